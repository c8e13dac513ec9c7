//! What is drawn on a page, one thing after the other.
#![allow(clippy::float_arithmetic)]

use hayro_interpret::font::Glyph;
use hayro_interpret::{
    BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape};

use super::area::{Area, Length, area, length, pt};
use super::clip::Clips;
use super::glyph::{on_white, said};
use super::sheet::{Fill, Mark, Rule, Sheet, Unseen};

/// Collects what a page shows, and what it has and does not show.
pub(super) struct Reader {
    pub(super) sheet: Sheet,
    /// Where something is shown at all.
    clips: Clips,
    /// How much of what is drawn together is let through.
    opacity: Vec<f64>,
    masked: bool,
}

/// A rule is thinner than this, and longer than it is thin.
const THIN: Length = pt(2);

/// What lets through more than this is not seen.
const CLEAR: f64 = 0.1;

impl Reader {
    pub(super) fn new(width: Length, height: Length) -> Self {
        let sheet = Sheet { width, height, ..Sheet::default() };
        Self { sheet, clips: Clips::new(width, height), opacity: vec![1.0], masked: false }
    }

    fn shown(&self) -> Area {
        self.clips.area()
    }

    /// A colour on white paper, and how much of it there is.
    fn colour(&self, paint: &Paint) -> ([u8; 3], f64) {
        let over = self.opacity.iter().product::<f64>();
        match paint {
            Paint::Color(it) => {
                let [red, green, blue, alpha] = it.to_rgba().to_rgba8();
                let there = f64::from(alpha) / 255.0 * over;
                ([red, green, blue].map(|it| on_white(it, there)), there)
            }
            // A pattern is no colour of the decree's.
            Paint::Pattern(_) => ([255, 0, 255], over),
        }
    }

    /// What is drawn opaque hides what was drawn there before.
    fn cover(&mut self, by: Area) {
        let inside = |ink: &Area| {
            let (x, y) = (ink.middle(), i64::midpoint(ink.y0, ink.y1));
            by.x0 <= x && x <= by.x1 && by.y0 <= y && y <= by.y1
        };
        let marks = std::mem::take(&mut self.sheet.marks);
        let (gone, left): (Vec<_>, Vec<_>) =
            marks.into_iter().partition(|it| it.ink.as_ref().is_some_and(inside));
        self.sheet.marks = left;
        self.sheet.unseen.extend(gone.into_iter().map(|it| (Unseen::Covered, it.text)));
    }

    /// Why ink is not seen that is drawn here, so much of it.
    fn unseen(&self, drawn: Option<Rect>, there: f64) -> Option<Unseen> {
        // How much a mask lets through is not looked at.
        if there < CLEAR || self.masked {
            return Some(Unseen::Clear);
        }
        let hidden = |it: &Rect| !self.clips.show(area(*it), it.center());
        drawn.filter(hidden).map(|_| Unseen::Clipped)
    }

    /// A character that does not stand upright.
    fn turned(&mut self, ink: Option<Area>, is_aslant: bool) {
        if let Some(ink) = ink {
            self.sheet.turned += 1;
            self.sheet.slanted += usize::from(is_aslant);
            self.sheet.figures.push(ink);
        }
    }

    fn rule(&mut self, area: Area, colour: [u8; 3], thick: Length, dashed: bool) {
        if self.shown().meets(area) {
            self.sheet.rules.push(Rule { area, colour, thick, dashed });
        }
    }

    fn picture(&mut self, area: Area, clear: bool) {
        let Some(area) = self.shown().common(area) else { return };
        self.sheet.figures.push(area);
        self.sheet.pictures.push(area);
        if !clear && !self.masked {
            self.cover(area);
        }
    }

    /// A shape that is not a line.
    fn fill(&mut self, path: &BezPath, area: Area, paint: ([u8; 3], f64)) {
        let Some(seen) = self.shown().common(area) else { return };
        if paint.1 < CLEAR {
            return;
        }
        // What fills its bounds is a rectangle.
        let bounds = path.bounding_box();
        let whole = path.area().abs() > bounds.area() * 0.98;
        if whole && paint.1 > 0.9 && !self.masked {
            self.cover(seen);
        }
        // White on white is not seen.
        if paint.0 != [255; 3] {
            self.sheet.figures.push(seen);
            self.sheet.fills.push(Fill { area: seen, colour: paint.0 });
        }
    }
}

