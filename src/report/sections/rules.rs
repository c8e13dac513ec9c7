//! What each sort of unit is judged by: wording and targets, without anybody's numbers.

use serde::Serialize;

use super::{By, Context, Section};
use crate::diagnostic::NodePath;
use crate::law::bench::{Bar, Bench};
use crate::law::rulebook::{Judged, Rulebook};
use crate::report::shape::{Ground, Is, Name, Shape, Var, var};
use crate::report::criterion;
use crate::report::ordered::Ordered;
use crate::words::clean;
use crate::words::Said;

pub(super) const SECTION: Section = Section {
    name: "rules",
    vi: "Bộ quy định đòi hỏi gì ở từng loại đơn vị: lời văn và chỉ tiêu, theo tên của phần `judges` (`id`, không ghi thì là `tier`)",
    en: "What the rulebook asks of each sort of unit: wording and targets, by the name of its part of `judges` (`id`, or else its `tier`)",
    by: By::Shows,
    own: false,
    gives: &[var(
        "rules",
        Is::Made(rules),
        "theo tên của phần `judges`, rồi theo mã tiêu chí",
        "by the name of the part of `judges`, then by criterion",
    )],
};

/// What a rulebook asks of one sort of unit.
#[derive(Clone, Debug, Serialize)]
struct Prescribed {
    /// The criterion's id.
    id: String,
    /// The source's wording.
    text: String,
    /// What it is called in a few words.
    short: String,
    /// The number asked for: "20", "25%"; empty where there is none.
    target: String,
    /// How deep it stands: 0 for a criterion, 1 for its parts.
    depth: usize,
}

const PRESCRIBED: &[Var] = &[
    var("id", Is::Text, "mã", "its id"),
    var("text", Is::Text, "lời văn của quy định", "the source's wording"),
    var("short", Is::Text, "tên ngắn; không ghi thì là lời văn", "a short name; the wording where there is none"),
    var("target", Is::Text, "chỉ tiêu; trống khi không có", "the number asked for; empty where there is none"),
    var("depth", Is::Number, "0 là tiêu chí, 1 là phần của tiêu chí", "0 for a criterion, 1 for its parts"),
];

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    rules: Ordered<Ordered<Prescribed>>,
}

fn rules(ground: &Ground) -> Shape {
    let parts = ground.rulebook().judges.iter().zip(&ground.law.benches);
    let name = |(judged, bench): (&Judged, &Bench)| {
        let about = |it: &Bar| Said::new(&it.text, &it.text);
        let one = |it: &Bar| Name::chosen(&it.id, about(it), ground.map(PRESCRIBED));
        let criteria = bench.all().into_iter().map(one).collect();
        Name::chosen(judged.name(), Said::default(), Shape::Map(criteria))
    };
    Shape::Map(parts.map(name).collect())
}

pub(super) fn names(context: &Context) -> Names {
    let law = context.document.issued.law;
    let parts = law.rulebook.judges.iter().zip(&law.benches);
    Names { rules: Ordered(parts.map(|(it, bench)| (it.name().to_owned(), of(bench))).collect()) }
}

fn of(bench: &Bench) -> Ordered<Prescribed> {
    let mut all = Vec::new();
    add(&bench.criteria, 0, &mut all);
    Ordered(all)
}

fn add(bars: &[Bar], depth: usize, all: &mut Vec<(String, Prescribed)>) {
    for bar in bars {
        let (text, short) = (clean(&bar.text), clean(&bar.short));
        let (id, target) = (bar.id.clone(), criterion::target(bar));
        all.push((bar.id.clone(), Prescribed { id, text, short, target, depth }));
        add(&bar.parts, depth + 1, all);
    }
}

/// Two parts of one name could not be told apart by a template.
pub(super) fn check(rulebook: &Rulebook, add: &mut impl FnMut(NodePath, Said, Option<Said>)) {
    if !rulebook.forms.values().any(|it| SECTION.is_asked(it)) {
        return;
    }
    for (place, judged) in rulebook.judges.iter().enumerate() {
        let name = judged.name();
        if rulebook.judges[..place].iter().any(|it| it.name() == name) {
            let path = NodePath::root().key("judges").index(place);
            let path = if judged.id.is_some() { path.key("id") } else { path.key("units") };
            add(
                path,
                Said::new(
                    format!("hai phần của `judges` cùng tên `{name}`, biểu mẫu in `rules` không phân biệt được"),
                    format!("two parts of `judges` are named `{name}`, and a form that prints `rules` cannot tell them apart"),
                ),
                Some(Said::new(
                    "thêm `id`, như `{id: offices, units: …}`",
                    "add an `id`, as in `{id: offices, units: …}`",
                )),
            );
        }
    }
}
