//! The units that a document over many speaks of.

use super::{Docket, Judgement, NOTHING_STATED};
use crate::facts::Record;
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

impl<'a> Member<'a> {
    /// What its record states; nothing where there is none that could be judged.
    pub fn record(&self) -> &'a Record {
        self.known.as_ref().map_or(&*NOTHING_STATED, |it| it.record)
    }

    /// What its record came to; a unit without one cannot be assessed.
    pub fn verdict(&self) -> Verdict {
        self.known.as_ref().map_or(Verdict::NotAssessable, Judgement::verdict)
    }
}

/// The members of a document, and the records with errors of units that may be of them.
#[derive(Clone, Debug)]
pub(super) struct Members<'a> {
    pub(super) all: Vec<Member<'a>>,
    /// Those whose own documents, on which it rests, are not issued.
    pub(super) apart: Vec<Member<'a>>,
    pub(super) broken: Vec<Key>,
}

/// Those of the area that are judged and that the form is about, with the verdict that it asks
/// for, and named by the document if it names any.
pub(super) fn members<'a>(docket: &Docket<'a>, key: &Key, issued: &FormIn<'a>) -> Members<'a> {
    let project = docket.project;
    let mut members = Members { all: Vec::new(), apart: Vec::new(), broken: Vec::new() };
    if issued.form.issuer.is_none() {
        return members;
    }
    let named = project.records.get(key).and_then(|it| it.document(issued.form_id).units);
    for unit in project.members(issued.rulebook, &key.unit, key.period) {
        let judging = project.judged(issued.law, unit);
        let Some(judging) = judging.filter(|_| project.is_about(issued.form, unit)) else {
            continue;
        };
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
        if issued.form.requires.is_some_and(|it| it != member.verdict()) {
            continue;
        }
        let mut rests_on = issued.form.rests_on.iter();
        if rests_on.all(|it| is_issued(docket, issued, it, &own)) {
            members.all.push(member);
        } else {
            members.apart.push(member);
        }
    }
    members
}

/// Whether the document of another form on a unit has number and date.
fn is_issued(docket: &Docket, issued: &FormIn, form_id: &str, on: &Key) -> bool {
    let project = docket.project;
    let maker = || {
        let form = issued.rulebook.forms.get(form_id)?;
        project.issuer_over(form, &on.unit, on.period)
    };
    let record = maker().and_then(|it| project.record(it, on.period));
    record.is_some_and(|it| !it.document(form_id).is_draft())
}
