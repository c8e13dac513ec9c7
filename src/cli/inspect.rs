//! `hoso inspect`: PDFs measured against Nghị định 30/2020/NĐ-CP, each in a process of its own.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::ExitCode;

use hoso::inspect::{self, Outcome, Verdict};
use hoso::words::{Lang, Said};
use serde::{Deserialize, Serialize};

use super::apart::{self, Lost};
use super::args::{Inspect, InspectFormat};
use super::{End, Screen, out, read};

/// The argument that makes this program measure one file and answer in JSON.
pub(super) const WORKER: &str = "inspect-worker";

/// A document that was measured, as it is told.
#[derive(Serialize, Deserialize)]
struct Inspected {
    file: String,
    /// What came of it, all in all.
    verdict: Verdict,
    /// Whether that is that it is right.
    passes: bool,
    pages: usize,
    notices: Vec<String>,
    findings: Vec<Requirement>,
    /// What is not measured of any page.
    unmeasured: Vec<String>,
}

/// One requirement, and what was measured.
#[derive(Serialize, Deserialize)]
struct Requirement {
    id: String,
    article: String,
    about: String,
    required: String,
    measured: String,
    /// What to do; empty where there is nothing to be done.
    todo: String,
    outcome: Outcome,
}

pub(super) fn run(inspect: &Inspect, screen: Screen) -> End {
    let all: Vec<_> = inspect.files.iter().filter_map(|it| measured(it, screen)).collect();
    match inspect.format {
        // Strings and numbers alone: there is nothing in it that cannot be written.
        InspectFormat::Json => {
            out::json(&serde_json::to_string_pretty(&all).unwrap_or_default());
        }
        InspectFormat::Text => {
            for it in &all {
                show(it, screen);
            }
            if let Some(it) = all.first() {
                let not = screen.choose(Said::of("không đo", "not measured"));
                out::line(format_args!("{not}: {}", it.unmeasured.join("; ")));
            }
        }
    }
    let any = |verdict| all.iter().any(|it| it.verdict == verdict);
    if all.len() < inspect.files.len() || any(Verdict::Open) {
        End::Trouble
    } else if any(Verdict::Wrong) {
        End::Faults
    } else {
        End::Fine
    }
}

fn measured(file: &Path, screen: Screen) -> Option<Inspected> {
    let shown = file.display();
    if let Err(said) = read::readable(file, read::LARGEST_PDF) {
        screen.trouble(said);
        return None;
    }
    let lang = OsStr::new(if screen.lang == Lang::En { "en" } else { "vi" });
    let heard = apart::heard(&[OsStr::new(WORKER), lang, file.as_os_str()], &[]);
    // What is cut short by its size is no JSON.
    let told = |it: Vec<u8>| serde_json::from_slice(&it).map_err(|_| Lost::Ended);
    let answer: Result<Result<Inspected, String>, Lost> = heard.and_then(told);
    match answer.map_err(Lost::said) {
        Ok(Ok(it)) => return Some(it),
        Ok(Err(said)) => screen.trouble(read::no_pdf(shown, &said)),
        Err(why) => screen.trouble(Said::new(
            format!("không đo được `{shown}`: {}", why.vi),
            format!("`{shown}` cannot be measured: {}", why.en),
        )),
    }
    None
}

/// Measures one file for the program that started this one: its language, then its path.
pub(super) fn serve(mut arguments: impl Iterator<Item = OsString>) -> ExitCode {
    if apart::begin().is_err() {
        return ExitCode::from(2);
    }
    let lang = if arguments.next().is_some_and(|it| it == "en") { Lang::En } else { Lang::Vi };
    let Some(file) = arguments.next() else { return ExitCode::from(2) };
    let bytes = read::bounded(Path::new(&file), read::LARGEST_PDF);
    let bytes = bytes.map_err(|it| lang.of(it));
    let told = bytes.and_then(|it| inspect::inspect(&it)).map(|it| Inspected {
        file: file.to_string_lossy().into_owned(),
        verdict: it.verdict(),
        passes: it.verdict() == Verdict::Right,
        pages: it.pages,
        findings: it.findings.iter().map(|it| told(it, lang)).collect(),
        notices: it.notices,
        unmeasured: inspect::UNMEASURED.iter().map(|it| lang.of(*it).to_owned()).collect(),
    });
    out::json(&serde_json::to_string(&told).unwrap_or_default());
    ExitCode::SUCCESS
}

fn told(finding: &inspect::Finding, lang: Lang) -> Requirement {
    let it = finding.told(lang);
    Requirement {
        id: it.id.to_owned(),
        article: it.article.to_owned(),
        about: it.about.to_owned(),
        required: it.required.to_owned(),
        measured: it.measured.to_owned(),
        todo: it.todo.to_owned(),
        outcome: it.outcome,
    }
}

fn show(it: &Inspected, screen: Screen) {
    let pages = screen.choose(Said::of("trang", "page(s)"));
    let verdict = screen.choose(match it.verdict {
        Verdict::Right => Said::of("ĐÚNG", "RIGHT"),
        Verdict::Wrong => Said::of("SAI", "WRONG"),
        Verdict::Open => Said::of("CHƯA KẾT LUẬN", "OPEN"),
    });
    out::line(format_args!("{}: {} {pages}: {verdict}", it.file, it.pages));
    for notice in &it.notices {
        out::line(format_args!("  ({notice})"));
    }
    for Requirement { article, about, required, measured, todo, outcome, .. } in &it.findings {
        let word = match outcome {
            Outcome::Passed => screen.choose(Said::of("đạt", "passed")),
            Outcome::Failed => screen.choose(Said::of("SAI", "FAILED")),
            Outcome::Unsure => screen.choose(Said::of("CHƯA RÕ", "UNSURE")),
            Outcome::NotFound => screen.choose(Said::of("không thấy", "not found")),
        };
        let measured = match outcome {
            Outcome::NotFound => String::new(),
            Outcome::Passed | Outcome::Failed | Outcome::Unsure => {
                format!("; {} {measured}", screen.choose(Said::of("đo được:", "measured:")))
            }
        };
        let todo = match todo.as_str() {
            "" => String::new(),
            it => format!("; {} {it}", screen.choose(Said::of("cần làm:", "to do:"))),
        };
        out::line(format_args!("  {word:<10}  {article:<12}  {about}: {required}{measured}{todo}"));
    }
    let count = |outcome| it.findings.iter().filter(|it| it.outcome == outcome).count();
    let (passed, failed) = (count(Outcome::Passed), count(Outcome::Failed));
    let (unsure, not_found) = (count(Outcome::Unsure), count(Outcome::NotFound));
    out::line(screen.choose(Said::new(
        format!("  {passed} đạt, {failed} sai, {unsure} chưa rõ, {not_found} không thấy\n"),
        format!("  {passed} passed, {failed} failed, {unsure} unsure, {not_found} not found\n"),
    )));
}
