//! What was measured: the numbers put in, the two sides, the rows that decide.

use std::fmt::Write;

use super::numbers::Numbers;
use super::{One, labels, sources};
use crate::formula::{Amount, Kind, Unit};
use crate::judge::{Figure, Reason};
use crate::law::bench::Rule;
use crate::law::criterion::Verdict;
use crate::report::assessed::AssessedBasis;
use crate::words::Said;

/// What stands for a number that is not known where the verdict is the same whatever it is.
pub const UNKNOWN_AND_SETTLED: Said<&'static str> = Said::of(
    "chưa đủ số liệu, phần còn thiếu không làm đổi kết quả",
    "values are lacking, none of which changes the verdict",
);

impl One<'_> {
    /// The formula with its numbers put in.
    pub(super) fn numbers(&self, basis: &AssessedBasis) -> String {
        if matches!(
            self.outcome.reason,
            Some(Reason::NoTarget(_) | Reason::NotAsked | Reason::NotApplicable(_))
        ) {
            return String::new();
        }
        let required = match &self.outcome.required {
            Figure::Count(it) if !self.bar.targets.is_empty() => Some(it),
            _ => None,
        };
        let target = required.filter(|_| basis.target.is_some());
        let numbers = Numbers { words: self.words, basis: &basis.values, target };
        let text = match &self.bar.rule {
            Rule::Met(it) => numbers.put_in(it),
            Rule::Points(it) => Some(numbers.with_value(it, &it.root)),
            Rule::Steps(it) => Some(numbers.steps(it)),
            _ => None,
        };
        let title = self.choose(Said::of("Thay số", "With numbers"));
        text.map(|it| format!("{title}: {it}.\n")).unwrap_or_default()
    }

    /// What was measured, and what is asked for.
    pub(super) fn figures(&self, basis: &AssessedBasis) -> String {
        let left_out =
            !self.outcome.counts || matches!(self.outcome.reason, Some(Reason::NotClaimed));
        let scored = matches!(self.bar.rule, Rule::Sum | Rule::Best | Rule::Claimed);
        if left_out || scored || self.outcome.measured == Figure::Nothing {
            return String::new();
        }
        let settled = self.outcome.verdict != Verdict::NotAssessable;
        let measured = if settled && self.outcome.measured == Figure::Unknown {
            self.choose(UNKNOWN_AND_SETTLED).to_owned()
        } else {
            format!("{}{}", self.figure(&self.outcome.measured), self.share())
        };
        let required = match &self.outcome.required {
            Figure::Nothing => String::new(),
            it => {
                format!("; {}: {}", self.choose(Said::of("yêu cầu", "required")), self.figure(it))
            }
        };
        let more = sources::files(basis, self.file);
        let file = self.file;
        let others = if more == 0 {
            String::new()
        } else {
            self.choose(Said::of(
                format!(" và {more} tệp khác"),
                format!(" and {more} other file(s)"),
            ))
        };
        let counted = self.choose(Said::of("Số liệu trong", "Counted in"));
        format!("{counted} {file}{others}: {measured}{required}.\n")
    }

    fn figure(&self, figure: &Figure) -> String {
        let lang = self.words.lang;
        let plain = |it: &Amount| labels::exact(lang, it, &Kind::Number(Unit::Plain));
        match figure {
            Figure::Nothing => String::new(),
            Figure::Unknown => sources::unknown(self.words).to_owned(),
            Figure::Count(it) => labels::told(lang, it, &Kind::Number(Unit::Plain)),
            Figure::Part { count, of } => format!("{}/{}", plain(count), plain(of)),
            Figure::Percent(it) => labels::told(lang, it, &Kind::Number(Unit::Share)),
            Figure::YesNo(it) => labels::yes_or_no(lang, *it).to_owned(),
            Figure::Value(kind, it) => {
                labels::value(lang, self.words.dictionary, kind, it).unwrap_or_default()
            }
        }
    }

    /// What was counted as a share, where the parts of a whole were counted.
    fn share(&self) -> String {
        let Figure::Part { count, of } = &self.outcome.measured else { return String::new() };
        if matches!(self.bar.rule, Rule::All | Rule::Any) {
            return String::new();
        }
        let share = labels::share(self.words.lang, count, of);
        share.map(|it| format!(" ({it})")).unwrap_or_default()
    }

    pub(super) fn evidence(&self) -> String {
        if self.view.evidence.is_empty() {
            return String::new();
        }
        let title = match self.view.verdict {
            Verdict::NotAssessable => self.choose(Said::of("Chưa có số liệu", "Lacking a number")),
            Verdict::NotMet => self.choose(Said::of("Không đáp ứng", "Failing")),
            Verdict::Met => self.choose(Said::of("Đáp ứng", "Counted")),
        };
        let mut text = format!("{title}:\n");
        for it in &self.view.evidence {
            let line = it.line.map(|line| format!(":{line}")).unwrap_or_default();
            let _ = writeln!(text, "  - {} {} ({}{line})", it.code, it.name, it.file);
        }
        text
    }
}
