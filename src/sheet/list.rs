//! The sheet of what a record states outside its tables: a question a row.

use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Worksheet, XlsxError, row_col_to_cell};

use super::answers::{Answer, is_long, listed};
use super::cell::{Cell, cell};
use super::columns::{Kind, REST};
use super::identity;
use super::looks::{fixed, framed, paper, protect};
use super::rules::{Asked, Lists, TITLE, choice, rule, shortened};
use super::table::{LINE, lines_of, put};
use super::wholes::wholes;
use crate::load::record::{CLAIMS_KEY, Written};
use crate::model::{Key, Period};
use crate::project::Project;

/// The columns: what is asked, the answer, how it is written, and the key.
const LABEL: u16 = 0;
const VALUE: u16 = 1;
const HOW: u16 = 2;
const KEY: u16 = 3;

/// Writes the sheet.
pub(super) fn list(
    sheet: &mut Worksheet,
    project: &Project,
    key: &Key,
    answers: &[Answer],
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    for (at, width) in [(LABEL, 52), (VALUE, 60), (HOW, 50), (KEY, 30)] {
        sheet.set_column_width(at, width)?;
    }
    let bold = fixed().set_bold().set_align(FormatAlign::Center);
    let grey = Format::new().set_font_color(0x0080_8080).set_italic();
    sheet.write_with_format(0, LABEL, identity::shown(key), &grey)?;
    for (at, title) in [(LABEL, "Nội dung"), (VALUE, REST[1]), (HOW, "Cách ghi"), (KEY, REST[0])]
    {
        sheet.write_with_format(1, at, title, &bold)?;
    }
    let texts = framed().set_unlocked().set_num_format("@");
    let numbers = framed().set_unlocked();
    let group_look = fixed().set_bold();
    let key_look = fixed().set_font_color(0x0080_8080);
    let (mut row, mut group) = (2, "");
    let cells: Vec<(Option<usize>, String)> = places(answers);
    for (at, answer) in answers.iter().enumerate() {
        if answer.group != group {
            group = &answer.group;
            sheet.merge_range(row, LABEL, row, HOW, group, &group_look)?;
            row += 1;
        }
        let noun = answer.field.and_then(|(_, it)| it.noun.clone());
        let help = answer.field.and_then(|(_, it)| it.help.as_ref()).map(|it| it.vi.clone());
        let how: Vec<String> =
            noun.map(|it| format!("Đơn vị tính: {it}.")).into_iter().chain(help).collect();
        sheet.write_string_with_format(row, LABEL, &answer.label, &fixed())?;
        let look = match answer.kind {
            Kind::Number(_) | Kind::Decimal => &numbers,
            _ => &texts,
        };
        put(sheet, (row, VALUE), said(project, answer), look)?;
        sheet.write_string_with_format(row, HOW, how.join(" "), &fixed())?;
        sheet.write_string_with_format(row, KEY, answer.path.join("."), &key_look)?;
        let lines = lines_of(&how.join(" "), 50).max(lines_of(&answer.label, 52));
        let lines = if is_long(answer) { lines.max(4) } else { lines };
        sheet.set_row_height(row, LINE * lines)?;
        let wholes = at_most((project, key.period), answers, &cells, at);
        if let Some(rule) = validation(project, answer, wholes, lists)? {
            sheet.add_data_validation(row, VALUE, row, VALUE, &rule)?;
        }
        row += 1;
    }
    // It is how the sheet is read back, and nothing for people.
    sheet.set_column_hidden(KEY)?;
    sheet.set_freeze_panes(2, 0)?;
    paper(sheet);
    protect(sheet);
    Ok(())
}

/// What the cell of an answer holds.
fn said(project: &Project, answer: &Answer) -> Option<Cell> {
    Some(match answer.said.clone()? {
        Written::Many(all) if !matches!(answer.kind, Kind::Words(..) | Kind::Lines(_)) => {
            Cell::Text(listed(&project.dictionary, &answer.path, &all))
        }
        said => cell(&answer.kind, said),
    })
}

/// The field of each answer, and the cell that it stands in.
fn places(answers: &[Answer]) -> Vec<(Option<usize>, String)> {
    let (mut row, mut group) = (2, "");
    let place = |it: &'_ Answer| it.field.map(|(place, _)| place);
    let mut all = Vec::new();
    for answer in answers {
        if answer.group != group {
            group = &answer.group;
            row += 1;
        }
        all.push((place(answer), row_col_to_cell(row, VALUE)));
        row += 1;
    }
    all
}

/// The cells of what an answer is at most, and what each is called.
fn at_most<'a>(
    (project, period): (&'a Project, Period),
    answers: &[Answer],
    cells: &[(Option<usize>, String)],
    at: usize,
) -> Vec<(String, &'a str)> {
    let dictionary = &project.dictionary;
    let Some((own, _)) = answers.get(at).and_then(|it| it.field) else { return Vec::new() };
    let cell = |whole: usize| {
        let (_, cell) = cells.iter().find(|(it, _)| *it == Some(whole))?;
        Some((cell.clone(), dictionary.fields[whole].label.vi.as_str()))
    };
    let (start, end) = (period.start(), period.end());
    let checks = dictionary.checks.iter().filter(|it| it.in_force.meets(start, end));
    wholes(&dictionary.rules.fields, &checks, own).into_iter().filter_map(cell).collect()
}

/// The rule of an answer's cell.
fn validation(
    project: &Project,
    answer: &Answer,
    wholes: Vec<(String, &str)>,
    lists: &mut Lists,
) -> Result<Option<DataValidation>, XlsxError> {
    if let Some((place, field)) = answer.field {
        let rule_of = project.dictionary.rules.fields.get(place);
        let asked = Asked { field, rule: rule_of, kind: &answer.kind, wholes };
        return rule(&asked, lists).map(Some);
    }
    let (any, title) = (DataValidation::new(), shortened(&answer.label, TITLE));
    Ok(match &answer.kind {
        Kind::Word(words) => {
            let shown: Vec<String> = words.iter().map(|it| it.shown.clone()).collect();
            let rule = choice(any, &shown, lists)?.set_input_title(title)?;
            Some(rule.set_input_message("Chọn trong danh sách.")?)
        }
        Kind::Date => Some(
            any.allow_any_value()
                .set_input_title(title)?
                .set_input_message("Ghi ngày/tháng/năm, như 15/6/2018.")?,
        ),
        // A document bears its number with its symbol, and both are read.
        Kind::Number(_) => Some(
            any.allow_any_value()
                .set_input_title(title)?
                .set_input_message("Ghi số của văn bản, như 12 hoặc 05/BC-UBND.")?,
        ),
        Kind::Decimal => Some(
            any.allow_any_value().set_input_title(title)?.set_input_message("Gõ số, như 1,5.")?,
        ),
        Kind::Text if answer.path.first().is_some_and(|it| it == CLAIMS_KEY) => {
            Some(any.allow_any_value().set_input_title(title)?.set_input_message("Ghi chữ.")?)
        }
        _ => None,
    })
}
