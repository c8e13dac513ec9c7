//! Characters to lines of text, as an eye takes them together.

use unicode_normalization::UnicodeNormalization;

use super::read::{Area, Length, Mark, Sheet, pt};

/// A run of characters on one baseline without a wide gap in it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// What it says, in NFC, each run of white space as one space.
    pub text: String,
    /// From where its first character begins to where its last one ends, spaces at its
    /// ends left out; its ink from top to bottom.
    pub area: Area,
    /// What it stands on.
    pub baseline: Length,
    /// The page, from 0.
    pub page: usize,
    /// Its characters.
    pub marks: Vec<Mark>,
}

/// What is so of all characters of a line, or of none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub size: Length,
    pub bold: bool,
    pub italic: bool,
}

impl Line {
    /// This line and one further right on it, with a blank between them.
    pub(super) fn with(self, other: Self) -> Self {
        let text = format!("{} {}", self.text, other.text);
        let marks = self.marks.into_iter().chain(other.marks).collect();
        Self { text, marks, area: self.area.with(other.area), ..self }
    }

    /// The look of most of its characters.
    pub(super) fn look(&self) -> Look {
        let looks = || self.level().map(Mark::look);
        let count = |look: &Look| looks().filter(|it| it == look).count();
        // Of two that are as many, the first.
        let best = looks().fold(None, |best: Option<Look>, it| match best {
            Some(old) if count(&old) >= count(&it) => Some(old),
            _ => Some(it),
        });
        best.unwrap_or(Look { size: 0, bold: false, italic: false })
    }

    /// The look, if it is one throughout.
    pub(super) fn one_look(&self) -> Option<Look> {
        let look = self.look();
        self.level().all(|it| it.look() == look).then_some(look)
    }

    /// The characters that leave ink.
    pub(super) fn inked(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|it| it.ink.is_some())
    }

    /// Those of them that stand on the line itself and are no formula: m², CO₂, the mark of a note
    /// have others beside these.
    pub(super) fn level(&self) -> impl Iterator<Item = &Mark> {
        self.inked().filter(|it| (it.baseline - self.baseline).abs() < pt(1) && !it.is_math())
    }

    /// Whether it is a formula, or a piece of one.
    pub(super) fn is_formula(&self) -> bool {
        self.inked().all(Mark::is_math)
    }

    /// Whether all its letters are capitals.
    pub(super) fn is_upper(&self) -> bool {
        let mut letters = self.text.chars().filter(|it| it.is_alphabetic()).peekable();
        letters.peek().is_some() && letters.all(char::is_uppercase)
    }

    /// The widths of the spaces between its words.
    pub(super) fn gaps(&self) -> Vec<Length> {
        let inked: Vec<&Mark> = self.inked().collect();
        let pairs = inked.windows(2);
        pairs.map(|it| it[1].x - it[0].end).filter(|it| *it > self.look().size / 10).collect()
    }
}

impl Mark {
    /// Whether it is of a typeface for formulas, which no typeface of text can set.
    pub(super) fn is_math(&self) -> bool {
        self.font.to_lowercase().contains("math")
    }

    fn look(&self) -> Look {
        Look { size: self.size, bold: self.bold, italic: self.italic }
    }
}

/// The lines of a page, from top to bottom, and from left to right on one baseline.
pub(super) fn lines(sheet: &Sheet, page: usize) -> Vec<Line> {
    let mut marks = on_levels(sheet);
    // Stable, so that what overlaps stays in the order of the file.
    marks.sort_by_key(|(level, it)| (*level, it.x));
    let mut rows: Vec<(Length, Vec<&Mark>)> = Vec::new();
    for (level, mark) in marks {
        match rows.last_mut() {
            Some((first, row)) if level - *first < pt(1) => row.push(mark),
            _ => rows.push((level, vec![mark])),
        }
    }
    let mut lines = Vec::new();
    for (_, mut row) in rows {
        row.sort_by_key(|it| it.x);
        let mut run: Vec<Mark> = Vec::new();
        for mark in row {
            let apart = run.iter().rev().find(|it| it.ink.is_some()).is_some_and(|last| {
                mark.ink.is_some() && (mark.x - last.end > last.size || parted(sheet, last, mark))
            });
            if apart {
                lines.extend(line(std::mem::take(&mut run), page));
            }
            run.push(mark.clone());
        }
        lines.extend(line(run, page));
    }
    lines
}

/// Each character with the baseline of the line that it is of: what is raised or lowered behind a
/// letter, and much smaller, is of that letter's line.
fn on_levels(sheet: &Sheet) -> Vec<(Length, &Mark)> {
    let all = || sheet.marks.iter();
    let largest = all().map(|it| it.size).max().unwrap_or_default();
    let (mut small, full): (Vec<&Mark>, Vec<&Mark>) =
        all().partition(|it| it.size * 4 <= largest * 3 && it.size * 4 <= pt(40));
    small.sort_by_key(|it| it.x);
    let mut levels: Vec<(Length, &Mark)> = full.iter().map(|it| (it.baseline, *it)).collect();
    let mut raised: Vec<(Length, &Mark)> = Vec::new();
    for mark in small {
        let behind = |it: &Mark, size: Length| {
            it.ink.is_some() && (-pt(1)..=size / 3).contains(&(mark.x - it.end))
        };
        let of = |it: &&&Mark| {
            let off = (it.baseline - mark.baseline).abs();
            let shifted = off > pt(1) && off * 10 <= it.size * 6;
            shifted && it.size * 3 >= mark.size * 4 && behind(it, it.size)
        };
        let next =
            |it: &&(Length, &Mark)| it.1.baseline == mark.baseline && behind(it.1, mark.size);
        let level = full.iter().find(of).map(|it| it.baseline);
        let level = level.or_else(|| raised.iter().rev().find(next).map(|it| it.0));
        match level {
            Some(level) => raised.push((level, mark)),
            None => levels.push((mark.baseline, mark)),
        }
    }
    levels.extend(raised);
    levels
}

/// Whether an upright rule stands between two characters.
fn parted(sheet: &Sheet, left: &Mark, right: &Mark) -> bool {
    sheet.rules.iter().map(|it| it.area).any(|rule| {
        rule.height() > rule.width()
            && rule.x0 >= left.end - pt(1)
            && rule.x1 <= right.x + pt(1)
            && rule.y0 <= left.baseline
            && rule.y1 >= left.baseline
    })
}

fn line(marks: Vec<Mark>, page: usize) -> Option<Line> {
    let ink = marks.iter().filter_map(|it| it.ink).reduce(Area::with)?;
    let mut text = String::new();
    let mut before: Option<&Mark> = None;
    for mark in &marks {
        // A gap that no space fills is one all the same.
        if before.is_some_and(|it| mark.x - it.end > mark.size / 8) {
            text.push(' ');
        }
        text.push_str(&mark.text);
        before = Some(mark);
    }
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    let inked: Vec<&Mark> = marks.iter().filter(|it| it.ink.is_some()).collect();
    let (first, last) = (inked.first()?, inked.last()?);
    let area = Area { x0: first.x, x1: last.end, ..ink };
    Some(Line { text, area, baseline: first.baseline, page, marks })
}

/// A motto as people write it, whatever their dashes and spaces.
pub(super) fn folded(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
