//! What the decree asks of a page, what was measured, and whether the one meets the other.

use serde::{Deserialize, Serialize};

use super::asked::Asked;
pub(super) use super::lengths::{mm, off_centre, off_level, points, quoted, size};
use super::read::{Length, mm10, pt};
use super::text::{Line, Look};
use crate::diagnostic::shorten;
use crate::words::{Lang, Said, said};

/// What came of one requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The page is as the decree asks.
    Passed,
    /// It is not.
    Failed,
    /// It has to be seen to be judged, and was not: nobody knows.
    Unsure,
    /// The part that it speaks of was not recognised, and need not be there.
    NotFound,
}

/// What came of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All that the decree asks was seen, and is as it asks.
    Right,
    /// Something is other than the decree asks.
    Wrong,
    /// Nothing is known to be wrong, but something was not seen that has to be.
    Open,
}

/// One requirement of Nghị định 30/2020/NĐ-CP, as measured on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its stable name.
    pub id: &'static str,
    /// Where the decree orders it.
    pub article: &'static str,
    /// What it is about.
    pub about: Said<&'static str>,
    /// What is asked for.
    pub required: Said<&'static str>,
    /// What to do where it is not so.
    pub todo: Said<&'static str>,
    /// What was measured; empty where nothing was found.
    pub measured: Said,
    /// What came of it.
    pub outcome: Outcome,
}

/// A finding as it is told to a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told<'a> {
    /// Its stable name.
    pub id: &'static str,
    /// Where the decree orders it.
    pub article: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// What is asked for.
    pub required: &'static str,
    /// What was measured; empty where nothing was found.
    pub measured: &'a str,
    /// What to do; empty where there is nothing to be done.
    pub todo: &'static str,
    /// What came of it.
    pub outcome: Outcome,
}

impl Finding {
    /// This finding, to who reads this language.
    pub fn told(&self, lang: Lang) -> Told<'_> {
        Told {
            id: self.id,
            article: self.article,
            about: lang.of(self.about),
            required: lang.of(self.required),
            measured: self.measured.get(lang),
            todo: match self.outcome {
                Outcome::Failed | Outcome::Unsure => lang.of(self.todo),
                Outcome::Passed | Outcome::NotFound => "",
            },
            outcome: self.outcome,
        }
    }
}

/// What is measured of a document, one requirement after the other.
#[derive(Debug, Default)]
pub(super) struct Findings(pub Vec<Finding>);

impl Findings {
    /// A requirement of which this was measured; none where its part was not found.
    pub(super) fn add(&mut self, asked: Asked, measured: Option<(Said, bool)>) {
        let Asked { id, article, about, required, todo } = asked;
        let (measured, outcome) = match measured {
            None => (Said::default(), Outcome::NotFound),
            Some((measured, true)) => (measured, Outcome::Passed),
            Some((measured, false)) => (measured, Outcome::Failed),
        };
        self.0.push(Finding { id, article, about, required, todo, measured, outcome });
    }

    /// A requirement that cannot be judged, and why.
    pub(super) fn unsure(&mut self, asked: Asked, why: Option<Said>) {
        let open = why.is_some();
        self.add(
            asked,
            Some((why.unwrap_or_else(|| Said::new("không có", "there is none")), true)),
        );
        if let Some(last) = self.0.last_mut().filter(|_| open) {
            last.outcome = Outcome::Unsure;
        }
    }

    /// That these have to be seen: of one that was not, nobody knows.
    pub(super) fn must(&mut self, ids: &[&str]) {
        for it in &mut self.0 {
            if it.outcome == Outcome::NotFound && ids.contains(&it.id) {
                it.outcome = Outcome::Unsure;
                it.measured = Said::new("không thấy trên trang", "not seen on the page");
            }
        }
    }

    /// A requirement on each of some lines; what fails is said of the first that does.
    pub(super) fn each(
        &mut self,
        asked: Asked,
        lines: &[&Line],
        judge: impl Fn(&Line) -> (Said, bool),
    ) {
        let all: Vec<_> = lines.iter().map(|it| (judge(it), *it)).collect();
        let failing = all.iter().find(|((_, well), _)| !well);
        let measured = match (failing, all.first()) {
            (Some(((it, _), line)), _) => {
                let (text, page) = (shorten(&line.text), line.page + 1);
                let at = Said::new(
                    format!("“{text}” (trang {page})"),
                    format!("“{text}” (page {page})"),
                );
                Some((said!("{}: {}", "{}: {}"; it, at), false))
            }
            (None, Some(((it, _), _))) => Some((it.clone(), true)),
            (None, None) => None,
        };
        self.add(asked, measured);
    }

    /// Size and style of some lines.
    pub(super) fn look(&mut self, asked: Asked, lines: &[&Line], wanted: Wanted) {
        self.each(asked, lines, |line| {
            let Some(look) = line.one_look() else {
                return (Said::new("lẫn nhiều cỡ, kiểu chữ", "sizes and styles are mixed"), false);
            };
            (describe(look, line.is_upper()), wanted.allows(look, line.is_upper()))
        });
    }
}

/// What a line may look like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// The least and the greatest size, in points.
    pub size: (i64, i64),
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is in italics.
    pub italic: bool,
    /// Whether it is in capitals; either will do if not stated.
    pub upper: Option<bool>,
}

impl Wanted {
    /// Whether a line looks so throughout.
    pub(super) fn is_met_by(self, line: &Line) -> bool {
        line.one_look().is_some_and(|it| self.allows(it, line.is_upper()))
    }

    fn allows(self, look: Look, upper: bool) -> bool {
        let size = (pt(self.size.0) - 50..=pt(self.size.1) + 50).contains(&look.size);
        size && look.bold == self.bold
            && look.italic == self.italic
            && self.upper.is_none_or(|it| it == upper)
    }
}

fn describe(look: Look, upper: bool) -> Said {
    let style = match (look.bold, look.italic) {
        (false, false) => Said::of("đứng", "upright"),
        (true, false) => Said::of("đứng, đậm", "upright, bold"),
        (false, true) => Said::of("nghiêng", "italic"),
        (true, true) => Said::of("nghiêng, đậm", "italic, bold"),
    };
    let case = if upper {
        Said::of("chữ hoa", "capitals")
    } else {
        Said::of("chữ thường", "small letters")
    };
    said!("{}, {}, {}", "{}, {}, {}"; size(look.size), style, case)
}

/// Whether two places are the same, but for a tenth of a millimetre of rounding.
pub(super) fn near(one: Length, other: Length, within: Length) -> bool {
    (one - other).abs() <= within
}

/// How far two lines may be from one centre: half a millimetre.
pub(super) const CENTRE: Length = mm10(5);
