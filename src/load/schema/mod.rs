//! The shape of each kind of file, as a table.
//!
//! serde's derives say the same; a test holds the two together. The table exists so
//! that every fault of a file can be named in one run, with its place.

mod record;
mod rulebook;

pub(super) use record::*;
pub(super) use rulebook::*;

use crate::diagnostic::Expected;
use crate::model::{GREATEST_COUNT, Post, UnitKind};

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
const POSTS: &[&str] = &[
    Post::Chair.as_str(),
    Post::ViceChair.as_str(),
    Post::Head.as_str(),
    Post::DeputyHead.as_str(),
];
const PROVIDERS: Shape = Shape::Word(&["province", "district", "own", "ministry"]);
const PROVISIONS: Shape = Shape::Word(&["partial", "full"]);
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
    optional("sectors", &Shape::List(&Shape::Text)),
    optional("leaders", &Shape::WordTable(POSTS, &LEADER)),
]);

pub(super) static LEADER: Shape =
    Shape::Mapping(&[optional("title", &Shape::Text), optional("name", &Shape::FreeText)]);

pub(super) static CATALOG: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    optional("note", &Shape::FreeText),
    optional("sample", &Shape::YesNo),
    optional("list", &CITATION),
    required("procedures", &Shape::List(&CATALOG_ENTRY)),
]);

pub(super) static CATALOG_ENTRY: Shape = Shape::Mapping(&[
    required("code", &Shape::Text),
    required("name", &Shape::Text),
    required("sector", &Shape::Text),
    required("tier", &KINDS),
    optional("decision", &Shape::Text),
    optional("level", &Shape::Level),
]);

pub(super) static CITATION: Shape = Shape::Mapping(&[
    required("document", &Shape::Text),
    required("issuer", &Shape::Text),
    optional("date", &Shape::Date),
    required("abstract", &Shape::Text),
]);
