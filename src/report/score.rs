//! Points as a page has them: decimals with a comma, the exact fraction beside, the grade.

use num_traits::ToPrimitive;
use serde::Serialize;

use super::shape::{Ground, Is, Shape, Var, var};
use crate::formula::Amount;
use crate::judge::{Score, graded};
use crate::law::bench::GradeScale;
use crate::words::vietnamese;

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
    /// The points that the grade itself counts for; empty where it is open, or has none.
    pub worth: String,
    /// Whether they are open.
    pub open: bool,
    /// Whether two decimals do not say them exactly.
    pub is_fraction: bool,
    /// The most that can be earned, in hundredths, for charts.
    pub bar_most: u64,
    /// What is certain, in hundredths, for charts.
    pub bar: u64,
    /// The most that is possible, likewise.
    pub bar_to: u64,
}

/// A grade of any bench.
fn grades(ground: &Ground) -> Shape {
    let scales = ground.law.benches.iter().flat_map(|it| &it.grades);
    let names = scales.flat_map(|it| it.rows.iter().map(|it| &it.1).chain([&it.otherwise]));
    let names: Vec<String> = names.map(|it| it.name.clone()).collect();
    if names.is_empty() { Shape::Text } else { Shape::Word(names) }
}

/// The names of [`ScoreView`].
pub(super) const SCORE: &[Var] = &[
    var(
        "points",
        Is::Text,
        "điểm: 2,94; “từ 1 đến 2” khi còn để ngỏ",
        "the points: 2,94; “từ 1 đến 2” while they are open",
    ),
    var("exact", Is::Text, "điểm đúng: 147/50", "exactly: 147/50"),
    var("most", Is::Text, "điểm tối đa", "the most that can be earned"),
    var("grade", Is::Made(grades), "mức; trống khi còn để ngỏ", "the grade; empty while open"),
    var(
        "worth",
        Is::Text,
        "số điểm của mức ấy (`worth`); trống khi còn để ngỏ, hoặc không có",
        "the points of that grade (`worth`); empty while open, or where it has none",
    ),
    var("open", Is::Truth, "còn để ngỏ", "whether they are open"),
    var(
        "is_fraction",
        Is::Truth,
        "hai chữ số thập phân không nói hết",
        "whether two decimals do not say them exactly",
    ),
    var(
        "bar_most",
        Is::Number,
        "điểm tối đa, phần trăm điểm, cho biểu đồ",
        "the most that can be earned, in hundredths, for charts",
    ),
    var(
        "bar",
        Is::Number,
        "phần chắc chắn, phần trăm điểm, cho biểu đồ",
        "what is certain, in hundredths, for charts",
    ),
    var(
        "bar_to",
        Is::Number,
        "phần còn có thể, phần trăm điểm, cho biểu đồ",
        "the most that is possible, in hundredths, for charts",
    ),
];

/// Points as a page has them.
pub(super) fn view(score: &Score, scale: Option<&GradeScale>) -> ScoreView {
    let mut limits = scale.map(|it| it.limits(&score.most)).unwrap_or_default();
    limits.push(score.most.clone());
    let [low, high] = [&score.low, &score.high].map(|it| vietnamese::decimal_beside(it, &limits));
    let graded = scale.map(|it| graded(it, score));
    let grade = graded.as_ref().and_then(|it| it.grade).map(str::to_owned);
    let worth = graded.as_ref().and_then(|it| it.worth).map(vietnamese::decimal);
    let hundredths = &score.low * Amount::from_integer(100.into());
    ScoreView {
        points: if score.is_certain() { low } else { format!("từ {low} đến {high}") },
        exact: score.to_string(),
        most: vietnamese::decimal(&score.most),
        grade: grade.unwrap_or_default(),
        worth: worth.unwrap_or_default(),
        open: !score.is_certain(),
        is_fraction: score.is_certain() && !hundredths.is_integer(),
        bar_most: rounded(&(&score.most * Amount::from_integer(100.into()))),
        bar: rounded(&hundredths),
        bar_to: rounded(&(&score.high * Amount::from_integer(100.into()))),
    }
}

/// Rounded half up; what is below 0 is 0. A chart needs no more.
pub(super) fn rounded(number: &Amount) -> u64 {
    number.round().to_integer().to_u64().unwrap_or(0)
}
