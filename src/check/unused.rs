//! What is declared and used by nothing: fields, tables and measures.
//!
//! A use is a formula other than its own, what a form needs or lists, and a template; that a
//! record may state it, or that a sheet has a column for it, is none. What the program ships
//! is there for whoever needs it: of the topics that all rulebooks share, those of the
//! project's own are looked at alone.

mod code;
mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use self::code::Code;
use self::uses::Uses;
use crate::diagnostic::{Diagnostic, FieldFault, NodePath, Place, faults::Named};
use crate::facts::dictionary::{Field, RowsFrom};
use crate::formula::expr::{Computed, Definition};
use crate::formula::{Expr, Node};
use crate::law::compile::{CompiledColumn, Piece};
use crate::layout::{rulebook_file, template_file};
use crate::load;
use crate::project::{Law, Project};
use crate::words::nearest;

/// All templates, by path below `templates/`.
type Templates = BTreeMap<String, Arc<str>>;

/// Findings on all that is declared.
pub fn unused(project: &Project, templates: &Templates) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if project.lost.dictionary {
        return found;
    }
    for (id, law) in project.laws.iter().filter(|(id, law)| is_whole(id, law, templates)) {
        let below =
            || templates.iter().filter(|(path, _)| rulebook_of(path, templates) == Some(id));
        // A form that the project has rewritten leaves measures of a shipped rulebook over.
        let shipped = load::is_shipped(&format!("{id}/rulebook.yaml"));
        if !shipped || below().all(|(path, text)| load::is_shipped_as(path, text)) {
            measures(id, law, &Code::of_templates(below()), &mut found);
        }
    }
    fields(project, templates, &mut found);
    found
}

/// Whether all that a rulebook uses is known: what one with faults would use, nobody knows.
fn is_whole(id: &str, law: &Law, templates: &Templates) -> bool {
    let rulebook = &law.rulebook;
    let mut forms = rulebook.forms.values();
    law.benches.len() == rulebook.judges.len()
        && forms.all(|it| templates.contains_key(&it.template_in(id)))
}

/// What templates have the unit's fields in, and its measures.
const FIELDS: &[&str] = &["fields", "told"];
const MEASURES: &str = "measures";

/// The rulebook in whose folder a template lies.
fn rulebook_of<'a>(path: &'a str, templates: &Templates) -> Option<&'a str> {
    let (id, _) = path.split_once('/')?;
    templates.contains_key(&format!("{id}/rulebook.yaml")).then_some(id)
}

/// The measures of a rulebook that none of its formulas and templates names.
fn measures(id: &str, law: &Law, code: &Code, found: &mut Vec<Diagnostic>) {
    if code.goes_through(MEASURES) {
        return;
    }
    for (place, bench) in law.benches.iter().enumerate() {
        let mut used = BTreeSet::new();
        for formula in bench.all().iter().flat_map(|it| it.formulas()) {
            named(&formula.root, &mut used);
        }
        for (own, formula) in bench.rules.measures.iter().enumerate() {
            let mut others = BTreeSet::new();
            named(&formula.root, &mut others);
            used.extend(others.into_iter().filter(|it| *it != own));
        }
        let is_used = |it: usize| {
            let name = &*bench.measures[it].name;
            used.contains(&it) || code.names(Some(MEASURES), name) || is_in_a_table(law, name)
        };
        let (good, bad): (Vec<usize>, _) = (0..bench.measures.len()).partition(|it| is_used(*it));
        for measure in bad {
            let name = &bench.measures[measure].name;
            let path = NodePath::root().key("judges").index(place).key("measures").key(name);
            let good = good.iter().map(|it| &*bench.measures[*it].name);
            found.push(said(Named::Measure, name, good, Place::key(rulebook_file(id), path)));
        }
    }
}

/// Whether a column of a table names a measure.
fn is_in_a_table(law: &Law, measure: &str) -> bool {
    let lists = law.forms.values().flat_map(|it| it.lists.values());
    let texts = lists.flat_map(|it| &it.columns).flat_map(CompiledColumn::texts);
    let path = [MEASURES, measure];
    texts.into_iter().any(|it| matches!(it, Piece::Name(name) if *name == path))
}

/// The measures that a formula names.
fn named(expr: &Expr, all: &mut BTreeSet<usize>) {
    if let Node::Measure(it) = expr.node {
        all.insert(it);
    }
    expr.parts().into_iter().for_each(|it| named(it, all));
}

