//! A PDF after the typesetter has written it: its objects packed, and fields for signatures.

mod fields;
mod objects;
mod packed;
mod places;
mod syntax;

use objects::Objects;

use super::attachment;

/// The same document, as small as it can be written; with fields for signatures where these are
/// wanted. One that is written in a way that is not known here stays as it is.
pub(super) fn finished(pdf: Vec<u8>, signature_fields: bool) -> Vec<u8> {
    let Some(mut objects) = Objects::read(&pdf) else { return pdf };
    if signature_fields && let Ok(Some(signatures)) = attachment(&pdf, places::NAME) {
        fields::add(&mut objects, &signatures);
    }
    packed::packed(&objects)
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object};

    use super::*;

    /// A document of a stream with these bytes, and of many objects that are none.
    fn document(data: &str) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        let mut put = |out: &mut Vec<u8>, object: String| {
            places.push(out.len());
            out.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", places.len()).as_bytes());
        };
        put(&mut out, "<</Type/Catalog/Lang(vi \\) endobj)>>".to_owned());
        put(&mut out, format!("<</Length {}>>\nstream\n{data}\nendstream", data.len()));
        for nth in 0..450 {
            put(&mut out, format!("[{nth} 2 0 R]"));
        }
        let table = out.len();
        let count = places.len() + 1;
        out.extend_from_slice(format!("xref\n0 {count}\n0000000000 65535 f\r\n").as_bytes());
        for place in places {
            out.extend_from_slice(format!("{place:010} 00000 n\r\n").as_bytes());
        }
        let end =
            format!("trailer\n<</Size {count}/Root 1 0 R/ID[(a)(b)]>>\nstartxref\n{table}\n%%EOF");
        [out, end.into_bytes()].concat()
    }

    #[test]
    fn every_object_is_as_it_was_and_the_file_is_smaller() {
        let plain = document("ab");

        let packed = finished(plain.clone(), false);

        let (before, after) =
            (Document::load_mem(&plain).unwrap(), Document::load_mem(&packed).unwrap());
        for (id, object) in &before.objects {
            let Object::Stream(stream) = object else {
                assert_eq!(after.get_object(*id).unwrap(), object, "{id:?}");
                continue;
            };
            assert_eq!(after.get_object(*id).unwrap().as_stream().unwrap().content, stream.content);
        }
        assert_eq!(after.trailer.get(b"ID").unwrap(), before.trailer.get(b"ID").unwrap());
        assert!(packed.len() * 3 < plain.len(), "{} of {}", packed.len(), plain.len());
        assert_eq!(finished(plain, false), packed);
    }

    #[test]
    fn a_stream_that_ends_in_a_carriage_return_is_told_from_its_line_end() {
        let packed = finished(document("ab\r"), false);

        let pdf = Document::load_mem(&packed).unwrap();
        assert_eq!(pdf.get_object((2, 0)).unwrap().as_stream().unwrap().content, b"ab\r");
        assert!(packed.windows(14).any(|it| it == b"ab\r\r\nendstream"));
    }

    #[test]
    fn a_document_that_is_written_otherwise_stays_as_it_is() {
        let good = document("ab");
        let text = String::from_utf8(good).unwrap();
        for (from, to) in [
            ("startxref\n", "startxref\r\n"),
            ("xref\n0 ", "xref\n1 "),
            ("trailer\n", "trailer "),
            ("2 0 obj\n", "2 1 obj\n"),
            ("%%EOF", ""),
        ] {
            let other = text.replacen(from, to, 1).into_bytes();
            let untouched = finished(other.clone(), true);
            // What is missing behind the place of the table is missed by nobody.
            assert_eq!(untouched == other, from != "%%EOF", "{from}");
        }
        assert_eq!(finished(b"%PDF-1.7".to_vec(), true), b"%PDF-1.7");
    }
}
