//! What a map holds: whom only one partner or one tie joins with the rest, who is joined with nobody, which goals hang on
//! one. Everything, ranked; what of it is told first is chosen from here.

use std::rc::Rc;

use super::{PartnerMap, View};
use crate::engine::coverage::coverage;
use crate::engine::network::Cuts;
use crate::plan::{Goal, Id, Partner, PartnerKind, Plan, Tie, TieEnd};
use crate::sorted::{SortedMap, sort_by_key};

/// A partner that alone joins others with the school and the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnlyLink {
    /// The partner.
    pub through: Id<Partner>,
    /// The groups that hang on it, the largest first, each in the order people gave them.
    pub groups: Vec<Vec<Id<Partner>>>,
    /// What all of those are, where they are of one kind.
    pub kind: Option<PartnerKind>,
}

impl OnlyLink {
    /// How many partners hang on it.
    pub fn count(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }
}

/// Two that are joined by no other way than their tie, and with whom others would be parted from the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnlyTie {
    /// The tie; several where it is written down more than once.
    pub ties: Vec<Id<Tie>>,
    /// The end on the side of the school.
    pub near: TieEnd,
    /// The other end.
    pub far: TieEnd,
    /// Everyone on the side of the other end, itself among them, in the order people gave them: two or more.
    pub beyond: Vec<Id<Partner>>,
    /// Whether it is no closer than the first step of its scale.
    pub is_loose: bool,
}

/// A partner that alone serves goals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoleProvider {
    /// The partner.
    pub partner: Id<Partner>,
    /// The goals, in the order people gave them.
    pub goals: Vec<Id<Goal>>,
}

/// What a map holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The map.
    pub map: PartnerMap,
    /// Its cut points and bridges, by places.
    pub cuts: Cuts,
    /// The partners on which others hang; whoever has the most first.
    pub only_links: Vec<OnlyLink>,
    /// The ties on which others than their ends hang as well; loose ones first, then those with the most.
    pub only_ties: Vec<OnlyTie>,
    /// The groups, the largest first, into which partners would fall without the school, where they are joined with it
    /// and there are several.
    pub without_school: Vec<Vec<Id<Partner>>>,
    /// Partners at work that no tie joins with anyone, in the order people gave them.
    pub alone: Vec<Id<Partner>>,
    /// Groups of two and more that no chain of ties joins with the school; the largest first. None where the school has no
    /// tie at all.
    pub apart: Vec<Vec<Id<Partner>>>,
    /// Partners at work that are joined with nobody but the school and units of it.
    pub only_school: Vec<Id<Partner>>,
    /// How many partners are at work.
    pub at_work: usize,
    /// The goals that no partner serves today.
    pub unserved: Vec<Id<Goal>>,
    /// The partners that alone serve goals; whoever has the most first.
    pub sole_providers: Vec<SoleProvider>,
}

impl Reading {
    /// What the map of a plan holds.
    pub fn of(plan: &Plan, view: View) -> Self {
        let map = PartnerMap::of(plan, view);
        let cuts = Cuts::of(map.graph());
        let (unserved, sole_providers) = goals(plan);
        let has_school = map.graph().degree(PartnerMap::SCHOOL) > 0;
        let at_work = || (1..=map.partners.len()).filter(|place| is_at_work(&map, *place));
        let alone: Vec<usize> = at_work().filter(|place| map.graph().degree(*place) == 0).collect();
        let only_school: Vec<usize> = at_work().filter(|place| is_of_school_only(&map, *place)).collect();
        let mut apart = map.graph().groups(&[]);
        apart.retain(|group| has_school && group.len() > 1 && group.first() != Some(&PartnerMap::SCHOOL));
        largest_first(&mut apart);
        let mut without_school = Vec::new();
        if cuts.points.first() == Some(&PartnerMap::SCHOOL) {
            let of_school = map.graph().reached(PartnerMap::SCHOOL, &[]);
            without_school = map.graph().groups(&[PartnerMap::SCHOOL]);
            without_school.retain(|group| {
                group
                    .first()
                    .is_some_and(|first| of_school.binary_search(first).is_ok())
            });
            largest_first(&mut without_school);
        }
        let named = |groups: Vec<Vec<usize>>| groups.iter().map(|group| map.ids(group)).collect();
        Self {
            only_links: only_links(&map, &cuts),
            only_ties: only_ties(&map, &cuts, view),
            without_school: named(without_school),
            alone: map.ids(&alone),
            apart: named(apart),
            only_school: map.ids(&only_school),
            at_work: at_work().count(),
            unserved,
            sole_providers,
            cuts,
            map,
        }
    }
}

