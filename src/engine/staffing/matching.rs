//! Who can take which role: the most roles that can be filled within everyone's limit, and why no more.
//!
//! Roles to people is a maximum flow with one unit a role and a person's limit as capacity. It is found by shortest
//! augmenting paths, beginning with whoever holds the roles today, so that among all answers that fill the most roles
//! this one changes the fewest hands, then follows wishes, then spreads roles evenly (the sum of the squares of what each
//! holds is the least). Source: Ahuja, Magnanti, Orlin, *Network Flows* (1993), successive shortest paths.

use std::collections::VecDeque;
use std::rc::Rc;

/// A person who can take a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Able {
    /// The person's place.
    pub person: usize,
    /// How far this is from what one would wish for: 0 is best. One step weighs as much as one role more in hand.
    pub reserve: u32,
}

/// Roles and people by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// For each role, who can take it.
    pub able: Vec<Vec<Able>>,
    /// For each person, how many roles they can hold.
    pub limits: Vec<usize>,
    /// For each role, who holds it today; only of those who can take it.
    pub today: Vec<Option<usize>>,
}

/// Roles that cannot all be filled: only these people can take them, and they cannot take more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bottleneck {
    /// The roles.
    pub roles: Vec<usize>,
    /// Everyone who can take one of them.
    pub people: Vec<usize>,
    /// How many roles too many there are.
    pub short: usize,
}

/// Who takes which role.
#[derive(Clone, Debug)]
pub struct Matching {
    question: Rc<Question>,
    /// For each role, who takes it.
    holders: Vec<Option<usize>>,
    /// For each person, which roles they take.
    held: Vec<Vec<usize>>,
    /// For each person, how many they can take: none once they have left.
    limits: Vec<usize>,
}

/// What keeping a role where it is weighs against everything else.
const KEEP: i64 = 1 << 32;

impl Matching {
    /// The best answer.
    pub fn best(question: Rc<Question>) -> Self {
        let mut matching = Self {
            holders: vec![None; question.able.len()],
            held: vec![Vec::new(); question.limits.len()],
            limits: question.limits.clone(),
            question: Rc::clone(&question),
        };
        for (role, person) in question.today.iter().enumerate() {
            if let Some(person) = *person
                && matching.has_room(person)
            {
                matching.give(role, person);
            }
        }
        while let Some(path) = matching.cheapest_path() {
            matching.shift(&path.0, path.1);
        }
        matching
    }

    /// For each role, who takes it.
    pub fn holders(&self) -> &[Option<usize>] {
        &self.holders
    }

    /// How many roles are filled.
    pub fn filled(&self) -> usize {
        self.holders.iter().flatten().count()
    }

    /// The roles that nobody takes.
    pub fn unfilled(&self) -> impl Iterator<Item = usize> {
        let open = self.holders.iter().enumerate().filter(|(_, holder)| holder.is_none());
        open.map(|(role, _)| role)
    }

    /// Lets a person leave: what they held goes to others as far as it can, with the fewest steps, whoever has to change.
    pub fn leave(&mut self, person: usize) {
        if let Some(limit) = self.limits.get_mut(person) {
            *limit = 0;
        }
        let left = self.held.get_mut(person).map(std::mem::take).unwrap_or_default();
        for role in &left {
            self.set_holder(*role, None);
        }
        // No other role can be filled instead: a path from one would have been a path before.
        for role in left {
            if let Reach::Room { from, person } = self.reach(vec![role]) {
                self.shift(&from, person);
            }
        }
    }

    /// Why no more roles can be filled: the least group of roles of which there are too many, told apart where roles of
    /// one have nothing to do with those of another. Empty where every role is filled.
    pub fn bottlenecks(&self) -> Vec<Bottleneck> {
        let mut found: Vec<Bottleneck> = Vec::new();
        for role in self.unfilled() {
            let Reach::Stuck { roles, people } = self.reach(vec![role]) else {
                continue;
            };
            let mut group = Bottleneck {
                roles,
                people,
                short: 1,
            };
            // Groups that share someone are one.
            for other in std::mem::take(&mut found) {
                if other.people.iter().any(|person| group.people.contains(person)) {
                    group.roles.extend(other.roles);
                    group.people.extend(other.people);
                    group.short += other.short;
                } else {
                    found.push(other);
                }
            }
            found.push(group);
        }
        for group in &mut found {
            for list in [&mut group.roles, &mut group.people] {
                list.sort_unstable();
                list.dedup();
            }
        }
        found
    }

    fn has_room(&self, person: usize) -> bool {
        let limit = self.limits.get(person).copied().unwrap_or(0);
        self.load(person) < limit
    }

    fn load(&self, person: usize) -> usize {
        self.held.get(person).map_or(0, Vec::len)
    }

