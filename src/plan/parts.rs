//! Who holds which part in which role: what checks and pages ask of assignments.

use crate::sorted::SortedMap;
use std::rc::Rc;

use super::date::{Day, Minutes};
use super::id::Id;
use super::{Assignment, Part, Person, Plan, Role};

/// The assignments of a plan as they stand on a day.
pub struct Parts<'a> {
    plan: &'a Plan,
    today: Day,
    by_role: SortedMap<&'a Id<Role>, Vec<&'a Rc<Assignment>>>,
}

impl<'a> Parts<'a> {
    /// Looks through a plan's assignments once.
    pub fn new(plan: &'a Plan, today: Day) -> Self {
        let mut by_role: SortedMap<_, Vec<_>> = SortedMap::new();
        for assignment in plan.assignments.iter() {
            by_role.or_default(&assignment.role).push(assignment);
        }
        Self { plan, today, by_role }
    }

    /// Every assignment of a role, past ones as well.
    pub fn of_role(&self, role: &Id<Role>) -> &[&'a Rc<Assignment>] {
        self.by_role.get(role).map_or(&[], Vec::as_slice)
    }

    /// Whether an assignment holds now or is to begin: its term is not over, and its person is there.
    pub fn holds(&self, assignment: &Assignment) -> bool {
        let person = self.plan.people.find(&assignment.person);
        !assignment.has_ended(self.today) && person.is_some_and(|person| !person.has_left(self.today))
    }

    /// The assignments by which a part of a role is held now or later, at most one for each person.
    pub fn holding(&self, role: &Id<Role>, part: &Part) -> Vec<&'a Rc<Assignment>> {
        let mut found: Vec<&Rc<Assignment>> = Vec::new();
        for assignment in self.of_role(role) {
            let is_new = found.iter().all(|other| other.person != assignment.person);
            if assignment.part.as_ref() == Some(part) && self.holds(assignment) && is_new {
                found.push(assignment);
            }
        }
        found
    }

    /// The people who hold a part of a role now or later.
    pub fn holders(&self, role: &Id<Role>, part: &Part) -> Vec<&'a Rc<Person>> {
        let people = self.holding(role, part).into_iter();
        people
            .filter_map(|assignment| self.plan.people.find(&assignment.person))
            .collect()
    }

    /// The first and the last day of an assignment, where there are such days: its own, within its person's and its
    /// role's.
    pub fn term(&self, assignment: &Assignment) -> (Option<Day>, Option<Day>) {
        let role = self.plan.roles.find(&assignment.role);
        let person = self.plan.people.find(&assignment.person);
        let starts = [
            assignment.starts,
            role.and_then(|role| role.starts),
            person.and_then(|person| person.starts),
        ];
        let ends = [
            assignment.ends,
            role.and_then(|role| role.ends),
            person.and_then(|person| person.leaves),
        ];
        (starts.into_iter().flatten().max(), ends.into_iter().flatten().min())
    }

    /// The roles that are not over, in the order people gave them.
    pub fn live_roles(&self) -> Vec<Rc<Role>> {
        let mut roles = self.plan.roles.ordered();
        roles.retain(|role| !role.is_over(self.today));
        roles
    }

    /// How much time a month each person's roles take. A role's time is shared by those who do its work; where
    /// nobody is named for that, it is the owner's.
    pub fn load(&self) -> SortedMap<Id<Person>, Minutes> {
        let mut load: SortedMap<Id<Person>, Minutes> = SortedMap::new();
        for role in self.live_roles() {
            let mut bearers = self.holders(&role.id, &Part::Doer);
            if bearers.is_empty() {
                bearers = self.holders(&role.id, &Part::Owner);
            }
            let (Some(effort), Ok(count)) = (role.effort, u32::try_from(bearers.len())) else {
                continue;
            };
            for person in bearers {
                let share = effort.0.checked_div(count).unwrap_or_default();
                let sum = load.or_default(person.id.clone());
                sum.0 = sum.0.saturating_add(share);
            }
        }
        load
    }
}

impl Role {
    /// Whether its term is over before this day.
    pub fn is_over(&self, today: Day) -> bool {
        self.ends.is_some_and(|ends| ends < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;

    #[test]
    fn time_is_borne_by_doers_and_else_by_the_owner() {
        let mut plan = Plan::new("p", "");
        for id in ["a", "b", "c"] {
            person(&mut plan, id, |_| {});
        }
        role(&mut plan, "shared", |role| role.effort = Some(Minutes(100)));
        role(&mut plan, "owned", |role| role.effort = Some(Minutes(60)));
        role(&mut plan, "over", |role| {
            role.effort = Some(Minutes(600));
            role.ends = Some(today().previous());
        });
        assign(&mut plan, "shared", "a", Part::Owner);
        assign(&mut plan, "shared", "b", Part::Doer);
        assign(&mut plan, "shared", "c", Part::Doer);
        assign(&mut plan, "owned", "a", Part::Owner);
        assign(&mut plan, "over", "a", Part::Owner);
        let parts = Parts::new(&plan, today());
        let load: Vec<_> = parts
            .load()
            .into_iter()
            .map(|(id, time)| (id.as_str().to_owned(), time.0))
            .collect();
        assert_eq!(load, [("a".into(), 60), ("b".into(), 50), ("c".into(), 50)]);
    }
}
