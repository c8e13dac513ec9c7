//! Pages that `LibreOffice` makes of Word files: a base, changed where an entry says so.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::set::{Entry, FOLDER};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const PARTS: [&str; 3] = ["document", "header", "styles"];

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>"#;
const ROOTS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const OWN: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="header" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header.xml"/></Relationships>"#;

/// The Word file of an entry.
fn docx(entry: &Entry) -> Vec<u8> {
    let read = |it: &&str| fs::read_to_string(format!("{FOLDER}/base/{}/{it}.xml", entry.base));
    let mut parts = PARTS.map(|it| read(&it).unwrap());
    for (from, to) in &entry.change {
        assert!(parts.iter().any(|it| it.contains(from)), "{}: nothing says {from}", entry.id);
        for part in &mut parts {
            *part = part.replace(from, to);
        }
    }
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    add("[Content_Types].xml", TYPES);
    add("_rels/.rels", ROOTS);
    add("word/_rels/document.xml.rels", OWN);
    for (name, part) in PARTS.iter().zip(&parts) {
        add(&format!("word/{name}.xml"), part);
    }
    zip.finish().unwrap().into_inner()
}

/// A setting under which `LibreOffice` finds the project's own faces and no others.
fn faces(folder: &Path) -> PathBuf {
    let file = folder.join("fonts.conf");
    let text = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>\
         <dir>{ROOT}/fonts</dir><cachedir>{}/cache</cachedir><alias binding=\"same\">\
         <family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias>\
         </fontconfig>",
        folder.display(),
    );
    fs::write(&file, text).unwrap();
    file
}

/// The PDFs that `LibreOffice` makes of all entries; none where it is not installed.
#[allow(clippy::print_stderr)]
pub(crate) fn converted(entries: &[Entry]) -> Option<Vec<(Entry, Vec<u8>)>> {
    let folder = std::env::temp_dir().join(format!("hoso-pages-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let file = |it: &Entry, ending: &str| folder.join(format!("{}.{ending}", it.id));
    for entry in entries {
        fs::write(file(entry, "docx"), docx(entry)).unwrap();
    }
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&folder)
        .args(entries.iter().map(|it| file(it, "docx")))
        .env("FONTCONFIG_FILE", faces(&folder))
        .output();
    if run.is_err() {
        // The one thing a test may say: that it has proved nothing here.
        eprintln!("skipped: LibreOffice (soffice) is not installed");
        return None;
    }
    let read =
        |it: &Entry| fs::read(file(it, "pdf")).unwrap_or_else(|why| panic!("{}: {why}", it.id));
    let pages = entries.iter().map(|it| (it.clone(), read(it))).collect();
    fs::remove_dir_all(folder).unwrap();
    Some(pages)
}
