//! The whole reasoning behind one verdict, in sentences, the law first.
//!
//! What a formula means is said from its own tree, so that no sentence here can differ from
//! what is judged; nothing is judged here.

mod conclusion;
mod definitions;
pub(super) mod labels;
mod numbers;
mod sources;
mod words;

use std::fmt::Write;

use self::numbers::Numbers;
use self::words::Words;
use super::{Assessed, AssessedBasis, AssessedCriterion};
use crate::facts::Dictionary;
use crate::formula::{Amount, Kind, Unit};
use crate::judge::{Figure, Outcome, Reason};
use crate::law::Rulebook;
use crate::law::bench::{Bar, Bench, Rule};
use crate::law::criterion::{Verdict, WhenEmpty};
use crate::words::{Lang, Said, vietnamese};

/// What is explained: one record's assessment, and all that it rests on.
#[derive(Clone, Copy, Debug)]
pub struct Explained<'a> {
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// How it judges the unit.
    pub bench: &'a Bench,
    /// The assessment for programs, with names and lines.
    pub assessed: &'a Assessed,
    /// The assessment as values.
    pub outcomes: &'a [Outcome],
    /// What fields are called.
    pub dictionary: &'a Dictionary,
    /// The record's file.
    pub file: &'a str,
}

/// Explains one criterion of an assessment; an empty text if there is no such.
pub fn explain(lang: Lang, explained: Explained, id: &str) -> String {
    let Explained { rulebook, bench, assessed, outcomes, dictionary, file } = explained;
    let all = bench.all();
    let found = all.iter().zip(&assessed.criteria).zip(outcomes).find(|((it, _), _)| it.id == id);
    let Some(((bar, view), outcome)) = found else { return String::new() };
    let words = Words { lang, dictionary, bench };
    let one = One { words, bar, view, outcome, file };
    let mut text = one.law(rulebook);
    text.push_str(&one.meaning());
    text.push_str(&one.formula());
    if let Some(basis) = &view.basis {
        text.push_str(&one.numbers(basis));
        text.push_str(&sources::sources(words, bar, file, basis));
        text.push_str(&one.figures(basis));
    }
    text.push_str(&one.conclusion());
    if let Some(basis) = &view.basis {
        text.push_str(&sources::missing(words, basis));
    }
    text.push_str(&one.evidence());
    for part in &bar.parts {
        text.push('\n');
        text.push_str(&explain(lang, explained, &part.id));
    }
    text
}

/// One criterion and what it came to.
struct One<'a> {
    words: Words<'a>,
    bar: &'a Bar,
    view: &'a AssessedCriterion,
    outcome: &'a Outcome,
    file: &'a str,
}

