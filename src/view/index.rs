//! The first page: all units at the top, and how many below each have filed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::filed::{self, filing};
use super::unit::{PeriodPart, UnitPage, UnitRow, empty, link, row};
use super::{Looked, head};
use crate::model::UnitId;

/// The first page: all top units; of a project with one alone, its page says more.
pub fn index(looked: &Looked, title: String) -> UnitPage {
    let tops = looked.docket.project.units.keys().filter(|it| it.parent().is_none());
    let tops: Vec<&UnitId> = tops.collect();
    let below = tops.iter().map(|it| link(looked, it)).collect();
    let mut periods: BTreeMap<_, PeriodPart> = BTreeMap::new();
    for top in tops {
        for period in filed::periods(&looked.docket, top) {
            let filing = filing(&looked.docket, top, period);
            let part = periods
                .entry(Reverse((period.end(), period.start())))
                .or_insert_with(|| empty(looked, period));
            let of = filing.filed.len() + filing.missing.len();
            part.filed += filing.filed.len();
            part.of += of;
            part.rows.push(UnitRow {
                lacks: vec![format!("{}/{of}", filing.filed.len())],
                ..row(looked, top, period)
            });
        }
    }
    let head = head(looked, "index.html", title, None);
    UnitPage { head, below, periods: periods.into_values().collect() }
}
