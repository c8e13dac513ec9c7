//! The pages of forms in each situation: each is typeset, and thrown away.

use std::collections::BTreeSet;

use super::{Filled, Page, Situation};
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::render::Templates;
use crate::typeset::{Fonts, Typesetter};

/// Typesets the forms of a rulebook, each in every situation that it meets: how many forms
/// were typeset, and every fault, at the line of the template that made it.
pub fn typeset(
    loaded: &Loaded,
    id: &str,
    templates: &Templates,
    fonts: &Fonts,
) -> (usize, Vec<Diagnostic>) {
    let typesetter = Typesetter::new(templates.texts(), fonts.clone());
    // One page shows what all pages of a form in one situation are like.
    let mut seen: BTreeSet<(String, Situation)> = BTreeSet::new();
    let mut each = |filled: &Filled| match &filled.page {
        Page::Typst(source) if seen.insert((filled.form.clone(), filled.situation)) => {
            typesetter.typeset(source).err().unwrap_or_default()
        }
        Page::Typst(_) | Page::Packed(_) => Vec::new(),
    };
    let found = super::fill(loaded, id, templates, &mut each);
    let forms: BTreeSet<&String> = seen.iter().map(|(form, _)| form).collect();
    (forms.len(), found)
}
