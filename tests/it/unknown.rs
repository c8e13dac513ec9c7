//! What is not known is said to be not known, wherever it is told: it is never 0.

use crate::sandbox::{COMMUNE, Sandbox};
use serde_json::Value;

const RULEBOOK: &str = r#"
    title: Thử
    source: {document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}
    in_force: 2018-01-01
    years: {from: 2018, to: 2018}
    judges:
      - units: {tier: commune}
        measures:
          online: {label: Trực tuyến, is: dossiers_online}
        criteria:
          - {id: "1", clause: m, text: Số, met: dossiers_online >= 20}
          - {id: "2", clause: m, text: Tỷ lệ, met: dossiers_online / dossiers >= 25%, when_empty: open}
          - {id: "3", clause: m, text: Mọi thủ tục, met: all(level >= 2 of procedures), when_empty: open}
          - {id: "4", clause: m, text: Kế hoạch, met: plan_on_time}
          - id: "5"
            clause: m
            text: Cả hai
            all:
              - {id: "5.a", clause: m, text: Một, met: plan_on_time}
              - {id: "5.b", clause: m, text: Hai, met: dossiers >= 1}
          - {id: "6", clause: m, text: Ít nhất, met: min(dossiers_online / dossiers; leaders_signing_digitally / leaders) >= 50%, when_empty: open}
      - units: {tier: district}
        measures:
          online: {label: Trực tuyến, is: dossiers_online}
        criteria:
          - {id: "7", clause: m, text: Toàn huyện, met: locality(dossiers_online) >= 20}
    forms:
      paper: {title: Báo cáo, kind: BC, template: paper.typ, shows: [criteria, measures]}
      list: {title: Danh sách, kind: DS, template: list.typ, shows: [members], issuer: {tier: district}}
"#;

const PAPER: &str = r#"
    #set document(title: [A])
    {% for id, it in criteria %}{{ id }}|{{ it.measured }}|{{ it.required }}|{{ it.achieved }}|{{ it.difference }}|{% if it.unknown %}?{% endif %}
    {% endfor %}m|{{ measures.online }}|
"#;

fn sandbox(record: &str) -> Sandbox {
    Sandbox::record(record)
        .file("hoso.yaml", "rulebooks: [thu]\n")
        .file("templates/thu/rulebook.yaml", RULEBOOK)
        .file("templates/thu/paper.typ", PAPER)
        .file(
            "templates/thu/list.typ",
            "#set document(title: [A])\n{% for it in members %}{{ it.reason }}\n{% endfor %}\n",
        )
        .file("data/units/dong-nai/xuan-loc/2018.yaml", "facts: {plan_on_time: true}\n")
}

/// Nothing is stated but two procedures, of one of which the level is known.
fn open() -> Sandbox {
    sandbox("procedures: [{code: \"1.000894\", level: 2}, {code: \"1.000656\"}]\n")
}

fn figures(sandbox: &Sandbox) -> Vec<String> {
    let all: Value = serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();
    let criteria = all.as_array().unwrap().iter().flat_map(|it| it["criteria"].as_array().unwrap());
    let of = |it: &Value| format!("{} {} {}", it["id"], it["measured"], it["required"]);
    criteria.map(of).map(|it| it.replace('"', "")).collect()
}

#[test]
fn the_json_has_no_figure_of_what_is_not_known() {
    assert_eq!(
        figures(&open()),
        [
            "7 null 20",
            "1 null 20",
            "2 null 25%",
            "3 null 2/2",
            "4 null 1",
            "5 null 2/2",
            "5.a null 1",
            "5.b null 1",
            "6 null 50%",
        ]
    );
}

#[test]
fn a_figure_that_is_known_is_there_though_it_is_0() {
    let none = sandbox(
        "procedures: []\nindicators: {dossiers: 0, dossiers_online: 0, leaders: 2, leaders_signing_digitally: 0}\nfacts: {plan_on_time: false}\n",
    );
    assert_eq!(
        figures(&none)[1..],
        [
            "1 0 20",
            "2 0/0 25%",
            "3 0/0 0/0",
            "4 0 1",
            "5 0/2 2/2",
            "5.a 0 1",
            "5.b 0 1",
            // The least of what is empty and of 0 % is empty.
            "6 null 50%",
        ]
    );
}

