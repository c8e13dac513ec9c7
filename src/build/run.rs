//! All documents that are meant, from the first file read to the last one written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use super::Plan;
use super::built::Built;
use super::event::{Event, Listener};
use super::format::{self, File};
use super::formats;
use super::made::{Kept, Made};
use super::make::Line;
use super::open::Opened;
use super::side::make_all;
use super::source;
use super::worker::Worker;
use crate::diagnostic::{self, Diagnostic, Sources};
use crate::docket::Document;
use crate::layout;
use crate::model::Key;
use crate::store::{Inputs, Lot, Output, Remembered};

/// Makes the documents that a plan means.
///
/// A nation is loaded some provinces at a time: no document speaks of units of two top
/// folders, so a part that has not changed is left, and memory does not grow with their
/// number.
pub fn build(plan: &Plan, listen: &(dyn Fn(Event) + Sync)) -> Built {
    let selection = &plan.selection;
    let whole = selection.units.is_empty() && selection.form.is_none();
    // What the files are made of is known before any record is understood.
    let inputs = Inputs::of(&plan.layout, whole, plan.jobs);
    let mut run = Run::begin(plan, inputs, listen);
    let lots = run.lots(plan.lot);
    listen(Event::Planned(&lots));
    for lot in lots.iter().take_while(|_| !plan.is_stopped()) {
        let opened = Opened::read(&plan.layout, lot.tops());
        let meant = opened.and_then(|it| it.unmeant(selection).map_or(Ok(it), Err));
        match meant {
            Ok(opened) => run.add(lot, &opened),
            Err(unmeant) => return Built { unmeant: Some(unmeant), ..Built::default() },
        }
    }
    run.end()
}

/// What became of one part.
#[derive(Default)]
struct Part {
    documents: Vec<String>,
    not_owed: usize,
    /// Whether something was wrong, or not finished.
    at_fault: bool,
}

/// A run that is under way.
struct Run<'a> {
    plan: &'a Plan,
    listen: Listener<'a>,
    inputs: Inputs,
    output: Output,
    built: Built,
    /// What units owe, made in this run or not.
    owed: BTreeSet<String>,
    /// What was made, part by part.
    parts: BTreeMap<String, Part>,
    /// The parts that have not changed.
    left_alone: BTreeSet<String>,
    /// The workers, from one lot to the next: its templates are the same.
    workers: Mutex<Vec<Worker>>,
}

impl<'a> Run<'a> {
    fn begin(plan: &'a Plan, inputs: Inputs, listen: Listener<'a>) -> Self {
        Self {
            plan,
            listen,
            output: Output::open(&plan.out, plan.only_look),
            inputs,
            built: Built::default(),
            owed: BTreeSet::new(),
            parts: BTreeMap::new(),
            left_alone: BTreeSet::new(),
            workers: Mutex::default(),
        }
    }

    /// The parts that have changed since a run with the same choices, or all if they are to
    /// be made again, in lots of about so many files.
    fn lots(&mut self, files: usize) -> Vec<Lot> {
        let mut runs = self.output.runs(&self.plan.choices());
        // Whether each page has its source beside it is seen page by page.
        let again = self.plan.force || self.plan.keep_source;
        for part in self.inputs.parts().filter(|_| !again) {
            let Some(digest) = self.inputs.digest(part) else { continue };
            let run = self.output.unchanged(runs.remove(part), digest, self.plan.jobs);
            if let Some(run) = run {
                let kept = run.documents().iter().filter(|it| self.output.is_of_another(it));
                let kept: Vec<_> = kept.map(|it| Kept::as_made(it)).collect();
                self.built.unchanged += run.len() - kept.len();
                self.built.kept.extend(kept);
                self.built.not_owed += run.not_owed;
                self.left_alone.insert(part.to_owned());
            }
        }
        let changed = self.inputs.parts().filter(|it| !self.left_alone.contains(*it));
        self.inputs.lots(changed, files)
    }

    /// Makes every document that is meant of a lot.
    fn add(&mut self, lot: &Lot, opened: &Opened) {
        self.say_errors(opened);
        let documents = opened.docket().documents(&self.plan.selection);
        self.owed.extend(documents.iter().map(Document::stem));
        let files = documents.iter().flat_map(|it| formats::files(it, &self.plan.formats));
        let partition = self.plan.partition;
        let files: Vec<File> =
            files.filter(|it| partition.is_none_or(|part| part.holds(&it.path()))).collect();
        let look = source::look(&opened.templates);
        let (plan, output) = (self.plan, &self.output);
        let line =
            Line { loaded: &opened.loaded, templates: &opened.templates, look, plan, output };
        let made = make_all(&line, &files, self.listen, &self.workers);

        for part in &lot.parts {
            self.parts.insert(part.clone(), Part::default());
        }
        let (mut found, mut sources) = (Vec::new(), opened.loaded.sources.clone());
        for (file, made) in files.iter().zip(made) {
            let part = self.part(file.document.key.unit.top());
            part.documents.push(file.path());
            part.not_owed += usize::from(matches!(made, Some(Made::NotOwed(_))));
            part.at_fault |= !made.as_ref().is_some_and(Made::is_well);
            found.extend(self.built.add(file, made, &mut sources));
        }
        self.stray(opened);
        self.at_fault(lot, opened);
        (self.listen)(Event::LotMade(files.len()));
        self.say(found, &sources);
    }

