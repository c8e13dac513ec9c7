//! Of whom, and in which years, criteria are asked: of some of those that are judged by them, and
//! not of all.

use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::law::bench::Bar;
use crate::law::calendar::Years;
use crate::law::rulebook::Judged;
use crate::law::{AppliesTo, Criterion};
use crate::words::Said;

/// Says which criteria of a part are asked of nobody, or name those who are asked anyway.
pub(super) fn check(judged: &Judged, years: Years, path: &NodePath, found: &mut Problems) {
    criteria(&judged.criteria, (judged, years), &path.key("criteria"), found);
}

/// Of whom a criterion is not asked, none of its parts is.
pub(super) fn inherit(bars: &mut [Bar], above: &[AppliesTo]) {
    for bar in bars {
        bar.applies_to.extend_from_slice(above);
        inherit(&mut bar.parts, &bar.applies_to);
    }
}

fn criteria(
    all: &[Criterion],
    (judged, years): (&Judged, Years),
    path: &NodePath,
    found: &mut Problems,
) {
    for (place, it) in all.iter().enumerate() {
        let path = path.index(place);
        if let Some(to) = &it.applies_to {
            let at = path.key("applies_to");
            if to.years.is_none() && to.units.is_empty() {
                nothing(&at, found);
            }
            if let Some(own) = to.years {
                self::years(own, years, &at.key("years"), found);
            }
            let tiers = || judged.units.iter().map(|it| it.tier);
            for (place, scope) in to.units.iter().enumerate() {
                if !tiers().any(|it| it == scope.tier) {
                    let units = at.key("units");
                    let at = if to.units.len() > 1 { units.index(place) } else { units };
                    nobody(scope.tier.as_str(), &at, found);
                }
            }
        }
        let (key, parts) = it.keyed_parts();
        criteria(parts, (judged, years), &path.key(key), found);
    }
}

fn nothing(path: &NodePath, found: &mut Problems) {
    found.add(
        path,
        Said::new("không nói năm nào, đơn vị nào", "says neither years nor units"),
        Some(Said::new(
            "ghi như `{years: {from: 2016, to: 2016}}`, `{units: {tier: …, role: …}}`, hoặc bỏ `applies_to`",
            "write as in `{years: {from: 2016, to: 2016}}`, `{units: {tier: …, role: …}}`, or take `applies_to` away",
        )),
    );
}

fn years(own: Years, all: Years, path: &NodePath, found: &mut Problems) {
    let Years { from, to } = all;
    if own.from > own.to || !all.hold(own.from) || !all.hold(own.to) {
        found.add(
            path,
            Said::new(
                format!("từ {} đến {} không phải là các năm của bộ quy định", own.from, own.to),
                format!("{} to {} are no years of the rulebook", own.from, own.to),
            ),
            Some(Said::new(
                format!("bộ quy định nói về các năm {from} đến {to}"),
                format!("the rulebook speaks of {from} to {to}"),
            )),
        );
    } else if own == all {
        found.add(
            path,
            Said::new(
                "là mọi năm của bộ quy định, nên không có tác dụng",
                "these are all years of the rulebook, so that it has no effect",
            ),
            Some(Said::new("bỏ `years`", "take `years` away")),
        );
    }
}

fn nobody(tier: &str, path: &NodePath, found: &mut Problems) {
    found.add(
        path,
        Said::new(
            format!(
                "phần này của `judges` không đánh giá `{tier}`, nên không ai được xét theo tiêu chí"
            ),
            format!(
                "this part of `judges` judges no `{tier}`, so that the criterion is asked of nobody"
            ),
        ),
        Some(Said::new(
            "ghi đơn vị có trong `units` của phần này",
            "write units that are among the `units` of this part",
        )),
    );
}
