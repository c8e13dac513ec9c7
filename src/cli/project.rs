//! Opens the project that a command works on, and says so where it names what is not there.

use std::path::Path;

use hoso::build::{Opened, Unmeant};
use hoso::docket::Selection;
use hoso::layout::{self, DATA, Layout, SETTINGS};
use hoso::load::{self, Meant};
use hoso::model::{Config, Period, UnitId};
use hoso::words::{Said, either, nearest};

use super::args::Args;
pub(super) use super::unmeant::{near, say};
use super::{End, Screen};

/// Where the project stands, and where in it somebody stands.
fn standing(args: &Args) -> (Layout, String) {
    let folder = &args.directory;
    let is_project = [SETTINGS, DATA].iter().any(|it| folder.join(it).exists());
    let around = if is_project { None } else { load::project_around(folder) };
    let (root, below) = around.unwrap_or_else(|| (folder.clone(), String::new()));
    (Layout { root }, below)
}

/// Where the project stands: the folder of the command, or one that it stands in.
pub(super) fn layout(args: &Args) -> Layout {
    standing(args).0
}

/// Reads the project's folder; says so if there is none.
pub(super) fn open(args: &Args, screen: Screen) -> Result<Opened, End> {
    Opened::read(&layout(args), None).map_err(|it| say(&it, args, screen))
}

/// A project, and the records in it that somebody means; says so if a name means nothing.
pub(super) fn selected(
    args: &Args,
    units: &[String],
    period: Option<Period>,
    screen: Screen,
) -> Result<(Opened, Selection), End> {
    let opened = open(args, screen)?;
    let selection = meant(args, &opened.loaded.project.config, units, period, screen)?;
    match opened.unmeant(&selection) {
        Some(unmeant) => Err(say(&unmeant, args, screen)),
        None => Ok((opened, selection)),
    }
}

/// Why there is nothing to show of some records, and the way on: there are none, or no rulebook
/// in use speaks of them.
pub(super) fn nothing(opened: &Opened, selection: &Selection) -> Said {
    if !opened.loaded.record_keys.iter().any(|it| selection.meets(it)) {
        return Said::new(
            "chưa có tệp số liệu nào của những đơn vị và kỳ này; `hoso new record <đơn vị> --period \
             <kỳ>` tạo tệp để điền",
            "there is no record of these units and periods; `hoso new record <unit> --period \
             <period>` makes one to be filled in",
        );
    }
    Said::new(
        "không bộ quy định nào đang dùng nói về những đơn vị và kỳ này; `hoso rulebooks` nêu từng bộ \
         quy định cho ai, những năm và kỳ nào; quy định khác là một thư mục mới trong `templates/`",
        "no rulebook in use speaks of these units and periods; `hoso rulebooks` says for whom, which \
         years and periods each is; another regulation is another folder in `templates/`",
    )
}

/// The records that somebody means, whether there are any or not; says so if a name may mean
/// several units.
pub(super) fn meant(
    args: &Args,
    config: &Config,
    units: &[String],
    period: Option<Period>,
    screen: Screen,
) -> Result<Selection, End> {
    let units = units.iter().map(|it| unit(args, it, screen));
    let units = units.collect::<Result<_, _>>()?;
    Ok(Selection { units, period: period.or(config.period), form: None })
}

/// The paths in the project that somebody may mean: seen from where one stands, from the
/// project's folder, and on this machine.
fn paths(args: &Args, typed: &str) -> Vec<String> {
    let (layout, below) = standing(args);
    let is_whole = Path::new(typed).is_absolute();
    let mut paths = if is_whole { Vec::new() } else { layout.paths_meant(typed, &below) };
    if let Some(path) = load::path_within(&layout.root, &args.directory.join(typed))
        && !paths.contains(&path)
    {
        paths.push(path);
    }
    paths
}

/// The file of the project that somebody means, whether it is there or will be; none where no
/// project reads such a file.
pub(super) fn file(args: &Args, typed: &str) -> Option<String> {
    let root = layout(args).root;
    let mut paths = paths(args, typed);
    paths.retain(|it| layout::is_input(it));
    let beside = |it: &&String| root.join(it).parent().is_some_and(Path::is_dir);
    let is_there = |it: &&String| root.join(it).is_file();
    paths.iter().find(is_there).or_else(|| paths.iter().find(beside)).or(paths.first()).cloned()
}

