//! `hoso export`: records as the sheets that offices keep, and blank ones to be filled in.

use std::collections::BTreeMap;
use std::path::Path;

use hoso::build::Opened;
use hoso::diagnostic::{Diagnostic, SystemError};
use hoso::docket::Selection;
use hoso::model::Key;
use hoso::words::Said;
use hoso::{sheet, store};

use super::args::{Args, Export, SheetFormat};
use super::{End, Screen, check, project, read};

/// The folder of sheets below that of documents.
const FOLDER: &str = "excel";

pub(super) fn run(args: &Args, export: &Export, screen: Screen) -> End {
    let (opened, selection) = match project::selected(args, &export.units, export.period, screen) {
        Ok(selected) => selected,
        Err(end) => return end,
    };
    if export.blank && selection.period.is_none() {
        screen.trouble(Said::new(
            "bảng trống là của kỳ nào? thêm `--period`, như `--period 2026-q3`",
            "a blank sheet is for which period? add `--period`, such as `--period 2026-q3`",
        ));
        return End::Trouble;
    }
    let mut errors = opened.errors(&selection);
    screen.diagnostics(&errors, &opened.loaded.sources);
    let config = opened.loaded.project.config.out.clone();
    let out = config.unwrap_or_else(|| "out".to_owned());
    let shown = match &export.out {
        Some(out) => out.to_string_lossy().into_owned(),
        None => format!("{out}/{FOLDER}"),
    };
    let folder = export.out.clone().unwrap_or_else(|| project::layout(args).root.join(&shown));
    // The one format there is; another will have its own arm.
    let SheetFormat::Xlsx = export.format;
    let keys = meant(&opened, &selection, export.blank);
    let nothing = keys.is_empty() && export.blank;
    let counts = match written(&opened, &keys, (&folder, &shown), export, &mut errors, screen) {
        Ok(counts) => counts,
        Err(end) => return end,
    };
    screen.say(counted(&shown, counts, nothing));
    match check::end(&errors) {
        End::Fine if counts[1] > 0 || nothing => End::Faults,
        end => end,
    }
}

/// Writes the sheets; how many are written, how many failed, how many stay as they are.
fn written(
    opened: &Opened,
    keys: &[Key],
    (folder, shown): (&Path, &str),
    export: &Export,
    errors: &mut Vec<Diagnostic>,
    screen: Screen,
) -> Result<[usize; 3], End> {
    let names = names(keys);
    let [mut written, mut failed, mut kept] = [0; 3];
    for key in keys {
        let project = &opened.loaded.project;
        if !export.blank && opened.survey.faulty.refuses(key) {
            failed += 1;
            continue;
        }
        let name = &names[key];
        let record = project.records.get(key).filter(|_| !export.blank);
        let bytes = match sheet::export(project, key, record) {
            Ok(bytes) => bytes,
            Err(fault) => {
                let fault = *fault;
                screen.diagnostics(std::slice::from_ref(&fault), &opened.loaded.sources);
                errors.push(fault);
                failed += 1;
                continue;
            }
        };
        match put(&folder.join(name), &bytes, export.force) {
            Ok(true) => written += 1,
            Ok(false) => {
                kept += 1;
                screen.say(Said::new(
                    format!("để nguyên: {shown}/{name} (đã có, khác bản sắp ghi; ghi đè bằng `--force`)"),
                    format!("left as it is: {shown}/{name} (there already, and other than what would be written; write over it with `--force`)"),
                ));
            }
            Err(error) => {
                let file = format!("{shown}/{name}");
                screen.trouble(SystemError::from(&error).unwritten(&file));
                return Err(End::Trouble);
            }
        }
    }
    Ok([written, failed, kept])
}

/// What a run came to.
fn counted(shown: &str, [written, failed, kept]: [usize; 3], nothing: bool) -> Said {
    if nothing {
        return Said::new(
            "không có bảng nào để ghi: không bộ quy định nào đang dùng hỏi các đơn vị này trong kỳ \
             này; xem `hoso rulebooks`",
            "there is no sheet to write: no rulebook in use asks these units for anything in this \
             period; see `hoso rulebooks`",
        );
    }
    let (vi, en) = if kept == 0 {
        (String::new(), String::new())
    } else {
        (format!(", {kept} để nguyên"), format!(", {kept} left as they are"))
    };
    Said::new(
        format!("bảng tính trong `{shown}`: {written} đã ghi, {failed} không ghi được{vi}"),
        format!("sheets in `{shown}`: {written} written, {failed} failed{en}"),
    )
}

/// Writes a sheet, unless another is there that somebody may have filled in.
fn put(file: &Path, bytes: &[u8], force: bool) -> std::io::Result<bool> {
    let is_there = std::fs::metadata(file).is_ok_and(|it| it.is_file());
    let same = || read::begun(file, bytes.len() as u64).is_ok_and(|it| it == bytes);
    if !force && is_there && !same() {
        return Ok(false);
    }
    store::write_whole(file, bytes).map(|()| true)
}

/// The records that are meant; of blank sheets, all units that are asked for something.
fn meant(opened: &Opened, selection: &Selection, blank: bool) -> Vec<Key> {
    let project = &opened.loaded.project;
    let Some(period) = selection.period.filter(|_| blank) else {
        return project.records.keys().filter(|it| selection.meets(it)).cloned().collect();
    };
    let keys = project.units.keys().map(|it| Key::new(it, period));
    keys.filter(|it| selection.meets(it) && sheet::is_asked(project, it)).collect()
}

/// The name of each sheet: the end of the unit's path, more of it where two end alike. Some
/// disks take capitals and small letters for the same.
fn names(keys: &[Key]) -> BTreeMap<Key, String> {
    let end = |key: &Key, parts: usize| {
        let mut end: Vec<&str> = key.unit.as_str().rsplitn(parts + 1, '/').take(parts).collect();
        end.reverse();
        format!("{}_{}.xlsx", end.join("_"), key.period)
    };
    let (mut names, mut left): (BTreeMap<Key, String>, Vec<&Key>) =
        (BTreeMap::new(), keys.iter().collect());
    for parts in 1.. {
        let mut alike: BTreeMap<String, Vec<&Key>> = BTreeMap::new();
        for key in left {
            alike.entry(end(key, parts).to_lowercase()).or_default().push(key);
        }
        let longer = |it: &&Key| it.unit.as_str().split('/').count() > parts;
        let (alone, more): (Vec<_>, Vec<_>) =
            alike.into_values().partition(|it| it.len() == 1 || !it.iter().any(longer));
        names.extend(alone.into_iter().flatten().map(|it| (it.clone(), end(it, parts))));
        left = more.into_iter().flatten().collect();
        if left.is_empty() {
            break;
        }
    }
    names
}
