//! Files that another user may not read, and folders that nobody may write into.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::sandbox::Sandbox;
use crate::{can, communes, shell};

const NOBODY: [&str; 3] = ["--reuid=65534", "--regid=65534", "--clear-groups"];

/// The program in a folder that everybody may enter: where it was built only one may go.
struct Program(PathBuf);

impl Program {
    /// None, and said, where a kernel forbids to become another user.
    fn for_nobody(what: &str) -> Option<Self> {
        let folder = format!("hoso-{}-{}", what.replace(' ', "-"), std::process::id());
        let folder = std::env::temp_dir().join(folder);
        fs::create_dir_all(&folder).unwrap();
        let it = Self(folder);
        fs::copy(env!("CARGO_BIN_EXE_hoso"), it.path()).unwrap();
        for each in [&it.0, &it.path()] {
            fs::set_permissions(each, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let run = format!("{} --version", it.path().display());
        let words: Vec<&str> = NOBODY.into_iter().chain(["bash", "-c", &run]).collect();
        can(what, "setpriv", &words).then_some(it)
    }

    fn path(&self) -> PathBuf {
        self.0.join("hoso")
    }

    /// Runs a script as a user who owns nothing, `$HOSO` the program.
    fn run(&self, sandbox: &Sandbox, script: &str) -> (Option<i32>, String, String) {
        let words: Vec<&str> = ["setpriv"].into_iter().chain(NOBODY).collect();
        shell(sandbox, &words, &format!("HOSO={}; {script}", self.path().display()))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
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

#[test]
fn a_template_that_may_not_be_read_is_an_error_and_not_replaced() {
    let Some(nobody) = Program::for_nobody("templates that may not be read") else { return };
    let own = "{{ report.title }} của riêng tôi\n";
    let sandbox = communes(1).bytes("templates/dong-nai-8-1/report.typ", own.as_bytes());
    modes(sandbox.root(), 0o755);
    let (folder, file) = ("templates/dong-nai-8-1", "templates/dong-nai-8-1/report.typ");
    for at in [file, folder, "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", "data/catalogs"] {
        modes(&sandbox.root().join(at), 0);

        let (code, said, errors) = nobody.run(&sandbox, "$HOSO check");

        modes(&sandbox.root().join(at), 0o755);
        assert_eq!(code, Some(2), "{at}: {said}{errors}");
        assert!(said.contains(&format!("--> {at}")), "{at}: {said}");
        assert!(said.contains("không có quyền"), "{at}: {said}");
    }
}

#[test]
fn a_folder_that_is_only_read_is_fine_where_nothing_is_to_be_done() {
    let Some(nobody) = Program::for_nobody("a folder that may not be written into") else { return };
    let sandbox = communes(1);
    sandbox.prints("build");
    modes(sandbox.root(), 0o555);

    let (code, _, said) = nobody.run(&sandbox, "$HOSO build");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("0 đã lập, 2 không đổi"), "{said}");

    let (code, _, said) = nobody.run(&sandbox, "$HOSO build --force");
    modes(sandbox.root(), 0o755);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("lỗi[cannot-write]: không ghi được tệp: không có quyền"), "{said}");
    assert_eq!(crate::documents(&sandbox).len(), 2, "{said}");
}
