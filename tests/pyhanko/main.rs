//! Documents in the hands of a program that signs: pyHanko fills their fields in, and they are
//! PDF/A-3a and PDF/UA-1 as before. Left out by name where Python has no pyHanko.

#![allow(clippy::print_stderr)]

#[path = "../it/sandbox.rs"]
#[allow(dead_code)]
mod sandbox;

use std::process::Command;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sandbox::Sandbox;

const TARGET: &str = "signed.pdf";
const FOLDER: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018";

/// What a file does not meet of the two standards, by the rules.
fn broken(pdf: &[u8]) -> Vec<String> {
    let judged = [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1].map(|profile| {
        let options = ValidationOptions::default().profile(profile);
        let result = validate_pdf_bytes(pdf, &options).unwrap();
        assert_eq!(result.is_compliant, result.failures.is_empty());
        result.failures.into_iter().map(|it| format!("{}: {}", it.rule_id, it.message))
    });
    judged.into_iter().flatten().collect()
}

/// Signs fields of a file, or all of them; what is signed, and the names of those there are.
#[track_caller]
fn signed(sandbox: &Sandbox, manner: &str, file: &str, fields: &[&str]) -> (Vec<u8>, String) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pyhanko/sign.py");
    let mut python = Command::new("python3");
    python.arg(script).arg(manner).args([file, TARGET]).args(fields).current_dir(sandbox.root());
    let output = python.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    (sandbox.read(TARGET), String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[test]
fn a_document_that_has_been_signed_keeps_both_standards() {
    let python = Command::new("python3").args(["-c", "import pyhanko.sign, cryptography"]).output();
    if !python.is_ok_and(|it| it.status.success()) {
        eprintln!("signing is skipped: pyHanko is not there");
        return;
    }
    let sandbox = Sandbox::whole().file("hoso.yaml", "signature_fields: true\n");
    assert!(sandbox.run("build").status.success());

    for file in ["report", "submission"].map(|it| format!("{FOLDER}/{it}.pdf")) {
        let given = sandbox.read(&file);
        for field in ["nguoi-ky", "co-quan"] {
            let (once, names) = signed(&sandbox, "quiet", &file, &[field]);

            assert_eq!(names, "nguoi-ky co-quan", "{file}");
            assert_eq!(broken(&once), [""; 0], "{file}: {field}");
            // What is added to a file whose table is a stream has a stream for a table, too.
            let added = once.strip_prefix(&*given).unwrap();
            let has = |what: &[u8]| added.windows(what.len()).any(|it| it == what);
            assert!(has(b"/XRef") && !has(b"\nxref\n"), "{file}");
        }
        // With a second signature the first is no longer about the whole file, which this judge
        // holds against any file that was signed twice; it finds nothing else.
        let (twice, _) = signed(&sandbox, "quiet", &file, &[]);
        for rule in broken(&twice) {
            assert!(rule.contains("/ByteRange does not cover the complete PDF"), "{file}: {rule}");
        }
        // It reads and is looked at as before.
        let looked = |file: &str| {
            let output = sandbox.run(&format!("inspect {file}"));
            let said = String::from_utf8(output.stdout).unwrap();
            (said.replace(file, ""), output.status.code())
        };
        assert_eq!(looked(TARGET), looked(&file));
        let record = sandbox.run(&format!("extract --record {TARGET}"));
        assert!(record.status.success() && !record.stdout.is_empty());
    }
    // As it signs when it is told nothing, metadata and fonts are no longer those of the
    // standards: what docs/ky-so.md asks of whoever signs is needed.
    let (usual, _) = signed(&sandbox, "usual", &format!("{FOLDER}/report.pdf"), &["nguoi-ky"]);
    assert!(!broken(&usual).is_empty());
}
