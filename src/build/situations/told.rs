//! Prose as somebody may type it: paragraphs, or all that prose may have.

/// Paragraphs.
pub(super) fn plain(text: &str) -> String {
    format!("{text}\nĐoạn sau.")
}

/// Headings, lists and a table; a text in each of them.
pub(super) fn rich(text: &str) -> String {
    format!(
        "**đậm {text} đậm**\n# Mục {text}\n## Tiểu mục\n### Nhỏ hơn\n1. Một {text}\n- Hai\n+ Ba\n\
         2. *Bốn*\n| Cột | {text} |\n|---|---:|\n| ***ô*** | 12,5% |\n| {text} |\nĐoạn sau."
    )
}
