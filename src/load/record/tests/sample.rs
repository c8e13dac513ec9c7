//! The records of the sample, and what becomes of them when they are spoilt.

use std::fs;
use std::path::Path;

use super::super::super::tests::{Dice, spoilt};
use super::super::{from_tree, read, read_record, write_record};
use super::SHIPPED;
use crate::diagnostic::Place;
use crate::load::tree;

/// Every record of the sample: its file and its text.
fn records() -> Vec<(String, String)> {
    let units = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/units");
    let files = walkdir::WalkDir::new(units).sort_by_file_name().into_iter();
    let files = files.filter_map(Result::ok).filter(|it| it.file_type().is_file());
    let files = files.filter(|it| it.path().extension().is_some_and(|it| it == "yaml"));
    let files = files.filter(|it| it.file_name() != "unit.yaml");
    let read = |it: walkdir::DirEntry| {
        (it.path().display().to_string(), fs::read_to_string(it.path()).unwrap())
    };
    files.map(read).collect()
}

#[test]
fn every_record_is_read_as_it_was_written() {
    let all = records();
    assert_eq!(all.len(), 490);
    for (file, text) in all {
        let now = read(&text, &SHIPPED, &file);

        assert_eq!(now.found, [], "{file}");
        let now = now.value.unwrap();
        let written = write_record(&now, &SHIPPED);
        assert_eq!(read_record(&written, &SHIPPED, &file), (Some(now), Vec::new()), "{file}");
    }
}

/// A record that is refused for one fault is read along its shape, and not by the seeds.
#[test]
fn both_ways_of_reading_agree() {
    for (file, text) in records() {
        let now = read(&text, &SHIPPED, &file).value;

        let (found, walked) = from_tree(&mut tree::parse(&text).unwrap(), &SHIPPED, &file);

        assert_eq!((found, walked), (Vec::new(), now), "{file}");
    }
}

#[test]
fn whatever_a_file_holds_it_is_read_or_named() {
    let text = include_str!("../../../../data/units/cao-bang/hoa-an/2018.yaml");
    let text = text.lines().take(40).collect::<Vec<_>>().join("\n");
    let mut dice = Dice(2018);
    for _ in 0..3000 {
        let text = spoilt(&text, &mut dice);

        let read = read(&text, &SHIPPED, "x.yaml");

        assert!(read.value.is_some() || !read.found.is_empty(), "{text}");
    }
}

#[test]
fn bombs_are_refused_at_once() {
    let deep = "[".repeat(100_000);
    let wide = "{a: ".repeat(100_000);
    let laughs: String = (1..10).fold("a0: &a0 [x]\n".to_owned(), |text, it| {
        let before = it - 1;
        format!("{text}a{it}: &a{it} [{}]\n", format!("*a{before}, ").repeat(9))
    });
    for text in [deep, wide, laughs] {
        let read = read(&text, &SHIPPED, "x.yaml");

        assert!(read.value.is_none() && !read.found.is_empty());
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_not_move_places() {
    let text = "\u{feff}procedures:\r\n  - {code: \"1.000894\", levl: 2}\r\n";

    let read = read(text, &SHIPPED, "x.yaml");

    let Place::Bytes(_, range) = &read.found[0].place else { panic!() };
    assert_eq!(&text[range.start..range.end], "levl");
}
