//! The formulas of forms: what they need, and which rows they list.

use std::collections::BTreeMap;

use super::columns::{self, Around, CompiledColumn, GIVEN};
use super::names::{self, Vocabulary};
use super::needs::{self, CompiledNeed, condition};
use super::{meaningless, problems::Problems};
use crate::diagnostic::NodePath;
use crate::facts::{Dictionary, dictionary::Key};
use crate::formula::{Formula, Kind};
use crate::law::form::{Form, Listing};
use crate::law::rulebook::Rulebook;
use crate::model::FormId;
use crate::words::Said;

/// The formulas of one form.
#[derive(Clone, Debug, Default)]
pub struct FormFormulas {
    /// What a record must state because the form prints it.
    pub needs: Vec<CompiledNeed>,
    /// The lists that it prints, by name.
    pub lists: BTreeMap<String, CompiledListing>,
}

/// Rows that a form lists.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // Each is a key that stands by itself.
pub struct CompiledListing {
    /// Of which table.
    pub table: usize,
    /// Of which rows.
    pub filter: Option<Formula>,
    /// But for which.
    pub unless: Option<Formula>,
    /// Under which headings.
    pub by: Option<Heading>,
    /// Rows that agree in these fields are one.
    pub merge: Vec<usize>,
    /// Of all units of these kinds in the area.
    pub across: Vec<crate::model::UnitKind>,
    /// Whether an appendix is left out where there are no rows.
    pub appendix: bool,
    /// Whether the text speaks of that appendix all the same.
    pub announced: bool,
    /// The columns, where it is drawn as a table.
    pub columns: Vec<CompiledColumn>,
    /// Whether only the rows above groups are drawn.
    pub folded: bool,
    /// Whether its page lies on its side.
    pub landscape: bool,
}

/// What stands above rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The sector that the catalog gives the row's code.
    Sector,
    /// The unit whose row it is.
    Unit,
    /// A field that is a choice: its values in their order.
    Choice(usize),
}

/// The formulas of all forms.
pub(super) fn compile(
    rulebook: &Rulebook,
    dictionary: &Dictionary,
    found: &mut Problems,
) -> BTreeMap<FormId, FormFormulas> {
    let vocabulary = Vocabulary::new(dictionary, &dictionary.rules, &[]);
    let path = NodePath::root().key("forms");
    let one = |(id, form): (&FormId, &Form)| {
        let path = path.key(id);
        meaningless::check(form, &path, found);
        let needs = form.needs.iter().enumerate();
        let needs = needs.filter_map(|(place, it)| {
            let around = Around { vocabulary: &vocabulary, dictionary, rulebook, form };
            needs::need(it, &around, &path.key("needs").index(place), found)
        });
        let needs = needs.collect();
        let around = Around { vocabulary: &vocabulary, dictionary, rulebook, form };
        let lists = form.lists.iter();
        let lists = lists.filter_map(|(name, it)| {
            let path = path.key("lists").key(name);
            Some((name.clone(), listing(it, &around, &path, found)?))
        });
        (id.clone(), FormFormulas { needs, lists: lists.collect() })
    };
    rulebook.forms.iter().map(one).collect()
}

/// A field that bears the name of something that every row of a list has would be printed
/// as that.
fn given(dictionary: &Dictionary, table: usize, path: &NodePath, found: &mut Problems) {
    let declared = &dictionary.tables[table];
    let first = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    for (place, field) in declared.fields.iter().enumerate() {
        // What a row is called is its key, unless that is a code of the catalog.
        let same = match declared.key {
            Key::Sector => &["sector", "name"][..],
            Key::Text => &["name"],
            Key::Catalog => &[],
        };
        let name = first(&field.name);
        if place == 0 && same.contains(&&*field.name) || !GIVEN.contains(&name.as_str()) {
            continue;
        }
        let table = &declared.name;
        found.add(
            path,
            Said::new(
                format!("bảng `{table}` có trường `{}`, mà `{name}` là từ có sẵn ở mỗi hàng của một danh sách", field.name),
                format!("table `{table}` has a field `{}`, and every row of a list has a `{name}` of its own", field.name),
            ),
            Some(Said::new("đổi tên trường ấy", "give the field another name")),
        );
    }
}

fn no_heading(name: &str, path: &NodePath, found: &mut Problems) {
    let says = Said::new(
        format!("`{name}` không phải `sector`, `unit` hay một trường chọn của bảng"),
        format!("`{name}` is not `sector`, `unit` or a choice of the table"),
    );
    found.add(path, says, None);
}

/// A table of rows above groups alone has such rows.
fn folds(listing: &Listing, path: &NodePath, found: &mut Problems) {
    let has_none = listing.by.is_none() || listing.columns.iter().all(|it| it.group.is_none());
    if listing.folded && has_none {
        let says = Said::new(
            "bảng gọn (`folded`) chỉ vẽ hàng đầu nhóm, mà bảng này không có",
            "a table that is folded draws the rows above groups alone, and this one has none",
        );
        let help = Said::new("ghi `by` và `group` của cột", "write `by` and a `group`");
        found.add(&path.key("folded"), says, Some(help));
    }
}

fn listing(
    listing: &Listing,
    around: &Around,
    path: &NodePath,
    found: &mut Problems,
) -> Option<CompiledListing> {
    let Around { vocabulary, dictionary, .. } = around;
    let table = vocabulary.table_named(&listing.of, &path.key("of"), found)?;
    given(dictionary, table, &path.key("of"), found);
    let row = Some(table);
    let filter = condition(listing.filter.as_ref(), row, vocabulary, &path.key("where"), found);
    let unless = condition(listing.unless.as_ref(), row, vocabulary, &path.key("unless"), found);
    let fields = &dictionary.tables[table].fields;
    let field = |name: &str| fields.iter().position(|it| &*it.name == name);
    let by = match listing.by.as_deref() {
        None => None,
        Some("sector") => Some(Heading::Sector),
        Some("unit") => Some(Heading::Unit),
        Some(name) => {
            let choice = field(name).filter(|it| {
                let kind = &dictionary.rules.tables[table].fields[*it].kind;
                matches!(kind, Kind::Choice(_))
            });
            if choice.is_none() {
                no_heading(name, &path.key("by"), found);
            }
            choice.map(Heading::Choice)
        }
    };
    let mut merge = Vec::new();
    for (place, name) in listing.merge.iter().enumerate() {
        match field(name) {
            Some(it) => merge.push(it),
            None => names::unknown(
                "trường",
                "field",
                name,
                fields.iter().map(|it| &*it.name),
                &path.key("merge").index(place),
                found,
            ),
        }
    }
    let columns = columns::compile(listing, (table, by.is_some()), around, path, found);
    folds(listing, path, found);
    Some(CompiledListing {
        table,
        filter,
        unless,
        by,
        merge,
        across: listing.across.clone(),
        appendix: listing.appendix,
        announced: listing.announced,
        columns,
        folded: listing.folded,
        landscape: listing.landscape,
    })
}
