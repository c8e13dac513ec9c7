//! The run: which documents there are to make, who makes which, side by side, and what it
//! came to; and all that is proved before.
//!
//! The one place that knows all stages, threads and processes. It writes files, whole or
//! not at all, and prints nothing: who watches a run hears its events.

mod assessed;
mod built;
mod event;
mod expected;
mod format;
mod formats;
mod listed;
mod made;
mod misnamed;
mod make;
mod open;
mod outcomes;
mod papers;
mod plan;
mod proved;
mod run;
mod sampled;
mod side;
mod situations;
mod source;
mod stage;
mod survey;
mod unasked;
mod unneeded;
mod unplaced;
mod unproved;
mod wire;
mod worker;

pub use crate::model::Format;
pub use assessed::{Lines, assessed, explained, reasoned};
pub use built::Built;
pub use event::Event;
pub use format::File;
pub use formats::made;
pub use made::{Kept, Written};
pub use open::{Opened, Unmeant};
pub use plan::{Partition, Plan};
pub use proved::{Difference, Proved, all_proved, differences, proved};
pub use run::build;
pub use sampled::sampled;
pub use situations::{Filled, Situation, fill, typeset};
pub use source::{shown, source};
pub use survey::{Survey, survey};
pub(crate) use wire::understood;
pub use worker::{WORKER, serve};
