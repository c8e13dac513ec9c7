//! What a form needs: fields that there are, and that those who issue it are asked for.

use super::columns::Around;
use super::names::{self, Expected, Vocabulary};
use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::facts::dictionary::Field;
use crate::formula::Formula;
use crate::law::Rulebook;
use crate::law::form::{Form, Need};
use crate::model::UnitKind;
use crate::model::period::PeriodSpan;
use crate::words::Said;

/// Values that a record must state.
#[derive(Clone, Debug)]
pub struct CompiledNeed {
    /// Of which table; of the unit itself if none.
    pub table: Option<usize>,
    /// Of which rows.
    pub filter: Option<Formula>,
    /// Which fields.
    pub fields: Vec<usize>,
}

pub(super) fn need(
    need: &Need,
    around: &Around,
    path: &NodePath,
    found: &mut Problems,
) -> Option<CompiledNeed> {
    let Around { vocabulary, dictionary, rulebook, form } = around;
    let table = match &need.of {
        Some(name) => Some(vocabulary.table_named(name, &path.key("of"), found)?),
        None => None,
    };
    let filter = condition(need.filter.as_ref(), table, vocabulary, &path.key("where"), found);
    let known = match table {
        Some(table) => &dictionary.tables[table].fields,
        None => &dictionary.fields,
    };
    let mut fields = Vec::new();
    for (place, name) in need.fields.iter().enumerate() {
        let at = path.key("fields").index(place);
        let Some(field) = known.iter().position(|it| *it.name == **name) else {
            let all = known.iter().map(|it| &*it.name);
            names::unknown("trường", "field", name, all, &at, found);
            continue;
        };
        fields.push(field);
        if !may_be_asked(&known[field], rulebook, form) {
            asked_of_others(name, &at, found);
        }
    }
    Some(CompiledNeed { table, filter, fields })
}

pub(super) fn condition(
    text: Option<&String>,
    table: Option<usize>,
    vocabulary: &Vocabulary,
    path: &NodePath,
    found: &mut Problems,
) -> Option<Formula> {
    vocabulary.in_row(table, text?, Expected::Truth, path, found)
}

/// Whether any unit that issues the form is asked for a field in any of the form's periods.
fn may_be_asked(field: &Field, rulebook: &Rulebook, form: &Form) -> bool {
    let judged = || rulebook.judges.iter().flat_map(|it| &it.units).map(|it| it.tier);
    let tiers: Vec<UnitKind> = match &form.issuer {
        Some(issuer) => vec![issuer.tier],
        None if form.about.is_empty() => judged().collect(),
        None => form.about.iter().map(|it| it.tier).collect(),
    };
    let spans = [&form.spans, &rulebook.spans].into_iter().find(|it| !it.is_empty());
    let spans = spans.map_or(PeriodSpan::ALL, Vec::as_slice);
    let tier = field.asked_of.tier;
    let asked = tier.is_none_or(|it| tiers.is_empty() || tiers.contains(&it));
    asked && (field.periods.is_empty() || spans.iter().any(|it| field.periods.contains(it)))
}

fn asked_of_others(name: &str, path: &NodePath, found: &mut Problems) {
    found.add(
        path,
        Said::new(
            format!("`{name}` không hỏi đơn vị lập biểu mẫu này, trong kỳ nào của nó"),
            format!("`{name}` is not asked of those who issue this form, in any of its periods"),
        ),
        Some(Said::new(
            "bỏ tên này khỏi `needs`, hoặc sửa `asked_of`, `periods` của trường",
            "take the name out of `needs`, or mend `asked_of` or `periods` of the field",
        )),
    );
}
