//! What of a text is counted, and in which order: titles, clauses, points, chapters (PL.I/II.6.d, đ).

use super::asked::structure as asked;
use super::body::{is_centred, joined};
use super::finding::{Findings, quoted};
use super::parts::Parts;
use super::read::mm10;
use super::text::Line;
use crate::diagnostic::shorten;
use crate::words::{Said, vietnamese};

/// The letters that points are counted by: the Vietnamese alphabet without its marked vowels.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

pub(super) fn check(parts: &Parts, found: &mut Findings) {
    clauses(parts, found);
    points(parts, found);
}

/// Whether the text is all of it: what was taken out of a document begins anywhere.
pub(super) fn is_whole(parts: &Parts) -> bool {
    let mut copies = parts.copies.iter().map(|it| &it.kind).chain(&parts.beside);
    !copies.any(|it| it.text.to_uppercase().starts_with("TRÍCH SAO"))
}

/// Whether a line begins a paragraph: one that goes on after a page stands at the margin.
fn is_indented(parts: &Parts, line: &Line) -> bool {
    line.area.x0 > parts.left + mm10(20)
}

/// The number of a Phần, Chương, Mục or Tiểu mục that was the last of its kind.
pub(super) struct Divisions {
    last: [(&'static str, usize); 4],
    whole: bool,
}

impl Divisions {
    pub(super) fn of(parts: &Parts) -> Self {
        let last = ["phần", "chương", "mục", "tiểu mục"].map(|it| (it, 0));
        Self { last, whole: is_whole(parts) }
    }

    /// Whether none of its kind is left out before this one; each may begin anew.
    pub(super) fn follows(&mut self, text: &str) -> bool {
        let Some((name, number)) = text.rsplit_once(' ') else { return true };
        let name = name.to_lowercase();
        let Some((_, last)) = self.last.iter_mut().find(|(it, _)| *it == name) else { return true };
        let roman = || (1..=80).find(|it| vietnamese::roman(*it) == number);
        let Some(number) = number.parse().ok().or_else(roman) else { return true };
        let follows = number <= *last + 1 || !self.whole;
        *last = number;
        follows
    }
}

/// A title "3. …" behind "1. …": each counts on from the one before, or begins anew.
pub(super) fn left_out<'a>(
    all: &[&'a Vec<Line>],
    is_section: impl Fn(&[Line]) -> bool,
) -> Option<&'a Vec<Line>> {
    let mut before = 0_usize;
    all.iter().copied().find(|it| {
        if is_section(it) {
            before = 0;
        }
        let Some(line) = it.first() else { return false };
        let Some((number, _)) = line.text.split_once(". ") else { return false };
        let Ok(number) = number.parse::<usize>() else { return false };
        if !line.inked().next().is_some_and(|it| it.bold) {
            return false;
        }
        let gap = before != 0 && number != 1 && number != before + 1;
        before = number;
        gap
    })
}

/// The number that a paragraph begins with, and the mark behind it: "2. ", "2/ ", "2) ".
fn numbered(text: &str) -> Option<(usize, char)> {
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let digits = &text[..text.len() - rest.len()];
    let mark = rest.chars().next().filter(|it| ['.', '/', ')'].contains(it))?;
    let number = digits.parse().ok().filter(|_| digits.len() < 3)?;
    rest[1..].starts_with(' ').then_some((number, mark))
}

/// "1. …" of an article or of a text, not bold: a full stop behind the number, and none left out.
/// What counts within another may begin anew, and the other goes on behind it.
fn clauses(parts: &Parts, found: &mut Findings) {
    let whole = is_whole(parts);
    let mut before = 0;
    let mut judged = Vec::new();
    for paragraph in parts.paragraphs.iter().filter(|it| !is_centred(parts, it)) {
        let Some(line) = paragraph.first() else { continue };
        let titled = line.inked().next().is_some_and(|it| it.bold);
        if titled || line.text.starts_with("Điều ") {
            before = 0;
            continue;
        }
        let Some((number, mark)) = numbered(&line.text) else { continue };
        if !is_indented(parts, line) {
            continue;
        }
        let follows = before == 0 || number <= before + 1 || !whole;
        judged.push((line, mark == '.' && follows));
        before = number;
    }
    let wrong = judged.iter().find(|(_, well)| !well).or(judged.first());
    found.add(asked::CLAUSES, wrong.map(|(it, well)| (quoted(&shorten(&it.text)), *well)));
}

/// "a)", "b)" …: each list from the first letter, none left out.
fn points(parts: &Parts, found: &mut Findings) {
    let letter = |it: &[Line]| {
        let mut letters = it.first()?.text.chars();
        let one = letters.next().filter(|it| it.is_alphabetic())?;
        (letters.next() == Some(')')).then_some(one)
    };
    let all: Vec<_> = parts.paragraphs.iter().filter_map(|it| Some((letter(it)?, it))).collect();
    // "a." and "a/" are none of the decree's.
    let other = parts.paragraphs.iter().find(|it| {
        let begins = |line: &Line| line.text.starts_with("a. ") || line.text.starts_with("a/ ");
        it.first().is_some_and(|line| begins(line) && is_indented(parts, line))
    });
    let mut next = LETTERS.chars();
    let wrong = all.iter().find(|(it, _)| {
        if *it == 'a' {
            next = LETTERS.chars();
        }
        next.next() != Some(*it)
    });
    found.add(
        asked::POINTS,
        match wrong.map(|(_, it)| *it).or(other) {
            Some(it) => Some((quoted(&shorten(&joined(it))), false)),
            None => (!all.is_empty()).then(|| (Said::new("đúng thứ tự", "in order"), true)),
        },
    );
}
