//! Numbers and dates.

use super::{read, said, said_in_english};

#[test]
fn a_number_is_digits_and_decimals() {
    assert_eq!(read("12"), "12");
    assert_eq!(read("01"), "1");
    assert_eq!(read("0.5"), "1/2");
    assert_eq!(read("0.125"), "1/8");
    assert_eq!(read("1234.567"), "1234567/1000");
    assert_eq!(read("12.5%"), "share 1/8");
    assert_eq!(read("100%"), "share 1");
}

#[test]
fn four_digits_two_and_two_are_always_a_date() {
    assert_eq!(read("2025-01-31"), "day 2025-01-31");
    assert_eq!(read("2025 - 01 - 31"), "((2025 - 1) - 31)");
    assert_eq!(read("12025-01-31"), "((12025 - 1) - 31)");
}

#[test]
fn a_number_that_can_be_read_in_two_ways_is_refused_with_both() {
    assert_eq!(
        said("dossiers >= 1.000"),
        "1.000 | số `1.000` có thể hiểu hai cách | hàng nghìn thì viết liền: `1000`; số lẻ thì viết `1.0`"
    );
    assert_eq!(
        said_in_english("1.000"),
        "the number `1.000` can be read in two ways | for thousands write `1000`; for decimals write `1.0`"
    );
    assert!(said("12.500.000").ends_with("`12500000`; số lẻ thì viết `12.5`"));
    assert!(said("1.234").ends_with("`1234`; số lẻ thì viết `1.2340`"));
    assert!(said("999.125%").starts_with("999.125 | "));
}

#[test]
fn a_comma_in_a_number_is_refused_with_both_ways() {
    assert_eq!(
        said("a >= 0,5"),
        "0,5 | số `0,5` có dấu phẩy | số lẻ viết bằng dấu chấm: `0.5`; hàng nghìn viết liền: `1000`; hai tham số thì cách nhau bằng `;`"
    );
    assert!(said("1,000").contains("`1.0`; hàng nghìn viết liền: `1000`;"));
    assert!(said("1.500,25").contains("số `1.500,25` có dấu phẩy"));
    assert_eq!(
        said_in_english("2,5"),
        "the number `2,5` has a comma | decimals follow a dot: `2.5`; thousands are written together: `1000`; two arguments are parted by `;`"
    );
}

#[test]
fn what_is_no_number_is_said() {
    assert_eq!(said("1.2.3"), "1.2.3 | `1.2.3` không phải là số | viết như `12`, `0.5` hoặc `60%`");
    assert!(said("12. + a").starts_with("12. | `12.` không phải là số"));
    assert_eq!(
        said("3x + 1"),
        "3x | `3x` không phải là số, cũng không phải là tên | phép nhân viết `3 * …`; tên bắt đầu bằng chữ"
    );
    assert!(said("1e9").starts_with("1e9 | "));
    assert_eq!(said("a + .5"), ". | dấu chấm không thuộc số hay tên nào | số lẻ viết như `0.5`");
    assert_eq!(said("60 %"), "% | dấu `%` không đứng sau một số | viết liền sau số: `60%`");
}

#[test]
fn a_date_that_the_calendar_lacks_is_refused() {
    assert_eq!(
        said("2018-02-29"),
        "2018-02-29 | không có ngày `2018-02-29` trong lịch | xem lại ngày; viết năm-tháng-ngày"
    );
}

#[test]
fn what_only_looks_like_a_date_is_refused_with_both_ways() {
    assert_eq!(
        said("a < 2025-1-31"),
        "2025-1-31 | `2025-1-31` có thể là ngày, có thể là phép trừ | ngày viết đủ chữ số: `2025-01-31`; phép trừ viết cách ra: `2025 - 1 - 31`"
    );
    assert!(said("2025-01-311").starts_with("2025-01-311 | "));
    assert_eq!(
        said("31/1/2025"),
        "31/1/2025 | `31/1/2025` có thể là ngày, có thể là phép chia | ngày viết năm-tháng-ngày: `2025-01-31`; phép chia viết cách ra: `31 / 1 / 2025`"
    );
    assert_eq!(read("1/2/20250"), "((1 / 2) / 20250)");
}
