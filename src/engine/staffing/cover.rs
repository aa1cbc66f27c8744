//! Whether every role can have an owner: the proof, whoever would have to change, and whom to ask.

use std::rc::Rc;

use super::matching::{Bottleneck, Matching};
use super::reading::{Asked, asked};
use crate::plan::{Day, Minutes, Person, Plan, Role};
use crate::sorted::{SortedSet, sort_by_key};

/// A role that has to change hands so that others can be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// The role.
    pub role: Rc<Role>,
    /// Who owns it today.
    pub from: Rc<Person>,
    /// Who would own it.
    pub to: Rc<Person>,
}

/// Roles that cannot be filled any more once someone has left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// How many.
    pub count: usize,
    /// Of which, group by group: groups have neither roles nor people in common, so that what one of them loses is no
    /// choice of another.
    pub groups: Vec<LostOf>,
}

/// Roles of one group that cannot all be filled any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostOf {
    /// How many.
    pub count: usize,
    /// Of which: where there are more, any of them could be the ones that stay open.
    pub of: Vec<Rc<Role>>,
}

/// A person whose leaving leaves roles that nobody could take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SinglePoint {
    /// The person.
    pub person: Rc<Person>,
    /// The roles that could not be filled any more.
    pub lost: Lost,
}

/// A group of roles of which there are more than those who can take them can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooFew {
    /// The roles.
    pub roles: Vec<Rc<Role>>,
    /// Everyone who can take one of them, with how many each can own.
    pub people: Vec<(Rc<Person>, usize)>,
    /// How many roles too many there are.
    pub short: usize,
}

/// The answer to whether every role can have an owner.
#[derive(Clone, Debug)]
pub struct Cover {
    /// What was asked.
    pub asked: Asked,
    /// The answer that fills the most roles and changes the fewest hands.
    pub best: Matching,
    /// Why no more can be filled.
    pub too_few: Vec<TooFew>,
    /// Roles that would change hands.
    pub hand_overs: Vec<HandOver>,
    /// Whose leaving could not be made up for; the greatest loss first.
    pub single_points: Vec<SinglePoint>,
    /// Who would have more to do than time to give in this answer, and by how much. It is an answer within the number of
    /// roles everyone can own: hours of several roles together cannot be proved by a flow.
    pub over: Vec<(Rc<Person>, Minutes)>,
    /// Who has more to do than time to give today, and by how much.
    pub over_today: Vec<(Rc<Person>, Minutes)>,
}

impl Cover {
    /// How many roles there are, and how many of them can be filled.
    pub fn counts(&self) -> (usize, usize) {
        (self.asked.roles.len(), self.best.filled())
    }

    /// Whether every role has an owner in this answer, and nobody has more to do than time to give in it or today.
    pub fn is_settled(&self) -> bool {
        let (roles, filled) = self.counts();
        filled == roles && self.over.is_empty() && self.over_today.is_empty()
    }
}

/// Answers whether every role of a plan can have an owner on a day.
pub fn cover(plan: &Plan, today: Day) -> Cover {
    let asked = asked(plan, today);
    let best = Matching::best(Rc::clone(&asked.question));
    let mut found = Cover {
        too_few: best.bottlenecks().iter().map(|group| too_few(&asked, group)).collect(),
        single_points: single_points(&asked, &best),
        hand_overs: Vec::new(),
        over: over(&asked, &loads(&asked, &best)),
        over_today: over(&asked, &asked.loads),
        best,
        asked,
    };
    for (place, holder) in found.best.holders().iter().enumerate() {
        let (Some(role), Some(to)) = (
            found.asked.roles.get(place),
            holder.and_then(|to| found.asked.people.get(to)),
        ) else {
            continue;
        };
        let today = found.asked.question.today.get(place).copied().flatten();
        let from = today.filter(|today| Some(*today) != *holder);
        let from = from.and_then(|from| found.asked.people.get(from));
        found.hand_overs.extend(from.map(|from| HandOver {
            role: Rc::clone(role),
            from: Rc::clone(from),
            to: Rc::clone(to),
        }));
    }
    found
}