#[test]
fn a_part_of_a_figure_that_is_known_is_not_the_figure() {
    let half = sandbox(
        "procedures: [{code: \"1.000894\", level: 1}, {code: \"1.000656\"}]\nindicators: {dossiers: 8}\nfacts: {plan_on_time: true}\n",
    );
    // One of two is certainly below, and that settles the third; how many are not is open.
    assert_eq!(
        figures(&half)[1..],
        [
            "1 null 20",
            "2 null 25%",
            "3 null 2/2",
            "4 1 1",
            "5 2/2 2/2",
            "5.a 1 1",
            "5.b 8 1",
            "6 null 50%"
        ]
    );
}

#[test]
fn an_explanation_says_that_it_is_not_stated() {
    for (id, lines) in [
        (
            "1",
            [
                "Thay số: [chưa có] so với 20.",
                "  - “hồ sơ tiếp nhận trực tuyến”: chưa có (data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml)",
                "Số liệu trong data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml: chưa có; yêu cầu: 20.",
            ],
        ),
        (
            "2",
            [
                "Thay số: [chưa có] ÷ [chưa có] so với 25%.",
                "  - “tổng số hồ sơ tiếp nhận”: chưa có (data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml)",
                "Số liệu trong data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml: chưa có; yêu cầu: 25%.",
            ],
        ),
    ] {
        let text = open().prints(&format!("explain dong-nai/xuan-loc/xuan-dinh {id}"));
        for line in lines {
            assert!(text.lines().any(|it| it == line), "{line}\n{text}");
        }
    }
    for id in ["1", "2", "3", "4", "5", "6"] {
        let text = open().prints(&format!("explain dong-nai/xuan-loc/xuan-dinh {id}"));
        let numbers =
            text.lines().filter(|it| it.contains("Số liệu trong") || it.contains("Thay số"));
        for line in numbers {
            assert!(!line.contains(": 0") && !line.contains("0/"), "{line}");
        }
    }
}

#[test]
fn the_sum_of_a_locality_is_not_known_while_a_part_is_not() {
    let text = open().prints("explain dong-nai/xuan-loc 7");
    assert!(text.contains("Thay số: [chưa có] so với 20."), "{text}");
    assert!(text.contains("/2018.yaml: chưa có; yêu cầu: 20."), "{text}");
    assert!(!text.contains("ít nhất 0") && !text.contains(": 0"), "{text}");
    // What is certain of it is said for what it is.
    let some = open().file(&format!("{COMMUNE}/2018.yaml"), "indicators: {dossiers_online: 7}\n");
    let text = some.prints("explain dong-nai/xuan-loc 7");
    assert!(text.contains("ít nhất 7"), "{text}");
}

#[test]
fn pages_have_the_mark_of_what_is_not_known() {
    let sandbox = open();
    sandbox.prints("build --keep-source");
    let page =
        String::from_utf8(sandbox.read("out/dong-nai/xuan-loc/xuan-dinh/2018/paper.typ")).unwrap();
    for line in [
        r##"#"1";|#"";|#"20";|#"";|#"";|?"##,
        r##"#"2";|#"";|#"25%";|#"";|#"";|?"##,
        r##"#"3";|#"";|#"2/2";|#"";|#"";|?"##,
        r##"#"4";|#"";|#"có";|#"";|#"";|?"##,
        r##"#"5";|#"";|#"2/2";|#"";|#"";|?"##,
        r##"m|#"";|"##,
    ] {
        assert!(page.lines().any(|it| it.trim() == line), "{line}\n{page}");
    }
}

#[test]
fn a_table_of_verdicts_says_that_it_is_not_stated() {
    let table = open().prints("assess dong-nai/xuan-loc/xuan-dinh");
    assert!(table.contains("1: không đủ cơ sở đánh giá (chưa có; cần 20)"), "{table}");
    assert!(!table.contains("(0"), "{table}");
}

#[test]
fn a_reason_among_those_of_many_units_says_it_too() {
    let sandbox = sandbox(
        "procedures: [{code: \"1.000894\", level: 1}, {code: \"1.000656\"}]\nfacts: {plan_on_time: true}\n",
    );
    sandbox.prints("build --keep-source");
    let page = String::from_utf8(sandbox.read("out/dong-nai/xuan-loc/2018/list.typ")).unwrap();
    assert!(page.contains("“Mọi thủ tục”: chưa có (yêu cầu 2/2)"), "{page}");
}

#[test]
fn a_target_that_there_is_none_of_is_no_number() {
    let text = RULEBOOK.replace(
        "{id: \"1\", clause: m, text: Số, met: dossiers_online >= 20}",
        "{id: \"1\", clause: m, text: Số, target: {\"2018\": none}, met: dossiers_online >= target}",
    );
    let sandbox = open().file("templates/thu/rulebook.yaml", &text);
    assert_eq!(figures(&sandbox)[1], "1 null null");
}
