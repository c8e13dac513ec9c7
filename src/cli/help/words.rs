//! What stands for values in usage lines, in the user's language.

use clap::{Arg, Command};
use hoso::words::Lang;

/// The words of the command line's types, and those that people read.
const VALUES: [(&str, &str); 21] = [
    ("ADDRESS", "ĐỊA_CHỈ"),
    ("COMMAND", "LỆNH"),
    ("COMMAND|CODE", "LỆNH|MÃ"),
    ("CRITERION", "TIÊU_CHÍ"),
    ("DIR", "THƯ_MỤC"),
    ("FILE", "TỆP"),
    ("FILE.pdf", "TỆP.pdf"),
    ("FILE.xlsx|DIR", "TỆP.xlsx|THƯ_MỤC"),
    ("FORM", "BIỂU_MẪU"),
    ("FORMAT=FILE", "DẠNG=TỆP"),
    ("KIND", "LOẠI"),
    ("NAME", "TÊN"),
    ("OUT", "TỆP_RA"),
    ("PATH", "ĐƯỜNG_DẪN"),
    ("PERIOD", "KỲ"),
    ("PROVINCE", "TỈNH"),
    ("REV", "BẢN"),
    ("RULEBOOK", "BỘ"),
    ("UNIT", "ĐƠN_VỊ"),
    ("[RULEBOOK/]FORM", "[BỘ/]BIỂU_MẪU"),
    ("[RULEBOOK=]DIR", "[BỘ=]THƯ_MỤC"),
];

/// What usage lines say for options; the command line's library has no other word for it.
const OPTIONS: (&str, &str) = ("[OPTIONS]", "[THAM_SỐ]");

/// A command of which the values are called in a language.
pub(super) fn called(command: Command, lang: Lang) -> Command {
    if lang == Lang::En {
        return command;
    }
    command.subcommand_value_name("LỆNH").mut_args(|arg| {
        if !arg.get_action().takes_values() {
            return arg;
        }
        let name = word(&name_of(&arg));
        match name {
            Some(name) => arg.value_name(name),
            None => arg,
        }
    })
}

/// The word for a value; nothing for one that is the same in all languages.
fn word(name: &str) -> Option<&'static str> {
    VALUES.iter().find(|(it, _)| *it == name).map(|(_, word)| *word)
}

/// What an argument's value is called: as its type says, or as the argument is.
fn name_of(arg: &Arg) -> String {
    let stated = arg.get_value_names().and_then(|it| it.first()).map(ToString::to_string);
    stated.unwrap_or_else(|| arg.get_id().as_str().to_uppercase())
}

/// A help or a usage line with the library's own words in a language.
pub(in super::super) fn translated(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => text.replace(OPTIONS.0, OPTIONS.1),
        Lang::En => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::localized;
    use super::*;
    use crate::cli::args::Args;
    use clap::CommandFactory;

    /// What is written out by its letters alone, or is a choice between words that are typed.
    const SAME: [&str; 3] = ["K/N", "N", "URL"];

    fn english(command: &Command, found: &mut Vec<String>) {
        for arg in command.get_arguments().filter(|it| it.get_action().takes_values()) {
            let name = name_of(arg);
            let is_english = name.is_ascii() && name.contains(|it: char| it.is_ascii_uppercase());
            if is_english && !SAME.contains(&name.as_str()) {
                found.push(format!("{} {name}", command.get_name()));
            }
        }
        for it in command.get_subcommands() {
            english(it, found);
        }
    }

    #[test]
    fn no_value_has_an_english_name_in_vietnamese() {
        let mut found = Vec::new();
        english(&localized(Args::command(), Lang::Vi), &mut found);
        assert_eq!(found, Vec::<String>::new());
        let usage = localized(Args::command(), Lang::Vi).render_usage().to_string();
        assert!(translated(&usage, Lang::Vi).ends_with("hoso [THAM_SỐ] <LỆNH>"), "{usage}");
    }
}
