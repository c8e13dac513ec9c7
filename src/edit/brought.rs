//! All that another text states, brought into this one value by value.

use super::{Change, Refused, Scalar, Spelling, To, edited};
use crate::diagnostic::NodePath;
use crate::load::{Node, Value, parse_tree};

/// The text with all that another states otherwise or besides; its comments and its layout stay.
/// Rows are told apart by their places. What the other does not state cannot be taken out.
pub fn brought(text: &str, other: &str) -> Result<String, Refused> {
    let tree = |it: &str| parse_tree(it).map_err(|_| Refused::Unreadable);
    let mut changes = Vec::new();
    differ(&tree(text)?, &tree(other)?, &NodePath::root(), &mut changes)?;
    edited(text, &changes)
}

fn differ(old: &Node, new: &Node, at: &NodePath, changes: &mut Vec<Change>) -> Result<(), Refused> {
    match (&old.value, &new.value) {
        (Value::Mapping(own), Value::Mapping(entries)) => {
            let is_there = |key: &str| entries.iter().any(|(it, _)| it.text == key);
            if own.iter().any(|(it, node)| !is_there(&it.text) && states(node)) {
                return Err(Refused::NoPlace);
            }
            for (key, node) in entries {
                let at = at.clone().key(&key.text);
                match own.iter().find(|(it, _)| it.text == key.text) {
                    Some((_, own)) => differ(own, node, &at, changes)?,
                    None => added(node, &at, changes),
                }
            }
        }
        (Value::List(own), Value::List(items)) if is_rows(items) => {
            if own.len() > items.len() {
                return Err(Refused::NoPlace);
            }
            for (number, item) in items.iter().enumerate() {
                match own.get(number) {
                    Some(own) => differ(own, item, &at.clone().index(number), changes)?,
                    None => row(item, at, number, changes),
                }
            }
        }
        (Value::List(own), Value::List(items)) => {
            if texts(own) != texts(items) {
                added(new, at, changes);
            }
        }
        (Value::Scalar { text: own, .. }, Value::Scalar { text, .. }) => {
            if own != text {
                added(new, at, changes);
            }
        }
        // A key without a value states nothing.
        (Value::Scalar { text, plain: true }, _) if text.is_empty() => added(new, at, changes),
        _ => return Err(Refused::NoPlace),
    }
    Ok(())
}

/// Whether a node states anything.
fn states(node: &Node) -> bool {
    match &node.value {
        Value::Scalar { text, plain } => !text.is_empty() || !plain,
        Value::List(items) => !items.is_empty(),
        Value::Mapping(entries) => entries.iter().any(|(_, it)| states(it)),
    }
}

/// Whether what stands in a list are rows.
fn is_rows(items: &[Node]) -> bool {
    items.iter().any(|it| matches!(it.value, Value::Mapping(_)))
}

fn texts(items: &[Node]) -> Vec<Option<&str>> {
    items.iter().map(|it| scalar(it).map(|(text, _)| text)).collect()
}

fn scalar(node: &Node) -> Option<(&str, bool)> {
    match &node.value {
        Value::Scalar { text, plain } => Some((text, *plain)),
        Value::List(_) | Value::Mapping(_) => None,
    }
}

fn value(node: &Node) -> Option<Scalar> {
    let (text, plain) = scalar(node)?;
    Some(Scalar::new(text, if plain { Spelling::Bare } else { Spelling::Text }))
}

/// What a node states, where nothing stands yet.
fn added(node: &Node, at: &NodePath, changes: &mut Vec<Change>) {
    let mut change = |to: To| changes.push(Change { path: at.clone(), to });
    match &node.value {
        Value::Scalar { .. } => value(node).into_iter().for_each(|it| change(To::One(it))),
        Value::List(items) if is_rows(items) => {
            for (number, item) in items.iter().enumerate() {
                row(item, at, number, changes);
            }
        }
        Value::List(items) => change(To::Many(items.iter().filter_map(value).collect())),
        Value::Mapping(entries) => {
            for (key, node) in entries {
                added(node, &at.clone().key(&key.text), changes);
            }
        }
    }
}

