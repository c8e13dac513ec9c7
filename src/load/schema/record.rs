//! The shape of what a record states besides its fields.

use super::{POSTS, Shape, optional, required};
use crate::model::{Authority, Circulation, Copying, GREATEST_NUMBER, Secrecy, Urgency};

const TEXTS: Shape = Shape::List(&Shape::Text);

pub(in super::super) static DOCUMENT: Shape = Shape::Mapping(&[
    optional("number", &Shape::Digits(1, GREATEST_NUMBER)),
    optional("date", &Shape::Date),
    optional("signatory", &Shape::Word(POSTS)),
    optional("authority", &Shape::Word(Authority::WORDS)),
    optional("acting", &Shape::YesNo),
    optional("post", &Shape::Text),
    optional("post_for", &Shape::Text),
    optional("name", &Shape::Text),
    optional("joint_with", &Shape::Either(&Shape::Text, &TEXTS)),
    optional(
        "joint_signatory",
        &Shape::Either(&Shape::Word(POSTS), &Shape::List(&Shape::Word(POSTS))),
    ),
    optional("units", &TEXTS),
    optional("addressees", &TEXTS),
    optional("recipients", &TEXTS),
    optional("drafter", &Shape::Text),
    optional("archive", &Shape::Text),
    optional("typist", &Shape::Text),
    optional("copies", &Shape::Digits(1, GREATEST_NUMBER)),
    optional("urgency", &Shape::Word(Urgency::WORDS)),
    optional("secrecy", &Shape::Word(Secrecy::WORDS)),
    optional("circulation", &Shape::Word(Circulation::WORDS)),
    optional("sections", &Shape::List(&SECTION)),
    optional("copied", &Shape::List(&COPIED)),
]);

pub(in super::super) static SECTION: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    required("text", &Shape::Text),
    optional("enclosed", &Shape::List(&ENCLOSED)),
]);

pub(in super::super) static ENCLOSED: Shape = Shape::Mapping(&[
    optional("picture", &Shape::Text),
    optional("alt", &Shape::Text),
    optional("table", &Shape::Text),
    optional("rows", &Shape::List(&Shape::List(&Shape::FreeText))),
    required("caption", &Shape::Text),
]);

pub(in super::super) static COPIED: Shape = Shape::Mapping(&[
    required("kind", &Shape::Word(Copying::WORDS)),
    optional("by", &Shape::Text),
    optional("number", &Shape::Digits(1, GREATEST_NUMBER)),
    optional("date", &Shape::Date),
    optional("time", &Shape::Text),
    optional("only", &TEXTS),
    optional("signatory", &Shape::Word(POSTS)),
    optional("authority", &Shape::Word(Authority::WORDS)),
    optional("post", &Shape::Text),
    optional("post_for", &Shape::Text),
    optional("name", &Shape::Text),
    optional("recipients", &TEXTS),
]);

pub(in super::super) static CLAIM: Shape = Shape::Mapping(&[
    optional("points", &Shape::Decimal),
    optional("reason", &Shape::FreeText),
    optional("evidence", &Shape::FreeText),
    optional("date", &Shape::Date),
]);

pub(in super::super) static CLAIMS: Shape = Shape::Table(&CLAIM);
