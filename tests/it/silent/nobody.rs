//! What nothing and nobody stands behind: points of no criterion, sums over units that are not
//! there, a condition whose parts all are left out.

use serde_json::Value;

use super::counted::{FIELDS, FILE, counted, said};
use super::found;
use crate::sandbox::Sandbox;

/// The project, with more said below its criteria.
#[track_caller]
pub(super) fn with(criterion: &str, record: &str, more: &str) -> Sandbox {
    let sandbox = counted(criterion, record);
    let text = String::from_utf8(sandbox.read(FILE)).unwrap();
    let text = text.replacen("forms:", &format!("{more}forms:"), 1);
    sandbox.bytes(FILE, text.as_bytes())
}

#[track_caller]
fn assessed(sandbox: &Sandbox) -> Value {
    let all: Value = serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();
    all[0].clone()
}

#[test]
fn a_total_of_nothing_is_no_zero() {
    let grades = "    total: {of: 4, scaled: true}\n    grades: [{on: total, rows: [{from: 3, name: X}, {else: Y}]}]\n";
    let criterion = "of: 4, points: 4 * part / a, when_empty: exclude";
    let nothing = assessed(&with(criterion, "a: 0, part: 0", grades));
    assert_eq!(nothing["verdict"], "not_assessable");
    assert!(nothing.get("points").is_none() && nothing.get("grades").is_none(), "{nothing}");
    let some = assessed(&with(criterion, "a: 4, part: 0", grades));
    assert_eq!((&some["points"], &some["grades"][0]["grade"]), (&"0".into(), &"Y".into()));
}

#[test]
fn a_whole_whose_parts_are_all_left_out_is_left_out() {
    let part = |id: &str, condition: &str| {
        format!("{{id: \"1.{id}\", clause: m, text: T, met: a >= 1, applies_if: {condition}}}")
    };
    for rule in ["all", "any"] {
        let both = |a, b| format!("{rule}: [{}, {}]", part("a", a), part("b", b));
        let out = counted(&both("b > 100", "b > 200"), "a: 1, b: 1");
        assert_eq!(assessed(&out)["criteria"][0]["counts"], false, "{rule}");
        let said = out.prints("explain thu/xa-mot 1");
        assert!(said.contains("Kết luận: không xét: không phần nào được xét."), "{said}");
        // One that takes part decides alone.
        let one = assessed(&counted(&both("b > 100", "b >= 1"), "a: 1, b: 1"));
        assert_eq!(one["criteria"][0]["verdict"], "met", "{rule}");
        // While it is open whether any takes part, the whole is open, and may leave.
        let open = assessed(&counted(&both("b > 100", "b > 200"), "a: 1"));
        assert_eq!(open["criteria"][0]["verdict"], "not_assessable", "{rule}");
        assert_eq!(open["criteria"][0]["may_leave"], true, "{rule}");
    }
}

#[test]
fn a_sum_over_kinds_that_are_not_there_is_open_and_told() {
    let text = |locality: &str, met: &str| {
        let sandbox = counted(&format!("met: {met}"), "a: 1");
        let text = String::from_utf8(sandbox.read(FILE)).unwrap();
        let units = "- units: {tier: commune, within: thu}\n";
        let text = text.replacen(units, &format!("{units}{locality}"), 1);
        sandbox.bytes(FILE, text.as_bytes())
    };
    for (sandbox, line, kind) in [
        (text("    locality: [district]\n", "locality(a) >= 1"), 7, "district"),
        (text("", "locality(department; a) >= 1"), 8, "department"),
    ] {
        assert_eq!(assessed(&sandbox)["verdict"], "not_assessable", "{kind}");
        let told = found(&sandbox);
        let says = format!(
            "no-unit-meant {FILE}:{line} địa phương của các đơn vị được đánh giá ở đây không có đơn vị loại `{kind}` nào: tổng `locality` lúc nào cũng bỏ ngỏ"
        );
        assert!(told.contains(&says), "{told:?}");
        let said = sandbox.prints("explain thu/xa-mot 1");
        let reason = format!("địa phương không có đơn vị loại `{kind}` nào để cộng");
        assert!(said.contains(&reason), "{said}");
    }
    let own = text("    locality: [commune]\n", "locality(a) >= 1");
    assert_eq!(assessed(&own)["verdict"], "met");
    assert!(found(&own).iter().all(|it| it.starts_with("draft-document")));
}

#[test]
fn what_stands_for_a_number_names_what_it_lacks() {
    let sandbox = counted("met: x >= 5", "b: 1");
    let fields = String::from_utf8(sandbox.read(FIELDS)).unwrap();
    let fields = fields
        + "  x: {type: count, noun: hồ sơ, else: locality(commune; a), label: {vi: Số X, en: X}}\n";
    let said = sandbox.bytes(FIELDS, fields.as_bytes()).prints("explain thu/xa-mot 1");
    assert!(said.contains("không đủ cơ sở đánh giá: chưa có số liệu “số A”."), "{said}");
    assert!(said.contains("  - thu/xa-mot · 2026: “số A”, ghi `a`"), "{said}");
}

#[test]
fn a_part_may_not_be_more_than_its_whole() {
    let doubt = |met: &str| said(&format!("met: {met}, when_empty: open"));
    let says = format!(
        "no-part {FILE}:8 không gì giữ `b` không vượt quá `a`: một bản số liệu ghi 9 trên 4 vẫn đạt"
    );
    assert_eq!(doubt("b / a >= 90%"), std::slice::from_ref(&says));
    assert_eq!(doubt("90% <= b / a"), [says]);
    let drawn = counted("met: b / a >= 90%, when_empty: open", "a: 10, b: 9").finds("check");
    let head = "cảnh báo[no-part]: không gì giữ `b` không vượt quá `a`: một bản số liệu ghi 9 trên 4 vẫn đạt";
    assert!(drawn.contains(&format!("{head}\n --> {FILE}:8:")), "{drawn}");
    for good in ["part / a >= 90%", "b / a >= 120%", "b / a <= 5%", "a / before(a) >= 100%"] {
        assert_eq!(doubt(good), Vec::<String>::new(), "{good}");
    }
    // A check of the record says it as well.
    let check = "check:\n  - {code: b-over-a, at: b, that: b <= a, says: {vi: B nhiều hơn A, en: B over A}}\n";
    let checked = counted("met: b / a >= 90%, when_empty: open", "a: 10, b: 9");
    let fields = String::from_utf8(checked.read(FIELDS)).unwrap();
    let found = found(&checked.bytes(FIELDS, (fields + check).as_bytes()));
    assert!(found.iter().all(|it| it.starts_with("draft-document")), "{found:?}");
}
