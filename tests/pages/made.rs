//! A page by Typst: the source of a base, changed where an entry says so, in the look of this set.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, OnceLock};

use hoso::typeset::{Fonts, Source, Typesetter};

use crate::patch;
use crate::set::{Entry, FOLDER};

/// An entry and its PDF; kept where `HOSO_PAGES` says, to be looked at.
pub(crate) fn entry(entry: Entry) -> (Entry, Vec<u8>) {
    let pdf = made(&entry);
    if let Ok(folder) = std::env::var("HOSO_PAGES") {
        fs::write(format!("{folder}/{}.pdf", entry.id), &pdf).unwrap();
    }
    (entry, pdf)
}

/// The PDF of an entry.
pub(crate) fn made(entry: &Entry) -> Vec<u8> {
    let pdf = typeset(entry);
    if entry.patch.is_empty() { pdf } else { patch::patched(&pdf, &entry.patch) }
}

fn fonts() -> Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(Fonts::embedded).clone()
}

fn typeset(entry: &Entry) -> Vec<u8> {
    let read = |it: &str| fs::read_to_string(format!("{FOLDER}/base/{it}.typ")).unwrap();
    let (mut look, mut text) = (read("look"), read(&entry.base));
    for (from, to) in &entry.change {
        assert!(look.contains(from) || text.contains(from), "{}: nothing says {from}", entry.id);
        look = look.replace(from, to);
        text = text.replace(from, to);
    }
    if !entry.top.is_empty() {
        text = text.replacen("#show: look\n", &format!("#show: look\n{}\n", entry.top), 1);
    }
    let templates = BTreeMap::from([("look.typ".to_owned(), Arc::from(look.as_str()))]);
    let source = Source {
        format: hoso::model::Format::PDF,
        name: format!("{}.typ", entry.id),
        text,
        attachments: BTreeMap::new(),
        identity: entry.id.clone(),
        date: "2026-06-05".parse().unwrap(),
        signature_fields: false,
    };
    let made = Typesetter::new(&templates, fonts()).typeset(&source);
    made.unwrap_or_else(|it| panic!("{}: {it:#?}", entry.id))
}
