//! What pages of a browser show, as values: units with who has filed and what came of it, one
//! judgement with its reasoning, charts. Of the desk and of the folder of pages alike.
//!
//! Nothing is judged here, and nothing is written: all of it is read off the docket.

mod chart;
mod filed;
mod href;
mod index;
mod judged;
mod page;
mod pages;
mod unit;
mod words;

pub use chart::{Bar, Chart};
pub use filed::{Filing, filing};
pub use href::{encoded, judged_href, record_href, root_of, unit_href};
pub use index::index;
pub use judged::{Brief, JudgedPage, judged};
pub use page::{Head, Link, called, head, name};
pub use pages::{ASSETS, Asset, TEMPLATES, html};
pub use unit::{DocumentRow, Own, PeriodPart, UnitPage, UnitRow, own, unit};
pub use words::all as words;

use crate::build::Opened;
use crate::docket::Docket;
use crate::words::Lang;

/// A project, and how it is looked at.
#[derive(Clone, Copy)]
pub struct Looked<'a> {
    /// The project.
    pub opened: &'a Opened,
    /// All that came of it.
    pub docket: Docket<'a>,
    /// The language of the pages.
    pub lang: Lang,
    /// Whether its records may be opened for writing.
    pub editable: bool,
    /// Whether they are pages of the desk.
    pub desk: bool,
    /// Whether there is a file of a document, by its path below the folder of documents.
    pub has_file: &'a (dyn Fn(&str) -> bool + Sync),
}
