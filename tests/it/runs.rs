//! Runs: what has not changed is not made again, a run is split, stopped, interrupted, and
//! a worker that dies costs one document.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hoso::build::{self, Event, Format, Plan};
use hoso::docket::Selection;
use hoso::layout::Layout;
use hoso::model::Edition;

use crate::sandbox::{COMMUNE, RECORD, Sandbox};

#[allow(dead_code)]
#[path = "../../examples/nation.rs"]
mod nation;

const REPORT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";

/// The project with so many communes, each with its report and its submission.
fn communes(count: usize) -> Sandbox {
    let mut sandbox = Sandbox::new();
    for it in 1..count {
        let folder = format!("data/units/dong-nai/xuan-loc/xa-{it:04}");
        let unit = format!("kind: commune\nname: xã Thứ {it}\nplace: Thứ {it}\n");
        let record = format!("{}\n", dedented(RECORD));
        sandbox = sandbox
            .file(&format!("{folder}/unit.yaml"), &unit)
            .bytes(&format!("{folder}/2018.yaml"), record.as_bytes());
    }
    sandbox
}

fn dedented(text: &str) -> String {
    text.trim_start_matches('\n')
        .lines()
        .map(|it| it.get(4..).unwrap_or_default())
        .fold(String::new(), |text, line| text + line + "\n")
}

fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_owned());
            }
        }
    }
    found
}

fn pdfs(folder: &Path) -> BTreeSet<PathBuf> {
    files(folder).into_iter().filter(|it| it.extension().is_some_and(|it| it == "pdf")).collect()
}

