//! `hoso list`: which documents there are, and how far each is.

use hoso::pipeline::{self, Job, Lack, Partition, State};
use hoso::words::{Lang, Said};
use serde::Serialize;

use super::args::{Args, List, TableFormat};
use super::{End, Screen, check, out, project, table};

pub(super) fn run(args: &Args, list: &List, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let selection = match opened.selection(&list.units, list.period, screen) {
        Ok(selection) => selection,
        Err(end) => return end,
    };
    let (loaded, survey) = (&opened.loaded, &opened.survey);
    let (jobs, refused) = pipeline::jobs(loaded, survey, &selection);
    let ready = jobs.into_iter().map(|it| (pipeline::state(loaded, survey, &it), it));
    let mut all: Vec<_> = ready.chain(refused.into_iter().map(|it| (State::Refused, it))).collect();
    all.sort_by(|(_, a), (_, b)| (&a.key, &a.form).cmp(&(&b.key, &b.form)));

    if list.format == TableFormat::Json {
        print_json(&all, list.parts, screen.lang);
        return check::end(&opened.errors(&selection));
    }
    let header = screen.choose(Said::of(
        ["đơn vị", "kỳ", "biểu mẫu", "tình trạng"],
        ["unit", "period", "form", "state"],
    ));
    let mut rows = vec![header.map(str::to_owned)];
    for (state, job) in &all {
        let (unit, period) = &job.key;
        rows.push([
            unit.to_string(),
            period.to_string(),
            job.form.clone(),
            describe(state, screen.lang),
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
    /// `ready`, `draft`, `not_owed` or `refused`.
    state: &'static str,
    /// What a draft lacks, in words.
    lacks: Vec<String>,
    /// The part that `build --partition` makes it in, where parts are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    partition: Option<String>,
}

fn print_json(all: &[(State, Job)], parts: Option<u64>, lang: Lang) {
    let listed = |(state, job): &(State, Job)| Listed {
        unit: job.key.0.to_string(),
        period: job.key.1.to_string(),
        rulebook: job.rulebook.clone(),
        form: job.form.clone(),
        path: job.path(),
        state: match state {
            State::Ready => "ready",
            State::Draft(_) => "draft",
            State::NotOwed => "not_owed",
            State::Refused => "refused",
        },
        lacks: match state {
            State::Draft(lacks) => lacks.iter().map(|it| lack(it, lang)).collect(),
            State::Ready | State::NotOwed | State::Refused => Vec::new(),
        },
        partition: parts.map(|of| format!("{}/{of}", Partition::of(&job.path(), of))),
    };
    let listed: Vec<_> = all.iter().map(listed).collect();
    // Strings alone: there is nothing in it that cannot be written.
    out::line(serde_json::to_string_pretty(&listed).unwrap_or_default());
}

fn describe(state: &State, lang: Lang) -> String {
    lang.of(match state {
        State::Ready => Said::new("đủ", "ready"),
        State::NotOwed => Said::new(
            "không phải lập: chưa đạt điều kiện của biểu mẫu",
            "not owed: the form asks for another verdict",
        ),
        State::Refused => Said::new(
            "không lập được: số liệu có lỗi, xem `hoso check`",
            "refused: the data has faults, see `hoso check`",
        ),
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
        Lack::Numbers(count) => {
            Said::new(format!("{count} số liệu"), format!("{count} number(s) of the record"))
        }
        Lack::Cited(count) => Said::new(
            format!("{count} văn bản được viện dẫn"),
            format!("{count} document(s) it refers to"),
        ),
        Lack::Verdicts(count) => Said::new(
            format!("kết quả của {count} đơn vị có tệp lỗi"),
            format!("the verdict on {count} unit(s) with faults"),
        ),
    })
}
