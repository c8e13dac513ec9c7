//! Keys that have no effect where they stand: whoever wrote them believes that they do.

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::formula::{Expr, Node};
use crate::law::Criterion;
use crate::law::bench::{Bench, Rule};
use crate::law::form::{Form, Need};
use crate::law::reach::reached;
use crate::law::rulebook::Judged;
use crate::words::Said;

/// Says which keys of a form have no effect.
pub(super) fn check(form: &Form, path: &NodePath, found: &mut Problems) {
    // Of the issuer's own record it prints what the unit itself says, and none of its rows.
    let of_rows = |(_, it): &(usize, &Need)| form.issuer.is_some() && it.of.is_some();
    for (place, _) in form.needs.iter().enumerate().filter(of_rows) {
        found.add(
            &path.key("needs").index(place),
            Said::new(
                "biểu mẫu có `issuer` lập từ hàng của các đơn vị khác, `needs` nói về hàng của chính đơn vị lập",
                "a form with an `issuer` is made from the rows of others, and `needs` speaks of the issuer's own",
            ),
            Some(Said::new(
                "bỏ mục này; số liệu mà các đơn vị phải có ghi ở `needs` của biểu mẫu do chính họ lập",
                "take this away; what the units must state is said under `needs` of a form that they issue themselves",
            )),
        );
    }
    for (name, _) in form.lists.iter().filter(|(_, it)| it.announced && !it.appendix) {
        found.add(
            &path.key("lists").key(name).key("announced"),
            Said::new(
                "danh sách không phải là phụ lục (`appendix`), `announced` không có tác dụng",
                "the list is no appendix (`appendix`), so that `announced` has no effect",
            ),
            Some(Said::new(
                "bỏ `announced`, hoặc thêm `appendix: true`",
                "take `announced` away, or add `appendix: true`",
            )),
        );
    }
    for (name, _) in form.lists.iter().filter(|(_, it)| it.appendix) {
        if form.attached_to.is_some() {
            found.add(
                &path.key("lists").key(name).key("appendix"),
                Said::new(
                    "biểu mẫu kèm theo văn bản khác (`attached_to`) chính nó là phụ lục, `appendix` không có tác dụng",
                    "a form that goes with another (`attached_to`) is an appendix itself, so that `appendix` has no effect",
                ),
                Some(Said::new(
                    "bỏ `appendix`, hoặc bỏ `attached_to`",
                    "take `appendix` or `attached_to` away",
                )),
            );
        }
    }
}

/// Says that nothing sums over the kinds of units that a part names.
pub(super) fn locality(bench: &Bench, judged: &Judged, path: &NodePath, found: &mut Problems) {
    let measures = bench.rules.measures.iter().map(|it| &it.root);
    let sums = |it: &Expr| matches!(&it.node, Node::Locality(kinds, _) if kinds.is_empty());
    let used = reached(bench).into_iter().any(sums) || measures.into_iter().any(|it| it.any(&sums));
    if !judged.locality.is_empty() && !used {
        found.add(
            &path.key("locality"),
            Said::new(
                "không công thức nào của phần này dùng `locality(…)`, nên `locality` không có tác dụng",
                "no formula of this part uses `locality(…)`, so that `locality` has no effect",
            ),
            Some(Said::new(
                "bỏ `locality`, hoặc viết `locality(…)` ở số phải cộng toàn địa phương",
                "take `locality` away, or write `locality(…)` around what is summed over the locality",
            )),
        );
    }
}

/// Says which keys about points have no effect beside the way in which a criterion is judged.
pub(super) fn points(written: &Criterion, rule: &Rule, path: &NodePath, found: &mut Problems) {
    if matches!(rule, Rule::Points(_) | Rule::Steps(_) | Rule::Claimed) {
        return;
    }
    let keys =
        [("bonus", &written.bonus), ("penalty", &written.penalty), ("round", &written.round)];
    for (key, _) in keys.into_iter().filter(|(_, it)| it.is_some()) {
        found.add(
            &path.key(key),
            Said::new(
                format!("`{key}` chỉ đi với `points`, `steps`, `claimed`; ở đây không có tác dụng"),
                format!(
                    "`{key}` goes with `points`, `steps` and `claimed`, and has no effect here"
                ),
            ),
            Some(Said::new(
                format!("bỏ `{key}`, hoặc ghi ở từng phần có công thức điểm"),
                format!("take `{key}` away, or write it at the parts whose points a formula gives"),
            )),
        );
    }
}
