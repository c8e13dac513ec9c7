//! `hoso build`: the documents of the records that are meant.

use std::collections::BTreeSet;
use std::thread;

use hoso::model::Edition;
use hoso::pipeline::{self, Format, Plan, Selection};
use hoso::typeset;

use super::args::{Args, Build, EditionArg, FormatArg};
use super::{End, Screen, check, project};

pub(super) fn run(args: &Args, build: &Build, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let selection = match opened.selection(&build.units, build.period, screen) {
        Ok(selection) => selection,
        Err(end) => return end,
    };
    if let Some(form) = &build.form {
        let rulebooks = opened.loaded.project.rulebooks.values();
        let known: BTreeSet<_> = rulebooks.flat_map(|it| it.forms.keys().cloned()).collect();
        if !known.contains(form) {
            let known = known.into_iter().collect::<Vec<_>>().join(", ");
            screen.trouble(
                &format!("không có biểu mẫu `{form}`; các biểu mẫu: {known}"),
                &format!("there is no form `{form}`; forms: {known}"),
            );
            return End::Trouble;
        }
    }
    let plan = plan(args, build, &opened, selection);
    let mut errors = opened.errors(&plan.selection);
    screen.diagnostics(&errors, &opened.loaded.sources);
    // A unit that cannot be read may well issue it: its faults come first.
    if let Some(form) = build.form.as_ref().filter(|_| errors.is_empty())
        && let Err(end) = issued_by_somebody(&opened, &plan.selection, form, screen)
    {
        return end;
    }

    typeset::single_threaded();
    let progress = |done, all| screen.progress(done, all);
    let (loaded, survey) = (&opened.loaded, &opened.survey);
    let run = pipeline::build(loaded, survey, &opened.templates, &opened.fonts, &plan, &progress);
    screen.progress_gone();

    let mut sources = loaded.sources.clone();
    sources.extend(run.sources);
    screen.diagnostics(&run.found, &sources);
    errors.extend(run.found);
    let (done, same, failed) = (run.built, run.unchanged, run.failed);
    let out = &plan.out_shown;
    let (mut vi, mut en) = (String::new(), String::new());
    if run.not_owed > 0 {
        vi = format!(", {} không phải lập (chưa đạt điều kiện của biểu mẫu)", run.not_owed);
        en = format!(", {} not owed (their form asks for another verdict)", run.not_owed);
    }
    screen.say(
        &format!(
            "văn bản trong `{out}`: {done} đã lập, {same} không đổi, {failed} không lập được{vi}"
        ),
        &format!("documents in `{out}`: {done} built, {same} unchanged, {failed} failed{en}"),
    );
    match check::end(&errors) {
        End::Fine if failed > 0 => End::Faults,
        end => end,
    }
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
    screen.trouble(
        &format!("không đơn vị nào đã chọn lập `{form}`; các đơn vị lập biểu mẫu này: {issuers}"),
        &format!("none of the units selected issues `{form}`; units that do: {issuers}"),
    );
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

fn plan(args: &Args, build: &Build, opened: &project::Opened, selection: Selection) -> Plan {
    let config = &opened.loaded.project.config;
    let (out, out_shown) = if let Some(out) = &build.out {
        (out.clone(), out.to_string_lossy().into_owned())
    } else {
        let shown = config.out.clone().unwrap_or_else(|| "out".to_owned());
        (args.directory.join(&shown), shown)
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    Plan {
        selection: Selection { form: build.form.clone(), ..selection },
        out,
        out_shown,
        edition: match build.edition {
            Some(EditionArg::Electronic) => Edition::Electronic,
            Some(EditionArg::Paper) => Edition::Paper,
            None => config.edition,
        },
        formats: formats(build),
        jobs: build.jobs.unwrap_or(cores).max(1),
    }
}
