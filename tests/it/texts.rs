//! What README and `docs` claim: their commands are there, run and end well, their links lead
//! somewhere, and the page on commands is written from what the program says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

use crate::sandbox::Sandbox;
use crate::tidy::files;

/// The page on commands.
const PAGE: &str = "docs/lenh.md";

/// The first page, in both languages.
const FIRST: [&str; 2] = ["README.md", "README.en.md"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// All pages for readers, with their texts.
fn pages() -> Vec<(String, String)> {
    let others = ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"];
    let first = FIRST.iter().chain(&others).map(|it| ((*it).to_owned(), read(it)));
    first.chain(files("docs", ".md")).collect()
}

/// The names in the list of commands of a help.
fn listed(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|it| *it != "Lệnh:").skip(1);
    let rows = lines.take_while(|it| it.starts_with("  "));
    rows.map(|it| it.split_whitespace().next().unwrap().to_owned()).collect()
}

/// What the program says of each of its commands, by name, those of commands as well.
fn helps() -> Vec<(String, String)> {
    let sandbox = Sandbox::empty();
    fs::create_dir_all(sandbox.root()).unwrap();
    let mut all = Vec::new();
    for name in listed(&sandbox.prints("help")) {
        let help = sandbox.prints(&format!("{name} --help"));
        let below = if name == "help" { Vec::new() } else { listed(&help) };
        all.push((name.clone(), help));
        for it in below {
            let name = format!("{name} {it}");
            all.push((name.clone(), sandbox.prints(&format!("{name} --help"))));
        }
    }
    all
}

fn page() -> String {
    let mut page = String::from(
        "# Lệnh\n\nTrang này là lời chính chương trình: `hoso help LỆNH` in từng phần; `--lang en` in bằng tiếng Anh. `ĐƠN_VỊ` là đường dẫn như `dong-nai/xuan-loc`, phần cuối của nó, hay thư mục; gồm cả các đơn vị bên dưới. Đứng ở thư mục nào của dự án cũng chạy được. Mã thoát: 0 tốt; 1 số liệu có lỗi; 2 gọi sai, hoặc không đọc, ghi được.\n",
    );
    for (name, help) in helps() {
        write!(page, "\n## hoso {name}\n\n```text\n{}\n```\n", help.trim()).unwrap();
    }
    page
}

#[test]
fn the_page_on_commands_is_what_the_program_says() {
    let path = root().join(PAGE);
    if env::var_os("HOSO_BLESS").is_some() {
        fs::write(&path, page()).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), page(), "run with HOSO_BLESS=1");
}

/// What stands between backticks, and the lines of blocks for a shell.
fn commands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (place, part) in text.split("```").enumerate() {
        if place % 2 == 0 {
            found.extend(part.split('`').skip(1).step_by(2).map(str::to_owned));
        } else if let Some(lines) = part.strip_prefix("sh\n") {
            found.extend(lines.lines().map(|it| it.split('#').next().unwrap().trim().to_owned()));
        }
    }
    found.retain(|it| it.starts_with("hoso "));
    found
}

#[test]
fn every_command_that_a_page_names_is_there_with_its_flags() {
    let helps: BTreeMap<_, _> = helps().into_iter().collect();
    let mut seen = BTreeSet::new();
    for (page, text) in pages() {
        for command in commands(&text) {
            let mut words: Vec<_> = command.split_whitespace().skip(1).collect();
            if words.first() == Some(&"-C") {
                words.drain(..2);
            }
            let Some(name) = words.first().filter(|it| !it.starts_with('-')) else { continue };
            let Some(help) = helps.get(*name) else {
                // A placeholder for any of them.
                assert!(name.chars().all(|it| !it.is_lowercase()), "{page}: {command}");
                continue;
            };
            seen.insert((*name).to_owned());
            let below = words.get(1).and_then(|it| helps.get(&format!("{name} {it}")));
            let help = format!("{help}{}", below.map_or("", String::as_str));
            for flag in words.iter().filter_map(|it| it.trim_start_matches('[').strip_prefix("--"))
            {
                let end = flag.find(|it: char| !it.is_ascii_lowercase() && it != '-');
                let flag = &flag[..end.unwrap_or(flag.len())];
                // `--` alone, and what is said of a flag in general.
                assert!(
                    flag.is_empty() || help.contains(&format!("--{flag}")),
                    "{page}: `{command}`: no `--{flag}`"
                );
            }
        }
    }
    for name in helps.keys().filter(|it| !it.contains(' ') && *it != "completions") {
        assert!(seen.contains(name), "no page speaks of `hoso {name}`");
    }
}

