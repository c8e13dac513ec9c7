//! Which column a heading means, as people write headings.

use super::columns::Column;
use super::heading::{bare, folded, is_part};
use crate::words::nearest;

impl Column {
    /// The column with these headings: by its own and one of those above it, the nearest first,
    /// or by its own where it stands alone. Headings are taken as they are declared, else
    /// without the number of their column, else by a part of what is declared, where only one
    /// column of a group has it.
    pub(super) fn find<'a>(all: &'a [Self], groups: &[String], title: &str) -> Option<&'a Self> {
        let below = |group: &str| {
            let group = bare(group);
            all.iter().filter(move |it| !it.group.is_empty() && bare(&it.group) == group)
        };
        let alone = || all.iter().filter(|it| it.group.is_empty());
        let named = |it: &&Self| it.is_named(title);
        let own = |it: &&Self| folded(&it.title) == folded(title);
        let bare_title = bare(title);
        let is_bare = |it: &&Self| it.titles().any(|it| bare(it) == bare_title);
        let has_part = |it: &&Self| is_part(&bare_title, &bare(&it.title));
        let in_group = |group: &String| {
            let exact = below(group).find(own).or_else(|| below(group).find(named));
            let bare = || only(below(group).filter(is_bare));
            exact.or_else(bare).or_else(|| only(below(group).filter(has_part)))
        };
        // "Hồ sơ trực tuyến: Tiếp nhận" in one cell.
        let in_one = |it: &&Self| {
            let mut titles =
                it.titles().map(|title| format!("{} {}", bare(&it.group), bare(title)));
            !it.group.is_empty() && titles.any(|it| it == bare_title)
        };
        groups
            .iter()
            .find_map(in_group)
            .or_else(|| alone().find(own).or_else(|| alone().find(named)))
            .or_else(|| only(alone().filter(is_bare)))
            .or_else(|| only(all.iter().filter(in_one)))
    }

    /// Its own headings.
    fn titles(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.title.as_str()).chain(self.also.iter().map(String::as_str))
    }

    /// Whether this is its own heading.
    pub(super) fn is_named(&self, title: &str) -> bool {
        let title = folded(title);
        self.titles().any(|it| folded(it) == title)
    }

    /// Whether this is its own heading, or the one above it, but for the number of a column.
    pub(super) fn is_headed(&self, title: &str) -> bool {
        let title = bare(title);
        let own = self.titles().chain([self.group.as_str()]);
        !title.is_empty() && own.map(bare).any(|it| it == title)
    }

    /// Its heading with the one above it, as they stand in one cell.
    pub(super) fn headed(&self) -> String {
        match self.group.as_str() {
            "" => self.title.clone(),
            group => format!("{group}: {}", self.title),
        }
    }
}

/// The known headings that one resembles, each with that above it.
pub(super) fn resembling(columns: &[Column], title: &str) -> Vec<String> {
    let known: Vec<String> = columns.iter().map(|it| bare(&it.title)).collect();
    let Some(nearest) = nearest(&bare(title), known.iter().map(String::as_str)) else {
        return Vec::new();
    };
    let resembles = |(own, _): &(&String, &Column)| **own == nearest;
    known.iter().zip(columns).filter(resembles).map(|(_, it)| it.headed()).collect()
}

/// The only one of some.
fn only<'a>(mut all: impl Iterator<Item = &'a Column>) -> Option<&'a Column> {
    all.next().filter(|_| all.next().is_none())
}
