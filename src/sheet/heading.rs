//! Headings as people write them: which are the same for all their marks and capitals.

use crate::words::clean;

/// A heading without what people write in different ways; letters and their marks are one.
pub(super) fn folded(text: &str) -> String {
    let text = clean(text);
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
