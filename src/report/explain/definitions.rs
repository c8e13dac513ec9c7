//! Steps in sentences, and how computed fields are computed.

use super::labels;
use super::words::Words;
use crate::formula::expr::{Computed, Definition};
use crate::formula::{Formula, Node};
use crate::law::bench::StepRule;
use crate::words::Said;

impl Words<'_> {
    /// Points by steps, row by row.
    pub(super) fn steps(&self, steps: &StepRule) -> String {
        let by = self.variable(1, &steps.by.root.kind);
        let mut rows = vec![format!("{by} = {}", self.say(&steps.by.root))];
        for it in &steps.rows {
            let least = labels::exact(self.lang, &it.least, &steps.by.root.kind);
            let from = self.choose(if it.reached {
                Said::of("từ", "from")
            } else {
                Said::of("trên", "above")
            });
            rows.push(format!("{from} {least}: {}", self.points(&it.points)));
        }
        let rest = self.choose(Said::of("còn lại", "else"));
        rows.push(format!("{rest}: {}", self.points(&steps.otherwise)));
        rows.join("; ")
    }

    fn points(&self, formula: &Formula) -> String {
        let text = self.say(&formula.root);
        match formula.root.node {
            Node::Number(_) => format!("{text} {}", self.choose(Said::of("điểm", "point(s)"))),
            _ => text,
        }
    }

    /// What stands for a field that is not stated; none for one that is computed.
    pub(super) fn otherwise(&self, definition: &Definition) -> Option<String> {
        let formula = definition.otherwise.as_ref().filter(|_| definition.computed.is_none())?;
        Some(match &formula.root.node {
            // What another field says, not that it says yes.
            Node::Field(field) => self.quoted_label(None, *field),
            Node::Cell(table, field) => self.quoted_label(Some(*table), *field),
            _ => self.say(&formula.root),
        })
    }

    /// How a field is computed; none for one that people state.
    pub(super) fn definition(&self, label: &str, definition: &Definition) -> Option<String> {
        let case = |(when, then): &(Formula, Formula)| {
            let (when, then) = (self.say(&when.root), self.say(&then.root));
            self.choose(Said::of(format!("{then} nếu {when}"), format!("{then} if {when}")))
        };
        let otherwise = definition.otherwise.as_ref().map(|it| self.say(&it.root));
        let rest = self.choose(Said::of("còn lại", "else"));
        let computed = match &definition.computed {
            Some(Computed::Is(formula)) => self.say(&formula.root),
            Some(Computed::Cases(all, last)) => {
                let last = last.iter().map(|it| format!("{rest}: {}", self.say(&it.root)));
                all.iter().map(case).chain(last).collect::<Vec<_>>().join("; ")
            }
            Some(Computed::Given) | None => return None,
        };
        let open = otherwise.map(|it| {
            self.choose(Said::of(
                format!("; chưa rõ thì lấy: {it}"),
                format!("; where that is open: {it}"),
            ))
        });
        Some(format!("“{label}”: {computed}{}", open.unwrap_or_default()))
    }
}
