//! Whom fields are asked of, against whom they are needed of: numbers that nobody may state
//! leave a verdict open for ever, in silence.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, FieldFault, NodePath, Place};
use crate::facts::dictionary::{AskedOf, Dictionary, Field};
use crate::formula::expr::{Computed, Definition};
use crate::formula::{Expr, Node};
use crate::law::Judged;
use crate::law::bench::Bench;
use crate::layout::rulebook_file;
use crate::model::{UnitId, UnitKind};
use crate::project::{Law, Project};
use crate::words::{Said, nearest};

/// Findings on all fields.
pub fn asked_of(project: &Project) -> Vec<Diagnostic> {
    let dictionary = &*project.dictionary;
    let mut found = Vec::new();
    declared(project, &dictionary.fields, &dictionary.rules.fields, &mut found);
    for (table, rules) in dictionary.tables.iter().zip(&dictionary.rules.tables) {
        declared(project, &table.fields, &rules.fields, &mut found);
    }
    for (id, law) in &project.laws {
        judged(dictionary, id, law, &mut found);
    }
    // A field of one table is that of another as well.
    let mut once: Vec<Diagnostic> = Vec::new();
    for it in found {
        if !once.contains(&it) {
            once.push(it);
        }
    }
    once
}

/// The fields by which a rulebook judges others than those who are asked; each said once.
fn judged(dictionary: &Dictionary, id: &str, law: &Law, found: &mut Vec<Diagnostic>) {
    let mut said = BTreeSet::new();
    for (place, (judged, bench)) in law.rulebook.judges.iter().zip(&law.benches).enumerate() {
        let mut walk =
            Walk { dictionary, judged, bench, seen: BTreeSet::new(), fields: Vec::new() };
        walk.bench();
        let units = NodePath::root().key("judges").index(place).key("units");
        for field in walk.fields.into_iter().filter(|it| said.insert(&*it.name)) {
            let fault = FieldFault::AskedOfOthers {
                name: field.name.to_string(),
                asked: field.asked_of.written(),
                rulebook: id.to_owned(),
            };
            let finding = Diagnostic::new(fault, at(field));
            let label = Said::new("đơn vị được đánh giá", "the units that are judged");
            let units = Place::value(rulebook_file(id), units.clone());
            found.push(finding.related(units, label));
        }
    }
}

/// Where a field says of whom it is asked.
fn at(field: &Field) -> Place {
    let (file, path) = &field.at;
    Place::value(&**file, path.key("asked_of"))
}

/// What a declaration alone, beside the units there are, shows to be wrong.
fn declared(
    project: &Project,
    fields: &[Field],
    rules: &[Definition],
    found: &mut Vec<Diagnostic>,
) {
    for (field, rule) in fields.iter().zip(rules) {
        let whole = rule.part_of.map(|it| &fields[it]);
        if let Some(whole) = whole
            && let (Some(own), Some(other)) = (field.asked_of.tier, whole.asked_of.tier)
            && own != other
        {
            let fault = FieldFault::PartOfOthers {
                name: field.name.to_string(),
                asked: own.as_str(),
                whole: whole.name.to_string(),
                whole_asked: other.as_str(),
            };
            let label = whole.stated_here();
            let finding = Diagnostic::new(fault, at(field));
            found.push(finding.related(at(whole), label));
        }
        let (file, path) = &field.at;
        let place = Place::value(&**file, path.key("asked_of").key("within"));
        let within = field.asked_of.within.as_ref().map(UnitId::as_str);
        super::scope::within(project, within, false, &place, found);
        if let Some(task) = &field.asked_of.role
            && let Some(nearest) = nearest_task(project, task)
        {
            let fault = FieldFault::AskedOfNobody { task: task.clone(), nearest };
            let (file, path) = &field.at;
            let place = Place::value(&**file, path.key("asked_of").key("role"));
            found.push(Diagnostic::new(fault, place));
        }
    }
}

