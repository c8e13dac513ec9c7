//! Who issues a document, its number and date: components 1 to 4 (PL.I/II).

use super::asked::opening as asked;
use super::finding::{CENTRE, Findings, Wanted, mm, near, off_centre, off_level, points, quoted};
use super::kinds;
use super::parts::{MOTTO, NATION, Parts};
use super::read::{Area, Sheet, mm10, pt};
use super::text::{Line, folded};
use crate::words::{Date, Said, said};

const CAPS: Wanted = Wanted { size: (12, 13), bold: true, italic: false, upper: Some(true) };

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    motto(sheets, parts, found);
    issuer(sheets, parts, found);
    number(parts, found);
    date(parts, found);
}

pub(super) fn all(line: Option<&Line>) -> Vec<&Line> {
    line.into_iter().collect()
}

fn motto(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let (nation, motto) = (parts.nation.as_ref(), parts.motto.as_ref());
    found.look(asked::NATION, &all(nation), CAPS);
    found.each(asked::NATION_WORDS, &all(nation), |it| {
        (quoted(&it.text), it.text.to_uppercase() == NATION)
    });
    found.look(asked::MOTTO, &all(motto), Wanted { size: (13, 14), upper: Some(false), ..CAPS });
    found.each(asked::MOTTO_WORDS, &all(motto), |it| (quoted(&it.text), it.text == MOTTO));
    found.add(
        asked::MOTTO_CENTRED,
        nation.zip(motto).map(|(nation, motto)| centred(motto.area, nation.area)),
    );
    found.add(
        asked::MOTTO_BELOW,
        nation.zip(motto).map(|(nation, motto)| {
            let gap = motto.baseline - nation.baseline;
            (said!("cách {} pt", "{} pt apart"; points(gap)), (pt(8)..=pt(20)).contains(&gap))
        }),
    );
    once(parts, found);
    let rule = motto.and_then(|it| rule_below(sheets, it));
    found.add(
        asked::MOTTO_RULE,
        motto.map(|motto| match rule {
            None => (none(), false),
            Some(rule) => {
                let (has, wants) = (rule.width(), motto.area.width());
                let well =
                    near(has, wants, mm10(10)) && near(rule.middle(), motto.area.middle(), CENTRE);
                (said!("{} trên {}", "{} of {}"; mm(has), mm(wants)), well)
            }
        }),
    );
}

/// The name of the state stands once above a document; forms that go with it may bear it too.
fn once(parts: &Parts, found: &mut Findings) {
    let appended = parts.appendices.first().map_or(usize::MAX, |it| it.page);
    let end = parts.closed.unwrap_or((usize::MAX, 0));
    let own = |it: &&Line| {
        let first = parts.nation.as_ref().is_some_and(|own| std::ptr::eq(own, *it));
        !first && it.page < appended && (it.page, it.baseline) < end
    };
    let again =
        parts.all().into_iter().filter(own).find(|it| folded(&it.text).contains(&folded(NATION)));
    found.add(
        asked::NATION_ONCE,
        parts.nation.as_ref().map(|_| match again {
            Some(it) => {
                let page = it.page + 1;
                let vi = format!("lần thứ hai ở trang {page}");
                (Said::new(vi, format!("a second time on page {page}")), false)
            }
            None => (Said::new("một lần", "once"), true),
        }),
    );
}

fn centred(line: Area, over: Area) -> (Said, bool) {
    let off = (line.middle() - over.middle()).abs();
    (off_centre(off), off <= CENTRE)
}

/// That there is no rule.
fn none() -> Said {
    Said::new("không có", "there is none")
}

/// The rule right below a line, within its width or a little beyond.
pub(super) fn rule_below(sheets: &[Sheet], line: &Line) -> Option<Area> {
    let rules = sheets.get(line.page)?.rules.iter().map(|it| it.area);
    let below = rules.filter(|it| {
        it.width() > it.height()
            && it.y0 > line.baseline
            && it.y0 < line.baseline + pt(16)
            && it.x0 < line.area.x1
            && it.x1 > line.area.x0
    });
    below.min_by_key(|it| it.y0)
}

/// A rule of a third to a half of a line, centred below it.
pub(super) fn short_rule(sheets: &[Sheet], line: &Line) -> (Said, bool) {
    let Some(rule) = rule_below(sheets, line) else { return (none(), false) };
    let (has, of) = (rule.width(), line.area.width());
    // A hundredth of the line more or less is the rounding of its letters.
    let well = has * 3 >= of - of / 33
        && has * 2 <= of + of / 50
        && near(rule.middle(), line.area.middle(), CENTRE);
    (said!("{} trên {}", "{} of {}"; mm(has), mm(of)), well)
}

