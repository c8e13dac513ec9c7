//! The text of a record that a workbook has changed: what people wrote beside its values stays.

use crate::diagnostic::Diagnostic;
use crate::edit;
use crate::facts::{Dictionary, Record};
use crate::load;
use crate::load::record::read_record;

/// The text of a record, and how many comments of the one before it are not in it.
pub(super) fn kept(
    before: Option<&str>,
    record: &Record,
    dictionary: &Dictionary,
    file: &str,
) -> (String, usize) {
    let written = load::write_record(record, dictionary);
    let Some(before) = before else { return (written, 0) };
    let own = edit::comments(before).len();
    let whole = format!("{}{written}", head(before));
    let lost = own.saturating_sub(edit::comments(&whole).len());
    if lost == 0 {
        return (whole, 0);
    }
    let is_meant = |text: &String| {
        let (read, found) = read_record(text, dictionary, file);
        let again = read.map(|it| load::write_record(&it, dictionary));
        again.as_ref() == Some(&written)
            && !found.iter().any(Diagnostic::is_error)
            && edit::comments(text).len() == own
    };
    match edit::brought(before, &written).ok().filter(is_meant) {
        Some(text) => (text, 0),
        None => (whole, lost),
    }
}

/// The comments that a text begins with.
fn head(text: &str) -> String {
    let is_comment = |it: &&str| it.trim_start().starts_with('#');
    let head = text.lines().take_while(|it| it.trim().is_empty() || is_comment(it));
    head.filter(is_comment).flat_map(|it| [it, "\n"]).collect()
}
