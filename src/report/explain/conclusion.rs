//! What a criterion came to, and why it is open where it is.

use super::reasons::reason;
use super::{One, labels};
use crate::formula::{Amount, Kind, Unit};
use crate::judge::Score;
use crate::law::bench::Rule;
use crate::words::{Said, vietnamese};

impl One<'_> {
    pub(super) fn conclusion(&self) -> String {
        let title = self.choose(Said::of("Kết luận", "Conclusion"));
        let reason = self
            .outcome
            .reason
            .as_ref()
            .map(|it| format!(": {}", reason(self.words, self.bar, it)));
        let reason = reason.unwrap_or_default();
        let grade = self.view.grade.as_ref().map(|it| {
            let grade = it
                .grade
                .clone()
                .unwrap_or_else(|| it.possible.join(self.choose(Said::of(" hoặc ", " or "))));
            format!("; {} {grade}", self.choose(Said::of("mức", "grade")))
        });
        let came = match &self.outcome.score {
            Some(score) => self.score(score),
            None if !self.outcome.counts => self.choose(Said::of("không xét", "left out")).into(),
            None => self.verdict().to_owned(),
        };
        let read = self.view.grade.as_ref().filter(|it| !it.reading.is_empty());
        let read = read.map(|it| {
            let title = self.choose(Said::of("Cách hiểu về mức", "Reading of grades"));
            format!("{title}: {}\n", it.reading)
        });
        let read = read.unwrap_or_default();
        format!("{title}: {came}{}{reason}.\n{read}", grade.unwrap_or_default())
    }

    pub(super) fn score(&self, score: &Score) -> String {
        let Score { low, high, most } = score;
        let decimal = self.decimal(low);
        self.choose(if score.is_certain() {
            Said::of(
                format!("{low}{decimal} trên {most} điểm"),
                format!("{low}{decimal} of {most} point(s)"),
            )
        } else {
            Said::of(
                format!("chưa rõ, từ {low} đến {high} trên {most} điểm"),
                format!("open, {low} to {high} of {most} point(s)"),
            )
        })
    }

    /// Points as a decimal, where nothing else says it.
    fn decimal(&self, points: &Amount) -> String {
        let plain = labels::exact(self.words.lang, points, &Kind::Number(Unit::Plain));
        let ends = plain != points.to_string();
        // What a formula gives is said above; what it is rounded to is not.
        let is_formula = matches!(self.bar.rule, Rule::Points(_) | Rule::Steps(_));
        let said = is_formula && self.bar.points.as_ref().is_none_or(|it| it.round.is_none());
        match (points.is_integer(), ends) {
            (true, _) => String::new(),
            (false, true) if said => String::new(),
            (false, true) => format!(" (= {plain})"),
            (false, false) => {
                let rounded = vietnamese::decimal(points);
                let point = self.choose(Said::of(",", "."));
                format!(" (≈ {})", rounded.replace(',', point))
            }
        }
    }

    fn verdict(&self) -> &'static str {
        self.words.choose(self.outcome.called())
    }
}
