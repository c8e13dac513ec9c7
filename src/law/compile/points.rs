//! What the points of a criterion may be, and what holds where there is nothing to judge by.

use num_traits::Signed;

use super::names::Vocabulary;
use super::problems::Problems;
use super::{numbers, steps};
use crate::diagnostic::NodePath;
use crate::formula::bounds::{self, Interval};
use crate::formula::{Amount, Formula};
use crate::law::bench::{Bar, PointRange, Rule};
use crate::law::criterion::Criterion;
use crate::words::Said;

/// The points that it may give.
pub(super) fn points(
    written: &Criterion,
    rule: &Rule,
    parts: &[Bar],
    path: &NodePath,
    found: &mut Problems,
) -> Option<PointRange> {
    let zero = || Amount::from_integer(0.into());
    let of = numbers::optional(written.of.as_ref(), &path.key("of"), found);
    let bonus = numbers::optional(written.bonus.as_ref(), &path.key("bonus"), found);
    let penalty = numbers::optional(written.penalty.as_ref(), &path.key("penalty"), found);
    let round = numbers::optional(written.round.as_ref(), &path.key("round"), found);
    let parts_of = parts.iter().filter_map(|it| it.points.as_ref()).map(|it| it.of.clone());
    let expected = match rule {
        Rule::Sum => parts_of.reduce(|a, b| a + b),
        Rule::Best => parts_of.max(),
        Rule::Met(_) | Rule::All | Rule::Any if written.of.is_none() => return None,
        _ => None,
    };
    if let (Some(stated), Some(expected)) = (&of, &expected)
        && stated != expected
    {
        let (stated, expected) = (numbers::written(stated), numbers::written(expected));
        found.add(
            &path.key("of"),
            Said::new(
                format!("các phần cho nhiều nhất {expected} điểm, ở đây ghi {stated}"),
                format!("the parts give {expected} points at most, here {stated} is stated"),
            ),
            Some(Said::new("xem lại `of` của từng phần", "look at the `of` of each part")),
        );
    }
    let Some(of) = of.or(expected) else {
        if written.of.is_none() {
            let id = &written.id;
            found.add(
                &path.key("id"),
                Said::new(
                    format!("tiêu chí `{id}` cho điểm mà không nói nhiều nhất bao nhiêu"),
                    format!("criterion `{id}` gives points and does not say how many at most"),
                ),
                Some(Said::new("thêm `of: …`", "add `of: …`")),
            );
        }
        return None;
    };
    let (bonus, penalty) = (bonus.unwrap_or_else(zero), penalty.unwrap_or_else(zero));
    if let Some(step) = &round
        && *step <= zero()
    {
        found.add(
            &path.key("round"),
            Said::new("làm tròn đến một số lớn hơn 0", "rounding is to a number above 0"),
            Some(Said::new("ghi như `round: 0.01`", "write as in `round: 0.01`")),
        );
    }
    let range = PointRange { of, bonus, penalty, round };
    ends_on_steps(&range, path, found);
    Some(range)
}

/// What is rounded stays within its range, and can come to all of it: both ends are steps of
/// the rounding.
fn ends_on_steps(range: &PointRange, path: &NodePath, found: &mut Problems) {
    let Some(step) = range.round.as_ref().filter(|it| it.is_positive()) else { return };
    let most = &range.of + &range.bonus;
    let ends = [("of", &range.of), ("bonus", &most), ("penalty", &range.penalty)];
    let Some((key, end)) = ends.into_iter().find(|(_, it)| !(*it / step).is_integer()) else {
        return;
    };
    let (step, end) = (numbers::written(step), numbers::written(end));
    found.add(
        &path.key("round"),
        Said::new(
            format!("làm tròn đến {step} thì điểm không dừng ở {end} (`{key}`): vượt quá hoặc không tới được"),
            format!("rounded to {step}, points never stop at {end} (`{key}`): they go beyond it, or do not reach it"),
        ),
        Some(Said::new(
            "chọn bước làm tròn mà `of`, `of` cộng `bonus`, và `penalty` đều là bội số",
            "choose a step of which `of`, `of` plus `bonus`, and `penalty` are multiples",
        )),
    );
}

