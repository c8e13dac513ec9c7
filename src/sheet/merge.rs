//! A record and what a workbook says of it: what the workbook holds is taken, all else stays.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::facts::record::{Claim, Claims};
use crate::facts::{Dictionary, Record, Rows, Table};
use crate::formula::Value;

/// How a workbook is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// Its tables are the record's, whole: rows that it lacks go, and numbers whose cells are
    /// blank.
    pub whole: bool,
    /// Its rows were written with their keys, so that a key alone says nothing.
    pub prepared: bool,
}

/// What came of the two.
pub(super) struct Merged {
    pub record: Record,
    /// The row of the sheet that each row of a table is from, by table.
    pub rows: BTreeMap<usize, Vec<Option<usize>>>,
    /// How many rows had a key alone.
    pub unfilled: usize,
}

/// What a table's sheet has columns for.
#[derive(Debug)]
pub(super) struct Held {
    pub table: usize,
    pub fields: Vec<usize>,
}

/// Puts a workbook's record into the one that there is.
pub(super) fn merge(
    dictionary: &Dictionary,
    (old, new): (&Record, &Record),
    held: &[Held],
    how: How,
) -> Merged {
    let mut record = old.clone();
    record.sample |= new.sample;
    record.fields.resize(dictionary.fields.len(), Value::Unknown);
    for (own, it) in record.fields.iter_mut().zip(&new.fields) {
        if it.is_known() {
            own.clone_from(it);
        }
    }
    for (form, it) in &new.documents {
        record.documents.entry(form.clone()).or_default().take(it);
    }
    claims(&mut record.claims, &new.claims);
    for (unit, it) in &new.appraisals {
        claims(record.appraisals.entry(unit.clone()).or_default(), it);
    }
    let (mut rows, mut unfilled) = (BTreeMap::new(), 0);
    record.tables.resize(dictionary.tables.len(), None);
    for (table, stated) in new.tables.iter().enumerate() {
        let Some(stated) = stated else { continue };
        let fields = held.iter().find(|it| it.table == table).map(|it| it.fields.as_slice());
        let declared = &dictionary.tables[table];
        let mut taken = Taken { rows: Vec::new(), from: Vec::new(), unfilled: 0 };
        taken.fill((old.table(table), stated), (declared, fields.unwrap_or_default()), how);
        unfilled += taken.unfilled;
        if taken.rows.is_empty() && stated.count > 0 && old.table(table).is_none() {
            continue;
        }
        record.tables[table] = Some(columns(&taken.rows, declared.fields.len()));
        rows.insert(table, taken.from);
    }
    Merged { record, rows, unfilled }
}

fn claims(own: &mut Claims, new: &Claims) {
    for (id, it) in new {
        let own: &mut Claim = own.entry(id.clone()).or_default();
        if it.points.is_some() {
            own.points.clone_from(&it.points);
        }
        if it.reason.is_some() {
            own.reason.clone_from(&it.reason);
        }
        if it.evidence.is_some() {
            own.evidence.clone_from(&it.evidence);
        }
        own.date = it.date.or(own.date);
    }
}

/// Rows as they are put together.
struct Taken {
    rows: Vec<Vec<Value>>,
    from: Vec<Option<usize>>,
    unfilled: usize,
}

impl Taken {
    /// A row that the record has, however the workbook spells its key, keeps the record's own.
    fn fill(
        &mut self,
        (old, new): (Option<&Rows>, &Rows),
        (declared, held): (&Table, &[usize]),
        how: How,
    ) {
        let width = declared.fields.len();
        let row = |rows: &Rows, at: usize| (0..width).map(|it| rows.cell(at, it).clone()).collect();
        let count = old.map_or(0, |it| it.count);
        let mut place: BTreeMap<Cow<str>, usize> = BTreeMap::new();
        for at in 0..count {
            let Some(old) = old else { continue };
            place.entry(declared.same(old.key(at))).or_insert(at);
            self.rows.push(row(old, at));
            self.from.push(None);
        }
        let mut used = BTreeSet::new();
        for at in 0..new.count {
            let states = (1..width).any(|it| new.cell(at, it).is_known());
            let known = place.get(&declared.same(new.key(at)));
            let own = known.filter(|it| used.insert(**it));
            let Some(own) = own else {
                // Of two rows with one key both are there, so that it is said of them.
                if how.prepared && !states && known.is_none() {
                    self.unfilled += 1;
                    continue;
                }
                self.rows.push(row(new, at));
                self.from.push(Some(at));
                continue;
            };
            self.from[*own] = Some(at);
            for field in 1..width {
                let cell = new.cell(at, field);
                if cell.is_known() || how.whole && held.contains(&field) {
                    self.rows[*own][field] = cell.clone();
                }
            }
        }
        if how.whole {
            let kept: Vec<bool> = self.from.iter().map(Option::is_some).collect();
            let mut is_kept = kept.iter().copied();
            self.rows.retain(|_| is_kept.next().unwrap_or(true));
            self.from.retain(Option::is_some);
        }
    }
}

/// Rows as columns; those of which nothing is known are none.
fn columns(rows: &[Vec<Value>], width: usize) -> Rows {
    let column = |at: usize| {
        let states = rows.iter().any(|it| it[at].is_known());
        states.then(|| rows.iter().map(|it| it[at].clone()).collect())
    };
    Rows { count: rows.len(), columns: (0..width).map(column).collect() }
}
