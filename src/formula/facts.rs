//! What formulas are asked of: the numbers of one unit for one period, and of others around it.

use std::sync::Arc;

use super::Value;

/// The facts of one unit for one period.
pub trait Facts {
    /// A number that tells this record from all others of a run: what is not known of one
    /// record is one thing, however often it is asked for.
    fn id(&self) -> u64;

    /// Whether the record is a sum of others: neither its checks nor what holds otherwise speak
    /// of what is missing of it.
    fn is_sum(&self) -> bool {
        false
    }

    /// What the record states of a unit's field; [`Value::Unknown`] where it states nothing.
    fn field(&self, field: usize) -> &Value;

    /// How many rows a table has; none where the record does not state the table.
    fn rows(&self, table: usize) -> Option<usize>;

    /// What a row states.
    fn cell(&self, table: usize, row: usize, field: usize) -> &Value;

    /// The facts of the same span a year earlier; none where there is no record.
    fn before(&self) -> Option<Box<dyn Facts + '_>>;

    /// The facts of the span right before; none where there is no record.
    fn previous(&self) -> Option<Box<dyn Facts + '_>>;

    /// The facts of the spans of the year that are as long as this one, from the first to this
    /// one; none of those that have no record.
    fn so_far(&self) -> Vec<Option<Box<dyn Facts + '_>>>;

    /// The row of the same key a year earlier; where the record states the table without such a
    /// row, the place after the last: there is none of what is counted there, and nothing else
    /// is known of it.
    fn row_before(&self, table: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)>;

    /// The row of the same key of the span right before, in the same way.
    fn row_previous(&self, table: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)>;

    /// The units that `locality` sums over, of these kinds or of those that the judge names;
    /// none of those that have no record. Where kinds are given and there is no such unit, it is
    /// one without a record: who there should be is not known.
    fn locality(&self, kinds: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>>;

    /// The units that are meant by the ends of their paths, in the order given; none of those
    /// that are not there or have no record.
    fn over(&self, units: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>>;
}
