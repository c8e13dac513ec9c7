//! Words and signs of Excel and of other languages, each with what to write for it.

use super::faults;
use crate::formula::{Fault, Span};

/// A sign that is written otherwise here.
struct Sign {
    theirs: &'static str,
    ours: &'static str,
}

/// Longer ones stand before those that they begin with.
const SIGNS: &[Sign] = &[
    Sign { theirs: "==", ours: "=" },
    Sign { theirs: "!=", ours: "<>" },
    Sign { theirs: "=>", ours: ">=" },
    Sign { theirs: "=<", ours: "<=" },
    Sign { theirs: "&&", ours: "and" },
    Sign { theirs: "||", ours: "or" },
    Sign { theirs: "&", ours: "and" },
    Sign { theirs: "|", ours: "or" },
    Sign { theirs: "!", ours: "not" },
    Sign { theirs: "÷", ours: "/" },
    Sign { theirs: ":", ours: "/" },
    Sign { theirs: "−", ours: "-" },
    Sign { theirs: "–", ours: "-" },
    Sign { theirs: "—", ours: "-" },
    Sign { theirs: "·", ours: "*" },
    Sign { theirs: "∙", ours: "*" },
    Sign { theirs: "⩽", ours: "<=" },
    Sign { theirs: "⩾", ours: ">=" },
    Sign { theirs: "[", ours: "(" },
    Sign { theirs: "{", ours: "(" },
    Sign { theirs: "]", ours: ")" },
    Sign { theirs: "}", ours: ")" },
];

const QUOTES: &[char] = &['"', '“', '”', '„', '‘', '’', '`', '«', '»'];

/// What is wrong with a sign that begins a text, if it is one of theirs.
pub(super) fn sign(rest: &str, start: usize) -> Option<Fault> {
    let first = rest.chars().next()?;
    let span = |length: usize| Span { start, end: start + length };
    let one = span(first.len_utf8());
    match first {
        ',' => return Some(faults::comma(one)),
        '%' => return Some(faults::lonely_percent(one)),
        '.' => return Some(faults::lonely_dot(one)),
        it if QUOTES.contains(&it) => return Some(faults::quotes(one, it)),
        _ => {}
    }
    let Sign { theirs, ours } = SIGNS.iter().find(|it| rest.starts_with(it.theirs))?;
    Some(faults::instead(span(theirs.len()), theirs, ours))
}

/// A function of Excel, and how its work is done here.
struct Function {
    name: &'static str,
    vi: &'static str,
    en: &'static str,
}

const CASES: [&str; 2] = [
    "viết từng trường hợp: `cases: [{when: …, then: …}, {else: …}]`, hoặc `steps` nếu là bậc điểm",
    "write case by case: `cases: [{when: …, then: …}, {else: …}]`, or `steps` for points by steps",
];

const COUNTED: [&str; 2] =
    ["viết `count(bảng where điều kiện)`", "write `count(table where condition)`"];

const SUMMED: [&str; 2] =
    ["viết `sum(x of bảng where điều kiện)`", "write `sum(x of table where condition)`"];

const ROUNDED: [&str; 2] =
    ["ghi `round: 0.01` bên cạnh công thức điểm", "state `round: 0.01` beside the points"];

const FUNCTIONS: &[Function] = &[
    Function { name: "if", vi: CASES[0], en: CASES[1] },
    Function { name: "ifs", vi: CASES[0], en: CASES[1] },
    Function { name: "iif", vi: CASES[0], en: CASES[1] },
    Function { name: "switch", vi: CASES[0], en: CASES[1] },
    Function { name: "countif", vi: COUNTED[0], en: COUNTED[1] },
    Function { name: "countifs", vi: COUNTED[0], en: COUNTED[1] },
    Function { name: "counta", vi: COUNTED[0], en: COUNTED[1] },
    Function { name: "sumif", vi: SUMMED[0], en: SUMMED[1] },
    Function { name: "sumifs", vi: SUMMED[0], en: SUMMED[1] },
    Function { name: "sumproduct", vi: SUMMED[0], en: SUMMED[1] },
    Function { name: "round", vi: ROUNDED[0], en: ROUNDED[1] },
    Function { name: "roundup", vi: ROUNDED[0], en: ROUNDED[1] },
    Function { name: "rounddown", vi: ROUNDED[0], en: ROUNDED[1] },
    Function {
        name: "average",
        vi: "viết `sum(x of bảng) / count(bảng)`",
        en: "write `sum(x of table) / count(table)`",
    },
    Function { name: "iferror", vi: "viết `if_empty(x; 0)`", en: "write `if_empty(x; 0)`" },
    Function { name: "abs", vi: "viết `max(x; -x)`", en: "write `max(x; -x)`" },
    Function {
        name: "days",
        vi: "viết `days_late(ngày; hạn)`",
        en: "write `days_late(date; due)`",
    },
    Function {
        name: "datedif",
        vi: "viết `days_late(ngày; hạn)`",
        en: "write `days_late(date; due)`",
    },
];

/// Words of this language that Excel writes in capitals.
const OURS: &[&str] = &[
    "and", "or", "not", "in", "of", "where", "true", "false", "count", "sum", "all", "any", "min",
    "max",
];

/// What is wrong with a word, if it is one of theirs.
pub(super) fn word(word: &str, calls: bool, span: Span) -> Option<Fault> {
    let lower = word.to_ascii_lowercase();
    let keyword = !matches!(&*lower, "count" | "sum" | "all" | "any" | "min" | "max");
    if lower != word && OURS.contains(&&*lower) && (calls || keyword) {
        return Some(faults::capitals(span, word, &lower));
    }
    let Function { vi, en, .. } = FUNCTIONS.iter().find(|it| calls && it.name == lower)?;
    Some(faults::no_function(span, word).help(*vi, *en))
}
