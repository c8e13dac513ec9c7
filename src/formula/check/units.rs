//! What a number counts once it is added, multiplied or divided (*đơn vị tính*).

use std::sync::Arc;

use crate::formula::{Kind, Unit};

/// What days are called where they are multiplied or divided.
const DAY: &str = "ngày";

/// Between the factors of a product.
const TIMES: &str = " × ";

/// What the sum of two numbers counts, or the less of them; none where they cannot be added
/// or compared. A plain number goes with everything.
pub(super) fn joined(a: &Unit, b: &Unit) -> Option<Unit> {
    match (a, b) {
        (Unit::Plain, other) | (other, Unit::Plain) => Some(other.clone()),
        _ if named(a) == named(b) => Some(named(a)),
        _ => None,
    }
}

/// What a product counts: a share of something counts that, and a plain number of it too.
pub(super) fn product(a: &Unit, b: &Unit) -> Unit {
    let (a_parts, b_parts) = (Quotient::of(a), Quotient::of(b));
    if a_parts.is_bare() && b_parts.is_bare() {
        return if (a, b) == (&Unit::Share, &Unit::Share) { Unit::Share } else { Unit::Plain };
    }
    let over = [a_parts.over, b_parts.over].concat();
    Quotient { over, under: [a_parts.under, b_parts.under].concat() }.unit()
}

/// What a quotient counts: two numbers of the same make a share.
pub(super) fn quotient(a: &Unit, b: &Unit) -> Unit {
    let (a, b) = (Quotient::of(a), Quotient::of(b));
    if a.is_bare() && b.is_bare() {
        return Unit::Plain;
    }
    Quotient { over: [a.over, b.under].concat(), under: [a.under, b.over].concat() }.unit()
}

/// Whether a value of a kind may stand where another is wanted.
pub(super) fn fits(kind: &Kind, wanted: &Kind) -> bool {
    match (kind, wanted) {
        (Kind::Number(a), Kind::Number(b)) => joined(a, b).is_some(),
        _ => kind == wanted,
    }
}

/// A field may count `ngày` too.
fn named(unit: &Unit) -> Unit {
    match unit {
        Unit::Noun(noun) if **noun == *DAY => Unit::Days,
        other => other.clone(),
    }
}

/// What is multiplied, over what it is divided by; shares and plain numbers are neither.
struct Quotient {
    over: Vec<String>,
    under: Vec<String>,
}

impl Quotient {
    fn of(unit: &Unit) -> Self {
        let (over, under) = match unit {
            Unit::Plain | Unit::Share => ("1", "1"),
            Unit::Noun(it) => (&**it, "1"),
            Unit::Days => (DAY, "1"),
            Unit::Mixed(it) => it.split_once('/').unwrap_or((it, "1")),
        };
        let factors = |it: &str| {
            it.split(TIMES).filter(|it| *it != "1").map(str::to_owned).collect::<Vec<_>>()
        };
        Self { over: factors(over), under: factors(under) }
    }

    fn is_bare(&self) -> bool {
        self.over.is_empty() && self.under.is_empty()
    }

    /// The unit, after what stands both above and below is taken away.
    fn unit(mut self) -> Unit {
        self.over.retain(|it| match self.under.iter().position(|other| other == it) {
            Some(place) => {
                self.under.remove(place);
                false
            }
            None => true,
        });
        self.over.sort();
        self.under.sort();
        let list = |all: &[String]| if all.is_empty() { "1".to_owned() } else { all.join(TIMES) };
        match (&self.over[..], &self.under[..]) {
            ([], []) => Unit::Share,
            ([one], []) => named(&Unit::Noun(Arc::from(one.as_str()))),
            (over, []) => Unit::Mixed(list(over).into()),
            (over, under) => Unit::Mixed(format!("{}/{}", list(over), list(under)).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noun(name: &str) -> Unit {
        Unit::Noun(name.into())
    }

    fn mixed(name: &str) -> Unit {
        Unit::Mixed(name.into())
    }

    #[test]
    fn the_noun_of_a_sum_is_that_of_its_parts() {
        assert_eq!(joined(&noun("hồ sơ"), &noun("hồ sơ")), Some(noun("hồ sơ")));
        assert_eq!(joined(&noun("hồ sơ"), &noun("người")), None);
        assert_eq!(joined(&noun("hồ sơ"), &Unit::Share), None);
        assert_eq!(joined(&Unit::Share, &Unit::Share), Some(Unit::Share));
        assert_eq!(joined(&noun("hồ sơ"), &Unit::Days), None);
        assert_eq!(
            joined(&mixed("hồ sơ/người"), &mixed("hồ sơ/người")),
            Some(mixed("hồ sơ/người"))
        );
        assert_eq!(joined(&mixed("hồ sơ/người"), &noun("hồ sơ")), None);
    }

    #[test]
    fn a_plain_number_goes_with_everything() {
        for unit in [Unit::Plain, Unit::Share, Unit::Days, noun("hồ sơ"), mixed("hồ sơ/người")]
        {
            assert_eq!(joined(&Unit::Plain, &unit), Some(unit.clone()));
            assert_eq!(joined(&unit, &Unit::Plain), Some(unit));
        }
    }

    #[test]
    fn days_are_days_by_whichever_name() {
        assert_eq!(joined(&noun("ngày"), &Unit::Days), Some(Unit::Days));
        assert_eq!(joined(&noun("ngày"), &noun("ngày")), Some(Unit::Days));
    }

    #[test]
    fn a_share_of_things_counts_things() {
        let things = noun("hồ sơ");

        assert_eq!(product(&Unit::Share, &things), things);
        assert_eq!(product(&things, &Unit::Plain), things);
        assert_eq!(product(&Unit::Plain, &Unit::Share), Unit::Plain);
        assert_eq!(product(&Unit::Share, &Unit::Share), Unit::Share);
        assert_eq!(product(&Unit::Share, &Unit::Days), Unit::Days);
        assert_eq!(product(&noun("người"), &things), mixed("hồ sơ × người"));
    }

    #[test]
    fn things_over_the_same_things_are_a_share() {
        let things = noun("hồ sơ");

        assert_eq!(quotient(&things, &things), Unit::Share);
        assert_eq!(quotient(&Unit::Days, &Unit::Days), Unit::Share);
        assert_eq!(quotient(&things, &Unit::Plain), things);
        assert_eq!(quotient(&things, &Unit::Share), things);
        assert_eq!(quotient(&Unit::Share, &Unit::Share), Unit::Plain);
        assert_eq!(quotient(&Unit::Share, &Unit::Plain), Unit::Plain);
        assert_eq!(quotient(&Unit::Plain, &things), mixed("1/hồ sơ"));
        assert_eq!(quotient(&things, &noun("người")), mixed("hồ sơ/người"));
    }

    #[test]
    fn what_stands_above_and_below_goes_away() {
        let (things, people) = (noun("hồ sơ"), noun("người"));
        let each = quotient(&things, &people);

        assert_eq!(product(&each, &people), things);
        assert_eq!(quotient(&each, &each), Unit::Share);
        assert_eq!(quotient(&things, &each), people);
        assert_eq!(product(&quotient(&Unit::Plain, &things), &things), Unit::Share);
        assert_eq!(quotient(&product(&things, &people), &things), people);
    }
}
