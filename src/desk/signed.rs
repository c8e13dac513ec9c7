//! What a program that signs gives back: the file that it was given, and its signature behind.

use crate::words::Said;

/// How much a signature may add: certificates and pictures, some hundred KiB in all.
const MOST: usize = 8 << 20;

/// What a PDF begins with and ends in.
const BEGIN: &[u8] = b"%PDF-";
const END: &[u8] = b"%%EOF";

/// What says which bytes a signature is about.
const RANGE: &[u8] = b"/ByteRange";

/// The file in what was sent: the whole of it, or one part of a form.
pub(super) fn file(body: &[u8]) -> Option<&[u8]> {
    if body.starts_with(BEGIN) {
        return Some(body);
    }
    // `--boundary`, then part after part, each with lines about it and an empty line.
    let line = find(body, b"\r\n").filter(|_| body.starts_with(b"--"))?;
    let boundary = [b"\r\n", &body[..line]].concat();
    let mut rest = &body[line..];
    while let Some(from) = find(rest, b"\r\n\r\n").map(|it| it + 4) {
        let part = &rest[from..];
        let end = find(part, &boundary)?;
        if part.starts_with(BEGIN) {
            return Some(&part[..end]);
        }
        rest = &part[end + boundary.len()..];
    }
    None
}

/// Whether a file is the one that was given with a signature behind it, whole; or why it is not.
pub(super) fn is_signed(given: &[u8], back: &[u8]) -> Result<(), Said<&'static str>> {
    let Some(added) = back.strip_prefix(given) else {
        return Err(if given.starts_with(back) { HALF } else { OTHER });
    };
    if added.trim_ascii().is_empty() {
        return Err(UNSIGNED);
    }
    if added.len() > MOST {
        return Err(TOO_MUCH);
    }
    if !added.trim_ascii_end().ends_with(END) {
        return Err(HALF);
    }
    if is_signature(added, given.len(), back.len()) { Ok(()) } else { Err(UNSIGNED) }
}

/// Whether a file has been signed, by whomever.
pub(super) fn has_signature(file: &[u8]) -> bool {
    is_signature(file, 0, file.len())
}

/// Whether something is said to be signed, within a file this long, beyond its first bytes.
fn is_signature(added: &[u8], first: usize, length: usize) -> bool {
    let mut rest = added;
    while let Some(at) = find(rest, RANGE) {
        rest = &rest[at + RANGE.len()..];
        if let Some([0, until, from, count]) = range(rest) {
            let end = from.checked_add(count);
            if first < until && until < from && end.is_some_and(|it| it <= length) {
                return true;
            }
        }
    }
    false
}

/// `[0 840 960 240]`.
fn range(text: &[u8]) -> Option<[usize; 4]> {
    let text = text.trim_ascii_start().strip_prefix(b"[")?;
    let text = std::str::from_utf8(&text[..find(text, b"]")?]).ok()?;
    let numbers: Option<Vec<usize>> = text.split_whitespace().map(|it| it.parse().ok()).collect();
    numbers?.try_into().ok()
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|it| it == what)
}

/// What is no PDF at all.
pub(super) const NO_FILE: Said<&str> = Said::of(
    "phần mềm ký số không gửi lại tệp PDF nào",
    "the signing program has sent no PDF back",
);

const OTHER: Said<&str> = Said::of(
    "tệp gửi lại không bắt đầu bằng đúng tệp đã đưa: phần mềm ký số đã ghi lại cả tệp, hoặc gửi tệp khác; không ghi gì",
    "what came back does not begin with the very file that was given: the signing program has written it anew, or it is another; nothing is written",
);

const TOO_MUCH: Said<&str> = Said::of(
    "chữ ký thêm vào tệp hơn 8 MiB; không ghi gì",
    "the signature adds more than 8 MiB to the file; nothing is written",
);

const HALF: Said<&str> = Said::of(
    "tệp gửi lại bị cắt ngang; không ghi gì, ký lại",
    "what came back ends too early; nothing is written, sign again",
);

const UNSIGNED: Said<&str> = Said::of(
    "tệp gửi lại không có chữ ký số mới; không ghi gì",
    "what came back has no new signature; nothing is written",
);

#[cfg(test)]
mod tests {
    use super::*;

    const GIVEN: &[u8] = b"%PDF-1.7 a page %%EOF\n";

    fn with(added: &str) -> Vec<u8> {
        [GIVEN, added.as_bytes()].concat()
    }

    #[test]
    fn a_file_is_found_alone_or_in_a_form() {
        let form = |first: &str| {
            format!(
                "--x7\r\n{first}Content-Disposition: form-data; name=\"uploadfile\"; filename=\"a.pdf\"\r\n\
                 Content-Type: application/pdf\r\n\r\n%PDF-1.7 --x7 %%EOF\r\n--x7--\r\n"
            )
        };
        let other = "Content-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x7\r\n";
        assert_eq!(file(GIVEN), Some(GIVEN));
        for text in [form(""), form(other)] {
            assert_eq!(file(text.as_bytes()), Some(&b"%PDF-1.7 --x7 %%EOF"[..]), "{text}");
        }
        for bad in ["", "--x7", "PK", "--x7\r\n\r\n%PDF-1.7", "--x7\r\n\r\nPK\r\n--x7--\r\n"] {
            assert_eq!(file(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn a_signature_stands_behind_the_file_that_was_given() {
        let good = "/ByteRange [0 40 50 1] %%EOF\n";
        assert_eq!(is_signed(GIVEN, &with(good)), Ok(()));
        assert!(has_signature(&with(good)) && !has_signature(GIVEN));

        assert_eq!(is_signed(GIVEN, GIVEN), Err(UNSIGNED));
        assert_eq!(is_signed(GIVEN, &with("\n")), Err(UNSIGNED));
        assert_eq!(is_signed(GIVEN, &GIVEN[..9]), Err(HALF));
        assert_eq!(is_signed(GIVEN, &with("0 obj")), Err(HALF));
        assert_eq!(is_signed(GIVEN, &[b"%PDF-1.7 b", good.as_bytes()].concat()), Err(OTHER));
        assert_eq!(is_signed(GIVEN, &with(&good[..good.len() - 3])), Err(HALF));
        for bad in [
            "%%EOF",
            "/ByteRange [0 40 50] %%EOF",
            "/ByteRange [0 9 50 1] %%EOF",
            "/ByteRange [0 40 50 99] %%EOF",
            "/ByteRange [0 40 50 18446744073709551615] %%EOF",
            "/ByteRange [1 40 50 2] %%EOF",
            "/ByteRange [0 40 50 2 %%EOF",
        ] {
            assert_eq!(is_signed(GIVEN, &with(bad)), Err(UNSIGNED), "{bad}");
        }
        let at_most = |extra: usize| {
            let fill = " ".repeat(MOST - good.len() + extra);
            is_signed(GIVEN, &with(&(fill + good)))
        };
        assert_eq!((at_most(0), at_most(1)), (Ok(()), Err(TOO_MUCH)));
    }
}
