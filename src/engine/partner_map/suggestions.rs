//! Ties that are missing and might be worth making, with the reasons: they would leave nobody hanging on one partner alone,
//! both ends work for the same goals, one gives what the other needs. Only between partners at work, and the school; a pair
//! of which a tie says anything, be it that there is none, is settled already.
//!
//! Ties cost upkeep, so that a few are proposed and not all there could be.

use std::cmp::Reverse;

use super::PartnerMap;
use super::reading::Reading;
use crate::engine::coverage::coverage;
use crate::plan::{Contribution, Goal, Id, Partner, Plan, TieEnd};
use crate::sorted::{SortedSet, sort_by_key};

/// Partners that would no longer hang on one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bypass {
    /// The partner on which they hang.
    pub around: Id<Partner>,
    /// They, in the order people gave them.
    pub reaches: Vec<Id<Partner>>,
    /// Whether nobody at all would hang on it any more.
    pub is_last: bool,
}

/// What one end gives and the other needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Who gives it.
    pub by: Id<Partner>,
    /// Who needs it.
    pub to: Id<Partner>,
    /// What.
    pub what: Vec<Contribution>,
}

/// A tie that might be worth making, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The two ends: the school first, else in the order people gave them.
    pub between: (TieEnd, TieEnd),
    /// Whom it would leave hanging on nobody alone.
    pub bypasses: Vec<Bypass>,
    /// The goals that both serve.
    pub goals: Vec<Id<Goal>>,
    /// What one gives and the other needs.
    pub given: Vec<Given>,
}

impl Suggestion {
    /// How many partners would hang on one less.
    pub fn freed(&self) -> usize {
        self.bypasses.iter().map(|bypass| bypass.reaches.len()).sum()
    }
}

/// How many ties are proposed at the most.
const MOST: usize = 12;

/// How many are proposed with one partner.
const WITH_ONE: usize = 3;

/// How many of the ties that would free the most are proposed before other reasons are heard.
const BYPASSES: usize = 5;

/// How many partners on which others hang are looked at, how many groups of each, and how many of a group.
const LOOKED_AT: usize = 10;

/// The ties that might be worth making, the weightiest first.
pub fn suggestions(plan: &Plan, reading: &Reading) -> Vec<Suggestion> {
    let search = Search::of(plan, reading);
    let mut pairs = search.pairs_around();
    let by_reason = pairs.len();
    pairs.extend(search.pairs_alike());
    let mut found: Vec<((usize, usize), Suggestion)> = Vec::new();
    for (number, pair) in pairs.into_iter().enumerate() {
        let is_full = |place: usize| {
            place != PartnerMap::SCHOOL
                && found
                    .iter()
                    .filter(|((one, other), _)| *one == place || *other == place)
                    .count()
                    >= WITH_ONE
        };
        let is_there = found.iter().any(|(there, _)| *there == pair);
        let is_many = number < by_reason && found.len() >= BYPASSES;
        if found.len() < MOST && !is_there && !is_many && !is_full(pair.0) && !is_full(pair.1) {
            found.push((pair, search.suggestion(pair)));
        }
    }
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}

/// A partner on which others hang.
struct Hub {
    place: usize,
    /// The groups that hang on it.
    groups: Vec<Vec<usize>>,
    /// For each place the group it is in without the hub, from 1; 0 for the rest, none where nothing joined it with the
    /// hub, and for the hub itself.
    of: Vec<Option<usize>>,
}

struct Search<'a> {
    map: &'a PartnerMap,
    hubs: Vec<Hub>,
    /// The goals that can be served, with how many partners serve them.
    goals: Vec<(Id<Goal>, usize)>,
    /// For each place the goals it serves, by their places; nothing for the school and partners that are not at work.
    serves: Vec<Vec<usize>>,
    /// The pairs of which a tie says something.
    settled: SortedSet<(usize, usize)>,
}

impl<'a> Search<'a> {
    fn of(plan: &Plan, reading: &'a Reading) -> Self {
        let map = &reading.map;
        let covered = coverage(plan).goals;
        let mut serves = vec![Vec::new(); map.partners.len() + 1];
        for (number, goal) in covered.iter().enumerate() {
            for partner in &goal.serving {
                let place = map.place(&TieEnd::Partner(partner.clone()));
                if let Some(serves) = place.and_then(|place| serves.get_mut(place)) {
                    serves.push(number);
                }
            }
        }
        let hubs = reading.only_links.iter().take(LOOKED_AT);
        let hubs = hubs.filter_map(|link| map.place(&TieEnd::Partner(link.through.clone())));
        let between = plan.ties.iter().filter_map(|tie| {
            let (one, other) = (map.place(&tie.from)?, map.place(&tie.to)?);
            Some((one.min(other), one.max(other)))
        });
        Self {
            map,
            hubs: hubs.map(|place| Hub::of(map, place)).collect(),
            goals: covered
                .into_iter()
                .map(|goal| (goal.goal.id.clone(), goal.serving.len()))
                .collect(),
            serves,
            settled: between.collect(),
        }
    }

    fn is_at_work(&self, place: usize) -> bool {
        self.map.partner(place).is_none_or(|partner| partner.is_serving())
    }

    fn is_open(&self, one: usize, other: usize) -> bool {
        one != other
            && self.is_at_work(one)
            && self.is_at_work(other)
            && !self.settled.contains(&(one.min(other), one.max(other)))
    }

    fn serves(&self, place: usize) -> &[usize] {
        self.serves.get(place).map_or(&[], Vec::as_slice)
    }

