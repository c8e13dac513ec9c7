//! Targets by year: each year has one, and the criterion rests on it.

use std::ops::RangeInclusive;

use std::collections::BTreeMap;

use super::numbers;
use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::formula::Amount;
use crate::law::bench::Bar;
use crate::law::criterion::Criterion;
use crate::words::Said;

/// The years that a rulebook speaks of.
pub(super) type Years = RangeInclusive<u16>;

/// The target of each year.
pub(super) fn targets(
    written: &Criterion,
    years: &Years,
    path: &NodePath,
    found: &mut Problems,
) -> BTreeMap<u16, Option<Amount>> {
    let mut targets = BTreeMap::new();
    for (year, text) in &written.target {
        let Some(number) = year.parse().ok().filter(|it| years.contains(it)) else {
            let (from, to) = (years.start(), years.end());
            found.add(
                &path.key(year),
                Said::new(
                    format!("năm `{year}` ngoài các năm của bộ quy định ({from} đến {to})"),
                    format!("year `{year}` is outside of the rulebook's years ({from} to {to})"),
                ),
                None,
            );
            continue;
        };
        let target = if text == "none" {
            None
        } else {
            let Some(it) = numbers::amount(text, &path.key(year), found) else { continue };
            Some(it)
        };
        targets.insert(number, target);
    }
    let missing: Vec<_> =
        years.clone().filter(|it| !written.target.contains_key(&it.to_string())).collect();
    if !written.target.is_empty() && !missing.is_empty() {
        let missing: Vec<_> = missing.iter().map(ToString::to_string).collect();
        let missing = missing.join(", ");
        found.add(
            path,
            Said::new(
                format!("thiếu chỉ tiêu của năm {missing}"),
                format!("there is no target for {missing}"),
            ),
            Some(Said::new(
                "năm không có chỉ tiêu thì ghi `none`",
                "for a year without a target write `none`",
            )),
        );
    }
    targets
}

/// Targets that no formula looks at were forgotten.
pub(super) fn target_is_used(
    written: &Criterion,
    bar: &Bar,
    path: &NodePath,
    found: &mut Problems,
) {
    let used = bar
        .formulas()
        .iter()
        .any(|it| super::names::mentions(&it.text, true).contains(&"target".to_owned()));
    if !written.target.is_empty() && !used {
        found.add(
            &path.key("target"),
            Said::new("không công thức nào dùng `target`", "no formula uses `target`"),
            Some(Said::new("viết như `met: … >= target`", "write as in `met: … >= target`")),
        );
    }
}
