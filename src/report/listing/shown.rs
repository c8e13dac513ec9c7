//! Which fields of the rows of a list are looked at: those that the template prints, those of
//! its columns, and what tells how tall a row is.

use super::LONG_TEXT;
use super::names::OPEN;
use crate::formula::Kind;
use crate::law::compile::{CellRule, CompiledListing, Heading, Piece};
use crate::project::Project;
use crate::report::Wanted;

/// Which fields are looked at, by their places.
pub(in crate::report) struct Shown {
    fields: Vec<bool>,
    words: Vec<bool>,
}

impl Shown {
    /// Those of a list by its name.
    pub(in crate::report) fn of(
        project: &Project,
        list: &str,
        listing: &CompiledListing,
        wanted: &Wanted,
    ) -> Self {
        let dictionary = &project.dictionary;
        let declared = &dictionary.tables[listing.table].fields;
        let of = wanted.below("lists").below(list);
        let rows = [of.below("rows").each(), of.below("groups").each().below("rows").each()];
        let printed = |it: &str| rows.iter().any(|row| row.has(it));
        let open = of.below(OPEN.name);
        let columns = in_columns(listing, |field| declared[field].name.to_string());
        let by = |field: usize| listing.by == Some(Heading::Choice(field));
        // A long text makes a row tall, whether it is printed or not.
        let long = |field: usize| match &dictionary.rules.tables[listing.table].fields[field].kind {
            Kind::Text => true,
            Kind::Choice(choice) => {
                let mut labels = dictionary.labels[*choice].iter();
                labels.any(|it| it.vi.chars().count() > LONG_TEXT)
            }
            _ => false,
        };
        let tall = printed("is_tall") || !listing.columns.is_empty();
        let word = |name: &str| printed(name) || columns.has(name);
        let words: Vec<bool> =
            declared.iter().map(|it| word(&format!("words.{}", it.name))).collect();
        let asks = |field: usize| {
            let name = &declared[field].name;
            field == 0
                || words[field]
                || printed(name)
                || open.has(name)
                || by(field)
                || listing.merge.contains(&field)
                || columns.has(name)
                || tall && long(field)
        };
        Self { fields: (0..declared.len()).map(asks).collect(), words }
    }

    /// Whether a field is looked at.
    pub(super) fn asks(&self, field: usize) -> bool {
        self.fields.get(field).copied().unwrap_or_default()
    }

    /// Whether its word is printed.
    pub(super) fn word(&self, field: usize) -> bool {
        self.words.get(field).copied().unwrap_or_default()
    }
}

/// The names of a row that its columns show.
fn in_columns(listing: &CompiledListing, name: impl Fn(usize) -> String) -> Wanted {
    let of = |rule: &CellRule| match rule {
        CellRule::Field(field) => vec![name(*field)],
        CellRule::Given(name) => vec![name.clone()],
        CellRule::Formula(_) => Vec::new(),
        CellRule::Texts(texts) => {
            let pieces = texts.iter().flatten();
            pieces
                .filter_map(|it| if let Piece::Name(it) = it { Some(it.join(".")) } else { None })
                .collect()
        }
    };
    Wanted::of(listing.columns.iter().flat_map(|it| of(&it.cell)).collect())
}
