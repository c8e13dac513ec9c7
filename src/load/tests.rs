//! The table of shapes against serde, and files that no person would write.

use super::{schema, tree, yaml};
use crate::law::{self, Rulebook};
use crate::model::catalog::CatalogFile;
use crate::model::{Config, Unit};

const UNIT: &str = include_str!("../../data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml");
const CATALOG: &str = include_str!("../../data/catalogs/commune.yaml");
const RULEBOOK: &str = include_str!("../../templates/dong-nai-8-1/rulebook.yaml");
const TARGETS: &str = include_str!("../../templates/duc-tho-2440/rulebook.yaml");
const SCORES: &str = include_str!("../../templates/cntt-huyen-2022/rulebook.yaml");
const ROADMAP: &str = include_str!("../../templates/binh-phuoc-409/rulebook.yaml");
const CONFIG: &str =
    "period: 2018\nrulebooks: [a]\nout: x\nedition: paper\nsignature_fields: true\n";

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
    agree::<Unit>(UNIT, &schema::UNIT);
    agree::<CatalogFile>(CATALOG, &schema::CATALOG);
    agree::<Rulebook>(RULEBOOK, &schema::RULEBOOK);
    agree::<Rulebook>(TARGETS, &schema::RULEBOOK);
    agree::<Rulebook>(SCORES, &schema::RULEBOOK);
    agree::<Rulebook>(ROADMAP, &schema::RULEBOOK);
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
    keys::<Unit>(&schema::UNIT);
    keys::<CatalogFile>(&schema::CATALOG);
    keys::<Config>(&schema::CONFIG);
    keys::<crate::model::Document>(&schema::DOCUMENT);
    keys::<crate::model::Section>(&schema::SECTION);
    keys::<crate::model::Enclosed>(&schema::ENCLOSED);
    keys::<crate::model::CatalogEntry>(&schema::CATALOG_ENTRY);
    keys::<crate::model::Leader>(&schema::LEADER);
    keys::<crate::model::Citation>(&schema::CITATION);
    keys::<law::Scope>(&schema::SCOPE);
    keys::<law::AppliesTo>(&schema::APPLIES_TO);
    keys::<Rulebook>(&schema::RULEBOOK);
    keys::<law::rulebook::Judged>(&schema::JUDGED);
    keys::<law::rulebook::Measure>(&schema::MEASURE);
    keys::<law::Criterion>(&schema::CRITERION);
    keys::<law::Form>(&schema::FORM);
    keys::<law::form::Need>(&schema::NEED);
    keys::<law::form::Listing>(&schema::LISTING);
    keys::<law::Due>(&schema::DUE);
    keys::<law::Valid>(&schema::VALID);
    keys::<law::Calendar>(&schema::CALENDAR);
    keys::<crate::model::Holidays>(&schema::HOLIDAYS);
    keys::<crate::model::holidays::Day>(&schema::DAY);
    keys::<law::grades::Grades>(&schema::GRADES);
    keys::<law::case::GivenList>(&schema::GIVEN_LIST);
    keys::<law::case::GivenDocument>(&schema::GIVEN_DOCUMENT);
}

/// A small generator with a fixed seed, so that a failure can be met again.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// A text with a few pieces taken out and others put in.
pub(super) fn spoilt(text: &str, dice: &mut Dice) -> String {
    let pieces = [
        ":", "-", "{", "}", "[", "]", "\t", "\n", "\"", "'", "#", "&a", "*a", "!!int", "|", ">",
        "%", "\u{0}", "\u{feff}", "ế", "~", "? ", "...", "---", "  ", "<<: *a", "1e999", "0x7",
        "\r",
    ];
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
    chars.into_iter().collect()
}
