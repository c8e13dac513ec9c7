//! Grades: best first, covering all points, on something that has points.

use super::problems::Problems;
use super::{numbers, scores};
use crate::diagnostic::NodePath;
use crate::formula::Amount;
use crate::law::bench::{Bar, Bench, GradeName, GradeScale};
use crate::law::grades::{GradeOn, Grades};
use crate::law::rulebook::Judged;
use crate::words::Said;

/// Adds the grades of a bench, or says what is wrong with them.
pub(super) fn compile(bench: &mut Bench, judged: &Judged, path: &NodePath, found: &mut Problems) {
    for (place, it) in judged.grades.iter().enumerate() {
        let path = path.index(place);
        if !bench.criteria.iter().any(scores) && found.all.is_empty() {
            found.add(
                &path,
                Said::new(
                    "xếp mức cần điểm, mà không tiêu chí nào cho điểm",
                    "grades need points, and no criterion gives any",
                ),
                None,
            );
        }
        if let Some(scale) = scale(it, &path, found) {
            apart(&scale, &path, found);
            reached(&scale, bench, &path, found);
            leaves_some(&scale, bench, &path, found);
            bench.grades.push(scale);
        }
    }
}

fn scale(grades: &Grades, path: &NodePath, found: &mut Problems) -> Option<GradeScale> {
    let of = numbers::optional(grades.of.as_ref(), &path.key("of"), found);
    let rows_path = path.key("rows");
    let (mut rows, mut otherwise) = (Vec::<(Amount, GradeName)>::new(), None);
    for (place, row) in grades.rows.iter().enumerate() {
        let path = rows_path.index(place);
        let last = place + 1 == grades.rows.len();
        let worth = numbers::optional(row.worth.as_ref(), &path.key("worth"), found);
        match (&row.from, &row.name, &row.otherwise) {
            (Some(from), Some(name), None) => {
                let threshold = numbers::points(from, &path.key("from"), found)?;
                if rows.last().is_some_and(|(above, _)| *above <= threshold) {
                    found.add(
                        &path.key("from"),
                        Said::new(
                            "các mức phải giảm dần, mức cao nhất trước",
                            "grades go down, the best first",
                        ),
                        None,
                    );
                }
                rows.push((threshold, GradeName { name: name.clone(), worth }));
            }
            (None, None, Some(name)) if last => {
                otherwise = Some(GradeName { name: name.clone(), worth });
            }
            _ => found.add(
                &path,
                Said::new(
                    "mỗi mức có `from` và `name`; mức cuối là `else`",
                    "a grade has `from` and `name`; the last is `else`",
                ),
                None,
            ),
        }
    }
    let Some(otherwise) = otherwise else {
        found.add(
            &rows_path,
            Said::new(
                "các mức chưa phủ hết: thiếu mức cuối `else`",
                "the grades do not cover all: the last, `else`, is missing",
            ),
            None,
        );
        return None;
    };
    let reading = grades.reading.clone().unwrap_or_default();
    Some(GradeScale { on: grades.on, of, reading, rows, otherwise })
}

/// Says that grades cannot be told apart: two of one name, or a single one.
fn apart(scale: &GradeScale, path: &NodePath, found: &mut Problems) {
    let rows = path.key("rows");
    let names = || scale.rows.iter().map(|(_, it)| &it.name).chain([&scale.otherwise.name]);
    let twice = names().enumerate().find(|(place, it)| names().take(*place).any(|was| was == *it));
    if let Some((place, name)) = twice {
        let key = if place < scale.rows.len() { "name" } else { "else" };
        found.add(
            &rows.index(place).key(key),
            Said::new(
                format!("hai mức cùng tên `{name}`"),
                format!("two grades are named `{name}`"),
            ),
            Some(Said::new("gộp hai mức, hoặc đổi tên", "make one of the two, or rename one")),
        );
    } else if scale.rows.is_empty() {
        found.add(
            &rows,
            Said::new(
                "chỉ có một mức, mọi đơn vị như nhau",
                "there is a single grade, which all earn",
            ),
            Some(Said::new("thêm mức có `from`", "add grades with a `from`")),
        );
    }
}

/// Says which grades nobody can earn.
fn reached(scale: &GradeScale, bench: &Bench, path: &NodePath, found: &mut Problems) {
    let points = || bench.criteria.iter().filter_map(|it| it.points.as_ref());
    // Above all points there is what a bonus gives, and how far that goes is not asked here.
    if points().any(|it| it.bonus > Amount::from_integer(0.into())) {
        return;
    }
    let most = match scale.on {
        _ if scale.of.is_some() => scale.of.clone(),
        GradeOn::Total => bench.most.clone(),
        GradeOn::Each | GradeOn::Mean => points().map(|it| it.of.clone()).max(),
    };
    let Some(most) = most else { return };
    for (place, (from, _)) in scale.rows.iter().enumerate().filter(|(_, (from, _))| *from > most) {
        let (from, most) = (numbers::written(from), numbers::written(&most));
        found.add(
            &path.key("rows").index(place).key("from"),
            Said::new(
                format!("không đơn vị nào tới được mức này ({from}): nhiều nhất {most} điểm"),
                format!("nobody earns this grade ({from}): there are {most} points at most"),
            ),
            Some(Said::new(
                "xem lại `from`, hoặc thang của các mức (`of`)",
                "look at `from`, or at the scale of the grades (`of`)",
            )),
        );
    }
}

/// Says that the last grade but `else` is earned with no points at all, so that nobody is left
/// for `else`.
fn leaves_some(scale: &GradeScale, bench: &Bench, path: &NodePath, found: &mut Problems) {
    let zero = Amount::from_integer(0.into());
    let penalty = |it: &Bar| it.points.as_ref().is_some_and(|it| it.penalty > zero);
    let Some((from, _)) = scale.rows.last().filter(|(from, _)| *from <= zero) else { return };
    if bench.all().into_iter().any(penalty) {
        return;
    }
    let from = numbers::written(from);
    found.add(
        &path.key("rows").index(scale.rows.len()).key("else"),
        Said::new(
            format!("không đơn vị nào còn lại cho `else`: mức trên lấy từ {from} điểm"),
            format!("nobody is left for `else`: the grade above begins at {from}"),
        ),
        Some(Said::new(
            "bỏ mức trên và ghi tên nó ở `else`, hoặc xem lại `from`",
            "take the grade above away and write its name under `else`, or look at its `from`",
        )),
    );
}
