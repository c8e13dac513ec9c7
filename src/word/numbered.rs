//! Lists of prose as an office numbers them: which items count on from which, and the part of a
//! file that says how their marks look.
//!
//! A mark stands as it was typed: items that count on are one list, and any other begins another.
//! A mark that no office counts to, such as `đ)`, is the bullet of a list of its own.

use std::fmt::Write as _;

use crate::typeset::Element;
use crate::words::inert::in_xml;

/// How far behind the margin a mark stands: as a first line of the document begins.
const FIRST: i64 = 720;

/// No list is nested deeper.
const DEEPEST: usize = 9;

/// An item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Its list, from 1.
    pub list: usize,
    /// How deep it is, from 0.
    pub level: usize,
}

/// All lists of a document.
#[derive(Default)]
pub(super) struct Lists {
    all: Vec<List>,
    /// Those that may go on, from the outermost: the place of each among all, and what the next
    /// item of it begins with.
    open: Vec<(usize, String)>,
}

/// A list.
struct List {
    level: usize,
    mark: Mark,
}

/// What items begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    /// The same each.
    Bullet(String),
    /// Numbers from this one on, or letters, and what stands behind.
    Counted { letters: bool, from: usize, behind: char },
}

impl Mark {
    fn of(typed: &str) -> Self {
        let bullet = || Self::Bullet(typed.to_owned());
        let Some(behind) = typed.chars().last().filter(|it| matches!(it, '.' | ')')) else {
            return bullet();
        };
        let counted = &typed[..typed.len() - 1];
        let letters = matches!(counted.as_bytes(), [b'a'..=b'z']);
        let from = if letters {
            counted.bytes().next().map(|it| usize::from(it - b'a') + 1)
        } else {
            // "01." is no number of a list.
            counted.parse().ok().filter(|it: &usize| it.to_string() == counted)
        };
        from.map_or_else(bullet, |from| Self::Counted { letters, from, behind })
    }

    /// What the item after one of this mark begins with, if it counts on.
    fn next(&self) -> String {
        match self {
            Self::Bullet(it) => it.clone(),
            Self::Counted { letters: false, from, behind } => format!("{}{behind}", from + 1),
            Self::Counted { from, behind, .. } => {
                let letter = u8::try_from(*from).ok().and_then(|it| b'a'.checked_add(it));
                let letter = letter.filter(u8::is_ascii_lowercase).map(char::from);
                letter.map(|it| format!("{it}{behind}")).unwrap_or_default()
            }
        }
    }
}

impl Lists {
    /// The item that a part is; none where it is none.
    pub(super) fn item(&mut self, it: &Element) -> Option<Item> {
        let typed = Some(it.mark("mark")).filter(|it| !it.is_empty())?;
        let level = it.mark("depth").parse::<usize>().ok()?.clamp(1, DEEPEST) - 1;
        if it.is("first") {
            self.open.clear();
        }
        let all = &self.all;
        self.open.retain(|(list, _)| all[*list].level <= level);
        let mark = Mark::of(typed);
        let next = mark.next();
        let goes_on = self
            .open
            .iter_mut()
            .find(|(list, expected)| all[*list].level == level && expected == typed);
        if let Some((list, expected)) = goes_on {
            *expected = next;
            return Some(Item { list: *list + 1, level });
        }
        self.open.retain(|(list, _)| all[*list].level < level);
        self.open.push((self.all.len(), next));
        self.all.push(List { level, mark });
        Some(Item { list: self.all.len(), level })
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The part of a file that says how their marks look, without its head.
    pub(super) fn part(&self, namespace: &str) -> String {
        let mut out = format!("<w:numbering {namespace}>");
        for (place, it) in self.all.iter().enumerate() {
            let level = it.level;
            let (format, text, from) = match &it.mark {
                Mark::Bullet(text) => ("bullet", in_xml(text), 1),
                Mark::Counted { letters, from, behind } => {
                    let format = if *letters { "lowerLetter" } else { "decimal" };
                    (format, format!("%{}{behind}", level + 1), *from)
                }
            };
            let _ = write!(
                out,
                r#"<w:abstractNum w:abstractNumId="{place}"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="{level}"><w:start w:val="{from}"/><w:numFmt w:val="{format}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="{FIRST}"/></w:pPr></w:lvl></w:abstractNum>"#
            );
        }
        for place in 0..self.all.len() {
            let _ = write!(
                out,
                r#"<w:num w:numId="{}"><w:abstractNumId w:val="{place}"/></w:num>"#,
                place + 1
            );
        }
        out.push_str("</w:numbering>");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lists of items, each with its depth and mark.
    fn lists(items: &[(&str, &str)]) -> (Vec<usize>, Lists) {
        let mut lists = Lists::default();
        let item = |(place, (depth, mark)): (usize, &(&str, &str))| {
            let first = if place == 0 { "true" } else { "false" };
            let marks = [("depth", *depth), ("mark", *mark), ("first", first)];
            let marks = marks.map(|(name, it)| (name.to_owned(), it.to_owned())).into();
            let it = Element { tag: "p".to_owned(), marks, parts: Vec::new() };
            lists.item(&it).unwrap().list
        };
        let all = items.iter().enumerate().map(item).collect();
        (all, lists)
    }

    #[test]
    fn items_that_count_on_are_one_list_across_those_below_them() {
        let (all, lists) =
            lists(&[("1", "1."), ("2", "-"), ("3", "+"), ("2", "-"), ("1", "2."), ("2", "-")]);

        assert_eq!(all, [1, 2, 3, 2, 1, 4]);
        let part = lists.part("");
        assert!(part.contains(
            r#"<w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/>"#
        ));
        assert_eq!(part.matches("<w:num ").count(), 4);
    }

    #[test]
    fn a_mark_that_does_not_count_on_begins_a_list_at_its_own_number() {
        let (all, lists) = lists(&[
            ("1", "3."),
            ("1", "5."),
            ("1", "6)"),
            ("1", "c)"),
            ("1", "d)"),
            ("1", "đ)"),
            ("1", "e)"),
            ("1", "01."),
            ("1", "z)"),
            ("1", "a)"),
        ]);

        assert_eq!(all, [1, 2, 3, 4, 4, 5, 6, 7, 8, 9]);
        let part = lists.part("");
        for it in [
            r#"<w:start w:val="3"/><w:numFmt w:val="decimal"/>"#,
            r#"<w:start w:val="5"/><w:numFmt w:val="lowerLetter"/>"#,
            r#"<w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val="đ)"/>"#,
            r#"<w:lvlText w:val="01."/>"#,
        ] {
            assert!(part.contains(it), "{it}: {part}");
        }
    }
}
