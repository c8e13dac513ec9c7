//! Numbers and dates as a formula writes them, and how people write them elsewhere.
//!
//! What could be read in two ways is refused with both.

use winnow::Parser;
use winnow::combinator::{alt, not, opt, repeat};
use winnow::stream::LocatingSlice;
use winnow::token::take_while;

use super::faults;
use super::token::{GivenUp, Lexeme, give_up};
use crate::formula::Span;
use crate::formula::amount::{decimal, whole};

pub(super) type Input<'a> = LocatingSlice<&'a str>;

/// A date, a percentage or a number.
pub(super) fn number<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    alt((date, slashed, amount)).parse_next(input)
}

fn digit(it: char) -> bool {
    it.is_ascii_digit()
}

/// `2025-01-31`; the same with fewer digits is refused, not subtracted.
fn date<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    let shape = (take_while(4, digit), '-', take_while(1..=2, digit), '-', take_while(1.., digit));
    let (text, range) = shape.take().with_span().parse_next(input)?;
    let span = Span { start: range.start, end: range.end };
    if text.len() != "2025-01-31".len() || text.as_bytes().get(7) != Some(&b'-') {
        return give_up(faults::short_date(span, text));
    }
    match text.parse() {
        Ok(date) => Ok(Lexeme::Date(date)),
        Err(_) => give_up(faults::no_such_date(span, text)),
    }
}

/// `31/01/2025`, which would be a division.
fn slashed<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    let shape = (
        take_while(1..=2, digit),
        '/',
        take_while(1..=2, digit),
        '/',
        take_while(4, digit),
        not(take_while(1, digit)),
    );
    let (text, range) = shape.take().with_span().parse_next(input)?;
    give_up(faults::slashed_date(Span { start: range.start, end: range.end }, text))
}

/// `12`, `0.5`, `60%`.
fn amount<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    let start = winnow::stream::Location::current_token_start(input);
    let decimals = repeat::<_, _, (), _, _>(0.., ('.', take_while(0.., digit)));
    let text = (take_while(1.., digit), decimals).take().parse_next(input)?;
    let mut comma = opt((',', take_while(1, digit), take_while(0.., ('0'..='9', ',', '.'))).take());
    if let Some(rest) = comma.parse_next(input)? {
        let end = start + text.len() + rest.len();
        return give_up(faults::comma_in_number(Span { start, end }, text, rest));
    }
    let mut glued = opt(take_while(1.., |it: char| it.is_alphanumeric() || it == '_'));
    let span = |length: usize| Span { start, end: start + length };
    if let Some(rest) = glued.parse_next(input)? {
        let word = format!("{text}{rest}");
        return give_up(faults::glued(span(word.len()), &word, text));
    }
    let Some(amount) = decimal(text).filter(|_| !is_grouped(text)) else {
        let span = span(text.len());
        let grouped = is_grouped(text);
        return give_up(if grouped {
            faults::grouped(span, text)
        } else {
            faults::no_number(span, text)
        });
    };
    if opt('%').parse_next(input)?.is_some() {
        return Ok(Lexeme::Percent(amount / whole(100)));
    }
    Ok(Lexeme::Number(amount))
}

/// Whether dots part a number into thousands: `1.000`, `12.500.000`.
fn is_grouped(text: &str) -> bool {
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or_default();
    let (length, mut rest) = (first.len(), parts.peekable());
    (1..=3).contains(&length)
        && !first.starts_with('0')
        && rest.peek().is_some()
        && rest.all(|it| it.len() == 3)
}

/// A number that was grouped or has a comma, written as a decimal: `1.0`, `1.2340`, `0.5`.
pub(super) fn as_decimal(text: &str) -> String {
    let mut parts = text.split(['.', ',']);
    let units = parts.next().unwrap_or_default();
    let joined: String = parts.collect();
    let decimals = joined.trim_end_matches('0');
    let grouped = decimals.len() == 3 && units.len() <= 3 && !units.starts_with('0');
    match decimals {
        "" => format!("{units}.0"),
        _ if grouped => format!("{units}.{decimals}0"),
        _ => format!("{units}.{decimals}"),
    }
}

/// A number written without what parts its thousands, if it has any: `1000`.
pub(super) fn as_thousands(text: &str) -> Option<String> {
    is_grouped(&text.replace(',', ".")).then(|| text.replace(['.', ','], ""))
}
