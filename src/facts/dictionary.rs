//! The dictionary: every field and table that a record may state, declared as data.
//!
//! It is compiled once for a project, and all that speaks of a field is made from it: the
//! loader and its faults, columns of a sheet, what templates print, reference pages. How
//! its files are read is in `load`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use super::check::Check;
use super::keys::Keys;
pub use super::span::Span;
use crate::diagnostic::NodePath;
use crate::formula::{Formula, expr::Rules};
use crate::model::period::PeriodSpan;
use crate::model::{UnitId, UnitKind};
use crate::words::{Date, Said};

/// All that may be asked of a unit.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    /// What formulas rest on. `rules.fields[n]` defines `fields[n]`, `rules.tables[t].fields[n]`
    /// defines `tables[t].fields[n]`; `rules.measures` is empty here.
    pub rules: Rules,
    /// The fields of a unit's record, in the order of the files and in them.
    pub fields: Vec<Field>,
    /// The tables.
    pub tables: Vec<Table>,
    /// The scales, beside their choices in `rules.choices`.
    pub scales: Vec<Scale>,
    /// What each value of a choice is called, by choice and word.
    pub labels: Vec<Vec<Said>>,
    /// What a record's own fields are held against.
    pub checks: Vec<Check>,
    /// The keys of a record that fields and tables have, as a tree.
    pub keys: Keys,
    /// What the keys of a record are called that hold several fields: `indicators`.
    pub groups: BTreeMap<String, Said>,
    /// The files that all this is from, in their order.
    pub topics: Vec<Topic>,
}

/// A file of declarations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What it is about.
    pub title: Said,
    /// The file, relative to the project; [`Field::at`] and [`Table::at`] name it.
    pub file: String,
}

/// A field that a record or a row may state.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name, dots and all, as formulas write it.
    pub name: Arc<str>,
    /// The keys that lead to it in the record or the row.
    pub path: Vec<String>,
    /// What sort of value is written down.
    pub sort: Sort,
    /// What it is called.
    pub label: Said,
    /// Longer: what it is, for whoever fills it in.
    pub help: Option<Said>,
    /// What a number counts: hồ sơ.
    pub noun: Option<Arc<str>>,
    /// Its scale, by its place among the scales: that of its values, or the one it belongs to,
    /// as the items of a checklist belong to the levels that follow from them.
    pub scale: Option<usize>,
    /// Only asked where this holds; where it is certain not to, stating it is said.
    pub asked_if: Option<Formula>,
    /// Only asked of units of this tier or with this task.
    pub asked_of: AskedOf,
    /// A state at the end of a period, not a flow in it.
    pub stock: bool,
    /// What records that are added up come to of it.
    pub together: Together,
    /// It speaks of an earlier time, so that its scale may be another than that of the record.
    pub earlier: bool,
    /// The days on which it is asked.
    pub in_force: Span,
    /// The spans of a year for which it is asked; all if none.
    pub periods: Vec<PeriodSpan>,
    /// How its column of a sheet is headed, if other than by its label, and how wide it is.
    pub sheet: Column,
    /// Where it is declared: file and node.
    pub at: (String, NodePath),
}

/// What records that are added up come to of a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Together {
    /// A flow adds up, a state is that of the last.
    #[default]
    Usual,
    /// That of the first: a state at the start of a period.
    First,
    /// What holds otherwise, of what the other fields come to.
    Anew,
}

/// Whom a field is asked of; nobody in particular where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedOf {
    /// Units of this kind.
    pub tier: Option<UnitKind>,
    /// Units with this task.
    pub role: Option<String>,
    /// Units of this one's area.
    pub within: Option<UnitId>,
}

/// What sort of value is written down in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A whole number from 0.
    Count,
    /// An exact decimal.
    Number,
    /// A share: `12.5%` or `12,5%`.
    Share,
    /// `true` or `false`.
    YesNo,
    /// One of the words of a choice, by its place in `rules.choices`.
    Choice(usize),
    /// A day.
    Date,
    /// A line of text.
    Text,
    /// Paragraphs.
    Prose,
    /// An address on the web.
    Link,
    /// Several of one sort: words of a choice, or texts.
    ListOfChoice(usize),
    /// Several texts.
    ListOfText,
    /// Nobody writes it down: it is computed.
    Computed,
}

impl Sort {
    /// Whether its values are texts.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Prose | Self::Link | Self::ListOfText | Self::Computed)
    }
}

/// A scale: ordered words on which something is measured, by the law that sets it.
#[derive(Clone, Debug)]
pub struct Scale {
    /// Its name.
    pub name: Arc<str>,
    /// Its words, by their place in `rules.choices`.
    pub choice: usize,
    /// What it is called, with the law that sets it: "mức độ 1 đến 4 (Nghị định 43/2011/NĐ-CP)".
    pub label: Said,
    /// The days on which it is in force.
    pub in_force: Span,
    /// What it is called from a day on, where another law sets it from then; oldest first.
    pub renamed: Vec<(Date, Said)>,
    /// Scales of which a record uses one alone, by name.
    pub alternatives: Vec<String>,
    /// What to do about a value that it does not have.
    pub help: Option<Said>,
}

/// A table of a record.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name, and its key in the record.
    pub name: Arc<str>,
    /// What it is called.
    pub label: Said,
    /// What a row is called: "thủ tục hành chính".
    pub noun: Arc<str>,
    /// The field by which rows are told apart, and looked up in the catalog; always field 0.
    pub key: Key,
    /// Headings that stand above those of several fields, by the first part of their names.
    pub groups: BTreeMap<String, Said>,
    /// Those of them whose fields are in force, or not, as one: what is said of that is said
    /// once, at the key of the group.
    pub whole: BTreeSet<String>,
    /// The keys of a row, as a tree.
    pub keys: Keys,
    /// The fields of a row; the first is the key.
    pub fields: Vec<Field>,
    /// What each row is held against.
    pub checks: Vec<Check>,
    /// Of which shorter periods what it states of longer ones is composed, by their spans.
    pub composed: Vec<(PeriodSpan, PeriodSpan)>,
    /// Where its rows come from, if not from the record.
    pub rows: RowsFrom,
    /// Its sheet, where that is not called as it is.
    pub sheet: TableSheet,
    /// Where it is declared: file and node.
    pub at: (String, NodePath),
}

/// How the rows of a table are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// By a code of the catalog of procedures.
    Catalog,
    /// By a sector of the catalog.
    Sector,
    /// By any text.
    Text,
}

/// Where the rows of a table come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsFrom {
    /// The record states them.
    Record,
    /// The rows of another table, by its place, then what the national lists ask of the unit
    /// and it lacks. Its first fields are those of the other table, then `offered`, `on_list`,
    /// `asked_level`, then its own.
    NationalLists(usize),
}

/// How a table stands in a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableSheet {
    /// What its sheet is called, where not by its label.
    pub name: Option<String>,
    /// What stands above its headings, where not its label.
    pub title: Option<String>,
    /// The column with what the catalog calls each key; nobody states it.
    pub named: Column,
}

/// How a field stands in a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its heading, where its label is too long.
    pub title: Option<String>,
    /// The heading above its own, where that of its group is not meant.
    pub above: Option<String>,
    /// Other headings by which it is known.
    pub also: Vec<String>,
    /// Its width in characters.
    pub width: Option<u8>,
    /// Its place from the left: columns with the same stand as they are declared.
    pub order: u8,
    /// What an empty list is called: "Chưa xác nhận".
    pub nothing: Option<String>,
}
