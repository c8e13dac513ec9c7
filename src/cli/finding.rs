//! What can be typed behind the commands that find faults and say what they mean.

use std::path::PathBuf;

use hoso::diagnostic::formats::{FORMATS, Format};

use super::values::{CHECK_FORMATS, FailOn, OutputArg, TestFormat, check_format};

/// What says how findings are told: where files are mended, findings are told to people alone.
const UNFIXED: [&str; 5] = ["format", "output", "statistics", "baseline", "called"];

/// What files are held against where no revision is named.
pub(crate) const NEWEST: &str = "HEAD";

#[allow(clippy::struct_excessive_bools)] // Each is a flag that somebody types.
#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    #[arg(
        long,
        default_value = FORMATS[0].name,
        value_name = CHECK_FORMATS.as_str(),
        value_parser = check_format(),
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: Format,
    #[arg(long, value_name = "FORMAT=FILE")]
    pub(crate) output: Vec<OutputArg>,
    #[arg(long, value_name = "error|warning|info|never", hide_possible_values = true)]
    pub(crate) fail_on: Option<FailOn>,
    #[arg(long)]
    pub(crate) all: bool,
    #[arg(long)]
    pub(crate) statistics: bool,
    #[arg(
        long,
        value_name = "REV",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = NEWEST
    )]
    pub(crate) changed: Option<String>,
    #[arg(long = "as", value_name = "FILE")]
    pub(crate) called: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "fix", "diff"])]
    pub(crate) write_baseline: Option<PathBuf>,
    #[arg(long, conflicts_with_all = UNFIXED)]
    pub(crate) fix: bool,
    #[arg(long, conflicts_with = "fix", conflicts_with_all = UNFIXED)]
    pub(crate) diff: bool,
}

impl Check {
    /// From what on the run fails. Whoever reads a format that is judged elsewhere judges it: of
    /// findings alone such a run does not fail unless that is asked for.
    pub(crate) fn fails_on(&self) -> FailOn {
        let unsaid = if self.format.is_judged_elsewhere() { FailOn::Never } else { FailOn::Error };
        self.fail_on.unwrap_or(unsaid)
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct Test {
    #[arg(value_name = "RULEBOOK")]
    pub(crate) rulebooks: Vec<String>,
    #[arg(
        long,
        default_value = "human",
        value_name = "human|junit",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: TestFormat,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Help {
    #[arg(value_name = "COMMAND|CODE")]
    pub(crate) topic: Option<String>,
}
