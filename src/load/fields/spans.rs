//! Spans of periods that a declaration names.

use super::entry::{Entry, Words};
use super::faults;
use crate::diagnostic::Diagnostic;
use crate::model::period::PeriodSpan;

/// The span that a word is.
pub(super) fn period(entry: &Entry) -> Option<PeriodSpan> {
    PeriodSpan::of_word(entry.own_text()?)
}

/// The spans of longer periods, each with that of the ones it is composed of.
pub(super) fn composed(
    entry: &Entry,
    found: &mut Vec<Diagnostic>,
) -> Vec<(PeriodSpan, PeriodSpan)> {
    let one = |it: &Entry| {
        let of = period(it)?;
        let longer = PeriodSpan::of_word(it.name()).filter(|longer| longer.is_made_of(of));
        if longer.is_none() {
            found.push(it.wrong_key(not_made_of(it.name(), of.as_str())));
        }
        Some((longer?, of))
    };
    entry.all("composed").iter().filter_map(one).collect()
}

/// A period that is to be composed of others, and is not made of them.
fn not_made_of(longer: &str, of: &str) -> Words {
    faults::words(
        format!("kỳ `{longer}` không gồm trọn nhiều kỳ `{of}`"),
        format!("a period `{longer}` is not made of several `{of}`"),
        Some((
            "ghi kỳ dài trước, kỳ ngắn sau, như `half_year: quarter`",
            "write the longer first, then the shorter, such as `half_year: quarter`",
        )),
    )
}
