//! `hoso help`: a command, or what a message is about.

use clap::CommandFactory;
use hoso::diagnostic::about::Example;
use hoso::diagnostic::{Code, Severity};
use hoso::facts::check::Check;
use hoso::load::load_part;
use hoso::words::{Said, nearest};

use super::super::args::{Args, Help};
use super::super::{End, Screen, out, project};
use super::{localized, names, translated};

pub(in super::super) fn run(args: &Args, help: &Help, screen: Screen) -> End {
    let mut command = localized(Args::command(), screen.lang);
    let Some(topic) = &help.topic else {
        out::line(translated(&command.render_help().to_string(), screen.lang).trim_end());
        return End::Fine;
    };
    // Built, it knows what each of its commands is called in full.
    command.build();
    if let Some(sub) = command.find_subcommand_mut(topic) {
        out::line(translated(&sub.render_help().to_string(), screen.lang).trim_end());
        // A code may be called as a command is.
        if let Some(code) = Code::all().into_iter().find(|it| it.as_str() == topic) {
            out::line("");
            explain(code, screen);
        }
        return End::Fine;
    }
    let code = topic.trim_matches(['[', ']']);
    if let Some(code) = Code::all().into_iter().find(|it| it.as_str() == code) {
        explain(code, screen);
        return End::Fine;
    }
    // Checks that are declared bring their own codes: those of the project, or of the program.
    let loaded = load_part(&project::layout(args), Some(&[]));
    let declared = || loaded.project.dictionary.all_checks();
    let of_code: Vec<_> = declared().filter(|it| *it.code == *code).collect();
    if !of_code.is_empty() {
        of_check(&of_code, screen);
        return End::Fine;
    }
    let mut known: Vec<&str> = declared().map(|it| &*it.code).collect();
    for it in names().chain(Code::all().into_iter().map(Code::as_str)) {
        known.push(it);
    }
    let Said { vi, en } = project::near(nearest(topic, known));
    screen.trouble(Said::new(
        format!("không có lệnh hay mã thông báo `{topic}`{vi}"),
        format!("there is no command and no code `{topic}`{en}"),
    ));
    End::Trouble
}

/// What checks of one code say, and who declares them; names in braces stand for values.
fn of_check(all: &[&Check], screen: Screen) {
    let lang = screen.lang;
    let code = all.first().map_or("", |it| &it.code);
    let severity = all.first().map_or(Severity::Error, |it| it.severity);
    out::line(format_args!("{}[{code}]", severity.called().get(lang)));
    let mut said: Vec<&Said> = Vec::new();
    for it in all {
        // One entry may have several conditions of the same words.
        if said.contains(&&it.says) {
            continue;
        }
        said.push(&it.says);
        out::line(format_args!("\n{}", it.says.get(lang)));
        if let Some(help) = &it.help {
            let title = lang.of(Said::of("gợi ý", "help"));
            out::line(format_args!("{title}: {}", help.get(lang)));
        }
        let by = lang.of(Said::of("Khai báo ở", "Declared in"));
        out::line(format_args!("{by} {}: {}", it.declared.0, it.that.text));
    }
    out::line(format_args!("\n{}", weight(severity).get(lang)));
}

/// What a code is about, at length.
fn explain(code: Code, screen: Screen) {
    let lang = screen.lang;
    let about = code.about();
    out::line(format_args!("{}[{}]\n", code.severity().called().get(lang), code.as_str()));
    out::line(about.get(lang));
    out::line(format_args!("\n{}", weight(code.severity()).get(lang)));
    let Example { wrong, right, law } = code.example();
    let heads = Said::of(["Ví dụ sai", "Nên là", "Căn cứ"], ["Wrong", "Rather", "Law"]);
    let [wrong_head, right_head, law_head] = lang.of(heads);
    let indented = |text: &str| text.replace('\n', "\n  ");
    out::line(format_args!("\n{wrong_head}:\n  {}", indented(&wrong)));
    out::line(format_args!("{right_head}:\n  {}", indented(&right)));
    if let Some(law) = law {
        out::line(format_args!("{law_head}: {law}"));
    }
}

/// What comes of a finding so grave.
fn weight(severity: Severity) -> Said<&'static str> {
    match severity {
        Severity::Error => Said::of(
            "Lỗi: chưa sửa thì không lập văn bản nào từ tệp này.",
            "An error: nothing is made from the file until it is mended.",
        ),
        Severity::Warning => Said::of(
            "Cảnh báo: văn bản vẫn được lập.",
            "A warning: documents are made all the same.",
        ),
        Severity::Info => {
            Said::of("Thông tin: không phải sửa gì.", "For information: nothing has to be mended.")
        }
    }
}
