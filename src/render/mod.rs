//! Tera to Typst source: templates are filled, and every value is made inert.
//!
//! The one rule between Tera and Typst: every value becomes a Typst string of its
//! own, `#"…";`. Inside it only `"`, `\` and control characters mean something, and
//! [`inert`] takes their meaning away; the semicolon ends the expression, so that
//! nothing after it can be read as a field or a call. A template that puts a value
//! where code is expected does not compile: it writes `issuer: [{{ issuer }}]`,
//! content, instead.

mod bounded;
mod branches;
mod html;
mod names;
mod origins;
mod refused;
mod shape;
mod syntax;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tera::{Context, Tera};

pub use branches::Watched;
pub use html::Html;
pub use names::Free;
pub use origins::Origins;
pub use shape::Shape;

use crate::diagnostic::{self, Diagnostic, Place, StageFault};
use crate::layout::{is_typst, template_file};
use crate::report::{Report, Wanted};
use crate::words::inert;
use bounded::{Bounded, MOST, PATIENCE};
use names::Parsed;
use origins::Marked;

/// The templates of a project, parsed.
#[derive(Clone, Debug)]
pub struct Templates {
    tera: Tera,
    texts: BTreeMap<String, Arc<str>>,
    /// What each prints, once that has been asked.
    wanted: Arc<Mutex<BTreeMap<String, Arc<Wanted>>>>,
}

/// The look of all documents, with its parts beside it.
const LOOK: &str = "nd30";

/// Whether a template is Typst's alone, so that Tera never reads it: the look of all documents
/// and its parts, but for the components below them.
fn is_look(path: &str) -> bool {
    let rest = path.strip_prefix(LOOK);
    rest.is_some_and(|it| it == ".typ" || it.matches('/').count() == 1 && it.starts_with('/'))
}

/// Whether a template is filled: none is of the look of all documents.
fn is_form(path: &str) -> bool {
    is_typst(path) && !is_look(path)
}

/// Parses all templates, in which every value is inert; those that Tera refuses are left out, each
/// with its fault.
pub fn templates(texts: &BTreeMap<String, Arc<str>>) -> (Templates, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut tera = Tera::new();
    tera.autoescape_on([".typ"]);
    tera.set_escape_fn(inert::typst);
    let forms = texts.iter().filter(|(path, _)| is_form(path));
    // Parts come before the forms that include them: a name that is not yet there is an
    // error. Adding all at once lets the order be any.
    let all: Vec<_> = forms.map(|(path, text)| (path.as_str(), text.as_ref())).collect();
    if tera.add_raw_templates(all.clone()).is_err() {
        let is_part = |path: &str| !path.contains('/') || path.starts_with(LOOK);
        let (parts, forms): (Vec<_>, Vec<_>) = all.into_iter().partition(|(it, _)| is_part(it));
        for one in parts.into_iter().chain(forms) {
            if let Err(error) = tera.add_raw_templates([one]) {
                found.extend(refused::diagnostics(&error, one.0, texts));
            }
        }
    }
    (Templates { tera, texts: texts.clone(), wanted: Arc::default() }, found)
}

impl Templates {
    /// The text of each, by path below `templates/`.
    pub fn texts(&self) -> &BTreeMap<String, Arc<str>> {
        &self.texts
    }

    /// Which lines of the templates made a source that a form gave with this report; none of
    /// a source that is not theirs.
    pub fn origins(&self, path: &str, report: &Report, source: &str) -> Option<Origins> {
        let mut marked = Marked::default();
        for name in self.tera.get_template_names() {
            marked.add(name, self.texts.get(name)?);
        }
        let mut tera = self.tera.clone();
        tera.add_raw_templates(&marked.texts).ok()?;
        let filled = tera.render(path, &Context::from_serialize(report).ok()?).ok()?;
        marked.origins(&filled, source)
    }

    /// All that are filled, read as to their names: once, for who asks of many forms.
    pub fn read(&self) -> Parsed<'_> {
        let texts = self.texts.iter().map(|(path, text)| (path.as_str(), text.as_ref()));
        Parsed::new(texts.filter(|(path, _)| is_form(path)))
    }

    /// The names that a form has from elsewhere, each where it stands in the form's own text.
    pub fn free_names(&self, path: &str) -> Vec<Free> {
        let Some((path, text)) = self.texts.get_key_value(path) else { return Vec::new() };
        Parsed::new([(path.as_str(), text.as_ref())].into_iter()).free(path)
    }

    /// What the page of a form prints of all that it is given.
    pub fn wanted(&self, path: &str) -> Arc<Wanted> {
        let mut all = self.wanted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.get(path) {
            return known.clone();
        }
        let wanted = Arc::new(self.read().printed(path));
        all.insert(path.to_owned(), wanted.clone());
        wanted
    }

    /// The names in these forms, and in all that they include, that nothing bears: each form
    /// by its path, with what it may print.
    pub fn unknown_names(&self, forms: &[(String, Shape)]) -> Vec<Diagnostic> {
        let parsed = self.read();
        let forms = forms.iter().filter(|(path, _)| is_form(path));
        let mut found: Vec<_> =
            forms.flat_map(|(path, shape)| parsed.unknown(path, shape)).collect();
        // A part that several forms include is wrong once.
        diagnostic::sort(&mut found);
        found.dedup_by(|a, b| a.place == b.place);
        found
    }

    /// Fills the template at `path` with a report.
    pub fn render(&self, path: &str, report: &Report) -> Result<String, Vec<Diagnostic>> {
        let failed = |error: &tera::Error| refused::diagnostics(error, path, &self.texts);
        let context = Context::from_serialize(report).map_err(|it| failed(&it))?;
        let mut text = Bounded::new(MOST, PATIENCE);
        match self.tera.render_to(path, &context, &mut text) {
            // Tera writes text alone.
            Ok(()) => Ok(String::from_utf8_lossy(&text.text).into_owned()),
            Err(_) if text.is_over => {
                let fault =
                    StageFault::Endless { mebibytes: MOST >> 20, seconds: PATIENCE.as_secs() };
                Err(vec![Diagnostic::new(fault, Place::file_of(template_file(path)))])
            }
            Err(error) => Err(failed(&error)),
        }
    }
}
