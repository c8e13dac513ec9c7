//! The house's sizes, and that no two files of the library name each other in a ring.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::files;

/// How long a file and a function may be.
const FILE: usize = 250;
const FUNCTION: usize = 60;

/// Files that are longer, how long they may be, and why: none may be added, and each is to
/// get shorter.
const LONG_FILES: [(&str, usize, &str); 3] = [
    ("src/cli/help/subs.rs", 265, "a table: a row an argument"),
    ("src/diagnostic/library/typst.rs", 263, "a table: a row a sentence"),
    ("src/formula/evaluate/tests/random.rs", 261, "to be split"),
];

/// Functions that are longer, how long they may be, and why.
const LONG_FUNCTIONS: [(&str, &str, usize, &str); 3] = [
    ("src/formula/evaluate/tests/naive.rs", "eval", 61, "a table: an arm a node"),
    (
        "src/load/fields/tests/rows.rs",
        "a_table_tells_its_rows_apart",
        64,
        "a text and what is said of it",
    ),
    (
        "src/load/fields/tests/sorts.rs",
        "a_scale_has_words_and_days_in_order",
        64,
        "a text and what is said of it",
    ),
];

#[test]
fn no_file_is_too_long() {
    for (name, text) in files("src", ".rs") {
        let known = LONG_FILES.iter().find(|(file, ..)| *file == name);
        let most = known.map_or(FILE, |(_, most, _)| *most);
        let lines = text.lines().count();
        assert!(lines <= most, "{name} has {lines} lines, more than {most}");
    }
}

#[test]
fn no_function_is_too_long() {
    for (name, text) in files("src", ".rs") {
        for (function, lines) in functions(&text) {
            let is_known = |it: &&(&str, &str, usize, &str)| it.0 == name && it.1 == function;
            let known = LONG_FUNCTIONS.iter().find(is_known);
            let most = known.map_or(FUNCTION, |it| it.2);
            assert!(lines <= most, "{name}: `{function}` has {lines} lines, more than {most}");
        }
    }
}

/// The functions of a formatted file, with how many lines each has: up to the brace below its
/// first letter.
fn functions(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut all = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let own = line.trim_start();
        let Some(name) = named(own).filter(|_| !own.ends_with(';')) else { continue };
        let end = format!("{}}}", &line[..line.len() - own.len()]);
        let length = lines[at..].iter().position(|it| *it == end);
        all.push((name, length.map_or(1, |it| it + 1)));
    }
    all
}

/// The name of the function that a line begins.
fn named(line: &str) -> Option<&str> {
    let mut rest = line;
    if let Some(after) = rest.strip_prefix("pub") {
        rest = after.strip_prefix('(').and_then(|it| Some(it.split_once(')')?.1)).unwrap_or(after);
    }
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("const ").unwrap_or(rest).strip_prefix("fn ")?;
    rest.split(|it: char| !it.is_alphanumeric() && it != '_').next()
}

#[test]
fn no_files_name_each_other_in_a_ring() {
    assert_eq!(rings(&arrows(&modules())), BTreeSet::new());
}

#[test]
fn a_ring_is_found_and_a_line_is_none() {
    let of = |a: &str, b: &str| {
        let all = [("", "pub mod x;"), ("a", a), ("b", b), ("x", "pub use crate::b::B;")];
        let all = all.map(|(name, text)| (name.to_owned(), text.to_owned()));
        rings(&arrows(&all.into()))
    };

    assert!(of("use crate::b::B;", "fn b() {}").is_empty());
    assert_eq!(of("use crate::b::{B, C};", "fn b() { super::a::a() }").len(), 1);
    // By way of a name that another module hands on.
    assert_eq!(of("use crate::x::B;", "use super::a;").len(), 1);
    assert!(
        of("use crate::b::B;", "// crate::a\n#[cfg(test)]\nmod tests { use crate::a; }").is_empty()
    );
}

/// The modules of the library by their paths, each with its text.
fn modules() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (name, text) in files("src", ".rs") {
        let path = name.trim_start_matches("src/").trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path).replace('/', "::");
        let program = path == "main" || path.starts_with("cli");
        if !program && !path.split("::").any(|it| it == "tests") {
            all.insert(if path == "lib" { String::new() } else { path }, text);
        }
    }
    all
}

