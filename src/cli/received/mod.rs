//! What came of workbooks, on the screen; as JSON in `json`.

mod json;

pub(super) use json::json;

use hoso::diagnostic::{Diagnostic, Place};
use hoso::layout::record_file;
use hoso::model::Key;
use hoso::sheet::Change;
use hoso::words::Said;

use super::{Screen, table};

/// What became of a workbook.
pub(super) struct Received {
    pub(super) file: String,
    pub(super) key: Option<Key>,
    /// What its unit is called.
    pub(super) unit: Option<String>,
    pub(super) state: State,
    pub(super) changes: Vec<Change>,
    pub(super) rows: usize,
    /// How many comments of the record's file are not kept.
    pub(super) comments: usize,
    pub(super) found: Vec<Diagnostic>,
    /// The copy that goes back.
    pub(super) back: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// There was no record.
    New,
    /// The record changes.
    Changed,
    /// It holds what the record holds already.
    Same,
    /// It has errors.
    Faulty,
}

/// How many changes are shown of each of several workbooks.
const SHOWN: usize = 20;

/// Says what came of each, and of several in a table.
pub(super) fn say(all: &[Received], dry: bool, many: bool, screen: Screen) {
    for it in all {
        changes(it, many, screen);
    }
    if many {
        in_a_table(all, dry, screen);
        return;
    }
    for it in all {
        let (vi, en) = told(it, dry);
        screen.say(Said::new(vi, en));
    }
}

fn changes(it: &Received, many: bool, screen: Screen) {
    let shown = if many { SHOWN } else { usize::MAX };
    if many && !it.changes.is_empty() {
        screen.say(Said::new(format!("{}:", it.file), format!("{}:", it.file)));
    }
    for Change { what, before, after } in it.changes.iter().take(shown) {
        for (sign, value) in [("-", before), ("+", after)] {
            if let Some(value) = value {
                let value = value.replace('\n', " ⏎ ");
                screen.say(Said::new(
                    format!("{sign} {}: {value}", what.vi),
                    format!("{sign} {}: {value}", what.en),
                ));
            }
        }
    }
    if let Some(more) = it.changes.len().checked_sub(shown).filter(|it| *it > 0) {
        screen.say(Said::new(format!("… {more} thay đổi nữa"), format!("… {more} more")));
    }
    if it.comments > 0 {
        let (target, count) = (target(it), it.comments);
        screen.say(Said::new(
            format!("{count} dòng chú thích (#) giữa `{target}` không giữ lại được"),
            format!("{count} comment(s) (#) within `{target}` are not kept"),
        ));
    }
}

fn target(it: &Received) -> String {
    it.key.as_ref().map_or_else(String::new, |it| record_file(&it.unit, it.period))
}

/// One workbook in a sentence.
fn told(it: &Received, dry: bool) -> (String, String) {
    let (target, rows) = (target(it), it.rows);
    let count = it.changes.len();
    let (errors, file) = (errors(it), &it.file);
    match (it.state, dry) {
        (State::New, false) => (
            format!("đã ghi `{target}`: {rows} hàng; xem lại bằng `hoso check`"),
            format!("wrote `{target}`: {rows} row(s); look at it with `hoso check`"),
        ),
        (State::New, true) => (
            format!("sẽ ghi `{target}`: {rows} hàng"),
            format!("would write `{target}`: {rows} row(s)"),
        ),
        (State::Changed, false) => (
            format!("đã ghi `{target}`: {count} thay đổi; xem lại bằng `hoso check`"),
            format!("wrote `{target}`: {count} change(s); look at it with `hoso check`"),
        ),
        (State::Changed, true) => (
            format!("sẽ ghi `{target}`: {count} thay đổi"),
            format!("would write `{target}`: {count} change(s)"),
        ),
        (State::Same, _) => (format!("`{target}` không đổi"), format!("`{target}` is as it was")),
        (State::Faulty, _) => {
            let back = it.back.as_ref();
            let vi = back.map(|it| format!("; bản tô lỗi để gửi lại: `{it}`")).unwrap_or_default();
            let en = back.map(|it| format!("; a copy to send back: `{it}`")).unwrap_or_default();
            let (to_vi, to_en) = if it.key.is_some() {
                (format!("không ghi `{target}`"), format!("`{target}` is not written"))
            } else {
                ("không ghi gì".to_owned(), "nothing is written".to_owned())
            };
            (
                format!("{to_vi}: {errors} lỗi trong `{file}`{vi}"),
                format!("{to_en}: {errors} error(s) in `{file}`{en}"),
            )
        }
    }
}

fn errors(it: &Received) -> usize {
    it.found.iter().filter(|it| it.is_error()).count()
}

fn in_a_table(all: &[Received], dry: bool, screen: Screen) {
    let header = screen.choose(Said::of(
        ["tệp", "đơn vị", "kỳ", "kết quả"],
        ["file", "unit", "period", "what came of it"],
    ));
    let mut rows = vec![header.map(str::to_owned)];
    for it in all {
        let key = it.key.as_ref();
        rows.push([
            it.file.clone(),
            it.unit.clone().unwrap_or_else(|| "?".to_owned()),
            key.map_or_else(|| "?".to_owned(), |it| it.period.to_string()),
            screen.choose(came(it, dry)),
        ]);
    }
    table::print(&rows, screen);
    let count = |of: &[State]| all.iter().filter(|it| of.contains(&it.state)).count();
    let (taken, same, faulty) =
        (count(&[State::New, State::Changed]), count(&[State::Same]), count(&[State::Faulty]));
    let (vi, en) =
        if dry { ("sẽ nhận", "would be taken") } else { ("đã nhận", "accepted") };
    screen.say(Said::new(
        format!("{} bảng: {taken} {vi}, {same} không đổi, {faulty} có lỗi", all.len()),
        format!("{} sheet(s): {taken} {en}, {same} unchanged, {faulty} with errors", all.len()),
    ));
}

/// What came of one, in a cell of the table.
fn came(it: &Received, dry: bool) -> Said {
    let (rows, count) = (it.rows, it.changes.len());
    let (done, done_en) = if dry { ("sẽ ghi", "would write") } else { ("đã ghi", "written") };
    match it.state {
        State::New => {
            Said::new(format!("{done}: mới, {rows} hàng"), format!("{done_en}: new, {rows} row(s)"))
        }
        State::Changed => {
            Said::new(format!("{done}: {count} thay đổi"), format!("{done_en}: {count} change(s)"))
        }
        State::Same => Said::new("không đổi", "as it was"),
        State::Faulty => {
            let errors = errors(it);
            let first = it.found.iter().find(|it| it.is_error());
            let cell = first.and_then(|it| match &it.place {
                Place::Cell(_, cell) => Some(cell.to_string()),
                _ => None,
            });
            let at = cell
                .map(|it| (format!(", đầu tiên ở ô {it}"), format!(", the first in cell {it}")));
            let (vi, en) = at.unwrap_or_default();
            let back = it.back.as_ref().map(|it| format!(" → {it}")).unwrap_or_default();
            Said::new(format!("{errors} lỗi{vi}{back}"), format!("{errors} error(s){en}{back}"))
        }
    }
}
