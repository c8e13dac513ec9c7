//! Which file of a project is called what: paths from ids, and ids from paths.
//!
//! It reads nothing: what is on disk is found by `load`.

use std::path::{Path, PathBuf};

use crate::model::{Copying, Key, Period, UnitId};

/// The settings of a project, in its folder.
pub const SETTINGS: &str = "hoso.yaml";

/// What the offices state, relative to the project's folder.
pub const DATA: &str = "data";

/// Where the files of units stand, relative to the project's folder.
pub const UNITS: &str = "data/units";

/// Where the lists of procedures stand, relative to the project's folder.
pub const CATALOGS: &str = "data/catalogs";

/// Where templates stand, relative to the project's folder.
pub const TEMPLATES: &str = "templates";

/// The days on which nobody works, by its path below `templates/`.
pub const HOLIDAYS: &str = "holidays.yaml";

/// The file of a template, by its path below `templates/`.
pub fn template_file(path: &str) -> String {
    format!("{TEMPLATES}/{path}")
}

/// The national list of units, below `templates/`.
pub const NATIONAL_UNITS: &str = "national/units.yaml";

/// Whether a file is Typst: a form, a part of forms, or the look of all.
pub fn is_typst(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|it| it == "typ")
}

/// Whether a file is YAML.
pub fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "yaml" || it == "yml")
}

/// Whether a file bears nearly the name of one that is read: `2018.yaml.txt`, `2018.YAML`; or is
/// the workbook of a period, which is read by another command.
pub fn is_nearly_read(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let parts: Vec<&str> = name.split('.').collect();
    let nearly = match parts.as_slice() {
        [.., "yaml" | "yml", "txt" | "doc" | "docx" | "rtf"] | [_, .., "yaml" | "yml"] => true,
        [stem, "xlsx" | "xls"] => stem.parse::<Period>().is_ok(),
        _ => false,
    };
    nearly && !is_yaml(path)
}

/// Whether a file bears a name by which a project's files are read.
pub fn is_read(path: &Path) -> bool {
    let shown = path.to_string_lossy();
    is_yaml(path) || is_typst(&shown)
}

/// Whether a project reads a file of this path: its settings, a record, a unit, a catalog, a
/// template.
pub fn is_input(path: &str) -> bool {
    let below = |folder: &str| path.strip_prefix(folder).is_some_and(|it| it.starts_with('/'));
    let of_data = is_yaml(Path::new(path)) && (below(UNITS) || below(CATALOGS));
    path == SETTINGS || of_data || below(TEMPLATES) && is_read(Path::new(path))
}

/// The endings of pictures that documents enclose.
pub const PICTURES: [&str; 3] = ["png", "jpg", "jpeg"];
/// The endings of tables that documents enclose.
pub const GRIDS: [&str; 1] = ["csv"];

/// The ending of a file, in small letters.
pub fn ending(path: &str) -> String {
    Path::new(path).extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// Whether a file is one that a document may enclose, by its name.
pub fn is_enclosed(path: &str) -> bool {
    let ending = ending(path);
    path.starts_with(UNITS) && PICTURES.iter().chain(&GRIDS).any(|it| *it == ending)
}

/// The path of a template's file below `templates/`.
pub fn template_path(file: &str) -> &str {
    file.strip_prefix(TEMPLATES).map_or(file, |it| it.trim_start_matches('/'))
}

/// The file of a rulebook's criteria and forms.
pub fn rulebook_file(id: &str) -> String {
    template_file(&format!("{id}/rulebook.yaml"))
}

/// The file of a rulebook's cases.
pub fn cases_file(id: &str) -> String {
    template_file(&format!("{id}/cases.yaml"))
}

/// The folder of a unit, as it is shown.
pub fn unit_folder(unit: &UnitId) -> String {
    format!("{UNITS}/{unit}")
}

/// The file that describes a unit.
pub fn unit_file(unit: &UnitId) -> String {
    format!("{UNITS}/{unit}/unit.yaml")
}

/// The file of a unit's record for a period.
pub fn record_file(unit: &UnitId, period: Period) -> String {
    format!("{UNITS}/{unit}/{period}.yaml")
}

/// What a file below `data/units` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitFile {
    /// The `unit.yaml` of a unit.
    Unit(UnitId),
    /// A record.
    Record(UnitId, Period),
    /// Neither.
    Stray(UnitId),
}

/// What a file below `data/units` is, by its name.
pub fn classify(file: &str) -> UnitFile {
    let path = file.strip_prefix(&format!("{UNITS}/")).unwrap_or(file);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let unit = UnitId::new(folder);
    if name == "unit.yaml" && !folder.is_empty() {
        return UnitFile::Unit(unit);
    }
    match name.strip_suffix(".yaml").and_then(|it| it.parse().ok()) {
        Some(period) if !folder.is_empty() => UnitFile::Record(unit, period),
        _ => UnitFile::Stray(unit),
    }
}

/// The unit whose folder, or a file of whose folder, a path is; none if it is elsewhere.
pub fn unit_at(path: &str) -> Option<&str> {
    let path = unit_path(path)?;
    match path.rsplit_once('/') {
        Some((folder, file)) if is_yaml(Path::new(file)) => Some(folder),
        _ => Some(path),
    }
}

/// The path of a file below the folder of all units; none if it stands elsewhere.
pub fn unit_path(file: &str) -> Option<&str> {
    file.strip_prefix(UNITS)?.strip_prefix('/')
}

/// The top folder among the units that a file stands in, if it belongs to a unit.
pub fn top_of(file: &Path) -> Option<&str> {
    let mut parts = file.strip_prefix(UNITS).ok()?.components();
    let top = parts.next()?;
    parts.next()?;
    top.as_os_str().to_str()
}

/// The form by which files are called so: those of a copy have more behind it.
pub fn form_of(name: &str) -> &str {
    let mut ends = Copying::ALL.iter().map(|it| it.stem());
    let of = |end| name.split_once(&format!("-{end}")).map(|(form, _)| form);
    ends.find_map(of).unwrap_or(name)
}

/// Whose a file below the folder of documents is, for which period, and what it is called.
pub fn document_of(path: &str) -> Option<(Key, &str)> {
    let (stem, _) = path.rsplit_once('.')?;
    let (folder, form) = stem.rsplit_once('/')?;
    let (unit, period) = folder.rsplit_once('/')?;
    Some((Key { unit: UnitId::new(unit), period: period.parse().ok()? }, form))
}

/// Where things stand in a project, and the paths that people type for them.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The project's folder.
    pub root: PathBuf,
}

impl Layout {
    /// The paths in the project that somebody may mean who stands in a folder of it: seen from
    /// there, then from the project's folder.
    pub fn paths_meant(&self, typed: &str, stands_in: &str) -> Vec<String> {
        let typed = typed.replace('\\', "/");
        let root = self.root.to_string_lossy().replace('\\', "/");
        let from_root = typed.strip_prefix(&format!("{}/", root.trim_end_matches('/')));
        let from_root = from_root.unwrap_or(&typed);
        let mut all: Vec<_> =
            [joined(stands_in, &typed), joined("", from_root)].into_iter().flatten().collect();
        all.dedup();
        all
    }

    /// A path as it is shown: relative to the project, with `/`.
    pub fn shown(&self, path: &Path) -> String {
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<_> = relative.iter().map(|it| it.to_string_lossy()).collect();
        parts.join("/")
    }
}

/// A path seen from a folder, without `.` and `..`; none where it leads out of the project.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests;
