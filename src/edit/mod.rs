//! One value of a YAML file changed where it stands: nothing else of the text moves.
//!
//! A change replaces the bytes of one value, or adds a line, a key or a row in the manner in
//! which the file writes them; comments, layout, line ends and quotes stay. Several ways to
//! write it are put forward, the nearest to the file's own first, and the first is taken that
//! reads back as the old tree with that value and no other. Where none does, the change is
//! refused. What a value may be is not asked here, nor is anything written to a disk.

mod brought;
mod flow;
mod insert;
mod list;
mod proof;
mod replace;
mod span;
mod spell;
mod stated;
#[cfg(test)]
mod tests;

pub use brought::{brought, comments};
pub use spell::{Scalar, Spelling};
pub use stated::{Held, Stated};

use crate::diagnostic::NodePath;
use crate::load::{Node, parse_tree};

/// A value to be changed, or to be added where it is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it stands; of a row, the list that it is added to.
    pub path: NodePath,
    /// What it becomes.
    pub to: To,
}

/// What a value becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    /// Nothing is stated any more; its key stays, and so does what is said beside it.
    Blank,
    /// One value.
    One(Scalar),
    /// Several values.
    Many(Vec<Scalar>),
    /// One row more, at the end: values by the keys that lead to each.
    Row(Vec<(Vec<String>, Scalar)>),
}

/// Why a text is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no YAML.
    Unreadable,
    /// There is no such place: a list has fewer rows, or a value stands where keys would.
    NoPlace,
    /// Comments stand within what would be replaced.
    Comments,
    /// No way to write it reads back as it is meant.
    Unproven,
}

/// The text with all changes made, one after another; none of them where one is refused.
///
/// ```
/// use hoso::diagnostic::NodePath;
/// use hoso::edit::{Change, Scalar, Spelling, To, edited};
///
/// let text = "documents:\n  report: {number: 12} # đã vào sổ\n";
/// let path = NodePath::root().key("documents").key("report").key("number");
/// let to = To::One(Scalar::new("13", Spelling::Bare));
/// let new = edited(text, &[Change { path, to }]).unwrap();
/// assert_eq!(new, "documents:\n  report: {number: 13} # đã vào sổ\n");
/// ```
pub fn edited(text: &str, changes: &[Change]) -> Result<String, Refused> {
    let mut text = text.to_owned();
    for change in changes {
        text = one(&text, change)?;
    }
    Ok(text)
}

fn one(text: &str, change: &Change) -> Result<String, Refused> {
    let tree = parse_tree(text).map_err(|_| Refused::Unreadable)?;
    let Some(meant) = proof::meant(&tree, change)? else { return Ok(text.to_owned()) };
    let ways = ways(text, &tree, change)?;
    let good = |it: &String| parse_tree(it).is_ok_and(|it| proof::is_same(&it, &meant));
    ways.into_iter().find(good).ok_or(Refused::Unproven)
}

/// The ways in which a change could be written, the nearest to the file's own first.
fn ways(text: &str, tree: &Node, change: &Change) -> Result<Vec<String>, Refused> {
    let at = span::Found::of(tree, &change.path)?;
    if let To::Row(cells) = &change.to {
        return Ok(list::ways(text, tree, &at, cells));
    }
    if at.missing.is_empty() {
        return replace::ways(text, &at, &change.to);
    }
    Ok(insert::ways(text, tree, &at, &change.to))
}

/// A text with a range of it replaced.
fn spliced(text: &str, range: std::ops::Range<usize>, new: &str) -> String {
    let (before, after) = (text.get(..range.start), text.get(range.end..));
    [before.unwrap_or_default(), new, after.unwrap_or_default()].concat()
}