    /// Says what is wrong with what was read; what is wrong outside all units is said once.
    fn say_errors(&mut self, opened: &Opened) {
        let mut errors = opened.errors(&self.plan.selection);
        let of_a_unit = |it: &Diagnostic| layout::top_of(Path::new(it.place.file())).is_some();
        errors.retain(|it| of_a_unit(it) || !self.built.found.contains(it));
        self.say(errors, &opened.loaded.sources);
    }

    fn say(&mut self, mut found: Vec<Diagnostic>, sources: &Sources) {
        diagnostic::sort(&mut found);
        (self.listen)(Event::Found { found: &found, sources });
        self.built.found.extend(found);
    }

    /// The records of units that cannot be read: what they owe nobody can say.
    fn stray(&mut self, opened: &Opened) {
        // Each is counted once, whatever the number of parts.
        if self.plan.partition.is_some_and(|it| it.part != 1) {
            return;
        }
        let docket = opened.docket();
        let strays = docket.of_lost_units(&self.plan.selection);
        for Key { unit, period } in &strays {
            for path in self.output.remembered(&format!("{unit}/{period}")) {
                self.output.withdraw(&path);
            }
            self.part(unit.top()).at_fault = true;
        }
        self.built.failed += strays.len();
    }

    /// What a part read with errors is read again the next time.
    fn at_fault(&mut self, lot: &Lot, opened: &Opened) {
        for error in opened.survey.found.iter().filter(|it| it.is_error()) {
            match layout::top_of(Path::new(error.place.file())) {
                Some(top) => self.part(top).at_fault = true,
                None => lot.parts.iter().for_each(|it| self.part(it).at_fault = true),
            }
        }
    }

    /// The part that the units below a top folder belong to.
    fn part(&mut self, top: &str) -> &mut Part {
        self.parts.entry(self.inputs.part(top).to_owned()).or_default()
    }

    /// Ends a run: what no unit owes any more, and what is remembered.
    fn end(mut self) -> Built {
        let known = |it: &&str| self.parts.contains_key(*it) || self.left_alone.contains(*it);
        self.built.unread = self.inputs.parts().filter(|it| !known(it)).count();
        // What a part owes that was not read, nobody knows.
        if self.built.left == 0 && self.built.unread == 0 {
            for (part, path) in self.orphans() {
                if format::is_source(&path) {
                    if self.plan.prune {
                        self.output.withdraw(&path);
                    }
                    continue;
                }
                if self.plan.prune {
                    self.output.withdraw(&path);
                } else {
                    self.parts.entry(part).or_default().at_fault = true;
                }
                self.built.orphans.push(path);
            }
        }
        self.leave_no_sources();
        let named = |it: &String| format::is_source(it) || self.built.orphans.contains(it);
        self.built.withdrawn = self.output.gone().into_iter().filter(|it| !named(it)).collect();
        let remember = |(name, part): (String, Part)| {
            let inputs = self.inputs.digest(&name).filter(|_| !part.at_fault);
            let run =
                inputs.map(|it| Remembered::new(it.to_owned(), part.documents, part.not_owed));
            (name, run)
        };
        let runs = self.parts.into_iter().map(remember).collect();
        let error = self.output.close(&self.plan.out_shown, &self.plan.choices(), &runs);
        let found: Vec<_> = error.into_iter().collect();
        (self.listen)(Event::Found { found: &found, sources: &Sources::default() });
        self.built.found.extend(found);
        self.built
    }

    /// Takes the sources of earlier runs away, unless they are wanted.
    fn leave_no_sources(&self) {
        let sources = self.output.documents().into_iter().filter(|it| format::is_source(it));
        let unwanted = sources.filter(|path| {
            let key = layout::document_of(path);
            let meant = key.is_some_and(|(key, form)| self.plan.means(&key, form, path));
            meant && !self.plan.keep_source
        });
        unwanted.for_each(|it| self.output.withdraw(&it));
    }

    /// The documents of earlier runs that are meant and that no unit owes any more, each
    /// with its part. A part that has not changed owes what it owed.
    fn orphans(&self) -> Vec<(String, String)> {
        let orphan = |path: String| {
            let (stem, _) = path.rsplit_once('.')?;
            let (key, form) = layout::document_of(&path)?;
            let part = self.inputs.part(key.unit.top());
            let owed = self.left_alone.contains(part) || self.owed.contains(stem);
            (self.plan.means(&key, form, &path) && !owed).then(|| (part.to_owned(), path.clone()))
        };
        self.output.documents().into_iter().filter_map(orphan).collect()
    }
}
