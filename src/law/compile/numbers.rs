//! Numbers that stand alone in a rulebook: `0.5`, `60%`, `12`.

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::formula::tree::Part;
use crate::formula::{Amount, parse};
use crate::words::Said;

/// The number that a text is, exactly.
pub(super) fn amount(text: &str, path: &NodePath, found: &mut Problems) -> Option<Amount> {
    match parse::parse(text) {
        Ok(tree) => match tree.part {
            Part::Number(it) | Part::Percent(it) => return Some(it),
            _ => found.add(
                path,
                Said::new(
                    format!("cần một số như `12`, `0.5` hoặc `60%`, ở đây ghi `{text}`"),
                    format!(
                        "a number such as `12`, `0.5` or `60%` is expected, here `{text}` stands"
                    ),
                ),
                None,
            ),
        },
        Err(fault) => found.within(path, fault),
    }
    None
}

/// A number of points, which is no share.
pub(super) fn points(text: &str, path: &NodePath, found: &mut Problems) -> Option<Amount> {
    if text.trim_end().ends_with('%') {
        found.add(
            path,
            Said::new(
                format!("điểm không phải là tỷ lệ, ở đây ghi `{text}`"),
                format!("points are no share, here `{text}` stands"),
            ),
            Some(Said::new("bỏ dấu `%`", "take `%` away")),
        );
        return None;
    }
    amount(text, path, found)
}

/// The same of what need not be there.
pub(super) fn optional(
    text: Option<&String>,
    path: &NodePath,
    found: &mut Problems,
) -> Option<Amount> {
    text.and_then(|it| points(it, path, found))
}

/// A number as a rulebook would write it, if it has few decimals; else its fraction.
pub(super) fn written(amount: &Amount) -> String {
    crate::words::number::plain(amount)
}
