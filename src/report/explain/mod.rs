//! The whole reasoning behind one verdict, in sentences, the law first.

mod counts;

use std::fmt::Write;

use super::{Assessed, AssessedCriterion, vietnamese};
use crate::assess::{Figure, Outcome, Reason};
use crate::diagnostic::Lang;
use crate::model::rule::{AtLeast, Each, Growth, Holds, Listed, Scale, Share};
use crate::model::rulebook::Judged;
use crate::model::{Criterion, Measure, Rule, Rulebook, Standing, Verdict};

/// What is explained: one record's assessment, and all that it rests on.
#[derive(Clone, Copy, Debug)]
pub struct Explained<'a> {
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// How it judges the unit.
    pub judged: &'a Judged,
    /// The assessment for programs, with names and lines.
    pub assessed: &'a Assessed,
    /// The assessment as values.
    pub outcomes: &'a [Outcome],
    /// The record's file.
    pub file: &'a str,
}

/// Explains one criterion of an assessment; an empty text if there is no such.
pub fn explain(lang: Lang, explained: Explained, id: &str) -> String {
    let Explained { rulebook, judged, assessed, outcomes, file } = explained;
    let all = judged.all_criteria();
    let found = all.iter().zip(&assessed.criteria).zip(outcomes).find(|((it, _), _)| it.id == id);
    let Some(((criterion, view), outcome)) = found else { return String::new() };
    let words = Words { lang };
    let mut text = words.law(rulebook, criterion);
    text.push_str(&words.meaning(&criterion.rule));
    text.push_str(&words.numbers(file, &criterion.rule, view, outcome));
    text.push_str(&words.conclusion(view, outcome));
    text.push_str(&words.evidence(view));
    for part in criterion.rule.parts() {
        text.push('\n');
        text.push_str(&explain(lang, explained, &part.id));
    }
    text
}

struct Words {
    lang: Lang,
}

impl Words {
    fn law(&self, rulebook: &Rulebook, criterion: &Criterion) -> String {
        let source = &rulebook.source;
        let (id, clause, text) = (&criterion.id, &criterion.clause, &criterion.text);
        let (document, issuer) = (&source.document, &source.issuer);
        let date = source.date.map(vietnamese::short_date);
        let cited = match (self.lang, date) {
            (Lang::Vi, Some(date)) => format!("Văn bản số {document} ngày {date} của {issuer}"),
            (Lang::En, Some(date)) => format!("Document {document} of {date} by {issuer}"),
            // A text without number and date is cited by its title and where it stands.
            (_, None) => format!("{document}, {issuer}"),
        };
        match self.lang {
            Lang::Vi => format!("Tiêu chí {id}. {cited}, {clause}, quy định:\n  “{text}”\n"),
            Lang::En => format!("Criterion {id}. {cited}, {clause}, orders:\n  “{text}”\n"),
        }
    }

