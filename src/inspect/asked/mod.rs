//! What Nghị định 30/2020/NĐ-CP asks of a page, a row a requirement, in both languages.
//!
//! How each is measured stands in the file of the same name beside this folder.

pub(super) mod body;
pub(super) mod opening;
pub(super) mod page;
pub(super) mod title;

use crate::words::Said;

/// A requirement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    /// Its stable name.
    pub id: &'static str,
    /// Where the decree orders it.
    pub article: &'static str,
    /// What it is about.
    pub about: Said<&'static str>,
    /// What is asked for.
    pub required: Said<&'static str>,
}

const fn asked(
    id: &'static str,
    article: &'static str,
    about: Said<&'static str>,
    required: Said<&'static str>,
) -> Asked {
    Asked { id, article, about, required }
}
