//! Conditions that say nothing: that never hold, always hold, or read nothing at all.

use std::cmp::Ordering;

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::formula::bounds::{self, Interval};
use crate::formula::expr::Rules;
use crate::formula::tree::Operator;
use crate::formula::{Expr, Formula, Kind, Node};
use crate::words::Said;

/// Says what is wrong with a condition whatever a record states.
pub(super) fn check(formula: &Formula, rules: &Rules, path: &NodePath, found: &mut Problems) {
    let reads = |it: &Expr| {
        use Node::{Cell, Field, Fold, Measure, Variable};
        matches!(it.node, Field(_) | Cell(..) | Measure(_) | Fold { .. } | Variable(_))
    };
    if !formula.root.any(&reads) {
        found.add(
            path,
            Said::new(
                "điều kiện này không dùng đến số liệu nào",
                "this condition reads nothing that a record states",
            ),
            Some(Said::new(
                "viết điều kiện theo tên trường hay số đo, hoặc bỏ đi",
                "write it with the names of fields or measures, or take it away",
            )),
        );
        return;
    }
    parts(&formula.root, rules, path, found);
}

/// The comparisons of which a condition is made; each has to matter.
fn parts(expr: &Expr, rules: &Rules, path: &NodePath, found: &mut Problems) {
    if let Node::Binary(Operator::And | Operator::Or, left, right) = &expr.node {
        parts(left, rules, path, found);
        parts(right, rules, path, found);
        return;
    }
    match settled(expr, rules) {
        Some(false) => found.add(
            path,
            Said::new(
                "theo loại và giới hạn của các trường, điều kiện này không bao giờ đúng",
                "by the types and bounds of its fields, this condition never holds",
            ),
            Some(Said::new(
                "xem lại số ở một trong hai vế: tỷ lệ thì có dấu `%`",
                "look at the number on either side: a share has a `%`",
            )),
        ),
        Some(true) => found.add(
            path,
            Said::new(
                "theo loại và giới hạn của các trường, điều kiện này lúc nào cũng đúng",
                "by the types and bounds of its fields, this condition always holds",
            ),
            Some(Said::new(
                "xem lại số và dấu so sánh; chỉ để in thì khai báo ở `measures`",
                "look at the number and the sign; what is only printed is one of the `measures`",
            )),
        ),
        None => {}
    }
}

/// Whether a comparison is the same in every record.
fn settled(expr: &Expr, rules: &Rules) -> Option<bool> {
    use Operator::{AtLeast, AtMost, Equal, Less, More};
    let Node::Binary(operator, left, right) = &expr.node else { return None };
    if !matches!(left.kind, Kind::Number(_)) {
        return None;
    }
    let (low, high) = (bounds::range(left, rules, None), bounds::range(right, rules, None));
    // The one lies wholly below the other.
    let below = |a: &Interval, b: &Interval| {
        a.high.as_ref().zip(b.low.as_ref()).is_some_and(|(a, b)| a.cmp(b) == Ordering::Less)
    };
    let (under, over) = (below(&low, &high), below(&high, &low));
    let at_most = || bounds::never_over(left, right, rules);
    let at_least = || bounds::never_over(right, left, rules);
    match operator {
        More if at_most() => Some(false),
        More if over => Some(true),
        AtLeast if under => Some(false),
        AtLeast if at_least() => Some(true),
        Less if at_least() => Some(false),
        Less if under => Some(true),
        AtMost if over => Some(false),
        AtMost if at_most() => Some(true),
        Equal if under || over => Some(false),
        _ => None,
    }
}
