//! What a machine may mend by itself: how something is written, never a figure or a judgement.

use std::ops::Range;

use super::faults::{certain_date, certain_yes_or_no};
use super::place::{ByteRange, Place};
use super::{Diagnostic, Expected, Fault, Found, RecordFault, TextFault, YamlFault};
use crate::words::slips::{Kind, Slip};
use crate::words::{composed, is_invisible, nearest, odd_character, plain, same_name};

/// Bytes of a file, and what ought to stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes.
    pub bytes: Range<usize>,
    /// The text.
    pub text: String,
}

impl Diagnostic {
    /// How it is mended where that changes nothing of what is meant; `text` is its file.
    pub fn edit(&self, text: &str) -> Option<Edit> {
        let Place::Bytes(_, ByteRange { start, end }) = self.place else { return None };
        let bytes = start..end;
        let written = text.get(bytes.clone())?;
        let new = match &self.fault {
            Fault::Text(TextFault::NotNfc(_)) => composed(written),
            Fault::Text(TextFault::InvisibleCharacter(it)) if written == it.to_string() => {
                String::new()
            }
            Fault::Text(TextFault::Slip(slip)) => of_slip(slip, written)?,
            Fault::Yaml(YamlFault::DuplicateKey(_))
            | Fault::Record(RecordFault::DuplicateCode { .. }) => {
                let (Place::Bytes(_, first), _) = self.related.first()? else { return None };
                return repeated(text, first.start, start)
                    .or_else(|| repeated_in_braces(text, first.start, start));
            }
            Fault::Yaml(fault) => of_yaml(fault, written)?,
            Fault::Record(RecordFault::UnknownCode { code, nearest: Some((word, _)), .. }) => {
                of_name(code, word, written)?
            }
            Fault::Record(RecordFault::UnknownSector { sector, nearest: Some(word) }) => {
                of_name(sector, word, written)?
            }
            _ => return None,
        };
        (new != written).then_some(Edit { bytes, text: new })
    }
}

/// A slip where it stands as in the text; quotes may have signs before them that escape them.
fn of_slip(slip: &Slip, written: &str) -> Option<String> {
    match slip.kind {
        // Where a blank is put behind it, a colon may begin a value.
        // Digits may be a code.
        Kind::NoBlankAfterColon | Kind::Thousands => None,
        Kind::Quotes => {
            let strip = |quote: &str| {
                Some(written.strip_prefix(quote)?.strip_suffix(quote)?)
                    .filter(|it| !it.contains('"'))
            };
            let inner = strip("\\\"").or_else(|| strip("\""))?;
            Some(format!("“{inner}”"))
        }
        _ => (written == slip.found).then(|| slip.with.clone()),
    }
}

fn of_yaml(fault: &YamlFault, written: &str) -> Option<String> {
    match fault {
        YamlFault::UnknownKey { key, nearest: Some(word), .. } => {
            let seen = odd_character(key).is_some() && plain(key) == *word;
            (seen && bare(written) == key).then(|| word.clone())
        }
        YamlFault::UnknownValue { value, nearest: Some(word), .. } if bare(written) == value => {
            // What is only near may be another word.
            let sure = same_name(value, word) || nearest(value, [word.as_str()]).is_none();
            let quote =
                if word.bytes().all(|it| it.is_ascii_digit()) { quote(written) } else { "" };
            sure.then(|| format!("{quote}{word}{quote}"))
        }
        YamlFault::WrongType { expected: Expected::YesNo, found: Found::Scalar(value) } => {
            certain_yes_or_no(value).filter(|_| bare(written) == value).map(str::to_owned)
        }
        YamlFault::NoSuchDate(value) if bare(written) == value => certain_date(value),
        _ => None,
    }
}

/// A name that is right but for signs that cannot be seen, or letters and marks that are apart.
fn of_name(name: &str, known: &str, written: &str) -> Option<String> {
    let unseen: String = name.chars().filter(|it| !is_invisible(*it)).collect();
    let at = written.find(name).filter(|_| bare(written) == name && composed(&unseen) == known)?;
    Some(format!("{}{known}{}", &written[..at], &written[at + name.len()..]))
}

