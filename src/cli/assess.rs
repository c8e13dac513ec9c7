//! `hoso assess`: the verdict on each record.

use hoso::diagnostic::Lang;
use hoso::law::criterion::Verdict;
use hoso::pipeline::{self, AssessedRecord, Lines};
use hoso::report;

use super::args::{Args, Assess, TableFormat};
use super::{End, Screen, check, project, table};

pub(super) fn run(args: &Args, assess: &Assess, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let selection = match opened.selection(&assess.units, assess.period, screen) {
        Ok(selection) => selection,
        Err(end) => return end,
    };
    let errors = opened.errors(&selection);
    screen.diagnostics(&errors, &opened.loaded.sources);
    let lines = match assess.format {
        TableFormat::Json => Lines::Wanted,
        TableFormat::Table => Lines::Left,
    };
    let all = pipeline::assess_all(&opened.loaded, &opened.survey, &selection, lines);
    match assess.format {
        TableFormat::Json => {
            let all: Vec<_> = all.iter().map(|it| &it.assessed).collect();
            // Strings and numbers alone: there is nothing in it that cannot be written.
            println!("{}", serde_json::to_string_pretty(&all).unwrap_or_default());
        }
        TableFormat::Table => show(&all, screen),
    }
    check::end(&errors)
}

fn show(all: &[AssessedRecord], screen: Screen) {
    let verdict = |it: Verdict| match (screen.lang, it) {
        (Lang::Vi, it) => report::verdict_text(it),
        (Lang::En, Verdict::Met) => "met",
        (Lang::En, Verdict::NotMet) => "not met",
        (Lang::En, Verdict::NotAssessable) => "not assessable",
    };
    let mut rows = vec![["đơn vị", "kỳ", "bộ quy định", "kết quả", "tiêu chí"].map(str::to_owned)];
    if screen.lang == Lang::En {
        rows = vec![["unit", "period", "rulebook", "verdict", "criteria"].map(str::to_owned)];
    }
    for AssessedRecord { assessed: it, .. } in all {
        let criteria = it.criteria.iter().map(|it| {
            // A count out of a whole says itself what is asked for.
            let wanted = if it.required.contains('/') {
                String::new()
            } else {
                format!("{}{}", screen.choose("; cần ", "; required "), it.required)
            };
            format!("{}: {} ({}{wanted})", it.id, verdict(it.verdict), it.measured)
        });
        rows.push([
            it.unit.clone(),
            it.period.clone(),
            it.rulebook.clone(),
            verdict(it.verdict).to_owned(),
            criteria.collect::<Vec<_>>().join("; "),
        ]);
    }
    table::print(&rows);
}
