//! How findings are told: to people in few lines, to programs in their formats, of what has
//! changed, of what is not saved yet; and what is mended by machine.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::sandbox::{COMMUNE, Sandbox};

/// A commune's record with rows in which one key is misspelt.
fn misspelt(rows: usize) -> String {
    let row = |it| format!("  - {{code: \"{it:07}\", levle: 2}}\n");
    "procedures:\n".to_owned() + &(0..rows).map(row).collect::<String>()
}

fn record(text: &str) -> Sandbox {
    Sandbox::new().bytes(&format!("{COMMUNE}/2018.yaml"), text.as_bytes())
}

#[test]
fn what_says_the_same_is_said_once_with_its_places() {
    let sandbox = record(&misspelt(149));
    let text = sandbox.finds("check");
    assert_eq!(text.matches("[unknown-key]").count(), 1, "{text}");
    assert!(text.contains("tất cả: 149 chỗ như vậy (dòng 2, 3, 4 … 150)"), "{text}");
    let all = sandbox.finds("check --all");
    assert_eq!(all.matches("[unknown-key]").count(), 149);
}

#[test]
fn three_are_each_drawn_and_four_are_one() {
    let count = |rows| record(&misspelt(rows)).finds("check").matches("[unknown-key]").count();
    assert_eq!([count(1), count(3), count(4)], [1, 3, 1]);
}

#[test]
fn a_flood_of_five_thousand_is_two_hundred_lines_at_most() {
    let row = |it| format!("  - {{code: \"{it:07}\", levle{it}: 2}}\n");
    let flood = "procedures:\n".to_owned() + &(0..5000).map(row).collect::<String>();
    let text = record(&flood).finds("check");
    assert!(text.lines().count() <= 200, "{}", text.lines().count());
    assert!(text.contains("xem hết: `hoso check --all`"), "{text}");
    assert!(text.contains("lỗi[unknown-key]"), "{text}");
}

#[test]
fn lines_are_no_wider_than_a_narrow_terminal() {
    let sandbox = record(&misspelt(1));
    for width in [40, 60] {
        let output = Command::new(env!("CARGO_BIN_EXE_hoso"))
            .arg("check")
            .current_dir(sandbox.root())
            .env("COLUMNS", width.to_string())
            .env_remove("LANG")
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        // A path has no place to be broken at.
        for line in text.lines().filter(|it| !it.contains("--> ") && !it.contains(" | ")) {
            assert!(line.chars().count() <= width, "{width}: {line}\n{text}");
        }
    }
}

#[test]
fn several_formats_are_written_in_one_run() {
    let sandbox = record(&misspelt(2));
    sandbox.run("check --output sarif=a/b.sarif --output gitlab=c.json");
    let sarif: Value = serde_json::from_slice(&sandbox.read("a/b.sarif")).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let first = results.iter().find(|it| it["ruleId"] == "unknown-key").unwrap();
    let place = &first["locations"][0]["physicalLocation"];
    let file = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";
    assert_eq!(place["artifactLocation"]["uri"], file);
    let region = serde_json::json!(
        {"startLine": 2, "startColumn": 23, "endLine": 2, "endColumn": 28});
    assert_eq!(place["region"], region);
    let gitlab: Value = serde_json::from_slice(&sandbox.read("c.json")).unwrap();
    let mut prints: Vec<_> =
        gitlab.as_array().unwrap().iter().map(|it| &it["fingerprint"]).collect();
    let count = prints.len();
    prints.sort_by_key(ToString::to_string);
    prints.dedup();
    assert_eq!(prints.len(), count);
    sandbox.says("check --output xml=a", 2, "lỗi: `--output` không nhận `xml=a`\n  = gợi ý: ghi `DẠNG=TỆP`, như `sarif=loi.sarif`; các dạng: `human`, `short`, `json`, `sarif`, `github`, `gitlab`, `junit`");
}

#[test]
fn a_fingerprint_stays_where_lines_move() {
    let prints = |text: &str| -> Vec<String> {
        let all: Value =
            serde_json::from_str(&record(text).finds("check --format gitlab")).unwrap();
        let print = |it: &Value| it["fingerprint"].to_string();
        all.as_array().unwrap().iter().map(print).collect()
    };
    assert_eq!(prints(&misspelt(2)), prints(&format!("# Ghi chú\n\n{}", misspelt(2))));
}

