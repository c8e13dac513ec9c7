//! What is answered to a request.

use serde::Serialize;

/// What is answered to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// 200, 404.
    pub status: u16,
    /// What kind of content it is.
    pub kind: &'static str,
    /// The content.
    pub bytes: Vec<u8>,
    /// The name under which a browser keeps it; none of what it shows itself.
    pub name: Option<String>,
}

const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";
const TEXT: &str = "text/plain; charset=utf-8";

impl Answer {
    /// Content of a kind.
    pub(super) fn of(kind: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, kind, bytes: bytes.into(), name: None }
    }

    /// A page; what Tera says where it cannot be filled.
    pub(super) fn page(page: Result<String, String>) -> Self {
        match page {
            Ok(page) => Self::of(HTML, page),
            Err(said) => Self { status: 500, ..Self::of(TEXT, said) },
        }
    }

    /// A value for the script of a page.
    pub(super) fn json(status: u16, value: &impl Serialize) -> Self {
        // Texts and numbers alone: there is nothing in it that cannot be written.
        Self { status, ..Self::of(JSON, serde_json::to_vec(value).unwrap_or_default()) }
    }

    /// A sentence for the script of a page to show.
    pub(super) fn said(status: u16, says: impl Into<String>) -> Self {
        #[derive(Serialize)]
        struct Says {
            says: String,
        }
        Self::json(status, &Says { says: says.into() })
    }

    /// There is no such thing.
    pub(super) fn none() -> Self {
        Self { status: 404, ..Self::of(TEXT, "404") }
    }

    /// Nothing is said to who is not let in.
    pub(super) fn refused() -> Self {
        Self { status: 403, ..Self::of(TEXT, "403") }
    }
}
