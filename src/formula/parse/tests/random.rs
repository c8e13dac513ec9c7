//! Texts that nobody would write: none may stop the program.

use super::super::parse;
use crate::formula::fixture::Dice;

const PARTS: &[&str] = &[
    "a",
    "b.c",
    "level",
    "procedures",
    "target",
    "12",
    "0.5",
    "60%",
    "1.000",
    "0,5",
    "2025-01-31",
    "2025-1-3",
    "'x'",
    "'",
    "true",
    "and",
    "or",
    "not",
    "in",
    "of",
    "where",
    "(",
    ")",
    ";",
    ",",
    "+",
    "-",
    "*",
    "/",
    "<",
    "<=",
    "=",
    "<>",
    ">=",
    ">",
    "≤",
    "×",
    "==",
    "min(",
    "sum(",
    "count(",
    "all(",
    "any(",
    "if(",
    "over(",
    "hồ",
    "ơ",
    "%",
    ".",
    "\"",
    "\u{301}",
    "\u{a0}",
    "_",
    "AND",
    "𝛼",
    "",
];

#[test]
fn no_text_stops_the_program() {
    let mut dice = Dice::new();
    let mut read = 0;
    for _ in 0..20_000 {
        let length = 1 + dice.below(12);
        let glue = ["", " "][dice.below(2)];
        let parts: Vec<_> = (0..length).map(|_| PARTS[dice.below(PARTS.len())]).collect();
        let text = parts.join(glue);
        match parse(&text) {
            Ok(tree) => {
                read += 1;
                assert!(text.get(tree.span.start..tree.span.end).is_some(), "{text}");
            }
            Err(fault) => {
                assert!(text.get(fault.span.start..fault.span.end).is_some(), "{text}");
                assert!(!fault.says.vi.is_empty() && fault.help.is_some(), "{text}");
            }
        }
    }
    assert!(read > 500, "{read}");
}
