//! Judgements for programs, with the names and lines of their evidence.

use std::cell::RefCell;

use crate::diagnostic::NodePath;
use crate::docket::Judgement;
use crate::layout::record_file;
use crate::load::{Loaded, Places};
use crate::model::UnitId;
use crate::report::{self, Assessed, Explained, Find, Stated};

/// Whether the lines of evidence are looked up: to find them a file is read once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// They are shown.
    Wanted,
    /// Nobody asks for them.
    Left,
}

/// What one record came to, with the names and, if wanted, the lines of its evidence.
pub fn assessed(loaded: &Loaded, judgement: &Judgement, lines: Lines) -> Assessed {
    let project = &loaded.project;
    let file = record_file(&judgement.key.unit, judgement.key.period);
    let places = RefCell::new(Places::default());
    let find = |unit: &UnitId, period, path: Option<NodePath>| {
        let is_own = *unit == judgement.key.unit && period == judgement.key.period;
        let file = if is_own { file.clone() } else { record_file(unit, period) };
        let line = path.and_then(|it| places.borrow_mut().line(&file, &it, &loaded.sources));
        Stated { file, line }
    };
    let find = (lines == Lines::Wanted).then_some(&find as Find);
    let Judgement { record, law, judging, assessment, .. } = judgement;
    report::assessed(project, assessment, (record, &file), (law, *judging), find)
}

/// What one record came to, and the reasoning behind it: for each criterion that is no part of
/// another, its id and the text.
pub fn reasoned(
    loaded: &Loaded,
    judgement: &Judgement,
    lang: crate::words::Lang,
) -> (Assessed, Vec<(String, String)>) {
    let assessed = assessed(loaded, judgement, Lines::Wanted);
    let file = record_file(&judgement.key.unit, judgement.key.period);
    let explained = Explained {
        rulebook: &judgement.law.rulebook,
        bench: judgement.judging.bench,
        assessed: &assessed,
        assessment: &judgement.assessment,
        dictionary: &loaded.project.dictionary,
        file: &file,
    };
    let bars = judgement.judging.bench.criteria.iter();
    let texts = bars.map(|it| (it.id.clone(), report::explain(lang, explained, &it.id))).collect();
    (assessed, texts)
}

/// The reasoning behind the verdict on a criterion; empty if there is no such criterion.
pub fn explained(
    loaded: &Loaded,
    judgement: &Judgement,
    lang: crate::words::Lang,
    criterion: &str,
) -> String {
    let explained = Explained {
        rulebook: &judgement.law.rulebook,
        bench: judgement.judging.bench,
        assessed: &assessed(loaded, judgement, Lines::Wanted),
        assessment: &judgement.assessment,
        dictionary: &loaded.project.dictionary,
        file: &record_file(&judgement.key.unit, judgement.key.period),
    };
    report::explain(lang, explained, criterion)
}
