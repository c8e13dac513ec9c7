//! The help, and what is said of a wrong command line, in both languages.

mod subs;

use std::ffi::OsString;

use clap::{Command, error::ErrorKind};
use hoso::words::Lang;

use super::{End, out};
use subs::{GLOBAL, SUBS, Sub};

/// One text, in every language there is.
struct Text {
    vi: &'static str,
    en: &'static str,
}

impl Text {
    fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

const PROGRAM: Text = Text {
    vi: "Từ tệp YAML của mỗi đơn vị: kiểm tra số liệu, đánh giá tiêu chí, lập văn bản PDF",
    en: "From one YAML file a unit: check its data, judge its criteria, make its documents",
};
const USAGE: Text = Text { vi: "Cách dùng", en: "Usage" };
const COMMANDS: Text = Text { vi: "Lệnh", en: "Commands" };
const OPTIONS: Text = Text { vi: "Tham số", en: "Arguments and options" };
const HELP: Text = Text { vi: "In hướng dẫn", en: "Print help" };
const VERSION: Text = Text { vi: "In phiên bản", en: "Print the version" };
/// The language asked for, before the command line is understood as a whole.
pub(super) fn language(args: impl Iterator<Item = OsString>, env: Option<String>) -> Lang {
    let args: Vec<_> = args.map(|it| it.to_string_lossy().into_owned()).collect();
    let after = args.iter().position(|it| it == "--lang").and_then(|it| args.get(it + 1));
    let joined = args.iter().find_map(|it| it.strip_prefix("--lang="));
    match joined.or(after.map(String::as_str)) {
        Some("en") => Lang::En,
        None if env.is_some_and(|it| it.starts_with("en")) => Lang::En,
        Some(_) | None => Lang::Vi,
    }
}

/// The command line with its help in a language.
pub(super) fn localized(command: Command, lang: Lang) -> Command {
    let template = |parts: &str| {
        format!(
            "{{about}}\n\n{}: {{usage}}\n{}{parts}\n{}:\n{{options}}",
            USAGE.get(lang),
            "",
            OPTIONS.get(lang)
        )
    };
    let commands = format!("\n{}:\n{{subcommands}}\n", COMMANDS.get(lang));
    let flag = |name: &'static str, short: char, text: &Text, action| {
        clap::Arg::new(name).short(short).long(name).help(text.get(lang)).action(action)
    };
    let mut command = command
        .about(PROGRAM.get(lang))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', &HELP, clap::ArgAction::Help).global(true))
        .arg(flag("version", 'V', &VERSION, clap::ArgAction::Version))
        .help_template(template(&commands));
    for (name, text) in &GLOBAL {
        command = command.mut_arg(name, |it| it.help(text.get(lang)));
    }
    for Sub { name, about, args } in &SUBS {
        command = command.mut_subcommand(name, |sub| {
            let positionals = format!("\n{}:\n{{positionals}}\n", OPTIONS.get(lang));
            let mut sub = sub.about(about.get(lang)).help_template(template(""));
            if sub.get_positionals().next().is_some() {
                let options = "\n{options}";
                sub = sub.help_template(format!(
                    "{{about}}\n\n{}: {{usage}}\n{}{}",
                    USAGE.get(lang),
                    positionals.trim_end(),
                    options
                ));
            }
            for (name, text) in *args {
                sub = sub.mut_arg(name, |it| it.help(text.get(lang)));
            }
            sub
        });
    }
    command
}

/// Prints what clap has to say: help as it is, a mistake inside a sentence of ours.
pub(super) fn refused(error: &clap::Error, lang: Lang) -> End {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out::line(error.to_string().trim_end_matches('\n'));
            End::Fine
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            out::aside(error.to_string().trim_end_matches('\n'));
            End::Trouble
        }
        _ => {
            let said = error.to_string();
            let said = said.lines().next().unwrap_or_default();
            let said = said.trim_start_matches("error: ");
            match lang {
                Lang::Vi => {
                    out::aside(format_args!(
                        "lỗi: dòng lệnh không đúng: “{said}”\n  = gợi ý: xem `hoso --help`"
                    ));
                }
                Lang::En => {
                    out::aside(format_args!(
                        "error: the command line is wrong: “{said}”\n  = help: see `hoso --help`"
                    ));
                }
            }
            End::Trouble
        }
    }
}
