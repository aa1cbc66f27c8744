//! What both sides of a partnership do: the roles of a charter, by who takes part in them.

use std::rc::Rc;

use crate::engine::leadership::Ownership;
use crate::plan::parts::Parts;
use crate::plan::sides::Side;
use crate::plan::{Day, Id, Part, Partner, Person, Plan, Role};
use crate::sorted::SortedMap;

/// A part that people of one side take in a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The part.
    pub part: Part,
    /// Who takes it.
    pub people: Vec<Rc<Person>>,
    /// The day from which on, where that is to come.
    pub begins: Option<Day>,
}

/// A role as one side has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The role.
    pub role: Rc<Role>,
    /// Whoever of this side does something in it, by their parts. Whoever is only told does nothing.
    pub parts: Vec<Taken>,
    /// Whether anyone owns it, of whatever side.
    pub ownership: Ownership,
    /// Whether what it is about stands here: with the side that owns it, and where none does, with the first that does
    /// something in it.
    pub is_told: bool,
    /// Whether the committees that have a part in it as a whole stand here: once, wherever it is told first.
    pub has_bodies: bool,
}

impl Duty {
    /// Whether this side answers for the role.
    pub fn owns(&self) -> bool {
        self.parts.iter().any(|taken| taken.part == Part::Owner)
    }
}

/// The roles that concern a partner: those for it, and those in which its people do something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charter {
    /// What people of the school, of families and of its community do.
    pub school: Vec<Duty>,
    /// What people of the partner do; also what is for the partner and has nobody yet.
    pub partner: Vec<Duty>,
    /// What people of other partners do, who sign nothing here.
    pub others: Vec<Duty>,
    /// Whom to ask at the partner: its people who are there.
    pub contacts: Vec<Rc<Person>>,
}

/// Reads the charter of a partner from a plan on a day.
pub fn charter(plan: &Plan, partner: &Id<Partner>, today: Day) -> Charter {
    let parts = Parts::new(plan, today);
    let mut charter = Charter {
        contacts: plan.people_at(partner, today),
        ..Charter::default()
    };
    // A charter with a unit of the district is between it and the rest of the school.
    let side_of = |person: &Person| match plan.side_of(person) {
        _ if person.partner.as_ref() == Some(partner) => Of::Partner,
        Side::Partner(_) => Of::Others,
        Side::School | Side::Community | Side::Unknown => Of::School,
    };
    for role in parts.live_roles() {
        let ownership = Ownership::of(&parts, &role);
        let duty = |side: Of| {
            let active = Part::ALL.iter().filter(|part| **part != Part::Informed);
            let of_side = active.flat_map(|part| {
                // Who follows an owner is not the owner yet; everyone else is named, whenever they begin.
                let held = match part {
                    Part::Owner => parts.holding(&role.id, part),
                    _ => parts.terms_left(&role.id, part),
                };
                let mut by_day: SortedMap<Option<Day>, Vec<Rc<Person>>> = SortedMap::new();
                for one in held {
                    let person = plan.people.find(&one.person).filter(|person| side_of(person) == side);
                    if let Some(person) = person {
                        let people = by_day.or_default(parts.to_come(one));
                        if !people.contains(person) {
                            people.push(Rc::clone(person));
                        }
                    }
                }
                by_day.into_iter().map(|(begins, people)| Taken {
                    part: part.clone(),
                    people,
                    begins,
                })
            });
            Duty {
                role: Rc::clone(&role),
                parts: of_side.collect(),
                ownership,
                is_told: false,
                has_bodies: false,
            }
        };
        let is_for_it = role.partner.as_ref() == Some(partner);
        let [school, theirs, others] = [Of::School, Of::Partner, Of::Others].map(duty);
        if !is_for_it && theirs.parts.is_empty() {
            continue;
        }
        let all = [&school, &theirs, &others];
        let has_nobody = all.iter().all(|duty| duty.parts.is_empty());
        let is_owned = all.iter().any(|duty| duty.owns());
        let sides = [
            (&mut charter.school, school, false),
            (&mut charter.partner, theirs, has_nobody),
            (&mut charter.others, others, false),
        ];
        let mut is_first = true;
        for (side, mut duty, even_empty) in sides {
            if !even_empty && duty.parts.is_empty() {
                continue;
            }
            duty.is_told = if is_owned { duty.owns() } else { is_first };
            duty.has_bodies = duty.is_told && is_first;
            is_first &= !duty.is_told;
            side.push(duty);
        }
    }
    charter
}

