//! What something missing is tried with: the least or the most that it may be.

use num_traits::ToPrimitive;

use super::plain::Plain;
use crate::formula::expr::{Definition, Rules};
use crate::formula::{Amount, Kind};

/// A number that something missing without bounds is tried with.
const MANY: i128 = 1 << 60;

/// What something missing is tried with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trial {
    /// Nothing: it is not seen.
    None,
    /// The least that it may be.
    Least,
    /// The most.
    Most,
}

impl Trial {
    /// A value for a field of which nothing is stated; none where there is none to try.
    pub(super) fn of(self, definition: &Definition, rules: &Rules) -> Option<Plain<'static>> {
        let most = match self {
            Self::None => return None,
            Self::Least => false,
            Self::Most => true,
        };
        match &definition.kind {
            Kind::Truth => Some(Plain::Truth(!most)),
            Kind::Choice(choice) => {
                let choice = rules.choices.get(*choice)?;
                let (first, last) = (choice.unstated, choice.words.len().checked_sub(1)?);
                let last = u16::try_from(last).ok().filter(|it| first <= *it)?;
                Some(Plain::Word(if most { last } else { first }))
            }
            Kind::Number(_) => edge(definition, most).map(Plain::Number),
            Kind::List(_) => Some(Plain::Number(if most { MANY } else { 0 })),
            Kind::Date | Kind::Text => None,
        }
    }
}

/// The most or the least that a number may be; none where its bounds are not plain.
fn edge(definition: &Definition, most: bool) -> Option<i128> {
    let bound = |it: Option<&Amount>| it.map_or(Some(None), |it| whole(it).map(Some));
    let (low, high) = (bound(definition.least.as_ref())?, bound(definition.most.as_ref())?);
    match (low, high) {
        (Some(low), Some(high)) if low > high => None,
        (_, Some(high)) if most => Some(high),
        (low, _) if most => low.unwrap_or(0).checked_add(MANY),
        (Some(low), _) => Some(low),
        (None, high) => high.unwrap_or(0).checked_sub(MANY),
    }
}

/// A number that is whole and fits.
pub(super) fn whole(number: &Amount) -> Option<i128> {
    number.is_integer().then(|| number.numer().to_i128()).flatten()
}