    fn meaning(&self, rule: &Rule) -> String {
        match (self.lang, rule) {
            (Lang::Vi, Rule::All(parts)) => {
                format!("Nghĩa là: đạt đủ {} yêu cầu dưới đây.\n", parts.len())
            }
            (Lang::En, Rule::All(parts)) => {
                format!("That is: all {} requirements below are met.\n", parts.len())
            }
            (Lang::Vi, Rule::Every(filter)) => format!(
                "Nghĩa là: mọi TTHC thuộc thẩm quyền của đơn vị đều {}.\n",
                self.filter(filter)
            ),
            (Lang::En, Rule::Every(filter)) => format!(
                "That is: every procedure within the unit's authority is {}.\n",
                self.filter(filter)
            ),
            (Lang::Vi, Rule::Each(Each { of, is })) => {
                format!("Nghĩa là: mỗi TTHC {} đều {}.\n", self.filter(of), self.filter(is))
            }
            (Lang::En, Rule::Each(Each { of, is })) => {
                format!("That is: each procedure {} is {}.\n", self.filter(of), self.filter(is))
            }
            (_, Rule::Listed(rule)) => self.listed(rule),
            (Lang::Vi, Rule::AtLeast(rule @ AtLeast { of: of @ Measure::Procedures(_), .. })) => {
                format!("Nghĩa là: có ít nhất {} {}.\n", self.number(rule), self.measure(of))
            }
            (Lang::En, Rule::AtLeast(rule @ AtLeast { of: of @ Measure::Procedures(_), .. })) => {
                format!("That is: at least {} {}.\n", self.number(rule), self.measure(of))
            }
            (Lang::Vi, Rule::AtLeast(rule @ AtLeast { of, .. })) => {
                format!("Nghĩa là: {} từ {} trở lên.\n", self.measure(of), self.number(rule))
            }
            (Lang::En, Rule::AtLeast(rule @ AtLeast { of, .. })) => {
                format!("That is: {} is {} or more.\n", self.measure(of), self.number(rule))
            }
            (Lang::Vi, Rule::Holds(Holds { fact, points })) => {
                format!("Nghĩa là: có `{fact}` thì được {points} điểm, không có thì 0 điểm.\n")
            }
            (Lang::En, Rule::Holds(Holds { fact, points })) => {
                format!("That is: {points} point(s) if `{fact}` is so, else none.\n")
            }
            (_, Rule::Scale(rule)) => self.scale(rule),
            (Lang::Vi, Rule::Growth(Growth { of, from, full, points })) => format!(
                "Nghĩa là: mức tăng của {} so với cùng kỳ năm trước; dưới {from}: 0 điểm; từ {full}: \
                 {points} điểm; ở giữa: mức tăng × {points} ÷ {full}.\n",
                self.measure(of)
            ),
            (Lang::En, Rule::Growth(Growth { of, from, full, points })) => format!(
                "That is: the growth of {} over the year before; below {from}: 0 points; from {full}: \
                 {points}; between: growth × {points} ÷ {full}.\n",
                self.measure(of)
            ),
            (Lang::Vi, Rule::Any(_)) => {
                "Nghĩa là: lấy điểm cao nhất của các phần dưới đây.\n".into()
            }
            (Lang::En, Rule::Any(_)) => "That is: the best of the parts below.\n".into(),
            (Lang::Vi, Rule::Sum(_)) => "Nghĩa là: cộng điểm của các phần dưới đây.\n".into(),
            (Lang::En, Rule::Sum(_)) => "That is: the sum of the parts below.\n".into(),
            (Lang::Vi, Rule::Share(Share { of, over, from })) => format!(
                "Nghĩa là: {} chia cho {} đạt từ {from} trở lên.\n",
                self.measure(of),
                self.measure(over)
            ),
            (Lang::En, Rule::Share(Share { of, over, from })) => format!(
                "That is: {} over {} reaches {from} or more.\n",
                self.measure(of),
                self.measure(over)
            ),
        }
    }

    fn listed(&self, Listed { of, are }: &Listed) -> String {
        let meant = if of.is_empty() { &Standing::ALL[..] } else { of };
        let (meant, well) = (self.standings(meant), self.standings(are));
        match self.lang {
            Lang::Vi => format!(
                "Nghĩa là: đối chiếu từng dịch vụ với các danh mục, theo mã; xét các dịch vụ: {meant}; \
                 chấp nhận: {well}.\n"
            ),
            Lang::En => format!(
                "That is: each service against the lists, by code; of those {meant}, well are those \
                 {well}.\n"
            ),
        }
    }

    /// The number asked for, or those of each year.
    fn number(&self, rule: &AtLeast) -> String {
        let of_year = match self.lang {
            Lang::Vi => "năm",
            Lang::En => "in",
        };
        if let Some(number) = rule.number {
            return number.to_string();
        }
        let years = rule.by_year.iter();
        let years: Vec<_> =
            years.map(|(year, number)| format!("{number} ({of_year} {year})")).collect();
        years.join(", ")
    }

    fn scale(&self, rule: &Scale) -> String {
        let Scale { of, over, from, above, full, points } = rule;
        let (of, over) = (self.measure(of), self.measure(over));
        let (least, open) = (from.or(*above).unwrap_or(*full), above.is_some());
        match (self.lang, open) {
            (Lang::Vi, false) => format!(
                "Nghĩa là: tỷ lệ {of} chia cho {over}; dưới {least}: 0 điểm; từ {full}: {points} điểm; \
                 ở giữa: tỷ lệ × {points} ÷ {full}.\n"
            ),
            (Lang::Vi, true) => format!(
                "Nghĩa là: tỷ lệ {of} chia cho {over}; trên {least}: {points} điểm; còn lại: 0 điểm.\n"
            ),
            (Lang::En, false) => format!(
                "That is: the share of {of} over {over}; below {least}: 0 points; from {full}: \
                 {points}; between: share × {points} ÷ {full}.\n"
            ),
            (Lang::En, true) => format!(
                "That is: the share of {of} over {over}; above {least}: {points} point(s); else none.\n"
            ),
        }
    }

