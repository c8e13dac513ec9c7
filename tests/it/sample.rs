//! The sample data: its spread, and every document made from it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{page, pdf, white};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn hoso(arguments: &[&str]) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hoso"));
    command.args(arguments).args(["-C", ROOT]).env_remove("LANG").output().unwrap()
}

/// Every PDF below a folder, by its path in it.
fn documents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "pdf") {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

fn build(name: &str, jobs: &str) -> (PathBuf, BTreeMap<String, Vec<u8>>) {
    let out = std::env::temp_dir().join(format!("hoso-sample-{}-{name}", std::process::id()));
    let output = hoso(&["build", "--jobs", jobs, "--out", &out.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let documents = documents(&out);
    (out, documents)
}

#[test]
fn the_sample_has_no_errors() {
    assert_eq!(hoso(&["check"]).status.code(), Some(0));
}

/// How many units of the sample have these verdicts, in the order of the criteria.
fn spread(unit: &str, period: &str, criterion: &str) -> BTreeMap<Vec<String>, usize> {
    let output = hoso(&["assess", unit, "--period", period, "--format", "json"]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut spread = BTreeMap::new();
    for it in all.as_array().unwrap() {
        let criteria = it["criteria"].as_array().unwrap();
        if criteria[0]["id"] == criterion {
            let verdict = |it: &serde_json::Value| it["verdict"].as_str().unwrap().to_owned();
            *spread.entry(criteria.iter().map(verdict).collect()).or_default() += 1;
        }
    }
    spread
}

fn of(verdicts: &[&str], spread: &BTreeMap<Vec<String>, usize>) -> usize {
    let verdicts: Vec<_> = verdicts.iter().map(|it| (*it).to_owned()).collect();
    spread.get(&verdicts).copied().unwrap_or_default()
}

#[test]
fn the_spread_is_real() {
    let spread = spread("dong-nai", "2018", "8.1");

    assert_eq!(of(&["met", "met", "met"], &spread), 10);
    assert_eq!(of(&["not_met", "not_met", "met"], &spread), 2, "fails a) alone");
    assert_eq!(of(&["not_met", "met", "not_met"], &spread), 2, "fails b) alone");
    assert_eq!(of(&["not_assessable", "not_assessable", "met"], &spread), 1, "lacks a number");
    assert_eq!(spread.values().sum::<usize>(), 15);
}

#[test]
fn targets_are_met_missed_and_reached_to_the_point() {
    let communes = spread("ha-tinh", "2020", "8.1");
    let offices = spread("ha-tinh", "2020", "8.3");

    assert_eq!(communes.values().sum::<usize>(), 15, "one of 16 has not reported");
    assert!(of(&["met", "not_met"], &communes) > 0 && of(&["not_met", "met"], &communes) > 0);
    assert!(of(&["met", "met"], &communes) > of(&["met", "not_met"], &communes));
    assert!(of(&["met"], &offices) > 0 && of(&["not_met"], &offices) > 0);
}

#[test]
fn sectors_do_not_differ_in_spelling_alone() {
    let catalog = fs::read_to_string(format!("{ROOT}/data/catalogs/commune.yaml")).unwrap();
    let sectors = catalog.split("sector: \"").skip(1).filter_map(|it| it.split('"').next());
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();

    for sector in sectors {
        let folded: String = sector.chars().filter(|it| it.is_alphanumeric()).collect();
        let first = *seen.entry(folded.to_lowercase()).or_insert(sector);
        assert_eq!(first, sector);
    }
    assert!(catalog.matches("- {code: ").count() >= 120);
}

#[test]
fn every_document_conforms_and_is_the_same_whatever_the_number_of_jobs() {
    let (first_folder, first) = build("one", "1");
    let (second_folder, second) = build("two", "2");

    assert_eq!(first.len(), 817);
    // Written plain and with the hints of its fonts, a file had 127 kB on average, and a report
    // of 149 procedures 376 kB.
    let total: usize = first.values().map(Vec::len).sum();
    assert!(total / first.len() < 60_000, "{total} bytes");
    for (name, bytes) in first.iter().filter(|(name, _)| name.ends_with("/report.pdf")) {
        assert!(bytes.len() < 150_000, "{name} has {} bytes", bytes.len());
    }
    for (name, bytes) in &first {
        assert!(second[name] == *bytes, "{name} differs between --jobs 1 and 2");
        pdf::conforms(name, bytes);
        assert_eq!(white::early(bytes), None, "{name}");
        let inspection = hoso::inspect::inspect(bytes).unwrap();
        assert_eq!(page::failing(&inspection), [""; 0], "{name}");
        // A list in a file of its own is an appendix, and bears no letterhead (form 2.2).
        let is_list = ["catalogue.pdf", "changes.pdf", "software.pdf"];
        let parts = if is_list.iter().any(|it| name.ends_with(it)) {
            ["appendix-words", "appendix-title", "appendix-enclosed", "margin-left"]
        } else {
            ["nation", "motto-rule", "issuer-rule", "margin-left"]
        };
        for part in parts {
            let it = inspection.findings.iter().find(|it| it.id == part).unwrap();
            assert_eq!(it.outcome, hoso::inspect::Outcome::Passed, "{name}: {part}");
        }
    }
    fs::remove_dir_all(first_folder).unwrap();
    fs::remove_dir_all(second_folder).unwrap();
}

#[test]
fn points_are_exact_and_a_silent_commune_leaves_them_open() {
    let output = hoso(&["assess", "dong-nai", "--period", "2022", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let points: BTreeMap<&str, &str> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["unit"].as_str().unwrap(), it["points"].as_str().unwrap()))
        .collect();

    assert_eq!(points.len(), 11);
    assert_eq!(points["dong-nai/nhon-trach"], "18");
    assert_eq!(points["dong-nai/thong-nhat"], "18", "a tie");
    assert!(points["dong-nai/dinh-quan"].contains(".."), "{points:?}");
    assert_eq!(points.values().filter(|it| it.contains("..")).count(), 1);
}

/// The states of a unit's documents, by form.
fn states(unit: &str, period: &str) -> BTreeMap<String, String> {
    let output = hoso(&["list", unit, "--period", period, "--format", "json"]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |it: &serde_json::Value| it.as_str().unwrap().to_owned();
    let all = all.as_array().unwrap().iter();
    all.map(|it| (text(&it["form"]), text(&it["state"]))).collect()
}

#[test]
fn a_document_waits_for_the_numbers_that_it_prints() {
    let hung = states("dong-nai/xuan-loc/xuan-hung", "2018");
    assert_eq!(hung["report"], "draft", "a number of column 5 is missing");
    assert_eq!(hung["submission"], "draft", "it prints the report's numbers");

    let health = states("cao-bang/so-y-te", "2018");
    assert_eq!(health["letter"], "draft", "a criterion that it prints lacks a value");
    let lists = ["catalogue", "changes", "software"].map(|it| health[it].as_str());
    assert_eq!(lists, ["ready"; 3], "what is missing is not printed");
}
