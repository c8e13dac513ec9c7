//! The help, and what is said of a wrong command line, in both languages.

use std::ffi::OsString;

use clap::{Command, error::ErrorKind};
use hoso::diagnostic::Lang;

use super::End;

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
const PERIOD: Text = Text {
    vi: "Kỳ báo cáo: 2018, 2018-h1 (6 tháng), 2018-9m (9 tháng)",
    en: "Period: 2018, 2018-h1 (6 months), 2018-9m (9 months)",
};
const UNITS: Text = Text {
    vi: "Đơn vị (và mọi đơn vị bên dưới), như dong-nai/xuan-loc; mặc định: tất cả",
    en: "Units (each with all below it), such as dong-nai/xuan-loc; default: all",
};

const GLOBAL: [(&str, Text); 3] = [
    ("directory", Text { vi: "Thư mục của dự án", en: "The project's folder" }),
    ("color", Text { vi: "Tô màu thông báo", en: "Colour the messages" }),
    ("lang", Text { vi: "Ngôn ngữ của thông báo", en: "The language of messages" }),
];

struct Sub {
    name: &'static str,
    about: Text,
    args: &'static [(&'static str, Text)],
}

const SUBS: [Sub; 10] = [
    Sub {
        name: "check",
        about: Text {
            vi: "Kiểm tra mọi tệp, nêu hết lỗi",
            en: "Check all files, name every fault",
        },
        args: &[
            (
                "paths",
                Text {
                    vi: "Chỉ nêu lỗi của tệp hoặc thư mục này; mặc định: tất cả",
                    en: "Name only the faults of this file or folder; default: all",
                },
            ),
            ("format", Text { vi: "Cách trình bày", en: "How to show them" }),
        ],
    },
    Sub {
        name: "assess",
        about: Text {
            vi: "Đánh giá tiêu chí của từng đơn vị",
            en: "Judge the criteria of each unit",
        },
        args: &[
            ("units", UNITS),
            ("period", PERIOD),
            ("format", Text { vi: "Cách trình bày", en: "How to show it" }),
        ],
    },
    Sub {
        name: "explain",
        about: Text {
            vi: "Giải thích một kết quả: quy định, số liệu, kết luận",
            en: "Explain one verdict: the law, the numbers, the conclusion",
        },
        args: &[
            ("unit", Text { vi: "Đơn vị", en: "The unit" }),
            (
                "criterion",
                Text {
                    vi: "Số của tiêu chí, như 8.1.a", en: "The criterion, such as 8.1.a"
                },
            ),
            ("period", PERIOD),
        ],
    },
    Sub {
        name: "test",
        about: Text {
            vi: "Chạy các trường hợp mẫu (cases.yaml) của bộ quy định",
            en: "Run the cases (cases.yaml) of rulebooks",
        },
        args: &[(
            "rulebooks",
            Text {
                vi: "Bộ quy định; mặc định: tất cả", en: "Rulebooks; default: all"
            },
        )],
    },
    Sub {
        name: "list",
        about: Text {
            vi: "Liệt kê văn bản của từng đơn vị, và văn bản nào còn thiếu gì",
            en: "List the documents of each unit, and what each lacks",
        },
        args: &[("units", UNITS), ("period", PERIOD)],
    },
    Sub {
        name: "build",
        about: Text { vi: "Lập văn bản PDF", en: "Make the PDF documents" },
        args: &[
            ("units", UNITS),
            ("period", PERIOD),
            (
                "form",
                Text {
                    vi: "Chỉ biểu mẫu này, như report", en: "Only this form, such as report"
                },
            ),
            (
                "out",
                Text {
                    vi: "Thư mục ghi văn bản; mặc định: out",
                    en: "Folder to write to; default: out",
                },
            ),
            (
                "jobs",
                Text {
                    vi: "Số văn bản lập cùng lúc", en: "How many documents side by side"
                },
            ),
            (
                "edition",
                Text {
                    vi: "Bản điện tử hay bản giấy", en: "Electronic or paper edition"
                },
            ),
            (
                "format",
                Text {
                    vi: "Loại tệp, như pdf,docx; mặc định: pdf. Word chỉ có ở biểu mẫu có mẫu Word",
                    en: "Kinds of files, such as pdf,docx; default: pdf. Word only where a form has it",
                },
            ),
        ],
    },
    Sub {
        name: "extract",
        about: Text {
            vi: "Đọc lại số liệu gắn trong một tệp PDF",
            en: "Read the data attached to a PDF back",
        },
        args: &[
            ("file", Text { vi: "Tệp PDF", en: "The PDF" }),
            ("record", Text { vi: "Số liệu, YAML (mặc định)", en: "The record, YAML (default)" }),
            ("assessment", Text { vi: "Kết quả đánh giá, JSON", en: "The assessment, JSON" }),
            (
                "signatures",
                Text {
                    vi: "Chỗ của chữ ký trên trang, JSON", en: "Where signatures go, JSON"
                },
            ),
        ],
    },
    Sub {
        name: "import",
        about: Text {
            vi: "Đọc bảng Excel của cơ quan thành tệp số liệu YAML",
            en: "Read an office's Excel sheet into a record's YAML",
        },
        args: &[
            ("file", Text { vi: "Tệp .xlsx", en: "The .xlsx" }),
            ("unit", Text { vi: "Đơn vị có số liệu này", en: "The unit whose record it is" }),
            ("period", PERIOD),
            (
                "force",
                Text {
                    vi: "Ghi đè tệp số liệu đã có", en: "Write over a record that is there"
                },
            ),
        ],
    },
    Sub {
        name: "export",
        about: Text {
            vi: "Ghi số liệu thành bảng Excel, đọc lại được bằng import",
            en: "Write records as Excel sheets that import reads back",
        },
        args: &[
            ("units", UNITS),
            ("period", PERIOD),
            (
                "out",
                Text {
                    vi: "Thư mục ghi bảng; mặc định: out",
                    en: "Folder to write to; default: out",
                },
            ),
            ("format", Text { vi: "Loại tệp: xlsx", en: "The kind of file: xlsx" }),
        ],
    },
    Sub {
        name: "inspect",
        about: Text {
            vi: "Đo trang PDF theo Nghị định 30/2020/NĐ-CP",
            en: "Measure a PDF against Nghị định 30/2020/NĐ-CP",
        },
        args: &[
            ("files", Text { vi: "Các tệp PDF", en: "PDF files" }),
            ("format", Text { vi: "Cách trình bày", en: "How to show it" }),
        ],
    },
];

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
            print!("{error}");
            End::Fine
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprint!("{error}");
            End::Trouble
        }
        _ => {
            let said = error.to_string();
            let said = said.lines().next().unwrap_or_default();
            let said = said.trim_start_matches("error: ");
            match lang {
                Lang::Vi => {
                    eprintln!("lỗi: dòng lệnh không đúng: “{said}”\n  = gợi ý: xem `hoso --help`");
                }
                Lang::En => {
                    eprintln!(
                        "error: the command line is wrong: “{said}”\n  = help: see `hoso --help`"
                    );
                }
            }
            End::Trouble
        }
    }
}
