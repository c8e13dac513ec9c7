//! The closed world that a document is typeset in.

use std::{collections::BTreeMap, sync::Arc};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};

use super::{Fonts, Source};
use crate::load::{is_typst, template_file};

/// Where the generated source stands in the closed world.
const MAIN: &str = "generated.typ";

/// The folder of what a document may attach.
const ATTACHMENTS: &str = "attachments";

pub(super) struct Closed {
    library: LazyHash<Library>,
    fonts: Fonts,
    files: FileStore<Files>,
    main: FileId,
}

/// Files by their path from the root, with a leading `/`.
struct Files(BTreeMap<String, Bytes>);

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        if *id.root() != VirtualRoot::Project {
            return Err(FileError::Other(Some("packages are not available here".into())));
        }
        let path = id.vpath().get_with_slash();
        self.0.get(path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }
}

impl Closed {
    pub(super) fn new(
        source: &Source,
        templates: &BTreeMap<String, Arc<str>>,
        fonts: &Fonts,
    ) -> Self {
        let text = |it: &str| Bytes::new(it.as_bytes().to_vec());
        let typst = templates.iter().filter(|(path, _)| is_typst(path));
        let mut files: BTreeMap<_, _> =
            typst.map(|(path, it)| (format!("/{path}"), text(it))).collect();
        for (name, bytes) in &source.attachments {
            files.insert(format!("/{ATTACHMENTS}/{name}"), Bytes::new(bytes.clone()));
        }
        files.insert(format!("/{MAIN}"), text(&source.text));
        Self {
            library: LazyHash::new(Library::default()),
            fonts: fonts.clone(),
            files: FileStore::new(Files(files)),
            main: main(),
        }
    }

    /// What a diagnostic calls a file.
    pub(super) fn shown(&self, id: FileId, source: &Source) -> String {
        if id == self.main {
            source.name.clone()
        } else {
            template_file(id.vpath().get_without_slash())
        }
    }
}

fn main() -> FileId {
    let path = VirtualPath::new(MAIN).expect("a plain file name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Closed {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.store.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<typst::syntax::Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.store.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
