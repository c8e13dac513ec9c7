//! The shape of each kind of file, as a table.
//!
//! serde's derives say the same; a test holds the two together. The table exists so
//! that every fault of a file can be named in one run, with its place.

use crate::diagnostic::Expected;
use crate::model::{GREATEST_COUNT, GREATEST_NUMBER, Post, UnitKind};

/// What a value may be.
pub(super) enum Shape {
    /// Text that is not empty.
    Text,
    /// Text that may be empty.
    FreeText,
    /// A whole number between two bounds.
    Number(u64, u64),
    /// `true` or `false`.
    YesNo,
    /// A level, 1 to 4.
    Level,
    /// A day of the calendar.
    Date,
    /// A reporting period.
    Period,
    /// A percentage.
    Percent,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// Items of one shape.
    List(&'static Shape),
    /// Named parts.
    Mapping(&'static [Key]),
    /// Values of one shape under keys that the user chooses.
    Table(&'static Shape),
    /// Values of one shape under some of these keys.
    WordTable(&'static [&'static str], &'static Shape),
    /// One key, which says what its value is.
    Tagged(&'static [Key]),
}

/// One key of a mapping.
pub(super) struct Key {
    pub name: &'static str,
    pub shape: &'static Shape,
    pub required: bool,
}

const fn required(name: &'static str, shape: &'static Shape) -> Key {
    Key { name, shape, required: true }
}

const fn optional(name: &'static str, shape: &'static Shape) -> Key {
    Key { name, shape, required: false }
}

impl Shape {
    /// What to ask the user for.
    pub(super) fn expected(&self) -> Expected {
        match self {
            Self::Text | Self::FreeText => Expected::Text,
            Self::Number(..) | Self::Level => Expected::WholeNumber,
            Self::YesNo => Expected::YesNo,
            Self::Date => Expected::Date,
            Self::Period => Expected::Period,
            Self::Percent => Expected::Percent,
            Self::Word(_) => Expected::Word,
            Self::List(_) => Expected::List,
            Self::Mapping(_) | Self::Table(_) | Self::WordTable(..) | Self::Tagged(_) => {
                Expected::Mapping
            }
        }
    }
}

const COUNT: Shape = Shape::Number(0, GREATEST_COUNT);
const YEAR: Shape = Shape::Number(1900, 2999);

const KINDS: Shape = Shape::Word(&[
    UnitKind::Province.as_str(),
    UnitKind::District.as_str(),
    UnitKind::Commune.as_str(),
    UnitKind::Department.as_str(),
]);
const NUMBERS: &[&str] = &["level", "online_received", "online_resolved", "in_person_received"];
const SPANS: &[&str] = &["half_year", "nine_months", "year"];
const POSTS: &[&str] = &[
    Post::Chair.as_str(),
    Post::ViceChair.as_str(),
    Post::Head.as_str(),
    Post::DeputyHead.as_str(),
];
const PROVIDERS: Shape = Shape::Word(&["province", "district", "own"]);
const VERDICTS: Shape = Shape::Word(&["met", "not_met", "not_assessable"]);

pub(super) static CONFIG: Shape = Shape::Mapping(&[
    optional("period", &Shape::Period),
    optional("rulebooks", &Shape::List(&Shape::Text)),
    optional("out", &Shape::Text),
    optional("edition", &Shape::Word(&["electronic", "paper"])),
]);

pub(super) static UNIT: Shape = Shape::Mapping(&[
    required("kind", &KINDS),
    required("name", &Shape::Text),
    required("place", &Shape::Text),
    optional("abbreviation", &Shape::Text),
    optional("superior", &Shape::FreeText),
    optional("roles", &Shape::List(&Shape::Text)),
    optional("leaders", &Shape::WordTable(POSTS, &LEADER)),
]);

pub(super) static LEADER: Shape =
    Shape::Mapping(&[optional("title", &Shape::Text), optional("name", &Shape::FreeText)]);

pub(super) static CATALOG: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    optional("note", &Shape::FreeText),
    optional("sample", &Shape::YesNo),
    required("procedures", &Shape::List(&CATALOG_ENTRY)),
]);

pub(super) static CATALOG_ENTRY: Shape = Shape::Mapping(&[
    required("code", &Shape::Text),
    required("name", &Shape::Text),
    required("sector", &Shape::Text),
    required("tier", &KINDS),
    optional("decision", &Shape::Text),
]);

pub(super) static RECORD: Shape = Shape::Mapping(&[
    optional("sample", &Shape::YesNo),
    optional("procedures", &Shape::List(&PROCEDURE)),
    optional("indicators", &Shape::Table(&COUNT)),
    optional("facts", &Shape::Table(&Shape::YesNo)),
    optional("narrative", &NARRATIVE),
    optional("documents", &Shape::Table(&DOCUMENT)),
]);

pub(super) static PROCEDURE: Shape = Shape::Mapping(&[
    required("code", &Shape::Text),
    optional("level", &Shape::Level),
    optional("provider", &PROVIDERS),
    optional("online", &DOSSIERS),
    optional("in_person", &DOSSIERS),
    optional("note", &Shape::FreeText),
]);

pub(super) static DOSSIERS: Shape =
    Shape::Mapping(&[optional("received", &COUNT), optional("resolved", &COUNT)]);

pub(super) static NARRATIVE: Shape = Shape::Mapping(&[
    optional("strengths", &Shape::FreeText),
    optional("difficulties", &Shape::FreeText),
    optional("proposals", &Shape::FreeText),
]);

pub(super) static DOCUMENT: Shape = Shape::Mapping(&[
    optional("number", &Shape::Number(1, GREATEST_NUMBER)),
    optional("date", &Shape::Date),
    optional("signatory", &Shape::Word(POSTS)),
    optional("units", &Shape::List(&Shape::Text)),
]);

pub(super) static RULEBOOK: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    required("source", &CITATION),
    required("in_force", &Shape::Date),
    optional("replaces", &Shape::List(&CITATION)),
    required("years", &Shape::Mapping(&[required("from", &YEAR), required("to", &YEAR)])),
    required("judges", &Shape::List(&JUDGED)),
    optional("penalty", &Shape::Text),
    optional("readings", &Shape::List(&Shape::Text)),
    required("forms", &Shape::Table(&FORM)),
]);

