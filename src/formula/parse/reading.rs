//! One token after the other, as all of the grammar reads them.

use winnow::Parser;
use winnow::stream::Stream;
use winnow::token::any;

use super::token::{GivenUp, Lexeme, Token, Tokens, give_up};
use super::{DEEPEST, faults, shape};
use crate::formula::{Fault, Span, Tree};

pub(super) type Parsed = Result<Tree, GivenUp>;

/// How a part of any rank is read.
pub(super) type Reader = for<'a> fn(&mut Tokens<'a>) -> Parsed;

/// The token that is read next.
pub(super) fn next<'a>(tokens: &Tokens<'a>) -> Option<&'a Token<'a>> {
    tokens.peek_token()
}

/// The token that was read last.
pub(super) fn last<'a>(tokens: &Tokens<'a>) -> Option<&'a Token<'a>> {
    tokens.input.previous_tokens().next()
}

/// Reads a token if it is this one.
pub(super) fn take(tokens: &mut Tokens, lexeme: &Lexeme) -> Option<Span> {
    let found = next(tokens).filter(|it| it.lexeme == *lexeme)?;
    let read: Result<_, GivenUp> = any.parse_next(tokens);
    read.ok().map(|_| found.span)
}

/// What is wrong where a whole part has been read and something follows.
pub(super) fn unexpected(tokens: &Tokens) -> Fault {
    shape::unexpected(last(tokens), next(tokens), &tokens.state)
}

/// Reads what stands one deeper.
pub(super) fn deeper<'a, T>(
    tokens: &mut Tokens<'a>,
    at: Span,
    part: impl FnOnce(&mut Tokens<'a>) -> Result<T, GivenUp>,
) -> Result<T, GivenUp> {
    if tokens.state.nested == DEEPEST {
        return give_up(faults::too_deep(at, DEEPEST));
    }
    tokens.state.nested += 1;
    let read = part(tokens)?;
    tokens.state.nested -= 1;
    Ok(read)
}
