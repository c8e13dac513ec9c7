//! Kinds and units that do not go together.

use super::{Context, Expected, refused, said, said_in_english, said_in_row};
use crate::formula::{Kind, Unit};

#[test]
fn dossiers_and_shares_do_not_go_together() {
    assert_eq!(
        said("dossiers + 60%"),
        "dossiers + 60% | `dossiers` là số hồ sơ, `60%` là tỷ lệ %: không cộng với nhau được | tỷ lệ là một số chia cho tổng của nó, như `a / b >= 60%`"
    );
    assert_eq!(
        said("dossiers >= 60%"),
        "dossiers >= 60% | `dossiers` là số hồ sơ, `60%` là tỷ lệ %: không so với nhau được | tỷ lệ là một số chia cho tổng của nó, như `a / b >= 60%`"
    );
    assert_eq!(
        said_in_english("dossiers >= 60%"),
        "`dossiers` is a number of hồ sơ, `60%` is a share (%): they cannot be compared | a share is a number over its total, as in `a / b >= 60%`"
    );
}

#[test]
fn things_of_two_nouns_do_not_go_together() {
    assert_eq!(
        said("dossiers - staff"),
        "dossiers - staff | `dossiers` là số hồ sơ, `staff` là số người: không trừ cho nhau được | chỉ cộng, trừ và so những số đếm cùng một thứ; xem lại `noun` của từng trường"
    );
    assert!(said("min(1; dossiers; staff)").starts_with("dossiers; staff | "));
    assert!(said("days_late(sent_on; due_on) > staff").contains("là số ngày, `staff`"));
    assert!(said("dossiers / staff > rate").contains("là số tính bằng hồ sơ/người"));
    assert!(said("if_empty(dossiers; staff) > 1").contains("không so với nhau được"));
    assert!(said("dossiers in (1; staff)").contains("không so với nhau được"));
}

#[test]
fn a_condition_is_asked_for_where_one_is_needed() {
    assert_eq!(
        said("dossiers and plan_on_time"),
        "dossiers | `dossiers` là số hồ sơ, ở đây cần một điều kiện đúng hoặc sai | thêm so sánh, như `dossiers > 0`"
    );
    assert!(said("not rate").ends_with("thêm so sánh, như `rate >= 50%`"));
    assert!(said("provision or plan_on_time").ends_with("như `provision = full`"));
    assert!(said("not sent_on").ends_with("như `sent_on <= 2025-01-31`"));
    assert!(said("not remark").ends_with("như `remark <> ''`"));
    assert!(said("not tags").ends_with("như `count(tags) > 0`"));
    assert!(said("all(received of procedures)").starts_with("received | `received` là số hồ sơ"));
    assert!(said("count(procedures where received) > 0").starts_with("received | "));
    let truth = Context { row: None, expected: Expected::Truth };
    assert!(refused("dossiers", truth).contains("ở đây cần một điều kiện đúng hoặc sai"));
}

#[test]
fn a_number_is_asked_for_where_one_is_needed() {
    assert_eq!(
        said("plan_on_time + 1"),
        "plan_on_time | `plan_on_time` là có hoặc không, ở đây cần một số | đếm hàng thì viết `count(bảng where điều kiện)`; cho điểm có hoặc không thì viết `met` bên cạnh `of`"
    );
    assert!(said("sent_on - due_on").lines().all(|it| it.ends_with("`days_late(ngày; hạn)`")));
    assert!(said("tags + 1").ends_with("viết `count(tags)`"));
    assert_eq!(
        said("min(remark; 1)"),
        "remark | `remark` là chữ, ở đây cần một số | chỉ so sánh được, như `a = b`; giá trị là số thì khai báo trường loại `number`"
    );
    assert!(said("-provision").contains("`provision` là giá trị của `provision`"));
    assert!(said("sum(level of procedures)").starts_with("level | "));
    let number = Context { row: None, expected: Expected::Number };
    assert!(refused("plan_on_time", number).contains("ở đây cần một số"));
}

#[test]
fn a_date_is_asked_for_where_one_is_needed() {
    assert_eq!(
        said("days_late(dossiers; 2025-01-31)"),
        "dossiers | `dossiers` là số hồ sơ, ở đây cần một ngày | dùng trường loại `date`, hoặc viết ngày như `2025-01-31`"
    );
}

#[test]
fn only_scales_have_an_order() {
    assert_eq!(
        said_in_row("provider < own"),
        "provider < own | một trong `province`, `district`, `own`, `ministry`: các giá trị này không có thứ tự | so bằng `=`, `<>` hoặc `in (…)`; có thứ tự thì khai báo thang với `ordered`"
    );
    assert_eq!(
        said("remark > 'a'"),
        "remark > 'a' | `remark` là chữ, không so lớn nhỏ được | so bằng `=` hoặc `<>`"
    );
    assert!(said("plan_on_time >= true").contains("là có hoặc không, không so lớn nhỏ được"));
}

#[test]
fn two_choices_are_not_compared() {
    assert_eq!(
        said_in_row("level = provision"),
        "level = provision | `level` là giá trị của `level`, `provision` là giá trị của `provision`: hai loại giá trị khác nhau | chỉ so các trường dùng chung một thang"
    );
}

#[test]
fn parts_of_two_kinds_are_not_compared() {
    assert_eq!(
        said("sent_on > 3"),
        "sent_on > 3 | `sent_on` là ngày, `3` là số: không so với nhau được | hai vế phải cùng loại"
    );
    assert_eq!(
        said("provision = 'full'"),
        "provision = 'full' | `provision` là giá trị của `provision`, `'full'` là chữ: không so với nhau được | giá trị của lựa chọn viết không có dấu nháy: `full`"
    );
    assert_eq!(
        said_in_row("level >= target"),
        "level >= target | `level` là giá trị của `level`, `target` là số: không so với nhau được | so với một giá trị viết thẳng ra: `below`, `1`, `2`, `3`, `4`"
    );
    assert!(said("provision in (full; 'partial')").contains("không so với nhau được"));
    assert!(said("if_empty(dossiers; sent_on)").contains("không so với nhau được"));
}

#[test]
fn a_whole_of_another_kind_than_is_expected_is_refused() {
    let expected = |kind| Context { row: None, expected: Expected::Kind(kind) };
    let number = |unit| expected(Kind::Number(unit));
    assert_eq!(
        refused("dossiers", number(Unit::Share)),
        "dossiers | công thức này cho số hồ sơ, ở đây cần tỷ lệ % | xem lại công thức, hoặc loại của trường"
    );
    assert!(refused("dossiers", expected(Kind::Truth)).contains("ở đây cần có hoặc không"));
    let fixture = super::Fixture::new();
    assert!(fixture.checked("20", number(Unit::Noun("hồ sơ".into()))).is_ok());
    assert!(fixture.checked("dossiers", number(Unit::Plain)).is_ok());
}
