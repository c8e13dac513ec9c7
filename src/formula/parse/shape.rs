//! What is wrong where every token is good and they do not make a formula together.

use super::token::{Lexeme, State, Token};
use crate::formula::tree::Fold;
use crate::formula::{Fault, Span};
use crate::words::nearest;

/// `)` too many.
pub(super) fn not_opened(span: Span) -> Fault {
    Fault::new(span, "thừa dấu `)`", "there is a `)` too many")
        .help("bỏ dấu này, hoặc thêm `(` ở trước", "take it away, or add `(` before it")
}

/// `(` too many.
pub(super) fn not_closed(span: Span) -> Fault {
    Fault::new(span, "dấu `(` này chưa đóng", "this `(` is not closed")
        .help("thêm `)` ở sau", "add `)` after it")
}

/// Nothing stands where a value should.
pub(super) fn missing(last: Option<&Token>, next: Option<&Token>, state: &State) -> Fault {
    let text = |it: &Token| state.written(it.span).to_owned();
    let opens = |it: &Token| matches!(it.lexeme, Lexeme::Open | Lexeme::Semicolon);
    match (last, next) {
        (_, Some(next)) if next.lexeme == Lexeme::Not => needs_parentheses(next.span),
        (Some(last), Some(next)) if last.lexeme == Lexeme::Open && next.lexeme == Lexeme::Close => {
            Fault::new(
                last.span.to(next.span),
                "trong ngoặc chưa có gì",
                "the parentheses are empty",
            )
            .help("ghi vào trong ngoặc, hoặc bỏ ngoặc", "fill them, or take them away")
        }
        (Some(last), Some(next)) if opens(last) && !matches!(next.lexeme, Lexeme::Operator(_)) => {
            Fault::new(last.span.to(next.span), "thiếu một tham số", "an argument is missing").help(
                "ghi tham số còn thiếu, hoặc bỏ bớt dấu `;`",
                "write it, or take the `;` away",
            )
        }
        (Some(last), _) if !opens(last) => one_side(last.span, &text(last), "sau", "after"),
        (_, Some(next)) => one_side(next.span, &text(next), "trước", "before"),
        (Some(last), None) => one_side(last.span, &text(last), "sau", "after"),
        (None, None) => super::faults::empty(state.text),
    }
}

fn one_side(span: Span, sign: &str, vi: &str, en: &str) -> Fault {
    Fault::new(
        span,
        format!("{vi} `{sign}` thiếu một vế"),
        format!("something is missing {en} `{sign}`"),
    )
    .help(
        format!("ghi vế còn thiếu, hoặc bỏ `{sign}`"),
        format!("write what is missing, or take `{sign}` away"),
    )
}

fn needs_parentheses(span: Span) -> Fault {
    Fault::new(span, "`not` ở đây cần ngoặc", "`not` needs parentheses here")
        .help("viết như `a = (not b)`", "write as in `a = (not b)`")
}

/// A part has been read as a whole, and something follows that does not go on with it.
pub(super) fn unexpected(last: Option<&Token>, next: Option<&Token>, state: &State) -> Fault {
    let (Some(last), Some(next)) = (last, next) else { return missing(last, next, state) };
    let text = |it: &Token| state.written(it.span);
    match next.lexeme {
        Lexeme::Semicolon => Fault::new(next.span, "dấu `;` ở đây không đúng chỗ", "`;` is out of place here")
            .help(
                "`;` chỉ đứng giữa các tham số của một hàm và giữa các giá trị sau `in`",
                "`;` stands between the arguments of a function and between the values after `in` alone",
            ),
        Lexeme::Of | Lexeme::Where => {
            let word = text(next);
            Fault::new(
                next.span,
                format!("`{word}` ở đây không đúng chỗ"),
                format!("`{word}` is out of place here"),
            )
            .help(
                "`of` và `where` chỉ dùng như trong `sum(x of bảng where điều kiện)`",
                "`of` and `where` are used as in `sum(x of table where condition)` alone",
            )
        }
        Lexeme::Not => Fault::new(next.span, "`not` ở đây không đúng chỗ", "`not` is out of place here")
            .help(
                "viết `not x in (a; b)`, hoặc thêm `and`, `or` ở trước `not`",
                "write `not x in (a; b)`, or put `and` or `or` before `not`",
            ),
        _ => beside(last, next, state),
    }
}

