//! Fields that are parts of others: each bounds the other, and is checked against it.

use super::entry::Entry;
use super::faults;
use super::pending::Pending;
use super::told::{code, fields, placeholders, severity};
use super::vocabulary::{Expected, Written, compile};
use crate::diagnostic::Diagnostic;
use crate::facts::check::Check;
use crate::facts::dictionary::{Dictionary, Field, Span};
use crate::formula::tree::{Operator, Part, Span as Bytes, Tree};
use crate::formula::{Formula, Kind};
use crate::words::Said;

/// The fault of a part that is more than its whole, unless the field names another.
const PART: &str = "part-over-whole";

/// The check of a field that is a part of another; it bounds the field too, also where the
/// rows of its table are those of another, which are checked there.
pub(super) fn part_of(
    pending: &Pending,
    dictionary: &mut Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Option<Check> {
    let entry = pending.declared.entry.get("part_of")?;
    let (table, place) = (pending.table, pending.place);
    let target = entry.get("field").unwrap_or_else(|| entry.clone());
    let of = target.own_text()?;
    let whole = fields(table, dictionary).iter().position(|it| *it.name == *of);
    let Some(whole) = whole.filter(|it| *it != place) else {
        let known = fields(table, dictionary).iter().map(|it| &*it.name);
        found.push(target.wrong(faults::none(faults::FIELD, of, known)));
        return None;
    };
    let rules = match table {
        Some(table) => &mut dictionary.rules.tables[table].fields,
        None => &mut dictionary.rules.fields,
    };
    let (kind, whole_kind) = (&rules[place].kind, &rules[whole].kind);
    let counts = matches!(whole_kind, Kind::Number(_)) && kind == whole_kind;
    if !counts {
        found.push(target.wrong(faults::bad_part(of)));
        return None;
    }
    rules[place].part_of = Some(whole);
    if pending.is_inherited() {
        return None;
    }
    let (field, other) =
        (fields(table, dictionary)[place].clone(), fields(table, dictionary)[whole].clone());
    let that = at_most(&field.name, of, &entry, table, dictionary, found)?;
    let says = entry.said("says").unwrap_or_else(|| more(&field, &other));
    let help = entry.said("help").unwrap_or_else(|| {
        let name = &field.name;
        Said::new(format!("`{name}` đếm trong số `{of}`"), format!("`{name}` counts among `{of}`"))
    });
    placeholders(&entry, table, dictionary, found);
    Some(Check {
        code: if entry.get("code").is_some() { code(&entry, found) } else { PART.into() },
        severity: severity(&entry),
        that,
        declared: field.at.clone(),
        open: false,
        given: Vec::new(),
        absent: Vec::new(),
        at: place,
        at_path: field.path.clone(),
        or_at: Vec::new(),
        also_says: vec![entry.said("also").unwrap_or_else(|| other.stated_here())],
        also: vec![whole],
        in_force: Span::default(),
        says,
        help: Some(help),
        basis: entry.text("basis").map(str::to_owned),
    })
}

/// That a part is more than its whole, by what they are called.
fn more(part: &Field, whole: &Field) -> Said {
    let (name, of) = (&part.name, &whole.name);
    let (part, whole) = (&part.label, &whole.label);
    Said::new(
        format!("“{}” là {{{name}}}, nhiều hơn “{}” là {{{of}}}", part.vi, whole.vi),
        format!("“{}” is {{{name}}}, more than the {{{of}}} of “{}”", part.en, whole.en),
    )
}

/// `part <= whole`, as a formula that can be explained.
fn at_most(
    part: &str,
    whole: &str,
    entry: &Entry,
    table: Option<usize>,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Option<Formula> {
    let text = format!("{part} <= {whole}");
    let name = |name: &str, start: usize| {
        let span = Bytes { start, end: start + name.len() };
        Box::new(Tree { part: Part::Name(name.to_owned()), span })
    };
    let (left, right) = (name(part, 0), name(whole, part.len() + " <= ".len()));
    let span = Bytes { start: 0, end: text.len() };
    let tree = Tree { part: Part::Binary(Operator::AtMost, left, right), span };
    let written = Written { entry: entry.clone(), text: &text, tree };
    compile(&written, table, Expected::Truth, dictionary, found)
}