#[test]
fn each_format_says_it_its_own_way() {
    let sandbox = record("procedures:\n  - {code: \"1.000894\", level: 9}\n");
    let file = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";
    let short = sandbox.finds("check --format short");
    assert_eq!(short, format!("{file}:2:31: lỗi[unknown-value]: không có giá trị `9` ở đây\n"));
    let github = sandbox.finds("check --format github");
    assert!(
        github.starts_with(&format!(
            "::error file={file},line=2,col=31,title=unknown-value::không có giá trị `9` ở đây%0A"
        )),
        "{github}"
    );
    let junit = sandbox.finds("check --format junit");
    assert!(junit.contains("<testsuites name=\"hoso\" tests=\"1\" failures=\"1\">"), "{junit}");
}

#[test]
fn paths_are_named_from_where_the_command_is_run() {
    let sandbox = record(&misspelt(1));
    let name = sandbox.root().file_name().unwrap().to_str().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(["-C", name, "check", "--format", "short"])
        .current_dir(sandbox.root().parent().unwrap())
        .env_remove("LANG")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with(&format!("{name}/data/units/")), "{text}");
}

#[test]
fn from_what_on_it_fails_is_chosen() {
    let warning = record("procedures:\n  - {code: \"1.000894\"}\n");
    let ends = |sandbox: &Sandbox, fail_on: &str| {
        sandbox.run(&format!("check --fail-on {fail_on}")).status.code().unwrap()
    };
    assert_eq!(["error", "warning", "info", "never"].map(|it| ends(&warning, it)), [0, 1, 1, 0]);
    let error = record(&misspelt(1));
    assert_eq!(["error", "never"].map(|it| ends(&error, it)), [1, 0]);
    let fine = Sandbox::new();
    assert_eq!(["error", "warning", "info"].map(|it| ends(&fine, it)), [0, 0, 0]);
}

#[test]
fn findings_are_counted_by_codes() {
    let text = record(&misspelt(2)).finds("check --statistics");
    assert!(text.contains("\n2  lỗi  unknown-code\n2  lỗi  unknown-key\n"), "{text}");
    // What a machine mends is marked.
    let text = record("sample: có\nprocedures: []\nx: 1\n").finds("check --statistics");
    assert!(text.contains("\n1  lỗi  unknown-key\n1  lỗi  wrong-type   [*]\n"), "{text}");
}

#[test]
fn sarif_brings_help_and_mends_and_is_judged_by_who_reads_it() {
    let sandbox = record("sample: có\nprocedures: []\nx: 1\n");
    let output = sandbox.run("check --format sarif");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(sandbox.run("check --format sarif --fail-on error").status.code(), Some(1));
    assert_eq!(sandbox.run("check no-such --format sarif").status.code(), Some(2));
    let sarif: Value = serde_json::from_slice(&output.stdout).unwrap();
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for it in rules {
        let help = it["help"]["text"].as_str().unwrap();
        let told = sandbox.prints(&format!("help {}", it["id"].as_str().unwrap()));
        assert!(told.contains(help), "{told}");
    }
    let of = |code: &str| {
        let all = run["results"].as_array().unwrap();
        all.iter().find(|it| it["ruleId"] == code).unwrap().clone()
    };
    assert_eq!(of("unknown-key").get("fixes"), None);
    let change = &of("wrong-type")["fixes"][0]["artifactChanges"][0];
    assert_eq!(
        change["replacements"],
        serde_json::json!([{
            "deletedRegion": {"startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 11},
            "insertedContent": {"text": "true"},
        }])
    );
}

/// What the program says in a folder of a project to what it hears, and how it ends.
fn heard(sandbox: &Sandbox, folder: &str, words: &[&str], text: &str) -> (Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(words)
        .current_dir(sandbox.root().join(folder))
        .env_remove("LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may be refused before anything is read.
    let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
    let output = child.wait_with_output().unwrap();
    let both = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(both).unwrap())
}

#[test]
fn what_is_not_saved_yet_is_checked_under_its_name() {
    let sandbox = Sandbox::new();
    let file = format!("{COMMUNE}/2018.yaml");
    let heard = |words: &[&str], text: &str| heard(&sandbox, ".", words, text);
    let (code, text) = heard(&["check", "-", "--as", &file], "procedures: [{code: 1\n");
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains(&format!("{file}:1:1")), "{text}");
    // Another file, which is not there yet.
    let next = format!("{COMMUNE}/2019.yaml");
    let (code, text) = heard(&["check", "-", "--as", &next], "procedures: []\nx: 1\n");
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains(&format!("{next}:2:1")), "{text}");
    assert!(!sandbox.root().join(&next).exists());
    assert_eq!(heard(&["check", "-"], "").0, Some(2));
    assert_eq!(heard(&["check", "--as", &next], "").0, Some(2));
}

