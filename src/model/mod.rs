//! The domain as plain data: units, periods, catalogs.
//!
//! Nothing here knows of files, pages or terminals. The types read themselves from
//! YAML through serde; what a type accepts, its docs say.

mod bounds;

pub mod id;
pub mod codes;
pub mod level;
pub mod names;
pub mod post;
pub mod unit;
pub mod organ;
pub mod citation;
pub mod marks;
pub mod enclosed;
pub mod section;
pub mod copied;
pub mod document;
pub mod format;
pub mod catalog;
pub mod lists;
pub mod holidays;
pub mod config;

pub use crate::words::{Date, Period, period};
pub use catalog::{Catalog, CatalogEntry};
pub use citation::Citation;
pub use codes::UnitCodes;
pub use config::{Config, Edition};
pub use copied::Copied;
pub use document::Document;
pub use enclosed::{Enclosed, Enclosure, Grid, Picture};
pub use format::Format;
pub use holidays::Holidays;
pub use id::{FormId, Key, RulebookId, UnitId};
pub use level::Level;
pub use lists::{NationalList, NationalLists};
pub use marks::{Authority, Circulation, Copying, Secrecy, Urgency};
pub use names::{Called, Names};
pub use post::{Leader, Post};
pub use section::Section;
pub use unit::{Formed, Unit, UnitKind};

/// The greatest count a file may state; above it a typing error is likelier.
pub const GREATEST_COUNT: u64 = 1_000_000_000;

/// The greatest number a document may bear within a year.
pub const GREATEST_NUMBER: u64 = 99_999;
