//! Does a record agree with itself, its catalog, its folder and its rulebooks?
//!
//! Pure: values in, findings out, each with the node it is about. What `load` has
//! found is not found again here.

mod asked;
mod asked_of;
mod code;
mod composed;
mod copied;
mod declared;
mod document;
mod doubt;
mod explained;
mod instance;
mod legacy;
mod meant;
mod named;
mod not_asked;
mod paper;
mod record;
mod rulebook;
mod scale;
mod scope;
mod section;
mod text;
mod time;
mod told;
mod unit;
mod unused;
mod written;

pub use asked_of::asked_of;
pub use doubt::doubts;
pub use explained::{Explained, explained};
pub use instance::Instance;
pub use rulebook::rulebooks;
pub use scope::scopes;
pub use text::{Script, catalog};
pub use unused::unused;

use crate::diagnostic::{Diagnostic, FileFault, Gathered, NodePath, Place};
use crate::facts::Record;
use crate::layout::record_file;
use crate::model::{Key, Period, UnitId};
use crate::project::Project;

/// Everything a finding of one record needs to know around it.
struct Context<'a> {
    project: &'a Project,
    unit: &'a UnitId,
    period: Period,
    record: &'a Record,
    file: String,
    /// Whether nothing was taken out of the record because it was wrong.
    whole: bool,
}

impl<'a> Context<'a> {
    fn of(
        project: &'a Project,
        (unit, period): (&'a UnitId, Period),
        record: &'a Record,
        whole: bool,
    ) -> Self {
        Self { project, unit, period, record, file: record_file(unit, period), whole }
    }

    fn value(&self, path: NodePath) -> Place {
        Place::value(&*self.file, path)
    }

    fn key(&self, path: NodePath) -> Place {
        Place::key(&*self.file, path)
    }
}

/// Findings on all units and catalogs; `described` says whether a unit has a file, readable
/// or not.
pub fn units(
    project: &Project,
    described: impl Fn(&UnitId) -> bool,
    script: &Script,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, unit) in &project.units {
        unit::check(project, id, unit, script, &mut found);
        time::unit(project, (id, unit), &described, &mut found);
        if let Some(codes) = &project.codes {
            code::check(project, codes, (id, unit), &mut found);
        }
    }
    unit::names(project, &mut found);
    unit::folders(project, &mut found);
    time::codes(project, &mut found);
    found
}

/// Findings on one record.
pub fn record(
    project: &Project,
    Key { unit, period }: &Key,
    record: &Record,
    script: &Script,
) -> Vec<Diagnostic> {
    of_record(project, (unit, *period), record, script, true)
}

/// Errors of a record from which something was taken out: that is not also missing from it.
pub fn errors(
    project: &Project,
    Key { unit, period }: &Key,
    record: &Record,
    script: &Script,
) -> Vec<Diagnostic> {
    let mut found = of_record(project, (unit, *period), record, script, false);
    found.retain(Diagnostic::is_error);
    found
}

/// How many rows a table of a record may have: a workbook may have as many.
pub const MOST_ROWS: usize = 20_000;

/// Whether a record has an error, however its texts are written.
pub fn is_broken(project: &Project, Key { unit, period }: &Key, record: &Record) -> bool {
    let context = Context::of(project, (unit, *period), record, true);
    let mut found = too_large(&context);
    if found.is_empty() {
        of_values(&context, &mut found);
    }
    found.iter().any(Diagnostic::is_error)
}

fn of_record(
    project: &Project,
    key: (&UnitId, Period),
    record: &Record,
    script: &Script,
    whole: bool,
) -> Vec<Diagnostic> {
    let context = Context::of(project, key, record, whole);
    let mut found = too_large(&context);
    if !found.is_empty() {
        return found;
    }
    of_values(&context, &mut found);
    text::record(&context, script, &mut found);
    section::check(&context, script, &mut found);
    Gathered::of(found).all(&context.file)
}

fn of_values(context: &Context, found: &mut Vec<Diagnostic>) {
    time::record(context, found);
    record::check(context, found);
    composed::check(context, found);
    document::check(context, found);
    paper::check(context, found);
    copied::check(context, found);
}

/// Tables with more rows than are looked at.
fn too_large(context: &Context) -> Vec<Diagnostic> {
    let tables = context.project.dictionary.tables.iter().enumerate();
    let rows = tables.filter_map(|(at, it)| Some((it, context.record.table(at)?.count)));
    let large = rows.filter(|(_, rows)| *rows > MOST_ROWS).map(|(table, rows)| {
        let name = table.name.to_string();
        let place = context.key(NodePath::root().key(&name));
        let fault = FileFault::TooManyRows { table: name, rows, most: MOST_ROWS };
        Diagnostic::new(fault, place)
    });
    large.collect()
}
