//! Any PDF against Nghị định 30/2020/NĐ-CP: what its pages show, measured.
//!
//! It works from the PDF alone, so that it judges a page made elsewhere as well. A part
//! that is not recognised is not found, and never passes.

mod asked;
mod body;
mod finding;
mod opening;
mod page;
mod parts;
mod read;
mod shapes;
mod text;
mod title;

pub use finding::{Finding, Outcome, Told};

/// What was measured of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// How many pages it has.
    pub pages: usize,
    /// Whether it says that it is a draft, or that its numbers are made up.
    pub notices: Vec<String>,
    /// Each requirement, in the order of the decree.
    pub findings: Vec<Finding>,
}

impl Inspection {
    /// Whether nothing that was found is other than the decree asks.
    pub fn passes(&self) -> bool {
        self.findings.iter().all(|it| it.outcome != Outcome::Failed)
    }
}

/// Measures a document; what the reader said, if the bytes are no PDF.
pub fn inspect(pdf: &[u8]) -> Result<Inspection, String> {
    let sheets = read::read(pdf)?;
    let parts = parts::parts(&sheets);
    let mut found = finding::Findings::default();
    page::check(&sheets, &parts, &mut found);
    opening::check(&sheets, &parts, &mut found);
    title::check(&sheets, &parts, &mut found);
    body::check(&sheets, &parts, &mut found);
    let mut notices: Vec<String> = parts.notices.iter().map(|it| it.text.clone()).collect();
    notices.sort_unstable();
    notices.dedup();
    Ok(Inspection { pages: sheets.len(), notices, findings: found.0 })
}
