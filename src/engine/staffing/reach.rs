//! Whom the school reaches over ties, and whom no longer once a partner goes.

use std::rc::Rc;

use crate::plan::{Id, Partner, Plan, Standing, TieEnd, TieLevel};
use crate::sorted::{SortedMap, SortedSet};

/// The partners that were joined with the school or, where the school has no tie, with the partner that goes, and are
/// joined only through it: in the order people gave them. Of the groups into which the others fall apart, the one with
/// the school stays, else the largest.
pub fn cut_off(plan: &Plan, gone: &Id<Partner>) -> Vec<Rc<Partner>> {
    let links = Links::of(plan);
    let gone = TieEnd::Partner(gone.clone());
    let mut left: Vec<TieEnd> = links
        .reached(&gone, &[])
        .into_iter()
        .filter(|end| *end != gone)
        .collect();
    let mut groups: Vec<SortedSet<TieEnd>> = Vec::new();
    while let Some(first) = left.first().cloned() {
        let group = links.reached(&first, std::slice::from_ref(&gone));
        left.retain(|end| !group.contains(end));
        groups.push(group);
    }
    // With the school first, then the largest, then the one that comes first.
    let keeps = |group: &SortedSet<TieEnd>| (group.contains(&TieEnd::School), group.len());
    let mut stays = 0;
    for (place, group) in groups.iter().enumerate() {
        if groups.get(stays).is_some_and(|best| keeps(group) > keeps(best)) {
            stays = place;
        }
    }
    let others = groups.iter().enumerate().filter(|(place, _)| *place != stays);
    let others: SortedSet<&TieEnd> = others.flat_map(|(_, group)| group.iter()).collect();
    let mut partners = plan.partners.ordered();
    partners.retain(|partner| others.contains(&TieEnd::Partner(partner.id.clone())));
    partners
}

/// The partners that ties join with the school through these partners only: in the order people gave them.
pub fn beyond(plan: &Plan, gone: &[&Id<Partner>]) -> Vec<Rc<Partner>> {
    let links = Links::of(plan);
    let gone: Vec<TieEnd> = gone.iter().map(|id| TieEnd::Partner((*id).clone())).collect();
    let (before, after) = (
        links.reached(&TieEnd::School, &[]),
        links.reached(&TieEnd::School, &gone),
    );
    let mut partners = plan.partners.ordered();
    partners.retain(|partner| {
        let end = TieEnd::Partner(partner.id.clone());
        before.contains(&end) && !after.contains(&end) && !gone.contains(&end)
    });
    partners
}

/// Who is joined with whom by ties, of those who are there.
struct Links(SortedMap<TieEnd, Vec<TieEnd>>);

impl Links {
    fn of(plan: &Plan) -> Self {
        let is_there = |end: &TieEnd| {
            let partner = end.partner().map(|id| plan.partners.find(id));
            partner.is_none_or(|partner| partner.is_some_and(|partner| partner.standing != Some(Standing::Ended)))
        };
        let mut links: SortedMap<TieEnd, Vec<TieEnd>> = SortedMap::new();
        for tie in plan.ties.iter().filter(|tie| tie.level != Some(TieLevel::NoTie)) {
            let (one, other) = tie.ends();
            if is_there(one) && is_there(other) {
                links.or_default(one.clone()).push(other.clone());
                links.or_default(other.clone()).push(one.clone());
            }
        }
        Self(links)
    }

    /// Everyone who can be reached from one end, itself among them.
    fn reached(&self, from: &TieEnd, without: &[TieEnd]) -> SortedSet<TieEnd> {
        let mut reached: SortedSet<TieEnd> = SortedSet::new();
        let mut next = vec![from];
        while let Some(end) = next.pop() {
            if !without.contains(end) && reached.insert(end.clone()) {
                next.extend(self.0.get(end).into_iter().flatten());
            }
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;
    use crate::plan::{Id, Rank, Record, Tie};

    fn joined(plan: &mut Plan, one: &str, other: &str) {
        let end = |id: &str| {
            if id == "school" {
                TieEnd::School
            } else {
                TieEnd::Partner(Id::new(id))
            }
        };
        let mut tie = Tie::new(Id::new(format!("{one}-{other}")), Rank::default());
        (tie.from, tie.to) = (end(one), end(other));
        plan.put(tie.into());
    }

    fn left_alone(plan: &Plan, gone: &str) -> Vec<String> {
        let cut = cut_off(plan, &Id::new(gone)).into_iter();
        cut.map(|partner| partner.id.as_str().to_owned()).collect()
    }

    #[test]
    fn whoever_only_the_partner_joins_with_the_school_is_cut_off() {
        let mut plan = Plan::new("p", "");
        for id in ["hub", "leaf", "ring", "far", "apart", "ended"] {
            partner(&mut plan, id, |_| {});
        }
        partner(&mut plan, "ended", |ended| ended.standing = Some(Standing::Ended));
        for (one, other) in [
            ("school", "hub"),
            ("hub", "leaf"),
            ("hub", "ring"),
            ("ring", "school"),
            ("leaf", "far"),
            ("ended", "school"),
            ("ended", "leaf"),
        ] {
            joined(&mut plan, one, other);
        }
        assert_eq!(left_alone(&plan, "hub"), ["leaf", "far"]);
        assert_eq!(left_alone(&plan, "leaf"), ["far"]);
        assert_eq!(left_alone(&plan, "ring"), [] as [&str; 0]);
        assert_eq!(left_alone(&plan, "apart"), [] as [&str; 0]);
    }

    #[test]
    fn beyond_several_are_those_whom_none_of_the_others_joins_with_the_school() {
        let mut plan = Plan::new("p", "");
        for id in ["one", "two", "both", "behind", "apart"] {
            partner(&mut plan, id, |_| {});
        }
        for (from, to) in [
            ("school", "one"),
            ("school", "two"),
            ("one", "both"),
            ("two", "both"),
            ("both", "behind"),
        ] {
            joined(&mut plan, from, to);
        }
        let told = |gone: &[&str]| -> Vec<String> {
            let gone: Vec<Id<Partner>> = gone.iter().map(|id| Id::new(*id)).collect();
            let found = beyond(&plan, &gone.iter().collect::<Vec<_>>()).into_iter();
            found.map(|partner| partner.id.as_str().to_owned()).collect()
        };
        assert_eq!(told(&["one"]), [] as [&str; 0]);
        assert_eq!(told(&["one", "two"]), ["both", "behind"]);
        assert_eq!(told(&["both"]), ["behind"]);
    }

    #[test]
    fn without_the_school_the_largest_group_stays() {
        let mut plan = Plan::new("p", "");
        for id in ["hub", "a", "b", "c"] {
            partner(&mut plan, id, |_| {});
        }
        for (one, other) in [("hub", "a"), ("hub", "b"), ("b", "c")] {
            joined(&mut plan, one, other);
        }
        assert_eq!(left_alone(&plan, "hub"), ["a"]);
    }
}
