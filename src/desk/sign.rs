//! The page of a document from which a program on this machine signs it.

use serde::Serialize;

use super::pages::{document_of, html};
use super::signed::has_signature;
use super::{Answer, Desk};
use crate::build::{File, Format};
use crate::docket::State;
use crate::model::Key;
use crate::store::read_plain;
use crate::view::{self, Head, Looked, encoded};
use crate::words::Said;
use crate::{layout, report};

/// The page of a document to be signed.
#[derive(Serialize)]
struct SignPage {
    head: Head,
    about: About,
    /// Where it is on disk.
    shown: String,
    /// The address of that.
    file: String,
    /// `missing`, `made`, `signed`.
    state: &'static str,
    /// What can be asked of the program.
    verbs: Vec<Verb>,
    /// Where the program is.
    agent: String,
}

/// What a program that signs is asked to do.
#[derive(Serialize)]
struct Verb {
    name: &'static str,
    says: &'static str,
}

impl Desk {
    /// The page of a document to be signed, by the path of its file.
    pub(super) fn sign_page(&self, path: &str) -> Answer {
        let path = path.strip_suffix(".html").unwrap_or(path);
        let Some((key, form)) = layout::document_of(path) else { return Answer::none() };
        let out = self.out_shown();
        self.looked(|looked| {
            let Some(about) = about(looked, &key, form) else { return Answer::none() };
            let there = read_plain(&self.setup.layout.root.join(&out).join(&about.path));
            let title = looked.lang.of(Said::of("Ký số", "Sign"));
            let title = format!("{title}: {}, {}", about.title, view::name(looked, &key.unit));
            let verb = |(name, says): &(&'static str, Said<&'static str>)| Verb {
                name,
                says: looked.lang.of(*says),
            };
            let page = SignPage {
                head: view::head(looked, &format!("ky-so/{path}"), title, Some(&key.unit)),
                shown: format!("{out}/{}", about.path),
                state: match &there {
                    None => "missing",
                    Some(bytes) if has_signature(bytes) => "signed",
                    Some(_) => "made",
                },
                verbs: verbs(about.attached).iter().map(verb).collect(),
                agent: self.setup.agent.to_string(),
                file: format!("tep/{}", encoded(&about.path)),
                about,
            };
            Answer::page(html().and_then(|it| it.page("sign.html", &page)))
        })
    }
}

/// What the page and the program are told of a document.
#[derive(Serialize)]
pub(super) struct About {
    /// Its path below the folder of documents.
    pub(super) path: String,
    /// What it is called: "Báo cáo".
    title: String,
    /// Whether it goes with another document, or is a copy: the office alone signs it.
    attached: bool,
    /// Whether it lacks something.
    draft: bool,
    /// What the office's signature states; empty where that is not known.
    number: String,
    date: String,
}

/// A document that can be made, by its form.
pub(super) fn about(looked: &Looked, key: &Key, form: &str) -> Option<About> {
    let document = document_of(&looked.docket, key, form)?;
    let path = File::all(&document, &[Format::PDF]).first()?.path();
    let project = looked.docket.project;
    let report = report::report(project, project.config.edition, &document).common;
    let number = Some(report.document.number).filter(|it| !it.is_empty());
    Some(About {
        path,
        title: document.title(),
        attached: document.issued.form.attached_to.is_some() || document.copy().is_some(),
        draft: matches!(document.state(), State::Draft(_)),
        number: number.map_or(String::new(), |it| format!("{it}/{}", report.document.symbol)),
        date: document.dated().map_or(String::new(), |it| it.to_string()),
    })
}

/// What can be asked of the program: an appendix in a file of its own is signed by the office
/// alone; of another document first the leader signs it, then the office.
fn verbs(attached: bool) -> &'static [(&'static str, Said<&'static str>)] {
    if attached { &[APPENDIX] } else { &[APPROVED, ISSUED] }
}

const APPROVED: (&str, Said<&str>) =
    ("SignApproved", Said::of("Người có thẩm quyền ký", "The leader signs"));
const ISSUED: (&str, Said<&str>) =
    ("SignIssued", Said::of("Cơ quan ký, phát hành", "The office signs and issues"));
const APPENDIX: (&str, Said<&str>) =
    ("SignAppendix", Said::of("Cơ quan ký phụ lục", "The office signs the appendix"));
