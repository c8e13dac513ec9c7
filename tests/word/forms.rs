//! Documents of every form, in both formats.

use std::collections::BTreeSet;
use std::path::PathBuf;

use hoso::build::{self, Format, Opened};
use hoso::docket::Selection;
use hoso::layout::Layout;
use hoso::model::Edition;
use hoso::typeset::Typesetter;

/// The projects whose forms are made: the sample, and those that came as folders alone.
pub(crate) const PROJECTS: [&str; 4] =
    ["", "tests/rulebooks/a", "tests/rulebooks/b", "tests/rulebooks/c"];

/// Everyday documents and copies of them; in Word some of what they say stands in its margins.
pub(crate) const EVERYDAY: &str = "examples/van-ban";

/// A document in both formats.
pub(crate) struct Both {
    /// Which form, and of whom.
    pub(crate) what: String,
    /// Its page.
    pub(crate) pdf: Vec<u8>,
    /// Its Word edition.
    pub(crate) docx: Vec<u8>,
}

/// Of each form of a project a document that is issued and a draft, as far as there are any.
pub(crate) fn of_each_form(folder: &str, edition: Edition) -> Vec<Both> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let opened = Opened::read(&Layout { root }, None).unwrap();
    let typesetter = Typesetter::new(opened.templates.texts(), opened.fonts.clone());
    let docket = opened.docket();
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for document in docket.documents(&Selection::default()) {
        let state = if document.numbered().is_draft() { "draft" } else { "issued" };
        let what = format!("{}-{}-{state}", document.rulebook_id(), document.name());
        if !document.state().can_be_made() || !seen.insert(what.clone()) {
            continue;
        }
        let made = |format| {
            let of = (&document, format);
            build::made(&opened.loaded, of, edition, &opened.templates, &typesetter).unwrap()
        };
        all.push(Both { what, pdf: made(Format::PDF), docx: made(Format::DOCX) });
    }
    all
}
