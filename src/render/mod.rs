//! Tera to Typst source, or to the parts of a Word file: templates are filled, and every value is made inert.
//!
//! The one rule between Tera and Typst: every value becomes a Typst string of its
//! own, `#"…";`. Inside it only `"`, `\` and control characters mean something, and
//! [`escape`] takes their meaning away; the semicolon ends the expression, so that
//! nothing after it can be read as a field or a call. A template that puts a value
//! where code is expected does not compile: it writes `issuer: [{{ issuer }}]`,
//! content, instead.

mod bounded;
mod branches;
mod names;
mod origins;
mod refused;
mod shape;
mod syntax;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use tera::{Context, Tera};

pub use branches::Watched;
pub use names::Free;
pub use origins::Origins;
pub use shape::Shape;

use crate::diagnostic::{self, Diagnostic, Place, StageFault};
use crate::layout::{is_typst, is_word, template_file};
use crate::report::{Report, Wanted};
use bounded::{Bounded, MOST, PATIENCE};
use names::Parsed;
use origins::Marked;

/// The templates of a project, parsed.
#[derive(Clone, Debug)]
pub struct Templates {
    typst: Tera,
    word: Tera,
    texts: BTreeMap<String, Arc<str>>,
    /// What each prints, once that has been asked.
    wanted: Arc<Mutex<BTreeMap<String, Arc<Wanted>>>>,
}

/// The look of all documents, with its parts beside it.
const LOOK: &str = "nd30";

/// The parts that all Word files share.
const WORD_PARTS: &str = "word/";

/// Whether a template is Typst's alone, so that Tera never reads it: the look of all documents
/// and its parts, but for the components below them.
fn is_look(path: &str) -> bool {
    let rest = path.strip_prefix(LOOK);
    rest.is_some_and(|it| it == ".typ" || it.matches('/').count() == 1 && it.starts_with('/'))
}

/// Parses all templates; those that Tera refuses are left out, each with its fault.
pub fn templates(texts: &BTreeMap<String, Arc<str>>) -> (Templates, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let typst = parsed(texts, |it| is_typst(it) && !is_look(it), escape, &mut found);
    let word = parsed(texts, is_word, escape_xml, &mut found);
    (Templates { typst, word, texts: texts.clone(), wanted: Arc::default() }, found)
}

/// Templates of one kind, each value in them written by `escape`.
fn parsed(
    texts: &BTreeMap<String, Arc<str>>,
    meant: impl Fn(&str) -> bool,
    escape: fn(&str, &mut dyn Write) -> io::Result<()>,
    found: &mut Vec<Diagnostic>,
) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".typ", ".xml"]);
    tera.set_escape_fn(escape);
    let forms = texts.iter().filter(|(path, _)| meant(path));
    // Parts come before the forms that include them: a name that is not yet there is an
    // error. Adding all at once lets the order be any.
    let all: Vec<_> = forms.map(|(path, text)| (path.as_str(), text.as_ref())).collect();
    if tera.add_raw_templates(all.clone()).is_err() {
        let is_part = |path: &str| {
            !path.contains('/') || path.starts_with(WORD_PARTS) || path.starts_with(LOOK)
        };
        let (parts, forms): (Vec<_>, Vec<_>) = all.into_iter().partition(|(it, _)| is_part(it));
        for one in parts.into_iter().chain(forms) {
            if let Err(error) = tera.add_raw_templates([one]) {
                found.extend(refused::diagnostics(&error, one.0, texts));
            }
        }
    }
    tera
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
        for name in self.typst.get_template_names() {
            marked.add(name, self.texts.get(name)?);
        }
        let mut tera = self.typst.clone();
        tera.add_raw_templates(&marked.texts).ok()?;
        let filled = tera.render(path, &Context::from_serialize(report).ok()?).ok()?;
        marked.origins(&filled, source)
    }

    /// Whether a file is a template that can be filled.
    pub fn has(&self, file: &str) -> bool {
        let path = file.strip_prefix("templates/").unwrap_or(file);
        self.typst.contains_template(path) || self.word.contains_template(path)
    }

    /// The templates of one kind, read as to their names.
    fn read(&self, meant: fn(&str) -> bool) -> Parsed<'_> {
        let texts = self.texts.iter().map(|(path, text)| (path.as_str(), text.as_ref()));
        Parsed::new(texts.filter(|(path, _)| meant(path) && !is_look(path)))
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
        let wanted = Arc::new(self.read(is_typst).printed(path));
        all.insert(path.to_owned(), wanted.clone());
        wanted
    }

    /// The names in these forms, and in all that they include, that nothing bears: each form
    /// by its path, with what it may print.
    pub fn unknown_names(&self, forms: &[(String, Shape)]) -> Vec<Diagnostic> {
        let (typst, word) = (self.read(is_typst), self.read(is_word));
        let of = |(path, shape): &(String, Shape)| {
            let parsed = if is_word(path) { &word } else { &typst };
            parsed.unknown(path, shape)
        };
        let mut found: Vec<_> = forms.iter().flat_map(of).collect();
        // A part that several forms include is wrong once.
        diagnostic::sort(&mut found);
        found.dedup_by(|a, b| a.place == b.place);
        found
    }

    /// Fills the template at `path` with a report.
    pub fn render(&self, path: &str, report: &Report) -> Result<String, Vec<Diagnostic>> {
        let failed = |error: &tera::Error| refused::diagnostics(error, path, &self.texts);
        let context = Context::from_serialize(report).map_err(|it| failed(&it))?;
        let tera = if is_word(path) { &self.word } else { &self.typst };
        let mut text = Bounded::new(MOST, PATIENCE);
        match tera.render_to(path, &context, &mut text) {
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

/// Writes `text` so that it stands for itself in Typst markup.
pub fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "#\"")?;
    for char in text.chars() {
        match char {
            '"' | '\\' => write!(out, "\\{char}")?,
            '\n' => write!(out, "\\n")?,
            _ if char.is_control() => write!(out, "\\u{{{:x}}}", u32::from(char))?,
            _ => write!(out, "{char}")?,
        }
    }
    write!(out, "\";")
}

/// Writes `text` so that it stands for itself in XML, between tags or in an attribute.
pub fn escape_xml(text: &str, out: &mut dyn Write) -> io::Result<()> {
    for char in text.chars() {
        match char {
            '&' => write!(out, "&amp;")?,
            '<' => write!(out, "&lt;")?,
            '>' => write!(out, "&gt;")?,
            '"' => write!(out, "&quot;")?,
            // XML 1.0 has no place for other control characters, not even escaped.
            _ if char.is_control() && !matches!(char, '\n' | '\t') => {}
            _ => write!(out, "{char}")?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[allow(clippy::needless_raw_string_hashes)] // It does hold `"#`, as a person reads it.
    #[test]
    fn a_value_cannot_leave_its_string() {
        let mut out = Vec::new();

        escape("a\"); #read(\"/etc/passwd\") \\ \n \u{7}", &mut out).unwrap();

        assert_eq!(
            String::from_utf8(out).unwrap(),
            r##"#"a\"); #read(\"/etc/passwd\") \\ \n \u{7}";"##
        );
    }
}
