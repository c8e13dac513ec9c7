//! Random formulas over random records: never certain too early.

use super::brute::{fixture, plan, rounds};
use super::compare::compare;
use super::completions::Slot;
use super::dice::{Plan, Round, holes, record, some_tables};
use super::world::World;
use crate::formula::evaluate::{Evaluator, Glimpse};
use crate::formula::fixture::{Dice, Fixture, PROCEDURES};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Amount, Expr, Facts, Kind, Node, Span, Unit};

/// Makes formulas.
struct Maker<'m> {
    fixture: &'m Fixture,
    dice: &'m mut Dice,
}

const NUMBERS: &[&str] = &["dossiers", "dossiers_online", "dossiers_late", "score", "rate"];
const TRUTHS: &[&str] = &["plan_on_time", "digitisation_started"];
const CELL_NUMBERS: &[&str] =
    &["online.received", "online.resolved", "in_person.received", "received"];
const CELL_TRUTHS: &[&str] = &[
    "fee",
    "capabilities.name",
    "has_level_2",
    "has_level_4",
    "on_ministry_portal",
    "checklist_agrees",
    "readiness.receives",
    "signature_settled",
    "justified",
];
const CELL_LEVELS: &[&str] = &["level", "checklist_level", "level_before"];

fn number(node: Node) -> Expr {
    Expr { node, kind: Kind::Number(Unit::Plain), span: Span::default() }
}

fn truth(node: Node) -> Expr {
    Expr { node, kind: Kind::Truth, span: Span::default() }
}

impl Maker<'_> {
    fn of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[self.dice.below(all.len())]
    }

    fn field(&mut self, names: &[&str]) -> Node {
        let name = self.of(names);
        Node::Field(self.fixture.rules.fields.iter().position(|it| *it.name == *name).unwrap())
    }

    fn cell(&mut self, names: &[&str]) -> Node {
        let name = self.of(names);
        let fields = &self.fixture.rules.tables[PROCEDURES].fields;
        Node::Cell(PROCEDURES, fields.iter().position(|it| *it.name == *name).unwrap())
    }

    fn number(&mut self, depth: usize, row: bool) -> Expr {
        let two = |it: &mut Self| {
            (Box::new(it.number(depth - 1, row)), Box::new(it.number(depth - 1, row)))
        };
        let choice = if depth == 0 { self.dice.below(4) } else { self.dice.below(16) };
        number(match choice {
            0 => Node::Number(Amount::new(
                [0, 1, 2, 5, 20, -3][self.dice.below(6)].into(),
                [1, 1, 1, 4][self.dice.below(4)].into(),
            )),
            1..=3 if row && self.dice.below(4) > 0 => self.cell(CELL_NUMBERS),
            1..=3 => self.field(NUMBERS),
            4 | 5 => {
                let (a, b) = two(self);
                Node::Binary(Operator::Add, a, b)
            }
            6 => {
                let (a, b) = two(self);
                Node::Binary(Operator::Subtract, a, b)
            }
            7 => {
                let (a, b) = two(self);
                Node::Binary(Operator::Multiply, a, b)
            }
            8 | 9 => {
                let (a, b) = two(self);
                Node::Binary(Operator::Divide, a, b)
            }
            10 => Node::Least(vec![self.number(depth - 1, row), self.number(depth - 1, row)]),
            11 => Node::Greatest(vec![self.number(depth - 1, row), self.number(depth - 1, row)]),
            12 => {
                let (a, b) = two(self);
                Node::IfEmpty(a, b)
            }
            13 if !row => match self.dice.below(3) {
                0 => Node::Before(Box::new(self.number(depth - 1, false))),
                1 => Node::Locality(Vec::new(), Box::new(self.number(depth - 1, false))),
                _ => Node::Measure(self.dice.below(self.fixture.rules.measures.len())),
            },
            14 => Node::Negate(Box::new(self.number(depth - 1, row))),
            _ => {
                let of = (self.dice.below(2) == 0).then(|| Box::new(self.number(depth - 1, true)));
                let fold = if of.is_some() { Fold::Sum } else { Fold::Count };
                let filter =
                    (self.dice.below(4) > 0).then(|| Box::new(self.truth(depth - 1, true)));
                Node::Fold { fold, of, table: PROCEDURES, filter }
            }
        })
    }

    fn truth(&mut self, depth: usize, row: bool) -> Expr {
        const COMPARE: [Operator; 6] = [
            Operator::Less,
            Operator::AtMost,
            Operator::Equal,
            Operator::Unequal,
            Operator::AtLeast,
            Operator::More,
        ];
        let choice = if depth == 0 { self.dice.below(3) } else { self.dice.below(12) };
        let compare = COMPARE[self.dice.below(6)];
        truth(match choice {
            0 | 1 if row => self.cell(CELL_TRUTHS),
            2 if row => {
                let level = Kind::Choice(0);
                let of = |node| Box::new(Expr { node, kind: level.clone(), span: Span::default() });
                let left = of(self.cell(CELL_LEVELS));
                let right = match self.dice.below(3) {
                    0 => of(self.cell(CELL_LEVELS)),
                    _ => of(Node::Word(0, u16::try_from(self.dice.below(5)).unwrap())),
                };
                Node::Binary(compare, left, right)
            }
            0..=2 => self.field(TRUTHS),
            3 | 4 => {
                let (a, b) = (self.truth(depth - 1, row), self.truth(depth - 1, row));
                let operator = [Operator::And, Operator::Or][self.dice.below(2)];
                Node::Binary(operator, Box::new(a), Box::new(b))
            }
            5 => Node::Not(Box::new(self.truth(depth - 1, row))),
            6 => {
                let all = (0..2).map(|_| self.number(depth - 1, row)).collect();
                Node::In(Box::new(self.number(depth - 1, row)), all)
            }
            7 if !row => {
                let of = Some(Box::new(self.truth(depth - 1, true)));
                let filter =
                    (self.dice.below(4) > 0).then(|| Box::new(self.truth(depth - 1, true)));
                let fold = [Fold::All, Fold::Any][self.dice.below(2)];
                Node::Fold { fold, of, table: PROCEDURES, filter }
            }
            8 => {
                let (a, b) = (self.truth(depth - 1, row), self.truth(depth - 1, row));
                Node::IfEmpty(Box::new(a), Box::new(b))
            }
            _ => {
                let (a, b) = (self.number(depth - 1, row), self.number(depth - 1, row));
                Node::Binary(compare, Box::new(a), Box::new(b))
            }
        })
    }
}

