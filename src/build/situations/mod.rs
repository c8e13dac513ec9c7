//! The forms of a rulebook in each situation that they may meet, before any unit does: with all
//! that can be stated, with gaps, with many units, and with units of each verdict.
//!
//! The units and records are made up from the dictionary; what comes out is right or wrong
//! for nobody. Only whether a form can be filled, and typeset, is asked.

mod answers;
mod asked;
mod lists;
mod pages;
mod props;
mod scene;
mod situation;
mod told;
mod units;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use pages::typeset;
use scene::Scene;
pub use situation::Situation;

use super::source::{at_templates, in_situation};
use crate::diagnostic::{self, Diagnostic};
use crate::docket::{Docket, Document, Faulty, Judgements, Selection};
use crate::law::Form;
use crate::layout::{rulebook_file, template_file};
use crate::load::{Loaded, cores, in_turns, is_shipped, is_shipped_as};
use crate::model::{Edition, FormId, RulebookId};
use crate::project::{Law, Project};
use crate::render::{Shape, Templates};
use crate::report;
use crate::report::sections;
use crate::report::shape::Ground;
use crate::typeset::Source;

/// A form that was filled in a situation.
pub struct Filled {
    /// The form, by id.
    pub form: String,
    /// The situation.
    pub situation: Situation,
    /// What came out.
    pub page: Source,
}

/// Documents of one unit's own are alike; this many of each form are filled in a situation.
const OWN: usize = 3;

/// What is wrong with the forms of a project's own rulebooks, and of those whose forms it has
/// changed; those that the program carries are proved before it is built.
pub(super) fn forms(loaded: &Loaded, templates: &Templates) -> Vec<Diagnostic> {
    let own = loaded.project.laws.keys().filter(|id| is_changed(loaded, id));
    let own: Vec<&RulebookId> = own.collect();
    let filled = |id: &&RulebookId| fill(loaded, id.as_str(), templates, &mut |_| Vec::new());
    in_turns(&own, cores(), filled).into_iter().flatten().collect()
}

/// Whether a rulebook, a template beside it or a part of all templates is not as the program
/// carries it. What is added beside the parts of all is named by none that it carries.
pub(super) fn is_changed(loaded: &Loaded, id: &str) -> bool {
    let rulebook = loaded.sources.text(&rulebook_file(id));
    let as_carried = |it: &str| is_shipped_as(&format!("{id}/rulebook.yaml"), it);
    let is_rulebook = |it: &str| loaded.templates.contains_key(&format!("{it}/rulebook.yaml"));
    let is_meant = |path: &str| match path.split_once('/') {
        Some((folder, _)) if is_rulebook(folder) => folder == id,
        _ => is_shipped(path),
    };
    let mut texts = loaded.templates.iter().filter(|(path, _)| is_meant(path));
    rulebook.is_none_or(|it| !as_carried(it)) || texts.any(|(path, it)| !is_shipped_as(path, it))
}

/// Fills every form of a rulebook in each situation. What was filled goes to `each`, which
/// may find faults in it; what is answered is every fault, once, at the template that it comes
/// from, and every name that nothing bears.
pub fn fill(
    loaded: &Loaded,
    id: &str,
    templates: &Templates,
    each: &mut dyn FnMut(&Filled) -> Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let Some(law) = loaded.project.laws.get(id).filter(|it| it.is_whole()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let cases = loaded.cases.get(id).map(Vec::as_slice).unwrap_or_default();
    let scenes = Scene::all(&loaded.project, (id, law), cases);
    let of_cases = cases.iter().filter(|it| !it.documents.is_empty());
    let of_cases = of_cases.flat_map(|it| Scene::of_case(&loaded.project, (id, law), it));
    for scene in scenes.into_iter().chain(of_cases) {
        let (judgements, faulty) = (Judgements::places(&scene.project), Faulty::default());
        let docket = Docket::new(&scene.project, &judgements, &faulty);
        for document in documents(&docket, &scene) {
            let report = report::report(&scene.project, Edition::Electronic, &document);
            let page = match in_situation(&scene.project, &document, &report, templates) {
                Ok(page) => page,
                Err(wrong) => {
                    found.extend(wrong);
                    continue;
                }
            };
            let form = document.form_id().to_string();
            let filled = Filled { form, situation: scene.situation, page };
            let wrong = each(&filled);
            if !wrong.is_empty() {
                let whose = (&document, &report);
                found.extend(at_templates(wrong, whose, &filled.page, templates));
            }
        }
    }
    // What a name that nothing bears leads to is not said besides.
    let unknown = templates.unknown_names(&shapes(&loaded.project, law, id));
    let is_cause = |file: &str| unknown.iter().any(|it| it.place.file() == file);
    // In the look of all pages too: a command that refuses what a form gives it, or is broken.
    let at_hand = |file: &str| templates.texts().keys().any(|it| template_file(it) == file);
    found.retain(|it| at_hand(it.place.file()) && !is_cause(it.place.file()));
    found.extend(unknown);
    once(found)
}

/// The documents of a scene, of one unit's own a few of each form.
fn documents<'a>(docket: &Docket<'a>, scene: &Scene) -> Vec<Document<'a>> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let all = docket.documents(&Selection::default()).into_iter();
    all.filter(|it| scene.periods.contains(&it.key.period) && it.denied().is_none())
        .filter(|it| {
            let count = counts.entry(it.name()).or_default();
            *count += 1;
            *count <= OWN
        })
        .collect()
}

/// The templates of a rulebook's forms, each with what it may print.
fn shapes(project: &Project, law: &Law, id: &str) -> Vec<(String, Shape)> {
    let of = |(form_id, form): (&FormId, &Form)| {
        let ground = Ground::new(project, law, form_id);
        let mut shape = ground.map(|it| Shape::from(&sections::shape(&it))).unwrap_or_default();
        // Of what a section gives that the form does not ask for, `unasked` speaks.
        if let Shape::Map(names) = &mut shape {
            let left = sections::ALL.iter().filter(|it| !it.is_asked(form));
            let left = left.flat_map(|it| it.gives).map(|it| (it.name.to_owned(), Shape::Any));
            Arc::make_mut(names).extend(left);
        }
        (form.template_in(id), shape)
    };
    law.rulebook.forms.iter().map(of).collect()
}

/// The same fault in one place is said once, however many situations meet it.
fn once(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostic::sort(&mut found);
    let mut seen = BTreeSet::new();
    found.retain(|it| seen.insert((it.place.file().to_owned(), it.place.start())));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{InMemory, load};

    /// The rulebooks that are proved anew where a project has such a template.
    fn changed(path: &str, text: &str) -> (usize, Vec<String>) {
        let loaded = load(&InMemory::new([(format!("templates/{path}"), text)]));
        let ids: Vec<_> = loaded.project.laws.keys().map(ToString::to_string).collect();
        let changed = ids.iter().filter(|it| is_changed(&loaded, it)).cloned().collect();
        (ids.len(), changed)
    }

    #[test]
    fn what_a_project_adds_proves_nothing_anew_that_cannot_name_it() {
        let declared = "title: Thử\ngroup: thu\nfields:\n  first: {type: count, label: Số}\n";
        assert_eq!(changed("fields/thu.yaml", declared).1, [] as [&str; 0]);
        assert_eq!(changed("nd30/thu.typ", "").1, [] as [&str; 0]);
        let (all, shared) = changed("nd30/prose.typ", "");
        assert!(all > 1 && shared.len() == all, "{shared:?}");
        let id = &shared[0];
        assert_eq!(changed(&format!("{id}/thu.typ"), "").1, [id.as_str()]);
    }
}
