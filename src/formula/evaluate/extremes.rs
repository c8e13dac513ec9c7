//! The least and the most that sums of independent parts may come to, exactly.
//!
//! Each entity's pieces are found once, with the corners of each; quotients look at the same
//! corners (`division`).

use std::collections::{BTreeMap, BTreeSet};

use super::Evaluator;
use super::corners::{anywhere, corners};
use super::division::Division;
use super::folds::multiplied;
use super::goals::{Goal, Got};
use super::num::Num;
use super::number::{Entity, Linear, Part, Quotient, goal};
use super::outcomes::Outcomes;
use super::patches::{Patch, any_number, between, merge};
use super::range::{Edge, Range};
use super::rest::Rest;
use super::seen::Seen;

impl Evaluator<'_> {
    /// Where a number that rests on something in one scope lies.
    pub(super) fn rest_range(&self, rest: &Rest) -> Range {
        let Rest::Open(_) = rest else {
            let Rest::Known(value) = rest else { return Range::ANY };
            return value.number().map_or(Range::EMPTY, Range::point);
        };
        let leaves = self.leaves(&[Goal::Sum(vec![(Num::ONE, rest.clone())])]);
        let mut sum: Option<Range> = None;
        for leaf in &leaves {
            let Some(Got::Number(seen)) = leaf.got.first() else { continue };
            let goals = match seen {
                Seen::Form(_) => vec![seen.clone()],
                Seen::Ratio(top, bottom) => {
                    vec![Seen::Form(top.clone()), Seen::Form(bottom.clone())]
                }
                _ => Vec::new(),
            };
            let range = if goals.is_empty() {
                seen.range(&leaf.piece)
            } else {
                let goals: Vec<&Seen> = goals.iter().collect();
                let Some(corners) = corners(&leaf.piece, &goals) else { continue };
                let patch = Patch { corners, above: None };
                match seen {
                    Seen::Ratio(..) => Division::of(patch).range(),
                    _ => between(&[patch]).unwrap_or(Range::WIDE),
                }
            };
            sum = Some(sum.map_or(range.clone(), |it| it.union(&range)));
        }
        sum.unwrap_or(Range::ANY)
    }

    /// Where a sum lies.
    pub(super) fn linear_range(&self, linear: &Linear) -> Range {
        let constant = Range::point(linear.constant.clone());
        linear
            .by_entity()
            .into_iter()
            .fold(constant, |sum, (entity, parts)| sum.plus(&self.entity_range(entity, &parts)))
    }

    /// Where what an entity adds lies.
    pub(super) fn entity_range(&self, entity: Entity, parts: &[&Part]) -> Range {
        if let [part] = parts {
            let range = part.range.times(&Range::point(part.times.clone()));
            return if entity.many { multiplied(&range) } else { range };
        }
        between(&self.patches(entity, &[goal(parts)])).unwrap_or(Range::WIDE)
    }

    /// The pieces of an entity seen through sums; one [`Goal::Above`] may follow them.
    pub(super) fn patches(&self, entity: Entity, goals: &[Goal]) -> Vec<Patch> {
        let mut patches: Vec<Patch> = Vec::new();
        for leaf in self.leaves(goals) {
            let seen: Vec<&Seen> = leaf.got.iter().filter_map(number).collect();
            let Some(corners) = corners(&leaf.piece, &seen) else { continue };
            let above = leaf.got.iter().find_map(|it| match it {
                Got::Truth(outcomes) => Some(*outcomes),
                _ => None,
            });
            let above = match above {
                Some(Outcomes::YES) => Some(true),
                Some(Outcomes::NO) => Some(false),
                _ => None,
            };
            merge(&mut patches, Patch { corners, above });
        }
        if patches.is_empty() {
            let sums = goals.iter().filter(|it| matches!(it, Goal::Sum(_))).count();
            patches.push(Patch { corners: anywhere(sums), above: None });
        }
        if entity.many { any_number(&patches) } else { patches }
    }

    /// The quotient made ready; none if its divisor may be below zero and above.
    pub(super) fn division(&self, quotient: &Quotient) -> Option<Division> {
        let range = self.linear_range(&quotient.bottom);
        let zero = range.orders(&Range::point(Num::ZERO));
        if !zero.less {
            return Some(self.divided(&quotient.top, &quotient.bottom));
        }
        if zero.more {
            return None;
        }
        let turned = |it: &Linear| it.times(&Num::Int(-1));
        Some(self.divided(&turned(&quotient.top), &turned(&quotient.bottom)))
    }

    fn divided(&self, top: &Linear, bottom: &Linear) -> Division {
        let (above, below) = (top.by_entity(), bottom.by_entity());
        let least: BTreeMap<Entity, Option<Edge>> = below
            .iter()
            .map(|(entity, parts)| (*entity, self.entity_range(*entity, parts).low))
            .collect();
        let sum = least.iter().try_fold(bottom.constant.clone(), |sum, (_, edge)| {
            edge.as_ref().filter(|it| it.reached).map(|it| sum.plus(&it.at))
        });
        let zero = sum.is_some_and(|it| it.is_zero());
        let all: BTreeSet<Entity> = above.keys().chain(below.keys()).copied().collect();
        let entities = all.into_iter().map(|entity| {
            let parts = |side: &BTreeMap<Entity, Vec<&Part>>| {
                goal(side.get(&entity).map_or(&[], Vec::as_slice))
            };
            let mut goals = vec![parts(&above), parts(&below)];
            if zero {
                let least = least.get(&entity).and_then(Option::as_ref);
                goals.push(Goal::Above(1, least.map_or(Num::ZERO, |it| it.at.clone())));
            }
            self.patches(entity, &goals)
        });
        let entities = entities.collect();
        Division::new([top.constant.clone(), bottom.constant.clone()], entities, zero)
    }
}

fn number(got: &Got) -> Option<&Seen> {
    match got {
        Got::Number(seen) => Some(seen),
        _ => None,
    }
}
