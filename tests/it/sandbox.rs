//! A small project in a folder of its own, on which the program is run.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

/// A case of whatever rulebook: there was none so long ago.
const ANY_CASE: &[u8] =
    "- {name: chưa có, period: \"1900\", unit: {tier: commune}, given: {record: {}}, judged: false}\n"
        .as_bytes();

/// A project: one province, one district, one commune, a catalog of four procedures.
pub(crate) struct Sandbox {
    root: PathBuf,
}

/// The folder of the commune's files.
pub(crate) const COMMUNE: &str = "data/units/dong-nai/xuan-loc/xuan-dinh";

/// The commune's record: a passing one, of four procedures.
pub(crate) const RECORD: &str = r#"
    procedures:
      - {code: "1.000894", level: 2}
      - {code: "1.000656", level: 3, online: {received: 12, resolved: 11}}
      - {code: "2.000815", level: 2, in_person: {received: 410, resolved: 410}}
    documents:
      report: {number: 9, date: 2018-06-05}
"#;

impl Sandbox {
    /// The project, without faults.
    pub(crate) fn new() -> Self {
        Self::empty()
            .file("data/catalogs/commune.yaml", r#"
                title: Danh mục
                procedures:
                  - {code: "1.000894", name: Đăng ký kết hôn, sector: Hộ tịch, tier: commune}
                  - {code: "1.000656", name: Đăng ký khai tử, sector: Hộ tịch, tier: commune}
                  - {code: "2.000815", name: Chứng thực bản sao từ bản chính, sector: Chứng thực, tier: commune}
                  - {code: "1.004222", name: Đăng ký thường trú, sector: Cư trú, tier: commune}
            "#)
            .file("data/units/dong-nai/unit.yaml", "
                kind: province
                name: tỉnh Đồng Nai
                place: Đồng Nai
            ")
            .file("data/units/dong-nai/xuan-loc/unit.yaml", "
                kind: district
                name: huyện Xuân Lộc
                place: Xuân Lộc
            ")
            .file(&format!("{COMMUNE}/unit.yaml"), "
                kind: commune
                name: xã Xuân Định
                place: Xuân Định
            ")
            .file(&format!("{COMMUNE}/2018.yaml"), RECORD)
    }

    /// A copy of a project that lies in the tree.
    #[track_caller]
    pub(crate) fn copied(folder: &str) -> Self {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut sandbox = Self::empty();
        for entry in walkdir::WalkDir::new(&from).sort_by_file_name() {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(&from).unwrap();
                sandbox = sandbox.bytes(path.to_str().unwrap(), &fs::read(entry.path()).unwrap());
            }
        }
        sandbox
    }

    /// A folder without anything in it.
    pub(crate) fn empty() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("hoso-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        Self { root: env::temp_dir().join(name) }
    }

    /// The project with nothing lacking in the commune's report, not in words either.
    pub(crate) fn whole() -> Self {
        let words = "narrative: {strengths: Có, difficulties: Không, proposals: Không}";
        Self::record(&format!("{RECORD}    {words}\n"))
    }

    /// The project with another record of the commune.
    pub(crate) fn record(text: &str) -> Self {
        Self::new().file(&format!("{COMMUNE}/2018.yaml"), text)
    }

    /// Writes a file, its text moved to the left margin. Beside a rulebook of the project's own
    /// goes a case, so that tests of other things are not told that it has none.
    #[track_caller]
    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        let cases = path.strip_suffix("/rulebook.yaml").map(|it| format!("{it}/cases.yaml"));
        let is_there = |it: &String| {
            let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
            [shipped, &self.root].iter().any(|root| root.join(it).exists())
        };
        let cases = cases.filter(|it| !is_there(it));
        let sandbox = cases.into_iter().fold(self, |it, cases| it.bytes(&cases, ANY_CASE));
        sandbox.bytes(path, dedent(text).as_bytes())
    }

    /// Writes a file as it is.
    #[track_caller]
    pub(crate) fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        let file = self.root.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
        self
    }

    /// The project's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The bytes of a file.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.root.join(path)).unwrap()
    }

    /// Runs the program in the project's folder.
    #[track_caller]
    pub(crate) fn run(&self, command: &str) -> Output {
        let words: Vec<_> = command.split_whitespace().collect();
        Command::new(env!("CARGO_BIN_EXE_hoso"))
            .args(words)
            .current_dir(&self.root)
            .env_remove("LANG")
            .output()
            .unwrap()
    }

    /// Runs a command; compares the exit code and all that it says: on standard output where
    /// findings are what is asked for, on standard error elsewhere.
    #[track_caller]
    pub(crate) fn says(&self, command: &str, code: i32, said: &str) {
        let output = self.run(command);
        let mut heard = String::from_utf8(output.stderr).unwrap();
        if command.split_whitespace().any(|it| matches!(it, "check" | "test")) {
            heard = String::from_utf8(output.stdout).unwrap() + &heard;
        }
        assert_eq!(heard.trim_end(), dedent(said).trim_end(), "\n{heard}");
        assert_eq!(output.status.code(), Some(code));
    }

    /// What a command finds, on standard output.
    #[track_caller]
    pub(crate) fn finds(&self, command: &str) -> String {
        String::from_utf8(self.run(command).stdout).unwrap()
    }

    /// Runs a command that must go well; what it prints.
    #[track_caller]
    pub(crate) fn prints(&self, command: &str) -> String {
        let output = self.run(command);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// Takes away the first line if it is empty, and the indentation that all lines share.
fn dedent(text: &str) -> String {
    let text = text.strip_prefix('\n').unwrap_or(text);
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let filled = text.lines().filter(|it| !it.trim().is_empty());
    let common = filled.map(indent).min().unwrap_or(0);
    let mut out = String::new();
    for line in text.lines() {
        let line = line.get(common..).unwrap_or("");
        if !line.trim().is_empty() {
            out.push_str(line);
        }
        out.push('\n');
    }
    out.trim_end_matches('\n').to_owned() + "\n"
}
