//! A project's records from workbooks and to workbooks, checked as if they stood in their files.

use std::collections::BTreeMap;

use super::changes::{Change, changes};
use super::kept::kept;
use super::labels::Labels;
use super::merge::{How, Merged, merge};
use super::{Sheet, Workbook, stranger, unfit};
use crate::check::{self, Script};
use crate::diagnostic::{self, Diagnostic, NodePath, Place, Severity};
use crate::diagnostic::{SheetFault, StageFault, Unfit};
use crate::facts::Record;
use crate::formula::Value;
use crate::layout::record_file;
use crate::load::Loaded;
use crate::load::record::read_record;
use crate::model::{Key, Period, UnitId};
use crate::project::Project;
use crate::typeset::Fonts;

/// Whom a workbook is read for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meant {
    /// The unit; the one that the workbook names unless stated.
    pub unit: Option<UnitId>,
    /// The period, likewise.
    pub period: Option<Period>,
    /// Whether its tables are the record's, whole.
    pub whole: bool,
}

/// What came of a workbook.
#[derive(Debug, Default)]
pub struct Imported {
    /// Whose it is, where that is known.
    pub key: Option<Key>,
    /// The text of the record's file; none where the workbook has errors.
    pub record: Option<String>,
    /// What changes in a record that was there.
    pub changes: Vec<Change>,
    /// How many rows its tables have.
    pub rows: usize,
    /// How many comments of the record's file are not kept.
    pub comments: usize,
    /// What is wrong, each at its cell.
    pub found: Vec<Diagnostic>,
}

/// Takes a workbook that was opened into the record that it is of, and checks what comes of it as if it stood
/// in its file. `text` gives the text of a record's file that is there.
pub fn import(
    loaded: &mut Loaded,
    fonts: &Fonts,
    (book, file): (Result<Workbook, Unfit>, &str),
    meant: &Meant,
    text: &dyn Fn(&Key) -> Option<String>,
) -> Imported {
    let dictionary = loaded.project.dictionary.clone();
    let read = book.map_err(|it| unfit(it, file));
    let sheet = match read.and_then(|it| super::read(&it, file, &dictionary)) {
        Ok(sheet) => sheet,
        Err(found) => return Imported { found, ..Imported::default() },
    };
    let key = match whose(&loaded.project, &sheet, meant) {
        Ok(key) => key,
        Err(fault) => {
            let key = sheet.key.clone();
            let found = vec![Diagnostic::new(fault, Place::file_of(file))];
            return Imported { key, found, ..Imported::default() };
        }
    };
    let own = record_file(&key.unit, key.period);
    let before = text(&key);
    let old = match before.as_deref().map(|it| read_record(it, &dictionary, &own)) {
        None => Record::default(),
        Some((Some(old), found)) if !found.iter().any(Diagnostic::is_error) => old,
        Some(_) => {
            let found = vec![Diagnostic::new(SheetFault::FaultyRecord(own), Place::file_of(file))];
            return Imported { key: Some(key), found, ..Imported::default() };
        }
    };
    let before = before.as_deref().map(|it| (it, old));
    taken(loaded, fonts, (sheet, &key, file), (before, meant.whole))
}

/// What comes of a workbook and the record that there is.
fn taken(
    loaded: &mut Loaded,
    fonts: &Fonts,
    (mut sheet, key, file): (Sheet, &Key, &str),
    (before, whole): (Option<(&str, Record)>, bool),
) -> Imported {
    let dictionary = loaded.project.dictionary.clone();
    let own = record_file(&key.unit, key.period);
    let found = std::mem::take(&mut sheet.found).into_iter();
    let labels = Labels::of(&loaded.project, key);
    let found = found.map(|it| labels.name(it, &NodePath::root())).collect();
    let mut imported = Imported { key: Some(key.clone()), found, ..Imported::default() };
    if let Some(new) = &sheet.record {
        let how = How { whole, prepared: sheet.key.is_some() };
        let (text, before) = before.unzip();
        let old = before.clone().unwrap_or_default();
        let Merged { record, rows, unfilled } = merge(&dictionary, (&old, new), &sheet.held, how);
        let nothing = before.is_none() && unfilled > 0 && is_empty(&record);
        if unfilled > 0 {
            let fault =
                if nothing { SheetFault::NothingFilled } else { SheetFault::Unfilled(unfilled) };
            imported.found.push(Diagnostic::new(fault, Place::file_of(file)));
        }
        loaded.project.records.insert(key.clone(), record.clone());
        loaded.project.settle();
        // What a draft lacks is no matter of the sheet.
        let good = imported.found.iter().all(|it| !it.is_error());
        let said = checked((&loaded.project, fonts), (key, &record), (&sheet, &rows));
        let said = said.into_iter();
        imported
            .found
            .extend(said.filter(|it| it.is_error() || good && it.severity() == Severity::Warning));
        if !imported.found.iter().any(Diagnostic::is_error) {
            let labels = Labels::of(&loaded.project, key);
            imported.rows = record.tables.iter().flatten().map(|it| it.count).sum();
            imported.changes = before
                .as_ref()
                .map_or_else(Vec::new, |it| changes((&dictionary, &labels), it, &record));
            let (text, lost) = kept(text, &record, &dictionary, &own);
            imported.comments = if imported.changes.is_empty() { 0 } else { lost };
            if imported.comments == 0 || whole {
                imported.record = Some(text);
            } else {
                let fault = SheetFault::CommentsLost(own, lost);
                imported.found.push(Diagnostic::new(fault, Place::file_of(file)));
            }
        }
        if imported.record.is_none() {
            loaded.project.records.remove(key);
            loaded.project.records.extend(before.map(|it| (key.clone(), it)));
        }
    }
    diagnostic::sort(&mut imported.found);
    imported
}

