//! Looking things up in the dictionary: by name, by word, and a value in words.
//!
//! What is looked up is a linear search over few names; whoever asks for each of thousands
//! of records asks once and keeps the place.

use std::borrow::Cow;

use super::check::Check;
use super::dictionary::{AskedOf, Dictionary, Field, Key, Scale, Sort, Table};
use crate::formula::check::Names;
use crate::formula::expr::Rules;
use crate::formula::{Kind, Value, kind};
use crate::model::period::PeriodSpan;
use crate::model::{Unit, UnitId, UnitKind};
use crate::words::{Date, Period, Said, composed, same_name_of};

impl Dictionary {
    /// Every check that is declared: of units, then of the rows of each table.
    pub fn all_checks(&self) -> impl Iterator<Item = &Check> {
        self.placed_checks().map(|(_, it)| it)
    }

    /// Every check that is declared, with the table whose rows it is of.
    pub fn placed_checks(&self) -> impl Iterator<Item = (Option<usize>, &Check)> {
        let of_tables = self.tables.iter().enumerate();
        let of_tables =
            of_tables.flat_map(|(table, it)| it.checks.iter().map(move |it| (Some(table), it)));
        self.checks.iter().map(|it| (None, it)).chain(of_tables)
    }

    /// The table of a name.
    pub fn table(&self, name: &str) -> Option<usize> {
        self.tables.iter().position(|it| &*it.name == name)
    }

    /// The unit's field of a name.
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|it| &*it.name == name)
    }

    /// The scale of a name.
    pub fn scale(&self, name: &str) -> Option<usize> {
        self.scales.iter().position(|it| &*it.name == name)
    }

    /// What a value of a choice is called.
    pub fn label(&self, choice: usize, value: u16) -> Option<&Said> {
        self.labels.get(choice)?.get(usize::from(value))
    }

    /// The word of a value of a choice, as records and formulas write it.
    pub fn word(&self, choice: usize, value: u16) -> &str {
        let words = self.rules.choices.get(choice).map(|it| &it.words);
        words.and_then(|it| it.get(usize::from(value))).map_or("", |it| &**it)
    }

    /// The value of a choice that a word means; what may follow alone is not among them.
    pub fn value(&self, choice: usize, word: &str) -> Option<u16> {
        let choice = self.rules.choices.get(choice)?;
        let first = usize::from(choice.unstated);
        let found = choice.words.iter().skip(first).position(|it| &**it == word)?;
        u16::try_from(first + found).ok()
    }

    /// A single value as a record writes it; nothing where it is not known, or a list.
    pub fn written<'a>(&'a self, sort: Sort, value: &'a Value) -> Option<Cow<'a, str>> {
        Some(match value {
            Value::Unknown | Value::List(_) => return None,
            Value::Count(number) => number.to_string().into(),
            Value::Number(amount) if sort == Sort::Share => super::decimal::share(amount).into(),
            Value::Number(amount) => super::decimal::plain(amount).into(),
            Value::Truth(true) => "true".into(),
            Value::Truth(false) => "false".into(),
            Value::Choice(place) => match sort {
                Sort::Choice(choice) | Sort::ListOfChoice(choice) => {
                    self.word(choice, *place).into()
                }
                _ => return None,
            },
            Value::Date(date) => date.to_string().into(),
            Value::Text(text) => (&**text).into(),
        })
    }
}

/// Its own names alone: there are no measures and no variables.
impl Names for Dictionary {
    fn unit_field(&self, name: &str) -> Option<usize> {
        self.field(name)
    }

    fn table(&self, name: &str) -> Option<usize> {
        Self::table(self, name)
    }

    fn row_field(&self, table: usize, name: &str) -> Option<usize> {
        self.tables.get(table)?.field(name)
    }

    fn measure(&self, _: &str) -> Option<usize> {
        None
    }

    fn measure_kind(&self, _: usize) -> Kind {
        Kind::Number(kind::Unit::Plain)
    }

    fn variable(&self, _: &str) -> Option<(usize, Kind)> {
        None
    }

    fn rules(&self) -> &Rules {
        &self.rules
    }

