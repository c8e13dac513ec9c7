//! One document: who issues it, by which form, of whom it speaks, what it refers to, and how
//! far it is. Each of these is worked out when it is first asked for, and kept.

use std::sync::OnceLock;

use super::cited::{self, Cited};
use super::gaps::{self, Gap};
use super::member::{self, Members};
use super::{Cause, Denied, Docket, Judgement, Member, NOTHING_STATED, State};
use crate::facts::Record;
use crate::law::criterion::Verdict;
use crate::model::{self, Date, FormId, Key, RulebookId, Unit, UnitId};
use crate::project::FormIn;

/// One paper of one unit for one period.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// Who issues it, and for which period.
    pub key: Key,
    /// Who issues it, by path.
    pub unit_id: &'a UnitId,
    /// Who issues it.
    pub unit: &'a Unit,
    /// The form, in its rulebook.
    pub issued: FormIn<'a>,
    /// The issuer's record; none where there is none.
    pub stated: Option<&'a Record>,
    pub(super) docket: Docket<'a>,
    /// Which of the copies that its record states it is; the document itself else.
    pub(super) copy: Option<usize>,
    own: OnceLock<Option<Judgement<'a>>>,
    members: OnceLock<Members<'a>>,
    cites: OnceLock<Vec<Cited<'a>>>,
    gaps: OnceLock<Vec<Gap>>,
    pub(super) state: OnceLock<State>,
}

impl<'a> Document<'a> {
    pub(super) fn new(docket: &Docket<'a>, key: &Key, issued: FormIn<'a>) -> Option<Self> {
        let (unit_id, unit) = docket.project.units.get_key_value(&key.unit)?;
        Some(Self {
            key: key.clone(),
            unit_id,
            unit,
            issued,
            stated: Some(key)
                .filter(|it| docket.project.records.contains_key(it))
                .and_then(|it| docket.project.record(&it.unit, it.period)),
            docket: *docket,
            copy: None,
            own: OnceLock::new(),
            members: OnceLock::new(),
            cites: OnceLock::new(),
            gaps: OnceLock::new(),
            state: OnceLock::new(),
        })
    }

    /// The day whose names it bears: its own; of a draft, the last of its period.
    pub fn day(&self) -> Date {
        self.numbered().date.unwrap_or(self.key.period.end())
    }

