//! The program: reads the command line, runs one command, prints, and says how it went.
//!
//! Exit codes: 0 fine, 1 the data has faults, 2 called wrongly or could not read or write.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    // The program starts itself to typeset; nobody types that.
    if std::env::args_os().nth(1).is_some_and(|it| it == hoso::build::WORKER) {
        return hoso::build::serve().map_or(ExitCode::from(2), |()| ExitCode::SUCCESS);
    }
    if std::env::args_os().nth(1).is_some_and(|it| it == cli::inspect::WORKER) {
        return cli::inspect::serve(std::env::args_os().skip(2));
    }
    cli::run()
}
