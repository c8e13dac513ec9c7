//! Grades: best first, covering all points, on something that has points.

use super::problems::Problems;
use super::{numbers, scores};
use crate::diagnostic::NodePath;
use crate::formula::Amount;
use crate::law::bench::{Bench, GradeName, GradeScale};
use crate::law::grades::Grades;
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
        bench.grades.extend(scale(it, &path, found));
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
                let threshold = numbers::amount(from, &path.key("from"), found)?;
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
