//! The two routes by which a program that signs fetches a document and gives it back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::gate::SIGNER;
use super::sign::about;
use super::signed::{NO_FILE, file, is_signed};
use super::tickets::Given;
use super::{Answer, Desk};
use crate::store::{read_plain, write_whole};
use crate::words::Said;
use crate::{layout, load};

#[derive(Deserialize)]
struct Wanted {
    path: String,
}

/// Where the program fetches a document, and where it gives it back.
#[derive(Serialize)]
struct Lent {
    fetch: String,
    upload: String,
}

/// What the program is told when it gives a file back, in the words that it knows.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Received {
    status: bool,
    message: String,
    file_name: String,
    file_server: String,
}

impl Desk {
    /// A document as it is in its folder, signed or not.
    pub(super) fn on_shelf(&self, path: &str) -> Answer {
        match self.document_at(path) {
            Some(given) => Answer {
                name: Some(plain_name(&given.path)),
                ..Answer::of(PDF, given.bytes.to_vec())
            },
            None => Answer::none(),
        }
    }

    /// Lends a document for a signature: what the page's script tells the program.
    pub(super) fn lent(&self, body: &[u8]) -> Answer {
        let Ok(Wanted { path }) = serde_json::from_slice(body) else {
            return Answer { status: 400, ..Answer::refused() };
        };
        let Some(given) = self.document_at(&path) else { return Answer::none() };
        let name = plain_name(&given.path);
        let upload = self.address(&format!("{SIGNER}{}", self.tickets.issue(&self.token, given)));
        Answer::json(200, &Lent { fetch: format!("{upload}/{name}"), upload })
    }

    /// Answers the program that signs, which has a ticket and no token.
    pub(super) fn signer(&self, method: &str, path: &str, body: &[u8]) -> Answer {
        let (ticket, rest) = path.split_once('/').unwrap_or((path, ""));
        match method {
            "GET" => match self.tickets.look(ticket) {
                Some(given) if rest == plain_name(&given.path) => {
                    Answer::of(PDF, given.bytes.to_vec())
                }
                _ => Answer::refused(),
            },
            "POST" if rest.is_empty() => match self.tickets.take(ticket) {
                Some(given) => self.received(&given, body),
                None => Answer::refused(),
            },
            _ => Answer::refused(),
        }
    }

    /// Takes a signed document back into its place, whole or not at all.
    fn received(&self, given: &Given, body: &[u8]) -> Answer {
        let told = |status: u16, good: bool, says: Said<&str>| {
            let name = plain_name(&given.path);
            Answer::json(
                status,
                &Received {
                    status: good,
                    message: self.choose(says).to_owned(),
                    file_server: name.clone(),
                    file_name: name,
                },
            )
        };
        let Some(back) = file(body) else { return told(422, false, NO_FILE) };
        if let Err(says) = is_signed(&given.bytes, back) {
            return told(422, false, says);
        }
        let Ok(_building) = self.building.try_lock() else { return told(409, false, BUSY) };
        let place = self.setup.layout.root.join(self.out_shown()).join(&given.path);
        if read_plain(&place).is_none_or(|it| *it != *given.bytes) {
            return told(409, false, CHANGED);
        }
        match write_whole(&place, back) {
            Ok(()) => told(200, true, DONE),
            Err(_) => told(500, false, NOT_WRITTEN),
        }
    }

    /// A PDF of the project's documents as it is in its folder.
    fn document_at(&self, path: &str) -> Option<Given> {
        let (key, form) = layout::document_of(path)?;
        let known = {
            let mut state = self.state();
            about(&self.look_at(state.opened()), &key, form)?.path
        };
        let known = Some(known).filter(|it| it == path)?;
        let bytes = read_plain(&self.setup.layout.root.join(self.out_shown()).join(&known))?;
        Some(Given { path: known, bytes: Arc::from(bytes) })
    }

    /// The folder of documents, as the project calls it.
    pub(super) fn out_shown(&self) -> String {
        load::config(&self.setup.layout).out.unwrap_or_else(|| "out".to_owned())
    }
}

const PDF: &str = "application/pdf";

const DONE: Said<&str> = Said::of("đã ghi tệp đã ký", "the signed file is kept");

const BUSY: Said<&str> = Said::of(
    "đang lập văn bản, chưa ghi được: ký lại sau giây lát",
    "documents are being made and nothing is written: sign again in a moment",
);

const CHANGED: Said<&str> = Said::of(
    "tệp trong thư mục văn bản đã đổi sau khi đưa ký: không ghi đè; ký lại",
    "the file has changed since it was given out: it is not written over; sign again",
);

const NOT_WRITTEN: Said<&str> = Said::of(
    "không ghi được tệp vào thư mục văn bản: xem quyền ghi và chỗ trống của ổ đĩa",
    "the file cannot be written: see whether the folder may be written to and the disk has room",
);

/// The name of a file, of letters that every program takes in an address.
fn plain_name(path: &str) -> String {
    let safe = |it: char| if it.is_ascii_alphanumeric() || "-._".contains(it) { it } else { '_' };
    path.replace('/', "-").chars().map(safe).collect()
}
