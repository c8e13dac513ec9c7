//! The library for who builds it in: from texts to verdicts and pages, in one process.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use hoso::build::{self, Opened};
use hoso::docket::Selection;
use hoso::load::{InMemory, load};
use hoso::model::Edition;
use hoso::typeset::Typesetter;

use crate::sandbox::Sandbox;

/// All files of a project, by their paths.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    all
}

#[test]
fn from_memory_come_the_verdicts_and_pages_that_the_program_makes() {
    let sandbox = Sandbox::new();
    let opened = Opened::of(load(&InMemory::new(files(sandbox.root()))));

    let selection = Selection::default();
    let judgements = opened.judgements(&selection);
    let said: serde_json::Value =
        serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();
    assert_eq!(said.as_array().unwrap().len(), judgements.len());
    for (judgement, said) in judgements.iter().zip(said.as_array().unwrap()) {
        assert_eq!(judgement.verdict().as_str(), said["verdict"]);
    }

    sandbox.prints("build");
    let typesetter = Typesetter::new(opened.templates.texts(), opened.fonts.clone());
    let documents = opened.docket().documents(&selection);
    assert!(!documents.is_empty());
    for document in documents.iter().filter(|it| it.state().can_be_made()) {
        let (loaded, templates) = (&opened.loaded, &opened.templates);
        let source = build::source(loaded, document, Edition::Electronic, templates).unwrap();
        let pdf = typesetter.typeset(&source).unwrap();
        assert!(sandbox.read(&format!("out/{}.pdf", document.stem())) == pdf, "{}", source.name);
    }
}

#[test]
fn faults_of_texts_are_found_without_a_disk() {
    let opened = Opened::of(load(&InMemory::new([
        ("data/units/a/unit.yaml", "kind: provnce\nname: tỉnh A\nplace: A\n"),
        ("data/units/a/b.txt", "x"),
    ])));

    let codes: Vec<_> = opened.survey.found.iter().map(|it| it.code_name().to_owned()).collect();
    assert_eq!(codes, ["unknown-value"]);
}