/// The rulebook that somebody means by its name, its folder, or a file of that; says so if there
/// is none.
pub(super) fn rulebook(
    args: &Args,
    opened: &Opened,
    typed: &str,
    screen: Screen,
) -> Result<String, End> {
    let laws = &opened.loaded.project.laws;
    let paths = paths(args, typed);
    let folder = |it: &String| {
        Some(it.strip_prefix(layout::TEMPLATES)?.strip_prefix('/')?.split('/').next()?.to_owned())
    };
    let typed = typed.trim_end_matches('/');
    let mut all = [typed.to_owned()].into_iter().chain(paths.iter().filter_map(folder));
    all.find(|it| laws.contains_key(it.as_str())).ok_or_else(|| {
        let Said { vi, en } = near(nearest(typed, laws.keys().map(|it| &**it)));
        screen.trouble(Said::new(
            format!("không có bộ quy định `{typed}`{vi}"),
            format!("there is no rulebook `{typed}`{en}"),
        ));
        End::Trouble
    })
}

/// Says that what was typed is the end of several names.
fn several(typed: &str, of: Said<&str>, all: &[String], screen: Screen) -> End {
    let all: Vec<_> = all.iter().map(|it| format!("`{it}`")).collect();
    screen.trouble(Said::new(
        format!("`{typed}` là của nhiều {}; ghi rõ {}", of.vi, either(&all, "hoặc")),
        format!("`{typed}` is of several {}; write {}", of.en, either(&all, "or")),
    ));
    End::Trouble
}

/// The unit that somebody means, as it is called; as it is typed where there is none.
pub(super) fn unit(args: &Args, typed: &str, screen: Screen) -> Result<String, End> {
    match load::unit_meant(&layout(args), typed, &paths(args, typed)) {
        Meant::Unit(unit) => Ok(unit.to_string()),
        Meant::Nothing => by_file(args, typed, screen),
        Meant::Several(units) => {
            let units: Vec<_> = units.iter().map(ToString::to_string).collect();
            Err(several(typed, Said::of("đơn vị", "units"), &units, screen))
        }
    }
}

/// The unit of the file that somebody means by an end of its path; what is typed where there is
/// none.
fn by_file(args: &Args, typed: &str, screen: Screen) -> Result<String, End> {
    let files = load::files_ending(&layout(args), typed);
    let mut units: Vec<&str> = files.iter().filter_map(|it| layout::unit_at(it)).collect();
    units.dedup();
    match units[..] {
        [] => Ok(typed.to_owned()),
        [unit] => Ok(unit.to_owned()),
        _ => Err(several(typed, Said::of("tệp", "files"), &files, screen)),
    }
}

/// The file or folder of the project that somebody means by its path, by a unit's, or by an end
/// that no other file has; one that the program carries may be meant as well.
pub(super) fn path(
    args: &Args,
    opened: &Opened,
    typed: &str,
    screen: Screen,
) -> Result<String, End> {
    let layout = layout(args);
    let paths = paths(args, typed);
    let shipped = |it: &&String| load::is_shipped(layout::template_path(it));
    let known = load::path_meant(&layout, &paths);
    if let Some(path) = known.or_else(|| paths.iter().find(shipped).cloned()) {
        return Ok(path);
    }
    let unit = unit(args, typed, screen)?;
    let folder = [layout::unit_folder(&UnitId::new(unit.clone()))];
    if let Some(path) = load::path_meant(&layout, &folder) {
        return Ok(path);
    }
    match &load::files_ending(&layout, typed)[..] {
        [] => {}
        [file] => return Ok(file.clone()),
        files => return Err(several(typed, Said::of("tệp", "files"), files, screen)),
    }
    let unit = paths.iter().find_map(|it| layout::unit_at(it)).map_or(unit, str::to_owned);
    let selection = Selection { units: vec![unit.clone()], ..Selection::default() };
    // What stands in a unit, and is not there, is not that unit.
    let nearest = match opened.unmeant(&selection) {
        Some(Unmeant::Unit(_, near)) => near.filter(|it| !UnitId::new(unit).is_within(it)),
        _ => None,
    };
    let Said { vi, en } = near(nearest);
    screen.trouble(Said::new(
        format!("không có `{typed}`{vi}"),
        format!("there is no `{typed}`{en}"),
    ));
    Err(End::Trouble)
}