/// The second of two lines that say the same, with its end: nothing of either stands below it.
fn repeated(text: &str, first: usize, second: usize) -> Option<Edit> {
    let line = |at: usize| {
        let start = text.get(..at)?.rfind('\n').map_or(0, |it| it + 1);
        let end = text[at..].find('\n').map_or(text.len(), |it| at + it + 1);
        Some(start..end)
    };
    let (first, second) = (line(first)?, line(second)?);
    let indent = |it: &str| it.len() - it.trim_start().len();
    let said = text[second.clone()].trim_end();
    let whole = !said.ends_with([':', '|', '>', '{', '[', ',', '-', '+']);
    let goes_on = |end: usize| {
        let mut below = text[end..].lines().filter(|it| !it.trim().is_empty());
        below.next().is_some_and(|it| indent(it) > indent(said))
    };
    let same = first != second && text[first.clone()].trim_end() == said;
    (same && whole && !goes_on(first.end) && !goes_on(second.end))
        .then(|| Edit { bytes: second, text: String::new() })
}

/// The second of two keys in braces that say the same, with the comma before it: nothing that has
/// signs of its own.
fn repeated_in_braces(text: &str, first: usize, second: usize) -> Option<Edit> {
    let entry = |at: usize| {
        let length = text.get(at..)?.find([',', '}'])?;
        let said = text[at..at + length].trim_end();
        let is_plain = !said.contains(['{', '[', '"', '\'', '#', '\n']);
        is_plain.then_some((said, at + said.len()))
    };
    let ((one, _), (other, end)) = (entry(first)?, entry(second)?);
    let comma = text[..second].trim_end().strip_suffix(',')?.len();
    (one == other).then(|| Edit { bytes: comma..end, text: String::new() })
}

/// A value without its quotes.
fn bare(written: &str) -> &str {
    let quotes = ['"', '\''];
    let inner = quotes.iter().find_map(|it| written.strip_prefix(*it)?.strip_suffix(*it));
    inner.unwrap_or(written)
}

fn quote(written: &str) -> &str {
    if bare(written).len() < written.len() { &written[..1] } else { "" }
}

/// A text with these edits, and how many of them: of two that touch each other the first.
pub fn edited(text: &str, mut edits: Vec<Edit>) -> (String, usize) {
    edits.sort_by_key(|it| (it.bytes.start, it.bytes.end));
    let (mut new, mut at, mut count) = (String::with_capacity(text.len()), 0, 0);
    for Edit { bytes, text: with } in edits {
        if bytes.start < at || count > 0 && bytes.start == at {
            continue;
        }
        new.push_str(&text[at..bytes.start]);
        new.push_str(&with);
        at = bytes.end;
        count += 1;
    }
    new.push_str(&text[at..]);
    (new, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(bytes: Range<usize>, text: &str) -> Edit {
        Edit { bytes, text: text.to_owned() }
    }

    #[test]
    fn of_edits_that_meet_the_first_is_made() {
        let edits = vec![edit(4..5, "y"), edit(0..2, "x"), edit(1..3, "z")];

        assert_eq!(edited("abcdef", edits), ("xcdyf".to_owned(), 2));
        assert_eq!(edited("abc", Vec::new()), ("abc".to_owned(), 0));
    }

    #[test]
    fn a_word_that_is_only_near_is_left_alone() {
        let of = |value: &str, word: &str| {
            let nearest = Some(word.to_owned());
            let fault =
                YamlFault::UnknownValue { value: value.to_owned(), nearest, known: Vec::new() };
            of_yaml(&fault, value)
        };
        assert_eq!(of("Province", "province"), Some("province".to_owned()));
        assert_eq!(of("Tỉnh", "province"), Some("province".to_owned()));
        assert_eq!(of("provinse", "province"), None);
    }
}
