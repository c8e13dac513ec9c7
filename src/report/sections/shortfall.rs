//! The units that a document speaks of, those furthest below their target first, and the
//! shares of all of a kind together.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{By, Context, Section, members};
use crate::report::member::Member;
use crate::report::placed;
use crate::report::shape::{Ground, Is, Name, Shape, var};
use crate::words::Said;

pub(super) const SECTION: Section = Section {
    name: "shortfall",
    vi: "Các đơn vị mà văn bản nói đến, thấp nhất so với chỉ tiêu ở trên, và tỷ lệ chung",
    en: "The units that the document speaks of, furthest below their target first, and their shares together",
    by: By::Shows,
    own: false,
    gives: &[
        var(
            "ranked",
            Is::Made(members::list_shape),
            "các đơn vị, thấp nhất ở trên; chưa có kết quả ở cuối",
            "the units, furthest below first; those without a verdict last",
        ),
        var(
            "totals",
            Is::Made(totals),
            "tỷ lệ chung của các đơn vị cùng loại",
            "the shares of all units of a kind together",
        ),
    ],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    ranked: Vec<Member>,
    totals: BTreeMap<&'static str, placed::Total>,
}

fn totals(ground: &Ground) -> Shape {
    let scopes = ground.rulebook().judges.iter().flat_map(|it| &it.units);
    let mut kinds: Vec<_> = scopes.map(|it| it.tier.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let name = |kind: &str| Name::chosen(kind, Said::default(), ground.map(members::TOTAL));
    Shape::Map(kinds.into_iter().map(name).collect())
}

pub(super) fn names(context: &Context) -> Names {
    let members = context.document.members();
    Names {
        ranked: placed::ranked(members, context.members()),
        totals: placed::totals(context.project, members, context.document.day()),
    }
}
