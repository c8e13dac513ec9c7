//! What can be typed for editors, shells and `man`.

use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(crate) struct Schema {
    #[arg(value_name = "KIND")]
    pub(crate) kind: Option<String>,
    #[arg(long)]
    pub(crate) project: bool,
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Completions {
    #[arg(value_name = "bash|zsh|fish|powershell|elvish", hide_possible_values = true)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Man {
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Option<String>,
}
