//! `hoso help`: a command, or what a message is about.

use clap::CommandFactory;
use hoso::check::{Explained, Instance, explained};
use hoso::diagnostic::about::Example;
use hoso::diagnostic::{Code, Severity};
use hoso::load::load_part;
use hoso::words::{Lang, Said, nearest};

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
    let of_code = explained(&loaded.project, code);
    if !of_code.is_empty() {
        declared(code, &of_code, screen);
        return End::Fine;
    }
    let mut known: Vec<&str> = loaded.project.dictionary.all_checks().map(|it| &*it.code).collect();
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

/// What a code that is declared as data is about, at length, each wording of it after the other.
fn declared(code: &str, all: &[Explained], screen: Screen) {
    let lang = screen.lang;
    for (place, it) in all.iter().enumerate() {
        let severity = it.severity.called();
        let separator = if place == 0 { "" } else { "\n" };
        out::line(format_args!("{separator}{}[{code}]\n", severity.get(lang)));
        out::line(it.about.get(lang));
        if let Some(help) = &it.help {
            let title = lang.of(Said::of("gợi ý", "help"));
            out::line(format_args!("{title}: {}", help.get(lang)));
        }
        out::line(format_args!("\n{}", weight(it.severity).get(lang)));
        let by = lang.of(Said::of("Khai báo ở", "Declared in"));
        out::line(format_args!("{by} {}: {}", it.file, it.that.join("; ")));
        if let Some(Instance { wrong, right, says, .. }) = &it.instance {
            let told = format!("{}[{code}]: {}", severity.get(lang), says.get(lang));
            example(wrong, Some(&told), right, lang);
        }
        law(it.law.as_deref(), lang);
    }
}

/// What a code is about, at length.
fn explain(code: Code, screen: Screen) {
    let lang = screen.lang;
    let about = code.about();
    out::line(format_args!("{}[{}]\n", code.severity().called().get(lang), code.as_str()));
    out::line(about.get(lang));
    out::line(format_args!("\n{}", weight(code.severity()).get(lang)));
    let Example { wrong, right, law: behind } = code.example();
    example(&wrong, None, &right, lang);
    law(behind, lang);
}

/// What is wrong, what is said of it, and what is right.
fn example(wrong: &str, told: Option<&str>, right: &str, lang: Lang) {
    let heads = Said::of(["Ví dụ sai", "Thông báo", "Nên là"], ["Wrong", "Said of it", "Rather"]);
    let [wrong_head, told_head, right_head] = lang.of(heads);
    let indented = |text: &str| text.replace('\n', "\n  ");
    out::line(format_args!("\n{wrong_head}:\n  {}", indented(wrong)));
    if let Some(told) = told {
        out::line(format_args!("{told_head}:\n  {told}"));
    }
    out::line(format_args!("{right_head}:\n  {}", indented(right)));
}

/// The law behind a code.
fn law(law: Option<&str>, lang: Lang) {
    if let Some(law) = law {
        out::line(format_args!("{}: {law}", lang.of(Said::of("Căn cứ", "Law"))));
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
