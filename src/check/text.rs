//! The characters of a text: can they be read, and can they be drawn?

use unicode_normalization::UnicodeNormalization;

use super::Context;
use super::legacy::legacy_encoding;
use crate::diagnostic::{Diagnostic, NodePath, Part, Place, TextFault};
use crate::facts::dictionary::{Field, Sort};
use crate::formula::Value;
use crate::model::{Catalog, Document};
use crate::words::slips::slips;
use crate::words::{is_composed, is_invisible};

/// What the fonts can draw.
pub struct Script<'a> {
    /// Whether a character has a glyph in every font that may have to draw it.
    pub drawable: &'a (dyn Fn(char) -> bool + Sync),
}

/// Findings on one text.
pub(super) fn check(text: &str, place: &Place, script: &Script, found: &mut Vec<Diagnostic>) {
    if text.is_ascii() && !text.bytes().any(|it| it.is_ascii_control()) {
        return;
    }
    let mut add = |fault| found.push(Diagnostic::new(fault, place.clone()));
    let at = |it: char| match place {
        Place::Node(file, path, _) => Place::Node(file.clone(), path.clone(), Part::Char(it)),
        _ => place.clone(),
    };
    if let Some(encoding) = legacy_encoding(text) {
        add(TextFault::LegacyEncoding { text: piece(text, char::is_alphabetic), encoding });
        return;
    }
    let composed = is_composed(text);
    if !composed {
        let word = text.split_whitespace().find(|it| !is_composed(it)).unwrap_or(text);
        add(TextFault::NotNfc(word.nfc().take(40).collect()));
    }
    let is_bad =
        |it: &char| !matches!(it, '\n' | '\t') && (is_invisible(*it) || !(script.drawable)(*it));
    let bad: Vec<char> = if composed {
        text.chars().filter(is_bad).collect()
    } else {
        text.nfc().filter(is_bad).collect()
    };
    for (place, it) in bad.iter().enumerate() {
        if bad[..place].contains(it) {
            continue;
        }
        let fault = if is_invisible(*it) {
            TextFault::InvisibleCharacter(*it)
        } else {
            TextFault::UndrawableCharacter(*it)
        };
        found.push(Diagnostic::new(fault, at(*it)));
    }
}

/// The first words of a text that hold such a character, cut for a message.
fn piece(text: &str, of: impl Fn(char) -> bool) -> String {
    let line = text.lines().find(|it| it.chars().any(&of)).unwrap_or(text);
    line.chars().filter(|it| !is_invisible(*it)).take(40).collect()
}

/// Findings on the texts of a catalog; `place` says where an entry stands.
pub fn catalog(
    catalog: &Catalog,
    place: impl Fn(&str) -> Option<(String, NodePath)>,
    script: &Script,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (code, entry) in catalog {
        let Some((file, path)) = place(code) else { continue };
        for (key, text) in [("code", code), ("name", &entry.name), ("sector", &entry.sector)] {
            check(text, &Place::value(&*file, path.key(key)), script, &mut found);
        }
    }
    found
}

/// Findings on the texts that a document bears.
fn of_document(
    context: &Context,
    document: &Document,
    path: &NodePath,
    script: &Script,
    found: &mut Vec<Diagnostic>,
) {
    for (key, text) in document.texts() {
        check(text, &context.value(path.key(key)), script, found);
    }
    for (key, all) in document.lists() {
        for (place, text) in all.iter().enumerate() {
            check(text, &context.value(path.key(key).index(place)), script, found);
        }
    }
}

/// Findings on all texts of a record, whatever fields hold them.
pub(super) fn record(context: &Context, script: &Script, found: &mut Vec<Diagnostic>) {
    let dictionary = &context.project.dictionary;
    for (field, value) in dictionary.fields.iter().zip(&context.record.fields) {
        let path = || path(&NodePath::root(), &field.path);
        value_of(context, value, &path, script, found);
        slips_of(context, (field, value), &path, found);
    }
    for (form, document) in &context.record.documents {
        let path = NodePath::root().key("documents").key(form);
        of_document(context, document, &path, script, found);
        for (at, copied) in document.copied.iter().flatten().enumerate() {
            let path = path.key("copied").index(at);
            of_document(context, &Document::of_copy(copied), &path, script, found);
            for (key, text) in copied.texts() {
                check(text, &context.value(path.key(key)), script, found);
            }
        }
    }
    for (table, rows) in dictionary.tables.iter().zip(&context.record.tables) {
        let Some(rows) = rows else { continue };
        // The key is held against the catalog.
        for (place, column) in rows.columns.iter().enumerate().skip(1) {
            let is_text = table.fields.get(place).is_some_and(|it| it.sort.is_text());
            let Some(column) = column.as_ref().filter(|_| is_text) else { continue };
            for (row, value) in column.iter().enumerate() {
                let row = || NodePath::root().key(&table.name).index(row);
                let field = &table.fields[place];
                let path = || path(&row(), &field.path);
                value_of(context, value, &path, script, found);
                slips_of(context, (field, value), &path, found);
            }
        }
    }
}

fn path(from: &NodePath, keys: &[String]) -> NodePath {
    keys.iter().fold(from.clone(), |path, it| path.key(it))
}

/// Findings on one value; a path is made only for what is a text.
fn value_of(
    context: &Context,
    value: &Value,
    path: &dyn Fn() -> NodePath,
    script: &Script,
    found: &mut Vec<Diagnostic>,
) {
    match value {
        Value::Text(text) => check(text, &context.value(path()), script, found),
        Value::List(all) => {
            for (place, it) in all.iter().enumerate() {
                if let Value::Text(text) = it {
                    check(text, &context.value(path().index(place)), script, found);
                }
            }
        }
        _ => {}
    }
}

/// How prose is typed.
fn slips_of(
    context: &Context,
    (field, value): (&Field, &Value),
    path: &dyn Fn() -> NodePath,
    found: &mut Vec<Diagnostic>,
) {
    if let Value::Text(text) = value
        && field.sort == Sort::Prose
    {
        slips_in(context, text, path, found);
    }
}

/// How one prose is typed.
pub(super) fn slips_in(
    context: &Context,
    text: &str,
    path: &dyn Fn() -> NodePath,
    found: &mut Vec<Diagnostic>,
) {
    for slip in slips(text) {
        let part = Part::Within(slip.bytes.start, slip.bytes.end);
        let place = Place::Node(context.file.clone(), path(), part);
        found.push(Diagnostic::new(TextFault::Slip(Box::new(slip)), place));
    }
}
