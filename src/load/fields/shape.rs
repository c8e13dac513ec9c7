//! The shape of a file of declarations.
//!
//! What its words and formulas mean is looked up by the compiler.

use super::super::schema::{Shape, optional, required};
use crate::words::PeriodSpan;

/// A text, or one in each language.
const SAID: Shape = Shape::Either(
    &Shape::Text,
    &Shape::Mapping(&[required("vi", &Shape::Text), required("en", &Shape::Text)]),
);
const WORDS: Shape = Shape::List(&Shape::Text);
const NAMES: Shape = Shape::Either(&Shape::Text, &WORDS);
/// A formula is text; `''` alone is text without a letter.
const FORMULA: Shape = Shape::FreeText;
const TIERS: Shape = Shape::Word(&["province", "district", "commune", "department"]);
const SEVERITIES: Shape = Shape::Word(&["error", "warning", "info"]);
const KEYS: Shape = Shape::Word(&["catalog", "sector", "text"]);
const TYPES: Shape = Shape::Word(&[
    "count", "number", "share", "yes_no", "choice", "date", "text", "prose", "link", "list",
]);
const PERIODS: Shape = Shape::List(&Shape::Word(PeriodSpan::WORDS));

static SPAN: Shape =
    Shape::Mapping(&[optional("from", &Shape::Date), optional("to", &Shape::Date)]);

/// Words, each as it is or with what it is called.
static VALUES: Shape = Shape::Either(&WORDS, &Shape::Table(&SAID));

static SCALE: Shape = Shape::Mapping(&[
    optional("label", &SAID),
    required("ordered", &VALUES),
    optional("below", &SAID),
    optional("in_force", &SPAN),
    optional("renamed", &Shape::List(&RENAMED)),
    optional("alternatives", &WORDS),
    optional("help", &SAID),
]);

static RENAMED: Shape = Shape::Mapping(&[required("from", &Shape::Date), required("label", &SAID)]);

static SHEET: Shape = Shape::Mapping(&[
    optional("title", &Shape::Text),
    optional("above", &Shape::Text),
    optional("also", &WORDS),
    optional("width", &Shape::Number(1, 200)),
    optional("order", &Shape::Number(0, 255)),
    optional("nothing", &Shape::Text),
]);

/// The sheet of a table, and its column with what the catalog calls each key.
static TABLE_SHEET: Shape = Shape::Mapping(&[
    optional("name", &Shape::Text),
    optional("title", &Shape::Text),
    optional("named", &SHEET),
]);

static PART_OF: Shape = Shape::Either(
    &Shape::Text,
    &Shape::Mapping(&[
        required("field", &Shape::Text),
        optional("code", &Shape::Text),
        optional("severity", &SEVERITIES),
        optional("says", &SAID),
        optional("also", &SAID),
        optional("help", &SAID),
        optional("basis", &Shape::Text),
    ]),
);

static CASE: Shape = Shape::Mapping(&[
    optional("when", &FORMULA),
    optional("then", &FORMULA),
    optional("else", &FORMULA),
]);

static FIELD: Shape = Shape::Mapping(&[
    optional("type", &TYPES),
    optional("of", &Shape::Word(&["text"])),
    optional("values", &VALUES),
    optional("scale", &Shape::Text),
    optional("belongs_to", &Shape::Text),
    optional("is", &FORMULA),
    optional("cases", &Shape::List(&CASE)),
    optional("else", &FORMULA),
    optional("label", &SAID),
    optional("help", &SAID),
    optional("noun", &Shape::Text),
    optional("part_of", &PART_OF),
    optional("min", &Shape::Text),
    optional("max", &Shape::Text),
    optional("asked_if", &FORMULA),
    optional(
        "asked_of",
        &Shape::Mapping(&[
            optional("tier", &TIERS),
            optional("role", &Shape::Text),
            optional("within", &Shape::Text),
        ]),
    ),
    optional("periods", &PERIODS),
    optional("stock", &Shape::YesNo),
    optional("together", &Shape::Word(&["first", "else"])),
    optional("earlier", &Shape::YesNo),
    optional("in_force", &SPAN),
    optional("sheet", &SHEET),
]);

static CHECK: Shape = Shape::Mapping(&[
    required("code", &Shape::Text),
    optional("severity", &SEVERITIES),
    required("at", &NAMES),
    optional("also", &Shape::Either(&WORDS, &Shape::Table(&SAID))),
    optional("given", &WORDS),
    optional("absent", &WORDS),
    optional("open", &Shape::YesNo),
    required("that", &Shape::Either(&FORMULA, &Shape::List(&FORMULA))),
    optional("in_force", &SPAN),
    required("says", &SAID),
    optional("help", &SAID),
    optional("basis", &Shape::Text),
]);

static KEY: Shape = Shape::Either(
    &KEYS,
    &Shape::Mapping(&[
        required("type", &KEYS),
        optional("label", &SAID),
        optional("help", &SAID),
        optional("sheet", &SHEET),
    ]),
);

static GROUP: Shape = Shape::Either(
    &Shape::Text,
    &Shape::Mapping(&[
        required("label", &SAID),
        optional("belongs_to", &Shape::Text),
        optional("in_force", &SPAN),
        optional("sheet", &SHEET),
    ]),
);

static TABLE: Shape = Shape::Mapping(&[
    optional("label", &SAID),
    optional("noun", &Shape::Text),
    optional("key", &Shape::Table(&KEY)),
    optional(
        "rows",
        &Shape::Mapping(&[
            required("national_lists", &Shape::Text),
            required("scale", &Shape::Text),
        ]),
    ),
    optional("composed", &Shape::Table(&Shape::Word(PeriodSpan::WORDS))),
    optional("sheet", &TABLE_SHEET),
    optional("groups", &Shape::Table(&GROUP)),
    optional("fields", &Shape::Table(&FIELD)),
    optional("check", &Shape::List(&CHECK)),
]);

pub(super) static FILE: Shape = Shape::Mapping(&[
    required("title", &SAID),
    optional("note", &Shape::FreeText),
    optional("order", &Shape::Number(0, 255)),
    optional("group", &Shape::Text),
    optional("scales", &Shape::Table(&SCALE)),
    optional("fields", &Shape::Table(&FIELD)),
    optional("tables", &Shape::Table(&TABLE)),
    optional("check", &Shape::List(&CHECK)),
]);
