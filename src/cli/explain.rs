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
        let known = known.join(", ");
        let id = &explain.criterion;
        screen.trouble(Said::new(
            format!("đơn vị này không có kết quả nào cho tiêu chí `{id}`; các tiêu chí: {known}"),
            format!("this unit has no verdict on criterion `{id}`; criteria: {known}"),
        ));
        return End::Trouble;
    }
    check::end(&errors)
}
