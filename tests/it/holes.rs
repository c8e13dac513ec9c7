//! A document with a number, a date and a hole in it is a draft, and `list` says what is missing.

use serde_json::Value;

use crate::sandbox::Sandbox;

/// What `list` says of a document of a unit: ready, or all that it lacks.
fn lacks(sandbox: &Sandbox, unit: &str, form: &str) -> String {
    let output = sandbox.run("list --format json");
    let all: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let meant = |it: &&Value| it["unit"] == unit && it["form"] == form;
    let one = all.iter().find(meant).unwrap_or_else(|| panic!("{unit} has no {form}"));
    if one["state"] != "draft" {
        return one["state"].as_str().unwrap().to_owned();
    }
    let lacks = one["lacks"].as_array().unwrap().iter();
    lacks.map(|it| it.as_str().unwrap()).collect::<Vec<_>>().join("; ")
}

/// A rulebook by which a commune reports two numbers, with such a criterion on them.
fn reporting(criterion: &str) -> Sandbox {
    Sandbox::record("thu: {first: 3, words: Có}\ndocuments: {paper: {number: 9, date: 2019-01-05}}\n")
        .file("hoso.yaml", "rulebooks: [thu]\n")
        .file(
            "templates/thu/fields.yaml",
            "
            title: Thử
            group: thu
            fields:
              first: {type: count, noun: hồ sơ, label: Số thứ nhất}
              second: {type: count, noun: hồ sơ, part_of: first, label: Số thứ hai}
              words: {type: prose, label: Khó khăn}
            ",
        )
        .file("templates/thu/paper.typ", "{% set title = \"thử\" %}{% include \"opening.typ\" %}\n{{<prose of={told.words} />}}")
        .file(
            "templates/thu/rulebook.yaml",
            &format!(
                "
            title: Thử
            source: {{document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}}
            in_force: 2018-01-01
            years: {{from: 2018, to: 2019}}
            judges:
              - units: {{tier: commune}}
                criteria:
                  - {{id: \"1\", clause: m, text: T, {criterion}}}
            forms:
              paper: {{title: Báo cáo, kind: BC, template: paper.typ, shows: [criteria, fields], needs: [{{fields: [words]}}]}}
        "
            ),
        )
}

const UNIT: &str = "dong-nai/xuan-loc/xuan-dinh";
const RECORD: &str = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";

/// What a record lacks for its paper.
fn of(criterion: &str, record: &str) -> String {
    let documents = "documents: {paper: {number: 9, date: 2019-01-05}}";
    let record = format!("thu: {record}\n{documents}\n");
    lacks(&reporting(criterion).file(RECORD, &record), UNIT, "paper")
}

#[test]
fn a_figure_that_a_criterion_turns_on_and_nobody_states_is_missing() {
    let met = "met: second >= 2";
    assert_eq!(of(met, "{first: 3, second: 1, words: Có}"), "ready");
    assert_eq!(of(met, "{first: 3, words: Có}"), "số liệu của tiêu chí 1");
    // Certain without it: the part of a whole of one.
    assert_eq!(of(met, "{first: 1, words: Có}"), "ready");
    let points = "of: 4, points: min(4; second)";
    assert_eq!(of(points, "{first: 3, second: 0, words: Có}"), "ready");
    assert_eq!(of(points, "{first: 3, words: Có}"), "số liệu của tiêu chí 1");
}

#[test]
fn what_the_law_leaves_open_is_no_hole() {
    // There is nothing to share out, whatever is stated.
    let share = "met: second / first >= 50%, when_empty: open";
    assert_eq!(of(share, "{first: 0, second: 0, words: Có}"), "ready");
    let before = "met: first > before(first)";
    assert_eq!(of(before, "{first: 3, second: 1, words: Có}"), "ready");
    let left_out = "applies_if: first >= 10, met: second >= 2";
    assert_eq!(of(left_out, "{first: 3, words: Có}"), "ready");
}

#[test]
fn words_that_say_nothing_are_missing() {
    let with = |words: &str| of("met: first >= 2", &format!("{{first: 3, words: {words}}}"));
    for words in ["\"\"", "\"   \"", "…", "\"......\"", "\"- \"", "null"] {
        assert_eq!(with(words), "“Khó khăn”", "{words}");
    }
    for words in ["Không", "\"0\"", "\"Không có.\""] {
        assert_eq!(with(words), "ready", "{words}");
    }
}

#[test]
fn a_letter_that_speaks_of_its_appendix_lacks_one_that_nobody_has_listed() {
    let letter = |procedures: &str| {
        let at = |file: &str| format!("data/units/ha-tinh/{file}");
        let numbered = "documents: {targets: {number: 2440, date: 2020-09-30}}\n";
        let office = "kind: department\nname: Phòng Tư pháp\nplace: Đức Thọ\nroles: [targets]\n";
        let sandbox = Sandbox::new()
            .file("hoso.yaml", "rulebooks: [duc-tho-2440]\n")
            .file(&at("unit.yaml"), "kind: province\nname: tỉnh Hà Tĩnh\nplace: Hà Tĩnh\n")
            .file(&at("duc-tho/unit.yaml"), "kind: district\nname: huyện Đức Thọ\nplace: Đức Thọ\n")
            .file(&at("duc-tho/2020.yaml"), numbered)
            .file(&at("duc-tho/phong-tu-phap/unit.yaml"), office)
            .file(&at("duc-tho/phong-tu-phap/2020.yaml"), procedures);
        lacks(&sandbox, "ha-tinh/duc-tho", "targets")
    };
    assert_eq!(
        letter(
            "procedures: [{code: \"1.000894\", level: 3, online: {received: 1, resolved: 1}}]\n"
        ),
        "ready"
    );
    for none in ["{}\n", "procedures: []\n", "procedures: [{code: \"1.000894\", level: 2}]\n"] {
        assert_eq!(letter(none), "danh mục của phụ lục");
    }
}
