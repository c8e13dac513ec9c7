//! A record as the sheet that offices keep, by the columns that read it back.

use rust_xlsxwriter::{DocProperties, XlsxError};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};
use serde_json::Value;

use crate::load::sheet::columns::{BETWEEN, COLUMNS, Column, Kind, NOTHING, REST, Words, YES_NO};
use crate::model::{Catalog, Period, Record, Unit};
use crate::report::{clean, vietnamese};

/// The bytes of a workbook with the procedures by sector, and the rest of the record by key.
/// The same record gives the same bytes. What the crate said, if it cannot be written.
pub fn write(
    unit: &Unit,
    period: Period,
    record: &Record,
    catalog: &Catalog,
) -> Result<Vec<u8>, String> {
    workbook(unit, period, record, catalog).map_err(|it| it.to_string())
}

fn workbook(
    unit: &Unit,
    period: Period,
    record: &Record,
    catalog: &Catalog,
) -> Result<Vec<u8>, XlsxError> {
    // Strings and numbers alone: there is nothing in it that cannot be written.
    let json = serde_json::to_value(record).unwrap_or_default();
    let mut book = Workbook::new();
    // An output knows no clock: the first day of the period is its date.
    let date = ExcelDateTime::from_ymd(period.year, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&date));
    let sheet = book.add_worksheet();
    sheet.set_name("Danh mục")?;
    let title =
        format!("DANH MỤC DỊCH VỤ CÔNG TRỰC TUYẾN: {}", clean(&unit.agency()).to_uppercase());
    sheet.write_with_format(0, 0, title, &Format::new().set_bold().set_font_size(14))?;
    sheet.write(1, 0, vietnamese::capitalized(&vietnamese::period(period)))?;
    header(sheet)?;
    rows(sheet, &json, record, catalog)?;
    sheet.set_freeze_panes(5, 3)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_repeat_rows(3, 4)?;
    rest(book.add_worksheet(), &json)?;
    book.save_to_buffer()
}

fn framed() -> Format {
    Format::new()
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
}

/// Headings in two rows, those of a group merged above their own.
fn header(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = framed().set_bold().set_align(FormatAlign::Center);
    let mut at = 0_u16;
    while let Some(column) = COLUMNS.get(usize::from(at)) {
        sheet.set_column_width(at, f64::from(column.width))?;
        if column.group.is_empty() {
            sheet.merge_range(3, at, 4, at, column.title, &bold)?;
            at += 1;
            continue;
        }
        let same = COLUMNS[usize::from(at)..].iter().take_while(|it| it.group == column.group);
        let last = same.fold(at, |next, it| {
            // A heading that cannot be written is reported by the merge below.
            let _ = sheet.write_with_format(4, next, it.title, &bold);
            let _ = sheet.set_column_width(next, f64::from(it.width));
            next + 1
        });
        sheet.merge_range(3, at, 3, last - 1, column.group, &bold)?;
        at = last;
    }
    Ok(())
}

/// The procedures in the record's order, a row above each sector's.
fn rows(
    sheet: &mut Worksheet,
    json: &Value,
    record: &Record,
    catalog: &Catalog,
) -> Result<(), XlsxError> {
    let (plain, bold) = (framed(), framed().set_bold());
    let all = json["procedures"].as_array();
    let (mut row, mut sector, mut sectors, mut number) = (5_u32, None, 0, 0);
    for (procedure, values) in record.procedures().iter().zip(all.into_iter().flatten()) {
        let entry = catalog.get(&procedure.code);
        let own = entry.map(|it| clean(&it.sector)).unwrap_or_default();
        if sector.as_ref() != Some(&own) {
            (sectors, number) = (sectors + 1, 0);
            sheet.write_with_format(row, 0, vietnamese::roman(sectors), &bold)?;
            sheet.write_with_format(row, 2, format!("Lĩnh vực {own}"), &bold)?;
            sector = Some(own);
            row += 1;
        }
        number += 1;
        for (at, column) in (0_u16..).zip(COLUMNS) {
            let value = Some(column.path).filter(|it| !it.is_empty());
            let value = value.and_then(|it| self::value(values, it));
            // Counts are below what a cell holds exactly.
            let count = value.and_then(Value::as_u64).and_then(|it| u32::try_from(it).ok());
            let said = match (at, column.path) {
                (0, _) => Some(number.to_string()),
                (_, []) => entry.map(|it| clean(&it.name)),
                (..) => value.map(|it| said(column, it)),
            };
            match (count, said) {
                (Some(count), _) => sheet.write_number_with_format(row, at, count, &plain)?,
                (None, Some(said)) => sheet.write_string_with_format(row, at, said, &plain)?,
                (None, None) => sheet.write_blank(row, at, &plain)?,
            };
        }
        row += 1;
    }
    Ok(())
}

fn value<'a>(from: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(from, |value, key| value.get(key))
}

/// A value in the words of the sheet.
fn said(column: &Column, value: &Value) -> String {
    let own = |words: Words, it: &Value| {
        let yaml = text(it);
        let found = words.iter().find(|(_, known)| *known == yaml);
        found.map_or(yaml, |(word, _)| (*word).to_owned())
    };
    let all = || value.as_array().into_iter().flatten();
    match column.kind {
        Kind::Code | Kind::Text | Kind::Number => text(value),
        Kind::YesNo => own(YES_NO, value),
        Kind::Word(words) => own(words, value),
        Kind::Words(_, nothing) if all().next().is_none() => nothing.to_owned(),
        Kind::Words(words, _) => all().map(|it| own(words, it)).collect::<Vec<_>>().join("; "),
        Kind::Lines => all().map(text).collect::<Vec<_>>().join("\n"),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// All else that the record states: a key a row, and its value.
fn rest(sheet: &mut Worksheet, json: &Value) -> Result<(), XlsxError> {
    sheet.set_name("Số liệu khác")?;
    let bold = framed().set_bold();
    for (at, title) in (0_u16..).zip(REST) {
        sheet.write_with_format(0, at, title, &bold)?;
        sheet.set_column_width(at, if at == 0 { 40 } else { 80 })?;
    }
    let mut all = Vec::new();
    for (key, value) in json.as_object().into_iter().flatten() {
        if key != "procedures" || value.as_array().is_some_and(Vec::is_empty) {
            leaves(key, value, &mut all);
        }
    }
    for (row, (key, value)) in (1_u32..).zip(all) {
        sheet.write_string_with_format(row, 0, key, &framed())?;
        sheet.write_string_with_format(row, 1, value, &framed())?;
    }
    Ok(())
}

fn leaves(path: &str, value: &Value, all: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (key, value) in map {
                leaves(&format!("{path}.{key}"), value, all);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let items: Vec<_> = items.iter().map(text).collect();
            all.push((path.to_owned(), items.join(BETWEEN)));
        }
        Value::Object(_) | Value::Array(_) => all.push((path.to_owned(), NOTHING.to_owned())),
        other => all.push((path.to_owned(), text(other))),
    }
}
