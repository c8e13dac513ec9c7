//! Ends of streams that every reader understands alike.
//!
//! The bytes of a stream are followed by a line end that does not count as theirs. Where
//! the last byte is itself a carriage return and the line end a line feed, a reader may
//! take both for one line end and find the stream a byte short, which ISO 19005-3
//! (6.1.7.1) forbids. Such streams get a carriage return and a line feed after them.

/// What follows the data of a stream whose end can be misread.
const MISREAD: &[u8] = b"\r\nendstream\nendobj";

/// The same document, in which no stream's end can be misread.
pub(super) fn unambiguous(pdf: Vec<u8>) -> Vec<u8> {
    let places: Vec<usize> = (0..pdf.len().saturating_sub(MISREAD.len()))
        .filter(|at| pdf[*at] == b'\r' && pdf[*at..].starts_with(MISREAD))
        // Behind the data's own last byte.
        .map(|at| at + 1)
        .collect();
    if places.is_empty() {
        return pdf;
    }
    // A document whose table is written in another way stays as it is.
    rewritten(&pdf, &places).unwrap_or(pdf)
}

/// Puts a carriage return in at each place, and moves the table of objects along.
fn rewritten(pdf: &[u8], places: &[usize]) -> Option<Vec<u8>> {
    let moved = |offset: usize| offset + places.partition_point(|it| *it < offset);
    let start_key = find_last(pdf, b"startxref\n")? + b"startxref\n".len();
    let table: usize = number(pdf.get(start_key..)?)?;
    if !pdf.get(table..)?.starts_with(b"xref\n0 ") || places.iter().any(|it| *it >= table) {
        return None;
    }
    let mut out = Vec::with_capacity(pdf.len() + places.len());
    let mut copied = 0;
    for place in places {
        out.extend_from_slice(&pdf[copied..*place]);
        out.push(b'\r');
        copied = *place;
    }
    out.extend_from_slice(&pdf[copied..table]);

    let count: usize = number(&pdf[table + b"xref\n0 ".len()..])?;
    let header = pdf[table..].iter().skip(5).position(|it| *it == b'\n')? + 6;
    out.extend_from_slice(&pdf[table..table + header]);
    let entries = pdf.get(table + header..table + header + count * 20)?;
    for entry in entries.chunks(20) {
        if entry[17] == b'n' {
            out.extend_from_slice(format!("{:010}", moved(number(entry)?)).as_bytes());
            out.extend_from_slice(&entry[10..]);
        } else {
            out.extend_from_slice(entry);
        }
    }
    out.extend_from_slice(&pdf[table + header + count * 20..start_key]);
    out.extend_from_slice(format!("{}\n%%EOF", moved(table)).as_bytes());
    Some(out)
}

fn number(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.iter().take_while(|it| it.is_ascii_digit()).count();
    std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|it| it == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(data: &str) -> Vec<u8> {
        let first =
            format!("%PDF-1.7\n1 0 obj\n<</Length 3>>\nstream\n{data}\nendstream\nendobj\n");
        let second = "2 0 obj\n<</Type/Catalog>>\nendobj\n";
        let table = first.len() + second.len();
        format!(
            "{first}{second}xref\n0 3\n0000000000 65535 f\r\n0000000009 00000 n\r\n{:010} 00000 n\r\n\
             trailer\n<</Size 3/Root 2 0 R>>\nstartxref\n{table}\n%%EOF",
            first.len()
        )
        .into_bytes()
    }

    #[test]
    fn a_stream_that_ends_in_a_carriage_return_is_told_from_its_line_end() {
        let mended = unambiguous(document("ab\r"));

        let pdf = lopdf::Document::load_mem(&mended).unwrap();
        let stream = pdf.get_object((1, 0)).unwrap().as_stream().unwrap();
        assert_eq!(stream.content, b"ab\r");
        assert!(pdf.get_object((2, 0)).unwrap().as_dict().is_ok());
        assert!(mended.windows(12).any(|it| it == b"\r\r\nendstream"));
    }

    #[test]
    fn any_other_document_stays_as_it_is() {
        assert_eq!(unambiguous(document("abc")), document("abc"));
        assert_eq!(unambiguous(b"ab\r\nendstream\nendobj".to_vec()), b"ab\r\nendstream\nendobj");
    }
}
