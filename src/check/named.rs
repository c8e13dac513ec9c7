//! What the formulas of a rulebook name beside fields: units, sectors and codes of the
//! catalogs. Of a misspelt one nothing is ever known, or no row is ever it.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, NodePath, Part, Place, RulebookFault};
use crate::facts::dictionary::{Key, RowsFrom};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Formula, Node};
use crate::law::bench::{Bar, Bench, Rule};
use crate::law::{Criterion, Judged};
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
        let mut next = vec![&formula.root];
        while let Some(expr) = next.pop() {
            next.extend(expr.parts());
            for wrong in names.wrong(expr) {
                let start = expr.span.start;
                let rest = formula.text.get(start..).unwrap_or_default();
                let quoted = rest.find(&format!("'{}'", wrong.name)).map(|it| it + 1);
                let start = start + quoted.or_else(|| rest.find(&*wrong.name)).unwrap_or_default();
                let part = Part::Within(start, start + wrong.name.len());
                let Wrong { says, nearest, .. } = wrong;
                let help = nearest.map(|it| {
                    Said::new(format!("có phải ý là `{it}`?"), format!("did you mean `{it}`?"))
                });
                let fault = RulebookFault::Written { fact: says, help };
                let place = Place::Node(file.clone(), path.clone(), part);
                found.push(Diagnostic::new(fault, place));
            }
        }
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

/// Every formula of a rulebook that has been compiled, and where it stands.
fn formulas(law: &Law) -> Vec<(NodePath, &Formula)> {
    let root = NodePath::root();
    let mut all = Vec::new();
    for (place, (judged, bench)) in law.rulebook.judges.iter().zip(&law.benches).enumerate() {
        let path = root.key("judges").index(place);
        of_bench(judged, bench, &path, &mut all);
    }
    for (id, form) in &law.forms {
        let path = root.key("forms").key(id);
        for (place, need) in form.needs.iter().enumerate() {
            let path = path.key("needs").index(place).key("where");
            all.extend(need.filter.iter().map(|it| (path.clone(), it)));
        }
        for (name, list) in &form.lists {
            let path = path.key("lists").key(name);
            all.extend(list.filter.iter().map(|it| (path.key("where"), it)));
            all.extend(list.unless.iter().map(|it| (path.key("unless"), it)));
        }
    }
    all
}

fn of_bench<'a>(
    judged: &'a Judged,
    bench: &'a Bench,
    path: &NodePath,
    all: &mut Vec<(NodePath, &'a Formula)>,
) {
    let measures = path.key("measures");
    for (measure, formula) in bench.measures.iter().zip(&bench.rules.measures) {
        all.push((measures.key(&measure.name).key("is"), formula));
    }
    of_bars(&judged.criteria, &bench.criteria, &path.key("criteria"), all);
}

fn of_bars<'a>(
    criteria: &'a [Criterion],
    bars: &'a [Bar],
    path: &NodePath,
    all: &mut Vec<(NodePath, &'a Formula)>,
) {
    for (place, (written, bar)) in criteria.iter().zip(bars).enumerate() {
        let path = path.index(place);
        let parts = match &bar.rule {
            Rule::Met(it) => {
                all.push((path.key("met"), it));
                "met"
            }
            Rule::Points(it) => {
                all.push((path.key("points"), it));
                "points"
            }
            Rule::Steps(steps) => {
                let path = path.key("steps");
                all.push((path.key("by"), &steps.by));
                let rows = path.key("rows");
                let points = steps.rows.iter().enumerate();
                all.extend(points.map(|(at, it)| (rows.index(at).key("points"), &it.points)));
                all.push((rows.index(steps.rows.len()).key("else"), &steps.otherwise));
                "steps"
            }
            Rule::Claimed => "claimed",
            Rule::All => "all",
            Rule::Any => "any",
            Rule::Sum => "sum",
            Rule::Best => "best",
        };
        all.extend(bar.applies_if.iter().map(|it| (path.key("applies_if"), it)));
        all.extend(bar.assessable_if.iter().map(|it| (path.key("assessable_if"), it)));
        of_bars(written.parts(), &bar.parts, &path.key(parts), all);
    }
}
