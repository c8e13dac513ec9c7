//! The closed world that a document is typeset in.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source as Text, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;
use super::source::Source;
use crate::layout::{is_typst, template_file};

/// Where the generated source stands in the closed world.
const MAIN: &str = "generated.typ";

/// The folder of what a document may attach.
const ATTACHMENTS: &str = "attachments";

/// What the worlds of all documents have in common, prepared once.
pub(super) struct Shared {
    library: LazyHash<Library>,
    fonts: Fonts,
    /// Each is parsed when a document first asks for it: forms are filled elsewhere, and
    /// never read here.
    templates: HashMap<FileId, (Arc<str>, OnceLock<Text>)>,
}

impl Shared {
    pub(super) fn new(templates: &BTreeMap<String, Arc<str>>, fonts: Fonts) -> Self {
        let typst = templates.iter().filter(|(path, _)| is_typst(path));
        let templates =
            typst.filter_map(|(path, text)| Some((file(path)?, (text.clone(), OnceLock::new()))));
        Self { library: LazyHash::new(Library::default()), fonts, templates: templates.collect() }
    }
}

/// The world of one document.
pub(super) struct Closed<'a> {
    shared: &'a Shared,
    main: Text,
    attachments: HashMap<FileId, Bytes>,
}

impl<'a> Closed<'a> {
    pub(super) fn new(source: &Source, shared: &'a Shared) -> Self {
        let main = file(MAIN).expect("a plain file name is a path");
        let attached = source.attachments.iter().filter_map(|(name, bytes)| {
            Some((file(&format!("{ATTACHMENTS}/{name}"))?, Bytes::new(bytes.clone())))
        });
        Self { shared, main: Text::new(main, source.text.clone()), attachments: attached.collect() }
    }

    fn text(&self, id: FileId) -> FileResult<&Text> {
        if id == self.main.id() {
            return Ok(&self.main);
        }
        let (text, parsed) = self.shared.templates.get(&id).ok_or_else(|| missing(id))?;
        Ok(parsed.get_or_init(|| Text::new(id, text.to_string())))
    }

    /// What a diagnostic calls a file.
    pub(super) fn shown(&self, id: FileId, source: &Source) -> String {
        if id == self.main.id() {
            source.name.clone()
        } else {
            template_file(id.vpath().get_without_slash())
        }
    }
}

/// A file of the closed world, by its path from the root.
fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn missing(id: FileId) -> FileError {
    if *id.root() != VirtualRoot::Project {
        return FileError::Other(Some("packages are not available here".into()));
    }
    FileError::NotFound(id.vpath().get_with_slash().into())
}

impl World for Closed<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shared.fonts.store.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Text> {
        self.text(id).cloned()
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match self.attachments.get(&id) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.text(id).map(|it| Bytes::from_string(it.text().to_owned())),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.store.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