/// The task that is meant by one that no unit has and no rulebook asks for; a task without
/// its like may be that of a unit that is still to come.
fn nearest_task(project: &Project, task: &str) -> Option<String> {
    let judged = project.laws.values().flat_map(|it| &it.rulebook.judges);
    let scopes = judged.flat_map(|it| &it.units).filter_map(|it| it.role.as_ref());
    let units = project.units.values().flat_map(|it| &it.roles);
    let known: BTreeSet<&str> = units.chain(scopes).map(String::as_str).collect();
    if known.contains(task) { None } else { nearest(task, known) }
}

/// Whose numbers a formula takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    /// Those of the unit that is judged.
    Own,
    /// Those of the unit and of units below it.
    Locality,
}

/// What has been gone through.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    Measure(usize, Whose),
    /// A field of a table, or of the unit.
    Field(Option<usize>, usize, Whose),
}

/// The formulas of a bench, and the fields in them that nobody would state.
struct Walk<'a> {
    dictionary: &'a Dictionary,
    judged: &'a Judged,
    bench: &'a Bench,
    seen: BTreeSet<Seen>,
    fields: Vec<&'a Field>,
}

impl<'a> Walk<'a> {
    fn bench(&mut self) {
        let bench = self.bench;
        for formula in bench.all().into_iter().flat_map(|it| it.formulas()) {
            self.formula(&formula.root, Whose::Own);
        }
        // What no criterion takes is printed, of the unit itself.
        for (place, formula) in bench.rules.measures.iter().enumerate() {
            let taken = [Whose::Own, Whose::Locality].map(|it| Seen::Measure(place, it));
            if !taken.iter().any(|it| self.seen.contains(it)) {
                self.formula(&formula.root, Whose::Own);
            }
        }
    }

    fn formula(&mut self, expr: &'a Expr, whose: Whose) {
        match &expr.node {
            Node::Locality(kinds, it) if kinds.is_empty() => self.formula(it, Whose::Locality),
            // Units that are named, by themselves or by their kind, are asked by name.
            Node::Locality(..) | Node::Over(..) => {}
            Node::Measure(place) => {
                if self.seen.insert(Seen::Measure(*place, whose))
                    && let Some(measure) = self.bench.rules.measures.get(*place)
                {
                    self.formula(&measure.root, whose);
                }
            }
            Node::Field(field) => self.field(None, *field, whose),
            Node::Cell(table, field) => self.field(Some(*table), *field, whose),
            _ => expr.parts().into_iter().for_each(|it| self.formula(it, whose)),
        }
    }

    fn field(&mut self, table: Option<usize>, place: usize, whose: Whose) {
        if !self.seen.insert(Seen::Field(table, place, whose)) {
            return;
        }
        let dictionary = self.dictionary;
        let (fields, rules) = match table {
            Some(it) => (&dictionary.tables[it].fields, &dictionary.rules.tables[it].fields),
            None => (&dictionary.fields, &dictionary.rules.fields),
        };
        if !self.may_be_asked(&fields[place].asked_of, whose) {
            self.fields.push(&fields[place]);
        }
        let computed = rules[place].computed.iter().flat_map(Computed::formulas);
        computed.for_each(|it| self.formula(&it.root, whose));
    }

    /// Whether any of the units whose numbers are taken may be asked.
    fn may_be_asked(&self, asked: &AskedOf, whose: Whose) -> bool {
        let tier = |it: UnitKind| asked.tier.is_none_or(|own| own == it);
        match whose {
            Whose::Own => self.judged.units.iter().any(|it| {
                let role = it.role.as_ref().zip(asked.role.as_ref());
                tier(it.tier) && role.is_none_or(|(a, b)| a == b)
            }),
            Whose::Locality => {
                let kinds = &self.judged.locality;
                kinds.is_empty() || kinds.iter().any(|it| tier(*it))
            }
        }
    }
}
