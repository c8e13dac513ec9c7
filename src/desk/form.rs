//! A record, and how its page is made.

use crate::build::Opened;
use crate::edit::Stated;
use crate::model::Key;
use crate::view::Looked;
use crate::words::Lang;

/// A record, and how its page is made.
pub(super) struct Page<'a> {
    pub(super) looked: &'a Looked<'a>,
    pub(super) key: &'a Key,
    pub(super) stated: Option<&'a Stated>,
    pub(super) lang: Lang,
}

impl Page<'_> {
    pub(super) fn opened(&self) -> &Opened {
        self.looked.opened
    }
}
