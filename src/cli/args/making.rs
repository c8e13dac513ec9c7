//! What can be typed of documents that are made.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use hoso::build::Format;
use hoso::model::Period;

use super::super::values::{EditionArg, FILE_FORMATS, PartitionArg, file_format};

/// Which documents are made, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct Making {
    #[arg(value_name = "UNIT")]
    pub(crate) units: Vec<String>,
    #[arg(long)]
    pub(crate) period: Option<Period>,
    #[arg(long)]
    pub(crate) form: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,
    #[arg(long, value_name = "electronic|paper", hide_possible_values = true)]
    pub(crate) edition: Option<EditionArg>,
    #[arg(
        long,
        default_value = Format::PDF.extension,
        value_name = FILE_FORMATS.as_str(),
        value_parser = file_format(),
        value_delimiter = ',',
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: Vec<Format>,
}

#[allow(clippy::struct_excessive_bools)] // Each is a flag that somebody types.
#[derive(Debug, clap::Args)]
pub(crate) struct Build {
    #[command(flatten)]
    pub(crate) making: Making,
    #[arg(long, value_name = "K/N")]
    pub(crate) partition: Option<PartitionArg>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, conflicts_with_all = ["force", "prune"])]
    pub(crate) check: bool,
    #[arg(long)]
    pub(crate) prune: bool,
    #[arg(long, conflicts_with = "check")]
    pub(crate) keep_source: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Watch {
    #[command(flatten)]
    pub(crate) making: Making,
    #[arg(long)]
    pub(crate) no_build: bool,
    #[arg(long)]
    pub(crate) poll: bool,
}
