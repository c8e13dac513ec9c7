//! A project's records from workbooks and to workbooks, checked as if they stood in their files.

use crate::check::{self, Script};
use crate::diagnostic::{self, Diagnostic, Place, StageFault};
use crate::layout::record_file;
use crate::load::{self, Loaded};
use crate::model::Key;
use crate::typeset::Fonts;

/// What came of a sheet.
#[derive(Debug)]
pub struct Imported {
    /// The text of the record's file; none where the sheet has errors.
    pub record: Option<String>,
    /// What is wrong, each at its cell.
    pub found: Vec<Diagnostic>,
}

/// Reads a record from a workbook, and checks it as if it stood in its file.
pub fn import(
    loaded: &mut Loaded,
    fonts: &Fonts,
    (bytes, file): (&[u8], &str),
    key: &Key,
) -> Imported {
    let dictionary = loaded.project.dictionary.clone();
    let mut sheet = match super::read(bytes, file, &dictionary) {
        Ok(sheet) => sheet,
        Err(found) => return Imported { record: None, found },
    };
    let mut found = std::mem::take(&mut sheet.found);
    let mut text = None;
    if let Some(record) = &sheet.record {
        loaded.project.records.insert(key.clone(), record.clone());
        loaded.project.settle();
        let drawable = |it| fonts.can_draw(it);
        let checked = check::record(&loaded.project, key, record, &Script { drawable: &drawable });
        let own = record_file(&key.unit, key.period);
        // What a draft lacks is no matter of the sheet.
        let whole = found.iter().all(|it| !it.is_error());
        let meant = checked
            .into_iter()
            .filter(|it| it.is_error() || whole && it.severity() == diagnostic::Severity::Warning);
        found.extend(meant.map(|it| sheet.placed(it, &own)));
        if !found.iter().any(Diagnostic::is_error) {
            text = Some(load::write_record(record, &dictionary));
        }
    }
    diagnostic::sort(&mut found);
    Imported { record: text, found }
}

/// The workbook of a record; none where there is no such record.
pub fn export(loaded: &Loaded, key: &Key) -> Option<Result<Vec<u8>, Diagnostic>> {
    let project = &loaded.project;
    let (unit, record) = (project.units.get(&key.unit)?, project.records.get(key)?);
    let written = super::write(project, unit, key.period, record);
    Some(written.map_err(|said| {
        Diagnostic::new(
            StageFault::CannotWrite(std::io::Error::other(said).into()),
            Place::file_of(record_file(&key.unit, key.period)),
        )
    }))
}
