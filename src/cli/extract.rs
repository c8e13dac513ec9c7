//! `hoso extract`: the data that a PDF of ours carries, read in a process of its own.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::ExitCode;

use hoso::typeset::attachment;
use hoso::words::Said;

use super::args::Extract;
use super::{End, Screen, apart, out, read};

/// The argument that makes this program look for an attachment, and answer with it.
pub(super) const WORKER: &str = "extract-worker";

/// What an answer begins with: the attachment, that there is none, or what the reader said.
const FOUND: u8 = 0;
const NONE: u8 = 1;
const NO_PDF: u8 = 2;

pub(super) fn run(extract: &Extract, screen: Screen) -> End {
    let name = match (extract.assessment, extract.signatures) {
        (true, _) => "assessment.json",
        (_, true) => "signatures.json",
        (false, false) => "record.yaml",
    };
    let file = extract.file.display();
    if let Err(said) = read::readable(&extract.file, read::LARGEST_PDF) {
        screen.trouble(said);
        return End::Trouble;
    }
    let arguments = [OsStr::new(WORKER), OsStr::new(name), extract.file.as_os_str()];
    let answer = match apart::heard(&arguments, &[]) {
        Ok(answer) => answer,
        Err(lost) => {
            let why = lost.said();
            screen.trouble(Said::new(
                format!("không đọc được `{file}`: {}", why.vi),
                format!("`{file}` cannot be read: {}", why.en),
            ));
            return End::Trouble;
        }
    };
    match answer.split_first() {
        Some((&FOUND, attached)) => {
            out::bytes(attached);
            End::Fine
        }
        Some((&NONE, _)) => {
            screen.trouble(Said::new(
                format!("`{file}` không gắn `{name}`; chỉ tệp do `hoso build` lập mới có"),
                format!("`{file}` carries no `{name}`; only files made by `hoso build` do"),
            ));
            End::Faults
        }
        other => {
            let said = other.map(|(_, it)| String::from_utf8_lossy(it)).unwrap_or_default();
            screen.trouble(read::no_pdf(file, &said));
            End::Faults
        }
    }
}

/// Looks for an attachment for the program that started this one: its name, then the file.
pub(super) fn serve(mut arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let begun = apart::begin();
    let named = arguments.next().zip(arguments.next());
    let (Ok(_), Some((name, file))) = (begun, named) else { return ExitCode::from(2) };
    let bytes = read::bounded(Path::new(&file), read::LARGEST_PDF).map_err(|it| it.en);
    let found = bytes.and_then(|it| attachment(&it, &name.to_string_lossy()));
    let (first, rest) = match found {
        Ok(Some(attached)) => (FOUND, attached),
        Ok(None) => (NONE, Vec::new()),
        Err(said) => (NO_PDF, said.into_bytes()),
    };
    out::bytes(&[first]);
    out::bytes(&rest);
    ExitCode::SUCCESS
}
