//! The order in which measures that rest on measures are found, so that a long chain of them
//! does not make a deep stack.
//!
//! What they come to is `numbers`' and `truths`'.

use std::collections::BTreeSet;

use super::Evaluator;
use super::scope::Source;
use crate::formula::{Expr, Kind, Node};

impl Evaluator<'_> {
    /// Finds all measures that one rests on in the same record, the deepest first.
    pub(super) fn prepare(&self, measure: usize, source: &Source<'_>) {
        for one in self.order(measure, source) {
            let Some(formula) = self.rules.measures.get(one) else { continue };
            match formula.root.kind {
                Kind::Number(_) => drop(self.measured(one, source)),
                Kind::Truth => _ = self.held(one, source),
                _ => {}
            }
        }
    }

    /// The measures below one, each after those that it names; not the one itself.
    fn order(&self, measure: usize, source: &Source<'_>) -> Vec<usize> {
        let whose = source.whose();
        let is_new = |it: usize| {
            let key = (whose.clone(), it);
            !self.measured.borrow().contains_key(&key) && !self.held.borrow().contains_key(&key)
        };
        let named = |it: usize| {
            let mut names = Vec::new();
            if let Some(formula) = self.rules.measures.get(it) {
                named(&formula.root, &mut names);
            }
            names
        };
        let mut order = Vec::new();
        let mut seen = BTreeSet::from([measure]);
        let mut waiting = vec![(measure, named(measure))];
        while let Some((one, names)) = waiting.last_mut() {
            match names.pop() {
                Some(next) if is_new(next) && seen.insert(next) => {
                    waiting.push((next, named(next)));
                }
                Some(_) => {}
                None => {
                    if *one != measure {
                        order.push(*one);
                    }
                    waiting.pop();
                }
            }
        }
        order
    }
}

/// The measures that a formula names of the same record.
fn named(expr: &Expr, names: &mut Vec<usize>) {
    match &expr.node {
        Node::Measure(measure) => names.push(*measure),
        Node::Before(_)
        | Node::Previous(_)
        | Node::SoFar(_)
        | Node::Locality(..)
        | Node::Over(..) => {}
        _ => expr.parts().into_iter().for_each(|it| named(it, names)),
    }
}
