//! `hoso new`: a project, a record to be filled in, a rulebook to be rewritten.

use std::path::{Path, PathBuf};

use hoso::build::Opened;
use hoso::diagnostic::SystemError;
use hoso::layout::record_file;
use hoso::model::{Key, UnitId};
use hoso::sheet;
use hoso::start::{self, Files, Wanted};
use hoso::store;
use hoso::words::Said;

use super::args::{Args, New, NewRecord, NewRulebook, NewWhat};
use super::{End, Screen, apart, project, read};

pub(super) fn run(args: &Args, new: &New, screen: Screen) -> End {
    let ran = match &new.what {
        None => of_project(args, new, screen),
        Some(NewWhat::Record(it)) => record(args, it, screen),
        Some(NewWhat::Rulebook(it)) => rulebook(args, it, screen),
    };
    ran.unwrap_or_else(|end| end)
}

/// Says why a thing cannot be begun.
fn refused(screen: Screen) -> impl Fn(Said) -> End {
    move |said| {
        screen.trouble(said);
        End::Trouble
    }
}

fn of_project(args: &Args, new: &New, screen: Screen) -> Result<End, End> {
    let refuse = refused(screen);
    // The command line asks for both.
    let folder = new.folder.clone().unwrap_or_default();
    let is_here = args.directory == Path::new(".");
    let folder = if is_here { folder } else { args.directory.join(folder) };
    let typed = new.province.as_deref().unwrap_or_default();
    let shown = folder.display();
    if is_taken(&folder) {
        return Err(refuse(Said::new(
            format!("`{shown}` đã có và không trống; chọn thư mục khác, chương trình không ghi đè"),
            format!(
                "`{shown}` is there and not empty; choose another folder, nothing is overwritten"
            ),
        )));
    }
    let rows = new.communes.as_ref().map(|it| listed(it)).transpose().map_err(&refuse)?;
    let province = start::province(typed, rows.as_deref()).map_err(&refuse)?;
    if let Some(said) = start::unknown_rulebook(&new.rulebook) {
        return Err(refuse(said));
    }
    let rulebooks = match (&new.rulebook[..], new.period) {
        ([], Some(period)) => start::applying(&province, period),
        ([], None) => start::latest(&province),
        (named, _) => named.to_vec(),
    };
    let wanted = Wanted { province, rulebooks, releases: new.releases.clone() };
    write(&folder, &start::project(&wanted), screen)?;
    let (count, books) = (wanted.province.communes.len(), wanted.rulebooks.join(", "));
    let name = &wanted.province.name;
    let (vi, en) = match books.as_str() {
        "" => (
            "chưa bộ quy định có sẵn nào dùng cho tỉnh và kỳ này; viết bộ của tỉnh bằng `hoso new rulebook TÊN`".to_owned(),
            "no rulebook that the program carries is of this province and period; write one with `hoso new rulebook NAME`".to_owned(),
        ),
        books => (format!("bộ quy định: {books}"), format!("rulebooks: {books}")),
    };
    screen.say(Said::new(
        format!("đã tạo dự án của {name} trong `{shown}`: {count} xã, phường; {vi}"),
        format!("made a project of {name} in `{shown}`: {count} communes; {en}"),
    ));
    Ok(End::Fine)
}

/// Whether a folder, or something else of that name, is there and has something in it.
fn is_taken(folder: &Path) -> bool {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => folder.exists(),
    }
}

fn listed(file: &Path) -> Result<Vec<Vec<String>>, Said> {
    let shown = file.to_string_lossy().replace('\\', "/");
    let bytes = read::bounded(file, sheet::LARGEST)?;
    start::rows(&shown, &bytes, apart::workbook)
}

fn record(args: &Args, new: &NewRecord, screen: Screen) -> Result<End, End> {
    let refuse = refused(screen);
    let opened = project::open(args, screen)?;
    let unit = project::unit(args, &new.unit, screen)?;
    let project = &opened.loaded.project;
    let unmeant = opened
        .unmeant(&hoso::docket::Selection { units: vec![unit.clone()], ..Default::default() });
    if let Some(unmeant) = unmeant {
        return Err(project::say(&unmeant, args, screen));
    }
    let within = project.units.keys().filter(|it| it.is_within(&unit));
    let units: Vec<&UnitId> = within.collect();
    let key = |it: &UnitId| Key::new(it, new.period);
    let is_there = |it: &UnitId| opened.loaded.record_keys.contains(&key(it));
    let own = UnitId::new(unit.clone());
    if is_there(&own) && units.len() == 1 {
        let file = record_file(&own, new.period);
        return Err(refuse(Said::new(
            format!("đã có `{file}`; chương trình không ghi đè"),
            format!("`{file}` is there already; nothing is overwritten"),
        )));
    }
    let (mut files, mut first) = (Files::new(), None);
    let missing: Vec<&&UnitId> = units.iter().filter(|it| !is_there(it)).collect();
    for it in &missing {
        match start::record(project, &key(it)) {
            Ok(text) => drop(files.insert(record_file(it, new.period), text)),
            Err(said) => first = first.or(Some(said)),
        }
    }
    if let Some(said) = first.filter(|_| files.is_empty()) {
        return Err(refuse(said));
    }
    write(&project::layout(args).root, &files, screen)?;
    let (made, there) = (files.len(), units.len() - missing.len());
    screen.say(match files.keys().next().filter(|_| made == 1) {
        Some(file) => Said::new(format!("đã tạo `{file}`"), format!("made `{file}`")),
        None => Said::new(
            format!("đã tạo {made} tệp số liệu; {there} tệp đã có, để nguyên"),
            format!("made {made} record(s); {there} were there and are left as they are"),
        ),
    });
    Ok(End::Fine)
}

fn rulebook(args: &Args, new: &NewRulebook, screen: Screen) -> Result<End, End> {
    let opened: Opened = project::open(args, screen)?;
    let name = &new.name;
    let started = start::rulebook(&opened.loaded, name, new.from.as_deref());
    let started = started.map_err(refused(screen))?;
    write(&project::layout(args).root, &started.files, screen)?;
    let (mut vi, mut en) = (String::new(), String::new());
    if started.must_be_named {
        vi = format!("; thêm `{name}` vào `rulebooks` trong hoso.yaml để dùng");
        en = format!("; add `{name}` to `rulebooks` in hoso.yaml to use it");
        let in_use = opened.loaded.project.config.rulebooks.iter().flatten();
        let replaced =
            new.from.as_ref().filter(|it| in_use.clone().any(|used| used.as_str() == **it));
        if let Some(from) = replaced {
            vi = format!("; trong hoso.yaml, thay `{from}` ở `rulebooks` bằng `{name}` để dùng");
            en = format!(
                "; in hoso.yaml, put `{name}` in place of `{from}` in `rulebooks` to use it"
            );
        }
    }
    screen.say(Said::new(
        format!("đã tạo `templates/{name}`{vi}; rồi chạy `hoso test {name}`"),
        format!("made `templates/{name}`{en}; then run `hoso test {name}`"),
    ));
    Ok(End::Fine)
}

/// Writes files that are not there yet.
fn write(root: &Path, files: &Files, screen: Screen) -> Result<(), End> {
    for (path, text) in files {
        let file: PathBuf = root.join(path);
        let written = if file.symlink_metadata().is_ok() {
            Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists))
        } else {
            store::write_whole(&file, text.as_bytes())
        };
        if let Err(error) = written {
            screen.trouble(SystemError::from(&error).unwritten(path));
            return Err(End::Trouble);
        }
    }
    Ok(())
}
