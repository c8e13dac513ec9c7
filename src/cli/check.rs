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
    let paths: Vec<_> = check.paths.iter().map(|it| tidy(it, &args.directory)).collect();
    let root = &args.directory;
    for path in &paths {
        if !root.join(path).exists()
            && !hoso::load::is_shipped(path.trim_start_matches("templates/"))
        {
            screen
                .trouble(Said::new(format!("không có `{path}`"), format!("there is no `{path}`")));
            return End::Trouble;
        }
    }
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

fn tidy(path: &str, root: &std::path::Path) -> String {
    let path = path.replace('\\', "/");
    let root = format!("{}/", root.to_string_lossy().replace('\\', "/").trim_end_matches('/'));
    let path = path.strip_prefix(&root).unwrap_or(&path);
    let path = path.trim_start_matches("./").trim_end_matches('/');
    if path == "." { String::new() } else { path.to_owned() }
}

fn within(file: &str, path: &str) -> bool {
    path.is_empty()
        || file.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
