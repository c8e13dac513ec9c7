//! What can be wrong with the meaning of a formula, in both languages, each with what to do.

mod called;
mod calls;
mod kinds;
mod names;

pub use called::called;
pub(super) use calls::{
    arguments, earlier_in_row, field_for_table, fold_in_row, locality_twice, no_function, no_kind,
    no_unit, not_in_row,
};
pub(super) use kinds::{
    Together, list, no_condition, no_date, no_number, no_percent, not_ordered, only_equal,
    other_choice, other_kind, other_kinds, other_units,
};
pub(super) use names::{no_table, no_word, unknown};

use crate::diagnostic;
use crate::formula::{Fault, Span, amount};
use crate::words::{Lang, Said, number};

/// A number of more bits than anybody counts to: about so many digits in tens.
pub(super) fn too_large(span: Span, most: u64) -> Fault {
    let digits = amount::whole(most * 3 / 10);
    let digits = |lang| number::with_fraction(&digits, lang);
    Fault::new(
        span,
        format!("số ở chỗ này có thể dài quá {} chữ số", digits(Lang::Vi)),
        format!("the number here may have more than {} digits", digits(Lang::En)),
    )
    .help(
        "xem có nhân một số đo với chính nó nhiều lần không",
        "see whether a measure is multiplied by itself many times over",
    )
}

/// The help that a name close by is.
fn meant(fault: Fault, nearest: &str) -> Fault {
    with(fault, diagnostic::meant(nearest))
}

/// A few words in backticks, and dots where there are more.
fn few<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    const FEW: usize = 8;
    let all: Vec<_> = words.into_iter().map(|it| format!("`{it}`")).collect();
    let more = if all.len() > FEW { ", …" } else { "" };
    format!("{}{more}", all[..all.len().min(FEW)].join(", "))
}

fn with(fault: Fault, help: Said) -> Fault {
    Fault { help: Some(help), ..fault }
}
