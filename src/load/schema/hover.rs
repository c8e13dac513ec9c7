//! What each key of a file is, for whoever writes it in an editor: texts that stand beside the
//! table of shapes, and which mapping each is of.

use std::collections::BTreeMap;
use std::ptr;
use std::sync::LazyLock;

use super::{
    APPLIES_TO, CALENDAR, CALLED, CATALOG, CATALOG_ENTRY, CITATION, CLAIM, COLUMN, CONFIG, COPIED,
    CRITERION, DOCUMENT, DUE, ENCLOSED, FORM, FORMED, GIVEN_DOCUMENT, GIVEN_LIST, GRADE, GRADES,
    JUDGED, LEADER, LISTING, MEASURE, NEED, RULEBOOK, SCOPE, SECTION, STEP, STEPS, Shape, TOTAL,
    UNIT, VALID, YEARS,
};

/// The texts, by the mapping and the key.
pub(super) static TEXTS: LazyLock<BTreeMap<String, BTreeMap<String, String>>> =
    LazyLock::new(|| serde_saphyr::from_str(include_str!("hover.yaml")).unwrap_or_default());

/// Every mapping of the table, by its name among the texts.
pub(super) static NAMED: [(&str, &Shape); 34] = [
    ("config", &CONFIG),
    ("unit", &UNIT),
    ("called", &CALLED),
    ("formed", &FORMED),
    ("leader", &LEADER),
    ("catalog", &CATALOG),
    ("catalog_entry", &CATALOG_ENTRY),
    ("citation", &CITATION),
    ("document", &DOCUMENT),
    ("section", &SECTION),
    ("enclosed", &ENCLOSED),
    ("copied", &COPIED),
    ("claim", &CLAIM),
    ("rulebook", &RULEBOOK),
    ("years", &YEARS),
    ("valid", &VALID),
    ("calendar", &CALENDAR),
    ("judged", &JUDGED),
    ("measure", &MEASURE),
    ("total", &TOTAL),
    ("scope", &SCOPE),
    ("criterion", &CRITERION),
    ("applies_to", &APPLIES_TO),
    ("steps", &STEPS),
    ("step", &STEP),
    ("grades", &GRADES),
    ("grade", &GRADE),
    ("form", &FORM),
    ("need", &NEED),
    ("listing", &LISTING),
    ("column", &COLUMN),
    ("due", &DUE),
    ("given_list", &GIVEN_LIST),
    ("given_document", &GIVEN_DOCUMENT),
];

/// The name of a mapping of the table.
pub(super) fn name_of(shape: &Shape) -> Option<&'static str> {
    NAMED.iter().find(|(_, it)| ptr::eq(*it, shape)).map(|(name, _)| *name)
}

/// The name of what stands below a key of a case: it is drawn up beside a dictionary, and has no
/// place in the table.
pub(super) fn below(name: &str, key: &str) -> &'static str {
    match (name, key) {
        ("case", "given") => "given",
        ("case", "units") => "below",
        ("case", "around") => "around",
        ("case", "periods") => "of_period",
        _ => "case",
    }
}

/// What a key is.
pub(super) fn text(name: &str, key: &str) -> Option<&'static str> {
    TEXTS.get(name)?.get(key).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys of a mapping of the table, and what stands below them.
    fn keys<'a>(shape: &'a Shape<'a>) -> &'a [super::super::Key<'a>] {
        match shape {
            Shape::Mapping(keys) => keys,
            _ => &[],
        }
    }

    /// All mappings and words below a shape; each mapping once.
    fn below<'a>(
        shape: &'a Shape<'a>,
        mappings: &mut Vec<&'a Shape<'a>>,
        words: &mut BTreeSet<&'static str>,
    ) {
        match shape {
            Shape::Mapping(keys) if !mappings.iter().any(|it| ptr::eq(*it, shape)) => {
                mappings.push(shape);
                keys.iter().for_each(|it| below(it.shape, mappings, words));
            }
            Shape::Word(all) => words.extend(*all),
            Shape::WordTable(all, each) => {
                words.extend(*all);
                below(each, mappings, words);
            }
            Shape::List(each) | Shape::Table(each) => below(each, mappings, words),
            Shape::Either(first, second) => {
                below(first, mappings, words);
                below(second, mappings, words);
            }
            _ => {}
        }
    }

    #[test]
    fn every_key_and_every_word_says_what_it_is_and_nothing_else_does() {
        let (mut mappings, mut words) = (Vec::new(), BTreeSet::new());
        for (_, shape) in &NAMED {
            below(shape, &mut mappings, &mut words);
        }
        for shape in &mappings {
            let names = keys(shape).iter().map(|it| it.name).collect::<Vec<_>>();
            let name = name_of(shape).unwrap_or_else(|| panic!("no name: {names:?}"));
            let texts = TEXTS.get(name).unwrap_or_else(|| panic!("no texts: {name}"));
            let told: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
            assert_eq!(told, names.into_iter().collect(), "{name}");
        }
        assert_eq!(mappings.len(), NAMED.len());
        let told: BTreeSet<&str> = TEXTS["words"].keys().map(String::as_str).collect();
        assert_eq!(told, words);
        let table = NAMED.iter().map(|(name, _)| *name);
        let beside = ["record", "case", "given", "below", "around", "of_period", "words", "levels"];
        let all: BTreeSet<&str> = TEXTS.keys().map(String::as_str).collect();
        assert_eq!(all, table.chain(beside).collect());
    }

    #[test]
    fn every_key_of_a_case_says_what_it_is() {
        crate::load::cases::with_shape(&crate::facts::Dictionary::default(), |case| {
            let Shape::Declared(keys) = case else { panic!("not a mapping") };
            let names: BTreeSet<&str> = keys.iter().map(|(name, ..)| *name).collect();
            let told: BTreeSet<&str> = TEXTS["case"].keys().map(String::as_str).collect();
            assert_eq!(told, names);
        });
    }
}
