//! Slips of the pen that make a file no YAML: what was done, and the line as it ought to be.

mod words;

use crate::diagnostic::wording::{Wording, says};
use crate::words::Said;

/// What somebody did who wrote a line that YAML does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// A tab before the first letter.
    Tab,
    /// What git leaves where two changes meet.
    MergeMark,
    /// A key without its colon.
    NoColon,
    /// A colon without a space after it.
    NoSpace,
    /// `=` instead of a colon.
    Equals,
    /// The colon of another keyboard.
    WideColon,
    /// A text with a colon in it, without quotes.
    ColonInText,
    /// A text that begins with a sign of YAML, without quotes.
    Begins,
    /// The second line of a text, at the margin of its key.
    NotIndented,
    /// A quote that ends before its line does.
    TextAfterQuote,
    /// A quote that is not closed.
    OpenQuote,
    /// A bracket that is not closed.
    OpenBracket,
    /// A bracket that was not opened.
    StrayBracket,
    /// `;` between keys in brackets.
    Semicolon,
    /// Nothing between keys in brackets.
    NoComma,
    /// A comma in brackets with nothing before it.
    IdleComma,
    /// A line of a text below `|` that is less deep than its first.
    InBlock,
    /// A line that stands below no other.
    Indent,
    /// A dash without a space after it.
    NoSpaceAfterDash,
    /// A bullet instead of a dash.
    Bullet,
    /// A second document in one file.
    SecondPart,
    /// A control character.
    Control,
    /// `%YAML` and the like.
    Directive,
    /// A `\` in a text in quotes, that makes another sign of what follows.
    Escape,
}

/// A slip, what it is about, and the line as it ought to be where that can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What was done.
    pub mistake: Mistake,
    /// The key, sign or number that the words name.
    pub about: String,
    /// The line as it ought to be.
    pub ought: Option<String>,
    /// The line above that it ought to be in line with.
    pub beside: String,
}

impl Slip {
    /// A slip, and the line as it ought to be where that can be told.
    pub(crate) fn new(mistake: Mistake, about: impl Into<String>, ought: Option<String>) -> Self {
        Self { mistake, about: about.into(), ought, beside: String::new() }
    }

    pub(super) fn wording(&self) -> Wording {
        let ([vi, en], [help_vi, help_en]) = self.mistake.words();
        let fill = |text: &str| text.replace("{}", &self.about).replace("{line}", &self.beside);
        let fact = says(fill(vi), fill(en));
        match &self.ought {
            Some(ought) => {
                fact.helped(Said::new(format!("ghi `{ought}`"), format!("write `{ought}`")))
            }
            None => fact.help(fill(help_vi), fill(help_en)),
        }
    }
}
