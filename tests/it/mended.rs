//! What `check --fix` mends, what it leaves alone, and that it changes nothing else.

use crate::sandbox::{COMMUNE, Sandbox};

const FILE: &str = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";

const WRONG: &str = "# Số liệu của xã\nsample: có # đã xem\nprocedures:\n  - {code: \"1.000894\", level: 2, \u{200b}provider: Tỉnh} # Hộ tịch\nnarrative: {strengths: \"Mở\u{200b} lớp\", difficulties: Kho\u{302}ng}\ndocuments: {report: {number: 9, date: 15/06/2018}}\n";

const RIGHT: &str = "# Số liệu của xã\nsample: true # đã xem\nprocedures:\n  - {code: \"1.000894\", level: 2, provider: province} # Hộ tịch\nnarrative: {strengths: \"Mở lớp\", difficulties: Không}\ndocuments: {report: {number: 9, date: 2018-06-15}}\n";

fn sandbox(text: &str) -> Sandbox {
    Sandbox::new().bytes(&format!("{COMMUNE}/2018.yaml"), text.as_bytes())
}

#[test]
fn the_writing_is_mended_and_all_else_stays() {
    let sandbox = sandbox(WRONG);
    sandbox.says("check --fix", 0, "đã sửa 6 chỗ trong 1 tệp; còn 0 chỗ phải tự xem");
    assert_eq!(String::from_utf8(sandbox.read(FILE)).unwrap(), RIGHT);
    sandbox.says("check --fix", 0, "đã sửa 0 chỗ trong 0 tệp; còn 0 chỗ phải tự xem");
}

#[test]
fn what_would_be_mended_is_shown_and_not_written() {
    let sandbox = sandbox("sample: có\nprocedures: []\n");
    let expected = format!("--- {FILE}\n+++ {FILE}\n@@ -1 +1 @@\n-sample: có\n+sample: true\n");
    let output = sandbox.run("check --diff");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(sandbox.read(FILE), "sample: có\nprocedures: []\n".as_bytes());
    assert_eq!(Sandbox::new().run("check --diff").status.code(), Some(0));
}

#[test]
fn figures_and_judgements_are_left_alone() {
    // A number that looks like letters, a word that is only near, days that may be months, a
    // level that is too low.
    for text in [
        "procedures: [{code: \"1.000894\", in_person: {received: 41O}}]\n",
        "procedures: [{code: \"1.000894\", provider: provinse}]\n",
        "procedures: []\ndocuments: {report: {number: 1, date: 05/06/2018}}\n",
        "procedures: [{code: \"1.000894\", level: 2, online: {received: 4}}]\n",
        "procedures: [{code: \"1.000894\", level: 2]\n",
    ] {
        let sandbox = sandbox(text);
        let output = sandbox.run("check --fix");
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert_eq!(sandbox.read(FILE), text.as_bytes(), "{text}");
    }
}

#[test]
fn what_is_said_twice_alike_is_said_once() {
    let text = "procedures:\n  - {code: \"1.000894\", level: 2}\n  - {code: \"1.000656\", level: 2}\n  - {code: \"1.000894\", level: 2}\nnarrative:\n  strengths: Không\n  strengths: Không\n";
    let once = "procedures:\n  - {code: \"1.000894\", level: 2}\n  - {code: \"1.000656\", level: 2}\nnarrative:\n  strengths: Không\n";
    let sandbox = sandbox(text);
    let shown = String::from_utf8(sandbox.run("check --diff").stdout).unwrap();
    assert_eq!(
        shown,
        format!(
            "--- {FILE}\n+++ {FILE}\n@@ -4 +3,0 @@\n-  - {{code: \"1.000894\", level: 2}}\n@@ -7 +5,0 @@\n-  strengths: Không\n"
        )
    );
    sandbox.run("check --fix");
    assert_eq!(String::from_utf8(sandbox.read(FILE)).unwrap(), once);
}

