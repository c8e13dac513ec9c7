//! The law as data: what an official document asks of units, and which documents follow.
//!
//! A rulebook is written in YAML ([`rulebook`]) and compiled once against the dictionary
//! ([`mod@compile`] to a [`bench::Bench`]). No regulation is known here by name.

mod several;
pub mod calendar;
pub mod scope;
pub mod rulebook;
pub mod criterion;
pub mod due;
pub mod form;
pub mod grades;
pub mod bench;
pub mod reach;
pub mod compile;
pub mod case;

pub use calendar::{Calendar, Valid};
pub use criterion::Criterion;
pub use due::Due;
pub use form::Form;
pub use rulebook::{Judged, Rulebook};
pub use scope::{AppliesTo, Scope};
