//! What ties with the school take to keep up: hours a month by the level of each, for those who keep the relationships,
//! beside what their roles take and what they can give. More ties are not better: each one costs.
//!
//! Ties between two partners cost those partners, and are not counted here.

use std::rc::Rc;

use crate::plan::about::About;
use crate::plan::parts::Parts;
use crate::plan::{Day, Id, Minutes, Partner, Person, Plan, Standing, Tie, TieEnd, TieLevel};

/// What a tie of this level takes a month where the plan says nothing else: a first guess, and no measurement.
pub fn usual(level: &TieLevel) -> Minutes {
    Minutes(match level {
        TieLevel::NoTie | TieLevel::Unknown | TieLevel::Other(_) => 0,
        TieLevel::Awareness | TieLevel::Networking => 30,
        TieLevel::Cooperation => 60,
        TieLevel::Coordination => 180,
        TieLevel::Coalition => 240,
        TieLevel::Collaboration | TieLevel::Integration => 360,
    })
}

impl About {
    /// What a tie of this level takes a month.
    pub fn upkeep_of(&self, level: &TieLevel) -> Minutes {
        let own = self.upkeep.get(level.id()).copied();
        own.unwrap_or_else(|| usual(level))
    }
}

/// Whether a level says how close a tie is.
pub fn is_rated(level: Option<&TieLevel>) -> bool {
    level.is_some_and(|level| !matches!(level, TieLevel::Unknown | TieLevel::Other(_)))
}

/// What some ties take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// How many ties.
    pub ties: usize,
    /// How many of them have no level: what they take is not known and not counted.
    pub unrated: usize,
    /// What they take a month.
    pub now: Minutes,
    /// What they would take if each were as close as is wanted.
    pub wanted: Minutes,
}

impl Cost {
    fn add(&mut self, about: &About, tie: &Tie) {
        let of = |level: Option<&TieLevel>| level.map(|level| about.upkeep_of(level)).unwrap_or_default();
        self.ties += 1;
        self.unrated += usize::from(!is_rated(tie.level.as_ref()));
        self.now.0 = self.now.0.saturating_add(of(tie.level.as_ref()).0);
        let wanted = tie.desired.as_ref().filter(|level| is_rated(Some(level)));
        let wanted = of(wanted.or(tie.level.as_ref()));
        self.wanted.0 = self.wanted.0.saturating_add(wanted.0);
    }
}

/// Someone who keeps relationships.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeper {
    /// Who; none where nobody keeps the relationship who is there.
    pub person: Option<Rc<Person>>,
    /// What the ties take.
    pub cost: Cost,
    /// What the person's roles take beside them.
    pub roles: Minutes,
}

impl Keeper {
    /// What is asked of the person altogether.
    pub fn asked(&self) -> Minutes {
        Minutes(self.cost.now.0.saturating_add(self.roles.0))
    }

    /// By how much that is more than the person can give; none where it is not, or where nobody has said.
    pub fn over(&self) -> Option<Minutes> {
        self.beyond(self.cost.now)
    }

    /// The same if each tie were as close as is wanted.
    pub fn over_if_wanted(&self) -> Option<Minutes> {
        self.beyond(self.cost.wanted)
    }

    fn beyond(&self, ties: Minutes) -> Option<Minutes> {
        let given = self.person.as_ref()?.capacity?;
        let asked = ties.0.saturating_add(self.roles.0);
        (asked > given.0).then(|| Minutes(asked - given.0))
    }
}

/// What the ties of a plan take to keep up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upkeep {
    /// All of them together.
    pub whole: Cost,
    /// By who keeps the relationship: whoever gives the most first, and at the end what nobody keeps.
    pub keepers: Vec<Keeper>,
}

impl Upkeep {
    /// What they take on a day.
    pub fn of(plan: &Plan, today: Day) -> Self {
        let mut upkeep = Self::default();
        let roles = Parts::new(plan, today).load();
        for tie in plan.ties.ordered() {
            let Some(partner) = with_school(&tie).and_then(|id| plan.partners.find(id)) else {
                continue;
            };
            if partner.standing == Some(Standing::Ended) {
                continue;
            }
            upkeep.whole.add(&plan.about, &tie);
            let person = partner.holder.as_ref().and_then(|id| plan.people.find(id));
            let person = person.filter(|person| !person.has_left(today));
            let same = |keeper: &&mut Keeper| {
                keeper.person.as_ref().map(|person| &person.id) == person.as_ref().map(|person| &person.id)
            };
            if let Some(keeper) = upkeep.keepers.iter_mut().find(same) {
                keeper.cost.add(&plan.about, &tie);
                continue;
            }
            let load = person.as_ref().and_then(|person| roles.get(&person.id));
            let mut keeper = Keeper {
                roles: load.copied().unwrap_or_default(),
                person: person.cloned(),
                cost: Cost::default(),
            };
            keeper.cost.add(&plan.about, &tie);
            upkeep.keepers.push(keeper);
        }
        crate::sorted::sort_by_key(&mut upkeep.keepers, |keeper| {
            (keeper.person.is_none(), std::cmp::Reverse(keeper.cost.now))
        });
        upkeep
    }

    /// Those of whom more is asked than they can give.
    pub fn overloaded(&self) -> impl Iterator<Item = &Keeper> {
        self.keepers.iter().filter(|keeper| keeper.over().is_some())
    }
}

/// The partner of a tie between it and the school.
pub fn with_school(tie: &Tie) -> Option<&Id<Partner>> {
    match tie.ends() {
        (TieEnd::School, TieEnd::Partner(id)) => Some(id),
        _ => None,
    }
}

#[cfg(test)]
#[path = "upkeep_tests.rs"]
mod tests;
