//! What people see in the place of names that records and rulebooks have: labels of fields,
//! groups and tables, titles of rulebooks and forms.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, NodePath, Step, shorten};
use crate::facts::{Dictionary, Field};
use crate::load::record::{APPRAISALS_KEY, CLAIMS_KEY, DOCUMENTS_KEY};
use crate::model::Key;
use crate::project::Project;
use crate::words::Said;

/// What stands of a document, or of what is claimed.
const LEAVES: [(&str, Said<&str>); 10] = [
    ("number", Said::of("số", "number")),
    ("date", Said::of("ngày", "date")),
    ("signatory", Said::of("người ký", "signatory")),
    ("joint_signatory", Said::of("người cùng ký", "joint signatory")),
    ("units", Said::of("đơn vị", "units")),
    ("addressees", Said::of("kính gửi", "addressees")),
    ("recipients", Said::of("nơi nhận", "recipients")),
    ("points", Said::of("điểm", "points")),
    ("reason", Said::of("lý do", "reason")),
    ("evidence", Said::of("minh chứng", "evidence")),
];

/// What a message is near to: names are first looked for there.
struct Near {
    table: Option<usize>,
    /// The keys above.
    group: String,
}

/// The labels of a project's names.
pub struct Labels<'a> {
    dictionary: &'a Dictionary,
    /// Titles of rulebooks and forms, by their ids; none where two have one id.
    titles: BTreeMap<&'a str, Option<&'a str>>,
}

impl<'a> Labels<'a> {
    /// The labels of a project, for who has a record: of forms alike those that its unit issues.
    pub fn of(project: &'a Project, key: &Key) -> Self {
        let mut titles: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        let mut add = |id: &'a str, title: &'a str| {
            let own = titles.entry(id).or_insert(Some(title));
            *own = own.filter(|it| *it == title);
        };
        for (id, law) in &project.laws {
            add(id, &law.rulebook.title);
            for (form, it) in &law.rulebook.forms {
                add(form, it.name());
            }
        }
        for it in project.issued(&key.unit, key.period) {
            titles.insert(it.form_id, Some(it.form.name()));
        }
        Self { dictionary: &project.dictionary, titles }
    }

    /// A finding for people who see cells and labels; `at` is where it stands in a record.
    pub fn name(&self, finding: Diagnostic, at: &NodePath) -> Diagnostic {
        let near = self.near(at);
        finding.of_cells(&|it| self.called(it, &near))
    }

    /// What a place is near to.
    fn near(&self, NodePath(steps): &NodePath) -> Near {
        let keys: Vec<&str> = steps
            .iter()
            .filter_map(|it| match it {
                Step::Key(key) => Some(key.as_str()),
                Step::Index(_) => None,
            })
            .collect();
        let table = keys.first().and_then(|it| self.dictionary.table(it));
        let own = if table.is_some() { &keys[1..] } else { &keys[..] };
        let group = own.split_last().map(|(_, group)| group.join(".")).unwrap_or_default();
        Near { table, group }
    }

    /// What people call the value at some keys, as far as it has a name.
    pub(super) fn at(&self, path: &[String]) -> Said {
        if let Some(field) = self.dictionary.fields.iter().find(|it| it.path == path) {
            return field.label.clone();
        }
        let keys: Vec<&str> = path.iter().map(String::as_str).collect();
        let leaf = |key: &str| LEAVES.iter().find(|(own, _)| *own == key).map(|(_, it)| *it);
        let (whole, key) = match keys[..] {
            [DOCUMENTS_KEY, form, key] => {
                let title = self.titles.get(form).copied().flatten().unwrap_or(form);
                (Said::new(title, title), key)
            }
            [CLAIMS_KEY, id, key] => {
                (Said::new(format!("tiêu chí {id}, tự chấm"), format!("criterion {id}, own")), key)
            }
            [APPRAISALS_KEY, unit, id, key] => (
                Said::new(
                    format!("thẩm định {unit}, tiêu chí {id}"),
                    format!("appraisal of {unit}, criterion {id}"),
                ),
                key,
            ),
            _ => return Said::new(path.join("."), path.join(".")),
        };
        let leaf = leaf(key).unwrap_or(Said::of(key, key));
        Said::new(format!("{}: {}", whole.vi, leaf.vi), format!("{}: {}", whole.en, leaf.en))
    }

    /// What people call what a message has in backticks: a name, or a formula of names.
    fn called(&self, name: &str, near: &Near) -> Option<Said> {
        if let Some(label) = self.label(name, near) {
            return Some(label);
        }
        let is_word = |it: char| it.is_alphanumeric() || it == '_' || it == '.';
        let is_formula = name.contains([' ', '(']) && !name.contains([':', '{', '[']);
        let field = |it: &str| self.label(it, near).filter(|_| it.contains(['_', '.']));
        if !is_formula || !name.split(|it| !is_word(it)).any(|it| field(it).is_some()) {
            return None;
        }
        let (mut vi, mut en) = (String::new(), String::new());
        for part in name.split_inclusive(|it| !is_word(it)) {
            let word = part.trim_end_matches(|it| !is_word(it));
            let label = self.label(word, near).unwrap_or_else(|| Said::new(word, word));
            vi.push_str(&label.vi);
            en.push_str(&label.en);
            let rest = &part[word.len()..];
            vi.push_str(rest);
            en.push_str(rest);
        }
        Some(Said::new(vi, en))
    }

    fn label(&self, name: &str, near: &Near) -> Option<Said> {
        let tables = &self.dictionary.tables;
        let own = near.table.and_then(|it| tables.get(it));
        let fields = own.map_or(&self.dictionary.fields, |it| &it.fields);
        let beside = format!("{}.{name}", near.group);
        if let Some(field) = fields.iter().find(|it| it.path.join(".") == beside) {
            return Some(field.label.clone());
        }
        let in_rows = |it: &crate::facts::Table| {
            let field = named(&it.fields, name);
            field.or_else(|| it.groups.get(name).cloned())
        };
        let title = || {
            self.titles.get(name).copied().flatten().map(shorten).map(|it| Said::new(&*it, &*it))
        };
        own.and_then(in_rows)
            .or_else(|| named(&self.dictionary.fields, name))
            .or_else(|| tables.iter().find(|it| *it.name == *name).map(|it| it.label.clone()))
            .or_else(|| same(tables.iter().filter_map(in_rows)))
            .or_else(|| self.dictionary.groups.get(name).cloned())
            .or_else(title)
    }
}

/// The label of a field by its name, or by the last of its keys where all that have it are
/// called alike.
fn named(fields: &[Field], name: &str) -> Option<Said> {
    let whole = fields.iter().find(|it| *it.name == *name || it.path.join(".") == name);
    let last = || fields.iter().filter(|it| it.path.last().is_some_and(|it| it == name));
    whole.map(|it| it.label.clone()).or_else(|| same(last().map(|it| it.label.clone())))
}

/// What all of some are, if they are alike.
fn same(mut all: impl Iterator<Item = Said>) -> Option<Said> {
    let first = all.next()?;
    all.all(|it| it == first).then_some(first)
}