/// On whose list of a charter someone is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    School,
    Partner,
    Others,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;
    use crate::plan::{PartnerKind, PersonGroup};

    fn told(duties: &[Duty]) -> Vec<String> {
        let part = |taken: &Taken| {
            let people: Vec<&str> = taken.people.iter().map(|person| person.id.as_str()).collect();
            let begins = taken.begins.map(|day| format!(" from {day}")).unwrap_or_default();
            format!("{} {}{begins}", taken.part.id(), people.join("+"))
        };
        let duty = |duty: &Duty| {
            let parts: Vec<String> = duty.parts.iter().map(part).collect();
            let owned = match duty.ownership {
                Ownership::Owned => String::new(),
                other => format!(" ({other:?})"),
            };
            let is_told = if duty.is_told { " +" } else { "" };
            let has_bodies = if duty.has_bodies { "+" } else { "" };
            format!(
                "{}: {}{owned}{is_told}{has_bodies}",
                duty.role.id.as_str(),
                parts.join(", ")
            )
        };
        duties.iter().map(duty).collect()
    }

    #[test]
    fn whoever_is_to_come_stands_there_with_the_day() {
        let mut plan = Plan::new("p", "");
        partner(&mut plan, "ymca", |_| {});
        person(&mut plan, "kim", |kim| kim.partner = Some(Id::new("ymca")));
        role(&mut plan, "camp", |_| {});
        assign_with(&mut plan, "camp", "kim", Part::Owner, |kim| {
            kim.starts = Day::parse("2027-07-01")
        });
        let found = charter(&plan, &Id::new("ymca"), today());
        assert_eq!(told(&found.partner), ["camp: owner kim from 2027-07-01 (ToCome) ++"]);
        // Beside those who do it today, too.
        for id in ["ann", "rosa"] {
            person(&mut plan, id, |one| one.partner = Some(Id::new("ymca")));
        }
        assign(&mut plan, "camp", "ann", Part::Consulted);
        assign_with(&mut plan, "camp", "rosa", Part::Consulted, |rosa| {
            rosa.starts = Day::parse("2028-01-01")
        });
        let found = charter(&plan, &Id::new("ymca"), today());
        assert_eq!(
            told(&found.partner),
            ["camp: owner kim from 2027-07-01, consulted ann, consulted rosa from 2028-01-01 (ToCome) ++"]
        );
    }

    #[test]
    fn each_side_has_what_its_own_people_do() {
        let mut plan = Plan::new("p", "");
        for id in ["ymca", "clinic", "district"] {
            partner(&mut plan, id, |partner| {
                partner.kind = (id == "district").then_some(PartnerKind::School);
            });
        }
        for (id, of) in [
            ("kim", Some("ymca")),
            ("doc", Some("clinic")),
            ("ada", None),
            ("dee", Some("district")),
        ] {
            person(&mut plan, id, |person| person.partner = of.map(Id::new));
        }
        // Staff of a partner that nobody has named is not the school's.
        person(&mut plan, "sam", |sam| sam.group = Some(PersonGroup::Partner));
        person(&mut plan, "gone", |gone| {
            gone.partner = Some(Id::new("ymca"));
            gone.leaves = Some(today().previous());
        });
        for id in ["camp", "club", "told", "vacant", "run", "away"] {
            role(&mut plan, id, |role| {
                role.partner = (id == "camp" || id == "vacant").then(|| Id::new("ymca"));
                role.vacancy = if id == "vacant" { "hiring" } else { "" }.to_owned();
            });
        }
        for (role, person, part) in [
            ("camp", "doc", Part::Owner),
            ("camp", "dee", Part::Approver),
            ("club", "kim", Part::Doer),
            ("club", "ada", Part::Owner),
            ("told", "kim", Part::Informed),
            ("told", "ada", Part::Owner),
            ("away", "doc", Part::Owner),
            ("run", "kim", Part::Doer),
            ("run", "ada", Part::Consulted),
            ("run", "sam", Part::Deputy),
        ] {
            assign(&mut plan, role, person, part);
        }
        let found = charter(&plan, &Id::new("ymca"), today());
        assert_eq!(
            told(&found.school),
            [
                "camp: approver dee",
                "club: owner ada ++",
                "run: consulted ada (Missing) ++"
            ]
        );
        assert_eq!(
            told(&found.partner),
            ["club: doer kim", "vacant:  (Vacant) ++", "run: doer kim (Missing)"]
        );
        assert_eq!(told(&found.others), ["camp: owner doc ++", "run: deputy sam (Missing)"]);
        // With the district, its own people are the other side.
        let found = charter(&plan, &Id::new("district"), today());
        assert_eq!(
            (told(&found.partner), told(&found.school).len()),
            (vec!["camp: approver dee".to_owned()], 0)
        );
        assert_eq!(told(&found.others), ["camp: owner doc ++"]);
        let found = charter(&plan, &Id::new("ymca"), today());
        let contacts: Vec<&str> = found.contacts.iter().map(|person| person.id.as_str()).collect();
        assert_eq!(contacts, ["kim"], "those who are there");
        assert!(found.others[0].owns() && !found.partner[0].owns());
        // Owned on two sides, it is told on both, and its committees on the first.
        assign(&mut plan, "club", "doc", Part::Owner);
        let found = charter(&plan, &Id::new("ymca"), today());
        assert_eq!(told(&found.school)[1], "club: owner ada (Several) ++");
        assert_eq!(told(&found.partner)[0], "club: doer kim (Several)");
        assert_eq!(told(&found.others)[1], "club: owner doc (Several) +");
    }
}
