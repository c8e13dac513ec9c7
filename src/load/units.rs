//! The files of units: what each is, and which folder lacks its own unit.

use super::project::Loaded;
use super::shares::{SHARE, cores, in_shares};
use super::{Folder, cut, record, schema, shipped, yaml};
use crate::diagnostic::{Diagnostic, Fault, Place, UnitFault, YamlFault};
use crate::facts::Record;
use crate::layout::{self, UnitFile};
use crate::model::{Key, Unit, UnitCodes};

/// The national list of units that the program carries.
pub fn national_units() -> Option<UnitCodes> {
    let path = layout::NATIONAL_UNITS;
    let (_, text) = shipped::FILES.iter().find(|(it, _)| *it == path)?;
    yaml::read(text, &schema::UNIT_CODES, path).value
}

impl Loaded {
    pub(super) fn units(&mut self, folder: &dyn Folder, tops: Option<&[String]>) {
        let units = layout::UNITS;
        let files: Vec<String> = match tops {
            None => self.yaml_files(folder, units),
            Some(tops) => {
                let mut files: Vec<_> = tops
                    .iter()
                    .flat_map(|it| self.yaml_files(folder, &format!("{units}/{it}")))
                    .collect();
                files.sort_unstable();
                files
            }
        };
        let (dictionary, lost) = (self.project.dictionary.clone(), self.project.lost.dictionary);
        let read = |share: &[String]| {
            let mut part = Self::default();
            part.project.dictionary = dictionary.clone();
            part.project.lost.dictionary = lost;
            part.read_units(folder, share);
            part
        };
        for part in in_shares(&files, cores(), SHARE, read) {
            self.add(part);
        }
        self.folders_without_unit(&files);
    }

    /// Adds what there is in other files.
    fn add(&mut self, part: Self) {
        self.project.units.extend(part.project.units);
        self.project.records.extend(part.project.records);
        self.project.enclosures.extend(part.project.enclosures);
        self.sources.extend(part.sources);
        self.places.extend(part.places);
        self.unit_ids.extend(part.unit_ids);
        self.record_keys.extend(part.record_keys);
        self.found.extend(part.found);
    }

    fn read_units(&mut self, folder: &dyn Folder, files: &[String]) {
        for file in files {
            match layout::classify(file) {
                UnitFile::Unit(id) => {
                    self.unit_ids.push(id.clone());
                    if let Some(unit) = self.file::<Unit>(folder, file, &schema::UNIT) {
                        self.project.units.insert(id, unit);
                    }
                }
                UnitFile::Record(id, period) => {
                    let key = Key::new(&id, period);
                    self.record_keys.push(key.clone());
                    if let Some(record) = self.record(folder, file) {
                        self.project.records.insert(key.clone(), record);
                        self.enclosed(folder, &key);
                    }
                }
                UnitFile::Stray(_) => {
                    let name = file.rsplit('/').next().unwrap_or(file).to_owned();
                    let place = Place::file_of(file);
                    self.found.push(Diagnostic::new(UnitFault::StrayFile(name), place));
                }
            }
        }
    }

    /// The national list of units, where one states its code.
    pub(super) fn unit_codes(&mut self) {
        if self.project.units.values().all(|it| it.code.is_none()) {
            return;
        }
        let Some(text) = self.templates.get(layout::NATIONAL_UNITS).cloned() else { return };
        let file = layout::template_file(layout::NATIONAL_UNITS);
        let read = yaml::read(&text, &schema::UNIT_CODES, &file);
        self.project.codes = self.keep(&file, read);
    }

    /// A record, by the fields of the dictionary.
    fn record(&mut self, folder: &dyn Folder, file: &str) -> Option<Record> {
        let text = self.text(folder, file)?;
        self.record_of(&text, file)
    }

    /// Takes another text for that of a record's file, or none where there is no such file, and
    /// says what is wrong with it; what it encloses is read from the folder. What had been found
    /// in the old one is for who keeps it to forget.
    pub fn restate(
        &mut self,
        folder: &dyn Folder,
        key: &Key,
        text: Option<&str>,
    ) -> Vec<Diagnostic> {
        let file = layout::record_file(&key.unit, key.period);
        self.places.forget(&file);
        self.record_keys.retain(|it| it != key);
        self.project.records.remove(key);
        let before = std::mem::take(&mut self.found);
        if let Some(text) = text {
            self.sources.insert(&*file, text);
            self.record_keys.push(key.clone());
            if let Some(record) = self.record_of(text, &file) {
                self.project.records.insert(key.clone(), record);
                self.enclosed(folder, key);
            }
        }
        self.project.settle();
        std::mem::replace(&mut self.found, before)
    }

    /// A record from the text of its file.
    fn record_of(&mut self, text: &str, file: &str) -> Option<Record> {
        self.found.extend(cut::cuts(text, file));
        let read = record::read(text, &self.project.dictionary, file);
        // What is not declared for a fault of a declaration is no fault of a record.
        let lost = self.project.lost.dictionary;
        let follows = |it: &Diagnostic| {
            use YamlFault::{UnknownKey, UnknownValue};
            matches!(it.fault, Fault::Yaml(UnknownKey { .. } | UnknownValue { .. }))
        };
        self.found.extend(read.found.into_iter().filter(|it| !(lost && follows(it))));
        if let Some(rest) = read.rest {
            self.places.keep(file, rest);
        }
        read.value
    }

    /// A record or a unit is only as good as the units above it.
    fn folders_without_unit(&mut self, files: &[String]) {
        for file in files {
            let mut above = match layout::classify(file) {
                UnitFile::Unit(id) => id.parent(),
                UnitFile::Record(id, _) => Some(id),
                UnitFile::Stray(_) => None,
            };
            while let Some(id) = above {
                let expected = layout::unit_file(&id);
                if files.binary_search(&expected).is_err() {
                    let fault = UnitFault::FolderWithoutUnit(layout::unit_folder(&id));
                    self.found.push(Diagnostic::new(fault, Place::file_of(file)));
                    break;
                }
                above = id.parent();
            }
        }
    }
}
