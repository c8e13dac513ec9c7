//! What changed, in words: of a result, a document, a fault; and as columns on the terminal.

use hoso::compare::{
    Alike, Came, CriterionChange, DocumentChange, Fate, FaultSeen, Figures, ResultChange, Stage,
    Standing, alike,
};
use hoso::words::{Lang, Said, number};

use super::{Screen, out, table};

/// Results, a line each.
pub(super) fn results(all: &[ResultChange], screen: Screen) {
    if all.is_empty() {
        return;
    }
    let heads = screen.choose(Said::of(
        ["đơn vị", "kỳ", "bộ quy định", "trước", "nay", "tiêu chí"],
        ["unit", "period", "rulebook", "before", "now", "criteria"],
    ));
    let row = |it: &ResultChange| {
        let criteria = it.criteria.iter().map(|it| criterion(it, screen.lang));
        [
            it.unit.clone(),
            it.period.clone(),
            it.rulebook.clone(),
            came(&it.before, screen.lang),
            came(&it.after, screen.lang),
            criteria.collect::<Vec<_>>().join("; "),
        ]
    };
    let rows: Vec<_> = [heads.map(str::to_owned)].into_iter().chain(all.iter().map(row)).collect();
    table::print(&rows, screen);
}

/// Documents, a line each.
pub(super) fn documents(all: &[DocumentChange], screen: Screen) {
    if all.is_empty() {
        return;
    }
    let heads = screen.choose(Said::of(
        ["văn bản", "tên", "thay đổi", "vì"],
        ["document", "title", "change", "because of"],
    ));
    let row = |it: &DocumentChange| {
        [
            it.path.clone(),
            it.title.clone(),
            fate(it, screen.lang),
            few(&it.because_of, screen.lang).join(", "),
        ]
    };
    let rows: Vec<_> = [heads.map(str::to_owned)].into_iter().chain(all.iter().map(row)).collect();
    table::print(&rows, screen);
}

/// Faults, a line a code and file; errors before warnings.
pub(super) fn faults(is_new: bool, all: &[FaultSeen], screen: Screen) {
    for it in &alike(all) {
        let head = screen.choose(match (it.first.is_error(), is_new) {
            (true, true) => Said::of("lỗi mới", "new error"),
            (true, false) => Said::of("lỗi đã hết", "error gone"),
            (false, true) => Said::of("cảnh báo mới", "new warning"),
            (false, false) => Said::of("cảnh báo đã hết", "warning gone"),
        });
        out::line(format_args!("{head}: {}", fault(it, screen.lang)));
    }
}

/// A fault: its code, its place, what it says; of several alike, how many and the first.
pub(super) fn fault(it: &Alike, lang: Lang) -> String {
    let Alike { first, count } = it;
    let says = first.says.get(lang);
    let (file, code) = (&first.file, &first.code);
    let line = first.line.map(|it| format!(":{it}")).unwrap_or_default();
    if *count == 1 {
        return format!("{file}{line} [{code}] {says}");
    }
    let places =
        lang.of(Said::new(format!("{count} chỗ, chỗ đầu"), format!("{count} places, the first")));
    format!("{file}{line} [{code}] {places}: {says}")
}

/// How many errors and warnings there are.
pub(super) fn counted(all: &[FaultSeen]) -> Said {
    let errors = all.iter().filter(|it| it.is_error()).count();
    let warnings = all.len() - errors;
    Said::new(
        format!("{errors} lỗi, {warnings} cảnh báo"),
        format!("{errors} error(s), {warnings} warning(s)"),
    )
}

