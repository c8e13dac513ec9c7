//! Which line of which template made a piece of a page's source.
//!
//! Only asked when a page could not be typeset: the form is then filled once more from
//! templates in which every line of text is marked, and the marks are taken out again. A mark
//! stands before what is no blank, so that tags that take blanks away take the same ones.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::syntax::{Kind, Token, tokens};
use crate::diagnostic::place::ByteRange;
use crate::diagnostic::{Diagnostic, Place};
use crate::layout::template_file;

/// Around the number of a mark: characters that no text has, for Unicode gives them no meaning.
const OPEN: char = '\u{f8fe}';
const CLOSE: char = '\u{f8ff}';

/// A line of text in a template.
#[derive(Clone, Debug)]
struct Spot {
    /// The template, by path.
    path: Arc<str>,
    /// Its bytes there, without blanks around it.
    bytes: Range<usize>,
    /// The tag behind it, which made what follows.
    tag: Option<Range<usize>>,
}

/// Templates with marks in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Marked {
    pub texts: BTreeMap<String, String>,
    spots: Vec<Spot>,
}

impl Marked {
    pub(super) fn add(&mut self, path: &str, text: &str) {
        let shared: Arc<str> = path.into();
        let mut marked = String::new();
        let all = tokens(text);
        let mut copied = 0;
        for (place, token) in all.iter().enumerate().filter(|(_, it)| it.kind == Kind::Text) {
            let mut start = token.start;
            for line in token.text.split_inclusive('\n') {
                let end = start + line.len();
                let bytes =
                    start + (line.len() - line.trim_start().len())..start + line.trim_end().len();
                if !bytes.is_empty() {
                    marked.push_str(&text[copied..bytes.start]);
                    marked.push(OPEN);
                    marked.push_str(&self.spots.len().to_string());
                    marked.push(CLOSE);
                    copied = bytes.start;
                    let tag = (end == token.end()).then(|| tag(&all[place + 1..])).flatten();
                    self.spots.push(Spot { path: shared.clone(), bytes, tag });
                }
                start = end;
            }
        }
        marked.push_str(&text[copied..]);
        self.texts.insert(path.to_owned(), marked);
    }

    /// Where each piece of a source comes from; none if the source is not what the marked
    /// templates give without their marks.
    pub(super) fn origins(&self, marked: &str, source: &str) -> Option<Origins> {
        let mut plain = String::with_capacity(source.len());
        let mut starts = Vec::new();
        let mut parts = marked.split(OPEN);
        plain.push_str(parts.next()?);
        for part in parts {
            let (number, text) = part.split_once(CLOSE)?;
            starts.push((plain.len(), self.spots.get(number.parse::<usize>().ok()?)?.clone()));
            plain.push_str(text);
        }
        (plain == source).then_some(Origins { starts })
    }
}

/// The bytes of the tag that stands next.
fn tag(tokens: &[Token]) -> Option<Range<usize>> {
    let first = tokens.first().filter(|it| matches!(it.kind, Kind::Print | Kind::Tag))?;
    let end = tokens.iter().find(|it| it.kind == Kind::End)?;
    Some(first.start..end.end())
}

/// Where each piece of a page's source comes from.
#[derive(Clone, Debug)]
pub struct Origins {
    /// From which byte of the source on, in order.
    starts: Vec<(usize, Spot)>,
}

impl Origins {
    /// The place in a template that made these bytes of the source.
    pub fn place(&self, bytes: Range<usize>) -> Option<Place> {
        let after = self.starts.partition_point(|(start, _)| *start <= bytes.start);
        let (start, spot) = self.starts.get(after.checked_sub(1)?)?;
        let into = bytes.start - start;
        let length = spot.bytes.len();
        let place = match &spot.tag {
            // What a value came to is the tag's that printed it.
            Some(tag) if into >= length => tag.clone(),
            _ => {
                let first = spot.bytes.start + into.min(length);
                let last = spot.bytes.start + (into + bytes.len()).min(length);
                first..last.max(first)
            }
        };
        Some(Place::bytes(template_file(&spot.path), place))
    }

    /// A fault of the source named so, at the place in the templates that it comes from.
    #[must_use]
    pub fn moved(&self, mut found: Diagnostic, source: &str) -> Diagnostic {
        let moved = |place: &Place| match place {
            Place::Bytes(file, ByteRange { start, end }) if file == source => {
                self.place(*start..*end)
            }
            _ => None,
        };
        if let Some(place) = moved(&found.place) {
            found.place = place;
        }
        for (related, _) in &mut found.related {
            if let Some(place) = moved(related) {
                *related = place;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> Marked {
        let mut marked = Marked::default();
        marked.add("a.typ", text);
        marked
    }

    /// The text of the template at what made a piece of the source.
    fn made<'a>(template: &'a str, source: &str, piece: &str) -> &'a str {
        let marked = marked(template);
        let mut tera = tera::Tera::new();
        tera.add_raw_template("m", &marked.texts["a.typ"]).unwrap();
        let mut context = tera::Context::new();
        context.insert("x", "X");
        let filled = tera.render("m", &context).unwrap();
        let origins = marked.origins(&filled, source).unwrap();
        let start = source.find(piece).unwrap();
        let place = origins.place(start..start + piece.len()).unwrap();
        let Place::Bytes(_, bytes) = place else { panic!("{place:?}") };
        &template[bytes.start..bytes.end]
    }

    #[test]
    fn a_piece_is_found_in_the_line_that_made_it() {
        let template = "á {{ x }} b\n{% if x -%}\n  chữ  {%- endif %}\n{# c #} d {{ x }}\n";
        let source = "á X b\nchữ\n d X\n";

        assert_eq!(made(template, source, "b"), "b");
        assert_eq!(made(template, source, "chữ"), "chữ");
        assert_eq!(made(template, source, "d"), "d");
    }

    #[test]
    fn a_value_is_the_tag_that_printed_it() {
        assert_eq!(made("a {{ x | lower }}\nb", "a x\nb", "x"), "{{ x | lower }}");
    }

    #[test]
    fn another_source_has_no_origins() {
        let marked = marked("a");

        assert!(marked.origins(&marked.texts["a.typ"], "b").is_none());
        assert!(marked.origins("a\u{f8fe}", "a").is_none());
        assert!(marked.origins("a\u{f8fe}7\u{f8ff}", "a").is_none());
    }
}
