//! Letters as they are drawn, what is between them, and what is drawn at them (PL.I/I.4, II).

use unicode_normalization::char::is_combining_mark;

use super::asked::letters as asked;
use super::finding::{Findings, Wanted, points, quoted};
use super::parts::Parts;
use super::read::{Area, Length, Mark, Rule, Sheet, pt};
use super::text::Line;
use crate::diagnostic::shorten;
use crate::words::{Said, said};

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    fills(sheets, found);
    let all = parts.all();
    found.each(asked::LETTERS, &all, |line| (as_drawn(line), drawn_well(line)));
    found.each(asked::COMPOSED, &all, |line| {
        let apart = line.marks.iter().any(|it| it.text.chars().any(is_combining_mark));
        let said = if apart {
            Said::new("dấu rời chữ (tổ hợp)", "marks apart from their letters")
        } else {
            Said::new("dựng sẵn", "precomposed")
        };
        (said, !apart)
    });
    found.each(asked::LATIN, &all, |line| match foreign(&line.text) {
        Some(it) => (quoted(&it.to_string()), false),
        None => (Said::new("chữ Việt", "Vietnamese letters"), true),
    });
    found.each(asked::SPACES, &worded(parts), |line| match misspaced(line) {
        Some(said) => (said, false),
        None => (Said::new("đúng", "as asked"), true),
    });
    // Those of a table stand on its rules.
    found.each(asked::UNDERLINE, &parts.known(), |line| match struck(sheets, line) {
        Some(said) => (said, false),
        None => (Said::new("không có", "there is none"), true),
    });
    overprint(&all, found);
    rules(sheets, parts, found);
    let stamps: Vec<&Line> = parts.stamps.iter().collect();
    let bold = Wanted { size: (13, 14), bold: true, italic: false, upper: Some(true) };
    found.look(asked::STAMPS, &stamps, bold);
}

/// A letter that looks like one of the Latin alphabet, and is of another.
fn foreign(text: &str) -> Option<char> {
    let is_greek = |it: char| ('\u{370}'..='\u{3ff}').contains(&it);
    let latin = |it: &str| it.chars().any(|it| it.is_alphabetic() && !is_greek(it));
    let mixed = text.split_whitespace().filter(|it| latin(it)).flat_map(str::chars);
    let cyrillic = text.chars().find(|it| ('\u{400}'..='\u{52f}').contains(it));
    cyrillic.or_else(|| mixed.into_iter().find(|it| is_greek(*it)))
}

/// Colours other than greys.
pub(super) fn is_coloured(colour: [u8; 3]) -> bool {
    let (least, most) = (colour.iter().min(), colour.iter().max());
    least.zip(most).is_some_and(|(least, most)| most - least > 24)
}

fn fills(sheets: &[Sheet], found: &mut Findings) {
    let all = sheets.iter().flat_map(|it| &it.fills);
    let wrong = all.clone().find(|it| is_coloured(it.colour));
    let measured = match wrong {
        Some(it) => (super::page::rgb(it.colour), false),
        None => (Said::new("không có", "there is none"), true),
    };
    found.add(asked::FILLS, Some(measured));
}

/// The letters of a line that follow each other without a space.
fn pairs(line: &Line) -> impl Iterator<Item = (&Mark, &Mark)> {
    let letter = |it: &Mark| it.ink.is_some() && it.text.chars().any(char::is_alphabetic);
    let next = line.marks.windows(2).map(|it| (&it[0], &it[1]));
    next.filter(move |(one, other)| {
        letter(one) && letter(other) && other.x - one.end < one.size / 3
    })
}

/// How far letters are set apart: so far at least are four pairs one after the other.
fn spaced(line: &Line) -> Length {
    let gaps: Vec<Length> = pairs(line).map(|(one, other)| other.x - one.end).collect();
    gaps.windows(4).filter_map(|it| it.iter().min().copied()).max().unwrap_or_default()
}

fn drawn_well(line: &Line) -> bool {
    let narrow = line.inked().any(|it| !(960..=1040).contains(&it.stretch));
    let hollow = line.inked().any(|it| it.hollow);
    !narrow && !hollow && spaced(line) <= line.look().size / 25
}

fn as_drawn(line: &Line) -> Said {
    if line.inked().any(|it| it.hollow) {
        return Said::new("chỉ có viền", "mere outlines");
    }
    let off = |it: &&Mark| (it.stretch - 1000).abs();
    let stretch = line.inked().max_by_key(off).map_or(1000, |it| it.stretch);
    if (stretch - 1000).abs() > 40 {
        let percent = (stretch + 5) / 10;
        return Said::new(format!("rộng {percent} %"), format!("{percent} % wide"));
    }
    let gap = spaced(line);
    if gap > line.look().size / 25 {
        return said!("giãn thêm {} pt", "spaced by {} pt"; points(gap));
    }
    Said::new("như phông", "as in the font")
}

/// The lines that are sentences or names: in numbers and dates blanks are left to be filled in.
fn worded(parts: &Parts) -> Vec<&Line> {
    let before = parts.kind.iter().chain(&parts.summary).chain(&parts.subject);
    let all = before.chain(&parts.addressees).chain(&parts.recipients).chain(parts.body());
    all.collect()
}

