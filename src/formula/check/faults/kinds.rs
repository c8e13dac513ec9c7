//! Kinds that do not go together.

use super::called::called;
use super::{few, with};
use crate::formula::amount::whole;
use crate::formula::check::Desk;
use crate::formula::expr::{Node, Rules};
use crate::formula::{Expr, Fault, Kind, Span, Unit};
use crate::words::Said;

/// A fact of two parts: `{a} là {kind}`.
fn is(expr: &Expr, desk: &Desk) -> Said {
    let text = desk.written(expr.span);
    let Said { vi, en } = called(&expr.kind, desk.names.rules());
    Said::new(format!("`{text}` là {vi}"), format!("`{text}` is {en}"))
}

/// What a word of a choice is written as.
fn a_word(choice: usize, rules: &Rules) -> &str {
    rules.choices.get(choice).and_then(|it| it.words.last()).map_or("…", |it| it)
}

/// The whole comes to something else than is wanted.
pub(in super::super) fn other_kind(root: &Expr, wanted: &Kind, desk: &Desk) -> Fault {
    let rules = desk.names.rules();
    let (it, wanted) = (called(&root.kind, rules), called(wanted, rules));
    Fault::new(
        root.span,
        format!("công thức này cho {}, ở đây cần {}", it.vi, wanted.vi),
        format!("the formula gives {}, here {} is needed", it.en, wanted.en),
    )
    .help("xem lại công thức, hoặc loại của trường", "look at the formula, or at the field's type")
}

/// Something that holds or not is needed.
pub(in super::super) fn no_condition(expr: &Expr, desk: &Desk) -> Fault {
    let text = desk.written(expr.span);
    let Said { vi, en } = is(expr, desk);
    let example = match &expr.kind {
        Kind::Number(Unit::Share) => format!("{text} >= 50%"),
        Kind::Number(_) => format!("{text} > 0"),
        Kind::Choice(it) => format!("{text} = {}", a_word(*it, desk.names.rules())),
        Kind::Date => format!("{text} <= 2025-01-31"),
        Kind::List(_) => format!("count({text}) > 0"),
        Kind::Text | Kind::Truth => format!("{text} <> ''"),
    };
    Fault::new(
        expr.span,
        format!("{vi}, ở đây cần một điều kiện đúng hoặc sai"),
        format!("{en}, here a condition is needed"),
    )
    .help(format!("thêm so sánh, như `{example}`"), format!("compare it, as in `{example}`"))
}

/// A number is needed.
pub(in super::super) fn no_number(expr: &Expr, desk: &Desk) -> Fault {
    let text = desk.written(expr.span);
    let Said { vi, en } = is(expr, desk);
    let fault = Fault::new(
        expr.span,
        format!("{vi}, ở đây cần một số"),
        format!("{en}, here a number is needed"),
    );
    match &expr.kind {
        Kind::Truth => fault.help(
            "đếm hàng thì viết `count(bảng where điều kiện)`; cho điểm có hoặc không thì viết `met` bên cạnh `of`",
            "to count rows write `count(table where condition)`; for all points or none write `met` beside `of`",
        ),
        Kind::Date => fault.help(
            "số ngày trễ hạn thì viết `days_late(ngày; hạn)`",
            "for the days that it is late write `days_late(date; due)`",
        ),
        Kind::List(_) => {
            fault.help(format!("viết `count({text})`"), format!("write `count({text})`"))
        }
        _ => fault.help(
            "chỉ so sánh được, như `a = b`; giá trị là số thì khai báo trường loại `number`",
            "it can only be compared, as in `a = b`; a number is a field of type `number`",
        ),
    }
}

/// A number beside a share, without the sign that says which share.
pub(in super::super) fn no_percent(number: &Expr, desk: &Desk) -> Fault {
    let text = desk.written(number.span);
    let whole = match &number.node {
        Node::Number(it) => crate::words::number::plain(&(it * whole(100))),
        _ => String::new(),
    };
    Fault::new(
        number.span,
        format!("vế kia là tỷ lệ %, nên `{text}` có thể hiểu hai cách"),
        format!("the other side is a share (%), so that `{text}` may be read in two ways"),
    )
    .help(
        format!("viết `{text}%`, hoặc `{whole}%` nếu đúng là {text} lần"),
        format!("write `{text}%`, or `{whole}%` if {text} times is meant"),
    )
}

/// A date is needed.
pub(in super::super) fn no_date(expr: &Expr, desk: &Desk) -> Fault {
    let Said { vi, en } = is(expr, desk);
    Fault::new(
        expr.span,
        format!("{vi}, ở đây cần một ngày"),
        format!("{en}, here a date is needed"),
    )
    .help(
        "dùng trường loại `date`, hoặc viết ngày như `2025-01-31`",
        "take a field of type `date`, or write a date as in `2025-01-31`",
    )
}

