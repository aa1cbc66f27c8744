//! Who holds which part in which role: what checks and pages ask of assignments.

use crate::sorted::{SortedMap, SortedSet};
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

    /// Whether an assignment holds now or is to begin: neither its own term nor that of its role is over, and its person
    /// is there. What would end before it begins never holds.
    pub fn holds(&self, assignment: &Assignment) -> bool {
        let (starts, ends) = self.term(assignment);
        let last_begins = starts.map_or(self.today, |starts| starts.max(self.today));
        self.plan.people.contains(&assignment.person) && ends.is_none_or(|ends| ends >= last_begins)
    }

    /// The first day of an assignment, where that is still to come.
    pub fn to_come(&self, assignment: &Assignment) -> Option<Day> {
        self.term(assignment).0.filter(|starts| *starts > self.today)
    }

    /// The assignments by which a part of a role is held now or later, those of one person after each other as well.
    pub fn terms_left(&self, role: &Id<Role>, part: &Part) -> Vec<&'a Rc<Assignment>> {
        let of_role = self.of_role(role).iter().copied();
        of_role
            .filter(|assignment| assignment.part.as_ref() == Some(part) && self.holds(assignment))
            .collect()
    }

    /// The assignments by which a part of a role is held today; where nobody holds it yet, those that begin first. Whoever
    /// is to follow someone does not hold it beside them.
    pub fn holding(&self, role: &Id<Role>, part: &Part) -> Vec<&'a Rc<Assignment>> {
        let mut found = self.terms_left(role, part);
        let first = found.iter().map(|assignment| self.to_come(assignment)).min().flatten();
        found.retain(|assignment| self.to_come(assignment) == first);
        found
    }

    /// The people who hold a part of a role today, or first where nobody does yet.
    pub fn holders(&self, role: &Id<Role>, part: &Part) -> Vec<&'a Rc<Person>> {
        self.people(self.holding(role, part).into_iter())
    }

    /// The first day on which a part of a role is held, where nobody holds it although somebody should: the role runs, and
    /// so does the plan.
    pub fn held_only_from(&self, role: &Role, part: &Part) -> Option<Day> {
        let first = self.first_held(&role.id, part);
        first.filter(|first| *first > self.due(role))
    }

    /// The first day on which a part of a role is held, where nobody holds it today, whether or not somebody should.
    pub fn first_held(&self, role: &Id<Role>, part: &Part) -> Option<Day> {
        let holding = self.holding(role, part);
        holding.first().and_then(|first| self.to_come(first))
    }

    /// The day from which on somebody should hold the parts of a role: today, or once it and the plan have begun.
    pub fn due(&self, role: &Role) -> Day {
        let begins = role.starts.into_iter().chain(self.plan.begins());
        begins.fold(self.today, Day::max)
    }

    /// The people who hold a part of a role on some day beside someone else, now or later.
    pub fn together(&self, role: &Id<Role>, part: &Part) -> Vec<&'a Rc<Person>> {
        let all = self.terms_left(role, part);
        let is_beside = |one: &Assignment| {
            let mut others = all.iter().filter(|other| other.person != one.person);
            others.any(|other| self.overlap(one, other))
        };
        self.people(all.iter().copied().filter(|one| is_beside(one)))
    }

    /// The people of assignments, each once, in the order of these.
    fn people(&self, assignments: impl Iterator<Item = &'a Rc<Assignment>>) -> Vec<&'a Rc<Person>> {
        let mut people: Vec<&Rc<Person>> = Vec::new();
        for person in assignments.filter_map(|assignment| self.plan.people.find(&assignment.person)) {
            if people.iter().all(|other| other.id != person.id) {
                people.push(person);
            }
        }
        people
    }

    /// Whether two assignments hold on some day together.
    fn overlap(&self, one: &Assignment, other: &Assignment) -> bool {
        let (one_starts, one_ends) = self.term(one);
        let (other_starts, other_ends) = self.term(other);
        let before = |ends: Option<Day>, starts: Option<Day>| matches!((ends, starts), (Some(ends), Some(starts)) if ends < starts);
        !before(one_ends, other_starts) && !before(other_ends, one_starts)
    }

    /// The first day, from today on, on which somebody would hold a part of a role, and nobody does if these people go;
    /// none where there is no such day.
    pub fn first_without(&self, role: &Id<Role>, part: &Part, goes: impl Fn(&Id<Person>) -> bool) -> Option<Day> {
        let terms = self.terms_left(role, part).into_iter().map(|assignment| {
            let (starts, ends) = self.term(assignment);
            let starts = starts.map_or(self.today, |starts| starts.max(self.today));
            (starts, ends, goes(&assignment.person))
        });
        let (going, staying): (Vec<_>, Vec<_>) = terms.partition(|(.., goes)| *goes);
        let holds = |terms: &[(Day, Option<Day>, bool)], day: Day| {
            terms
                .iter()
                .any(|(starts, ends, _)| *starts <= day && ends.is_none_or(|ends| day <= ends))
        };
        let begins = going.iter().map(|(starts, ..)| *starts);
        let after = staying.iter().filter_map(|(_, ends, _)| ends.map(Day::next));
        let days = begins.chain(after);
        days.filter(|day| holds(&going, *day) && !holds(&staying, *day)).min()
    }

    /// The parts a person has in a role, now or later.
    pub fn of_person(&self, role: &Id<Role>, person: &Id<Person>) -> SortedSet<Part> {
        let of_role = self.of_role(role).iter();
        of_role
            .filter(|assignment| assignment.person == *person && !assignment.has_ended(self.today))
            .filter_map(|assignment| assignment.part.clone())
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

    /// How much time a month each person's roles take, by whom they are held today or first. A role's time is shared by those who do its work; where
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

impl Plan {
    /// The first day of the first fiscal year, where the plan says which that is.
    pub fn begins(&self) -> Option<Day> {
        let year = self.about.fiscal_start.year(self.about.first_year?)?;
        Some(year.first)
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
    fn term_of(plan: &mut Plan, who: &str, part: Part, starts: &str, ends: &str) {
        assign_with(plan, "r", who, part, |assignment| {
            assignment.starts = Day::parse(starts);
            assignment.ends = Day::parse(ends);
        });
    }

    fn ids(people: &[&Rc<Person>]) -> Vec<String> {
        people.iter().map(|person| person.id.as_str().to_owned()).collect()
    }

    #[test]
    fn whoever_follows_does_not_hold_it_yet() {
        let mut plan = Plan::new("p", "");
        for id in ["now", "next", "last"] {
            person(&mut plan, id, |_| {});
        }
        role(&mut plan, "r", |role| role.effort = Some(Minutes(60)));
        let owners = |plan: &Plan, today: &str| {
            let parts = Parts::new(plan, day(today));
            let load: Vec<_> = parts
                .load()
                .into_iter()
                .map(|(id, time)| (id.as_str().to_owned(), time.0))
                .collect();
            let owners = ids(&parts.holders(&Id::new("r"), &Part::Owner));
            let loaded: Vec<_> = owners.iter().map(|id| (id.clone(), 60 / owners.len() as u32)).collect();
            assert_eq!(load, loaded, "the time is borne by whoever holds it");
            (owners, parts.together(&Id::new("r"), &Part::Owner).len())
        };
        let told =
            |ids: &[&str], together: usize| (ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>(), together);
        // Terms that follow each other, a day between the last two.
        term_of(&mut plan, "now", Part::Owner, "", "2027-06-30");
        term_of(&mut plan, "next", Part::Owner, "2027-07-01", "2027-12-30");
        term_of(&mut plan, "last", Part::Owner, "2028-01-01", "");
        assert_eq!(owners(&plan, "2026-11-24"), told(&["now"], 0));
        assert_eq!(owners(&plan, "2027-06-30"), told(&["now"], 0));
        assert_eq!(owners(&plan, "2027-07-01"), told(&["next"], 0));
        // Nobody holds it that day: whoever comes first.
        assert_eq!(owners(&plan, "2027-12-31"), told(&["last"], 0));
        // A day in common is together, though it is to come.
        term_of(&mut plan, "next", Part::Owner, "2027-06-30", "2027-12-30");
        assert_eq!(owners(&plan, "2026-11-24"), told(&["now"], 2));
        assert_eq!(owners(&plan, "2027-06-30"), told(&["next", "now"], 2));
    }

    #[test]
    fn a_role_that_has_not_begun_is_held_by_whoever_has_it_then() {
        let mut plan = Plan::new("p", "");
        for id in ["a", "b"] {
            person(&mut plan, id, |_| {});
        }
        role(&mut plan, "r", |role| role.starts = Day::parse("2027-07-01"));
        term_of(&mut plan, "a", Part::Owner, "", "2028-06-30");
        term_of(&mut plan, "b", Part::Owner, "2028-07-01", "");
        let parts = Parts::new(&plan, today());
        assert_eq!(ids(&parts.holders(&Id::new("r"), &Part::Owner)), ["a"]);
        assert_eq!(
            parts.first_without(&Id::new("r"), &Part::Owner, |id| id.as_str() == "a"),
            Day::parse("2027-07-01")
        );
    }

    #[test]
    fn without_some_people_there_is_nobody_from_a_day_on() {
        let mut plan = Plan::new("p", "");
        for id in ["a", "b"] {
            person(&mut plan, id, |_| {});
        }
        role(&mut plan, "r", |_| {});
        let first = |plan: &Plan, goes: &str| {
            let goes = goes.to_owned();
            let day =
                Parts::new(plan, today()).first_without(&Id::new("r"), &Part::Owner, |id| goes.contains(id.as_str()));
            day.map(|day| day.to_string())
        };
        assert_eq!(first(&plan, "ab"), None, "nobody had it");
        term_of(&mut plan, "a", Part::Owner, "2026-07-01", "2027-06-30");
        term_of(&mut plan, "b", Part::Owner, "2027-07-01", "");
        assert_eq!(first(&plan, "a").as_deref(), Some("2026-11-24"));
        assert_eq!(first(&plan, "b").as_deref(), Some("2027-07-01"));
        assert_eq!(first(&plan, "ab").as_deref(), Some("2026-11-24"));
        assert_eq!(first(&plan, ""), None);
        // Both at once, then one of them alone.
        term_of(&mut plan, "b", Part::Owner, "", "2027-03-31");
        assert_eq!(first(&plan, "b"), None);
        assert_eq!(first(&plan, "a").as_deref(), Some("2027-04-01"));
    }
}
