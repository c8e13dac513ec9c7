//! `hoso inspect` against a set of pages that are wrong in one way each, and of pages that are
//! right: how many are refused for what is wrong with them, and that no right one is.
//!
//! The pages are made here: by Typst from sources of this set alone (`base`), by changing the PDF
//! of one (`patch`), and by `LibreOffice` from Word files; where that is not installed, the last
//! are passed over by name. An entry of `set` says in one line what is wrong, and which requirement
//! has to say so.
#![allow(clippy::semicolon_if_nothing_returned, clippy::needless_for_each)]

mod docs;
mod figures;
mod made;
mod patch;
mod set;
mod word;

use hoso::inspect::{Inspection, Outcome, Verdict, inspect};

use figures::{Came, Figures};
use set::Entry;

/// What came of one page.
fn came(entry: &Entry, inspection: &Inspection) -> Came {
    let refused = inspection.verdict() != Verdict::Right;
    match &entry.must {
        None if refused => Came::Alarm,
        None => Came::Passed,
        Some(_) if !refused => Came::Missed,
        Some(id) if names(inspection, id) => Came::Own,
        Some(_) => Came::Other,
    }
}

/// Whether a requirement is among those for which a page is refused.
fn names(inspection: &Inspection, id: &str) -> bool {
    let refused = |it: &Outcome| matches!(it, Outcome::Failed | Outcome::Unsure);
    inspection.findings.iter().any(|it| it.id == id && refused(&it.outcome))
}

/// What a page is refused for.
fn reasons(inspection: &Inspection) -> String {
    let refused = |it: &Outcome| matches!(it, Outcome::Failed | Outcome::Unsure);
    let all = inspection.findings.iter().filter(|it| refused(&it.outcome));
    all.map(|it| format!("{} ({})", it.id, it.measured.vi)).collect::<Vec<_>>().join(", ")
}

fn measured(entries: &[(Entry, Vec<u8>)]) -> Figures {
    let mut figures = Figures::default();
    for (entry, pdf) in entries {
        let inspection = inspect(pdf).unwrap_or_else(|it| panic!("{}: {it}", entry.id));
        figures.add(entry, came(entry, &inspection), reasons(&inspection));
    }
    figures
}

/// Of the pages by Typst and of the changed ones.
#[test]
fn wrong_pages_are_refused_for_what_is_wrong_and_right_ones_are_not() {
    let pages: Vec<_> = set::entries().into_iter().map(made::entry).collect();

    let figures = measured(&pages);

    assert!(figures.wrong() >= 150 && figures.right() >= 40);
    figures.hold("typst");
}

/// Of the pages that `LibreOffice` makes of Word files.
#[test]
fn pages_from_word_files_are_judged_as_well() {
    let entries = set::word();
    let Some(pages) = word::converted(&entries) else { return };

    let figures = measured(&pages);

    figures.hold("word");
}

/// No two requirements share a name, each page is asked for all of them, and the documentation
/// lists them.
#[test]
fn the_page_on_measuring_lists_every_requirement() {
    let entries = set::entries();
    let of =
        |id: &str| inspect(&made::made(entries.iter().find(|it| it.id == id).unwrap())).unwrap();
    let (right, blank) = (of("r01"), of("p01"));

    let ids = |it: &Inspection| it.findings.iter().map(|it| it.id).collect::<Vec<_>>();
    assert_eq!(ids(&right), ids(&blank));
    let mut once = ids(&right);
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), right.findings.len());
    for it in entries.iter().filter_map(|it| it.must.as_deref()) {
        assert!(once.contains(&it), "{it}");
    }
    docs::hold(&right);
}

/// A page that cannot be seen is neither right nor wrong.
#[test]
fn what_no_eye_sees_leaves_the_verdict_open() {
    let entries = set::entries();
    for id in ["p01", "p02", "p03", "p04", "p07", "p08", "p09", "p17", "p18", "p25", "t20", "t40"] {
        let entry = entries.iter().find(|it| it.id == id).unwrap();
        let inspection = inspect(&made::made(entry)).unwrap();
        assert_eq!(inspection.verdict(), Verdict::Open, "{id}: {}", reasons(&inspection));
    }
}
