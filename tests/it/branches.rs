//! Every branch of every shipped form is seen: filled from the sample, and in each situation.

use std::collections::BTreeSet;
use std::path::PathBuf;

use hoso::build::{self, Page};
use hoso::layout::Layout;
use hoso::load;
use hoso::model::Edition;
use hoso::render::{self, Watched};
use hoso::typeset::Fonts;

/// Branches that nothing leads to here, each with its reason.
const NEVER: [(&str, &str); 0] = [];

#[test]
fn every_branch_of_every_form_is_seen() {
    let layout = Layout { root: PathBuf::from(env!("CARGO_MANIFEST_DIR")) };
    let mut loaded = load::load(&layout);
    let (survey, _) = build::survey(&mut loaded, &Fonts::embedded());
    let watched = Watched::new(&loaded.templates);
    let (templates, found) = render::templates(&watched.texts);
    assert!(found.is_empty(), "{found:?}");

    let mut taken = BTreeSet::new();
    for id in loaded.project.laws.keys() {
        let found = build::fill(&loaded, id, &templates, &mut |filled| {
            taken.extend(watched.taken(match &filled.page {
                Page::Typst(source) => &source.text,
                Page::Word(text) => text,
            }));
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

    let all = watched.branches.iter().enumerate();
    let never: Vec<&str> =
        all.filter(|(number, _)| !taken.contains(number)).map(|(_, it)| it.as_str()).collect();
    let known: Vec<&str> = NEVER.iter().map(|(branch, _)| *branch).collect();
    assert_eq!(never, known, "\n{}", never.join("\n"));
    assert!(watched.branches.len() > 100, "{}", watched.branches.len());
}
