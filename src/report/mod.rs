//! What a template may see: flat, ready to be printed, decided here. Every form has the common
//! part; what else there is, it asks for by section.
//!
//! A template cannot compute a verdict, and it never meets a missing value: what is
//! not known is an empty string here, and a blank on the page.

mod assessed;
mod bears;
mod cited;
mod claim;
mod common;
mod copied;
mod criterion;
mod enclosed;
mod explain;
mod fields;
mod letter;
mod listing;
mod measures;
mod member;
mod ordered;
mod placed;
mod printed;
mod roadmap;
mod score;
pub mod sections;
pub mod shape;
mod table;
mod told;
pub mod vars;
mod wanted;

use std::collections::BTreeMap;

use serde::Serialize;

pub use assessed::{
    Assessed, AssessedBasis, AssessedClaim, AssessedCriterion, AssessedGrade, AssessedGradeRow,
    AssessedInput, AssessedLack, AssessedMeasure, AssessedPart, AssessedStep, AssessedSteps,
    AssessedTerm, Evidence, Find, Stated, assessed,
};
pub use bears::Bears;
pub use cited::CitedDocument;
pub use claim::ClaimView;
pub use common::{Common, Named, Source, Span};
pub use copied::Copy;
pub use criterion::CriterionView;
pub use enclosed::{PICTURES, pictures};
pub use explain::{Explained, UNKNOWN_AND_SETTLED, explain};
pub use letter::{Letterhead, Reference, Signatory};
pub use listing::{Group, List, Row};
pub use member::Member;
pub use ordered::Ordered;
pub use placed::{Ranked, Tally, Total};
pub use printed::verdict_text;
pub use roadmap::{Roadmap, YearView};
pub use score::ScoreView;
pub use sections::Sections;
pub use table::{Cell, Head, Line, Table, Width};
pub use wanted::{EACH, Wanted};

use self::sections::Context;
use crate::docket::Document;
use crate::model::Edition;
use crate::project::Project;

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
    wanted(project, edition, document, &Wanted::EVERYTHING)
}

/// The same for a template that prints no more than this: of rows that are listed, the fields
/// that nobody prints are left out.
pub fn wanted<'a>(
    project: &'a Project,
    edition: Edition,
    document: &Document<'a>,
    wanted: &Wanted,
) -> Report {
    let context = Context::new(project, document, wanted);
    let made_up = sections::national_lists::made_up(&context);
    Report {
        common: common::common(project, document, edition, made_up),
        sections: sections::filled(&context),
    }
}

/// The lists that the form of a document prints, by their names.
pub fn lists<'a>(project: &'a Project, document: &Document<'a>) -> BTreeMap<String, List> {
    sections::lists::lists(&Context::new(project, document, &Wanted::EVERYTHING))
}
