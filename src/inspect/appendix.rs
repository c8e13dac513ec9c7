//! What goes with a document in its own file: its appendices (PL.I/III.1).

use super::asked::title as asked;
use super::finding::{CENTRE, Findings, Wanted, off_centre, quoted};
use super::opening::{is_dated, is_number};
use super::parts::Parts;
use super::read::Sheet;
use super::shapes::zones;
use super::text::Line;
use crate::diagnostic::shorten;
use crate::words::{Said, said, vietnamese};

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    go_with(sheets, parts, found);
    own(parts, found);
    let headings: Vec<&Line> = parts.appendices.iter().map(|it| &it.heading).collect();
    found.look(
        asked::APPENDIX,
        &headings,
        Wanted { size: (14, 14), bold: true, italic: false, upper: None },
    );
    let many = headings.len() > 1;
    let numerals: Vec<&Line> = headings.clone();
    found.each(asked::APPENDIX_WORDS, &numerals, |it| {
        let at = headings.iter().position(|other| other.page == it.page).unwrap_or(0);
        let roman = vietnamese::roman(at + 1);
        let wanted = if many { format!("Phụ lục {roman}") } else { "Phụ lục".to_owned() };
        // In a file of its own it bears the numeral that it has among all that goes with the letter.
        let own = !many && parts.nation.is_none();
        (quoted(&it.text), it.text == wanted || own)
    });
    let titles: Vec<&Line> = parts.appendices.iter().flat_map(|it| &it.title).collect();
    found.look(
        asked::APPENDIX_TITLE,
        &titles,
        Wanted { size: (13, 14), bold: true, italic: false, upper: Some(true) },
    );
    let enclosed: Vec<&Line> = parts.appendices.iter().flat_map(|it| &it.enclosed).collect();
    let without = parts.appendices.iter().find(|it| it.enclosed.is_empty());
    match without {
        Some(it) => {
            let said = said!("{}: không có", "{}: there is none"; quoted(&it.heading.text));
            found.add(asked::APPENDIX_ENCLOSED, Some((said, false)));
        }
        None => found.look(
            asked::APPENDIX_ENCLOSED,
            &enclosed,
            Wanted { size: (13, 14), bold: false, italic: true, upper: None },
        ),
    }
    let centred_ones: Vec<&Line> = headings
        .iter()
        .copied()
        .chain(titles.iter().copied())
        .chain(enclosed.iter().copied())
        .collect();
    found.each(asked::APPENDIX_CENTRED, &centred_ones, |it| {
        let off = parts.off_middle(it.page, it.area);
        (off_centre(off), off <= CENTRE * 2)
    });
}

/// That the text names what goes with it, and how each of these ends.
fn go_with(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let words = ["phụ lục", "kèm theo", "đính kèm", "danh sách", "danh mục", "gửi kèm"];
    let text: String = parts.body().map(|it| it.text.to_lowercase() + " ").collect();
    let inside = parts.appendices.iter().any(|it| it.page > 0);
    let said = words.iter().find(|it| text.contains(*it));
    found.add(
        asked::APPENDIX_MENTIONED,
        inside.then(|| match said {
            Some(it) => (quoted(it), true),
            None => (Said::new("không nhắc", "it does not"), false),
        }),
    );
    let starts = parts.appendices.iter().map(|it| it.page);
    let ends = parts.appendices.iter().skip(1).map(|it| it.page).chain([sheets.len()]);
    let lasts: Vec<&Line> = starts
        .zip(ends)
        .filter_map(|(from, to)| parts.rest.iter().rfind(|it| (from..to).contains(&it.page)))
        .filter(|it| !zones(sheets, it.page).iter().any(|zone| zone.meets(it.area)))
        .collect();
    found.each(asked::APPENDIX_ENDING, &lasts, |it| {
        (quoted(&shorten(&it.text)), it.text.ends_with("./."))
    });
}

/// That what an appendix says it goes with is this document: its number, symbol and date, as far as
/// they stand there (an electronic file may leave them blank).
fn own(parts: &Parts, found: &mut Findings) {
    // What the head has wrong is said of the head.
    let number = parts.number.as_ref().filter(|it| is_number(&it.text)).map(|it| words(&it.text));
    let number = number.as_deref().and_then(|it| after(it, "số", 1));
    let date = parts.date.as_ref().filter(|it| is_dated(&it.text)).map(|it| words(&it.text));
    let date = date.as_deref().and_then(|it| after(it, "ngày", 5));
    let inside = parts.appendices.iter().filter(|it| it.page > 0 && !it.enclosed.is_empty());
    let judged = inside.map(|it| {
        let lines: Vec<&str> = it.enclosed.iter().map(|it| it.text.as_str()).collect();
        let all = words(&lines.join(" "));
        let (numbered, dated) = (after(&all, "số", 1), after(&all, "ngày", 5));
        let well = same(numbered, number) && same(dated, date);
        let said = [numbered, dated].into_iter().flatten().flatten().cloned().collect::<Vec<_>>();
        (quoted(&said.join(" ")), well)
    });
    let judged: Vec<_> = judged.collect();
    let wrong = judged.iter().find(|(_, well)| !well).or(judged.first());
    found.add(asked::APPENDIX_OWN, wrong.cloned());
}

/// Whether what is stated is one's own, as far as both are known.
fn same(stated: Option<&[String]>, own: Option<&[String]>) -> bool {
    let known = |it: &&[String]| it[0].starts_with(|it: char| it.is_ascii_digit());
    stated.filter(known).zip(own.filter(known)).is_none_or(|(stated, own)| stated == own)
}

/// The words of a text, without the marks at their ends.
fn words(text: &str) -> Vec<String> {
    let bare = text.split_whitespace().map(|it| it.trim_matches(|it: char| "(),;:.".contains(it)));
    bare.filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// So many words behind the first that is this one.
fn after<'a>(all: &'a [String], word: &str, count: usize) -> Option<&'a [String]> {
    let at = all.iter().position(|it| it.to_lowercase() == word)?;
    all.get(at + 1..at + 1 + count)
}
