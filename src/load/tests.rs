//! The table of shapes against serde, and files that no person would write.

use super::{schema, tree, yaml};
use crate::model::catalog::CatalogFile;
use crate::model::{Case, Config, Record, Rulebook, Unit};

const RECORD: &str = include_str!("../../data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml");
const UNIT: &str = include_str!("../../data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml");
const CATALOG: &str = include_str!("../../data/catalogs/commune.yaml");
const RULEBOOK: &str = include_str!("../../templates/dong-nai-8-1/rulebook.yaml");
const CASES: &str = include_str!("../../templates/dong-nai-8-1/cases.yaml");
const TARGETS: &str = include_str!("../../templates/duc-tho-2440/rulebook.yaml");
const TARGET_CASES: &str = include_str!("../../templates/duc-tho-2440/cases.yaml");
const SCORES: &str = include_str!("../../templates/cntt-huyen-2022/rulebook.yaml");
const ROADMAP: &str = include_str!("../../templates/binh-phuoc-409/rulebook.yaml");
const ROADMAP_CASES: &str = include_str!("../../templates/binh-phuoc-409/cases.yaml");
const CONFIG: &str = "period: 2018\nrulebooks: [a]\nout: x\nedition: paper\n";

/// Walks a good file, then reads what the walk left: nothing may be lost on the way.
#[track_caller]
fn agree<T: serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(
    text: &str,
    shape: &schema::Shape,
) {
    let read = yaml::read::<T>(text, shape, "x.yaml");
    assert_eq!(read.found, []);
    let mut node = tree::parse(text).unwrap();
    let (found, rest) = super::walk::walk(&mut node, shape, "x.yaml");
    assert_eq!(found, []);
    assert_eq!(serde_json::from_value::<T>(rest.unwrap()).unwrap(), read.value.unwrap());
}

#[test]
fn the_table_of_shapes_agrees_with_serde() {
    agree::<Record>(RECORD, &schema::RECORD);
    agree::<Unit>(UNIT, &schema::UNIT);
    agree::<CatalogFile>(CATALOG, &schema::CATALOG);
    agree::<Rulebook>(RULEBOOK, &schema::RULEBOOK);
    agree::<Vec<Case>>(CASES, &schema::CASES);
    agree::<Rulebook>(TARGETS, &schema::RULEBOOK);
    agree::<Rulebook>(SCORES, &schema::RULEBOOK);
    agree::<Rulebook>(ROADMAP, &schema::RULEBOOK);
    agree::<Vec<Case>>(ROADMAP_CASES, &schema::CASES);
    agree::<Vec<Case>>(TARGET_CASES, &schema::CASES);
    agree::<Config>(CONFIG, &schema::CONFIG);
}

/// serde lists the keys it knows when it meets another: they are the table's.
#[test]
fn the_table_of_shapes_knows_serdes_keys() {
    fn keys<T: serde::de::DeserializeOwned + std::fmt::Debug>(shape: &schema::Shape) {
        let schema::Shape::Mapping(keys) = shape else { panic!("not a mapping") };
        let error = serde_saphyr::from_str::<T>("zzz: 1\n").unwrap_err();
        let serde_saphyr::Error::SerdeUnknownField { expected, .. } = error.without_snippet()
        else {
            panic!("{error}")
        };
        let mut expected = expected.clone();
        let mut known: Vec<_> = keys.iter().map(|it| it.name).collect();
        expected.sort_unstable();
        known.sort_unstable();
        assert_eq!(known, expected);
    }
    keys::<Record>(&schema::RECORD);
    keys::<Unit>(&schema::UNIT);
    keys::<CatalogFile>(&schema::CATALOG);
    keys::<Rulebook>(&schema::RULEBOOK);
    keys::<Config>(&schema::CONFIG);
    keys::<crate::model::Procedure>(&schema::PROCEDURE);
    keys::<crate::model::Dossiers>(&schema::DOSSIERS);
    keys::<crate::model::Narrative>(&schema::NARRATIVE);
    keys::<crate::model::Document>(&schema::DOCUMENT);
    keys::<crate::model::CatalogEntry>(&schema::CATALOG_ENTRY);
    keys::<crate::model::Criterion>(&schema::CRITERION);
    keys::<crate::model::Filter>(&schema::FILTER);
    keys::<crate::model::Form>(&schema::FORM);
    keys::<crate::model::Leader>(&schema::LEADER);
    keys::<crate::model::Need>(&schema::NEED);
    keys::<crate::model::rulebook::Citation>(&schema::CITATION);
    keys::<crate::model::rule::AtLeast>(&schema::AT_LEAST);
    keys::<crate::model::rule::Share>(&schema::SHARE);
    keys::<crate::model::rulebook::Due>(&schema::DUE);
    keys::<crate::model::rule::Holds>(&schema::HOLDS);
    keys::<crate::model::rule::Scale>(&schema::SCALE);
    keys::<crate::model::rule::Growth>(&schema::GROWTH);
    keys::<crate::model::rulebook::Grades>(&schema::GRADES);
    keys::<crate::model::rulebook::Grade>(&schema::GRADE);
    keys::<crate::model::rule::Across>(&schema::ACROSS);
    keys::<crate::model::rulebook::Judged>(&schema::JUDGED);
    keys::<crate::model::Scope>(&schema::SCOPE);
    keys::<crate::model::Readiness>(&schema::READINESS);
    keys::<crate::model::Addition>(&schema::ADDITION);
    keys::<crate::model::rule::Each>(&schema::EACH);
    keys::<crate::model::rule::Listed>(&schema::LISTED);
    keys::<crate::model::case::GivenList>(&schema::GIVEN_LIST);
}

/// A small generator with a fixed seed, so that a failure can be met again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

#[test]
fn whatever_a_file_holds_it_is_read_or_named() {
    let pieces = [
        ":", "-", "{", "}", "[", "]", "\t", "\n", "\"", "'", "#", "&a", "*a", "!!int", "|", ">",
        "%", "\u{0}", "\u{feff}", "ế", "~", "? ", "...", "---", "  ", "<<: *a", "1e999", "0x7",
        "\r",
    ];
    let text: String = RECORD.lines().take(12).collect::<Vec<_>>().join("\n");
    let mut dice = Dice(2018);
    for _ in 0..3000 {
        let mut chars: Vec<char> = text.chars().collect();
        for _ in 0..=dice.roll(4) {
            let at = dice.roll(chars.len());
            match dice.roll(3) {
                0 => drop(chars.remove(at)),
                1 => {
                    let end = (at + dice.roll(30)).min(chars.len());
                    chars.drain(at..end);
                }
                _ => {
                    let piece = pieces[dice.roll(pieces.len())];
                    chars.splice(at..at, piece.chars());
                }
            }
            if chars.is_empty() {
                chars.push('x');
            }
        }
        let text: String = chars.into_iter().collect();

        let read = yaml::read::<Record>(&text, &schema::RECORD, "x.yaml");

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
        let read = yaml::read::<Record>(&text, &schema::RECORD, "x.yaml");

        assert!(read.value.is_none() && !read.found.is_empty());
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_not_move_places() {
    let text = "\u{feff}procedures:\r\n  - {code: \"1.000894\", levl: 2}\r\n";

    let read = yaml::read::<Record>(text, &schema::RECORD, "x.yaml");

    let crate::diagnostic::Place::Bytes(_, range) = &read.found[0].place else { panic!() };
    assert_eq!(&text[range.start..range.end], "levl");
}