/// The fields and tables of the project's own files that nothing names.
fn fields(project: &Project, templates: &Templates, found: &mut Vec<Diagnostic>) {
    let dictionary = &project.dictionary;
    let mut names = Uses::default();
    names.dictionary(dictionary);
    project.laws.values().for_each(|it| names.law(dictionary, it));
    let reader = Reader::new(project, templates);

    let (all, rules) = (&dictionary.fields, &dictionary.rules.fields);
    let all = Fields { all, rules, first: 0, within: FIELDS };
    if !FIELDS.iter().any(|it| reader.code.goes_through(it)) {
        all.unused(&|it| names.fields.contains(&it), &reader, found);
    }
    for (place, table) in dictionary.tables.iter().enumerate() {
        // Rows have a key whoever uses it, and what another table declares is said there.
        let first = match table.rows {
            RowsFrom::Record => 1,
            RowsFrom::NationalLists(base) => dictionary.tables[base].fields.len(),
        };
        let rules = &dictionary.rules.tables[place].fields;
        let names_cell = |it: usize| names.cells.contains(&(place, it));
        let others = reader.others.iter().any(|it| code::stands_in(it, &table.name));
        if others || names.tables.contains(&place) || (0..rules.len()).any(names_cell) {
            Fields { all: &table.fields, rules, first, within: &[] }.unused(
                &names_cell,
                &reader,
                found,
            );
        } else if let Some(at) = reader.own(&table.at) {
            let others = dictionary.tables.iter().enumerate();
            let others = others.filter(|(it, _)| names.tables.contains(it));
            found.push(said(Named::Table, &table.name, others.map(|(_, it)| &*it.name), at));
        }
    }
}

/// What is read besides formulas, and which files are the project's own.
struct Reader<'a> {
    code: Code,
    own: BTreeSet<String>,
    /// Rulebooks that are not in use, or wrong, and not compiled: what they name, they may use.
    others: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn new(project: &Project, templates: &'a Templates) -> Self {
        let rulebook = |path: &'a str| rulebook_of(path, templates);
        let is_own = |(path, text): &(&'a String, &'a Arc<str>)| {
            rulebook(path).is_some() || !load::is_shipped_as(path, text)
        };
        let other = |(path, text): (&'a String, &'a Arc<str>)| {
            let law = |id: &str| project.laws.get(id).filter(|law| is_whole(id, law, templates));
            let other = rulebook(path).filter(|it| law(it).is_none())?;
            let writes = path == &format!("{other}/rulebook.yaml") || load::fields::declares(path);
            writes.then_some(&**text)
        };
        Self {
            code: Code::of_templates(templates.iter()),
            own: templates.iter().filter(is_own).map(|(path, _)| template_file(path)).collect(),
            others: templates.iter().filter_map(other).collect(),
        }
    }

    /// Where something is declared, in a file of the project's own.
    fn own(&self, (file, path): &(String, NodePath)) -> Option<Place> {
        self.own.contains(file).then(|| Place::key(&**file, path.clone()))
    }

    /// Whether a field is named, in one of these mappings or, without any, in a row.
    fn names(&self, mappings: &[&str], field: &str) -> bool {
        let of = |it: &&str| self.code.names(Some(it), field);
        let named = mappings.iter().any(of) || mappings.is_empty() && self.code.names(None, field);
        named || self.others.iter().any(|it| code::stands_in(it, field))
    }
}

/// The fields of a record or of a row.
struct Fields<'a> {
    all: &'a [Field],
    rules: &'a [Definition],
    /// The first that is looked at.
    first: usize,
    /// What templates have them in, if not in their rows.
    within: &'a [&'a str],
}

impl Fields<'_> {
    fn unused(
        &self,
        is_named: &dyn Fn(usize) -> bool,
        reader: &Reader,
        found: &mut Vec<Diagnostic>,
    ) {
        for (place, field) in self.all.iter().enumerate().skip(self.first) {
            let given = matches!(self.rules[place].computed, Some(Computed::Given));
            if given || is_named(place) || reader.names(self.within, &field.name) {
                continue;
            }
            if let Some(at) = reader.own(&field.at) {
                let others = self.all.iter().enumerate().filter(|(it, _)| is_named(*it));
                found.push(said(Named::Field, &field.name, others.map(|(_, it)| &*it.name), at));
            }
        }
    }
}

fn said<'a>(
    kind: Named,
    name: &str,
    used: impl Iterator<Item = &'a str>,
    place: Place,
) -> Diagnostic {
    let nearest = nearest(name, used);
    let unused = FieldFault::Unused { kind, name: name.to_owned(), nearest };
    Diagnostic::new(unused, place)
}
