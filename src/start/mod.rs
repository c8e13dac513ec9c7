//! Bắt đầu: what somebody begins with, as texts of files: a project with its units, a record to
//! be filled in, a rulebook to be rewritten.
//!
//! Nothing is written here, and nothing is read but what the program carries or who calls holds.

mod asked;
mod communes;
mod list;
mod project;
mod record;
mod rulebook;
mod told;

use std::collections::BTreeMap;

pub use communes::{Commune, Province, province};
pub use list::rows;
pub use project::{Wanted, applying, latest, project, unknown_rulebook};
pub use record::record;
pub use rulebook::{Started, rulebook};

/// Files by their paths.
pub type Files = BTreeMap<String, String>;
