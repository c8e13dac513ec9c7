//! What can be typed of pages in a browser.

use std::path::PathBuf;

use hoso::desk::Agent;

#[derive(Debug, clap::Args)]
pub(crate) struct Site {
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) documents: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    #[arg(value_name = "UNIT")]
    pub(crate) unit: Option<String>,
    #[arg(long, value_name = "N", default_value = "0", hide_default_value = true)]
    pub(crate) port: u16,
    #[arg(long, value_name = "ADDRESS", default_value_t, hide_default_value = true)]
    pub(crate) signer: Agent,
    #[arg(long)]
    pub(crate) read_only: bool,
    #[arg(long)]
    pub(crate) no_open: bool,
}
