//! How the parts of a formula are joined in a sentence: comparisons, sums, rows.

use super::binding::Binding;
use super::labels;
use super::words::Words;
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Node};
use crate::words::Said;

impl Words<'_> {
    pub(super) fn not(&self, it: &Expr) -> String {
        let label = |table, field| labels::field(self.lang, self.dictionary, table, field);
        match &it.node {
            Node::Field(field) => self.is(&format!("“{}”", label(None, *field)), false),
            Node::Cell(table, field) => {
                self.is(&format!("“{}”", label(Some(*table), *field)), false)
            }
            _ => format!("{} ({})", self.choose(Said::of("không phải", "not")), self.say(it)),
        }
    }

    pub(super) fn binary(&self, operator: Operator, left: &Expr, right: &Expr) -> String {
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

    pub(super) fn fold(
        &self,
        fold: Fold,
        of: Option<&Expr>,
        table: usize,
        filter: Option<&Expr>,
    ) -> String {
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