/// How two numbers were to go together.
#[derive(Clone, Copy)]
pub(in super::super) enum Together {
    Added,
    Subtracted,
    Compared,
}

/// Numbers that count different things.
pub(in super::super) fn other_units(a: &Expr, b: &Expr, how: Together, desk: &Desk) -> Fault {
    let (one, two) = (is(a, desk), is(b, desk));
    let (vi, en) = match how {
        Together::Added => ("không cộng với nhau được", "they cannot be added"),
        Together::Subtracted => ("không trừ cho nhau được", "they cannot be subtracted"),
        Together::Compared => ("không so với nhau được", "they cannot be compared"),
    };
    let fault = Fault::new(
        a.span.to(b.span),
        format!("{}, {}: {vi}", one.vi, two.vi),
        format!("{}, {}: {en}", one.en, two.en),
    );
    let share = [a, b].iter().any(|it| it.kind == Kind::Number(Unit::Share));
    with(
        fault,
        if share {
            Said::new(
                "tỷ lệ là một số chia cho tổng của nó, như `a / b >= 60%`",
                "a share is a number over its total, as in `a / b >= 60%`",
            )
        } else {
            Said::new(
                "chỉ cộng, trừ và so những số đếm cùng một thứ; xem lại `noun` của từng trường",
                "only numbers of the same things are added, subtracted and compared; look at each `noun`",
            )
        },
    )
}

/// A list that is used as if it were one value.
pub(in super::super) fn list(expr: &Expr, desk: &Desk) -> Fault {
    let text = desk.written(expr.span);
    Fault::new(
        expr.span,
        format!("`{text}` là danh sách, không so sánh được"),
        format!("`{text}` is a list and cannot be compared"),
    )
    .help(
        format!("đếm số giá trị thì viết `count({text})`"),
        format!("to count its values write `count({text})`"),
    )
}

/// `<` of a choice without an order.
pub(in super::super) fn not_ordered(span: Span, left: &Expr, desk: &Desk) -> Fault {
    let Said { vi, en } = called(&left.kind, desk.names.rules());
    Fault::new(
        span,
        format!("{vi}: các giá trị này không có thứ tự"),
        format!("{en}: these values have no order"),
    )
    .help(
        "so bằng `=`, `<>` hoặc `in (…)`; có thứ tự thì khai báo thang với `ordered`",
        "compare by `=`, `<>` or `in (…)`; for an order declare a scale with `ordered`",
    )
}

/// Values of two choices.
pub(in super::super) fn other_choice(span: Span, a: &Expr, b: &Expr, desk: &Desk) -> Fault {
    let (one, two) = (is(a, desk), is(b, desk));
    Fault::new(
        span,
        format!("{}, {}: hai loại giá trị khác nhau", one.vi, two.vi),
        format!("{}, {}: values of two sorts", one.en, two.en),
    )
    .help("chỉ so các trường dùng chung một thang", "only fields on one scale can be compared")
}

/// `<` of text, or of yes and no.
pub(in super::super) fn only_equal(span: Span, left: &Expr, desk: &Desk) -> Fault {
    let Said { vi, en } = is(left, desk);
    Fault::new(span, format!("{vi}, không so lớn nhỏ được"), format!("{en}, which has no order"))
        .help("so bằng `=` hoặc `<>`", "compare by `=` or `<>`")
}

/// Parts of two kinds.
pub(in super::super) fn other_kinds(span: Span, a: &Expr, b: &Expr, desk: &Desk) -> Fault {
    let (one, two) = (is(a, desk), is(b, desk));
    let fault = Fault::new(
        span,
        format!("{}, {}: không so với nhau được", one.vi, two.vi),
        format!("{}, {}: they cannot be compared", one.en, two.en),
    );
    let ((Kind::Choice(choice), other) | (other, Kind::Choice(choice))) = (&a.kind, &b.kind) else {
        return fault.help("hai vế phải cùng loại", "both sides must be of one kind");
    };
    let words = desk.names.rules().choices.get(*choice).map(|it| &it.words[..]);
    let words = words.unwrap_or_default();
    let quoted = [a, b].into_iter().find_map(|it| match &it.node {
        Node::Text(text) => words.iter().find(|it| *it == text),
        _ => None,
    });
    if let (Kind::Text, Some(word)) = (other, quoted) {
        return fault.help(
            format!("giá trị của lựa chọn viết không có dấu nháy: `{word}`"),
            format!("a value of a choice has no quotes: `{word}`"),
        );
    }
    let words = few(words.iter().map(|it| &**it));
    fault.help(
        format!("so với một giá trị viết thẳng ra: {words}"),
        format!("compare it with a value that is written down: {words}"),
    )
}
