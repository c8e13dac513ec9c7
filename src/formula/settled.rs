//! Parts of a formula that are the same whatever a record states: conditions that always or
//! never hold, alone or beside each other, and divisors that are always 0.

use std::cmp::Ordering;

use super::bounds::{self, Interval};
use super::expr::Rules;
use super::tree::{Fold, Operator};
use super::{Expr, Fault, Formula, Kind, Node, Span};

/// What is settled in a formula before any record is read; of parts within each other the
/// smallest alone. A formula that reads nothing at all is another matter.
pub fn faults(formula: &Formula, rules: &Rules) -> Vec<Fault> {
    let mut found = Vec::new();
    if reads(formula) {
        look(&formula.root, rules, &mut found);
    }
    found
}

/// Whether a formula reads anything that a record states.
pub fn reads(formula: &Formula) -> bool {
    use Node::{Cell, Field, Fold, Measure, Variable};
    let is =
        |it: &Expr| matches!(it.node, Field(_) | Cell(..) | Measure(_) | Fold { .. } | Variable(_));
    formula.root.any(&is)
}

/// A condition that reads nothing is no condition.
pub fn idle(span: Span) -> Fault {
    let (vi, en) = (
        "điều kiện này không dùng đến số liệu nào",
        "this condition reads nothing that a record states",
    );
    Fault::new(span, vi, en).help(
        "viết điều kiện theo tên trường hay số đo, hoặc bỏ đi",
        "write it with the names of fields or measures, or take it away",
    )
}

fn look(expr: &Expr, rules: &Rules, found: &mut Vec<Fault>) {
    let before = found.len();
    if let Node::Binary(operator @ (Operator::And | Operator::Or), ..) = &expr.node {
        let mut parts = Vec::new();
        flat(expr, *operator, &mut parts);
        for it in &parts {
            look(it, rules, found);
        }
        let settled = match operator {
            Operator::And => bounds::contradict(&parts, rules).then_some(false),
            _ => bounds::exhaust(&parts, rules).then_some(true),
        };
        if let Some(holds) = settled.filter(|_| found.len() == before) {
            found.push(together(expr.span, holds));
        }
        return;
    }
    expr.parts().into_iter().for_each(|it| look(it, rules, found));
    if found.len() > before {
        return;
    }
    match &expr.node {
        Node::Binary(Operator::Divide, _, by) if bounds::range(by, rules, None).is_zero() => {
            let (vi, en) = ("số chia ở đây lúc nào cũng bằng 0", "what is divided by here is 0");
            found.push(Fault::new(by.span, vi, en).help(
                "xem lại số chia: chia cho 0 thì không có gì để tính",
                "look at the divisor: there is nothing to judge by in a division by 0",
            ));
        }
        Node::Fold { fold: Fold::All | Fold::Any, of: Some(of), filter, .. } => {
            let filter = filter.as_deref();
            let never = |it: &Expr| bounds::contradict(&[it, of], rules);
            if bounds::follows(filter, of, rules) {
                found.push(of_rows(of.span, true));
            } else if filter.is_some_and(never) {
                found.push(of_rows(of.span, false));
            }
        }
        _ => found.extend(compared(expr, rules).map(|holds| alone(expr.span, holds))),
    }
}

/// The parts that one and the same word joins.
fn flat<'a>(expr: &'a Expr, joined: Operator, parts: &mut Vec<&'a Expr>) {
    match &expr.node {
        Node::Binary(operator, left, right) if *operator == joined => {
            flat(left, joined, parts);
            flat(right, joined, parts);
        }
        _ => parts.push(expr),
    }
}

fn alone(span: Span, holds: bool) -> Fault {
    if holds {
        let (vi, en) = (
            "theo loại và giới hạn của các trường, điều kiện này lúc nào cũng đúng",
            "by the types and bounds of its fields, this condition always holds",
        );
        return Fault::new(span, vi, en).help(
            "xem lại số và dấu so sánh; chỉ để in thì khai báo ở `measures`",
            "look at the number and the sign; what is only printed is one of the `measures`",
        );
    }
    let (vi, en) = (
        "theo loại và giới hạn của các trường, điều kiện này không bao giờ đúng",
        "by the types and bounds of its fields, this condition never holds",
    );
    Fault::new(span, vi, en).help(
        "xem lại số ở một trong hai vế: tỷ lệ thì có dấu `%`",
        "look at the number on either side: a share has a `%`",
    )
}

fn together(span: Span, holds: bool) -> Fault {
    let (vi, en) = if holds {
        (
            "các phần nối bằng `or` ở đây phủ hết mọi trường hợp: điều kiện lúc nào cũng đúng",
            "the parts that `or` joins here leave nothing out: the condition always holds",
        )
    } else {
        (
            "các phần nối bằng `and` ở đây trái nhau: điều kiện không bao giờ đúng",
            "the parts that `and` joins here contradict each other: the condition never holds",
        )
    };
    Fault::new(span, vi, en).help(
        "xem lại số và dấu so sánh của từng phần, và đúng là `and` hay `or`",
        "look at the number and the sign of each part, and whether `and` or `or` is meant",
    )
}

fn of_rows(span: Span, holds: bool) -> Fault {
    let (vi, en) = if holds {
        (
            "hàng nào được xét ở đây cũng thỏa điều kiện này",
            "every row that is looked at here meets this condition",
        )
    } else {
        (
            "không hàng nào được xét ở đây thỏa được điều kiện này",
            "no row that is looked at here can meet this condition",
        )
    };
    Fault::new(span, vi, en).help(
        "xem lại điều kiện này và điều kiện sau `where`",
        "look at this condition and at the one after `where`",
    )
}

/// Whether a comparison is the same in every record.
fn compared(expr: &Expr, rules: &Rules) -> Option<bool> {
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
