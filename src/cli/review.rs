//! What can be typed to compare: `hoso diff`, and drafts of rulebooks.

use clap::ValueEnum;

#[derive(Debug, clap::Args)]
pub(crate) struct Diff {
    #[arg(value_name = "REV", default_value = "HEAD", hide_default_value = true)]
    pub(crate) revision: String,
    #[arg(
        long,
        default_value = "table",
        value_name = "table|markdown|json",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: DiffFormat,
    #[arg(long)]
    pub(crate) exit_code: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    Table,
    Markdown,
    Json,
}
