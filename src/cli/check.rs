//! `hoso check`: every fault of every file.

use hoso::diagnostic::{Diagnostic, Severity};
use hoso::words::Said;

use super::args::{Args, Check};
use super::{End, Screen, out, project};

pub(super) fn run(args: &Args, check: &Check, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let paths = check.paths.iter().map(|it| project::path(args, it, screen));
    let paths: Vec<_> = match paths.collect() {
        Ok(paths) => paths,
        Err(end) => return end,
    };
    let meant = |it: &&Diagnostic| {
        paths.is_empty() || paths.iter().any(|path| within(it.place.file(), path))
    };
    let found: Vec<_> = opened.checked().iter().filter(meant).cloned().collect();
    let sources = &opened.loaded.sources;
    if !check.format.for_people {
        out::json(&check.format.write(&found, sources, screen.look()));
        return end(&found);
    }
    screen.diagnostics(&found, sources);
    let count = |it| found.iter().filter(|found| found.severity() == it).count();
    let (errors, warnings, notes) =
        (count(Severity::Error), count(Severity::Warning), count(Severity::Info));
    let records = opened.loaded.record_keys.len();
    let units = opened.loaded.unit_ids.len();
    screen.say(Said::new(format!("đã kiểm tra {units} đơn vị, {records} tệp số liệu: {errors} lỗi, {warnings} cảnh báo, {notes} thông tin"), format!("checked {units} unit(s), {records} record(s): {errors} error(s), {warnings} warning(s), {notes} note(s)")));
    end(&found)
}

/// How a run with these findings ends.
pub(super) fn end(found: &[Diagnostic]) -> End {
    let trouble = |it: &Diagnostic| it.fault.is_trouble();
    if found.iter().any(trouble) {
        End::Trouble
    } else if found.iter().any(Diagnostic::is_error) {
        End::Faults
    } else {
        End::Fine
    }
}

fn within(file: &str, path: &str) -> bool {
    path.is_empty()
        || file.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
