//! A small project in which every form of a rulebook has a unit that issues it.

use std::sync::Arc;

use super::answers::Manner;
use super::lists::{enclosed, list, marked};
use super::props::Props;
use super::situation::Situation;
use super::units::SECOND;
use crate::build::stage::Stage;
use crate::facts::Record;
use crate::law::Scope;
use crate::law::case::Case;
use crate::law::criterion::Verdict;
use crate::model::period::PeriodSpan;
use crate::model::{Document, Key, NationalList, NationalLists, Period, UnitId, UnitKind};
use crate::project::{Law, Project};

/// A project in a situation.
pub(super) struct Scene {
    pub situation: Situation,
    pub project: Project,
    /// The periods that units report on.
    pub periods: Vec<Period>,
}

/// How many units there are where there are many.
const MANY: usize = 8;

/// How many there are where a list of them is long.
const CROWD: usize = 12;

impl Scene {
    /// One for each situation in which any unit can be.
    pub(super) fn all(
        around: &Project,
        (id, law): (&str, &Arc<Law>),
        cases: &[Case<Record>],
    ) -> Vec<Self> {
        let props = Props::new(around, (id, law), cases);
        Situation::ALL.into_iter().filter_map(|situation| props.scene(situation)).collect()
    }

    /// The project in which a case plays.
    pub(super) fn of_case(
        around: &Project,
        (id, law): (&str, &Arc<Law>),
        case: &Case<Record>,
    ) -> Vec<Self> {
        let stages = Stage::all(around, (id, law), case).into_iter();
        let scene = |it: Stage| Self {
            situation: Situation::Case,
            periods: vec![it.key.period],
            project: it.loaded.project,
        };
        stages.map(scene).collect()
    }
}

