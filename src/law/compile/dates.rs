//! The days that a rulebook names: in force in its years, and due on days that there are.

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::law::form::Form;
use crate::law::rulebook::Rulebook;
use crate::model::period::PeriodSpan;
use crate::model::{Due, Period};
use crate::words::Said;

/// Says which days of a rulebook cannot be meant.
pub(super) fn check(rulebook: &Rulebook, found: &mut Problems) {
    let root = NodePath::root();
    in_force(rulebook, &root, found);
    for (id, form) in &rulebook.forms {
        let path = root.key("forms").key(id).key("due");
        for (span, due) in &form.due {
            self::due(rulebook, form, (*span, due), &path.key(span.as_str()), found);
        }
    }
}

/// A source that is in force only after its last year judges nobody as it is written. It may
/// be asked of years before it, as some are that order what has long been owed.
fn in_force(rulebook: &Rulebook, root: &NodePath, found: &mut Problems) {
    let (in_force, last) = (rulebook.in_force, rulebook.years.to);
    let end = Period { year: last, span: PeriodSpan::Year }.end();
    // Years that are reversed have a finding of their own.
    if rulebook.years.from > last || end >= in_force {
        return;
    }
    found.add(
        &root.key("in_force"),
        Said::new(
            format!("văn bản có hiệu lực từ {in_force}, sau năm cuối của bộ quy định ({last})"),
            format!(
                "the source is in force from {in_force}, after the rulebook's last year ({last})"
            ),
        ),
        Some(Said::new("xem lại `in_force` và `years`", "look at `in_force` and `years`")),
    );
}

fn due(
    rulebook: &Rulebook,
    form: &Form,
    (span, due): (PeriodSpan, &Due),
    path: &NodePath,
    found: &mut Problems,
) {
    let Due { month, day, next_year } = *due;
    if !form.spans.is_empty() && !form.spans.contains(&span) {
        let span = span.as_str();
        found.add(
            path,
            Said::new(
                format!("biểu mẫu không lập cho kỳ `{span}` mà có hạn của kỳ ấy"),
                format!("the form is not made for `{span}`, and has a day on which that is due"),
            ),
            Some(Said::new(
                "xem lại `spans` và `due` của biểu mẫu",
                "look at `spans` and `due` of the form",
            )),
        );
    }
    let years = rulebook.years.from..=rulebook.years.to;
    if let Some(year) = years.clone().find(|it| due.of(*it).is_none()) {
        let year = year + u16::from(next_year == Some(true));
        found.add(
            path,
            Said::new(
                format!("năm {year} không có ngày {day}/{month}"),
                format!("year {year} has no day {day}/{month}"),
            ),
            Some(Said::new(
                "ghi một ngày mà năm nào cũng có, như `{month: 2, day: 28}`",
                "write a day that every year has, such as `{month: 2, day: 28}`",
            )),
        );
        return;
    }
    // "Before 30/11" of the year itself is common; nobody reports in January on that year.
    if next_year.is_none() && (month, day) < span.middle() {
        found.add(
            path,
            Said::new(
                format!("hạn {day}/{month} ở nửa đầu của chính kỳ báo cáo"),
                format!("day {day}/{month} is in the first half of the period that is reported on"),
            ),
            Some(Said::new(
                "hạn ở năm sau thì thêm `next_year: true`; đúng là năm ấy thì thêm `next_year: false`",
                "add `next_year: true` where the year after is meant, `next_year: false` where that year is",
            )),
        );
    }
}
