//! Formulas that nobody would write: none may stop the program, and each fault is shown.

use super::{Context, Expected, Fixture, PROCEDURES};
use crate::formula::Kind;

const PARTS: &[&str] = &[
    "dossiers",
    "staff",
    "rate",
    "level",
    "received",
    "provider",
    "ministry",
    "own",
    "fee",
    "tags",
    "sent_on",
    "remark",
    "procedures",
    "target",
    "unknown",
    "3",
    "60%",
    "'x'",
    "true",
    "2025-01-31",
    "(",
    ")",
    ";",
    "+",
    "-",
    "*",
    "/",
    "<",
    "=",
    ">=",
    "and",
    "or",
    "not",
    "in (",
    "of procedures",
    "where",
    "min(",
    "before(",
    "locality(",
    "over(",
    "if_empty(",
    "days_late(",
    "count(",
    "sum(",
    "all(",
];

#[test]
fn no_formula_stops_the_program() {
    let fixture = Fixture::new();
    let mut dice = crate::formula::fixture::Dice::new();
    let mut good = 0;
    for _ in 0..20_000 {
        let length = 1 + dice.below(9);
        let mut text =
            (0..length).map(|_| PARTS[dice.below(PARTS.len())]).collect::<Vec<_>>().join(" ");
        let open = text.matches('(').count().saturating_sub(text.matches(')').count());
        text.push_str(&")".repeat(open));
        let expected = match dice.below(4) {
            0 => Expected::Truth,
            1 => Expected::Number,
            2 => Expected::Kind(Kind::Choice(0)),
            _ => Expected::Any,
        };
        let row = (dice.below(2) == 0).then_some(PROCEDURES);
        match fixture.checked(&text, Context { row, expected }) {
            Ok(_) => good += 1,
            Err(faults) => {
                assert!(!faults.is_empty(), "{text}");
                for it in faults {
                    assert!(text.get(it.span.start..it.span.end).is_some(), "{text}");
                    assert!(it.help.is_some(), "{text}: {}", it.says.vi);
                }
            }
        }
    }
    assert!(good > 300, "{good}");
}
