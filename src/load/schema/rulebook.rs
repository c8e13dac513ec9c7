//! The shape of a rulebook and of its cases.

use super::record::RECORD;
use super::{
    CITATION, COUNT, KINDS, PROVIDERS, PROVISIONS, Shape, VERDICTS, YEAR, optional, required,
};
use crate::model::Standing;

const NUMBERS: &[&str] = &["level", "online_received", "online_resolved", "in_person_received"];
const SPANS: &[&str] = &["half_year", "nine_months", "year"];
const STANDINGS: &Shape = &Shape::Word(&{
    let mut words = [""; Standing::ALL.len()];
    let mut place = 0;
    while place < words.len() {
        words[place] = Standing::ALL[place].as_str();
        place += 1;
    }
    words
});

pub(in super::super) static RULEBOOK: Shape = Shape::Mapping(&[
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

pub(in super::super) static JUDGED: Shape = Shape::Mapping(&[
    required("units", &SCOPE),
    optional("also", &Shape::List(&SCOPE)),
    optional("needs", &Shape::List(&NEED)),
    required("criteria", &Shape::List(&CRITERION)),
    optional("grades", &GRADES),
]);

pub(in super::super) static SCOPE: Shape = Shape::Mapping(&[
    required("tier", &KINDS),
    optional("within", &Shape::Text),
    optional("below", &KINDS),
    optional("role", &Shape::Text),
]);

pub(in super::super) static NEED: Shape =
    Shape::Mapping(&[required("number", &Shape::Word(NUMBERS)), required("of", &FILTER)]);

pub(in super::super) static CRITERION: Shape = Shape::Mapping(&[
    required("id", &Shape::Text),
    required("clause", &Shape::Text),
    required("text", &Shape::Text),
    required("rule", &RULE),
]);

pub(in super::super) static RULE: Shape = Shape::Tagged(&[
    optional("all", &Shape::List(&CRITERION)),
    optional("every", &FILTER),
    optional("each", &EACH),
    optional("listed", &LISTED),
    optional("at_least", &AT_LEAST),
    optional("share", &SHARE),
    optional("holds", &HOLDS),
    optional("scale", &SCALE),
    optional("growth", &GROWTH),
    optional("any", &Shape::List(&CRITERION)),
    optional("sum", &Shape::List(&CRITERION)),
]);

pub(in super::super) static EACH: Shape =
    Shape::Mapping(&[required("of", &FILTER), required("is", &FILTER)]);

pub(in super::super) static LISTED: Shape = Shape::Mapping(&[
    optional("of", &Shape::List(STANDINGS)),
    required("are", &Shape::List(STANDINGS)),
]);

const POINTS: Shape = Shape::Number(1, 1000);

pub(in super::super) static HOLDS: Shape =
    Shape::Mapping(&[required("fact", &Shape::Text), required("points", &POINTS)]);

pub(in super::super) static SCALE: Shape = Shape::Mapping(&[
    required("of", &MEASURE),
    required("over", &MEASURE),
    optional("from", &Shape::Percent),
    optional("above", &Shape::Percent),
    required("full", &Shape::Percent),
    required("points", &POINTS),
]);

pub(in super::super) static GROWTH: Shape = Shape::Mapping(&[
    required("of", &MEASURE),
    required("from", &Shape::Percent),
    required("full", &Shape::Percent),
    required("points", &POINTS),
]);

pub(in super::super) static GRADES: Shape = Shape::Mapping(&[
    required("steps", &Shape::List(&GRADE)),
    required("scale", &POINTS),
    required("each", &Shape::Text),
    required("mean", &Shape::Text),
]);

pub(in super::super) static GRADE: Shape = Shape::Mapping(&[
    required("name", &Shape::Text),
    required("from_tenths", &Shape::Number(0, 10_000)),
]);

pub(in super::super) static SHARE: Shape = Shape::Mapping(&[
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

pub(in super::super) static ACROSS: Shape = Shape::Mapping(&[
    required("of", &MEASURE),
    optional("tiers", &Shape::List(&KINDS)),
    optional("units", &Shape::List(&Shape::Text)),
    optional("reported_only", &Shape::YesNo),
]);

pub(in super::super) static AT_LEAST: Shape = Shape::Mapping(&[
    optional("number", &COUNT),
    optional("by_year", &Shape::Table(&COUNT)),
    required("of", &MEASURE),
]);

pub(in super::super) static FILTER: Shape = Shape::Mapping(&[
    optional("from_level", &Shape::Level),
    optional("at_level", &Shape::Level),
    optional("provider", &PROVIDERS),
    optional("used_online", &Shape::YesNo),
    optional("provision", &PROVISIONS),
    optional("receives", &Shape::YesNo),
    optional("e_form", &Shape::YesNo),
    optional("signature_settled", &Shape::YesNo),
    optional("ministry_portal", &Shape::YesNo),
    optional("checklist_agrees", &Shape::YesNo),
]);

pub(in super::super) static FORM: Shape = Shape::Mapping(&[
    required("title", &Shape::Text),
    optional("kind", &Shape::Text),
    optional("drafter", &Shape::Text),
    optional("issuer", &SCOPE),
    optional("spans", &Shape::List(&Shape::Word(SPANS))),
    required("template", &Shape::Text),
    optional("lists_services", &Shape::YesNo),
    optional("due", &Shape::WordTable(SPANS, &DUE)),
    optional("requires", &VERDICTS),
    optional("word", &Shape::Text),
    optional("attached_to", &Shape::Text),
    optional("cites", &Shape::List(&Shape::Text)),
]);

pub(in super::super) static DUE: Shape = Shape::Mapping(&[
    required("month", &Shape::Number(1, 12)),
    required("day", &Shape::Number(1, 31)),
]);

pub(in super::super) static GIVEN_LIST: Shape = Shape::Mapping(&[
    optional("date", &Shape::Date),
    required("asks", &Shape::Table(&Shape::Level)),
]);

pub(in super::super) static CASES: Shape = Shape::List(&Shape::Mapping(&[
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
    optional("lists", &Shape::List(&GIVEN_LIST)),
    optional("expect", &Shape::Table(&VERDICTS)),
    optional("points", &Shape::Table(&Shape::Text)),
    optional("levels", &Shape::Table(&Shape::Text)),
    optional("standings", &Shape::Table(STANDINGS)),
    optional(
        "lacking",
        &Shape::Table(&Shape::List(&Shape::Word(&["receives", "e_form", "signature"]))),
    ),
]));
