//! What is said of formulas that cannot be read.

use super::super::{DEEPEST, LONGEST, OPERATORS};
use super::{read, said, said_in_english};

#[test]
fn an_empty_formula_is_said() {
    let expected = "công thức trống | ghi công thức, như `a / b >= 30%`";

    assert_eq!(said(""), format!(" | {expected}"));
    assert_eq!(said("  "), format!("   | {expected}"));
}

#[test]
fn two_comparisons_in_one_are_refused_with_the_long_form() {
    assert_eq!(
        said("5% <= a / b < 60% and c"),
        "5% <= a / b < 60% | không viết liền hai so sánh được | viết `5% <= a / b and a / b < 60%`"
    );
    assert!(said("a = b = c").ends_with("| viết `a = b and b = c`"));
    assert!(said("a in (b; c) = d").contains("không viết liền"));
    assert!(said("a < b <").contains("không viết liền"));
}

#[test]
fn parentheses_without_their_other_half_are_shown() {
    assert_eq!(said("min(a; (b + c)"), "( | dấu `(` này chưa đóng | thêm `)` ở sau");
    assert_eq!(said("a + b)"), ") | thừa dấu `)` | bỏ dấu này, hoặc thêm `(` ở trước");
    assert_eq!(said("a + ()"), "() | trong ngoặc chưa có gì | ghi vào trong ngoặc, hoặc bỏ ngoặc");
}

#[test]
fn a_comma_between_arguments_is_refused() {
    assert_eq!(
        said("min(a, b)"),
        ", | công thức không dùng dấu phẩy | các tham số cách nhau bằng dấu chấm phẩy: `min(a; b)`"
    );
}

#[test]
fn signs_of_other_languages_are_refused_with_ours() {
    assert_eq!(said("a == b"), "== | công thức không dùng `==` | viết `=`");
    for (text, ours) in [
        ("a != b", "<>"),
        ("a && b", "and"),
        ("a || b", "or"),
        ("!a", "not"),
        ("a => b", ">="),
        ("a ÷ b", "/"),
        ("a : b", "/"),
        ("a – b", "-"),
        ("[a]", "("),
    ] {
        assert!(said(text).ends_with(&format!("| viết `{ours}`")), "{text}");
    }
    assert_eq!(said_in_english("a != b"), "a formula has no `!=` | write `<>`");
    assert_eq!(
        said("a = \"b\""),
        "\" | công thức không dùng dấu nháy \" | chữ đặt giữa hai dấu nháy đơn thẳng: `'…'`; giá trị của lựa chọn thì không cần nháy"
    );
    assert!(said("a = “b”").starts_with("“ | "));
    assert_eq!(
        said("a # b"),
        "# | công thức không dùng `#` | công thức gồm số, tên, ngoặc tròn, `+ - * /`, so sánh, `and`, `or`, `not`"
    );
    assert_eq!(said("a = 'b"), "' | thiếu dấu nháy đóng | chữ đặt giữa hai dấu nháy đơn: `'…'`");
}

#[test]
fn words_of_excel_are_refused_with_ours() {
    assert_eq!(said("AND(a; b)"), "AND | `AND` phải viết bằng chữ thường | viết `a and b`");
    assert_eq!(said("NOT(a)"), "NOT | `NOT` phải viết bằng chữ thường | viết `not a`");
    assert_eq!(said("TRUE"), "TRUE | `TRUE` phải viết bằng chữ thường | viết `true`");
    assert_eq!(said("MIN(a; b)"), "MIN | `MIN` phải viết bằng chữ thường | viết `min(a; b)`");
    assert_eq!(
        said("IF(a; b; c)"),
        "IF | công thức không có hàm `IF` | viết từng trường hợp: `cases: [{when: …, then: …}, {else: …}]`, hoặc `steps` nếu là bậc điểm"
    );
    assert!(said("if(a, b, c)").starts_with("if | công thức không có hàm `if`"));
    assert!(said("COUNTIF(a; b)").ends_with("| viết `count(bảng where điều kiện)`"));
    assert_eq!(read("if + SUMIF"), "(if + SUMIF)");
}

#[test]
fn what_is_missing_is_said_beside_its_sign() {
    assert_eq!(said("a +"), "+ | sau `+` thiếu một vế | ghi vế còn thiếu, hoặc bỏ `+`");
    assert_eq!(said("* a"), "* | trước `*` thiếu một vế | ghi vế còn thiếu, hoặc bỏ `*`");
    assert_eq!(said("(/ a)"), "/ | trước `/` thiếu một vế | ghi vế còn thiếu, hoặc bỏ `/`");
    assert_eq!(
        said("a and or b"),
        "and | sau `and` thiếu một vế | ghi vế còn thiếu, hoặc bỏ `and`"
    );
    assert_eq!(
        said("min(a; )"),
        "; ) | thiếu một tham số | ghi tham số còn thiếu, hoặc bỏ bớt dấu `;`"
    );
    assert_eq!(said("a = not b"), "not | `not` ở đây cần ngoặc | viết như `a = (not b)`");
}

