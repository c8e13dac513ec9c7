//! Records that are there and are not read as people mean them: named wrongly, cut, written as
//! numbers that nobody means; and units that have none.

use std::fs;

use crate::sandbox::{COMMUNE, RECORD, Sandbox};

#[test]
fn prose_that_is_cut_at_a_hash_is_said_to_be_so() {
    let record = |words: &str| {
        Sandbox::record(&format!(
            "{RECORD}    narrative:\n      strengths: {words}\n      difficulties: Không\n      proposals: Không\n"
        ))
    };

    let said = record("Mở lớp tập huấn #1 cho cán bộ").run("check --format json");
    let said: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    let all = said.as_array().unwrap();
    let cut: Vec<_> = all.iter().filter(|it| it["code"] == "text-cut").collect();
    assert_eq!(cut.len(), 1, "{said:#}");
    assert_eq!(
        cut[0]["message"],
        "phần `#1 cho cán bộ` bị bỏ: sau dấu cách, dấu `#` mở đầu ghi chú"
    );
    assert_eq!(cut[0]["severity"], "warning");
    assert_eq!((&cut[0]["line"], &cut[0]["column"]), (&8.into(), &30.into()));
    let drawn = String::from_utf8(record("Mở lớp tập huấn #1 cho cán bộ").run("check").stdout);
    let fact =
        "cảnh báo[text-cut]: phần `#1 cho cán bộ` bị bỏ: sau dấu cách, dấu `#` mở đầu ghi chú\n";
    assert!(drawn.unwrap().contains(fact));
    // In quotes nothing is cut, and beside a number a comment is one.
    for good in ["\"Mở lớp tập huấn #1\"", "Mở lớp 1#2", "|\n        Lớp #1\n        và #2"]
    {
        let said = record(good).run("check");
        assert!(!String::from_utf8(said.stdout).unwrap().contains("text-cut"), "{good}");
    }
    let said =
        Sandbox::record("procedures:\n  - code: \"1.000894\"\n    level: 2 #1 là thấp nhất\n")
            .run("check");
    assert!(!String::from_utf8(said.stdout).unwrap().contains("text-cut"));
}

#[test]
fn a_file_whose_name_keeps_it_from_being_read_is_named() {
    let mut sandbox = Sandbox::new();
    for name in [
        "2019.yaml.txt",
        "2017.YAML",
        "2016.xlsx",
        "ghi-chu.txt",
        "Thumbs.db",
        ".gitkeep",
        "DOC.md",
    ] {
        sandbox = sandbox.bytes(&format!("{COMMUNE}/{name}"), b"x");
    }

    let said = sandbox.run("check --format json");
    let said: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    let all = said.as_array().unwrap();
    let unread = all.iter().filter(|it| it["code"] == "unread-file");
    let told: Vec<_> = unread.map(|it| it["message"].as_str().unwrap()).collect();
    let named = ["2016.xlsx", "2017.YAML", "2019.yaml.txt"];
    assert_eq!(
        told,
        named
            .map(|it| format!("`{it}` không được đọc: tên tệp số liệu phải kết thúc bằng `.yaml`"))
    );
}

#[test]
fn a_number_of_a_document_is_its_digits() {
    let record = |number: &str| {
        Sandbox::record(&RECORD.replace("number: 9,", &format!("number: {number},")))
    };
    for good in ["012", "\"012\"", "12"] {
        let listed = record(good).prints("list --format json");
        // That of the other document is lacking still.
        assert_eq!(listed.matches("\"số\"").count(), 1, "{good}: {listed}");
        let said = record(good).run("check");
        assert!(!String::from_utf8(said.stdout).unwrap().contains("lỗi["), "{good}");
    }
    for bad in ["0x10", "0o17", "1_0", "12.5", "+12"] {
        let said = record(bad).run("check");
        let said = String::from_utf8(said.stdout).unwrap();
        let fact =
            format!("lỗi[wrong-type]: cần một số nguyên viết liền các chữ số, ở đây ghi `{bad}`");
        assert!(said.contains(&fact), "{said}");
    }
}

#[test]
fn who_has_filed_is_what_a_list_begins_with() {
    let sandbox = Sandbox::new();
    let first = |sandbox: &Sandbox| {
        let printed = sandbox.prints("list --period 2018");
        printed.lines().next().unwrap().to_owned()
    };
    assert_eq!(first(&sandbox), "1/1 xã đã nộp");
    let unit = |it: &str| format!("{{kind: commune, name: xã {it}, place: {it}}}");
    let sandbox = sandbox
        .file("data/units/dong-nai/xuan-loc/xa-b/unit.yaml", &unit("B"))
        .file("data/units/dong-nai/xuan-loc/xa-c/unit.yaml", &unit("C"));
    assert_eq!(first(&sandbox), "1/3 xã đã nộp; chưa nộp: xã B, xã C");
    // One whose file has faults has filed all the same.
    let sandbox = sandbox.file("data/units/dong-nai/xuan-loc/xa-b/2018.yaml", "procedures: [");
    let listed = sandbox.run("list --period 2018");
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.starts_with("2/3 xã đã nộp; chưa nộp: xã C\n"), "{listed}");
    // Of no period asked for, it is the last one that anybody has filed for.
    let listed = String::from_utf8(sandbox.run("list").stdout).unwrap();
    assert!(listed.starts_with("Năm 2018: 2/3 xã đã nộp; chưa nộp: xã C\n"), "{listed}");
    let sandbox = sandbox.file("data/units/dong-nai/xuan-loc/xa-c/2019.yaml", "procedures: []\n");
    let listed = String::from_utf8(sandbox.run("list").stdout).unwrap();
    assert!(listed.starts_with("Năm 2019: 1/3 xã đã nộp; chưa nộp: "), "{listed}");
    // Where nobody has filed anything there is no period to speak of.
    let nobody = Sandbox::new();
    fs::remove_file(nobody.root().join("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml"))
        .unwrap();
    assert!(nobody.run("list").stdout.starts_with("đơn vị".as_bytes()));
}
