//! What was laid out: its lines of text as they broke, or its picture.
//!
//! Lengths of a layout are floats; they leave this file as twentieths of a point, or as pixels.

#![allow(clippy::float_arithmetic)]

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg;
use typst::foundations::{Content, Smart};
use typst::layout::{Abs, Frame, FrameItem, Point, Sides};
use typst::text::{FontStyle, TextItem};
use typst::visualize::Geometry;
use typst_layout::Page;
use typst_svg::SvgOptions;

/// What was laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Text, line by line.
    Lines(Lines),
    /// A picture.
    Picture(Picture),
}

/// Text, line by line, from the top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Pieces that look alike, from the left.
    pub all: Vec<Vec<Piece>>,
    /// How long the last rule across is that was drawn, in twentieths of a point.
    pub rule: Option<i64>,
}

/// Text that looks alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// How it looks.
    pub look: Look,
}

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether they are heavy.
    pub bold: bool,
    /// Whether they slope.
    pub italic: bool,
    /// Their size in half points.
    pub size: i64,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The bytes of a PNG.
    pub png: Vec<u8>,
    /// Its width in twentieths of a point.
    pub width: i64,
    /// Its height in twentieths of a point.
    pub height: i64,
}

/// Pixels of a picture in a point: 200 in an inch.
const PIXELS: f32 = 200.0 / 72.0;

/// Texts whose feet are nearer to each other than so many points stand in one line, and a hole in it that
/// is wider parts two words.
const NEAR: f64 = 2.0;

#[allow(clippy::cast_possible_truncation)] // No page is so large.
fn in_parts(length: Abs, parts: f64) -> i64 {
    (length.to_pt() * parts).round() as i64
}

struct Placed<'a> {
    at: Point,
    item: &'a TextItem,
}

/// The lines of text in a layout.
pub(super) fn lines(frame: &Frame) -> Drawn {
    let (mut texts, mut rule) = (Vec::new(), None);
    collect(frame, Point::zero(), &mut texts, &mut rule);
    let mut lines: Vec<Vec<Placed>> = Vec::new();
    texts.sort_by_key(|it| it.at.y);
    for text in texts {
        match lines.last_mut().filter(|it| (text.at.y - it[0].at.y).to_pt() < NEAR) {
            Some(line) => line.push(text),
            None => lines.push(vec![text]),
        }
    }
    Drawn::Lines(Lines { all: lines.into_iter().map(line).collect(), rule })
}

/// The pieces of a line, from the left.
fn line(mut texts: Vec<Placed>) -> Vec<Piece> {
    texts.sort_by_key(|it| it.at.x);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut end: Option<Abs> = None;
    for Placed { at, item } in texts {
        let look = look(item);
        let is_apart = end.is_some_and(|it| (at.x - it).to_pt() > NEAR)
            && !pieces.last().is_some_and(|it| it.text.ends_with(char::is_whitespace));
        let space = if is_apart { " " } else { "" };
        match pieces.last_mut().filter(|it| it.look == look) {
            Some(last) => last.text.extend([space, &item.text]),
            None => pieces.push(Piece { text: format!("{space}{}", item.text), look }),
        }
        end = Some(at.x + item.width());
    }
    pieces
}

fn look(item: &TextItem) -> Look {
    let variant = item.font.info().variant;
    Look {
        bold: variant.weight.to_number() > 500,
        italic: variant.style != FontStyle::Normal,
        size: in_parts(item.size, 2.0),
    }
}

fn collect<'a>(frame: &'a Frame, from: Point, texts: &mut Vec<Placed<'a>>, rule: &mut Option<i64>) {
    for (at, item) in frame.items() {
        let at = from + *at;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                collect(&group.frame, at + moved, texts, rule);
            }
            FrameItem::Text(item) => texts.push(Placed { at, item }),
            FrameItem::Shape(shape, _) => {
                if let Geometry::Line(to) = shape.geometry
                    && to.y.approx_empty()
                {
                    *rule = Some(in_parts(to.x, 20.0));
                }
            }
            FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// The picture of a layout; none of one that has no size.
pub(super) fn picture(frame: &Frame) -> Option<Drawn> {
    let page = Page {
        frame: frame.clone(),
        bleed: Sides::splat(Abs::zero()),
        fill: Smart::Custom(None),
        numbering: None,
        supplement: Content::empty(),
        number: 1,
    };
    let svg = typst_svg::svg(&page, &SvgOptions::default());
    let svg = usvg::Tree::from_str(&svg, &usvg::Options::default()).ok()?;
    let size = svg.size().to_int_size().scale_by(PIXELS)?;
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    pixels.fill(Color::WHITE);
    resvg::render(&svg, Transform::from_scale(PIXELS, PIXELS), &mut pixels.as_mut());
    Some(Drawn::Picture(Picture {
        png: pixels.encode_png().ok()?,
        width: in_parts(frame.width(), 20.0),
        height: in_parts(frame.height(), 20.0),
    }))
}
