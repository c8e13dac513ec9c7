//! What a case expects, as texts by the keys that lead to them, and whether it came so.

use std::collections::BTreeMap;

use crate::facts::Record;
use crate::formula::{Amount, amount};
use crate::law::case::{Case, GivenDocument};

/// What a case came to, by the keys that lead to the expectation of it.
pub(super) type Results = BTreeMap<Vec<String>, String>;

/// All that a case expects, by the keys that lead to it.
pub(super) fn expected(case: &Case<Record>) -> Vec<(Vec<String>, String)> {
    let key = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let mut all = Vec::new();
    if let Some(judged) = case.judged {
        all.push((key(&["judged"]), judged.to_string()));
    }
    if let Some(verdict) = case.verdict {
        all.push((key(&["verdict"]), verdict.as_str().to_owned()));
    }
    if let Some(left_out) = &case.left_out {
        all.push((key(&["left_out"]), left_out.join(", ")));
    }
    for (name, number) in &case.measures {
        all.push((key(&["measures", name]), number.clone()));
    }
    for (id, verdict) in &case.expect {
        all.push((key(&["expect", id]), verdict.as_str().to_owned()));
    }
    for (id, points) in &case.points {
        all.push((key(&["points", id]), points.clone()));
    }
    for (id, grade) in &case.grades {
        all.push((key(&["grades", id]), grade.clone()));
    }
    for (table, rows) in &case.rows {
        for (row, fields) in rows {
            for (field, value) in fields {
                all.push((key(&["rows", table, row, field]), value.clone()));
            }
        }
    }
    if !case.owed.is_empty() {
        all.push((key(&["owed"]), case.owed.join(", ")));
    }
    if !case.not_owed.is_empty() {
        all.push((key(&["not_owed"]), case.not_owed.join(", ")));
    }
    if let Some(faults) = &case.faults {
        all.push((key(&["faults"]), faults.join(", ")));
    }
    if !case.no_faults.is_empty() {
        all.push((key(&["no_faults"]), String::new()));
    }
    for (form, document) in &case.documents {
        for (what, expected) in of_document(document) {
            let keys = ["documents", form].into_iter().chain(what.iter().map(String::as_str));
            all.push((keys.map(str::to_owned).collect(), expected));
        }
    }
    all
}

/// What is expected of a document, by the keys below its form.
fn of_document(document: &GivenDocument) -> Vec<(Vec<String>, String)> {
    let GivenDocument { by, units, cites, with, lacks, lists, cells, faults, no_faults } = document;
    let mut all = Vec::new();
    let mut add = |key: &str, it: Option<String>| {
        all.extend(it.map(|it| (vec![key.to_owned()], it)));
    };
    for (key, list) in [("by", by), ("units", units), ("cites", cites), ("faults", faults)] {
        add(key, list.as_ref().map(|it| it.join(", ")));
    }
    add("with", with.clone());
    add("lacks", lacks.map(|it| it.to_string()));
    add("no_faults", (!no_faults.is_empty()).then(String::new));
    for (name, rows) in lists {
        all.push((vec!["lists".to_owned(), name.clone()], rows.join(", ")));
    }
    for (name, rows) in cells {
        for (row, fields) in rows {
            for (field, text) in fields {
                let keys = ["cells", name, row, field];
                all.push((keys.map(str::to_owned).to_vec(), text.clone()));
            }
        }
    }
    all
}

/// Whether what was computed is what is expected: numbers by their value, all else by its text.
pub(super) fn agrees(keys: &[String], expected: &str, computed: &str) -> bool {
    let numbers = keys.first().is_some_and(|it| it == "points" || it == "measures");
    expected == computed || numbers && range(expected).is_some_and(|it| range(computed) == Some(it))
}

/// The two ends of "0..1", or of a number alone.
fn range(text: &str) -> Option<(Amount, Amount)> {
    let (low, high) = text.split_once("..").unwrap_or((text, text));
    Some((number(low)?, number(high)?))
}

/// "147/50", "2.94", "-2" or "25%".
fn number(text: &str) -> Option<Amount> {
    if let Some(share) = text.strip_suffix('%') {
        return Some(number(share)? / amount::whole(100));
    }
    if let Some(positive) = text.strip_prefix('-') {
        return Some(-number(positive)?);
    }
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    let below = amount::decimal(below).filter(|it| *it != amount::whole(0))?;
    Some(amount::decimal(above)? / below)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(expected: &str, computed: &str) -> bool {
        agrees(&["points".to_owned(), "1".to_owned()], expected, computed)
    }

    #[test]
    fn numbers_agree_by_their_value() {
        assert!(same("1850/22", "925/11"));
        assert!(same("2.94", "147/50"));
        assert!(same("25%", "1/4"));
        assert!(same("0..2/2", "0..1"));
        assert!(same("-4/2", "-2"));
    }

    #[test]
    fn what_is_no_number_agrees_with_itself_alone() {
        assert!(!same("1/3", "0.333"));
        assert!(!same("0..1", "1"));
        for text in ["1/0", "--", "1..", "một", "", "1/"] {
            assert!(same(text, text), "{text}");
            assert!(!same(text, "1"), "{text}");
        }
        assert!(!agrees(&["grades".to_owned()], "2/2", "1"));
    }
}
