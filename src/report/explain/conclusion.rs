//! What a criterion came to, and why it is open where it is.

use super::One;
use super::reasons::reason;
use crate::judge::Score;
use crate::words::{Said, number};

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
        let [low, high, most] = [&score.low, &score.high, &score.most]
            .map(|it| number::with_fraction(it, self.words.lang));
        self.choose(if score.is_certain() {
            Said::of(format!("{low} trên {most} điểm"), format!("{low} of {most} point(s)"))
        } else {
            Said::of(
                format!("chưa rõ, từ {low} đến {high} trên {most} điểm"),
                format!("open, {low} to {high} of {most} point(s)"),
            )
        })
    }

    fn verdict(&self) -> &'static str {
        self.words.choose(self.outcome.called())
    }
}
