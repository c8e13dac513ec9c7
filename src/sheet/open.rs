//! A workbook as it lies there: what it is, if it is one; its sheets, and whose it says it is.
//!
//! What comes out of it is plain: it can be handed on by a process that read it for another.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use serde::{Deserialize, Serialize};

use super::grid::{Content, Grid};
use super::identity;
use super::parts::{hidden_rows, sheet_parts};
use crate::diagnostic::place::Cell;
use crate::diagnostic::{Diagnostic, Place, SheetFault, Unfit};
use crate::model::Key;
use crate::package::{NotUnpacked, Part, unpack};
use crate::words::{clean, is_composed};

/// How large the file of a workbook may be.
pub const LARGEST: u64 = 16 << 20;

/// Beyond this row, and this column, nothing may stand in a sheet.
const ROWS: u32 = 20_000;
const COLUMNS: u32 = 256;

/// How many cells the sheets of a workbook may have between their first and last ones.
const CELLS: u64 = 20_000 * 256;

/// A workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    pub(super) grids: Vec<Grid>,
    /// The unit and the period of which its properties say that it is.
    of: Option<(String, String)>,
}

impl Workbook {
    /// Whose its properties say that it is.
    pub(super) fn key(&self) -> Option<Key> {
        self.of.as_ref().and_then(|(unit, period)| identity::of_parts(unit, period))
    }
}

/// What a file is that is no workbook, as a finding.
pub fn unfit(it: Unfit, file: &str) -> Vec<Diagnostic> {
    vec![Diagnostic::new(SheetFault::NotASheet(it), Place::file_of(file))]
}

/// Opens a workbook; what it is, if none that can be read. Whoever has it from elsewhere calls
/// this in a process of its own: a library that reads it may stop, or take all memory.
pub fn open(bytes: &[u8], file: &str) -> Result<Workbook, Unfit> {
    if let Some(it) = by_its_look(bytes, file) {
        return Err(it);
    }
    let parts = unpack(bytes).map_err(|it| match it {
        NotUnpacked::Damaged => Unfit::Torn,
        NotUnpacked::TooLarge => Unfit::Unpacked,
    })?;
    if let Some(it) = by_its_parts(&parts) {
        return Err(it);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(failed)?;
    let properties = book.workbook_properties().map(|it| it.custom_properties).unwrap_or_default();
    let of = properties.get(identity::UNIT).cloned().zip(properties.get(identity::PERIOD).cloned());
    let places = sheet_parts(&parts);
    let (mut grids, mut left) = (Vec::new(), CELLS);
    for name in book.sheet_names() {
        let part = places.get(&name).and_then(|it| parts.iter().find(|own| own.name == *it));
        let hidden = part.map(|it| hidden_rows(&it.bytes)).unwrap_or_default();
        let mut grid = Grid { hidden, ..grid(&mut book, name, &mut left)? };
        let merged = book.merge_cells_by_sheet_name(&grid.name).unwrap_or_default();
        grid.merged = merged.iter().map(|it| ((it.start.1, it.start.0), it.end.0)).collect();
        grids.push(grid);
    }
    Ok(Workbook { grids, of })
}

#[allow(clippy::needless_pass_by_value)] // As what turns one error into another is called.
fn failed(error: XlsxError) -> Unfit {
    match error {
        XlsxError::Password => Unfit::Protected,
        XlsxError::Zip(_) | XlsxError::Io(_) => Unfit::Torn,
        _ => Unfit::Damaged,
    }
}

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;
type Held = ((u32, u32), Content);
/// The cells of a sheet, and of how many more there may be.
fn grid(book: &mut Book, name: String, left: &mut u64) -> Result<Grid, Unfit> {
    let cells = cells(book, &name, *left)?;
    let mut grid = Grid { name, ..Grid::default() };
    let rows = || cells.iter().map(|((row, _), _)| *row);
    let columns = || cells.iter().map(|((_, column), _)| *column);
    let first = rows().min().zip(columns().min());
    if let (Some(start), Some(end)) = (first, rows().max().zip(columns().max())) {
        let (height, width) = (end.0 - start.0 + 1, end.1 - start.1 + 1);
        let all = u64::from(height) * u64::from(width);
        *left = left.checked_sub(all).ok_or(Unfit::TooManyCells)?;
        let row = vec![Content::Blank; width as usize];
        (grid.start, grid.rows) = (start, vec![row; height as usize]);
        for ((row, column), content) in cells {
            grid.rows[(row - start.0) as usize][(column - start.1) as usize] = content;
        }
    }
    uncomputed(book, &mut grid)?;
    Ok(grid)
}

/// The cells of a sheet that hold something, with their places.
fn cells(book: &mut Book, name: &str, most: u64) -> Result<Vec<Held>, Unfit> {
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        // A sheet of a chart, which has no cells.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(failed)? {
        let content = content(cell.get_value());
        if content != Content::Blank {
            cells.push((near(name, cell.get_position())?, content));
            if cells.len() as u64 > most {
                return Err(Unfit::TooManyCells);
            }
        }
    }
    Ok(cells)
}

