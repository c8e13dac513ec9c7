//! Schemas for editors, completions for shells, pages for `man`: made by the program, kept in step
//! by these tests. That good files pass the schemas and bad ones do not is judged by a crate of
//! its own, `schema/judge`, so that its libraries stay apart from those of the program.

use std::fs;
use std::path::{Path, PathBuf};

use hoso::diagnostic::Diagnostic;
use hoso::load::{InMemory, load};
use serde_json::Value;

use crate::sandbox::Sandbox;

const KINDS: [&str; 6] = ["hoso", "unit", "record", "catalog", "rulebook", "cases"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

#[test]
fn the_schemas_that_are_kept_are_those_of_the_program() {
    let sandbox = Sandbox::empty().file("x", "x");
    sandbox.says("schema --out s", 0, "đã ghi 6 lược đồ vào `s`");
    let kept = root().join("schema");
    for kind in KINDS {
        let made = sandbox.read(&format!("s/{kind}.json"));
        assert_eq!(sandbox.prints(&format!("schema {kind}")).as_bytes(), made);
        let file = kept.join(format!("{kind}.json"));
        if std::env::var_os("HOSO_BLESS").is_some() {
            fs::write(&file, &made).unwrap();
        }
        let there = fs::read(&file).unwrap();
        assert!(there == made, "schema/{kind}.json is out of date: HOSO_BLESS=1 writes it");
    }
    let names = fs::read_dir(kept).unwrap().map(|it| it.unwrap().file_name());
    let schemas = names.filter(|it| it.to_string_lossy().ends_with(".json"));
    assert_eq!(schemas.count(), KINDS.len());
}

#[test]
fn the_schemas_of_a_project_know_its_codes_forms_and_units() {
    let sandbox = Sandbox::new().file("hoso.yaml", "rulebooks: [dong-nai-8-1]\n");
    sandbox.says("schema --project", 0, "đã ghi 6 lược đồ vào `.vscode/schema`");
    let of = |kind: &str| -> Value {
        serde_json::from_slice(&sandbox.read(&format!(".vscode/schema/{kind}.json"))).unwrap()
    };
    let record = of("record");
    let code = &record["properties"]["procedures"]["items"]["properties"]["code"];
    let codes = ["1.000656", "1.000894", "1.004222", "2.000815"];
    assert_eq!(code["anyOf"][0]["enum"], serde_json::json!(codes));
    assert_eq!(code["anyOf"][0]["markdownEnumDescriptions"][1], "Đăng ký kết hôn");
    let forms = record["properties"]["documents"]["properties"].as_object().unwrap();
    assert!(forms.contains_key("report") && forms.contains_key("submission"), "{forms:?}");
    assert_eq!(forms["report"]["description"], "Báo cáo");
    let rulebooks = &of("hoso")["definitions"]["config"]["properties"]["rulebooks"];
    let ids = rulebooks["items"]["enum"].as_array().unwrap();
    assert!(ids.contains(&Value::from("bieu-06")) && ids.contains(&Value::from("dong-nai-8-1")));
    let from = &of("unit")["definitions"]["formed"]["properties"]["from"];
    assert_eq!(from["items"]["enum"][2], "dong-nai/xuan-loc/xuan-dinh");
    // From within the project they go to the same place.
    let before = sandbox.read(".vscode/schema/record.json");
    sandbox.prints("-C data/units schema --project");
    assert_eq!(sandbox.read(".vscode/schema/record.json"), before);
}

#[test]
fn what_is_no_kind_of_file_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.says(
        "schema records",
        2,
        "lỗi: không có loại tệp `records`; có `hoso`, `unit`, `record`, `catalog`, `rulebook`, `cases`",
    );
    sandbox.says(
        "completions nushell",
        2,
        "lỗi: `<bash|zsh|fish|powershell|elvish>` không nhận `nushell`\n  = gợi ý: chọn một trong: \
         `bash`, `elvish`, `fish`, `powershell`, `zsh`",
    );
    sandbox.says("man chek", 2, "lỗi: không có lệnh `chek`");
}

