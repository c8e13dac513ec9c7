//! The shape of a rulebook.

use super::{CITATION, KINDS, Shape, VERDICTS, YEAR, optional, required};
use crate::words::PeriodSpan;

const SPANS: &[&str] = PeriodSpan::WORDS;
const WHEN_EMPTY: Shape = Shape::Word(&["open", "zero", "full", "exclude"]);
const FORMULA: Shape = Shape::Text;

pub(in super::super) static RULEBOOK: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    required("source", &CITATION),
    required("in_force", &Shape::Date),
    optional("replaces", &Shape::List(&CITATION)),
    required("years", &YEARS),
    optional("valid", &VALID),
    optional("spans", &Shape::List(&Shape::Word(SPANS))),
    optional("calendar", &CALENDAR),
    optional("judges", &Shape::List(&JUDGED)),
    optional("texts", &Shape::Table(&Shape::FreeText)),
    optional("readings", &Shape::List(&Shape::Text)),
    required("forms", &Shape::Table(&FORM)),
]);

pub(in super::super) static YEARS: Shape =
    Shape::Mapping(&[required("from", &YEAR), required("to", &YEAR)]);

pub(in super::super) static VALID: Shape =
    Shape::Mapping(&[optional("from", &Shape::Date), optional("to", &Shape::Date)]);

// Every month has the days up to the 28th; one that closes on its last day closes on none.
pub(in super::super) static CALENDAR: Shape =
    Shape::Mapping(&[optional("closes", &Shape::Number(1, 28))]);

pub(in super::super) static JUDGED: Shape = Shape::Mapping(&[
    optional("id", &Shape::Text),
    required("units", &Shape::Either(&SCOPE, &Shape::List(&SCOPE))),
    optional("locality", &Shape::List(&KINDS)),
    optional("yearly", &Shape::YesNo),
    optional("measures", &Shape::Table(&MEASURE)),
    required("criteria", &Shape::List(&CRITERION)),
    optional("total", &TOTAL),
    optional("grades", &Shape::List(&GRADES)),
]);

pub(in super::super) static MEASURE: Shape = Shape::Mapping(&[
    optional("label", &Shape::Text),
    optional("noun", &Shape::Text),
    required("is", &FORMULA),
]);

pub(in super::super) static TOTAL: Shape =
    Shape::Mapping(&[required("of", &Shape::Text), optional("scaled", &Shape::YesNo)]);

pub(in super::super) static SCOPE: Shape = Shape::Mapping(&[
    required("tier", &KINDS),
    optional("within", &Shape::Text),
    optional("below", &KINDS),
    optional("role", &Shape::Text),
    optional("titled", &Shape::List(&Shape::Text)),
]);

pub(in super::super) static CRITERION: Shape = Shape::Mapping(&[
    required("id", &Shape::Text),
    required("clause", &Shape::Text),
    required("text", &Shape::Text),
    optional("short", &Shape::Text),
    optional("reading", &Shape::Text),
    optional("met", &FORMULA),
    optional("points", &FORMULA),
    optional("steps", &STEPS),
    optional("claimed", &Shape::YesNo),
    optional("all", &Shape::List(&CRITERION)),
    optional("any", &Shape::List(&CRITERION)),
    optional("sum", &Shape::List(&CRITERION)),
    optional("best", &Shape::List(&CRITERION)),
    optional("of", &Shape::Text),
    optional("bonus", &Shape::Text),
    optional("penalty", &Shape::Text),
    optional("round", &Shape::Text),
    optional("target", &Shape::Table(&Shape::Text)),
    optional("when_empty", &WHEN_EMPTY),
    optional("applies_to", &APPLIES_TO),
    optional("applies_if", &FORMULA),
    optional("assessable_if", &FORMULA),
]);

pub(in super::super) static APPLIES_TO: Shape = Shape::Mapping(&[
    optional("years", &YEARS),
    optional("units", &Shape::Either(&SCOPE, &Shape::List(&SCOPE))),
]);

pub(in super::super) static STEPS: Shape =
    Shape::Mapping(&[required("by", &FORMULA), required("rows", &Shape::List(&STEP))]);

pub(in super::super) static STEP: Shape = Shape::Mapping(&[
    optional("from", &Shape::Text),
    optional("above", &Shape::Text),
    optional("points", &FORMULA),
    optional("else", &FORMULA),
]);

