//! Declarations of fields to the dictionary.
//!
//! First all names of all files, then what each holds, then formulas, each after those that
//! it rests on, and checks last. Formulas are looked at only where nothing else is wrong:
//! what is missing for that would be said of every formula that names it.

mod checks;
mod choices;
mod doubled;
mod entry;
mod faults;
mod formulas;
mod graph;
mod keys;
mod lists;
mod names;
mod parts;
mod pending;
mod settle;
mod shape;
mod sorts;
mod spans;
mod tables;
mod told;
mod vocabulary;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use self::entry::{Entry, Source};
use super::{shipped, tree, walk};
use crate::diagnostic::{Diagnostic, Place};
use crate::facts::Dictionary;
use crate::facts::dictionary::Topic;
use crate::layout::template_file;
use crate::words::Said;

/// What comes of some files of declarations.
#[derive(Debug, Default)]
pub struct Compiled {
    /// All that is declared, as far as it is good.
    pub dictionary: Dictionary,
    /// What is wrong with it. A dictionary with an error reads records as far as it goes:
    /// what it says of them may follow from that error alone.
    pub found: Vec<Diagnostic>,
}

/// Compiles the declarations among some templates, by path below `templates/`: those of
/// `fields/`, and the `fields.yaml` of the rulebooks in use.
pub fn compile(templates: &BTreeMap<String, Arc<str>>, in_use: &dyn Fn(&str) -> bool) -> Compiled {
    let in_use = |path: &str| match path.split_once('/') {
        Some((FOLDER, _)) => true,
        other => other.is_some_and(|(rulebook, _)| in_use(rulebook)),
    };
    let files = templates.iter().filter(|(path, _)| declares(path) && in_use(path));
    files_to_dictionary(files.map(|(path, text)| (template_file(path), text.clone())))
}

/// The dictionary of the declarations that the program carries.
pub fn shipped() -> Compiled {
    let all = shipped::FILES.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(*text)));
    compile(&all.collect(), &|_| true)
}

/// Where declarations stand, below `templates/`.
const FOLDER: &str = "fields";

/// The declarations of a rulebook alone, beside it.
const OWN: &str = "fields.yaml";

/// Whether a template, by its path below `templates/`, holds declarations.
pub fn declares(path: &str) -> bool {
    path.split_once('/').is_some_and(|(first, rest)| {
        let yaml = Path::new(rest).extension().is_some_and(|it| it == "yaml");
        rest == OWN || (first == FOLDER && yaml)
    })
}

pub(super) fn files_to_dictionary(files: impl Iterator<Item = (String, Arc<str>)>) -> Compiled {
    let mut found = Vec::new();
    let mut sources: Vec<Source> =
        files.filter_map(|(file, text)| source(file, text, &mut found)).collect();
    let order = |it: &Source| Entry::root(it).parsed::<u8>("order").unwrap_or(u8::MAX);
    sources.sort_by(|a, b| (order(a), &a.file).cmp(&(order(b), &b.file)));

    let mut dictionary = Dictionary::default();
    for source in &sources {
        let root = Entry::root(source);
        let title = root.said("title").unwrap_or_else(|| Said::new(&*source.file, &*source.file));
        if let Some(group) = root.text("group") {
            dictionary.groups.entry(group.to_owned()).or_insert_with(|| title.clone());
        }
        dictionary.topics.push(Topic { title, file: source.file.clone() });
    }
    let declared = names::collect(&sources, &mut found);
    choices::scales(&declared.scales, &mut dictionary, &mut found);
    let pending = tables::add(&declared, &mut dictionary, &mut found);
    if found.is_empty() {
        formulas::add(&pending, &mut dictionary, &mut found);
    }
    doubled::codes(&declared, &mut found);
    if found.is_empty() {
        checks::add(&declared, &pending, &mut dictionary, &mut found);
    }
    Compiled { dictionary, found }
}

/// What is good of a file; what is wrong with its keys and values is said.
fn source(file: String, text: Arc<str>, found: &mut Vec<Diagnostic>) -> Option<Source> {
    match tree::parse(&text) {
        Ok(mut tree) => {
            let (walked, _) = walk::walk(&mut tree, &shape::FILE, &file);
            let faults = walked.iter().map(|it| it.place.start()).collect();
            found.extend(walked);
            Some(Source { file, text, tree, faults })
        }
        Err((fault, bytes)) => {
            found.push(Diagnostic::new(fault, Place::bytes(file, bytes)));
            None
        }
    }
}