#[test]
fn every_shell_completes_every_command() {
    let sandbox = Sandbox::empty().file("x", "x");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let text = sandbox.prints(&format!("completions {shell}"));
        for word in ["check", "diff", "rulebook", "exit-code"] {
            assert!(text.contains(word), "{shell} does not know `{word}`");
        }
    }
}

#[test]
fn man_has_a_page_of_each_command_in_both_languages() {
    let sandbox = Sandbox::empty().file("x", "x");
    let whole = sandbox.prints("man");
    let heads = |text: &str| -> Vec<String> {
        text.lines().filter_map(|it| it.strip_prefix(".SH ")).map(str::to_owned).collect()
    };
    assert_eq!(
        heads(&whole),
        ["\"TÊN\"", "\"CÁCH DÙNG\"", "\"LỆNH\"", "\"THAM SỐ\"", "\"MÃ THOÁT\""]
    );
    let commands = whole.split(".SH \"LỆNH\"\n").nth(1).unwrap().split(".SH ").next().unwrap();
    let commands: Vec<_> = commands.lines().filter_map(|it| it.strip_prefix(".B ")).collect();
    assert!(commands.len() >= 16, "{commands:?}");
    for command in commands {
        let vi = sandbox.prints(&format!("man {command}"));
        let en = sandbox.prints(&format!("--lang en man {command}"));
        assert!(vi.starts_with(&format!(".TH HOSO\\-{} 1 ", command.to_uppercase())), "{vi}");
        assert!(en.contains(".SH \"SYNOPSIS\"\nhoso "), "{en}");
        // Nothing is left without what it is for.
        for page in [&vi, &en] {
            assert!(!page.contains("\n\n"), "{page}");
        }
    }
    assert_eq!(
        sandbox.prints("man diff").lines().take(5).collect::<Vec<_>>(),
        [
            ".TH HOSO\\-DIFF 1 \"\" \"hoso 0.1.0\"",
            ".SH \"TÊN\"",
            "hoso\\-diff \\- Nêu thay đổi so với một bản trong git: kết quả, điểm, văn bản, lỗi",
            ".SH \"CÁCH DÙNG\"",
            "hoso diff [THAM_SỐ] [BẢN]",
        ]
    );
}

/// Where a file of each kind stands.
fn place(kind: &str) -> &'static str {
    match kind {
        "hoso" => "hoso.yaml",
        "unit" => "data/units/a/unit.yaml",
        "record" => "data/units/a/2018.yaml",
        "catalog" => "data/catalogs/a.yaml",
        "rulebook" => "templates/a/rulebook.yaml",
        "cases" => "templates/duc-tho-2440/cases.yaml",
        other => panic!("{other}"),
    }
}

/// What the schemas are shown to refuse, `check` refuses as well, for the structure of the file.
#[test]
fn the_bad_files_that_schemas_are_tried_on_are_refused_by_check() {
    let text = fs::read_to_string(root().join("schema/judge/bad.yaml")).unwrap();
    let all: Vec<Value> = serde_saphyr::from_str(&text).unwrap();
    assert!(all.len() >= 40, "{}", all.len());
    let structural = [
        "unknown-key",
        "missing-key",
        "wrong-type",
        "unknown-value",
        "out-of-range",
        "empty-text",
        "level-out-of-range",
        "no-such-date",
        "out-of-bounds",
        "computed",
    ];
    for bad in &all {
        let (kind, text) = (bad["kind"].as_str().unwrap(), bad["text"].as_str().unwrap());
        let file = place(kind);
        let unit = ("data/units/a/unit.yaml", "kind: province\nname: tỉnh A\nplace: A\n");
        let files =
            [unit, (file, text)].into_iter().filter(|(it, _)| kind != "unit" || *it != unit.0);
        let mut files: Vec<_> = files.collect();
        if kind == "unit" {
            files.push((file, text));
        }
        let found = load(&InMemory::new(files)).found;
        let of_file = found.iter().filter(|it| it.place.file() == file);
        let codes: Vec<_> = of_file.map(Diagnostic::code_name).collect();
        assert!(codes.iter().any(|it| structural.contains(it)), "{codes:?}: {text}");
    }
}