pub(in super::super) static GRADES: Shape = Shape::Mapping(&[
    required("on", &Shape::Word(&["each", "mean", "total"])),
    optional("of", &Shape::Text),
    optional("reading", &Shape::Text),
    required("rows", &Shape::List(&GRADE)),
]);

pub(in super::super) static GRADE: Shape = Shape::Mapping(&[
    optional("from", &Shape::Text),
    optional("name", &Shape::Text),
    optional("else", &Shape::Text),
    optional("worth", &Shape::Text),
]);

pub(in super::super) static FORM: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    optional("called", &Shape::Text),
    optional("kind", &Shape::Text),
    optional("drafter", &Shape::Text),
    optional("issuer", &SCOPE),
    optional("spans", &Shape::List(&Shape::Word(SPANS))),
    required("template", &Shape::Text),
    optional("shows", &Shape::List(&Shape::Text)),
    optional("needs", &Shape::List(&NEED)),
    optional("lists", &Shape::Table(&LISTING)),
    optional("due", &Shape::WordTable(SPANS, &DUE)),
    optional("requires", &VERDICTS),
    optional("about", &Shape::Either(&SCOPE, &Shape::List(&SCOPE))),
    optional("rests_on", &Shape::List(&Shape::Text)),
    optional("attached_to", &Shape::Text),
    optional("word", &Shape::YesNo),
    optional("cites", &Shape::List(&Shape::Text)),
]);

pub(in super::super) static NEED: Shape = Shape::Mapping(&[
    optional("of", &Shape::Text),
    optional("where", &FORMULA),
    required("fields", &Shape::List(&Shape::Text)),
]);

pub(in super::super) static LISTING: Shape = Shape::Mapping(&[
    required("of", &Shape::Text),
    optional("where", &FORMULA),
    optional("unless", &FORMULA),
    optional("by", &Shape::Text),
    optional("merge", &Shape::List(&Shape::Text)),
    optional("across", &Shape::List(&KINDS)),
    optional("appendix", &Shape::YesNo),
    optional("announced", &Shape::YesNo),
    optional("columns", &Shape::List(&COLUMN)),
    optional("folded", &Shape::YesNo),
    optional("landscape", &Shape::YesNo),
]);

const TEXTS: Shape = Shape::Either(&Shape::Text, &Shape::List(&Shape::Text));

pub(in super::super) static COLUMN: Shape = Shape::Mapping(&[
    required("head", &TEXTS),
    optional("field", &Shape::Text),
    optional("is", &FORMULA),
    optional("text", &TEXTS),
    optional("else", &Shape::Text),
    optional("when", &FORMULA),
    optional("capital", &Shape::YesNo),
    optional("width", &Shape::Number(5, 247)),
    optional("share", &Shape::Number(1, 100)),
    optional("align", &Shape::Word(&["left", "center", "right"])),
    optional("group", &Shape::Text),
    optional("total", &Shape::Text),
]);

pub(in super::super) static DUE: Shape = Shape::Mapping(&[
    optional("month", &Shape::Number(1, 12)),
    optional("day", &Shape::Number(1, 31)),
    optional("next_year", &Shape::YesNo),
    optional("days", &Shape::Number(0, 365)),
    optional("working_days", &Shape::Number(0, 250)),
    optional("before", &Shape::YesNo),
]);

pub(in super::super) static GIVEN_LIST: Shape = Shape::Mapping(&[
    optional("date", &Shape::Date),
    required("asks", &Shape::Table(&Shape::Level)),
]);

pub(in super::super) static GIVEN_DOCUMENT: Shape = Shape::Mapping(&[
    optional("by", &Shape::List(&Shape::Text)),
    optional("units", &Shape::List(&Shape::Text)),
    optional("cites", &Shape::List(&Shape::Text)),
    optional("with", &Shape::FreeText),
    optional("lacks", &Shape::Number(0, 9999)),
    optional("lists", &Shape::Table(&Shape::List(&Shape::Text))),
    optional("cells", &Shape::Table(&Shape::Table(&Shape::Table(&Shape::FreeText)))),
    optional("faults", &Shape::List(&Shape::Text)),
    optional("no_faults", &Shape::List(&Shape::Text)),
]);

/// The kinds of units.
pub(in super::super) fn kinds<'a>() -> Shape<'a> {
    KINDS
}

/// The verdicts.
pub(in super::super) fn verdicts<'a>() -> Shape<'a> {
    VERDICTS
}
