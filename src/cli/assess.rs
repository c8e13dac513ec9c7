//! `hoso assess`: the verdict on each record.

use hoso::build::{Lines, assessed};
use hoso::law::criterion::Verdict;
use hoso::law::grades::GradeOn;
use hoso::report::{Assessed, AssessedCriterion};
use hoso::words::Said;

use super::args::{Args, Assess, TableFormat};
use super::{End, Screen, check, draft, out, project, table};

pub(super) fn run(args: &Args, assess: &Assess, screen: Screen) -> End {
    if !assess.with.is_empty() {
        return draft::run(args, assess, screen);
    }
    let (opened, selection) = match project::selected(args, &assess.units, assess.period, screen) {
        Ok(selected) => selected,
        Err(end) => return end,
    };
    let errors = opened.errors(&selection);
    screen.diagnostics(&errors, &opened.loaded.sources);
    let lines = match assess.format {
        TableFormat::Json => Lines::Wanted,
        TableFormat::Table => Lines::Left,
    };
    let judgements = opened.judgements(&selection);
    let all = judgements.iter().map(|it| assessed(&opened.loaded, it, lines));
    match assess.format {
        TableFormat::Json => out::json_list(all),
        TableFormat::Table => show(&all.collect::<Vec<_>>(), screen),
    }
    if judgements.is_empty() && errors.is_empty() {
        screen.say(project::nothing(&opened, &selection));
    }
    check::end(&errors)
}

fn show(all: &[Assessed], screen: Screen) {
    let verdict = |it: Verdict| screen.choose(it.called());
    let heads = screen.choose(Said::of(
        ["đơn vị", "kỳ", "bộ quy định", "kết quả", "tiêu chí"],
        ["unit", "period", "rulebook", "verdict", "criteria"],
    ));
    let mut rows = vec![heads.map(str::to_owned)];
    for it in all {
        let criteria = it.criteria.iter().map(|it| {
            let said = it
                .points
                .as_deref()
                .map_or_else(|| figures(it, screen), |points| points_said(points, screen));
            let said = if said.is_empty() { said } else { format!(" ({said})") };
            let left_out = screen.choose(Said::of("không xét", "left out"));
            let came = if it.counts { verdict(it.verdict) } else { left_out };
            format!("{}: {came}{said}", it.id)
        });
        let claimed = it.claimed.as_deref().map(|it| {
            let claims = screen.choose(Said::of("tự chấm", "claimed"));
            format!("; {claims} {}", points_said(it, screen))
        });
        let claimed = claimed.unwrap_or_default();
        let open = screen.choose(Said::of("; chưa thẩm định", "; not appraised"));
        let open = if it.unappraised.is_empty() { "" } else { open };
        let points = it.points.as_deref();
        let points = points.map(|it| format!(" ({}{claimed}{open})", points_said(it, screen)));
        let of_total = it.grades.iter().find(|it| it.on == GradeOn::Total);
        let grade = of_total.and_then(|it| it.grade.as_ref()).map(|it| format!(", {it}"));
        let compared = screen.choose(Said::of("; chỉ để đối chiếu", "; for comparison alone"));
        let compared = it.in_force_only_from.is_some().then(|| compared.to_owned());
        let together = [Some(verdict(it.verdict).to_owned()), points, grade, compared];
        rows.push([
            it.unit.clone(),
            it.period.clone(),
            it.rulebook.clone(),
            together.into_iter().flatten().collect(),
            criteria.collect::<Vec<_>>().join("; "),
        ]);
    }
    table::print(&rows);
}

/// Points, exactly; from the least to the most while they are open.
fn points_said(points: &str, screen: Screen) -> String {
    let points = points.replace("..", screen.choose(Said::of(" đến ", " to ")));
    format!("{points} {}", screen.choose(Said::of("điểm", "points")))
}

/// What was counted, and what is asked for unless a count out of a whole says that itself.
fn figures(of: &AssessedCriterion, screen: Screen) -> String {
    let (measured, required) = (of.measured.as_deref(), of.required.as_deref());
    let counts = of.counts;
    let needed = required.filter(|it| !it.contains('/'));
    let needed = needed.map(|it| format!("{} {it}", screen.choose(Said::of("cần", "required"))));
    let measured = match measured {
        None if required.is_some() && counts => {
            Some(screen.choose(Said::of("chưa có", "not stated")))
        }
        it => it,
    };
    let all = measured.map(str::to_owned).into_iter().chain(needed);
    all.collect::<Vec<_>>().join("; ")
}
