//! How a field is computed that nobody states.

use crate::formula::Formula;
use crate::formula::expr::{Computed, Definition};

/// How a field is computed, as it is written; none for one that people state.
pub(super) fn written(definition: &Definition) -> Option<String> {
    let case = |(when, then): &(Formula, Formula)| format!("{}: {}", when.text, then.text);
    let otherwise = definition.otherwise.as_ref();
    let mut all = match &definition.computed {
        Some(Computed::Is(formula)) => vec![formula.text.to_string()],
        Some(Computed::Cases(all, last)) => {
            let last = last.iter().map(|it| format!("else: {}", it.text));
            all.iter().map(case).chain(last).collect()
        }
        Some(Computed::Given) => return None,
        None => return otherwise.map(|it| it.text.to_string()),
    };
    all.extend(otherwise.map(|it| format!("if open: {}", it.text)));
    Some(all.join("; "))
}
