//! `hoso import`: records from the sheets that offices keep.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use hoso::build::Opened;
use hoso::diagnostic::{Diagnostic, Place, Severity, SheetFault, SystemError, Unfit};
use hoso::layout::record_file;
use hoso::model::{Key, UnitId};
use hoso::sheet::{self, Imported, Meant};
use hoso::store;
use hoso::words::Said;

use super::args::{Args, Import, TableFormat};
use super::received::{self, Received, State};
use super::{End, Screen, apart, check, project, read};

/// The folder of workbooks that go back to who sent them, beside those that came.
const BACK: &str = "tra-lai";

pub(super) fn run(args: &Args, import: &Import, screen: Screen) -> End {
    let mut opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let layout = project::layout(args);
    let unit = import.unit.as_ref().map(|it| project::unit(args, it, screen)).transpose();
    let unit = match unit {
        Ok(unit) => unit.map(UnitId::new),
        Err(end) => return end,
    };
    if let Some(unit) = unit.as_ref().filter(|it| !opened.loaded.project.units.contains_key(*it)) {
        screen.trouble(Said::new(
            format!("không có đơn vị `{unit}`; tạo thư mục có `unit.yaml` trước"),
            format!("there is no unit `{unit}`; make its folder with `unit.yaml` first"),
        ));
        return End::Trouble;
    }
    let files = match workbooks(&import.files, screen) {
        Ok(files) => files,
        Err(end) => return end,
    };
    let meant = Meant { unit, period: import.period, whole: import.force };
    let root = &layout.root;
    let mut came: Vec<Came> = Vec::new();
    for file in &files {
        let shown = file.to_string_lossy().replace('\\', "/");
        let bytes = match read::begun(file, sheet::LARGEST) {
            Ok(bytes) => bytes,
            Err(error) => return unread(&shown, &error, screen),
        };
        let book = apart::workbook(&bytes, &shown);
        let text = |key: &Key| there(&root.join(record_file(&key.unit, key.period)));
        let imported =
            sheet::import(&mut opened.loaded, &opened.fonts, (book, &shown), &meant, &text);
        came.push(Came { imported, bytes, file, shown, again: false });
    }
    several(&mut came);
    let all: Result<Vec<Received>, End> =
        came.into_iter().map(|it| received(&opened, it, (import, root), screen)).collect();
    let all = match all {
        Ok(all) => all,
        Err(end) => return end,
    };
    let found: Vec<Diagnostic> = all.iter().flat_map(|it| it.found.clone()).collect();
    match import.format {
        TableFormat::Json => received::json(&all, screen.lang),
        TableFormat::Table => {
            let many = import.files.iter().any(|it| it.is_dir()) || all.len() > 1;
            // Of many what is only worth knowing would hide what is wrong.
            let shown = found.iter().filter(|it| !many || it.severity() != Severity::Info);
            let shown: Vec<Diagnostic> = shown.cloned().collect();
            screen.diagnostics(&shown, &opened.loaded.sources);
            received::say(&all, import.dry_run, many, screen);
        }
    }
    check::end(&found)
}

/// What stands in the project in the place of a record.
fn there(file: &Path) -> Option<String> {
    String::from_utf8(read::bounded(file, sheet::LARGEST).ok()?).ok()
}

fn unread(shown: &str, error: &std::io::Error, screen: Screen) -> End {
    screen.trouble(SystemError::from(error).unread(shown));
    End::Trouble
}

/// The files that are meant: those named, and of a folder those that look like sheets, in the
/// order of their names.
fn workbooks(named: &[PathBuf], screen: Screen) -> Result<Vec<PathBuf>, End> {
    let mut all = Vec::new();
    for path in named {
        if !path.is_dir() {
            all.push(path.clone());
            continue;
        }
        let shown = path.to_string_lossy().replace('\\', "/");
        let entries = std::fs::read_dir(path).map_err(|it| unread(&shown, &it, screen))?;
        let mut within: Vec<PathBuf> =
            entries.filter_map(Result::ok).map(|it| it.path()).filter(|it| it.is_file()).collect();
        within.retain(|it| is_sheet(it));
        within.sort();
        if within.is_empty() {
            screen.trouble(Said::new(
                format!("thư mục `{shown}` không có tệp Excel nào"),
                format!("folder `{shown}` has no workbook"),
            ));
            return Err(End::Trouble);
        }
        all.extend(within);
    }
    Ok(all)
}

