//! Which two people leave roles behind that nobody could take, though each alone would not.

use std::rc::Rc;

use super::cover::{Cover, Lost, lost, without};
use super::matching::Matching;
use crate::plan::{Person, Role};
use crate::sorted::sort_by_key;

/// Two people whose leaving together costs more roles than each costs alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairLoss {
    /// The two.
    pub people: [Rc<Person>; 2],
    /// The roles that could not be filled any more.
    pub lost: Lost,
    /// How many of them are lost only because both leave.
    pub together: usize,
}

/// Tries each pair of people in turn, so that a page can do a part at a time and be told to stop.
#[derive(Clone, Debug)]
pub struct Pairs {
    best: Matching,
    people: Vec<Rc<Person>>,
    roles: Vec<Rc<Role>>,
    alone: Vec<usize>,
    /// The first of the pair to be tried next.
    next: usize,
    found: Vec<PairLoss>,
}

impl Pairs {
    /// Begins with the first pair.
    pub fn new(cover: &Cover) -> Self {
        Self {
            alone: (0..cover.asked.people.len())
                .map(|person| {
                    cover
                        .best
                        .filled()
                        .saturating_sub(without(&cover.best, person).filled())
                })
                .collect(),
            best: cover.best.clone(),
            people: cover.asked.people.clone(),
            roles: cover.asked.roles.clone(),
            next: 0,
            found: Vec::new(),
        }
    }

    /// Tries every pair of which the next person is the first. Whether any are left.
    pub fn step(&mut self) -> bool {
        let Some(first) = self.people.get(self.next) else {
            return false;
        };
        let alone = |place: usize| self.alone.get(place).copied().unwrap_or(0);
        let left = without(&self.best, self.next);
        for (place, second) in self.people.iter().enumerate().skip(self.next + 1) {
            let after = without(&left, place);
            let count = self.best.filled().saturating_sub(after.filled());
            let together = count.saturating_sub(alone(self.next) + alone(place));
            if together > 0 {
                self.found.push(PairLoss {
                    people: [Rc::clone(first), Rc::clone(second)],
                    lost: lost(&self.roles, &self.best, &after),
                    together,
                });
            }
        }
        self.next += 1;
        self.next < self.people.len()
    }

    /// How far it has come: people tried, and all.
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.people.len())
    }

    /// What was found so far, the greatest loss first.
    pub fn found(&self) -> Vec<PairLoss> {
        let mut found = self.found.clone();
        sort_by_key(&mut found, |pair| std::cmp::Reverse((pair.together, pair.lost.count)));
        found
    }
}

#[cfg(test)]
#[path = "pairs_tests.rs"]
mod tests;
