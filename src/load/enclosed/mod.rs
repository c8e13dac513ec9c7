//! What the documents of a record enclose: the files that it names, from the folder of its unit.

mod csv;
mod picture;

pub(crate) use csv::{Misread, grid};
pub(crate) use picture::{Unfit, picture};

use super::folder::Kept;
use super::project::Loaded;
use super::{Folder, text};
use crate::diagnostic::{Diagnostic, EnclosedFault, NodePath, Place};
use crate::layout::{self, record_file, unit_folder};
use crate::model::{Enclosure, Key};

impl Loaded {
    /// Reads the files that the documents of a record enclose, and says what is wrong with them.
    pub(super) fn enclosed(&mut self, folder: &dyn Folder, key: &Key) {
        let Some(record) = self.project.records.get(key) else { return };
        let mut named = Vec::new();
        for (form, document) in &record.documents {
            let path = NodePath::root().key("documents").key(form).key("sections");
            for (place, section) in document.sections.iter().flatten().enumerate() {
                let path = path.index(place).key("enclosed");
                for (place, it) in section.enclosed.iter().enumerate() {
                    let path = |key: &str| path.index(place).key(key);
                    let picture = it.picture.iter().map(|it| (it.clone(), true, path("picture")));
                    let table = it.table.iter().map(|it| (it.clone(), false, path("table")));
                    named.extend(picture.chain(table));
                }
            }
        }
        for (name, is_picture, path) in named {
            let place = Place::value(record_file(&key.unit, key.period), path);
            match enclosure(folder, key, (&name, is_picture)) {
                Ok(it) => drop(self.project.enclosures.insert((key.unit.clone(), name), it)),
                Err(fault) => self.found.push(Diagnostic::new(fault, place)),
            }
        }
    }
}

/// What a file holds that a document encloses as a picture, or as a table.
fn enclosure(
    folder: &dyn Folder,
    key: &Key,
    (name, is_picture): (&str, bool),
) -> Result<Enclosure, EnclosedFault> {
    let name_of = || name.to_owned();
    let endings: &[&str] = if is_picture { &layout::PICTURES } else { &layout::GRIDS };
    let most = if is_picture { picture::MIB } else { csv::MIB };
    let ending = layout::ending(name);
    if !is_inside(name) {
        return Err(EnclosedFault::Outside(name_of()));
    }
    if !endings.contains(&ending.as_str()) {
        let endings = endings.iter().map(|it| format!("`.{it}`")).collect();
        return Err(EnclosedFault::Ending { file: name_of(), endings });
    }
    let bytes = match folder.kept(&unit_folder(&key.unit), name, most << 20) {
        Kept::Bytes(bytes) => bytes,
        Kept::Outside => return Err(EnclosedFault::Outside(name_of())),
        Kept::Large => return Err(EnclosedFault::TooLarge { file: name_of(), most }),
        Kept::Unread(why) => return Err(EnclosedFault::Unread { file: name_of(), why }),
    };
    if is_picture {
        let picture = picture(&bytes, &ending);
        return picture.map(Enclosure::Picture).map_err(|it| unfit(name, it));
    }
    let (text, fault) = text::decode(bytes, name);
    if fault.is_some() {
        return Err(EnclosedFault::NotText(name_of()));
    }
    grid(&text).map(Enclosure::Table).map_err(|it| misread(name, it))
}

/// Whether a path leads from a folder to a file in it, however the folder is called.
fn is_inside(path: &str) -> bool {
    let steps = path.split('/');
    let is_plain =
        |it: &str| !matches!(it.trim(), "" | "." | "..") && !it.contains(['\\', ':', '\0']);
    steps.into_iter().all(is_plain)
}

fn unfit(file: &str, why: Unfit) -> EnclosedFault {
    let file = file.to_owned();
    match why {
        Unfit::Neither => EnclosedFault::NoPicture(file),
        Unfit::Other(ending) => EnclosedFault::OtherPicture { file, ending },
        Unfit::Large(width, height) => {
            EnclosedFault::Pixels { file, width, height, most: picture::SIDE }
        }
        Unfit::Cmyk => EnclosedFault::Cmyk(file),
        Unfit::Broken => EnclosedFault::Broken(file),
    }
}

fn misread(file: &str, why: Misread) -> EnclosedFault {
    let file = file.to_owned();
    match why {
        Misread::Open(line) => EnclosedFault::OpenQuote { file, line },
        Misread::NoColumns => EnclosedFault::NoColumns(file),
        Misread::Ragged { line, cells, head, sign } => {
            EnclosedFault::Ragged { file, line, cells, head, sign }
        }
    }
}
