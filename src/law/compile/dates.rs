//! The days that a rulebook names: in force in its years, and due on days that there are.

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::law::Valid;
use crate::law::due::{Due, On};
use crate::law::form::Form;
use crate::law::rulebook::Rulebook;
use crate::model::period::PeriodSpan;
use crate::model::{Date, Period};
use crate::words::Said;

/// Says which days of a rulebook cannot be meant.
pub(super) fn check(rulebook: &Rulebook, found: &mut Problems) {
    let root = NodePath::root();
    in_force(rulebook, &root, found);
    valid(rulebook, &root, found);
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
    let end = Period::whole(last).end();
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

/// Days on which a text is gone by, of which no period of its years ends on one.
fn valid(rulebook: &Rulebook, root: &NodePath, found: &mut Problems) {
    let Valid { from, to } = rulebook.valid;
    let years = rulebook.years;
    let last = to.unwrap_or(Period::whole(years.to).end());
    let first = from.unwrap_or(Period::whole(years.from).start());
    let outside = last < first
        || last.year() < years.from
        || first > rulebook.days(Period::whole(years.to)).1;
    if years.from > years.to || !outside {
        return;
    }
    let (from, to) = (years.from, years.to);
    found.add(
        &root.key("valid"),
        Said::new(
            format!("không kỳ nào của các năm {from} đến {to} kết thúc trong những ngày ấy"),
            format!("no period of the years {from} to {to} ends on one of these days"),
        ),
        Some(Said::new("xem lại `valid` và `years`", "look at `valid` and `years`")),
    );
}

fn due(
    rulebook: &Rulebook,
    form: &Form,
    (span, due): (PeriodSpan, &Due),
    path: &NodePath,
    found: &mut Problems,
) {
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
    match due.on() {
        Some(On::Day { month, day, .. }) => {
            on_day(rulebook, (span, due.next_year), (month, day), path, found);
        }
        Some(On::Days(_) | On::WorkingDays(_)) => {}
        None => found.add(
            path,
            Said::new(
                "một hạn có `month` và `day`, hoặc `days`, hoặc `working_days`: đúng một cách",
                "a due day has `month` and `day`, or `days`, or `working_days`: exactly one of them",
            ),
            Some(Said::new(
                "ghi như `{month: 11, day: 30}`, `{days: 10}` hay `{working_days: 2}`",
                "write as in `{month: 11, day: 30}`, `{days: 10}` or `{working_days: 2}`",
            )),
        ),
    }
}

/// A day of the year, which each year must have, and which should come late enough.
fn on_day(
    rulebook: &Rulebook,
    (span, next_year): (PeriodSpan, Option<bool>),
    (month, day): (u8, u8),
    path: &NodePath,
    found: &mut Problems,
) {
    let later = u16::from(next_year == Some(true));
    let mut years = (rulebook.years.from..=rulebook.years.to).map(|it| it.saturating_add(later));
    if let Some(year) = years.find(|it| Date::new(*it, month, day).is_none()) {
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
    let period = Period::first_of(rulebook.years.from, span);
    if period.has_siblings() {
        found.add(
            path,
            Said::new(
                format!("mỗi năm có nhiều kỳ `{}`, mà hạn chỉ có một ngày", span.as_str()),
                format!("a year has several of `{}`, and only one day is due", span.as_str()),
            ),
            Some(Said::new(
                "ghi số ngày sau khi kỳ kết thúc: `days` hay `working_days`",
                "write how many days after the period ends: `days` or `working_days`",
            )),
        );
        return;
    }
    // "Before 30/11" of the year itself is common; nobody reports in January on that year.
    let middle = period.middle();
    if next_year.is_none() && (month, day) < (middle.month(), middle.day()) {
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
