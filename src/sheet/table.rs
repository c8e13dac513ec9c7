//! The sheet of a table: its headings, its rows, and rows to be filled in.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError, row_col_to_cell};

use super::cell::{Cell, cell};
use super::columns::{Column, Kind, Of};
use super::identity;
use super::looks::{fixed, framed, paper, protect};
use super::prepared::Prepared;
use super::rules::{Asked, Lists, rule};
use super::tables::TableSheet;
use super::wholes::wholes;
use crate::facts::dictionary::Key as TableKey;
use crate::load::record::written;
use crate::model::{Key, Period, Unit};
use crate::project::Project;
use crate::words::{clean, vietnamese};

/// The row of the upper headings; those below them stand in the next.
pub(super) const HEADINGS: u32 = 3;

/// How many rows there are below, for what nobody has thought of.
const SPARE: u32 = 30;

/// Writes the sheet.
pub(super) fn table(
    sheet: &mut Worksheet,
    (project, unit, key): (&Project, &Unit, &Key),
    table: &TableSheet,
    prepared: &Prepared,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    let title = format!("{}: {}", table.title, unit.agency_on(key.period.end()));
    let bold = Format::new().set_bold().set_font_size(14);
    sheet.write_with_format(0, 0, clean(&title).to_uppercase(), &bold)?;
    sheet.write(1, 0, vietnamese::capitalized(&key.period.called()))?;
    let grey = Format::new().set_font_color(0x0080_8080).set_italic();
    sheet.write_with_format(2, 0, identity::shown(key), &grey)?;
    header(sheet, &table.columns)?;
    let end = rows(sheet, project, table, prepared)?;
    validate(sheet, (project, key.period), table, end + SPARE, lists)?;
    // What tells rows apart stays in sight.
    let named = table.columns.iter().skip(2).take_while(|it| it.of == Of::Name).count();
    sheet.set_freeze_panes(HEADINGS + 2, if named == 0 { 2 } else { 3 })?;
    paper(sheet);
    sheet.set_repeat_rows(HEADINGS, HEADINGS + 1)?;
    protect(sheet);
    Ok(())
}

/// Headings in two rows, those of a group merged above their own.
fn header(sheet: &mut Worksheet, columns: &[Column]) -> Result<(), XlsxError> {
    let bold = fixed().set_bold().set_align(FormatAlign::Center);
    let mut at = 0_u16;
    while let Some(column) = columns.get(usize::from(at)) {
        sheet.set_column_width(at, f64::from(column.width))?;
        if column.group.is_empty() {
            sheet.merge_range(HEADINGS, at, HEADINGS + 1, at, &column.title, &bold)?;
            at += 1;
            continue;
        }
        let same = columns[usize::from(at)..].iter().take_while(|it| it.group == column.group);
        let last = same.fold(at, |next, it| {
            // A heading that cannot be written is reported by the merge below.
            let _ = sheet.write_with_format(HEADINGS + 1, next, &it.title, &bold);
            let _ = sheet.set_column_width(next, f64::from(it.width));
            next + 1
        });
        if last - at == 1 {
            sheet.write_with_format(HEADINGS, at, &column.group, &bold)?;
        } else {
            sheet.merge_range(HEADINGS, at, HEADINGS, last - 1, &column.group, &bold)?;
        }
        at = last;
    }
    Ok(())
}

/// The looks of cells: a key that is filled in, what is filled in, and that as text.
struct Looks {
    fixed: Format,
    plain: Format,
    text: Format,
    bold: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = framed().set_unlocked();
        Self {
            fixed: fixed().set_num_format("@"),
            text: plain.clone().set_num_format("@"),
            plain,
            bold: fixed().set_bold(),
        }
    }

    /// That of a cell to be filled in.
    fn of(&self, column: &Column) -> &Format {
        match &column.of {
            Of::Field(_, Kind::Number(_) | Kind::Decimal) => &self.plain,
            _ => &self.text,
        }
    }
}

