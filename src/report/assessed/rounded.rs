//! What was counted, where it is a number that is rounded for the eye.

use super::AssessedCriterion;
use crate::formula::Amount;
use crate::judge::Figure;
use crate::words::{Lang, number};

impl AssessedCriterion {
    /// What was counted, rounded, where it is a number that no decimal says exactly; it is not
    /// rounded over what is asked for.
    pub fn rounded(&self, lang: Lang) -> Option<String> {
        let (measured, required) = &self.figures;
        let hundred = Amount::from_integer(100.into());
        let (number, limit, mark) = match measured {
            Figure::Percent(it) => (it * &hundred, required.share().map(|it| it * hundred), "%"),
            Figure::Count(it) => (it.clone(), required.number(), ""),
            _ => return None,
        };
        if number::in_full(&number, lang).is_some() {
            return None;
        }
        let limits: Vec<_> = limit.into_iter().collect();
        Some(format!("{}{mark}", number::said(&number, &limits, lang)))
    }
}
