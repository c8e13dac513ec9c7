//! Which unit, or which file, somebody means by what they type.
//!
//! Names are compared with their letters composed: one computer writes "ã" as one character, and
//! another as two.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::Folder;
use crate::layout::{DATA, SETTINGS, TEMPLATES, UNITS, UnitFile, classify, unit_at};
use crate::model::UnitId;
use crate::words::composed;

/// What somebody means by what they type for a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// This unit, with all below it.
    Unit(UnitId),
    /// One of these, whose paths end so.
    Several(Vec<UnitId>),
    /// Nothing that is there.
    Nothing,
}

/// The unit that is meant by its folder, by a file in that, by its path, or by an end of its
/// path that no other unit has; `paths` are what was typed as paths in the project.
pub fn unit_meant(folder: &dyn Folder, typed: &str, paths: &[String]) -> Meant {
    let units = units(folder);
    let typed = typed.replace('\\', "/");
    let typed = typed.trim_start_matches("./").trim_end_matches('/');
    let by_path = paths.iter().filter_map(|it| unit_at(it));
    if let Some(unit) = by_path.chain([typed]).find_map(|it| at(&units, it)) {
        return Meant::Unit(unit);
    }
    let end = composed(typed);
    let mut ending: Vec<_> = units
        .into_iter()
        .filter(|it| !end.is_empty() && UnitId::new(composed(it)).ends_with(&end))
        .collect();
    match ending.len() {
        0 => Meant::Nothing,
        1 => ending.pop().map_or(Meant::Nothing, Meant::Unit),
        _ => Meant::Several(ending),
    }
}

/// The file or folder of a project that is there under one of these paths, as it is called.
pub fn path_meant(folder: &dyn Folder, paths: &[String]) -> Option<String> {
    let all = files(folder);
    let within = |path: &str| all.iter().find_map(|it| start_of(it, path));
    paths.iter().find_map(|it| if it.is_empty() { Some(String::new()) } else { within(it) })
}

/// The files of a project whose paths end so, in whole parts.
pub fn files_ending(folder: &dyn Folder, typed: &str) -> Vec<String> {
    let typed = composed(&typed.replace('\\', "/"));
    let end = format!("/{}", typed.trim_start_matches("./").trim_matches('/'));
    if end == "/" {
        return Vec::new();
    }
    files(folder).into_iter().filter(|it| composed(it).ends_with(&end)).collect()
}

/// The path in a project of what stands at a path of this machine; none where that is elsewhere.
/// What is not there yet stands in the nearest folder that is.
pub fn path_within(root: &Path, path: &Path) -> Option<String> {
    let (near, path) = (std::path::absolute(root).ok()?, std::path::absolute(path).ok()?);
    let followed = || {
        let there = path.ancestors().find_map(|it| Some((it, it.canonicalize().ok()?)));
        let (there, whole) = there?;
        let whole = whole.join(path.strip_prefix(there).ok()?);
        Some(whole.strip_prefix(root.canonicalize().ok()?).ok()?.to_owned())
    };
    let plain = |it: &PathBuf| it.components().all(|it| matches!(it, Component::Normal(_)));
    let below = path.strip_prefix(near).ok().map(Path::to_owned).filter(plain);
    let below = below.or_else(followed).filter(plain)?;
    Some(below.iter().map(|it| it.to_string_lossy()).collect::<Vec<_>>().join("/"))
}

/// The folder of the project that a folder stands in: the nearest that has settings or units,
/// itself among them; with where the first stands in it.
pub fn project_around(folder: &Path) -> Option<(PathBuf, String)> {
    let is_project = |it: &Path| it.join(SETTINGS).is_file() || it.join(UNITS).is_dir();
    let whole = folder.canonicalize().ok()?;
    let up = whole.ancestors().position(is_project)?;
    let below: Vec<_> = whole.iter().skip(whole.iter().count() - up).collect();
    let below: Vec<_> = below.iter().map(|it| it.to_string_lossy()).collect();
    let root = (0..up).fold(folder.to_owned(), |it, _| it.join(".."));
    Some((root, below.join("/")))
}

/// The files that a project may have.
fn files(folder: &dyn Folder) -> Vec<String> {
    let all = [DATA, TEMPLATES].into_iter().flat_map(|it| folder.files(it)).flatten();
    all.chain([SETTINGS.to_owned()]).collect()
}

