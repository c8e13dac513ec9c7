//! The criteria by their ids, and what they came to.

use serde::Serialize;

use super::{By, Context, Section};
use crate::law::criterion::Verdict;
use crate::report::criterion::{self, CriterionView};
use crate::report::shape::{Is, Shape, var};
use crate::report::ordered::Ordered;
use crate::report::printed::verdict_text;

pub(super) const SECTION: Section = Section {
    name: "criteria",
    vi: "Tiêu chí, theo mã của bộ quy định, và kết quả của từng tiêu chí",
    en: "The criteria by their ids, and what each came to",
    by: By::Shows,
    own: true,
    gives: &[
        var(
            "verdict",
            Is::Made(|_| Shape::Word(Verdict::words())),
            "kết quả chung: `met`, `not_met`, `not_assessable`; trống khi không có",
            "all together: `met`, `not_met`, `not_assessable`; empty where there is none",
        ),
        var("verdict_text", Is::Text, "kết quả chung, bằng lời", "all together, in words"),
        var(
            "criteria",
            Is::Made(criterion::shape),
            "tiêu chí theo mã, mỗi tiêu chí đứng trước các phần của nó",
            "the criteria by id, each before its parts",
        ),
        var(
            "failing",
            Is::Made(criterion::list_shape),
            "những tiêu chí không đạt",
            "the criteria that are not met",
        ),
    ],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    verdict: &'static str,
    verdict_text: &'static str,
    criteria: Ordered<CriterionView>,
    failing: Vec<CriterionView>,
}

pub(super) fn names(context: &Context) -> Names {
    let Some(own) = &context.own else {
        let (criteria, failing) = (Ordered::default(), Vec::new());
        return Names { verdict: "", verdict_text: "", criteria, failing };
    };
    let judged = (own.judging.bench, &*own.assessment);
    let criteria = criterion::views(context.project, own.record, judged);
    Names {
        verdict: own.verdict().as_str(),
        verdict_text: verdict_text(own.verdict()),
        failing: criterion::failing(&criteria),
        criteria,
    }
}
