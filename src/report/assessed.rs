//! An assessment for programs: the JSON that is printed, and attached to each PDF.

use serde::Serialize;

use super::appendix;
use crate::assess::{Assessment, Figure, Reason};
use crate::model::rulebook::Judged;
use crate::model::{Catalog, Record, Rulebook, Verdict};

/// What one record came to under one rulebook.
#[derive(Clone, Debug, Serialize)]
pub struct Assessed {
    /// The unit's path.
    pub unit: String,
    /// The period.
    pub period: String,
    /// The rulebook's id.
    pub rulebook: String,
    /// All criteria together.
    pub verdict: Verdict,
    /// All points together, exactly, where the criteria give points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// Each criterion, before its parts.
    pub criteria: Vec<AssessedCriterion>,
}

/// What one criterion came to.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedCriterion {
    /// Its id.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The points, exactly: "147/50", or "0..1" while they are open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// What was counted, exactly: "11/12", "3".
    pub measured: String,
    /// What is asked for, exactly.
    pub required: String,
    /// Where it stands in which document.
    pub clause: String,
    /// The procedures it rests on.
    pub evidence: Vec<Evidence>,
    /// Why there is no verdict, in Vietnamese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A procedure that a verdict rests on, and where the record states it.
#[derive(Clone, Debug, Serialize)]
pub struct Evidence {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The record's file, relative to the project.
    pub file: String,
    /// The line, from 1.
    pub line: Option<usize>,
}

/// An assessment with names and lines; `line` finds the line of a procedure, by its
/// place in the record.
pub fn assessed(
    assessment: &Assessment,
    (record, file): (&Record, &str),
    (rulebook, judged): (&Rulebook, &Judged),
    catalog: &Catalog,
    mut line: impl FnMut(usize) -> Option<usize>,
) -> Assessed {
    let all = judged.all_criteria();
    let criteria = all.iter().zip(&assessment.outcomes).map(|(criterion, outcome)| {
        let evidence = outcome.evidence.iter().filter_map(|place| {
            let procedure = record.procedures().get(*place)?;
            Some(Evidence {
                code: procedure.code.clone(),
                name: appendix::name(procedure, catalog),
                file: file.to_owned(),
                line: line(*place),
            })
        });
        AssessedCriterion {
            id: criterion.id.clone(),
            verdict: outcome.verdict,
            points: outcome.score.map(|it| it.to_string()),
            measured: figure(outcome.measured),
            required: figure(outcome.required),
            clause: format!("{}, {}", rulebook.source.document, criterion.clause),
            evidence: evidence.collect(),
            reason: outcome.reason.as_ref().map(reason),
        }
    });
    Assessed {
        unit: assessment.unit.to_string(),
        period: assessment.period.to_string(),
        rulebook: assessment.rulebook.clone(),
        verdict: assessment.verdict,
        points: assessment.score(judged).map(|it| it.to_string()),
        criteria: criteria.collect(),
    }
}

/// A figure, exactly: "11/12" or "3".
pub(super) fn figure(figure: Figure) -> String {
    match figure {
        Figure::Count(count) => count.to_string(),
        Figure::Part { count, of } => format!("{count}/{of}"),
        Figure::Percent(percent) => percent.to_string(),
    }
}

/// Why there is no verdict, as a document says it.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NoProcedures => "không có thủ tục hành chính nào để tính".to_owned(),
        Reason::NoServices => "không có dịch vụ nào trong danh mục để đối chiếu".to_owned(),
        Reason::NoDossiers => "không có hồ sơ nào để tính tỷ lệ".to_owned(),
        Reason::NoIndicator(name) => format!("chưa có số liệu `{name}`"),
        Reason::NoNumbers(units) => format!("chưa có đủ số liệu của {}", units.join(", ")),
        Reason::NoPeriodBefore(period) => format!("chưa có đủ số liệu của kỳ trước ({period})"),
        Reason::NoTarget(period) => format!("kỳ {period} không có chỉ tiêu"),
        Reason::NoFact(name) => format!("chưa cho biết `{name}`"),
        Reason::GrowthFromZero => "năm trước không có hồ sơ nào để tính mức tăng".to_owned(),
        Reason::Missing(count) => format!("còn {count} thủ tục hành chính chưa có số liệu"),
        Reason::Parts(parts) => format!("chưa đủ cơ sở đánh giá {}", parts.join(", ")),
    }
}
