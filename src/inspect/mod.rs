//! Any PDF against Nghị định 30/2020/NĐ-CP: what its pages show, measured.
//!
//! It works from the PDF alone, so that it judges a page made elsewhere as well. A part
//! that has to be there and is not seen leaves the verdict open; it never passes.

mod appendix;
mod asked;
mod bases;
mod body;
mod copied;
mod counted;
mod crossed;
mod even;
mod finding;
mod kinds;
mod lengths;
mod letters;
mod opening;
mod page;
mod parts;
mod read;
mod shapes;
mod sight;
mod signed;
mod stamps;
mod structure;
mod text;
mod title;

pub use asked::UNMEASURED;
pub use finding::{Finding, Outcome, Told, Verdict};

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
    /// What came of it, all in all: what was not seen is never right.
    pub fn verdict(&self) -> Verdict {
        let any = |outcome| self.findings.iter().any(|it| it.outcome == outcome);
        if any(Outcome::Failed) {
            Verdict::Wrong
        } else if any(Outcome::Unsure) {
            Verdict::Open
        } else {
            Verdict::Right
        }
    }
}

/// Measures a document; what the reader said, if the bytes are no PDF.
pub fn inspect(pdf: &[u8]) -> Result<Inspection, String> {
    let mut file = read::read(pdf)?;
    let mut found = finding::Findings::default();
    sight::check(&mut file, &mut found);
    let sheets = file.sheets;
    let parts = parts::parts(&sheets);
    page::check(&sheets, &parts, &mut found);
    letters::check(&sheets, &parts, &mut found);
    crossed::check(&sheets, &mut found);
    opening::check(&sheets, &parts, &mut found);
    title::check(&sheets, &parts, &mut found);
    appendix::check(&sheets, &parts, &mut found);
    bases::check(&parts, &mut found);
    body::check(&sheets, &parts, &mut found);
    even::check(&parts, &mut found);
    structure::check(&parts, &mut found);
    signed::check(&parts, &mut found);
    stamps::check(&sheets, &parts, &mut found);
    copied::check(&sheets, &parts, &mut found);
    // A page that cannot be measured has been said already: on it may be what is missing.
    if sheets.iter().all(|it| !it.blind) {
        found.must(&parts.needed());
    }
    let mut notices: Vec<String> = parts.notices.iter().map(|it| it.text.clone()).collect();
    notices.sort_unstable();
    notices.dedup();
    Ok(Inspection { pages: sheets.len(), notices, findings: found.0 })
}
