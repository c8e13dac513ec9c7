//! A picture from elsewhere: is it a whole PNG or JPEG, how large is it, and what of its file is
//! the picture itself.
//!
//! Where and when a picture was taken, small copies of it and all else that a file keeps beside it
//! stays behind: an official document would carry it on.

mod jpeg;
mod png;

use std::io::Cursor;
use std::panic::catch_unwind;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::{DynamicImage, ImageDecoder, Limits};

use crate::model::Picture;

/// How many pixels a picture has at most on a side.
pub(super) const SIDE: u32 = 5000;

/// How large the file of a picture may be, in MiB.
pub(super) const MIB: u64 = 8;

/// What is wrong with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// It is neither PNG nor JPEG.
    Neither,
    /// It is the other of the two: its ending says this.
    Other(&'static str),
    /// It has more pixels on a side than [`SIDE`].
    Large(u32, u32),
    /// It is meant for a printing press: cyan, magenta, yellow and black.
    Cmyk,
    /// It is cut off or damaged.
    Broken,
}

/// The picture in a file that an ending names.
pub(crate) fn picture(bytes: &[u8], ending: &str) -> Result<Picture, Unfit> {
    let (own, kept, turned) = match bytes {
        [0x89, b'P', b'N', b'G', ..] => ("png", png::picture(bytes).ok_or(Unfit::Broken)?, false),
        [0xFF, 0xD8, 0xFF, ..] => {
            let jpeg::Kept { bytes, is_turned } = jpeg::picture(bytes)?;
            ("jpg", bytes, is_turned)
        }
        _ => return Err(Unfit::Neither),
    };
    if ending != own && !(own == "jpg" && ending == "jpeg") {
        return Err(Unfit::Other(own));
    }
    // A library that stops over it costs this one picture.
    let size = catch_unwind(|| size(&kept, own)).unwrap_or(Err(Unfit::Broken));
    let (width, height) = size?;
    let (width, height) = if turned { (height, width) } else { (width, height) };
    Ok(Picture { bytes: kept.into(), ending: own, width, height })
}

/// How large a picture of a kind is in pixels, as its file has it.
fn size(bytes: &[u8], kind: &str) -> Result<(u32, u32), Unfit> {
    let from = Cursor::new(bytes);
    match kind {
        "png" => decoded(PngDecoder::with_limits(from, limits()).map_err(|it| unfit(&it))?),
        _ => decoded(JpegDecoder::new(from).map_err(|it| unfit(&it))?),
    }
}

/// The size of what can be decoded, all of it.
fn decoded(mut decoder: impl ImageDecoder) -> Result<(u32, u32), Unfit> {
    let (width, height) = decoder.dimensions();
    if width > SIDE || height > SIDE {
        return Err(Unfit::Large(width, height));
    }
    decoder.set_limits(limits()).map_err(|it| unfit(&it))?;
    DynamicImage::from_decoder(decoder).map_err(|it| unfit(&it))?;
    Ok((width, height))
}

/// Eight bytes a pixel, and as much again for what is being decoded.
fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(u64::from(SIDE) * u64::from(SIDE) * 16);
    limits
}

fn unfit(_: &image::ImageError) -> Unfit {
    Unfit::Broken
}
