//! `hoso explain`: the reasoning behind one verdict.

use hoso::pipeline::{self, Lines};
use hoso::report;
use hoso::words::Said;

use super::args::{Args, Explain};
use super::{End, Screen, check, out, project};

pub(super) fn run(args: &Args, explain: &Explain, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let units = [explain.unit.clone()];
    let selection = match opened.selection(&units, explain.period, screen) {
        Ok(selection) => selection,
        Err(end) => return end,
    };
    let errors = opened.errors(&selection);
    screen.diagnostics(&errors, &opened.loaded.sources);
    let all = pipeline::assess_all(&opened.loaded, &opened.survey, &selection, Lines::Wanted);
    let mut texts = Vec::new();
    for it in &all {
        let text = report::explain(screen.lang, it.explained(), &explain.criterion);
        if !text.is_empty() {
            texts.push(format!("{} · {}\n{text}", it.assessed.unit, it.assessed.period));
        }
    }
    out::line(texts.join("\n"));
    if texts.is_empty() && errors.is_empty() {
        let mut known: Vec<&str> = Vec::new();
        for it in all.iter().flat_map(|it| &it.assessed.criteria) {
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
