//! The committees and teams of a plan, to be found again among those whom a list names; and what sounds like one.

use std::collections::HashMap;

use crate::exchange::columns::{fold, name_key};
use crate::exchange::list::{Likely, LikelyBy, Minting, one_line};
use crate::exchange::people::{PersonName, are_near};
use crate::plan::{Body, Id, Kind, Plan};
use crate::sorted::SortedMap;

/// How many are offered at the most.
const OFFERED: usize = 3;

/// The committees and teams as they are so far.
pub(super) struct Bodies<'a> {
    plan: &'a Plan,
    by_name: HashMap<String, Id<Body>>,
    /// Those that are new, by the keys of their names.
    added: SortedMap<String, Body>,
}

impl<'a> Bodies<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        let mut by_name = HashMap::new();
        for body in plan.bodies.ordered() {
            for key in keys(&body.name) {
                by_name.entry(key).or_insert_with(|| body.id.clone());
            }
        }
        by_name.remove("");
        Self {
            plan,
            by_name,
            added: SortedMap::new(),
        }
    }

    /// The one of the plan that has this name.
    pub fn find(&self, text: &str) -> Option<&Id<Body>> {
        keys(text).into_iter().find_map(|key| self.by_name.get(&key))
    }

    /// Whether a text is the name of one of the plan, rather than several names.
    pub fn has(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Whether the plan has one with this id.
    pub fn contains(&self, id: &Id<Body>) -> bool {
        self.plan.bodies.contains(id)
    }

    /// Its name.
    pub fn name(&self, id: &Id<Body>) -> String {
        let known = self.plan.bodies.find(id).map(|body| body.name.clone());
        let added = || {
            self.added
                .values()
                .find(|body| body.id == *id)
                .map(|body| body.name.clone())
        };
        known.or_else(added).unwrap_or_default()
    }

    /// One of the plan, to be offered.
    pub fn offer(&self, id: &Id<Body>, by: LikelyBy) -> Likely {
        Likely {
            record: id.into(),
            name: self.name(id),
            by,
        }
    }

    /// Those of the plan that a name may mean: with a word more or less, nearly the same letters, or by their initials.
    pub fn likely(&self, text: &str) -> Vec<Likely> {
        let key = PersonName::read(text).key();
        let bodies = self.plan.bodies.ordered().into_iter();
        let near = bodies.filter(|body| {
            let name = fold(&body.name);
            // A word that every such name has says nothing, unless it stands for the name.
            let is_near = !GROUPS.contains(&key.as_str()) && are_near(&key, &name);
            !name.is_empty() && (is_near || is_short_for(&key, &name) || is_short_for(&name, &key))
        });
        near.take(OFFERED)
            .map(|body| self.offer(&body.id, LikelyBy::NearName))
            .collect()
    }

    /// Adds one by its name, once.
    pub fn add(&mut self, key: &str, text: &str, minting: &mut Minting) -> Id<Body> {
        let make = || {
            let mut body: Body = minting.mint(Kind::Body);
            body.name = one_line(text);
            body
        };
        self.added.or_insert_with(key.to_owned(), make).id.clone()
    }

    /// How many are new.
    pub fn added(&self) -> usize {
        self.added.len()
    }

    /// Those that are new.
    pub fn finish(self) -> impl Iterator<Item = Body> {
        self.added.into_values()
    }
}

/// What a name is found again by: as it stands, without what everybody adds to one, and without what stands behind it.
fn keys(text: &str) -> [String; 3] {
    [fold(text), name_key(text), fold(&PersonName::read(text).name)]
}

/// Whether one word is the initials of several: “SLT” of “site leadership team”.
fn is_short_for(short: &str, long: &str) -> bool {
    let initials = long.split(' ').filter_map(|word| word.chars().next());
    short.chars().count() > 1 && !short.contains(' ') && short.chars().eq(initials)
}

/// Words that groups are called by, at the end of their names or before “of”.
const GROUPS: &[&str] = &[
    "team",
    "teams",
    "committee",
    "subcommittee",
    "council",
    "board",
    "group",
    "cabinet",
    "commission",
    "coalition",
    "task force",
    "taskforce",
    "association",
    "network",
    "department",
    "office",
    "staff",
    "faculty",
    "families",
    "parents",
    "students",
    "teachers",
    "partners",
    "volunteers",
    "pta",
    "pto",
    "ptsa",
    "slt",
    "ilt",
    "ssc",
    "plc",
];

/// Whether a name sounds like that of a group rather than of a person: “Site team”, “PTA”, “Board of Education”.
pub(super) fn sounds_like_group(text: &str) -> bool {
    let name = fold(&PersonName::read(text).name);
    let head = name.split(" of ").next().unwrap_or_default();
    GROUPS.iter().any(|word| {
        let before = head.strip_suffix(word);
        before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_told_from_people() {
        for text in [
            "Site team",
            "PTA",
            "SLT",
            "Council",
            "Family Council (monthly)",
            "Board of Education",
            "Attendance task force",
            "3rd grade teachers",
        ] {
            assert!(sounds_like_group(text), "{text}");
        }
        for text in [
            "Maria Lopez",
            "Ana Teamsley",
            "Maria Lopez (Site team)",
            "PTA president",
            "Office manager",
            "Boardman, Sue",
            "",
        ] {
            assert!(!sounds_like_group(text), "{text}");
        }
    }

    #[test]
    fn initials_stand_for_words() {
        assert!(is_short_for("slt", "site leadership team"));
        assert!(!is_short_for("slt", "site team") && !is_short_for("s", "site"));
    }
}
