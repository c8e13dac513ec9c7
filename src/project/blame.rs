//! Whom a rulebook that is wrong may have to do with: of these records nothing is said that might
//! only follow from the fault, and of all others everything.

use super::Project;
use super::lost::Extent;
use crate::law::Scope;
use crate::model::{Period, UnitId};

impl Project {
    /// Whether a record may have to do with a rulebook that is wrong: that one would judge it,
    /// sum over it, look back at it, or make a document of its unit.
    pub fn may_be_of_lost(&self, unit: &UnitId, period: Period) -> bool {
        let means = |it: &Scope| {
            let it = self.as_may_be_meant(it);
            self.in_scope(&it, unit) || self.stands_below(&it, unit)
        };
        let covers = |it: &Extent| {
            [period, period.after()]
                .iter()
                .any(|at| (it.years.from..=it.years.to).contains(&at.year))
        };
        let may = |it: &Option<Extent>| {
            it.as_ref().is_none_or(|it| covers(it) && it.scopes.iter().any(means))
        };
        self.lost.dictionary || self.lost.rulebooks.values().any(may)
    }

    /// A scope without what no unit is: a place or a task that is misspelt may be any.
    fn as_may_be_meant(&self, scope: &Scope) -> Scope {
        let there = |it: &String| self.units.contains_key(&UnitId::new(it.clone()));
        let done = |it: &String| self.units.values().any(|unit| unit.roles.contains(it));
        Scope {
            within: scope.within.clone().filter(there),
            role: scope.role.clone().filter(done),
            ..scope.clone()
        }
    }
}
