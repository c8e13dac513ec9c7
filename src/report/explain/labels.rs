//! What fields, tables, values and numbers are called in an explanation.

use num_traits::Zero;

use crate::facts::Dictionary;
use crate::facts::dictionary::RowsFrom;
use crate::formula::evaluate::{Cell, Hull};
use crate::formula::{Amount, Kind, Unit, Value};
use crate::judge::inputs::Figured;
use crate::words::{Lang, Said, number, vietnamese};

/// What a field is called within a sentence, with the heading that it stands under.
pub(in crate::report) fn field(
    lang: Lang,
    dictionary: &Dictionary,
    table: Option<usize>,
    field: usize,
) -> String {
    let table = table.and_then(|it| dictionary.tables.get(it));
    let fields = table.map_or(&dictionary.fields, |it| &it.fields);
    let Some(field) = fields.get(field) else { return String::new() };
    let called = field.called();
    // Rows that are made from those of another table have its headings.
    let headings = match table.map(|it| (it, it.rows)) {
        Some((_, RowsFrom::NationalLists(base))) => dictionary.tables.get(base),
        Some((table, RowsFrom::Record)) => Some(table),
        None => None,
    };
    let group = field.name.split_once('.').and_then(|(first, _)| headings?.groups.get(first));
    let label = called.get(lang);
    match group {
        Some(group) => format!("{}: {label}", small(group.get(lang))),
        None => label.clone(),
    }
}

/// A label with a small letter in front, unless it begins with several capitals.
pub(super) fn small(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// A number, exactly: a decimal where there is one, else a fraction.
pub(super) fn exact(lang: Lang, amount: &Amount, kind: &Kind) -> String {
    let share = matches!(kind, Kind::Number(Unit::Share));
    let hundred = Amount::from_integer(100.into());
    let shown = if share { amount * hundred } else { amount.clone() };
    match (number::in_full(&shown, lang), share) {
        (Some(text), true) => format!("{text}%"),
        (Some(text), false) => text,
        (None, _) => amount.to_string(),
    }
}

/// A number, exactly, with the decimal that it is near to where it has no end.
pub(super) fn told(lang: Lang, amount: &Amount, kind: &Kind) -> String {
    let text = exact(lang, amount, kind);
    if !matches!(kind, Kind::Number(Unit::Share)) {
        return number::with_fraction(amount, lang);
    }
    let near = share(lang, amount, &Amount::from_integer(1.into()));
    near.filter(|it| *it != text).map_or_else(|| text.clone(), |it| format!("{text} ({it})"))
}

/// What a part of a formula comes to; none where nothing is known of it.
pub(super) fn figured(
    lang: Lang,
    dictionary: &Dictionary,
    kind: &Kind,
    value: &Figured,
) -> Option<String> {
    match value {
        Figured::Number(hull) => range(lang, hull, kind),
        Figured::Truth(it) => it.known().map(|it| yes_or_no(lang, it).to_owned()),
        Figured::Cell(Cell::Known(it)) => self::value(lang, dictionary, kind, it),
        Figured::Cell(Cell::Empty | Cell::Open(_)) => None,
    }
}

/// A number, or from where to where it may be; none where that says nothing.
fn range(lang: Lang, hull: &Hull, kind: &Kind) -> Option<String> {
    if let Some(it) = hull.certain() {
        return Some(exact(lang, it, kind));
    }
    let end = |it: &crate::formula::evaluate::End| exact(lang, &it.at, kind);
    if !hull.some {
        return None;
    }
    if hull.says_nothing() {
        return None;
    }
    let low = hull.low.as_ref().map(end)?;
    Some(lang.of(match hull.high.as_ref().map(end) {
        Some(high) => Said::of(format!("từ {low} đến {high}"), format!("{low} to {high}")),
        None => Said::of(format!("ít nhất {low}"), format!("at least {low}")),
    }))
}

/// A value of a field.
pub(super) fn value(
    lang: Lang,
    dictionary: &Dictionary,
    kind: &Kind,
    value: &Value,
) -> Option<String> {
    Some(match (value, kind) {
        (Value::Count(it), kind) => exact(lang, &Amount::from_integer((*it).into()), kind),
        (Value::Number(it), kind) => exact(lang, it, kind),
        (Value::Truth(it), _) => yes_or_no(lang, *it).to_owned(),
        (Value::Choice(it), Kind::Choice(choice)) => {
            dictionary.label(*choice, *it)?.get(lang).clone()
        }
        (Value::Date(it), _) => vietnamese::short_date(*it),
        (Value::Text(it), _) => it.to_string(),
        (Value::List(all), Kind::List(kind)) => {
            let all = all.iter().filter_map(|it| self::value(lang, dictionary, kind, it));
            format!("[{}]", all.collect::<Vec<_>>().join("; "))
        }
        (Value::Unknown | Value::Choice(_) | Value::List(_), _) => return None,
    })
}

/// "có" and "không".
pub(super) fn yes_or_no(lang: Lang, it: bool) -> &'static str {
    lang.of(if it { Said::of("có", "yes") } else { Said::of("không", "no") })
}

