//! The sheet itself: paper, margins, font, colour, page numbers (PL.I/I).

use super::asked::page as asked;
use super::finding::{CENTRE, Findings, mm, near, off_centre, size};
use super::parts::Parts;
use super::read::{Area, Length, Mark, Sheet, mm10, pt};
use super::shapes::zones;
use super::text::Line;
use crate::words::{Said, said};

/// Half a tenth of a millimetre that rounding may take.
const ROUNDING: Length = mm10(1);

/// Names under which the decree's font, or one of the same widths, is embedded.
const FONTS: [&str; 3] = ["timesnewroman", "liberationserif", "times"];

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    paper(sheets, parts, found);
    margins(sheets, parts, found);
    font(sheets, found);
    colour(sheets, parts, found);
    numbers(sheets, parts, found);
}

fn paper(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let asked = asked::PAPER;
    let a4 = |it: &Sheet| {
        let sides = (it.width.min(it.height), it.width.max(it.height));
        near(sides.0, mm10(2100), mm10(5)) && near(sides.1, mm10(2970), mm10(5))
    };
    let wrong = sheets.iter().find(|it| !a4(it)).or(sheets.first());
    let measured =
        wrong.map(|it| (said!("{} × {}", "{} × {}"; mm(it.width), mm(it.height)), a4(it)));
    found.add(asked, measured);
    // On its side lies what has a table on it, and an appendix.
    let appended = parts.appendices.first().map_or(sheets.len(), |it| it.page);
    let main = sheets.iter().take(appended).enumerate();
    let mut lying = main.filter(|(_, it)| it.width > it.height);
    let wrong = lying.find(|(page, _)| zones(sheets, *page).is_empty());
    found.add(
        asked::PAPER_UPRIGHT,
        Some(match wrong {
            Some((page, _)) => {
                let page = page + 1;
                let en = format!("page {page} lies on its side");
                (Said::new(format!("trang {page} để ngang"), en), false)
            }
            None => (Said::new("đúng chiều", "as asked"), true),
        }),
    );
}

/// All ink but page numbers in the top margin and notices on drafts and samples.
fn ink(sheets: &[Sheet], parts: &Parts, page: usize) -> Option<Area> {
    let sheet = sheets.get(page)?;
    let lines = parts.all().into_iter().filter(|it| it.page == page);
    let lines = lines.filter_map(|it| it.inked().filter_map(|it| it.ink).reduce(Area::with));
    let rules = sheet.rules.iter().map(|it| it.area).filter(|it| !parts.frames.contains(it));
    lines.chain(rules).chain(sheet.figures.iter().copied()).reduce(Area::with)
}

fn margins(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let pages: Vec<(usize, Area)> =
        (0..sheets.len()).filter_map(|it| Some((it, ink(sheets, parts, it)?))).collect();
    let upright = |page: &usize| sheets[*page].height > sheets[*page].width;
    // The nearest that any ink comes to an edge, over all pages.
    let least = |edge: &dyn Fn(&Sheet, Area) -> Length| {
        pages.iter().map(|(page, it)| edge(&sheets[*page], *it)).min()
    };
    let top = least(&|_, it| it.y0);
    // Where lines begin: their first letters' ink may stand a hair to either side.
    let first = pages.iter().filter(|(page, _)| *page == 0).map(|(_, it)| it.y0).next();
    found.add(
        asked::MARGIN_TOP,
        top.zip(first)
            .map(|(top, first)| (mm(top), top >= mm10(200) - ROUNDING && first <= mm10(265))),
    );
    let bottom = least(&|sheet, it| sheet.height - it.y1);
    found.add(
        asked::MARGIN_BOTTOM,
        bottom.map(|it| (said!("từ {} trở lên", "{} or more"; mm(it)), it >= mm10(200) - ROUNDING)),
    );
    let left = least(&|_, it| it.x0);
    let begins = Some(parts.left).filter(|_| !parts.all().is_empty());
    found.add(
        asked::MARGIN_LEFT,
        left.zip(begins).map(|(ink, begins)| {
            // A round letter may reach over the place where its line begins.
            let well = begins >= mm10(300) - ROUNDING && begins <= mm10(350) + ROUNDING;
            (mm(begins.min(ink + mm10(3))), well && ink >= mm10(300) - mm10(4))
        }),
    );
    let right = least(&|sheet, it| sheet.width - it.x1);
    let wide = pages.iter().filter(|(page, _)| upright(page)).count() > 0;
    found.add(
        asked::MARGIN_RIGHT,
        right.filter(|_| wide).map(|it| {
            // The last letter of a line may lean over its end.
            (mm(it), it >= mm10(150) - mm10(5) && it <= mm10(200) + mm10(5))
        }),
    );
}

