//! Writes out what a criterion rests on: names, labels, exact values, files and lines.

use super::basis::{
    AssessedBasis, AssessedInput, AssessedLack, AssessedMeasure, AssessedPart, AssessedStep,
    AssessedSteps, AssessedTerm,
};
use super::find::{Find, Stated, found};
use super::values::{figured, of_place, value};

use crate::facts::Dictionary;
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::{Amount, Kind};
use crate::judge::UnitFacts;
use crate::judge::inputs::{Basis, Contribution, Input, Spot, Term, UsedMeasure};
use crate::law::bench::{Bar, Bench, Rule, StepRow, StepRule};
use crate::model::{Key, Period, UnitId};
use crate::project::Project;
use crate::report::explain::labels;
use crate::words::Lang;

/// Who asks, and how lines are found.
pub(super) struct Writer<'a, 'f> {
    pub(super) project: &'a Project,
    pub(super) unit: &'a UnitId,
    pub(super) period: Period,
    pub(super) find: Find<'f>,
}

impl Writer<'_, '_> {
    /// A criterion's basis, written out.
    pub(super) fn basis(&self, bench: &Bench, bar: &Bar, values: Basis) -> AssessedBasis {
        let range = bar.points.as_ref();
        let target = bar.targets.get(&self.period.year);
        let has_formula = matches!(bar.rule, Rule::Met(_) | Rule::Points(_) | Rule::Steps(_));
        AssessedBasis {
            text: bar.text.clone(),
            reading: bar.reading.clone(),
            rule: rule(&bar.rule),
            formula: match &bar.rule {
                Rule::Met(it) | Rule::Points(it) => Some(it.text.to_string()),
                _ => None,
            },
            steps: match &bar.rule {
                Rule::Steps(it) => Some(steps(it)),
                _ => None,
            },
            of: range.map(|it| it.of.to_string()),
            bonus: range.and_then(|it| unless_zero(&it.bonus)),
            penalty: range.and_then(|it| unless_zero(&it.penalty)),
            round: range.and_then(|it| Some(it.round.as_ref()?.to_string())),
            target: target.map(|it| it.as_ref().map_or("none".to_owned(), ToString::to_string)),
            when_empty: has_formula.then_some(bar.when_empty),
            applies_if: bar.applies_if.as_ref().map(|it| it.text.to_string()),
            assessable_if: bar.assessable_if.as_ref().map(|it| it.text.to_string()),
            terms: values.terms.iter().map(|it| self.term(it)).collect(),
            measures: values.measures.iter().filter_map(|it| self.measure(bench, it)).collect(),
            inputs: values.inputs.iter().map(|it| self.input(it)).collect(),
            missing: values.missing.iter().map(|it| self.lack(it)).collect(),
            values,
        }
    }

    fn found(&self, at: &Spot) -> Stated {
        found(self.find, self.project, at)
    }

    fn dictionary(&self) -> &Dictionary {
        &self.project.dictionary
    }

    fn term(&self, term: &Term) -> AssessedTerm {
        let value = of_place(self.dictionary(), term.at.as_ref(), &term.kind, &term.value);
        let own = matches!(term.parts.as_slice(), [it] if self.is_own(&it.at));
        let parts = if own { &[] } else { term.parts.as_slice() };
        let parts = parts.iter().map(|it| self.part(it)).collect();
        AssessedTerm { text: term.text.clone(), value, parts }
    }

    fn is_own(&self, at: &Spot) -> bool {
        at.unit == *self.unit && at.period == self.period
    }

    fn measure(&self, bench: &Bench, used: &UsedMeasure) -> Option<AssessedMeasure> {
        let (named, formula) =
            (bench.measures.get(used.place)?, bench.rules.measures.get(used.place)?);
        Some(AssessedMeasure {
            name: named.name.to_string(),
            label: named.label.clone(),
            formula: formula.text.to_string(),
            value: figured(self.dictionary(), &formula.root.kind, &used.value),
            parts: used.parts.iter().map(|it| self.part(it)).collect(),
        })
    }

    fn part(&self, part: &Contribution) -> AssessedPart {
        let stated = self.found(&part.at);
        let value = part.value.as_ref();
        AssessedPart {
            unit: part.at.unit.to_string(),
            period: self.other_period(&part.at),
            of: part.of.clone(),
            value: value.and_then(|it| of_place(self.dictionary(), Some(&part.at), &part.kind, it)),
            file: stated.file,
            line: stated.line,
        }
    }

