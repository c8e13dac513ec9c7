//! Names, words and functions that mean nothing where they stand.

use super::{Context, Expected, refused, said, said_in_english, said_in_row};
use crate::formula::Kind;

#[test]
fn an_unknown_name_is_said_with_the_nearest() {
    assert_eq!(
        said("dosiers >= 3"),
        "dosiers | không có trường hay số đo nào tên `dosiers` | có phải ý là `dossiers`?"
    );
    assert_eq!(
        said_in_english("dosiers >= 3"),
        "there is no field or measure `dosiers` | is `dossiers` meant?"
    );
    assert_eq!(
        said("population >= 3"),
        "population | không có trường hay số đo nào tên `population` | xem lại tên; trường khai báo trong `templates/fields`, số đo trong `measures`"
    );
    assert!(said("targt >= 3").ends_with("có phải ý là `target`?"));
}

#[test]
fn all_unknown_names_are_said_at_once_in_their_order() {
    let all = said("dosiers >= 3 and count(procedres) > 0 and lvel = full");
    let parts: Vec<_> = all.lines().map(|it| it.split(" | ").next().unwrap()).collect();

    assert_eq!(parts, ["dosiers", "procedres", "lvel"]);
}

#[test]
fn a_name_of_another_sort_is_said_with_how_it_is_used() {
    assert_eq!(
        said("procedures > 0"),
        "procedures | `procedures` là bảng, không phải một giá trị | viết `count(procedures where điều kiện)` hoặc `sum(x of procedures where điều kiện)`"
    );
    assert_eq!(
        said("online.received > 0"),
        "online.received | `online.received` là trường của từng hàng trong bảng `procedures` | viết như `sum(online.received of procedures)`"
    );
    assert!(said("level >= 2").ends_with("viết như `count(procedures where level = …)`"));
    assert!(said("fee").ends_with("viết như `count(procedures where fee)`"));
    assert_eq!(said("min > 0"), "min | `min` là hàm, thiếu tham số | viết như `min(a; b)`");
    assert_eq!(
        said("full"),
        "full | không có trường hay số đo nào tên `full` | `full` là giá trị của `provision`: viết như `provision = full`"
    );
}

#[test]
fn a_word_that_a_choice_lacks_is_said_with_those_it_has() {
    assert_eq!(
        said_in_row("level >= 5"),
        "5 | `5` không phải là giá trị của `level` | chọn một trong: `below`, `1`, `2`, `3`, `4`"
    );
    assert_eq!(
        said_in_row("provider = minstry"),
        "minstry | `minstry` không phải là một trong `province`, `district`, `own`, `ministry` | có phải ý là `ministry`?"
    );
    assert!(said_in_row("level = chcklist_level").ends_with("có phải ý là `checklist_level`?"));
    let expected = Expected::Kind(Kind::Choice(1));
    assert_eq!(
        refused("ful", Context { row: None, expected }),
        "ful | `ful` không phải là giá trị của `provision` | có phải ý là `full`?"
    );
}

#[test]
fn an_unknown_table_is_said() {
    assert_eq!(
        said("count(procedure) > 0"),
        "procedure | không có bảng `procedure` | có phải ý là `procedures`?"
    );
    assert_eq!(
        said("sum(x of units)"),
        "units | không có bảng `units` | các bảng có: `procedures`, `services`"
    );
    assert_eq!(
        said("count(dossiers)"),
        "dossiers | `dossiers` không phải là bảng | số đã đếm sẵn thì viết thẳng `dossiers`"
    );
    assert_eq!(
        said("sum(score of dossiers)"),
        "dossiers | `dossiers` không phải là bảng | sau `of` là tên bảng, như trong `sum(x of t)`"
    );
}

#[test]
fn a_list_can_only_be_counted() {
    assert_eq!(
        said("count(tags where true)"),
        "tags | `tags` là danh sách, không phải bảng | danh sách chỉ đếm được, không chọn hàng: `count(tags)`"
    );
    assert_eq!(
        said("tags = 'a'"),
        "tags | `tags` là danh sách, không so sánh được | đếm số giá trị thì viết `count(tags)`"
    );
}

