//! The units that a document over many speaks of.

use serde::Serialize;

use super::{By, Context, Section, fields, of_members, points};
use crate::law::criterion::Verdict;
use crate::report::member::Member;
use crate::report::common::NAMED;
use crate::report::placed::{self, Tally};
use crate::report::score::SCORE;
use crate::report::shape::{self, Ground, Is, Name, Shape, VERDICT, VERDICT_TEXT, Var, var};
use crate::report::{cited, criterion};

pub(super) const SECTION: Section = Section {
    name: "members",
    vi: "Các đơn vị mà văn bản nói đến, theo thứ tự thư mục; mỗi đơn vị có cả `criteria`, `measures`, `fields`, `told`, điểm nếu biểu mẫu hỏi đến",
    en: "The units that the document speaks of, in the order of their folders; each has its `criteria`, `measures`, `fields`, `told` and points where the form asks for them",
    by: By::Shows,
    own: false,
    gives: &[
        var("members", Is::Made(list_shape), "các đơn vị", "the units"),
        var("tally", Is::One(TALLY), "số đơn vị theo kết quả", "how many there are of each verdict"),
        var("met", Is::Texts, "tên các đơn vị đạt", "the names of those that meet all"),
        var(
            "apart",
            Is::Made(list_shape),
            "các đơn vị chưa có văn bản mà biểu mẫu dựa vào (`rests_on`)",
            "the units whose documents, on which the form rests, are not issued (`rests_on`)",
        ),
    ],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    members: Vec<Member>,
    tally: Tally,
    met: Vec<String>,
    apart: Vec<Member>,
}

pub(super) fn names(context: &Context) -> Names {
    let members = context.members();
    let met = members.iter().filter(|it| it.verdict == Verdict::Met.as_str());
    Names {
        members: members.to_vec(),
        tally: placed::tally(members),
        met: met.map(|it| it.named.name.clone()).collect(),
        apart: context.apart(),
    }
}

const MEMBER: &[Var] = &[
    var("parent", Is::One(NAMED), "đơn vị cấp trên của nó", "the unit above it"),
    var("kind", Is::Text, "loại đơn vị: `commune`, `department`, …", "`commune`, `department`, …"),
    VERDICT,
    VERDICT_TEXT,
    var(
        "reason",
        Is::Text,
        "vì sao không đạt hoặc chưa có kết quả",
        "why it is not met, or not assessable",
    ),
    var(
        "interim",
        Is::Truth,
        "chưa kết luận vì kỳ chưa hết năm",
        "whether only the end of the year is lacking for a verdict",
    ),
    var("sample", Is::Truth, "số liệu là mẫu", "whether its numbers are made up"),
    var(
        "has_record",
        Is::Truth,
        "có số liệu của kỳ để đánh giá",
        "whether there is a record to judge",
    ),
];

/// The names of [`Tally`].
const TALLY: &[Var] = &[
    var("total", Is::Number, "tất cả", "all of them"),
    var("met", Is::Number, "số đơn vị đạt", "those that are met"),
    var("not_met", Is::Number, "số đơn vị không đạt", "those that are not met"),
    var("not_assessable", Is::Number, "số đơn vị chưa đủ cơ sở đánh giá", "those not assessable"),
    var(
        "interim",
        Is::Number,
        "số đơn vị chưa kết luận vì kỳ chưa hết năm",
        "those of which it is too early to tell: the year has not ended",
    ),
    var(
        "without_record",
        Is::Texts,
        "tên các đơn vị chưa có số liệu",
        "the names of those without a record",
    ),
];

/// The names of [`placed::Total`].
pub(super) const TOTAL: &[Var] = &[
    var(
        "measured",
        Is::Text,
        "tử số và mẫu số: 130/520; trống khi thiếu số liệu",
        "130/520; empty where numbers are missing",
    ),
    var("achieved", Is::Text, "tỷ lệ: 25%", "the share: 25%"),
    var(
        "missing",
        Is::Texts,
        "các đơn vị còn thiếu số liệu",
        "the units whose numbers are missing",
    ),
];

fn of_member(ground: &Ground) -> Vec<Name> {
    let mut names = ground.names(NAMED);
    names.extend(ground.names(MEMBER));
    let asked = of_members(ground.form);
    let of_sections = [
        (
            asked.criteria,
            var("criteria", Is::Made(criterion::shape), "tiêu chí theo mã", "its criteria by id"),
        ),
        (
            asked.criteria,
            var("failing", Is::Made(criterion::list_shape), "tiêu chí không đạt", "those not met"),
        ),
        (asked.points, var("total", Is::One(SCORE), "tổng điểm", "all points together")),
        (asked.points, points::CLAIMED),
        (asked.points, points::APPRAISED),
        (
            asked.measures,
            var("measures", Is::Made(shape::measures), "số đo theo tên", "its measures by name"),
        ),
        (
            asked.cited,
            var(
                "cited",
                Is::Made(cited::shape),
                "văn bản viện dẫn về đơn vị, theo biểu mẫu",
                "the documents on it, by form",
            ),
        ),
        (
            asked.fields,
            var("fields", Is::Made(fields::fields), "các trường của nó", "its fields by name"),
        ),
        (
            asked.fields,
            var("told", Is::Made(fields::told), "các trường lời văn của nó", "its fields of prose"),
        ),
    ];
    for (asked, it) in of_sections {
        if asked {
            names.extend(ground.names(&[it]));
        }
    }
    names
}

/// The names of several units.
pub(super) fn list_shape(ground: &Ground) -> Shape {
    Shape::List(Box::new(Shape::Map(of_member(ground))))
}

/// The names of several units with their places.
pub(super) fn ranked_shape(ground: &Ground) -> Shape {
    let mut names = of_member(ground);
    names.extend(ground.names(&[
        var(
            "rank",
            Is::Text,
            "hạng trong các đơn vị cùng loại; trống khi điểm còn để ngỏ",
            "its place among those of its kind; empty while its points are open",
        ),
        var("tied", Is::Truth, "đồng hạng", "whether it shares its place"),
    ]));
    Shape::List(Box::new(Shape::Map(names)))
}
