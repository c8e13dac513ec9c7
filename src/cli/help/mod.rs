//! The help, and what is said of a wrong command line, in both languages.

mod findings;
mod making;
mod more;
mod pages;
mod refused;
mod sheets;
mod subs;
mod topic;
mod words;

use std::ffi::OsString;

use clap::Command;
use hoso::words::{Lang, Said};

use more::{MORE, NESTED};
use pages::PAGES;
use subs::SUBS;

pub(super) use refused::refused;
pub(super) use topic::run as topic;
pub(super) use words::translated;

/// One text of the help.
type Text = Said<&'static str>;

const PROGRAM: Text = Text {
    vi: "Từ tệp YAML của mỗi đơn vị: kiểm tra số liệu, đánh giá tiêu chí, lập văn bản PDF",
    en: "From one YAML file a unit: check its data, judge its criteria, make its documents",
};
const USAGE: Text = Text { vi: "Cách dùng", en: "Usage" };
const COMMANDS: Text = Text { vi: "Lệnh", en: "Commands" };
const OPTIONS: Text = Text { vi: "Tham số", en: "Arguments and options" };
const HELP: Text = Text { vi: "In hướng dẫn", en: "Print help" };
const VERSION: Text = Text { vi: "In phiên bản", en: "Print the version" };

const GLOBAL: [(&str, Text); 3] = [
    ("directory", Text { vi: "Thư mục của dự án", en: "The project's folder" }),
    ("color", Text { vi: "Tô màu thông báo", en: "Colour the messages" }),
    ("lang", Text { vi: "Ngôn ngữ của thông báo", en: "The language of messages" }),
];

/// A command, and what it and each of its arguments is for.
struct Sub {
    name: &'static str,
    about: Text,
    args: &'static [(&'static str, Text)],
}

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
            lang.of(USAGE),
            "",
            lang.of(OPTIONS)
        )
    };
    let commands = format!("\n{}:\n{{subcommands}}\n", lang.of(COMMANDS));
    let flag = |name: &'static str, short: char, text: &Text, action| {
        clap::Arg::new(name).short(short).long(name).help(lang.of(*text)).action(action)
    };
    let mut command = command
        .about(lang.of(PROGRAM))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', &HELP, clap::ArgAction::Help).global(true))
        .arg(flag("version", 'V', &VERSION, clap::ArgAction::Version))
        .help_template(template(&commands));
    for (name, text) in &GLOBAL {
        command = command.mut_arg(name, |it| it.help(lang.of(*text)));
    }
    for sub in SUBS.iter().chain(&PAGES).chain(&MORE) {
        command = command.mut_subcommand(sub.name, |it| told(it, sub, lang));
    }
    for (within, sub) in &NESTED {
        command = command
            .mut_subcommand(within, |it| it.mut_subcommand(sub.name, |it| told(it, sub, lang)));
    }
    words::called(command, lang)
}

/// All commands there are, but for those within others.
fn names() -> impl Iterator<Item = &'static str> {
    SUBS.iter().chain(&PAGES).chain(&MORE).map(|it| it.name)
}

/// A command with its help in a language.
fn told(sub: Command, Sub { about, args, .. }: &Sub, lang: Lang) -> Command {
    let (usage, options) = (lang.of(USAGE), lang.of(OPTIONS));
    let positionals = if sub.get_positionals().next().is_some() { "{positionals}\n" } else { "" };
    let commands = match sub.get_subcommands().next() {
        Some(_) => format!("\n{}:\n{{subcommands}}\n", lang.of(COMMANDS)),
        None => String::new(),
    };
    let mut sub = sub.about(lang.of(*about)).help_template(format!(
        "{{about}}\n\n{usage}: {{usage}}\n{commands}\n{options}:\n{positionals}{{options}}"
    ));
    for (name, text) in *args {
        sub = sub.mut_arg(name, |it| it.help(lang.of(*text)));
    }
    words::called(sub, lang)
}
