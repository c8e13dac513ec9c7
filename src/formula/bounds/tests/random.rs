//! Bounds against records: what is said of a formula holds whatever the numbers are.

use num_traits::{One, Zero};

use super::{can_be_empty, never_over, range};
use crate::formula::amount::whole;
use crate::formula::check::Context;
use crate::formula::expr::{Computed, Definition};
use crate::formula::fixture::{Dice, Fixture, PROCEDURES};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Amount, Expr, Node};

/// A record, and the row at hand.
struct Record<'a> {
    fixture: &'a Fixture,
    fields: &'a [i64],
    rows: &'a [Vec<i64>],
    row: Option<usize>,
}

impl Record<'_> {
    /// The number that a part is, 0 or 1 of a condition; none where it is empty.
    fn value(&self, expr: &Expr) -> Option<Amount> {
        let truth = |it: bool| Some(if it { Amount::one() } else { Amount::zero() });
        match &expr.node {
            Node::Number(it) => Some(it.clone()),
            Node::Word(_, it) => Some(whole(*it)),
            Node::Truth(it) => truth(*it),
            Node::Field(it) => self.field(&self.fixture.rules.fields[*it], self.fields[*it]),
            Node::Cell(table, it) => {
                let row = self.rows.get(self.row?)?;
                self.field(&self.fixture.rules.tables[*table].fields[*it], row[*it])
            }
            Node::Variable(_) => Some(whole(2)),
            Node::Measure(it) => self.value(&self.fixture.rules.measures[*it].root),
            Node::Negate(it) => Some(-self.value(it)?),
            Node::Not(it) => Some(Amount::one() - self.value(it)?),
            Node::Binary(operator, a, b) => binary(*operator, self.value(a)?, self.value(b)?),
            Node::In(it, all) => {
                let (it, mut any) = (self.value(it)?, false);
                for other in all {
                    any |= it == self.value(other)?;
                }
                truth(any)
            }
            Node::Least(all) => {
                all.iter().map(|it| self.value(it)).collect::<Option<Vec<_>>>()?.into_iter().min()
            }
            Node::Greatest(all) => {
                all.iter().map(|it| self.value(it)).collect::<Option<Vec<_>>>()?.into_iter().max()
            }
            Node::Fold { fold, of, filter, .. } => {
                self.fold(*fold, of.as_deref(), filter.as_deref())
            }
            Node::Locality(_, it) => Some(self.value(it)? * whole(2)),
            Node::IfEmpty(a, b) => self.value(a).or_else(|| self.value(b)),
            other => panic!("{other:?}"),
        }
    }

    fn field(&self, definition: &Definition, stated: i64) -> Option<Amount> {
        match &definition.computed {
            Some(Computed::Is(it)) => self.value(&it.root),
            Some(Computed::Cases(cases, last)) => {
                for (when, then) in cases {
                    if self.value(&when.root)?.is_one() {
                        return self.value(&then.root);
                    }
                }
                self.value(&last.as_ref()?.root)
            }
            _ => Some(whole(stated)),
        }
    }

    fn fold(&self, fold: Fold, of: Option<&Expr>, filter: Option<&Expr>) -> Option<Amount> {
        let mut all = Vec::new();
        for row in 0..self.rows.len() {
            let at = Record { row: Some(row), ..*self };
            if filter.is_none_or(|it| at.value(it).is_some_and(|it| it.is_one())) {
                all.push(of.map_or(Some(Amount::one()), |it| at.value(it))?);
            }
        }
        match fold {
            Fold::Count | Fold::Sum => Some(all.into_iter().sum()),
            Fold::All => all.into_iter().min(),
            Fold::Any => all.into_iter().max(),
        }
    }
}

fn binary(operator: Operator, a: Amount, b: Amount) -> Option<Amount> {
    let holds = match operator {
        Operator::Add => return Some(a + b),
        Operator::Subtract => return Some(a - b),
        Operator::Multiply => return Some(a * b),
        Operator::Divide => return (!b.is_zero()).then(|| a / b),
        Operator::Less => a < b,
        Operator::AtMost => a <= b,
        Operator::Equal => a == b,
        Operator::Unequal => a != b,
        Operator::AtLeast => a >= b,
        Operator::More => a > b,
        Operator::And => !a.is_zero() && !b.is_zero(),
        Operator::Or => !a.is_zero() || !b.is_zero(),
    };
    Some(if holds { Amount::one() } else { Amount::zero() })
}

/// Numbers that keep to the bounds of their fields, small so that they meet each other.
fn numbers(fields: &[Definition], dice: &mut Dice) -> Vec<i64> {
    let mut all: Vec<i64> = Vec::new();
    for it in fields {
        let most = match it.part_of {
            Some(whole) => all[whole],
            None if it.most.is_some() || it.kind == crate::formula::Kind::Truth => 1,
            None => 4,
        };
        let least = i64::from(it.least.as_ref().is_some_and(One::is_one));
        let sides = usize::try_from(most - least + 1).unwrap();
        all.push(least + i64::try_from(dice.below(sides)).unwrap());
    }
    all
}