/// What stands outside of comments and of tests within the file. Who may see a thing is no name.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = text.lines().map(|it| it.split("//").next().unwrap_or_default());
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut parts = code.split("pub(in ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, it| all + "pub(" + it.split_once(')').map_or("", |(_, it)| it))
}

/// The paths that a text takes in by `use`, and whether it hands them on.
fn imports(code: &str) -> Vec<(String, bool)> {
    let mut all = Vec::new();
    for statement in code.split(';') {
        let Some((before, tree)) = statement.rsplit_once("use ") else { continue };
        let own = before.rsplit('\n').next().unwrap_or_default().trim();
        if own.is_empty() || own.starts_with("pub") {
            let mut paths = Vec::new();
            spread(tree.trim(), "", &mut paths);
            all.extend(paths.into_iter().map(|it| (it, own.starts_with("pub"))));
        }
    }
    all
}

/// `a::{b, c::d}` is `a::b` and `a::c::d`.
fn spread(tree: &str, before: &str, all: &mut Vec<String>) {
    let (mut depth, mut start) = (0, 0);
    let mut parts = Vec::new();
    for (at, it) in tree.char_indices() {
        match it {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&tree[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&tree[start..]);
    for part in parts.into_iter().map(str::trim).filter(|it| !it.is_empty()) {
        match part.split_once('{') {
            Some((path, inner)) => {
                let inner = inner.trim_end().trim_end_matches('}');
                spread(inner, &format!("{before}{path}"), all);
            }
            None if part == "self" => all.push(before.trim_end_matches(':').to_owned()),
            None => {
                let name = part.split(" as ").next().unwrap_or(part);
                all.push(format!("{before}{name}"));
            }
        }
    }
}

/// Paths that stand in the code itself, such as `crate::words::Said`.
fn inline(code: &str) -> Vec<String> {
    let is_path = |it: char| it.is_alphanumeric() || it == '_' || it == ':';
    let words = code.split(|it: char| !is_path(it));
    let paths = words.filter(|it| it.starts_with("crate::") || it.starts_with("super::"));
    paths.map(str::to_owned).collect()
}

/// The module that a path leads to from another; what is handed on is followed to where it
/// stands.
fn target(path: &str, from: &str, all: &BTreeMap<String, String>, depth: usize) -> Option<String> {
    let mut at: Vec<&str> = from.split("::").filter(|it| !it.is_empty()).collect();
    let mut rest: Vec<&str> = path.split("::").filter(|it| !it.is_empty()).collect();
    match *rest.first()? {
        "crate" => at.clear(),
        "super" | "self" => {}
        child => {
            let below = [&at[..], &[child]].concat().join("::");
            all.contains_key(&below).then_some(())?;
            rest.insert(0, "self");
        }
    }
    while let Some(first @ ("crate" | "super" | "self")) = rest.first().copied() {
        if first == "super" {
            at.pop();
        }
        rest.remove(0);
    }
    while let Some(next) = rest.first() {
        let below = [&at[..], &[*next]].concat();
        if !all.contains_key(&below.join("::")) {
            break;
        }
        at = below;
        rest.remove(0);
    }
    let module = at.join("::");
    let handed_on = rest.first().filter(|_| depth < 5).and_then(|name| {
        let imports = imports(&code(all.get(&module)?));
        let found = imports
            .into_iter()
            .find(|(it, public)| *public && it.rsplit("::").next() == Some(*name));
        target(&found?.0, &module, all, depth + 1)
    });
    handed_on.or_else(|| all.contains_key(&module).then_some(module))
}

/// Which module names which. What a module hands on from its own parts is no arrow.
fn arrows(all: &BTreeMap<String, String>) -> BTreeMap<String, BTreeSet<String>> {
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, text) in all {
        let code = code(text);
        let imports = imports(&code).into_iter().filter(|(_, public)| !public).map(|it| it.0);
        let to = imports.chain(inline(&code)).filter_map(|it| target(&it, module, all, 0));
        let to: BTreeSet<String> = to.filter(|it| it != module).collect();
        arrows.insert(module.clone(), to);
    }
    arrows
}

/// The modules that lead to each other.
fn rings(arrows: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<BTreeSet<String>> {
    let reach = |from: &String| {
        let mut seen: BTreeSet<&String> = BTreeSet::new();
        let mut next: Vec<&String> = arrows[from].iter().collect();
        while let Some(it) = next.pop() {
            if seen.insert(it) {
                next.extend(arrows.get(it).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<&String>> =
        arrows.keys().map(|it| (it, reach(it))).collect();
    let ring = |own: &String| {
        let both = reached[own].iter().filter(|it| reached[**it].contains(own));
        both.map(|it| (*it).clone()).collect::<BTreeSet<String>>()
    };
    arrows.keys().map(ring).filter(|it| !it.is_empty()).collect()
}
