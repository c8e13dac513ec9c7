//! The functions of the language in sentences.

use std::sync::Arc;

use super::binding::Binding;
use super::words::Words;
use crate::formula::{Expr, Node};
use crate::model::UnitKind;
use crate::words::Said;

/// Of which units the sum is, by the words for their kinds.
fn summed_over(kinds: &[Arc<str>]) -> Said {
    let of = |it: &Arc<str>| UnitKind::ALL.into_iter().find(|kind| kind.as_str() == &**it);
    let titles = kinds.iter().filter_map(of).map(|it| match it.titles() {
        [] => "cơ quan".to_owned(),
        titles => titles.join(", "),
    });
    let (vi, en) = (titles.collect::<Vec<_>>().join("; "), kinds.join("; "));
    Said::of(format!("cộng của các {vi}"), format!("over all units of these kinds: {en}"))
}

impl Words<'_> {
    /// A part of a formula that is a function of others.
    pub(super) fn function(&self, expr: &Expr) -> String {
        match &expr.node {
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
            Node::Before(it) => {
                self.of_time(it, Said::of(" của cùng kỳ năm trước", " of the year before"))
            }
            Node::Previous(it) => {
                self.of_time(it, Said::of(" của kỳ liền trước", " of the period before"))
            }
            Node::SoFar(it) => {
                self.of_time(it, Said::of(", lũy kế từ đầu năm", ", since the year began"))
            }
            Node::Locality(kinds, it) if !kinds.is_empty() => {
                let it = self.within(it, Binding::Single);
                format!("{it}, {}", self.choose(summed_over(kinds)))
            }
            Node::Locality(_, it) => {
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
            Node::OfDates(function, dates) => {
                let dates: Vec<String> = dates.iter().map(|it| self.say(it)).collect();
                self.choose((function.said)(&dates))
            }
            Node::IfEmpty(it, or) => {
                let (it, or) = (self.within(it, Binding::Phrase), self.within(or, Binding::Phrase));
                self.choose(Said::of(
                    format!("{it} (không có gì để tính thì lấy {or})"),
                    format!("{it} ({or} where there is nothing to take it of)"),
                ))
            }
            // All others are said by themselves.
            _ => self.say(expr),
        }
    }

    fn of_time(&self, it: &Expr, when: Said<&'static str>) -> String {
        format!("{}{}", self.within(it, Binding::Single), self.choose(when))
    }

    fn list(&self, all: &[Expr]) -> String {
        all.iter().map(|it| self.say(it)).collect::<Vec<_>>().join("; ")
    }
}