fn issuer(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let superior: Vec<&Line> = parts.superior.iter().collect();
    let issuer: Vec<&Line> = parts.issuer.iter().collect();
    found.look(asked::SUPERIOR, &superior, Wanted { bold: false, ..CAPS });
    found.look(asked::ISSUER, &issuer, CAPS);
    let block = superior.iter().chain(&issuer).map(|it| it.area).reduce(Area::with);
    found.each(
        asked::ISSUER_CENTRED,
        &superior.iter().chain(&issuer).copied().collect::<Vec<_>>(),
        |it| block.map_or((Said::default(), false), |block| centred(it.area, block)),
    );
    found.add(asked::ISSUER_RULE, issuer.last().map(|it| short_rule(sheets, it)));
    let first = superior.first().or(issuer.first());
    found.add(
        asked::ISSUER_LEVEL,
        first.zip(parts.nation.as_ref()).map(|(it, nation)| {
            let off = (it.baseline - nation.baseline).abs();
            (off_level(off), off <= pt(3) && it.area.x1 < nation.area.x0)
        }),
    );
}

fn number(parts: &Parts, found: &mut Findings) {
    let number = parts.number.as_ref();
    found.look(
        asked::NUMBER,
        &all(number),
        Wanted { size: (13, 13), bold: false, italic: false, upper: None },
    );
    found.each(asked::NUMBER_WORDS, &all(number), |it| (quoted(&it.text), is_number(&it.text)));
    let over = parts.issuer.last();
    found.add(
        asked::NUMBER_CENTRED,
        number.zip(over).map(|(it, over)| {
            // The blank of a draft is part of the line, and leaves no ink.
            let off = (it.area.middle() - over.area.middle()).abs();
            (off_centre(off), off <= mm10(10))
        }),
    );
}

/// "Số: 05/BC-UBND", or with a blank where the number will stand.
pub(super) fn is_number(text: &str) -> bool {
    let Some((number, symbol)) = text.strip_prefix("Số:").and_then(|it| it.split_once('/'))
    else {
        return false;
    };
    // A blank still to be filled in, with dots or without.
    let blank = is_blank(number);
    // One space; below 10 a nought, and no other.
    let padded = number.strip_prefix(' ').is_some_and(|it| {
        let noughts = it.len() - it.trim_start_matches('0').len();
        let counted = it.len() >= 2 && it.bytes().all(|it| it.is_ascii_digit());
        counted && (noughts == 0 || noughts == 1 && it.len() == 2)
    });
    let parts = symbol.split('-');
    let upper = |it: &str| {
        !it.is_empty()
            && (kinds::is_mixed(it) || it.chars().all(|it| it.is_uppercase() || it == '&'))
    };
    (blank || padded)
        && !symbol.contains(' ')
        && parts.clone().count() >= 1
        && parts.into_iter().all(upper)
}

/// Whether nothing stands there but what is left to be filled in.
fn is_blank(text: &str) -> bool {
    text.chars().all(|it| it.is_whitespace() || "….._".contains(it))
}

fn date(parts: &Parts, found: &mut Findings) {
    let date = parts.date.as_ref();
    found.look(
        asked::DATE,
        &all(date),
        Wanted { size: (13, 14), bold: false, italic: true, upper: None },
    );
    found.each(asked::DATE_WORDS, &all(date), |it| (quoted(&it.text), is_dated(&it.text)));
    found.add(
        asked::DATE_LEVEL,
        date.zip(parts.number.as_ref()).map(|(it, number)| {
            let off = (it.baseline - number.baseline).abs();
            (off_level(off), off <= pt(1))
        }),
    );
    found.add(
        asked::DATE_CENTRED,
        date.zip(parts.motto.as_ref()).map(|(it, motto)| {
            let off = (it.area.middle() - motto.area.middle()).abs();
            // The blanks of a draft leave no ink at the line's end.
            let blank = it.text.ends_with("năm");
            (off_centre(off), off <= CENTRE * 2 || blank && off <= mm10(80))
        }),
    );
}

pub(super) fn is_dated(text: &str) -> bool {
    let Some((place, date)) = text.split_once(", ngày") else { return false };
    let Some((day, rest)) = date.split_once("tháng") else { return false };
    let Some((month, year)) = rest.split_once("năm") else { return false };
    let (day, month, year) = (day.trim(), month.trim(), year.trim());
    let blank = is_blank(day) && is_blank(month) && is_blank(year);
    let digits =
        |it: &str, count: usize| it.len() == count && it.bytes().all(|it| it.is_ascii_digit());
    let padded = match month.parse::<u8>() {
        Ok(1 | 2 | 10..=12) => digits(month, 2),
        Ok(3..=9) => digits(month, 1),
        _ => false,
    };
    let written = digits(day, 2) && padded && digits(year, 4);
    // A day that is in no calendar is none, however it is written.
    let real = format!("{year}-{month:0>2}-{day}").parse::<Date>().is_ok();
    // Of a draft the year may be known, or the month too, and the day not.
    let open = is_blank(day) && (is_blank(month) || padded) && digits(year, 4);
    !place.trim().is_empty() && (blank || open || written && real)
}
