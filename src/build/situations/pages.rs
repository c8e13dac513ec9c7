//! The forms in each situation: each is made in every format, and thrown away.

use std::collections::BTreeSet;

use super::super::formats::bytes;
use super::{Filled, Situation};
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::model::Format;
use crate::render::Templates;
use crate::typeset::{Fonts, Source, Typesetter};

/// Makes the forms of a rulebook in every format, each in every situation that it meets: how many forms
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
    let mut each = |filled: &Filled| {
        if !seen.insert((filled.form.clone(), filled.situation)) {
            return Vec::new();
        }
        let made = |format| bytes(&typesetter, &Source { format, ..filled.page.clone() });
        // What is wrong with a page is not said of its Word edition besides.
        Format::ALL.into_iter().find_map(|it| made(it).err()).unwrap_or_default()
    };
    let found = super::fill(loaded, id, templates, &mut each);
    let forms: BTreeSet<&String> = seen.iter().map(|(form, _)| form).collect();
    (forms.len(), found)
}
