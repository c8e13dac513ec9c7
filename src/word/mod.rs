//! What a document says to a .docx that an office can edit and merge.
//!
//! Its parts are read off the tree that Typst makes of the same source as the page. What they look
//! like is said by that source (`templates/nd30/word-styles.typ`); nothing of it is decided here.

mod align;
mod around;
mod model;
mod names;
mod numbered;
mod parts;
mod read;
mod rows;
mod runs;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod write;

use crate::package;
use crate::typeset::Tree;

/// The bytes of a Word file; the same tree gives the same. What the library that packs said, if
/// they cannot be packed.
pub fn file(tree: &Tree) -> Result<Vec<u8>, String> {
    let document = read::document(tree);
    package::pack(&parts::all(&document))
}
