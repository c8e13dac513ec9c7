//! `hoso build`: the documents of the records that are meant.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use hoso::build::{self, Built, Event, Format, Plan};
use hoso::docket::Selection;
use hoso::layout::Layout;
use hoso::load;
use hoso::model::{Config, Edition, FormId};
use hoso::words::Said;

use super::args::{Args, Build, EditionArg, Making};
use super::show::Watch;
use super::{End, Screen, check, out, project};

pub(super) fn run(args: &Args, build: &Build, screen: Screen) -> End {
    let layout = project::layout(args);
    // Settings that cannot be read are said to be so when the project is.
    let config = load::config(&layout);
    let meant =
        match project::meant(args, &config, &build.making.units, build.making.period, screen) {
            Ok(meant) => meant,
            Err(end) => return end,
        };
    let mut plan = Plan {
        partition: build.partition.map(|it| it.0),
        force: build.force,
        only_look: build.check,
        prune: build.prune,
        keep_source: build.keep_source,
        ..plan(&build.making, meant, &layout, &config)
    };
    plan.stop = stop_on_interrupt(screen);
    let watch = Mutex::new(screen.watch());
    let ran = build::build(&plan, &|event| heard(event, &watch, screen));
    if let Some(unmeant) = &ran.unmeant {
        return project::say(unmeant, args, screen);
    }
    written(&plan, &ran, screen);
    sum_up(&plan, &ran, screen);
    let made = ran.written.len()
        + ran.unchanged
        + ran.kept.len()
        + ran.failed
        + ran.not_owed
        + ran.stale.len();
    let nothing = made + ran.left + ran.unread == 0;
    if nothing && plan.partition.is_none() && check::end(&ran.found) == End::Fine {
        return nothing_made(args, build, screen);
    }
    match check::end(&ran.found) {
        _ if ran.left > 0 || ran.unread > 0 => End::Trouble,
        End::Fine if ran.failed > 0 || !ran.stale.is_empty() => End::Faults,
        end => end,
    }
}

/// Says why nothing is made, and the way on.
fn nothing_made(args: &Args, build: &Build, screen: Screen) -> End {
    let making = &build.making;
    match project::selected(args, &making.units, making.period, screen) {
        Ok((opened, selection)) => {
            let why = project::nothing(&opened, &selection);
            screen.trouble(Said::new(
                format!("không văn bản nào được lập: {}", why.vi),
                format!("no document is made: {}", why.en),
            ));
            End::Faults
        }
        Err(end) => end,
    }
}

/// Shows what happens in a run.
fn heard(event: Event, watch: &Mutex<Watch>, screen: Screen) {
    let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
    match event {
        Event::Planned(lots) => watch.plan(lots),
        Event::Found { found, sources } => screen.diagnostics(found, sources),
        Event::Made { done, all } => watch.progress(done, all),
        Event::LotMade(documents) => {
            screen.progress_gone();
            watch.made(documents);
        }
    }
}

/// Set when somebody interrupts the run: what is begun is finished, and no more is begun. A
/// second time ends the program at once; no file is half written then either.
fn stop_on_interrupt(screen: Screen) -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let set = stop.clone();
    // Without a handler an interrupt ends the program at once, and no file is half written.
    let _ = ctrlc::set_handler(move || {
        if set.swap(true, Ordering::Relaxed) {
            std::process::exit(2);
        }
        screen.progress_gone();
        screen.say(Said::new(
            "đang dừng: làm nốt những văn bản đang lập; Ctrl-C lần nữa thì dừng ngay",
            "stopping: the documents under way are finished; Ctrl-C once more stops at once",
        ));
    });
    stop
}

