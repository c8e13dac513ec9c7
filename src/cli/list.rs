//! `hoso list`: which documents there are, and how far each is.

use hoso::build::{Format, Partition};
use hoso::docket::{Document, Filed, State};
use hoso::model::Period;
use hoso::words::{Lang, Said, vietnamese};
use serde::Serialize;

use super::args::{Args, List, TableFormat};
use super::{End, Screen, check, out, project, table};

pub(super) fn run(args: &Args, list: &List, screen: Screen) -> End {
    let (opened, selection) = match project::selected(args, &list.units, list.period, screen) {
        Ok(selected) => selected,
        Err(end) => return end,
    };
    if list.parts.is_some() && list.format != TableFormat::Json {
        screen.trouble(Said::new(
            "`--parts` chỉ đi cùng `--format json`",
            "`--parts` goes with `--format json` alone",
        ));
        return End::Trouble;
    }
    let mut all = opened.docket().documents(&selection);
    all.sort_by(|a, b| (&a.key, a.form_id()).cmp(&(&b.key, b.form_id())));

    if list.format == TableFormat::Json {
        print_json(&all, list.parts, screen.lang);
        return check::end(&opened.errors(&selection));
    }
    let docket = opened.docket();
    if let Some(period) = selection.period.or_else(|| docket.latest(&selection)) {
        for filed in docket.filed(&selection, period) {
            let Said { vi, en } = who_filed(&filed, period);
            // Of which period, where nobody has asked for one.
            out::line(screen.choose(if selection.period.is_some() {
                Said::new(vi, en)
            } else {
                let called = vietnamese::capitalized(&period.called());
                Said::new(format!("{called}: {vi}"), format!("{period}: {en}"))
            }));
        }
    }
    let header = screen.choose(Said::of(
        ["đơn vị", "kỳ", "bộ quy định", "biểu mẫu", "tên", "tình trạng"],
        ["unit", "period", "rulebook", "form", "title", "state"],
    ));
    let mut rows = vec![header.map(str::to_owned)];
    for it in &all {
        rows.push([
            it.key.unit.to_string(),
            it.key.period.to_string(),
            it.rulebook_id().to_string(),
            it.form_id().to_string(),
            it.title(),
            screen.choose(it.state().said()),
        ]);
    }
    table::print(&rows, screen);
    if all.is_empty() {
        screen.say(project::nothing(&opened, &selection));
    }
    let errors = opened.errors(&selection);
    // Why there is nothing to list, or not all.
    screen.diagnostics(&errors, &opened.loaded.sources);
    check::end(&errors)
}

/// Who has filed, and who has not; some of them for all where there are many.
fn who_filed(filed: &Filed, period: Period) -> Said {
    const NAMED: usize = 20;
    let (all, missing) = (filed.all, &filed.missing);
    let (done, called) = (all - missing.len(), filed.called());
    let begin = Said::new(
        format!("{done}/{all} {called} đã nộp"),
        format!("{done}/{all} of kind `{}` have filed", filed.kind.as_str()),
    );
    if missing.is_empty() {
        return begin;
    }
    let names = missing.iter().take(NAMED).map(|it| it.name_on(period.end()));
    let names = names.collect::<Vec<_>>().join(", ");
    let more = missing.len().saturating_sub(NAMED);
    let (vi, en) = match more {
        0 => (String::new(), String::new()),
        more => (format!(" và {more} đơn vị nữa"), format!(" and {more} more")),
    };
    Said::new(
        format!("{}; chưa nộp: {names}{vi}", begin.vi),
        format!("{}; not yet: {names}{en}", begin.en),
    )
}

/// A document, for programs.
#[derive(Serialize)]
struct Listed {
    unit: String,
    period: String,
    rulebook: String,
    form: String,
    /// What the form is called.
    title: String,
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
            title: it.title(),
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
