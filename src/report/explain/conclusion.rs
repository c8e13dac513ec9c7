//! What a criterion came to, and why it is open where it is.

use super::{One, labels};
use crate::formula::{Amount, Kind, Unit};
use crate::judge::{Reason, Score};
use crate::law::bench::Rule;
use crate::words::{Lang, vietnamese};

impl One<'_> {
    pub(super) fn conclusion(&self) -> String {
        let title = self.choose("Kết luận", "Conclusion");
        let reason = self.outcome.reason.as_ref().map(|it| format!(": {}", self.reason(it)));
        let reason = reason.unwrap_or_default();
        let grade = self.view.grade.as_ref().map(|it| {
            let grade =
                it.grade.clone().unwrap_or_else(|| it.possible.join(self.choose(" hoặc ", " or ")));
            format!("; {} {grade}", self.choose("mức", "grade"))
        });
        let came = match &self.outcome.score {
            Some(score) => self.score(score),
            None => self.verdict().to_owned(),
        };
        let read = self.view.grade.as_ref().filter(|it| !it.reading.is_empty());
        let read = read.map(|it| {
            let title = self.choose("Cách hiểu về mức", "Reading of grades");
            format!("{title}: {}\n", it.reading)
        });
        let read = read.unwrap_or_default();
        format!("{title}: {came}{}{reason}.\n{read}", grade.unwrap_or_default())
    }

    fn score(&self, score: &Score) -> String {
        let Score { low, high, most } = score;
        let decimal = self.decimal(low);
        match (self.words.lang, score.is_certain()) {
            (Lang::Vi, true) => format!("{low}{decimal} trên {most} điểm"),
            (Lang::En, true) => format!("{low}{decimal} of {most} point(s)"),
            (Lang::Vi, false) => format!("chưa rõ, từ {low} đến {high} trên {most} điểm"),
            (Lang::En, false) => format!("open, {low} to {high} of {most} point(s)"),
        }
    }

    /// Points as a decimal, where nothing else says it.
    fn decimal(&self, points: &Amount) -> String {
        let plain = labels::exact(self.words.lang, points, &Kind::Number(Unit::Plain));
        let ends = plain != points.to_string();
        let said = matches!(self.bar.rule, Rule::Points(_) | Rule::Steps(_));
        match (points.is_integer(), ends) {
            (true, _) => String::new(),
            (false, true) if said => String::new(),
            (false, true) => format!(" (= {plain})"),
            (false, false) => {
                let rounded = vietnamese::decimal(points);
                let point = self.choose(",", ".");
                format!(" (≈ {})", rounded.replace(',', point))
            }
        }
    }

    fn verdict(&self) -> &'static str {
        self.words.lang.of(self.view.verdict.called())
    }

    fn reason(&self, reason: &Reason) -> String {
        match (self.words.lang, reason) {
            (_, Reason::NoFields(names) | Reason::NoFacts(names)) => self.not_stated(names),
            (Lang::Vi, it) => crate::report::reason(it),
            (Lang::En, it) => self.reason_en(it),
        }
    }

    /// Fields by their labels: the list of what is missing has their names.
    fn not_stated(&self, names: &[String]) -> String {
        let dictionary = self.words.dictionary;
        let label = |name: &String| match dictionary.field(name) {
            Some(field) => labels::field(self.words.lang, dictionary, None, field),
            None => name.clone(),
        };
        let all: Vec<_> = names.iter().map(|it| format!("“{}”", label(it))).collect();
        match self.words.lang {
            Lang::Vi => format!("chưa có số liệu {}", all.join(", ")),
            Lang::En => format!("{} is not stated", all.join(", ")),
        }
    }

    fn reason_en(&self, reason: &Reason) -> String {
        match reason {
            Reason::NoRows(noun) => format!("there is no {noun} to count"),
            Reason::NothingToShare(noun) if noun.is_empty() => {
                "there is nothing to take a share of".to_owned()
            }
            Reason::NothingToShare(noun) => format!("there is no {noun} to take a share of"),
            Reason::GrowthFromNothing(noun) => format!("there was no {noun} the year before"),
            Reason::Missing(count, noun) => format!("{count} {noun} lack a value it turns on"),
            Reason::NoTable(name) => format!("`{name}` is not stated"),
            Reason::NoFields(names) | Reason::NoFacts(names) => self.not_stated(names),
            Reason::NoNumbers(units) => format!("numbers are lacking of {}", units.join(", ")),
            Reason::NoPeriodBefore(period) => {
                format!("numbers are lacking of the period before ({period})")
            }
            Reason::NoTarget(period) => format!("there is no target for {period}"),
            Reason::Parts(parts) => format!("{} is open", parts.join(", ")),
            Reason::NotAssessable(formula) => {
                format!("what it is judged under does not hold: {formula}")
            }
            Reason::NotApplicable(formula) => format!("it does not apply: {formula}"),
            Reason::MayNotApply(formula) => format!("whether it applies is open: {formula}"),
            Reason::NotClaimed => "nobody has given points".to_owned(),
        }
    }
}
