//! A file that somebody else has changed meanwhile: both versions, side by side.

use serde::Serialize;

use super::compared::{Line, compared};
use super::{Answer, Desk, pages};
use crate::words::Said;

/// Both versions of a record.
pub(super) struct Versions<'a> {
    pub(super) theirs: &'a str,
    pub(super) ours: &'a str,
    /// The digest of theirs.
    pub(super) digest: &'a str,
}

#[derive(Serialize)]
struct Conflict<'a> {
    says: &'a str,
    /// The digest of the file as it is.
    digest: &'a str,
    /// Both versions, as a part of the page.
    html: String,
}

#[derive(Serialize)]
struct Part {
    t: std::collections::BTreeMap<&'static str, &'static str>,
    lines: Vec<Line>,
}

impl Desk {
    /// Says that a file has changed meanwhile, and shows both versions.
    pub(super) fn conflict(&self, versions: &Versions) -> Answer {
        let lines = compared(versions.theirs, versions.ours);
        let part = Part { t: crate::view::words(self.setup.lang), lines };
        let html = match pages::html().and_then(|it| it.page("conflict.html", &part)) {
            Ok(html) => html,
            Err(said) => return Answer::said(500, said),
        };
        let says = self.choose(Said::of(
            "Tệp số liệu đã được người khác hoặc chương trình khác sửa sau khi mở trang này. Chưa ghi gì.",
            "Somebody else has changed the record since this page was opened. Nothing was saved.",
        ));
        Answer::json(409, &Conflict { says, digest: versions.digest, html })
    }
}
