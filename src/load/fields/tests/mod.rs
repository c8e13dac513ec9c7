//! Declarations: those that the program carries, and those that are wrong.

mod formulas;
mod names;
mod rows;
mod shipped;
mod sorts;
mod spoilt;

use std::sync::Arc;

use super::{Compiled, files_to_dictionary};
use crate::diagnostic::Sources;
use crate::diagnostic::formats::{Look, draw};
use crate::load::Places;
use crate::words::Lang;

/// Compiles some files, each with its path below `templates/`, and draws what is wrong.
fn compiled(files: &[(&str, &str)], lang: Lang) -> (Compiled, String) {
    let mut sources = Sources::default();
    let mut all: Vec<(String, Arc<str>)> = Vec::new();
    for (file, text) in files {
        let (file, text) = (format!("templates/{file}"), Arc::from(dedent(text)));
        sources.insert(file.clone(), Arc::clone(&text));
        all.push((file, text));
    }
    let compiled = files_to_dictionary(all.into_iter());
    let mut places = Places::default();
    let resolved = compiled.found.iter().map(|it| places.resolve(it.clone(), &sources));
    let mut found: Vec<_> = resolved.collect();
    crate::diagnostic::sort(&mut found);
    let drawn = found.iter().map(|it| draw(it, &sources, Look::plain(lang)));
    let drawn = drawn.collect::<Vec<_>>().join("\n\n") + "\n";
    (compiled, drawn)
}

/// A text moved to the left margin.
fn dedent(text: &str) -> String {
    let lines = text.lines().skip_while(|it| it.trim().is_empty());
    let margin = lines.clone().next().map_or(0, |it| it.len() - it.trim_start().len());
    let lines = lines.map(|it| it.get(margin..).unwrap_or("").to_owned() + "\n");
    lines.collect::<String>().trim_end().to_owned() + "\n"
}

/// What is said of one file.
#[track_caller]
fn says(text: &str, expected: &str) {
    let (_, drawn) = compiled(&[("fields/a.yaml", text)], Lang::Vi);
    assert_eq!(drawn, dedent(expected));
}
