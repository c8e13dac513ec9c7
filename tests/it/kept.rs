//! What others have signed or changed in the folder of documents, and what is taken away.

use std::fs;

use crate::sandbox::{COMMUNE, RECORD, Sandbox};

const REPORT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";
const SUBMISSION: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/submission.pdf";

fn signed(sandbox: &Sandbox, path: &str) -> Vec<u8> {
    let mut bytes = sandbox.read(path);
    bytes.extend(b"%signed");
    fs::write(sandbox.root().join(path), &bytes).unwrap();
    bytes
}

#[test]
fn a_signed_document_is_kept_and_said_and_replaced_by_force_alone() {
    let sandbox = Sandbox::new();
    sandbox.prints("build");
    let made = sandbox.read(REPORT);
    let signed = signed(&sandbox, REPORT);

    let kept = "
        để nguyên: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf (đã được sửa hoặc ký sau khi lập; lập đè bằng `--force`)
        văn bản trong `out`: 0 đã lập, 1 không đổi, 0 không lập được, 1 để nguyên
    ";
    // Twice: the second time nothing is read.
    sandbox.says("build", 0, kept);
    sandbox.says("build", 0, kept);
    sandbox.says("build --check", 0, "
        để nguyên: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf (đã được sửa hoặc ký sau khi lập; lập đè bằng `--force`)
        văn bản trong `out`: 1 không đổi, 0 cũ, 0 không lập được, 1 để nguyên
    ");
    assert_eq!(sandbox.read(REPORT), signed);
    sandbox.says(
        "build --force",
        0,
        "văn bản trong `out`: 2 đã lập, 0 không đổi, 0 không lập được",
    );
    assert_eq!(sandbox.read(REPORT), made);
}

#[test]
fn a_signed_document_whose_numbers_have_changed_is_kept_and_said_to_be_so() {
    let sandbox = Sandbox::new();
    sandbox.prints("build");
    let signed = signed(&sandbox, REPORT);
    let changed = RECORD.replace("received: 410", "received: 411");
    let sandbox = sandbox.file(&format!("{COMMUNE}/2018.yaml"), &changed);

    let said = "
        để nguyên: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf (đã được sửa hoặc ký sau khi lập, nay đã khác số liệu; lập đè bằng `--force`)
        văn bản trong `out`: 1 đã lập, 0 không đổi, 0 không lập được, 1 để nguyên
    ";
    sandbox.says("build", 0, said);
    sandbox.says("build", 0, &said.replace("1 đã lập, 0 không đổi", "0 đã lập, 1 không đổi"));
    sandbox.says(
        "build --check",
        1,
        "
        cũ: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf
        văn bản trong `out`: 1 không đổi, 1 cũ, 0 không lập được
    ",
    );
    assert_eq!(sandbox.read(REPORT), signed);
}

/// Nothing is remembered of it: whose it is only its bytes tell.
#[test]
fn a_file_that_was_put_there_is_kept() {
    let sandbox = Sandbox::new().bytes(REPORT, b"%PDF of somebody else");

    sandbox.says("build", 0, "
        để nguyên: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf (đã được sửa hoặc ký sau khi lập, nay đã khác số liệu; lập đè bằng `--force`)
        văn bản trong `out`: 1 đã lập, 0 không đổi, 0 không lập được, 1 để nguyên
    ");
    assert_eq!(sandbox.read(REPORT), b"%PDF of somebody else");
}

#[test]
fn a_signed_document_outlives_a_fault_in_its_numbers_and_what_is_taken_away_is_named() {
    let sandbox = Sandbox::new();
    sandbox.prints("build");
    let signed = signed(&sandbox, REPORT);
    let good = sandbox.read(&format!("{COMMUNE}/2018.yaml"));
    let faulty = RECORD.replace("level: 3", "level: 9");
    let sandbox = sandbox.file(&format!("{COMMUNE}/2018.yaml"), &faulty);

    let output = sandbox.run("build");

    let said = String::from_utf8(output.stderr).unwrap();
    let gone = format!("đã bỏ: {SUBMISSION} (bản lập trước, không còn đúng với số liệu)\n");
    assert!(said.contains(&gone), "{said}");
    assert!(!sandbox.root().join(SUBMISSION).exists());
    assert_eq!(sandbox.read(REPORT), signed);
    // Nor is it forgotten that it is somebody else's.
    let sandbox = sandbox.bytes(&format!("{COMMUNE}/2018.yaml"), &good);
    sandbox.says("build", 0, "
        để nguyên: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf (đã được sửa hoặc ký sau khi lập; lập đè bằng `--force`)
        văn bản trong `out`: 1 đã lập, 0 không đổi, 0 không lập được, 1 để nguyên
    ");
    assert_eq!(sandbox.read(REPORT), signed);
}
