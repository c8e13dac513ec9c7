//! Which fields a record is asked for: what it states, and what the rulebooks of its unit and
//! the forms that it issues read.

use std::collections::BTreeSet;

use crate::build::Opened;
use crate::diagnostic::NodePath;
use crate::edit::Stated;
use crate::facts::dictionary::{Field, RowsFrom, Sort};
use crate::facts::{Dictionary, Record};
use crate::judge::needs;
use crate::model::Key;

/// Fields by their table, if they have one, and their place in it.
pub(super) type Asked = BTreeSet<(Option<usize>, usize)>;

/// The fields that a form for a record has; all that may be asked of its unit where `all`.
pub(super) fn asked(opened: &Opened, key: &Key, stated: Option<&Stated>, all: bool) -> Asked {
    let dictionary = &opened.loaded.project.dictionary;
    let mut asked = Asked::new();
    let mut unstated = BTreeSet::new();
    read(opened, key, &mut asked, &mut unstated);
    let nobody_asks = asked.is_empty() && unstated.is_empty();
    for (table, place, field) in fields(dictionary) {
        if field.sort == Sort::Computed {
            asked.remove(&(table, place));
            continue;
        }
        let is_whole = table.is_some_and(|it| unstated.contains(&it));
        let is_key =
            table.is_some_and(|table| place == 0 && asked.iter().any(|it| it.0 == Some(table)));
        let is_asked = is_key
            || (all || nobody_asks && table.is_none() || is_whole)
                && may_be_asked(opened, key, field)
            || stated.is_some_and(|it| is_stated(it, dictionary, (table, place)));
        if is_asked {
            asked.insert((table, place));
        }
    }
    // The key of a row says which row it is.
    let tables: BTreeSet<usize> = asked.iter().filter_map(|it| it.0).collect();
    asked.extend(tables.into_iter().map(|it| (Some(it), 0)));
    asked
}

/// All fields that a record may state.
fn fields(dictionary: &Dictionary) -> Vec<(Option<usize>, usize, &Field)> {
    let own = dictionary.fields.iter().enumerate().map(|(at, it)| (None, at, it));
    let tables = dictionary.tables.iter().enumerate();
    let tables = tables.filter(|(_, it)| it.rows == RowsFrom::Record);
    let rows = tables.flat_map(|(table, it)| {
        it.fields.iter().enumerate().map(move |(at, it)| (Some(table), at, it))
    });
    own.chain(rows).collect()
}

fn may_be_asked(opened: &Opened, key: &Key, field: &Field) -> bool {
    let unit = opened.loaded.project.units.get(&key.unit);
    unit.is_some_and(|it| field.is_asked_of((&key.unit, it), key.period.span))
}

/// What rulebooks and forms read of a record of which nothing is stated: the fields, and the
/// tables of which no row is known.
fn read(opened: &Opened, key: &Key, asked: &mut Asked, unstated: &mut BTreeSet<usize>) {
    let project = &opened.loaded.project;
    let nothing = Record::default();
    let record = project.records.get(key).unwrap_or(&nothing);
    for (_, law, judging) in project.laws_for(&key.unit, key.period) {
        let forms: Vec<_> = law.forms.values().collect();
        let of = (&key.unit, key.period);
        for record in [record, &nothing] {
            for it in needs::missing(project, of, record, judging, &forms) {
                match (it.table, it.field) {
                    (table, Some(field)) => drop(asked.insert((table, field))),
                    (Some(table), None) => drop(unstated.insert(table)),
                    (None, None) => {}
                }
            }
        }
    }
    // A table of which rows are stated shows what they are asked for.
    let has_rows = |table: &usize| record.table(*table).is_some_and(|it| it.count > 0);
    unstated.retain(|it| !has_rows(it));
}

/// Whether a text states a field, in any row.
fn is_stated(
    stated: &Stated,
    dictionary: &Dictionary,
    (table, place): (Option<usize>, usize),
) -> bool {
    let Some(table) = table.map(|it| &dictionary.tables[it]) else {
        return stated.held(&path_of(NodePath::root(), &dictionary.fields[place])).is_some();
    };
    let root = NodePath::root().key(&table.name);
    let rows = stated.rows(&root).unwrap_or(0);
    let field = &table.fields[place];
    (0..rows).any(|row| stated.held(&path_of(root.clone().index(row), field)).is_some())
}

/// Where a field stands below a record or a row.
pub(super) fn path_of(from: NodePath, field: &Field) -> NodePath {
    field.path.iter().fold(from, |path, it| path.key(it))
}
