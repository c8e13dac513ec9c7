//! Numbers and dates as a formula writes them, and how people write them elsewhere.
//!
//! What could be read in two ways is refused with both.

use winnow::Parser;
use winnow::combinator::{alt, not, opt, repeat};
use winnow::stream::LocatingSlice;
use winnow::token::take_while;

use super::faults;
use super::thousands::is_grouped;
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
