//! `hoso list`: which documents there are, and how far each is.

use hoso::build::{Format, Partition};
use hoso::docket::{Document, Gap, Lack, State};
use hoso::layout::record_file;
use hoso::model::Key;
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
            describe(it.state(), screen.lang),
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
                State::Draft(lacks) => lacks.iter().map(|it| lack(it, lang)).collect(),
                _ => Vec::new(),
            },
            waits_for: match it.state() {
                State::Waits(keys) => files(keys),
                _ => Vec::new(),
            },
            partition: parts.map(|of| format!("{}/{of}", Partition::of(&path, of))),
            path,
        }
    };
    let listed: Vec<_> = all.iter().map(listed).collect();
    // Strings alone: there is nothing in it that cannot be written.
    out::json(&serde_json::to_string_pretty(&listed).unwrap_or_default());
}

fn files(keys: &[Key]) -> Vec<String> {
    keys.iter().map(|it| record_file(&it.unit, it.period)).collect()
}

fn describe(state: &State, lang: Lang) -> String {
    lang.of(match state {
        State::Ready => Said::new("đủ", "ready"),
        State::NotOwed(_) => Said::new(
            "không phải lập: chưa đạt điều kiện của biểu mẫu",
            "not owed: the form asks for another verdict",
        ),
        State::Refused => Said::new(
            "không lập được: số liệu có lỗi, xem `hoso check`",
            "refused: the data has faults, see `hoso check`",
        ),
        State::Waits(keys) => {
            let files = files(keys).join(", ");
            Said::new(
                format!("chờ sửa lỗi số liệu của đơn vị khác: {files}"),
                format!("waits for the faults of others: {files}"),
            )
        }
        State::Draft(lacks) => {
            let lacks: Vec<_> = lacks.iter().map(|it| lack(it, lang)).collect();
            let lacks = lacks.join(", ");
            Said::new(format!("dự thảo: thiếu {lacks}"), format!("draft: lacks {lacks}"))
        }
    })
}

fn lack(lack: &Lack, lang: Lang) -> String {
    lang.of(match lack {
        Lack::Number => Said::new("số", "number"),
        Lack::Date => Said::new("ngày", "date"),
        Lack::Values(gaps) => {
            let vi = gaps.iter().map(|it| gap(it, &it.what.vi, "chỗ"));
            let en = gaps.iter().map(|it| gap(it, &it.what.en, "places"));
            Said::new(vi.collect::<Vec<_>>().join(", "), en.collect::<Vec<_>>().join(", "))
        }
        Lack::Cited(count) => Said::new(
            format!("{count} văn bản được viện dẫn"),
            format!("{count} document(s) it refers to"),
        ),
        Lack::Appraisals(count) => Said::new(
            format!("thẩm định của {count} tiêu chí"),
            format!("the appraisal of {count} criteria"),
        ),
    })
}

/// Values that are lacking: what they are called, and how many there are if several.
fn gap(gap: &Gap, called: &str, places: &str) -> String {
    match gap.count {
        1 => format!("“{called}”"),
        count => format!("“{called}” ({count} {places})"),
    }
}