#[test]
fn what_is_not_saved_yet_has_its_name_however_that_is_written() {
    let sandbox = Sandbox::new();
    let root = sandbox.root().to_str().unwrap();
    let wrong = "procedures: []\nx: 1\n";
    let file = format!("{COMMUNE}/2019.yaml");
    let place = format!("{file}:2:1");
    let double = format!("{root}//{}", file.replace("data/", "data//"));
    let around = format!("{root}/data/../{file}");
    for (folder, called) in [
        (".", format!("{root}/{file}")),
        (".", format!("./{file}")),
        (".", double),
        (COMMUNE, around),
        (COMMUNE, "2019.yaml".to_owned()),
        ("data/units", "dong-nai/xuan-loc/xuan-dinh/2019.yaml".to_owned()),
        ("data/units", file.clone()),
    ] {
        let (code, text) = heard(&sandbox, folder, &["check", "-", "--as", &called], wrong);
        assert_eq!(code, Some(1), "{called}: {text}");
        assert!(text.contains(&place), "{called}: {text}");
        let (code, text) =
            heard(&sandbox, folder, &["check", "-", "--as", &called], "procedures: []\n");
        assert_eq!(code, Some(0), "{called}: {text}");
    }
    // What no project reads is not checked, and not said to be right.
    for called in ["/etc/2019.yaml", "README.md", "data/x.yaml", "../2019.yaml", COMMUNE, ""] {
        let (code, text) = heard(&sandbox, ".", &["check", "-", "--as", called], wrong);
        assert_eq!(code, Some(2), "{called}: {text}");
        assert!(text.contains(&format!("`--as` không nhận `{called}`")), "{text}");
    }
}

#[test]
fn what_is_not_saved_yet_is_not_mended_on_disk() {
    let documents = "documents: {report: {number: 9, date: 2018-06-05}}\n";
    let saved = format!("sample: có\nprocedures: []\n{documents}");
    let sandbox = record(&saved);
    let file = format!("{COMMUNE}/2018.yaml");
    for flag in ["--fix", "--diff"] {
        let words = ["check", "-", "--as", &file, flag];
        let (code, text) = heard(&sandbox, ".", &words, "sample: không\nprocedures: []\n");
        assert_eq!((code, text.contains("không đi cùng `--")), (Some(2), true), "{text}");
        let (code, text) = heard(&sandbox, ".", &["check", "-", flag], "procedures: []\n");
        assert_eq!((code, text.contains("`-` không đi cùng")), (Some(2), true), "{text}");
        // Formats are of findings, not of what is mended.
        for more in ["--format json", "--statistics", "--output json=a", "--baseline a"] {
            let output = sandbox.run(&format!("check {flag} {more}"));
            assert_eq!(output.status.code(), Some(2), "{more}");
        }
    }
    assert_eq!(sandbox.read(&file), saved.as_bytes());
    sandbox.says(
        "check --fix --fail-on warning",
        0,
        "đã sửa 1 chỗ trong 1 tệp; còn 0 chỗ phải tự xem",
    );
}

#[test]
fn what_has_not_changed_is_passed_over() {
    let sandbox = record(&misspelt(1));
    let git = |words: &[&str]| {
        let run = Command::new("git")
            .args(["-c", "user.name=x", "-c", "user.email=x@example.org"])
            .args(words)
            .current_dir(sandbox.root())
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    };
    let outside = sandbox.run("check --changed");
    assert_eq!(outside.status.code(), Some(2));
    git(&["init", "-q", "-b", "main"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "a"]);
    let summary = "đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin";
    sandbox.says("check --changed", 0, summary);
    fs::write(sandbox.root().join(COMMUNE).join("2019.yaml"), "x: 1\n").unwrap();
    let text = sandbox.finds("check --changed=main");
    assert!(text.contains("2019.yaml:1:1") && !text.contains("2018.yaml"), "{text}");
    assert_eq!(sandbox.run("check --changed=nobody").status.code(), Some(2));
    assert_eq!(sandbox.run("check --changed=--help").status.code(), Some(2));
}

