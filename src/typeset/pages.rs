//! Pages as they are typeset, to be looked at before anything is written.

use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

/// A document that has been typeset.
pub struct Pages(pub(super) PagedDocument);

impl Pages {
    /// How many pages it has.
    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    /// A page as SVG, counted from 0: the very glyphs and lines of the PDF.
    pub fn svg(&self, page: usize) -> Option<String> {
        self.0.pages().get(page).map(|it| typst_svg::svg(it, &SvgOptions::default()))
    }
}
