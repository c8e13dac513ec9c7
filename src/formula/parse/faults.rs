//! What can be wrong with the writing of a formula, in both languages, each with what to do.

use super::thousands::{as_decimal, as_thousands};
use crate::formula::{Fault, Span};

/// Nothing is written.
pub(super) fn empty(text: &str) -> Fault {
    Fault::new(Span { start: 0, end: text.len() }, "công thức trống", "the formula is empty")
        .help("ghi công thức, như `a / b >= 30%`", "write one, such as `a / b >= 30%`")
}

/// More than any formula of an office has.
pub(super) fn too_long(text: &str, most: usize) -> Fault {
    let whole = Span { start: 0, end: text.len() };
    measures(Fault::new(
        whole,
        format!("công thức quá dài: {} byte, nhiều nhất {most}", text.len()),
        format!("the formula is too long: {} bytes, at most {most}", text.len()),
    ))
}

/// Parentheses in parentheses in parentheses.
pub(super) fn too_deep(span: Span, most: usize) -> Fault {
    measures(Fault::new(
        span,
        format!("công thức lồng nhau quá {most} lớp"),
        format!("the formula is nested more than {most} deep"),
    ))
}

/// A chain without end.
pub(super) fn too_many(span: Span, most: usize) -> Fault {
    measures(Fault::new(
        span,
        format!("công thức có quá {most} phép tính"),
        format!("the formula has more than {most} operators"),
    ))
}

fn measures(fault: Fault) -> Fault {
    fault.help(
        "tách thành nhiều số đo trong `measures`, mỗi số đo một công thức ngắn",
        "part it into several `measures`, each with a short formula",
    )
}

/// A comma between arguments, or anywhere else.
pub(super) fn comma(span: Span) -> Fault {
    Fault::new(span, "công thức không dùng dấu phẩy", "a formula has no commas").help(
        "các tham số cách nhau bằng dấu chấm phẩy: `min(a; b)`",
        "arguments are parted by semicolons: `min(a; b)`",
    )
}

/// A comma inside a number: `0,5`, `1,000`.
pub(super) fn comma_in_number(span: Span, before: &str, after: &str) -> Fault {
    let text = format!("{before}{after}");
    let decimal = as_decimal(&text);
    let thousands = as_thousands(&text).unwrap_or_else(|| "1000".to_owned());
    Fault::new(
        span,
        format!("số `{text}` có dấu phẩy"),
        format!("the number `{text}` has a comma"),
    )
    .help(
        format!(
            "số lẻ viết bằng dấu chấm: `{decimal}`; hàng nghìn viết liền: `{thousands}`; hai tham số thì cách nhau bằng `;`"
        ),
        format!(
            "decimals follow a dot: `{decimal}`; thousands are written together: `{thousands}`; two arguments are parted by `;`"
        ),
    )
}

/// `1.000`, which is a thousand to some and one to others.
pub(super) fn grouped(span: Span, text: &str) -> Fault {
    let (joined, decimal) = (text.replace('.', ""), as_decimal(text));
    Fault::new(
        span,
        format!("số `{text}` có thể hiểu hai cách"),
        format!("the number `{text}` can be read in two ways"),
    )
    .help(
        format!("hàng nghìn thì viết liền: `{joined}`; số lẻ thì viết `{decimal}`"),
        format!("for thousands write `{joined}`; for decimals write `{decimal}`"),
    )
}

/// `1.2.3`, `12.`.
pub(super) fn no_number(span: Span, text: &str) -> Fault {
    Fault::new(span, format!("`{text}` không phải là số"), format!("`{text}` is no number"))
        .help("viết như `12`, `0.5` hoặc `60%`", "write as in `12`, `0.5` or `60%`")
}

/// `3x`, `12abc`.
pub(super) fn glued(span: Span, word: &str, number: &str) -> Fault {
    Fault::new(
        span,
        format!("`{word}` không phải là số, cũng không phải là tên"),
        format!("`{word}` is neither a number nor a name"),
    )
    .help(
        format!("phép nhân viết `{number} * …`; tên bắt đầu bằng chữ"),
        format!("to multiply write `{number} * …`; a name begins with a letter"),
    )
}

/// `2018-02-29`.
pub(super) fn no_such_date(span: Span, text: &str) -> Fault {
    Fault::new(
        span,
        format!("không có ngày `{text}` trong lịch"),
        format!("the calendar has no day `{text}`"),
    )
    .help("xem lại ngày; viết năm-tháng-ngày", "look at the date; write year-month-day")
}