    fn kinds(&self) -> Vec<&'static str> {
        UnitKind::WORDS.to_vec()
    }

    fn known(&self, row: Option<usize>) -> Vec<String> {
        let rows = row.and_then(|it| self.tables.get(it));
        let rows = rows.into_iter().flat_map(|it| &it.fields).map(|it| it.name.to_string());
        rows.chain(self.fields.iter().map(|it| it.name.to_string())).collect()
    }
}

impl Table {
    /// The shorter periods that what it states of one is composed of; none where it is typed.
    pub fn composed_of(&self, period: Period) -> Vec<Period> {
        let of = self.composed.iter().find(|it| it.0 == period.span);
        of.map(|it| period.made_of(it.1)).unwrap_or_default()
    }

    /// What rows agree in that are one and the same, of whatever record: their key, and of a
    /// sector its name, however somebody spells it.
    pub fn same<'a>(&self, key: &'a str) -> Cow<'a, str> {
        match self.key {
            Key::Sector => same_name_of(&composed(key)).into(),
            Key::Catalog | Key::Text => key.into(),
        }
    }

    /// What it is called within a sentence.
    pub fn called(&self) -> Said {
        Said::new(within(&self.label.vi), within(&self.label.en))
    }

    /// What one of its fields is called, after the heading that it stands under.
    pub fn field_called(&self, field: &Field) -> Said {
        let heading = field.name.split_once('.').and_then(|(first, _)| self.groups.get(first));
        match heading {
            Some(heading) => Said::new(
                format!("{}: {}", heading.vi, field.label.vi),
                format!("{}: {}", heading.en, field.label.en),
            ),
            None => field.label.clone(),
        }
    }

    /// The field of a name.
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|it| &*it.name == name)
    }

    /// The fields that a sheet has columns for, from the left.
    pub fn columns(&self) -> Vec<usize> {
        let written = |it: &usize| self.fields[*it].sort != Sort::Computed;
        let mut all: Vec<_> = (0..self.fields.len()).filter(written).collect();
        all.sort_by_key(|it| self.fields[*it].sheet.order);
        all
    }
}

impl Field {
    /// Whether it is asked of a unit for a span of the year; its condition is not looked at.
    pub fn is_asked_of(&self, whom: (&UnitId, &Unit), span: PeriodSpan) -> bool {
        self.asked_of.is_asked(whom) && (self.periods.is_empty() || self.periods.contains(&span))
    }

    /// What it is called within a sentence: its label with a small letter in front, unless
    /// that begins with several capitals.
    pub fn called(&self) -> Said {
        Said::new(within(&self.label.vi), within(&self.label.en))
    }

    /// What is said of it where it is only pointed at.
    pub fn stated_here(&self) -> Said {
        let Said { vi, en } = self.called();
        Said::new(format!("{vi} ghi ở đây"), format!("{en} stated here"))
    }
}

fn within(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            let rest = &label[first.len_utf8()..];
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => label.to_owned(),
    }
}

impl AskedOf {
    /// Whether it is asked of a unit.
    pub fn is_asked(&self, (id, unit): (&UnitId, &Unit)) -> bool {
        self.tier.is_none_or(|it| it == unit.kind)
            && self.within.as_ref().is_none_or(|it| id.is_within(it.as_str()))
            && self.role.as_ref().is_none_or(|it| unit.roles.contains(it))
    }

    /// As it is written: `tier: commune`, `role: …`.
    pub fn written(&self) -> String {
        let tier = self.tier.map(|it| format!("`tier: {}`", it.as_str()));
        let role = self.role.as_ref().map(|it| format!("`role: {it}`"));
        let within = self.within.as_ref().map(|it| format!("`within: {it}`"));
        tier.into_iter().chain(role).chain(within).collect::<Vec<_>>().join(", ")
    }
}

impl Scale {
    /// What it is called on a day.
    pub fn called(&self, on: Date) -> &Said {
        let later = self.renamed.iter().rev().find(|(from, _)| *from <= on);
        later.map_or(&self.label, |(_, it)| it)
    }
}
