//! Leadership: roles × people, who owns what, how much time it takes, how it is spread over organisations.

use crate::sorted::{SortedMap, SortedSet, sort_by, sort_by_key};
use std::rc::Rc;

use crate::plan::parts::Parts;
use crate::plan::sides::Organisation;
use crate::plan::{Assignment, Day, Id, Minutes, Part, PerMille, Person, Plan, Role};

/// Whether a role has its one owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ownership {
    /// One person owns it.
    Owned,
    /// Several people do, on some day together.
    Several,
    /// Nobody does yet; someone is to.
    ToCome,
    /// Nobody does, and the plan says why.
    Vacant,
    /// Nobody does.
    Missing,
}

impl Ownership {
    /// How a role stands.
    pub fn of(parts: &Parts, role: &Role) -> Self {
        if !parts.together(&role.id, &Part::Owner).is_empty() {
            return Self::Several;
        }
        let is_owned = !parts.terms_left(&role.id, &Part::Owner).is_empty();
        let is_late = parts.held_only_from(role, &Part::Owner).is_some();
        match (is_owned, is_late) {
            (true, false) => Self::Owned,
            _ if !role.vacancy.is_empty() => Self::Vacant,
            (true, true) => Self::ToCome,
            (false, _) => Self::Missing,
        }
    }
}

/// What one person is in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The person.
    pub person: Id<Person>,
    /// The part; none where the plan does not say.
    pub part: Option<Part>,
    /// The assignment that says so.
    pub assignment: Rc<Assignment>,
    /// Whether it holds now or is to begin; otherwise it is over, or the person has left.
    pub holds: bool,
    /// The day on which it begins, where that is to come.
    pub begins: Option<Day>,
}

/// A role with everyone who takes part in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRow {
    /// The role.
    pub role: Rc<Role>,
    /// Whether it has its one owner.
    pub ownership: Ownership,
    /// Those who own it today, or first where nobody does yet, in the order of their assignments.
    pub owners: Vec<Rc<Person>>,
    /// The day from which on it is owned, where nobody does yet.
    pub owned_from: Option<Day>,
    /// Those who own it on some day beside someone else, now or later.
    pub together: Vec<Rc<Person>>,
    /// Everyone's parts, past ones as well: by person, then in the order of the parts.
    pub holdings: Vec<Holding>,
}

impl RoleRow {
    /// What a person is in this role.
    pub fn of(&self, person: &Id<Person>) -> impl Iterator<Item = &Holding> {
        self.holdings.iter().filter(move |holding| holding.person == *person)
    }
}

/// A person with everything they take part in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// The person.
    pub person: Rc<Person>,
    /// How many roles they take each part in, now or later.
    pub counts: SortedMap<Part, usize>,
    /// How many roles they own today, or first where nobody does yet.
    pub owned: usize,
    /// The roles they take part in now or later, in the order people gave them, with their parts.
    pub roles: Vec<(Id<Role>, Vec<Part>)>,
    /// How much time a month their roles take.
    pub load: Minutes,
}

impl PersonRow {
    /// Whether their roles take more time than they can give.
    pub fn is_overloaded(&self) -> bool {
        self.person.capacity.is_some_and(|capacity| self.load > capacity)
    }
}

/// The most roles that one person owns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LargestShare {
    /// Who owns them; none where several people own as many.
    pub person: Option<Rc<Person>>,
    /// How many roles.
    pub count: usize,
    /// Which share of all roles.
    pub share: PerMille,
}

/// Roles × people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leadership {
    /// The roles that are not over, in the order people gave them.
    pub roles: Vec<RoleRow>,
    /// The people who have not left, in the order people gave them.
    pub people: Vec<PersonRow>,
    /// How many roles each organisation's people own; none is for those who speak for no organisation. Most first.
    pub owners_by_organisation: Vec<(Option<Organisation>, usize)>,
}

impl Leadership {
    /// How many roles stand like this.
    pub fn count(&self, ownership: Ownership) -> usize {
        self.roles.iter().filter(|row| row.ownership == ownership).count()
    }

    /// How many people own at least one role.
    pub fn leaders(&self) -> usize {
        self.people.iter().filter(|row| row.owned > 0).count()
    }

    /// How many people take no part in any role.
    pub fn idle(&self) -> usize {
        self.people.iter().filter(|row| row.roles.is_empty()).count()
    }

    /// The roles without exactly one owner whose vacancy is not named either.
    pub fn unowned(&self) -> impl Iterator<Item = &RoleRow> {
        self.roles
            .iter()
            .filter(|row| !matches!(row.ownership, Ownership::Owned | Ownership::Vacant))
    }

