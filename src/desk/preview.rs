//! The page as it will be, beside what is typed.

use serde::Serialize;

use super::draft::Draft;
use super::pages::document_of;
use super::{Answer, Desk};
use crate::build;
use crate::store::digest::Digest;
use crate::typeset::{Pages, Source};
use crate::words::Said;

#[derive(Default, Serialize)]
struct Previewed {
    stamp: String,
    pages: usize,
    /// Why there is no page.
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<String>,
}

impl Desk {
    /// Typesets a document of a draft; its pages are asked for one by one.
    pub(super) fn previewed(&self, draft: &Draft) -> Answer {
        let Some(form) = &draft.form else { return Answer::none() };
        let mut state = self.state();
        state.with(&draft.key, &draft.text);
        let (opened, typesetter, shown) = state.parts();
        let Some(document) = document_of(&opened.docket(), &draft.key, form) else {
            let why = Said::of(
                "Văn bản này chưa lập được: số liệu có lỗi phải sửa trước, hoặc chưa đạt điều kiện của biểu mẫu.",
                "This document cannot be made yet: the record has faults to mend, or its form asks for another verdict.",
            );
            return not_yet(self.choose(why).to_owned());
        };
        let edition = opened.loaded.project.config.edition;
        let source = build::source(&opened.loaded, &document, edition, &opened.templates);
        let typeset = source.and_then(|source| {
            let stamp = stamp(&source);
            if shown.find(&stamp).is_none() {
                shown.keep(&stamp, typesetter.pages(&source)?);
            }
            let pages = shown.find(&stamp).map_or(0, Pages::count);
            Ok(Previewed { stamp, pages, says: None })
        });
        match typeset {
            Ok(it) => Answer::json(200, &it),
            Err(found) => {
                let said = found.iter().map(|it| self.choose(it.wording().says));
                not_yet(said.collect::<Vec<_>>().join("\n"))
            }
        }
    }

    /// A page of a document that was looked at: `stamp/1.svg`.
    pub(super) fn picture(&self, path: &str) -> Answer {
        let page = || {
            let (stamp, page) = path.strip_suffix(".svg")?.split_once('/')?;
            let page = page.parse::<usize>().ok()?.checked_sub(1)?;
            let mut state = self.state();
            let (_, _, shown) = state.parts();
            shown.find(stamp)?.svg(page)
        };
        page().map_or_else(Answer::none, |it| Answer::of("image/svg+xml", it))
    }
}

/// What a page is known by: all that it says and shows.
fn stamp(source: &Source) -> String {
    let mut digest = Digest::default();
    digest.part(source.text.as_bytes());
    for (name, bytes) in build::shown(source) {
        digest.part(name.as_bytes());
        digest.part(bytes);
    }
    digest.end()
}

/// There is no page, and why.
fn not_yet(says: String) -> Answer {
    Answer::json(200, &Previewed { says: Some(says), ..Previewed::default() })
}
