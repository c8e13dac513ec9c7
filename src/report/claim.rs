//! What people say of a criterion that they judge, as a page has it.

use serde::Serialize;

use super::shape::{Is, Var, var};
use crate::facts::record::Claim;
use crate::words::{clean, vietnamese};

/// Points that somebody gives, and why; all empty where nobody does.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ClaimView {
    /// "9,5"; empty where none are given.
    pub points: String,
    /// Why.
    pub reason: String,
    /// What shows it.
    pub evidence: String,
    /// "5/2/2026"; empty where it is not stated.
    pub date: String,
}

/// The names of [`ClaimView`].
pub(super) const CLAIM: &[Var] = &[
    var(
        "points",
        Is::Text,
        "số điểm; trống khi chưa chấm",
        "the points; empty where none are given",
    ),
    var("reason", Is::Text, "lý do", "why"),
    var("evidence", Is::Text, "minh chứng", "what shows it"),
    var("date", Is::Text, "ngày chấm; trống khi không ghi", "when; empty where it is not stated"),
];

/// What somebody says, as a page has it.
pub(super) fn view(claim: Option<&Claim>) -> ClaimView {
    let Some(claim) = claim else { return ClaimView::default() };
    let text = |it: &Option<String>| it.as_deref().map(clean).unwrap_or_default();
    ClaimView {
        points: claim.points.as_ref().map(vietnamese::decimal).unwrap_or_default(),
        reason: text(&claim.reason),
        evidence: text(&claim.evidence),
        date: claim.date.map(vietnamese::short_date).unwrap_or_default(),
    }
}
