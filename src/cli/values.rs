//! What the values of arguments may be.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::LazyLock;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use hoso::build::{self, Partition};
use hoso::diagnostic::formats::{FORMATS, Format};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangArg {
    Vi,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    Table,
    Json,
}

/// `2/8`: the second of eight parts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PartitionArg(pub(crate) Partition);

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EditionArg {
    Electronic,
    Paper,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SheetFormat {
    Xlsx,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InspectFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TestFormat {
    Human,
    Junit,
}

/// From what on findings make a command fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

/// `sarif=report.sarif`: findings, written so into a file.
#[derive(Clone, Debug)]
pub(crate) struct OutputArg {
    pub(crate) format: Format,
    pub(crate) file: PathBuf,
}

impl FromStr for OutputArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || "FORMAT=FILE".to_owned();
        let (name, file) = text.split_once('=').ok_or_else(wrong)?;
        let format = FORMATS.into_iter().find(|it| it.name == name).ok_or_else(wrong)?;
        if file.is_empty() { Err(wrong()) } else { Ok(Self { format, file: file.into() }) }
    }
}

/// What diagnostics may be written as: `human|json`.
pub(super) static CHECK_FORMATS: LazyLock<String> =
    LazyLock::new(|| FORMATS.map(|it| it.name).join("|"));

pub(super) fn check_format() -> impl TypedValueParser<Value = Format> {
    let names = PossibleValuesParser::new(FORMATS.map(|it| it.name));
    names.try_map(|name| FORMATS.into_iter().find(|it| it.name == name).ok_or("no such format"))
}

/// What documents may be written as: `pdf|docx`.
pub(super) static FILE_FORMATS: LazyLock<String> =
    LazyLock::new(|| build::Format::ALL.map(|it| it.extension).join("|"));

pub(super) fn file_format() -> impl TypedValueParser<Value = build::Format> {
    let all = build::Format::ALL;
    let names = PossibleValuesParser::new(all.map(|it| it.extension));
    names.try_map(move |name| {
        all.into_iter().find(|it| it.extension == name).ok_or("no such format")
    })
}

impl FromStr for PartitionArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || "K/N, 1 <= K <= N <= 10000".to_owned();
        let (part, of) = text.split_once('/').ok_or_else(wrong)?;
        let (part, of) = (part.parse().map_err(|_| wrong())?, of.parse().map_err(|_| wrong())?);
        if (1..=of).contains(&part) && of <= 10_000 {
            Ok(Self(Partition { part, of }))
        } else {
            Err(wrong())
        }
    }
}
