//! The closed world that a document is typeset in.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, dict};
use typst::syntax::{FileId, RootedPath, Source as Text, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use super::fonts::Fonts;
use super::source::Source;
use crate::layout::{is_typst, template_file};
use crate::model::Format;

/// Where the generated source stands in the closed world.
const MAIN: &str = "generated.typ";

/// The folder of what a document may attach.
const ATTACHMENTS: &str = "attachments";

/// What the worlds of all documents have in common, prepared once.
pub(super) struct Shared {
    /// For each format.
    libraries: [(Format, LazyHash<Library>); Format::ALL.len()],
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
        let libraries = Format::ALL.map(|it| (it, LazyHash::new(library(it))));
        Self { libraries, fonts, templates: templates.collect() }
    }
}

/// What a source may use; it knows the format that it is to become.
fn library(format: Format) -> Library {
    let inputs = dict! { "format" => format.extension };
    let as_tree = (format != Format::PDF).then_some(Feature::Html);
    // Tables say which cells name their rows.
    let features: Features = as_tree.into_iter().chain([Feature::A11yExtras]).collect();
    Library::builder().with_inputs(inputs).with_features(features).build()
}

/// The world of one document.
pub(super) struct Closed<'a> {
    shared: &'a Shared,
    format: Format,
    main: Text,
    attachments: HashMap<FileId, Bytes>,
}

impl<'a> Closed<'a> {
    pub(super) fn new(source: &Source, shared: &'a Shared) -> Self {
        let main = file(MAIN).expect("a plain file name is a path");
        let attached = source.attachments.iter().filter_map(|(name, bytes)| {
            Some((file(&format!("{ATTACHMENTS}/{name}"))?, Bytes::new(bytes.clone())))
        });
        let (format, text) = (source.format, source.text.clone());
        Self { shared, format, main: Text::new(main, text), attachments: attached.collect() }
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
        let [first, ..] = &self.shared.libraries;
        &self.shared.libraries.iter().find(|it| it.0 == self.format).unwrap_or(first).1
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
