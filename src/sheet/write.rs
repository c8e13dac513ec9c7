//! A record as the sheets that offices keep, by the columns that read them back.

use rust_xlsxwriter::{DocProperties, XlsxError};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use super::columns::{BETWEEN, Column, Kind, LINES, NOTHING, Of, REST, Word, between};
use super::tables::{REST_NAME, TableSheet, tables};
use crate::facts::{Dictionary, Record, Rows};
use crate::load::record::{Written, leaves, written};
use crate::model::{Period, Unit};
use crate::project::Project;
use crate::words::{clean, vietnamese};

/// The row of the upper headings; those below them stand in the next.
const HEADINGS: u32 = 3;

/// The bytes of a workbook with the rows of each table, and the rest of the record by key.
/// One record always gives the same bytes. What the crate said, if it cannot be written.
pub fn write(
    project: &Project,
    unit: &Unit,
    period: Period,
    record: &Record,
) -> Result<Vec<u8>, String> {
    workbook(project, unit, period, record).map_err(|it| it.to_string())
}

fn workbook(
    project: &Project,
    unit: &Unit,
    period: Period,
    record: &Record,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // An output knows no clock: the first day of the period is its date.
    let date = ExcelDateTime::from_ymd(period.year, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&date));
    for table in tables(&project.dictionary) {
        let sheet = book.add_worksheet();
        sheet.set_name(&table.name)?;
        let title =
            clean(&format!("{}: {}", table.title, unit.agency_on(period.end()))).to_uppercase();
        sheet.write_with_format(0, 0, title, &Format::new().set_bold().set_font_size(14))?;
        sheet.write(1, 0, vietnamese::capitalized(&period.called()))?;
        header(sheet, &table.columns)?;
        if let Some(stated) = record.table(table.table) {
            rows(sheet, project, &table, stated)?;
        }
        // What tells rows apart stays in sight.
        let fixed = table.columns.iter().skip(2).take_while(|it| it.of == Of::Name).count();
        sheet.set_freeze_panes(HEADINGS + 2, if fixed == 0 { 2 } else { 3 })?;
        sheet.set_landscape();
        sheet.set_paper_size(9);
        sheet.set_repeat_rows(HEADINGS, HEADINGS + 1)?;
    }
    rest(book.add_worksheet(), record, &project.dictionary)?;
    book.save_to_buffer()
}

fn framed() -> Format {
    Format::new()
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
}

/// Headings in two rows, those of a group merged above their own.
fn header(sheet: &mut Worksheet, columns: &[Column]) -> Result<(), XlsxError> {
    let bold = framed().set_bold().set_align(FormatAlign::Center);
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

/// The rows in the record's order; where the catalog has names for them, a row above each
/// sector's.
fn rows(
    sheet: &mut Worksheet,
    project: &Project,
    table: &TableSheet,
    stated: &Rows,
) -> Result<(), XlsxError> {
    let (plain, bold) = (framed(), framed().set_bold());
    let dictionary = &project.dictionary;
    let declared = &dictionary.tables[table.table];
    let name = table.columns.iter().zip(0_u16..).find(|(it, _)| it.of == Of::Name);
    let (mut row, mut sector, mut sectors, mut number) = (HEADINGS + 2, None, 0, 0);
    for place in 0..stated.count {
        let entry = name.and_then(|_| project.catalog.get(stated.key(place)));
        let own = entry.map(|it| clean(&it.sector)).unwrap_or_default();
        if let Some((_, at)) = name
            && sector.as_ref() != Some(&own)
        {
            (sectors, number) = (sectors + 1, 0);
            sheet.write_with_format(row, 0, vietnamese::roman(sectors), &bold)?;
            sheet.write_with_format(row, at, format!("Lĩnh vực {own}"), &bold)?;
            sector = Some(own);
            row += 1;
        }
        number += 1;
        for (at, column) in (0_u16..).zip(&table.columns) {
            let cell = match &column.of {
                Of::Number => Some(Cell::Text(number.to_string())),
                Of::Name => entry.map(|it| Cell::Text(clean(&it.name))),
                Of::Field(field, kind) => {
                    let sort = declared.fields[*field].sort;
                    written(stated.cell(place, *field), sort, dictionary).map(|it| cell(kind, it))
                }
            };
            match cell {
                Some(Cell::Number(it)) => sheet.write_number_with_format(row, at, it, &plain)?,
                Some(Cell::Text(it)) => sheet.write_string_with_format(row, at, it, &plain)?,
                None => sheet.write_blank(row, at, &plain)?,
            };
        }
        row += 1;
    }
    Ok(())
}

/// What is written into a cell.
#[derive(Debug, PartialEq)]
enum Cell {
    Number(f64),
    Text(String),
}

/// What a record says, in the words of the sheet.
fn cell(kind: &Kind, said: Written) -> Cell {
    let shown = |words: &[Word], it: String| {
        let found = words.iter().find(|own| own.written == it).map(|own| own.shown.clone());
        found.unwrap_or(it)
    };
    Cell::Text(match (kind, said) {
        (Kind::Number | Kind::Decimal, Written::One(text)) => match exact(&text) {
            Some(number) => return Cell::Number(number),
            None => text,
        },
        (Kind::Word(words), Written::One(text)) => shown(words, text),
        (_, Written::One(text)) => text,
        (Kind::Words(_, nothing) | Kind::Lines(nothing), Written::Many(all)) if all.is_empty() => {
            nothing.clone()
        }
        (Kind::Words(words, _), Written::Many(all)) => {
            all.into_iter().map(|it| shown(words, it)).collect::<Vec<_>>().join(BETWEEN)
        }
        (_, Written::Many(all)) => all.join(LINES),
        (_, Written::Nothing) => NOTHING.to_owned(),
    })
}

/// A number that a cell holds exactly: one that is read back as the same text.
fn exact(text: &str) -> Option<f64> {
    const DIGITS: usize = 15;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let number: f64 = text.parse().ok()?;
    (digits <= DIGITS && number.to_string() == text).then_some(number)
}

/// All else that the record states: a key a row, and its value.
fn rest(sheet: &mut Worksheet, record: &Record, dictionary: &Dictionary) -> Result<(), XlsxError> {
    sheet.set_name(REST_NAME)?;
    let bold = framed().set_bold();
    for (at, title) in (0_u16..).zip(REST) {
        sheet.write_with_format(0, at, title, &bold)?;
        sheet.set_column_width(at, if at == 0 { 40 } else { 80 })?;
    }
    let mut all = leaves(record, dictionary);
    all.sort_by(|a, b| a.path.cmp(&b.path));
    for (row, leaf) in (1_u32..).zip(all) {
        let value = match leaf.said {
            Written::One(text) => text,
            Written::Many(all) if all.is_empty() => NOTHING.to_owned(),
            Written::Many(all) => all.join(between(dictionary, &leaf.path)),
            Written::Nothing => NOTHING.to_owned(),
        };
        sheet.write_string_with_format(row, 0, leaf.path.join("."), &framed())?;
        sheet.write_string_with_format(row, 1, value, &framed())?;
    }
    Ok(())
}