#[test]
fn two_values_side_by_side_are_said() {
    assert_eq!(
        said("a + b c"),
        "b c | giữa `b` và `c` thiếu phép tính hoặc so sánh | nối bằng `+`, `-`, `*`, `/`, một so sánh, `and` hoặc `or`"
    );
    assert!(said("a x 3").ends_with("| phép nhân viết `*` hoặc `×`"));
    assert!(said("2 (a + b)").starts_with("2 ( | giữa `2` và `(`"));
}

#[test]
fn words_and_signs_out_of_place_are_said() {
    assert_eq!(
        said("a; b"),
        "; | dấu `;` ở đây không đúng chỗ | `;` chỉ đứng giữa các tham số của một hàm và giữa các giá trị sau `in`"
    );
    assert_eq!(
        said("level where 3"),
        "where | `where` ở đây không đúng chỗ | `of` và `where` chỉ dùng như trong `sum(x of bảng where điều kiện)`"
    );
    assert_eq!(
        said("a not in (b)"),
        "not | `not` ở đây không đúng chỗ | viết `not x in (a; b)`, hoặc thêm `and`, `or` ở trước `not`"
    );
    assert_eq!(said("x in a"), "a | sau `in` thiếu các giá trị trong ngoặc | viết `x in (a; b)`");
    assert!(said("x in").starts_with(" | sau `in` thiếu"));
}

#[test]
fn a_fold_is_shown_how_it_is_written() {
    assert_eq!(
        said("sum(a; b)"),
        "sum | `sum` tính theo các hàng của một bảng, ở đây không thấy bảng | viết `sum(x of bảng where điều kiện)`; cộng vài số thì viết `a + b`"
    );
    assert_eq!(
        said("count()"),
        "count | `count` tính theo các hàng của một bảng, ở đây không thấy bảng | viết `count(bảng)` hoặc `count(bảng where điều kiện)`"
    );
    assert!(said("count(level >= 3 of t)").starts_with("count | "));
    assert!(
        said("all(level >= 3)")
            .ends_with("| viết `all(điều kiện of bảng)`; vài điều kiện thì viết `a and b`")
    );
    assert!(
        said("any()").ends_with("| viết `any(điều kiện of bảng)`; vài điều kiện thì viết `a or b`")
    );
    assert_eq!(
        said("cuont(t where a)"),
        "cuont | hàm `cuont` không tính theo các hàng của bảng | có phải ý là `count`?"
    );
    assert!(
        said("min(t where a)")
            .ends_with("| `of` và `where` chỉ dùng trong `count`, `sum`, `all`, `any`")
    );
    assert!(said("sum(a b of t)").starts_with("a b | giữa `a` và `b`"));
}

#[test]
fn a_name_with_accents_is_refused() {
    assert_eq!(
        said("hồ_sơ >= 3"),
        "hồ_sơ | `hồ_sơ` không dùng làm tên được | tên gồm chữ không dấu, số, `_`, bắt đầu bằng chữ; chữ có dấu thì đặt trong nháy đơn: `'…'`"
    );
    for name in ["_a", "a.", "a..b", "a.b.", "ho\u{302}so"] {
        assert!(said(name).contains("không dùng làm tên được"), "{name}");
    }
}

#[test]
fn what_is_too_long_or_too_deep_is_refused() {
    let nested = |times: usize| format!("{}a{}", "(".repeat(times), ")".repeat(times));
    assert_eq!(read(&nested(DEEPEST)), "a");
    assert_eq!(
        said(&nested(DEEPEST + 1)).trim_start_matches('('),
        " | công thức lồng nhau quá 64 lớp | tách thành nhiều số đo trong `measures`, mỗi số đo một công thức ngắn"
    );
    assert!(said(&"not ".repeat(900)).contains("quá 64 lớp"));
    assert!(said(&"-".repeat(3999)).contains("quá 64 lớp"));
    assert!(said(&"f(".repeat(1000)).contains("chưa đóng"));
    assert!(said(&format!("{}{}", "f(".repeat(1000), ")".repeat(1000))).contains("quá 64 lớp"));

    let chain = |times: usize| format!("a{}", "+a".repeat(times));
    assert!(read(&chain(OPERATORS)).ends_with("+ a)"));
    assert!(said(&chain(OPERATORS + 1)).contains("| công thức có quá 128 phép tính | tách thành"));

    assert_eq!(read(&format!("a{}", " ".repeat(LONGEST - 1))), "a");
    assert_eq!(
        said(&" ".repeat(LONGEST + 1)).trim_start(),
        "| công thức quá dài: 4001 byte, nhiều nhất 4000 | tách thành nhiều số đo trong `measures`, mỗi số đo một công thức ngắn"
    );
}
