//! Who is judged by what: somebody is, by something, and never by what another part that
//! stands before it has taken.
//!
//! Whether two parts meet in a unit that there is, `check` asks.

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::law::form::Form;
use crate::law::rulebook::Rulebook;
use crate::law::scope::Scope;
use crate::words::Said;

/// Says which parts of a rulebook judge nobody, or by nothing.
pub(super) fn check(rulebook: &Rulebook, found: &mut Problems) {
    let root = NodePath::root().key("judges");
    // Forms that speak of no verdict, and of nobody but who issues them, can do without: they
    // print what is stated of the unit itself.
    let alone = |it: &Form| !it.rests_on_results() && it.issuer.is_none() && !it.needs.is_empty();
    if rulebook.judges.is_empty() && !rulebook.forms.values().all(alone) {
        found.add(
            &root,
            Said::new("bộ quy định không đánh giá đơn vị nào", "the rulebook judges no units"),
            Some(Said::new(
                "ghi `judges: [{units: {tier: …}, criteria: […]}]`",
                "write `judges: [{units: {tier: …}, criteria: […]}]`",
            )),
        );
    }
    let mut before: Vec<&Scope> = Vec::new();
    for (place, judged) in rulebook.judges.iter().enumerate() {
        let path = root.index(place);
        if judged.units.is_empty() {
            found.add(
                &path.key("units"),
                Said::new("phần này không đánh giá đơn vị nào", "this part judges no units"),
                Some(Said::new(
                    "ghi như `units: {tier: commune}`",
                    "write as in `units: {tier: commune}`",
                )),
            );
        }
        if judged.criteria.is_empty() {
            found.add(
                &path.key("criteria"),
                Said::new(
                    "không có tiêu chí nào: không đơn vị nào đạt hay không đạt được",
                    "there are no criteria, so that no unit can be met or not met",
                ),
                Some(Said::new(
                    "thêm tiêu chí; bảng chỉ để in thì khai báo ở `lists` của biểu mẫu",
                    "add criteria; a table that is only printed is one of the `lists` of a form",
                )),
            );
        }
        for (at, scope) in judged.units.iter().enumerate() {
            if before.iter().any(|it| it.holds(scope)) {
                let units = path.key("units");
                let path = if judged.units.len() > 1 { units.index(at) } else { units };
                taken(&path, found);
            }
        }
        before.extend(&judged.units);
    }
}

/// Units that all belong to a part that stands before.
fn taken(path: &NodePath, found: &mut Problems) {
    found.add(
        path,
        Said::new(
            "mọi đơn vị này đã do một phần ở trên của `judges` đánh giá, phần này không bao giờ được dùng",
            "all these units are judged by a part of `judges` that stands above, so that this one is never used",
        ),
        Some(Said::new(
            "đặt phần hẹp hơn lên trước, hoặc gộp hai phần làm một",
            "put the narrower part first, or make one of the two",
        )),
    );
}
