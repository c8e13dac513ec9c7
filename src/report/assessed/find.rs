//! Where records state what an assessment rests on.

use crate::diagnostic::NodePath;
use crate::judge::inputs::Spot;
use crate::model::{Period, UnitId};
use crate::project::Project;

/// Where a record states something.
#[derive(Clone, Debug)]
pub struct Stated {
    /// The file, relative to the project.
    pub file: String,
    /// The line, from 1.
    pub line: Option<usize>,
}

/// Finds where a node of a unit's record for a period stands; its file alone without a node.
pub type Find<'a> = &'a dyn Fn(&UnitId, Period, Option<NodePath>) -> Stated;

/// Where a value stands.
pub(super) fn found(find: Find, project: &Project, at: &Spot) -> Stated {
    find(&at.unit, at.period, at.path(&project.dictionary))
}