/// Names what was made, where, and what it still lacks; some for all.
pub(super) fn written(plan: &Plan, run: &Built, screen: Screen) {
    const NAMED: usize = 10;
    let out = &plan.out_shown;
    for build::Written { path, title, state } in run.written.iter().take(NAMED) {
        let state = state.get(screen.lang);
        out::line(format!("{out}/{path}: {title} ({state})"));
    }
    if let Some(more) = run.written.len().checked_sub(NAMED).filter(|it| *it > 0) {
        screen.tell(Said::new(
            format!("và {more} văn bản nữa; `hoso list` nêu từng văn bản và điều còn thiếu"),
            format!("and {more} more; `hoso list` names each and what it lacks"),
        ));
    }
}

/// What the run came to, in one line, and what else there is to know.
pub(super) fn sum_up(plan: &Plan, run: &Built, screen: Screen) {
    let (done, same, failed) = (run.written.len(), run.unchanged, run.failed);
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
    left_and_gone(out, run, screen);
    let (mut vi, mut en) = (String::new(), String::new());
    if !run.kept.is_empty() {
        vi = format!(", {} để nguyên", run.kept.len());
        en = format!(", {} left as they are", run.kept.len());
    }
    if run.not_owed > 0 {
        vi = format!("{vi}, {} không phải lập (chưa đạt điều kiện của biểu mẫu)", run.not_owed);
        en = format!("{en}, {} not owed (their form asks for another verdict)", run.not_owed);
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

/// Names what somebody else has changed or signed, and what was taken away. Of what is as it
/// was made, some are named for all.
fn left_and_gone(out: &str, run: &Built, screen: Screen) {
    const NAMED: usize = 10;
    let (old, same): (Vec<_>, Vec<_>) = run.kept.iter().partition(|it| it.out_of_date);
    for build::Kept { path, out_of_date } in old.into_iter().chain(same.iter().copied().take(NAMED))
    {
        let (vi, en) = if *out_of_date {
            (", nay đã khác số liệu", ", and would be made otherwise now")
        } else {
            ("", "")
        };
        screen.say(Said::new(
            format!("để nguyên: {out}/{path} (đã được sửa hoặc ký sau khi lập{vi}; lập đè bằng `--force`)"),
            format!("left as it is: {out}/{path} (changed or signed since it was made{en}; write over it with `--force`)"),
        ));
    }
    if let Some(more) = same.len().checked_sub(NAMED).filter(|it| *it > 0) {
        screen.say(Said::new(
            format!("để nguyên: {more} tệp nữa đã được sửa hoặc ký sau khi lập"),
            format!("left as they are: {more} more files changed or signed since they were made"),
        ));
    }
    for path in &run.withdrawn {
        screen.say(Said::new(
            format!("đã bỏ: {out}/{path} (bản lập trước, không còn đúng với số liệu)"),
            format!("removed: {out}/{path} (made before, and no longer what the data says)"),
        ));
    }
}

/// Each format once, however often it is named.
fn formats(build: &Making) -> Vec<Format> {
    Format::ALL.into_iter().filter(|it| build.format.contains(it)).collect()
}

/// How documents are made where no more is asked for.
pub(super) fn plan(build: &Making, meant: Selection, layout: &Layout, config: &Config) -> Plan {
    let (out, out_shown) = if let Some(out) = &build.out {
        (out.clone(), out.to_string_lossy().into_owned())
    } else {
        let shown = config.out.clone().unwrap_or_else(|| "out".to_owned());
        (layout.root.join(&shown), shown)
    };
    Plan {
        layout: layout.clone(),
        selection: Selection { form: build.form.as_deref().map(FormId::new), ..meant },
        partition: None,
        out,
        out_shown,
        edition: match build.edition {
            Some(EditionArg::Electronic) => Edition::Electronic,
            Some(EditionArg::Paper) => Edition::Paper,
            None => config.edition,
        },
        formats: formats(build),
        jobs: build.jobs.map_or_else(load::cores, NonZeroUsize::get).max(1),
        // A program that does not know its own place cannot start itself by it.
        program: std::env::current_exe().unwrap_or_else(|_| "hoso".into()),
        force: false,
        only_look: false,
        prune: false,
        keep_source: false,
        lot: Plan::LOT,
        patience: Plan::PATIENCE,
        stop: Arc::default(),
    }
}
