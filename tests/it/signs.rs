//! Signs that YAML acts on without a word: what they would change is refused where they stand.

use hoso::load::{InMemory, load};

const UNIT: &str = "data/units/a/unit.yaml";
const RECORD: &str = "data/units/a/2018.yaml";

/// What is said of a record whose strengths are written so: the code, the fact, the bytes.
fn said(strengths: &str) -> Option<(&'static str, String)> {
    let record = format!("procedures: []\nnarrative:\n  strengths: {strengths}\n");
    let files = [(UNIT, "{kind: commune, name: xã A, place: A}\n"), (RECORD, &record)];
    let loaded = load(&InMemory::new(files));
    let found = loaded.found.iter().find(|it| it.place.file() == RECORD)?;
    Some((found.code().as_str(), found.wording().says.vi))
}

#[test]
fn a_text_is_not_cut_by_a_tag() {
    let quotes = Some(("syntax", "câu bắt đầu bằng `!` phải đặt trong dấu nháy".to_owned()));
    for text in ["! Mở lớp", "!Mở lớp", "!!str Mở", "! [a]"] {
        assert_eq!(said(text), quotes, "{text}");
    }
    for text in ["\"!Mở lớp\"", "'! Mở'", "Tốt! Rất tốt !", "a !b"] {
        assert_eq!(said(text), None, "{text}");
    }
}

#[test]
fn a_text_has_no_anchor() {
    for text in ["&a Mở lớp", "&a [x]", "&a {x: y}"] {
        assert_eq!(said(text).map(|it| it.0), Some("yaml-alias"), "{text}");
    }
    for text in ["\"&a Mở\"", "Kinh & tế", "R&D"] {
        assert_eq!(said(text), None, "{text}");
    }
}

#[test]
fn a_path_in_quotes_is_not_made_another() {
    let sign =
        |it: &str| Some(("syntax", format!("trong nháy kép, YAML đọc `{it}` thành một dấu khác")));
    assert_eq!(said(r#""Ở D:\tap""#), sign(r"\t"));
    assert_eq!(said(r#""Ở D:\nam""#), sign(r"\n"));
    assert_eq!(said(r#""Một\bhai""#), sign(r"\b"));
    // A word before a colon is no drive.
    assert_eq!(said(r#""Máy móc:\nmáy quét""#), None);
    for text in [r#""Một\nHai""#, r#""D:\\tap""#, r"'D:\tap'", r"D:\tap", r#""\u00e0 \"b\"""#] {
        assert_eq!(said(text), None, "{text}");
    }
}
