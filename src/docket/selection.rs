//! Which records and forms somebody means.

use crate::model::{FormId, Key, Period};

/// Which records and forms are meant.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Units, each with all below it; everything if empty.
    pub units: Vec<String>,
    /// One period; all if not stated.
    pub period: Option<Period>,
    /// One form; all if not stated.
    pub form: Option<FormId>,
}

impl Selection {
    /// Whether a record is meant.
    pub fn meets(&self, Key { unit, period }: &Key) -> bool {
        (self.units.is_empty() || self.units.iter().any(|it| unit.is_within(it)))
            && self.period.is_none_or(|it| it == *period)
    }

    /// Whether a form is meant.
    pub fn means(&self, form: &str) -> bool {
        self.form.as_ref().is_none_or(|it| it == form)
    }
}
