//! A PDF to what is on its pages: glyphs, rules, pictures, each with its place.
//!
//! The only place that knows the PDF interpreter. Its numbers are floats; they become
//! whole thousandths of a point here, so that every judgement on a page is exact and the
//! same on every machine.
#![allow(clippy::float_arithmetic)]

use std::sync::Arc;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, RectExt, SoftMask, TransformExt, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape};

/// A length, or a place, in thousandths of a point; y grows downwards from the top edge.
pub(super) type Length = i64;

/// Tenths of a millimetre as a length.
pub(super) const fn mm10(tenths: i64) -> Length {
    tenths * 72_000 / 254
}

/// Points as a length.
pub(super) const fn pt(points: i64) -> Length {
    points * 1000
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// Left.
    pub(super) x0: Length,
    /// Top.
    pub(super) y0: Length,
    /// Right.
    pub(super) x1: Length,
    /// Bottom.
    pub(super) y1: Length,
}

impl Area {
    /// How wide it is.
    pub(super) fn width(self) -> Length {
        self.x1 - self.x0
    }

    /// How high it is.
    pub(super) fn height(self) -> Length {
        self.y1 - self.y0
    }

    /// The middle, from left to right.
    pub(super) fn middle(self) -> Length {
        i64::midpoint(self.x0, self.x1)
    }

    /// The least area that holds both.
    #[must_use]
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }
}

/// A character as it stands on a page.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// What it says.
    pub(super) text: String,
    /// Where it begins.
    pub(super) x: Length,
    /// Where the next one may begin.
    pub(super) end: Length,
    /// The line it stands on.
    pub(super) baseline: Length,
    /// The size of its font.
    pub(super) size: Length,
    /// The font, as the file names it.
    pub(super) font: Arc<str>,
    /// Whether the font is bold.
    pub(super) bold: bool,
    /// Whether it is italic.
    pub(super) italic: bool,
    /// Its colour, red, green, blue.
    pub(super) colour: [u8; 3],
    /// Where its ink is; none for a space.
    pub(super) ink: Option<Area>,
}

/// What is on one page.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// How wide the page is.
    pub(super) width: Length,
    /// How high.
    pub(super) height: Length,
    /// Its characters.
    pub(super) marks: Vec<Mark>,
    /// Lines, straight up or across, and the colour of each.
    pub(super) rules: Vec<(Area, [u8; 3])>,
    /// Filled shapes and pictures.
    pub(super) figures: Vec<Area>,
}

/// Reads all pages; what the reader said, if the bytes are no PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|it| format!("{it:?}"))?;
    let cache = InterpreterCache::new();
    Ok(pdf.pages().iter().map(|page| sheet(page, &cache)).collect())
}

fn sheet<'a>(page: &PdfPage<'a>, cache: &InterpreterCache<'a>) -> Sheet {
    let (width, height) = page.render_dimensions();
    let transform = page.initial_transform(true).to_kurbo();
    let area = page.intersected_crop_box().to_kurbo();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(transform, area, cache, page.xref(), settings);
    let mut reader = Reader::default();
    interpret_page(page, &mut context, &mut reader);
    Sheet { width: length(f64::from(width)), height: length(f64::from(height)), ..reader.sheet }
}

#[derive(Default)]
struct Reader {
    sheet: Sheet,
}

/// The greatest length: no page is so large, and sums of such lengths still fit.
const GREATEST: f64 = 1e12;

/// Rounded to a thousandth; what lies further out than any page lies at the greatest length.
#[allow(clippy::cast_possible_truncation)]
fn length(points: f64) -> Length {
    (points * 1000.0).round().clamp(-GREATEST, GREATEST) as i64
}

fn area(rect: Rect) -> Area {
    let rect = rect.abs();
    Area { x0: length(rect.x0), y0: length(rect.y0), x1: length(rect.x1), y1: length(rect.y1) }
}

fn colour(paint: &Paint) -> [u8; 3] {
    match paint {
        Paint::Color(it) => {
            let [red, green, blue, _] = it.to_rgba().to_rgba8();
            [red, green, blue]
        }
        // A pattern is no colour of the decree's.
        Paint::Pattern(_) => [255, 0, 255],
    }
}

/// A rule is thinner than this, and longer than it is thin.
const THIN: Length = pt(2);

impl<'a> Device<'a> for Reader {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}

    fn draw_path(&mut self, path: &BezPath, at: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        let bounds = area((at * path.clone()).bounding_box());
        let colour = colour(paint);
        match mode {
            // A frame is four rules; a single line is one.
            PathDrawMode::Stroke(_) => {
                for segment in (at * path.clone()).segments() {
                    let bounds = area(segment.bounding_box());
                    if bounds.width().min(bounds.height()) < THIN {
                        self.sheet.rules.push((bounds, colour));
                    } else {
                        self.sheet.figures.push(bounds);
                    }
                }
            }
            PathDrawMode::Fill(_) if bounds.width().min(bounds.height()) < THIN => {
                self.sheet.rules.push((bounds, colour));
            }
            PathDrawMode::Fill(_) => self.sheet.figures.push(bounds),
        }
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        at: Affine,
        own: Affine,
        paint: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        let Glyph::Outline(outline) = glyph else { return };
        if matches!(mode, GlyphDrawMode::Invisible) {
            return;
        }
        let transform = at * own;
        // Outlines stand in an em of 1000.
        let advance = f64::from(outline.advance_width().unwrap_or_default());
        let (start, end) = (transform * Point::ZERO, transform * Point::new(advance, 0.0));
        let up = transform * Point::new(0.0, 1000.0);
        let drawn = outline.outline();
        let ink = (!drawn.elements().is_empty()).then(|| area((transform * drawn).bounding_box()));
        let data = outline.font_data();
        let name = data.as_ref().and_then(|it| it.postscript_name.clone()).unwrap_or_default();
        let lower = name.to_lowercase();
        let weight = data.as_ref().and_then(|it| it.weight).unwrap_or_default();
        let italic = data.as_ref().is_some_and(|it| it.is_italic);
        self.sheet.marks.push(Mark {
            text: match glyph.as_unicode() {
                Some(BfString::Char(it)) => it.to_string(),
                Some(BfString::String(it)) => it,
                None => String::new(),
            },
            x: length(start.x),
            end: length(end.x),
            baseline: length(start.y),
            size: length((up - start).hypot()),
            bold: lower.contains("bold") || weight >= 600,
            italic: lower.contains("italic") || lower.contains("oblique") || italic,
            font: name.into(),
            colour: colour(paint),
            ink,
        });
    }

    fn draw_image(&mut self, _: Image<'a, '_>, at: Affine) {
        self.sheet
            .figures
            .push(area((at * Rect::new(0.0, 0.0, 1.0, 1.0).to_path(0.1)).bounding_box()));
    }
}
