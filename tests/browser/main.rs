//! The pages in a real browser: the desk, and the folder of pages.
//!
//! What is not on the machine is named, and its test does nothing: Chromium, Node.js, or the
//! packages of `package.json`, which `.ci/run` installs. `HOSO_SHOTS=DIR` keeps pictures.

#![allow(clippy::print_stderr)]

#[path = "../it/sandbox.rs"]
#[allow(dead_code)]
mod sandbox;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use sandbox::{COMMUNE, Sandbox};

/// Where Chromium may stand.
const CHROMIUM: [&str; 3] =
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// What the tests need of the machine.
struct Tools {
    chromium: &'static str,
    modules: PathBuf,
}

/// What is there; what is not is named.
fn tools(test: &str) -> Option<Tools> {
    let chromium = CHROMIUM.into_iter().find(|it| Path::new(it).is_file());
    let node = Command::new("node").arg("--version").output().is_ok();
    let target = Path::new(env!("CARGO_BIN_EXE_hoso")).parent().and_then(Path::parent);
    let modules = target.map(|it| it.join("browser/node_modules"));
    let modules =
        modules.filter(|it| it.join("playwright-core").is_dir() && it.join("axe-core").is_dir());
    let lacks = match (chromium, node, &modules) {
        (None, ..) => "Chromium",
        (_, false, _) => "Node.js",
        (.., None) => "the packages of tests/browser/package.json",
        (Some(chromium), true, Some(modules)) => {
            return Some(Tools { chromium, modules: modules.clone() });
        }
    };
    eprintln!("{test} is skipped: {lacks} is not there");
    None
}

impl Tools {
    /// Runs a script in Node.js; it ends with an error where the browser shows something else
    /// than is meant.
    #[track_caller]
    fn run(&self, script: &str, given: &[(&str, &str)]) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
        let mut command = Command::new("node");
        command
            .arg(folder.join(script))
            .env("CHROMIUM", self.chromium)
            .env("MODULES", &self.modules);
        let output = command.envs(given.iter().copied()).output().unwrap();
        let said =
            [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
        assert!(output.status.success(), "{script}:\n{}{}", said[0], said[1]);
    }
}

/// A desk that ends with the test.
struct Desk {
    child: Child,
    address: String,
}

impl Desk {
    fn open(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hoso"));
        command.args(["serve", "--no-open", "--lang", "vi", "-C"]).arg(folder).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { child, address: address.trim().to_owned() }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A record with remarks, in more than one manner.
const RECORD: &str = r#"
    # Số liệu mẫu: mọi con số là giả định.
    sample: true
    procedures:
      - {code: "1.000894", level: 2}  # đã xem lại ngày 5/6
      - {code: "1.000656", level: 3, online: {received: 12, resolved: 11}}
      # Chứng thực
      - code: "2.000815"
        level: 2
        in_person: {received: 410, resolved: 410}   # nhiều nhất
    narrative:
      strengths: |
        Cán bộ một cửa được tập huấn.
      difficulties: Không
      proposals: Không
    documents:
      report: {number: 9, date: 2018-06-05}
"#;

#[test]
fn a_record_is_filled_in_at_the_desk() {
    let Some(tools) = tools("the desk") else { return };
    let project = Sandbox::record(RECORD);
    project.run("export --period 2018");
    let all = walkdir::WalkDir::new(project.root()).into_iter().map(|it| it.unwrap().into_path());
    let sheet = all.into_iter().find(|it| it.extension().is_some_and(|it| it == "xlsx")).unwrap();
    let desk = Desk::open(&project.root().join(""), &[]);
    let file = project.root().join(format!("{COMMUNE}/2018.yaml"));
    tools.run(
        "desk.mjs",
        &[
            ("ADDRESS", &desk.address),
            ("FILE", file.to_str().unwrap()),
            ("SHEET", sheet.to_str().unwrap()),
            ("OUT", project.root().join("out").to_str().unwrap()),
        ],
    );
}

#[test]
fn a_desk_that_is_looked_at_changes_nothing() {
    let Some(tools) = tools("the desk, read only") else { return };
    let project = Sandbox::record(RECORD);
    let file = project.root().join(format!("{COMMUNE}/2018.yaml"));
    let before = std::fs::read(&file).unwrap();
    let desk = Desk::open(&project.root().join(""), &["--read-only"]);
    tools.run("read_only.mjs", &[("ADDRESS", &desk.address)]);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_document_is_signed_from_its_page() {
    let Some(tools) = tools("signing") else { return };
    let project = Sandbox::record(RECORD);
    assert!(project.run("build").status.success());
    let file = project.root().join("out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf");
    // A port that is free: the stand-in waits there later.
    let port = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
    let signer = format!("ws://127.0.0.1:{port}");
    let desk = Desk::open(&project.root().join(""), &["--signer", &signer]);
    tools.run(
        "sign.mjs",
        &[
            ("ADDRESS", &desk.address),
            ("FILE", file.to_str().unwrap()),
            ("PORT", &port.to_string()),
        ],
    );
}

#[test]
fn a_record_of_many_fields_fits_a_narrow_screen() {
    let Some(tools) = tools("a record of many fields") else { return };
    let units = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/units");
    let mut project = Sandbox::new();
    let of = ["dong-nai/2026-07.yaml", "dong-nai/unit.yaml"];
    let commune = ["dong-nai/xa-xuan-loc/unit.yaml", "dong-nai/xa-xuan-loc/2026-q2.yaml"];
    for file in of.into_iter().chain(commune) {
        let bytes = std::fs::read(units.join(file)).unwrap();
        project = project.bytes(&format!("data/units/{file}"), &bytes);
    }
    let desk = Desk::open(&project.root().join(""), &[]);
    let records = "dong-nai/2026-07 dong-nai/xa-xuan-loc/2026-q2";
    tools.run("fields.mjs", &[("ADDRESS", &desk.address), ("RECORDS", records)]);
}

#[test]
fn a_folder_of_pages_opens_by_a_double_click() {
    let Some(tools) = tools("the folder of pages") else { return };
    let project = Sandbox::record(RECORD).file(
        "data/units/dong-nai/xuan-loc/xuan-bac/unit.yaml",
        "
        kind: commune
        name: xã <b onclick=\"alert(1)\">Xuân Bắc</b> & '
        place: Xuân Bắc
        ",
    );
    project.run("site trang");
    tools.run("site.mjs", &[("FOLDER", project.root().join("trang").to_str().unwrap())]);
}