    fn other_period(&self, at: &Spot) -> Option<String> {
        (at.period != self.period).then(|| at.period.to_string())
    }

    fn input(&self, input: &Input) -> AssessedInput {
        let whole = Spot { table: None, row: None, field: None, ..input.at.clone() };
        let stated = self.found(input.stated.as_ref().unwrap_or(&whole));
        let dictionary = self.dictionary();
        let kind = kind(dictionary, &input.at);
        let value = match (&input.value, kind) {
            (Cell::Known(it), Some(kind)) => value(dictionary, kind, it),
            _ => None,
        };
        AssessedInput {
            name: name(dictionary, &input.at).unwrap_or_default(),
            label: label(dictionary, &input.at).unwrap_or_default(),
            value,
            row: input.key.clone(),
            unit: (input.at.unit != *self.unit).then(|| input.at.unit.to_string()),
            period: self.other_period(&input.at),
            is: input.is.clone(),
            file: stated.file,
            line: stated.line,
        }
    }

    fn lack(&self, at: &Spot) -> AssessedLack {
        // The line to go to is that of the row: what is missing has none.
        let stated = self.found(&Spot { field: None, ..at.clone() });
        let record = self.project.records.get(&Key::new(&at.unit, at.period));
        let key = at
            .table
            .zip(at.row)
            .and_then(|(table, row)| Some(record?.table(table)?.key(row).to_owned()));
        AssessedLack {
            unit: at.unit.to_string(),
            period: at.period.to_string(),
            name: name(self.dictionary(), at),
            label: label(self.dictionary(), at),
            row: key,
            not_asked: self.not_asked(at),
            has_record: record.is_some(),
            file: stated.file,
            line: stated.line,
        }
    }
}

impl Writer<'_, '_> {
    /// The condition of a field that its record is certain not to meet: it is not asked then,
    /// and whoever stated it would be refused.
    fn not_asked(&self, at: &Spot) -> Option<String> {
        let field = at.field.filter(|_| at.table.is_none())?;
        let condition = self.dictionary().fields.get(field)?.asked_if.as_ref()?;
        let record = self.project.record(&at.unit, at.period)?;
        let facts = UnitFacts::new(self.project, (&at.unit, at.period), record, &[]);
        let truth = Evaluator::new(&self.dictionary().rules, Some(&facts)).truth(&condition.root);
        (truth.known() == Some(false)).then(|| condition.text.to_string())
    }
}

fn rule(rule: &Rule) -> &'static str {
    match rule {
        Rule::Met(_) => "met",
        Rule::Points(_) => "points",
        Rule::Steps(_) => "steps",
        Rule::Claimed => "claimed",
        Rule::All => "all",
        Rule::Any => "any",
        Rule::Sum => "sum",
        Rule::Best => "best",
    }
}

fn steps(steps: &StepRule) -> AssessedSteps {
    let row = |it: &StepRow| {
        let written = || Some(it.written.clone());
        AssessedStep {
            from: it.reached.then(written).flatten(),
            above: (!it.reached).then(written).flatten(),
            points: it.points.text.to_string(),
        }
    };
    AssessedSteps {
        by: steps.by.text.to_string(),
        rows: steps.rows.iter().map(row).collect(),
        otherwise: steps.otherwise.text.to_string(),
    }
}

fn unless_zero(amount: &Amount) -> Option<String> {
    (*amount != Amount::from_integer(0.into())).then(|| amount.to_string())
}

/// The name of a place in formulas.
fn name(dictionary: &Dictionary, at: &Spot) -> Option<String> {
    let table = at.table.and_then(|it| dictionary.tables.get(it));
    match (table, at.field) {
        (Some(table), Some(field)) => Some(table.fields.get(field)?.name.to_string()),
        (Some(table), None) => Some(table.name.to_string()),
        (None, field) => Some(dictionary.fields.get(field?)?.name.to_string()),
    }
}

fn label(dictionary: &Dictionary, at: &Spot) -> Option<String> {
    match (at.table, at.field) {
        (table, Some(field)) => Some(labels::field(Lang::Vi, dictionary, table, field)),
        (Some(table), None) => Some(dictionary.tables.get(table)?.called().vi),
        (None, None) => None,
    }
}

fn kind<'a>(dictionary: &'a Dictionary, at: &Spot) -> Option<&'a Kind> {
    let fields = match at.table {
        Some(table) => &dictionary.rules.tables.get(table)?.fields,
        None => &dictionary.rules.fields,
    };
    Some(&fields.get(at.field?)?.kind)
}
