//! Whose rows the lists of a document show.

use super::Document;
use crate::facts::Record;
use crate::law::compile::CompiledListing;
use crate::model::UnitId;

impl<'a> Document<'a> {
    /// The units whose rows a list shows, with their records: the issuer's own, those that the
    /// document speaks of, or all of some kinds in the area that it would speak of.
    pub fn listed_units(&self, list: &CompiledListing) -> Vec<(&'a UnitId, Option<&'a Record>)> {
        let (project, law) = (self.docket.project, self.issued.law);
        if !list.across.is_empty() {
            let locality = project.locality(self.unit_id);
            let area = project.area_in(&locality, self.key.period).into_iter();
            let meant = area.filter(|(_, it)| list.across.contains(&it.kind));
            let record = |id| project.record(id, self.key.period);
            let listed = meant.map(|(id, _)| (id, record(id)));
            // Of those that nobody judges, what they state is listed, and nothing is lacking.
            let asked = listed.filter(|(id, it)| it.is_some() || project.judged(law, id).is_some());
            return asked.collect();
        }
        if !self.is_over_many() {
            return vec![(self.unit_id, Some(self.record()))];
        }
        let members = self.members().iter();
        members.map(|it| (it.unit, it.known.as_ref().map(|it| it.record))).collect()
    }
}
