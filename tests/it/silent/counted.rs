//! A small rulebook about a few numbers, and what must not be believed of it.

use super::found;
use crate::sandbox::Sandbox;

pub(super) const FILE: &str = "templates/thu/rulebook.yaml";
pub(super) const FIELDS: &str = "templates/thu/fields.yaml";
const RECORD: &str = "data/units/thu/xa-mot/2026.yaml";

/// A project of one commune, whose numbers are judged by one criterion.
#[track_caller]
pub(super) fn counted(criterion: &str, record: &str) -> Sandbox {
    Sandbox::empty()
        .file("hoso.yaml", "period: 2026\nrulebooks: [thu]\n")
        .file("data/units/thu/unit.yaml", "kind: province\nname: tỉnh Thử\nplace: Thử\n")
        .file("data/units/thu/xa-mot/unit.yaml", "kind: commune\nname: xã Một\nplace: Một\n")
        .file(RECORD, &format!("thu: {{{record}}}\n"))
        .file(
            FIELDS,
            r#"
            title: {vi: Thử, en: Test}
            group: thu
            fields:
              a: {type: count, noun: hồ sơ, label: {vi: Số A, en: A}}
              b: {type: count, noun: hồ sơ, label: {vi: Số B, en: B}}
              part: {type: count, noun: hồ sơ, part_of: a, label: {vi: Một phần của A, en: Part of A}}
              s: {type: share, label: {vi: Tỷ lệ S, en: S}}
              plan: {type: yes_no, label: {vi: Có kế hoạch, en: Plan}}
              d: {type: date, label: {vi: Ngày ban hành, en: Day}}
        "#,
        )
        .file(
            FILE,
            &format!(
                r#"
            title: Thử
            source: {{document: 1/X, issuer: Sở X, date: 2026-01-01, abstract: thử}}
            in_force: 2026-01-01
            years: {{from: 2026, to: 2026}}
            judges:
              - units: {{tier: commune, within: thu}}
                criteria:
                  - {{id: "1", clause: m, text: T, {criterion}}}
            forms:
              report: {{title: Báo cáo, kind: BC, template: report.typ, shows: [criteria, points]}}
        "#
            ),
        )
        .file("templates/thu/report.typ", "= A\n")
}

/// What is said of a criterion where the record is beyond doubt: of the rulebook, and what is
/// wrong elsewhere.
#[track_caller]
pub(super) fn said(criterion: &str) -> Vec<String> {
    let record = "a: 10, b: 5, part: 2, s: 30%, plan: true, d: 2026-01-31";
    let own = format!("rulebook {FILE}:8 ");
    let all = found(&counted(criterion, record)).into_iter();
    let all = all
        .filter(|it| !["draft-document", "missing-number"].iter().any(|code| it.starts_with(code)));
    all.map(|it| it.strip_prefix(&own).map(str::to_owned).unwrap_or(it)).collect()
}

pub(super) const ALONE: &str = "theo loại và giới hạn của các trường, điều kiện này";
pub(super) const AND: &str =
    "các phần nối bằng `and` ở đây trái nhau: điều kiện không bao giờ đúng";
const OR: &str = "các phần nối bằng `or` ở đây phủ hết mọi trường hợp: điều kiện lúc nào cũng đúng";

#[test]
fn conditions_that_contradict_each_other_are_refused() {
    for (met, says) in [
        ("a >= 20 and a <= 5", AND),
        ("a > 5 and plan and a <= 5", AND),
        ("5 < a and a = 4", AND),
        ("a = 3 and a in (4; 5)", AND),
        ("a >= b and a < b", AND),
        ("plan and not plan", AND),
        ("a >= 20 and not (a > 5 or b > 1)", AND),
        ("d < 2026-02-01 and d > 2026-03-01", AND),
        ("a >= 10 or a < 20", OR),
        ("a >= 10 or a < 10", OR),
        ("s <= 50% or s > 40%", OR),
        ("plan or not plan", OR),
        ("not (a >= 10 and a < 5)", AND),
    ] {
        assert_eq!(said(&format!("met: \"{met}\"")), [says], "{met}");
    }
    for met in [
        "a >= 5 and a <= 20",
        "a >= 5 and a <= 5",
        "a >= 20 and b <= 5",
        "a >= 20 or a < 10",
        "a > 10 or a < 10",
        "s < 40% or s > 40%",
        "a >= b and a < 20",
        "not (a >= 10 and b < 5)",
    ] {
        assert_eq!(said(&format!("met: \"{met}\"")), Vec::<String>::new(), "{met}");
    }
}