pub(crate) fn started(sandbox: &Sandbox, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(arguments)
        .arg("-C")
        .arg(sandbox.root())
        .env_remove("LANG")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

pub(crate) fn said(child: Child) -> (Option<i32>, String) {
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn nothing_changed_and_nothing_is_made() {
    let sandbox = communes(3);
    sandbox.says("build", 0, "văn bản trong `out`: 6 đã lập, 0 không đổi, 0 không lập được");
    let same = "văn bản trong `out`: 0 đã lập, 6 không đổi, 0 không lập được";

    sandbox.says("build", 0, same);
    sandbox.says("build --check", 0, "văn bản trong `out`: 6 không đổi, 0 cũ, 0 không lập được");
    // A damaged memory is not believed.
    fs::write(sandbox.root().join("out/.hoso.json"), "{\"version\": 1}").unwrap();
    sandbox.says("build", 0, "văn bản trong `out`: 6 đã lập, 0 không đổi, 0 không lập được");
    sandbox.says(
        "build --force",
        0,
        "văn bản trong `out`: 6 đã lập, 0 không đổi, 0 không lập được",
    );
    // The time of a file is no reason.
    let record = sandbox.root().join(format!("{COMMUNE}/2018.yaml"));
    let text = fs::read(&record).unwrap();
    fs::write(&record, text).unwrap();
    sandbox.says("build", 0, same);
}

#[test]
fn one_record_changed_and_only_its_documents_are_made() {
    let sandbox = communes(3);
    sandbox.prints("build");
    let changed = dedented(RECORD).replace("received: 410", "received: 411");
    let sandbox = sandbox.bytes(&format!("{COMMUNE}/2018.yaml"), changed.as_bytes());

    let before = fs::read(sandbox.root().join(REPORT)).unwrap();
    sandbox.says(
        "build --check",
        1,
        "
        cũ: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf
        cũ: out/dong-nai/xuan-loc/xuan-dinh/2018/submission.pdf
        văn bản trong `out`: 4 không đổi, 2 cũ, 0 không lập được
    ",
    );
    assert!(fs::read(sandbox.root().join(REPORT)).unwrap() == before, "nothing is written");
    sandbox.says("build", 0, "văn bản trong `out`: 2 đã lập, 4 không đổi, 0 không lập được");
    // A template is an input of every document made by it.
    let look = include_str!("../../templates/nd30/measures.typ").replace("1.27cm", "1cm");
    let sandbox = sandbox.bytes("templates/nd30/measures.typ", look.as_bytes());
    sandbox.says("build", 0, "văn bản trong `out`: 6 đã lập, 0 không đổi, 0 không lập được");
}

#[test]
fn what_nobody_owes_any_more_is_named_and_removed_when_asked() {
    let sandbox = communes(2);
    sandbox.prints("build");
    fs::remove_dir_all(sandbox.root().join("data/units/dong-nai/xuan-loc/xa-0001")).unwrap();
    let own = sandbox.root().join("out/ghi-chu.txt");
    fs::write(&own, "của tôi").unwrap();

    sandbox.says("build", 0, "
        thừa: out/dong-nai/xuan-loc/xa-0001/2018/report.pdf (không đơn vị nào còn lập; bỏ bằng `--prune`)
        thừa: out/dong-nai/xuan-loc/xa-0001/2018/submission.pdf (không đơn vị nào còn lập; bỏ bằng `--prune`)
        văn bản trong `out`: 0 đã lập, 2 không đổi, 0 không lập được
    ");
    assert_eq!(pdfs(sandbox.root()).len(), 4);
    sandbox.says(
        "build --prune",
        0,
        "
        đã bỏ: out/dong-nai/xuan-loc/xa-0001/2018/report.pdf
        đã bỏ: out/dong-nai/xuan-loc/xa-0001/2018/submission.pdf
        văn bản trong `out`: 0 đã lập, 2 không đổi, 0 không lập được
    ",
    );
    assert_eq!(pdfs(sandbox.root()).len(), 2);
    assert!(own.exists(), "a file that was not made here stays");
}

/// Files are read by several threads, each a share of them.
#[test]
fn faults_of_many_files_are_all_named_in_the_order_of_the_files() {
    let mut sandbox = communes(200);
    let wrong = dedented(RECORD).replacen("level: 2", "level: 9", 1);
    let mut expected = Vec::new();
    for it in (1..200).step_by(3) {
        let file = format!("data/units/dong-nai/xuan-loc/xa-{it:04}/2018.yaml");
        sandbox = sandbox.bytes(&file, wrong.as_bytes());
        expected.push(file);
    }

    let output = sandbox.run("check --format short");
    let said = String::from_utf8(output.stdout).unwrap();
    let named: Vec<_> = said
        .lines()
        .filter_map(|it| it.split_once(':').filter(|(file, _)| file.starts_with("data/")))
        .map(|(file, _)| file)
        .map(str::to_owned)
        .collect();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(named, expected);
}

#[test]
fn what_is_left_over_is_removed_where_it_is_meant_and_nowhere_else() {
    let sandbox = communes(3);
    sandbox.prints("build");
    for it in ["xa-0001", "xa-0002"] {
        let folder = format!("data/units/dong-nai/xuan-loc/{it}");
        fs::remove_dir_all(sandbox.root().join(folder)).unwrap();
    }

    sandbox.prints("build --form report --prune");
    assert_eq!(pdfs(sandbox.root()).len(), 4);
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --prune");
    // Nobody owes anything for that year: nothing is made, and nothing taken away.
    assert_eq!(sandbox.run("build --period 2017 --prune").status.code(), Some(1));
    assert_eq!(pdfs(sandbox.root()).len(), 4);
    sandbox.prints("build --partition 1/2 --prune");
    sandbox.prints("build --partition 2/2 --prune");
    assert_eq!(pdfs(sandbox.root()).len(), 2);
}

/// A project of three provinces with a commune each, and each commune with two documents.
fn provinces() -> Sandbox {
    let sandbox = Sandbox::new();
    fs::remove_dir_all(sandbox.root().join("data")).unwrap();
    let out = sandbox.root().to_owned();
    nation::write(&nation::Size { communes: 3, procedures: 5, out }).unwrap();
    sandbox
}

/// What a run over a project needs to know.
pub(crate) fn plan(sandbox: &Sandbox, only_look: bool) -> Plan {
    Plan {
        layout: Layout { root: sandbox.root().to_owned() },
        selection: Selection::default(),
        partition: None,
        out: sandbox.root().join("out"),
        out_shown: "out".to_owned(),
        edition: Edition::Electronic,
        formats: vec![Format::PDF],
        jobs: 2,
        program: env!("CARGO_BIN_EXE_hoso").into(),
        force: false,
        only_look,
        prune: true,
        keep_source: false,
        lot: 1,
        patience: Plan::PATIENCE,
        stop: Arc::default(),
    }
}

/// The provinces that a build would read.
fn read_by_a_build(sandbox: &Sandbox) -> Vec<String> {
    let plan = plan(sandbox, true);
    plan.stop.store(true, Ordering::Relaxed);
    let tops = Mutex::new(Vec::new());
    build::build(&plan, &|event| {
        if let Event::Planned(lots) = event {
            let all = lots.iter().flat_map(|it| it.tops().unwrap().to_vec());
            tops.lock().unwrap().extend(all);
        }
    });
    tops.into_inner().unwrap()
}

#[test]
fn a_province_without_a_change_is_not_read() {
    let sandbox = provinces();
    let built = |made: usize, same: usize| {
        format!("văn bản trong `out`: {made} đã lập, {same} không đổi, 0 không lập được")
    };
    assert_eq!(read_by_a_build(&sandbox), ["tinh-00", "tinh-01", "tinh-02"]);
    sandbox.says("build", 0, &built(6, 0));
    assert_eq!(read_by_a_build(&sandbox), [""; 0]);

    let record = sandbox.root().join("data/units/tinh-01/xa-00001/2018.yaml");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replace("thêm máy quét", "thêm hai máy quét")).unwrap();
    assert_eq!(read_by_a_build(&sandbox), ["tinh-01"]);
    sandbox.says("build", 0, &built(2, 4));
    assert_eq!(read_by_a_build(&sandbox), [""; 0]);

    // A document made for other choices is another document.
    sandbox.says("build tinh-00 --edition paper", 0, &built(2, 0));
    assert_eq!(read_by_a_build(&sandbox), ["tinh-00"]);
    fs::remove_file(sandbox.root().join("out/tinh-02/xa-00002/2018/report.pdf")).unwrap();
    assert_eq!(read_by_a_build(&sandbox), ["tinh-00", "tinh-02"]);
    sandbox.says("build", 0, &built(3, 3));

    // What all provinces share is an input of each.
    let catalog = sandbox.root().join("data/catalogs/commune.yaml");
    let text = fs::read_to_string(&catalog).unwrap();
    fs::write(&catalog, format!("{text}# đổi\n")).unwrap();
    assert_eq!(read_by_a_build(&sandbox).len(), 3);
    sandbox.says("build", 0, &built(0, 6));
    assert_eq!(read_by_a_build(&sandbox), [""; 0]);
}

#[test]
fn a_fault_in_one_province_is_said_until_it_is_mended_and_the_others_are_not_read() {
    let sandbox = provinces();
    sandbox.prints("build");
    let record = sandbox.root().join("data/units/tinh-01/xa-00001/2018.yaml");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(
        &record,
        text.replacen("level: 3", "level: 7", 1).replacen("level: 4", "level: 7", 1),
    )
    .unwrap();

    for _ in 0..2 {
        let output = sandbox.run("build");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("data/units/tinh-01/xa-00001/2018.yaml"), "{said}");
        assert!(said.contains("0 đã lập, 4 không đổi, 2 không lập được"), "{said}");
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(read_by_a_build(&sandbox), ["tinh-01"]);
    }
}

#[test]
fn a_run_that_stops_before_all_is_read_takes_nothing_away() {
    let sandbox = provinces();
    sandbox.prints("build");
    let catalog = sandbox.root().join("data/catalogs/commune.yaml");
    let text = fs::read_to_string(&catalog).unwrap();
    fs::write(&catalog, format!("{text}# đổi\n")).unwrap();

    let plan = plan(&sandbox, false);
    let built = build::build(&plan, &|event| match event {
        Event::Planned(lots) => assert_eq!(lots.len(), 3),
        Event::LotMade(_) => plan.stop.store(true, Ordering::Relaxed),
        Event::Found { .. } | Event::Made { .. } => {}
    });

    assert_eq!((built.unchanged, built.unread, built.left), (2, 2, 0));
    assert!(built.orphans.is_empty());
    assert_eq!(pdfs(sandbox.root()).len(), 6);
    assert_eq!(read_by_a_build(&sandbox), ["tinh-01", "tinh-02"]);
}

#[test]
fn what_is_left_of_a_province_that_is_gone_is_named_every_time() {
    let sandbox = provinces();
    sandbox.prints("build");
    fs::remove_dir_all(sandbox.root().join("data/units/tinh-02")).unwrap();
    let left = "thừa: out/tinh-02/xa-00002/2018/report.pdf";

    for _ in 0..2 {
        let said = String::from_utf8(sandbox.run("build").stderr).unwrap();
        assert!(said.contains(left) && said.contains("0 đã lập, 4 không đổi"), "{said}");
    }
    sandbox.prints("build --prune");
    sandbox.says("build", 0, "văn bản trong `out`: 0 đã lập, 4 không đổi, 0 không lập được");
    assert_eq!(pdfs(sandbox.root()).len(), 4);
}

#[test]
fn every_document_is_in_exactly_one_part() {
    let sandbox = communes(12);
    sandbox.prints("build --out toan-bo");
    let all = pdfs(&sandbox.root().join("toan-bo"));
    let mut parts = BTreeSet::new();

    for part in 1..=4 {
        sandbox.prints(&format!("build --partition {part}/4 --out phan-{part}"));
        let own = pdfs(&sandbox.root().join(format!("phan-{part}")));
        assert!(parts.is_disjoint(&own), "{own:?}");
        parts.extend(own);
    }
    assert_eq!((parts.len(), &parts), (24, &all));
    let listed = sandbox.prints("list --format json --parts 4");
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    for it in listed.as_array().unwrap() {
        let part = it["partition"].as_str().unwrap().strip_suffix("/4").unwrap();
        let path = it["path"].as_str().unwrap();
        assert!(sandbox.root().join(format!("phan-{part}/{path}")).exists(), "{it}");
    }
    for wrong in ["0/4", "5/4", "1/0", "a/b", "1"] {
        let output = sandbox.run(&format!("build --partition {wrong}"));
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
}

#[test]
fn two_runs_at_once_do_each_others_work_no_harm() {
    let sandbox = communes(12);
    let halves = ["1/2", "2/2"].map(|it| started(&sandbox, &["build", "--partition", it]));

    for half in halves {
        let (code, stderr) = said(half);
        assert_eq!(code, Some(0), "{stderr}");
    }
    assert_eq!(pdfs(&sandbox.root().join("out")).len(), 24);
    let whole = "văn bản trong `out`: 0 đã lập, 24 không đổi, 0 không lập được";
    sandbox.says("build", 0, whole);
    let both = [started(&sandbox, &["build", "--force"]), started(&sandbox, &["build", "--force"])];
    for run in both {
        assert_eq!(said(run).0, Some(0));
    }
    sandbox.says("build", 0, whole);
    let left: Vec<_> = files(&sandbox.root().join("out"))
        .into_iter()
        .filter(|it| it.extension().is_none_or(|it| it != "pdf"))
        .collect();
    assert_eq!(left, [PathBuf::from(".hoso.json"), PathBuf::from(".hoso.lock")], "no half files");
}

/// The processes that a process has started.
pub(crate) fn children(of: u32) -> Vec<u32> {
    let file = format!("/proc/{of}/task");
    let tasks = fs::read_dir(file).into_iter().flatten().filter_map(Result::ok);
    let lists = tasks.filter_map(|it| fs::read_to_string(it.path().join("children")).ok());
    lists
        .flat_map(|it| it.split(' ').filter_map(|it| it.parse().ok()).collect::<Vec<_>>())
        .collect()
}

pub(crate) fn signal(name: &str, process: u32) {
    let done = Command::new("kill").args([name, &process.to_string()]).status().unwrap();
    assert!(done.success());
}

/// Waits until so many documents are there.
fn wait_for(folder: &Path, count: usize) {
    for _ in 0..2000 {
        if pdfs(folder).len() >= count {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("{} has no {count} documents", folder.display());
}

#[cfg(target_os = "linux")]
#[test]
fn a_worker_that_dies_costs_one_document_which_is_named() {
    let sandbox = communes(200);
    let run = started(&sandbox, &["build", "--jobs", "2"]);
    wait_for(&sandbox.root().join("out"), 20);

    let workers = children(run.id());
    assert_eq!(workers.len(), 2);
    signal("-KILL", workers[0]);

    let (code, stderr) = said(run);
    assert_eq!(code, Some(1), "{stderr}");
    assert_eq!(
        stderr
            .matches("lỗi[typeset]: không dàn được trang: chương trình dàn trang dừng giữa chừng (")
            .count(),
        1
    );
    assert!(stderr.contains("--> dong-nai/xuan-loc/"), "{stderr}");
    assert!(stderr.contains("399 đã lập, 0 không đổi, 1 không lập được"), "{stderr}");
    assert_eq!(pdfs(&sandbox.root().join("out")).len(), 399);
    sandbox.says("build", 0, "văn bản trong `out`: 1 đã lập, 399 không đổi, 0 không lập được");
}

#[cfg(target_os = "linux")]
#[test]
fn an_interrupt_finishes_what_is_begun_and_says_what_is_left() {
    let sandbox = communes(300);
    let run = started(&sandbox, &["build", "--jobs", "2"]);
    wait_for(&sandbox.root().join("out"), 10);
    // As a terminal does: the program and its workers hear it.
    for process in children(run.id()).into_iter().chain([run.id()]) {
        signal("-INT", process);
    }

    let (code, stderr) = said(run);
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stderr.contains("0 không lập được; đã dừng, còn "), "{stderr}");
    let made = pdfs(&sandbox.root().join("out"));
    assert!(stderr.contains(&format!("{} đã lập", made.len())), "{stderr}");
    assert!(files(&sandbox.root().join("out")).iter().all(|it| {
        it.extension().is_some_and(|it| it == "pdf") || it.to_string_lossy().starts_with(".hoso.")
    }));
    let (done, left) = (made.len(), 600 - made.len());
    sandbox.says(
        "build",
        0,
        &format!("văn bản trong `out`: {left} đã lập, {done} không đổi, 0 không lập được"),
    );
}

#[test]
fn a_file_in_the_way_is_an_error_with_its_path() {
    let sandbox = communes(2).file("out/dong-nai/xuan-loc/xuan-dinh", "của tôi");

    let output = sandbox.run("build");

    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert_eq!(stderr.matches("lỗi[cannot-write]: không ghi được tệp: ").count(), 2);
    assert!(stderr.contains("--> out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf"), "{stderr}");
    assert!(stderr.contains("2 đã lập, 0 không đổi, 2 không lập được"), "{stderr}");
}

#[test]
fn two_thousand_small_documents_are_made_side_by_side() {
    let sandbox = communes(1000);

    sandbox.says(
        "build --jobs 2",
        0,
        "văn bản trong `out`: 2000 đã lập, 0 không đổi, 0 không lập được",
    );
    sandbox.says("build", 0, "văn bản trong `out`: 0 đã lập, 2000 không đổi, 0 không lập được");
}
