//! A workbook as it lies there: what it is, if it is one; its sheets, and whose it says it is.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, XlsxError};

use super::grid::Grid;
use super::identity;
use super::parts::{hidden_rows, sheet_parts};
use crate::diagnostic::{Diagnostic, Place, SheetFault, Unfit};
use crate::model::Key;
use crate::package::{Part, unpack};

/// A workbook.
pub(super) struct Book {
    pub grids: Vec<Grid>,
    /// Whose its properties say that it is.
    pub key: Option<Key>,
}

/// Opens a workbook.
pub(super) fn open(bytes: &[u8], file: &str) -> Result<Book, Vec<Diagnostic>> {
    let unfit = |it: Unfit| vec![Diagnostic::new(SheetFault::NotASheet(it), Place::file_of(file))];
    if let Some(it) = by_its_look(bytes, file) {
        return Err(unfit(it));
    }
    let failed = |it: XlsxError| {
        unfit(match it {
            XlsxError::Password => Unfit::Protected,
            other => Unfit::Damaged(other.to_string()),
        })
    };
    let parts = unpack(bytes).unwrap_or_default();
    if let Some(it) = by_its_parts(&parts) {
        return Err(unfit(it));
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(failed)?;
    let properties = book.workbook_properties().map(|it| it.custom_properties).unwrap_or_default();
    let key = properties
        .get(identity::UNIT)
        .zip(properties.get(identity::PERIOD))
        .and_then(|(unit, period)| identity::of_parts(unit, period));
    let places = sheet_parts(&parts);
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(failed)?;
        let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        let start = range.start().unwrap_or_default();
        let part = places.get(&name).and_then(|it| parts.iter().find(|own| own.name == *it));
        let hidden = part.map(|it| hidden_rows(&it.bytes)).unwrap_or_default();
        let mut grid = Grid { name, start, rows, hidden, ..Grid::default() };
        let formulas = book.worksheet_formula(&grid.name).map_err(failed)?;
        let base = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            let at = (base.0 as usize + row, base.1 as usize + column);
            let inside = (at.0.checked_sub(start.0 as usize), at.1.checked_sub(start.1 as usize));
            let said = match inside {
                (Some(row), Some(column)) => grid.rows.get(row).and_then(|it| it.get(column)),
                _ => None,
            };
            if matches!(said, None | Some(Data::Empty)) && !formula.is_empty() {
                grid.uncomputed.insert(at, formula.clone());
            }
        }
        let merged = book.merge_cells_by_sheet_name(&grid.name).unwrap_or_default();
        grid.merged = merged.iter().map(|it| (it.start, it.end)).collect();
        grids.push(grid);
    }
    Ok(Book { grids, key })
}

/// What a file is that its name or its first bytes tell to be no workbook.
fn by_its_look(bytes: &[u8], file: &str) -> Option<Unfit> {
    /// What begins a file of the old kind, of Excel or encrypted.
    const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    // How the name of an encrypted part is written in one.
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let name = file.rsplit('/').next().unwrap_or(file);
    if name.starts_with("~$") {
        return Some(Unfit::Lock);
    }
    if bytes.is_empty() {
        return Some(Unfit::Empty);
    }
    if bytes.starts_with(COMPOUND) {
        let is_encrypted = bytes.windows(encrypted.len()).any(|it| it == encrypted);
        return Some(if is_encrypted { Unfit::Protected } else { Unfit::Old });
    }
    let is_text = || std::str::from_utf8(bytes).is_ok_and(|it| !it.contains('\0'));
    (!bytes.starts_with(b"PK") && is_text()).then_some(Unfit::Text)
}

/// What a package is that is no workbook.
fn by_its_parts(parts: &[Part]) -> Option<Unfit> {
    let has = |name: &str| parts.iter().any(|it| it.name == name);
    if has("word/document.xml") {
        return Some(Unfit::Word);
    }
    let sheet = parts.iter().find(|it| it.name == "mimetype");
    sheet
        .is_some_and(|it| it.bytes.starts_with(b"application/vnd.oasis"))
        .then_some(Unfit::OpenDocument)
}
