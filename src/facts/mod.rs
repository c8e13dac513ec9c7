//! What is asked of units and what they answer: the dictionary of fields, and records.
//!
//! The program knows sorts of values, not one field by name: every name comes from the
//! files in `templates/fields` and from those that lie beside a rulebook.

pub mod decimal;
pub mod keys;
pub mod span;
pub mod check;
pub mod dictionary;
pub mod lookup;
mod condition;
pub mod record;
pub mod sum;

pub use check::Check;
pub use dictionary::{Dictionary, Field, Table};
pub use keys::{Below, Keys};
pub use record::{Record, Rows};
