//! A command line that cannot be understood, said again in the user's language: what clap
//! says of it is read, never shown.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use hoso::diagnostic::formats::FORMATS;
use hoso::diagnostic::{Severity, meant};
use hoso::words::{Lang, Period, Said, alike, either, nearest};

use super::super::{End, out};
use super::{names, translated};

/// Commands that cannot do without something, each as it may be typed.
const EXAMPLES: [(&str, &str); 8] = [
    ("explain", "explain dong-nai/xuan-loc/xuan-dinh 1"),
    ("extract", "extract out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf"),
    ("import", "import bang.xlsx --unit dong-nai/xuan-loc/xuan-dinh --period 2018"),
    ("inspect", "inspect out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf"),
    ("new record", "new record xuan-loc --period 2026-q3"),
    ("new rulebook", "new rulebook du-thao"),
    ("new", "new du-an --province dong-nai"),
    ("vars", "vars report"),
];

/// Prints help as it is, and what is wrong in our own words.
pub(in super::super) fn refused(error: &clap::Error, lang: Lang) -> End {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out::line(translated(&error.to_string(), lang).trim_end_matches('\n'));
            return End::Fine;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            out::aside(translated(&error.to_string(), lang).trim_end_matches('\n'));
            return End::Trouble;
        }
        _ => {}
    }
    let (says, help) = said(error);
    let (severity, hint) = lang.of(Said::of(
        (Severity::Error.called().vi, "gợi ý"),
        (Severity::Error.called().en, "help"),
    ));
    let (says, help) = (lang.of(says), lang.of(help.unwrap_or_else(see_help)));
    out::aside(format_args!("{severity}: {says}\n  = {hint}: {help}"));
    End::Trouble
}

/// What is wrong, and what to do about it.
fn said(error: &clap::Error) -> (Said, Option<Said>) {
    let arg = of(error, ContextKind::InvalidArg).iter().map(|it| name(it)).collect::<Vec<_>>();
    let first = arg.first().cloned().unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value(error, &first),
        ErrorKind::UnknownArgument if first.starts_with('-') => {
            let near = of(error, ContextKind::SuggestedArg);
            let says = both(("không có tham số", "there is no argument"), &first);
            (says, near.first().map(|it| meant(&name(it))))
        }
        ErrorKind::UnknownArgument => {
            (Said::new(format!("thừa `{first}`"), format!("`{first}` is one too many")), None)
        }
        ErrorKind::InvalidSubcommand => {
            let command = of(error, ContextKind::InvalidSubcommand).concat();
            let near = nearest(&command, names());
            let says = both(("không có lệnh", "there is no command"), &command);
            (says, near.map(|it| meant(&it)))
        }
        ErrorKind::MissingRequiredArgument => {
            let all: Vec<_> = arg.iter().map(|it| format!("`{it}`")).collect();
            let all = all.join(", ");
            (Said::new(format!("thiếu {all}"), format!("{all} is missing")), example(error))
        }
        ErrorKind::ArgumentConflict => {
            let other = of(error, ContextKind::PriorArg);
            let other = other.first().map(|it| name(it)).unwrap_or_default();
            if other == first {
                let says =
                    Said::new(format!("`{first}` ghi hai lần"), format!("`{first}` stands twice"));
                return (says, None);
            }
            let vi = format!("`{first}` không đi cùng `{other}`");
            (Said::new(vi, format!("`{first}` does not go with `{other}`")), None)
        }
        _ => (Said::new("dòng lệnh không đúng", "the command line is wrong"), None),
    }
}

/// A value that an argument does not take, or that is not there.
fn value(error: &clap::Error, arg: &str) -> (Said, Option<Said>) {
    let value = of(error, ContextKind::InvalidValue).concat();
    let valid = of(error, ContextKind::ValidValue);
    let near = nearest(&value, valid.iter().map(String::as_str));
    // Of a short word half may be another word: `tcsh` is no `bash`.
    let near = near.filter(|it| !value.is_empty() && alike(&value, it) > 50);
    let listed = || {
        let all: Vec<_> = valid.iter().map(|it| format!("`{it}`")).collect();
        let all = all.join(", ");
        (!all.is_empty())
            .then(|| Said::new(format!("chọn một trong: {all}"), format!("choose one of {all}")))
    };
    let help = near.map(|it| meant(&it)).or_else(listed).or_else(|| wanted(arg));
    let says = if value.is_empty() {
        Said::new(format!("`{arg}` thiếu giá trị"), format!("`{arg}` lacks its value"))
    } else {
        Said::new(
            format!("`{arg}` không nhận `{value}`"),
            format!("`{arg}` does not take `{value}`"),
        )
    };
    (says, help)
}

/// How periods are typed.
fn periods(lang: Lang) -> Vec<String> {
    Period::examples().map(|it| format!("`{it}`{}", it.explained(lang))).collect()
}

/// What an argument that is no choice takes.
fn wanted(arg: &str) -> Option<Said> {
    Some(match arg {
        "--period" => Said::new(
            format!("ghi kỳ như {}", either(&periods(Lang::Vi), "hoặc")),
            format!("write a period such as {}", either(&periods(Lang::En), "or")),
        ),
        "--partition" => Said::new(
            "ghi `K/N`: phần thứ K trong N phần, như `2/8`; K từ 1 đến N, N không quá 10000",
            "write `K/N`, part K of N, such as `2/8`; K from 1 to N, N at most 10000",
        ),
        "--parts" => {
            Said::new("ghi số nguyên từ 1 đến 10000", "write a whole number from 1 to 10000")
        }
        "--output" => {
            let all: Vec<_> = FORMATS.iter().map(|it| format!("`{}`", it.name)).collect();
            let all = all.join(", ");
            Said::new(
                format!("ghi `DẠNG=TỆP`, như `sarif=loi.sarif`; các dạng: {all}"),
                format!("write `FORMAT=FILE`, such as `sarif=found.sarif`; formats: {all}"),
            )
        }
        "--jobs" => {
            Said::new("ghi số nguyên từ 1, như `4`", "write a whole number from 1, such as `4`")
        }
        "--port" => Said::new(
            "ghi số cổng từ 1 đến 65535, như `8080`; bỏ `--port` thì máy tự chọn",
            "write the number of a port from 1 to 65535, such as `8080`; without `--port` a free one is taken",
        ),
        _ => return None,
    })
}

/// How the command that is meant may be typed, with all that it cannot do without.
fn example(error: &clap::Error) -> Option<Said> {
    let usage = error.get(ContextKind::Usage)?.to_string();
    let (_, typed) = EXAMPLES.iter().find(|(name, _)| usage.contains(&format!("hoso {name}")))?;
    Some(Said::new(format!("ví dụ: `hoso {typed}`"), format!("for example `hoso {typed}`")))
}

fn see_help() -> Said {
    Said::new("xem `hoso --help`", "see `hoso --help`")
}

fn both((vi, en): (&str, &str), name: &str) -> Said {
    Said::new(format!("{vi} `{name}`"), format!("{en} `{name}`"))
}

/// What clap knows of one matter.
fn of(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(it)) => vec![it.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}

/// An argument as it is typed: `--format <human|json>` is `--format`.
fn name(arg: &str) -> String {
    arg.split(' ').next().unwrap_or(arg).to_owned()
}
