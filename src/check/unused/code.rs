//! What the code of templates names, as far as its words tell.

use std::sync::Arc;

use crate::layout::is_typst;

/// The code of templates: what stands in braces, and nothing of the page.
pub(super) struct Code(String);

impl Code {
    /// That of all templates; declarations have none.
    pub(super) fn of_templates<'a>(all: impl Iterator<Item = (&'a String, &'a Arc<str>)>) -> Self {
        let mut code = String::new();
        for (_, text) in all.filter(|(path, _)| is_typst(path)) {
            let mut rest = &**text;
            while let Some(start) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
                let end = if rest[start..].starts_with("{{") { "}}" } else { "%}" };
                let inside = &rest[start + 2..];
                let length = inside.find(end).unwrap_or(inside.len());
                code.push_str(&plain(&inside[..length]));
                code.push('\n');
                rest = &inside[length..];
            }
        }
        Self(code)
    }

    /// Whether it names what a mapping holds, or any row: `measures.rate`, `it["rate"]`.
    pub(super) fn names(&self, mapping: Option<&str>, name: &str) -> bool {
        let name = format!(".{name}");
        let within = |at: usize| mapping.is_none_or(|it| ends(&self.0[..at], it));
        places(&self.0, &name).any(within)
    }

    /// Whether a template goes through all that a mapping holds; what else bears its name
    /// within another is not it.
    pub(super) fn goes_through(&self, mapping: &str) -> bool {
        let whole = |at: usize| {
            let (before, rest) = (&self.0[..at], &self.0[at + mapping.len()..]);
            !before.ends_with(|it| is_part(it) || it == '.') && !rest.starts_with('.')
        };
        places(&self.0, mapping).any(whole)
    }
}

/// Code in which each step is written as a dot: `it["rate"]` is `it.rate`.
fn plain(code: &str) -> String {
    code.replace("[\"", ".").replace("['", ".")
}

/// Whether a name stands in a text of YAML, but for a key of it.
pub(super) fn stands_in(text: &str, name: &str) -> bool {
    let is_key = |at: usize| text[at + name.len()..].starts_with(':');
    places(text, name).any(|at| !text[..at].ends_with(is_part) && !is_key(at))
}

fn is_part(it: char) -> bool {
    it.is_alphanumeric() || it == '_'
}

/// Whether a text ends with a word.
fn ends(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|it| !it.ends_with(is_part))
}

/// Where a text stands that goes on with no letter.
fn places(text: &str, name: &str) -> impl Iterator<Item = usize> {
    let all = text.match_indices(name);
    all.filter(|(at, it)| !text[at + it.len()..].starts_with(is_part)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        let (path, text) = ("thu/report.typ".to_owned(), Arc::from(text));
        Code::of_templates([(&path, &text)].into_iter())
    }

    #[test]
    fn a_name_of_the_page_is_no_use() {
        let code = code("rate {{ measures.used }} {% if it.a.b %}rate{% endif %}");

        assert!(code.names(Some("measures"), "used") && code.names(None, "a.b"));
        assert!(!code.names(None, "rate") && !code.names(None, "use"));
        assert!(!code.names(Some("fields"), "used") && code.names(None, "used"));
    }

    #[test]
    fn whoever_goes_through_all_uses_each() {
        assert!(code("{% for name, it in measures %}").goes_through("measures"));
        assert!(!code("{{ measures.one }} {{ measures[\"two\"] }}").goes_through("measures"));
    }
}
