//! The entries: what each page is made from, what is wrong with it, and who has to say so.

use std::fs;

use serde::Deserialize;

use crate::patch::Patch;

pub(crate) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages");

/// A page of the set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub id: String,
    /// What is wrong with it.
    #[serde(default)]
    pub wrong: Option<String>,
    /// What the decree allows and might be taken for a fault.
    #[serde(default)]
    pub right: Option<String>,
    /// The requirement that has to be named; none for a right one.
    #[serde(default)]
    pub must: Option<String>,
    /// The page that it is a variation of.
    pub base: String,
    /// What stands there, and what instead.
    #[serde(default)]
    pub change: Vec<(String, String)>,
    /// What stands above all else on the first page.
    #[serde(default)]
    pub top: String,
    /// What is done to the finished PDF.
    #[serde(default)]
    pub patch: Vec<Patch>,
}

impl Entry {
    /// What is so of it, in a line.
    pub(crate) fn about(&self) -> &str {
        self.wrong.as_deref().or(self.right.as_deref()).unwrap_or_default()
    }
}

/// The pages that Typst makes.
pub(crate) fn entries() -> Vec<Entry> {
    let files = [
        "paper", "opening", "title", "body", "closing", "patched", "kinds", "words", "further",
        "right",
    ];
    files.iter().flat_map(|it| read(it)).collect()
}

/// The pages that come from Word files.
pub(crate) fn word() -> Vec<Entry> {
    read("word")
}

fn read(name: &str) -> Vec<Entry> {
    let text = fs::read_to_string(format!("{FOLDER}/set/{name}.yaml")).unwrap();
    let entries: Vec<Entry> =
        serde_saphyr::from_str(&text).unwrap_or_else(|it| panic!("{name}: {it}"));
    for it in &entries {
        assert_eq!(it.wrong.is_some(), it.must.is_some(), "{}", it.id);
        assert_ne!(it.wrong.is_some(), it.right.is_some(), "{}", it.id);
    }
    entries
}
