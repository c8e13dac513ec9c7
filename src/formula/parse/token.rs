//! The smallest parts of a formula that mean something, and how a parser gives up.

use winnow::error::ParserError;
use winnow::stream::{Stateful, Stream, TokenSlice};

use crate::formula::tree::Operator;
use crate::formula::{Amount, Fault, Span};
use crate::words::Date;

/// A part and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    pub lexeme: Lexeme<'a>,
    pub span: Span,
}

/// What such a part is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lexeme<'a> {
    Number(Amount),
    Percent(Amount),
    Date(Date),
    Text(String),
    Truth(bool),
    Name(&'a str),
    Operator(Operator),
    Not,
    In,
    Of,
    Where,
    Open,
    Close,
    Semicolon,
}

impl Lexeme<'_> {
    /// Whether a value stands here, or begins.
    pub(super) fn is_value(&self) -> bool {
        matches!(
            self,
            Self::Number(_)
                | Self::Percent(_)
                | Self::Date(_)
                | Self::Text(_)
                | Self::Truth(_)
                | Self::Name(_)
                | Self::Open
        )
    }

    /// Whether two things are compared here.
    pub(super) fn compares(&self) -> bool {
        use Operator::{AtLeast, AtMost, Equal, Less, More, Unequal};
        matches!(self, Self::In | Self::Operator(Less | AtMost | Equal | Unequal | AtLeast | More))
    }
}

/// The parts of a formula that are still to be read.
pub(super) type Tokens<'a> = Stateful<TokenSlice<'a, Token<'a>>, State<'a>>;

/// What is kept while they are read.
#[derive(Clone, Debug)]
pub(super) struct State<'a> {
    /// The whole formula.
    pub text: &'a str,
    /// In how many parentheses, calls and signs the next part stands.
    pub nested: usize,
    /// How many operators have been read.
    pub operators: usize,
}

impl<'a> State<'a> {
    /// The formula's text between two bytes.
    pub(super) fn written(&self, span: Span) -> &'a str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }
}

/// How a parser gives up: with a fault that is said, or so that another way is tried.
#[derive(Debug)]
pub(super) struct GivenUp(Option<Box<Fault>>);

impl GivenUp {
    /// The fault, if one is to be said.
    pub(super) fn fault(self) -> Option<Fault> {
        self.0.map(|it| *it)
    }
}

/// Gives up for good.
pub(super) fn give_up<T>(fault: Fault) -> Result<T, GivenUp> {
    Err(GivenUp(Some(Box::new(fault))))
}

impl<I: Stream> ParserError<I> for GivenUp {
    type Inner = Self;

    fn from_input(_: &I) -> Self {
        Self(None)
    }

    fn is_backtrack(&self) -> bool {
        self.0.is_none()
    }

    fn into_inner(self) -> Result<Self, Self> {
        Ok(self)
    }
}
