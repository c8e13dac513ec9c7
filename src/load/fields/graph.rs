//! Which formula rests on which field: no field may rest on itself.

use std::collections::VecDeque;
use std::collections::btree_map::{BTreeMap, Entry};

use crate::facts::Dictionary;
use crate::formula::tree::{Part, Tree};

/// A field: of a table, or of the unit.
pub(super) type Node = (Option<usize>, usize);

/// A field that a formula rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rest {
    pub on: Node,
    /// Of an earlier time, so that nothing rests on itself by it.
    pub earlier: bool,
}

/// The fields that a formula in a row of a table, or of the unit, rests on.
pub(super) fn rests(tree: &Tree, row: Option<usize>, dictionary: &Dictionary) -> Vec<Rest> {
    let mut all = Vec::new();
    Reader { dictionary, all: &mut all }.read(tree, row, false);
    all
}

struct Reader<'a> {
    dictionary: &'a Dictionary,
    all: &'a mut Vec<Rest>,
}

impl Reader<'_> {
    fn name(&mut self, name: &str, row: Option<usize>, earlier: bool) {
        let cell = row.and_then(|it| Some((Some(it), self.dictionary.tables[it].field(name)?)));
        let field = || self.dictionary.field(name).map(|it| (None, it));
        // What is no field is a value of a choice, or is said by the check.
        if let Some(on) = cell.or_else(field) {
            self.all.push(Rest { on, earlier });
        }
    }

    fn read(&mut self, tree: &Tree, row: Option<usize>, earlier: bool) {
        match &tree.part {
            Part::Number(_) | Part::Percent(_) | Part::Text(_) | Part::Truth(_) | Part::Date(_) => {
            }
            Part::Name(name) => self.name(name, row, earlier),
            Part::Negate(it) | Part::Not(it) => self.read(it, row, earlier),
            Part::Binary(_, left, right) => {
                self.read(left, row, earlier);
                self.read(right, row, earlier);
            }
            Part::In(it, all) => {
                self.read(it, row, earlier);
                for it in all {
                    self.read(it, row, earlier);
                }
            }
            Part::Call(name, _, all) => {
                let earlier = earlier || matches!(name.as_str(), "before" | "previous");
                for it in all {
                    self.read(it, row, earlier);
                }
            }
            Part::Fold { of, table, filter, .. } => {
                let named = self.dictionary.table(&table.0);
                if named.is_none() {
                    self.name(&table.0, row, earlier);
                }
                let row = named.or(row);
                for it in of.iter().chain(filter) {
                    self.read(it, row, earlier);
                }
            }
        }
    }
}

/// The shortest way from a field back to itself.
pub(super) fn circle(start: Node, rests: &BTreeMap<Node, Vec<Node>>) -> Option<Vec<Node>> {
    // How each field was reached, and from where.
    let mut from: BTreeMap<Node, Node> = BTreeMap::new();
    let mut next = VecDeque::from([start]);
    while let Some(node) = next.pop_front() {
        for on in rests.get(&node).into_iter().flatten().copied() {
            if on == start {
                let (mut way, mut at) = (vec![start], node);
                while at != start {
                    way.push(at);
                    at = *from.get(&at)?;
                }
                way.push(start);
                way.reverse();
                return Some(way);
            }
            if let Entry::Vacant(place) = from.entry(on) {
                place.insert(node);
                next.push_back(on);
            }
        }
    }
    None
}