const LEAVES: &[&str] = &[
    "dossiers",
    "dossiers_online",
    "dossiers_late",
    "dossiers_very_late",
    "dossiers_all",
    "dossiers_one_stop",
    "communes",
    "0",
    "1",
    "2",
    "3",
    "target",
    "late",
    "share",
    "score",
    "count(procedures)",
    "sum(received of procedures)",
];

const ROWS: &[&str] =
    &["online.received", "online.resolved", "in_person.received", "received", "1", "0"];

const FILTERS: &[&str] = &[
    "level >= 3",
    "level > 3",
    "level = 4",
    "level in (2; 3)",
    "level <> 1",
    "fee",
    "not fee",
    "has_level_4",
    "has_level_2",
    "online.received > 0",
    "online.received >= 2",
    "provider = own",
    "provider in (own; ministry)",
    "received > online.received",
];

fn number(dice: &mut Dice, depth: usize) -> String {
    if depth == 0 {
        return LEAVES[dice.below(LEAVES.len())].to_owned();
    }
    let mut inner = || number(dice, depth - 1);
    let (a, b) = (inner(), inner());
    match dice.below(12) {
        0 | 1 => format!("({a} + {b})"),
        2 | 3 => format!("({a} - {b})"),
        4 => format!("({a} * {b})"),
        5 | 6 => format!("({a} / {b})"),
        7 => format!("min({a}; {b})"),
        8 => format!("max({a}; {b})"),
        9 => format!("if_empty({a}; {b})"),
        10 => format!("count(procedures where {})", filter(dice)),
        _ => {
            let (x, y) = (ROWS[dice.below(ROWS.len())], ROWS[dice.below(ROWS.len())]);
            let of = [x.to_owned(), format!("{x} + {y}"), format!("{x} - {y}")];
            format!("sum({} of procedures where {})", of[dice.below(3)], filter(dice))
        }
    }
}

fn filter(dice: &mut Dice) -> String {
    let (a, b) = (FILTERS[dice.below(FILTERS.len())], FILTERS[dice.below(FILTERS.len())]);
    [a.to_owned(), format!("{a} and {b}"), format!("({a} or {b})")][dice.below(3)].clone()
}

#[test]
fn what_is_said_of_a_formula_holds_in_every_record() {
    // Fields here are plain numbers or dossiers, so that all go together.
    let mut fixture = Fixture::new()
        .computed("late", "dossiers_late + dossiers_very_late")
        .measure("share", "dossiers_online / dossiers");
    fixture.rules.fields.iter_mut().for_each(|it| it.otherwise = None);
    fixture.rules.tables[PROCEDURES].fields.iter_mut().for_each(|it| it.otherwise = None);
    let mut dice = Dice::new();
    let (mut checked, mut proven, mut bounded) = (0, 0, 0);
    for _ in 0..6_000 {
        let (depth, other) = (dice.below(3), dice.below(3));
        let texts = [number(&mut dice, depth), number(&mut dice, other)];
        let exprs = texts.each_ref().map(|it| fixture.checked(it, Context::default()));
        let [Ok(a), Ok(b)] = exprs else { continue };
        let (a, b) = (a.root, b.root);
        let under = never_over(&a, &b, &fixture.rules);
        let (ends, empty) = (range(&a, &fixture.rules, None), can_be_empty(&a, &fixture.rules));
        checked += 1;
        proven += usize::from(under);
        bounded += usize::from(ends.low.is_some());
        for _ in 0..20 {
            let fields = numbers(&fixture.rules.fields, &mut dice);
            let rows: Vec<_> = (0..dice.below(4))
                .map(|_| numbers(&fixture.rules.tables[PROCEDURES].fields, &mut dice))
                .collect();
            let record = Record { fixture: &fixture, fields: &fields, rows: &rows, row: None };
            let (x, y) = (record.value(&a), record.value(&b));
            let context = || format!("{texts:?} {x:?} {y:?} {fields:?} {rows:?}");
            assert!(empty || x.is_some(), "empty: {}", context());
            let Some(x) = &x else { continue };
            assert!(ends.low.as_ref().is_none_or(|it| it <= x), "low {ends:?}: {}", context());
            assert!(ends.high.as_ref().is_none_or(|it| it >= x), "high {ends:?}: {}", context());
            let Some(y) = &y else { continue };
            assert!(!under || x <= y, "over: {}", context());
        }
    }
    assert!(checked > 4_000 && proven > 300 && bounded > 1_500, "{checked} {proven} {bounded}");
}
