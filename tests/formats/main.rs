//! What `hoso check` writes for other programs, held against the schemas that those publish.
//!
//! Two Python packages do the judging, `jsonschema` and `xmlschema`; where one is not there, a
//! test says by name that it is passed over.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

const JUDGE_JSON: &str = "import json, jsonschema, sys
schema, report = (json.load(open(it, encoding='utf-8')) for it in sys.argv[1:])
jsonschema.Draft7Validator(schema).validate(report)";

const JUDGE_XML: &str = "import sys, xmlschema
xmlschema.XMLSchema(sys.argv[1]).validate(sys.argv[2])";

/// A record with findings of all weights, in words that break careless writers.
const RECORD: &str = "procedures:
  - {code: \"1.000656\", level: \"<&>\\\"\"}
  - {code: \"1.000656\", levle: 3}
  - {code: 1.000894, levle: 3}
";

fn hoso(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(words)
        .current_dir(folder)
        .env_remove("LANG")
        .output()
        .unwrap()
}

fn project(name: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("hoso-formats-{name}-{}", process::id()));
    let _ = fs::remove_dir_all(&folder);
    let unit = |kind: &str, name: &str| format!("kind: {kind}\nname: {name}\nplace: X\n");
    let files = [
        ("data/units/dong-nai/unit.yaml", unit("province", "tỉnh Đồng Nai")),
        ("data/units/dong-nai/xã a/unit.yaml", unit("commune", "Xã A \u{200b}& B")),
        ("data/units/dong-nai/xã a/2018.yaml", RECORD.to_owned()),
        (
            "data/catalogs/commune.yaml",
            "title: X\nprocedures:\n  - {code: \"1.000656\", name: a, sector: b, tier: commune}\n"
                .to_owned(),
        ),
    ];
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Whether Python has a package; says that a test is passed over where it has not.
#[allow(clippy::print_stdout)]
fn has(package: &str) -> bool {
    let asked = Command::new("python3").args(["-c", &format!("import {package}")]).output();
    let has = asked.is_ok_and(|it| it.status.success());
    if !has {
        println!("passed over: Python has no package `{package}`");
    }
    has
}

#[track_caller]
fn judged(judge: &str, schema: &str, report: &Path) {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/schemas");
    let answer = Command::new("python3")
        .args(["-c", judge])
        .args([&schemas.join(schema), report])
        .output()
        .unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
}

/// The report of a format, in a file.
fn report(name: &str) -> PathBuf {
    let folder = project(name);
    let output = format!("{name}=report");
    let run = hoso(&folder, &["check", "--output", &output, "--format", "short"]);
    assert_eq!(run.status.code(), Some(1), "{}", String::from_utf8_lossy(&run.stderr));
    let text = fs::read_to_string(folder.join("report")).unwrap();
    for code in ["unknown-key", "duplicate-code", "invisible-character"] {
        assert!(text.contains(code), "{code}: {text}");
    }
    folder.join("report")
}

#[test]
fn sarif_is_what_oasis_describes() {
    if has("jsonschema") {
        judged(JUDGE_JSON, "sarif-2.1.0.json", &report("sarif"));
    }
}

#[test]
fn a_report_for_gitlab_has_what_gitlab_asks_for() {
    if has("jsonschema") {
        judged(JUDGE_JSON, "gitlab.json", &report("gitlab"));
    }
}

#[test]
fn junit_is_what_jenkins_describes() {
    if has("xmlschema") {
        judged(JUDGE_XML, "junit-10.xsd", &report("junit"));
        let folder = project("tests");
        let run = hoso(&folder, &["test", "dong-nai-8-1", "--format", "junit"]);
        assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
        let file = folder.join("tests.xml");
        fs::write(&file, run.stdout).unwrap();
        judged(JUDGE_XML, "junit-10.xsd", &file);
    }
}

#[test]
fn a_judge_refuses_what_is_no_report() {
    if has("jsonschema") {
        let folder = project("refused");
        let file = folder.join("report");
        fs::write(&file, "[{\"description\": \"x\"}]").unwrap();
        let refused = std::panic::catch_unwind(|| judged(JUDGE_JSON, "gitlab.json", &file));
        assert!(refused.is_err());
    }
}
