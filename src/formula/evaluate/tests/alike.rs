//! Answers that are kept for rows alike are those that each row would get alone.

use super::brute::{fixture, plan, rounds};
use super::dice::record;
use super::formulas::CELLS;
use super::world::World;
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::fixture::{Dice, PROCEDURES};
use crate::formula::{Facts, Value};

#[test]
fn rows_in_one_evaluator_are_what_they_are_in_one_each() {
    let fixture = fixture();
    let mut dice = Dice::new();
    let plan = plan(&fixture, &[PROCEDURES], 6);
    let fields = &fixture.rules.tables[PROCEDURES].fields;
    let holes = CELLS.iter().map(|name| fields.iter().position(|it| *it.name == **name).unwrap());
    let holes: Vec<usize> = holes.collect();
    let mut open = 0;
    for _ in 0..rounds(600) {
        let mut world = World { records: vec![record(&plan, &mut dice)] };
        // The same is missing of many rows, of which the rest differs.
        let missing: Vec<usize> = (0..3).map(|_| holes[dice.below(holes.len())]).collect();
        for row in world.records[0].tables[PROCEDURES].iter_mut().flatten() {
            for field in &missing {
                if dice.below(4) > 0 {
                    row[*field] = Value::Unknown;
                }
            }
        }
        let facts = world.at(0);
        let shared = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));
        for row in 0..facts.rows(PROCEDURES).unwrap_or(0) {
            for field in 0..fields.len() {
                let alone = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));
                let cell = alone.cell(PROCEDURES, row, field);
                assert_eq!(shared.cell(PROCEDURES, row, field), cell, "{row} {field} {world:?}");
                open += u32::from(matches!(cell, Cell::Open(_)));
            }
        }
    }
    assert!(open > 100, "{open}");
}
