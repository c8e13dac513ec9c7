//! What a record came to under a rulebook, as values.

use crate::facts::record::Claim;
use crate::formula::Amount;
use crate::law::bench::{Bench, GradeScale};
use crate::law::criterion::Verdict;
use crate::law::grades::GradeOn;
use crate::model::{Period, UnitId};
use crate::words::Said;

use super::Score;
use super::figure::Figure;
use super::why::Reason;

/// What one record comes to under one rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The unit.
    pub unit: UnitId,
    /// The period.
    pub period: Period,
    /// The rulebook, by id.
    pub rulebook: String,
    /// All criteria together.
    pub verdict: Verdict,
    /// Each criterion, before its parts, in the order of [`Bench::all`].
    pub outcomes: Vec<Outcome>,
    /// The points of all criteria together, where they give points.
    pub total: Option<Score>,
    /// The points of all criteria together by what the unit itself claims, where people judge.
    pub claimed: Option<Score>,
    /// The unit above, whose record appraises what people judge; none where nobody does.
    pub appraiser: Option<Appraiser>,
    /// The criteria that people judge and that the unit above has not appraised yet, by id.
    pub unappraised: Vec<String>,
}

/// Whoever appraises what a unit claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appraiser {
    /// The unit above.
    pub unit: UnitId,
    /// By what its record names the unit that it appraises; none while it does not.
    pub names: Option<String>,
}

/// What one criterion comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The criterion's id.
    pub id: String,
    /// How deep it stands: 0 for a criterion, 1 for its parts.
    pub depth: usize,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether it takes part in what it is a part of.
    pub counts: bool,
    /// Whether it may yet turn out to take no part.
    pub may_leave: bool,
    /// What was counted.
    pub measured: Figure,
    /// What is asked for.
    pub required: Figure,
    /// The rows that it rests on: those that fail a condition on all, those that make up a
    /// number that is reached, and those whose missing values leave it open.
    pub evidence: Vec<RowAt>,
    /// Why no verdict is given, or why points are not certain.
    pub reason: Option<Reason>,
    /// The points earned, where it gives points.
    pub score: Option<Score>,
    /// Its points by what the unit itself claims, where people judge it or a part of it.
    pub claimed: Option<Score>,
    /// What the unit claims, where people judge it.
    pub claim: Option<Claim>,
    /// What the unit above says of that.
    pub appraisal: Option<Claim>,
}

/// Whether a verdict is not given, or points are not certain.
pub(super) fn is_open(verdict: Verdict, score: Option<&Score>) -> bool {
    verdict == Verdict::NotAssessable || score.is_some_and(|it| !it.is_certain())
}

impl Outcome {
    /// Whether nothing but the rest of the year keeps it from a verdict.
    pub fn is_interim(&self) -> bool {
        matches!(self.reason, Some(Reason::Interim { .. }))
    }

    /// Whether a value that is not there leaves it open.
    fn lacks_a_value(&self) -> bool {
        is_open(self.verdict, self.score.as_ref())
            && self.reason.as_ref().is_none_or(Reason::is_for_want_of_a_value)
    }

    /// What people call what it came to.
    pub fn called(&self) -> Said<&'static str> {
        if self.is_interim() { INTERIM } else { self.verdict.called() }
    }
}

/// What people call a verdict for which it is too early.
pub const INTERIM: Said<&'static str> = Said::of("chưa kết luận", "too early to tell");

/// A row of a table of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowAt {
    /// The table.
    pub table: usize,
    /// The row, from 0.
    pub row: usize,
}

/// A grade that points earn, and what it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded<'a> {
    /// The scale.
    pub scale: &'a GradeScale,
    /// What was graded: points, brought to the scale.
    pub score: Score,
    /// The grade; none while it is open between two.
    pub grade: Option<&'a str>,
    /// The points that the grade itself counts for, where it is known and has any.
    pub worth: Option<&'a Amount>,
    /// The grades that it may still be, worst first.
    pub possible: Vec<&'a str>,
}

impl Outcome {
    /// Whether the unit above has given points for what people judge.
    pub fn is_appraised(&self) -> bool {
        self.appraisal.as_ref().is_some_and(|it| it.points.is_some())
    }
}