impl<'a> Device<'a> for Reader {
    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        self.masked = mask.is_some();
    }

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clips.push(clip);
    }

    fn push_transparency_group(&mut self, opacity: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.opacity.push(f64::from(opacity));
    }

    fn pop_clip_path(&mut self) {
        self.clips.pop();
    }

    fn pop_transparency_group(&mut self) {
        if self.opacity.len() > 1 {
            self.opacity.pop();
        }
    }

    fn draw_path(&mut self, path: &BezPath, at: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        let path = at * path.clone();
        let bounds = area(path.bounding_box());
        let colour = self.colour(paint);
        match mode {
            // A frame is four rules; a single line is one.
            PathDrawMode::Stroke(stroke) => {
                let thick = length(f64::from(stroke.line_width) * at.determinant().abs().sqrt());
                for segment in path.segments() {
                    let bounds = area(segment.bounding_box());
                    if bounds.width().min(bounds.height()) < THIN {
                        self.rule(bounds, colour.0, thick, !stroke.dash_array.is_empty());
                    } else {
                        self.sheet.figures.push(bounds);
                    }
                }
            }
            PathDrawMode::Fill(_) => {
                let thick = bounds.width().min(bounds.height());
                let long = bounds.width().max(bounds.height());
                if thick < THIN || thick < pt(5) && long > thick * 12 {
                    self.rule(bounds, colour.0, thick, false);
                } else {
                    self.fill(&path, bounds, colour);
                }
            }
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
        let Glyph::Outline(outline) = glyph else {
            self.sheet.drawn += 1;
            return;
        };
        let transform = at * own;
        let advance = f64::from(outline.advance_width().unwrap_or_default()); // in an em of 1000
        let (start, end) = (transform * Point::ZERO, transform * Point::new(advance, 0.0));
        let up = transform * Point::new(0.0, 1000.0);
        let text = said(glyph);
        let drawn = outline.outline();
        let bounds = (!drawn.elements().is_empty()).then(|| (transform * drawn).bounding_box());
        let ink = bounds.map(area);
        let hollow = matches!(mode, GlyphDrawMode::Stroke(_));
        // What is filled and then drawn round is one character, somewhat bolder.
        let again = |it: &Mark| it.x == length(start.x) && it.baseline == length(start.y);
        if hollow && self.sheet.marks.last().is_some_and(again) {
            return;
        }
        let (colour, there) = self.colour(paint);
        let invisible = matches!(mode, GlyphDrawMode::Invisible);
        let unseen = if invisible { Some(Unseen::Invisible) } else { self.unseen(bounds, there) };
        if let Some(why) = unseen {
            self.sheet.unseen.extend(ink.map(|_| (why, text)));
            return;
        }
        let [a, b, _, d, ..] = transform.as_coeffs();
        if a <= 0.0 || d >= 0.0 || b.abs() > a * 0.02 {
            self.turned(ink, a.abs().min(b.abs()) > a.hypot(b) * 0.02);
            return;
        }
        let data = outline.font_data();
        let name = data.as_ref().and_then(|it| it.postscript_name.clone()).unwrap_or_default();
        let lower = name.to_lowercase();
        let weight = data.as_ref().and_then(|it| it.weight).unwrap_or_default();
        let italic = data.as_ref().is_some_and(|it| it.is_italic);
        self.sheet.marks.push(Mark {
            text,
            x: length(start.x),
            end: length(end.x),
            baseline: length(start.y),
            size: length((up - start).hypot()),
            bold: lower.contains("bold") || weight >= 600,
            italic: lower.contains("italic") || lower.contains("oblique") || italic,
            font: name.into(),
            colour,
            stretch: length(a / -d),
            hollow,
            ink,
        });
    }

    fn draw_image(&mut self, image: Image<'a, '_>, at: Affine) {
        // It is placed by its dots.
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let bounds = area((at * Rect::new(0.0, 0.0, width, height).to_path(0.1)).bounding_box());
        let clear = match image {
            Image::Stencil(_) => true,
            Image::Raster(it) => {
                ["SMask", "Mask"].iter().any(|key| it.stream().dict().contains_key(key))
            }
        };
        self.picture(bounds, clear);
    }
}
