//! What the names in a rulebook's formulas mean: fields and tables of the dictionary,
//! measures of the bench, `target` and `by`.

use std::collections::BTreeSet;

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::facts::Dictionary;
use crate::formula::check::{self, Context, Names};
use crate::formula::expr::Rules;
use crate::formula::tree::{Part, Tree};
use crate::formula::{Formula, Kind, Unit, parse, settled};
use crate::law::bench::{BY, NamedMeasure, TARGET};
use crate::words::Said;

pub(super) use crate::formula::check::Expected;

/// The names that a formula may use.
#[derive(Clone)]
pub(super) struct Vocabulary<'a> {
    dictionary: &'a Dictionary,
    pub(super) rules: &'a Rules,
    measures: &'a [NamedMeasure],
    target: bool,
    by: Option<Kind>,
    /// Measures that are there, and wrong: that is said of them, and of nothing that names them.
    refused: BTreeSet<&'a str>,
}

impl<'a> Vocabulary<'a> {
    /// The names of a bench, without variables.
    pub(super) fn new(
        dictionary: &'a Dictionary,
        rules: &'a Rules,
        measures: &'a [NamedMeasure],
    ) -> Self {
        let refused = BTreeSet::new();
        Self { dictionary, rules, measures, target: false, by: None, refused }
    }

    /// These names, but for measures that are refused themselves.
    pub(super) fn without(self, refused: BTreeSet<&'a str>) -> Self {
        Self { refused, ..self }
    }

    /// These names, and `target` where there is one.
    pub(super) fn with_target(&self, target: bool) -> Self {
        Self { target, ..self.clone() }
    }

    /// These names, and `by` as steps measure it.
    pub(super) fn measured_by(&self, by: &Formula) -> Self {
        Self { by: Some(by.root.kind.clone()), ..self.clone() }
    }

    /// The formula that a text is, of what is expected.
    pub(super) fn formula(
        &self,
        text: &str,
        expected: Expected,
        path: &NodePath,
        found: &mut Problems,
    ) -> Option<Formula> {
        self.in_row(None, text, expected, path, found)
    }

    /// The same of a row of a table.
    pub(super) fn in_row(
        &self,
        row: Option<usize>,
        text: &str,
        expected: Expected,
        path: &NodePath,
        found: &mut Problems,
    ) -> Option<Formula> {
        let tree = match parse::parse(text) {
            Ok(tree) => tree,
            Err(fault) => {
                found.within(path, fault);
                return None;
            }
        };
        let mut names = Vec::new();
        if row.is_none() && !self.refused.is_empty() {
            collect(&tree, false, &mut names);
        }
        if names.iter().any(|it| self.refused.contains(it.as_str())) {
            return None;
        }
        match check::check(&tree, text, self, Context { row, expected }) {
            Ok(formula) => {
                for fault in settled::faults(&formula, self.rules) {
                    found.within(path, fault);
                }
                Some(formula)
            }
            Err(faults) => {
                for fault in faults {
                    found.within(path, fault);
                }
                None
            }
        }
    }

    /// A table by its name, or the fault that there is none.
    pub(super) fn table_named(
        &self,
        name: &str,
        path: &NodePath,
        found: &mut Problems,
    ) -> Option<usize> {
        let table = self.dictionary.table(name);
        if table.is_none() {
            let known = self.dictionary.tables.iter().map(|it| &*it.name);
            unknown("bảng", "table", name, known, path, found);
        }
        table
    }
}

/// Says that a name is not there, with the nearest one.
pub(super) fn unknown<'a>(
    vi: &str,
    en: &str,
    name: &str,
    known: impl Iterator<Item = &'a str>,
    path: &NodePath,
    found: &mut Problems,
) {
    let nearest = crate::words::nearest(name, known);
    let help = nearest
        .map(|it| Said::new(format!("có phải ý là `{it}`?"), format!("did you mean `{it}`?")));
    found.add(
        path,
        Said::new(format!("không có {vi} `{name}`"), format!("there is no {en} `{name}`")),
        help,
    );
}

impl Names for Vocabulary<'_> {
    fn unit_field(&self, name: &str) -> Option<usize> {
        self.dictionary.unit_field(name)
    }

    fn table(&self, name: &str) -> Option<usize> {
        Names::table(self.dictionary, name)
    }

    fn row_field(&self, table: usize, name: &str) -> Option<usize> {
        self.dictionary.row_field(table, name)
    }

    fn measure(&self, name: &str) -> Option<usize> {
        self.measures.iter().position(|it| &*it.name == name)
    }

    fn measure_kind(&self, measure: usize) -> Kind {
        self.rules
            .measures
            .get(measure)
            .map_or(Kind::Number(Unit::Plain), |it| it.root.kind.clone())
    }

    fn variable(&self, name: &str) -> Option<(usize, Kind)> {
        match (name, &self.by) {
            ("target", _) if self.target => Some((TARGET, Kind::Number(Unit::Plain))),
            ("by", Some(kind)) => Some((BY, kind.clone())),
            _ => None,
        }
    }

    fn rules(&self) -> &Rules {
        self.rules
    }

    fn kinds(&self) -> Vec<&'static str> {
        self.dictionary.kinds()
    }

    fn known(&self, row: Option<usize>) -> Vec<String> {
        let mut known = self.dictionary.known(row);
        known.extend(self.measures.iter().map(|it| it.name.to_string()));
        known
    }
}

/// The names that a formula mentions, as far as it can be read; where rows are not meant,
/// those that it mentions beside its tables.
pub(super) fn mentions(text: &str, rows: bool) -> Vec<String> {
    let mut names = Vec::new();
    if let Ok(tree) = parse::parse(text) {
        collect(&tree, rows, &mut names);
    }
    names
}

fn collect(tree: &Tree, rows: bool, names: &mut Vec<String>) {
    match &tree.part {
        Part::Name(name) => names.push(name.clone()),
        Part::Number(_) | Part::Percent(_) | Part::Text(_) | Part::Truth(_) | Part::Date(_) => {}
        Part::Negate(it) | Part::Not(it) => collect(it, rows, names),
        Part::Binary(_, left, right) => {
            collect(left, rows, names);
            collect(right, rows, names);
        }
        Part::In(it, all) => {
            collect(it, rows, names);
            for it in all {
                collect(it, rows, names);
            }
        }
        Part::Call(_, _, all) => all.iter().for_each(|it| collect(it, rows, names)),
        Part::Fold { of, filter, .. } => {
            let inside = of.iter().chain(filter).filter(|_| rows);
            inside.for_each(|it| collect(it, rows, names));
        }
    }
}
