//! Headings as people write them: which are the same for all their marks and capitals.

/// A heading without what people write in different ways.
pub(super) fn folded(text: &str) -> String {
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