/// What checks say of a record, each at the cell of the workbook that it is about, in words of
/// people who see labels. `rows` leads from the record's rows to those of the workbook.
fn checked(
    (project, fonts): (&Project, &Fonts),
    (key, record): (&Key, &Record),
    (sheet, rows): (&Sheet, &BTreeMap<usize, Vec<Option<usize>>>),
) -> Vec<Diagnostic> {
    let dictionary = &project.dictionary;
    let own = record_file(&key.unit, key.period);
    let drawable = |it| fonts.can_draw(it);
    let found = check::record(project, key, record, &Script { drawable: &drawable });
    let row = |table: &str, row: usize| {
        // A table that the workbook does not hold is the record's own.
        rows.get(&dictionary.table(table)?)?.get(row).copied().flatten()
    };
    let labels = Labels::of(project, key);
    let named = |it: Diagnostic| {
        let at = match &it.place {
            Place::Node(_, path, _) => path.clone(),
            _ => NodePath::root(),
        };
        labels.name(sheet.placed(it, &own, &row), &at)
    };
    found.into_iter().map(named).collect()
}

/// Whether a record states nothing.
fn is_empty(record: &Record) -> bool {
    let Record { fields, tables, documents, claims, appraisals, .. } = record;
    !fields.iter().any(Value::is_known)
        && tables.iter().all(Option::is_none)
        && documents.is_empty()
        && claims.is_empty()
        && appraisals.is_empty()
}

/// Whose a workbook is: what it says itself and what it is read for agree.
fn whose(project: &Project, sheet: &Sheet, meant: &Meant) -> Result<Key, SheetFault> {
    let own = sheet.key.as_ref();
    let unit = meant.unit.as_ref().or(own.map(|it| &it.unit));
    let period = meant.period.or(own.map(|it| it.period));
    let (Some(unit), Some(period)) = (unit, period) else { return Err(SheetFault::NobodysSheet) };
    let key = Key::new(unit, period);
    let called = |it: &Key| format!("{} ({})", it.unit, it.period);
    if let Some(own) = own.filter(|it| **it != key) {
        return Err(SheetFault::SheetOfAnother { own: called(own), meant: called(&key) });
    }
    if let Some(shown) = stranger::shown(&key, &sheet.above) {
        return Err(SheetFault::SheetOfAnother { own: called(&shown), meant: called(&key) });
    }
    if let Some(other) = stranger::period(&key, &sheet.above) {
        let (own, meant) = (other.called(), key.period.called());
        return Err(SheetFault::SheetOfAnother { own, meant });
    }
    let Some(unit) = project.units.get(&key.unit) else {
        return Err(SheetFault::UnknownUnit(key.unit.to_string()));
    };
    if let Some(other) = stranger::named(project, &key, &sheet.above) {
        let meant = unit.name.last().to_owned();
        return Err(SheetFault::SheetOfAnother { own: other.to_owned(), meant });
    }
    Ok(key)
}

/// The workbook of a record, or a blank one to be filled in.
pub fn export(
    project: &Project,
    key: &Key,
    record: Option<&Record>,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    super::write(project, key, record).map_err(|said| {
        Box::new(Diagnostic::new(
            StageFault::CannotWrite(std::io::Error::other(said).into()),
            Place::file_of(record_file(&key.unit, key.period)),
        ))
    })
}
