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