/// A quotient with both its numbers as they were counted.
pub(super) fn unreduced(lang: Lang, (part, whole): &(Amount, Amount)) -> String {
    let plain = |it: &Amount| exact(lang, it, &Kind::Number(Unit::Plain));
    format!("{}/{}", plain(part), plain(whole))
}

/// A share for the eye: exact where its decimals end soon, else said to be rounded.
pub(super) fn share(lang: Lang, part: &Amount, whole: &Amount) -> Option<String> {
    if whole.is_zero() {
        return None;
    }
    let share = part / whole;
    let text = exact(lang, &share, &Kind::Number(Unit::Share));
    if text.ends_with('%') {
        return Some(text);
    }
    let percent = &share * Amount::from_integer(100.into());
    // So close to a whole number that it would be taken for it, it is not rounded to it.
    let places = [100, 1_000_000].into_iter().map(|it| Amount::from_integer(it.into()));
    let half = Amount::new(1.into(), 2.into());
    let mut rounded = places.map(|it| (&percent * &it + &half).floor() / it);
    let rounded = rounded.find(|it| !it.is_integer())?;
    let percent = exact(lang, &rounded, &Kind::Number(Unit::Plain));
    Some(format!("≈ {percent}%"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numerator: i64, denominator: i64) -> Amount {
        Amount::new(numerator.into(), denominator.into())
    }

    #[test]
    fn a_number_is_never_rounded() {
        let share = |numerator, denominator| {
            exact(Lang::Vi, &of(numerator, denominator), &Kind::Number(Unit::Share))
        };
        let plain = |lang| exact(lang, &of(12345, 10), &Kind::Number(Unit::Plain));

        assert_eq!(share(249_999, 1_000_000), "24,9999%");
        assert_eq!(share(1, 3), "1/3");
        assert_eq!([plain(Lang::Vi), plain(Lang::En)], ["1234,5", "1234.5"]);
    }

    #[test]
    fn a_label_within_a_sentence_begins_small_unless_it_is_an_abbreviation() {
        assert_eq!(small("Đơn vị"), "đơn vị");
        assert_eq!(small("TTHC mức độ 3"), "TTHC mức độ 3");
    }

    fn near(part: i64, whole: i64) -> Option<String> {
        let amount = |it: i64| Amount::from_integer(it.into());
        super::share(Lang::Vi, &amount(part), &amount(whole))
    }

    #[test]
    fn a_share_that_is_just_not_reached_is_not_rounded_to_it() {
        assert_eq!(near(1, 2).as_deref(), Some("50%"));
        assert_eq!(near(110, 336).as_deref(), Some("≈ 32,74%"));
        assert_eq!(near(74_999, 299_999).as_deref(), Some("≈ 24,99975%"));
        assert_eq!(near(1_000_000_000_000, 4_000_000_000_001), None);
        assert_eq!(near(0, 0), None);
    }
}
