//! How a template is written: its text cut into pieces, and what they say.
//!
//! Tera keeps its own tree to itself, so this is a second reading of what Tera has accepted:
//! it refuses nothing, and of what it does not understand it says nothing.

mod component;
mod expression;
mod lex;
mod parse;
mod reader;
mod tree;

pub(super) use lex::{Kind, Token, tokens};
pub(super) use parse::parse;
pub(super) use tree::{Body, Component, Expr, Node, Word};
