//! A formula in sentences, made from its tree with the labels of what it names.

use super::binding::{Binding, binding};
use super::labels;
use crate::facts::Dictionary;
use crate::formula::{Expr, Kind, Node, Unit};
use crate::law::bench::Bench;
use crate::words::{Lang, Said, vietnamese};

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
            Node::Fold { fold, of, table, filter } => {
                self.fold(*fold, of.as_deref(), *table, filter.as_deref())
            }
            Node::Least(_)
            | Node::Greatest(_)
            | Node::Length(_)
            | Node::Before(_)
            | Node::Previous(_)
            | Node::SoFar(_)
            | Node::Locality(..)
            | Node::Over(..)
            | Node::OfDates(..)
            | Node::IfEmpty(..) => self.function(expr),
        }
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

    pub(super) fn is(&self, label: &str, so: bool) -> String {
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
    pub(super) fn value_of(&self, of: &Expr, value: &Expr) -> String {
        let text = self.within(value, Binding::Phrase);
        if !matches!(value.node, Node::Word(..)) {
            return text;
        }
        let own = text.strip_prefix(&self.say(of)).map(str::trim);
        own.filter(|it| !it.is_empty()).map_or(text.clone(), str::to_owned)
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
