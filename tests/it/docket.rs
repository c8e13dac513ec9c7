//! What rests on a record with errors: it waits and says so, after its cause, and nothing else
//! is stopped. Then what several commands say of one document.

use std::fs;

use serde_json::Value;

use crate::sandbox::Sandbox;
use crate::silent::RULEBOOK;

const DISTRICT: &str = "data/units/dong-nai/xuan-loc";

const PAGE: &str = "{% set title = \"thử\" %}{% include \"opening.typ\" %}\n";

/// A commune whose record is good, another whose record is `other`, and a letter of their
/// district over all that meet the criterion.
fn district(other: &str, rulebook: &str) -> Sandbox {
    Sandbox::record(
        r#"
        procedures: [{code: "1.000894", level: 2}]
        documents: {paper: {number: 9, date: 2018-06-05}}
        "#,
    )
    .file("hoso.yaml", "rulebooks: [thu]\n")
    .file("templates/thu/paper.typ", PAGE)
    .file("templates/thu/letter.typ", PAGE)
    .file("templates/thu/rulebook.yaml", rulebook)
    .file(&format!("{DISTRICT}/2018.yaml"), "documents: {letter: {number: 9, date: 2018-06-06}}\n")
    .file(
        &format!("{DISTRICT}/bao-hoa/unit.yaml"),
        "kind: commune\nname: xã Bảo Hòa\nplace: Bảo Hòa\n",
    )
    .file(&format!("{DISTRICT}/bao-hoa/2018.yaml"), other)
}

/// A rulebook that judges communes, with a letter of the district besides.
fn over_many() -> String {
    format!(
        "{RULEBOOK}      letter: {{title: Công văn, template: letter.typ, issuer: {{tier: district}}, requires: met}}\n"
    )
}

/// The district is judged by what its communes add up to.
const BY_SUM: &str = r#"
    title: Thử
    source: {document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}
    in_force: 2018-01-01
    years: {from: 2018, to: 2019}
    judges:
      - units: {tier: district}
        locality: [commune]
        measures: {whole: {label: TTHC, is: locality(count(procedures))}}
        criteria:
          - {id: "1", clause: m, text: T, met: whole >= 1}
    forms:
      letter: {title: Công văn, template: letter.typ}
"#;

const GOOD: &str = "procedures: [{code: \"1.000894\", level: 2}]\ndocuments: {paper: {number: 1, date: 2018-06-05}}\n";
const BAD: &str = "procedures: [{code: \"1.000894\", level: 9}]\ndocuments: {paper: {number: 1, date: 2018-06-05}}\n";

/// The states of all documents: "xuan-loc letter waits".
fn states(sandbox: &Sandbox) -> Vec<String> {
    let output = sandbox.run("list --format json");
    let all: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let last = |it: &Value| it.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    all.iter()
        .map(|it| format!("{} {} {}", last(&it["unit"]), last(&it["form"]), last(&it["state"])))
        .collect()
}

#[test]
fn a_document_over_many_waits_for_a_member_with_errors_and_no_other_does() {
    let sandbox = district(BAD, &over_many());

    assert_eq!(
        states(&sandbox),
        ["xuan-loc letter waits", "bao-hoa paper refused", "xuan-dinh paper ready"]
    );
    sandbox.says(
        "build",
        1,
        r#"
            lỗi[unknown-value]: không có giá trị `9` ở đây
             --> data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml:1:40
              |
            1 | procedures: [{code: "1.000894", level: 9}]
              |                                        ^
              |
              = gợi ý: mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

            cảnh báo[waits]: `letter` chờ sửa lỗi trong số liệu mà nó dựa vào: `data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml`
             --> data/units/dong-nai/xuan-loc/2018.yaml:1:13
              |
            1 | documents: {letter: {number: 9, date: 2018-06-06}}
              |             ^^^^^^
              |
              = gợi ý: sửa các lỗi nêu ở trên trước; văn bản được lập khi không còn lỗi nào

            văn bản trong `out`: 1 đã lập, 0 không đổi, 2 không lập được
        "#,
    );
}

#[test]
fn the_cause_is_said_before_what_waits_for_it() {
    let output = district(BAD, &over_many()).run("check");
    let said = String::from_utf8(output.stdout).unwrap();

    let (cause, waits) = (said.find("lỗi[unknown-value]"), said.find("cảnh báo[waits]"));
    assert!(cause.unwrap() < waits.unwrap(), "{said}");
}

#[test]
fn a_mended_record_ends_the_waiting() {
    let sandbox = district(BAD, &over_many());
    fs::write(sandbox.root().join(format!("{DISTRICT}/bao-hoa/2018.yaml")), GOOD).unwrap();

    assert_eq!(
        states(&sandbox),
        ["xuan-loc letter ready", "bao-hoa paper ready", "xuan-dinh paper ready"]
    );
    sandbox.says("build", 0, "văn bản trong `out`: 3 đã lập, 0 không đổi, 0 không lập được");
}

#[test]
fn a_member_that_the_document_does_not_name_is_not_waited_for() {
    let sandbox = district(BAD, &over_many()).file(
        &format!("{DISTRICT}/2018.yaml"),
        "documents: {letter: {number: 9, date: 2018-06-06, units: [xuan-dinh]}}\n",
    );

    assert_eq!(states(&sandbox)[0], "xuan-loc letter ready");
}

#[test]
fn a_sum_over_records_with_errors_is_neither_judged_nor_printed() {
    let sandbox = district(BAD, BY_SUM);

    assert_eq!(states(&sandbox), ["xuan-loc letter waits"]);
    let output = sandbox.run("assess --format json");
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), "[]");
    let listed = sandbox.run("list --format json");
    let all: Vec<Value> = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!(
        all[0]["waits_for"],
        serde_json::json!(["data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml"])
    );

    fs::write(sandbox.root().join(format!("{DISTRICT}/bao-hoa/2018.yaml")), GOOD).unwrap();
    assert_eq!(states(&sandbox), ["xuan-loc letter ready"]);
}

#[test]
fn a_record_that_cannot_be_read_is_waited_for_as_well() {
    let sandbox = district("procedures: [\n", &over_many());

    assert_eq!(
        states(&sandbox),
        ["xuan-loc letter waits", "bao-hoa paper refused", "xuan-dinh paper ready"]
    );
}
