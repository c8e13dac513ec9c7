//! The language of formulas: what officers write in a rulebook, read, checked before it
//! runs, evaluated exactly with what is not known, and explained by its own tree.
//!
//! It knows no field, no unit and no regulation: names come to it through [`check::Names`],
//! numbers through [`Facts`].

pub mod amount;
pub mod fault;
pub mod tree;
pub mod parse;
pub mod kind;
pub mod value;
pub mod functions;
pub mod expr;
pub mod check;
pub mod bounds;
pub mod settled;
pub mod facts;
pub mod evaluate;

#[cfg(test)]
mod fixture;

pub use amount::Amount;
pub use expr::{Expr, Formula, Node};
pub use facts::Facts;
pub use fault::Fault;
pub use kind::{Kind, Unit};
pub use tree::{Span, Tree};
pub use value::Value;
