//! The names of a list: its own, those of its groups, and those of its rows.

use crate::formula::Kind;
use crate::law::compile::CompiledListing;
use crate::report::shape::{self, Ground, Is, Name, Shape, Var, var};
use crate::report::table::TABLE;
use crate::words::Said;

/// How many rows leave each field open, by its name.
pub(super) const OPEN: Var = var(
    "open",
    Is::Made(|_| Shape::Text),
    "số hàng chưa có từng trường; trống khi không thiếu",
    "how many rows leave each field open; empty where none does",
);

const LIST: &[Var] = &[
    var("count", Is::Text, "số hàng", "how many rows there are"),
    var(
        "groups",
        Is::Made(|_| Shape::Text),
        "các nhóm hàng, ở bảng có `by`",
        "the rows under their headings, where the list has `by`",
    ),
    var(
        "rows",
        Is::Made(|_| Shape::Text),
        "các hàng, ở bảng không có `by`",
        "the rows, where the list has no `by`",
    ),
    var(
        "stated",
        Is::Text,
        "số đơn vị có hàng trong bảng, kể cả đơn vị ghi là không có hàng nào",
        "of how many units the rows are, with those that state that they have none",
    ),
    var(
        "unstated",
        Is::Texts,
        "tên các đơn vị chưa nêu bảng này: còn một đơn vị thì hàng tổng để trống",
        "the names of those that do not state the table: with one, the row that sums up is left empty",
    ),
    var(
        "doubtful",
        Is::Text,
        "số hàng chưa rõ có thuộc bảng hay không, nên chưa in; trống khi không có",
        "of how many rows more it is not known whether they belong to it; empty where of none",
    ),
    OPEN,
];

const GROUP: &[Var] = &[
    var("number", Is::Text, "số thứ tự của nhóm", "1, 2, …"),
    var("numeral", Is::Text, "số La Mã của nhóm", "I, II, …"),
    var("title", Is::Text, "tên nhóm", "the heading"),
    var(
        "word",
        Is::Text,
        "giá trị mà các hàng cùng có, khi chia theo một trường chọn",
        "the word of the choice that they agree in; empty elsewhere",
    ),
    var("count", Is::Text, "số hàng của nhóm", "how many rows there are"),
    var(
        "measures",
        Is::Made(shape::measures),
        "số đo tính riêng trên nhóm; chỉ với hàng của chính đơn vị",
        "the measures over these rows alone; only of the unit's own rows",
    ),
    var("rows", Is::Made(|_| Shape::Text), "các hàng", "the rows, numbered from 1"),
];

const ROW: &[Var] = &[
    var("number", Is::Text, "số thứ tự", "its number"),
    var("name", Is::Text, "tên hàng: tên mà danh mục ghi cho mã", "what the row is called"),
    var("sector", Is::Text, "lĩnh vực", "its sector"),
    var("unit", Is::Text, "đơn vị có hàng này", "the unit whose row it is"),
    var(
        "units",
        Is::Text,
        "mọi đơn vị có hàng này, ở bảng có `merge`",
        "all units whose row it is",
    ),
    var(
        "is_tall",
        Is::Truth,
        "hàng rất cao, phải cho sang trang",
        "whether it takes most of a page",
    ),
];

/// The names of the lists of a form.
pub(crate) fn shape(ground: &Ground) -> Shape {
    let lists = ground.formulas.iter().flat_map(|it| &it.lists);
    let name = |(name, listing): (&String, &CompiledListing)| {
        let label = &ground.project.dictionary.tables[listing.table].label;
        Name::chosen(name, label.clone(), one(ground, listing))
    };
    Shape::Map(lists.map(name).collect())
}

fn one(ground: &Ground, listing: &CompiledListing) -> Shape {
    let rows = Shape::List(Box::new(row(ground, listing)));
    let with = |mut names: Vec<Name>, shapes: &[(&str, &Shape)]| {
        for it in &mut names {
            if let Some((_, shape)) = shapes.iter().find(|(name, _)| *name == it.name) {
                it.shape = (*shape).clone();
            }
        }
        Shape::Map(names)
    };
    let groups = Shape::List(Box::new(with(ground.names(GROUP), &[("rows", &rows)])));
    let dictionary = &ground.project.dictionary;
    let mut open = Vec::new();
    for field in &dictionary.tables[listing.table].fields {
        shape::insert(&mut open, &field.name, &field.label, Shape::Text);
    }
    let open = Shape::Map(open);
    let mut names = ground.names(LIST);
    if !listing.columns.is_empty() {
        names.extend(ground.names(&[var(
            "table",
            Is::One(TABLE),
            "cả bảng, đã chia ô, cho thành phần `table`",
            "all of it in cells, for the component `table`",
        )]));
    }
    with(names, &[("groups", &groups), ("rows", &rows), ("open", &open)])
}

fn row(ground: &Ground, listing: &CompiledListing) -> Shape {
    let dictionary = &ground.project.dictionary;
    let declared = &dictionary.tables[listing.table].fields;
    let kinds = dictionary.rules.tables[listing.table].fields.iter().map(|it| &it.kind);
    let mut names = ground.names(ROW);
    let own = shape::fields(declared.iter().zip(kinds.clone()));
    names.extend(own.into_iter().filter(|it| !ROW.iter().any(|var| var.name == it.name)));
    let mut words = Vec::new();
    for (field, kind) in declared.iter().zip(kinds) {
        if matches!(kind, Kind::Truth | Kind::Choice(_)) {
            shape::insert(&mut words, &field.name, &field.label, Shape::Text);
        }
    }
    names.push(Name {
        name: "words".to_owned(),
        about: Said::new(
            "giá trị như ghi trong số liệu, để so sánh: `true`, `3`",
            "the values as the record has them, to be compared: `true`, `3`",
        ),
        shape: Shape::Map(words),
        fixed: true,
    });
    Shape::Map(names)
}