/// A criterion that may have nothing to judge by says what then holds.
pub(super) fn emptiness(
    written: &Criterion,
    bar: &Bar,
    vocabulary: &Vocabulary,
    path: &NodePath,
    found: &mut Problems,
) {
    let rules = vocabulary.rules;
    let empty = |it: &&Formula| bounds::can_be_empty(&it.root, rules);
    let judged: Vec<&Formula> = match &bar.rule {
        Rule::Met(it) | Rule::Points(it) => vec![it],
        Rule::Steps(it) => vec![&it.by],
        _ => Vec::new(),
    };
    let may_be_empty = judged.iter().any(empty);
    if written.when_empty.is_some() && !may_be_empty {
        found.add(
            &path.key("when_empty"),
            Said::new(
                "tiêu chí này không bao giờ trống (không chia, không xét `all`, `any` của hàng nào), `when_empty` không có tác dụng",
                "this criterion is never empty (it divides by nothing, and asks no rows for `all` or `any`), so that `when_empty` has no effect",
            ),
            Some(Said::new(
                "bỏ `when_empty`, hoặc ghi ở phần có công thức chia hay xét hàng",
                "take `when_empty` away, or write it at the part whose formula divides or goes over rows",
            )),
        );
    }
    if written.when_empty.is_none() && may_be_empty {
        let id = &written.id;
        found.add(
            &path.key("id"),
            Said::new(
                format!("tiêu chí `{id}` có thể không có gì để tính (chia cho 0, không có hàng nào) mà không nói khi ấy thế nào"),
                format!("criterion `{id}` may have nothing to judge by (division by 0, no rows) and does not say what then holds"),
            ),
            Some(Said::new(
                "thêm `when_empty: open` (để ngỏ), `zero` (0 điểm, không đạt), `full` (đủ điểm, đạt) hoặc `exclude` (không xét)",
                "add `when_empty: open`, `zero`, `full` or `exclude`",
            )),
        );
    }
    for (key, condition) in [("applies_if", &bar.applies_if), ("assessable_if", &bar.assessable_if)]
    {
        if condition.iter().any(|it| empty(&it)) {
            found.add(
                &path.key(key),
                Said::new(
                    format!("điều kiện `{key}` có thể không có gì để tính"),
                    format!("condition `{key}` may have nothing to judge by"),
                ),
                Some(Said::new("viết bằng `count(…) > 0`", "write it with `count(…) > 0`")),
            );
        }
    }
}

/// A formula whose points can leave their range by its types alone is refused.
pub(super) fn range(bar: &Bar, vocabulary: &Vocabulary, path: &NodePath, found: &mut Problems) {
    let Some(points) = &bar.points else { return };
    let rules = vocabulary.rules;
    let (least, most) = (-points.penalty.clone(), &points.of + &points.bonus);
    let all: Vec<(NodePath, Interval)> = match &bar.rule {
        Rule::Points(it) => vec![(path.key("points"), bounds::range(&it.root, rules, None))],
        Rule::Steps(it) => {
            let rows = path.key("steps").key("rows");
            let count = it.rows.len();
            let key = |place| if place == count { "else" } else { "points" };
            let place = |(place, (_, range)): (usize, (&Formula, Interval))| {
                (rows.index(place).key(key(place)), range)
            };
            steps::ranges(it, rules).into_iter().enumerate().map(place).collect()
        }
        _ => Vec::new(),
    };
    for (path, range) in all {
        let below = range.low.as_ref().is_none_or(|it| *it < least);
        let above = range.high.as_ref().is_none_or(|it| *it > most);
        if below || above {
            let said = |it: Option<&Amount>| it.map_or("…".to_owned(), numbers::written);
            let (low, high) = (said(range.low.as_ref()), said(range.high.as_ref()));
            let (least, most) = (numbers::written(&least), numbers::written(&most));
            found.add(
                &path,
                Said::new(
                    format!("công thức có thể cho từ {low} đến {high} điểm, tiêu chí chỉ cho từ {least} đến {most}"),
                    format!("the formula may give {low} to {high} points, the criterion only {least} to {most}"),
                ),
                Some(Said::new(
                    format!("viết `min({most}; …)`, hoặc khai báo `part_of` cho trường là một phần của trường kia"),
                    format!("write `min({most}; …)`, or declare `part_of` for a field that is a part of the other"),
                )),
            );
        }
    }
}

/// Says that no row of steps gives all points.
pub(super) fn full(bar: &Bar, vocabulary: &Vocabulary, path: &NodePath, found: &mut Problems) {
    let (Some(points), Rule::Steps(rule)) = (&bar.points, &bar.rule) else { return };
    let rows = steps::ranges(rule, vocabulary.rules).into_iter();
    let reach = rows.map(|(_, range)| range.high).collect::<Option<Vec<_>>>();
    let Some(highest) = reach.and_then(|it| it.into_iter().max()).filter(|it| *it < points.of)
    else {
        return;
    };
    let (highest, of) = (numbers::written(&highest), numbers::written(&points.of));
    found.add(
        &path.key("of"),
        Said::new(
            format!("các bậc chỉ cho nhiều nhất {highest} điểm, ở đây ghi {of}: không đơn vị nào được đủ điểm"),
            format!("the rows give {highest} points at most, here {of} is stated: nobody can earn all of them"),
        ),
        Some(Said::new(
            "xem lại `of`, hoặc số điểm của bậc cao nhất",
            "look at `of`, or at the points of the highest row",
        )),
    );
}
