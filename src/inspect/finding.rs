//! What the decree asks of a page, what was measured, and whether the one meets the other.

use serde::Serialize;

use super::read::{Length, mm10, pt};
use super::text::{Line, Look};
use crate::diagnostic::shorten;

/// What came of one requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its stable name.
    pub id: &'static str,
    /// Where the decree orders it.
    pub article: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// What is asked for.
    pub required: &'static str,
    /// What was measured; empty where nothing was found.
    pub measured: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// Names a requirement: id, article, what it is about, what is asked for.
pub(super) type Asked = (&'static str, &'static str, &'static str, &'static str);

/// What is measured of a document, one requirement after the other.
#[derive(Debug, Default)]
pub(super) struct Findings(pub Vec<Finding>);

impl Findings {
    /// A requirement of which this was measured; none where its part was not found.
    pub(super) fn add(&mut self, asked: Asked, measured: Option<(String, bool)>) {
        let (id, article, about, required) = asked;
        let (measured, outcome) = match measured {
            None => (String::new(), Outcome::NotFound),
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
        judge: impl Fn(&Line) -> (String, bool),
    ) {
        let all: Vec<_> = lines.iter().map(|it| (judge(it), *it)).collect();
        let failing = all.iter().find(|((_, well), _)| !well);
        let measured = match (failing, all.first()) {
            (Some(((said, _), line)), _) => Some((
                format!("{said}: “{}” (trang {})", shorten(&line.text), line.page + 1),
                false,
            )),
            (None, Some(((said, _), _))) => Some((said.clone(), true)),
            (None, None) => None,
        };
        self.add(asked, measured);
    }

    /// Size and style of some lines.
    pub(super) fn look(&mut self, asked: Asked, lines: &[&Line], wanted: Wanted) {
        self.each(asked, lines, |line| {
            let Some(look) = line.one_look() else {
                return ("lẫn nhiều cỡ, kiểu chữ".to_owned(), false);
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

fn describe(look: Look, upper: bool) -> String {
    let style = match (look.bold, look.italic) {
        (false, false) => "đứng",
        (true, false) => "đứng, đậm",
        (false, true) => "nghiêng",
        (true, true) => "nghiêng, đậm",
    };
    let case = if upper { "chữ hoa" } else { "chữ thường" };
    format!("cỡ {}, {style}, {case}", points(look.size))
}

/// A length in points, with at most one decimal.
pub(super) fn points(length: Length) -> String {
    tenths((length + 50) / 100)
}

/// A length in millimetres, with at most one decimal.
pub(super) fn mm(length: Length) -> String {
    // Half a unit more, to round half up.
    format!("{} mm", tenths((length * 254 * 2 + 72_000) / (72_000 * 2)))
}

fn tenths(tenths: i64) -> String {
    let (sign, tenths) = if tenths < 0 { ("-", -tenths) } else { ("", tenths) };
    match tenths % 10 {
        0 => format!("{sign}{}", tenths / 10),
        rest => format!("{sign}{},{rest}", tenths / 10),
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
    fn lengths_are_said_with_a_comma_and_rounded_half_up() {
        assert_eq!(mm(mm10(300)), "30 mm");
        assert_eq!(mm(mm10(127)), "12,7 mm");
        assert_eq!(points(13_050), "13,1");
        assert_eq!(points(14_000), "14");
    }
}
