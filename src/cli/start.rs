//! What can be typed to begin something: `hoso new`.

use std::path::PathBuf;

use clap::Subcommand;
use hoso::model::Period;

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct New {
    #[command(subcommand)]
    pub(crate) what: Option<NewWhat>,
    #[arg(value_name = "DIR", required = true)]
    pub(crate) folder: Option<PathBuf>,
    #[arg(long, value_name = "PROVINCE", required = true)]
    pub(crate) province: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) communes: Option<PathBuf>,
    #[arg(long)]
    pub(crate) period: Option<Period>,
    #[arg(long, value_name = "RULEBOOK", num_args = 1.., value_delimiter = ',')]
    pub(crate) rulebook: Vec<String>,
    #[arg(long, value_name = "URL")]
    pub(crate) releases: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NewWhat {
    Record(NewRecord),
    Rulebook(NewRulebook),
}

#[derive(Debug, clap::Args)]
pub(crate) struct NewRecord {
    #[arg(value_name = "UNIT")]
    pub(crate) unit: String,
    #[arg(long)]
    pub(crate) period: Period,
}

#[derive(Debug, clap::Args)]
pub(crate) struct NewRulebook {
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    #[arg(long, value_name = "RULEBOOK")]
    pub(crate) from: Option<String>,
}
