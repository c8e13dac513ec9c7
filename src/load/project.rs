//! A whole project, from its folder.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::folder::{Unread, Why};
use super::schema::{self, Shape};
use super::{Folder, Places, text, yaml};
use crate::diagnostic::{
    Diagnostic, FileFault, NodePath, Place, RecordFault, Sources, SystemError, UnitFault, YamlFault,
};
use crate::facts::Record;
use crate::law::case::Case;
use crate::layout;
use crate::model::catalog::CatalogFile;
use crate::model::{CatalogEntry, Config, Key, NationalList, NationalLists, UnitId};
use crate::project::Project;
use crate::words::Said;

/// What a project's folder holds, and every fault of reading it.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The values.
    pub project: Project,
    /// The texts they came from.
    pub sources: Sources,
    /// Their places.
    pub places: Places,
    /// All templates, by path below `templates/`.
    pub templates: BTreeMap<String, Arc<str>>,
    /// The cases of each rulebook, by its id.
    pub cases: BTreeMap<String, Vec<Case<Record>>>,
    /// Where each procedure of the catalogs stands.
    pub catalog_places: BTreeMap<String, (String, NodePath)>,
    /// The units that are described, readable or not.
    pub unit_ids: Vec<UnitId>,
    /// The units and periods that have a record, readable or not.
    pub record_keys: Vec<Key>,
    /// What could not be read as it should.
    pub found: Vec<Diagnostic>,
}

/// Reads everything in a project's folder.
pub fn load(folder: &dyn Folder) -> Loaded {
    load_part(folder, None)
}

/// A project with the units of these top folders alone.
pub fn load_part(folder: &dyn Folder, tops: Option<&[String]>) -> Loaded {
    let mut loaded = Loaded::default();
    loaded.project.is_part = tops.is_some_and(|it| it.len() < folder.tops());
    loaded.settings(folder);
    loaded.templates(folder);
    loaded.catalogs(folder);
    loaded.units(folder, tops);
    loaded.unit_codes();
    loaded.project.settle();
    loaded
}

/// The settings of a project alone, as far as they can be read.
pub fn config(folder: &dyn Folder) -> Config {
    let mut loaded = Loaded::default();
    loaded.settings(folder);
    loaded.project.config
}

impl Loaded {
    fn settings(&mut self, folder: &dyn Folder) {
        const FILE: &str = layout::SETTINGS;
        // It need not be there.
        let missing = |it: std::io::Error| it.kind() == ErrorKind::NotFound;
        if !folder.read(FILE).err().is_some_and(missing)
            && let Some(text) = self.text(folder, FILE)
            && let Some(config) = self.keep(FILE, yaml::read_closely(&text, &schema::CONFIG, FILE))
        {
            self.project.config = config;
            self.out_of_the_way(FILE);
        }
    }

    /// Documents are not written among what they are made from, nor outside of the project:
    /// whoever wants them elsewhere says so on the command line.
    fn out_of_the_way(&mut self, file: &str) {
        let Some(out) = self.project.config.out.take_if(|it| !may_be_out(it)) else {
            return;
        };
        let place = Place::value(file, NodePath::root().key("out"));
        let nearest = Some("out".to_owned());
        let fault = YamlFault::UnknownValue { value: out, nearest, known: Vec::new() };
        self.found.push(Diagnostic::new(fault, place));
    }

    pub(super) fn file<T: DeserializeOwned>(
        &mut self,
        folder: &dyn Folder,
        file: &str,
        shape: &Shape,
    ) -> Option<T> {
        let text = self.text(folder, file)?;
        self.read(file, &text, shape)
    }

