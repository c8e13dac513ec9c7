//! Opened by another program: `LibreOffice` makes pages of documents of each form, and they are
//! measured against the decree as any other page is.
//!
//! Where `LibreOffice` is not installed, the test says by name that it is passed over.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

use hoso::inspect::{Finding, Outcome, inspect};
use hoso::model::Edition;

use crate::forms::{Both, EVERYDAY, PROJECTS, of_each_form};
use crate::tags;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A setting of fontconfig under which `LibreOffice` finds the project's own faces and no others:
/// what a machine has installed may lack letters of Vietnamese, which are then drawn by another
/// face in a run of its own, and the text of the PDF is read in another order.
fn faces(folder: &Path) -> PathBuf {
    let file = folder.join("fonts.conf");
    let text = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>\
         <dir>{ROOT}/fonts</dir><cachedir>{}/cache</cachedir>\
         <alias binding=\"same\"><family>Times New Roman</family>\
         <prefer><family>Liberation Serif</family></prefer></alias></fontconfig>",
        folder.display(),
    );
    fs::write(&file, text).unwrap();
    file
}

/// Makes a PDF of each Word file beside it; none where `LibreOffice` is not installed.
fn converted(all: &[PathBuf], folder: &Path) -> Option<Output> {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let tagged = r#"pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#;
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", tagged, "--outdir"])
        .arg(folder)
        .args(all)
        .env("FONTCONFIG_FILE", faces(folder))
        .output();
    output.ok()
}

/// What is measured as wrong and is right: on a page without one full line the column is taken
/// to be as wide as the longest, and its middle stands elsewhere.
const KNOWN: [(&str, &str); 1] = [("thu-b-result-draft", "title-centred")];

/// What a page has otherwise than the decree asks.
fn failed(pdf: &[u8]) -> Vec<Finding> {
    let all = inspect(pdf).unwrap().findings.into_iter();
    all.filter(|it| it.outcome == Outcome::Failed).collect()
}

#[allow(clippy::print_stdout)] // The one thing a test may say: that it has proved nothing here.
#[test]
fn libreoffice_makes_pages_of_every_form_that_the_decree_allows() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    let folder = env::temp_dir().join(format!("hoso-word-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    let projects = PROJECTS.iter().chain([&EVERYDAY]);
    let mut all: Vec<Both> =
        projects.flat_map(|it| of_each_form(it, Edition::Electronic)).collect();
    // A copy says of itself on paper what an electronic one says in its corner.
    let paper = of_each_form(EVERYDAY, Edition::Paper).into_iter();
    let copies = paper.filter(|it| it.what.contains("-sao-"));
    all.extend(copies.map(|it| Both { what: it.what.clone() + "-paper", ..it }));
    let file = |it: &Both| folder.join(&it.what).with_extension("docx");
    for it in &all {
        fs::write(file(it), &it.docx).unwrap();
    }
    let Some(said) = converted(&all.iter().map(file).collect::<Vec<_>>(), &folder) else {
        println!("passed over: LibreOffice (soffice) is not installed");
        fs::remove_dir_all(folder).unwrap();
        return;
    };
    for it in &all {
        let pdf = fs::read(file(it).with_extension("pdf"));
        let pdf = pdf.unwrap_or_else(|error| panic!("{}: {error}: {said:?}", it.what));
        // A form that is wrong on its own page is no less so in Word.
        let own = failed(&it.pdf);
        let failed = failed(&pdf).into_iter().filter(|found| {
            !own.iter().any(|it| it.id == found.id)
                && !KNOWN.contains(&(it.what.as_str(), found.id))
        });
        wrong.extend(
            failed.map(|found| format!("{}: {} {}", it.what, found.about.vi, found.measured.vi)),
        );
        // Each table of the page is there, cell by cell, among what stands side by side.
        let tables = |pdf: &[u8]| {
            let all = tags::tables_alone(pdf).into_iter();
            let cells = all.map(|it| it.concat().into_iter().filter(|it| !it.is_empty()));
            cells.map(Iterator::collect::<Vec<_>>).collect::<Vec<_>>()
        };
        let theirs = tables(&pdf);
        for table in tables(&it.pdf) {
            assert!(theirs.contains(&table), "{}: {table:?}\n{theirs:?}", it.what);
        }
        count += 1;
    }
    fs::remove_dir_all(folder).unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 30, "{count}");
}
