//! Where a formula is evaluated: whose record, and which of its rows.
//!
//! A record that is not there is a place too: nothing of it is known, but the same place is
//! the same unknown each time.

use std::rc::Rc;
use std::sync::Arc;

use crate::formula::{Facts, Value};

/// A step from a record to another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The same span a year earlier.
    Before,
    /// The span before.
    Previous,
    /// A unit of the locality, by the kinds that are summed and its place among them.
    Locality(Vec<Arc<str>>, usize),
    /// A unit named by `over`, by its name there.
    Over(Arc<str>),
    /// A span of the same year, by its place.
    SoFar(usize),
    /// Any of the spans of a year that is not known.
    AnySpan,
    /// Any of the units of a locality that is not known.
    AnyUnit,
    /// The row of the same key a year earlier: the table and the row.
    RowBefore(usize, usize),
    /// The row of the same key of the span before: the table and the row.
    RowPrevious(usize, usize),
}

/// A record or row that is not there: the way to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// Where the way begins: [`Facts::id`] of a record; none if there is none to begin with.
    pub from: Option<u64>,
    /// How it goes on.
    pub steps: Vec<Step>,
}

impl Way {
    pub(super) fn then(&self, step: Step) -> Rc<Self> {
        let mut steps = self.steps.clone();
        steps.push(step);
        Rc::new(Self { from: self.from, steps })
    }
}

/// Whose numbers.
#[derive(Clone)]
pub(super) enum Source<'f> {
    Stated(&'f dyn Facts),
    Missing(Rc<Way>),
}

/// Which row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// A row that the record states.
    At(usize),
    /// A row of which nothing is known.
    Unknown,
}

/// A row of a table of a record.
#[derive(Clone)]
pub(super) struct Row<'f> {
    pub(super) source: Source<'f>,
    pub(super) table: usize,
    pub(super) place: Place,
}

/// Where a formula stands.
#[derive(Clone)]
pub(super) struct Scope<'f> {
    /// Whose fields the unit's fields are.
    pub(super) source: Source<'f>,
    /// The row at hand.
    pub(super) row: Option<Row<'f>>,
}

/// What tells a record from all others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// A record, by [`Facts::id`].
    Record(u64),
    /// One that is not there: the way to it.
    Missing(Rc<Way>),
}

/// What tells the fields of a record, or of one of its rows, from all others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Home {
    pub(super) whose: Whose,
    pub(super) row: Option<(usize, Place)>,
}

static UNKNOWN: Value = Value::Unknown;

impl<'f> Source<'f> {
    pub(super) fn whose(&self) -> Whose {
        match self {
            Self::Stated(facts) => Whose::Record(facts.id()),
            Self::Missing(way) => Whose::Missing(way.clone()),
        }
    }

    /// The way to something that this record leads to and that is not there.
    pub(super) fn way(&self, step: Step) -> Rc<Way> {
        match self {
            Self::Stated(facts) => Rc::new(Way { from: Some(facts.id()), steps: vec![step] }),
            Self::Missing(way) => way.then(step),
        }
    }

    /// What comes of the record a year earlier, or of the span before.
    pub(super) fn elsewhere<T>(&self, step: Step, then: impl FnOnce(&Source<'_>) -> T) -> T {
        if let Self::Stated(facts) = self {
            let there = if step == Step::Before { facts.before() } else { facts.previous() };
            if let Some(facts) = there {
                return then(&Source::Stated(&*facts));
            }
        }
        then(&Source::Missing(self.way(step)))
    }

    pub(super) fn rows(&self, table: usize) -> Option<usize> {
        match self {
            Self::Stated(facts) => facts.rows(table),
            Self::Missing(_) => None,
        }
    }

    /// What the record states of a field of its own.
    pub(super) fn field(&self, field: usize) -> &Value {
        match self {
            Self::Stated(facts) => facts.field(field),
            Self::Missing(_) => &UNKNOWN,
        }
    }

    /// Whether it is a sum of records: what is missing of it may be anything of its kind.
    pub(super) fn is_sum(&self) -> bool {
        matches!(self, Self::Stated(facts) if facts.is_sum())
    }

    pub(super) fn is_far(&self) -> bool {
        matches!(self, Self::Missing(way) if way.steps.len() > 3)
    }

    pub(super) fn alone(&self) -> Scope<'f> {
        Scope { source: self.clone(), row: None }
    }

    pub(super) fn at(&self, table: usize, place: Place) -> Scope<'f> {
        let row = Row { source: self.clone(), table, place };
        Scope { source: self.clone(), row: Some(row) }
    }
}

impl Scope<'_> {
    /// Whether it is a sum of records whose field is meant.
    pub(super) fn is_of_sum(&self) -> bool {
        self.row.as_ref().map_or(&self.source, |it| &it.source).is_sum()
    }
}

impl Row<'_> {
    pub(super) fn cell(&self, field: usize) -> &Value {
        match (&self.source, self.place) {
            (Source::Stated(facts), Place::At(row)) => facts.cell(self.table, row, field),
            _ => &UNKNOWN,
        }
    }

    pub(super) fn home(&self) -> Home {
        Home { whose: self.source.whose(), row: Some((self.table, self.place)) }
    }
}
