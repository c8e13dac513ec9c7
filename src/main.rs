//! The program: reads the command line, runs one command, prints, and says how it went.
//!
//! Exit codes: 0 fine, 1 the data has faults, 2 called wrongly or could not read or write.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
