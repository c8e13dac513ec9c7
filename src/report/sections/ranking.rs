//! The units that a document speaks of, by their points.

use serde::Serialize;

use super::{By, Context, Section, members};
use crate::report::placed::{self, Ranked};
use crate::report::shape::{Is, var};

pub(super) const SECTION: Section = Section {
    name: "ranking",
    vi: "Các đơn vị mà văn bản nói đến, xếp theo điểm",
    en: "The units that the document speaks of, ranked by their points",
    by: By::Shows,
    own: false,
    gives: &[var(
        "by_points",
        Is::Made(members::ranked_shape),
        "các đơn vị, nhiều điểm nhất ở trên; điểm còn để ngỏ ở cuối",
        "the units, most points first; those whose points are open last",
    )],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    by_points: Vec<Ranked>,
}

pub(super) fn names(context: &Context) -> Names {
    Names { by_points: placed::by_points(context.document.members(), context.members()) }
}
