//! What a template may see: flat, ready to be printed, decided here. Every form has the common
//! part; what else there is, it asks for by section.
//!
//! A template cannot compute a verdict, and it never meets a missing value: what is
//! not known is an empty string here, and a blank on the page.

mod assessed;
mod cited;
mod common;
mod criterion;
mod explain;
mod letter;
mod listing;
mod measures;
mod member;
mod ordered;
mod printed;
mod roadmap;
mod score;
pub mod sections;
pub mod shape;
mod table;
pub mod vars;

use std::collections::BTreeMap;

use serde::Serialize;

pub use assessed::{
    Assessed, AssessedBasis, AssessedCriterion, AssessedGrade, AssessedGradeRow, AssessedInput,
    AssessedLack, AssessedMeasure, AssessedPart, AssessedStep, AssessedSteps, AssessedTerm,
    Evidence, Find, Stated, assessed, reason,
};
pub use cited::CitedDocument;
pub use common::{Common, Named, Source, Span};
pub use criterion::CriterionView;
pub use explain::{Explained, explain};
pub use letter::{Letterhead, Reference, Signatory};
pub use listing::{Group, List, Row};
pub use member::{Member, Ranked, Tally, Total};
pub use ordered::Ordered;
pub use roadmap::{Roadmap, YearView};
pub use score::ScoreView;
pub use sections::Sections;
pub use table::{Cell, Head, Line, Table, Width};

use self::common::named;
use self::sections::Context;
use crate::docket::Document;
use crate::law::criterion::Verdict;
use crate::model::Edition;
use crate::project::Project;
use crate::words::{clean, vietnamese};

/// What a form may print: what all forms have, and the sections that it asks for.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// What all forms have.
    #[serde(flatten)]
    pub common: Common,
    /// What this one asks for.
    #[serde(flatten)]
    pub sections: Sections,
}

/// What a template may see of a document.
pub fn report<'a>(project: &'a Project, edition: Edition, document: &Document<'a>) -> Report {
    let context = Context::new(project, document);
    Report { common: common::common(&context, edition), sections: sections::filled(&context) }
}

/// The lists that the form of a document prints, by their names.
pub fn lists<'a>(project: &'a Project, document: &Document<'a>) -> BTreeMap<String, List> {
    sections::lists::lists(&Context::new(project, document))
}

/// What a row is called: the catalog's name for its key, or the key.
fn row_name(project: &Project, key: &str) -> String {
    clean(project.catalog.get(key).map_or(key, |it| &it.name))
}

/// A verdict in words.
pub fn verdict_text(verdict: Verdict) -> &'static str {
    verdict.called().vi
}
