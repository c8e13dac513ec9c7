//! One formula of a declaration: read, and its names looked up in the dictionary.

use super::entry::Entry;
use crate::diagnostic::Diagnostic;
use crate::facts::Dictionary;
pub(super) use crate::formula::check::Expected;
use crate::formula::check::{self, Context, Names};
use crate::formula::expr::Rules;
use crate::formula::tree::{Part, Span, Tree};
use crate::formula::{Formula, Kind, Unit, parse};

/// A formula that can be read.
pub(super) struct Written<'a> {
    pub entry: Entry<'a>,
    pub text: &'a str,
    pub tree: Tree,
}

/// Reads a formula; `''`, which YAML takes for nothing, is text without a letter.
pub(super) fn read<'a>(entry: Entry<'a>, found: &mut Vec<Diagnostic>) -> Option<Written<'a>> {
    let text = entry.own_text()?;
    if text.is_empty() {
        let tree = Tree { part: Part::Text(String::new()), span: Span::default() };
        return Some(Written { entry, text, tree });
    }
    match parse::parse(text) {
        Ok(tree) => Some(Written { entry, text, tree }),
        Err(fault) => {
            found.push(entry.wrong_formula(fault));
            None
        }
    }
}

/// Looks a formula's names up, in a row of a table or in the unit's record.
pub(super) fn compile(
    written: &Written,
    row: Option<usize>,
    expected: Expected,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Option<Formula> {
    let Written { entry, text, tree } = written;
    let context = Context { row, expected };
    match check::check(tree, text, &Vocabulary { dictionary }, context) {
        Ok(formula) => Some(formula),
        Err(faults) => {
            found.extend(faults.into_iter().map(|it| entry.wrong_formula(it)));
            None
        }
    }
}

/// The names of the dictionary alone: there are no measures and no variables.
struct Vocabulary<'a> {
    dictionary: &'a Dictionary,
}

impl Names for Vocabulary<'_> {
    fn unit_field(&self, name: &str) -> Option<usize> {
        self.dictionary.field(name)
    }

    fn table(&self, name: &str) -> Option<usize> {
        self.dictionary.table(name)
    }

    fn row_field(&self, table: usize, name: &str) -> Option<usize> {
        self.dictionary.tables.get(table)?.field(name)
    }

    fn measure(&self, _: &str) -> Option<usize> {
        None
    }

    fn measure_kind(&self, _: usize) -> Kind {
        Kind::Number(Unit::Plain)
    }

    fn variable(&self, _: &str) -> Option<(usize, Kind)> {
        None
    }

    fn rules(&self) -> &Rules {
        &self.dictionary.rules
    }

    fn known(&self, row: Option<usize>) -> Vec<String> {
        let rows = row.and_then(|it| self.dictionary.tables.get(it));
        let rows = rows.into_iter().flat_map(|it| &it.fields).map(|it| it.name.to_string());
        let fields = self.dictionary.fields.iter().map(|it| it.name.to_string());
        rows.chain(fields).collect()
    }
}
