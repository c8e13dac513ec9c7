//! What a code that is declared as data is about, at length: its words, an example, and the law
//! behind it. How it is laid out is for whoever shows it.

use super::instance::{Instance, instance};
use crate::diagnostic::Severity;
use crate::facts::Dictionary;
use crate::facts::check::{AT, Check, Placeholder};
use crate::layout::template_path;
use crate::project::Project;
use crate::words::Said;
use crate::words::vietnamese::short_date;

/// One wording of a code that is declared as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// How grave it is.
    pub severity: Severity,
    /// What it says, with what fields are called in the place of their values.
    pub about: Said,
    /// What to do about it, in the same way.
    pub help: Option<Said>,
    /// What must hold, as formulas.
    pub that: Vec<String>,
    /// The file in which it is declared.
    pub file: String,
    /// An example; none where none is found.
    pub instance: Option<Instance>,
    /// The law behind it: what the declaration names, or the document of its rulebook.
    pub law: Option<String>,
}

/// What a code that is declared is about: each of its wordings once. None where nothing bears it.
pub fn explained(project: &Project, code: &str) -> Vec<Explained> {
    let dictionary = &project.dictionary;
    let mut all: Vec<(&Said, Explained)> = Vec::new();
    for (table, check) in dictionary.placed_checks().filter(|(_, it)| *it.code == *code) {
        // One entry may have several conditions of the same words.
        let there = all.iter_mut().find(|(says, _)| *says == &check.says);
        if let Some((_, it)) = there {
            it.that.push(check.that.text.to_string());
            it.instance = it.instance.take().or_else(|| instance(dictionary, table, check));
            continue;
        }
        let called = |text: &Said| called(text, dictionary, table, check);
        all.push((
            &check.says,
            Explained {
                severity: check.severity,
                about: called(&check.says),
                help: check.help.as_ref().map(called),
                that: vec![check.that.text.to_string()],
                file: check.declared.0.clone(),
                instance: instance(dictionary, table, check),
                law: check.basis.clone().or_else(|| of_rulebook(project, &check.declared.0)),
            },
        ));
    }
    all.into_iter().map(|(_, it)| it).collect()
}

/// The document behind the rulebook in whose folder a file lies.
fn of_rulebook(project: &Project, file: &str) -> Option<String> {
    let folder = template_path(file).split('/').next()?;
    let source = &project.laws.get(folder)?.rulebook.source;
    let date = source.date.map(|it| format!(" ngày {}", short_date(it))).unwrap_or_default();
    let (document, issuer, summary) = (&source.document, &source.issuer, &source.summary);
    Some(format!("{document}{date} của {issuer}: {summary}"))
}

/// A text in which what fields are called stands for their values.
fn called(text: &Said, dictionary: &Dictionary, table: Option<usize>, check: &Check) -> Said {
    Said {
        vi: filled(&text.vi, dictionary, table, check, &|it| it.vi),
        en: filled(&text.en, dictionary, table, check, &|it| it.en),
    }
}

fn filled(
    text: &str,
    dictionary: &Dictionary,
    table: Option<usize>,
    check: &Check,
    choose: &dyn Fn(Said) -> String,
) -> String {
    let fields = table.map_or(&dictionary.fields, |it| &dictionary.tables[it].fields);
    let label = |name: &str| {
        let field = if name == AT {
            fields.get(check.at)
        } else {
            fields.iter().find(|it| *it.name == *name)
        };
        let field = field.or_else(|| dictionary.fields.iter().find(|it| *it.name == *name));
        let said = field.map(|it| match table {
            Some(table) => dictionary.tables[table].field_called(it),
            None => it.label.clone(),
        });
        format!("[{}]", said.map_or_else(|| name.to_owned(), choose))
    };
    let parts = Check::placeholders(text).map(|it| match it {
        Placeholder::Words(words) => words.to_owned(),
        Placeholder::Value(name) | Placeholder::Least(name) | Placeholder::Most(name) => {
            label(name)
        }
        Placeholder::Lacking => choose(Said::new("[mục còn thiếu]", "[what is lacking]")),
        Placeholder::Unstated => choose(Said::new("[mục chưa nêu]", "[what is not stated]")),
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::load::{InMemory, load};

    #[test]
    fn every_wording_that_is_shipped_has_an_example() {
        let project = load(&InMemory::default()).project;
        let codes: BTreeSet<&str> = project.dictionary.all_checks().map(|it| &*it.code).collect();
        assert!(codes.len() > 10);

        for code in codes {
            for it in explained(&project, code) {
                let instance = it.instance.unwrap_or_else(|| panic!("{code}: {:?}", it.that));
                assert_ne!(instance.wrong, instance.right, "{code}");
                assert!(!instance.says.vi.contains('{'), "{}", instance.says.vi);
            }
        }
        assert_eq!(explained(&project, "no-such"), []);
    }
}
