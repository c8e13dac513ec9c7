//! What is declared and means something else: names of functions, codes of the program, words
//! that nothing ever is, numbers that are not asked for.

use super::counted::{ALONE, AND, FIELDS, counted};
use super::found;
use super::nobody::with;

/// What is said of the file of fields with more in it.
#[track_caller]
fn declared(more: &str) -> Vec<String> {
    let sandbox = counted("met: a >= 1", "a: 10");
    let text = String::from_utf8(sandbox.read(FIELDS)).unwrap();
    let all = found(&sandbox.bytes(FIELDS, (text + more).as_bytes())).into_iter();
    let all = all.filter(|it| it.starts_with("declaration "));
    all.filter_map(|it| it.split_once(' ')?.1.split_once(' ').map(|(_, it)| it.to_owned()))
        .collect()
}

#[test]
fn declarations_that_mean_something_else_are_refused() {
    let field =
        |name: &str| declared(&format!("  {name}: {{type: count, label: {{vi: X, en: X}}}}\n"));
    for name in ["sum", "count", "min", "before", "locality", "days_late"] {
        assert_eq!(field(name), [format!("`{name}` là từ đã có nghĩa khác")]);
    }
    assert_eq!(field("summed"), Vec::<String>::new());
    let check = |code: &str, that: &str| {
        declared(&format!(
            "check:\n  - {{code: {code}, at: a, that: \"{that}\", says: {{vi: X, en: X}}}}\n"
        ))
    };
    assert_eq!(check("x-y", "1 > 0"), ["điều kiện này không dùng đến số liệu nào"]);
    assert_eq!(check("x-y", "a >= 0"), [format!("{ALONE} lúc nào cũng đúng")]);
    assert_eq!(check("x-y", "a >= 20 and a < 3"), [AND]);
    assert_eq!(check("unknown-key", "a > b"), ["mã `unknown-key` là của chương trình"]);
    assert_eq!(
        check("total-against-lists", "a > b"),
        ["mã `total-against-lists` đã dùng ở tệp khác"]
    );
    assert_eq!(check("x-y", "a >= b"), Vec::<String>::new());
    let cases = |second: &str| {
        declared(&format!(
            "  big: {{cases: [{{when: a > 10, then: 2}}, {{when: {second}, then: 1}}, {{else: 0}}], label: {{vi: X, en: X}}}}\n"
        ))
    };
    assert_eq!(
        cases("a > 100"),
        ["không gì tới được trường hợp này: trường hợp ở trên đã nhận hết những gì thỏa điều kiện"]
    );
    assert_eq!(cases("a > 5"), Vec::<String>::new());
}

#[test]
fn a_code_that_is_declared_is_explained() {
    let check = "check:\n  - {code: b-over-a, at: b, that: b <= a, says: {vi: B nhiều hơn A, en: B over A}, help: {vi: xem lại, en: look}}\n";
    let sandbox = counted("met: a >= 1", "a: 10");
    let text = String::from_utf8(sandbox.read(FIELDS)).unwrap();
    let sandbox = sandbox.bytes(FIELDS, (text + check).as_bytes());
    let own = "lỗi[b-over-a]\n\nB nhiều hơn A\ngợi ý: xem lại\n\n\
        Lỗi: chưa sửa thì không lập văn bản nào từ tệp này.\n\
        Khai báo ở templates/thu/fields.yaml: b <= a\n\n\
        Ví dụ sai:\n  thu:\n    a: 5\n    b: 10\n\
        Thông báo:\n  lỗi[b-over-a]: B nhiều hơn A\n\
        Nên là:\n  thu:\n    a: 5\n    b: 5\n\
        Căn cứ: 1/X ngày 01/01/2026 của Sở X: thử\n";
    assert_eq!(sandbox.prints("help b-over-a"), own);
    assert!(
        sandbox.prints("help total-against-lists").contains("templates/fields/indicators.yaml")
    );
    let wrong = sandbox.run("help b-over-aa");
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(said.contains("có phải ý là `b-over-a`?"), "{said}");
}

#[test]
fn what_is_not_asked_is_not_asked_for() {
    let with = |record: &str| {
        let sandbox = counted("met: x >= 5", record);
        let fields = String::from_utf8(sandbox.read(FIELDS)).unwrap();
        let fields =
            fields + "  x: {type: count, noun: hồ sơ, asked_if: plan, label: {vi: Số X, en: X}}\n";
        sandbox.bytes(FIELDS, fields.as_bytes()).prints("explain thu/xa-mot 1")
    };
    let not_asked = with("plan: false");
    let line = "“số X” không hỏi, vì chỉ hỏi khi “có kế hoạch” là có; bộ quy định phải nói khi ấy thế nào (`applies_if`)";
    assert!(not_asked.contains(line), "{not_asked}");
    assert!(!not_asked.contains("ghi `x`"), "{not_asked}");
    assert!(with("plan: true").contains("“số X”, ghi `x`"));
}

#[test]
fn a_template_compares_with_what_may_be() {
    let grades = "    grades: [{on: total, rows: [{from: 3, name: Khá}, {else: Yếu}]}]\n";
    let sandbox = || with("of: 4, points: min(4; a)", "a: 1", grades);
    let file = "templates/thu/report.typ";
    let told = |condition: &str| {
        let text = format!("{{% if {condition} %}}A{{% endif %}}\n");
        let found = found(&sandbox().bytes(file, text.as_bytes()));
        let all = found.into_iter().filter(|it| it.starts_with("template-name"));
        all.map(|it| it.replace(&format!("template-name {file}:1 "), "")).collect::<Vec<_>>()
    };
    for (condition, of, word) in [
        ("total.grade == \"Kha\"", "total.grade", "Kha"),
        ("verdict == \"mett\"", "verdict", "mett"),
        ("\"no\" != criteria[\"1\"].verdict", "criteria[\"1\"].verdict", "no"),
        ("period == \"x\" and total.grade == \"Tốt\"", "total.grade", "Tốt"),
    ] {
        let says = format!("`{of}` không bao giờ là `{word}`");
        assert_eq!(told(condition), [says], "{condition}");
    }
    for good in [
        "total.grade == \"Khá\" or total.grade == \"\"",
        "verdict == \"met\"",
        "\"not_met\" != criteria[\"1\"].verdict",
        "period == \"Kha\"",
    ] {
        assert_eq!(told(good), Vec::<String>::new(), "{good}");
    }
}