/// What a record came to: "đạt", "96 điểm, A", or why to nothing.
pub(super) fn came(it: &Came, lang: Lang) -> String {
    let Some(figures) = &it.figures else {
        return lang.of(standing(it.standing)).to_owned();
    };
    let verdict = lang.of(figures.verdict.called()).to_owned();
    let points = figures.points.as_ref().map(|it| points_said(it, None, lang));
    [Some(verdict), points, it.grade.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn standing(it: Standing) -> Said<&'static str> {
    match it {
        Standing::Judged => Said::of("được đánh giá", "judged"),
        Standing::Faulty => Said::of("có lỗi", "has errors"),
        Standing::Waits => Said::of("chờ sửa lỗi", "waits"),
        Standing::NotMeant => Said::of("không xét", "not judged"),
        Standing::NoRecord => Said::of("chưa có số liệu", "no record"),
    }
}

/// A criterion: "8.1.b: đạt (18) → không đạt (0)"; what is asked for where that changed as well.
pub(super) fn criterion(it: &CriterionChange, lang: Lang) -> String {
    let required = |it: &Option<Figures>| it.as_ref().and_then(|it| it.required.clone());
    let with_required = required(&it.before) != required(&it.after);
    let of = |it: &Option<Figures>| match it {
        Some(it) => figures(it, with_required, lang),
        None => lang.of(Said::of("không có", "not there")).to_owned(),
    };
    let (before, after) = (of(&it.before), of(&it.after));
    if before != after {
        return format!("{}: {before} → {after}", it.id);
    }
    // Points may be as open as before while what they are counted from is another, if only a
    // little.
    let same = measured(it.before.as_ref(), lang) == measured(it.after.as_ref(), lang);
    let counted = |it: &Option<Figures>| {
        let exactly = it.as_ref().and_then(|it| it.measured.clone()).filter(|_| same);
        let said = exactly.or_else(|| measured(it.as_ref(), lang));
        said.unwrap_or_else(|| lang.of(Said::of("chưa có", "not stated")).to_owned())
    };
    let (was, is) = (counted(&it.before), counted(&it.after));
    let counted = lang.of(Said::of("số đo", "counted"));
    format!("{}: {before}; {counted} {was} → {is}", it.id)
}

/// What was counted, for the eye.
fn measured(it: Option<&Figures>, lang: Lang) -> Option<String> {
    let it = it?;
    let rounded = it.rounded.as_ref().map(|it| it.get(lang).clone());
    rounded.or_else(|| it.measured.clone())
}

fn figures(it: &Figures, with_required: bool, lang: Lang) -> String {
    if !it.counts {
        return lang.of(Said::of("không xét", "left out")).to_owned();
    }
    let verdict = lang.of(it.verdict.called());
    let figure = it
        .points
        .as_ref()
        .map(|it| points_said(it, None, lang))
        .or_else(|| measured(Some(it), lang));
    let needed = it.required.as_ref().filter(|it| with_required && !it.contains('/'));
    let needed = needed.map(|it| format!("{} {it}", lang.of(Said::of("cần", "required"))));
    let all: Vec<_> = figure.into_iter().chain(needed).collect();
    if all.is_empty() { verdict.to_owned() } else { format!("{verdict} ({})", all.join("; ")) }
}

/// Points for the eye, on their side of some limits; from the least to the most while they are
/// open.
pub(super) fn points_said<'a>(
    points: &str,
    limits: impl IntoIterator<Item = &'a str>,
    lang: Lang,
) -> String {
    let limits: Vec<_> = limits.into_iter().filter_map(|it| it.parse().ok()).collect();
    let one =
        |it: &str| it.parse().map_or_else(|_| it.to_owned(), |it| number::said(&it, &limits, lang));
    let to = lang.of(Said::of(" đến ", " to "));
    let points = points.split("..").map(one).collect::<Vec<_>>().join(to);
    format!("{points} {}", lang.of(Said::of("điểm", "points")))
}

/// What becomes of a document.
pub(super) fn fate(it: &DocumentChange, lang: Lang) -> String {
    let draft = it.after == Some(Stage::Draft);
    let said = match it.fate {
        Fate::Appears if draft => Said::of("sẽ có, dự thảo", "appears, a draft"),
        Fate::Appears => Said::of("sẽ có", "appears"),
        Fate::Goes => match it.after {
            Some(Stage::NotOwed) => Said::of("không còn phải lập", "not owed any more"),
            Some(Stage::Waits) => {
                Said::of("chờ sửa lỗi số liệu của đơn vị khác", "waits for others")
            }
            Some(Stage::Refused) => Said::of("không lập được: có lỗi", "refused: there are errors"),
            _ => Said::of("không còn", "goes"),
        },
        Fate::Changes if it.before == Some(Stage::Draft) && !draft => {
            Said::of("trang đổi, đủ để ban hành", "its pages change, it is complete")
        }
        Fate::Changes if it.before == Some(Stage::Ready) && draft => {
            Said::of("trang đổi, thành dự thảo", "its pages change, it is a draft again")
        }
        Fate::Changes => Said::of("trang đổi", "its pages change"),
        Fate::Attached => Said::of("chỉ đổi số liệu đính kèm", "its attached data alone changes"),
    };
    lang.of(said).to_owned()
}

/// The first of many names, and how many more there are.
pub(super) fn few(all: &[String], lang: Lang) -> Vec<String> {
    const SHOWN: usize = 3;
    let mut shown: Vec<_> = all.iter().take(SHOWN).cloned().collect();
    let more = all.len().saturating_sub(SHOWN);
    if more > 0 {
        shown.push(lang.of(Said::new(format!("và {more} tệp khác"), format!("and {more} more"))));
    }
    shown
}
