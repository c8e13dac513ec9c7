//! Findings that somebody has looked at and lets stand, with a reason, in the file itself:
//! `# hoso: chấp nhận[text-cut] tên gọi của tổ có dấu #`, on the line or the one before.
//!
//! What stands at the head of a file is of the file as a whole. Errors cannot be accepted.

use std::collections::BTreeSet;

use super::place::ByteRange;
use super::{Diagnostic, Place, Sources, TextFault};

/// What begins an acceptance, in either language.
const BEGINS: [&str; 2] = ["# hoso: chấp nhận[", "# hoso: accept["];

/// An acceptance, and where it stands.
struct Acceptance<'a> {
    code: &'a str,
    reason: &'a str,
    bytes: ByteRange,
    /// The line that it is about, from 1; none where it stands at the head of the file.
    line: Option<usize>,
    used: bool,
}

/// The findings that nobody has accepted, and what is wrong with acceptances.
pub fn unaccepted(found: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    let mut left = Vec::new();
    let mut files: Vec<&str> = sources.files().collect();
    files.sort_unstable();
    let mut by_file: Vec<(&str, Vec<Acceptance>)> = files
        .into_iter()
        .filter_map(|file| Some((file, acceptances(sources.text(file)?))))
        .filter(|(_, all)| !all.is_empty())
        .collect();
    // Warnings of a file with errors are not all found: what is accepted may be among them.
    let wrong = found.iter().filter(|it| it.is_error());
    let own = |it: &Diagnostic| (it.place.file().to_owned(), it.code_name().to_owned());
    let wrong: BTreeSet<(String, String)> = wrong.map(own).collect();
    for it in found {
        let place = by_file.iter().position(|(file, _)| *file == it.place.file());
        let Some((_, all)) = place.map(|at| &mut by_file[at]) else {
            left.push(it);
            continue;
        };
        let line = match &it.place {
            Place::Bytes(file, range) => sources.line(file, range.start),
            _ => None,
        };
        let fits =
            |a: &&mut Acceptance| a.code == it.code_name() && (a.line.is_none() || a.line == line);
        match all.iter_mut().find(fits) {
            Some(a) if !it.is_error() && !a.reason.is_empty() => a.used = true,
            _ => left.push(it),
        }
    }
    for (file, all) in by_file {
        let is_wrong = wrong.iter().any(|(it, _)| it == file);
        let is_hidden = |it: &Acceptance| {
            let named = wrong.contains(&(file.to_owned(), it.code.to_owned()));
            is_wrong && !it.reason.is_empty() && !named
        };
        for a in all.into_iter().filter(|it| !it.used && !is_hidden(it)) {
            let code = a.code.to_owned();
            let fault = if a.reason.is_empty() {
                TextFault::AcceptedWithoutReason(code)
            } else {
                TextFault::AcceptedNothing(code)
            };
            left.push(Diagnostic::new(fault, Place::Bytes(file.to_owned(), a.bytes)));
        }
    }
    super::sort(&mut left);
    left
}

fn acceptances(text: &str) -> Vec<Acceptance<'_>> {
    if !BEGINS.iter().any(|it| text.contains(it)) {
        return Vec::new();
    }
    let mut all: Vec<Acceptance> = Vec::new();
    let (mut start, mut head) = (0, true);
    for (place, line) in text.split_inclusive('\n').enumerate() {
        let body = line.trim();
        let own = body.starts_with('#');
        head &= own || body.is_empty();
        // What stands on lines before is of the first line that is no remark.
        if !own && !body.is_empty() {
            for it in all.iter_mut().filter(|it| it.line == Some(0)) {
                it.line = Some(place + 1);
            }
        }
        for begin in BEGINS {
            let Some(at) = line.find(begin) else { continue };
            let rest = &line[at + begin.len()..];
            let Some((code, reason)) = rest.split_once(']') else { continue };
            let end = start + line.trim_end().len();
            let line = if own { Some(0).filter(|_| !head) } else { Some(place + 1) };
            let bytes = ByteRange { start: start + at, end };
            all.push(Acceptance {
                code: code.trim(),
                reason: reason.trim(),
                bytes,
                line,
                used: false,
            });
        }
        start += line.len();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(String, Option<usize>)> {
        acceptances(text).into_iter().map(|it| (it.code.to_owned(), it.line)).collect()
    }

    #[test]
    fn an_acceptance_is_of_its_line_of_the_next_or_of_the_file() {
        let text =
            "# hoso: chấp nhận[a] x\n\nb: 1 # hoso: accept[b] y\n# hoso: accept[c] z\n# và\nc: 1\n";
        let expected = [("a", None), ("b", Some(3)), ("c", Some(6))];
        assert_eq!(lines(text), expected.map(|(code, line)| (code.to_owned(), line)));
    }
}
