//! What Excel itself lets people type into a cell: lists to choose from, whole numbers, no
//! more of a part than of its whole; and what it says of the cell while they do.
//!
//! All of it is declared with the field. What is typed nevertheless is said at import.

use num_traits::ToPrimitive;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, XlsxError};

use super::columns::{BETWEEN, Kind, Word};
use crate::facts::{Field, decimal};
use crate::formula::Amount;
use crate::formula::expr::Definition;
use crate::model::GREATEST_COUNT;

/// How long Excel lets titles and messages be, and a list within a cell's rule.
pub(super) const TITLE: usize = 32;
const MESSAGE: usize = 255;
const LIST: usize = 255;

/// A list of words that is too long for a rule, in a sheet of lists.
#[derive(Debug, Default)]
pub(super) struct Lists(pub(super) Vec<Vec<String>>);

/// The sheet of the lists, which nobody sees.
pub(super) const LISTS_NAME: &str = "Danh sách chọn";

/// What a cell is about.
pub(super) struct Asked<'a> {
    pub field: &'a Field,
    pub rule: Option<&'a Definition>,
    pub kind: &'a Kind,
    /// The cells of what it is at most, and what each is called.
    pub wholes: Vec<(String, &'a str)>,
}

/// The rule of a cell.
pub(super) fn rule(asked: &Asked, lists: &mut Lists) -> Result<DataValidation, XlsxError> {
    let (rule, wrong) = checked(asked, lists)?;
    let label = &asked.field.label.vi;
    let mut told = asked.field.help.as_ref().map(|it| it.vi.clone()).unwrap_or_default();
    for part in [how(asked), wrong.clone()].into_iter().filter(|it| !it.is_empty()) {
        if !told.is_empty() {
            told.push('\n');
        }
        told.push_str(&part);
    }
    let rule = rule
        .set_input_title(shortened(label, TITLE))?
        .set_input_message(shortened(&told, MESSAGE))?;
    if wrong.is_empty() {
        return Ok(rule);
    }
    rule.set_error_title(shortened(label, TITLE))?.set_error_message(shortened(&wrong, MESSAGE))
}

/// What Excel refuses, and what it says then.
fn checked(asked: &Asked, lists: &mut Lists) -> Result<(DataValidation, String), XlsxError> {
    let any = DataValidation::new();
    Ok(match asked.kind {
        Kind::Number(words) if words.is_empty() => whole(asked, any),
        Kind::Number(words) => {
            let all: Vec<String> = words.iter().map(|it| it.written.clone()).collect();
            (choice(any, &all, lists)?, format!("Chọn: {}.", all.join(BETWEEN)))
        }
        Kind::Word(words) => {
            let shown = chosen(words);
            let rule = choice(any, &shown, lists)?;
            (rule, format!("Chọn: {}.", shown.join(BETWEEN)))
        }
        Kind::Decimal => {
            let (least, most) = bounds(asked);
            let (rule, said) = match (least, most) {
                (Some(a), Some(b)) => {
                    (DataValidationRule::Between(float(a), float(b)), between(a, b))
                }
                (Some(a), None) => (
                    DataValidationRule::GreaterThanOrEqualTo(float(a)),
                    format!("Số từ {} trở lên.", shown(a)),
                ),
                (None, Some(b)) => (
                    DataValidationRule::LessThanOrEqualTo(float(b)),
                    format!("Số không quá {}.", shown(b)),
                ),
                (None, None) => return Ok((any.allow_any_value(), String::new())),
            };
            (any.allow_decimal_number(rule), said)
        }
        _ => (any.allow_any_value(), String::new()),
    })
}

