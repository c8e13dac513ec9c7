//! What must not be believed in silence: rulebooks that would give wrong verdicts, each with
//! what is said of it and where, and what would be blamed on records for a rulebook's fault.

mod asked;
mod cases;
mod counted;
mod dates;
mod declared;
mod far;
mod keys;
mod lost;
mod names;
mod nobody;
mod record;
mod rules;
mod seen;

use crate::sandbox::Sandbox;

/// A project of its own rulebook alone, in which nothing is wrong.
pub(crate) const RULEBOOK: &str = r#"
    title: Thử
    source: {document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}
    in_force: 2018-01-01
    years: {from: 2018, to: 2019}
    judges:
      - units: {tier: commune}
        criteria:
          - {id: "1", clause: m, text: T, met: count(procedures) >= 1}
    forms:
      paper: {title: Báo cáo, kind: BC, template: paper.typ}
"#;

const FILE: &str = "templates/thu/rulebook.yaml";

const RECORD: &str = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";

const CRITERION: &str = "met: count(procedures) >= 1";
const UNITS: &str = "units: {tier: commune}";
const FORM: &str = "template: paper.typ";

/// The rulebook with some of its text put otherwise.
#[track_caller]
fn rulebook(changes: &[(&str, &str)]) -> String {
    let mut text = RULEBOOK.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// A project that has chosen that rulebook.
#[track_caller]
fn project(changes: &[(&str, &str)]) -> Sandbox {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2}]
            documents: {paper: {number: 9, date: 2018-06-05}}
        "#,
    )
    .file("hoso.yaml", "rulebooks: [thu]\n")
    .file("templates/thu/paper.typ", "= A\n")
    .file(FILE, &rulebook(changes))
}

/// What `check` says of a project, a line each: code, file, line, and the fact.
fn found(sandbox: &Sandbox) -> Vec<String> {
    let output = sandbox.run("check --format json");
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let line = |it: &serde_json::Value| {
        let [code, file, message] =
            ["code", "file", "message"].map(|key| it[key].as_str().unwrap());
        format!("{code} {file}:{} {message}", it["line"])
    };
    found.as_array().unwrap().iter().map(line).collect()
}

/// A rulebook is refused for one reason, and nothing else is said.
#[track_caller]
fn refuses(changes: &[(&str, &str)], line: usize, says: &str) {
    let found = found(&project(changes));
    assert_eq!(found, [format!("rulebook {FILE}:{line} {says}")]);
}

#[test]
fn the_rulebook_that_the_others_are_made_from_is_right() {
    assert_eq!(found(&project(&[])), Vec::<String>::new());
}
