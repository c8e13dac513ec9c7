//! CONTRIBUTING.md: each recipe names every file that it touches, and its example stands in
//! these and in no other.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::tidy::files;

struct Recipe {
    title: String,
    new: BTreeSet<String>,
    rows: BTreeSet<String>,
    src: BTreeSet<String>,
    example: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The words between backticks in a line; none of "none".
fn quoted(line: &str) -> BTreeSet<String> {
    line.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn recipes() -> Vec<Recipe> {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let parts = text.split("\n## ").skip(1);
    parts
        .map(|part| {
            let line = |key: &str| {
                let start = format!("* {key}: ");
                let found = part.lines().find_map(|it| it.strip_prefix(&start));
                found.unwrap_or_else(|| panic!("`{key}` is missing: {part}")).to_owned()
            };
            Recipe {
                title: part.lines().next().unwrap().to_owned(),
                new: quoted(&line("New")),
                rows: quoted(&line("Rows")),
                src: quoted(&line("Src")),
                example: quoted(&line("Example")).into_iter().next().unwrap(),
            }
        })
        .collect()
}

/// Whether a text has a word, and not as a part of another.
fn names(text: &str, word: &str) -> bool {
    let part = |it: char| it.is_alphanumeric() || it == '_';
    text.match_indices(word)
        .any(|(at, it)| !text[..at].ends_with(part) && !text[at + it.len()..].starts_with(part))
}

#[test]
fn every_recipe_names_the_files_that_its_example_touches() {
    let sources = files("src", ".rs");
    let own = |name: &str| !name.contains("/tests/") && !name.ends_with("/tests.rs");
    for it in recipes() {
        let found: BTreeSet<String> = sources
            .iter()
            .filter(|(name, text)| own(name) && names(text, &it.example))
            .map(|(name, _)| name.clone())
            .filter(|name| !it.new.contains(name))
            .collect();
        assert_eq!(found, it.src, "{}", it.title);
    }
}

#[test]
fn the_files_of_recipes_are_there_and_hold_the_example() {
    for it in recipes() {
        for name in it.new.iter().chain(&it.rows).chain(&it.src) {
            assert!(root().join(name).is_file(), "{}: {name}", it.title);
        }
        // A regulation is named by its folder alone.
        for name in it.new.iter().chain(&it.src).filter(|name| !name.contains(&it.example)) {
            let text = fs::read_to_string(root().join(name)).unwrap();
            let stem = it.example.rsplit("::").next().unwrap();
            assert!(names(&text, stem), "{}: {name} does not name `{stem}`", it.title);
        }
    }
}

/// The files that a line of a recipe lists.
fn listed(line: &str) -> usize {
    line.split(", ").filter(|it| *it != "none").count()
}

#[test]
fn the_table_of_costs_counts_what_the_recipes_list() {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let row = |title: &str, counts: [usize; 3]| {
        format!("| {title} | {} | {} | {} |", counts[0], counts[1], counts[2])
    };
    for (it, part) in recipes().iter().zip(text.split("\n## ").skip(1)) {
        let line = |key: &str| {
            part.lines().find_map(|it| it.strip_prefix(&format!("* {key}: "))).map_or(0, listed)
        };
        let named = it.new.iter().chain(&it.rows).filter(|name| name.starts_with("src/"));
        let src: BTreeSet<&String> = named.chain(&it.src).collect();
        let counts = [line("New"), line("Rows"), src.len()];
        let expected = row(&it.title, counts);
        assert!(text.lines().any(|it| it == expected), "CONTRIBUTING.md lacks: {expected}");
    }
    let rows = text.lines().filter(|it| it.starts_with("| ")).count();
    assert_eq!(rows, 1 + recipes().len() + 1, "a row for each, the head, and building in");
}

/// What a stranger has to touch under `src` for each, at most: house rules, not a record.
#[test]
fn what_is_data_costs_no_source() {
    let most = [
        ("A regulation", 0),
        ("A form", 0),
        ("A field", 0),
        ("A section of what forms may print", 2),
        ("A fault", 2),
        ("An output format of diagnostics", 2),
        ("A format of documents", 4),
        ("A function of the formula language", 2),
        ("A span of periods", 2),
    ];
    let all = recipes();
    for (title, most) in most {
        let it = all.iter().find(|it| it.title == title).unwrap();
        let new = it.new.iter().filter(|name| name.starts_with("src/")).count();
        assert!(it.src.len() + new <= most, "{title}: {} files of src", it.src.len() + new);
    }
}
