//! What a change does, seen through git: the command, and the comment of a merge request.
//!
//! These tests run the program `git`; where there is none, they say so and do nothing.
#![cfg(not(windows))]
#![allow(clippy::print_stderr, clippy::needless_raw_string_hashes)]

#[allow(dead_code)]
#[path = "../it/sandbox.rs"]
mod sandbox;

use std::fs;
use std::path::Path;
use std::process::Command;

use sandbox::Sandbox;
use serde_json::Value;

const DISTRICT: &str = "data/units/dong-nai/xuan-loc";

/// A record of three procedures, with a level and counts of dossiers for the second.
fn record(level: u8, received: u32, of_third: u8) -> String {
    let online = format!(", online: {{received: {received}, resolved: 11}}");
    let online = if level < 3 { String::new() } else { online };
    format!(
        "procedures:\n  \
         - {{code: \"1.000894\", level: 2}}\n  \
         - {{code: \"1.000656\", level: {level}{online}}}\n  \
         - {{code: \"2.000815\", level: {of_third}}}\n"
    )
}

/// A project of three communes with a rulebook of its own, as git has it; nothing where there is
/// no git.
fn committed() -> Option<Sandbox> {
    let mut sandbox = Sandbox::new().file("hoso.yaml", "rulebooks: [dong-nai-8-1]\n");
    for (folder, name) in
        [("xuan-dinh", "Xuân Định"), ("bao-hoa", "Bảo Hòa"), ("suoi-cat", "Suối Cát")]
    {
        let unit = format!("kind: commune\nname: xã {name}\nplace: {name}\n");
        sandbox = sandbox
            .file(&format!("{DISTRICT}/{folder}/unit.yaml"), &unit)
            .file(&format!("{DISTRICT}/{folder}/2018.yaml"), &record(3, 12, 2));
    }
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/dong-nai-8-1");
    for entry in fs::read_dir(shipped).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let path = format!("templates/dong-nai-8-1/{name}");
        sandbox = sandbox
            .bytes(&path, &fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).unwrap());
    }
    let sandbox = sandbox.file("templates/dong-nai-8-1/cases.yaml", "[]\n");
    commit(sandbox.root()).then_some(sandbox)
}

/// Puts a folder into git; false where there is none.
fn commit(folder: &Path) -> bool {
    let Ok(output) =
        Command::new("git").args(["init", "-q", "-b", "main"]).current_dir(folder).output()
    else {
        eprintln!("skipped: there is no git");
        return false;
    };
    assert!(output.status.success());
    git(folder, &["add", "-A"]);
    git(folder, &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "a"]);
    true
}

