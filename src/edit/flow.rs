//! Values within brackets: lists of them, rows, and keys that lead to one another.

use super::{Scalar, To, spell};

/// A list of values; none of what is none.
pub(super) fn listed(to: &To) -> Option<String> {
    let To::Many(all) = to else { return None };
    let all: Vec<_> = all.iter().map(|it| spell::plainest(it, true)).collect();
    Some(format!("[{}]", all.join(", ")))
}

/// What a change writes within brackets.
pub(super) fn value(to: &To) -> String {
    match to {
        To::Blank => String::new(),
        To::One(scalar) => spell::plainest(scalar, true),
        To::Many(_) => listed(to).unwrap_or_default(),
        To::Row(cells) => format!("[{}]", row(cells, "")),
    }
}

/// Keys that lead to a value: `online: {received: 3}`.
pub(super) fn keyed(keys: &[&str], value: &str) -> String {
    match keys {
        [] => value.to_owned(),
        [key] => format!("{}: {value}", spell::key(key)),
        [key, rest @ ..] => format!("{}: {{{}}}", spell::key(key), keyed(rest, value)),
    }
}

/// A row in brackets, with so much space within them.
pub(super) fn row(cells: &[(Vec<String>, Scalar)], pad: &str) -> String {
    let all: Vec<_> = grouped(cells).iter().map(Cell::in_brackets).collect();
    format!("{{{pad}{}{pad}}}", all.join(", "))
}

/// A cell of a row, or several under one key.
pub(super) enum Cell<'a> {
    /// One value.
    One(&'a str, &'a Scalar),
    /// Several.
    Group(&'a str, Vec<Cell<'a>>),
}

impl Cell<'_> {
    pub(super) fn in_brackets(&self) -> String {
        match self {
            Self::One(key, scalar) => {
                format!("{}: {}", spell::key(key), spell::plainest(scalar, true))
            }
            Self::Group(key, all) => {
                let all: Vec<_> = all.iter().map(Self::in_brackets).collect();
                format!("{}: {{{}}}", spell::key(key), all.join(", "))
            }
        }
    }

    /// The cell in lines of their own, each set in so far; the first is not.
    pub(super) fn in_lines(&self, indent: usize, line_end: &str) -> String {
        match self {
            Self::One(key, scalar) => {
                format!("{}: {}", spell::key(key), spell::plainest(scalar, false))
            }
            Self::Group(key, all) => {
                let deeper = " ".repeat(indent + 2);
                let line =
                    |it: &Self| format!("{line_end}{deeper}{}", it.in_lines(indent + 2, line_end));
                format!("{}:{}", spell::key(key), all.iter().map(line).collect::<String>())
            }
        }
    }
}

/// Cells by the first of the keys that lead to them, in their order.
pub(super) fn grouped(cells: &[(Vec<String>, Scalar)]) -> Vec<Cell<'_>> {
    let borrowed: Vec<_> = cells.iter().map(|(path, it)| (path.as_slice(), it)).collect();
    below(&borrowed)
}

fn below<'a>(cells: &[(&'a [String], &'a Scalar)]) -> Vec<Cell<'a>> {
    let mut all: Vec<Cell> = Vec::new();
    let mut done: Vec<&str> = Vec::new();
    for (path, scalar) in cells {
        let Some((first, rest)) = path.split_first() else { continue };
        if rest.is_empty() {
            all.push(Cell::One(first, scalar));
        } else if !done.contains(&first.as_str()) {
            done.push(first);
            let own = cells.iter().filter(|(path, _)| path.len() > 1 && path[0] == *first);
            let own: Vec<_> = own.map(|(path, it)| (&path[1..], *it)).collect();
            all.push(Cell::Group(first, below(&own)));
        }
    }
    all
}
