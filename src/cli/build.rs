//! `hoso build`: the documents of the records that are meant.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hoso::diagnostic::{Diagnostic, Sources};
use hoso::layout::{self, Layout};
use hoso::load;
use hoso::model::{Config, Edition};
use hoso::pipeline::{self, Built, Format, Inputs, Lot, Plan, Selection, Session};
use hoso::words::Said;

use super::args::{Args, Build, EditionArg, FormatArg};
use super::show::Watch;
use super::{End, Screen, check, project};

/// How many files of units are loaded at a time: two a commune, so about 800 of them. Less
/// costs time, for catalogs and templates are read anew; more costs memory.
const LOT: usize = 1600;

pub(super) fn run(args: &Args, build: &Build, screen: Screen) -> End {
    let layout = Layout { root: args.directory.clone() };
    let whole = build.units.is_empty() && build.form.is_none();
    // Settings that cannot be read are said to be so when the project is.
    let plan = plan(args, build, &layout, &load::config(&layout));
    // What the files are made of is known before any record is understood.
    let inputs = Inputs::of(&layout, whole, plan.jobs);
    let mut session = Session::open(plan, inputs);
    let lots = session.lots(LOT);
    let watch = screen.watch(lots.iter().map(|it| it.files).collect());
    let mut making = Making { session, watch, errors: Vec::new(), screen };
    let stop = stop_on_interrupt();
    for lot in lots.iter().take_while(|_| !stop.load(Ordering::Relaxed)) {
        let opened = match project::open_part(args, lot.tops(), screen) {
            Ok(opened) => opened,
            Err(end) => return end,
        };
        if let Err(end) = refused(&opened, build, &making.session.plan, screen) {
            return end;
        }
        making.add(lot, &opened, &stop);
    }
    making.end()
}

/// Says what is meant by nobody: a unit, a form.
fn refused(
    opened: &project::Opened,
    build: &Build,
    plan: &Plan,
    screen: Screen,
) -> Result<(), End> {
    opened.selection(&build.units, build.period, screen)?;
    let Some(form) = &build.form else { return Ok(()) };
    let laws = opened.loaded.project.laws.values();
    let known: BTreeSet<_> = laws.flat_map(|it| it.rulebook.forms.keys().cloned()).collect();
    if !known.contains(form) {
        let known = known.into_iter().collect::<Vec<_>>().join(", ");
        screen.trouble(Said::new(
            format!("không có biểu mẫu `{form}`; các biểu mẫu: {known}"),
            format!("there is no form `{form}`; forms: {known}"),
        ));
        return Err(End::Trouble);
    }
    // A unit that cannot be read may well issue it: its faults come first.
    if opened.errors(&plan.selection).is_empty() {
        issued_by_somebody(opened, &plan.selection, form, screen)?;
    }
    Ok(())
}

/// A run that is under way, and what it has said so far.
struct Making {
    session: Session,
    watch: Watch,
    errors: Vec<Diagnostic>,
    screen: Screen,
}

impl Making {
    /// Makes the documents of one lot of the project.
    fn add(&mut self, lot: &Lot, opened: &project::Opened, stop: &AtomicBool) {
        // What is wrong outside all units is said once.
        let mut errors = opened.errors(&self.session.plan.selection);
        let of_a_unit = |it: &Diagnostic| layout::top_of(Path::new(it.place.file())).is_some();
        errors.retain(|it| of_a_unit(it) || !self.errors.contains(it));
        self.screen.diagnostics(&errors, &opened.loaded.sources);
        self.errors.extend(errors);
        let progress = |done, all| self.watch.progress(done, all);
        let loaded = (&opened.loaded, &opened.survey);
        let made = self.session.make(lot, loaded, &opened.templates, (&progress, stop));
        self.screen.progress_gone();
        self.watch.made(made);
        let (found, own) = self.session.take_found();
        let mut sources = opened.loaded.sources.clone();
        sources.extend(own);
        self.screen.diagnostics(&found, &sources);
        self.errors.extend(found);
    }

    /// Says what the run came to.
    fn end(self) -> End {
        let (plan, mut errors, screen) = (self.session.plan.clone(), self.errors, self.screen);
        let run = self.session.close();
        screen.diagnostics(&run.found, &Sources::default());
        errors.extend(run.found.clone());
        sum_up(&plan, &run, screen);
        match check::end(&errors) {
            _ if run.left > 0 || run.unread > 0 => End::Trouble,
            End::Fine if run.failed > 0 || !run.stale.is_empty() => End::Faults,
            end => end,
        }
    }
}

/// Set when somebody interrupts the run: what is begun is finished, and no more is begun.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let set = stop.clone();
    // Without a handler an interrupt ends the program at once, and no file is half written.
    let _ = ctrlc::set_handler(move || set.store(true, Ordering::Relaxed));
    stop
}

