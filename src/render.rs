//! Tera to Typst source, or to the parts of a Word file: templates are filled, and every value is made inert.
//!
//! The one rule between Tera and Typst: every value becomes a Typst string of its
//! own, `#"…";`. Inside it only `"`, `\` and control characters mean something, and
//! [`escape`] takes their meaning away; the semicolon ends the expression, so that
//! nothing after it can be read as a field or a call. A template that puts a value
//! where code is expected does not compile: it writes `issuer: [{{ issuer }}]`,
//! content, instead.

use std::{collections::BTreeMap, io, io::Write, sync::Arc};

use tera::{Context, ErrorKind, Tera};

use crate::diagnostic::{Diagnostic, Place, StageFault};
use crate::layout::{is_typst, is_word, template_file};
use crate::report::Report;

/// The templates of a project, parsed.
#[derive(Clone, Debug)]
pub struct Templates {
    typst: Tera,
    word: Tera,
    texts: BTreeMap<String, Arc<str>>,
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
    (Templates { typst, word, texts: texts.clone() }, found)
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
                found.push(diagnostic(&error, one.0, texts));
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

    /// Fills the template at `path` with a report.
    pub fn render(&self, path: &str, report: &Report) -> Result<String, Vec<Diagnostic>> {
        let failed = |error: &tera::Error| vec![diagnostic(error, path, &self.texts)];
        let context = Context::from_serialize(report).map_err(|it| failed(&it))?;
        let tera = if is_word(path) { &self.word } else { &self.typst };
        tera.render(path, &context).map_err(|it| failed(&it))
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

fn diagnostic(error: &tera::Error, path: &str, texts: &BTreeMap<String, Arc<str>>) -> Diagnostic {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let named = report.filename();
            let path = if texts.contains_key(named) { named } else { path };
            let range = report.span().range.clone();
            let place = Place::bytes(template_file(path), range);
            Diagnostic::new(StageFault::Template(report.message().to_owned()), place)
        }
        _ => {
            // These come as text that Tera has drawn already; its first line says it.
            let said = error.to_string();
            let said = said.lines().next().unwrap_or_default().to_owned();
            Diagnostic::new(StageFault::Template(said), Place::file_of(template_file(path)))
        }
    }
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
