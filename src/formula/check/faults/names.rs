//! Names that mean nothing where they stand.

use super::called::called;
use super::{few, meant};
use crate::formula::check::{Desk, Place, call};
use crate::formula::{Fault, Kind, Span};
use crate::words::nearest;

/// A name that is no field, measure or variable.
pub(in super::super) fn unknown(name: &str, span: Span, place: Place, desk: &Desk) -> Fault {
    if desk.names.table(name).is_some() {
        return Fault::new(
            span,
            format!("`{name}` là bảng, không phải một giá trị"),
            format!("`{name}` is a table, not a value"),
        )
        .help(
            format!("viết `count({name} where điều kiện)` hoặc `sum(x of {name} where điều kiện)`"),
            format!("write `count({name} where condition)` or `sum(x of {name} where condition)`"),
        );
    }
    if let Some(example) = call::example(name) {
        return Fault::new(
            span,
            format!("`{name}` là hàm, thiếu tham số"),
            format!("`{name}` is a function and lacks its arguments"),
        )
        .help(format!("viết như `{example}`"), format!("write as in `{example}`"));
    }
    if let Some(fault) = of_a_row(name, span, desk) {
        return fault;
    }
    let fault = Fault::new(
        span,
        format!("không có trường hay số đo nào tên `{name}`"),
        format!("there is no field or measure `{name}`"),
    );
    if let Some(nearest) = near(name, place, desk, &[]) {
        return meant(fault, &nearest);
    }
    if let Some(field) = field_with(name, place, desk) {
        return fault.help(
            format!("`{name}` là giá trị của `{field}`: viết như `{field} = {name}`"),
            format!("`{name}` is a value of `{field}`: write as in `{field} = {name}`"),
        );
    }
    fault.help(
        "xem lại tên; trường khai báo trong `templates/fields`, số đo trong `measures`",
        "look at the name; fields are declared in `templates/fields`, measures in `measures`",
    )
}

/// The nearest of the names that may stand here, and of these words.
fn near(name: &str, place: Place, desk: &Desk, words: &[std::sync::Arc<str>]) -> Option<String> {
    let known = desk.names.known(place.row);
    let variables = ["target", "by"].into_iter().filter(|it| desk.names.variable(it).is_some());
    let words = words.iter().map(|it| &**it);
    nearest(name, known.iter().map(String::as_str).chain(variables).chain(words))
}

/// A field of rows, outside of one.
fn of_a_row(name: &str, span: Span, desk: &Desk) -> Option<Fault> {
    let tables = &desk.names.rules().tables;
    let found = (0..tables.len()).find(|it| desk.names.row_field(*it, name).is_some())?;
    let (table, place) = (&tables[found], desk.names.row_field(found, name)?);
    let table_name = &table.name;
    let example = match table.fields.get(place).map(|it| &it.kind) {
        Some(Kind::Number(_)) => format!("sum({name} of {table_name})"),
        Some(Kind::Truth) => format!("count({table_name} where {name})"),
        _ => format!("count({table_name} where {name} = …)"),
    };
    let fault = Fault::new(
        span,
        format!("`{name}` là trường của từng hàng trong bảng `{table_name}`"),
        format!("`{name}` is a field of the rows of table `{table_name}`"),
    );
    Some(fault.help(format!("viết như `{example}`"), format!("write as in `{example}`")))
}

/// A field that has this word for a value.
fn field_with(word: &str, place: Place, desk: &Desk) -> Option<String> {
    let rules = desk.names.rules();
    let row = place.row.and_then(|it| rules.tables.get(it));
    let fields = row.into_iter().flat_map(|it| &it.fields).chain(&rules.fields);
    let has = |kind: &Kind| match kind {
        Kind::Choice(it) => {
            rules.choices.get(*it).is_some_and(|it| it.words.iter().any(|it| **it == *word))
        }
        _ => false,
    };
    fields.into_iter().find(|it| has(&it.kind)).map(|it| it.name.to_string())
}

/// A word that a choice does not have.
pub(in super::super) fn no_word(
    word: &str,
    span: Span,
    choice: usize,
    place: Place,
    desk: &Desk,
) -> Fault {
    let rules = desk.names.rules();
    let called = called(&Kind::Choice(choice), rules);
    let fault = Fault::new(
        span,
        format!("`{word}` không phải là {}", called.vi),
        format!("`{word}` is not {}", called.en),
    );
    let words = rules.choices.get(choice).map(|it| &it.words[..]).unwrap_or_default();
    if let Some(nearest) = near(word, place, desk, words).filter(|_| word.len() > 1) {
        return meant(fault, &nearest);
    }
    let words = few(words.iter().map(|it| &**it));
    fault.help(format!("chọn một trong: {words}"), format!("choose one of: {words}"))
}

/// A table that is not there.
pub(in super::super) fn no_table(span: Span, name: &str, desk: &Desk) -> Fault {
    let fault =
        Fault::new(span, format!("không có bảng `{name}`"), format!("there is no table `{name}`"));
    let tables = || desk.names.rules().tables.iter().map(|it| &*it.name);
    match nearest(name, tables()) {
        Some(nearest) => meant(fault, &nearest),
        None => fault.help(
            format!("các bảng có: {}", few(tables())),
            format!("the tables are: {}", few(tables())),
        ),
    }
}
