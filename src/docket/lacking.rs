//! What a document still lacks: values, documents that it refers to, points that people give.

use std::collections::BTreeSet;

use super::{Document, Judgement};
use crate::judge::needs;
use crate::law::compile::FormFormulas;
use crate::model::Edition;

impl Document<'_> {
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

    /// Whether blanks are left in it, or points that may yet change.
    pub fn is_draft(&self, edition: Edition) -> bool {
        let (no_number, no_date) = self.lacks_of_copy(edition);
        self.numbered().is_draft()
            || no_number
            || no_date
            || !self.gaps().is_empty()
            || self.unissued() > 0
            || self.unappraised() > 0
    }
}