#[test]
fn a_warning_that_is_accepted_with_a_reason_is_not_told() {
    let row = "procedures: []\nnarrative:\n";
    let cut = "  strengths: Lập tổ #1 của xã\n";
    let accepted = "  # hoso: chấp nhận[text-cut] số của tổ là ghi chú\n";
    let summary = |warnings: usize| {
        format!("đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, {warnings} cảnh báo, 0 thông tin")
    };
    let documents = "documents: {report: {number: 9, date: 2018-06-05}}\n";
    let told = record(&format!("{row}{cut}{documents}")).finds("check");
    assert!(told.contains("[text-cut]") && told.contains(&summary(1)), "{told}");
    let whole = format!("{row}{accepted}{cut}{documents}");
    record(&whole).says("check", 0, &summary(0));
    // Without a reason, and of what is not there.
    record(&whole.replace(" số của tổ là ghi chú", "").replace(cut, "  strengths: Có\n")).says(
        "check",
        0,
        "
        cảnh báo[accepted-nothing]: chấp nhận `text-cut` mà không nêu lý do
         --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:3
          |
        3 |   # hoso: chấp nhận[text-cut]
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = gợi ý: ghi lý do sau dấu `]`

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        ",
    );
    let gone = record(&whole.replace(cut, "  strengths: Có\n")).finds("check");
    assert!(gone.contains("không có gì mang mã `text-cut` ở đây để chấp nhận"), "{gone}");
}

#[test]
fn a_warning_hides_no_other_and_one_that_is_hidden_is_still_accepted() {
    let blank = "procedures:\n  - {code: \"1.000894\"}\nnarrative:\n  strengths: Lập tổ của xã\n";
    let cut = blank.replace("tổ", "tổ #1");
    let told = record(blank).finds("check --format short");
    assert!(told.contains("[missing-number]"), "{told}");
    let with_cut = record(&cut).finds("check --format short");
    assert!(with_cut.contains("[text-cut]"), "{with_cut}");
    for line in told.lines() {
        assert!(with_cut.contains(line), "{with_cut}");
    }
    // With an error in the file nobody knows what there was to accept.
    let accepted = format!("# hoso: chấp nhận[missing-number] số đến sau\n{blank}");
    assert!(!record(&accepted).finds("check").contains("[missing-number]"));
    let wrong = record(&format!("{accepted}x: 1\n")).finds("check");
    assert!(wrong.contains("[unknown-key]") && !wrong.contains("[accepted-nothing]"), "{wrong}");
}

#[test]
fn an_error_cannot_be_accepted() {
    let text = "# hoso: chấp nhận[unknown-key] lý do\nprocedures: []\nx: 1\n";
    let told = record(text).finds("check");
    assert!(told.contains("lỗi[unknown-key]") && told.contains("[accepted-nothing]"), "{told}");
}

#[test]
fn of_what_was_there_on_the_first_day_only_what_is_new_is_told() {
    let sandbox = record(&misspelt(2));
    let run = sandbox.run("check --write-baseline moc.json");
    assert_eq!(run.status.code(), Some(0));
    let summary = |errors: usize| {
        format!("đã kiểm tra 3 đơn vị, 1 tệp số liệu: {errors} lỗi, 0 cảnh báo, 0 thông tin")
    };
    sandbox.says("check --baseline moc.json", 0, &summary(0));
    // One more row is two more: its code is of no catalog either.
    let sandbox = sandbox.bytes(&format!("{COMMUNE}/2018.yaml"), misspelt(3).as_bytes());
    let told = sandbox.finds("check --baseline moc.json");
    assert!(told.contains(&summary(2)), "{told}");
    let sandbox = sandbox.bytes(
        &format!("{COMMUNE}/2018.yaml"),
        b"procedures: []\ndocuments: {report: {number: 9, date: 2018-06-05}}\n",
    );
    let run = sandbox.run("check --baseline moc.json");
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(said.contains("`moc.json` còn kể 4 chỗ nay đã hết"), "{said}");
    assert_eq!(sandbox.run("check --baseline khong-co.json").status.code(), Some(2));
}