    /// The goals that both serve, by their places.
    fn shared(&self, one: usize, other: usize) -> impl Iterator<Item = usize> {
        let others = self.serves(other);
        self.serves(one)
            .iter()
            .copied()
            .filter(|goal| others.binary_search(goal).is_ok())
    }

    /// What one gives and the other needs, how many of each way.
    fn given(&self, one: usize, other: usize) -> Vec<Given> {
        let way = |by: usize, to: usize| {
            let (by, to) = (self.map.partner(by)?, self.map.partner(to)?);
            let what: Vec<Contribution> = by.gives.intersection(&to.needs).cloned().collect();
            (!what.is_empty()).then(|| Given {
                by: by.id.clone(),
                to: to.id.clone(),
                what,
            })
        };
        [way(one, other), way(other, one)].into_iter().flatten().collect()
    }

    /// How many partners would no longer hang on one with a tie between two.
    fn freed(&self, one: usize, other: usize) -> usize {
        let groups = self.hubs.iter().filter_map(|hub| hub.joined(one, other));
        groups.map(<[usize]>::len).sum()
    }

    /// For each group that hangs on a partner the pair whose tie frees the most, and of several the one with the most goals
    /// in common, then the school: those that free the most first.
    fn pairs_around(&self) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, (usize, usize))> = Vec::new();
        for hub in &self.hubs {
            for group in hub.groups.iter().take(LOOKED_AT) {
                let mut best = None;
                for one in group.iter().take(LOOKED_AT).copied() {
                    for other in 0..hub.of.len() {
                        // The rest; where it is large only the school and those with goals in common.
                        let is_rest = hub.of.get(other).is_some_and(|of| *of == Some(0));
                        if !is_rest || !self.is_open(one, other) {
                            continue;
                        }
                        let goals = self.shared(one, other).count();
                        if goals == 0 && other != PartnerMap::SCHOOL && hub.of.len() > 100 {
                            continue;
                        }
                        let value = (self.freed(one, other), goals, other == PartnerMap::SCHOOL);
                        if best.as_ref().is_none_or(|(most, _)| value > *most) {
                            best = Some((value, (one.min(other), one.max(other))));
                        }
                    }
                }
                found.extend(best.map(|((freed, ..), pair)| (freed, pair)));
            }
        }
        sort_by_key(&mut found, |(freed, _)| Reverse(*freed));
        found.into_iter().map(|(_, pair)| pair).collect()
    }

    /// The pairs that work for the same goals or of which one gives what the other needs: those with the most goals in
    /// common first, then those with the most given, then those that share a goal with the fewest others.
    fn pairs_alike(&self) -> Vec<(usize, usize)> {
        // More than are proposed, as some of them are passed over.
        const KEPT: usize = MOST * 20;
        type Value = (Reverse<usize>, Reverse<usize>, usize);
        let mut kept: Vec<(Value, (usize, usize))> = Vec::new();
        let places = 1..=self.map.partners.len();
        for one in places.clone() {
            for other in places.clone().skip(one) {
                let goals = self.shared(one, other).count();
                let is_weak = kept.len() >= KEPT && kept.last().is_some_and(|(least, _)| Reverse(goals) > least.0);
                if is_weak || !self.is_open(one, other) {
                    continue;
                }
                let given: usize = self.given(one, other).iter().map(|given| given.what.len()).sum();
                if goals + given == 0 {
                    continue;
                }
                let rarest = self
                    .shared(one, other)
                    .filter_map(|goal| Some(self.goals.get(goal)?.1))
                    .min();
                let value = (Reverse(goals), Reverse(given), rarest.unwrap_or(usize::MAX));
                let place = kept.partition_point(|(there, _)| *there <= value);
                if place < KEPT {
                    kept.insert(place, (value, (one, other)));
                    kept.truncate(KEPT);
                }
            }
        }
        kept.into_iter().map(|(_, pair)| pair).collect()
    }

    fn suggestion(&self, (one, other): (usize, usize)) -> Suggestion {
        let bypass = |hub: &Hub| {
            let joined = hub.joined(one, other)?;
            Some(Bypass {
                around: self.map.partner(hub.place)?.id.clone(),
                is_last: hub.groups.len() == 1,
                reaches: self.map.ids(joined),
            })
        };
        let goals = self.shared(one, other);
        Suggestion {
            between: (self.map.end(one), self.map.end(other)),
            bypasses: self.hubs.iter().filter_map(bypass).collect(),
            goals: goals.filter_map(|goal| Some(self.goals.get(goal)?.0.clone())).collect(),
            given: self.given(one, other),
        }
    }
}

impl Hub {
    fn of(map: &PartnerMap, place: usize) -> Self {
        let groups = map.hanging_on(place);
        let mut of = vec![None; map.partners.len() + 1];
        let mut put = |node: usize, group: Option<usize>| {
            if let Some(of) = of.get_mut(node) {
                *of = group;
            }
        };
        for node in map.graph().reached(place, &[]) {
            put(node, Some(0));
        }
        for (number, group) in groups.iter().enumerate() {
            for node in group {
                put(*node, Some(number + 1));
            }
        }
        put(place, None);
        Self { place, groups, of }
    }

    /// The group that would no longer hang on it with a tie between two: that of one end, where the other is in the rest.
    fn joined(&self, one: usize, other: usize) -> Option<&[usize]> {
        let of = |node: usize| self.of.get(node).copied().flatten();
        let number = match (of(one)?, of(other)?) {
            (0, group @ 1..) | (group @ 1.., 0) => group - 1,
            _ => return None,
        };
        self.groups.get(number).map(Vec::as_slice)
    }
}

#[cfg(test)]
#[path = "suggestions_tests.rs"]
mod tests;
