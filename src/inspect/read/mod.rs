//! A PDF to what is on its pages: glyphs, rules, pictures, each with its place.
//!
//! The only place that knows the PDF interpreter. Its numbers are floats; they become
//! whole thousandths of a point here, so that every judgement on a page is exact and the
//! same on every machine.
#![allow(clippy::float_arithmetic)]

mod area;
mod clip;
mod glyph;
mod reader;
mod sheet;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name};
use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, RectExt, TransformExt, interpret_page,
};
use kurbo::Affine;

use area::length;
pub(super) use area::{Area, Length, mm10, pt};
use reader::Reader;
pub(super) use sheet::{File, Mark, Rule, Sheet, Unseen};

/// Reads all pages; what the reader said, if the bytes are no PDF.
pub(super) fn read(bytes: &[u8]) -> Result<File, String> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|it| format!("{it:?}"))?;
    let cache = InterpreterCache::new();
    let outside = Arc::new(AtomicBool::new(false));
    let sheets = pdf.pages().iter().map(|page| sheet(page, &cache, &outside)).collect();
    let fonts_outside = outside.load(Ordering::Relaxed);
    Ok(File { sheets, layers_off: layers_off(&pdf), fonts_outside })
}

/// Whether a layer is there that is not shown.
fn layers_off(pdf: &Pdf) -> bool {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let layers = root.and_then(|it| it.get::<Dict<'_>>("OCProperties"));
    let Some(shown) = layers.and_then(|it| it.get::<Dict<'_>>("D")) else { return false };
    let off = shown.get::<Array<'_>>("OFF").is_some_and(|it| it.raw_iter().next().is_some());
    off || shown.get::<Name<'_>>("BaseState").is_some_and(|it| it.as_ref() == b"OFF")
}

fn sheet<'a>(page: &PdfPage<'a>, cache: &InterpreterCache<'a>, outside: &Arc<AtomicBool>) -> Sheet {
    // A page may be written in units other than points.
    let unit = page.raw().get::<f32>("UserUnit").filter(|it| *it > 0.0).map_or(1.0, f64::from);
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width) * unit, f64::from(height) * unit);
    let transform = Affine::scale(unit) * page.initial_transform(true).to_kurbo();
    let area = page.intersected_crop_box().to_kurbo();
    let asked = outside.clone();
    let settings = InterpreterSettings {
        font_resolver: Arc::new(move |_| {
            asked.store(true, Ordering::Relaxed);
            None
        }),
        ..InterpreterSettings::default()
    };
    let mut context = Context::new(transform, area, cache, page.xref(), settings);
    let mut reader = Reader::new(length(width), length(height));
    interpret_page(page, &mut context, &mut reader);
    reader.sheet
}