/// The rows in their order; where the catalog has names for them, a row above each sector's.
/// The first row below them.
fn rows(
    sheet: &mut Worksheet,
    project: &Project,
    table: &TableSheet,
    prepared: &Prepared,
) -> Result<u32, XlsxError> {
    let looks = Looks::new();
    let dictionary = &project.dictionary;
    let declared = &dictionary.tables[table.table];
    let name = table.columns.iter().zip(0_u16..).find(|(it, _)| it.of == Of::Name);
    let (mut row, mut sector, mut sectors, mut number) = (HEADINGS + 2, None, 0, 0);
    for (place, key) in prepared.keys.iter().enumerate() {
        let entry = name.and_then(|_| project.catalog.get(key));
        let own = entry.map(|it| clean(&it.sector)).unwrap_or_default();
        if let Some((_, at)) = name
            && sector.as_ref() != Some(&own)
        {
            (sectors, number) = (sectors + 1, 0);
            sheet.write_with_format(row, 0, vietnamese::roman(sectors), &looks.bold)?;
            sheet.write_with_format(row, at, format!("Lĩnh vực {own}"), &looks.bold)?;
            sector = Some(own);
            row += 1;
        }
        number += 1;
        let mut lines = 1;
        for (at, column) in (0_u16..).zip(&table.columns) {
            let said = match &column.of {
                Of::Number => Some(Cell::Text(number.to_string())),
                Of::Name => entry.map(|it| Cell::Text(clean(&it.name))),
                Of::Field(0, _) => Some(Cell::Text(key.clone())),
                Of::Field(field, kind) => prepared.stated.and_then(|stated| {
                    let sort = declared.fields[*field].sort;
                    written(stated.cell(place, *field), sort, dictionary).map(|it| cell(kind, it))
                }),
            };
            let look = match column.of {
                Of::Number | Of::Name | Of::Field(0, _) => &looks.fixed,
                Of::Field(..) => looks.of(column),
            };
            if let Some(Cell::Text(it)) = &said {
                lines = lines.max(lines_of(it, column.width));
            }
            put(sheet, (row, at), said, look)?;
        }
        if lines > 1 {
            sheet.set_row_height(row, LINE * lines)?;
        }
        row += 1;
    }
    for spare in row..row + SPARE {
        for (at, column) in (0_u16..).zip(&table.columns) {
            sheet.write_blank(spare, at, looks.of(column))?;
        }
    }
    Ok(row)
}

/// The height of a line, in points.
pub(super) const LINE: u32 = 15;

/// How many lines a text takes in a column so many characters wide.
pub(super) fn lines_of(text: &str, width: u8) -> u32 {
    let width = usize::from(width.max(4)) - 2;
    let lines = text.lines().map(|it| it.chars().count().div_ceil(width).max(1)).sum::<usize>();
    u32::try_from(lines.clamp(1, 20)).unwrap_or(1)
}

/// Writes a cell.
pub(super) fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    said: Option<Cell>,
    look: &Format,
) -> Result<(), XlsxError> {
    match said {
        Some(Cell::Number(it)) => sheet.write_number_with_format(row, column, it, look)?,
        Some(Cell::Text(it)) => sheet.write_string_with_format(row, column, it, look)?,
        None => sheet.write_blank(row, column, look)?,
    };
    Ok(())
}

/// The rules of all columns, from the first row to the last spare one.
fn validate(
    sheet: &mut Worksheet,
    (project, period): (&Project, Period),
    table: &TableSheet,
    end: u32,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    let first = HEADINGS + 2;
    let (start, end_of) = (period.start(), period.end());
    let declared = &project.dictionary.tables[table.table];
    let rules = &project.dictionary.rules.tables[table.table].fields;
    for (at, column) in (0_u16..).zip(&table.columns) {
        let Of::Field(place, kind) = &column.of else { continue };
        let rule_of = &rules[*place];
        let cell = |whole: usize| {
            let at = table.columns.iter().position(|it| it.field() == Some(whole))?;
            let cell = row_col_to_cell(first, u16::try_from(at).ok()?);
            Some((cell, declared.fields[whole].label.vi.as_str()))
        };
        let checks = declared.checks.iter().filter(|it| it.in_force.meets(start, end_of));
        let wholes = wholes(rules, &checks, *place).into_iter().filter_map(cell).collect();
        let field = &declared.fields[*place];
        let asked = Asked { field, rule: Some(rule_of), kind, wholes };
        let of_sector = *place == 0 && declared.key == TableKey::Sector;
        let sectors: Vec<String> = project.sectors().into_iter().map(clean).collect();
        let rule = if of_sector && !sectors.is_empty() {
            super::rules::open(&asked, &sectors, lists)?
        } else {
            rule(&asked, lists)?
        };
        sheet.add_data_validation(first, at, end, at, &rule)?;
    }
    Ok(())
}
