//! What is a slip, what is none, and how it is shown.

use super::*;

/// A text with its slips mended, and how many there were.
fn mended(text: &str) -> (String, usize) {
    let all = slips(text);
    let mut new = text.to_owned();
    // Within quotes there may be others; who mends looks again.
    for it in all.iter().rev().filter(|it| it.kind != Kind::Quotes) {
        assert_eq!(text[it.bytes.clone()], it.found);
        new.replace_range(it.bytes.clone(), &it.with);
    }
    (new, all.len())
}

#[test]
fn slips_are_found_and_mended() {
    for (typed, meant) in [
        ("hai  dấu   cách", "hai dấu cách"),
        ("trước , sau .", "trước, sau."),
        ("xã,huyện;tỉnh", "xã, huyện; tỉnh"),
        ("xong.Đề nghị", "xong. Đề nghị"),
        ("Chưa?Rồi!Tốt", "Chưa? Rồi! Tốt"),
        ("gồm:xã", "gồm: xã"),
        ("đạt 50 % và 50  %", "đạt 50% và 50%"),
        ("tăng 12.5%, 0.75%", "tăng 12,5%, 0,75%"),
        ("theo ( Điều 3 )", "theo (Điều 3)"),
        ("(  một  )", "(một)"),
        ("năm 2026,lúc đầu", "năm 2026, lúc đầu"),
        ("thu 1234567 đồng", "thu 1.234.567 đồng"),
        ("(12345) và 99999", "(12.345) và 99.999"),
        ("v.v... Hết", "v.v… Hết"),
        ("Một .\r\nHai  ba", "Một.\r\nHai ba"),
    ] {
        let (new, count) = mended(typed);
        assert_eq!(new, meant);
        assert!(count > 0);
        assert_eq!(slips(&new), [], "{new}");
    }
    let quoted = slips("nói \"một , hai\", \"ba\"");
    let found: Vec<_> = quoted.iter().map(|it| (it.found.as_str(), it.with.as_str())).collect();
    assert_eq!(found, [("\"một , hai\"", "“một , hai”"), (" ", ""), ("\"ba\"", "“ba”")]);
}

#[test]
fn what_is_written_so_on_purpose_is_left() {
    for text in [
        "12,5% của 1.234,5; 1.234%; mục 3.5; 12.345.678%",
        "2016 - 2020, 5 - 3",
        // Hyphens are in names that the law has, and nobody but the writer knows which.
        "Phòng Văn hóa - Xã hội, kinh tế - xã hội, Bà Rịa - Vũng Tàu, xã - huyện",
        "( ) (      ), ô trống",
        "mã 1000894, số 12345, tài khoản 123456789, điện thoại: 0901234567",
        "12345/BC-UBND, A12345, 12345.678, 1234, 12345,6, 1.234.567",
        "điểm 1,b; 12,5",
        "- một\n  - hai\n+ ba",
        "| a  |  b - c |\n|---|---|",
        "https://a.vn/b,c;d:e...f \"https://a.vn\" www.a.vn,b a@b.vn",
        "12/BC-UBND, 1.000894, H19.1.000.001, TP.HCM, Th.S, ThS.Nguyễn, gov.vn, P.GĐ",
        "Độc lập - Tự do - Hạnh phúc",
        "Họ tên: ........ (....)",
        "lúc 7:30, tỷ lệ 1:2, 12,5 và 1,2",
        "màn hình 15\" và 17\"",
        "a_b,c x=y;z C:\\a.Bc",
        "“đúng” – và…",
        "  thụt vào",
        "",
    ] {
        assert_eq!(slips(text), [], "{text}");
    }
}

#[test]
fn the_words_around_are_said() {
    let all = slips("đạt 50 % hồ sơ");
    assert_eq!((all[0].before.as_str(), all[0].after.as_str()), ("50 %", "50%"));
    let all = slips("một , hai");
    assert_eq!((all[0].before.as_str(), all[0].after.as_str()), ("một ,", "một,"));
    let all = slips("một ( hai ba");
    assert_eq!((all[0].before.as_str(), all[0].after.as_str()), ("( hai", "(hai"));
}