    /// The most roles that one person owns; none where nobody owns any.
    pub fn largest_share(&self) -> Option<LargestShare> {
        let count = self
            .people
            .iter()
            .map(|row| row.owned)
            .max()
            .filter(|count| *count > 0)?;
        let mut owners = self.people.iter().filter(|row| row.owned == count);
        let first = owners.next();
        let is_alone = owners.next().is_none();
        Some(LargestShare {
            person: first.filter(|_| is_alone).map(|row| Rc::clone(&row.person)),
            count,
            share: PerMille::ratio(count, self.roles.len()),
        })
    }
}

/// Roles × people, as they stand on a day.
pub fn leadership(plan: &Plan, today: Day) -> Leadership {
    let parts = Parts::new(plan, today);
    let roles: Vec<RoleRow> = parts
        .live_roles()
        .into_iter()
        .map(|role| role_row(&parts, role))
        .collect();
    let loads = parts.load();
    let mut people = plan.people.ordered();
    people.retain(|person| !person.has_left(today));
    let people = people
        .into_iter()
        .map(|person| person_row(&roles, &loads, person))
        .collect();
    let mut owners: SortedMap<Option<Organisation>, usize> = SortedMap::new();
    for owner in roles.iter().flat_map(|row| &row.owners) {
        *owners.or_default(plan.organisation_of(owner)) += 1;
    }
    let mut owners_by_organisation: Vec<_> = owners.into_iter().collect();
    sort_by_key(&mut owners_by_organisation, |(_, count)| std::cmp::Reverse(*count));
    Leadership {
        roles,
        people,
        owners_by_organisation,
    }
}

fn role_row(parts: &Parts, role: Rc<Role>) -> RoleRow {
    let [owners, together] = [
        parts.holders(&role.id, &Part::Owner),
        parts.together(&role.id, &Part::Owner),
    ]
    .map(|people| people.into_iter().map(Rc::clone).collect::<Vec<_>>());
    let mut holdings: Vec<Holding> = parts
        .of_role(&role.id)
        .iter()
        .map(|assignment| Holding {
            person: assignment.person.clone(),
            part: assignment.part.clone(),
            holds: parts.holds(assignment),
            begins: parts.to_come(assignment),
            assignment: Rc::clone(assignment),
        })
        .collect();
    sort_by(&mut holdings, |a, b| {
        (&a.person, &a.part, &a.assignment.id).cmp(&(&b.person, &b.part, &b.assignment.id))
    });
    RoleRow {
        ownership: Ownership::of(parts, &role),
        owned_from: parts.held_only_from(&role, &Part::Owner),
        role,
        owners,
        together,
        holdings,
    }
}

