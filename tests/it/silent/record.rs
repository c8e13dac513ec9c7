//! Records: what is a rulebook's fault is not theirs, what they lack is named, and what nobody
//! asks of them is said.

use crate::sandbox::Sandbox;

use super::{CRITERION, FILE, RECORD, UNITS, found, project};

#[test]
fn a_fault_of_a_rulebook_is_said_there_once() {
    let form = "paper: {title: Báo cáo, kind: BC,";
    for (from, to, expected) in [
        // A key, a tier, a place, a criterion and a form that are lost.
        ("met: count", "mett: count", "unknown-key FILE:8 không có khóa `mett` ở đây"),
        (UNITS, "units: {tier: comune}", "unknown-value FILE:6 không có giá trị `comune` ở đây"),
        (
            UNITS,
            "units: {tier: commune, within: dong-na}",
            "rulebook FILE:6 không có đơn vị `dong-na` trong dự án",
        ),
        ("id: \"1\", ", "", "missing-key FILE:8 thiếu khóa `id`"),
        (form, "paper: {kind: BC,", "missing-key FILE:10 thiếu khóa `title`"),
        ("forms:", "formz:", "unknown-key FILE:9 không có khóa `formz` ở đây"),
        ("in_force:", "in_forc:", "unknown-key FILE:3 không có khóa `in_forc` ở đây"),
    ] {
        let all = found(&project(&[(from, to)]));
        let expected = expected.replace("FILE", FILE);
        // A key that is mistyped is also the one that is missing.
        let others = all.iter().filter(|it| **it != expected);
        let others: Vec<_> = others.filter(|it| !it.contains("thiếu khóa")).collect();
        assert!(all.contains(&expected), "{all:?}");
        assert_eq!(others, Vec::<&String>::new());
    }
}

#[test]
fn what_is_left_of_a_faulty_rulebook_judges_nobody() {
    let second = "forms:\n";
    let more = "          - {id: \"2\", clause: m, text: T, met: count(procedures) >= 9, reading: [x]}\n    forms:\n";
    let sandbox = project(&[(&format!("    {second}"), more)]);

    let output = sandbox.run("assess");

    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed, "đơn vị  kỳ  bộ quy định  kết quả  tiêu chí\n");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn cases_of_a_faulty_rulebook_are_not_blamed() {
    let sandbox = project(&[("met: count", "met: cont")]).file(
        "templates/thu/cases.yaml",
        "- {name: một, given: {record: {procedures: []}}, expect: {\"1\": not_met}, owed: [paper]}\n",
    );

    let all = found(&sandbox);

    assert_eq!(all.len(), 1, "{all:?}");
    assert!(all[0].starts_with(&format!("rulebook {FILE}:8 ")), "{all:?}");
}

#[test]
fn a_fault_of_a_declaration_is_said_there_once() {
    let fields =
        "title: A\ngroup: a\nfields:\n  f: {type: cout, label: N}\n  g: {is: f + 1, label: N}\n";
    let sandbox = project(&[(CRITERION, "met: g >= 1")])
        .file("templates/thu/fields.yaml", fields)
        .file(RECORD, "procedures: []\na: {f: 4}\ndocuments: {papr: {number: 9}}\n");

    assert_eq!(
        found(&sandbox),
        ["unknown-value templates/thu/fields.yaml:4 không có giá trị `cout` ở đây"]
    );
}

