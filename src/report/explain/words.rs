//! A formula in sentences, made from its tree with the labels of what it names.

use super::labels;
use crate::facts::Dictionary;
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Kind, Node, Unit};
use crate::law::bench::Bench;
use crate::words::{Lang, Said, vietnamese};

/// How tightly a part of a sentence holds together: what is looser than what is around it
/// stands in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Binding {
    Or,
    And,
    Not,
    Comparison,
    Phrase,
    Sum,
    Product,
    Single,
}

/// What formulas name, in one language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) lang: Lang,
    pub(super) dictionary: &'a Dictionary,
    pub(super) bench: &'a Bench,
}

impl Words<'_> {
    pub(super) fn choose<T>(&self, said: Said<T>) -> T {
        self.lang.of(said)
    }

    /// A part of a formula where something as tight as `around` stands around it.
    pub(super) fn within(&self, expr: &Expr, around: Binding) -> String {
        let text = self.say(expr);
        if binding(expr) < around { format!("({text})") } else { text }
    }

    /// A formula, or a part of one.
    pub(super) fn say(&self, expr: &Expr) -> String {
        match &expr.node {
            Node::Number(it) => labels::exact(self.lang, it, &expr.kind),
            Node::Truth(it) => labels::yes_or_no(self.lang, *it).to_owned(),
            Node::Date(it) => vietnamese::short_date(*it),
            Node::Text(it) if it.is_empty() => {
                self.choose(Said::of("để trống", "empty")).to_owned()
            }
            Node::Text(it) => format!("“{it}”"),
            Node::Word(choice, word) => self.word(*choice, *word),
            Node::Field(field) => self.field(None, *field, &expr.kind),
            Node::Cell(table, field) => self.field(Some(*table), *field, &expr.kind),
            Node::Measure(measure) => self.measure(*measure, &expr.kind),
            Node::Variable(place) => self.variable(*place, &expr.kind).to_owned(),
            Node::Negate(it) => format!("-{}", self.within(it, Binding::Single)),
            Node::Not(it) => self.not(it),
            Node::Binary(operator, left, right) => self.binary(*operator, left, right),
            Node::In(it, all) => {
                let all: Vec<_> = all.iter().map(|one| self.value_of(it, one)).collect();
                let is = self.choose(Said::of("là một trong", "is one of"));
                format!("{} {is}: {}", self.within(it, Binding::Phrase), all.join("; "))
            }
            Node::Least(all) => {
                format!(
                    "{} ({})",
                    self.choose(Said::of("số nhỏ nhất trong", "the least of")),
                    self.list(all)
                )
            }
            Node::Greatest(all) => {
                format!(
                    "{} ({})",
                    self.choose(Said::of("số lớn nhất trong", "the most of")),
                    self.list(all)
                )
            }
            Node::Length(it) => {
                let count = self.choose(Said::of("số mục đã ghi ở", "the number of entries of"));
                format!("{count} {}", self.within(it, Binding::Single))
            }
            Node::Fold { fold, of, table, filter } => {
                self.fold(*fold, of.as_deref(), *table, filter.as_deref())
            }
            Node::Before(it) => {
                let it = self.within(it, Binding::Single);
                format!(
                    "{it} {}",
                    self.choose(Said::of("của cùng kỳ năm trước", "of the year before"))
                )
            }
            Node::Previous(it) => {
                let it = self.within(it, Binding::Single);
                format!(
                    "{it} {}",
                    self.choose(Said::of("của kỳ liền trước", "of the period before"))
                )
            }
            Node::Locality(it) => {
                let it = self.within(it, Binding::Single);
                self.choose(Said::of(
                    format!("{it}, cộng toàn địa phương"),
                    format!("{it}, over the whole locality"),
                ))
            }
            Node::Over(units, it) => {
                let (it, units) = (self.within(it, Binding::Single), units.join("; "));
                format!("{it}, {} [{units}]", self.choose(Said::of("cộng của", "over")))
            }
            Node::DaysLate(date, due) => {
                let (date, due) = (self.say(date), self.say(due));
                self.choose(Said::of(
                    format!("số ngày mà {date} trễ hơn {due}"),
                    format!("the days by which {date} is later than {due}"),
                ))
            }
            Node::IfEmpty(it, or) => {
                let (it, or) = (self.within(it, Binding::Phrase), self.within(or, Binding::Phrase));
                self.choose(Said::of(
                    format!("{it} (không có gì để tính thì lấy {or})"),
                    format!("{it} ({or} where there is nothing to take it of)"),
                ))
            }
        }
    }

    fn list(&self, all: &[Expr]) -> String {
        all.iter().map(|it| self.say(it)).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn variable(&self, place: usize, kind: &Kind) -> &'static str {
        self.choose(match (place, kind) {
            (0, _) => Said::of("chỉ tiêu của năm", "the year's target"),
            (_, Kind::Number(Unit::Share)) => Said::of("tỷ lệ", "the share"),
            _ => Said::of("số đo", "the measure"),
        })
    }

    /// What a field is called; in quotes where its end would not be seen without.
    pub(super) fn field(&self, table: Option<usize>, field: usize, kind: &Kind) -> String {
        if *kind == Kind::Truth {
            return self.is(&self.quoted_label(table, field), true);
        }
        quoted(&labels::field(self.lang, self.dictionary, table, field))
    }

    fn is(&self, label: &str, so: bool) -> String {
        let so = labels::yes_or_no(self.lang, so);
        format!("{label} {} {so}", self.choose(Said::of("là", "is")))
    }

    pub(super) fn quoted_label(&self, table: Option<usize>, field: usize) -> String {
        format!("“{}”", labels::field(self.lang, self.dictionary, table, field))
    }

    fn measure(&self, measure: usize, kind: &Kind) -> String {
        let named = self.bench.measures.get(measure);
        let label = named.map(|it| labels::small(&it.label)).unwrap_or_default();
        if *kind == Kind::Truth {
            self.is(&format!("“{label}”"), true)
        } else {
            format!("“{label}”")
        }
    }

    fn word(&self, choice: usize, word: u16) -> String {
        let label = self.dictionary.label(choice, word);
        let label = label.map(|it| it.get(self.lang));
        label.map_or_else(
            || self.dictionary.word(choice, word).to_owned(),
            |it| {
                // A mark within a value is not one between values.
                if it.contains([',', ';', ':']) { format!("“{it}”") } else { it.to_owned() }
            },
        )
    }

    /// A value that something is compared with: "2" rather than "mức độ 2" beside "mức độ".
    fn value_of(&self, of: &Expr, value: &Expr) -> String {
        let text = self.within(value, Binding::Phrase);
        if !matches!(value.node, Node::Word(..)) {
            return text;
        }
        let own = text.strip_prefix(&self.say(of)).map(str::trim);
        own.filter(|it| !it.is_empty()).map_or(text.clone(), str::to_owned)
    }

    fn not(&self, it: &Expr) -> String {
        let label = |table, field| labels::field(self.lang, self.dictionary, table, field);
        match &it.node {
            Node::Field(field) => self.is(&format!("“{}”", label(None, *field)), false),
            Node::Cell(table, field) => {
                self.is(&format!("“{}”", label(Some(*table), *field)), false)
            }
            _ => format!("{} ({})", self.choose(Said::of("không phải", "not")), self.say(it)),
        }
    }

    fn binary(&self, operator: Operator, left: &Expr, right: &Expr) -> String {
        let (own, rest) = match operator {
            Operator::Or => (Binding::Or, Binding::Or),
            Operator::And => (Binding::And, Binding::And),
            Operator::Add => (Binding::Sum, Binding::Sum),
            Operator::Subtract => (Binding::Sum, Binding::Product),
            Operator::Multiply => (Binding::Product, Binding::Product),
            Operator::Divide => (Binding::Product, Binding::Single),
            _ => return self.comparison(operator, left, right),
        };
        let sign = match operator {
            Operator::Or => self.choose(Said::of("hoặc", "or")),
            Operator::And => self.choose(Said::of("và", "and")),
            Operator::Add => "+",
            Operator::Subtract => "-",
            Operator::Multiply => "×",
            _ => "÷",
        };
        format!("{} {sign} {}", self.within(left, own), self.within(right, rest))
    }

    fn comparison(&self, operator: Operator, left: &Expr, right: &Expr) -> String {
        let plain = matches!(right.node, Node::Number(_) | Node::Word(..) | Node::Date(_));
        if let Node::Fold { fold: Fold::Count, table, filter, .. } = &left.node
            && let (Operator::AtLeast | Operator::More, Node::Number(_)) = (operator, &right.node)
        {
            let rows = self.rows(*table, filter.as_deref());
            let many = match operator {
                Operator::More => self.choose(Said::of("có nhiều hơn", "more than")),
                _ => self.choose(Said::of("có ít nhất", "at least")),
            };
            return format!("{many} {} {rows}", self.say(right));
        }
        let (a, b) = (self.within(left, Binding::Sum), self.value_of(left, right));
        if matches!(&right.node, Node::Text(it) if it.is_empty()) && operator == Operator::Unequal {
            return format!("{a} {}", self.choose(Said::of("không để trống", "not empty")));
        }
        let word = matches!(right.node, Node::Word(..));
        self.choose(match (operator, plain) {
            (Operator::AtLeast, true) => {
                Said::of(format!("{a} từ {b} trở lên"), format!("{a} {b} or more"))
            }
            (Operator::AtLeast, false) => {
                Said::of(format!("{a} ít nhất bằng {b}"), format!("{a} at least {b}"))
            }
            (Operator::AtMost, _) => {
                Said::of(format!("{a} không quá {b}"), format!("{a} at most {b}"))
            }
            (Operator::More, _) => Said::of(format!("{a} trên {b}"), format!("{a} above {b}")),
            (Operator::Less, _) => Said::of(format!("{a} dưới {b}"), format!("{a} below {b}")),
            (Operator::Equal, _) => {
                let vi = if word { format!("{a} là {b}") } else { format!("{a} bằng {b}") };
                Said::of(vi, format!("{a} equal to {b}"))
            }
            _ => Said::of(format!("{a} khác {b}"), format!("{a} other than {b}")),
        })
    }

    fn noun(&self, table: usize) -> &str {
        self.dictionary.tables.get(table).map_or("", |it| &it.noun)
    }

    /// Rows, and which.
    fn rows(&self, table: usize, filter: Option<&Expr>) -> String {
        let noun = self.noun(table);
        let Some(filter) = filter else { return noun.to_owned() };
        format!("{noun} {} {}", self.choose(Said::of("có", "with")), self.say(filter))
    }

    fn fold(&self, fold: Fold, of: Option<&Expr>, table: usize, filter: Option<&Expr>) -> String {
        let (noun, rows) = (self.noun(table), self.rows(table, filter));
        let of = of.map(|it| self.say(it)).unwrap_or_default();
        let among = filter.map_or_else(String::new, |_| {
            self.choose(Said::of(format!(" (chỉ xét {rows})"), format!(" (among {rows})")))
        });
        self.choose(match fold {
            Fold::Count => Said::of(format!("số {rows}"), format!("the number of {rows}")),
            Fold::Sum => {
                Said::of(format!("tổng {of} của {rows}"), format!("the sum of {of} of {rows}"))
            }
            Fold::All => Said::of(
                format!("mọi {noun}{among} đều có {of}"),
                format!("every {noun}{among} has {of}"),
            ),
            Fold::Any => Said::of(
                format!("ít nhất một {noun}{among} có {of}"),
                format!("at least one {noun}{among} has {of}"),
            ),
        })
    }
}

/// A label in quotes where it is long or has a mark in it.
fn quoted(label: &str) -> String {
    let long = label.split_whitespace().count() > 2;
    if long || label.contains([':', ',', ';']) {
        format!("“{label}”")
    } else {
        label.to_owned()
    }
}

fn binding(expr: &Expr) -> Binding {
    match &expr.node {
        Node::Binary(operator, ..) => match operator {
            Operator::Or => Binding::Or,
            Operator::And => Binding::And,
            Operator::Add | Operator::Subtract => Binding::Sum,
            Operator::Multiply | Operator::Divide => Binding::Product,
            _ => Binding::Comparison,
        },
        Node::Not(_) => Binding::Not,
        Node::Fold { fold: Fold::Count, filter: None, .. } => Binding::Single,
        Node::In(..) => Binding::Comparison,
        Node::Fold { .. }
        | Node::Before(_)
        | Node::Previous(_)
        | Node::Locality(_)
        | Node::Over(..)
        | Node::Length(_)
        | Node::DaysLate(..)
        | Node::IfEmpty(..) => Binding::Phrase,
        _ => Binding::Single,
    }
}