/// What the run came to, in one line, and what else there is to know.
fn sum_up(plan: &Plan, run: &Built, screen: Screen) {
    let (done, same, failed) = (run.built, run.unchanged, run.failed);
    let out = &plan.out_shown;
    for path in &run.stale {
        screen.say(Said::new(format!("cũ: {out}/{path}"), format!("out of date: {out}/{path}")));
    }
    for path in &run.orphans {
        if plan.prune {
            screen.say(Said::new(format!("đã bỏ: {out}/{path}"), format!("removed: {out}/{path}")));
        } else {
            screen.say(Said::new(
                format!("thừa: {out}/{path} (không đơn vị nào còn lập; bỏ bằng `--prune`)"),
                format!("left over: {out}/{path} (no unit issues it; remove with `--prune`)"),
            ));
        }
    }
    let (mut vi, mut en) = (String::new(), String::new());
    if run.not_owed > 0 {
        vi = format!(", {} không phải lập (chưa đạt điều kiện của biểu mẫu)", run.not_owed);
        en = format!(", {} not owed (their form asks for another verdict)", run.not_owed);
    }
    if run.left > 0 || run.unread > 0 {
        vi = format!("{vi}; đã dừng, còn {} chưa lập", run.left);
        en = format!("{en}; stopped, {} not made", run.left);
    }
    if run.unread > 0 {
        vi = format!("{vi}, {} thư mục của đơn vị chưa đọc tới", run.unread);
        en = format!("{en}, {} folders of units not read", run.unread);
    }
    if plan.only_look {
        let stale = run.stale.len();
        screen.say(Said::new(
            format!(
                "văn bản trong `{out}`: {same} không đổi, {stale} cũ, {failed} không lập được{vi}"
            ),
            format!(
                "documents in `{out}`: {same} unchanged, {stale} out of date, {failed} failed{en}"
            ),
        ));
        return;
    }
    screen.say(Said::new(
        format!(
            "văn bản trong `{out}`: {done} đã lập, {same} không đổi, {failed} không lập được{vi}"
        ),
        format!("documents in `{out}`: {done} built, {same} unchanged, {failed} failed{en}"),
    ));
}

/// Says who issues a form that none of the units selected does.
fn issued_by_somebody(
    opened: &project::Opened,
    selection: &Selection,
    form: &str,
    screen: Screen,
) -> Result<(), End> {
    let jobs = |selection: &Selection| {
        let (jobs, refused) = pipeline::jobs(&opened.loaded, &opened.survey, selection);
        jobs.into_iter().chain(refused)
    };
    if jobs(selection).next().is_some() {
        return Ok(());
    }
    let everywhere = Selection { units: Vec::new(), ..selection.clone() };
    let mut issuers: Vec<_> = jobs(&everywhere).map(|it| it.key.0.to_string()).collect();
    issuers.dedup();
    let issuers = issuers.join(", ");
    screen.trouble(Said::new(
        format!("không đơn vị nào đã chọn lập `{form}`; các đơn vị lập biểu mẫu này: {issuers}"),
        format!("none of the units selected issues `{form}`; units that do: {issuers}"),
    ));
    Err(End::Trouble)
}

/// Each format once, however often it is named.
fn formats(build: &Build) -> Vec<Format> {
    let mut formats: Vec<_> = build
        .format
        .iter()
        .map(|it| match it {
            FormatArg::Pdf => Format::Pdf,
            FormatArg::Docx => Format::Docx,
        })
        .collect();
    formats.sort_unstable();
    formats.dedup();
    formats
}

fn plan(args: &Args, build: &Build, layout: &Layout, config: &Config) -> Plan {
    let (out, out_shown) = if let Some(out) = &build.out {
        (out.clone(), out.to_string_lossy().into_owned())
    } else {
        let shown = config.out.clone().unwrap_or_else(|| "out".to_owned());
        (args.directory.join(&shown), shown)
    };
    Plan {
        selection: Selection {
            form: build.form.clone(),
            ..project::meant(layout, config, &build.units, build.period)
        },
        partition: build.partition.map(|it| it.0),
        out,
        out_shown,
        edition: match build.edition {
            Some(EditionArg::Electronic) => Edition::Electronic,
            Some(EditionArg::Paper) => Edition::Paper,
            None => config.edition,
        },
        formats: formats(build),
        jobs: build.jobs.unwrap_or_else(load::cores).max(1),
        // A program that does not know its own place cannot start itself by it.
        program: std::env::current_exe().unwrap_or_else(|_| "hoso".into()),
        force: build.force,
        only_look: build.check,
        prune: build.prune,
    }
}
