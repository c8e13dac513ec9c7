//! How a value is written: plain where that can be read in one way alone, else in quotes.

use std::fmt::Write;

/// A value, and what kind of text it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// What it reads as.
    pub text: String,
    /// What kind of text it is.
    pub spelling: Spelling,
}

/// What kind of text a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// A number, a date, a word out of a list, yes or no: without quotes wherever that reads back.
    Bare,
    /// Words of people, and codes: in quotes where any reader of YAML could take it for a number.
    Text,
}

impl Scalar {
    /// A value of a kind.
    pub fn new(text: impl Into<String>, spelling: Spelling) -> Self {
        Self { text: text.into(), spelling }
    }
}

/// Words that some readers take for something else than a text.
const WORDS: [&str; 10] = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan"];

/// How a value may be written on one line, the plainest first.
pub(super) fn on_a_line(scalar: &Scalar, in_flow: bool) -> Vec<String> {
    let mut all = Vec::new();
    let plain = match scalar.spelling {
        Spelling::Bare => is_plain(&scalar.text, in_flow),
        Spelling::Text => is_plain(&scalar.text, in_flow) && is_only_text(&scalar.text),
    };
    if plain {
        all.push(scalar.text.clone());
    }
    all.push(double(&scalar.text));
    all
}

/// The plainest way to write a value on one line.
pub(super) fn plainest(scalar: &Scalar, in_flow: bool) -> String {
    on_a_line(scalar, in_flow).swap_remove(0)
}

/// A key as it is written.
pub(super) fn key(text: &str) -> String {
    plainest(&Scalar::new(text, Spelling::Text), true)
}

/// Whether a text may stand without quotes.
fn is_plain(text: &str, in_flow: bool) -> bool {
    let begins = text.starts_with(|it: char| !is_sign(it) && !it.is_whitespace());
    let ends = !text.ends_with(|it: char| it == ':' || it.is_whitespace());
    let brackets = |it: char| matches!(it, ',' | '[' | ']' | '{' | '}');
    begins
        && ends
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.starts_with("...")
        && !text.chars().any(|it| is_hidden(it) || in_flow && (brackets(it) || it == ':'))
}

/// Signs that mean something where a value begins.
fn is_sign(it: char) -> bool {
    "-?:,[]{}#&*!|>'\"%@`=~".contains(it)
}

/// Whether nobody could take a text without quotes for a number, a date or a word of YAML's.
fn is_only_text(text: &str) -> bool {
    let word = text.to_lowercase();
    text.starts_with(char::is_alphabetic) && !WORDS.contains(&word.as_str())
}

/// What a text file cannot show, or what ends a line.
fn is_hidden(it: char) -> bool {
    it.is_control() || matches!(it, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// In double quotes, in which everything can be written.
pub(super) fn double(text: &str) -> String {
    let mut all = String::from("\"");
    for it in text.chars() {
        match it {
            '"' | '\\' => all.extend(['\\', it]),
            '\n' => all.push_str("\\n"),
            '\t' => all.push_str("\\t"),
            _ if is_hidden(it) => {
                // All of these are within the plane of four digits.
                let _ = write!(all, "\\u{:04x}", u32::from(it));
            }
            _ => all.push(it),
        }
    }
    all.push('"');
    all
}

/// In single quotes; none of a text that they cannot hold.
pub(super) fn single(text: &str) -> Option<String> {
    let fits = !text.chars().any(is_hidden);
    fits.then(|| format!("'{}'", text.replace('\'', "''")))
}

/// In lines of their own behind `|`, each set in so far; none of a text that they cannot hold.
/// `aside` is what stands behind the sign: a comment.
pub(super) fn lines(text: &str, indent: usize, aside: &str, line_end: &str) -> Option<String> {
    let whole = text.strip_suffix('\n');
    let sign = if whole.is_some() { "|" } else { "|-" };
    let body = whole.unwrap_or(text);
    let hidden = |it: char| it != '\n' && it != '\t' && is_hidden(it);
    let fits = !body.is_empty()
        && !body.starts_with(char::is_whitespace)
        && !body.ends_with('\n')
        && !body.chars().any(hidden);
    let line = |it: &str| match it {
        "" => line_end.to_owned(),
        it => format!("{line_end}{}{it}", " ".repeat(indent)),
    };
    fits.then(|| format!("{sign}{aside}{}", body.split('\n').map(line).collect::<String>()))
}
