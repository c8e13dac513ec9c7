//! All names and headings that declarations and rulebooks give, each with what it is.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::tidy::files;

/// What is declared, by its text.
#[derive(Default)]
pub(super) struct Declared {
    /// Ids, fields, tables, measures, words of choices: what formulas and templates write.
    pub names: BTreeMap<String, String>,
    /// What fields and tables are called, and how their columns are headed, in Vietnamese.
    pub headings: BTreeMap<String, String>,
}

/// Of `templates`, and of the rulebooks that tests bring along.
pub(super) fn declared() -> Declared {
    let mut declared = Declared::default();
    let shipped = files("templates", ".yaml");
    for (file, text) in shipped.into_iter().chain(files("tests/rulebooks", ".yaml")) {
        let mut parts = file.rsplit('/');
        let (name, folder) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        let value = || serde_saphyr::from_str::<Value>(&text).unwrap();
        if name == "rulebook.yaml" {
            declared.add(folder, "a rulebook", &file);
            declared.rulebook(&value(), &file);
        } else if name == "fields.yaml" || folder == "fields" {
            declared.fields(&value(), &file);
        }
    }
    declared
}

impl Declared {
    fn add(&mut self, name: &str, what: &str, file: &str) {
        self.names.entry(name.to_owned()).or_insert_with(|| format!("{what} ({file})"));
    }

    fn keys(&mut self, of: &Value, what: &str, file: &str) {
        for (name, _) in entries(of) {
            self.add(name, what, file);
        }
    }

    fn rulebook(&mut self, rulebook: &Value, file: &str) {
        self.keys(&rulebook["texts"], "a text", file);
        self.keys(&rulebook["forms"], "a form", file);
        for (_, form) in entries(&rulebook["forms"]) {
            self.keys(&form["lists"], "a list", file);
        }
        for judged in rulebook["judges"].as_array().into_iter().flatten() {
            self.keys(&judged["measures"], "a measure", file);
        }
        each(rulebook, &mut |key, value| {
            if let ("id" | "role", Some(name)) = (key, value.as_str()) {
                self.add(name, if key == "id" { "a criterion" } else { "a task" }, file);
            }
        });
    }

    fn fields(&mut self, topic: &Value, file: &str) {
        if let Some(group) = topic["group"].as_str() {
            self.add(group, "a group", file);
        }
        self.keys(&topic["scales"], "a scale", file);
        self.keys(&topic["fields"], "a field", file);
        self.keys(&topic["tables"], "a table", file);
        for (_, table) in entries(&topic["tables"]) {
            self.keys(&table["key"], "a key", file);
            self.keys(&table["groups"], "a group", file);
            self.keys(&table["fields"], "a field", file);
        }
        each(topic, &mut |key, value| match (key, value) {
            ("code" | "role", Value::String(name)) => self.add(name, "a code or a task", file),
            ("values" | "ordered", Value::Array(all)) => {
                for word in all.iter().filter_map(Value::as_str) {
                    self.add(word, "a word of a choice", file);
                }
            }
            ("values" | "ordered", words) => self.keys(words, "a word of a choice", file),
            ("label", said) => {
                let text = said.as_str().or(said["vi"].as_str()).unwrap_or("");
                self.heading(text, file);
            }
            ("sheet", sheet) => each_text(sheet, &mut |it| self.heading(it, file)),
            _ => {}
        });
    }

    fn heading(&mut self, text: &str, file: &str) {
        self.headings.insert(text.to_owned(), format!("a label or heading ({file})"));
    }
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter).map(|(key, value)| (key.as_str(), value))
}

/// Every value under a key, however deep.
fn each(value: &Value, told: &mut dyn FnMut(&str, &Value)) {
    for (key, it) in entries(value) {
        told(key, it);
        each(it, told);
    }
    value.as_array().into_iter().flatten().for_each(|it| each(it, told));
}

fn each_text(value: &Value, told: &mut dyn FnMut(&str)) {
    if let Some(text) = value.as_str() {
        told(text);
    }
    entries(value).for_each(|(_, it)| each_text(it, told));
    value.as_array().into_iter().flatten().for_each(|it| each_text(it, told));
}
