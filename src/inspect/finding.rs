//! What the decree asks of a page, what was measured, and whether the one meets the other.

use serde::{Deserialize, Serialize};

use super::asked::Asked;
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
    /// The part that it speaks of was not recognised: nothing is said of it.
    NotFound,
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
        let Asked { id, article, about, required } = asked;
        let (measured, outcome) = match measured {
            None => (Said::default(), Outcome::NotFound),
            Some((measured, true)) => (measured, Outcome::Passed),
            Some((measured, false)) => (measured, Outcome::Failed),
        };
        self.0.push(Finding { id, article, about, required, measured, outcome });
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

/// The size of letters.
pub(super) fn size(size: Length) -> Said {
    said!("cỡ {}", "size {}"; points(size))
}

/// How far two middles are from each other.
pub(super) fn off_centre(off: Length) -> Said {
    said!("lệch giữa {}", "off centre by {}"; mm(off))
}

/// How far two baselines are from each other.
pub(super) fn off_level(off: Length) -> Said {
    said!("lệch hàng {} pt", "off level by {} pt"; points(off))
}

/// A text as it stands on the page, in quotation marks.
pub(super) fn quoted(text: &str) -> Said {
    let text = format!("“{text}”");
    Said::new(&*text, &*text)
}

/// A length in points, with at most one decimal.
pub(super) fn points(length: Length) -> Said {
    tenths((length + 50) / 100)
}

/// A length in millimetres, with at most one decimal.
pub(super) fn mm(length: Length) -> Said {
    // Half a unit more, to round half up.
    said!("{} mm", "{} mm"; tenths((length * 254 * 2 + 72_000) / (72_000 * 2)))
}

fn tenths(tenths: i64) -> Said {
    let (sign, tenths) = if tenths < 0 { ("-", -tenths) } else { ("", tenths) };
    let whole = tenths / 10;
    match tenths % 10 {
        0 => Said::new(format!("{sign}{whole}"), format!("{sign}{whole}")),
        rest => Said::new(format!("{sign}{whole},{rest}"), format!("{sign}{whole}.{rest}")),
    }
}

/// Whether two places are the same, but for a tenth of a millimetre of rounding.
pub(super) fn near(one: Length, other: Length, within: Length) -> bool {
    (one - other).abs() <= within
}

/// How far two lines may be from one centre: half a millimetre.
pub(super) const CENTRE: Length = mm10(5);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_rounded_half_up_and_said_with_the_comma_of_the_language() {
        assert_eq!(mm(mm10(300)), Said::new("30 mm", "30 mm"));
        assert_eq!(mm(mm10(127)), Said::new("12,7 mm", "12.7 mm"));
        assert_eq!(points(13_050).vi, "13,1");
        assert_eq!(points(14_000).vi, "14");
    }
}
