//! What a record says, as cells show it.

use super::columns::{BETWEEN, Kind, LINES, NOTHING, Word};
use crate::load::record::Written;
use crate::model::Date;
use crate::words::vietnamese;

/// What is written into a cell.
#[derive(Debug, PartialEq)]
pub(super) enum Cell {
    Number(f64),
    Text(String),
}

/// What a record says, in the words of the sheet.
pub(super) fn cell(kind: &Kind, said: Written) -> Cell {
    let shown = |words: &[Word], it: String| {
        let found = words.iter().find(|own| own.written == it).map(|own| own.shown.clone());
        found.unwrap_or(it)
    };
    Cell::Text(match (kind, said) {
        (Kind::Number(_) | Kind::Decimal, Written::One(text)) => match exact(&text) {
            Some(number) => return Cell::Number(number),
            None => text,
        },
        (Kind::Word(words), Written::One(text)) => shown(words, text),
        (Kind::Date, Written::One(text)) => {
            text.parse::<Date>().map_or(text, vietnamese::short_date)
        }
        (_, Written::One(text)) => text,
        (Kind::Words(_, nothing) | Kind::Lines(nothing), Written::Many(all)) if all.is_empty() => {
            nothing.clone()
        }
        (Kind::Words(words, _), Written::Many(all)) => {
            all.into_iter().map(|it| shown(words, it)).collect::<Vec<_>>().join(BETWEEN)
        }
        (_, Written::Many(all)) if all.is_empty() => NOTHING.to_owned(),
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

/// A day as people write it, `15/6/2018`, as a record does; anything else as it is.
pub(super) fn day(said: &str) -> String {
    let parts: Vec<&str> = said.split(['/', '-', '.']).map(str::trim).collect();
    let [day, month, year] = parts[..] else { return said.to_owned() };
    let short = |it: &str| (1..=2).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    let long = year.len() == 4 && year.bytes().all(|it| it.is_ascii_digit());
    if short(day) && short(month) && long {
        return format!("{year}-{month:0>2}-{day:0>2}");
    }
    said.to_owned()
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for said in ["15/6/2018", "15-06-2018", "15.6.2018", "15 / 6 / 2018"] {
            assert_eq!(day(said), "2018-06-15");
        }
        for said in ["2018-06-15", "6/2018", "15/6/18", "15/6/2018 ", "hôm nay"] {
            assert_eq!(day(said).trim(), day(said.trim()), "{said}");
        }
        assert_eq!(day("15/6/18"), "15/6/18");
    }
}
