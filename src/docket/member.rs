//! The units that a document over many speaks of.

use super::{Docket, Judgement};
use crate::law::criterion::Verdict;
use crate::model::{Key, UnitId};
use crate::project::{FormIn, Judging};

/// A unit to be spoken of, and what is known of it.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    /// The unit.
    pub unit: &'a UnitId,
    /// How it is judged.
    pub judging: Judging<'a>,
    /// What its record came to; none where there is none.
    pub known: Option<Judgement<'a>>,
}

impl Member<'_> {
    /// What its record came to; a unit without one cannot be assessed.
    pub fn verdict(&self) -> Verdict {
        self.known.as_ref().map_or(Verdict::NotAssessable, Judgement::verdict)
    }
}

/// The members of a document, and the records with errors of units that may be of them.
#[derive(Clone, Debug)]
pub(super) struct Members<'a> {
    pub(super) all: Vec<Member<'a>>,
    pub(super) broken: Vec<Key>,
}

/// Those of the area that are judged, with the verdict that the form asks for, and named by
/// the document if it names any.
pub(super) fn members<'a>(docket: &Docket<'a>, key: &Key, issued: &FormIn<'a>) -> Members<'a> {
    let project = docket.project;
    let mut members = Members { all: Vec::new(), broken: Vec::new() };
    if issued.form.issuer.is_none() {
        return members;
    }
    let named = project.records.get(key).and_then(|it| it.document(issued.form_id).units);
    for unit in project.members(issued.rulebook, &key.unit) {
        let Some(judging) = project.judged(issued.law, unit) else { continue };
        if !named.as_ref().is_none_or(|all| all.iter().any(|it| unit.ends_with(it))) {
            continue;
        }
        let own = Key::new(unit, key.period);
        if docket.is_broken(&own) {
            members.broken.push(own);
            continue;
        }
        members.broken.extend(docket.waits(&own, issued.rulebook_id));
        let known = docket.judgement(&own, issued.rulebook_id);
        let member = Member { unit, judging, known };
        if issued.form.requires.is_none_or(|it| it == member.verdict()) {
            members.all.push(member);
        }
    }
    members
}
