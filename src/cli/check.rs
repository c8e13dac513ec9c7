//! `hoso check`: every fault of every file.

use hoso::build::Opened;
use hoso::diagnostic::formats::{Look, statistics};
use hoso::diagnostic::{Diagnostic, NodePath, Place, Severity, SystemError, TimeFault};
use hoso::layout;
use hoso::load::Places;
use hoso::model::UnitId;
use hoso::store;
use hoso::words::Said;

use super::args::{Args, Check, FailOn, OutputArg};
use super::{End, Screen, baseline, changed, fix, out, project, stdin, table};

pub(super) fn run(args: &Args, check: &Check, screen: Screen) -> End {
    if check.fix || check.diff {
        if check.paths.iter().any(|it| it == "-") {
            screen.trouble(Said::new(
                "`-` không đi cùng `--fix`, `--diff`: chỉ tệp đã ghi mới sửa được",
                "`-` does not go with `--fix`, `--diff`: only a file that is saved can be mended",
            ));
            return End::Trouble;
        }
        return fix::run(args, check, screen);
    }
    if check.statistics && !check.format.for_people {
        screen.trouble(Said::new(
            "`--statistics` chỉ đi cùng `--format human`; dạng cho máy thì máy tự đếm",
            "`--statistics` goes with `--format human` alone; who reads another format can count",
        ));
        return End::Trouble;
    }
    let opened = match stdin::opened(args, check, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let found = match meant(args, check, &opened, screen) {
        Ok(found) => found,
        Err(end) => return end,
    };
    if let Some(file) = &check.write_baseline {
        return baseline::write(file, &found, screen);
    }
    let found = match &check.baseline {
        None => found,
        Some(file) => match baseline::without(file, found, screen) {
            Ok(found) => found,
            Err(end) => return end,
        },
    };
    if let Err(end) = written(args, check, &found, &opened, screen) {
        return end;
    }
    if check.format.for_people {
        screen.findings(&found, &opened.loaded.sources, check.all);
        if check.statistics {
            table::print(&statistics(&found, &opened.loaded.sources, screen.lang), screen);
        }
        sum_up(&opened, &found, screen);
    } else {
        let below = below(args);
        let look = Look { below: &below, ..Look::plain(screen.lang) };
        let text = check.format.write(&found, &opened.loaded.sources, look);
        if is_json(&text) { out::json(&text) } else { out::lines(&text) }
    }
    failing(&found, check.fails_on())
}

/// The findings on what is meant: these paths, or what has changed, or all.
pub(super) fn meant(
    args: &Args,
    check: &Check,
    opened: &Opened,
    screen: Screen,
) -> Result<Vec<Diagnostic>, End> {
    let root = &project::layout(args).root;
    let (typed, revision) = changed::told(args, check);
    let mut paths: Vec<String> = typed
        .into_iter()
        .map(|it| project::path(args, opened, it, screen))
        .collect::<Result<_, _>>()?;
    paths.extend(check.called.iter().filter_map(|it| project::file(args, it)));
    let changed = match revision {
        Some(revision) => Some(changed::since(root, revision, screen)?),
        None => None,
    };
    let meant = |it: &Diagnostic| {
        let file = it.place.file();
        let of_paths = paths.is_empty() || paths.iter().any(|path| within(file, path));
        of_paths && changed.as_ref().is_none_or(|it| it.iter().any(|it| it == file))
    };
    let mut found = opened.checked();
    found.extend(period_without_data(opened));
    found.retain(meant);
    Ok(found)
}

/// The findings on units and all below them, and on what is no unit's; all where none is named.
pub(super) fn of(opened: &Opened, units: &[String]) -> Vec<Diagnostic> {
    let mut found = opened.checked();
    found.retain(|it| {
        let file = it.place.file();
        let of_units = || {
            units.iter().any(|unit| within(file, &layout::unit_folder(&UnitId::new(unit.as_str()))))
        };
        units.is_empty() || !within(file, layout::UNITS) || of_units()
    });
    found
}

/// The period that the settings name, if no record is of it.
fn period_without_data(opened: &Opened) -> Option<Diagnostic> {
    let period = opened.loaded.project.config.period?;
    let keys = &opened.loaded.record_keys;
    if keys.is_empty() || keys.iter().any(|it| it.period == period) {
        return None;
    }
    let fault = TimeFault::PeriodWithoutData(period.to_string());
    let place = Place::value(layout::SETTINGS, NodePath::root().key("period"));
    let found = Diagnostic::new(fault, place);
    Some(Places::default().resolve(found, &opened.loaded.sources))
}

/// Writes the files that are asked for besides.
fn written(
    args: &Args,
    check: &Check,
    found: &[Diagnostic],
    opened: &Opened,
    screen: Screen,
) -> Result<(), End> {
    let below = below(args);
    for OutputArg { format, file } in &check.output {
        let look = Look { below: &below, ..Look::plain(screen.lang) };
        let text = format.write(found, &opened.loaded.sources, look);
        let text = if is_json(&text) { out::escaped(&text) } else { text };
        if let Err(error) = store::write_named(file, (text + "\n").as_bytes()) {
            screen.trouble(SystemError::from(&error).unwritten(&file.to_string_lossy()));
            return Err(End::Trouble);
        }
    }
    Ok(())
}

fn is_json(text: &str) -> bool {
    text.starts_with(['[', '{'])
}

/// The project's folder before each path, for who reads from where the command is run.
fn below(args: &Args) -> String {
    let folder = project::layout(args).root.to_string_lossy().replace('\\', "/");
    let folder = folder.trim_start_matches("./").trim_end_matches('/');
    if folder.is_empty() || folder == "." { String::new() } else { format!("{folder}/") }
}

pub(super) fn sum_up(opened: &Opened, found: &[Diagnostic], screen: Screen) {
    let count = |it| found.iter().filter(|found| found.severity() == it).count();
    let (errors, warnings, notes) =
        (count(Severity::Error), count(Severity::Warning), count(Severity::Info));
    let records = opened.loaded.record_keys.len();
    let units = opened.loaded.unit_ids.len();
    screen.tell(Said::new(format!("đã kiểm tra {units} đơn vị, {records} tệp số liệu: {errors} lỗi, {warnings} cảnh báo, {notes} thông tin"), format!("checked {units} unit(s), {records} record(s): {errors} error(s), {warnings} warning(s), {notes} note(s)")));
}

/// How a run with these findings ends.
pub(super) fn end(found: &[Diagnostic]) -> End {
    failing(found, FailOn::Error)
}

/// How a run with these findings ends, from what on they count.
pub(super) fn failing(found: &[Diagnostic], fail_on: FailOn) -> End {
    let trouble = |it: &Diagnostic| it.fault.is_trouble();
    let least = match fail_on {
        FailOn::Error => Some(Severity::Error),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Info => Some(Severity::Info),
        FailOn::Never => None,
    };
    if found.iter().any(trouble) {
        End::Trouble
    } else if least.is_some_and(|least| found.iter().any(|it| it.severity() >= least)) {
        End::Faults
    } else {
        End::Fine
    }
}

fn within(file: &str, path: &str) -> bool {
    path.is_empty()
        || file.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
