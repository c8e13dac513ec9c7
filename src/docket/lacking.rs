//! What a document still lacks: values, documents that it refers to, points that people give.

use std::collections::{BTreeMap, BTreeSet};

use super::{Document, Judgement, Lack, Member};
use crate::judge::{doubtful_rows, lists_rows, needs};
use crate::law::compile::{CompiledListing, FormFormulas};
use crate::model::Edition;

impl<'a> Document<'a> {
    /// The values that the form prints and that the issuer's record lacks, by their places.
    pub(super) fn lacks(&self, form: &FormFormulas) -> BTreeSet<needs::Lack> {
        let (project, period) = (self.docket.project, self.key.period);
        let whom = (self.unit_id, period);
        if !self.is_over_many() {
            let of = |own: &Judgement| needs::gaps(project, whom, self.record(), own.judging, form);
            return self.own().map(of).unwrap_or_default();
        }
        let mut lacks = needs::unit_gaps(project, whom, self.record(), form);
        // What the unit states that an office speaks for is stated.
        let locality = project.locality(self.unit_id);
        if let Some(other) = project.record(&locality, period) {
            let there = needs::unit_gaps(project, (&locality, period), other, form);
            lacks.retain(|it| there.contains(it));
        }
        lacks
    }

    /// The documents that it refers to and that have not been issued yet.
    pub fn unissued(&self) -> usize {
        self.cites().iter().filter(|it| !it.is_issued()).count()
    }

    /// The forms that it rests on and that are not issued on a unit, each with who issues it.
    pub(super) fn unissued_of(&self, member: &Member<'a>) -> Vec<(String, String)> {
        let cited = self.cites_on(member).into_iter().filter(|it| !it.is_issued());
        let cited = cited.filter(|it| self.issued.form.rests_on.contains(it.form_id));
        cited.map(|it| (it.issuer().to_owned(), it.form_id.to_string())).collect()
    }

    /// How many of the criteria that it rests on people judge and the unit above has not
    /// appraised yet.
    pub fn unappraised(&self) -> usize {
        if !self.issued.form.rests_on_results() {
            return 0;
        }
        let results = self.results();
        let members = self.members().iter().filter_map(|it| it.known.as_ref());
        let mut judged: Vec<_> = results.iter().chain(members).collect();
        judged.sort_by_key(|it| it.key);
        judged.dedup_by_key(|it| it.key);
        judged.iter().map(|it| it.assessment.unappraised.len()).sum()
    }

    /// The criteria of its results that a missing value leaves open, by their ids; none where it
    /// shows no results.
    fn open(&self) -> Vec<String> {
        if !self.issued.form.rests_on_results() {
            return Vec::new();
        }
        let results = self.results();
        let lacking = results.iter().flat_map(|it| it.assessment.lacking());
        lacking.map(|it| it.id.clone()).collect()
    }

    /// The units whose numbers or points it prints and of which a value is missing, by the names
    /// of its day: a unit without a record, or with a criterion that a missing value leaves open.
    fn open_members(&self) -> Vec<String> {
        if !self.issued.form.prints_figures_of_units() {
            return Vec::new();
        }
        let is_open =
            |it: &&Member| it.known.as_ref().is_none_or(|it| !it.assessment.lacking().is_empty());
        let open = self.members().iter().filter(is_open);
        let units = open.filter_map(|it| self.docket.project.units.get(it.unit));
        units.map(|it| it.name_on(self.day()).to_owned()).collect()
    }

    fn lists(&self) -> impl Iterator<Item = &'a CompiledListing> {
        self.issued.law.forms.get(self.form_id()).into_iter().flat_map(|it| it.lists.values())
    }

    /// Whether it speaks of an appendix for which nobody has stated a row.
    pub fn lacks_its_appendix(&self) -> bool {
        let whom = (self.unit_id, self.key.period);
        let mut announced = self.lists().filter(|it| it.announced);
        announced.any(|it| !lists_rows(self.docket.project, whom, it))
    }

    /// Of each table how many rows of others' records may belong to its lists or not, because a
    /// value is missing, by what such a row is called.
    fn doubtful(&self) -> Vec<Lack> {
        let (project, period) = (self.docket.project, self.key.period);
        let mut tables: BTreeMap<usize, BTreeSet<_>> = BTreeMap::new();
        // Of one's own rows the value itself is what is missing.
        for list in self.lists().filter(|it| it.filter.is_some() && self.is_over_many()) {
            let rows = tables.entry(list.table).or_default();
            for (unit, record) in self.listed_units(list) {
                let Some(record) = record else { continue };
                let open = doubtful_rows(project, (unit, period), record, list);
                rows.extend(open.into_iter().map(|row| (unit, row)));
            }
        }
        let tables = tables.into_iter().filter(|(_, rows)| !rows.is_empty());
        let called = |table: usize| project.dictionary.tables[table].called();
        tables.map(|(table, rows)| Lack::Rows(rows.len(), called(table))).collect()
    }

    /// That what it rests on came into force only after its period had ended; none where it was
    /// in force, or judges nobody.
    pub fn not_in_force(&self) -> Option<Lack> {
        let rulebook = self.issued.rulebook;
        let early = !rulebook.judges.is_empty() && !rulebook.is_in_force(self.key.period);
        let document = || rulebook.source.document.clone();
        early.then(|| Lack::NotInForce { document: document(), start: rulebook.in_force })
    }

    /// What is left blank in it, or may yet change.
    pub(super) fn lacking(&self, edition: Edition) -> Vec<Lack> {
        let numbered = self.numbered();
        let (no_number, no_date) = self.lacks_of_copy(edition);
        let (gaps, open) = (self.gaps(), self.open());
        let of_members = self.open_members();
        let (unissued, unappraised) = (self.unissued(), self.unappraised());
        let first = [
            (numbered.number.is_none() || no_number).then_some(Lack::Number),
            (numbered.date.is_none() || no_date).then_some(Lack::Date),
            (!gaps.is_empty()).then(|| Lack::Values(gaps.to_vec())),
            (!open.is_empty()).then_some(Lack::Results(open)),
            (!of_members.is_empty()).then_some(Lack::Members(of_members)),
            self.lacks_its_appendix().then_some(Lack::Appendix),
        ];
        let last = [
            (unissued > 0).then_some(Lack::Cited(unissued)),
            (unappraised > 0).then_some(Lack::Appraisals(unappraised)),
            self.not_in_force(),
        ];
        let (first, last) = (first.into_iter().flatten(), last.into_iter().flatten());
        first.chain(self.doubtful()).chain(last).collect()
    }

    /// Whether blanks are left in it, or points that may yet change.
    pub fn is_draft(&self, edition: Edition) -> bool {
        !self.lacking(edition).is_empty()
    }
}