    /// The text of a file, kept with its name.
    pub(super) fn text(&mut self, folder: &dyn Folder, file: &str) -> Option<Arc<str>> {
        let bytes = match folder.read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.cannot_read(file, error.into());
                return None;
            }
        };
        let (text, fault) = text::decode(bytes, file);
        let text: Arc<str> = text.into();
        self.sources.insert(file, text.clone());
        if let Some(fault) = fault {
            self.found.push(fault);
            return None;
        }
        Some(text)
    }

    fn read<T: DeserializeOwned>(&mut self, file: &str, text: &str, shape: &Shape) -> Option<T> {
        self.keep(file, yaml::read(text, shape, file))
    }

    /// The value of a file that has been read; its faults and its places are kept.
    pub(super) fn keep<T>(&mut self, file: &str, read: yaml::Read<T>) -> Option<T> {
        self.found.extend(read.found);
        if let Some(rest) = read.rest {
            self.places.keep(file, rest);
        }
        read.value
    }

    pub(super) fn cannot_read(&mut self, file: &str, why: SystemError) {
        self.found.push(Diagnostic::new(FileFault::CannotRead(why), Place::file_of(file)));
    }

    pub(super) fn unread(&mut self, unread: Unread) {
        let fault = match unread.why {
            Why::Said(why) => FileFault::CannotRead(why),
            Why::Circle => FileFault::Circle,
            Why::NotPlain => FileFault::NotPlain,
        };
        self.found.push(Diagnostic::new(fault, Place::file_of(unread.path)));
    }

    pub(super) fn yaml_files(&mut self, folder: &dyn Folder, below: &str) -> Vec<String> {
        let mut files = Vec::new();
        for file in folder.files(below) {
            match file {
                Ok(file) if layout::is_yaml(Path::new(&file)) => files.push(file),
                Ok(file) if layout::is_nearly_read(Path::new(&file)) => {
                    let name = file.rsplit('/').next().unwrap_or(&file).to_owned();
                    let fault = UnitFault::UnreadFile(name);
                    self.found.push(Diagnostic::new(fault, Place::file_of(file)));
                }
                Ok(_) => {}
                Err(unread) => self.unread(unread),
            }
        }
        files
    }

    fn catalogs(&mut self, folder: &dyn Folder) {
        let mut lists = Vec::new();
        for file in self.yaml_files(folder, layout::CATALOGS) {
            let catalog: Option<CatalogFile> = self.file(folder, &file, &schema::CATALOG);
            let Some(catalog) = catalog else { continue };
            if let Some(source) = catalog.list {
                let services = self.services(&file, catalog.procedures);
                lists.push(NationalList { source, sample: catalog.sample, services });
                continue;
            }
            for (index, entry) in catalog.procedures.into_iter().enumerate() {
                let path = NodePath::root().key("procedures").index(index);
                let code = |file: &str, path: &NodePath| Place::value(file, path.key("code"));
                if let Some((first, first_path)) = self.catalog_places.get(&entry.code) {
                    let fault = RecordFault::DuplicateCode { key: code_called(), code: entry.code };
                    let related = code(first, first_path);
                    self.found.push(Diagnostic::new(fault, code(&file, &path)).first(related));
                } else {
                    self.catalog_places.insert(entry.code.clone(), (file.clone(), path));
                    self.project.catalog.insert(entry.code.clone(), entry);
                }
            }
        }
        let project = &mut self.project;
        project.lists = NationalLists::new(lists);
        // What no other catalog has is known by its list as well.
        for entry in project.lists.services() {
            project.catalog.entry(entry.code.clone()).or_insert_with(|| entry.clone());
        }
    }

    /// The services of a list that asks for levels: each once, and each with its level.
    fn services(&mut self, file: &str, all: Vec<CatalogEntry>) -> Vec<CatalogEntry> {
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        let place = |index: usize, key: &str| {
            Place::value(file, NodePath::root().key("procedures").index(index).key(key))
        };
        let mut services = Vec::new();
        for (index, entry) in all.into_iter().enumerate() {
            if let Some(first) = first.get(&entry.code) {
                let fault = RecordFault::DuplicateCode { key: code_called(), code: entry.code };
                let found = Diagnostic::new(fault, place(index, "code"));
                self.found.push(found.first(place(*first, "code")));
                continue;
            }
            if entry.level.is_none() {
                let found = Diagnostic::new(
                    YamlFault::MissingKey("level".to_owned()),
                    place(index, "code"),
                );
                self.found.push(found);
            }
            first.insert(entry.code.clone(), index);
            services.push(entry);
        }
        services
    }
}

/// What a catalog calls the codes of its entries.
fn code_called() -> Said {
    Said::new("mã TTHC", "procedure code")
}

/// Whether documents may be written into a folder that settings name: one within the project
/// that holds nothing they are made from.
fn may_be_out(folder: &str) -> bool {
    let steps: Vec<&str> = folder.trim_end_matches('/').split(['/', '\\', ':']).collect();
    let plain = steps.iter().all(|it| !matches!(it.trim(), "" | "." | ".."));
    plain && !matches!(steps[..], ["data" | layout::TEMPLATES, ..])
}
