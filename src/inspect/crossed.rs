//! Letters that stand on the upright rules of a table.

use super::asked::letters::CROSSED;
use super::finding::{Findings, quoted};
use super::read::{Area, Sheet, pt};
use crate::words::{Said, said};

pub(super) fn check(sheets: &[Sheet], found: &mut Findings) {
    let seen = sheets.iter().enumerate().filter(|(_, it)| !it.blind);
    let mut tables = false;
    let wrong = seen.into_iter().find_map(|(page, sheet)| {
        let upright = upright(sheet);
        tables |= !upright.is_empty();
        Some((page, across(sheet, &upright)?))
    });
    found.add(
        CROSSED,
        match wrong {
            Some((page, text)) => {
                let page = Said::new(format!("trang {}", page + 1), format!("page {}", page + 1));
                Some((said!("{}: {}", "{}: {}"; page, quoted(&text)), false))
            }
            None => tables.then(|| (Said::new("không có", "there is none"), true)),
        },
    );
}

/// The upright rules between cells: each ends at rules across.
fn upright(sheet: &Sheet) -> Vec<Area> {
    let solid = || sheet.rules.iter().filter(|it| !it.dashed).map(|it| it.area);
    let meets = |rule: &Area, level: i64| {
        solid().any(|it| {
            let near = (it.y0 - level).abs().min((it.y1 - level).abs()) < pt(2);
            let over = it.x0 <= rule.x1 + pt(1) && it.x1 >= rule.x0 - pt(1);
            it.width() > it.height() && near && over
        })
    };
    let tall = |it: &Area| it.height() > it.width() && it.height() > pt(8) && it.width() < pt(3);
    solid().filter(|it| tall(it) && meets(it, it.y0) && meets(it, it.y1)).collect()
}

/// What stands on one of them, by more than half a point on either side.
fn across(sheet: &Sheet, upright: &[Area]) -> Option<String> {
    let on = |ink: &Area| {
        let middle = i64::midpoint(ink.y0, ink.y1);
        upright.iter().any(|rule| {
            let at = rule.middle();
            let wide = ink.x0 + pt(1) / 2 < at && at < ink.x1 - pt(1) / 2;
            wide && rule.y0 < middle && middle < rule.y1
        })
    };
    let mark = sheet.marks.iter().find(|it| it.ink.as_ref().is_some_and(on))?;
    Some(mark.text.clone())
}
