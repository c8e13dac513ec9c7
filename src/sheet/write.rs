//! A record as the workbook that an office fills in, by the columns that read it back: of
//! what the rulebooks in use ask of the unit, or its record states.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::answers::answers;
use super::guide::guide;
use super::identity;
use super::labels::Labels;
use super::list::list;
use super::prepared::Prepared;
use super::rules::{LISTS_NAME, Lists};
use super::table::table;
use super::tables::{GUIDE_NAME, REST_NAME, asked};
use crate::facts::Record;
use crate::judge::asks::asks;
use crate::load::record::leaves;
use crate::model::Key;
use crate::project::Project;

/// The bytes of a workbook with the rows of each table and the rest of the record; of no
/// record a blank one, with the keys of its rows filled in. One record always gives the same
/// bytes. What the crate said, if it cannot be written.
pub fn write(project: &Project, key: &Key, record: Option<&Record>) -> Result<Vec<u8>, String> {
    workbook(project, key, record).map_err(|it| it.to_string())
}

/// Whether any rulebook in use asks a unit for something that a workbook holds.
pub fn is_asked(project: &Project, key: &Key) -> bool {
    let asks = asks(project, &key.unit, key.period);
    !asks.tables.is_empty()
        || !asks.fields.is_empty()
        || !asks.claims.is_empty()
        || !asks.forms.is_empty()
}

fn workbook(project: &Project, key: &Key, record: Option<&Record>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let Some(unit) = project.units.get(&key.unit) else { return book.save_to_buffer() };
    // An output knows no clock: the first day of the period is its date.
    let date = ExcelDateTime::from_ymd(key.period.year, 1, 1)?;
    let properties = DocProperties::new().set_creation_datetime(&date);
    let properties = properties.set_custom_property(identity::UNIT, key.unit.as_str());
    let period = key.period.to_string();
    book.set_properties(&properties.set_custom_property(identity::PERIOD, period.as_str()));

    let asks = asks(project, &key.unit, key.period);
    let mut lists = Lists::default();
    for sheet in asked(&project.dictionary, &asks, record) {
        let prepared = Prepared::of(project, key, &sheet, record);
        table(book.add_worksheet(), (project, unit, key), &sheet, &prepared, &mut lists)?;
    }
    let stated = record.map(|it| leaves(it, &project.dictionary)).unwrap_or_default();
    let answers = answers((&project.dictionary, &Labels::of(project, key)), &asks, unit, stated);
    let rest = book.add_worksheet();
    rest.set_name(REST_NAME)?;
    list(rest, project, key, &answers, &mut lists)?;
    let sheet = book.add_worksheet();
    sheet.set_name(GUIDE_NAME)?;
    guide(sheet, unit, key)?;
    if !lists.0.is_empty() {
        let sheet = book.add_worksheet();
        sheet.set_name(LISTS_NAME)?.set_hidden(true);
        for (at, words) in (0_u16..).zip(&lists.0) {
            sheet.write_column(0, at, words)?;
        }
    }
    book.save_to_buffer()
}
