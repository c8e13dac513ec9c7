//! One formula of a declaration: read, and its names looked up in the dictionary.

use super::entry::Entry;
use crate::diagnostic::Diagnostic;
use crate::facts::Dictionary;
pub(super) use crate::formula::check::Expected;
use crate::formula::check::{self, Context};
use crate::formula::tree::{Part, Span, Tree};
use crate::formula::{Formula, parse};

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
    match check::check(tree, text, dictionary, context) {
        Ok(formula) => Some(formula),
        Err(faults) => {
            found.extend(faults.into_iter().map(|it| entry.wrong_formula(it)));
            None
        }
    }
}
