//! `hoso man` and `hoso completions`: what shells and `man` show, in the user's language.

use std::fmt::Write;

use clap::Command;
use hoso::words::{Lang, Said};

use super::args::{Completions, Man};
use super::help::translated;
use super::{End, Screen, out};

/// Prints what completes the command line in a shell.
pub(super) fn completions(mut command: Command, of: &Completions) -> End {
    let mut text = Vec::new();
    clap_complete::generate(of.shell, &mut command, "hoso", &mut text);
    out::bytes(&text);
    End::Fine
}

/// Prints a page for `man`: of the program, or of one of its commands.
pub(super) fn man(mut command: Command, man: &Man, screen: Screen) -> End {
    command.build();
    let Some(name) = &man.command else {
        out::bytes(page(&command, "hoso", screen.lang).as_bytes());
        return End::Fine;
    };
    let Some(sub) = command.find_subcommand(name) else {
        screen.trouble(Said::new(
            format!("không có lệnh `{name}`"),
            format!("there is no command `{name}`"),
        ));
        return End::Trouble;
    };
    out::bytes(page(sub, &format!("hoso-{name}"), screen.lang).as_bytes());
    End::Fine
}

fn page(command: &Command, name: &str, lang: Lang) -> String {
    let heads = Said::of(
        ["TÊN", "CÁCH DÙNG", "LỆNH", "THAM SỐ", "MÃ THOÁT"],
        ["NAME", "SYNOPSIS", "COMMANDS", "OPTIONS", "EXIT STATUS"],
    );
    let [named, usage, commands, options, exit] = lang.of(heads);
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let (upper, version) = (name.to_uppercase(), env!("CARGO_PKG_VERSION"));
    let mut text = format!(".TH {} 1 \"\" \"hoso {version}\"\n", roff(&upper));
    let mut section = |head: &str, body: String| {
        // A text grows.
        let _ = write!(text, ".SH \"{head}\"\n{body}");
    };
    section(named, format!("{} \\- {}\n", roff(name), roff(&about)));
    let used = translated(&command.clone().render_usage().to_string(), lang);
    let used = used.split_once(':').map_or(used.as_str(), |(_, it)| it);
    let used = used.split_whitespace().collect::<Vec<_>>().join(" ");
    section(usage, format!("{}\n", roff(&used)));
    let subs = command.get_subcommands().filter(|it| !it.is_hide_set());
    let subs: String = subs
        .map(|it| {
            entry(it.get_name(), &it.get_about().map(ToString::to_string).unwrap_or_default())
        })
        .collect();
    if !subs.is_empty() {
        section(commands, subs);
    }
    let all = command.get_arguments().filter(|it| !it.is_hide_set());
    let all: String = all
        .map(|it| entry(&typed(it), &it.get_help().map(ToString::to_string).unwrap_or_default()))
        .collect();
    section(options, all);
    let said = lang.of(Said::of(
        "0: tốt. 1: số liệu có lỗi. 2: gọi sai, không đọc hoặc không ghi được.",
        "0: fine. 1: the data has faults. 2: called wrongly, or could not read or write.",
    ));
    section(exit, format!("{}\n", roff(said)));
    text
}

/// An argument as it is typed.
fn typed(arg: &clap::Arg) -> String {
    let short = arg.get_short().map(|it| format!("-{it}"));
    let long = arg.get_long().map(|it| format!("--{it}"));
    let names: Vec<_> = short.into_iter().chain(long).collect();
    let takes = arg.get_action().takes_values();
    let value = arg
        .get_value_names()
        .filter(|_| takes)
        .map(|all| all.iter().map(|it| format!("<{it}>")).collect::<Vec<_>>().join(" "));
    [names.join(", "), value.unwrap_or_default()].join(" ").trim().to_owned()
}

fn entry(name: &str, about: &str) -> String {
    format!(".TP\n.B {}\n{}\n", roff(name), roff(about))
}

/// A text in which nothing is an instruction.
fn roff(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}
