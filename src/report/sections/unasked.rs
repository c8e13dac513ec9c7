//! Names in templates that a section gives, in forms that do not ask for it.
//!
//! Tera itself would find nothing there, and say nothing of it inside `{% if %}`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::{Section, giving};
use crate::diagnostic::{Diagnostic, Place, RulebookFault};
use crate::layout::template_file;
use crate::project::Project;
use crate::words::Said;

/// Says of each template which sections its form has to ask for; each once.
pub fn unasked(project: &Project, templates: &BTreeMap<String, Arc<str>>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, law) in &project.laws {
        for (form_id, form) in &law.rulebook.forms {
            for template in [Some(&form.template), form.word.as_ref()].into_iter().flatten() {
                let path = format!("{id}/{template}");
                let Some(text) = templates.get(&path) else { continue };
                let mut said = BTreeSet::new();
                for (name, bytes) in names(text) {
                    let section = giving(name).filter(|it| !it.is_asked(form));
                    let Some(section) = section.filter(|it| said.insert(it.name)) else { continue };
                    let place = Place::bytes(template_file(&path), bytes);
                    found.push(Diagnostic::new(fault(name, section, form_id), place));
                }
            }
        }
    }
    found
}

fn fault(name: &str, section: &Section, form: &str) -> RulebookFault {
    let says = Said::new(
        format!("biểu mẫu `{form}` in `{name}` mà không hỏi đến"),
        format!("form `{form}` prints `{name}`, and does not ask for it"),
    );
    let write = section.to_write();
    let help = Said::new(
        format!("thêm `{write}` vào biểu mẫu `{form}` của bộ quy định"),
        format!("add `{write}` to form `{form}` of the rulebook"),
    );
    RulebookFault::Written { fact: says, help: Some(help) }
}

/// The names that stand alone in the code of a template and that it does not set itself, each
/// with its place.
fn names(text: &str) -> Vec<(&str, Range<usize>)> {
    let (mut all, mut own) = (Vec::new(), BTreeSet::new());
    for code in codes(text) {
        let words = words(text, code);
        let sets = matches!(words.first(), Some(("set" | "set_global" | "for", _)));
        for (word, bytes) in &words[usize::from(sets)..] {
            // What a loop goes over stands after `in`, what a name is set to after `=`.
            let next = text[bytes.end..].trim_start();
            if sets && own_ends(text, &words, bytes) {
                own.insert(*word);
            } else if !next.starts_with('=') || next.starts_with("==") {
                all.push((*word, bytes.clone()));
            }
        }
    }
    all.retain(|(name, _)| !own.contains(name));
    all
}

/// Whether a word of `{% for k, v in … %}` or `{% set v = … %}` is one that it sets.
fn own_ends(text: &str, words: &[(&str, Range<usize>)], word: &Range<usize>) -> bool {
    let first = words[0].1.end;
    let before = &text[first..word.start];
    let is_in = |(it, bytes): &(&str, Range<usize>)| *it == "in" && bytes.start < word.start;
    !before.contains('=') && !words.iter().any(is_in)
}

/// Where code stands in a template.
fn codes(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|it| at + it) {
        let end = match text.as_bytes().get(start + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let length = text[start + 2..].find(end).unwrap_or(text.len() - start - 2);
        if end != "#}" {
            all.push(start + 2..start + 2 + length);
        }
        at = start + 2 + length;
    }
    all
}

/// The words of some code that are neither text, nor asked of something, nor a filter, a test
/// or a component.
fn words(text: &str, code: Range<usize>) -> Vec<(&str, Range<usize>)> {
    let mut all = Vec::new();
    let (mut at, mut before) = (code.start, ' ');
    while let Some(it) = text[at..code.end].chars().next() {
        let rest = &text[at..code.end];
        if matches!(it, '"' | '\'' | '`') {
            let length = rest[1..].find(it).map_or(rest.len(), |length| length + 2);
            (at, before) = (at + length, it);
        } else if it.is_ascii_alphabetic() || it == '_' {
            let is_part = |it: char| it.is_ascii_alphanumeric() || it == '_';
            let length = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
            if !matches!(before, '.' | '|' | '<' | '/') {
                all.push((&rest[..length], at..at + length));
            }
            (at, before) = (at + length, 'a');
        } else {
            before = if it.is_whitespace() { before } else { it };
            at += it.len_utf8();
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        names(text).into_iter().map(|(name, _)| name).filter(|it| giving(it).is_some()).collect()
    }

    #[test]
    fn a_name_is_found_wherever_code_asks_for_it() {
        assert_eq!(found("{{ measures.rate }}"), ["measures"]);
        assert_eq!(
            found("{% if not verdict %}{% elif total.open %}{% endif %}"),
            ["verdict", "total"]
        );
        assert_eq!(found("{% for id, it in criteria %}{{ it.total }}{% endfor %}"), ["criteria"]);
        assert_eq!(found("{{<table of={lists.rows.table} />}}"), ["lists"]);
        assert_eq!(found("{% set n = tally.met %}"), ["tally"]);
        assert_eq!(found("{{ a[fields.b] ~ (met | length) }}"), ["fields", "met"]);
    }

    #[test]
    fn what_is_text_or_the_templates_own_is_no_name_of_a_section() {
        for text in [
            "measures {# {{ fields }} #} #total([a])",
            "{{ \"total\" }}{{ it.total }}{{ it | total }}",
            "{% set total = 1 %}{{ total }}",
            "{% for total in [1, 2] %}{{ total }}{% endfor %}",
            "{% for total, met in it %}{{ total }}{{ met }}{% endfor %}",
            "{{<total of={1} />}}{{<a total={1} />}}",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
