//! The points of all criteria together, and what they are graded.

use serde::Serialize;

use super::{By, Context, Section};
use crate::law::bench::Bench;
use crate::law::grades::GradeOn;
use crate::report::score::{self, SCORE, ScoreView};
use crate::report::shape::{Is, Var, var};
use crate::words::clean;

pub(super) const SECTION: Section = Section {
    name: "points",
    vi: "Tổng điểm, điểm bình quân và mức xếp loại",
    en: "All points together, their mean, and what they are graded",
    by: By::Shows,
    own: true,
    gives: &[
        var("total", Is::One(SCORE), "tổng điểm", "all points together"),
        CLAIMED,
        APPRAISED,
        var(
            "mean",
            Is::One(SCORE),
            "điểm bình quân, ở bộ quy định xếp loại theo bình quân",
            "the mean, where the rulebook grades it",
        ),
        var(
            "grade_readings",
            Is::One(&[
                var("each", Is::Text, "cách xếp từng tiêu chí", "how each criterion is graded"),
                var("mean", Is::Text, "cách xếp theo bình quân", "how their mean is graded"),
                var("total", Is::Text, "cách xếp theo tổng điểm", "how their total is graded"),
            ]),
            "cách hiểu quy định khi xếp mức (`reading` của `grades`)",
            "how the text is read that asks for grades",
        ),
    ],
};

/// What people judge, by the unit's own claims; a member has it too.
pub(super) const CLAIMED: Var = var(
    "claimed",
    Is::One(SCORE),
    "tổng điểm nếu chỉ tính tự chấm, ở bộ quy định có tiêu chí người chấm",
    "all points together by what the unit itself claims, where people judge",
);

/// Whether that has been appraised.
pub(super) const APPRAISED: Var = var(
    "appraised",
    Is::Truth,
    "mọi tiêu chí người chấm đã được cấp trên thẩm định; chưa thì điểm và mức là dự thảo",
    "whether all that people judge is appraised; until then points and grades are a draft",
);

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    total: ScoreView,
    claimed: ScoreView,
    appraised: bool,
    mean: ScoreView,
    grade_readings: Readings,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Readings {
    each: String,
    mean: String,
    total: String,
}

pub(super) fn names(context: &Context) -> Names {
    let Some(own) = &context.own else {
        let none = ScoreView::default;
        let (total, claimed, mean, grade_readings) = (none(), none(), none(), Readings::default());
        return Names { total, claimed, appraised: false, mean, grade_readings };
    };
    let bench = own.judging.bench;
    let scale = bench.grades.iter().find(|it| it.on == GradeOn::Total);
    let total = own.assessment.total.as_ref().map(|it| score::view(it, scale));
    let claimed = own.assessment.claimed.as_ref();
    let graded = own.assessment.grades(bench);
    let mean = graded.into_iter().find(|it| it.scale.on == GradeOn::Mean);
    Names {
        total: total.unwrap_or_default(),
        claimed: claimed.map(|it| score::view(it, scale)).unwrap_or_default(),
        appraised: own.assessment.unappraised.is_empty(),
        mean: mean.map(|it| score::view(&it.score, Some(it.scale))).unwrap_or_default(),
        grade_readings: readings(bench),
    }
}

fn readings(bench: &Bench) -> Readings {
    let of = |on: GradeOn| {
        let scale = bench.grades.iter().find(|it| it.on == on);
        scale.map(|it| clean(&it.reading)).unwrap_or_default()
    };
    Readings { each: of(GradeOn::Each), mean: of(GradeOn::Mean), total: of(GradeOn::Total) }
}