#[test]
fn an_unknown_function_is_said() {
    assert_eq!(said("mn(1; 2)"), "mn | công thức không có hàm `mn` | có phải ý là `min`?");
    assert!(said("Before(dossiers)").ends_with("có phải ý là `before`?"));
    assert_eq!(
        said("median(1; 2)"),
        "median | công thức không có hàm `median` | các hàm có: `min`, `max`, `before`, `previous`, `so_far`, `locality`, `over`, `if_empty`, `days_late`, `count`, `sum`, `all`, `any`"
    );
}

#[test]
fn a_wrong_number_of_arguments_is_said_with_an_example() {
    assert_eq!(
        said("min(dossiers)"),
        "min(dossiers) | hàm `min` có ít nhất 2 tham số, ở đây ghi 1 | viết như `min(a; b)`"
    );
    assert_eq!(
        said("days_late(sent_on)"),
        "days_late(sent_on) | hàm `days_late` có 2 tham số, ở đây ghi 1 | viết như `days_late(sent_on; 2025-01-31)`"
    );
    assert!(said("before()").contains("hàm `before` có 1 tham số, ở đây ghi 0"));
    assert!(said("over(dossiers)").ends_with("viết như `over('xuan-loc'; 'xuan-dinh'; a)`"));
}

#[test]
fn what_looks_at_wholes_is_refused_in_a_row() {
    assert_eq!(
        said_in_row("received > sum(received of services)"),
        "sum(received of services) | `sum(received of services)` không tính được trong từng hàng của bảng `procedures` | tính ở ngoài thành một số đo trong `measures`, rồi dùng tên số đo ở đây"
    );
    assert!(said("count(procedures where count(procedures) > 3)").contains("không tính được"));
    assert_eq!(
        said_in_row("locality(received) > 0"),
        "locality(received) | `locality` không dùng được trong từng hàng của bảng `procedures` | đặt ra ngoài, như `locality(sum(x of procedures))`"
    );
    assert!(said_in_row("so_far(received) = 3").starts_with("so_far(received) | `so_far` không"));
    assert!(said_in_row("over('a'; received)").starts_with("over('a'; received) | `over` không"));
    assert_eq!(
        said_in_row("before(received + 1) > 0"),
        "received + 1 | trong bảng `procedures`, `before` chỉ lấy một trường của hàng, không lấy `received + 1` | viết như `before(x)`"
    );
    assert!(said_in_row("before(dossiers) > 0").starts_with("dossiers | trong bảng"));
}

#[test]
fn units_are_named_in_quotes() {
    assert_eq!(
        said("over(xuan-loc; dossiers)"),
        "xuan-loc | `xuan-loc` không phải là tên đơn vị | đặt tên đơn vị trong dấu nháy: `over('xuan-loc/xuan-dinh'; a)`"
    );
}

#[test]
fn a_locality_in_a_locality_is_refused() {
    assert_eq!(
        said("locality(1 + locality(dossiers))"),
        "locality(1 + locality(dossiers)) | `locality` trong `locality` cộng mỗi đơn vị nhiều lần | bỏ bớt một `locality`"
    );
    let fixture = super::Fixture::new().measure("whole", "locality(dossiers)");
    assert!(fixture.checked("locality(whole)", Context::default()).is_err());
    assert!(fixture.checked("before(whole)", Context::default()).is_ok());
}

#[test]
fn values_in_values_are_read_once_each() {
    let nested = format!("{}1 = 2{}", "true in (true; ".repeat(60), ")".repeat(60));
    assert!(super::Fixture::new().checked(&nested, Context::default()).is_ok());
    let nested = format!("{}1{}", "1 in (".repeat(60), ")".repeat(60));
    assert!(super::Fixture::new().checked(&nested, Context::default()).is_err());
    assert_eq!(said_in_row("ministry in (provder; provider)").lines().count(), 1);
    assert_eq!(said_in_row("full in (dosiers + 1; own; provdr + 1)").lines().count(), 2);
}