impl One<'_> {
    fn choose<T>(&self, said: Said<T>) -> T {
        self.words.choose(said)
    }

    fn law(&self, rulebook: &Rulebook) -> String {
        let source = &rulebook.source;
        let Bar { id, clause, text, reading, .. } = self.bar;
        let (document, issuer) = (&source.document, &source.issuer);
        let date = source.date.map(vietnamese::short_date);
        let cited = match date {
            Some(date) => self.choose(Said::of(
                format!("Văn bản số {document} ngày {date} của {issuer}"),
                format!("Document {document} of {date} by {issuer}"),
            )),
            // A text without number and date is cited by its title and where it stands.
            None => format!("{document}, {issuer}"),
        };
        let criterion = self.choose(Said::of("Tiêu chí", "Criterion"));
        let orders = self.choose(Said::of("quy định", "orders"));
        let read = reading
            .as_ref()
            .map(|it| format!("{}: {it}\n", self.choose(Said::of("Cách hiểu", "Reading"))));
        let read = read.unwrap_or_default();
        format!("{criterion} {id}. {cited}, {clause}, {orders}:\n  “{text}”\n{read}")
    }

    fn meaning(&self) -> String {
        let title = self.choose(Said::of("Nghĩa là", "That is"));
        let mut text = format!("{title}: {}.\n", self.rule());
        let conditions = [
            (&self.bar.applies_if, self.choose(Said::of("Chỉ áp dụng khi", "It applies only if"))),
            (
                &self.bar.assessable_if,
                self.choose(Said::of("Chỉ đánh giá khi", "It is judged only if")),
            ),
        ];
        for (formula, title) in conditions {
            if let Some(formula) = formula {
                // Writing to a string does not fail.
                let _ = writeln!(text, "{title}: {}.", self.words.say(&formula.root));
            }
        }
        if let Some(basis) = &self.view.basis {
            text.push_str(&sources::definitions(self.words, &basis.values));
        }
        text
    }

    /// What the rule asks for.
    fn rule(&self) -> String {
        let count = self.bar.parts.len();
        let points = |it: &Amount| labels::exact(self.words.lang, it, &Kind::Number(Unit::Plain));
        let of = self.bar.points.as_ref().map(|it| points(&it.of)).unwrap_or_default();
        let empty = self.when_empty();
        let under = match &self.bar.rule {
            Rule::Met(it) => {
                let says = self.words.say(&it.root);
                if of.is_empty() {
                    return format!("{says}{empty}");
                }
                let points = self.choose(Said::of(
                    format!("; đạt thì được {of} điểm, không thì 0 điểm"),
                    format!("; {of} point(s) if so, else none"),
                ));
                return format!("{says}{points}{empty}");
            }
            Rule::Points(it) => {
                let title = self.choose(Said::of("số điểm", "points"));
                return format!("{title} = {}{empty}", self.words.say(&it.root));
            }
            Rule::Steps(it) => return format!("{}{empty}", self.words.steps(it)),
            Rule::Claimed => {
                Said::new("đơn vị tự chấm, cấp trên thẩm định", "claimed, and appraised above")
            }
            Rule::All => Said::of(
                format!("đạt đủ {count} yêu cầu dưới đây"),
                format!("all {count} requirements below are met"),
            ),
            Rule::Any => Said::of(
                format!("đạt ít nhất một trong {count} yêu cầu dưới đây"),
                format!("at least one of the {count} requirements below is met"),
            ),
            Rule::Sum => Said::of(
                format!("cộng điểm của {count} phần dưới đây"),
                format!("the sum of the {count} parts below"),
            ),
            Rule::Best => Said::of(
                format!("lấy điểm cao nhất của {count} phần dưới đây"),
                format!("the best of the {count} parts below"),
            ),
        };
        self.choose(under)
    }

    /// What holds where there is nothing to judge by, where that is said.
    fn when_empty(&self) -> &'static str {
        self.choose(match self.bar.when_empty {
            WhenEmpty::Open => Said::of("", ""),
            WhenEmpty::Zero => Said::of(
                "; không có gì để tính thì không đạt",
                "; not met where there is nothing to judge by",
            ),
            WhenEmpty::Full => Said::of(
                "; không có gì để tính thì đạt",
                "; met where there is nothing to judge by",
            ),
            WhenEmpty::Exclude => Said::of(
                "; không có gì để tính thì không xét",
                "; left out where there is nothing to judge by",
            ),
        })
    }

    /// The formula, as the rulebook has it.
    fn formula(&self) -> String {
        let mut all = match &self.bar.rule {
            Rule::Met(it) | Rule::Points(it) => vec![it.text.to_string()],
            Rule::Steps(it) => {
                let mut all = vec![it.by.text.to_string()];
                for row in &it.rows {
                    let from = if row.reached { "from" } else { "above" };
                    all.push(format!("{from} {}: {}", row.written, row.points.text));
                }
                all.push(format!("else: {}", it.otherwise.text));
                all
            }
            _ => Vec::new(),
        };
        let conditions =
            [("applies_if", &self.bar.applies_if), ("assessable_if", &self.bar.assessable_if)];
        for (name, formula) in conditions {
            all.extend(formula.as_ref().map(|it| format!("{name}: {}", it.text)));
        }
        if all.is_empty() {
            return String::new();
        }
        format!("{}: {}\n", self.choose(Said::of("Công thức", "Formula")), all.join("; "))
    }

    /// The formula with its numbers put in.
    fn numbers(&self, basis: &AssessedBasis) -> String {
        if matches!(self.outcome.reason, Some(Reason::NoTarget(_) | Reason::NotApplicable(_))) {
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
    fn figures(&self, basis: &AssessedBasis) -> String {
        let left_out = matches!(
            self.outcome.reason,
            Some(Reason::NoTarget(_) | Reason::NotApplicable(_) | Reason::NotClaimed)
        );
        let scored = matches!(self.bar.rule, Rule::Sum | Rule::Best | Rule::Claimed);
        if left_out || scored || self.outcome.measured == Figure::Nothing {
            return String::new();
        }
        // What is known of a number that is open is not the number.
        let open = self.outcome.reason.is_some() && !basis.missing.is_empty();
        let measured = if open {
            self.choose(Said::of("chưa đủ số liệu", "not all stated")).to_owned()
        } else {
            format!("{}{}", self.figure(&self.outcome.measured), self.share())
        };
        if matches!(self.outcome.reason, Some(Reason::NoTarget(_) | Reason::NotApplicable(_))) {
            return String::new();
        }
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
            Figure::Count(it) => plain(it),
            Figure::Part { count, of } => format!("{}/{}", plain(count), plain(of)),
            Figure::Percent(it) => labels::exact(lang, it, &Kind::Number(Unit::Share)),
            Figure::YesNo(it) => labels::yes_or_no(lang, *it).to_owned(),
        }
    }

    /// What was counted as a share, where the parts of a whole were counted.
    fn share(&self) -> String {
        let Figure::Part { count, of } = &self.outcome.measured else { return String::new() };
        if matches!(self.bar.rule, Rule::All | Rule::Any) {
            return String::new();
        }
        let share = numbers::share(self.words.lang, count, of);
        share.map(|it| format!(" ({it})")).unwrap_or_default()
    }

    fn evidence(&self) -> String {
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