    fn able(&self, role: usize) -> &[Able] {
        self.question.able.get(role).map_or(&[], Vec::as_slice)
    }

    fn holder(&self, role: usize) -> Option<usize> {
        self.holders.get(role).copied().flatten()
    }

    fn set_holder(&mut self, role: usize, person: Option<usize>) {
        if let Some(holder) = self.holders.get_mut(role) {
            *holder = person;
        }
    }

    /// Gives a role to a person, whoever held it before.
    fn give(&mut self, role: usize, person: usize) {
        if let Some(before) = self.holder(role)
            && let Some(held) = self.held.get_mut(before)
        {
            held.retain(|other| *other != role);
        }
        self.set_holder(role, Some(person));
        if let Some(held) = self.held.get_mut(person) {
            held.push(role);
        }
    }

    /// Shifts roles along a path that ends at a person with room: each takes the role by which they were reached.
    fn shift(&mut self, from: &[Option<usize>], last: usize) {
        let mut person = last;
        while let Some(role) = from.get(person).copied().flatten() {
            let before = self.holder(role);
            self.give(role, person);
            let Some(before) = before else { return };
            person = before;
        }
    }

    /// Everyone who could be asked so that these roles are filled, each role held being passed on in turn.
    fn reach(&self, mut roles: Vec<usize>) -> Reach {
        let mut from = vec![None; self.limits.len()];
        let mut people = Vec::new();
        let mut next = 0;
        while let Some(role) = roles.get(next).copied() {
            next += 1;
            for able in self.able(role) {
                let Some(slot @ None) = from.get_mut(able.person) else {
                    continue;
                };
                *slot = Some(role);
                if self.has_room(able.person) {
                    let person = able.person;
                    return Reach::Room { from, person };
                }
                people.push(able.person);
                roles.extend(self.held.get(able.person).into_iter().flatten());
            }
        }
        people.retain(|person| self.limits.get(*person).is_some_and(|limit| *limit > 0));
        Reach::Stuck { roles, people }
    }

    /// The cheapest way to fill one role more: by which role each person is reached, and the person it ends with.
    fn cheapest_path(&self) -> Option<(Vec<Option<usize>>, usize)> {
        let count = self.limits.len();
        let mut from: Vec<Option<usize>> = vec![None; count];
        let mut costs: Vec<Option<i64>> = vec![None; count];
        let mut waiting = vec![false; count];
        let mut queue: VecDeque<(Option<usize>, Vec<usize>)> = VecDeque::new();
        queue.push_back((None, self.unfilled().collect()));
        while let Some((by, roles)) = queue.pop_front() {
            let so_far = match by {
                None => 0,
                Some(person) => {
                    if let Some(waits) = waiting.get_mut(person) {
                        *waits = false;
                    }
                    costs.get(person).copied().flatten().unwrap_or(0)
                }
            };
            for role in roles {
                let holder = self.able(role).iter().find(|able| by == Some(able.person));
                let given_up = holder.map_or(0, |able| self.cost(role, *able));
                for able in self.able(role) {
                    let cost = so_far - given_up + self.cost(role, *able);
                    let (Some(known), Some(slot), Some(waits)) = (
                        costs.get_mut(able.person),
                        from.get_mut(able.person),
                        waiting.get_mut(able.person),
                    ) else {
                        continue;
                    };
                    if by == Some(able.person) || known.is_some_and(|known| known <= cost) {
                        continue;
                    }
                    *known = Some(cost);
                    *slot = Some(role);
                    if !*waits {
                        *waits = true;
                        let held = self.held.get(able.person).cloned().unwrap_or_default();
                        queue.push_back((Some(able.person), held));
                    }
                }
            }
        }
        let mut best: Option<(i64, usize)> = None;
        for (person, cost) in costs.iter().enumerate() {
            let Some(cost) = cost.filter(|_| self.has_room(person)) else {
                continue;
            };
            // One role more where there are n adds 2n + 1 to the sum of the squares.
            let load = i64::try_from(self.load(person)).unwrap_or(i64::MAX >> 1);
            let cost = cost + 2 * load + 1;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, person));
            }
        }
        best.map(|(_, person)| (from, person))
    }

    /// What it costs that a person holds a role.
    fn cost(&self, role: usize, able: Able) -> i64 {
        if self.question.today.get(role).copied().flatten() == Some(able.person) {
            -KEEP
        } else {
            2 * i64::from(able.reserve)
        }
    }
}

/// What can be reached from open roles.
enum Reach {
    /// Someone with room, by the roles through which everyone was reached.
    Room { from: Vec<Option<usize>>, person: usize },
    /// Nobody with room.
    Stuck { roles: Vec<usize>, people: Vec<usize> },
}

#[cfg(test)]
#[path = "matching_tests.rs"]
mod tests;