/// Finds the formulas of a sheet that have no result.
fn uncomputed(book: &mut Book, grid: &mut Grid) -> Result<(), Unfit> {
    // What has no cells has been passed over: that is no fault here.
    let Ok(mut reader) = book.worksheet_cells_reader(&grid.name) else { return Ok(()) };
    while let Some(cell) = reader.next_formula().map_err(failed)? {
        let formula = cell.get_value();
        if formula.is_empty() {
            continue;
        }
        let at = near(&grid.name, cell.get_position())?;
        let within = at.0.checked_sub(grid.start.0).zip(at.1.checked_sub(grid.start.1));
        let said = within.and_then(|(row, column)| {
            grid.rows.get(row as usize).and_then(|it| it.get(column as usize))
        });
        if matches!(said, None | Some(Content::Blank)) {
            grid.uncomputed.insert(at, formula.clone());
        }
    }
    Ok(())
}

/// A place in a sheet that is no further than anybody's tables reach.
fn near(sheet: &str, (row, column): (u32, u32)) -> Result<(u32, u32), Unfit> {
    if row < ROWS && column < COLUMNS {
        return Ok((row, column));
    }
    let cell = Cell { sheet: sheet.to_owned(), row, column };
    Err(Unfit::TooFar { sheet: sheet.to_owned(), cell: cell.to_string() })
}

/// What a cell holds: whole numbers without decimals, dates as `2018-06-15`.
fn content(cell: &DataRef) -> Content {
    // Some programs write letters and their marks apart; people cannot see that.
    let written = |it: &str| if is_composed(it) { it.to_owned() } else { clean(it) };
    match cell {
        DataRef::Empty => Content::Blank,
        DataRef::String(it) | DataRef::DateTimeIso(it) | DataRef::DurationIso(it) => {
            Content::Text(written(it))
        }
        DataRef::SharedString(it) => Content::Text(written(it)),
        DataRef::Bool(it) => Content::Text(it.to_string()),
        // Displayed without decimals where it has none: 3.0 is "3".
        DataRef::Int(it) => Content::Number(it.to_string()),
        DataRef::Float(it) => Content::Number(it.to_string()),
        DataRef::DateTime(it) => {
            let (year, month, day, ..) = it.to_ymd_hms_milli();
            Content::Text(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::Error(it) => Content::Text(it.to_string()),
    }
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
    if bytes.len() as u64 > LARGEST {
        return Some(Unfit::TooLarge);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stands_within_the_rows_and_columns_that_there_may_be() {
        for at in [(0, 0), (ROWS - 1, 0), (0, COLUMNS - 1), (ROWS - 1, COLUMNS - 1)] {
            assert_eq!(near("a", at), Ok(at));
        }
        let far = |at| near("a", at).unwrap_err();
        let too_far = |cell: &str| Unfit::TooFar { sheet: "a".to_owned(), cell: cell.to_owned() };
        assert_eq!(far((ROWS, 0)), too_far("A20001"));
        assert_eq!(far((0, COLUMNS)), too_far("IW1"));
        assert_eq!(far((u32::MAX - 1, 16_383)), too_far("XFD4294967295"));
    }

    #[test]
    fn what_one_process_opened_is_the_same_to_another() {
        let mut grid = Grid { name: "a".to_owned(), start: (1, 2), ..Grid::default() };
        let number = Content::Number("1e300".to_owned());
        grid.rows = vec![vec![Content::Blank, number, Content::Text("ổ".to_owned())]];
        grid.uncomputed.insert((7, 8), "A1".to_owned());
        grid.merged.insert((3, 4), 5);
        grid.hidden.insert(9);
        let of = Some(("x".to_owned(), "2018".to_owned()));
        let book = Workbook { grids: vec![grid], of };

        let told = serde_json::to_vec(&book).unwrap();

        assert_eq!(serde_json::from_slice::<Workbook>(&told).unwrap(), book);
    }
}