#[test]
fn a_condition_within_another_is_looked_at_where_it_stands() {
    assert_eq!(said("met: not (a >= 0)"), [format!("{ALONE} lúc nào cũng đúng")]);
    assert_eq!(said("met: sum(received of procedures where level >= 3 and level < 2) > 1"), [AND]);
    let rows = |met: &str| said(&format!("met: \"{met}\", when_empty: open"));
    assert_eq!(
        rows("all(level >= 3 of procedures where level >= 4)"),
        ["hàng nào được xét ở đây cũng thỏa điều kiện này"]
    );
    assert_eq!(
        rows("any(level < 2 of procedures where level >= 3)"),
        ["không hàng nào được xét ở đây thỏa được điều kiện này"]
    );
    assert_eq!(rows("all(level >= 4 of procedures where level >= 3)"), Vec::<String>::new());
    counted("met: a < 0 or b <> a", "a: 1, b: 1").says(
        "check",
        1,
        r#"
        lỗi[rulebook]: theo loại và giới hạn của các trường, điều kiện này không bao giờ đúng
         --> templates/thu/rulebook.yaml:8:44
          |
        8 |       - {id: "1", clause: m, text: T, met: a < 0 or b <> a}
          |                                            ^^^^^
          |
          = gợi ý: xem lại số ở một trong hai vế: tỷ lệ thì có dấu `%`

        đã kiểm tra 2 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    "#,
    );
}

#[test]
fn nothing_is_divided_by_what_is_always_zero() {
    for by in ["0", "(b - b)", "(2 * 0)"] {
        let met = format!("met: a / {by} > 1, when_empty: full");
        assert_eq!(said(&met), ["số chia ở đây lúc nào cũng bằng 0"], "{by}");
    }
    assert_eq!(said("met: a / (b - part) > 200%, when_empty: full"), Vec::<String>::new());
}

#[test]
fn something_is_left_for_else() {
    let steps = |rows: &str| said(&format!("of: 1, steps: {{by: a, rows: [{rows}]}}"));
    assert_eq!(
        steps("{from: 0, points: 1}, {else: 0}"),
        ["không số nào còn lại cho `else`: công thức cho ít nhất 0, bậc trên (0) đã nhận hết"]
    );
    assert_eq!(steps("{above: 0, points: 1}, {else: 0}"), Vec::<String>::new());
    assert_eq!(steps("{from: 1, points: 1}, {else: 0}"), Vec::<String>::new());
    let grades = |from: &str| {
        let sandbox = counted("of: 4, points: min(4; a)", "a: 1");
        let text = String::from_utf8(sandbox.read(FILE)).unwrap();
        let grades = format!(
            "    grades: [{{on: total, rows: [{{from: {from}, name: A}}, {{else: B}}]}}]\nforms:"
        );
        let all = found(&sandbox.bytes(FILE, text.replace("forms:", &grades).as_bytes()));
        let own = format!("rulebook {FILE}:9 ");
        all.iter().filter_map(|it| it.strip_prefix(&own).map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(grades("0"), ["không đơn vị nào còn lại cho `else`: mức trên lấy từ 0 điểm"]);
    assert_eq!(grades("0.5"), Vec::<String>::new());
}

#[test]
fn rounding_stops_at_the_ends_of_the_points() {
    let points = |text: &str| said(&format!("{text}, points: min(1; a)"));
    let says = |step: &str, end: &str, key: &str| {
        vec![format!(
            "làm tròn đến {step} thì điểm không dừng ở {end} (`{key}`): vượt quá hoặc không tới được"
        )]
    };
    assert_eq!(points("of: 4, round: 5"), says("5", "4", "of"));
    assert_eq!(points("of: 1, round: 0.3"), says("0.3", "1", "of"));
    assert_eq!(points("of: 1, bonus: 0.2, round: 0.5"), says("0.5", "1.2", "bonus"));
    assert_eq!(points("of: 1, penalty: 0.2, round: 0.5"), says("0.5", "0.2", "penalty"));
    for good in ["of: 1, round: 0.5", "of: 1.5, bonus: 1, penalty: 0.5, round: 0.5", "of: 1"] {
        assert_eq!(points(good), Vec::<String>::new(), "{good}");
    }
}

/// What a criterion measured and asks for, and what the reasoning says of both.
#[track_caller]
fn measured(met: &str, record: &str) -> (String, String, String) {
    let sandbox = counted(&format!("met: {met}, when_empty: open"), record);
    let json: serde_json::Value =
        serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();
    let of = |key: &str| json[0]["criteria"][0][key].as_str().unwrap_or_default().to_owned();
    let explained = sandbox.prints("explain thu/xa-mot 1");
    let line = explained.lines().find(|it| it.starts_with("Số liệu trong")).unwrap_or_default();
    (of("measured"), of("verdict"), line.split_once(": ").unwrap().1.to_owned())
}

#[test]
fn what_was_measured_is_the_side_of_the_comparison() {
    let record = "a: 10, b: 1, part: 2";
    for (met, measured_, verdict, said) in [
        ("part / a >= 20%", "2/10", "met", "2/10 (20%); yêu cầu: 20%."),
        ("part / a + 10% >= 30%", "30%", "met", "30%; yêu cầu: 30%."),
        ("1 - part / a >= 90%", "80%", "not_met", "80%; yêu cầu: 90%."),
        ("2 * (part / a) >= 40%", "40%", "met", "40%; yêu cầu: 40%."),
        ("1 - part / (a + b) >= 90%", "9/11", "not_met", "9/11 (≈ 81,82%); yêu cầu: 90%."),
    ] {
        let all = measured(met, record);
        let expected = (measured_.to_owned(), verdict.to_owned(), said.to_owned());
        assert_eq!(all, expected, "{met}");
    }
}