fn misspaced(line: &Line) -> Option<Said> {
    let blank = |it: &Mark| !it.text.is_empty() && it.text.chars().all(char::is_whitespace);
    let mut spaces = 0_usize;
    let mut begun = false;
    for (at, mark) in line.marks.iter().enumerate() {
        if blank(mark) {
            spaces += 1;
            continue;
        }
        if begun && spaces > 1 {
            return Some(Said::new(
                format!("{spaces} dấu cách liền nhau"),
                format!("{spaces} spaces in a row"),
            ));
        }
        // ".docx" is a word that begins so.
        let word =
            line.marks.get(at + 1).is_some_and(|it| it.text.starts_with(char::is_alphanumeric));
        let ends = [",", ";", ":", ".", "!", "?", ")", "”"].contains(&mark.text.as_str());
        // "3 : 2" is a proportion.
        let counts = |it: Option<&Mark>| {
            it.is_some_and(|it| it.text.starts_with(|it: char| it.is_ascii_digit()))
        };
        let proportion = mark.text == ":"
            && counts(line.marks[..at].iter().rfind(|it| !blank(it)))
            && counts(line.marks[at + 1..].iter().find(|it| !blank(it)));
        let opened = line.marks[..at].iter().rfind(|it| !blank(it));
        if let Some(it) = opened.filter(|it| spaces > 0 && ["(", "“"].contains(&it.text.as_str()))
        {
            let mark = it.text.as_str();
            let vi = format!("dấu cách sau “{mark}”");
            return Some(Said::new(vi, format!("a space behind “{mark}”")));
        }
        if begun && spaces > 0 && ends && !word && !proportion {
            let mark = mark.text.as_str();
            return Some(Said::new(
                format!("dấu cách trước “{mark}”"),
                format!("a space before “{mark}”"),
            ));
        }
        (begun, spaces) = (true, 0);
    }
    None
}

/// A rule through a line of text, or close below it.
fn struck(sheets: &[Sheet], line: &Line) -> Option<Said> {
    let size = line.look().size;
    let rules = sheets.get(line.page)?.rules.iter().map(|it| it.area);
    let own = |it: &Area| {
        let (from, to) = (it.x0.max(line.area.x0), it.x1.min(line.area.x1));
        let across = it.width() > it.height() && (to - from) * 10 >= it.width() * 6;
        across && it.width() > pt(3) && it.y0 < line.baseline + size * 28 / 100
    };
    let near = |it: &Area| it.y1 > line.baseline - size * 6 / 10 && own(it);
    let rule = rules.clone().find(near)?;
    Some(if rule.y0 < line.baseline - size / 10 {
        Said::new("gạch ngang chữ", "struck out")
    } else {
        Said::new("gạch chân", "underlined")
    })
}

/// Text on other text: two lines that share their place, and more than a letter of each.
fn overprint(all: &[&Line], found: &mut Findings) {
    let mut lines: Vec<&Line> = all.to_vec();
    lines.sort_by_key(|it| (it.page, it.baseline, it.area.x0));
    let over = |one: &Line, other: &Line| {
        let apart = other.baseline - one.baseline;
        let near = apart * 2 < one.look().size.min(other.look().size);
        let shared = one.area.x1.min(other.area.x1) - one.area.x0.max(other.area.x0);
        one.page == other.page && near && shared > pt(20)
    };
    let wrong = lines.iter().enumerate().find_map(|(at, one)| {
        lines[at + 1..].iter().take(4).any(|it| over(one, it)).then_some(*one)
    });
    let measured = match wrong {
        Some(one) => (quoted(&shorten(&one.text)), false),
        None => (Said::new("không có", "there is none"), true),
    };
    found.add(asked::OVERPRINT, Some(measured).filter(|_| !all.is_empty()));
}

/// How the rules below motto, issuer and abstract are drawn.
fn rules(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let lines = [parts.motto.as_ref(), parts.issuer.last(), parts.summary.last()];
    let all: Vec<(Said, bool)> =
        lines.into_iter().flatten().filter_map(|it| drawn_below(sheets, it)).collect();
    let wrong = all.iter().find(|(_, well)| !well).or(all.first());
    found.add(asked::RULES, wrong.cloned());
}

fn drawn_below(sheets: &[Sheet], line: &Line) -> Option<(Said, bool)> {
    let close = |it: &&Rule| {
        let area = it.area;
        area.width() > area.height()
            && area.y0 > line.baseline
            && area.y0 < line.baseline + pt(16)
            && area.x0 >= line.area.x0 - pt(20)
            && area.x1 <= line.area.x1 + pt(20)
    };
    let below: Vec<&Rule> = sheets.get(line.page)?.rules.iter().filter(close).collect();
    let first = below.iter().min_by_key(|it| it.area.y0)?;
    let level = below.iter().filter(|it| (it.area.y0 - first.area.y0).abs() < 300).count();
    let second = below.iter().any(|it| {
        let apart = it.area.y0 - first.area.y0;
        (300..pt(5)).contains(&apart) && it.area.x0 < first.area.x1 && it.area.x1 > first.area.x0
    });
    let thick = first.thick.max(first.area.height());
    let said = if first.dashed || level > 2 {
        Said::new("nét đứt", "dashed")
    } else if second {
        Said::new("nét đôi", "double")
    } else {
        said!("nét liền, dày {} pt", "one line, {} pt thick"; points(thick))
    };
    Some((said, !first.dashed && level <= 2 && !second && thick <= 1_550))
}
