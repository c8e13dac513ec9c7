//! A record written to its file; or not, where somebody else has changed that meanwhile.

use serde::Serialize;

use super::draft::Draft;
use super::state::on_disk;
use super::{Answer, Desk, conflict};
use crate::diagnostic::SystemError;
use crate::layout::record_file;
use crate::store::{digest, write_whole};
use crate::words::Said;

#[derive(Serialize)]
struct Saved {
    digest: String,
    says: String,
}

impl Desk {
    /// Writes a record, unless its file is another by now than the one that was changed.
    pub(super) fn saved(&self, draft: &Draft) -> Answer {
        let (key, text) = (&draft.key, &draft.text);
        let mut state = self.state();
        let now = on_disk(&self.setup.layout, key);
        // Looked at once more, now that nobody else here writes.
        if draft.is_stale() || draft.disk.digest != now.digest {
            state.remember(&now);
            drop(state);
            return self.conflict(&conflict::Versions {
                theirs: now.text.as_deref().unwrap_or_default(),
                ours: text,
                digest: &now.digest,
            });
        }
        let shown = record_file(&key.unit, key.period);
        if now.text.as_deref() == Some(text) {
            let says = self.choose(Said::of("không có gì để ghi", "there is nothing to save"));
            return Answer::json(200, &Saved { digest: now.digest, says: says.to_owned() });
        }
        if let Err(error) = write_whole(&self.setup.layout.root.join(&shown), text.as_bytes()) {
            let Said { vi, en } = SystemError::from(error).unwritten(&shown);
            let says = Said::new(
                format!("{vi}; đóng tệp ấy ở chương trình khác rồi ghi lại"),
                format!("{en}; close it in other programs and save again"),
            );
            return Answer::said(500, self.choose(says));
        }
        state.written(key, text);
        let disk = on_disk(&self.setup.layout, key);
        state.remember(&disk);
        let says = Said::new(format!("đã ghi `{shown}`"), format!("saved `{shown}`"));
        let digest = digest::of(text.as_bytes());
        Answer::json(200, &Saved { digest, says: self.choose(says) })
    }
}
