//! Prose as somebody may type it: paragraphs, or all that prose may have.

/// Paragraphs.
pub(super) fn plain(text: &str) -> String {
    format!("{text}\nĐoạn sau.")
}

/// Headings, lists and a table; a text in each of them.
pub(super) fn rich(text: &str) -> String {
    let long = "chữ dài ".repeat(60);
    format!(
        "**đậm {text} đậm**\n# Mục {text}\n## Tiểu mục\n### Nhỏ hơn\n1. Một {text}\n- Hai\n+ Ba\n\
         2. *Bốn*\n| Cột | Giữa | {text} |\n|---|:---:|---:|\n| ***ô*** | có | 12,5% |\n| {text} |\n\
         | {long} | | |\nĐoạn sau."
    )
}
