//! A record as somebody has written it, before it is saved.

use super::state::OnDisk;
use crate::model::Key;

/// A record as somebody has written it, before it is saved.
pub(super) struct Draft {
    pub(super) key: Key,
    /// The file as it is.
    pub(super) disk: OnDisk,
    /// The text that is meant.
    pub(super) text: String,
    /// The document that is looked at.
    pub(super) form: Option<String>,
    /// The digest of the text that was changed.
    pub(super) base: String,
}

impl Draft {
    /// Whether the file is another by now than the one that was changed.
    pub(super) fn is_stale(&self) -> bool {
        self.disk.digest != self.base
    }
}
