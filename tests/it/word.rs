//! The Word files: opened by `LibreOffice`, and compared with the PDF cell by cell.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tags;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const UNIT: &str = "cao-bang/so-tu-phap/2018";
const PROVINCE: &str = "cao-bang/so-tttt/2018";

/// A folder of its own with the sample's documents of Cao Bằng in both formats.
fn built(name: &str) -> PathBuf {
    let out = std::env::temp_dir().join(format!("hoso-word-{}-{name}", std::process::id()));
    let output = Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(["build", "cao-bang", "--format", "docx,pdf", "-C", ROOT, "--out"])
        .arg(&out)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    out
}

/// One part of a Word file.
fn part(file: &Path, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

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

/// The PDF that `LibreOffice` makes of a Word file; none where it is not installed.
#[allow(clippy::print_stderr)]
fn converted(file: &Path, folder: &Path) -> Option<Vec<u8>> {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let tagged = r#"pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#;
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", tagged, "--outdir"])
        .arg(folder)
        .arg(file)
        .env("FONTCONFIG_FILE", faces(folder))
        .output();
    if output.is_err() {
        // The one thing a test may say: that it has proved nothing here.
        eprintln!("skipped: LibreOffice (soffice) is not installed");
        return None;
    }
    let name = file.with_extension("pdf").file_name().unwrap().to_owned();
    Some(fs::read(folder.join(name)).unwrap())
}

#[test]
fn libreoffice_reads_the_same_cells_as_stand_in_the_pdf() {
    let out = built("cells");

    for (unit, form) in [(UNIT, "catalogue"), (PROVINCE, "provincial-catalogue")] {
        let folder = out.join("converted").join(form);
        fs::create_dir_all(&folder).unwrap();
        let file = out.join(unit).join(form);
        let Some(pdf) = converted(&file.with_extension("docx"), &folder) else { break };
        let ours = tags::tables(&fs::read(file.with_extension("pdf")).unwrap());
        let theirs = tags::tables(&pdf);
        let (ours, theirs) = (ours.last().unwrap(), theirs.last().unwrap());
        assert!(ours.len() > 5, "{ours:?}");
        assert_eq!(theirs, ours, "{form}");
    }
    fs::remove_dir_all(out).unwrap();
}

#[test]
fn a_word_file_is_the_same_bytes_again() {
    let (first, second) = (built("first"), built("second"));

    for (unit, form) in [(UNIT, "catalogue"), (PROVINCE, "provincial-catalogue")] {
        let read = |out: &Path| fs::read(out.join(unit).join(form).with_extension("docx")).unwrap();
        assert!(read(&first) == read(&second), "{form}");
    }
    fs::remove_dir_all(first).unwrap();
    fs::remove_dir_all(second).unwrap();
}

#[test]
fn a_word_file_is_one_that_an_office_can_edit_and_merge() {
    let out = built("parts");
    let file = out.join(UNIT).join("catalogue.docx");
    let (document, styles) = (part(&file, "word/document.xml"), part(&file, "word/styles.xml"));

    assert!(document.contains(r#"<w:pgSz w:w="11906" w:h="16838"/>"#), "A4");
    let margins = r#"<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701""#;
    assert!(document.contains(margins), "20, 15, 20, 30 mm");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1, "a header row that repeats");
    assert!(!document.contains("txbx") && !document.contains("<w:drawing"), "no text boxes");
    assert!(document.contains(r#"<w:pStyle w:val="Heading1"/>"#));
    for expected in [r#"w:ascii="Times New Roman""#, r#"<w:lang w:val="vi-VN""#, "heading 1"] {
        assert!(styles.contains(expected), "{expected}");
    }
    fs::remove_dir_all(out).unwrap();
}

#[test]
fn a_value_cannot_leave_its_text() {
    let evil = r#"<w:p/>&amp;"']]><!--"#;
    let sandbox = crate::sandbox::Sandbox::new();
    let unit = fs::read_to_string(format!("{ROOT}/data/units/cao-bang/so-tu-phap/unit.yaml"));
    let record = fs::read_to_string(format!("{ROOT}/data/units/cao-bang/so-tu-phap/2018.yaml"));
    let catalog = fs::read_to_string(format!("{ROOT}/data/catalogs/cao-bang.yaml")).unwrap();
    let quoted = evil.replace('"', "\\\"");
    let sandbox = sandbox
        .file("data/units/cao-bang/unit.yaml", "kind: province\nname: tỉnh Cao Bằng\nplace: x\n")
        .file("data/units/cao-bang/so-tu-phap/unit.yaml", &unit.unwrap())
        .file("data/units/cao-bang/so-tu-phap/2018.yaml", &record.unwrap())
        .file("data/catalogs/cao-bang.yaml", &catalog.replace("Cấp thẻ công chứng viên", &quoted));

    sandbox.prints("build cao-bang --format docx");
    let file = sandbox.root().join("out").join(UNIT).join("catalogue.docx");

    assert!(part(&file, "word/document.xml").contains("&lt;w:p/&gt;&amp;amp;&quot;']]&gt;&lt;!--"));
}
