//! `hoso list`: which documents there are, and how far each is.

use hoso::build::{Format, Partition};
use hoso::docket::{Document, State};
use hoso::words::{Lang, Said};
use serde::Serialize;

use super::args::{Args, List, TableFormat};
use super::{End, Screen, check, out, project, table};

pub(super) fn run(args: &Args, list: &List, screen: Screen) -> End {
    let (opened, selection) = match project::selected(args, &list.units, list.period, screen) {
        Ok(selected) => selected,
        Err(end) => return end,
    };
    let mut all = opened.docket().documents(&selection);
    all.sort_by(|a, b| (&a.key, a.form_id()).cmp(&(&b.key, b.form_id())));

    if list.format == TableFormat::Json {
        print_json(&all, list.parts, screen.lang);
        return check::end(&opened.errors(&selection));
    }
    let header = screen.choose(Said::of(
        ["đơn vị", "kỳ", "biểu mẫu", "tình trạng"],
        ["unit", "period", "form", "state"],
    ));
    let mut rows = vec![header.map(str::to_owned)];
    for it in &all {
        rows.push([
            it.key.unit.to_string(),
            it.key.period.to_string(),
            it.form_id().to_string(),
            screen.choose(it.state().said()),
        ]);
    }
    table::print(&rows);
    check::end(&opened.errors(&selection))
}

/// A document, for programs.
#[derive(Serialize)]
struct Listed {
    unit: String,
    period: String,
    rulebook: String,
    form: String,
    /// Its file below the folder of documents.
    path: String,
    /// `ready`, `draft`, `not_owed`, `waits` or `refused`.
    state: &'static str,
    /// What a draft lacks, in words.
    lacks: Vec<String>,
    /// The files whose faults a document waits for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    waits_for: Vec<String>,
    /// The part that `build --partition` makes it in, where parts are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    partition: Option<String>,
}

fn print_json(all: &[Document], parts: Option<u64>, lang: Lang) {
    let listed = |it: &Document| {
        let path = format!("{}.{}", it.stem(), Format::PDF.extension);
        Listed {
            unit: it.key.unit.to_string(),
            period: it.key.period.to_string(),
            rulebook: it.rulebook_id().to_string(),
            form: it.form_id().to_string(),
            state: it.state().as_str(),
            lacks: match it.state() {
                State::Draft(lacks) => lacks.iter().map(|it| lang.of(it.said())).collect(),
                _ => Vec::new(),
            },
            waits_for: it.state().waits_for(),
            partition: parts.map(|of| format!("{}/{of}", Partition::of(&path, of))),
            path,
        }
    };
    let listed: Vec<_> = all.iter().map(listed).collect();
    // Strings alone: there is nothing in it that cannot be written.
    out::json(&serde_json::to_string_pretty(&listed).unwrap_or_default());
}