/// Whether a file may be a sheet by its name; whether it is one is seen when it is opened.
fn is_sheet(path: &Path) -> bool {
    const ENDINGS: [&str; 7] = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "docx"];
    let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase());
    ending.is_some_and(|it| ENDINGS.contains(&it.as_str()))
}

/// A workbook that came in, before anything is written.
struct Came<'a> {
    imported: Imported,
    bytes: Vec<u8>,
    file: &'a Path,
    shown: String,
    /// Whether another before it says the same.
    again: bool,
}

impl Came<'_> {
    /// Whether somebody has filled it in, rightly or wrongly.
    fn is_filled(&self) -> bool {
        let wrong = |it: &Diagnostic| it.is_error() && matches!(it.place, Place::Cell(..));
        self.imported.record.is_some() || self.imported.found.iter().any(wrong)
    }
}

/// Of several workbooks for one record none is written, until somebody has decided; but where
/// all of them say the same.
fn several(all: &mut [Came]) {
    let mut by_key: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (at, it) in all.iter().enumerate().filter(|(_, it)| it.is_filled()) {
        if let Some(key) = &it.imported.key {
            by_key.entry(key.clone()).or_default().push(at);
        }
    }
    for own in by_key.into_values().filter(|it| it.len() > 1) {
        let first = all[own[0]].imported.record.clone();
        if first.is_some() && own.iter().all(|it| all[*it].imported.record == first) {
            own[1..].iter().for_each(|it| all[*it].again = true);
            continue;
        }
        for at in &own {
            let other = own.iter().find(|it| *it != at).map(|it| all[*it].shown.clone());
            let fault = SheetFault::SheetTwice(other.unwrap_or_default());
            let place = Place::file_of(&*all[*at].shown);
            let imported = &mut all[*at].imported;
            imported.found.push(Diagnostic::new(fault, place));
            imported.record = None;
        }
    }
}

/// Writes what is good, and a copy to be sent back of what is not.
fn received(
    opened: &Opened,
    came: Came,
    (import, root): (&Import, &Path),
    screen: Screen,
) -> Result<Received, End> {
    let Came { imported, bytes, file, shown, again } = came;
    let Imported { key, record, changes, rows, comments, found } = imported;
    let mut it = Received {
        file: shown.clone(),
        unit: key.as_ref().map(|it| {
            opened
                .loaded
                .project
                .units
                .get(&it.unit)
                .map_or_else(String::new, |it| it.name.last().to_owned())
        }),
        state: State::Faulty,
        key,
        changes,
        rows,
        comments,
        found,
        back: None,
    };
    let Some((text, key)) = record.zip(it.key.clone()) else {
        let is_lock = |it: &Diagnostic| it.fault == SheetFault::NotASheet(Unfit::Lock).into();
        if !import.dry_run && !it.found.iter().any(is_lock) {
            it.back = sent_back((&bytes, &it.found), (file, &shown), screen)?;
        }
        return Ok(it);
    };
    let target = record_file(&key.unit, key.period);
    let before = there(&root.join(&target));
    it.state = match &before {
        _ if again => State::Same,
        None => State::New,
        Some(_) if it.changes.is_empty() => State::Same,
        Some(_) => State::Changed,
    };
    if it.state == State::Same {
        return Ok(it);
    }
    if !import.dry_run
        && let Err(error) = store::write_whole(&root.join(&target), text.as_bytes())
    {
        screen.trouble(SystemError::from(&error).unwritten(&target));
        return Err(End::Trouble);
    }
    Ok(it)
}

/// A copy of a workbook with its faults in it, in the folder of those that go back.
fn sent_back(
    (bytes, found): (&[u8], &[Diagnostic]),
    (file, shown): (&Path, &str),
    screen: Screen,
) -> Result<Option<String>, End> {
    let Some(copy) = sheet::marked(bytes, found, screen.lang) else { return Ok(None) };
    let name = file.file_name().unwrap_or_default();
    let folder = file.parent().unwrap_or(Path::new("")).join(BACK);
    let back = match shown.rsplit_once('/') {
        Some((before, name)) => format!("{before}/{BACK}/{name}"),
        None => format!("{BACK}/{shown}"),
    };
    if let Err(error) = store::write_whole(&folder.join(name), &copy) {
        screen.trouble(SystemError::from(&error).unwritten(&back));
        return Err(End::Trouble);
    }
    Ok(Some(back))
}
