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
const NEVER: [(&str, &str); 17] = [
    (
        "binh-phuoc-409/progress.typ:19:1 {% for id, group in criteria ⇒ not once",
        "a province without criteria issues no such report; the line stands for a form of several provinces",
    ),
    (
        "binh-phuoc-409/progress.typ:28:52 {% if y.target ⇒ not so",
        "the roadmap of this text has a target in each of its years",
    ),
    (
        "binh-phuoc-409/progress.typ:37:47 {% if y.target ⇒ not so",
        "the roadmap of this text has a target in each of its years",
    ),
    (
        "dong-nai-8-1/appraisal.typ:41:146 {% if it.criteria ⇒ not so",
        "a commune that has handed in a Tờ trình has a record, and meets the criterion",
    ),
    (
        r#"dong-nai-8-1/appraisal.typ:41:166 {% if it.criteria["8.1.a"].unknown ⇒ so"#,
        "a commune that has handed in a Tờ trình has a record, and meets the criterion",
    ),
    (
        "dong-nai-8-1/appraisal.typ:41:341 {% if it.criteria ⇒ not so",
        "a commune that has handed in a Tờ trình has a record, and meets the criterion",
    ),
    (
        r#"dong-nai-8-1/appraisal.typ:41:361 {% if it.criteria["8.1.b"].unknown ⇒ so"#,
        "a commune that has handed in a Tờ trình has a record, and meets the criterion",
    ),
    (
        "dong-nai-8-1/appraisal.typ:41:42 {% if it.measures.procedures_total ⇒ not so",
        "a commune that has handed in a Tờ trình has a record, and meets the criterion",
    ),
    (
        r#"dong-nai-8-1/decision.typ:18:34 many else "tại Điều 1" ⇒ so"#,
        "ten units and fewer stand in the text; nobody who is made up speaks of more",
    ),
    (
        r#"dong-nai-8-1/decision.typ:19:169 {% if many ⇒ so"#,
        "ten units and fewer stand in the text; nobody who is made up speaks of more",
    ),
    (
        r#"dong-nai-8-1/decision.typ:19:304 {% if many ⇒ so"#,
        "ten units and fewer stand in the text; nobody who is made up speaks of more",
    ),
    (
        r#"dong-nai-8-1/decision.typ:21:1 {% if not many ⇒ not so"#,
        "ten units and fewer stand in the text; nobody who is made up speaks of more",
    ),
    (
        r#"dong-nai-8-1/decision.typ:40:1 {% if many ⇒ so"#,
        "ten units and fewer stand in the text; nobody who is made up speaks of more",
    ),
    (
        r#"dong-nai-8-1/decision.typ:49:5 {%- for it in members ⇒ some"#,
        "ten units and fewer stand in the text; nobody who is made up speaks of more",
    ),
    (
        "duc-tho-2440/results.typ:42:83 {% if texts.penalty ⇒ so",
        "a text that the office fills in: the document leaves it open",
    ),
    (
        "nd30/typst/parts.typ:40:75 {% elif row.is_tall ⇒ so",
        "a row that takes most of a page: nothing that is made up is so long",
    ),
    (
        "tu-cham-diem/self_scored.typ:15:222 {% if it.claim.reason ⇒ not so",
        "who claims points says why, in the sample and where a case makes it up",
    ),
];

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