/// The units that have files.
fn units(folder: &dyn Folder) -> BTreeSet<UnitId> {
    let files = folder.files(UNITS).into_iter().flatten();
    let unit = |file: String| match classify(&file) {
        UnitFile::Unit(id) | UnitFile::Record(id, _) => Some(id),
        UnitFile::Stray(_) => None,
    };
    files.filter_map(unit).collect()
}

/// The unit of this path, or the path above some units, as it is called in the project.
fn at(units: &BTreeSet<UnitId>, path: &str) -> Option<UnitId> {
    units.iter().find_map(|it| start_of(it, path)).map(UnitId::new)
}

/// The start of a path that is the same as another, part by part.
fn start_of(whole: &str, path: &str) -> Option<String> {
    let count = path.split('/').count();
    let start: Vec<_> = whole.split('/').take(count).collect();
    let start = start.join("/");
    (composed(&start) == composed(path)).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::InMemory;

    fn folder() -> InMemory {
        let units = ["a", "a/x", "a/x/xa\u{303}", "b", "b/x", "b/x/z"];
        InMemory::new(units.map(|it| (format!("data/units/{it}/unit.yaml"), "")))
    }

    fn meant(typed: &str, paths: &[&str]) -> Meant {
        let paths: Vec<_> = paths.iter().map(|it| (*it).to_owned()).collect();
        unit_meant(&folder(), typed, &paths)
    }

    fn unit(id: &str) -> Meant {
        Meant::Unit(UnitId::new(id))
    }

    #[test]
    fn a_unit_is_meant_by_its_path_its_folder_or_an_end_of_its_own() {
        assert_eq!(meant("a/x", &[]), unit("a/x"));
        assert_eq!(meant("q", &["data/units/b/x"]), unit("b/x"));
        assert_eq!(meant("q", &["data/units/b/x/2018.yaml"]), unit("b/x"));
        assert_eq!(meant("z", &[]), unit("b/x/z"));
        assert_eq!(meant("x/z/", &[]), unit("b/x/z"));
        assert_eq!(meant("", &[]), Meant::Nothing);
        assert_eq!(meant("y", &[]), Meant::Nothing);
        // An end is whole parts of a path.
        assert_eq!(meant("/z", &[]), Meant::Nothing);
    }

    #[test]
    fn an_end_of_several_paths_is_answered_with_them() {
        assert_eq!(meant("x", &[]), Meant::Several(vec![UnitId::new("a/x"), UnitId::new("b/x")]));
    }

    #[test]
    fn a_file_is_meant_by_an_end_of_its_path() {
        let ending = |typed: &str| files_ending(&folder(), typed);
        assert_eq!(ending("z/unit.yaml"), ["data/units/b/x/z/unit.yaml"]);
        assert_eq!(ending("./x/unit.yaml").len(), 2);
        assert_eq!(ending("x/x\u{e3}/unit.yaml"), ["data/units/a/x/xa\u{303}/unit.yaml"]);
        assert_eq!(ending("nit.yaml"), [""; 0]);
        assert_eq!(ending(""), [""; 0]);
    }

    #[test]
    fn a_path_of_the_machine_is_one_of_the_project_or_of_none() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let within = |path: &str| path_within(root, &root.join(path));
        let file = Some("data/units/a/2018.yaml".to_owned());
        let name = root.file_name().unwrap().to_string_lossy();
        assert_eq!(within("data/units/a/2018.yaml"), file);
        assert_eq!(within("data//units/./a/2018.yaml"), file);
        assert_eq!(within("src/../data/units/a/2018.yaml"), file);
        assert_eq!(within(&format!("src/../../{name}/data/units/a/2018.yaml")), file);
        assert_eq!(within(""), Some(String::new()));
        assert_eq!(within(".."), None);
        assert_eq!(within("../data/units/a/2018.yaml"), None);
        assert_eq!(within("/etc/2018.yaml"), None);
    }

    #[test]
    fn letters_may_be_composed_or_not() {
        assert_eq!(meant("a/x/x\u{e3}", &[]), unit("a/x/xa\u{303}"));
        assert_eq!(meant("x\u{e3}", &[]), unit("a/x/xa\u{303}"));
        let path = ["data/units/a/x/x\u{e3}".to_owned()];
        let found = path_meant(&folder(), &path);
        assert_eq!(found.as_deref(), Some("data/units/a/x/xa\u{303}"));
        assert_eq!(path_meant(&folder(), &["data/units/a/q".to_owned()]), None);
    }
}
