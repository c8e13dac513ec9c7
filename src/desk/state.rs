//! The project as the desk has it: as it is on disk, or for a moment as somebody writes it.

use std::collections::VecDeque;
use std::time::SystemTime;

use super::shown::Shown;
use crate::build::{Opened, Unmeant};
use crate::layout::{Layout, record_file};
use crate::load::Files;
use crate::model::Key;
use crate::store::digest;
use crate::typeset::{Fonts, Typesetter};

/// How many texts are remembered that somebody has begun to change.
const BASES: usize = 64;

pub(super) struct State {
    layout: Layout,
    opened: Opened,
    /// What the files were when they were read.
    seen: Vec<Seen>,
    /// The record that is for a moment not as it is on disk.
    tried: Option<Key>,
    /// Texts that pages have been made of, by their digests.
    bases: VecDeque<(String, String)>,
    pub(super) typesetter: Typesetter,
    pub(super) shown: Shown,
}

/// A file, as far as one can see without reading it.
type Seen = (std::path::PathBuf, u64, Option<SystemTime>);

/// A record's file as it is.
pub(super) struct OnDisk {
    /// Its text; none where it is no text. Empty where there is no file.
    pub(super) text: Option<String>,
    /// The digest of its bytes.
    pub(super) digest: String,
    /// Whether there is a file.
    pub(super) exists: bool,
}

impl State {
    pub(super) fn read(layout: &Layout) -> Result<Self, Unmeant> {
        let seen = seen(layout);
        let opened = Opened::read(layout, None)?;
        let typesetter = Typesetter::new(opened.templates.texts(), Fonts::embedded());
        Ok(Self {
            layout: layout.clone(),
            opened,
            seen,
            tried: None,
            bases: VecDeque::new(),
            typesetter,
            shown: Shown::default(),
        })
    }

    /// The project as it is on disk now.
    pub(super) fn opened(&mut self) -> &Opened {
        let seen = seen(&self.layout);
        if seen != self.seen
            && let Ok(fresh) = Self::read(&self.layout)
        {
            let bases = std::mem::take(&mut self.bases);
            *self = Self { seen, bases, ..fresh };
        }
        if let Some(key) = self.tried.take() {
            let disk = on_disk(&self.layout, &key);
            let text = disk.text.as_deref().filter(|_| disk.exists);
            self.opened.restate(&self.layout, &key, text);
        }
        &self.opened
    }

    /// The project with another text of one record, for this moment.
    pub(super) fn with(&mut self, key: &Key, text: &str) -> &Opened {
        if self.tried.as_ref() != Some(key) {
            self.opened();
        }
        self.opened.restate(&self.layout, key, Some(text));
        self.tried = Some(key.clone());
        &self.opened
    }

    /// The project, to be read from a sheet; the record is as on disk again afterwards.
    pub(super) fn lent(&mut self, key: &Key) -> &mut Opened {
        self.opened();
        self.tried = Some(key.clone());
        &mut self.opened
    }

    /// A record has been written: it is as on disk, and nothing needs to be read anew.
    pub(super) fn written(&mut self, key: &Key, text: &str) {
        self.opened.restate(&self.layout, key, Some(text));
        self.tried = None;
        self.seen = seen(&self.layout);
    }

    /// Remembers a text that somebody begins to change.
    pub(super) fn remember(&mut self, disk: &OnDisk) {
        let Some(text) = &disk.text else { return };
        if self.base(&disk.digest).is_none() {
            self.bases.push_back((disk.digest.clone(), text.clone()));
            if self.bases.len() > BASES {
                self.bases.pop_front();
            }
        }
    }

    /// The text of a digest, if a page was made of it.
    pub(super) fn base(&self, digest: &str) -> Option<&str> {
        self.bases.iter().find(|(it, _)| it == digest).map(|(_, text)| text.as_str())
    }

    /// The project as it was read last, and what typesets.
    pub(super) fn parts(&mut self) -> (&Opened, &Typesetter, &mut Shown) {
        (&self.opened, &self.typesetter, &mut self.shown)
    }
}

/// A record's file as it is.
pub(super) fn on_disk(layout: &Layout, key: &Key) -> OnDisk {
    let file = layout.root.join(record_file(&key.unit, key.period));
    let bytes = std::fs::read(file).ok();
    let exists = bytes.is_some();
    let bytes = bytes.unwrap_or_default();
    let digest = digest::of(&bytes);
    OnDisk { text: String::from_utf8(bytes).ok(), digest, exists }
}

fn seen(layout: &Layout) -> Vec<Seen> {
    let Files { shared, tops } = Files::of(layout);
    let all = shared.into_iter().chain(tops.into_values().flatten());
    let one = |path: std::path::PathBuf| {
        let meta = std::fs::metadata(layout.root.join(&path)).ok();
        let length = meta.as_ref().map_or(0, std::fs::Metadata::len);
        (path, length, meta.and_then(|it| it.modified().ok()))
    };
    all.map(one).collect()
}
