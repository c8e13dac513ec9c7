//! What the law asks for: its text, what it means, its formula.

use std::fmt::Write;

use super::{One, labels, sources};
use crate::formula::{Amount, Kind, Unit};
use crate::law::Rulebook;
use crate::law::bench::{Bar, Rule};
use crate::law::calendar::Years;
use crate::law::criterion::WhenEmpty;
use crate::model::Period;
use crate::words::{Said, vietnamese};

impl One<'_> {
    pub(super) fn law(&self, rulebook: &Rulebook) -> String {
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

    /// That the period had ended when the source came into force.
    pub(super) fn in_force(&self, rulebook: &Rulebook, period: Period) -> String {
        if rulebook.is_in_force(period) {
            return String::new();
        }
        let (document, end) = (&rulebook.source.document, rulebook.days(period).1);
        let (start, end) = (vietnamese::short_date(rulebook.in_force), vietnamese::short_date(end));
        let said = Said::of(
            format!(
                "Lưu ý: kỳ này kết thúc ngày {end}, trước khi {document} có hiệu lực ({start}); kết quả chỉ để đối chiếu.\n"
            ),
            format!(
                "Note: the period ended on {end}, before {document} came into force ({start}); the result is for comparison alone.\n"
            ),
        );
        self.choose(said)
    }

    /// How the rulebook as a whole reads its source: verdicts turn on it.
    pub(super) fn readings(&self, rulebook: &Rulebook) -> String {
        if rulebook.readings.is_empty() {
            return String::new();
        }
        let title = Said::of("Cách hiểu của bộ quy định", "How the rulebook reads its source");
        let all = rulebook.readings.iter().map(|it| format!("  - {it}\n"));
        format!("\n{}:\n{}", self.choose(title), all.collect::<String>())
    }

    pub(super) fn meaning(&self) -> String {
        let title = self.choose(Said::of("Nghĩa là", "That is"));
        let mut text = format!("{title}: {}.\n", self.rule());
        for Years { from, to } in self.bar.applies_to.iter().filter_map(|it| it.years) {
            let _ = writeln!(
                text,
                "{}.",
                self.choose(if from == to {
                    Said::of(format!("Chỉ xét năm {from}"), format!("It is asked in {from} alone"))
                } else {
                    Said::of(
                        format!("Chỉ xét các năm {from} đến {to}"),
                        format!("It is asked from {from} to {to} alone"),
                    )
                })
            );
        }
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
    pub(super) fn formula(&self) -> String {
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
}
