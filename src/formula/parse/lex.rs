//! Text to tokens.
//!
//! Signs and words that other languages have and this one lacks are known too: each is
//! refused with what to write for it.

use winnow::Parser;
use winnow::combinator::{alt, opt, peek, preceded, repeat};
use winnow::stream::{LocatingSlice, Location};
use winnow::token::{any, one_of, take_till, take_while};

use super::number::{Input, number};
use super::token::{GivenUp, Lexeme, Token, give_up};
use super::{faults, foreign};
use crate::formula::tree::Operator;
use crate::formula::{Fault, Span};

/// All tokens of a formula.
pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, Fault> {
    let mut input = LocatingSlice::new(text);
    let all: Result<Vec<_>, GivenUp> = repeat(0.., preceded(blank, token)).parse_next(&mut input);
    all.map_err(|it| it.fault().unwrap_or_else(|| faults::empty(text)))
}

/// Spaces, also those that Word puts between a number and what it counts.
fn blank(input: &mut Input<'_>) -> Result<(), GivenUp> {
    take_while(0.., char::is_whitespace).void().parse_next(input)
}

fn token<'a>(input: &mut Input<'a>) -> Result<Token<'a>, GivenUp> {
    let (lexeme, range) =
        alt((quoted, number, word, foreign_sign, sign, stranger)).with_span().parse_next(input)?;
    Ok(Token { lexeme, span: Span { start: range.start, end: range.end } })
}

/// `'…'`, in which two quotes stand for one.
fn quoted<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    let start = input.current_token_start();
    '\''.parse_next(input)?;
    let mut text = String::new();
    loop {
        text.push_str(take_till(0.., '\'').parse_next(input)?);
        if opt('\'').parse_next(input)?.is_none() {
            return give_up(faults::unclosed_text(Span { start, end: start + 1 }));
        }
        if opt('\'').parse_next(input)?.is_none() {
            return Ok(Lexeme::Text(text));
        }
        text.push('\'');
    }
}

/// A name or a keyword.
fn word<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    let start = input.current_token_start();
    peek(one_of(|it: char| it.is_alphabetic() || it == '_')).parse_next(input)?;
    let text: &str = take_while(1.., is_of_name).parse_next(input)?;
    let span = Span { start, end: start + text.len() };
    let good =
        |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_');
    if text.starts_with('_') || !text.split('.').all(good) {
        return give_up(faults::bad_name(span, text));
    }
    let calls = peek(preceded(blank, opt('('))).parse_next(input)?.is_some();
    if let Some(fault) = foreign::word(text, calls, span) {
        return give_up(fault);
    }
    Ok(match text {
        "and" => Lexeme::Operator(Operator::And),
        "or" => Lexeme::Operator(Operator::Or),
        "not" => Lexeme::Not,
        "in" => Lexeme::In,
        "of" => Lexeme::Of,
        "where" => Lexeme::Where,
        "true" => Lexeme::Truth(true),
        "false" => Lexeme::Truth(false),
        name => Lexeme::Name(name),
    })
}

/// What a name is taken to consist of: also what it may not, so that the fault shows it whole.
fn is_of_name(it: char) -> bool {
    let accent = ('\u{300}'..='\u{36f}').contains(&it);
    it.is_alphanumeric() || it == '_' || it == '.' || accent
}

fn foreign_sign<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    let start = input.current_token_start();
    let rest = input.as_ref();
    match foreign::sign(rest, start) {
        Some(fault) => give_up(fault),
        None => winnow::combinator::fail.parse_next(input),
    }
}

fn sign<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    use Operator::{Add, AtLeast, AtMost, Divide, Equal, Less, More, Multiply, Subtract, Unequal};
    let two = alt((
        alt(("<=", "≤")).value(AtMost),
        alt(("<>", "≠")).value(Unequal),
        alt((">=", "≥")).value(AtLeast),
    ));
    let one = alt((
        '<'.value(Less),
        '>'.value(More),
        '='.value(Equal),
        '+'.value(Add),
        '-'.value(Subtract),
        one_of(['*', '×']).value(Multiply),
        '/'.value(Divide),
    ));
    alt((
        two.map(Lexeme::Operator),
        one.map(Lexeme::Operator),
        '('.value(Lexeme::Open),
        ')'.value(Lexeme::Close),
        ';'.value(Lexeme::Semicolon),
    ))
    .parse_next(input)
}

/// Any other sign.
fn stranger<'a>(input: &mut Input<'a>) -> Result<Lexeme<'a>, GivenUp> {
    let start = input.current_token_start();
    let sign: char = any.parse_next(input)?;
    give_up(faults::stranger(Span { start, end: start + sign.len_utf8() }, sign))
}
