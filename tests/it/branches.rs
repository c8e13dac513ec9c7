//! Every branch of every shipped form is seen: filled from the sample, and in each situation.

use std::collections::BTreeSet;
use std::path::PathBuf;

use hoso::build;
use hoso::layout::Layout;
use hoso::load;
use hoso::model::Edition;
use hoso::render::{self, Watched};
use hoso::typeset::Fonts;

/// Branches that nothing leads to here, each with its reason.
const NEVER: [(&str, &str); 1] = [(
    "binh-phuoc-409/progress.typ:28:1 {% for id, group in criteria ⇒ not once",
    "a province without criteria issues no such report; the line stands for a form of several provinces",
)];

/// The projects whose forms are filled: the sample, and those that came as folders alone.
const PROJECTS: [&str; 4] = ["", "tests/rulebooks/a", "tests/rulebooks/b", "tests/rulebooks/c"];

/// All branches of the forms of a project, and those of them that are taken.
fn seen(folder: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let layout = Layout { root: PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder) };
    let mut loaded = load::load(&layout);
    let (survey, _) = build::survey(&mut loaded, &Fonts::embedded());
    let watched = Watched::new(&loaded.templates);
    let (templates, found) = render::templates(&watched.texts);
    assert!(found.is_empty(), "{found:?}");

    let mut taken = BTreeSet::new();
    for id in loaded.project.laws.keys() {
        let found = build::fill(&loaded, id, &templates, &mut |filled| {
            taken.extend(watched.taken(&filled.page.text));
            Vec::new()
        });
        assert!(found.is_empty(), "{id}: {found:?}");
    }
    let docket = survey.docket(&loaded.project);
    for document in docket.documents(&hoso::docket::Selection::default()) {
        if document.denied().is_none() {
            let page = build::source(&loaded, &document, Edition::Paper, &templates).unwrap();
            taken.extend(watched.taken(&page.text));
        }
    }
    let taken = taken.into_iter().map(|it| watched.branches[it].clone()).collect();
    (watched.branches.into_iter().collect(), taken)
}

#[test]
fn every_branch_of_every_form_is_seen() {
    let (mut all, mut taken) = (BTreeSet::new(), BTreeSet::new());
    for (branches, seen) in PROJECTS.map(seen) {
        all.extend(branches);
        taken.extend(seen);
    }

    let never: Vec<&str> = all.difference(&taken).map(String::as_str).collect();
    let known: Vec<&str> = NEVER.iter().map(|(branch, _)| *branch).collect();
    assert_eq!(never, known, "\n{}", never.join("\n"));
    assert!(all.len() > 100, "{}", all.len());
}