#[track_caller]
fn git(folder: &Path, args: &[&str]) -> String {
    let output = Command::new("git").args(args).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The short name of what was put into git last.
fn revision(sandbox: &Sandbox) -> String {
    git(sandbox.root(), &["rev-parse", "HEAD"]).chars().take(10).collect()
}

/// Three records change, and one criterion of the rulebook.
fn change(sandbox: Sandbox) -> Sandbox {
    let rulebook = "templates/dong-nai-8-1/rulebook.yaml";
    let text = String::from_utf8(sandbox.read(rulebook)).unwrap();
    let harder = text.replace(
        "met: count(procedures where level >= 3) >= 1",
        "met: count(procedures where level >= 3) >= 2",
    );
    assert_ne!(harder, text);
    sandbox
        .bytes(rulebook, harder.as_bytes())
        // Two at level 3: it passes still.
        .file(
            &format!("{DISTRICT}/xuan-dinh/2018.yaml"),
            &record(3, 12, 3).replace("level: 3}", "level: 3, online: {received: 2, resolved: 2}}"),
        )
        .file(&format!("{DISTRICT}/bao-hoa/2018.yaml"), &record(2, 0, 2))
        .file(&format!("{DISTRICT}/suoi-cat/2018.yaml"), &record(3, 12, 9))
}

#[test]
fn where_nothing_changes_nothing_is_said() {
    let Some(sandbox) = committed() else { return };
    for format in ["table", "markdown"] {
        assert_eq!(sandbox.prints(&format!("diff --exit-code --format {format}")), "");
    }
    // A comment and other lines alone change nothing.
    let file = format!("{DISTRICT}/xuan-dinh/unit.yaml");
    let unit = "# Xã\nkind: commune\n\nplace: Xuân Định\nname: xã Xuân Định\n";
    let sandbox = sandbox.file(&file, unit);
    assert_eq!(sandbox.prints("diff --exit-code"), "");
    let json: Value = serde_json::from_str(&sandbox.prints("diff --format json")).unwrap();
    let nothing = serde_json::json!({
        "results": [], "documents": [], "new_faults": [], "gone_faults": []
    });
    assert_eq!(json, nothing);
}

#[test]
fn a_merge_request_of_three_records_and_a_rulebook_has_this_comment() {
    let Some(sandbox) = committed() else { return };
    let sandbox = change(sandbox);
    let expected = include_str!("comment.md").replace("@REVISION@", &revision(&sandbox));

    assert_eq!(sandbox.prints("diff --format markdown"), expected);
    assert_eq!(sandbox.run("diff HEAD --exit-code").status.code(), Some(1));
    assert_eq!(sandbox.run("diff HEAD").status.code(), Some(0));
}

#[test]
fn the_table_and_json_say_the_same() {
    let Some(sandbox) = committed() else { return };
    let sandbox = change(sandbox);
    let table = sandbox.prints("diff");
    for line in [
        "dong-nai/xuan-loc/bao-hoa    2018  dong-nai-8-1  đạt    không đạt  8.1: đạt (2/2) → không đạt (1/2); 8.1.b: đạt (1; cần 1) → không đạt (0; cần 2)",
        "dong-nai/xuan-loc/suoi-cat   2018  dong-nai-8-1  đạt    có lỗi",
    ] {
        assert!(table.contains(line), "{table}");
    }
    assert!(
        table.ends_with(&format!(
            "lỗi mới: {DISTRICT}/suoi-cat/2018.yaml:4 [unknown-value] không có giá trị `9` ở đây\n"
        )),
        "{table}"
    );
    let json: Value =
        serde_json::from_str(&sandbox.prints("--lang en diff --format json")).unwrap();
    let of = |unit: &str| {
        let results = json["results"].as_array().unwrap();
        results.iter().find(|it| it["name"] == unit).unwrap().clone()
    };
    assert_eq!(
        of("xã Bảo Hòa")["before"],
        serde_json::json!({
            "standing": "judged", "verdict": "met", "counts": true
        })
    );
    assert_eq!(of("xã Suối Cát")["after"], serde_json::json!({"standing": "faulty"}));
    assert_eq!(
        of("xã Xuân Định")["criteria"][0],
        serde_json::json!({
            "id": "8.1.b",
            "before": {"verdict": "met", "counts": true, "measured": "1", "required": "1"},
            "after": {"verdict": "met", "counts": true, "measured": "2", "required": "2"},
        })
    );
    assert_eq!(json["new_faults"][0]["message"], "there is no value `9` here");
    let goes = json["documents"].as_array().unwrap().iter().filter(|it| it["fate"] == "goes");
    assert_eq!(goes.count(), 3);
}

#[test]
fn what_is_hidden_or_deleted_is_not_gone_and_what_is_alike_is_one_line() {
    let Some(sandbox) = committed() else { return };
    let file = format!("{DISTRICT}/xuan-dinh/2018.yaml");
    let blank = record(3, 12, 2).replace(", level: 2", "").replace(", level: 3", "");
    let sandbox = sandbox.file(&file, &blank);
    let faults = |sandbox: &Sandbox| {
        let table = sandbox.prints("diff");
        let is_fault = |it: &&str| it.starts_with("lỗi ") || it.starts_with("cảnh báo ");
        table.lines().filter(is_fault).map(str::to_owned).collect::<Vec<_>>()
    };
    let new = faults(&sandbox);
    assert_eq!(new.len(), 1, "{new:?}");
    let head = format!("cảnh báo mới: {file}:2 [missing-number] 3 chỗ, chỗ đầu: TTHC `1.000894`");
    assert!(new[0].starts_with(&head), "{new:?}");
    let comment = sandbox.prints("diff --format markdown");
    assert!(comment.contains("mới: 0 lỗi, 3 cảnh báo; đã hết: 0 lỗi, 0 cảnh báo.**"), "{comment}");
    let json: Value = serde_json::from_str(&sandbox.prints("diff --format json")).unwrap();
    let severities = json["new_faults"].as_array().unwrap().iter().map(|it| &it["severity"]);
    assert_eq!(severities.collect::<Vec<_>>(), ["warning"; 3]);

    git(sandbox.root(), &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qam", "b"]);
    // An error hides warnings; it mends none.
    let sandbox = sandbox.file(&file, &format!("{blank}x: 1\n"));
    let new = faults(&sandbox);
    assert_eq!(new.len(), 1, "{new:?}");
    assert!(new[0].starts_with(&format!("lỗi mới: {file}:5 [unknown-key] ")), "{new:?}");
    fs::remove_file(sandbox.root().join(&file)).unwrap();
    assert_eq!(faults(&sandbox), Vec::<String>::new());
    let sandbox = sandbox.file(&file, &record(3, 12, 2));
    let gone = faults(&sandbox);
    assert_eq!(gone.len(), 1, "{gone:?}");
    assert!(gone[0].starts_with(&format!("cảnh báo đã hết: {file}:2 [missing-number] 3 chỗ")));
}

#[test]
fn a_project_in_a_folder_of_its_repository_is_compared_as_well() {
    let outer = Sandbox::empty().file("README", "x");
    let inner = Sandbox::new();
    for entry in walk(inner.root()) {
        let to = outer.root().join("p").join(entry.strip_prefix(inner.root()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&entry, to).unwrap();
    }
    if !commit(outer.root()) {
        return;
    }
    assert_eq!(outer.prints("-C p diff --exit-code"), "");
    fs::remove_file(outer.root().join("p").join(DISTRICT).join("xuan-dinh/2018.yaml")).unwrap();
    let table = outer.prints("-C p diff");
    assert!(table.contains("đạt    chưa có số liệu"), "{table}");
    assert!(table.contains("không còn"), "{table}");
    // From within, and against a revision by another name.
    assert_eq!(outer.prints(&format!("-C p/{DISTRICT} diff main")), table);
}

/// Why a document is another: only what it rests on is named.
#[test]
fn a_document_is_another_only_for_files_that_it_rests_on() {
    let Some(sandbox) = committed() else { return };
    let causes = |sandbox: &Sandbox| {
        let json: Value = serde_json::from_str(&sandbox.prints("diff --format json")).unwrap();
        let mut all: Vec<(String, String, String)> = Vec::new();
        for it in json["documents"].as_array().unwrap() {
            let text = |key: &str| it[key].as_str().unwrap().to_owned();
            let files = it["because_of"].as_array().unwrap().iter();
            let files = files.map(|it| it.as_str().unwrap().to_owned()).collect::<Vec<_>>();
            all.push((text("unit"), text("form"), files.join(" ")));
        }
        all
    };
    // What all pages share is another; so are the record of one commune, the template of one form,
    // and the cases, which no document rests on.
    let template = "templates/dong-nai-8-1/submission.typ";
    let look = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/nd30.typ")).unwrap();
    let own = |sandbox: &Sandbox, file: &str| {
        String::from_utf8(sandbox.read(file)).unwrap() + "\n// khác\n"
    };
    let text = own(&sandbox, template);
    let sandbox = sandbox
        .bytes("templates/nd30.typ", &[&look[..], b"\n// kh\xc3\xa1c\n"].concat())
        .bytes(template, text.as_bytes())
        .file("templates/dong-nai-8-1/cases.yaml", "# khác\n[]\n")
        .file(&format!("{DISTRICT}/xuan-dinh/2018.yaml"), &record(3, 13, 2));

    let all = causes(&sandbox);
    let of = |unit: &str, form: &str| {
        let end = format!("/{unit}");
        let it = all.iter().find(|it| it.0.ends_with(&end) && it.1 == form);
        it.unwrap_or_else(|| panic!("{unit} {form}: {all:?}")).2.clone()
    };
    assert_eq!(of("bao-hoa", "report"), "templates/nd30.typ");
    assert_eq!(of("bao-hoa", "submission"), template);
    assert_eq!(of("xuan-dinh", "report"), format!("{DISTRICT}/xuan-dinh/2018.yaml"));
}

#[test]
fn a_revision_behind_changed_needs_no_sign_between() {
    let Some(sandbox) = committed() else { return };
    let sandbox = sandbox
        .file(&format!("{DISTRICT}/bao-hoa/2018.yaml"), "x: 1\n")
        .file(&format!("{DISTRICT}/suoi-cat/2018.yaml"), "y: 1\n");
    let equals = sandbox.finds("check --changed=main --format short");
    assert_eq!(equals.lines().count(), 2, "{equals}");
    assert_eq!(sandbox.finds("check --changed main --format short"), equals);
    assert_eq!(sandbox.finds("check --format short --changed HEAD"), equals);
    // What is there is a path still, beside the revision or without one.
    let one = sandbox.finds(&format!("check --changed main {DISTRICT}/bao-hoa --format short"));
    assert_eq!(one.lines().count(), 1, "{one}");
    assert_eq!(sandbox.finds("check --changed bao-hoa --format short"), one);
    sandbox.says("check --changed no-such", 2, "lỗi: không có `no-such`");
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

#[test]
fn what_git_does_not_have_is_said_to_be_so() {
    let Some(sandbox) = committed() else { return };
    sandbox.says(
        "diff no-such",
        2,
        "lỗi: git không có bản `no-such`; xem `git log`, hoặc chạy `git fetch` trước",
    );
    sandbox.says(
        "--lang en diff -- --help",
        2,
        "error: git has no revision `--help`; see `git log`, or run `git fetch` first",
    );
    Sandbox::new().says(
        "diff",
        2,
        "lỗi: dự án này không nằm trong kho git nào: chạy `git init`, `git add`, `git commit` trước",
    );
}

#[test]
fn a_draft_is_compared_with_the_rulebook_in_use() {
    let Some(sandbox) = committed() else { return };
    // The draft lies elsewhere; nothing of the project changes.
    let text = String::from_utf8(sandbox.read("templates/dong-nai-8-1/rulebook.yaml")).unwrap();
    let harder = text.replace(">= 3) >= 1", ">= 3) >= 2");
    let mut sandbox = sandbox.bytes("du-thao/rulebook.yaml", harder.as_bytes());
    for entry in fs::read_dir(sandbox.root().join("templates/dong-nai-8-1")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name != "rulebook.yaml" {
            let bytes = fs::read(&path).unwrap();
            sandbox = sandbox.bytes(&format!("du-thao/{name}"), &bytes);
        }
    }
    assert_eq!(sandbox.prints("assess --with dong-nai-8-1=du-thao"), include_str!("draft.txt"));
    let one = sandbox.prints("assess --with dong-nai-8-1=du-thao xuan-dinh");
    assert!(one.contains("  đạt: 1 → 0\n"), "{one}");
    let json = sandbox.prints("assess --with dong-nai-8-1=du-thao --with dong-nai-8-1=templates/dong-nai-8-1 --format json");
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[0]["before"], serde_json::json!({"met": 3, "not_met": 0, "not_assessable": 0}));
    assert_eq!(json[0]["after"], serde_json::json!({"met": 0, "not_met": 3, "not_assessable": 0}));
    assert_eq!(json[1]["changes"]["results"], serde_json::json!([]));

    // It carries out the same official document: which rulebook it is of need not be said.
    assert_eq!(sandbox.prints("assess --with du-thao"), include_str!("draft.txt"));
    let text = harder.replace("document: 1075/STTTT-CNTT", "document: 1/X");
    assert_ne!(text, harder);
    let sandbox = sandbox.bytes("du-thao/rulebook.yaml", text.as_bytes());
    sandbox.says(
        "assess --with du-thao",
        2,
        "lỗi: không bộ quy định nào đang dùng tên là `du-thao`; ghi bộ được thay: \
         `--with BỘ=du-thao`; có `dong-nai-8-1`",
    );
    sandbox.says(
        "assess --with data",
        2,
        "lỗi: `data` không có `rulebook.yaml`: bản dự thảo là một thư mục của bộ quy định",
    );
    // Its cases are of what it was: that they do not hold is noted, at their own place.
    let of_old = "- name: một TTHC mức 3\n  given: {record: {procedures: [{code: a, level: 3}]}}\n  expect: {\"8.1.b\": met}\n";
    let sandbox = sandbox.bytes("du-thao/cases.yaml", of_old.as_bytes());
    let output = sandbox.run("assess --with dong-nai-8-1=du-thao/");
    assert_eq!(output.status.code(), Some(0));
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.replace("du-thao/:", "du-thao:"), include_str!("draft.txt"));
    let noted = String::from_utf8(output.stderr).unwrap();
    let note = "1 chỗ trong `du-thao/cases.yaml` không còn khớp với bản dự thảo, sửa khi dùng; chỗ đầu: trường hợp “một TTHC mức 3”";
    assert!(noted.starts_with(note), "{noted}");
    let wrong = harder.replace("level >= 3) >= 2", "levl >= 3) >= 2");
    let sandbox = sandbox.bytes("du-thao/rulebook.yaml", wrong.as_bytes());
    let output = sandbox.run("assess --with dong-nai-8-1=du-thao");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("không có trường hay số đo nào tên `levl`"), "{said}");
    assert!(said.contains("--> du-thao/rulebook.yaml:"), "{said}");
}

/// The file for GitLab's machines, against a server that answers so.
#[test]
fn a_merge_request_has_one_comment_which_is_updated() {
    let sandbox = Sandbox::empty().file("x", "x");
    sandbox.prints("new p --province 75 --rulebook bieu-06");
    sandbox.prints("-C p new record xuan-loc --period 2026-q3");
    let project = sandbox.root().join("p");
    if !commit(&project) {
        return;
    }
    git(&project, &["remote", "add", "origin", "."]);
    git(&project, &["checkout", "-q", "-b", "change"]);
    fs::copy(env!("CARGO_BIN_EXE_hoso"), project.join("hoso-linux-x86_64")).unwrap();
    let sandbox = sandbox.file(
        "bin/curl",
        r#"
        #!/bin/sh
        # GET answers with the notes there are; all else is written down.
        case "$*" in
          *-X*) echo "$*" >> "$CALLS" ;;
          *) cat "$NOTES" ;;
        esac
    "#,
    );
    assert!(
        Command::new("chmod")
            .arg("+x")
            .arg(sandbox.root().join("bin/curl"))
            .status()
            .unwrap()
            .success()
    );
    let ci: Value =
        serde_saphyr::from_str(&fs::read_to_string(project.join(".gitlab-ci.yml")).unwrap())
            .unwrap();
    let script: Vec<_> =
        ci["review"]["script"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let review = |notes: &str| {
        fs::write(sandbox.root().join("notes"), notes).unwrap();
        let calls = sandbox.root().join("calls");
        let _ = fs::remove_file(&calls);
        let path =
            format!("{}:{}", sandbox.root().join("bin").display(), std::env::var("PATH").unwrap());
        let output = Command::new("sh")
            .args(["-e", "-c", &script.join("\n")])
            .current_dir(&project)
            .env("PATH", path)
            .env("CALLS", &calls)
            .env("NOTES", sandbox.root().join("notes"))
            .env("HOSO_TOKEN", "t")
            .env("CI_API_V4_URL", "https://x/api/v4")
            .env("CI_PROJECT_ID", "1")
            .env("CI_MERGE_REQUEST_IID", "2")
            .env("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::read_to_string(calls).unwrap_or_default()
    };
    let others =
        r#"[{"id":7,"type":null,"body":"nói về \u003c!-- hoso-diff --\u003e","author":{"id":3}}]"#;
    let own = r#"[{"id":7,"type":null,"body":"x","author":{"id":3}},{"id":9,"type":null,"body":"\u003c!-- hoso-diff --\u003e\n### A","author":{"id":3}}]"#;

    // Nothing changes, and there is no comment: nothing is sent.
    assert_eq!(review(others), "");
    let record = project.join("data/units/dong-nai/xuan-loc/2026-q3.yaml");
    let text = fs::read_to_string(&record).unwrap();
    let rows = "sector_dossiers:\n  - {linh_vuc: Hộ tịch, taken: {online: 1, direct: 0, carried: 0}, done: {early: 1, in_time: 0, late: 0}, pending: {in_time: 0, late: 0}}\n";
    fs::write(&record, text.replace("sector_dossiers:\n", rows)).unwrap();
    let call = review(others);
    assert!(call.contains("-X POST") && call.ends_with("/merge_requests/2/notes\n"), "{call}");
    let said = fs::read_to_string(project.join("thay-doi.md")).unwrap();
    assert!(said.starts_with("<!-- hoso-diff -->\n### "), "{said}");
    assert!(said.contains("xã Xuân Lộc"), "{said}");
    let call = review(own);
    assert!(call.contains("-X PUT") && call.ends_with("/merge_requests/2/notes/9\n"), "{call}");
    // What was changed is changed back: the comment says so.
    fs::write(&record, text).unwrap();
    let call = review(own);
    assert!(call.contains("-X PUT"), "{call}");
    let said = fs::read_to_string(project.join("thay-doi.md")).unwrap();
    assert_eq!(said, "<!-- hoso-diff -->\nKhông còn kết quả nào thay đổi.\n");
}

/// The commands of a page, as they stand there.
fn commands(page: &str) -> String {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
    let blocks = text.split("```sh\n").skip(1).map(|it| it.split("```").next().unwrap());
    blocks.collect::<Vec<_>>().concat()
}

#[track_caller]
fn runs(folder: &Path, script: &str) {
    let program = Path::new(env!("CARGO_BIN_EXE_hoso")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let output = Command::new("sh")
        .args(["-e", "-c", script])
        .current_dir(folder)
        .env("PATH", path)
        .env_remove("LANG")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_page_on_beginning_runs_as_it_stands_there() {
    let sandbox = Sandbox::empty().file("x/y", "x");
    runs(&sandbox.root().join("x"), &commands("docs/bat-dau.md"));
    for file in ["tinh/hai-xa/data/units/dong-nai/tran-bien/unit.yaml", "tinh/hoso.1"] {
        assert!(sandbox.root().join("x").join(file).is_file(), "{file}");
    }
}

#[test]
fn the_page_on_changes_runs_as_it_stands_there() {
    let Some(sandbox) = committed() else { return };
    runs(sandbox.root(), &commands("docs/xem-thay-doi.md"));
    let json = String::from_utf8(sandbox.read("so-sanh.json")).unwrap();
    assert!(json.contains("\"not_met\": 1"), "{json}");
}