impl Assessment {
    /// Whether nothing but the end of the year keeps it from a verdict.
    pub fn is_interim(&self) -> bool {
        let open = |it: &&Outcome| it.counts && it.verdict == Verdict::NotAssessable;
        let mut open = self.outcomes.iter().filter(open);
        self.verdict == Verdict::NotAssessable && open.all(Outcome::is_interim)
    }

    /// The criteria without parts that count and that a missing value leaves open.
    pub fn lacking(&self) -> Vec<&Outcome> {
        let (mut lacking, mut left_out) = (Vec::new(), None::<usize>);
        for (place, it) in self.outcomes.iter().enumerate() {
            if left_out.is_some_and(|depth| it.depth > depth) {
                continue;
            }
            left_out = (!it.counts).then_some(it.depth);
            let has_parts = self.outcomes.get(place + 1).is_some_and(|next| next.depth > it.depth);
            if it.counts && !has_parts && it.lacks_a_value() {
                lacking.push(it);
            }
        }
        lacking
    }

    /// The grades of all criteria together: of their mean, of their total.
    pub fn grades<'a>(&self, bench: &'a Bench) -> Vec<Graded<'a>> {
        let Some(total) = &self.total else { return Vec::new() };
        let scales = bench.grades.iter().filter(|it| it.on != GradeOn::Each);
        scales.map(|scale| graded(scale, &self.graded_score(scale, total))).collect()
    }

    /// The points that a scale grades.
    fn graded_score(&self, scale: &GradeScale, total: &Score) -> Score {
        if scale.on == GradeOn::Total {
            return total.clone();
        }
        let tops = self.outcomes.iter().filter(|it| it.depth == 0 && it.counts);
        let count = tops.filter(|it| it.score.is_some()).count().max(1);
        let count = Amount::from_integer(count.into());
        Score { low: &total.low / &count, high: &total.high / &count, most: &total.most / &count }
    }
}

/// The grade of points on a scale.
pub fn graded<'a>(scale: &'a GradeScale, score: &Score) -> Graded<'a> {
    let score = scale.of.as_ref().map_or_else(|| score.clone(), |it| score.brought_to(it));
    let of = |points: &Amount| -> usize {
        scale.rows.iter().position(|(least, _)| points >= least).unwrap_or(scale.rows.len())
    };
    let name = |place: usize| scale.rows.get(place).map_or(&scale.otherwise, |(_, name)| name);
    let (worst, best) = (of(&score.low), of(&score.high));
    let possible = (best..=worst).rev().map(|it| name(it).name.as_str()).collect();
    let sole = (worst == best).then(|| name(worst));
    let worth = sole.and_then(|it| it.worth.as_ref());
    Graded { scale, score, grade: sole.map(|it| it.name.as_str()), worth, possible }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::bench::GradeName;

    fn scale() -> GradeScale {
        let called = |name: &str| GradeName { name: name.to_owned(), worth: None };
        let row =
            |(tenths, name): (i64, &str)| (Amount::new(tenths.into(), 10.into()), called(name));
        GradeScale {
            on: GradeOn::Each,
            of: Some(Amount::from_integer(3.into())),
            reading: String::new(),
            rows: [(25, "A+"), (15, "A"), (5, "B")].map(row).into(),
            otherwise: called("C"),
        }
    }

    fn of(low: (i64, i64), high: (i64, i64)) -> Vec<String> {
        let amount = |(numerator, denominator): (i64, i64)| {
            Amount::new(numerator.into(), denominator.into())
        };
        let most = Amount::from_integer(3.into());
        let score = Score { low: amount(low), high: amount(high), most };
        graded(&scale(), &score).possible.into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_grade_begins_at_its_points_and_ends_below_the_next() {
        let at = |it| of(it, it);

        assert_eq!([at((5, 2)), at((2499, 1000))].concat(), ["A+", "A"]);
        assert_eq!([at((3, 2)), at((1499, 1000))].concat(), ["A", "B"]);
        assert_eq!([at((1, 2)), at((499, 1000))].concat(), ["B", "C"]);
        assert_eq!([at((0, 1)), at((3, 1))].concat(), ["C", "A+"]);
    }

    #[test]
    fn points_that_are_open_may_have_several_grades() {
        assert_eq!(of((1, 1), (2, 1)), ["B", "A"]);
        assert_eq!(of((26, 10), (3, 1)), ["A+"]);
    }
}
