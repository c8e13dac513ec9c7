//! `hoso list`: which documents there are, and how far each is.

use hoso::diagnostic::Lang;
use hoso::pipeline::{self, Lack, State};

use super::args::{Args, List};
use super::{End, Screen, check, project, table};

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

    let header = match screen.lang {
        Lang::Vi => ["đơn vị", "kỳ", "biểu mẫu", "tình trạng"],
        Lang::En => ["unit", "period", "form", "state"],
    };
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

fn describe(state: &State, lang: Lang) -> String {
    match (lang, state) {
        (Lang::Vi, State::Ready) => "đủ".to_owned(),
        (Lang::En, State::Ready) => "ready".to_owned(),
        (Lang::Vi, State::NotOwed) => "không phải lập: chưa đạt điều kiện của biểu mẫu".to_owned(),
        (Lang::En, State::NotOwed) => "not owed: the form asks for another verdict".to_owned(),
        (Lang::Vi, State::Refused) => "không lập được: số liệu có lỗi, xem `hoso check`".to_owned(),
        (Lang::En, State::Refused) => "refused: the data has faults, see `hoso check`".to_owned(),
        (_, State::Draft(lacks)) => {
            let lacks: Vec<_> = lacks.iter().map(|it| lack(it, lang)).collect();
            let lacks = lacks.join(", ");
            match lang {
                Lang::Vi => format!("dự thảo: thiếu {lacks}"),
                Lang::En => format!("draft: lacks {lacks}"),
            }
        }
    }
}

fn lack(lack: &Lack, lang: Lang) -> String {
    match (lang, lack) {
        (Lang::Vi, Lack::Number) => "số".to_owned(),
        (Lang::En, Lack::Number) => "number".to_owned(),
        (Lang::Vi, Lack::Date) => "ngày".to_owned(),
        (Lang::En, Lack::Date) => "date".to_owned(),
        (Lang::Vi, Lack::Numbers(count)) => format!("{count} số liệu"),
        (Lang::En, Lack::Numbers(count)) => format!("{count} number(s) of the record"),
        (Lang::Vi, Lack::Cited(count)) => format!("{count} văn bản được viện dẫn"),
        (Lang::En, Lack::Cited(count)) => format!("{count} document(s) it refers to"),
    }
}