fn too_few(asked: &Asked, group: &Bottleneck) -> TooFew {
    let limit = |person: usize| asked.question.limits.get(person).copied().unwrap_or(0);
    let people = group.people.iter();
    TooFew {
        roles: group
            .roles
            .iter()
            .filter_map(|role| asked.roles.get(*role).cloned())
            .collect(),
        people: people
            .filter_map(|person| Some((asked.people.get(*person).cloned()?, limit(*person))))
            .collect(),
        short: group.short,
    }
}

fn single_points(asked: &Asked, best: &Matching) -> Vec<SinglePoint> {
    let of = |(place, person): (usize, &Rc<Person>)| SinglePoint {
        person: Rc::clone(person),
        lost: lost(&asked.roles, best, &without(best, place)),
    };
    let all = asked.people.iter().enumerate().map(of);
    let mut found: Vec<_> = all.filter(|loss| loss.lost.count > 0).collect();
    sort_by_key(&mut found, |loss| std::cmp::Reverse(loss.lost.count));
    found
}

/// The answer after a person has left.
pub(super) fn without(best: &Matching, person: usize) -> Matching {
    let mut left = best.clone();
    left.leave(person);
    left
}

/// The roles that could be filled before and cannot after.
pub(super) fn lost(roles: &[Rc<Role>], before: &Matching, after: &Matching) -> Lost {
    let count = before.filled().saturating_sub(after.filled());
    if count == 0 {
        return Lost::default();
    }
    // What stood open before is not lost now.
    let was_open: SortedSet<usize> = before.unfilled().collect();
    let opened: Vec<usize> = after.unfilled().filter(|role| !was_open.contains(role)).collect();
    let lost_of = |group: Bottleneck| LostOf {
        count: opened.iter().filter(|role| group.roles.contains(role)).count(),
        of: group
            .roles
            .iter()
            .filter(|role| !was_open.contains(role))
            .filter_map(|role| roles.get(*role).cloned())
            .collect(),
    };
    let mut groups: Vec<LostOf> = after.bottlenecks().into_iter().map(lost_of).collect();
    groups.retain(|group| group.count > 0);
    // What is lost for certain comes first.
    sort_by_key(&mut groups, |group| group.of.len() > group.count);
    Lost { count, groups }
}

/// What each person's roles would take: what they have today, without what they would hand over, with what they would
/// take.
pub(super) fn loads(asked: &Asked, best: &Matching) -> Vec<Minutes> {
    let mut loads: Vec<i64> = asked.loads.iter().map(|load| i64::from(load.0)).collect();
    let changes = asked.question.today.iter().zip(best.holders()).zip(&asked.efforts);
    for ((today, holder), effort) in changes.filter(|((today, holder), _)| today != holder) {
        for (person, more) in [(today, -i64::from(effort.0)), (holder, i64::from(effort.0))] {
            if let Some(load) = person.and_then(|person| loads.get_mut(person)) {
                *load += more;
            }
        }
    }
    let minutes = |load: i64| Minutes(u32::try_from(load.max(0)).unwrap_or(u32::MAX));
    loads.into_iter().map(minutes).collect()
}

/// Whose roles take more time than they give, where they take so much.
fn over(asked: &Asked, loads: &[Minutes]) -> Vec<(Rc<Person>, Minutes)> {
    let of = |(person, load): (&Rc<Person>, &Minutes)| {
        let over = load.0.checked_sub(person.capacity?.0).filter(|over| *over > 0)?;
        Some((Rc::clone(person), Minutes(over)))
    };
    asked.people.iter().zip(loads).filter_map(of).collect()
}

#[cfg(test)]
#[path = "cover_tests.rs"]
mod tests;
