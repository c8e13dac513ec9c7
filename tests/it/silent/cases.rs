//! Cases that would prove nothing, and those that prove what a record is refused for.

use super::counted::counted;
use super::{found, project};

const CASES: &str = "templates/thu/cases.yaml";

/// What is said of a case of a criterion that asks for 5 of `a`, a line each.
#[track_caller]
fn said(case: &str) -> Vec<String> {
    let sandbox = counted("met: a >= 5", "a: 10").file(CASES, case);
    let all = found(&sandbox).into_iter().filter(|it| !it.starts_with("draft-document"));
    all.map(|it| it.replace(CASES, "cases")).collect()
}

#[test]
fn a_case_expects_what_reading_its_record_refuses() {
    let case = |record: &str, rest: &str| {
        said(&format!("- {{name: n, given: {{record: {{thu: {{{record}}}}}}}, {rest}}}\n"))
    };
    assert_eq!(case("a: nhiều", "faults: [wrong-type]"), Vec::<String>::new());
    assert_eq!(case("a: 10, aa: 1", "faults: [unknown-key], verdict: met"), Vec::<String>::new());
    assert_eq!(
        case("a: 10", "faults: [unknown-key]"),
        ["case-failed cases:1 trường hợp “n”: `faults` phải là `unknown-key`, tính ra (trống)"]
    );
    // What is not expected is said where it stands.
    let slip = case("a: 10, aa: 1", "no_faults: [unknown-key]");
    assert!(matches!(&slip[..], [it] if it.starts_with("unknown-key cases:1 ")), "{slip:?}");
}

#[test]
fn a_case_with_a_slip_is_none_that_passes() {
    let sandbox = counted("met: a >= 5", "a: 10")
        .file(CASES, "- {name: n, given: {record: {thu: {a: 10}}}, verdict: met, pionts: {}}\n");
    let output = sandbox.run("test");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("0 trường hợp đúng, 1 trường hợp sai"), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_case_proves_something() {
    let case =
        |rest: &str| said(&format!("- {{name: n, given: {{record: {{thu: {{a: 10}}}}}}{rest}}}\n"));
    for (rest, says) in [
        ("", "trường hợp này không nêu kết quả nào phải ra"),
        (", owed: [reprt]", "bộ quy định không có biểu mẫu `reprt`"),
        (", verdict: met, not_owed: [reprt]", "bộ quy định không có biểu mẫu `reprt`"),
        (", verdict: met, no_faults: [nosuch]", "không có mã thông báo `nosuch`"),
        (", faults: [wrong-typ]", "không có mã thông báo `wrong-typ`"),
        (
            ", period: \"2030\", verdict: met",
            "bộ quy định không nói về kỳ 2030, nên không xét đơn vị nào",
        ),
    ] {
        assert_eq!(case(rest), [format!("rulebook cases:1 {says}")], "{rest}");
    }
    for good in [
        ", owed: [report]",
        ", verdict: met, no_faults: [part-over-whole]",
        ", period: \"2026\", verdict: met",
        ", faults: []",
    ] {
        assert_eq!(case(good), Vec::<String>::new(), "{good}");
    }
}

#[test]
fn a_rulebook_without_cases_is_told() {
    let without = || {
        let sandbox = project(&[]);
        std::fs::remove_file(sandbox.root().join("templates/thu/cases.yaml")).unwrap();
        sandbox
    };
    let said = r#"
            cảnh báo[no-cases]: bộ quy định chưa có trường hợp nào: công thức tính sai câu chữ của văn bản thì không gì báo
            --> templates/thu/rulebook.yaml
             = gợi ý: thêm `templates/thu/cases.yaml`, mỗi tiêu chí vài trường hợp ở sát ngưỡng, như `- {name: …, given: {record: {…}}, expect: {"1": met}}`

    "#;
    let check = "đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin\n";
    without().says("check", 0, &format!("{}            {check}", said.trim_end_matches(' ')));
    let test = "0 trường hợp đúng, 0 trường hợp sai; dàn thử 1 biểu mẫu trong mọi tình huống\n";
    without().says("test", 0, &format!("{}            {test}", said.trim_end_matches(' ')));

    // A list of none is none; one that cannot be read is another matter.
    let of = |text: &str| found(&without().file("templates/thu/cases.yaml", text));
    let codes = |text: &str| -> Vec<String> {
        of(text).iter().map(|it| it.split(' ').next().unwrap().to_owned()).collect()
    };
    assert_eq!(codes("[]\n"), ["no-cases"]);
    assert_eq!(codes("- {name: n, given: {record: {}}, judgd: true}\n"), ["unknown-key"]);
    // Those of rulebooks that are not in use are nobody's concern.
    assert_eq!(
        found(&without().file("hoso.yaml", "rulebooks: [dong-nai-8-1]\n"))
            .iter()
            .filter(|it| it.starts_with("no-cases"))
            .count(),
        0
    );
}

/// What people call a verdict stands beside its word.
#[test]
fn a_verdict_that_comes_out_otherwise_is_said_in_words() {
    let cases = r#"
        - {name: a, given: {record: {procedures: []}}, expect: {"1": not_assessable}, verdict: met}
        - {name: b, given: {record: {procedures: [{code: "1", level: 2}]}}, expect: {"1": not_met}}
    "#;
    let said = found(&project(&[]).file("templates/thu/cases.yaml", cases));
    let said: Vec<&str> = said.iter().map(|it| it.split_once("cases.yaml").unwrap().1).collect();
    assert_eq!(
        said,
        [
            ":1 trường hợp “a”: tiêu chí 1 phải là `not_assessable` (không đủ cơ sở đánh giá), tính ra `not_met` (không đạt)",
            ":1 trường hợp “a”: `verdict` phải là `met` (đạt), tính ra `not_met` (không đạt)",
            ":2 trường hợp “b”: tiêu chí 1 phải là `not_met` (không đạt), tính ra `met` (đạt)",
        ]
    );
}