fn font(sheets: &[Sheet], found: &mut Findings) {
    let is_known = |name: &str| {
        let name: String = name.chars().filter(|it| it.is_alphanumeric()).collect();
        FONTS.iter().any(|it| name.to_lowercase().contains(it))
    };
    // Formulas are set in typefaces of their own.
    let text = || sheets.iter().flat_map(|it| &it.marks).filter(|it| !it.is_math());
    let names = || text().map(|it| it.font.as_ref());
    let wrong = names().find(|it| !is_known(it));
    let measured = wrong
        .map(|it| (Said::new(it, it), false))
        .or_else(|| names().next().map(|it| (as_wide(it), true)));
    found.add(asked::FONT, measured);
}

/// A typeface, and that it is as wide as the one asked for where it bears another name.
fn as_wide(name: &str) -> Said {
    if name.to_lowercase().contains("times") {
        return Said::new(name, name);
    }
    Said::new(
        format!("{name} (rộng như Times New Roman)"),
        format!("{name} (as wide as Times New Roman)"),
    )
}

pub(super) fn rgb([red, green, blue]: [u8; 3]) -> Said {
    let text = format!("RGB {red}, {green}, {blue}");
    Said::new(&*text, &*text)
}

fn colour(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    // Marks of secrecy and urgency are red, and so are their frames.
    let stamped = |it: &Area| parts.stamps.iter().any(|line| line.area.meets(*it));
    let framed = |it: &Area| parts.frames.contains(it) || stamped(it);
    let drawn = |it: &&Mark| it.ink.is_some_and(|it| !framed(&it));
    let first = sheets.first().into_iter();
    let marks = first.clone().flat_map(|it| &it.marks).filter(drawn);
    let rules = first.flat_map(|it| &it.rules).filter(|it| !framed(&it.area));
    let others = || sheets.iter().skip(1);
    let marks = marks.chain(others().flat_map(|it| &it.marks)).map(|it| it.colour);
    let rules = rules.chain(others().flat_map(|it| &it.rules)).map(|it| it.colour);
    let mut all = marks.chain(rules).peekable();
    let any = all.peek().is_some();
    let wrong = all.find(|it| *it != [0, 0, 0]);
    let measured = match wrong {
        Some(it) => Some((rgb(it), false)),
        None => any.then(|| (Said::new("đen", "black"), true)),
    };
    found.add(asked::COLOUR, measured);
}

fn numbers(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    // The pages that bear no number: the first, and that of each appendix.
    let starts: Vec<usize> =
        std::iter::once(0).chain(parts.appendices.iter().map(|it| it.page)).collect();
    let on = |page: usize| parts.page_numbers.iter().find(|it| it.page == page);
    let at_start = starts.iter().find_map(|it| on(*it));
    found.add(
        asked::PAGE_NUMBER_FIRST,
        Some(match at_start {
            Some(it) => {
                let (page, text) = (it.page + 1, &it.text);
                let vi = format!("trang {page} có số {text}");
                (Said::new(vi, format!("page {page} bears the number {text}")), false)
            }
            None => (Said::new("không hiển thị", "not shown"), true),
        }),
    );
    let seen = |it: &usize| !starts.contains(it) && !sheets[*it].blind;
    let others: Vec<usize> = (0..sheets.len()).filter(seen).collect();
    let expected = |page: usize| {
        let start = starts.iter().filter(|it| **it <= page).max().copied().unwrap_or(0);
        (page - start + 1).to_string()
    };
    let wrong = others.iter().find(|it| on(**it).is_none_or(|line| line.text != expected(**it)));
    let said = |it: usize| {
        let (page, wanted) = (it + 1, expected(it));
        match on(it).map(|it| &it.text) {
            Some(has) => Said::new(
                format!("trang {page}: số {has}, phải là {wanted}"),
                format!("page {page}: number {has}, should be {wanted}"),
            ),
            None => Said::new(
                format!("trang {page}: không có số, phải là {wanted}"),
                format!("page {page}: no number, should be {wanted}"),
            ),
        }
    };
    found.add(
        asked::PAGE_NUMBER,
        match (wrong, others.is_empty()) {
            (Some(it), _) => Some((said(*it), false)),
            (None, false) => Some((Said::new("đủ, liên tục", "all there, none left out"), true)),
            (None, true) => None,
        },
    );
    let lines: Vec<&Line> = parts.page_numbers.iter().collect();
    found.each(asked::PAGE_NUMBER_LOOK, &lines, |line| {
        let look = line.look();
        let well = (pt(13)..=pt(14)).contains(&look.size) && !look.bold && !look.italic;
        (size(look.size), well)
    });
    found.each(asked::PAGE_NUMBER_PLACE, &lines, |line| {
        let off = (line.area.middle() - parts.middle_on(line.page)).abs();
        (off_centre(off), off <= CENTRE * 2 && line.area.y1 <= mm10(200))
    });
}
