//! Text to tree: the grammar of formulas, and what is said where a text does not keep to it.
//!
//! No name is looked up here, and no kind compared: that is [`super::check`].
//!
//! Lowest first: `or`; `and`; `not`; one comparison or `in`; `+ -`; `* /`; the sign; what
//! stands alone. A part in parentheses has them in its span.

mod call;
mod faults;
mod foreign;
mod grammar;
mod lex;
mod number;
mod reading;
mod shape;
mod thousands;
mod token;

#[cfg(test)]
mod tests;

use winnow::stream::{Stateful, TokenSlice};

use super::{Fault, Span, Tree};
use token::{Lexeme, State, Token};

/// The most bytes that a formula may have.
pub const LONGEST: usize = 4000;

/// The most parentheses, calls and signs that may stand in each other.
pub const DEEPEST: usize = 64;

/// The most operators that a formula may have: with [`DEEPEST`] this bounds the height of its
/// tree, so that whoever walks it needs little of the stack.
pub const OPERATORS: usize = 128;

/// Reads a formula.
///
/// # Errors
///
/// The first thing that keeps it from being read.
pub fn parse(text: &str) -> Result<Tree, Fault> {
    if text.len() > LONGEST {
        return Err(faults::too_long(text, LONGEST));
    }
    let tokens = lex::tokens(text)?;
    if tokens.is_empty() {
        return Err(faults::empty(text));
    }
    balanced(&tokens)?;
    let state = State { text, nested: 0, operators: 0 };
    let mut input = Stateful { input: TokenSlice::new(&tokens), state };
    grammar::formula(&mut input).map_err(|it| it.fault().unwrap_or_else(|| faults::empty(text)))
}

/// Whether each parenthesis has its other half.
fn balanced(tokens: &[Token]) -> Result<(), Fault> {
    let mut open: Vec<Span> = Vec::new();
    for token in tokens {
        match token.lexeme {
            Lexeme::Open => open.push(token.span),
            Lexeme::Close if open.pop().is_none() => return Err(shape::not_opened(token.span)),
            _ => {}
        }
    }
    open.pop().map_or(Ok(()), |it| Err(shape::not_closed(it)))
}
