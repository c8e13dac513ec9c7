//! A list of rows, ready to be printed.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::formula::Amount;
use crate::report::table::drawn::Table;

/// A list of rows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct List {
    /// How many rows there are, those that are one counted each.
    pub count: String,
    /// The rows under their headings; one group without a title where there are none.
    pub groups: Vec<Group>,
    /// The rows, numbered through; empty where they stand under headings.
    pub rows: Vec<Row>,
    /// Of how many units the rows are: those that state the table, with rows or without.
    pub stated: String,
    /// The names of those that are asked for the table and do not state it.
    pub unstated: Vec<String>,
    /// Of how many rows more it is not known whether they belong to it; empty where of none.
    pub doubtful: String,
    /// Whether there are units, and each states the table: only then is a sum of all known.
    #[serde(skip)]
    pub is_whole: bool,
    /// How many rows leave each field open; empty where none does.
    pub open: Json,
    /// All of it as a table, where the form says its columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
}

/// Rows under a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Group {
    /// 1, 2, …
    pub number: String,
    /// I, II, …
    pub numeral: String,
    /// The heading.
    pub title: String,
    /// The word of the choice that they agree in; empty elsewhere.
    pub word: String,
    /// How many rows there are.
    pub count: String,
    /// The measures of the bench over these rows alone; only of the unit's own rows.
    pub measures: BTreeMap<String, String>,
    /// The rows, numbered from 1.
    pub rows: Vec<Row>,
}

/// A row of a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// Its fields as they are printed, and what every row has.
    #[serde(flatten)]
    pub(super) fields: Map<String, Json>,
    /// What each column of a table shows of it.
    #[serde(skip)]
    pub(super) cells: Vec<String>,
    /// What each adds to a sum; none where that is not known.
    #[serde(skip)]
    pub(super) amounts: Vec<Option<Amount>>,
}

impl Row {
    /// What stands under a name, step by step.
    pub fn get<'a>(&self, mut steps: impl Iterator<Item = &'a str>) -> Option<&Json> {
        let first = self.fields.get(steps.next()?)?;
        steps.try_fold(first, |it, step| it.get(step))
    }

    /// What a column shows of it.
    pub(in crate::report) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// What a column adds to a sum.
    pub(in crate::report) fn amount(&self, column: usize) -> Option<&Amount> {
        self.amounts.get(column)?.as_ref()
    }
}

/// A row that is listed, before it has its number.
pub(super) struct Listed {
    /// What stands above it.
    pub(super) heading: String,
    /// What it shares with all under that heading: two units may have one name.
    pub(super) group: String,
    /// The word of a choice that it stands under.
    pub(super) word: String,
    /// Its place in the record, for the measures of its group.
    pub(super) place: usize,
    /// Its unit's name.
    pub(super) unit: String,
    /// Its fields as they are printed.
    pub(super) fields: Map<String, Json>,
    /// What rows that are one agree in.
    pub(super) agrees_in: Vec<String>,
    /// What each column of a table shows of it.
    pub(super) cells: Vec<String>,
    /// What each adds to a sum; none where that is not known.
    pub(super) amounts: Vec<Option<Amount>>,
}
