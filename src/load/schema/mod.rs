//! The shape of each kind of file, as a table.
//!
//! serde's derives say the same; a test holds the two together. The table exists so
//! that every fault of a file can be named in one run, with its place. What is declared in
//! the dictionary has its shape made from that.

mod declared;
mod hover;
mod json;
mod files;
mod parts;
mod real;
mod record;
mod rulebook;

pub use files::{EditorSchema, schemas};
pub(super) use record::*;
pub(super) use rulebook::*;

use super::record::Stated;
use crate::diagnostic::Expected;
use crate::model::{Post, UnitKind};

/// What a value may be.
pub(crate) enum Shape<'a> {
    /// Text that is not empty.
    Text,
    /// Text that may be empty.
    FreeText,
    /// A whole number between two bounds.
    Number(u64, u64),
    /// The same, kept as its digits.
    Digits(u64, u64),
    /// `true` or `false`.
    YesNo,
    /// A level, 1 to 4.
    Level,
    /// A day of the calendar.
    Date,
    /// A reporting period.
    Period,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// A number such as `12` or `12.5`.
    Decimal,
    /// Items of one shape.
    List(&'a Shape<'a>),
    /// Named parts.
    Mapping(&'a [Key<'a>]),
    /// Values of one shape under keys that the user chooses.
    Table(&'a Shape<'a>),
    /// Values of one shape under some of these keys.
    WordTable(&'static [&'static str], &'a Shape<'a>),
    /// The first shape, or a mapping or list of the second.
    Either(&'a Shape<'a>, &'a Shape<'a>),
    /// The value of a declared field, or one of several.
    Stated(Stated<'a>),
    /// What is computed, and so is not stated.
    Computed,
    /// Named parts that the dictionary names; the key of a row alone is required.
    Declared(Vec<(&'a str, bool, Shape<'a>)>),
    /// Items of one shape: rows of a declared table, or values of a field; not stated where
    /// it is left blank.
    Items(Box<Shape<'a>>),
}

/// One key of a mapping.
pub(crate) struct Key<'a> {
    pub name: &'a str,
    pub shape: &'a Shape<'a>,
    pub required: bool,
}

pub(super) const fn required<'a>(name: &'a str, shape: &'a Shape<'a>) -> Key<'a> {
    Key { name, shape, required: true }
}

pub(super) const fn optional<'a>(name: &'a str, shape: &'a Shape<'a>) -> Key<'a> {
    Key { name, shape, required: false }
}

impl Shape<'_> {
    /// What to ask the user for.
    pub(crate) fn expected(&self) -> Expected {
        match self {
            Self::Text | Self::FreeText | Self::Computed => Expected::Text,
            Self::Number(..) | Self::Digits(..) | Self::Level => Expected::WholeNumber,
            Self::YesNo => Expected::YesNo,
            Self::Date => Expected::Date,
            Self::Period => Expected::Period,
            Self::Word(_) => Expected::Word,
            Self::Decimal => Expected::Decimal,
            Self::List(_) | Self::Items(_) => Expected::List,
            Self::Either(first, _) => first.expected(),
            Self::Stated(it) => it.expected(),
            Self::Mapping(_) | Self::Table(_) | Self::WordTable(..) | Self::Declared(_) => {
                Expected::Mapping
            }
        }
    }

    /// Whether an optional value of this shape may be left blank: `number:`.
    pub(super) fn may_be_left_blank(&self) -> bool {
        match self {
            Self::Text
            | Self::FreeText
            | Self::Number(..)
            | Self::Digits(..)
            | Self::Level
            | Self::Date
            | Self::Period
            | Self::Decimal
            | Self::Stated(_)
            | Self::Items(_)
            | Self::Word(_) => true,
            Self::Either(first, _) => first.may_be_left_blank(),
            Self::YesNo
            | Self::List(_)
            | Self::Mapping(_)
            | Self::Table(_)
            | Self::WordTable(..)
            | Self::Declared(_)
            | Self::Computed => false,
        }
    }
}

const YEAR: Shape = Shape::Number(1900, 2999);

const KINDS: Shape = Shape::Word(&UnitKind::WORDS);
const POSTS: &[&str] = &[
    Post::Chair.as_str(),
    Post::ViceChair.as_str(),
    Post::Head.as_str(),
    Post::DeputyHead.as_str(),
];
const VERDICTS: Shape = Shape::Word(&["met", "not_met", "not_assessable"]);

pub(super) static CONFIG: Shape = Shape::Mapping(&[
    optional("period", &Shape::Period),
    optional("rulebooks", &Shape::List(&Shape::Text)),
    optional("out", &Shape::Text),
    optional("edition", &Shape::Word(&["electronic", "paper"])),
    optional("signature_fields", &Shape::YesNo),
]);

pub(super) static UNIT: Shape = Shape::Mapping(&[
    required("kind", &KINDS),
    required("name", &Shape::Either(&Shape::Text, &Shape::List(&CALLED))),
    required("place", &Shape::Text),
    optional("formed", &FORMED),
    optional("ended", &Shape::Date),
    optional("code", &Shape::Text),
    optional("organ_id", &Shape::Text),
    optional("abbreviation", &Shape::Text),
    optional("superior", &Shape::FreeText),
    optional("address", &Shape::Text),
    optional("roles", &Shape::List(&Shape::Text)),
    optional("sectors", &Shape::List(&Shape::Text)),
    optional("leaders", &Shape::WordTable(POSTS, &LEADER)),
]);

static CALLED: Shape = Shape::Mapping(&[
    optional("from", &Shape::Date),
    required("name", &Shape::Text),
    optional("place", &Shape::Text),
]);

static FORMED: Shape =
    Shape::Mapping(&[required("on", &Shape::Date), optional("from", &Shape::List(&Shape::Text))]);

pub(super) static UNIT_CODES: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    required("source", &Shape::Text),
    required("from", &Shape::Date),
    required("provinces", &Shape::Table(&Shape::Text)),
    required("communes", &Shape::Table(&Shape::Table(&Shape::Text))),
]);

pub(super) static LEADER: Shape =
    Shape::Mapping(&[optional("title", &Shape::Text), optional("name", &Shape::FreeText)]);

pub(super) static HOLIDAYS: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    optional("note", &Shape::FreeText),
    required("years", &Shape::List(&YEAR)),
    required("off", &Shape::List(&DAY)),
    optional("worked", &Shape::List(&DAY)),
]);

pub(super) static DAY: Shape =
    Shape::Mapping(&[required("on", &Shape::Date), required("for", &Shape::Text)]);

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
