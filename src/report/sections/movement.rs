//! The points against those of the span before.

use serde::Serialize;

use super::{By, Context, Section};
use crate::judge::{Assessment, Score};
use crate::report::Ordered;
use crate::report::shape::{Ground, Is, Shape, Var, var};
use crate::words::vietnamese;

pub(super) const SECTION: Section = Section {
    name: "movement",
    vi: "Điểm so với kỳ liền trước",
    en: "The points against those of the span before",
    by: By::Shows,
    own: true,
    gives: &[
        var(
            "has_previous",
            Is::Truth,
            "kỳ liền trước có kết quả để so",
            "whether the span before has results to compare with",
        ),
        var("total_movement", Is::One(CHANGE), "tổng điểm", "all points together"),
        var("movement", Is::Made(shape), "từng tiêu chí, theo mã", "each criterion, by its id"),
    ],
};

const CHANGE: &[Var] = &[
    var(
        "before",
        Is::Text,
        "điểm kỳ liền trước; trống khi chưa có",
        "the points of the span before; empty where there are none",
    ),
    var(
        "change",
        Is::Text,
        "hơn, kém: +0,35; trống khi một trong hai còn để ngỏ",
        "how many more or less: +0,35; empty while either is open",
    ),
];

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    has_previous: bool,
    total_movement: View,
    movement: Ordered<View>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct View {
    before: String,
    change: String,
}

fn shape(ground: &Ground) -> Shape {
    ground.criteria(&|_| ground.map(CHANGE))
}

pub(super) fn names(context: &Context) -> Names {
    let own = context.own.as_ref();
    let previous = context.document.previous_results();
    let now = own.map(|it| &*it.assessment);
    let before = previous.as_ref().map(|it| &*it.assessment);
    let total = |it: Option<&Assessment>| it.and_then(|it| it.total.clone());
    let one = |id: &str, it: Option<&Assessment>| {
        let outcome = it.and_then(|it| it.outcomes.iter().find(|it| it.id == id));
        outcome.and_then(|it| it.score.clone())
    };
    let ids = own.into_iter().flat_map(|it| it.judging.bench.all()).map(|it| it.id.clone());
    let movement = ids.map(|id| (id.clone(), view(one(&id, now), one(&id, before))));
    Names {
        has_previous: before.is_some(),
        total_movement: view(total(now), total(before)),
        movement: Ordered(movement.collect()),
    }
}

fn view(now: Option<Score>, before: Option<Score>) -> View {
    let before = before.filter(Score::is_certain).map(|it| it.low);
    let now = now.filter(Score::is_certain).map(|it| it.low);
    let change = now.zip(before.clone()).map(|(now, before)| {
        let sign = if now > before { "+" } else { "" };
        format!("{sign}{}", vietnamese::decimal(&(now - before)))
    });
    View {
        before: before.as_ref().map(vietnamese::decimal).unwrap_or_default(),
        change: change.unwrap_or_default(),
    }
}
