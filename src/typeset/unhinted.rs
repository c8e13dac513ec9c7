//! A font without its hints.
//!
//! Hints are programs that move a glyph's points onto the pixels of a coarse screen. They are
//! two thirds of what a page carries of a font, printers never run them, and today's readers
//! smooth outlines as they are. ISO 32000-1 (9.9) asks for them only where glyphs refer to them.

/// Tables that serve hints alone.
const FOR_HINTS: [&[u8; 4]; 7] = [b"cvt ", b"fpgm", b"prep", b"gasp", b"hdmx", b"LTSH", b"VDMX"];

/// How long an entry of the list of tables is, and what stands before the list.
const ENTRY: usize = 16;
const HEAD: usize = 12;

/// What stands before the outline of a glyph: how many contours, and its box.
const GLYPH_HEAD: usize = 10;

/// Of a part of a composed glyph (OpenType, "glyf"): wide numbers, a scale of one, two or four
/// numbers, another part, a program behind the parts.
const WIDE: u16 = 0x1;
const SCALES: [(u16, usize); 3] = [(0x8, 2), (0x40, 4), (0x80, 8)];
const MORE: u16 = 0x20;
const PROGRAM: u16 = 0x100;

/// The same outlines and measures, without hints and without names of glyphs; nothing of what
/// is no font with TrueType's outlines.
pub(super) fn unhinted(font: &[u8]) -> Option<Vec<u8>> {
    let tables = tables(font)?;
    let table = |name: &[u8; 4]| tables.iter().find(|it| it.0 == *name).map(|it| it.1);
    let is_long = short(table(b"head")?, 50)? == 1;
    let glyphs = usize::from(short(table(b"maxp")?, 4)?);
    let (loca, glyf) = (table(b"loca")?, table(b"glyf")?);
    let place = |nth: usize| {
        if is_long { long(loca, nth * 4) } else { Some(usize::from(short(loca, nth * 2)?) * 2) }
    };
    let (mut outlines, mut places) = (Vec::new(), Vec::new());
    for nth in 0..=glyphs {
        if is_long {
            places.extend_from_slice(&u32::try_from(outlines.len()).ok()?.to_be_bytes());
        } else {
            places.extend_from_slice(&u16::try_from(outlines.len() / 2).ok()?.to_be_bytes());
        }
        if nth < glyphs {
            outlines.extend(outline(glyf.get(place(nth)?..place(nth + 1)?)?)?);
            outlines.resize(outlines.len().next_multiple_of(4), 0);
        }
    }
    // Version 3: what the lines under a text are, and no names.
    let post = [&[0, 3, 0, 0], table(b"post")?.get(4..32)?].concat();
    let kept = tables.iter().filter(|(name, _)| !FOR_HINTS.contains(&name));
    let kept = kept.map(|(name, bytes)| match name {
        b"glyf" => (*name, &*outlines),
        b"loca" => (*name, &*places),
        b"post" => (*name, &*post),
        _ => (*name, *bytes),
    });
    together(font.get(..4)?, &kept.collect::<Vec<_>>())
}

type Table<'a> = ([u8; 4], &'a [u8]);

fn tables(font: &[u8]) -> Option<Vec<Table<'_>>> {
    let entries = font.get(HEAD..)?.chunks_exact(ENTRY).take(usize::from(short(font, 4)?));
    let table = |entry: &[u8]| {
        let from = long(entry, 8)?;
        let bytes = font.get(from..from.checked_add(long(entry, 12)?)?)?;
        Some((entry.get(..4)?.try_into().ok()?, bytes))
    };
    entries.map(table).collect()
}

/// A font of these tables. The sums that only tell damage apart are left out: the font stays
/// in memory, and whoever writes of it writes them anew.
fn together(version: &[u8], tables: &[Table]) -> Option<Vec<u8>> {
    let mut out = version.to_vec();
    out.extend_from_slice(&u16::try_from(tables.len()).ok()?.to_be_bytes());
    // Three numbers that help to search, and that nobody asks for.
    out.extend_from_slice(&[0; 6]);
    let mut place = HEAD + tables.len() * ENTRY;
    for (name, bytes) in tables {
        out.extend_from_slice(name);
        out.extend_from_slice(&[0; 4]);
        out.extend_from_slice(&u32::try_from(place).ok()?.to_be_bytes());
        out.extend_from_slice(&u32::try_from(bytes.len()).ok()?.to_be_bytes());
        place += bytes.len().next_multiple_of(4);
    }
    for (_, bytes) in tables {
        out.extend_from_slice(bytes);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    Some(out)
}

/// A glyph without its program.
fn outline(glyph: &[u8]) -> Option<Vec<u8>> {
    if glyph.is_empty() {
        return Some(Vec::new());
    }
    let contours = short(glyph, 0)?;
    if contours > 0x7fff {
        return composed(glyph);
    }
    let length = GLYPH_HEAD + usize::from(contours) * 2;
    let program = usize::from(short(glyph, length)?);
    Some([glyph.get(..length)?, &[0; 2], glyph.get(length + 2 + program..)?].concat())
}

/// A glyph of parts, without its program.
fn composed(glyph: &[u8]) -> Option<Vec<u8>> {
    let mut out = glyph.to_vec();
    let mut at = GLYPH_HEAD;
    loop {
        let flags = short(glyph, at)?;
        out[at..at + 2].copy_from_slice(&(flags & !PROGRAM).to_be_bytes());
        let scale = SCALES.iter().find(|(flag, _)| flags & flag != 0).map_or(0, |it| it.1);
        at += 4 + if flags & WIDE == 0 { 2 } else { 4 } + scale;
        if flags & MORE == 0 {
            out.truncate(at);
            return Some(out);
        }
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}
