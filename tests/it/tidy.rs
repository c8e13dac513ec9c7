//! What the house believes of itself.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use hoso::diagnostic::Code;

use crate::sandbox::Sandbox;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Every file below a folder that ends so, with its text.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
                // A picture holds no words.
                let text = String::from_utf8(fs::read(&path).unwrap());
                found.extend(text.ok().map(|it| (name, it)));
            }
        }
    }
    found.sort();
    found
}

/// The order in `lib.rs` is the order of the house: nothing names what stands after it.
#[test]
fn no_module_names_a_later_one() {
    let lib = read("src/lib.rs");
    let modules: Vec<_> =
        lib.lines().filter_map(|it| it.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(modules.len() > 10);

    for (place, module) in modules.iter().enumerate() {
        let mut texts = files("src", ".rs");
        texts.retain(|(name, _)| {
            name == &format!("src/{module}.rs") || name.starts_with(&format!("src/{module}/"))
        });
        assert!(!texts.is_empty());
        for later in &modules[place + 1..] {
            for (name, text) in &texts {
                let code: Vec<_> =
                    text.lines().filter(|it| !it.trim_start().starts_with("//")).collect();
                let code = code.join("\n");
                let path = format!("crate::{later}");
                let mut names = code.match_indices(&path);
                // `crate::words` is not `crate::word`.
                let ends = |it: &str| !it.starts_with(|it: char| it.is_alphanumeric() || it == '_');
                let names = names.any(|(at, it)| ends(&code[at + it.len()..]));
                assert!(!names, "{name} names `{later}`");
            }
        }
    }
}

/// To swap a library is to rewrite one floor.
#[test]
fn each_library_lives_on_one_floor() {
    let homes = [
        ("serde_saphyr::", "src/load/"),
        ("walkdir::", "src/load/"),
        ("annotate_snippets::", "src/diagnostic/"),
        ("tera::", "src/render/"),
        ("typst::", "src/typeset/"),
        ("typst_pdf::", "src/typeset/"),
        ("typst_kit::", "src/typeset/"),
        ("typst_layout::", "src/typeset/"),
        ("typst_svg::", "src/typeset/"),
        ("typst_html::", "src/typeset/"),
        ("resvg::", "src/typeset/"),
        ("image::", "src/load/enclosed/"),
        ("lopdf::", "src/typeset/"),
        ("flate2::", "src/typeset/written/packed.rs"),
        ("httparse::", "src/desk/http.rs"),
        ("getrandom::", "src/desk/http.rs"),
        ("blake3::", "src/"),
        ("winnow::", "src/formula/parse/"),
        ("hayro_interpret::", "src/inspect/read/"),
        ("kurbo::", "src/inspect/read/"),
        ("ctrlc::", "src/"),
        ("calamine::", "src/sheet/"),
        ("rust_xlsxwriter::", "src/sheet/"),
        ("zip::", "src/package.rs"),
        ("quick_xml::", "src/package.rs"),
        ("clap::", "src/cli/"),
        ("clap_complete::", "src/cli/"),
        ("nix::", "src/cli/apart.rs"),
        ("anstream::", "src/cli/out.rs"),
        ("terminal_size::", "src/cli/show.rs"),
        ("notify::", "src/cli/eye.rs"),
    ];
    for (name, text) in files("src", ".rs") {
        for (library, home) in homes {
            let uses = text.lines().any(|it| it.contains(&format!("use {library}")));
            assert!(!uses || name.starts_with(home), "{name} uses `{library}`");
        }
    }
}

#[test]
fn nothing_is_left_undone() {
    let words = ["TO", "FIX", "dbg", "unimplemented", "todo"];
    let marks = ["DO", "ME", "!(", "!(", "!("];
    for (name, text) in ["src", "templates", "tests", "data"].iter().flat_map(|it| files(it, "")) {
        for (word, mark) in words.iter().zip(marks) {
            assert!(!text.contains(&format!("{word}{mark}")), "{name} has {word}{mark}");
        }
    }
}

#[test]
fn every_file_says_what_it_is() {
    for (name, text) in files("src", ".rs").into_iter().chain(files("tests", ".rs")) {
        assert!(text.starts_with("//! "), "{name}");
    }
}

#[test]
fn the_program_carries_every_template() {
    for (name, _) in files("templates", "") {
        let path = name.strip_prefix("templates/").unwrap();
        assert!(hoso::load::is_shipped(path), "{name} was not there when the program was built");
    }
}

#[test]
fn every_code_has_a_whole_message_in_a_test() {
    let tests = [files("tests", ".rs"), files("tests", ".txt")].concat();
    let tests: String = tests.into_iter().map(|(_, text)| text).collect();
    for code in Code::all() {
        let name = code.as_str();
        // What is declared as data bears a code of its own.
        let declared = name == "check";
        assert!(declared || tests.contains(&format!("[{name}]: ")), "no test prints `{name}`");
    }
}

#[test]
fn the_changelog_begins_with_this_version() {
    let version = env!("CARGO_PKG_VERSION");
    let changelog = read("CHANGELOG.md");
    let first = changelog.lines().find(|it| it.starts_with("## ")).unwrap();

    assert!(first.starts_with(&format!("## {version}")), "{first}");
}

#[test]
fn the_map_of_the_house_has_every_module() {
    let map = read("ARCHITECTURE.md");
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let name = name.trim_end_matches(".rs");
        assert!(map.contains(&format!("`{name}")), "ARCHITECTURE.md lacks `{name}`");
    }
}

#[test]
fn everything_is_formatted() {
    let output = Command::new(env!("CARGO")).args(["fmt", "--check"]).current_dir(root()).output();
    let output = output.unwrap();

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

/// The record of the page on records is read by the program as it stands there.
#[test]
fn the_record_of_the_docs_has_no_faults() {
    let page = read("docs/tep-so-lieu.md");
    let record = page.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();

    Sandbox::record(record).says(
        "check",
        0,
        "đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin",
    );
}
