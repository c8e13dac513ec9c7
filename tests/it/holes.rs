//! A document with a number, a date and a hole in it is a draft, and `list` says what is missing.

use serde_json::Value;

use crate::sandbox::Sandbox;
use crate::source::source_in;

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

/// A district whose letter is numbered, with an office that lists these procedures.
fn letter(procedures: &str) -> Sandbox {
    let at = |file: &str| format!("data/units/ha-tinh/{file}");
    let numbered = "documents: {targets: {number: 2440, date: 2020-09-30}}\n";
    let office = "kind: department\nname: Phòng Tư pháp\nplace: Đức Thọ\nroles: [targets]\n";
    Sandbox::new()
        .file("hoso.yaml", "rulebooks: [duc-tho-2440]\n")
        .file(&at("unit.yaml"), "kind: province\nname: tỉnh Hà Tĩnh\nplace: Hà Tĩnh\n")
        .file(&at("duc-tho/unit.yaml"), "kind: district\nname: huyện Đức Thọ\nplace: Đức Thọ\n")
        .file(&at("duc-tho/2020.yaml"), numbered)
        .file(&at("duc-tho/phong-tu-phap/unit.yaml"), office)
        .file(&at("duc-tho/phong-tu-phap/2020.yaml"), procedures)
}

#[test]
fn a_letter_that_speaks_of_its_appendix_lacks_one_that_nobody_has_listed() {
    let letter = |procedures: &str| lacks(&letter(procedures), "ha-tinh/duc-tho", "targets");
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

#[test]
fn an_appendix_says_how_many_services_are_not_in_it() {
    let known = "{code: \"1.000894\", level: 3, online: {received: 1, resolved: 1}}";
    let page = |rows: &str| {
        let sandbox = letter(&format!("procedures: [{rows}]\n"));
        let root = sandbox.root().to_owned();
        source_in(root, ("ha-tinh/duc-tho", "2020"), ("duc-tho-2440", "targets"))
    };
    assert!(!page(known).contains("chưa rõ mức độ"));
    let with = page(&format!("{known}, {{code: \"1.000656\"}}"));
    assert!(with.contains("Còn #\"1\"; dịch vụ chưa rõ mức độ"), "{with}");
}

/// A district's paper over two communes, numbered and dated, by a rulebook that shows of each
/// what such a form shows; the second commune's record is given.
fn over_many(form: &str, record: Option<&str>) -> Sandbox {
    let second = "data/units/dong-nai/xuan-loc/bao-hoa";
    let sandbox = reporting("met: second >= 2")
        .file(RECORD, "thu: {first: 3, second: 2, words: Có}\n")
        .file(&format!("{second}/unit.yaml"), "kind: commune\nname: xã Bảo Hòa\nplace: Bảo Hòa\n")
        .file(
            "data/units/dong-nai/xuan-loc/2018.yaml",
            "documents: {over: {number: 1, date: 2019-01-05}}\n",
        )
        .file("templates/thu/over.typ", "{% set title = \"thử\" %}{% include \"opening.typ\" %}\n");
    let rulebook = String::from_utf8(sandbox.read("templates/thu/rulebook.yaml")).unwrap();
    let over = format!(
        "{rulebook}\n  over: {{title: Báo cáo, kind: BC, template: over.typ, issuer: {{tier: district}}, {form}}}\n"
    );
    let sandbox = sandbox.file("templates/thu/rulebook.yaml", &over);
    match record {
        Some(record) => sandbox.file(&format!("{second}/2018.yaml"), record),
        None => sandbox,
    }
}

const DISTRICT: &str = "dong-nai/xuan-loc";

#[test]
fn a_paper_with_the_numbers_of_many_units_lacks_those_of_each() {
    let with = |form: &str, record| lacks(&over_many(form, record), DISTRICT, "over");
    let figures = "shows: [members, criteria]";
    assert_eq!(with(figures, Some("thu: {first: 3, second: 1, words: Có}\n")), "ready");
    assert_eq!(with(figures, Some("thu: {first: 3, words: Có}\n")), "số liệu của xã Bảo Hòa");
    assert_eq!(with(figures, None), "số liệu của xã Bảo Hòa");
    // Certain without it, and so there is nothing to wait for.
    assert_eq!(with(figures, Some("thu: {first: 1, words: Có}\n")), "ready");
    // It prints verdicts alone, and names those that have none.
    assert_eq!(with("shows: [members]", Some("thu: {first: 3, words: Có}\n")), "ready");
}

#[test]
fn a_row_that_may_belong_to_a_list_over_many_units_is_not_left_out_unsaid() {
    let list =
        "shows: [rules], lists: {online: {of: procedures, where: level >= 3, across: [commune]}}";
    let with = |rows: &str| {
        let record = format!("thu: {{first: 3, second: 2, words: Có}}\nprocedures: [{rows}]\n");
        lacks(&over_many(list, Some(&record)), DISTRICT, "over")
    };
    let known = "{code: \"1.000894\", level: 3, online: {received: 1, resolved: 1}}";
    let unknown = "{code: \"1.000656\"}";
    assert_eq!(with(known), "ready");
    assert_eq!(with("{code: \"1.000656\", level: 2}"), "ready");
    assert_eq!(
        with(&format!("{known}, {unknown}")),
        "số liệu để biết 1 thủ tục hành chính có vào danh mục hay không"
    );
}

/// What a criterion of such a rule came to, in the JSON that programs read.
fn criterion(rule: &str, record: &str) -> Value {
    let sandbox = reporting(rule).file(RECORD, record);
    let all: Value = serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();
    all[0]["criteria"][0].clone()
}

#[test]
fn points_that_are_open_say_why_whatever_the_verdict_is() {
    // At most three of four points whatever is stated: not met, and open.
    let rule = "of: 4, points: min(3; second)";
    let open = criterion(rule, "thu: {first: 3, words: Có}\n");
    assert_eq!(open["verdict"], "not_met");
    assert_eq!(open["points"], "0..3");
    assert_eq!(open["reason"], "chưa có số liệu “số thứ hai”");
    let known = criterion(rule, "thu: {first: 3, second: 2, words: Có}\n");
    assert_eq!((&known["points"], &known["reason"]), (&Value::from("2"), &Value::Null));
}

#[test]
fn a_share_of_nothing_is_no_want_of_numbers() {
    let steps = "of: 4, steps: {by: second / first, rows: [{from: 50%, points: 4}, {else: 0}]}, when_empty: open";
    let nothing = criterion(steps, "thu: {first: 0, second: 0, words: Có}\n");
    assert_eq!(nothing["verdict"], "not_assessable");
    assert_eq!(nothing["reason"], "không có hồ sơ nào để tính tỷ lệ");
    let points = "of: 4, points: 4 * second / first, when_empty: exclude";
    let nothing = criterion(points, "thu: {first: 0, second: 0, words: Có}\n");
    assert_eq!(nothing["reason"], "không có hồ sơ nào để tính tỷ lệ");
    let unknown = criterion(steps, "thu: {words: Có}\n");
    assert!(unknown["reason"].as_str().unwrap().starts_with("chưa có số liệu"), "{unknown}");
}
