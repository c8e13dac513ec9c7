//! Copies of a document: each a document like it, with files of its own.

use std::sync::OnceLock;

use super::Document;
use crate::model::{Copied, Copying, Date, Edition};

impl<'a> Document<'a> {
    /// It, and behind it the copies of it that its record states.
    pub fn with_copies(self) -> impl Iterator<Item = Self> {
        let stated = self.record().documents.get(self.form_id());
        let count = stated.and_then(|it| it.copied.as_ref()).map_or(0, Vec::len);
        let copy = |at| {
            let mut it = self.clone();
            (it.copy, it.state) = (Some(at), OnceLock::new());
            it
        };
        let copies: Vec<_> = (0..count).map(copy).collect();
        std::iter::once(self).chain(copies)
    }

    /// What its record states of the copy that it is, after those of which that is a copy;
    /// nothing where it is the document itself.
    pub fn copies(&self) -> &'a [Copied] {
        let stated = self.record().documents.get(self.form_id());
        let all = stated.and_then(|it| it.copied.as_deref()).unwrap_or_default();
        let Some(at) = self.copy else { return &[] };
        let all = &all[..all.len().min(at + 1)];
        let is_of_copy = all.last().is_some_and(|it| it.kind == Copying::CopyOfCopy);
        let of = |it: &Copied| it.kind == Copying::TrueCopy;
        // Of a copy of a copy, the last true copy before it.
        let from = if is_of_copy { all.iter().rposition(of).unwrap_or(at) } else { at };
        all.get(from..).unwrap_or_default()
    }

    /// The copy that it is.
    pub fn copy(&self) -> Option<&'a Copied> {
        self.copies().last()
    }

    /// What it is called where documents are listed: "Báo cáo", or "Báo cáo (sao y)".
    pub fn title(&self) -> String {
        let name = self.issued.form.name();
        let kind = self.copy().map(|it| it.kind.printed().to_lowercase());
        kind.map_or_else(|| name.to_owned(), |it| format!("{name} ({it})"))
    }

    /// What its files are called, without their endings: by its form, and by the copy that it is.
    pub fn name(&self) -> String {
        let form = self.form_id();
        let Some(copy) = self.copy() else { return form.to_string() };
        let stated = self.record().documents.get(form).and_then(|it| it.copied.as_deref());
        let before = stated.unwrap_or_default().iter().take(self.copy.unwrap_or_default());
        let stem = copy.kind.stem();
        match before.filter(|it| it.kind == copy.kind).count() {
            0 => format!("{form}-{stem}"),
            alike => format!("{form}-{stem}-{}", alike + 1),
        }
    }

    /// The day on which it was issued, or the copy that it is was made.
    pub fn dated(&self) -> Option<Date> {
        self.copy().map_or_else(|| self.numbered().date, |it| it.date)
    }

    /// Whether the copy that it is lacks its number, which an electronic one does not bear, or
    /// its date.
    pub fn lacks_of_copy(&self, edition: Edition) -> (bool, bool) {
        let bears_number = edition == Edition::Paper;
        let lacks = |it: &Copied| (it.number.is_none() && bears_number, it.date.is_none());
        self.copy().map(lacks).unwrap_or_default()
    }
}
