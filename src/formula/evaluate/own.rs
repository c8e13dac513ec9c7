//! Whether a formula reads fields of the record itself, so that trying what these may be
//! could say more than its parts do.

use std::collections::BTreeSet;

use super::Evaluator;
use crate::formula::{Expr, Node};

impl Evaluator<'_> {
    /// Whether a formula reads a field of the unit itself, outside of rows and of other units.
    pub(super) fn reads_own(&self, expr: &Expr) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![expr];
        while let Some(expr) = waiting.pop() {
            match &expr.node {
                Node::Field(_) => return true,
                Node::Measure(measure) if seen.insert(*measure) => {
                    waiting.extend(self.rules.measures.get(*measure).map(|it| &it.root));
                }
                Node::Fold { .. } | Node::SoFar(_) | Node::Locality(..) | Node::Over(..) => {}
                _ => waiting.extend(expr.parts()),
            }
        }
        false
    }
}
