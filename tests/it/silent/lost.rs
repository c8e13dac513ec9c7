//! One wrong rulebook, and what is said of the records of others: all of it.

use super::{CRITERION, RULEBOOK, found, project};
use crate::sandbox::Sandbox;

const OTHER: &str = "templates/sai/rulebook.yaml";

/// A second rulebook, which is wrong in one place; it judges districts in 2021.
fn other(from: &str, to: &str) -> String {
    let text = RULEBOOK
        .replace("{tier: commune}", "{tier: district}")
        .replace("from: 2018, to: 2019", "from: 2021, to: 2021")
        .replace("paper:", "sheet:");
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

/// A commune whose records have a finding each that the other rulebook has nothing to do with.
fn both(other: &str) -> Sandbox {
    project(&[])
        .file("hoso.yaml", "rulebooks: [thu, sai]\n")
        .file(OTHER, other)
        .file("templates/sai/paper.typ", "= A\n")
        .file(
            super::RECORD,
            "procedures: []\nclaims: {\"1\": {points: 3}}\ndocuments: {papr: {number: 9, date: 2018-06-05}, paper: {number: 8, date: 2018-06-05}}\n",
        )
        .file("data/units/dong-nai/xuan-loc/xuan-dinh/2030.yaml", "procedures: []\n")
}

const OF_RECORDS: [&str; 3] = ["not-asked", "period-not-covered", "unknown-form"];

fn codes(found: &[String]) -> Vec<&str> {
    let mut codes: Vec<_> = found.iter().filter_map(|it| it.split(' ').next()).collect();
    codes.sort_unstable();
    codes
}

#[test]
fn records_of_other_rulebooks_keep_their_findings() {
    assert_eq!(codes(&found(&both(&other("id: \"1\"", "id: \"1\"")))), OF_RECORDS);
    for (from, to) in [
        // A formula, a key, a form's template, a place that no unit is at.
        (CRITERION, "met: cont(procedures) >= 1"),
        (CRITERION, "mett: count(procedures) >= 1"),
        ("template: paper.typ", "template: papr.typ"),
        ("title: Thử", "titel: Thử"),
        ("{tier: district}", "{tier: district, within: dong-na}"),
    ] {
        let found = found(&both(&other(from, to)));
        let (wrong, right): (Vec<String>, Vec<_>) =
            found.into_iter().partition(|it| it.contains(OTHER));
        assert!(!wrong.is_empty(), "{to}");
        assert_eq!(codes(&right), OF_RECORDS, "{to}: {right:?}");
    }
}

#[test]
fn records_that_the_wrong_rulebook_may_mean_are_not_blamed() {
    let wrong = other(CRITERION, "met: cont(procedures) >= 1");
    let wrong = wrong.replace("{tier: district}", "{tier: commune}");
    // The form is the wrong rulebook's, and so may be the claim and the year.
    let wrong = wrong.replace("sheet:", "papr:").replace("2021, to: 2021", "2018, to: 2030");
    let found = found(&both(&wrong));
    assert_eq!(codes(&found), ["rulebook"], "{found:?}");
}

#[test]
fn of_a_rulebook_whose_units_cannot_be_read_nobody_is_blamed() {
    for (from, to) in [
        ("{tier: district}", "{tier: distric}"),
        ("years:", "year:"),
        ("forms:", "formz:"),
        ("judges:", "judge:"),
    ] {
        let found = found(&both(&other(from, to)));
        let others: Vec<_> = found.iter().filter(|it| !it.contains(OTHER)).collect();
        assert_eq!(others, Vec::<&String>::new(), "{to}");
    }
}

#[test]
fn a_name_that_is_not_declared_for_a_fault_of_its_declaration() {
    let fields = "title: A\ngroup: a\nfields:\n  y: {type: count, label: A}\n";
    let sandbox = project(&[])
        .file("templates/thu/fields.yaml", fields)
        .file(super::RECORD, "procedures: []\na: {y: 3}\n");
    let found = found(&sandbox);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("declaration templates/thu/fields.yaml:4 "), "{found:?}");
}
