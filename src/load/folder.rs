//! Where the files of a project come from: a folder on disk, or texts that a program holds.
//!
//! Which file is called what is for `layout`; nothing is understood here.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::diagnostic::SystemError;
use crate::layout::{DATA, Layout, SETTINGS, TEMPLATES, UNITS, is_read, top_of};

/// A file or folder that cannot be looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    /// Its path.
    pub path: String,
    /// Why.
    pub why: Why,
}

/// Why a file or folder cannot be looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// What the system says.
    Said(SystemError),
    /// It leads back to a folder that it stands in.
    Circle,
    /// It is no plain file.
    NotPlain,
}

/// The files of a project, by their paths relative to its folder, with `/`.
pub trait Folder: Sync {
    /// Every file below a folder, in order, and what could not be walked. A folder that is not
    /// there has none.
    fn files(&self, below: &str) -> Vec<Result<String, Unread>>;

    /// The bytes of a file.
    fn read(&self, file: &str) -> io::Result<Vec<u8>>;

    /// What a file holds that lies in a folder, wherever links lead; of one that is larger than so
    /// many bytes nothing.
    fn kept(&self, folder: &str, name: &str, most: u64) -> Kept {
        match self.read(&format!("{folder}/{name}")) {
            Ok(bytes) if bytes.len() as u64 > most => Kept::Large,
            Ok(bytes) => Kept::Bytes(bytes),
            Err(error) => Kept::Unread(error.into()),
        }
    }

    /// How many top folders there are among the units.
    fn tops(&self) -> usize {
        let files = self.files(UNITS).into_iter().flatten();
        let mut tops: Vec<_> =
            files.filter_map(|it| top_of(Path::new(&it)).map(str::to_owned)).collect();
        tops.dedup();
        tops.len()
    }
}

/// What a file in a folder holds, or why that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// It lies elsewhere: a link leads out of the folder.
    Outside,
    /// It is too large.
    Large,
    /// It cannot be read.
    Unread(SystemError),
}

/// The files of a project that a program holds, by their paths.
///
/// ```
/// use hoso::load::{InMemory, load};
///
/// let files = [("data/units/a/unit.yaml", "kind: province\nname: tỉnh A\nplace: A\n")];
/// let loaded = load(&InMemory::new(files));
/// assert_eq!(loaded.project.units.len(), 1);
/// ```
#[derive(Clone, Debug, Default)]
pub struct InMemory(BTreeMap<String, Vec<u8>>);

impl InMemory {
    /// Files by their paths.
    pub fn new<P: Into<String>, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, B)>) -> Self {
        Self(files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect())
    }
}

impl Folder for InMemory {
    fn files(&self, below: &str) -> Vec<Result<String, Unread>> {
        let folder = format!("{below}/");
        self.0.keys().filter(|it| it.starts_with(&folder)).cloned().map(Ok).collect()
    }

    fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        self.0.get(file).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}

/// Larger than any file is that is looked at to say how large it is.
const LARGEST: u64 = 1 << 30;

