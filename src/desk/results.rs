//! What a draft comes to: its faults at their cells, verdicts with their reasons, documents.

use std::collections::BTreeMap;

use serde::Serialize;

use super::draft::Draft;
use super::{Answer, Desk, pages, wish};
use crate::build::Opened;
use crate::diagnostic::place::ByteRange;
use crate::diagnostic::{Diagnostic, Fault, Place};
use crate::edit::Stated;
use crate::layout::{record_file, unit_file};
use crate::model::Key;
use crate::sheet::Labels;
use crate::view::{self, JudgedPage, Own};
use crate::words::Lang;

/// What a draft comes to.
#[derive(Serialize)]
pub(super) struct Tried {
    /// Its faults.
    faults: Vec<AtCell>,
    /// Verdicts and documents, as a part of the page.
    html: String,
    /// Whether its file has changed meanwhile.
    stale: bool,
}

/// A fault, and the cell that it is about.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AtCell {
    /// The cell, as pages call it; nothing where the whole file is meant.
    path: String,
    /// `error`, `warning`, `info`.
    severity: &'static str,
    says: String,
    help: Option<String>,
    /// The line in the file, from 1.
    line: Option<usize>,
}

#[derive(Serialize)]
struct Part {
    t: BTreeMap<&'static str, &'static str>,
    root: String,
    own: Own,
    judged: Vec<JudgedPage>,
}

impl Desk {
    /// What a draft comes to; nothing is written.
    pub(super) fn tried(&self, draft: &Draft) -> Answer {
        let mut state = self.state();
        let opened = state.with(&draft.key, &draft.text);
        let html = match results(self, opened, &draft.key) {
            Ok(html) => html,
            Err(said) => return Answer::said(500, said),
        };
        let faults = faults(opened, &draft.key, &draft.text, self.setup.lang);
        Answer::json(200, &Tried { faults, html, stale: draft.is_stale() })
    }
}

/// Verdicts with their reasons, and documents, as a part of a page.
pub(super) fn results(desk: &Desk, opened: &Opened, key: &Key) -> Result<String, String> {
    let looked = desk.look_at(opened);
    let laws = looked.docket.project.laws_for(&key.unit, key.period).into_iter();
    let judged = laws.filter_map(|(id, ..)| looked.docket.judgement(key, id));
    let judged = judged.map(|it| view::judged(&looked, &it)).collect();
    let part = Part {
        t: view::words(desk.setup.lang),
        root: view::root_of(&view::record_href(key)),
        own: view::own(&looked, key),
        judged,
    };
    pages::html()?.page("results.html", &part)
}

/// The faults of a record and its unit, each at its cell.
pub(super) fn faults(opened: &Opened, key: &Key, text: &str, lang: Lang) -> Vec<AtCell> {
    let file = record_file(&key.unit, key.period);
    let stated = Stated::read(text);
    let found = opened.survey.found.iter();
    let own = found.filter(|it| it.place.file() == file || it.place.file() == unit_file(&key.unit));
    let labels = Labels::of(&opened.loaded.project, key);
    let cell = |it| at_cell((opened, &labels), it, &file, stated.as_ref(), lang);
    let mut all: Vec<_> = own.map(cell).collect();
    let rank = |it: &AtCell| ["error", "warning"].iter().position(|word| *word == it.severity);
    all.sort_by_key(|it| rank(it).unwrap_or(2));
    all
}

fn at_cell(
    (opened, labels): (&Opened, &Labels),
    found: &Diagnostic,
    file: &str,
    stated: Option<&Stated>,
    lang: Lang,
) -> AtCell {
    let own = found.place.file() == file;
    let at = match &found.place {
        Place::Bytes(_, ByteRange { start, .. }) if own => Some(*start),
        _ => None,
    };
    let path = at.zip(stated).map(|(at, stated)| stated.path_at(at));
    let line = at.and_then(|at| opened.loaded.sources.line(file, at));
    // A key that is written wrongly is mended as a key.
    let wording = if let Fault::Yaml(_) = found.fault {
        found.wording()
    } else {
        labels.name(found.clone(), &path.clone().unwrap_or_default()).wording()
    };
    let says = lang.of(wording.says);
    AtCell {
        path: path.map(|it| wish::written(&it)).unwrap_or_default(),
        severity: found.severity().as_str(),
        says: if own { says } else { format!("{}: {says}", found.place.file()) },
        help: wording.help.map(|it| lang.of(it)),
        line,
    }
}
