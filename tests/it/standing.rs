//! Where one stands, and what one types for a unit: a project is found from within, a unit by
//! its path, its folder or the end of its path.

use std::process::{Command, Output};

use crate::sandbox::{COMMUNE, Sandbox};

const REPORT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";

/// The sandbox with a district beside the first, which has a commune of the same name, and one
/// whose folder has its letters taken apart.
fn two_districts() -> Sandbox {
    let unit = |kind: &str, name: &str| format!("kind: {kind}\nname: {name}\nplace: Nơi\n");
    Sandbox::whole()
        .file("hoso.yaml", "rulebooks: [dong-nai-8-1]\n")
        .file("data/units/dong-nai/thong-nhat/unit.yaml", &unit("district", "huyện Thống Nhất"))
        .file(
            "data/units/dong-nai/thong-nhat/xuan-dinh/unit.yaml",
            &unit("commune", "xã Xuân Định"),
        )
        .file("data/units/dong-nai/xuan-loc/xa\u{303}-lang/unit.yaml", &unit("commune", "xã Lang"))
        .file(
            "data/units/dong-nai/xuan-loc/xa\u{303}-lang/2018.yaml",
            "procedures: [{code: \"1.000894\", level: 9}]\n",
        )
}

/// Runs the program in a folder of the project.
fn run_in(sandbox: &Sandbox, folder: &str, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(words)
        .current_dir(sandbox.root().join(folder))
        .env_remove("LANG")
        .output()
        .unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_project_is_found_from_any_folder_inside_it() {
    let sandbox = Sandbox::whole().file("hoso.yaml", "rulebooks: [dong-nai-8-1]\n");
    let from_root = sandbox.prints("assess");

    for folder in ["data", "data/units", "data/units/dong-nai", COMMUNE] {
        let output = run_in(&sandbox, folder, &["assess"]);
        assert_eq!(String::from_utf8(output.stdout).unwrap(), from_root, "{folder}");
        assert_eq!(output.status.code(), Some(0), "{folder}");
    }
    // Documents go where they go from the project's own folder.
    assert!(run_in(&sandbox, COMMUNE, &["build"]).status.success());
    assert!(sandbox.root().join(REPORT).is_file());
    assert!(!sandbox.root().join(COMMUNE).join("out").exists());
    assert!(run_in(&sandbox, COMMUNE, &["export"]).status.success());
    assert!(!sandbox.root().join(COMMUNE).join("out").exists());
}

#[test]
fn a_folder_outside_of_all_projects_is_said_to_be_none() {
    let sandbox = Sandbox::empty().file("x/y.txt", "x");
    let output = run_in(&sandbox, "x", &["check"]);

    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "lỗi: `.` không có thư mục `data`; chạy trong thư mục của dự án, hoặc thêm `-C THƯ_MỤC`\n"
    );
}

#[test]
fn a_path_is_seen_from_where_one_stands() {
    let sandbox = two_districts();

    for (folder, typed) in [
        ("data/units/dong-nai", "xuan-loc/xuan-dinh"),
        ("data/units/dong-nai/xuan-loc", "xuan-dinh"),
        ("data/units/dong-nai/xuan-loc", "./xuan-dinh/2018.yaml"),
        ("data/units/dong-nai/thong-nhat", "../xuan-loc/xuan-dinh"),
        ("data/units/dong-nai/thong-nhat", COMMUNE),
        (COMMUNE, "."),
    ] {
        let output = run_in(&sandbox, folder, &["list", typed]);
        assert_eq!(output.status.code(), Some(0), "{typed}: {}", stderr(&output));
    }
    let folder = "data/units/dong-nai/thong-nhat";
    let unit = "../xuan-loc/xuan-dinh";
    for command in [
        &["assess", unit][..],
        &["check", unit],
        &["build", unit],
        &["export", unit],
        &["explain", unit, "8.1"],
    ] {
        let output = run_in(&sandbox, folder, command);
        assert_eq!(output.status.code(), Some(0), "{command:?}: {}", stderr(&output));
    }
    // What is not meant is not looked at: the neighbour has a fault.
    let output = run_in(&sandbox, "data/units/dong-nai", &["check", "xuan-loc"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn an_end_of_a_path_that_is_one_units_own_is_enough() {
    let sandbox = two_districts();

    for command in ["assess", "list", "check", "build"] {
        sandbox.prints(&format!("{command} xuan-loc/xuan-dinh"));
    }
    let output = sandbox.run("check xã-lang");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(sandbox.run("build dong-nai/xuan-loc/xã-lang").status.code(), Some(1));
    assert_eq!(
        sandbox.run("check data/units/dong-nai/xuan-loc/xã-lang/2018.yaml").status.code(),
        Some(1)
    );
}

#[test]
fn an_end_of_several_paths_is_answered_with_all_of_them() {
    let sandbox = two_districts();
    for command in [
        "assess xuan-dinh",
        "list xuan-dinh",
        "check xuan-dinh",
        "build xuan-dinh",
        "export xuan-dinh",
        "explain xuan-dinh 8.1",
        "import a.xlsx --unit xuan-dinh --period 2018",
    ] {
        sandbox.says(
            command,
            2,
            "lỗi: `xuan-dinh` là của nhiều đơn vị; ghi rõ `dong-nai/thong-nhat/xuan-dinh` hoặc \
             `dong-nai/xuan-loc/xuan-dinh`",
        );
    }
    sandbox.says(
        "--lang en list xuan-dinh",
        2,
        "error: `xuan-dinh` is of several units; write `dong-nai/thong-nhat/xuan-dinh` or \
         `dong-nai/xuan-loc/xuan-dinh`",
    );
}

#[test]
fn a_rulebook_is_meant_by_its_folder_as_well() {
    let sandbox = Sandbox::new().file("hoso.yaml", "rulebooks: [dong-nai-8-1]\n");
    let by_name = sandbox.finds("test dong-nai-8-1");

    assert_eq!(sandbox.finds("test templates/dong-nai-8-1/"), by_name);
    assert_eq!(sandbox.run("check templates/dong-nai-8-1/rulebook.yaml").status.code(), Some(0));
}
