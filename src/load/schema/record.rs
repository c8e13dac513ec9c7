//! The shape of a record.

use super::{COUNT, POSTS, PROVIDERS, PROVISIONS, Shape, optional, required};
use crate::model::{Capability, GREATEST_NUMBER};

const CAPABILITIES: &[&str] = &{
    let mut words = [Capability::Information.as_str(); Capability::ITEMS.len() + 1];
    let mut place = 0;
    while place < Capability::ITEMS.len() {
        words[place + 1] = Capability::ITEMS[place].as_str();
        place += 1;
    }
    words
};

pub(in super::super) static RECORD: Shape = Shape::Mapping(&[
    optional("sample", &Shape::YesNo),
    optional("procedures", &Shape::List(&PROCEDURE)),
    optional("indicators", &Shape::Table(&COUNT)),
    optional("facts", &Shape::Table(&Shape::YesNo)),
    optional("narrative", &NARRATIVE),
    optional("documents", &Shape::Table(&DOCUMENT)),
]);

pub(in super::super) static PROCEDURE: Shape = Shape::Mapping(&[
    required("code", &Shape::Text),
    optional("level", &Shape::Level),
    optional("level_before", &Shape::Level),
    optional("capabilities", &Shape::WordTable(CAPABILITIES, &Shape::YesNo)),
    optional("fee", &Shape::YesNo),
    optional("readiness", &READINESS),
    optional("addition", &ADDITION),
    optional("provision", &PROVISIONS),
    optional("partial_reason", &Shape::Word(&["presence", "site_visit", "incident", "technical"])),
    optional("provider", &PROVIDERS),
    optional("online", &DOSSIERS),
    optional("in_person", &DOSSIERS),
    optional("note", &Shape::FreeText),
]);

pub(in super::super) static READINESS: Shape = Shape::Mapping(&[
    optional("receives", &Shape::YesNo),
    optional("e_form", &Shape::YesNo),
    optional("forms", &Shape::List(&Shape::Text)),
    optional(
        "signature",
        &Shape::List(&Shape::Word(&[
            "not_needed",
            "scan",
            "on_collection",
            "digital",
            "certified_copy",
        ])),
    ),
]);

pub(in super::super) static ADDITION: Shape = Shape::Mapping(&[
    required("worthwhile", &Shape::YesNo),
    required("in_demand", &Shape::YesNo),
    required("simple", &Shape::YesNo),
    required("reason", &Shape::FreeText),
]);

pub(in super::super) static DOSSIERS: Shape =
    Shape::Mapping(&[optional("received", &COUNT), optional("resolved", &COUNT)]);

pub(in super::super) static NARRATIVE: Shape = Shape::Mapping(&[
    optional("strengths", &Shape::FreeText),
    optional("difficulties", &Shape::FreeText),
    optional("proposals", &Shape::FreeText),
]);

pub(in super::super) static DOCUMENT: Shape = Shape::Mapping(&[
    optional("number", &Shape::Number(1, GREATEST_NUMBER)),
    optional("date", &Shape::Date),
    optional("signatory", &Shape::Word(POSTS)),
    optional("units", &Shape::List(&Shape::Text)),
]);
