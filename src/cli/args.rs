//! What can be typed. What values may be is in `values`, the texts of the help are in `help`.

mod making;
mod pages;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use hoso::model::Period;

pub(crate) use making::{Build, Making, Watch};
pub(crate) use pages::{Serve, Site};

pub(crate) use super::aids::{Completions, Man, Schema};
pub(crate) use super::finding::{Check, Help, NEWEST, Test};
pub(crate) use super::review::{Diff, DiffFormat};
pub(crate) use super::start::{New, NewRecord, NewRulebook, NewWhat};
pub(crate) use super::values::{
    Color, EditionArg, FailOn, InspectFormat, LangArg, OutputArg, SheetFormat, TableFormat,
    TestFormat,
};

#[derive(Debug, Parser)]
#[command(name = "hoso", version, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[arg(
        short = 'C',
        long,
        global = true,
        default_value = ".",
        value_name = "DIR",
        hide_default_value = true
    )]
    pub(crate) directory: PathBuf,
    #[arg(
        long,
        global = true,
        default_value = "auto",
        value_name = "auto|always|never",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) color: Color,
    #[arg(long, global = true, value_name = "vi|en", hide_possible_values = true)]
    pub(crate) lang: Option<LangArg>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Assess(Assess),
    Explain(Explain),
    Test(Test),
    Rulebooks,
    Vars(Vars),
    List(List),
    Build(Build),
    Watch(Watch),
    Extract(Extract),
    Import(Import),
    Export(Export),
    Inspect(Inspect),
    Site(Site),
    Serve(Serve),
    New(New),
    Diff(Diff),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
    Help(Help),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Assess {
    #[arg(value_name = "UNIT")]
    pub(crate) units: Vec<String>,
    #[arg(long, value_name = "[RULEBOOK=]DIR")]
    pub(crate) with: Vec<String>,
    #[arg(long)]
    pub(crate) period: Option<Period>,
    #[arg(
        long,
        default_value = "table",
        value_name = "table|json",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: TableFormat,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    #[arg(value_name = "UNIT")]
    pub(crate) unit: String,
    #[arg(value_name = "CRITERION")]
    pub(crate) criterion: String,
    #[arg(long)]
    pub(crate) period: Option<Period>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Vars {
    #[arg(value_name = "[RULEBOOK/]FORM")]
    pub(crate) form: String,
    #[arg(
        long,
        default_value = "table",
        value_name = "table|json",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: TableFormat,
}

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    #[arg(value_name = "UNIT")]
    pub(crate) units: Vec<String>,
    #[arg(long)]
    pub(crate) period: Option<Period>,
    #[arg(
        long,
        default_value = "table",
        value_name = "table|json",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: TableFormat,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=10_000))]
    pub(crate) parts: Option<u64>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Extract {
    #[arg(value_name = "FILE.pdf")]
    pub(crate) file: PathBuf,
    #[arg(long, conflicts_with = "assessment")]
    pub(crate) record: bool,
    #[arg(long)]
    pub(crate) assessment: bool,
    #[arg(long, conflicts_with_all = ["assessment", "record"])]
    pub(crate) signatures: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    #[arg(value_name = "FILE.xlsx|DIR", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) unit: Option<String>,
    #[arg(long)]
    pub(crate) period: Option<Period>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(
        long,
        default_value = "table",
        value_name = "table|json",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: TableFormat,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    #[arg(value_name = "UNIT")]
    pub(crate) units: Vec<String>,
    #[arg(long)]
    pub(crate) period: Option<Period>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[arg(
        long,
        default_value = "xlsx",
        value_name = "xlsx",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: SheetFormat,
    #[arg(long)]
    pub(crate) blank: bool,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Inspect {
    #[arg(value_name = "FILE.pdf", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(
        long,
        default_value = "text",
        value_name = "text|json",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: InspectFormat,
}
