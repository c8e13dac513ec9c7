//! What a fault says: the fact and what to do, each in both languages.
//!
//! The words of YAML stand in backticks, what a library says in quotation marks. The words of
//! each fault stand in `faults`; here is what they are put together from.

use crate::words::Said;

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The fact, with its numbers: lower case, no full stop.
    pub says: Said,
    /// What to do about it.
    pub help: Option<Said>,
}

/// How many bytes of a message are read by anybody.
const LONGEST: usize = 4000;

fn bounded(said: Said) -> Said {
    let cut = |text: String| match text.len() {
        ..=LONGEST => text,
        _ => format!("{}…", &text[..text.floor_char_boundary(LONGEST)]),
    };
    Said { vi: cut(said.vi), en: cut(said.en) }
}

/// A fact, in both languages.
pub(super) fn says(vi: impl Into<String>, en: impl Into<String>) -> Wording {
    Wording { says: Said::new(vi, en), help: None }
}

impl Wording {
    /// This fact, and what to do about it.
    pub(super) fn help(self, vi: impl Into<String>, en: impl Into<String>) -> Self {
        self.helped(Said::new(vi, en))
    }

    /// This fact, and what to do about it as somebody else says it.
    pub(super) fn helped(self, help: impl Into<Option<Said>>) -> Self {
        Self { help: help.into(), ..self }
    }

    /// This, cut where somebody's own words make it longer than anybody reads.
    pub(super) fn bounded(self) -> Self {
        Self { says: bounded(self.says), help: self.help.map(bounded) }
    }

    /// This with other words for what stands in backticks, where there are any.
    pub(super) fn renamed(self, called: &dyn Fn(&str) -> Option<Said>) -> Self {
        let said = |Said { vi, en }: Said| {
            Said::new(
                renamed(&vi, &|it| called(it).map(|it| it.vi)),
                renamed(&en, &|it| called(it).map(|it| it.en)),
            )
        };
        Self { says: said(self.says), help: self.help.map(said) }
    }

    /// This fact; the help is a name close by, or else another.
    pub(super) fn nearest(self, nearest: Option<&String>, other: Said) -> Self {
        self.helped(nearest.map_or(other, |it| meant(it)))
    }
}

/// A text in which what stands in backticks is called otherwise, where it is; once alone where
/// its name stood behind it already.
fn renamed(text: &str, called: &dyn Fn(&str) -> Option<String>) -> String {
    let mut all = String::new();
    let mut twice = None;
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 0 {
            let again: Option<String> = twice.take();
            all.push_str(again.and_then(|it| part.strip_prefix(&it)).unwrap_or(part));
            continue;
        }
        match called(part) {
            Some(label) => {
                all.extend(["“", &label, "”"]);
                twice = Some(format!(" (“{label}”)"));
            }
            None => all.extend(["`", part, "`"]),
        }
    }
    all
}

/// The question whether a name close by is meant.
pub fn meant(nearest: &str) -> Said {
    Said::new(format!("có phải ý là `{nearest}`?"), format!("is `{nearest}` meant?"))
}

/// `a`, `b`, `c`, each in backticks.
pub(super) fn list(words: &[String]) -> String {
    words.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ")
}

/// The first of many files, and how many there are besides.
pub(super) fn first(files: &[String], and: &str, more: &str) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<_> = files.iter().take(SHOWN).map(|it| format!("`{it}`")).collect();
    let shown = shown.join(", ");
    match files.len().saturating_sub(SHOWN) {
        0 => shown,
        rest => format!("{shown} {and} {rest} {more}"),
    }
}

/// “A” or “B”, each in quotation marks.
pub(super) fn quoted(words: &[String], between: &str) -> String {
    words.iter().map(|it| format!("“{it}”")).collect::<Vec<_>>().join(between)
}

/// Names of one kind in both languages, such as `in_force` ones, with "or" between them.
pub(super) fn either(all: &[Said]) -> Said {
    let join = |of: fn(&Said) -> &str, or| all.iter().map(of).collect::<Vec<_>>().join(or);
    Said::new(join(|it| &it.vi, " hoặc "), join(|it| &it.en, " or "))
}

/// Keys within each other as YAML writes them in one line: `indicators: {dossiers: …}`.
pub(super) fn nested(path: &[String]) -> String {
    let mut keys = path.iter().rev();
    let last = keys.next().map(|it| format!("{it}: …")).unwrap_or_default();
    keys.fold(last, |text, key| format!("{key}: {{{text}}}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_backticks_are_called_by_their_labels() {
        let called = |it: &str| (it == "level").then(|| "Mức độ".to_owned());
        for (text, said) in [
            ("thiếu `level`", "thiếu “Mức độ”"),
            ("thiếu `level` (“Mức độ”), số liệu", "thiếu “Mức độ”, số liệu"),
            ("`level` (“khác”) là `3`", "“Mức độ” (“khác”) là `3`"),
            ("không có gì", "không có gì"),
            ("`level", "“Mức độ”"),
        ] {
            assert_eq!(renamed(text, &called), said);
        }
    }
}
