//! Files that another user may not read, and folders that nobody may write into.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::sandbox::Sandbox;
use crate::{can, communes, shell};

const NOBODY: [&str; 3] = ["--reuid=65534", "--regid=65534", "--clear-groups"];

fn as_nobody(sandbox: &Sandbox, script: &str) -> (Option<i32>, String, String) {
    let words: Vec<&str> = ["setpriv"].into_iter().chain(NOBODY).collect();
    shell(sandbox, &words, script)
}

/// The modes of a folder and of all that is in it; where `mode` is 0, of the folder alone.
fn modes(folder: &Path, mode: u32) {
    if mode == 0 {
        fs::set_permissions(folder, fs::Permissions::from_mode(0)).unwrap();
        return;
    }
    for it in walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap) {
        let own = if it.file_type().is_dir() { mode } else { mode & 0o666 };
        fs::set_permissions(it.path(), fs::Permissions::from_mode(own)).unwrap();
    }
}

/// Whether the program can be run by somebody else at all: it may lie where only one may go.
fn can_be_nobody(what: &str) -> bool {
    let mut words = NOBODY.to_vec();
    let program = env!("CARGO_BIN_EXE_hoso");
    words.extend([program, "--version", "--"]);
    can(what, "setpriv", &words)
}

#[test]
fn a_template_that_may_not_be_read_is_an_error_and_not_replaced() {
    if !can_be_nobody("templates that may not be read") {
        return;
    }
    let own = "{{ report.title }} của riêng tôi\n";
    let sandbox = communes(1).bytes("templates/dong-nai-8-1/report.typ", own.as_bytes());
    modes(sandbox.root(), 0o755);
    let (folder, file) = ("templates/dong-nai-8-1", "templates/dong-nai-8-1/report.typ");
    for at in [file, folder, "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", "data/catalogs"] {
        modes(&sandbox.root().join(at), 0);

        let (code, said, errors) = as_nobody(&sandbox, "$HOSO check");

        modes(&sandbox.root().join(at), 0o755);
        assert_eq!(code, Some(2), "{at}: {said}{errors}");
        assert!(said.contains(&format!("--> {at}")), "{at}: {said}");
        assert!(said.contains("không có quyền"), "{at}: {said}");
    }
}

#[test]
fn a_folder_that_is_only_read_is_fine_where_nothing_is_to_be_done() {
    if !can_be_nobody("a folder that may not be written into") {
        return;
    }
    let sandbox = communes(1);
    sandbox.prints("build");
    modes(sandbox.root(), 0o555);

    let (code, _, said) = as_nobody(&sandbox, "$HOSO build");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("0 đã lập, 2 không đổi"), "{said}");

    let (code, _, said) = as_nobody(&sandbox, "$HOSO build --force");
    modes(sandbox.root(), 0o755);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("lỗi[cannot-write]: không ghi được tệp: không có quyền"), "{said}");
    assert_eq!(crate::documents(&sandbox).len(), 2, "{said}");
}