pub(super) static JUDGED: Shape = Shape::Mapping(&[
    required("units", &SCOPE),
    optional("needs", &Shape::List(&NEED)),
    required("criteria", &Shape::List(&CRITERION)),
    optional("grades", &GRADES),
]);

pub(super) static SCOPE: Shape = Shape::Mapping(&[
    required("tier", &KINDS),
    optional("within", &Shape::Text),
    optional("below", &KINDS),
    optional("role", &Shape::Text),
]);

pub(super) static CITATION: Shape = Shape::Mapping(&[
    required("document", &Shape::Text),
    required("issuer", &Shape::Text),
    optional("date", &Shape::Date),
    required("abstract", &Shape::Text),
]);

pub(super) static NEED: Shape =
    Shape::Mapping(&[required("number", &Shape::Word(NUMBERS)), required("of", &FILTER)]);

pub(super) static CRITERION: Shape = Shape::Mapping(&[
    required("id", &Shape::Text),
    required("clause", &Shape::Text),
    required("text", &Shape::Text),
    required("rule", &RULE),
]);

pub(super) static RULE: Shape = Shape::Tagged(&[
    optional("all", &Shape::List(&CRITERION)),
    optional("every", &FILTER),
    optional("at_least", &AT_LEAST),
    optional("share", &SHARE),
    optional("holds", &HOLDS),
    optional("scale", &SCALE),
    optional("growth", &GROWTH),
    optional("any", &Shape::List(&CRITERION)),
    optional("sum", &Shape::List(&CRITERION)),
]);

const POINTS: Shape = Shape::Number(1, 1000);

pub(super) static HOLDS: Shape =
    Shape::Mapping(&[required("fact", &Shape::Text), required("points", &POINTS)]);

pub(super) static SCALE: Shape = Shape::Mapping(&[
    required("of", &MEASURE),
    required("over", &MEASURE),
    optional("from", &Shape::Percent),
    optional("above", &Shape::Percent),
    required("full", &Shape::Percent),
    required("points", &POINTS),
]);

pub(super) static GROWTH: Shape = Shape::Mapping(&[
    required("of", &MEASURE),
    required("from", &Shape::Percent),
    required("full", &Shape::Percent),
    required("points", &POINTS),
]);

pub(super) static GRADES: Shape = Shape::Mapping(&[
    required("steps", &Shape::List(&GRADE)),
    required("scale", &POINTS),
    required("each", &Shape::Text),
    required("mean", &Shape::Text),
]);

pub(super) static GRADE: Shape = Shape::Mapping(&[
    required("name", &Shape::Text),
    required("from_tenths", &Shape::Number(0, 10_000)),
]);

pub(super) static SHARE: Shape = Shape::Mapping(&[
    required("of", &MEASURE),
    required("over", &MEASURE),
    required("from", &Shape::Percent),
]);

static MEASURE: Shape = Shape::Tagged(&[
    optional("procedures", &FILTER),
    optional("online_dossiers", &FILTER),
    optional("dossiers", &FILTER),
    optional("indicator", &Shape::Text),
    optional("across", &ACROSS),
    optional("before", &MEASURE),
]);

pub(super) static ACROSS: Shape = Shape::Mapping(&[
    required("of", &MEASURE),
    optional("tiers", &Shape::List(&KINDS)),
    optional("units", &Shape::List(&Shape::Text)),
    optional("reported_only", &Shape::YesNo),
]);

pub(super) static AT_LEAST: Shape = Shape::Mapping(&[
    optional("number", &COUNT),
    optional("by_year", &Shape::Table(&COUNT)),
    required("of", &MEASURE),
]);

pub(super) static FILTER: Shape = Shape::Mapping(&[
    optional("from_level", &Shape::Level),
    optional("at_level", &Shape::Level),
    optional("provider", &PROVIDERS),
    optional("used_online", &Shape::YesNo),
]);

pub(super) static FORM: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    optional("kind", &Shape::Text),
    optional("drafter", &Shape::Text),
    optional("issuer", &SCOPE),
    optional("spans", &Shape::List(&Shape::Word(SPANS))),
    required("template", &Shape::Text),
    optional("lists_services", &Shape::YesNo),
    optional("due", &Shape::WordTable(SPANS, &DUE)),
    optional("requires", &VERDICTS),
    optional("cites", &Shape::List(&Shape::Text)),
]);

pub(super) static DUE: Shape = Shape::Mapping(&[
    required("month", &Shape::Number(1, 12)),
    required("day", &Shape::Number(1, 31)),
]);

pub(super) static CASES: Shape = Shape::List(&Shape::Mapping(&[
    required("name", &Shape::Text),
    optional("period", &Shape::Period),
    required(
        "given",
        &Shape::Tagged(&[
            optional("levels", &Shape::List(&Shape::Word(&["1", "2", "3", "4", "unknown"]))),
            optional("record", &RECORD),
            optional(
                "years",
                &Shape::Mapping(&[required("this", &RECORD), required("before", &RECORD)]),
            ),
        ]),
    ),
    optional("expect", &Shape::Table(&VERDICTS)),
    optional("points", &Shape::Table(&Shape::Text)),
]));
