//! What is on disk of a project: its files, found by walking its folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::layout::{Layout, TEMPLATES, UNITS, is_typst, is_word, is_yaml, top_of};

/// The files that reading a project may depend on, in order, relative to its folder.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// What all units depend on.
    pub shared: Vec<PathBuf>,
    /// What each top folder among the units holds, by its name. There is none where a file
    /// stands beside these folders: it belongs to no unit, and all is shared.
    pub tops: BTreeMap<String, Vec<PathBuf>>,
}

impl Files {
    /// These files, all of them shared.
    #[must_use]
    pub fn together(self) -> Self {
        let mut shared = self.shared;
        shared.extend(self.tops.into_values().flatten());
        shared.sort_unstable();
        Self { shared, tops: BTreeMap::new() }
    }
}

impl Layout {
    /// Every YAML file below a folder, as a path relative to the project, in order.
    pub(super) fn yaml_files(&self, folder: &str) -> Vec<Result<String, (String, String)>> {
        let mut files: Vec<_> = WalkDir::new(self.root.join(folder))
            .follow_links(true)
            .sort_by_file_name()
            .into_iter()
            .filter_map(|entry| match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    let shown = self.shown(entry.path());
                    is_yaml(entry.path()).then_some(Ok(shown))
                }
                Ok(_) => None,
                Err(error) => {
                    let path = error.path().map_or(folder.to_owned(), |it| self.shown(it));
                    let missing = error.io_error().is_some_and(|it| {
                        it.kind() == std::io::ErrorKind::NotFound && path == folder
                    });
                    let said = error.io_error().map_or(error.to_string(), ToString::to_string);
                    (!missing).then_some(Err((path, said)))
                }
            })
            .collect();
        files.sort();
        files
    }

    /// Every file of the project's own templates.
    pub(super) fn template_files(&self, folder: &str) -> Vec<String> {
        WalkDir::new(self.root.join(folder))
            .sort_by_file_name()
            .into_iter()
            .filter_map(Result::ok)
            .filter(|it| it.file_type().is_file())
            .map(|it| self.shown(it.path()))
            .filter(|it| is_typst(it) || is_word(it) || is_yaml(Path::new(it)))
            .collect()
    }

    /// How many top folders there are among the units.
    pub(super) fn tops(&self) -> usize {
        let folder = self.root.join(UNITS);
        let all = std::fs::read_dir(folder).into_iter().flatten().flatten();
        all.filter(|it| it.path().is_dir()).count()
    }

    /// The files that reading the project may depend on.
    pub fn files(&self) -> Files {
        let mut files = Files::default();
        let mut told_apart = true;
        for file in self.all_files() {
            if let Some(top) = top_of(&file).map(str::to_owned) {
                files.tops.entry(top).or_default().push(file);
            } else {
                told_apart &= !file.starts_with(UNITS);
                files.shared.push(file);
            }
        }
        if told_apart { files } else { files.together() }
    }

    fn all_files(&self) -> Vec<PathBuf> {
        let folders = ["data", TEMPLATES].into_iter().flat_map(|folder| {
            let walk = WalkDir::new(self.root.join(folder)).follow_links(true);
            walk.into_iter().filter_map(Result::ok).filter(|it| it.file_type().is_file())
        });
        let mut files: Vec<_> = folders
            .filter_map(|it| it.path().strip_prefix(&self.root).ok().map(Path::to_owned))
            .collect();
        if self.root.join("hoso.yaml").is_file() {
            files.push(PathBuf::from("hoso.yaml"));
        }
        files.sort_unstable();
        files
    }
}
