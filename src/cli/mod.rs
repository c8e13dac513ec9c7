//! The command line: its types, one file a command. Alone may print or exit.

mod aids;
mod apart;
mod args;
mod assess;
mod baseline;
mod build;
mod changed;
mod check;
mod diff;
mod draft;
mod explain;
mod eye;
mod export;
mod extract;
mod finding;
mod fix;
mod git;
mod help;
mod import;
mod inspect;
mod list;
mod man;
mod markdown;
mod new;
mod out;
mod project;
mod read;
mod review;
mod received;
mod rulebooks;
mod said;
mod schema;
mod serve;
mod show;
mod site;
mod start;
mod stdin;
mod table;
mod test;
mod unmeant;
mod values;
mod vars;
mod watch;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use args::{Args, Command};
use show::Screen;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Fine,
    Faults,
    Trouble,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Fine => Self::from(0),
            End::Faults => Self::from(1),
            End::Trouble => Self::from(2),
        }
    }
}

/// Is a worker, if this program was started as one; nobody types that.
pub(crate) fn worker() -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    Some(match arguments.next()?.to_str()? {
        hoso::build::WORKER => hoso::build::serve().map_or(ExitCode::from(2), |()| 0.into()),
        inspect::WORKER => inspect::serve(arguments),
        extract::WORKER => extract::serve(arguments),
        apart::WORKBOOK => apart::serve_workbook(arguments),
        _ => return None,
    })
}

pub(crate) fn run() -> ExitCode {
    let typed: Vec<_> = std::env::args_os().collect();
    let typed = serve::meant(&typed).unwrap_or(typed);
    let lang = help::language(typed.iter().cloned(), std::env::var("LANG").ok());
    let command = || help::localized(Args::command(), lang);
    let matches = match command().try_get_matches_from(typed) {
        Ok(matches) => matches,
        Err(error) => return out::ended(help::refused(&error, lang)).into(),
    };
    let args = match Args::from_arg_matches(&matches) {
        Ok(args) => args,
        Err(error) => return out::ended(help::refused(&error, lang)).into(),
    };
    let screen = Screen::new(lang, args.color);
    let end = match &args.command {
        Command::Check(it) => check::run(&args, it, screen),
        Command::Assess(it) => assess::run(&args, it, screen),
        Command::Explain(it) => explain::run(&args, it, screen),
        Command::Test(it) => test::run(&args, it, screen),
        Command::Rulebooks => rulebooks::run(&args, screen),
        Command::Vars(it) => vars::run(&args, it, screen),
        Command::List(it) => list::run(&args, it, screen),
        Command::Build(it) => build::run(&args, it, screen),
        Command::Watch(it) => watch::run(&args, it, screen),
        Command::Extract(it) => extract::run(it, screen),
        Command::Import(it) => import::run(&args, it, screen),
        Command::Export(it) => export::run(&args, it, screen),
        Command::Inspect(it) => inspect::run(it, screen),
        Command::Site(it) => site::run(&args, it, screen),
        Command::Serve(it) => serve::run(&args, it, screen),
        Command::New(it) => new::run(&args, it, screen),
        Command::Diff(it) => diff::run(&args, it, screen),
        Command::Schema(it) => schema::run(&args, it, screen),
        Command::Completions(it) => man::completions(command(), it),
        Command::Man(it) => man::man(command(), it, screen),
        Command::Help(it) => help::topic(&args, it, screen),
    };
    out::ended(end).into()
}
