//! Judges and typesets from memory, in one process: for who builds hoso into a server.
//!
//! Nothing is read from disk or written there, no other process is started, and no pool of
//! threads is set up for the whole program. A server that prints many pages keeps the
//! [`Typesetter`], one for each thread that typesets.
//!
//! ```text
//! cargo run --release --example embed
//! ```
#![allow(clippy::print_stdout)]

use hoso::build::{self, Opened};
use hoso::docket::Selection;
use hoso::load::{InMemory, load};
use hoso::model::Edition;
use hoso::typeset::Typesetter;
use hoso::words::Lang;

/// The files of a project, by their paths: what a folder on disk would hold.
const FILES: [(&str, &str); 6] = [
    ("hoso.yaml", "rulebooks: [dong-nai-8-1]\n"),
    ("data/catalogs/commune.yaml", include_str!("../data/catalogs/commune.yaml")),
    ("data/units/dong-nai/unit.yaml", include_str!("../data/units/dong-nai/unit.yaml")),
    (
        "data/units/dong-nai/xuan-loc/unit.yaml",
        include_str!("../data/units/dong-nai/xuan-loc/unit.yaml"),
    ),
    (
        "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
        include_str!("../data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml"),
    ),
    (
        "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml",
        include_str!("../data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml"),
    ),
];

fn main() {
    let opened = Opened::of(load(&InMemory::new(FILES)));
    for it in opened.survey.found.iter().filter(|it| it.is_error()) {
        println!("{}: {}", it.place.file(), Lang::Vi.of(it.fault.wording().says));
    }
    let all = Selection::default();
    for it in opened.judgements(&all) {
        println!("{} {}: {}", it.key.unit, it.key.period, it.verdict().as_str());
    }
    let typesetter = Typesetter::new(opened.templates.texts(), opened.fonts.clone());
    for document in opened.docket().documents(&all) {
        let (loaded, templates) = (&opened.loaded, &opened.templates);
        let page = build::source(loaded, &document, Edition::Electronic, templates)
            .and_then(|source| typesetter.typeset(&source));
        match page {
            Ok(pdf) => println!("{}: {} bytes", document.stem(), pdf.len()),
            Err(found) => println!("{}: {} fault(s)", document.stem(), found.len()),
        }
    }
}
