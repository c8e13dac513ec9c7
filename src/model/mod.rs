//! The domain as plain data: units, records, catalogs, rulebooks.
//!
//! Nothing here knows of files, pages or terminals. The types read themselves from
//! YAML through serde; what a type accepts, its docs say.

mod bounds;

pub mod level;
pub mod capability;
pub mod percent;
pub mod date;
pub mod period;
pub mod scale;
pub mod readiness;
pub mod standing;
pub mod unit;
pub mod catalog;
pub mod lists;
pub mod record;
pub mod rule;
pub mod rulebook;
pub mod case;
pub mod config;
pub mod project;
pub mod tree;

pub use capability::Capability;
pub use case::Case;
pub use catalog::{Catalog, CatalogEntry};
pub use config::{Config, Edition};
pub use date::Date;
pub use level::Level;
pub use lists::{NationalList, NationalLists};
pub use percent::Percent;
pub use period::Period;
pub use project::Project;
pub use readiness::{Addition, Readiness, SignatureWay, Unready};
pub use record::{Document, Dossiers, Narrative, Procedure, Provider, Record};
pub use rule::{Criterion, Filter, Measure, Rule, Verdict};
pub use rulebook::{Citation, Form, Need, Rulebook, Scope};
pub use scale::{PartialReason, Provision, Scale};
pub use standing::Standing;
pub use tree::Issued;
pub use unit::{Leader, Post, Unit, UnitId, UnitKind};

/// The greatest count a file may state; above it a typing error is likelier.
pub const GREATEST_COUNT: u64 = 1_000_000_000;

/// The greatest number a document may bear within a year.
pub const GREATEST_NUMBER: u64 = 99_999;
