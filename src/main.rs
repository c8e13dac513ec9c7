//! The program: reads the command line, runs one command, prints, and says how it went.
//!
//! Exit codes: 0 fine, 1 the data has faults, 2 called wrongly or could not read or write.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    // The program starts itself to typeset, and to read what comes from elsewhere.
    cli::worker().unwrap_or_else(cli::run)
}