/// Two values with nothing between them.
fn beside(last: &Token, next: &Token, state: &State) -> Fault {
    let (before, after) = (state.written(last.span), state.written(next.span));
    let fault = Fault::new(
        last.span.to(next.span),
        format!("giữa `{before}` và `{after}` thiếu phép tính hoặc so sánh"),
        format!("between `{before}` and `{after}` an operator is missing"),
    );
    if matches!(next.lexeme, Lexeme::Name("x" | "X")) {
        return fault.help("phép nhân viết `*` hoặc `×`", "to multiply write `*` or `×`");
    }
    fault.help(
        "nối bằng `+`, `-`, `*`, `/`, một so sánh, `and` hoặc `or`",
        "join them by `+`, `-`, `*`, `/`, a comparison, `and` or `or`",
    )
}

/// `a <= x <= b`: the first comparison, its right side, and the rest from the second sign on.
pub(super) fn chained(state: &State, first: Span, middle: Span, rest: Span) -> Fault {
    let [first_text, middle, rest_text] = [first, middle, rest].map(|it| state.written(it).trim());
    let long = format!("{first_text} and {middle} {rest_text}");
    Fault::new(
        first.to(rest),
        "không viết liền hai so sánh được",
        "two comparisons cannot be written in one",
    )
    .help(format!("viết `{long}`"), format!("write `{long}`"))
}

/// `in` without parentheses.
pub(super) fn no_values(next: Option<&Token>, state: &State) -> Fault {
    let end = state.text.len();
    let span = next.map_or(Span { start: end, end }, |it| it.span);
    Fault::new(
        span,
        "sau `in` thiếu các giá trị trong ngoặc",
        "`in` lacks its values in parentheses",
    )
    .help("viết `x in (a; b)`", "write `x in (a; b)`")
}

/// `of` or `where` in a function that is not of rows.
pub(super) fn not_of_rows(span: Span, name: &str) -> Fault {
    let fault = Fault::new(
        span,
        format!("hàm `{name}` không tính theo các hàng của bảng"),
        format!("function `{name}` is not of the rows of a table"),
    );
    match nearest(name, ["count", "sum", "all", "any"]) {
        Some(it) => fault.help(format!("có phải ý là `{it}`?"), format!("is `{it}` meant?")),
        None => fault.help(
            "`of` và `where` chỉ dùng trong `count`, `sum`, `all`, `any`",
            "`of` and `where` are used in `count`, `sum`, `all`, `any` alone",
        ),
    }
}

/// `count(a; b)`, `sum(x)`: not how a fold is written.
pub(super) fn not_a_fold(span: Span, fold: Fold) -> Fault {
    let (name, vi, en) = match fold {
        Fold::Count => (
            "count",
            "viết `count(bảng)` hoặc `count(bảng where điều kiện)`",
            "write `count(table)` or `count(table where condition)`",
        ),
        Fold::Sum => (
            "sum",
            "viết `sum(x of bảng where điều kiện)`; cộng vài số thì viết `a + b`",
            "write `sum(x of table where condition)`; to add a few numbers write `a + b`",
        ),
        Fold::All => (
            "all",
            "viết `all(điều kiện of bảng)`; vài điều kiện thì viết `a and b`",
            "write `all(condition of table)`; of a few conditions write `a and b`",
        ),
        Fold::Any => (
            "any",
            "viết `any(điều kiện of bảng)`; vài điều kiện thì viết `a or b`",
            "write `any(condition of table)`; of a few conditions write `a or b`",
        ),
    };
    Fault::new(
        span,
        format!("`{name}` tính theo các hàng của một bảng, ở đây không thấy bảng"),
        format!("`{name}` is of the rows of a table, and here is none"),
    )
    .help(vi, en)
}
