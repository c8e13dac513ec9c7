//! Cases that would prove nothing, and those that prove what a record is refused for.

use super::counted::counted;
use super::found;

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
        ["case-failed cases:1 trường hợp “n”: `faults` phải là `unknown-key`, tính ra ``"]
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
    let said = String::from_utf8(counted("met: a >= 5", "a: 10").run("test").stdout).unwrap();
    assert!(
        said.contains(
            "bộ quy định `thu` chưa có trường hợp mẫu nào: thêm `templates/thu/cases.yaml`"
        ),
        "{said}"
    );
}
