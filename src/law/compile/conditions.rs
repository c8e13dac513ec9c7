//! Conditions that say nothing: those that read nothing at all.
//!
//! What always or never holds is said of every formula as it is read.

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::formula::{Formula, settled};

/// Says what is wrong with a condition whatever a record states.
pub(super) fn check(formula: &Formula, path: &NodePath, found: &mut Problems) {
    if !settled::reads(formula) {
        let fault = settled::idle(formula.root.span);
        found.add(path, fault.says, fault.help);
    }
}