    /// The form's id.
    pub fn form_id(&self) -> &'a FormId {
        self.issued.form_id
    }

    /// The rulebook's id.
    pub fn rulebook_id(&self) -> &'a RulebookId {
        self.issued.rulebook_id
    }

    /// Whether it speaks of the units of an area, and not of its issuer alone.
    pub fn is_over_many(&self) -> bool {
        self.issued.form.issuer.is_some()
    }

    /// The issuer's record; an empty one where it has none.
    pub fn record(&self) -> &'a Record {
        self.stated.unwrap_or(&NOTHING_STATED)
    }

    /// Whether the issuer's record has begun it: states its number, its date, or its units.
    pub fn is_begun(&self) -> bool {
        self.stated.is_some_and(|it| it.documents.contains_key(self.form_id()))
    }

    /// Number and date as the issuer's record states them: its own, or of the document that
    /// it goes with.
    pub fn numbered(&self) -> model::Document {
        self.record().document(self.issued.numbered().0)
    }

    /// What the issuer's own record came to; none if it is not judged.
    pub fn own(&self) -> Option<&Judgement<'a>> {
        let own = || self.docket.judgement(&self.key, self.rulebook_id());
        self.own.get_or_init(own).as_ref()
    }

    /// The results of its form: the issuer's, or those of the unit that an office speaks for.
    pub fn results(&self) -> Option<Judgement<'a>> {
        let spoken_for = || self.docket.spoken_for(&self.spoken_for()?, self.rulebook_id());
        spoken_for().or_else(|| self.own().cloned())
    }

    /// Where an office makes it that speaks for a unit which is judged: that one.
    fn spoken_for(&self) -> Option<Key> {
        let project = self.docket.project;
        let locality = project.locality(self.unit_id);
        let other = self.is_over_many() && locality != *self.unit_id;
        let judged = other && project.judged(self.issued.law, &locality).is_some();
        judged.then(|| Key::new(&locality, self.key.period))
    }

    /// What the record of the span before came to, of the unit whose results are its own.
    pub fn previous_results(&self) -> Option<Judgement<'a>> {
        let now = self.results()?;
        let before = Key::new(&now.key.unit, now.key.period.previous());
        self.docket.judgement_of_all(&before, self.rulebook_id())
    }

    /// The units that it speaks of, if it is one over many.
    pub fn members(&self) -> &[Member<'a>] {
        &self.gathered().all
    }

    /// The units that it would speak of, had they issued what it rests on.
    pub fn apart(&self) -> &[Member<'a>] {
        &self.gathered().apart
    }

    fn gathered(&self) -> &Members<'a> {
        self.members.get_or_init(|| member::members(&self.docket, &self.key, &self.issued))
    }

    /// The documents that it refers to.
    pub fn cites(&self) -> &[Cited<'a>] {
        let whom = (self.unit_id, self.key.period);
        let cites = || cited::all(self.docket.project, whom, &self.issued, self.members());
        self.cites.get_or_init(cites)
    }

    /// The documents on one of its members that it refers to.
    pub fn cites_on(&self, member: &Member<'a>) -> Vec<Cited<'a>> {
        cited::on(self.docket.project, self.key.period, &self.issued, member)
    }

    /// The values that the form prints and that the issuer's record lacks.
    pub fn gaps(&self) -> &[Gap] {
        self.gaps.get_or_init(|| {
            let project = self.docket.project;
            let lacks = self.issued.law.forms.get(self.form_id()).map(|it| self.lacks(it));
            gaps::of(&project.dictionary, lacks.iter().flatten())
        })
    }

    /// How far it is.
    pub fn state(&self) -> &State {
        self.state.get_or_init(|| self.judged_state())
    }

    fn judged_state(&self) -> State {
        let faulty = self.docket.faulty;
        if faulty.rulebook(self.rulebook_id()) {
            return State::Refused(Cause::Rulebook);
        }
        if faulty.refuses(&self.key) {
            return State::Refused(Cause::Data);
        }
        let waits = self.waits();
        if !waits.is_empty() {
            return State::Waits(waits);
        }
        if let Some(denied) = self.denied() {
            return State::NotOwed(denied);
        }
        let lacks = self.lacking(self.docket.project.config.edition);
        if lacks.is_empty() { State::Ready } else { State::Draft(lacks) }
    }

    /// The verdict that the form asks for and the one there is, where they differ: then the
    /// document is not owed.
    pub fn denied(&self) -> Option<Denied> {
        let required = self.issued.form.requires?;
        let verdict = match self.own() {
            Some(own) if !self.is_over_many() => own.verdict(),
            None if !self.is_over_many() => Verdict::NotAssessable,
            // A document over many is owed if it has anybody to speak of.
            _ if self.members().is_empty() => Verdict::NotMet,
            _ => required,
        };
        (required != verdict).then_some(Denied { required, verdict })
    }

    /// The records with errors that it rests on, each once.
    fn waits(&self) -> Vec<Key> {
        let docket = &self.docket;
        if docket.faulty.nothing() {
            return Vec::new();
        }
        let mut all = self.gathered().broken.clone();
        if !self.is_over_many() {
            all.extend(docket.waits(&self.key, self.rulebook_id()));
        } else if self.issued.form.rests_on_results()
            && let Some(key) = self.spoken_for()
        {
            all.extend(docket.waits(&key, self.rulebook_id()));
            all.extend(docket.is_broken(&key).then_some(key));
        }
        let forms = self.issued.law.forms.get(self.form_id());
        let lists = forms.into_iter().flat_map(|it| it.lists.values());
        for list in lists.filter(|it| !it.across.is_empty()) {
            let locality = docket.project.locality(self.unit_id);
            let area = docket.project.area_in(&locality, self.key.period).into_iter();
            let meant = area.filter(|(_, it)| list.across.contains(&it.kind));
            let keys = meant.map(|(id, _)| Key::new(id, self.key.period));
            let keys = keys.flat_map(|it| docket.project.parts(&it));
            all.extend(keys.filter(|it| docket.is_broken(it)));
        }
        all.retain(|it| *it != self.key);
        all.sort();
        all.dedup();
        all
    }

    /// Its file below the folder of documents, without its ending.
    pub fn stem(&self) -> String {
        let Key { unit, period } = &self.key;
        format!("{unit}/{period}/{}", self.name())
    }
}
