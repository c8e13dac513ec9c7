//! Copies of documents: do their parts go together, and with what they are copies of?

use super::Context;
use super::paper::One;
use crate::diagnostic::{Diagnostic, NodePath, PaperFault};
use crate::facts::dictionary::Sort;
use crate::formula::Value;
use crate::model::{Copied, Copying, Document, FormId, Unit};
use crate::words::{Said, nearest};

/// What is wrong with the copies that a record states.
pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let Some(unit) = context.project.units.get(context.unit) else { return };
    for (form, document) in &context.record.documents {
        let mut before = Vec::new();
        for (at, copied) in document.copied.iter().flatten().enumerate() {
            let path = NodePath::root().key("documents").key(form).key("copied").index(at);
            let unit = copier(context, copied, &path, found).unwrap_or(unit);
            let stated = Document::of_copy(copied);
            let mut one = One { context, unit, document: &stated, path, found };
            one.right();
            one.posts();
            one.dated(copied, document);
            one.extracted(copied, form);
            one.of_a_copy(copied, &before);
            before.push(copied.kind);
        }
    }
}

/// The unit that makes a copy, where another than who issues the document is named.
fn copier<'a>(
    context: &Context<'a>,
    copied: &Copied,
    path: &NodePath,
    found: &mut Vec<Diagnostic>,
) -> Option<&'a Unit> {
    let (end, project) = (copied.by.as_ref()?, context.project);
    let count = match project.meant(context.unit, end) {
        Ok(id) => return project.units.get(id),
        Err(count) => count,
    };
    let near = project.units.keys().filter(|it| it.top() == context.unit.top());
    let ends = near.filter_map(|it| it.as_str().rsplit('/').next());
    let nearest = if count == 0 { nearest(end, ends) } else { None };
    let fault = PaperFault::UnknownCopier { unit: end.clone(), count, nearest };
    found.push(Diagnostic::new(fault, context.value(path.key("by"))));
    None
}

impl One<'_> {
    fn value(&mut self, key: &str, fault: PaperFault) {
        let place = self.context.value(self.path.key(key));
        self.found.push(Diagnostic::new(fault, place));
    }

    /// A copy is of a document that is issued, and not made before it.
    fn dated(&mut self, copied: &Copied, original: &Document) {
        if original.is_draft() && copied.date.is_some() {
            let why = Said::new(
                "chỉ sao văn bản đã có số, ngày",
                "only what has number and date is copied",
            );
            self.needs("date", "date", "number, date", why);
        }
        if let Some((date, original)) = copied.date.zip(original.date).filter(|(it, of)| it < of) {
            let (date, original) = (date.to_string(), original.to_string());
            self.value("date", PaperFault::CopyBeforeOriginal { date, original });
        }
        if !copied.has_real_time() {
            self.value("time", PaperFault::NoSuchTime(copied.time.clone().unwrap_or_default()));
        }
    }

    /// An extract says what it is of, and nothing else does.
    fn extracted(&mut self, copied: &Copied, form: &FormId) {
        let is_extract = copied.kind == Copying::Extract;
        let kind = format!("kind: {}", Copying::Extract.as_str());
        let parts = copied.only.iter().flatten().collect::<Vec<_>>();
        if is_extract && parts.is_empty() {
            let why =
                Said::new("trích sao phải nêu trích phần nào", "an extract says what it is of");
            self.needs("kind", &kind, "only", why);
        }
        if !is_extract && copied.only.is_some() {
            let why = Said::new(
                "sao y, sao lục là sao cả văn bản",
                "true copies, and copies of them, are of the whole",
            );
            self.needs("only", "only", &kind, why);
            return;
        }
        let known = parts_of(self.context, form);
        for (at, part) in parts.into_iter().enumerate().filter(|(_, it)| !known.contains(it)) {
            let fault = PaperFault::NoSuchPart { part: part.clone(), known: known.clone() };
            let place = self.context.value(self.path.key("only").index(at));
            self.found.push(Diagnostic::new(fault, place));
        }
    }

    /// A copy of a copy follows the one that it is of.
    fn of_a_copy(&mut self, copied: &Copied, before: &[Copying]) {
        if copied.kind == Copying::CopyOfCopy && !before.contains(&Copying::TrueCopy) {
            let why = Said::new(
                "sao lục là sao của một bản sao y, ghi trước nó trong `copied`",
                "it is a copy of a true copy, which stands before it in `copied`",
            );
            let kind = |it: Copying| format!("kind: {}", it.as_str());
            self.needs("kind", &kind(copied.kind), &kind(Copying::TrueCopy), why);
        }
    }
}

/// How the parts of the text of a form begin, in their order: "Điều 2", "Chương I", "II".
fn parts_of(context: &Context, form: &FormId) -> Vec<String> {
    let dictionary = &context.project.dictionary;
    let forms = context.project.laws.values().filter_map(|it| it.rulebook.forms.get(form));
    let needs = forms.flat_map(|it| &it.needs).filter(|it| it.of.is_none());
    let needed: Vec<&String> = needs.flat_map(|it| &it.fields).collect();
    let fields = dictionary.fields.iter().zip(&context.record.fields);
    let prose = fields
        .filter(|(it, _)| it.sort == Sort::Prose && needed.iter().any(|name| ***name == *it.name));
    let texts = prose.filter_map(|(_, it)| match it {
        Value::Text(text) => Some(text),
        _ => None,
    });
    let mut all: Vec<String> = Vec::new();
    for part in texts.flat_map(|it| it.lines().filter_map(part)) {
        if !all.contains(&part) {
            all.push(part);
        }
    }
    all
}

/// The part that begins with a line, if one does: a division, an article, a section.
fn part(line: &str) -> Option<String> {
    let line = line.trim();
    let of = |name: &str| {
        let rest = line.strip_prefix(name)?.strip_prefix(' ')?;
        let number: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        (!number.is_empty()).then(|| format!("{name} {number}"))
    };
    let section = || {
        let (number, _) = line.split_once(". ")?;
        let roman = !number.is_empty() && number.chars().all(|it| "IVXL".contains(it));
        roman.then(|| number.to_owned())
    };
    ["Phần", "Chương", "Mục", "Tiểu mục", "Điều"].into_iter().find_map(of).or_else(section)
}
