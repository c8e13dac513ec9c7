//! The shape of what a record states besides its fields.

use super::{POSTS, Shape, optional};
use crate::model::GREATEST_NUMBER;

pub(in super::super) static DOCUMENT: Shape = Shape::Mapping(&[
    optional("number", &Shape::Digits(1, GREATEST_NUMBER)),
    optional("date", &Shape::Date),
    optional("signatory", &Shape::Word(POSTS)),
    optional("units", &Shape::List(&Shape::Text)),
]);

pub(in super::super) static CLAIM: Shape = Shape::Mapping(&[
    optional("points", &Shape::Decimal),
    optional("reason", &Shape::FreeText),
    optional("evidence", &Shape::FreeText),
    optional("date", &Shape::Date),
]);

pub(in super::super) static CLAIMS: Shape = Shape::Table(&CLAIM);
