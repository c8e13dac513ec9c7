//! The sections that a record gives a document of its own, and what they enclose: can all of it be
//! read and drawn, and is it said what each is?

use super::Context;
use super::text::{self, Script};
use crate::diagnostic::{Diagnostic, EnclosedFault, NodePath, PaperFault};
use crate::model::{Enclosed, Enclosure, Grid};
use crate::words::Said;
use crate::words::prose::{COLUMNS, HEAD};

/// How many rows a table has below its head.
const ROWS: (usize, usize) = (1, 500);

pub(super) fn check(context: &Context, script: &Script, found: &mut Vec<Diagnostic>) {
    for (form, document) in &context.record.documents {
        let path = NodePath::root().key("documents").key(form).key("sections");
        for (place, it) in document.sections.iter().flatten().enumerate() {
            let path = path.index(place);
            let at = |key: &str| path.key(key);
            text::check(&it.title, &context.value(at("title")), script, found);
            text::check(&it.text, &context.value(at("text")), script, found);
            text::slips_in(context, &it.text, &|| at("text"), found);
            for (place, it) in it.enclosed.iter().enumerate() {
                One { context, script, path: at("enclosed").index(place), found }.check(it);
            }
        }
    }
}

/// A picture or a table.
struct One<'a> {
    context: &'a Context<'a>,
    script: &'a Script<'a>,
    path: NodePath,
    found: &'a mut Vec<Diagnostic>,
}

impl One<'_> {
    fn add(&mut self, path: NodePath, fault: EnclosedFault) {
        self.found.push(Diagnostic::new(fault, self.context.value(path)));
    }

    fn text(&mut self, text: &str, path: NodePath) {
        text::check(text, &self.context.value(path), self.script, self.found);
    }

    fn check(&mut self, it: &Enclosed) {
        let own = self.path.clone();
        let all = [it.picture.is_some(), it.table.is_some(), it.rows.is_some()];
        let count = all.into_iter().filter(|it| *it).count();
        if count != 1 {
            self.add(own.clone(), EnclosedFault::NotOne(count));
        } else if it.picture.is_some() && it.alt.is_none() {
            self.add(own.key("picture"), EnclosedFault::NoAlternative);
        } else if it.picture.is_none() && it.alt.is_some() {
            let why = Said::new(
                "bảng đọc được thành lời, chỉ hình cần lời thay",
                "a table is read out, a picture alone needs words in its place",
            );
            let (key, needs) = ("alt".to_owned(), "picture".to_owned());
            let fault = PaperFault::KeyNeeds { key, needs, why: Box::new(why) };
            self.found.push(Diagnostic::new(fault, self.context.key(own.key("alt"))));
        }
        self.text(&it.caption, own.key("caption"));
        if let Some(alt) = &it.alt {
            self.text(alt, own.key("alt"));
        }
        if let Some(rows) = &it.rows {
            self.rows(rows, &own.key("rows"));
        }
        if let Some(file) = &it.table {
            let key = (self.context.unit.clone(), file.clone());
            if let Some(Enclosure::Table(it)) = self.context.project.enclosures.get(&key) {
                self.grid(it, file, &own.key("table"));
            }
        }
    }

    /// A table that stands in the record.
    fn rows(&mut self, rows: &[Vec<String>], path: &NodePath) {
        let head = rows.first().map_or(0, Vec::len);
        for (place, row) in rows.iter().enumerate() {
            if row.len() != head {
                let fault = EnclosedFault::OtherRow { cells: row.len(), head };
                self.add(path.index(place), fault);
            }
            for (cell, text) in row.iter().enumerate() {
                self.text(text, path.index(place).index(cell));
            }
        }
        self.size(rows, path);
    }

    /// A table of a file.
    fn grid(&mut self, it: &Grid, file: &str, path: &NodePath) {
        for text in it.rows.iter().flatten() {
            self.text(text, path.clone());
        }
        self.size(&it.rows, path);
        if let Some(other) = it.doubt {
            let (file, sign) = (file.to_owned(), it.sign);
            self.add(path.clone(), EnclosedFault::Doubtful { file, sign, other });
        }
    }

    fn size(&mut self, rows: &[Vec<String>], path: &NodePath) {
        let columns = rows.first().map_or(0, Vec::len);
        let below = rows.len().saturating_sub(1);
        let longest = rows.iter().take(1).flatten().map(|it| it.chars().count()).max();
        for (counted, count, bounds) in [
            ("columns", columns, (*COLUMNS.start(), *COLUMNS.end())),
            ("rows", below, ROWS),
            ("letters", longest.unwrap_or(1), (0, HEAD)),
        ] {
            if !(bounds.0..=bounds.1).contains(&count) {
                self.add(path.clone(), EnclosedFault::Size { counted, count, bounds });
            }
        }
    }
}
