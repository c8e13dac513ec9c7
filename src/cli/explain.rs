//! `hoso explain`: the reasoning behind one verdict.

use hoso::build::explained;
use hoso::words::Said;

use super::args::{Args, Explain};
use super::{End, Screen, check, project};

pub(super) fn run(args: &Args, explain: &Explain, screen: Screen) -> End {
    let units = [explain.unit.clone()];
    let (opened, selection) = match project::selected(args, &units, explain.period, screen) {
        Ok(selected) => selected,
        Err(end) => return end,
    };
    let errors = opened.errors(&selection);
    screen.diagnostics(&errors, &opened.loaded.sources);
    let all = opened.judgements(&selection);
    let mut texts = Vec::new();
    for it in &all {
        let text = explained(&opened.loaded, it, screen.lang, &explain.criterion);
        if !text.is_empty() {
            texts.push(format!("{} · {}\n{text}", it.key.unit, it.key.period));
        }
    }
    if !texts.is_empty() {
        screen.prose(&texts.join("\n"));
    }
    if texts.is_empty() && errors.is_empty() {
        let mut known: Vec<&str> = Vec::new();
        for it in all.iter().flat_map(|it| &it.assessment.outcomes) {
            if !known.contains(&it.id.as_str()) {
                known.push(&it.id);
            }
        }
        screen.trouble(unknown(&explain.criterion, &known));
        return End::Trouble;
    }
    check::end(&errors)
}

/// That there is no verdict on a criterion, and on which there is one.
fn unknown(id: &str, known: &[&str]) -> Said {
    if known.is_empty() {
        return Said::new(
            "không có kết quả nào của đơn vị này trong kỳ ấy để giải thích: chưa có tệp số liệu, \
             hoặc không bộ quy định nào đánh giá đơn vị; xem `hoso assess` và `hoso list`",
            "there is no verdict on this unit in that period to explain: it has no record, or no \
             rulebook judges it; see `hoso assess` and `hoso list`",
        );
    }
    let known = known.join(", ");
    Said::new(
        format!("đơn vị này không có kết quả nào cho tiêu chí `{id}`; các tiêu chí: {known}"),
        format!("this unit has no verdict on criterion `{id}`; criteria: {known}"),
    )
}