#[test]
fn a_record_without_a_table_that_is_needed_is_open_and_says_so() {
    let sandbox = project(&[]).file(RECORD, "documents: {paper: {number: 9, date: 2018-06-05}}\n");

    sandbox.says(
        "check",
        0,
        r#"
            cảnh báo[missing-number]: chưa nêu bảng `procedures` mà `thu` cần
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1:1
              |
            1 | documents: {paper: {number: 9, date: 2018-06-05}}
              | ^^^^^^^^^
              |
              = gợi ý: thêm `procedures: …`, không có hàng nào thì ghi `procedures: []`; khi thiếu, kết quả có thể là “không đủ cơ sở đánh giá”

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
    let printed: serde_json::Value =
        serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();
    assert_eq!(printed[0]["verdict"], "not_assessable");
    assert_eq!(printed[0]["criteria"][0]["reason"], "chưa có số liệu “thủ tục hành chính”");
}

#[test]
fn a_document_over_many_says_whose_faults_it_waits_for() {
    let form = "template: paper.typ, issuer: {tier: district}, requires: met";
    let district = "data/units/dong-nai/xuan-loc";
    let sandbox = project(&[(super::FORM, form)])
        .file(RECORD, "procedures: [{code: \"1.000894\", level: 2}]\n")
        .file(
            &format!("{district}/2018.yaml"),
            "documents: {paper: {number: 9, date: 2018-06-05}}\n",
        )
        .file(
            &format!("{district}/bao-hoa/unit.yaml"),
            "kind: commune\nname: xã Bảo Hòa\nplace: Bảo Hòa\n",
        )
        .file(
            &format!("{district}/bao-hoa/2018.yaml"),
            "procedures: [{code: \"1.000894\", level: 9}]\n",
        );

    let printed = String::from_utf8(sandbox.run("list").stdout).unwrap();

    assert_eq!(
        printed.lines().last(),
        Some(
            "dong-nai/xuan-loc  2018  thu          paper     Báo cáo  chờ sửa lỗi số liệu của đơn vị khác: data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml"
        )
    );
}

const ASKED: &str = "title: A\ngroup: a\nfields:\n  has: {type: yes_no, label: Có}\n  f: {type: count, label: Số, asked_if: has}\n  g: {type: count, label: Số khác, asked_of: {tier: district}}\n  h: {type: count, label: Số nữa, asked_of: {role: r}}\n  k: {type: count, label: Số sáu tháng, periods: [half_year]}\n";

/// What is said of a record whose rulebook rests on all of these fields.
fn asked(stated: &str) -> Vec<String> {
    let record =
        format!("a: {{{stated}}}\ndocuments: {{paper: {{number: 9, date: 2018-06-05}}}}\n");
    let sandbox = project(&[(CRITERION, "met: f + g + h + k >= 1")]);
    found(&sandbox.file("templates/thu/fields.yaml", ASKED).file(RECORD, &record))
}

/// What is said of the declaration itself: a commune is judged by what districts are asked.
const OF_OTHERS: &str = "asked-of templates/thu/fields.yaml:6 `g` chỉ hỏi `tier: district`, mà `thu` lấy nó để đánh giá đơn vị khác";

#[test]
fn what_is_not_asked_is_not_missing() {
    assert_eq!(asked("has: false"), [OF_OTHERS]);
    let missing = format!("missing-number {RECORD}:1 thiếu số liệu `f` (“Số”) mà `thu` cần");
    assert_eq!(asked("has: true"), [&*missing, OF_OTHERS]);
}

#[test]
fn what_is_not_asked_is_not_stated_in_silence() {
    let all = asked("has: false, f: 1, g: 1, h: 1, k: 1");

    let expected = ["g", "h", "k"].map(|it| format!("not-asked {RECORD}:1 không hỏi `{it}` ở đây"));
    assert_eq!(all[0], format!("asked-if {RECORD}:1 có ghi `f`, mà chỉ hỏi khi `has`"));
    assert_eq!(all[1..4], expected);
    assert_eq!(all[4..], [OF_OTHERS]);
}

#[test]
fn a_task_that_a_field_asks_for_is_asked_for() {
    let unit = "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\nroles: [r]\n";
    let sandbox = project(&[(CRITERION, "met: f + g + h + k >= 1")])
        .file("templates/thu/fields.yaml", ASKED)
        .file("data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml", unit);

    let missing = |it: &str| format!("missing-number {RECORD}:1 thiếu số liệu {it} mà `thu` cần");
    let (one, other) = (missing("`f` (“Số”)"), missing("`h` (“Số nữa”)"));
    assert_eq!(found(&sandbox), [&*one, &*other, OF_OTHERS]);
}

#[test]
fn a_sum_that_is_stated_is_held_against_its_parts() {
    let fields = "title: A\ngroup: a\nfields:\n  web: {type: count, label: Trực tuyến}\n  desk: {type: count, label: Trực tiếp}\n  whole: {type: count, label: Tổng}\ncheck:\n  - {code: sum, at: whole, that: whole = web + desk, says: tổng lệch}\n";
    let record = "procedures: []\na: {web: 148, desk: 67, whole: 220}\ndocuments: {paper: {number: 9, date: 2018-06-05}}\n";
    let sandbox = project(&[]).file("templates/thu/fields.yaml", fields).file(RECORD, record);

    assert_eq!(found(&sandbox), [format!("sum {RECORD}:2 tổng lệch")]);
}

#[test]
fn a_record_that_answers_what_it_says_is_not_asked() {
    let stated = |more: &str| {
        let record = format!(
            "offerings: [{{code: \"9.100001\", provision: full, web: 1, desk: 1{more}}}]\n\
             thu_a: {{plan_issued: true, list_published: true, satisfied: 95%, helpers: 1, helpers_trained: 1}}\n\
             documents: {{report: {{number: 1, date: 2026-12-31}}, request: {{number: 2, date: 2026-12-31}}}}\n"
        );
        Sandbox::copied("tests/rulebooks/a").file("data/units/thu/xa-mot/2026.yaml", &record)
    };
    stated(", why_not_full: law").says(
        "check",
        1,
        r#"
            lỗi[asked-if]: có ghi `why_not_full`, mà chỉ hỏi khi `provision <> full`
             --> data/units/thu/xa-mot/2026.yaml:1:66
              |
            1 | offerings: [{code: "9.100001", provision: full, web: 1, desk: 1, why_not_full: law}]
              |                                                                  ^^^^^^^^^^^^
              |
              = gợi ý: bỏ dòng này, hoặc xem lại số liệu mà điều kiện ấy dựa vào

            đã kiểm tra 2 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
    // Nobody is judged by it.
    let table = String::from_utf8(stated(", why_not_full: law").run("assess").stdout).unwrap();
    assert!(!table.contains("thu-a"), "{table}");
    assert!(stated("").prints("assess").contains("thu-a"));
}
