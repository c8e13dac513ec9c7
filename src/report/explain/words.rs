//! A formula in sentences, made from its tree with the labels of what it names.

use super::labels;
use crate::facts::Dictionary;
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Kind, Node, Unit};
use crate::law::bench::Bench;
use crate::words::{Lang, vietnamese};

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
    pub(super) fn choose<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
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
            Node::Text(it) if it.is_empty() => self.choose("để trống", "empty").to_owned(),
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
                let is = self.choose("là một trong", "is one of");
                format!("{} {is}: {}", self.within(it, Binding::Phrase), all.join("; "))
            }
            Node::Least(all) => {
                format!("{} ({})", self.choose("số nhỏ nhất trong", "the least of"), self.list(all))
            }
            Node::Greatest(all) => {
                format!("{} ({})", self.choose("số lớn nhất trong", "the most of"), self.list(all))
            }
            Node::Length(it) => {
                let count = self.choose("số mục đã ghi ở", "the number of entries of");
                format!("{count} {}", self.within(it, Binding::Single))
            }
            Node::Fold { fold, of, table, filter } => {
                self.fold(*fold, of.as_deref(), *table, filter.as_deref())
            }
            Node::Before(it) => {
                let it = self.within(it, Binding::Single);
                format!("{it} {}", self.choose("của cùng kỳ năm trước", "of the year before"))
            }
            Node::Previous(it) => {
                let it = self.within(it, Binding::Single);
                format!("{it} {}", self.choose("của kỳ liền trước", "of the period before"))
            }
            Node::Locality(it) => {
                let it = self.within(it, Binding::Single);
                match self.lang {
                    Lang::Vi => format!("{it}, cộng toàn địa phương"),
                    Lang::En => format!("{it}, over the whole locality"),
                }
            }
            Node::Over(units, it) => {
                let (it, units) = (self.within(it, Binding::Single), units.join("; "));
                format!("{it}, {} [{units}]", self.choose("cộng của", "over"))
            }
            Node::DaysLate(date, due) => {
                let (date, due) = (self.say(date), self.say(due));
                match self.lang {
                    Lang::Vi => format!("số ngày mà {date} trễ hơn {due}"),
                    Lang::En => format!("the days by which {date} is later than {due}"),
                }
            }
            Node::IfEmpty(it, or) => {
                let (it, or) = (self.within(it, Binding::Phrase), self.within(or, Binding::Phrase));
                match self.lang {
                    Lang::Vi => format!("{it} (không có gì để tính thì lấy {or})"),
                    Lang::En => format!("{it} ({or} where there is nothing to take it of)"),
                }
            }
        }
    }

    fn list(&self, all: &[Expr]) -> String {
        all.iter().map(|it| self.say(it)).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn variable(&self, place: usize, kind: &Kind) -> &'static str {
        match (self.lang, place, kind) {
            (Lang::Vi, 0, _) => "chỉ tiêu của năm",
            (Lang::En, 0, _) => "the year's target",
            (Lang::Vi, _, Kind::Number(Unit::Share)) => "tỷ lệ",
            (Lang::En, _, Kind::Number(Unit::Share)) => "the share",
            (Lang::Vi, ..) => "số đo",
            (Lang::En, ..) => "the measure",
        }
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
        format!("{label} {} {so}", self.choose("là", "is"))
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
        let label = label.map(|it| labels::said(self.lang, it));
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
            _ => format!("{} ({})", self.choose("không phải", "not"), self.say(it)),
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
            Operator::Or => self.choose("hoặc", "or"),
            Operator::And => self.choose("và", "and"),
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
                Operator::More => self.choose("có nhiều hơn", "more than"),
                _ => self.choose("có ít nhất", "at least"),
            };
            return format!("{many} {} {rows}", self.say(right));
        }
        let (a, b) = (self.within(left, Binding::Sum), self.value_of(left, right));
        if matches!(&right.node, Node::Text(it) if it.is_empty()) && operator == Operator::Unequal {
            return format!("{a} {}", self.choose("không để trống", "not empty"));
        }
        let word = matches!(right.node, Node::Word(..));
        match (self.lang, operator, plain) {
            (Lang::Vi, Operator::AtLeast, true) => format!("{a} từ {b} trở lên"),
            (Lang::Vi, Operator::AtLeast, false) => format!("{a} ít nhất bằng {b}"),
            (Lang::Vi, Operator::AtMost, _) => format!("{a} không quá {b}"),
            (Lang::Vi, Operator::More, _) => format!("{a} trên {b}"),
            (Lang::Vi, Operator::Less, _) => format!("{a} dưới {b}"),
            (Lang::Vi, Operator::Equal, _) if word => format!("{a} là {b}"),
            (Lang::Vi, Operator::Equal, _) => format!("{a} bằng {b}"),
            (Lang::Vi, ..) => format!("{a} khác {b}"),
            (Lang::En, Operator::AtLeast, true) => format!("{a} {b} or more"),
            (Lang::En, Operator::AtLeast, false) => format!("{a} at least {b}"),
            (Lang::En, Operator::AtMost, _) => format!("{a} at most {b}"),
            (Lang::En, Operator::More, _) => format!("{a} above {b}"),
            (Lang::En, Operator::Less, _) => format!("{a} below {b}"),
            (Lang::En, Operator::Equal, _) => format!("{a} equal to {b}"),
            (Lang::En, ..) => format!("{a} other than {b}"),
        }
    }

    fn noun(&self, table: usize) -> &str {
        self.dictionary.tables.get(table).map_or("", |it| &it.noun)
    }

    /// Rows, and which.
    fn rows(&self, table: usize, filter: Option<&Expr>) -> String {
        let noun = self.noun(table);
        let Some(filter) = filter else { return noun.to_owned() };
        format!("{noun} {} {}", self.choose("có", "with"), self.say(filter))
    }

    fn fold(&self, fold: Fold, of: Option<&Expr>, table: usize, filter: Option<&Expr>) -> String {
        let (noun, rows) = (self.noun(table), self.rows(table, filter));
        let of = of.map(|it| self.say(it)).unwrap_or_default();
        let among = match (self.lang, filter) {
            (_, None) => String::new(),
            (Lang::Vi, Some(_)) => format!(" (chỉ xét {rows})"),
            (Lang::En, Some(_)) => format!(" (among {rows})"),
        };
        match (self.lang, fold) {
            (Lang::Vi, Fold::Count) => format!("số {rows}"),
            (Lang::En, Fold::Count) => format!("the number of {rows}"),
            (Lang::Vi, Fold::Sum) => format!("tổng {of} của {rows}"),
            (Lang::En, Fold::Sum) => format!("the sum of {of} of {rows}"),
            (Lang::Vi, Fold::All) => format!("mọi {noun}{among} đều có {of}"),
            (Lang::En, Fold::All) => format!("every {noun}{among} has {of}"),
            (Lang::Vi, Fold::Any) => format!("ít nhất một {noun}{among} có {of}"),
            (Lang::En, Fold::Any) => format!("at least one {noun}{among} has {of}"),
        }
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