/// A whole number, no more than what it is a part of.
fn whole(asked: &Asked, any: DataValidation) -> (DataValidation, String) {
    let (least, most) = bounds(asked);
    let least = least.and_then(|it| it.ceil().to_integer().to_u64()).unwrap_or(0);
    let most = most.and_then(|it| it.floor().to_integer().to_u64()).unwrap_or(GREATEST_COUNT);
    let mut said = match (least, most) {
        (0, GREATEST_COUNT) => "Số nguyên từ 0, chỉ gõ chữ số".to_owned(),
        (_, GREATEST_COUNT) => format!("Số nguyên từ {least}"),
        _ => format!("Số nguyên từ {least} đến {most}"),
    };
    let bound = |(cell, _): &(String, &str)| format!("IF({cell}=\"\",{most},MIN({cell},{most}))");
    let bounds: Vec<String> = asked.wholes.iter().map(bound).collect();
    let called: Vec<String> = asked.wholes.iter().map(|(_, it)| format!("“{it}”")).collect();
    if !called.is_empty() {
        said = format!("{said}, không lớn hơn {}", called.join(", "));
    }
    let end = match &bounds[..] {
        [] => format!("={most}"),
        [one] => format!("={one}"),
        several => format!("=MIN({})", several.join(",")),
    };
    let rule = DataValidationRule::Between(Formula::new(format!("={least}")), Formula::new(end));
    (any.allow_whole_number_formula(rule), format!("{said}."))
}

fn bounds<'a>(asked: &Asked<'a>) -> (Option<&'a Amount>, Option<&'a Amount>) {
    (asked.rule.and_then(|it| it.least.as_ref()), asked.rule.and_then(|it| it.most.as_ref()))
}

fn float(amount: &Amount) -> f64 {
    amount.to_f64().unwrap_or_default()
}

fn shown(amount: &Amount) -> String {
    decimal::plain(amount).replace('.', ",")
}

fn between(least: &Amount, most: &Amount) -> String {
    format!("Số từ {} đến {}.", shown(least), shown(most))
}

/// How what Excel does not check is written.
fn how(asked: &Asked) -> String {
    match asked.kind {
        Kind::Date => "Ghi ngày/tháng/năm, như 15/6/2018.".to_owned(),
        Kind::Share => "Ghi tỷ lệ, như 12,5%.".to_owned(),
        Kind::Words(words, nothing) => {
            let all = words.iter().map(|it| it.shown.as_str()).collect::<Vec<_>>().join(BETWEEN);
            format!("Một hay nhiều, cách nhau bằng dấu “;”: {all}. Không có gì: {nothing}.")
        }
        Kind::Lines(nothing) => {
            format!("Mỗi dòng một mục (Alt+Enter để xuống dòng). Không có gì: {nothing}.")
        }
        _ => String::new(),
    }
}

/// A list to choose from, in the rule itself or in the sheet of lists.
pub(super) fn choice(
    any: DataValidation,
    words: &[String],
    lists: &mut Lists,
) -> Result<DataValidation, XlsxError> {
    let length: usize = words.iter().map(|it| it.encode_utf16().count() + 1).sum();
    if length <= LIST && !words.iter().any(|it| it.contains([',', '"'])) {
        return any.allow_list_strings(words);
    }
    let place = lists.0.iter().position(|it| it == words).unwrap_or_else(|| {
        lists.0.push(words.to_vec());
        lists.0.len() - 1
    });
    let column = rust_xlsxwriter::column_number_to_name(u16::try_from(place).unwrap_or(u16::MAX));
    let range = format!("='{LISTS_NAME}'!${column}$1:${column}${}", words.len());
    Ok(any.allow_list_formula(Formula::new(range)))
}

/// The words of a choice, as the cell shows them.
fn chosen(words: &[Word]) -> Vec<String> {
    words.iter().map(|it| it.shown.clone()).collect()
}

/// The beginning of a text, whole words of it; its length is counted as Excel does.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    if text.encode_utf16().count() <= longest {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split_inclusive([' ', '\n']) {
        if short.encode_utf16().count() + word.encode_utf16().count() >= longest {
            break;
        }
        short.push_str(word);
    }
    if short.is_empty() {
        short = text.chars().take(longest / 2).collect();
    }
    format!("{}…", short.trim_end())
}

/// The rule of a cell for which words are offered and any other may stand.
pub(super) fn open(
    asked: &Asked,
    words: &[String],
    lists: &mut Lists,
) -> Result<DataValidation, XlsxError> {
    let rule = choice(DataValidation::new(), words, lists)?;
    let rule = rule.set_error_style(rust_xlsxwriter::DataValidationErrorStyle::Warning);
    rule.set_input_title(shortened(&asked.field.label.vi, TITLE))?
        .set_input_message("Chọn trong danh sách.")
}
