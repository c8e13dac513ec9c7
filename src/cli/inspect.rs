//! `hoso inspect`: a PDF measured against Nghị định 30/2020/NĐ-CP.

use std::path::Path;

use hoso::inspect::{self, Finding, Inspection, Outcome};
use serde::Serialize;

use super::args::{Inspect, InspectFormat};
use super::{End, Screen, out};

#[derive(Serialize)]
struct Inspected {
    file: String,
    passes: bool,
    #[serde(flatten)]
    inspection: Inspection,
}

pub(super) fn run(inspect: &Inspect, screen: Screen) -> End {
    let (mut all, mut trouble) = (Vec::new(), false);
    for file in &inspect.files {
        match read(file, screen) {
            Ok(inspection) => {
                let file = file.to_string_lossy().into_owned();
                all.push(Inspected { file, passes: inspection.passes(), inspection });
            }
            Err(()) => trouble = true,
        }
    }
    match inspect.format {
        // Strings and numbers alone: there is nothing in it that cannot be written.
        InspectFormat::Json => {
            out::line(serde_json::to_string_pretty(&all).unwrap_or_default());
        }
        InspectFormat::Text => all.iter().for_each(|it| show(it, screen)),
    }
    if trouble {
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
        screen.trouble(
            &format!("không đọc được `{shown}`: “{error}”"),
            &format!("`{shown}` cannot be read: “{error}”"),
        );
    })?;
    inspect::inspect(&bytes).map_err(|said| {
        screen.trouble(
            &format!("`{shown}` không phải PDF đọc được: “{said}”"),
            &format!("`{shown}` is not a readable PDF: “{said}”"),
        );
    })
}

fn show(it: &Inspected, screen: Screen) {
    let Inspected { file, inspection, .. } = it;
    let pages = screen.choose("trang", "page(s)");
    out::line(format_args!("{file}: {} {pages}", inspection.pages));
    for notice in &inspection.notices {
        out::line(format_args!("  ({notice})"));
    }
    for Finding { article, about, required, measured, outcome, .. } in &inspection.findings {
        let word = match outcome {
            Outcome::Passed => screen.choose("đạt", "passed"),
            Outcome::Failed => screen.choose("SAI", "FAILED"),
            Outcome::NotFound => screen.choose("không thấy", "not found"),
        };
        let measured = match outcome {
            Outcome::NotFound => String::new(),
            Outcome::Passed | Outcome::Failed => {
                format!("; {} {measured}", screen.choose("đo được:", "measured:"))
            }
        };
        out::line(format_args!("  {word:<10}  {article:<12}  {about}: {required}{measured}"));
    }
    let count = |outcome| inspection.findings.iter().filter(|it| it.outcome == outcome).count();
    let (passed, failed, not_found) =
        (count(Outcome::Passed), count(Outcome::Failed), count(Outcome::NotFound));
    let (vi, en) = (
        format!("  {passed} đạt, {failed} sai, {not_found} không thấy\n"),
        format!("  {passed} passed, {failed} failed, {not_found} not found\n"),
    );
    out::line(screen.choose(&vi, &en));
}
