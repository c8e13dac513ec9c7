//! Numbers that stand alone and are held against a formula: the rows of steps, targets. Each
//! is of the formula's sort, and one that it can come to.

use std::collections::BTreeMap;

use num_traits::One;

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::formula::bounds::Interval;
use crate::formula::check::TARGET;
use crate::formula::tree::Operator;
use crate::formula::{Amount, Expr, Kind, Node, Unit};
use crate::law::bench::{Bar, StepRow};
use crate::words::{Said, number};

/// Whether a number, as it is written, goes beside a formula of a kind; says why it does not.
pub(super) fn fits(
    (written, amount): (&str, &Amount),
    kind: &Kind,
    path: &NodePath,
    found: &mut Problems,
) -> bool {
    let percent = written.trim_end().ends_with('%');
    match kind {
        Kind::Number(Unit::Share) if !percent && *amount > Amount::one() => {
            let whole = number::plain(&(amount * Amount::from_integer(100.into())));
            found.add(
                path,
                Said::new(
                    format!("công thức cho tỷ lệ %, nên `{written}` có thể hiểu hai cách"),
                    format!(
                        "the formula gives a share (%), so that `{written}` may be read in two ways"
                    ),
                ),
                Some(Said::new(
                    format!("viết `{written}%`, hoặc `{whole}%` nếu đúng là {written} lần"),
                    format!("write `{written}%`, or `{whole}%` if {written} times is meant"),
                )),
            );
        }
        Kind::Number(Unit::Noun(_) | Unit::Days | Unit::Mixed(_)) if percent => found.add(
            path,
            Said::new(
                format!("công thức không cho tỷ lệ, không so với `{written}` được"),
                format!("the formula gives no share, and cannot be held against `{written}`"),
            ),
            Some(Said::new(
                "bỏ dấu `%`, hoặc chia cho số làm mẫu",
                "take `%` away, or divide by the whole",
            )),
        ),
        _ => return true,
    }
    false
}

/// Says where no number can reach a row of steps.
pub(super) fn is_reached(row: &StepRow, by: &Interval, path: &NodePath, found: &mut Problems) {
    let Some(most) = &by.high else { return };
    if *most > row.least || (*most == row.least && row.reached) {
        return;
    }
    let (limit, most) = (&row.written, number::plain(most));
    found.add(
        path,
        Said::new(
            format!("không số nào tới được bậc này ({limit}): công thức cho nhiều nhất {most}"),
            format!("no number reaches this row ({limit}): the formula gives {most} at most"),
        ),
        Some(Said::new(
            "xem lại bậc này, hoặc công thức ở `by`",
            "look at this row, or at the formula in `by`",
        )),
    );
}

/// Says where the last row of steps takes all that there is, so that nothing is left for `else`.
pub(super) fn leaves_some(row: &StepRow, by: &Interval, path: &NodePath, found: &mut Problems) {
    let Some(least) = &by.low else { return };
    if *least < row.least || (*least == row.least && !row.reached) {
        return;
    }
    let (limit, least) = (&row.written, number::plain(least));
    found.add(
        path,
        Said::new(
            format!("không số nào còn lại cho `else`: công thức cho ít nhất {least}, bậc trên ({limit}) đã nhận hết"),
            format!("no number is left for `else`: the formula gives {least} at least, and the row above ({limit}) takes them all"),
        ),
        Some(Said::new(
            "bỏ bậc trên và ghi điểm của nó ở `else`, hoặc xem lại giới hạn của bậc ấy",
            "take the row above away and write its points under `else`, or look at its limit",
        )),
    );
}

/// Says which targets are of another sort than what they are held against.
pub(super) fn targets(
    written: &BTreeMap<String, String>,
    bar: &Bar,
    path: &NodePath,
    found: &mut Problems,
) {
    let formulas = bar.formulas();
    let Some(kind) = formulas.iter().find_map(|it| beside_target(&it.root)) else { return };
    for (year, text) in written {
        let amount = year.parse().ok().and_then(|it: u16| bar.targets.get(&it)?.as_ref());
        if let Some(amount) = amount {
            fits((text, amount), kind, &path.key(year), found);
        }
    }
}

/// What sort of number the target is compared with.
fn beside_target(expr: &Expr) -> Option<&Kind> {
    let compared = |operator: &Operator| {
        use Operator::{AtLeast, AtMost, Equal, Less, More, Unequal};
        matches!(operator, Less | AtMost | Equal | Unequal | AtLeast | More)
    };
    if let Node::Binary(operator, left, right) = &expr.node
        && compared(operator)
    {
        match (&left.node, &right.node) {
            (Node::Variable(TARGET), _) => return Some(&right.kind),
            (_, Node::Variable(TARGET)) => return Some(&left.kind),
            _ => {}
        }
    }
    expr.parts().into_iter().find_map(beside_target)
}
