//! What libraries say of a form, said again in the user's languages.
//!
//! A sentence is known by its pattern, `{}` for what changes in it; one that is not known is
//! quoted, as what the library says. Nothing here decides anything: the fault is the same.

mod tera;
mod typst;
mod yaml;

use super::wording::{Wording, says};
use crate::words::{Said, said};

/// A sentence of a library, and how we say it.
struct Pattern {
    /// The library's own words.
    said: &'static str,
    /// Ours: `{0}` is the first of what changes as it stands, `<0>` a word of the library that
    /// is said in the language of the reader.
    vi: &'static str,
    en: &'static str,
    /// What to do about it.
    help: Option<(&'static str, &'static str)>,
}

/// Shorthand for the tables.
const fn known(said: &'static str, vi: &'static str, en: &'static str) -> Pattern {
    Pattern { said, vi, en, help: None }
}

const fn helped(
    (said, vi, en): (&'static str, &'static str, &'static str),
    help: (&'static str, &'static str),
) -> Pattern {
    Pattern { said, vi, en, help: Some(help) }
}

/// What the filler of templates says.
pub(super) fn of_template(said: &str) -> Wording {
    understood(tera::SENTENCES, tera::WORDS, said).unwrap_or_else(|| quoted("Tera", said))
}

/// What the reader of YAML says; what is not known is not quoted in Vietnamese.
pub(super) fn of_yaml(said: &str) -> Wording {
    let wrong = || says("chỗ này không đúng cú pháp YAML", format!("this is not YAML: “{said}”"));
    understood(yaml::SENTENCES, &[], said).unwrap_or_else(wrong)
}

/// What the typesetter says; what to do is what it proposes, or what we do.
pub(super) fn of_page(said: &str, hints: &[String]) -> Wording {
    let heard = understood(typst::SENTENCES, typst::WORDS, said);
    let mut heard = heard.unwrap_or_else(|| quoted("Typst", said));
    let hint = |it: &String| {
        let known = understood(typst::HINTS, typst::WORDS, it).map(|it| it.says);
        known.unwrap_or_else(|| {
            Said::new(format!("Typst gợi ý “{it}”"), format!("Typst proposes “{it}”"))
        })
    };
    let hints = hints.iter().map(hint);
    if let Some(all) = hints.reduce(|all, it| said!("{}; {}", "{}; {}"; all, it)) {
        heard.help = Some(all);
    }
    heard
}

/// A sentence that nobody has said again yet.
fn quoted(library: &str, said: &str) -> Wording {
    says(format!("thư viện {library} nói “{said}”"), format!("{library} says “{said}”"))
}

/// The first pattern that fits.
fn understood(sentences: &[Pattern], words: &[(&str, &str)], said: &str) -> Option<Wording> {
    sentences.iter().find_map(|it| {
        let changing = changing(it.said, said)?;
        let fill = |vi: &str, en: &str| {
            Said::new(filled(vi, &changing, Some(words)), filled(en, &changing, None))
        };
        Some(Wording { says: fill(it.vi, it.en), help: it.help.map(|(vi, en)| fill(vi, en)) })
    })
}

/// What stands where the pattern leaves it open; none if the text is another sentence.
fn changing<'a>(pattern: &str, text: &'a str) -> Option<Vec<&'a str>> {
    let mut parts = pattern.split("{}");
    let mut rest = text.strip_prefix(parts.next()?)?;
    let mut all = Vec::new();
    let parts: Vec<_> = parts.collect();
    for (place, part) in parts.iter().enumerate() {
        let last = place + 1 == parts.len();
        let at = if last && part.is_empty() {
            rest.len()
        } else if last {
            rest.strip_suffix(part)?.len()
        } else {
            rest.find(part)?
        };
        all.push(&rest[..at]);
        rest = &rest[at + part.len()..];
    }
    rest.is_empty().then_some(all)
}

/// Our sentence with what changes in its places.
fn filled(ours: &str, changing: &[&str], words: Option<&[(&str, &str)]>) -> String {
    let mut text = ours.to_owned();
    for (place, it) in changing.iter().enumerate() {
        text = text.replace(&format!("{{{place}}}"), it);
        let word = words.map_or_else(|| (*it).to_owned(), |words| translated(it, words));
        text = text.replace(&format!("<{place}>"), &word);
    }
    text
}

/// Words of a library in Vietnamese: "array, string, or none" is a list of three.
fn translated(text: &str, words: &[(&str, &str)]) -> String {
    let one = |it: &str| {
        let bare = it.trim_matches('`');
        let found = words.iter().find(|(word, _)| *word == bare);
        found.map_or_else(|| it.to_owned(), |(_, ours)| (*ours).to_owned())
    };
    if words.iter().any(|(word, _)| *word == text) {
        return one(text);
    }
    let lists: Vec<Vec<String>> = text
        .split(" or ")
        .map(|it| it.trim_end_matches(',').split(", ").map(one).collect())
        .collect();
    lists.iter().map(|it| it.join(", ")).collect::<Vec<_>>().join(" hoặc ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_in_a_sentence_is_kept() {
        assert_eq!(changing("a {} b {}.", "a x b y z."), Some(vec!["x", "y z"]));
        assert_eq!(changing("a {}", "a "), Some(vec![""]));
        assert_eq!(changing("a {} b", "a x c"), None);
        assert_eq!(changing("a", "ab"), None);
    }

    #[test]
    fn lists_of_words_are_said_word_by_word() {
        let words = [("array", "mảng"), ("none", "không có gì")];

        assert_eq!(translated("array, `x`, or none", &words), "mảng, `x` hoặc không có gì");
    }

    #[test]
    fn a_sentence_that_is_not_known_is_quoted() {
        assert_eq!(of_template("Oh no").says.vi, "thư viện Tera nói “Oh no”");
        assert_eq!(of_page("oh no", &[]).says.en, "Typst says “oh no”");
    }

    #[test]
    fn every_sentence_names_only_what_changes_in_it() {
        for it in tera::SENTENCES
            .iter()
            .chain(typst::SENTENCES)
            .chain(yaml::SENTENCES)
            .chain(typst::HINTS)
        {
            let count = it.said.matches("{}").count();
            let (help_vi, help_en) = it.help.unwrap_or_default();
            for ours in [it.vi, it.en, help_vi, help_en] {
                for place in count..9 {
                    assert!(!ours.contains(&format!("{{{place}}}")), "{ours}");
                    assert!(!ours.contains(&format!("<{place}>")), "{ours}");
                }
            }
        }
    }
}
