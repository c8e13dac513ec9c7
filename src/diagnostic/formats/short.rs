//! Diagnostics in a line each: `file:line:column: severity[code]: message`.

use super::place::at;
use super::{Format, Look};
use crate::diagnostic::{Diagnostic, Sources};

/// A line each.
pub(super) const FORMAT: Format = Format { name: "short", for_people: false, write };

fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let line = |it: &Diagnostic| {
        let at = at(&it.place, sources);
        let place = match (at.line, at.column, at.cell) {
            (Some(line), Some(column), _) => format!(":{line}:{column}"),
            (.., Some(cell)) => format!(":{}!{cell}", at.sheet.unwrap_or_default()),
            _ => String::new(),
        };
        let severity = it.severity().called();
        let says = look.lang.of(it.wording().says).replace(char::is_control, " ");
        let (below, file) = (look.below, at.file);
        format!("{below}{file}{place}: {}[{}]: {says}", severity.get(look.lang), it.code_name())
    };
    found.iter().map(line).collect::<Vec<_>>().join("\n")
}
