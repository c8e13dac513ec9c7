//! What is written with a name and parentheses: functions, folds over tables, `in (…)`.

use super::reading::{Parsed, Reader, deeper, next, take, unexpected};
use super::shape;
use super::token::{GivenUp, Lexeme, Tokens, give_up};
use crate::formula::tree::{Fold, Part};
use crate::formula::{Fault, Span, Tree};

/// A call whose name and open parenthesis have been read; `part` reads what stands within.
pub(super) fn call(tokens: &mut Tokens, name: &str, at: Span, part: Reader) -> Parsed {
    let fold = match name {
        "count" => Fold::Count,
        "sum" => Fold::Sum,
        "all" => Fold::All,
        "any" => Fold::Any,
        _ => return function(tokens, name, at, part),
    };
    folded(tokens, fold, at, part)
}

fn function(tokens: &mut Tokens, name: &str, at: Span, part: Reader) -> Parsed {
    if let Some(close) = take(tokens, &Lexeme::Close) {
        let span = Span { start: at.start, end: close.end };
        return Ok(Tree { part: Part::Call(name.to_owned(), at, Vec::new()), span });
    }
    let (all, close) = list(tokens, part, |it| match next(it).map(|it| &it.lexeme) {
        Some(Lexeme::Of | Lexeme::Where) => give_up(shape::not_of_rows(at, name)),
        _ => Ok(()),
    })?;
    let span = Span { start: at.start, end: close.end };
    Ok(Tree { part: Part::Call(name.to_owned(), at, all), span })
}

/// Parts parted by `;`, and the parenthesis that closes them.
fn list(
    tokens: &mut Tokens,
    part: Reader,
    after: impl Fn(&Tokens) -> Result<(), GivenUp>,
) -> Result<(Vec<Tree>, Span), GivenUp> {
    let mut all = Vec::new();
    loop {
        all.push(part(tokens)?);
        after(tokens)?;
        if let Some(close) = take(tokens, &Lexeme::Close) {
            return Ok((all, close));
        }
        if take(tokens, &Lexeme::Semicolon).is_none() {
            return give_up(unexpected(tokens));
        }
    }
}

/// `(a; b)` after `x in`: the span of the values, and the whole.
pub(super) fn among(
    tokens: &mut Tokens,
    left: Tree,
    part: Reader,
) -> Result<(Span, Tree), GivenUp> {
    let Some(open) = take(tokens, &Lexeme::Open) else {
        return give_up(shape::no_values(next(tokens), &tokens.state));
    };
    let (all, close) = deeper(tokens, open, |tokens| list(tokens, part, |_| Ok(())))?;
    let span = Span { start: left.span.start, end: close.end };
    let middle = Span { start: open.start, end: close.end };
    Ok((middle, Tree { part: Part::In(Box::new(left), all), span }))
}

/// `count(t where c)`, `sum(x of t where c)` and their like.
fn folded(tokens: &mut Tokens, fold: Fold, at: Span, part: Reader) -> Parsed {
    let of = match fold {
        Fold::Count => None,
        Fold::Sum | Fold::All | Fold::Any => {
            if next(tokens).is_some_and(|it| it.lexeme == Lexeme::Close) {
                return give_up(shape::not_a_fold(at, fold));
            }
            let of = part(tokens)?;
            if take(tokens, &Lexeme::Of).is_none() {
                return give_up(out_of_shape(tokens, fold, at));
            }
            Some(Box::new(of))
        }
    };
    let Some((Lexeme::Name(name), span)) = next(tokens).map(|it| (&it.lexeme, it.span)) else {
        return give_up(shape::not_a_fold(at, fold));
    };
    take(tokens, &Lexeme::Name(name));
    let table = ((*name).to_owned(), span);
    let filter = match take(tokens, &Lexeme::Where) {
        Some(_) => Some(Box::new(part(tokens)?)),
        None => None,
    };
    match take(tokens, &Lexeme::Close) {
        Some(close) => {
            let span = Span { start: at.start, end: close.end };
            Ok(Tree { part: Part::Fold { fold, of, table, filter }, span })
        }
        None if filter.is_some() => give_up(unexpected(tokens)),
        None => give_up(out_of_shape(tokens, fold, at)),
    }
}

/// What is wrong where `of`, `where` or the end should come.
fn out_of_shape(tokens: &Tokens, fold: Fold, at: Span) -> Fault {
    match next(tokens).map(|it| &it.lexeme) {
        Some(lexeme) if lexeme.is_value() => unexpected(tokens),
        _ => shape::not_a_fold(at, fold),
    }
}
