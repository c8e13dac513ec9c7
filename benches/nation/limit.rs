//! The physical limit: Typst alone, on the very same sources.

use std::collections::{BTreeMap, HashMap};
use std::env;
use std::io::{BufRead, BufReader, Write, stdin};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use hoso::build::{self, Opened};
use hoso::docket::Selection;
use hoso::layout::{Layout, is_typst};
use hoso::model::Edition;
use hoso::typeset::{Fonts, Source};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration as TypstDuration, Smart};
use typst::syntax::{FileId, RootedPath, Source as Text, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{processor, timed};

/// The templates that sources import, by path.
pub(crate) type Texts = BTreeMap<String, Arc<str>>;

/// The argument that makes this program one of the processes of the limit.
pub(crate) const PART: &str = "--bare";

/// Bare Typst on all sources, or those of one form, in so many processes: from the word to
/// go until all are done, and what processor time they take for it.
pub(crate) fn bare(project: &Path, form: &str, processes: usize) -> (Duration, Duration) {
    let own = env::current_exe().unwrap();
    let mut children: Vec<Child> = (0..processes)
        .map(|part| {
            let which = [part.to_string(), processes.to_string(), form.to_owned()];
            let mut child = Command::new(&own);
            child.arg(PART).arg(project).args(which);
            child.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let said = children.iter_mut().map(|it| BufReader::new(it.stdout.take().unwrap()).lines());
    let mut said: Vec<_> = said.collect();
    for lines in &mut said {
        lines.next().unwrap().unwrap();
    }
    let time = timed(|| {
        for child in &mut children {
            writeln!(child.stdin.take().unwrap(), "go").unwrap();
        }
        for child in &mut children {
            assert!(child.wait().unwrap().success());
        }
    });
    let spent = said.iter_mut().map(|it| it.next().unwrap().unwrap().parse::<u64>().unwrap());
    (time, Duration::from_micros(spent.sum()))
}

/// All sources of a project, as the program makes them.
pub(crate) fn sources(project: &Path) -> (Vec<Source>, Texts) {
    let opened = Opened::read(&Layout { root: project.to_owned() }, None).unwrap();
    let documents = opened.docket().documents(&Selection::default());
    let made = documents.iter().filter(|it| it.state().can_be_made());
    let (loaded, templates) = (&opened.loaded, &opened.templates);
    let sources = made.map(|it| build::source(loaded, it, Edition::Electronic, templates).unwrap());
    (sources.collect(), templates.texts().clone())
}

/// One of the processes of the limit: its share of the sources, and nothing but Typst.
pub(crate) fn part(project: &Path, form: &str, (part, of): (usize, usize)) {
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global().unwrap();
    let (sources, texts) = sources(project);
    let meant: Vec<&Source> = sources.iter().filter(|it| is_of(it, form)).collect();
    let stage = Stage::new(&texts);
    println!("ready");
    stdin().read_line(&mut String::new()).unwrap();
    let before = processor::own();
    // Each commune has two documents: whole communes are dealt out, so that all have as much.
    let own = meant.chunks(if form.is_empty() { 2 } else { 1 }).skip(part).step_by(of).flatten();
    for source in own {
        let document = stage.compiled(source);
        let date = Datetime::from_ymd_hms(2018, 12, 5, 0, 0, 0).unwrap();
        let options = PdfOptions {
            ident: Smart::Custom(source.identity.clone()),
            timestamp: Some(Timestamp::new_utc(date)),
            standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).unwrap(),
            ..PdfOptions::default()
        };
        assert!(!typst_pdf::pdf(&document, &options).unwrap().is_empty());
        typst::comemo::evict(0);
    }
    println!("{}", processor::own().saturating_sub(before).as_micros());
}

/// Whether a source is of a form; of any if none is named.
pub(crate) fn is_of(source: &Source, form: &str) -> bool {
    form.is_empty() || source.name.ends_with(&format!("/{form}.typ"))
}

/// What all documents have in common: nothing of it is made twice.
pub(crate) struct Stage {
    library: LazyHash<Library>,
    fonts: FontStore,
    /// The look of all pages, read once.
    look: HashMap<FileId, Text>,
}

impl Stage {
    pub(crate) fn new(texts: &Texts) -> Self {
        let mut fonts = FontStore::new();
        for file in Fonts::bytes() {
            let faces = Font::iter(Bytes::new(file));
            fonts.extend(faces.map(|it| (it.clone(), it.info().clone())));
        }
        let look = texts.iter().filter(|(path, _)| is_typst(path));
        let look = look.map(|(path, text)| (file(path), Text::new(file(path), text.to_string())));
        let features: Features = [Feature::A11yExtras].into_iter().collect();
        let library = LazyHash::new(Library::builder().with_features(features).build());
        Self { library, fonts, look: look.collect() }
    }

    /// The pages of a document, from Typst alone.
    pub(crate) fn compiled(&self, source: &Source) -> PagedDocument {
        let attachments = source
            .attachments
            .iter()
            .map(|(name, bytes)| (file(&format!("attachments/{name}")), Bytes::new(bytes.clone())));
        let main = Text::new(file("main.typ"), source.text.clone());
        let world = Bare { stage: self, main, attachments: attachments.collect() };
        typst::compile(&world).output.unwrap()
    }
}

fn file(path: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).unwrap()).intern()
}

struct Bare<'a> {
    stage: &'a Stage,
    main: Text,
    attachments: HashMap<FileId, Bytes>,
}

impl World for Bare<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.stage.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.stage.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Text> {
        let text = if id == self.main.id() { Some(&self.main) } else { self.stage.look.get(&id) };
        text.cloned().ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let bytes = self.attachments.get(&id).cloned();
        bytes.ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.stage.fonts.font(index)
    }

    fn today(&self, _: Option<TypstDuration>) -> Option<Datetime> {
        None
    }
}
