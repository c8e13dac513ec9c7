//! What is on the pages of a file.

use std::sync::Arc;

use super::area::{Area, Length};

/// A character as it stands on a page.
#[derive(Clone, Debug)]
pub(in super::super) struct Mark {
    /// What it says.
    pub(in super::super) text: String,
    /// Where it begins.
    pub(in super::super) x: Length,
    /// Where the next one may begin.
    pub(in super::super) end: Length,
    /// The line it stands on.
    pub(in super::super) baseline: Length,
    /// The size of its font.
    pub(in super::super) size: Length,
    /// The font, as the file names it.
    pub(in super::super) font: Arc<str>,
    /// Whether the font is bold.
    pub(in super::super) bold: bool,
    /// Whether it is italic.
    pub(in super::super) italic: bool,
    /// Its colour on white paper, red, green, blue.
    pub(in super::super) colour: [u8; 3],
    /// How wide it is drawn, in thousandths of what the font makes it.
    pub(in super::super) stretch: i64,
    /// Whether it is drawn as a mere outline.
    pub(in super::super) hollow: bool,
    /// Where its ink is; none for a space.
    pub(in super::super) ink: Option<Area>,
}

/// A straight line, up or across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Rule {
    /// From where to where.
    pub(in super::super) area: Area,
    /// Its colour on white paper.
    pub(in super::super) colour: [u8; 3],
    /// How thick it is drawn.
    pub(in super::super) thick: Length,
    /// Whether it is drawn with gaps.
    pub(in super::super) dashed: bool,
}

/// A shape filled with a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Fill {
    /// Where it is.
    pub(in super::super) area: Area,
    /// Its colour on white paper.
    pub(in super::super) colour: [u8; 3],
}

/// Why a character that is there is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Unseen {
    /// It is written not to be drawn.
    Invisible,
    /// It is drawn where nothing is shown.
    Clipped,
    /// It is drawn in no colour at all.
    Clear,
    /// Something was drawn over it.
    Covered,
}

/// What a file is as a whole.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct File {
    /// Its pages.
    pub(in super::super) sheets: Vec<Sheet>,
    /// Whether it has layers that are turned off.
    pub(in super::super) layers_off: bool,
    /// Whether a font is not in it, or cannot be read.
    pub(in super::super) fonts_outside: bool,
}

/// What is on one page.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Sheet {
    /// How wide the page is.
    pub(in super::super) width: Length,
    /// How high.
    pub(in super::super) height: Length,
    /// Its characters.
    pub(in super::super) marks: Vec<Mark>,
    /// Lines, straight up or across.
    pub(in super::super) rules: Vec<Rule>,
    /// Filled shapes and pictures.
    pub(in super::super) figures: Vec<Area>,
    /// Of these the shapes, with their colours.
    pub(in super::super) fills: Vec<Fill>,
    /// Of these the pictures.
    pub(in super::super) pictures: Vec<Area>,
    /// Characters that are there and are not seen.
    pub(in super::super) unseen: Vec<(Unseen, String)>,
    /// How many stand on their side, or on their head, or are seen as in a mirror.
    pub(in super::super) turned: usize,
    /// How many of these are on a slant, as in a watermark across the page.
    pub(in super::super) slanted: usize,
    /// How many are drawn as pictures of letters.
    pub(in super::super) drawn: usize,
    /// Whether it cannot be measured; its marks are then left out.
    pub(in super::super) blind: bool,
}
