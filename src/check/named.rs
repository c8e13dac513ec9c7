//! What the formulas of rulebooks and fields name beside fields: units, sectors and codes of the
//! catalogs. Of a misspelt one nothing is ever known, or no row is ever it.

use std::collections::BTreeSet;

use super::written::{declared, formulas};
use crate::diagnostic::{Diagnostic, Fault, FieldFault, NodePath, Part, Place, RulebookFault};
use crate::facts::dictionary::{Key, RowsFrom};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Formula, Node};
use crate::layout::rulebook_file;
use crate::model::UnitId;
use crate::project::{Law, Project};
use crate::words::{Said, nearest};

/// Findings on one rulebook; `chosen` says whether the project has chosen it itself.
pub(super) fn check(
    project: &Project,
    (id, law): (&str, &Law),
    chosen: bool,
    found: &mut Vec<Diagnostic>,
) {
    let file = rulebook_file(id);
    let names = Names { project, sectors: project.sectors(), chosen };
    for (path, formula) in formulas(law) {
        names.formula((&file, &path), formula, found, |fact, help| {
            RulebookFault::Written { fact, help }.into()
        });
    }
}

/// Findings on the formulas of fields; `own` says whether a file is the project's own.
pub(super) fn fields(project: &Project, own: impl Fn(&str) -> bool, found: &mut Vec<Diagnostic>) {
    let sectors = project.sectors();
    for ((file, path), formula) in declared(&project.dictionary) {
        let names = Names { project, sectors: sectors.clone(), chosen: own(file) };
        names.formula((file, &path), formula, found, |fact, help| {
            FieldFault::Declared { fact, help }.into()
        });
    }
}

/// A name that means nothing.
struct Wrong {
    name: String,
    says: Said,
    nearest: Option<String>,
}

/// What may be named.
struct Names<'a> {
    project: &'a Project,
    sectors: BTreeSet<&'a str>,
    chosen: bool,
}

impl Names<'_> {
    /// Says which names of a formula mean nothing.
    fn formula(
        &self,
        (file, path): (&str, &NodePath),
        formula: &Formula,
        found: &mut Vec<Diagnostic>,
        fault: impl Fn(Said, Option<Said>) -> Fault,
    ) {
        let mut next = vec![&formula.root];
        while let Some(expr) = next.pop() {
            next.extend(expr.parts());
            for Wrong { name, says, nearest } in self.wrong(expr) {
                let start = expr.span.start;
                let rest = formula.text.get(start..).unwrap_or_default();
                let quoted = rest.find(&format!("'{name}'")).map(|it| it + 1);
                let start = start + quoted.or_else(|| rest.find(&*name)).unwrap_or_default();
                let part = Part::Within(start, start + name.len());
                let help = nearest.map(|it| {
                    Said::new(format!("có phải ý là `{it}`?"), format!("did you mean `{it}`?"))
                });
                let place = Place::Node(file.to_owned(), path.clone(), part);
                found.push(Diagnostic::new(fault(says, help), place));
            }
        }
    }

    /// The names in a part of a formula that mean nothing; one that merely ships may be of
    /// another place, unless the name is nearly one that there is.
    fn wrong(&self, expr: &Expr) -> Vec<Wrong> {
        let all = match &expr.node {
            Node::Over(units, _) => units.iter().filter_map(|it| self.unit(it)).collect(),
            Node::Binary(Operator::Equal | Operator::Unequal, left, right) => {
                let sides = [(left, right), (right, left)];
                sides.into_iter().filter_map(|(a, b)| self.key(a, b)).collect()
            }
            Node::In(it, all) => all.iter().filter_map(|value| self.key(it, value)).collect(),
            _ => Vec::new(),
        };
        all.into_iter().filter(|it: &Wrong| self.chosen || it.nearest.is_some()).collect()
    }

    fn unit(&self, name: &str) -> Option<Wrong> {
        let units = &self.project.units;
        if self.project.is_part || units.is_empty() || units.keys().any(|it| it.ends_with(name)) {
            return None;
        }
        let ends = units.keys().filter_map(|it| it.as_str().rsplit('/').next());
        Some(Wrong {
            name: name.to_owned(),
            says: Said::new(
                format!("không có đơn vị `{name}` trong dự án"),
                format!("the project has no unit `{name}`"),
            ),
            nearest: nearest(name, ends.chain(units.keys().map(UnitId::as_str))),
        })
    }

    /// A key of rows that is compared with a text.
    fn key(&self, cell: &Expr, text: &Expr) -> Option<Wrong> {
        let (Node::Cell(table, 0), Node::Text(name)) = (&cell.node, &text.node) else {
            return None;
        };
        let tables = &self.project.dictionary.tables;
        let declared = tables.get(*table)?;
        let catalog = &self.project.catalog;
        let rows = match declared.rows {
            RowsFrom::Record => declared,
            RowsFrom::NationalLists(base) => tables.get(base)?,
        };
        let (says, nearest) = match rows.key {
            Key::Sector if !self.sectors.is_empty() && !self.sectors.contains(&**name) => (
                Said::new(
                    format!("lĩnh vực `{name}` không có trong danh mục nào"),
                    format!("no catalog has the sector `{name}`"),
                ),
                nearest(name, self.sectors.iter().copied()),
            ),
            Key::Catalog if !catalog.is_empty() && !catalog.contains_key(&**name) => (
                Said::new(
                    format!("mã TTHC `{name}` không có trong danh mục nào"),
                    format!("no catalog has the code `{name}`"),
                ),
                nearest(name, catalog.keys().map(String::as_str)),
            ),
            Key::Sector | Key::Catalog | Key::Text => return None,
        };
        Some(Wrong { name: name.to_string(), says, nearest })
    }
}
