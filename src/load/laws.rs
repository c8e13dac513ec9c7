//! Rulebooks, and the dictionary that they are written in.

use std::path::Path;
use std::sync::Arc;

use super::extent::extent;
use super::project::Loaded;
use super::{Folder, cases, fields, schema, shipped, text, yaml};
use crate::diagnostic::{Diagnostic, NodePath, Part, Place, RulebookFault};
use crate::law::Rulebook;
use crate::law::compile::{self, Compiled};
use crate::layout;
use crate::model::RulebookId;
use crate::project::Law;
use crate::words::nearest;

impl Loaded {
    /// All templates, shipped ones and the project's own, with the law that stands among them.
    pub(super) fn templates(&mut self, folder: &dyn Folder) {
        let shipped = shipped::FILES.iter().map(|(path, text)| (*path, Arc::from(*text)));
        self.templates = shipped.map(|(path, text)| (path.to_owned(), text)).collect();
        for file in folder.files(layout::TEMPLATES) {
            let file = match file {
                Ok(file) if layout::is_read(Path::new(&file)) => file,
                Ok(_) => continue,
                Err(unread) => {
                    self.unread(unread);
                    continue;
                }
            };
            let path = layout::template_path(&file).to_owned();
            match folder.read(&file) {
                Ok(bytes) => {
                    let (text, fault) = text::decode(bytes, &file);
                    self.found.extend(fault);
                    self.templates.insert(path, text.into());
                }
                Err(error) => self.cannot_read(&file, error.into()),
            }
        }
        for (path, text) in self.templates.clone() {
            self.sources.insert(layout::template_file(&path), text);
        }
        self.holidays();
        let ids = self.rulebook_ids();
        self.dictionary(&ids);
        self.rulebooks(ids);
    }

    /// Every rulebook there is, in use or not, with its title where it can be read.
    pub(super) fn rulebook_titles(&self) -> Vec<(String, String)> {
        #[derive(serde::Deserialize)]
        struct Titled {
            title: String,
        }
        let one = |(path, text): (&String, &Arc<str>)| {
            let id = path.strip_suffix("/rulebook.yaml")?;
            let title = yaml::glimpse::<Titled>(text).map(|it| it.title);
            Some((id.to_owned(), title.unwrap_or_default()))
        };
        self.templates.iter().filter_map(one).collect()
    }

    /// What may be asked of a unit: the fields of all topics, and those of rulebooks in use.
    pub(super) fn dictionary(&mut self, ids: &[String]) {
        let in_use = |rulebook: &str| ids.iter().any(|it| it == rulebook);
        let compiled = fields::compile(&self.templates, &in_use);
        // What follows from a faulty declaration is no fault of rulebooks or records.
        self.project.lost.dictionary = compiled.found.iter().any(Diagnostic::is_error);
        self.found.extend(compiled.found);
        self.project.dictionary = Arc::new(compiled.dictionary);
    }

    /// The days on which nobody works.
    fn holidays(&mut self) {
        let Some(text) = self.templates.get(layout::HOLIDAYS).cloned() else { return };
        let file = layout::template_file(layout::HOLIDAYS);
        let read = yaml::read(&text, &schema::HOLIDAYS, &file);
        if let Some(holidays) = self.keep(&file, read) {
            self.project.holidays = holidays;
        }
    }

    /// The rulebooks in use; what they reckon days by is read first.
    pub(super) fn rulebook_ids(&mut self) -> Vec<String> {
        self.holidays();
        let ids: Vec<_> = self
            .templates
            .keys()
            .filter_map(|it| it.strip_suffix("/rulebook.yaml"))
            .map(str::to_owned)
            .collect();
        let in_use = self.project.config.rulebooks.clone();
        for (index, id) in in_use.iter().flatten().enumerate() {
            if !ids.contains(id) {
                let nearest = nearest(id, ids.iter().map(String::as_str));
                let fault = RulebookFault::NoRulebook { id: id.clone(), nearest };
                let path = NodePath::root().key("rulebooks").index(index);
                self.found.push(Diagnostic::new(fault, Place::value(layout::SETTINGS, path)));
            }
        }
        let meant = |id: &String| in_use.as_ref().is_none_or(|it| it.contains(id));
        ids.into_iter().filter(meant).collect()
    }

    pub(super) fn rulebooks(&mut self, ids: Vec<String>) {
        if self.project.lost.dictionary {
            return;
        }
        for id in ids {
            let text = self.templates[&format!("{id}/rulebook.yaml")].clone();
            let file = layout::rulebook_file(&id);
            let read = yaml::read_closely::<Rulebook>(&text, &schema::RULEBOOK, &file);
            // What is left of a faulty text would judge by fewer criteria, and its formulas
            // would be blamed for what was taken out.
            let whole = read.found.is_empty();
            if !whole {
                self.lose(&id);
            }
            let Some(rulebook) = self.keep(&file, read) else { continue };
            let compiled = if whole { self.compiled((&id, &file), &rulebook) } else { None };
            let Compiled { benches, forms } = compiled.unwrap_or_default();
            let law = Law { rulebook, benches, forms, digest: digest(&text) };
            self.project.laws.insert(RulebookId::new(id.clone()), Arc::new(law));
            if let Some(text) = self.templates.get(&format!("{id}/cases.yaml")).cloned() {
                let file = layout::cases_file(&id);
                let read = cases::read(&text, &file, &self.project.dictionary);
                self.found.extend(read.found);
                if let Some(rest) = read.rest {
                    self.places.keep(&file, rest);
                }
                self.cases.insert(id, read.all);
            }
        }
    }

    /// A rulebook as it judges; none where something is wrong with it, which is said.
    fn compiled(&mut self, (id, file): (&str, &str), rulebook: &Rulebook) -> Option<Compiled> {
        match compile::compile(rulebook, &self.project.dictionary) {
            Ok(compiled) => Some(compiled),
            Err(problems) => {
                self.found.extend(problems.into_iter().map(|it| problem(file, it)));
                self.lose(id);
                None
            }
        }
    }

    /// A rulebook has an error: whom it may have to do with is read from its text.
    pub(crate) fn lose(&mut self, id: &str) {
        let text = self.templates.get(&format!("{id}/rulebook.yaml"));
        let extent = text.and_then(|it| extent(it));
        self.project.lost.rulebooks.insert(RulebookId::new(id), extent);
    }
}

/// What the compiler says of a rulebook, at its place in the file.
fn problem(file: &str, problem: compile::Problem) -> Diagnostic {
    let compile::Problem { path, whole, fault } = problem;
    let (says, help) = (fault.says, fault.help);
    let part = if whole { Part::Value } else { Part::Within(fault.span.start, fault.span.end) };
    let fault = RulebookFault::Written { fact: says, help };
    Diagnostic::new(fault, Place::Node(file.to_owned(), path, part))
}

/// A digest of a rulebook's text, by which a verdict names the text that it was given by.
fn digest(text: &str) -> String {
    crate::words::digest(text.as_bytes())
}
