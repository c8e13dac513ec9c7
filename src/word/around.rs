//! What holds for what stands inside a part of a document.

use super::align::Align;
use super::model::{Paragraph, Run};
use super::numbered::Item;
use super::runs::Inline;

/// What holds for what stands inside a part.
#[derive(Clone)]
pub(super) struct Around {
    /// The style of its paragraphs.
    pub style: String,
    /// The item of a list that the first of them is.
    pub item: Option<Item>,
    /// Where they stand, and their indents, if not as their style says.
    pub align: Option<Align>,
    pub sides: Option<(i64, i64)>,
    /// Whether they stay with what follows.
    pub next: bool,
    pub inline: Inline,
    /// How wide the column is.
    pub width: i64,
}

impl Around {
    /// What holds in a column so wide, whose text has a style.
    pub(super) fn in_column(style: &str, width: i64) -> Self {
        let (style, inline) = (style.to_owned(), Inline::default());
        Self { style, item: None, align: None, sides: None, next: false, inline, width }
    }

    /// A paragraph of these runs.
    pub(super) fn paragraph(&self, runs: Vec<Run>) -> Paragraph {
        let Self { style, item, align, sides, next, .. } = self;
        let (item, align, sides, next) = (*item, *align, *sides, *next);
        Paragraph { style: style.clone(), item, align, sides, next, after_table: false, runs }
    }
}
