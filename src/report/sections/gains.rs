//! What more of a number would bring: where the most points are for the least.

use serde::Serialize;

use super::{By, Context, Section};
use crate::formula::Amount;
use crate::judge::{self, Gain, UnitFacts};
use crate::report::shape::{Is, var};
use crate::words::{clean, vietnamese};

pub(super) const SECTION: Section = Section {
    name: "gains",
    vi: "Thêm bao nhiêu thì được thêm điểm: số ít nhất, tính đúng; nhiều điểm nhất cho mỗi đơn vị thêm đứng trước",
    en: "How many more would bring more points: the least, exactly; most points for each one more first",
    by: By::Shows,
    own: true,
    gives: &[var(
        "gains",
        Is::Each(&[
            var("id", Is::Text, "mã tiêu chí", "the criterion's id"),
            var("text", Is::Text, "lời văn của tiêu chí", "its wording"),
            var(
                "field",
                Is::Text,
                "tên gọi của số ấy; nhiều số của một tiêu chí mà thêm như nhau thì “số này hoặc số kia”",
                "what the number is called; of several that bring a criterion the same, all",
            ),
            var("noun", Is::Text, "đơn vị tính: hồ sơ", "what it counts"),
            var("points", Is::Text, "điểm đang có", "the points that there are"),
            var("most", Is::Text, "điểm tối đa", "the most"),
            var("lost", Is::Text, "điểm còn thiếu", "the points that are lacking"),
            var(
                "more",
                Is::Text,
                "thêm ít nhất bao nhiêu thì đủ điểm, trong tổng số đã có; trống khi không thể",
                "how many more until all points, of the whole that there is; empty where none is enough",
            ),
            var(
                "on_top",
                Is::Text,
                "như vậy, mà mỗi cái thêm cũng làm tổng số thêm một",
                "the same, where each is one more of the whole as well",
            ),
            var(
                "next",
                Is::Text,
                "thêm ít nhất bao nhiêu thì được thêm điểm",
                "how many more until there are more points",
            ),
            var("next_points", Is::Text, "điểm khi ấy", "the points then"),
        ]),
        "mỗi số của đơn vị mà thêm lên thì được thêm điểm",
        "each number of the unit that would bring points",
    )],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    gains: Vec<View>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct View {
    id: String,
    text: String,
    field: String,
    noun: String,
    points: String,
    most: String,
    lost: String,
    more: String,
    on_top: String,
    next: String,
    next_points: String,
}

pub(super) fn names(context: &Context) -> Names {
    let Some(own) = &context.own else { return Names { gains: Vec::new() } };
    let whom = (&own.key.unit, own.key.period);
    let (bench, kinds) = (own.judging.bench, &own.judging.judged.locality);
    let facts = UnitFacts::new(context.project, whom, own.record, kinds);
    let mut all = judge::gains(&facts, bench);
    all.sort_by_key(|it| std::cmp::Reverse(worth(it)));
    let view = |it: Gain| {
        let bar = bench.all().into_iter().find(|bar| bar.id == it.criterion);
        let declared = &context.project.dictionary.fields[it.field];
        let count = |it: Option<u64>| it.map(vietnamese::count).unwrap_or_default();
        let (next, next_points) = it.next.clone().unzip();
        View {
            text: bar.map(|it| clean(&it.text)).unwrap_or_default(),
            id: it.criterion.clone(),
            field: clean(&declared.called().vi),
            noun: declared.noun.as_deref().map(clean).unwrap_or_default(),
            points: vietnamese::decimal(&it.points),
            most: vietnamese::decimal(&it.most),
            lost: vietnamese::decimal(&(&it.most - &it.points)),
            more: count(it.full),
            // A state does not grow by what comes in.
            on_top: if declared.stock { String::new() } else { count(it.added) },
            next: count(next),
            next_points: next_points.as_ref().map(vietnamese::decimal).unwrap_or_default(),
        }
    };
    Names { gains: put_together(all.into_iter().map(view)) }
}

/// What says nothing is left out; numbers of one criterion of which so many bring the same are
/// one line, for they bring it once.
fn put_together(views: impl Iterator<Item = View>) -> Vec<View> {
    let mut lines: Vec<View> = Vec::new();
    for view in views.filter(|it| [&it.more, &it.on_top, &it.next].iter().any(|it| !it.is_empty()))
    {
        let same = |it: &&mut View| View { field: view.field.clone(), ..View::clone(it) } == view;
        match lines.iter_mut().find(same) {
            Some(line) => line.field = format!("{} hoặc {}", line.field, view.field),
            None => lines.push(view),
        }
    }
    lines
}

/// The points that each one more brings, where all of them are in reach; else the next.
fn worth(gain: &Gain) -> Amount {
    let each = |points: &Amount, more: u64| points / Amount::from_integer(more.into());
    match (gain.full.or(gain.added), &gain.next) {
        (Some(more), _) => each(&(&gain.most - &gain.points), more),
        (None, Some((more, points))) => each(&(points - &gain.points), *more),
        (None, None) => Amount::from_integer(0.into()),
    }
}