/// The anchor of a heading, as the places where pages are read make it.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text.chars().filter(|it| it.is_alphanumeric() || matches!(it, ' ' | '-' | '_'));
    kept.map(|it| if it == ' ' { '-' } else { it }).collect()
}

#[test]
fn links_lead_somewhere() {
    for (page, text) in pages() {
        let folder = Path::new(&page).parent().unwrap().to_owned();
        for link in text.split("](").skip(1).map(|it| it.split(')').next().unwrap()) {
            if link.contains("://") {
                continue;
            }
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { PathBuf::from(&page) } else { folder.join(path) };
            let file = root().join(&target);
            assert!(file.exists(), "{page}: {link}");
            if !heading.is_empty() {
                let there = fs::read_to_string(file).unwrap();
                let mut headings = there.lines().filter(|it| it.starts_with('#'));
                assert!(headings.any(|it| anchor(it) == heading), "{page}: {link}");
            }
        }
    }
}

/// The first block of a page in some language.
fn block<'a>(text: &'a str, language: &str) -> &'a str {
    let begin = format!("```{language}\n");
    text.split(&begin).nth(1).unwrap().split("```").next().unwrap()
}

#[test]
fn the_first_page_is_short_and_begins_with_what_convinces() {
    for page in FIRST {
        let text = read(page);
        assert!(text.lines().count() <= 120, "{page}: {} lines", text.lines().count());
        let screen: Vec<_> = text.lines().take(30).collect();
        let screen = screen.join("\n");
        for it in ["```yaml", "](docs/report.png)", "```sh\nhoso new ", "**"] {
            assert!(screen.contains(it), "{page}: {it}");
        }
        assert_eq!(block(&text, "sh").lines().count(), 3, "{page}");
    }
    assert_eq!(block(&read(FIRST[0]), "sh").lines().count(), 3);
}

/// Every value of a record stands so in another.
fn stands_in(part: &Value, whole: &Value) -> bool {
    match part {
        Value::Object(part) => {
            part.iter().all(|(key, it)| whole.get(key).is_some_and(|whole| stands_in(it, whole)))
        }
        part => part == whole,
    }
}

#[test]
fn the_record_on_the_first_page_is_the_samples() {
    for page in FIRST {
        let text = read(page);
        let record = block(&text, "yaml");
        let path = record.lines().next().unwrap().trim_start_matches("# ");
        let part: Value = serde_saphyr::from_str(record).unwrap();
        let whole: Value = serde_saphyr::from_str(&read(path)).unwrap();
        assert!(part.as_object().unwrap().len() == 2 && stands_in(&part, &whole), "{page}");
    }
}

#[test]
fn the_first_page_lists_every_rulebook() {
    let sandbox = Sandbox::empty();
    fs::create_dir_all(sandbox.root()).unwrap();
    let shipped = sandbox.prints("rulebooks");
    let names = shipped.lines().skip(1).map(|it| it.split_whitespace().next().unwrap());
    let names: BTreeSet<_> = names.collect();
    assert!(names.len() >= 8, "{shipped}");
    let text = read(FIRST[0]);
    let rows = text.lines().filter_map(|it| it.strip_prefix("| `")?.split('`').next());
    assert_eq!(rows.collect::<BTreeSet<_>>(), names);
    let english = read(FIRST[1]);
    for name in names {
        assert!(english.contains(&format!("`{name}`")), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn the_three_commands_of_the_first_page_run_as_they_stand_there() {
    for page in FIRST {
        let sandbox = Sandbox::empty();
        fs::create_dir_all(sandbox.root()).unwrap();
        let program = Path::new(env!("CARGO_BIN_EXE_hoso")).parent().unwrap();
        let path = format!("{}:{}", program.display(), env::var("PATH").unwrap());
        let output = Command::new("sh")
            .args(["-e", "-c", block(&read(page), "sh")])
            .current_dir(sandbox.root())
            .env("PATH", path)
            .env_remove("LANG")
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let made = sandbox.root().join("tinh/out/dong-nai/xuan-loc/2026-q3/sector_table.pdf");
        assert!(made.is_file(), "{page}");
    }
}