    fn numbers(
        &self,
        file: &str,
        rule: &Rule,
        view: &AssessedCriterion,
        outcome: &Outcome,
    ) -> String {
        let share = match (rule, self.lang, outcome.measured) {
            (
                Rule::Every(_) | Rule::Each(_) | Rule::Listed(_) | Rule::Share(_) | Rule::Scale(_),
                _,
                Figure::Part { count, of },
            ) => vietnamese::percent(count, of).map(|it| format!(" ({it})")),
            (Rule::Growth(_), Lang::Vi, _) => Some(" (năm nay/năm trước)".to_owned()),
            (Rule::Growth(_), Lang::En, _) => Some(" (this year/the year before)".to_owned()),
            _ => None,
        };
        let share = share.unwrap_or_default();
        let (measured, required) = (&view.measured, &view.required);
        match self.lang {
            Lang::Vi => format!("Số liệu trong {file}: {measured}{share}; yêu cầu: {required}.\n"),
            Lang::En => format!("Counted in {file}: {measured}{share}; required: {required}.\n"),
        }
    }

    fn conclusion(&self, view: &AssessedCriterion, outcome: &Outcome) -> String {
        let reason = outcome.reason.as_ref().map(|it| format!(": {}", self.reason(it)));
        let reason = reason.unwrap_or_default();
        if let Some(score) = outcome.score {
            return match self.lang {
                Lang::Vi => format!("Kết luận: {score} trên {} điểm{reason}.\n", score.most),
                Lang::En => format!("Conclusion: {score} of {} point(s){reason}.\n", score.most),
            };
        }
        match self.lang {
            Lang::Vi => format!("Kết luận: {}{reason}.\n", super::verdict_text(view.verdict)),
            Lang::En => {
                let verdict = match view.verdict {
                    Verdict::Met => "met",
                    Verdict::NotMet => "not met",
                    Verdict::NotAssessable => "not assessable",
                };
                format!("Conclusion: {verdict}{reason}.\n")
            }
        }
    }

    fn reason(&self, reason: &Reason) -> String {
        match (self.lang, reason) {
            (Lang::Vi, _) => super::reason(reason),
            (Lang::En, Reason::NoProcedures) => "there is no procedure to count".to_owned(),
            (Lang::En, Reason::NoServices) => "there is no service to compare".to_owned(),
            (Lang::En, Reason::NoDossiers) => "there is no dossier to take a share of".to_owned(),
            (Lang::En, Reason::NoIndicator(name) | Reason::NoFact(name)) => {
                format!("`{name}` is not stated")
            }
            (Lang::En, Reason::NoNumbers(units)) => {
                format!("numbers are lacking of {}", units.join(", "))
            }
            (Lang::En, Reason::NoPeriodBefore(period)) => {
                format!("numbers are lacking of the period before ({period})")
            }
            (Lang::En, Reason::NoTarget(period)) => format!("there is no target for {period}"),
            (Lang::En, Reason::GrowthFromZero) => "there was nothing the year before".to_owned(),
            (Lang::En, Reason::Missing(count)) => {
                format!("{count} procedure(s) lack the number it turns on")
            }
            (Lang::En, Reason::Parts(parts)) => format!("{} is open", parts.join(", ")),
        }
    }

    fn evidence(&self, view: &AssessedCriterion) -> String {
        if view.evidence.is_empty() {
            return String::new();
        }
        let title = match (self.lang, view.verdict) {
            (Lang::Vi, Verdict::NotAssessable) => "Chưa có số liệu",
            (Lang::Vi, Verdict::NotMet) => "Không đáp ứng",
            (Lang::Vi, Verdict::Met) => "Đáp ứng",
            (Lang::En, Verdict::NotAssessable) => "Lacking a number",
            (Lang::En, Verdict::NotMet) => "Failing",
            (Lang::En, Verdict::Met) => "Counted",
        };
        let mut text = format!("{title}:\n");
        for it in &view.evidence {
            let line = it.line.map(|line| format!(":{line}")).unwrap_or_default();
            // Writing to a string does not fail.
            let _ = writeln!(text, "  - {} {} ({}{line})", it.code, it.name, it.file);
        }
        text
    }
}
