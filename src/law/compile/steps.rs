//! Points by steps: rows in order, without gap or overlap, the rest last.

use super::names::{Expected, Vocabulary};
use super::problems::Problems;
use super::{limits, numbers};
use crate::diagnostic::NodePath;
use crate::formula::bounds::Interval;
use crate::formula::{Amount, Formula, bounds};
use crate::law::bench::{StepRow, StepRule};
use crate::law::criterion::Steps;
use crate::words::Said;

/// The rule that steps are, or what is wrong with them.
pub(super) fn compile(
    steps: &Steps,
    vocabulary: &Vocabulary,
    path: &NodePath,
    found: &mut Problems,
) -> Option<StepRule> {
    let by = vocabulary.formula(&steps.by, Expected::Number, &path.key("by"), found)?;
    let inner = vocabulary.measured_by(&by);
    let whole = bounds::range(&by.root, vocabulary.rules, None);
    let rows_path = path.key("rows");
    let (mut rows, mut otherwise) = (Vec::<StepRow>::new(), None);
    for (place, row) in steps.rows.iter().enumerate() {
        let path = rows_path.index(place);
        let last = place + 1 == steps.rows.len();
        let points = |text: &str, key: &str, found: &mut Problems| {
            inner.formula(text, Expected::Number, &path.key(key), found)
        };
        match (&row.from, &row.above, &row.points, &row.otherwise) {
            (Some(limit), None, Some(text), None) | (None, Some(limit), Some(text), None) => {
                let reached = row.from.is_some();
                let key = if reached { "from" } else { "above" };
                let begins = numbers::amount(limit, &path.key(key), found)?;
                descends(rows.last(), &begins, reached, &path.key(key), found);
                let fits = limits::fits((limit, &begins), &by.root.kind, &path.key(key), found);
                let points = points(text, "points", found)?;
                let row = StepRow { least: begins, written: limit.clone(), reached, points };
                if fits {
                    limits::is_reached(&row, &whole, &path.key(key), found);
                }
                rows.push(row);
            }
            (None, None, None, Some(text)) if last => otherwise = points(text, "else", found),
            _ => found.add(
                &path,
                Said::new(
                    "mỗi bậc có `from` hoặc `above`, và `points`; bậc cuối là `else`",
                    "a row has `from` or `above`, and `points`; the last is `else`",
                ),
                None,
            ),
        }
    }
    let Some(otherwise) = otherwise else {
        if steps.rows.last().is_none_or(|it| it.otherwise.is_none()) {
            found.add(
                &rows_path,
                Said::new(
                    "các bậc chưa phủ hết: thiếu bậc cuối `else`",
                    "the rows do not cover all: the last, `else`, is missing",
                ),
                Some(Said::new("thêm `{else: 0}`", "add `{else: 0}`")),
            );
        }
        return None;
    };
    if let Some(row) = rows.last() {
        limits::leaves_some(row, &whole, &rows_path.index(rows.len()).key("else"), found);
    }
    Some(StepRule { by, rows, otherwise })
}

/// Each row begins below the one before it.
fn descends(
    above: Option<&StepRow>,
    least: &Amount,
    reached: bool,
    path: &NodePath,
    found: &mut Problems,
) {
    let Some(above) = above else { return };
    // "trên 60%" and then "từ 60%" meet without overlap.
    let meets = *least == above.least && !above.reached && reached;
    if *least < above.least || meets {
        return;
    }
    let limit = &above.written;
    found.add(
        path,
        Said::new(
            format!("các bậc phải giảm dần: bậc này không ở dưới bậc trên ({limit})"),
            format!("rows go down: this one does not lie below the one before it ({limit})"),
        ),
        Some(Said::new(
            "xếp bậc cao nhất trước; bậc trước đã nhận hết những gì bậc này nhận",
            "put the highest first; the row before takes all that this one would",
        )),
    );
}

/// What each row's points may be, `by` being what reaches that row alone.
pub(super) fn ranges<'a>(
    rule: &'a StepRule,
    rules: &crate::formula::expr::Rules,
) -> Vec<(&'a Formula, Interval)> {
    let whole = bounds::range(&rule.by.root, rules, None);
    let mut high = whole.high.clone();
    let mut all = Vec::new();
    for row in &rule.rows {
        // A row that nothing can reach says nothing of the range.
        if high.as_ref().is_none_or(|it| *it >= row.least) {
            let by = Interval { low: Some(row.least.clone()), high: high.clone() };
            all.push((&row.points, bounds::range(&row.points.root, rules, Some(&by))));
            high = Some(row.least.clone());
        }
    }
    let by = Interval { low: whole.low, high };
    all.push((&rule.otherwise, bounds::range(&rule.otherwise.root, rules, Some(&by))));
    all
}
