//! The units that a document over many speaks of.

use serde::Serialize;

use super::{By, Context, Section};
use crate::law::criterion::Verdict;
use crate::report::member::{self, Member, Tally};
use crate::report::shape::{Is, var};

pub(super) const SECTION: Section = Section {
    name: "members",
    vi: "Các đơn vị mà văn bản nói đến, theo thứ tự thư mục; mỗi đơn vị có cả `criteria`, `measures`, điểm nếu biểu mẫu hỏi đến",
    en: "The units that the document speaks of, in the order of their folders; each has its `criteria`, `measures` and points where the form asks for them",
    by: By::Shows,
    gives: &[
        var("members", Is::Made(member::list_shape), "các đơn vị", "the units"),
        var("tally", Is::One(member::TALLY), "số đơn vị theo kết quả", "how many there are of each verdict"),
        var("met", Is::Texts, "tên các đơn vị đạt", "the names of those that meet all"),
    ],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    members: Vec<Member>,
    tally: Tally,
    met: Vec<String>,
}

pub(super) fn names(context: &Context) -> Names {
    let members = context.members();
    let met = members.iter().filter(|it| it.verdict == Verdict::Met.as_str());
    Names {
        members: members.to_vec(),
        tally: member::tally(members),
        met: met.map(|it| it.named.name.clone()).collect(),
    }
}
