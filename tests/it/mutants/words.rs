//! The names that may stand for one another: fields, measures, words of a choice, places.

use hoso::facts::Dictionary;
use hoso::facts::dictionary::Table;
use hoso::formula::Kind;
use hoso::formula::expr::Definition;
use hoso::law::Rulebook;
use hoso::law::compile;
use hoso::model::FormId;

/// The names of a project, and those of one rulebook.
pub(super) struct Words<'a> {
    dictionary: &'a Dictionary,
    measures: Vec<(String, Kind)>,
    /// The forms, by id.
    pub(super) forms: Vec<FormId>,
    /// The places that scopes name, and one that none does.
    pub(super) places: Vec<String>,
    /// The tasks that scopes name, and one that none does.
    pub(super) roles: Vec<String>,
}

impl<'a> Words<'a> {
    pub(super) fn of(rulebook: &Rulebook, dictionary: &'a Dictionary) -> Self {
        let compiled = compile::compile(rulebook, dictionary).unwrap();
        let benches = compiled.benches.iter();
        let measures = benches.flat_map(|bench| {
            let kinds = bench.rules.measures.iter().map(|it| it.root.kind.clone());
            bench.measures.iter().map(|it| it.name.to_string()).zip(kinds)
        });
        let judged = rulebook.judges.iter().flat_map(|it| &it.units);
        let scopes: Vec<_> =
            judged.chain(rulebook.forms.values().filter_map(|it| it.issuer.as_ref())).collect();
        let places = scopes.iter().filter_map(|it| it.within.clone());
        let roles = scopes.iter().filter_map(|it| it.role.clone());
        Self {
            dictionary,
            measures: measures.collect(),
            forms: rulebook.forms.keys().cloned().collect(),
            places: distinct(places.chain(["noi-khac".to_owned()])),
            roles: distinct(roles.chain(["viec-khac".to_owned()])),
        }
    }

    pub(super) fn tables(&self) -> Vec<String> {
        self.dictionary.tables.iter().map(|it| it.name.to_string()).collect()
    }

    /// The fields of a table, or of a unit.
    pub(super) fn fields(&self, table: Option<&str>) -> Vec<String> {
        self.definitions(table).iter().map(|it| it.name.to_string()).collect()
    }

    fn table(&self, name: &str) -> Option<&Table> {
        self.dictionary.tables.iter().find(|it| *it.name == *name)
    }

    fn definitions(&self, table: Option<&str>) -> &[Definition] {
        let rules = &self.dictionary.rules;
        let Some(table) = table else { return &rules.fields };
        let place = self.dictionary.tables.iter().position(|it| *it.name == *table);
        place.map_or(&[], |it| &rules.tables[it].fields)
    }

    /// What else may stand where a name stands: names of the same sort.
    pub(super) fn instead_of(&self, name: &str, row: Option<&str>) -> Vec<String> {
        let row = row.filter(|it| self.table(it).is_some());
        let mut known: Vec<(String, Kind)> = Vec::new();
        let defined = |it: &Definition| (it.name.to_string(), it.kind.clone());
        known.extend(row.iter().flat_map(|it| self.definitions(Some(it))).map(defined));
        known.extend(self.definitions(None).iter().map(defined));
        known.extend(self.measures.iter().cloned());
        let number = || Kind::Number(hoso::formula::Unit::Plain);
        let kind = match name {
            "target" | "by" => Some(number()),
            _ => known.iter().find(|(it, _)| it == name).map(|(_, kind)| kind.clone()),
        };
        let Some(kind) = kind else { return self.beside_word(name) };
        let same = known.into_iter().filter(|(_, it)| alike(it, &kind)).map(|(it, _)| it);
        let mut all = distinct(same);
        all.retain(|it| it != name);
        all
    }

    /// The other words of a choice.
    fn beside_word(&self, word: &str) -> Vec<String> {
        let choices = self.dictionary.rules.choices.iter();
        let has = choices.filter(|it| it.words.iter().any(|it| **it == *word));
        let mut all = distinct(has.flat_map(|it| &it.words).map(ToString::to_string));
        all.retain(|it| it != word);
        all
    }
}

/// Whether one may stand for the other as far as this can be seen without its formula.
fn alike(one: &Kind, other: &Kind) -> bool {
    matches!((one, other), (Kind::Number(_), Kind::Number(_))) || one == other
}

fn distinct(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<_> = all.collect();
    all.sort();
    all.dedup();
    all
}