impl Props<'_> {
    /// A period, and another span of its year for forms that are not made for such.
    fn periods(&self, situation: Situation) -> Vec<Period> {
        let year = self.year(matches!(situation, Situation::Full | Situation::Gaps));
        let mut spans = vec![year.span];
        for form in self.law.rulebook.forms.values() {
            if !form.spans.is_empty() && !form.spans.iter().any(|it| spans.contains(it)) {
                spans.push(form.spans[0]);
            }
        }
        let of = |span: PeriodSpan| self.law.rulebook.first_of(year.year, span);
        spans.into_iter().filter_map(of).collect()
    }

    /// The records of the units of one sort.
    fn answers(&self, situation: Situation, place: usize) -> Vec<Option<Record>> {
        let own = |it: usize| self.pool.get(it).cloned();
        match situation {
            Situation::Full => vec![own(0), own(2), own(1)],
            Situation::Gaps => {
                let keys = self.record(self.year(true), Manner::Keys);
                vec![Some(Record::default()), own(3), None, Some(keys)]
            }
            Situation::Many | Situation::Case => {
                (0..MANY).map(|it| own(it % self.pool.len().max(1))).collect()
            }
            Situation::Of(verdict) => {
                let verdicts = self.verdicts.get(place).into_iter().flatten().zip(&self.pool);
                let fit = verdicts.filter(|(it, _)| **it == verdict).map(|(_, it)| it);
                let fit: Vec<_> = fit.take(3).collect();
                // What names units that meet all may name more than a page has room for.
                let count = if verdict == Verdict::Met { CROWD } else { fit.len() };
                fit.into_iter().cycle().take(count).cloned().map(Some).collect()
            }
        }
    }

    /// The national lists: one made up, none, or two of which one is real.
    fn lists(&self, situation: Situation) -> NationalLists {
        let first = list(&self.catalog, self.year(true));
        NationalLists::new(match situation {
            Situation::Gaps => Vec::new(),
            Situation::Many => vec![NationalList { sample: false, ..first.clone() }, first],
            _ => vec![first],
        })
    }

    /// The scene of a situation; none where no unit can be in it.
    fn scene(&self, situation: Situation) -> Option<Scene> {
        let mut project = self.project();
        project.lists = self.lists(situation);
        if situation == Situation::Many {
            state_texts(&mut project);
        }
        let periods = self.periods(situation);
        let rulebook = &self.law.rulebook;
        let mut judged = Vec::new();
        for (place, it) in rulebook.judges.iter().enumerate() {
            let answers = self.answers(situation, place);
            for scope in &it.units {
                for (number, record) in answers.iter().enumerate() {
                    let unit = self.placed(&mut project, scope, number);
                    judged.push((unit, record.clone()));
                }
            }
        }
        judged.extend(self.unjudged(situation, &mut project));
        if judged.iter().all(|(_, record)| record.is_none()) {
            return None;
        }
        for (unit, record) in self.listed(situation, &mut project) {
            judged.push((unit, Some(record)));
        }
        let issuers = rulebook.forms.values().filter_map(|it| it.issuer.as_ref());
        let districts: &[usize] = if situation == Situation::Many { &[0, SECOND] } else { &[0] };
        let issuers: Vec<_> = issuers
            .flat_map(|it| districts.iter().map(move |number| (it, *number)))
            .map(|(it, number)| self.placed(&mut project, it, number))
            .collect();
        let manner = if situation == Situation::Gaps { Manner::Keys } else { Manner::Most };
        for period in periods.iter().copied() {
            for (unit, record) in &judged {
                let record = record.clone().map(|it| self.numbered(situation, it, (unit, period)));
                add(&mut project, unit, period, record);
                let earlier = [period.before(), period.previous()];
                for earlier in earlier.into_iter().filter(|_| situation != Situation::Gaps) {
                    let record = Some(self.record(earlier, Manner::Mixed(3)));
                    add(&mut project, unit, earlier, record);
                }
            }
            // An office that issues documents on others may keep no record at all.
            for unit in issuers.iter().filter(|_| situation != Situation::Gaps) {
                let record = self.record(period, manner);
                let record = self.numbered(situation, record, (unit, period));
                let record = Self::appraising(record, &judged);
                if !project.records.contains_key(&Key::new(unit, period)) {
                    add(&mut project, unit, period, Some(record));
                }
            }
        }
        Some(Scene { situation, project, periods })
    }

    /// Units of every sort that a rulebook that judges nobody has forms for.
    fn unjudged(
        &self,
        situation: Situation,
        project: &mut Project,
    ) -> Vec<(UnitId, Option<Record>)> {
        if !self.law.rulebook.judges.is_empty() {
            return Vec::new();
        }
        let of_all = self.law.rulebook.forms.values().any(|it| it.about.is_empty());
        let kinds = UnitKind::ALL.into_iter().filter(|_| of_all);
        let kinds = kinds.map(|tier| Scope { tier, ..Scope::default() });
        let stated = self.law.rulebook.forms.values().flat_map(|it| it.about.iter().cloned());
        let manner = match situation {
            Situation::Full | Situation::Case => Manner::Most,
            Situation::Gaps => Manner::Keys,
            Situation::Many => Manner::Mixed(1),
            // There are no verdicts.
            Situation::Of(_) => return Vec::new(),
        };
        let one = |scope: Scope| {
            let unit = self.placed(project, &scope, 0);
            (unit, Some(self.record(self.year(true), manner)))
        };
        kinds.chain(stated).map(one).collect()
    }

    /// Units that nobody judges, but whose rows a form lists with those of its area.
    fn listed(&self, situation: Situation, project: &mut Project) -> Vec<(UnitId, Record)> {
        let lists = self.law.rulebook.forms.values().flat_map(|it| it.lists.values());
        let kinds = lists.flat_map(|it| &it.across).filter(|_| situation != Situation::Gaps);
        let mut all = Vec::new();
        for kind in kinds {
            let scope = Scope { tier: *kind, ..Scope::default() };
            let unit = self.placed(project, &scope, 1);
            all.push((unit, self.record(self.year(true), Manner::Most)));
        }
        all
    }

    /// The record with a number and a date for each document.
    fn numbered(
        &self,
        situation: Situation,
        mut record: Record,
        (unit, period): (&UnitId, Period),
    ) -> Record {
        let issued = |place: u64| Document {
            number: Some(place),
            date: Some(period.end()),
            ..if situation == Situation::Many { marked(unit) } else { Document::default() }
        };
        record.documents.clear();
        let forms = self.law.rulebook.forms.keys().zip(9..);
        if situation != Situation::Gaps {
            record.documents = forms.map(|(id, place)| (id.clone(), issued(place))).collect();
        } else if self.law.rulebook.judges.is_empty() {
            // What nobody begins is no document of a rulebook that judges nobody.
            record.documents = forms.map(|(id, _)| (id.clone(), Document::default())).collect();
        }
        record
    }

    /// The record of a unit that appraises the claims of those below.
    fn appraising(mut record: Record, judged: &[(UnitId, Option<Record>)]) -> Record {
        for (unit, claims) in judged {
            let Some(claims) = claims.as_ref().filter(|it| !it.claims.is_empty()) else { continue };
            let end = unit.as_str().rsplit('/').next().unwrap_or_default();
            record.appraisals.insert(end.to_owned(), claims.claims.clone());
        }
        record
    }
}

/// Gives words to the texts that a rulebook leaves to who uses it.
fn state_texts(project: &mut Project) {
    for law in project.laws.values_mut() {
        for text in Arc::make_mut(law).rulebook.texts.values_mut().filter(|it| it.is_empty()) {
            "chữ của đơn vị".clone_into(text);
        }
    }
}

fn add(project: &mut Project, unit: &UnitId, period: Period, record: Option<Record>) {
    let Some(record) = record else { return };
    project.records.insert(Key::new(unit, period), record);
    enclosed(project, unit);
}
