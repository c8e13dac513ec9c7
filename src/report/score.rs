//! Points as a page has them: decimals with a comma, the exact fraction beside, the grade.

use num_rational::Ratio;
use serde::Serialize;

use super::vietnamese;
use crate::assess::Score;
use crate::model::rulebook::Grades;

/// Points, and the grade that they earn.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ScoreView {
    /// "2,94"; "từ 1 đến 2" while they are open; empty where none are given.
    pub points: String,
    /// Exactly: "147/50".
    pub exact: String,
    /// The most that can be earned.
    pub most: String,
    /// The grade; empty while open between two, or where there are no grades.
    pub grade: String,
    /// Whether they are open.
    pub open: bool,
    /// Whether two decimals do not say them exactly.
    pub is_fraction: bool,
    /// What is certain, in hundredths, for charts.
    pub bar: u64,
}

/// Points as a page has them.
pub(super) fn view(score: Score, grades: Option<&Grades>) -> ScoreView {
    let (low, high) = (vietnamese::decimal(score.low), vietnamese::decimal(score.high));
    let grade = |points| grades.map(|it| grade(it, score.most, points)).unwrap_or_default();
    let (worst, best) = (grade(score.low), grade(score.high));
    ScoreView {
        points: if score.is_certain() { low } else { format!("từ {low} đến {high}") },
        exact: score.to_string(),
        most: score.most.to_string(),
        grade: if worst == best { worst } else { String::new() },
        open: !score.is_certain(),
        is_fraction: score.is_certain() && 100 % score.low.denom() != 0,
        bar: u64::try_from((score.low * 100).round().to_integer()).unwrap_or(u64::MAX),
    }
}

/// The points of one criterion on average.
pub(super) fn mean(score: Score, criteria: u64) -> Score {
    let by = Ratio::from_integer(u128::from(criteria.max(1)));
    Score { low: score.low / by, high: score.high / by, most: score.most / criteria.max(1) }
}

/// The best grade whose points are reached, on the grades' own scale.
fn grade(grades: &Grades, most: u64, points: Ratio<u128>) -> String {
    if most == 0 {
        return String::new();
    }
    let points = points * u128::from(grades.scale) / u128::from(most);
    let reached = |tenths: u64| points >= Ratio::new(u128::from(tenths), 10);
    let step = grades.steps.iter().find(|it| reached(it.from_tenths));
    step.map(|it| it.name.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rulebook::Grade;

    fn grades() -> Grades {
        let step = |(name, from_tenths): (&str, u64)| Grade { name: name.to_owned(), from_tenths };
        let steps = [("A+", 25), ("A", 15), ("B", 5), ("C", 0)];
        let text = String::new;
        let steps = steps.into_iter().map(step).collect();
        Grades { scale: 3, steps, each: text(), mean: text() }
    }

    fn of(numerator: u128, denominator: u128) -> String {
        view(Score::certain(Ratio::new(numerator, denominator), 3), Some(&grades())).grade
    }

    #[test]
    fn a_grade_begins_at_its_points_and_ends_below_the_next() {
        assert_eq!([of(5, 2), of(2499, 1000)], ["A+", "A"]);
        assert_eq!([of(3, 2), of(1499, 1000)], ["A", "B"]);
        assert_eq!([of(1, 2), of(499, 1000)], ["B", "C"]);
        assert_eq!([of(0, 1), of(3, 1)], ["C", "A+"]);
    }

    #[test]
    fn points_that_are_open_have_a_grade_only_when_both_ends_have_it() {
        let open = |low, high| Score {
            low: Ratio::from_integer(low),
            high: Ratio::from_integer(high),
            most: 3,
        };

        assert_eq!(view(open(1, 2), Some(&grades())).grade, "");
        assert_eq!(view(open(1, 2), Some(&grades())).points, "từ 1 đến 2");
        let close = Score { low: Ratio::new(26, 10), ..open(0, 3) };
        assert_eq!(view(close, Some(&grades())).grade, "A+");
    }
}
