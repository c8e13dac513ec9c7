//! Whether a file can be judged by what it says: what no eye sees, and what no program reads.

use super::asked::sight as asked;
use super::finding::Findings;
use super::read::{File, Sheet, Unseen};
use crate::diagnostic::shorten;
use crate::words::Said;

/// Fewer characters than this on a picture of a page are no text.
const FEW: usize = 40;

/// Says what cannot be seen or read, and leaves out of the pages what cannot be measured.
pub(super) fn check(file: &mut File, found: &mut Findings) {
    let File { sheets, layers_off, fonts_outside } = file;
    let all = |test: &dyn Fn(&Sheet) -> Option<Said>| {
        sheets.iter().enumerate().find_map(|(page, it)| test(it).map(|said| on(page, &said)))
    };
    found.unsure(asked::BLANK, if sheets.is_empty() { Some(no_page()) } else { all(&blank) });
    found.unsure(asked::TEXT_LAYER, all(&unread));
    found.unsure(asked::HIDDEN_TEXT, all(&hidden));
    let off = layers_off.then(|| Said::new("có lớp đang tắt", "one is turned off"));
    found.unsure(asked::LAYERS, off);
    let outside = fonts_outside.then(|| Said::new("thiếu phông", "a font is missing"));
    found.unsure(asked::FONTS_INSIDE, outside);
    let turned = all(&|it| is_turned(it).then(|| counted(it.turned, "xoay", "turned")));
    let slanted = || all(&|it| (it.slanted > 0).then(|| counted(it.slanted, "chéo", "aslant")));
    let turned = turned.or_else(slanted);
    let said = || Said::new("đứng thẳng", "upright");
    found.add(asked::TURNED, Some(turned.map_or_else(|| (said(), true), |it| (it, false))));
    for sheet in sheets {
        let unreadable = unread(sheet).is_some() || is_turned(sheet);
        if *fonts_outside || unreadable || sheet.marks.is_empty() {
            *sheet =
                Sheet { width: sheet.width, height: sheet.height, blind: true, ..Sheet::default() };
        }
    }
}

fn no_page() -> Said {
    Said::new("tệp không có trang nào", "the file has no page")
}

fn on(page: usize, said: &Said) -> Said {
    let page = page + 1;
    Said::new(format!("trang {page}: {}", said.vi), format!("page {page}: {}", said.en))
}

fn counted(count: usize, vi: &str, en: &str) -> Said {
    Said::new(format!("{count} chữ {vi}"), format!("{count} character(s) {en}"))
}

fn blank(sheet: &Sheet) -> Option<Said> {
    let inked = sheet.marks.iter().any(|it| it.ink.is_some());
    let other = sheet.drawn + sheet.turned + sheet.unseen.len() + sheet.figures.len();
    (!inked && other == 0).then(|| Said::new("không có chữ nào", "no text at all"))
}

/// A page on its side, on its head or as in a mirror: not a word or two in a table.
fn is_turned(sheet: &Sheet) -> bool {
    sheet.turned > sheet.marks.len()
}

/// Why the text of a page cannot be read.
fn unread(sheet: &Sheet) -> Option<Said> {
    let inked = || sheet.marks.iter().filter(|it| it.ink.is_some());
    let whole = sheet.width / 1000 * (sheet.height / 1000);
    let pictured: i64 = sheet.pictures.iter().map(|it| it.extent()).sum();
    if pictured * 2 > whole && inked().count() < FEW {
        return Some(Said::new("là ảnh, không đo được", "is a picture and cannot be measured"));
    }
    let unnamed = inked().filter(|it| it.text.is_empty()).count();
    if unnamed > 0 {
        return Some(counted(unnamed, "không có mã Unicode", "without Unicode"));
    }
    if sheet.drawn > 0 {
        return Some(counted(sheet.drawn, "là hình vẽ (phông Type 3)", "drawn (a Type 3 font)"));
    }
    // Letters turned into shapes: many small ones, and no text.
    let few = inked().count() < FEW && sheet.turned == 0 && sheet.unseen.is_empty();
    let shapes = sheet.fills.iter().filter(|it| it.area.height() < 20_000).count();
    (few && shapes > 200)
        .then(|| Said::new("chữ đã thành nét vẽ, không đo được", "its text is outlines"))
}

fn hidden(sheet: &Sheet) -> Option<Said> {
    let (why, _) = sheet.unseen.first()?;
    let all = sheet.unseen.iter().filter(|(it, _)| it == why);
    let text: String = all.clone().map(|(_, it)| it.as_str()).collect();
    let (vi, en) = match why {
        Unseen::Invisible => ("đặt chế độ không vẽ", "not drawn"),
        Unseen::Clipped => ("bị cắt khỏi trang", "cut off"),
        Unseen::Clear => ("trong suốt", "transparent"),
        Unseen::Covered => ("bị che", "covered"),
    };
    let (count, text) = (all.count(), shorten(&text));
    Some(Said::new(
        format!("{count} chữ {vi}: “{text}”"),
        format!("{count} character(s) {en}: “{text}”"),
    ))
}
