//! What a record is worth under a rulebook: verdicts, points, and what they rest on.
//!
//! Exact and pure; it never fails. A verdict is given exactly when it is the same whatever
//! the missing numbers are; any other is open, with its reason.

pub mod asks;
mod bar;
mod facts;
mod figure;
mod gains;
pub mod inputs;
mod judged;
mod keyed;
mod listed;
pub mod needs;
mod outcome;
mod reason;
mod same;
mod score;
mod search;
mod services;
mod settled;
mod shown;
mod steps;
mod subset;
mod wanted;
mod whole;
mod whose;
mod why;
mod wording;

pub use bar::judge;
pub use facts::UnitFacts;
pub use figure::Figure;
pub use gains::{Gain, gains};
pub use keyed::id;
pub use listed::{doubtful_rows, lists_row, lists_rows};
pub use outcome::{Assessment, Graded, INTERIM, Outcome, RowAt, graded};
pub use score::Score;
pub use services::Service;
pub use subset::Subset;
pub use why::Reason;
pub(crate) use wording::still_lacking;