/// `2025-1-31`.
pub(super) fn short_date(span: Span, text: &str) -> Fault {
    let spaced = text.replace('-', " - ");
    Fault::new(
        span,
        format!("`{text}` có thể là ngày, có thể là phép trừ"),
        format!("`{text}` may be a date or a subtraction"),
    )
    .help(
        format!("ngày viết đủ chữ số: `2025-01-31`; phép trừ viết cách ra: `{spaced}`"),
        format!("a date has all its digits: `2025-01-31`; a subtraction has spaces: `{spaced}`"),
    )
}

/// `31/01/2025`.
pub(super) fn slashed_date(span: Span, text: &str) -> Fault {
    let spaced = text.replace('/', " / ");
    let mut parts = text.split('/');
    let mut next = || parts.next().unwrap_or_default();
    let (day, month, year) = (next(), next(), next());
    let date = format!("{year}-{month:0>2}-{day:0>2}");
    Fault::new(
        span,
        format!("`{text}` có thể là ngày, có thể là phép chia"),
        format!("`{text}` may be a date or a division"),
    )
    .help(
        format!("ngày viết năm-tháng-ngày: `{date}`; phép chia viết cách ra: `{spaced}`"),
        format!("a date is year-month-day: `{date}`; a division has spaces: `{spaced}`"),
    )
}

/// `'` without its other half.
pub(super) fn unclosed_text(span: Span) -> Fault {
    Fault::new(span, "thiếu dấu nháy đóng", "the closing quote is missing")
        .help("chữ đặt giữa hai dấu nháy đơn: `'…'`", "text stands between single quotes: `'…'`")
}

/// Any other quote than `'`.
pub(super) fn quotes(span: Span, quote: char) -> Fault {
    Fault::new(
        span,
        format!("công thức không dùng dấu nháy {quote}"),
        format!("a formula has no quotes {quote}"),
    )
    .help(
        "chữ đặt giữa hai dấu nháy đơn thẳng: `'…'`; giá trị của lựa chọn thì không cần nháy",
        "text stands between straight single quotes: `'…'`; a value of a choice needs none",
    )
}

/// A name with an accent, or with nothing between two dots.
pub(super) fn bad_name(span: Span, word: &str) -> Fault {
    Fault::new(
        span,
        format!("`{word}` không dùng làm tên được"),
        format!("`{word}` cannot be a name"),
    )
    .help(
        "tên gồm chữ không dấu, số, `_`, bắt đầu bằng chữ; chữ có dấu thì đặt trong nháy đơn: `'…'`",
        "a name is of ASCII letters, digits and `_`, begins with a letter; other text stands in single quotes: `'…'`",
    )
}

/// A sign that is written otherwise here.
pub(super) fn instead(span: Span, theirs: &str, ours: &str) -> Fault {
    Fault::new(
        span,
        format!("công thức không dùng `{theirs}`"),
        format!("a formula has no `{theirs}`"),
    )
    .help(format!("viết `{ours}`"), format!("write `{ours}`"))
}

/// A word in capitals.
pub(super) fn capitals(span: Span, word: &str, ours: &str) -> Fault {
    let example = match ours {
        "and" | "or" => format!("`a {ours} b`"),
        "not" => "`not a`".to_owned(),
        "min" | "max" => format!("`{ours}(a; b)`"),
        "count" => "`count(bảng where điều kiện)`".to_owned(),
        "sum" => "`sum(x of bảng where điều kiện)`".to_owned(),
        _ => format!("`{ours}`"),
    };
    let english = example.replace("bảng", "table").replace("điều kiện", "condition");
    Fault::new(
        span,
        format!("`{word}` phải viết bằng chữ thường"),
        format!("`{word}` is written in small letters"),
    )
    .help(format!("viết {example}"), format!("write {english}"))
}

/// A function of Excel.
pub(super) fn no_function(span: Span, word: &str) -> Fault {
    Fault::new(
        span,
        format!("công thức không có hàm `{word}`"),
        format!("formulas have no function `{word}`"),
    )
}

/// `%` that follows no number.
pub(super) fn lonely_percent(span: Span) -> Fault {
    Fault::new(span, "dấu `%` không đứng sau một số", "`%` does not follow a number")
        .help("viết liền sau số: `60%`", "write it right after a number: `60%`")
}

/// A dot that belongs to nothing.
pub(super) fn lonely_dot(span: Span) -> Fault {
    Fault::new(span, "dấu chấm không thuộc số hay tên nào", "the dot belongs to no number or name")
        .help("số lẻ viết như `0.5`", "write decimals as in `0.5`")
}

/// A sign of no meaning here.
pub(super) fn stranger(span: Span, sign: char) -> Fault {
    Fault::new(span, format!("công thức không dùng `{sign}`"), format!("a formula has no `{sign}`"))
        .help(
            "công thức gồm số, tên, ngoặc tròn, `+ - * /`, so sánh, `and`, `or`, `not`",
            "a formula is of numbers, names, parentheses, `+ - * /`, comparisons, `and`, `or`, `not`",
        )
}