fn person_row(roles: &[RoleRow], loads: &SortedMap<Id<Person>, Minutes>, person: Rc<Person>) -> PersonRow {
    let mut counts: SortedMap<Part, usize> = SortedMap::new();
    let owns = |row: &&RoleRow| row.owners.iter().any(|owner| owner.id == person.id);
    let mut held = Vec::new();
    for row in roles {
        let current = row.of(&person.id).filter(|holding| holding.holds);
        let parts: SortedSet<Part> = current.filter_map(|holding| holding.part.clone()).collect();
        for part in &parts {
            *counts.or_default(part.clone()) += 1;
        }
        if !parts.is_empty() {
            held.push((row.role.id.clone(), parts.into_iter().collect()));
        }
    }
    PersonRow {
        load: loads.get(&person.id).copied().unwrap_or_default(),
        counts,
        owned: roles.iter().filter(owns).count(),
        roles: held,
        person,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::PersonGroup;
    use crate::plan::checks::testing::*;

    #[test]
    fn roles_and_people_are_two_sides_of_one_grid() {
        let mut plan = Plan::new("p", "");
        person(&mut plan, "a", |a| {
            a.group = Some(PersonGroup::School);
            a.capacity = Some(Minutes(60));
        });
        person(&mut plan, "b", |b| b.partner = Some(Id::new("y")));
        person(&mut plan, "gone", |gone| gone.leaves = Some(today().previous()));
        for id in ["one", "two", "three", "four"] {
            role(&mut plan, id, |role| role.effort = Some(Minutes(61)));
        }
        role(&mut plan, "vacant", |role| role.vacancy = "hiring".to_owned());
        role(&mut plan, "over", |role| role.ends = Some(today().previous()));
        assign(&mut plan, "one", "a", Part::Owner);
        assign(&mut plan, "one", "b", Part::Doer);
        assign(&mut plan, "one", "b", Part::Deputy);
        assign(&mut plan, "two", "a", Part::Owner);
        assign(&mut plan, "two", "b", Part::Owner);
        assign(&mut plan, "three", "gone", Part::Owner);
        assign(&mut plan, "four", "a", Part::Owner);
        assign(&mut plan, "over", "b", Part::Owner);
        let leadership = leadership(&plan, today());

        let roles: Vec<_> = leadership
            .roles
            .iter()
            .map(|row| (row.role.id.as_str(), row.ownership))
            .collect();
        assert_eq!(
            roles,
            [
                ("one", Ownership::Owned),
                ("two", Ownership::Several),
                ("three", Ownership::Missing),
                ("four", Ownership::Owned),
                ("vacant", Ownership::Vacant),
            ]
        );
        let [a, b] = leadership.people.as_slice() else {
            panic!("{:?}", leadership.people);
        };
        assert_eq!((a.owned, a.load, a.is_overloaded()), (3, Minutes(61 + 30), true));
        assert_eq!((b.owned, b.load, b.is_overloaded()), (1, Minutes(61 + 30), false));
        assert_eq!(b.roles[0], (Id::new("one"), vec![Part::Doer, Part::Deputy]));
        assert_eq!(
            leadership.owners_by_organisation,
            [
                (Some(Organisation::School), 3),
                (Some(Organisation::Partner(Id::new("y"))), 1)
            ]
        );
        assert_eq!((leadership.leaders(), leadership.count(Ownership::Missing)), (2, 1));
        let unowned: Vec<_> = leadership.unowned().map(|row| row.role.id.as_str()).collect();
        assert_eq!((unowned, leadership.idle()), (vec!["two", "three"], 0));
        let largest = leadership.largest_share().unwrap();
        assert_eq!(largest.person.map(|person| person.id.clone()), Some(Id::new("a")));
        assert_eq!((largest.count, largest.share), (3, PerMille::of(600)));
        // Whoever has left still shows in the role, marked as not holding it.
        assert!(!leadership.roles[2].holdings[0].holds);
    }

    #[test]
    fn nobody_is_named_where_several_own_as_much() {
        let mut plan = Plan::new("p", "");
        role(&mut plan, "one", |_| {});
        person(&mut plan, "a", |_| {});
        person(&mut plan, "idle", |_| {});
        assert_eq!(leadership(&plan, today()).largest_share(), None);
        assign(&mut plan, "one", "a", Part::Owner);
        assign(&mut plan, "one", "b", Part::Owner);
        person(&mut plan, "b", |_| {});
        let leadership = leadership(&plan, today());
        let largest = leadership.largest_share().unwrap();
        assert_eq!((largest.person, largest.count), (None, 1));
        assert_eq!(leadership.idle(), 1);
    }

    #[test]
    fn terms_that_follow_each_other_are_one_owner_at_a_time() {
        let mut plan = Plan::new("p", "");
        for id in ["a", "b"] {
            person(&mut plan, id, |_| {});
        }
        role(&mut plan, "r", |role| role.effort = Some(Minutes(60)));
        assign_with(&mut plan, "r", "a", Part::Owner, |a| a.ends = Day::parse("2027-06-30"));
        assign_with(&mut plan, "r", "b", Part::Owner, |b| {
            b.starts = Day::parse("2027-07-01")
        });
        let standing = |found: &Leadership| {
            let row = &found.roles[0];
            (row.ownership, row.owners.len(), row.together.len())
        };
        let found = leadership(&plan, today());
        assert_eq!(standing(&found), (Ownership::Owned, 1, 0));
        let begins: Vec<_> = found.roles[0].holdings.iter().map(|holding| holding.begins).collect();
        assert_eq!(begins, [None, Day::parse("2027-07-01")]);
        let told: Vec<_> = found
            .people
            .iter()
            .map(|person| (person.owned, person.load, person.roles.len()))
            .collect();
        // What is to come is shown, and weighs nothing yet.
        assert_eq!(told, [(1, Minutes(60), 1), (0, Minutes(0), 1)]);
        assert_eq!((found.leaders(), found.idle()), (1, 0));
        // A day in common is too many, though it is to come.
        assign_with(&mut plan, "r", "b", Part::Owner, |b| {
            b.starts = Day::parse("2027-06-30")
        });
        assert_eq!(standing(&leadership(&plan, today())), (Ownership::Several, 1, 2));
    }
}
