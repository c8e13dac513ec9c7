//! No regulation and no field is known to the program by name.
//!
//! What rulebooks and declarations name is data: ids of rulebooks, criteria, forms, lists and
//! texts; fields, tables, groups, scales, measures, the codes of checks; the words of choices
//! too, since a program that compares with one has taken a regulation's side. None of these is
//! a string literal under `src`, and no label or heading is written there a second time. A
//! word that is something else as well stands in [`listed`], with the reason.

mod declared;
mod listed;
mod scan;

use std::collections::{BTreeMap, BTreeSet};

use self::declared::declared;
use self::listed::LISTED;
use crate::tidy::files;

/// A literal that the program is built with: file, line, text.
type Place = (String, usize, String);

/// All literals under `src` but those of tests.
fn literals() -> Vec<Place> {
    let scanned: Vec<_> =
        files("src", ".rs").into_iter().map(|(name, text)| (name, scan::scan(&text))).collect();
    let tests: Vec<String> = scanned
        .iter()
        .flat_map(|(name, it)| {
            let stem = name.trim_end_matches(".rs");
            let home = stem.strip_suffix("/mod").unwrap_or(stem).to_owned();
            it.test_modules.iter().map(move |module| format!("{home}/{module}"))
        })
        .collect();
    let is_test = |name: &str| {
        let below = |it: &String| name.strip_prefix(it.as_str());
        tests.iter().filter_map(below).any(|it| it == ".rs" || it.starts_with('/'))
    };
    let program = scanned.into_iter().filter(|(name, _)| !is_test(name));
    program
        .flat_map(|(name, it)| {
            it.literals.into_iter().map(move |it| (name.clone(), it.line, it.text))
        })
        .collect()
}

/// What a literal may name: itself as a whole; the words that it quotes as code; and those
/// that no language but YAML's has, with a dot, a dash or an underscore within.
fn named(text: &str) -> BTreeSet<String> {
    let text = without_placeholders(text);
    let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '-' | '.');
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|it: char| !is_part(it)).map(|it| it.trim_matches(['.', '-']));
        words.filter(|it| !it.is_empty()).map(str::to_owned).collect()
    };
    let composed = words(&text).into_iter().filter(|it| it.contains(['_', '-', '.']));
    let quoted = text.split('`').skip(1).step_by(2).flat_map(words);
    // A number is quoted as a number.
    let quoted = quoted.filter(|it| it.contains(|it: char| it.is_ascii_alphabetic()));
    [text.clone()].into_iter().chain(composed).chain(quoted).collect()
}

/// A text without the braces that a formatter fills: the names in them are the program's. What
/// a brace holds in an example of YAML has spaces.
fn without_placeholders(text: &str) -> String {
    let text = text.replace("{{", " ").replace("}}", " ");
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |all, it| match it.split_once('}') {
        Some((inside, after)) if !inside.contains(' ') => all + "…" + after,
        _ => all + "{" + it,
    })
}

#[test]
fn nothing_that_is_declared_is_a_literal_of_the_program() {
    let names = declared().names;
    assert!(names.len() > 150, "the declarations are not read: {}", names.len());
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (file, line, text) in literals() {
        for name in named(&text).into_iter().filter(|it| names.contains_key(it)) {
            found.entry((name, file.clone())).or_insert(line);
        }
    }

    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    for ((name, file), line) in &found {
        let listed = LISTED.iter().flat_map(|it| it.files.iter().map(move |file| (it, *file)));
        let mut listed = listed.filter(|(it, place)| it.word == name && file.starts_with(place));
        match listed.next() {
            Some((it, place)) => drop(used.insert((it.word, place))),
            None => faults.push(format!("{file}:{line}: `{name}` is {}", names[name])),
        }
    }
    for it in LISTED {
        assert!(!it.reason.is_empty(), "`{}` is listed without a reason", it.word);
        for place in it.files.iter().filter(|place| !used.contains(&(it.word, **place))) {
            faults.push(format!("`{}` is listed for {place} and not used there", it.word));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_label_or_heading_is_written_a_second_time() {
    // What the program itself gives of a service on a list; the checklist is another thing.
    let listed = [("Danh mục yêu cầu", "src/load/fields/lists.rs")];
    let headings = declared().headings;
    assert!(headings.len() > 100, "the declarations are not read: {}", headings.len());
    let (mut used, mut faults) = (BTreeSet::new(), Vec::new());
    for (file, line, text) in literals() {
        let quoted = text.split('“').skip(1).filter_map(|it| Some(it.split_once('”')?.0));
        for said in quoted.chain([text.as_str()]) {
            let Some(what) = headings.get(said) else { continue };
            if listed.contains(&(said, file.as_str())) {
                used.insert(said.to_owned());
            } else {
                faults.push(format!("{file}:{line}: “{said}” is {what}"));
            }
        }
    }

    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(used.len(), listed.len(), "what is listed is not used any more");
}

#[test]
fn a_literal_names_what_it_is_what_it_quotes_and_what_is_composed() {
    let all = |text: &str| named(text).into_iter().filter(|it| it != text).collect::<Vec<_>>();

    assert!(named("level").contains("level"));
    assert_eq!(all("viết `sum(x of procedures)`, `12`"), ["of", "procedures", "sum", "x"]);
    assert_eq!(all("add `key: {code: catalog}`"), ["catalog", "code", "key"]);
    assert_eq!(all("see dossiers_online, 8.1.a."), ["8.1.a", "dossiers_online"]);
    assert!(named("no {level} in `{form}`, {}").iter().all(|it| it != "level" && it != "form"));
}
