//! Functions and folds that are not used as they are meant.

use std::ops::RangeInclusive;

use super::{few, meant};
use crate::formula::check::call::all_names;
use crate::formula::check::site::Call;
use crate::formula::check::{Desk, fold};
use crate::formula::tree::Fold;
use crate::formula::{Fault, Span};
use crate::words::nearest;

/// A function that is not there.
pub(in super::super) fn no_function(span: Span, name: &str) -> Fault {
    let fault = Fault::new(
        span,
        format!("công thức không có hàm `{name}`"),
        format!("formulas have no function `{name}`"),
    );
    let near = nearest(name, all_names());
    if let Some(nearest) = near.or_else(|| nearest(&name.to_lowercase(), all_names())) {
        return meant(fault, &nearest);
    }
    let all = all_names().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
    fault.help(format!("các hàm có: {all}"), format!("the functions are: {all}"))
}

/// Too few arguments, or too many.
pub(in super::super) fn arguments(
    call: &Call,
    example: &str,
    takes: &RangeInclusive<usize>,
) -> Fault {
    let (name, found) = (call.name, call.all.len());
    let (vi, en) = match (*takes.start(), *takes.end()) {
        (least, most) if least == most => (format!("{least}"), format!("{least}")),
        (least, _) => (format!("ít nhất {least}"), format!("at least {least}")),
    };
    let plural = if vi == "1" { "" } else { "s" };
    Fault::new(
        call.span,
        format!("hàm `{name}` có {vi} tham số, ở đây ghi {found}"),
        format!("function `{name}` has {en} argument{plural}, here {found} stand"),
    )
    .help(format!("viết như `{example}`"), format!("write as in `{example}`"))
}

/// The name of a row's table, for what is said.
fn table_name<'a>(table: usize, desk: &'a Desk) -> &'a str {
    desk.names.rules().tables.get(table).map_or("", |it| &it.name)
}

/// A fold in a row.
pub(in super::super) fn fold_in_row(span: Span, row: usize, desk: &Desk) -> Fault {
    let (text, table) = (desk.written(span), table_name(row, desk));
    Fault::new(
        span,
        format!("`{text}` không tính được trong từng hàng của bảng `{table}`"),
        format!("`{text}` cannot be taken in each row of table `{table}`"),
    )
    .help(
        "tính ở ngoài thành một số đo trong `measures`, rồi dùng tên số đo ở đây",
        "take it outside as one of the `measures`, and use its name here",
    )
}

/// `before` of more than a field, in a row.
pub(in super::super) fn earlier_in_row(span: Span, name: &str, table: usize, desk: &Desk) -> Fault {
    let (text, table) = (desk.written(span), table_name(table, desk));
    Fault::new(
        span,
        format!("trong bảng `{table}`, `{name}` chỉ lấy một trường của hàng, không lấy `{text}`"),
        format!("in table `{table}`, `{name}` takes a field of the row alone, not `{text}`"),
    )
    .help(format!("viết như `{name}(x)`"), format!("write as in `{name}(x)`"))
}

/// A function of units or spans as wholes, in a row.
pub(in super::super) fn not_in_row(span: Span, name: &str, table: usize, desk: &Desk) -> Fault {
    let table = table_name(table, desk);
    Fault::new(
        span,
        format!("`{name}` không dùng được trong từng hàng của bảng `{table}`"),
        format!("`{name}` cannot be used in each row of table `{table}`"),
    )
    .help(
        format!("đặt ra ngoài, như `{name}(sum(x of {table}))`"),
        format!("put it outside, as in `{name}(sum(x of {table}))`"),
    )
}

/// A locality in a locality counts units twice.
pub(in super::super) fn locality_twice(span: Span) -> Fault {
    Fault::new(
        span,
        "`locality` trong `locality` cộng mỗi đơn vị nhiều lần",
        "`locality` in `locality` adds each unit several times",
    )
    .help("bỏ bớt một `locality`", "take one `locality` away")
}

/// What is no kind of units.
pub(in super::super) fn no_kind(span: Span, desk: &Desk) -> Fault {
    let text = desk.written(span);
    let kinds: Vec<_> = desk.names.kinds().iter().map(|it| format!("`{it}`")).collect();
    let kinds = kinds.join(", ");
    Fault::new(
        span,
        format!("`{text}` không phải là loại đơn vị"),
        format!("`{text}` is no kind of units"),
    )
    .help(
        format!("trước số được cộng chỉ ghi loại đơn vị, như `locality(commune; a)`: {kinds}"),
        format!("in front stand kinds of units alone, as in `locality(commune; a)`: {kinds}"),
    )
}

/// What cannot be the name of a unit.
pub(in super::super) fn no_unit(span: Span, desk: &Desk) -> Fault {
    let text = desk.written(span);
    Fault::new(
        span,
        format!("`{text}` không phải là tên đơn vị"),
        format!("`{text}` is not the name of a unit"),
    )
    .help(
        "đặt tên đơn vị trong dấu nháy: `over('xuan-loc/xuan-dinh'; a)`",
        "put the name of a unit in quotes: `over('xuan-loc/xuan-dinh'; a)`",
    )
}

/// A field where a table should be, or a list that is used as one.
pub(in super::super) fn field_for_table(written: &fold::Written, list: bool) -> Fault {
    let (name, span) = written.table;
    if list {
        return Fault::new(
            *span,
            format!("`{name}` là danh sách, không phải bảng"),
            format!("`{name}` is a list, not a table"),
        )
        .help(
            format!("danh sách chỉ đếm được, không chọn hàng: `count({name})`"),
            format!("a list can be counted, as a whole: `count({name})`"),
        );
    }
    let fault = Fault::new(
        *span,
        format!("`{name}` không phải là bảng"),
        format!("`{name}` is not a table"),
    );
    match written.fold {
        Fold::Count => fault.help(
            format!("số đã đếm sẵn thì viết thẳng `{name}`"),
            format!("what is counted already is written as `{name}`"),
        ),
        Fold::Sum | Fold::All | Fold::Any => fault.help(
            format!("sau `of` là tên bảng, như trong {}", few(["sum(x of t)"])),
            format!("after `of` stands a table, as in {}", few(["sum(x of t)"])),
        ),
    }
}
