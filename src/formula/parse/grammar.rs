//! Tokens to tree, a function for each rank of the operators.
//!
//! What is written with a name and parentheses is in [`super::call`].

use winnow::Parser;
use winnow::token::any;

use super::reading::{Parsed, deeper, last, next, take, unexpected};
use super::token::{GivenUp, Lexeme, Tokens, give_up};
use super::{OPERATORS, call, faults, shape};
use crate::formula::tree::{Operator, Part};
use crate::formula::{Fault, Span, Tree};

/// A whole formula.
pub(super) fn formula(tokens: &mut Tokens) -> Parsed {
    let tree = either(tokens)?;
    match next(tokens) {
        Some(_) => give_up(unexpected(tokens)),
        None => Ok(tree),
    }
}

/// Parts joined by `or`, and all that binds closer.
fn either(tokens: &mut Tokens) -> Parsed {
    chain(tokens, &[Operator::Or], both)
}

fn both(tokens: &mut Tokens) -> Parsed {
    chain(tokens, &[Operator::And], negated)
}

fn negated(tokens: &mut Tokens) -> Parsed {
    let Some(at) = take(tokens, &Lexeme::Not) else { return compared(tokens) };
    let of = deeper(tokens, at, negated)?;
    let span = Span { start: at.start, end: of.span.end };
    Ok(Tree { part: Part::Not(Box::new(of)), span })
}

/// One comparison at most: `a <= x <= b` means something else in every language.
fn compared(tokens: &mut Tokens) -> Parsed {
    let left = sum(tokens)?;
    let Some(sign) = next(tokens).filter(|it| it.lexeme.compares()) else { return Ok(left) };
    take(tokens, &sign.lexeme);
    let (middle, tree) = match sign.lexeme {
        Lexeme::Operator(operator) => {
            let right = sum(tokens)?;
            (right.span, binary(tokens, operator, left, right)?)
        }
        _ => call::among(tokens, left, either)?,
    };
    match next(tokens) {
        Some(again) if again.lexeme.compares() => give_up(chained(tokens, &tree, middle)),
        _ => Ok(tree),
    }
}

/// What is wrong with `a <= x <= b`, the first half and the `x` of which have been read.
fn chained(tokens: &mut Tokens, first: &Tree, middle: Span) -> Fault {
    let start = next(tokens).map_or(first.span.end, |it| it.span.start);
    let read: Result<_, GivenUp> = any.parse_next(tokens);
    let rest = read.and_then(|_| sum(tokens));
    let end = rest.map_or(tokens.state.text.len(), |it| it.span.end);
    shape::chained(&tokens.state, first.span, middle, Span { start, end })
}

fn sum(tokens: &mut Tokens) -> Parsed {
    chain(tokens, &[Operator::Add, Operator::Subtract], product)
}

fn product(tokens: &mut Tokens) -> Parsed {
    chain(tokens, &[Operator::Multiply, Operator::Divide], signed)
}

fn signed(tokens: &mut Tokens) -> Parsed {
    let minus = Lexeme::Operator(Operator::Subtract);
    let Some(at) = take(tokens, &minus) else { return alone(tokens) };
    let of = deeper(tokens, at, signed)?;
    let span = Span { start: at.start, end: of.span.end };
    Ok(Tree { part: Part::Negate(Box::new(of)), span })
}

/// Parts of one rank, joined from the left.
fn chain<'a>(
    tokens: &mut Tokens<'a>,
    of: &[Operator],
    part: fn(&mut Tokens<'a>) -> Parsed,
) -> Parsed {
    let mut left = part(tokens)?;
    while let Some(operator) = operator(tokens, of) {
        let right = part(tokens)?;
        left = binary(tokens, operator, left, right)?;
    }
    Ok(left)
}

fn operator(tokens: &mut Tokens, of: &[Operator]) -> Option<Operator> {
    of.iter().copied().find(|it| take(tokens, &Lexeme::Operator(*it)).is_some())
}

fn binary(tokens: &mut Tokens, operator: Operator, left: Tree, right: Tree) -> Parsed {
    let span = Span { start: left.span.start, end: right.span.end };
    tokens.state.operators += 1;
    if tokens.state.operators > OPERATORS {
        return give_up(faults::too_many(span, OPERATORS));
    }
    Ok(Tree { part: Part::Binary(operator, Box::new(left), Box::new(right)), span })
}

/// What stands alone: a literal, a name, a call, a part in parentheses.
fn alone(tokens: &mut Tokens) -> Parsed {
    let Some(token) = next(tokens).filter(|it| it.lexeme.is_value()) else {
        return give_up(shape::missing(last(tokens), next(tokens), &tokens.state));
    };
    take(tokens, &token.lexeme);
    let span = token.span;
    let part = match &token.lexeme {
        Lexeme::Number(it) => Part::Number(it.clone()),
        Lexeme::Percent(it) => Part::Percent(it.clone()),
        Lexeme::Date(it) => Part::Date(*it),
        Lexeme::Text(it) => Part::Text(it.clone()),
        Lexeme::Truth(it) => Part::Truth(*it),
        Lexeme::Name(name) if take(tokens, &Lexeme::Open).is_some() => {
            return deeper(tokens, span, |it| call::call(it, name, span, either));
        }
        Lexeme::Name(name) => Part::Name((*name).to_owned()),
        _ => return deeper(tokens, span, |it| parenthesised(it, span)),
    };
    Ok(Tree { part, span })
}

fn parenthesised(tokens: &mut Tokens, open: Span) -> Parsed {
    let inner = either(tokens)?;
    match take(tokens, &Lexeme::Close) {
        Some(close) => {
            Ok(Tree { part: inner.part, span: Span { start: open.start, end: close.end } })
        }
        None => give_up(unexpected(tokens)),
    }
}
