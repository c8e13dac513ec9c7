//! Documents that appear, go or change, and for which files.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::causes::Causes;
use crate::build::{Opened, shown, source};
use crate::docket::{Document, Selection, State};
use crate::layout::record_file;
use crate::model::{Edition, Key};
use crate::typeset::Source;

/// A document that appears, goes or changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentChange {
    /// Who issues it, by path.
    pub unit: String,
    /// What that is called.
    pub name: String,
    /// The period.
    pub period: String,
    /// The rulebook's id.
    pub rulebook: String,
    /// The form's id.
    pub form: String,
    /// What it is, in a few words.
    pub title: String,
    /// Its path below the folder of documents, without its ending.
    pub path: String,
    /// What becomes of it.
    pub fate: Fate,
    /// How far it was; null where there was none.
    pub before: Option<Stage>,
    /// How far it is.
    pub after: Option<Stage>,
    /// The files that differ and for which it may be another.
    pub because_of: Vec<String>,
}

/// What becomes of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It is made now, and was not.
    Appears,
    /// It was made, and is not now.
    Goes,
    /// Its pages are others.
    Changes,
    /// Its pages are the same; the data that is attached to it is another.
    Attached,
}

/// How far a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Whole.
    Ready,
    /// With blanks.
    Draft,
    /// Its form asks for another verdict.
    NotOwed,
    /// It rests on records with errors.
    Waits,
    /// Errors stand in its way.
    Refused,
}

impl From<&State> for Stage {
    fn from(state: &State) -> Self {
        match state {
            State::Ready => Self::Ready,
            State::Draft(_) => Self::Draft,
            State::NotOwed(_) => Self::NotOwed,
            State::Waits(_) => Self::Waits,
            State::Refused(_) => Self::Refused,
        }
    }
}

/// Of whom, when, and which.
type At = (Key, String, String);

pub(super) fn compare(
    before: &Opened,
    after: &Opened,
    causes: &Causes,
    selection: &Selection,
) -> Vec<DocumentChange> {
    let (old, new) = (all(before, selection), all(after, selection));
    let keys: BTreeSet<&At> = old.keys().chain(new.keys()).collect();
    let one = |at: &At| {
        let (was, is) = (old.get(at), new.get(at));
        let made = |it: Option<&Document>| it.is_some_and(|it| it.state().can_be_made());
        let fate = match (made(was), made(is)) {
            (false, true) => Fate::Appears,
            (true, false) => Fate::Goes,
            (true, true) => changed((before, was?), (after, is?), causes)?,
            (false, false) => return None,
        };
        let shown = is.or(was)?;
        Some(DocumentChange {
            unit: shown.key.unit.to_string(),
            name: shown.unit.name_on(shown.day()).to_owned(),
            period: shown.key.period.to_string(),
            rulebook: shown.rulebook_id().to_string(),
            form: shown.form_id().to_string(),
            title: shown.title(),
            path: shown.stem(),
            fate,
            before: was.map(|it| it.state().into()),
            after: is.map(|it| it.state().into()),
            because_of: for_which(was, is, after, causes),
        })
    };
    keys.into_iter().filter_map(one).collect()
}

/// The files for which a document is another: of one that waits or is refused, those that stop it.
fn for_which<'a>(
    was: Option<&Document<'a>>,
    is: Option<&Document<'a>>,
    after: &Opened,
    causes: &Causes,
) -> Vec<String> {
    let sides: Vec<&Document<'a>> = was.into_iter().chain(is).collect();
    let stopping: Vec<String> = match is.map(Document::state) {
        Some(State::Waits(keys)) => {
            keys.iter().map(|it| record_file(&it.unit, it.period)).collect()
        }
        Some(State::Refused(_)) => {
            let all = causes.of(&sides).into_iter();
            all.filter(|it| after.survey.faulty.file(it)).collect()
        }
        _ => Vec::new(),
    };
    if stopping.is_empty() { causes.of(&sides) } else { stopping }
}

fn all<'a>(opened: &'a Opened, selection: &Selection) -> BTreeMap<At, Document<'a>> {
    let documents = opened.docket().documents(selection).into_iter();
    let at = |it: &Document| (it.key.clone(), it.rulebook_id().to_string(), it.name());
    documents.map(|it| (at(&it), it)).collect()
}

/// What of a document that both sides make is another; nothing where it is the same.
fn changed<'b, 'a>(
    (before, was): (&'b Opened, &Document<'b>),
    (after, is): (&'a Opened, &Document<'a>),
    causes: &Causes,
) -> Option<Fate> {
    let (was, is) = (page(before, was), page(after, is));
    let page = |it: &Option<Source>| {
        let pictures = |it: &Source| shown(it).map(|(_, it)| it.clone()).collect::<Vec<_>>();
        it.as_ref().map(|it| (it.text.clone(), it.date, pictures(it)))
    };
    if causes.is_look_changed() || page(&was) != page(&is) {
        return Some(Fate::Changes);
    }
    let attached = |it: Option<Source>| it.map(|it| it.attachments);
    (attached(was) != attached(is)).then_some(Fate::Attached)
}

/// What a page is made of; nothing where its form cannot be filled in.
fn page<'a>(opened: &'a Opened, document: &Document<'a>) -> Option<Source> {
    source(&opened.loaded, document, Edition::default(), &opened.templates).ok()
}