#[test]
fn what_is_said_twice_otherwise_is_left_alone() {
    for text in [
        "procedures:\n  - {code: \"1.000894\", level: 2}\n  - {code: \"1.000894\", level: 3}\n",
        "procedures:\n  - code: \"1.000894\"\n    level: 2\n  - code: \"1.000894\"\n    level: 3\n",
        "procedures: []\nnarrative:\n  strengths: Không\n  strengths: Có\n",
        "procedures: []\nnarrative:\n  strengths: >\n    Không\n  strengths: >\n    Có\n",
        "procedures: [{code: \"1.000894\", level: 2, level: 3}]\n",
    ] {
        let sandbox = sandbox(text);
        sandbox.run("check --fix");
        assert_eq!(sandbox.read(FILE), text.as_bytes(), "{text}");
    }
}

#[test]
fn names_with_signs_that_cannot_be_seen_are_those_without() {
    let text = "procedures:\n  - {code: \"1.000894\u{200b}\", level: 2, provider: PROVINCE}\n";
    let sandbox = sandbox(text);
    let told = sandbox.finds("check");
    assert!(told.contains("ký tự lạ U+200B"), "{told}");
    sandbox.run("check --fix");
    let text = String::from_utf8(sandbox.read(FILE)).unwrap();
    assert_eq!(text, "procedures:\n  - {code: \"1.000894\", level: 2, provider: province}\n");
}

#[test]
fn a_file_in_utf_16_is_written_in_utf_8() {
    let text = "# Số liệu\nsample: có\nprocedures: []\ndocuments: {report: {number: 9, date: 2018-06-05}}\n";
    for (mark, of) in
        [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)]
    {
        let bytes: Vec<u8> = mark.into_iter().chain(text.encode_utf16().flat_map(of)).collect();
        let sandbox = Sandbox::new().bytes(FILE, &bytes);
        sandbox.says("check --fix", 0, "đã sửa 2 chỗ trong 1 tệp; còn 0 chỗ phải tự xem");
        let right = text.replace("có", "true");
        assert_eq!(String::from_utf8(sandbox.read(FILE)).unwrap(), right);
        // Half a letter is no letter: nobody knows what stood there.
        let half = &bytes[..bytes.len() - 1];
        let sandbox = Sandbox::new().bytes(FILE, half);
        assert_eq!(sandbox.run("check --fix").status.code(), Some(1));
        assert_eq!(sandbox.read(FILE), half);
    }
}

#[test]
fn a_key_that_stands_twice_in_braces_is_mended_where_both_say_the_same() {
    let file = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";
    for (rows, mended) in [
        ("{code: \"1.000894\", level: 2, level: 2}", "{code: \"1.000894\", level: 2}"),
        (
            "{code: \"1.000894\", level: 2 , level: 2, note: a}",
            "{code: \"1.000894\", level: 2 , note: a}",
        ),
        ("{code: \"1.000894\", level: 2, level: 3}", "{code: \"1.000894\", level: 2, level: 3}"),
    ] {
        let sandbox = Sandbox::new().bytes(file, format!("procedures:\n  - {rows}\n").as_bytes());
        sandbox.run("check --fix");
        let text = String::from_utf8(sandbox.read(file)).unwrap();
        assert_eq!(text, format!("procedures:\n  - {mended}\n"));
    }
}

#[test]
fn of_a_file_in_another_encoding_all_lines_are_shown() {
    let text = "procedures:\n  - {code: \"1.000894\", level: 2}\n";
    let bytes: Vec<u8> =
        [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let file = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";
    let sandbox = Sandbox::new().bytes(file, &bytes);
    let shown = String::from_utf8(sandbox.run("check --diff").stdout).unwrap();
    assert_eq!(
        shown,
        format!(
            "--- {file}\n+++ {file}\nUTF-16 -> UTF-8\n@@ -0,0 +1,2 @@\n+procedures:\n+  - {{code: \"1.000894\", level: 2}}\n"
        )
    );
}
