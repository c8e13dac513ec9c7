//! What may be wrong with the days of units, and how it is said.

use super::{FORMED, NEW, OLD, checked, commune, merged, of_2025, record};
use crate::sandbox::Sandbox;

fn new(more: &str) -> Sandbox {
    merged().file(&format!("{NEW}/unit.yaml"), &format!("{}{more}", commune("xã Xuân Hòa")))
}

const GOOD: &str = "đã kiểm tra 6 đơn vị, 0 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin";

#[test]
fn a_unit_that_is_not_there_cannot_have_gone_into_another() {
    checked(
        &new(&FORMED.replace("xuan-loc/ba", "xuan-loc/bo")),
        1,
        r#"
        lỗi[unknown-predecessor]: lập từ `dong-nai/xuan-loc/bo`, nhưng dự án không có đơn vị ấy
         --> data/units/dong-nai/xuan-hoa/unit.yaml:6:56
          |
        6 |   from: [dong-nai/xuan-loc/mot, dong-nai/xuan-loc/hai, dong-nai/xuan-loc/bo]
          |                                                        ^^^^^^^^^^^^^^^^^^^^
          |
          = gợi ý: có phải ý là `dong-nai/xuan-loc/ba`?

        đã kiểm tra 6 đơn vị, 0 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn units_are_not_formed_from_each_other() {
    let itself = "formed: {on: 2025-07-01, from: [dong-nai/xuan-hoa]}\n";
    checked(
        &new(itself),
        1,
        r#"
        lỗi[predecessor-circle]: các đơn vị lập từ nhau thành vòng: dong-nai/xuan-hoa ← dong-nai/xuan-hoa
         --> data/units/dong-nai/xuan-hoa/unit.yaml:4:33
          |
        4 | formed: {on: 2025-07-01, from: [dong-nai/xuan-hoa]}
          |                                 ^^^^^^^^^^^^^^^^^
          |
          = gợi ý: đơn vị có trước không thể lập từ đơn vị có sau; bỏ một tên trong `from`

        đã kiểm tra 6 đơn vị, 0 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_unit_ends_after_it_was_formed() {
    let on = |day: &str| new(&format!("formed: {{on: 2025-07-01}}\nended: {day}\n"));
    checked(
        &on("2025-06-30"),
        1,
        r#"
        lỗi[ended-before-formed]: ngày cuối 2025-06-30 đứng trước ngày lập 2025-07-01
         --> data/units/dong-nai/xuan-hoa/unit.yaml:5:8
          |
        4 | formed: {on: 2025-07-01}
          |              ---------- lập ngày này
        5 | ended: 2025-06-30
          |        ^^^^^^^^^^
          |
          = gợi ý: `formed: {on: …}` là ngày đầu tiên, `ended` là ngày cuối cùng đơn vị hoạt động

        đã kiểm tra 6 đơn vị, 0 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
    checked(&on("2025-07-01"), 0, GOOD);
    checked(&on("2025-07-02"), 0, GOOD);
}

#[test]
fn what_went_into_another_ended_the_day_before() {
    let ended = |day: &str| {
        let unit = format!("{}ended: {day}\n", commune("xã ba"));
        merged().file(&format!("{OLD}/ba/unit.yaml"), &unit)
    };
    checked(&ended("2025-06-30"), 0, GOOD);
    checked(
        &ended("2025-06-29"),
        1,
        r#"
        lỗi[predecessor-not-ended]: lập ngày 2025-07-01 từ `dong-nai/xuan-loc/ba`, nhưng đơn vị ấy kết thúc ngày 2025-06-29
         --> data/units/dong-nai/xuan-hoa/unit.yaml:6:56
          |
        6 |   from: [dong-nai/xuan-loc/mot, dong-nai/xuan-loc/hai, dong-nai/xuan-loc/ba]
          |                                                        ^^^^^^^^^^^^^^^^^^^^
          |
         ::: data/units/dong-nai/xuan-loc/ba/unit.yaml:4:8
          |
        4 | ended: 2025-06-29
          |        ---------- ngày cuối ở đây
          |
          = gợi ý: ghi `ended: 2025-06-30` cho `dong-nai/xuan-loc/ba`; đơn vị chỉ nhập một phần thì không ghi trong `from`, kẻo số liệu cộng hai lần

        đã kiểm tra 6 đơn vị, 0 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
    // It ends with the unit above it: here a day too late, or never.
    let district = |ended: &str| {
        let unit = format!("kind: district\nname: huyện B\nplace: B\n{ended}");
        merged().file(&format!("{OLD}/unit.yaml"), &unit)
    };
    for ended in ["ended: 2025-07-01\n", ""] {
        let said = String::from_utf8(district(ended).run("check").stdout).unwrap();
        assert_eq!(said.matches("lỗi[predecessor-not-ended]").count(), 3, "{said}");
    }
}

#[test]
fn a_unit_goes_into_one_other_alone() {
    let other = format!(
        "{}formed: {{on: 2025-07-01, from: [dong-nai/xuan-loc/ba]}}\n",
        commune("xã Xuân Đông")
    );
    checked(
        &merged().file("data/units/dong-nai/xuan-dong/unit.yaml", &other),
        1,
        r#"
        lỗi[predecessor-shared]: `dong-nai/xuan-loc/ba` đã nhập vào `dong-nai/xuan-dong`
         --> data/units/dong-nai/xuan-hoa/unit.yaml:6:56
          |
        6 |   from: [dong-nai/xuan-loc/mot, dong-nai/xuan-loc/hai, dong-nai/xuan-loc/ba]
          |                                                        ^^^^^^^^^^^^^^^^^^^^
          |
         ::: data/units/dong-nai/xuan-dong/unit.yaml:4:32
          |
        4 | formed: {on: 2025-07-01, from: [dong-nai/xuan-loc/ba]}
          |                                ---------------------- đã ghi ở đây
          |
          = gợi ý: số liệu của nó sẽ cộng hai lần; ghi nó ở đơn vị nhận phần chính, bỏ ở đơn vị kia

        đã kiểm tra 7 đơn vị, 0 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_unit_is_there_when_the_one_above_it_is() {
    let late = format!("{}formed: {{on: 2025-07-01}}\n", commune("xã ba"));
    checked(
        &new("formed: {on: 2025-07-01}\n").file(&format!("{OLD}/ba/unit.yaml"), &late),
        1,
        r#"
        lỗi[not-within-parent]: đơn vị và đơn vị cấp trên `dong-nai/xuan-loc` không cùng hoạt động ngày nào
         --> data/units/dong-nai/xuan-loc/ba/unit.yaml:4:14
          |
        4 | formed: {on: 2025-07-01}
          |              ^^^^^^^^^^
          |
          = gợi ý: xem lại `formed`, `ended` của hai đơn vị; đơn vị chuyển sang cấp trên khác thì có thư mục mới ở dưới đơn vị ấy, `formed: {from: …}` ghi thư mục cũ

        đã kiểm tra 6 đơn vị, 0 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_record_is_of_days_on_which_its_unit_is_there() {
    let good = record(1, 1, 10, "a", 20, "ready");
    let with = |file: &str| merged().file(file, &good);
    checked(
        &with(&format!("{OLD}/ba/2026.yaml")),
        1,
        r#"
        lỗi[record-outside-life]: số liệu kỳ 2026, nhưng đơn vị đã kết thúc ngày 2025-06-30
        --> data/units/dong-nai/xuan-loc/ba/2026.yaml
         = gợi ý: chuyển tệp sang đơn vị hoạt động trong kỳ ấy, hoặc xem lại `formed`, `ended` trong `unit.yaml`

        đã kiểm tra 6 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
    // 30/6/2025 is the last day of the old ones, 1/7/2025 the first of the new one.
    for period in ["2024", "2025-h1"] {
        let said = with(&format!("{NEW}/{period}.yaml")).run("check").stdout;
        let said = String::from_utf8(said).unwrap();
        let expected = format!("số liệu kỳ {period}, nhưng đơn vị lập ngày 2025-07-01");
        assert!(said.contains(&expected), "{said}");
    }
    for file in [format!("{OLD}/ba/2025-h1.yaml"), format!("{OLD}/ba/2025.yaml")] {
        assert!(with(&file).run("check").status.success(), "{file}");
    }
}

#[test]
fn a_document_is_of_a_day_on_which_its_unit_is_there() {
    let dated = |day: &str| {
        let documents = format!("documents: {{paper: {{number: 1, date: {day}}}}}\n");
        let sandbox = of_2025()
            .file("templates/nam/paper.typ", super::names::PAGE)
            .file("templates/nam/rulebook.yaml", &super::names::with_form())
            .file(
                &format!("{OLD}/ba/2025-h1.yaml"),
                &format!("{}{documents}", record(30, 15, 6, "a", 8, "planned")),
            );
        String::from_utf8(sandbox.run("check").stdout).unwrap()
    };
    let expected = r#"lỗi[date-outside-life]: văn bản ngày 2025-07-01, nhưng đơn vị đã kết thúc ngày 2025-06-30
 --> data/units/dong-nai/xuan-loc/ba/2025-h1.yaml:7:38
  |
7 | documents: {paper: {number: 1, date: 2025-07-01}}
  |                                      ^^^^^^^^^^
  |
  = gợi ý: xem lại ngày của văn bản; đơn vị đã kết thúc không ban hành văn bản nữa
"#;
    assert!(dated("2025-07-01").contains(expected), "{}", dated("2025-07-01"));
    assert!(!dated("2025-06-30").contains("lỗi["), "{}", dated("2025-06-30"));
}
