//! Whether a sheet says of itself that it is of another unit than it is read for.

use super::heading::folded;
use crate::model::{Key, Unit, UnitId};
use crate::project::Project;

/// The unit that is named above the headings of a sheet, if it is not the one that is meant:
/// neither it nor one that it stands below, nor a unit that went into it.
pub(super) fn named<'a>(project: &'a Project, key: &Key, above: &[String]) -> Option<&'a str> {
    let lines: Vec<String> = above.iter().map(|it| format!(" {} ", folded(it))).collect();
    let stands = |it: &Unit| {
        let named = |name: &str| {
            let name = format!(" {} ", folded(name));
            lines.iter().any(|it| it.contains(&name))
        };
        it.name.all().iter().any(|it| named(&it.name))
    };
    let own = project.units.get(&key.unit)?;
    if lines.is_empty() || stands(own) {
        return None;
    }
    let lineage = project.lineage(&key.unit);
    let is_near = |it: &UnitId| key.unit.is_within(it.as_str()) || lineage.contains(it);
    let other = project.units.iter().find(|(id, it)| {
        // Names of other kinds are often parts of a title: of a province, of an office.
        it.kind == own.kind && !is_near(id) && stands(it)
    });
    other.map(|(_, it)| it.name.last())
}