fn largest_first(groups: &mut Vec<Vec<usize>>) {
    sort_by_key(groups, |group| std::cmp::Reverse(group.len()));
}

fn is_at_work(map: &PartnerMap, place: usize) -> bool {
    map.partner(place).is_some_and(|partner| partner.is_serving())
}

/// Whether a node is the school or a unit of it.
fn is_of_school(map: &PartnerMap, place: usize) -> bool {
    map.partner(place)
        .is_none_or(|partner| partner.kind == Some(PartnerKind::School))
}

fn is_of_school_only(map: &PartnerMap, place: usize) -> bool {
    let neighbours = map.graph().neighbours(place);
    !is_of_school(map, place) && !neighbours.is_empty() && neighbours.iter().all(|other| is_of_school(map, *other))
}

/// The kind of all of them, where they are of one.
fn one_kind(map: &PartnerMap, places: &[usize]) -> Option<PartnerKind> {
    let mut kinds = places.iter().map(|place| map.partner(*place)?.kind.as_ref());
    let first = kinds.next()??;
    kinds.all(|kind| kind == Some(first)).then(|| first.clone())
}

fn only_links(map: &PartnerMap, cuts: &Cuts) -> Vec<OnlyLink> {
    let link = |place: &usize| {
        let through = map.partner(*place)?.id.clone();
        let groups = map.hanging_on(*place);
        Some(OnlyLink {
            through,
            kind: one_kind(map, &groups.concat()),
            groups: groups.iter().map(|group| map.ids(group)).collect(),
        })
    };
    let mut links: Vec<OnlyLink> = cuts.points.iter().filter_map(link).collect();
    sort_by_key(&mut links, |link| std::cmp::Reverse(link.count()));
    links
}

fn only_ties(map: &PartnerMap, cuts: &Cuts, view: View) -> Vec<OnlyTie> {
    let only = |(one, other): &(usize, usize)| {
        let (mut near, mut far) = (*one, *other);
        let mut beyond = map.graph().reached(far, &[near]);
        let whole = map.graph().reached(near, &[]);
        // The rest is where the school is, else where more are.
        let is_rest = if whole.first() == Some(&PartnerMap::SCHOOL) {
            beyond.first() == Some(&PartnerMap::SCHOOL)
        } else {
            beyond.len() * 2 > whole.len()
        };
        if is_rest {
            beyond = map.graph().reached(near, &[far]);
            (near, far) = (far, near);
        }
        // Of one alone it is told already that it has a single tie.
        if beyond.len() < 2 {
            return None;
        }
        let ties = map.ties_between(near, far);
        let is_loose = |tie: &Rc<Tie>| {
            let scale = tie.scale.clone().unwrap_or(crate::plan::TieScale::Vnl4);
            let level = view.level(tie);
            level.is_some() && level == scale.levels().first()
        };
        Some(OnlyTie {
            ties: ties.iter().map(|tie| tie.id.clone()).collect(),
            near: map.end(near),
            far: map.end(far),
            beyond: map.ids(&beyond),
            is_loose: ties.iter().all(is_loose),
        })
    };
    let mut ties: Vec<OnlyTie> = cuts.bridges.iter().filter_map(only).collect();
    sort_by_key(&mut ties, |tie| (!tie.is_loose, std::cmp::Reverse(tie.beyond.len())));
    ties
}

/// The goals that nobody serves, and those that one partner serves alone.
fn goals(plan: &Plan) -> (Vec<Id<Goal>>, Vec<SoleProvider>) {
    let mut unserved = Vec::new();
    let mut sole: SortedMap<Id<Partner>, Vec<Id<Goal>>> = SortedMap::new();
    let found = coverage(plan);
    for goal in &found.goals {
        match goal.serving.as_slice() {
            [] => unserved.push(goal.goal.id.clone()),
            [partner] => sole.or_default(partner.clone()).push(goal.goal.id.clone()),
            _ => {}
        }
    }
    // In the order people gave the partners.
    let of = |partner: &Rc<Partner>| {
        let goals = sole.remove(&partner.id)?;
        Some(SoleProvider {
            partner: partner.id.clone(),
            goals,
        })
    };
    let mut sole: Vec<SoleProvider> = found.partners.iter().filter_map(of).collect();
    sort_by_key(&mut sole, |sole| std::cmp::Reverse(sole.goals.len()));
    (unserved, sole)
}
