//! `hoso inspect`: a PDF measured against Nghị định 30/2020/NĐ-CP.

use std::path::Path;

use hoso::inspect::{self, Inspection, Outcome, Told};
use hoso::words::Said;
use serde::Serialize;

use super::args::{Inspect, InspectFormat};
use super::{End, Screen, out};

/// A document that was measured, as it is told.
#[derive(Serialize)]
struct Inspected<'a> {
    file: &'a str,
    passes: bool,
    pages: usize,
    notices: &'a [String],
    findings: Vec<Told<'a>>,
}

pub(super) fn run(inspect: &Inspect, screen: Screen) -> End {
    let mut measured = Vec::new();
    for file in &inspect.files {
        if let Ok(inspection) = read(file, screen) {
            measured.push((file.to_string_lossy(), inspection));
        }
    }
    let told = measured.iter().map(|(file, it)| Inspected {
        file,
        passes: it.passes(),
        pages: it.pages,
        notices: &it.notices,
        findings: it.findings.iter().map(|it| it.told(screen.lang)).collect(),
    });
    let all: Vec<_> = told.collect();
    match inspect.format {
        // Strings and numbers alone: there is nothing in it that cannot be written.
        InspectFormat::Json => {
            out::line(serde_json::to_string_pretty(&all).unwrap_or_default());
        }
        InspectFormat::Text => all.iter().for_each(|it| show(it, screen)),
    }
    if all.len() < inspect.files.len() {
        End::Trouble
    } else if all.iter().all(|it| it.passes) {
        End::Fine
    } else {
        End::Faults
    }
}

fn read(file: &Path, screen: Screen) -> Result<Inspection, ()> {
    let shown = file.display();
    let bytes = std::fs::read(file).map_err(|error| {
        screen.trouble(Said::new(
            format!("không đọc được `{shown}`: “{error}”"),
            format!("`{shown}` cannot be read: “{error}”"),
        ));
    })?;
    inspect::inspect(&bytes).map_err(|said| {
        screen.trouble(Said::new(
            format!("`{shown}` không phải PDF đọc được: “{said}”"),
            format!("`{shown}` is not a readable PDF: “{said}”"),
        ));
    })
}

fn show(it: &Inspected, screen: Screen) {
    let Inspected { file, pages: count, notices, findings, .. } = it;
    let pages = screen.choose(Said::of("trang", "page(s)"));
    out::line(format_args!("{file}: {count} {pages}"));
    for notice in *notices {
        out::line(format_args!("  ({notice})"));
    }
    for Told { article, about, required, measured, outcome, .. } in findings {
        let word = match outcome {
            Outcome::Passed => screen.choose(Said::of("đạt", "passed")),
            Outcome::Failed => screen.choose(Said::of("SAI", "FAILED")),
            Outcome::NotFound => screen.choose(Said::of("không thấy", "not found")),
        };
        let measured = match outcome {
            Outcome::NotFound => String::new(),
            Outcome::Passed | Outcome::Failed => {
                format!("; {} {measured}", screen.choose(Said::of("đo được:", "measured:")))
            }
        };
        out::line(format_args!("  {word:<10}  {article:<12}  {about}: {required}{measured}"));
    }
    let count = |outcome| findings.iter().filter(|it| it.outcome == outcome).count();
    let (passed, failed, not_found) =
        (count(Outcome::Passed), count(Outcome::Failed), count(Outcome::NotFound));
    out::line(screen.choose(Said::new(
        format!("  {passed} đạt, {failed} sai, {not_found} không thấy\n"),
        format!("  {passed} passed, {failed} failed, {not_found} not found\n"),
    )));
}
