//! What lines and rules are by their words and their place: dates, headings, tables, charts.

use super::read::{Area, Length, Sheet, pt};
use super::text::{Line, folded};

/// Where the text of all pages of one width begins and ends; a page on its side may hold
/// nothing but a table, whose frame is its edge.
pub(super) fn edges(sheets: &[Sheet], text: &[Line], width: Length) -> (Length, Length) {
    let alike = |page: usize| sheets.get(page).is_some_and(|it| it.width == width);
    let lines = text.iter().filter(|it| alike(it.page)).map(|it| it.area);
    let turned = sheets.iter().filter(|it| it.width == width && it.width > it.height);
    let frames = turned.flat_map(|it| it.rules.iter().map(|it| it.area));
    let all = lines.chain(frames).reduce(Area::with);
    all.map(|it| (it.x0, it.x1)).unwrap_or_default()
}

/// Whether a line states place and date, as far as they are known.
pub(super) fn is_date(text: &str) -> bool {
    let words = ["ngày", "tháng", "năm"].iter().all(|it| text.contains(it));
    words && text.chars().count() < 80 && !text.starts_with('(')
}

/// Whether a text is the name of a division, "Chương I", by itself; and then, whether it is
/// written as the decree has it.
pub(super) fn division(text: &str) -> Option<bool> {
    let (name, number) = text.rsplit_once(' ')?;
    let roman = number.chars().all(|it| "IVXL".contains(it));
    let counted = number.bytes().all(|it| it.is_ascii_digit());
    match name.to_lowercase().as_str() {
        "phần" | "chương" => Some(roman && !name.chars().all(char::is_uppercase)),
        "mục" | "tiểu mục" => Some(counted && !name.chars().all(char::is_uppercase)),
        _ => None,
    }
}

/// Whether a line is the heading of an appendix.
pub(super) fn is_appendix(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let named = words
        .next()
        .zip(words.next())
        .is_some_and(|(a, b)| folded(a) == "phụ" && folded(b) == "lục");
    named
        && words.next().is_none_or(|it| it.chars().all(|it| "IVXLCivxlc0123456789".contains(it)))
        && words.next().is_none()
}

/// The heights that tables and charts take up: upright rules, and what touches them.
pub(super) fn zones(sheets: &[Sheet], page: usize) -> Vec<Area> {
    let Some(sheet) = sheets.get(page) else { return Vec::new() };
    let upright = sheet.rules.iter().map(|it| it.area);
    let upright = upright.filter(|it| it.height() > it.width() && it.height() > pt(8));
    let upright: Vec<Area> = upright.collect();
    // What fills a cell of a table stands between two of its lines, and is no chart.
    let side = |it: &Area, x: Length| {
        let beside =
            |rule: &&Area| (rule.x0 - x).abs() < pt(2) && rule.y0 < it.y1 && it.y0 < rule.y1;
        upright.iter().any(|rule| beside(&rule))
    };
    let figures = sheet.figures.iter().map(|it| (*it, !(side(it, it.x0) && side(it, it.x1))));
    let mut all: Vec<(Area, bool)> = upright.iter().map(|it| (*it, false)).chain(figures).collect();
    all.sort_by_key(|(it, _)| (it.y0, it.x0));
    let mut zones: Vec<(Area, bool)> = Vec::new();
    for (area, drawn) in all {
        match zones.last_mut() {
            Some((zone, chart)) if area.y0 <= zone.y1 + pt(2) => {
                (*zone, *chart) = (zone.with(area), *chart || drawn);
            }
            _ => zones.push((area, drawn)),
        }
    }
    // A chart has labels above and below its lines, a table has none.
    let whole = |(zone, chart): (Area, bool)| {
        if chart { Area { y0: zone.y0 - pt(16), y1: zone.y1 + pt(32), ..zone } } else { zone }
    };
    zones.into_iter().map(whole).collect()
}

/// The rule across that stands between two heights, if there is one.
pub(super) fn rule_between(sheets: &[Sheet], page: usize, from: Length, to: Length) -> bool {
    sheets.get(page).is_some_and(|sheet| {
        sheet
            .rules
            .iter()
            .map(|it| it.area)
            .any(|it| it.width() > it.height() && from < it.y0 && it.y1 < to)
    })
}
