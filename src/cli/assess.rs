//! `hoso assess`: the verdict on each record.

use hoso::build::{Lines, assessed};
use hoso::law::criterion::Verdict;
use hoso::law::grades::GradeOn;
use hoso::report::{Assessed, AssessedCriterion, AssessedGrade, UNKNOWN_AND_SETTLED};
use hoso::words::Said;

use super::args::{Args, Assess, TableFormat};
use super::said::points_said;
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
            let most = it.most.as_deref();
            let said = it.points.as_deref().map_or_else(
                || figures(it, screen),
                |points| points_said(points, most, screen.lang),
            );
            let said = if said.is_empty() { said } else { format!(" ({said})") };
            let left_out = screen.choose(Said::of("không xét", "left out"));
            let came = if it.counts { verdict(it.verdict) } else { left_out };
            format!("{}: {came}{said}", it.id)
        });
        let claimed = it.claimed.as_deref().map(|it| {
            let claims = screen.choose(Said::of("tự chấm", "claimed"));
            format!("; {claims} {}", points_said(it, None, screen.lang))
        });
        let claimed = claimed.unwrap_or_default();
        let open = screen.choose(Said::of("; chưa thẩm định", "; not appraised"));
        let open = if it.unappraised.is_empty() { "" } else { open };
        let points = it.points.as_deref();
        let limits = it.grades.iter().filter(|it| it.on == GradeOn::Total);
        let limits =
            limits.flat_map(|it| &it.rows).map(|it| it.from.as_str()).chain(it.of.as_deref());
        let points =
            points.map(|it| format!(" ({}{claimed}{open})", points_said(it, limits, screen.lang)));
        let (means, totals): (Vec<_>, Vec<_>) =
            it.grades.iter().partition(|it| it.on == GradeOn::Mean);
        let grades = totals.into_iter().chain(means).filter_map(|it| graded(it, screen));
        let compared = screen.choose(Said::of("; chỉ để đối chiếu", "; for comparison alone"));
        let compared = it.in_force_only_from.is_some().then(|| compared.to_owned());
        let together = [verdict(it.verdict).to_owned()].into_iter().chain(points).chain(grades);
        let together = together.chain(compared);
        rows.push([
            it.unit.clone(),
            it.period.clone(),
            it.rulebook.clone(),
            together.collect(),
            criteria.collect::<Vec<_>>().join("; "),
        ]);
    }
    table::print(&rows, screen);
}

/// A grade of all criteria together; of their mean with the mean itself.
fn graded(of: &AssessedGrade, screen: Screen) -> Option<String> {
    let grade = of.grade.as_ref()?;
    if of.on != GradeOn::Mean {
        return Some(format!(", {grade}"));
    }
    let points = points_said(&of.points, of.rows.iter().map(|it| it.from.as_str()), screen.lang);
    Some(format!(", {} {points}: {grade}", screen.choose(Said::of("bình quân", "mean"))))
}

/// What was counted, and what is asked for unless a count out of a whole says that itself.
fn figures(of: &AssessedCriterion, screen: Screen) -> String {
    let required = of.required.as_deref();
    let measured = of.rounded(screen.lang).or_else(|| of.measured.clone());
    let counts = of.counts;
    let needed = required.filter(|it| !it.contains('/'));
    let needed = needed.map(|it| format!("{} {it}", screen.choose(Said::of("cần", "required"))));
    let measured = match measured {
        None if required.is_some() && counts => {
            let settled = of.verdict != Verdict::NotAssessable;
            let unknown = Said::of("chưa có", "not stated");
            Some(screen.choose(if settled { UNKNOWN_AND_SETTLED } else { unknown }).to_owned())
        }
        it => it,
    };
    let all = measured.into_iter().chain(needed);
    all.collect::<Vec<_>>().join("; ")
}
