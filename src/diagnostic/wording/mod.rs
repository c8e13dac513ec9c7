//! What a diagnostic says, in each language.
//!
//! Each language is one exhaustive match a function, so that a missing translation
//! does not compile. The words of YAML stand in backticks, what a library says in
//! quotation marks.
// One match a function, however many faults there are: that is what makes a missing
// translation not compile.
#![allow(clippy::too_many_lines)]

mod en;
mod vi;

use super::{Fault, Label, Severity};

/// The first of many files, and how many there are besides.
fn listed(files: &[String], and: &str, more: &str) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<_> = files.iter().take(SHOWN).map(|it| format!("`{it}`")).collect();
    let shown = shown.join(", ");
    match files.len().saturating_sub(SHOWN) {
        0 => shown,
        rest => format!("{shown} {and} {rest} {more}"),
    }
}

/// The language of messages. It never changes what is written to a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The fact, with its numbers: lower case, no full stop.
    pub fn message(self, fault: &Fault) -> String {
        match self {
            Self::Vi => vi::message(fault),
            Self::En => en::message(fault),
        }
    }

    /// What to do about it.
    pub fn help(self, fault: &Fault) -> Option<String> {
        match self {
            Self::Vi => vi::help(fault),
            Self::En => en::help(fault),
        }
    }

    /// What a related place shows.
    pub fn label(self, label: &Label) -> &str {
        match self {
            Self::Vi => vi::label(label),
            Self::En => en::label(label),
        }
    }

    /// The word for a severity.
    pub fn severity(self, severity: Severity) -> &'static str {
        match (self, severity) {
            (Self::Vi, Severity::Error) => "lỗi",
            (Self::Vi, Severity::Warning) => "cảnh báo",
            (Self::Vi, Severity::Info) => "thông tin",
            (Self::En, Severity::Error) => "error",
            (Self::En, Severity::Warning) => "warning",
            (Self::En, Severity::Info) => "info",
        }
    }

    /// Where a cell of a workbook stands.
    pub fn cell(self, sheet: &str, cell: &str) -> String {
        match self {
            Self::Vi => format!("trang tính “{sheet}”, ô {cell}"),
            Self::En => format!("sheet “{sheet}”, cell {cell}"),
        }
    }

    /// The word before what to do.
    pub fn help_word(self) -> &'static str {
        match self {
            Self::Vi => "gợi ý",
            Self::En => "help",
        }
    }
}

/// `a`, `b`, `c`, each in backticks.
fn list(words: &[String]) -> String {
    words.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ")
}

/// “A” or “B”, each in quotation marks.
fn quoted(words: &[String], between: &str) -> String {
    words.iter().map(|it| format!("“{it}”")).collect::<Vec<_>>().join(between)
}

/// Keys within each other as YAML writes them in one line: `indicators: {dossiers: …}`.
fn nested(path: &[String]) -> String {
    let mut keys = path.iter().rev();
    let last = keys.next().map(|it| format!("{it}: …")).unwrap_or_default();
    keys.fold(last, |text, key| format!("{key}: {{{text}}}"))
}