impl Folder for Layout {
    fn files(&self, below: &str) -> Vec<Result<String, Unread>> {
        // A file of a project is what stands in its folder, and nothing that a link leads to.
        if let Some(path) = self.link_on(below) {
            return vec![Err(Unread { path, why: Why::NotPlain })];
        }
        let walk = WalkDir::new(self.root.join(below)).follow_links(false);
        let found = walk.sort_by_file_name().into_iter().filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_file() => Some(Ok(self.shown(entry.path()))),
            // A folder that bears the name of a file, a link to a file or a folder, a pipe: nobody
            // means it to be passed over. What documents enclose has an owner of its own.
            Ok(entry)
                if is_read(entry.path()) || entry.path_is_symlink() && entry.path().is_dir() =>
            {
                Some(Err(Unread { path: self.shown(entry.path()), why: Why::NotPlain }))
            }
            Ok(_) => None,
            Err(error) => {
                let path = error.path().map_or(below.to_owned(), |it| self.shown(it));
                let missing = error
                    .io_error()
                    .is_some_and(|it| it.kind() == io::ErrorKind::NotFound && path == below);
                let why = error.io_error().map_or(Why::Circle, |it| Why::Said(it.into()));
                (!missing).then_some(Err(Unread { path, why }))
            }
        });
        let mut files: Vec<_> = found.collect();
        files.sort();
        files
    }

    fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        let file = self.root.join(file);
        let about = std::fs::symlink_metadata(&file)?;
        // What is no plain file might never end; what is far too large is not taken in.
        if !about.is_file() && !about.is_dir() {
            return Err(io::Error::from(io::ErrorKind::NotSeekable));
        }
        if about.len() > LARGEST {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        std::fs::read(file)
    }

    fn kept(&self, folder: &str, name: &str, most: u64) -> Kept {
        let whole = |it: &Path| it.canonicalize();
        let found = whole(&self.root.join(folder))
            .and_then(|folder| Ok((whole(&folder.join(name))?, folder)));
        let about = |(file, folder): (PathBuf, PathBuf)| Ok((file.metadata()?, file, folder));
        match found.and_then(about) {
            Err(error) => Kept::Unread(error.into()),
            Ok((_, file, folder)) if !file.starts_with(&folder) => Kept::Outside,
            Ok((about, ..)) if about.is_dir() => Kept::Unread(io::ErrorKind::IsADirectory.into()),
            Ok((about, ..)) if !about.is_file() => Kept::Unread(io::ErrorKind::NotSeekable.into()),
            Ok((about, ..)) if about.len() > most => Kept::Large,
            Ok((_, file, _)) => {
                std::fs::read(file).map_or_else(|it| Kept::Unread(it.into()), Kept::Bytes)
            }
        }
    }

    fn tops(&self) -> usize {
        let all = std::fs::read_dir(self.root.join(UNITS)).into_iter().flatten().flatten();
        all.filter(|it| it.file_type().is_ok_and(|it| it.is_dir())).count()
    }
}

impl Layout {
    /// The first part of a folder's path that is a link.
    fn link_on(&self, folder: &str) -> Option<String> {
        let ends = folder.match_indices('/').map(|(at, _)| at).chain([folder.len()]);
        let mut paths = ends.map(|it| folder[..it].to_owned());
        paths.find(|it| !it.is_empty() && self.root.join(it).is_symlink())
    }
}

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
    /// The files of a project on disk.
    pub fn of(layout: &Layout) -> Self {
        let mut files = Self::default();
        let mut told_apart = true;
        for file in all_files(layout) {
            if let Some(top) = top_of(&file).map(str::to_owned) {
                files.tops.entry(top).or_default().push(file);
            } else {
                told_apart &= !file.starts_with(UNITS);
                files.shared.push(file);
            }
        }
        if told_apart { files } else { files.together() }
    }

    /// These files, all of them shared.
    #[must_use]
    pub fn together(self) -> Self {
        let mut shared = self.shared;
        shared.extend(self.tops.into_values().flatten());
        shared.sort_unstable();
        Self { shared, tops: BTreeMap::new() }
    }
}

fn all_files(layout: &Layout) -> Vec<PathBuf> {
    let folders = [DATA, TEMPLATES].into_iter().flat_map(|folder| {
        let walk = WalkDir::new(layout.root.join(folder)).follow_links(false);
        let is_file = |it: &walkdir::DirEntry| {
            it.file_type().is_file() || it.path_is_symlink() && it.path().is_file()
        };
        walk.into_iter().filter_map(Result::ok).filter(is_file)
    });
    let mut files: Vec<_> = folders
        .filter_map(|it| it.path().strip_prefix(&layout.root).ok().map(Path::to_owned))
        .collect();
    if layout.root.join(SETTINGS).is_file() {
        files.push(PathBuf::from(SETTINGS));
    }
    files.sort_unstable();
    files
}
