//! Partners that are reached through one person only: whom nobody else could ask, and who would be cut off with them.

use std::rc::Rc;

use crate::engine::partner_map::{PartnerMap, View};
use crate::plan::{Day, Id, Partner, Person, Plan, Standing};
use crate::sorted::sort_by_key;

/// Partners that nobody reaches once some people are gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unreached {
    /// Those with which nobody else keeps the relationship, in the order people gave them.
    pub partners: Vec<Rc<Partner>>,
    /// Those with which nobody keeps it at all, and which ties join with the school only through the former.
    pub beyond: Vec<Rc<Partner>>,
}

/// A person through whom alone partners are reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnlyWay {
    /// Who.
    pub person: Rc<Person>,
    /// The partners.
    pub to: Unreached,
}

/// Who reaches the partners.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// With how many partners somebody keeps the relationship.
    pub reached: usize,
    /// The people through whom alone some of them are reached; whoever has the most first.
    pub only: Vec<OnlyWay>,
}

impl Ways {
    /// How many partners are reached through one person only.
    pub fn count(&self) -> usize {
        self.only.iter().map(|way| way.to.partners.len()).sum()
    }
}

/// Who reaches the partners of a plan on a day.
pub fn ways(plan: &Plan, today: Day) -> Ways {
    let held = Held::of(plan, today);
    let mut people = plan.people.ordered();
    people.retain(|person| !person.has_left(today));
    let of = |person: Rc<Person>| {
        let to = held.without(|id| *id == person.id);
        (!to.partners.is_empty()).then_some(OnlyWay { person, to })
    };
    let mut only: Vec<OnlyWay> = people.into_iter().filter_map(of).collect();
    sort_by_key(&mut only, |way| std::cmp::Reverse(way.to.partners.len()));
    Ways {
        reached: held.partners.iter().filter(|(_, people)| !people.is_empty()).count(),
        only,
    }
}

/// The partners that nobody reaches once people go.
pub(super) fn unreached(plan: &Plan, today: Day, goes: impl Fn(&Id<Person>) -> bool) -> Unreached {
    Held::of(plan, today).without(goes)
}

/// Who keeps the relationship with whom.
struct Held {
    /// Each partner that is there, with those who keep the relationship with it or stand in, of those who are there.
    partners: Vec<(Rc<Partner>, Vec<Id<Person>>)>,
    map: PartnerMap,
}

impl Held {
    fn of(plan: &Plan, today: Day) -> Self {
        let is_there = |id: &&Id<Person>| plan.people.find(id).is_some_and(|person| !person.has_left(today));
        let mut partners = plan.partners.ordered();
        partners.retain(|partner| partner.standing != Some(Standing::Ended));
        let held = partners.into_iter().map(|partner| {
            let people = [&partner.holder, &partner.backup].into_iter().flatten();
            let people = people.filter(is_there).cloned().collect();
            (partner, people)
        });
        Self {
            partners: held.collect(),
            map: PartnerMap::of(plan, View::Now),
        }
    }

    fn without(&self, goes: impl Fn(&Id<Person>) -> bool) -> Unreached {
        let lost = self
            .partners
            .iter()
            .filter(|(_, people)| !people.is_empty() && people.iter().all(&goes));
        let partners: Vec<Rc<Partner>> = lost.map(|(partner, _)| Rc::clone(partner)).collect();
        if partners.is_empty() {
            return Unreached::default();
        }
        let gone: Vec<&Id<Partner>> = partners.iter().map(|partner| &partner.id).collect();
        let mut beyond = self.map.beyond(&gone);
        let has_nobody = |partner: &Rc<Partner>| {
            let held = self.partners.iter().find(|(other, _)| other.id == partner.id);
            held.is_some_and(|(_, people)| people.is_empty())
        };
        beyond.retain(has_nobody);
        Unreached { partners, beyond }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;

    /// A plan whose partners have these people: who keeps the relationship, and who stands in.
    fn plan_of(partners: &[(&str, &str, &str)]) -> Plan {
        let mut plan = Plan::new("p", "");
        for id in ["ana", "ben", "gone"] {
            person(&mut plan, id, |person| {
                person.leaves = (id == "gone").then(|| today().previous());
            });
        }
        let some = |id: &str| (!id.is_empty()).then(|| Id::new(id));
        for (id, holder, backup) in partners {
            partner(&mut plan, id, |partner| {
                partner.holder = some(holder);
                partner.backup = some(backup);
            });
        }
        plan
    }

    fn ids(partners: &[Rc<Partner>]) -> Vec<&str> {
        partners.iter().map(|partner| partner.id.as_str()).collect()
    }

    fn told(plan: &Plan) -> Vec<String> {
        let ways = ways(plan, today());
        let way = |way: &OnlyWay| {
            let (partners, beyond) = (ids(&way.to.partners), ids(&way.to.beyond));
            format!("{}: {partners:?} {beyond:?}", way.person.id.as_str())
        };
        ways.only.iter().map(way).collect()
    }

    #[test]
    fn whom_one_person_alone_reaches_is_told_and_whom_two_reach_is_not() {
        let mut plan = plan_of(&[
            ("two", "ana", "ben"),
            ("alone", "ben", ""),
            ("first", "ana", ""),
            ("twice", "ana", "ana"),
            ("left", "gone", "ana"),
            ("never", "nobody", ""),
            ("none", "", ""),
            ("over", "ana", ""),
        ]);
        partner(&mut plan, "over", |over| {
            over.holder = Some(Id::new("ana"));
            over.standing = Some(Standing::Ended);
        });
        assert_eq!(
            told(&plan),
            ["ana: [\"first\", \"twice\", \"left\"] []", "ben: [\"alone\"] []"]
        );
        let ways = ways(&plan, today());
        assert_eq!((ways.reached, ways.count()), (5, 4));
    }

    #[test]
    fn whoever_is_joined_only_through_them_and_has_nobody_is_cut_off_too() {
        let mut plan = plan_of(&[
            ("hub", "ana", ""),
            ("leaf", "", ""),
            ("known", "ben", ""),
            ("ring", "", ""),
        ]);
        for (from, to) in [
            ("", "hub"),
            ("hub", "leaf"),
            ("hub", "known"),
            ("hub", "ring"),
            ("ring", ""),
        ] {
            tied(&mut plan, &format!("{from}-{to}"), from, to);
        }
        assert_eq!(told(&plan), ["ana: [\"hub\"] [\"leaf\"]", "ben: [\"known\"] []"]);
    }

    #[test]
    fn two_who_share_a_partner_leave_it_only_together() {
        let plan = plan_of(&[("shared", "ana", "ben")]);
        assert_eq!(
            ways(&plan, today()),
            Ways {
                reached: 1,
                only: Vec::new()
            }
        );
        let alone = unreached(&plan, today(), |id| id.as_str() == "ana");
        assert_eq!(alone, Unreached::default());
        let both = unreached(&plan, today(), |_| true);
        assert_eq!(ids(&both.partners), ["shared"]);
    }
}