const CELLS: &[&str] = &[
    "level",
    "online.received",
    "in_person.received",
    "online.resolved",
    "capabilities.name",
    "capabilities.information",
    "capabilities.forms_download",
    "fee",
    "provider",
    "readiness.receives",
    "readiness.signature",
];

/// A town with a year before, and a commune in it.
fn town(plan: &Plan<'_>, dice: &mut Dice) -> World {
    let mut world = World { records: (0..3).map(|_| record(plan, dice)).collect() };
    world.records[0].units = vec![Some(0), Some(2)];
    for (at, before) in [1, 0, 1].into_iter().enumerate() {
        world.records[at].before = Some(before);
    }
    world
}

#[test]
fn no_random_formula_is_certain_too_early() {
    let fixture = fixture();
    let mut dice = Dice::new();
    let fields: Vec<&str> = NUMBERS.iter().chain(TRUTHS).copied().collect();
    let plan = Plan {
        cells: CELLS,
        fields: &fields,
        holes: 8,
        most: 150,
        rows: 2,
        ..plan(&fixture, &[PROCEDURES], 2)
    };
    let mut open = 0;
    for round in 0..rounds(6000) {
        let world = town(&plan, &mut dice);
        let Round { mut world, mut slots } = holes(&plan, world, &mut dice);
        if round % 9 == 0 {
            let at = dice.below(2);
            slots.retain(|it| !matches!(it, Slot::Cell(record, ..) if *record == at));
            world.records[at].tables[PROCEDURES] = None;
            let mut tables = some_tables(&fixture.rules, &mut dice);
            tables.retain(|it| it.len() < 3);
            slots.push(Slot::Table(at, PROCEDURES, tables));
        }
        let mut formulas = Vec::new();
        for _ in 0..6 {
            let depth = 1 + dice.below(4);
            let mut maker = Maker { fixture: &fixture, dice: &mut dice };
            formulas.push(if depth.is_multiple_of(2) {
                maker.number(depth, false)
            } else {
                maker.truth(depth, false)
            });
        }
        let texts: Vec<String> = formulas.iter().map(|it| format!("{it:?}")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        open += compare(&fixture, &Round { world, slots }, &formulas, &texts, None);
    }
    assert!(open > 20, "{open}");
}

#[test]
fn a_glimpse_of_a_row_says_nothing_that_all_completions_do_not() {
    let fixture = fixture();
    let mut dice = Dice::new();
    let plan = Plan { holes: 8, most: 150, rows: 2, ..plan(&fixture, &[PROCEDURES], 2) };
    let (mut settled, mut may_hold) = (0, 0);
    for _ in 0..rounds(3000) {
        let world = town(&plan, &mut dice);
        let Round { world, .. } = holes(&plan, world, &mut dice);
        let facts = world.at(0);
        let evaluator = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));
        for row in 0..facts.rows(PROCEDURES).unwrap_or(0) {
            let depth = 1 + dice.below(3);
            let condition = Maker { fixture: &fixture, dice: &mut dice }.truth(depth, true);
            let whole = evaluator.roughly(PROCEDURES, row, &condition);
            match evaluator.glimpse(PROCEDURES, row, &condition) {
                Glimpse::Settled(found) => {
                    let held = [(found.yes, whole.yes), (found.no, whole.no)];
                    let held = held.into_iter().chain([(found.empty, whole.empty)]);
                    assert!(held.into_iter().all(|(it, may)| may || !it), "{condition:?}");
                    assert!(found.certain().is_some(), "{condition:?}");
                    settled += 1;
                }
                Glimpse::MayHold => {
                    assert!(whole.yes, "{condition:?}");
                    may_hold += 1;
                }
                Glimpse::Unseen => {}
            }
        }
    }
    assert!(settled > 20 && may_hold > 20, "{settled} {may_hold}");
}
