//! Who has filed a record for a period, and who has not.

use std::collections::BTreeSet;

use crate::docket::Docket;
use crate::model::{Key, Period, UnitId};

/// Who has filed for a period, of those whom a rulebook judges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filing<'a> {
    /// Those who have, right or wrong.
    pub filed: Vec<&'a UnitId>,
    /// Those who have not.
    pub missing: Vec<&'a UnitId>,
}

/// The periods for which anybody in an area has filed, the latest first.
pub(super) fn periods(docket: &Docket, area: &UnitId) -> Vec<Period> {
    let project = docket.project;
    let first = Key::new(area, Period::FIRST);
    let from = project.records.range(first..).map(|(key, _)| key);
    let from = from.take_while(|it| it.unit.as_str().starts_with(area.as_str()));
    let lost = docket.faulty.lost.iter();
    let within = from.chain(lost).filter(|it| it.unit.is_within(area.as_str()));
    let all: BTreeSet<Period> = within.map(|it| it.period).collect();
    let mut all: Vec<_> = all.into_iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse((it.end(), it.start())));
    all
}

/// Who has filed in an area, the unit that it is named after among them.
pub fn filing<'a>(docket: &Docket<'a>, area: &UnitId, period: Period) -> Filing<'a> {
    let project = docket.project;
    let mut filing = Filing::default();
    for (id, _) in project.area(area) {
        if docket.has_filed(&Key::new(id, period)) {
            filing.filed.push(id);
        } else if !project.laws_for(id, period).is_empty() {
            filing.missing.push(id);
        }
    }
    filing
}
