//! What people say of a criterion that they judge: points, reason, evidence, and where.

use serde::Serialize;

use super::find::Find;
use crate::diagnostic::NodePath;
use crate::facts::record::Claim;
use crate::judge::{Assessment, Outcome};
use crate::model::UnitId;
use crate::words::number;

/// What somebody says of a criterion that people judge.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedClaim {
    /// Who says it, by path.
    pub unit: String,
    /// The points, exactly; null where none are given.
    pub points: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// When, if that is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The file that states it, where that is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

/// What the unit claims of a criterion.
pub(super) fn claim(
    assessment: &Assessment,
    outcome: &Outcome,
    find: Option<Find>,
) -> Option<AssessedClaim> {
    let path = NodePath::root().key("claims").key(&outcome.id);
    let claim = outcome.claim.as_ref()?;
    Some(written(claim, (&assessment.unit, path), assessment, find))
}

/// What the unit above says of it.
pub(super) fn appraisal(
    assessment: &Assessment,
    outcome: &Outcome,
    find: Option<Find>,
) -> Option<AssessedClaim> {
    let (above, claim) = (assessment.appraiser.as_ref()?, outcome.appraisal.as_ref()?);
    let path = NodePath::root().key("appraisals").key(above.names.as_ref()?).key(&outcome.id);
    Some(written(claim, (&above.unit, path), assessment, find))
}

fn written(
    claim: &Claim,
    (unit, path): (&UnitId, NodePath),
    assessment: &Assessment,
    find: Option<Find>,
) -> AssessedClaim {
    let stated = find.map(|find| find(unit, assessment.period, Some(path)));
    AssessedClaim {
        unit: unit.to_string(),
        points: claim.points.as_ref().map(number::plain),
        reason: claim.reason.clone(),
        evidence: claim.evidence.clone(),
        date: claim.date.map(|it| it.to_string()),
        line: stated.as_ref().and_then(|it| it.line),
        file: stated.map(|it| it.file),
    }
}