/// A row more of a list: its single values at once, then its lists.
fn row(node: &Node, list: &NodePath, number: usize, changes: &mut Vec<Change>) {
    let (mut cells, mut lists) = (Vec::new(), Vec::new());
    leaves(node, &mut Vec::new(), &mut cells, &mut lists);
    changes.push(Change { path: list.clone(), to: To::Row(cells) });
    for (path, node) in lists {
        let at = path.iter().fold(list.clone().index(number), |at, key| at.key(key));
        added(node, &at, changes);
    }
}

fn leaves<'a>(
    node: &'a Node,
    path: &mut Vec<String>,
    cells: &mut Vec<(Vec<String>, Scalar)>,
    lists: &mut Vec<(Vec<String>, &'a Node)>,
) {
    match &node.value {
        Value::Scalar { .. } => cells.extend(value(node).map(|it| (path.clone(), it))),
        Value::List(_) => lists.push((path.clone(), node)),
        Value::Mapping(entries) => {
            for (key, below) in entries {
                path.push(key.text.clone());
                leaves(below, path, cells, lists);
                path.pop();
            }
        }
    }
}

/// The comments of a text, in order; of what is no YAML none.
pub fn comments(text: &str) -> Vec<String> {
    let Ok(tree) = parse_tree(text) else { return Vec::new() };
    let mut values = Vec::new();
    spans(&tree, &mut values);
    values.sort_by_key(|it| it.start);
    let mut all = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let signs = line.match_indices('#').map(|(at, _)| at);
        let free = |at: &usize| line[..*at].chars().next_back().is_none_or(char::is_whitespace);
        let within = |at: &usize| {
            let place = start + at;
            let before = values.partition_point(|it| it.start <= place);
            values[..before].last().is_some_and(|it| place < it.end)
        };
        if let Some(at) = signs.filter(free).find(|it| !within(it)) {
            all.push(line[at..].trim_end().to_owned());
        }
        start += line.len();
    }
    all
}

/// Where the values of a tree stand, and its keys.
fn spans(node: &Node, all: &mut Vec<std::ops::Range<usize>>) {
    match &node.value {
        Value::Scalar { .. } => all.push(node.bytes.clone()),
        Value::List(items) => items.iter().for_each(|it| spans(it, all)),
        Value::Mapping(entries) => {
            for (key, node) in entries {
                all.push(key.bytes.clone());
                spans(node, all);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "# Đầu.\nprocedures: # bảng\n  - {code: \"1.000894\", level: 2} # đã rà soát\n  # còn thiếu\nnarrative: {strengths: \"Số #1 # thật\"}\n";

    #[test]
    fn comments_stand_where_they_stood() {
        let new = "procedures:\n- code: \"1.000894\"\n  level: 3\n- code: \"1.000656\"\n  online: {received: 3}\nnarrative: {strengths: \"Số #1 # thật\", difficulties: Xa}\n";

        let text = brought(OLD, new).unwrap();

        assert_eq!(
            text,
            "# Đầu.\nprocedures: # bảng\n  - {code: \"1.000894\", level: 3} # đã rà soát\n  - {code: \"1.000656\", online: {received: 3}}\n  # còn thiếu\nnarrative: {strengths: \"Số #1 # thật\", difficulties: Xa}\n"
        );
        assert_eq!(comments(&text), comments(OLD));
        assert_eq!(brought(&text, new).as_deref(), Ok(&*text));
    }

    #[test]
    fn what_is_not_stated_any_more_is_not_taken_out() {
        assert_eq!(brought(OLD, "procedures: []\n"), Err(Refused::NoPlace));
        assert_eq!(brought("a: [", "a: 1\n"), Err(Refused::Unreadable));
    }

    #[test]
    fn a_sign_within_a_value_begins_no_comment() {
        assert_eq!(comments(OLD), ["# Đầu.", "# bảng", "# đã rà soát", "# còn thiếu"]);
        assert_eq!(comments("a: |\n  # chữ\n  b\n# c\n"), ["# c"]);
        assert_eq!(comments("a#b: c#d # e"), ["# e"]);
    }
}
