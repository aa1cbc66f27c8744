//! The proof that roles can be filled, role by role: who would take each, why they can, and how much they would have in
//! hand then.

use std::rc::Rc;

use super::cover::{Cover, loads};
use super::suggest::{Reason, why};
use crate::plan::{Minutes, Person, Role};

/// A role in the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The role.
    pub role: Rc<Role>,
    /// Who would take it.
    pub taker: Result<Taker, Open>,
    /// Who owns it today, where that is somebody else than who would take it.
    pub from: Option<Rc<Person>>,
}

/// Why nobody would take a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Nobody can.
    NobodyCan,
    /// Everyone who can has taken as many roles as they can.
    NobodyLeft,
}

/// Who would take a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taker {
    /// Who.
    pub person: Rc<Person>,
    /// Why they can.
    pub reasons: Vec<Reason>,
    /// How many roles they would own, and how many they can.
    pub roles: (usize, usize),
    /// How much time a month all of their roles would take, and how much they can give, where somebody says.
    pub hours: (Minutes, Option<Minutes>),
}

/// The answer as a table, in the order people gave the roles.
pub fn proof(cover: &Cover) -> Vec<Placed> {
    let (asked, best) = (&cover.asked, &cover.best);
    let loads = loads(asked, best);
    let taker = |place: usize, at: usize| -> Option<Taker> {
        let person = asked.people.get(at)?;
        let held = best.holders().iter().filter(|holder| **holder == Some(at)).count();
        Some(Taker {
            person: Rc::clone(person),
            reasons: why(asked, &asked.question, place, at),
            roles: (held, asked.question.limits.get(at).copied().unwrap_or(0)),
            hours: (loads.get(at).copied().unwrap_or_default(), person.capacity),
        })
    };
    let placed = |(place, role): (usize, &Rc<Role>)| {
        let holder = best.holders().get(place).copied().flatten();
        let today = asked.question.today.get(place).copied().flatten();
        let is_able = asked.question.able.get(place).is_some_and(|able| !able.is_empty());
        let open = if is_able { Open::NobodyLeft } else { Open::NobodyCan };
        Placed {
            role: Rc::clone(role),
            taker: holder.and_then(|at| taker(place, at)).ok_or(open),
            from: today
                .filter(|today| Some(*today) != holder)
                .and_then(|today| asked.people.get(today).cloned()),
        }
    };
    asked.roles.iter().enumerate().map(placed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::staffing::cover::cover;
    use crate::plan::checks::testing::*;
    use crate::plan::{Day, Part, Plan};

    fn told(plan: &Plan) -> Vec<String> {
        let told = |placed: Placed| {
            let from = placed
                .from
                .map_or(String::new(), |from| format!(", from {}", from.id.as_str()));
            let taker = match placed.taker {
                Err(open) => format!("{open:?}"),
                Ok(taker) => {
                    let hours = (taker.hours.0.0, taker.hours.1.map(|given| given.0));
                    let who = taker.person.id.as_str();
                    format!("{who} {:?} {:?} {:?}", taker.roles, hours, taker.reasons)
                }
            };
            format!("{}: {taker}{from}", placed.role.id.as_str())
        };
        proof(&cover(plan, today())).into_iter().map(told).collect()
    }

    #[test]
    fn each_role_has_its_taker_with_the_reasons_and_what_they_have_in_hand() {
        let mut plan = Plan::new("p", "");
        for (id, strengths, most) in [("ana", "grants", 2), ("ben", "", 1), ("cy", "", 0)] {
            person(&mut plan, id, |person| {
                person
                    .strengths
                    .extend((!strengths.is_empty()).then(|| strengths.to_owned()));
                person.roles_at_most = Some(most);
                person.capacity = (id == "ana").then_some(Minutes(600));
            });
        }
        for (id, need) in [("owned", ""), ("needs", "Grants"), ("left", "Grants"), ("never", "law")] {
            role(&mut plan, id, |role| {
                role.strengths.extend((!need.is_empty()).then(|| need.to_owned()));
                role.effort = Some(Minutes(90));
            });
        }
        assign(&mut plan, "owned", "ben", Part::Owner);
        let only = "OnlyOne";
        assert_eq!(
            told(&plan),
            [
                "owned: ben (1, 1) (90, None) [OwnsToday, OpenToAll]".to_owned(),
                format!("needs: ana (2, 2) (180, Some(600)) [Strengths([\"Grants\"]), {only}]"),
                format!("left: ana (2, 2) (180, Some(600)) [Strengths([\"Grants\"]), {only}]"),
                "never: NobodyCan".to_owned(),
            ]
        );
        // Of what begins later nobody is said to own it today, though nobody has to before.
        let mut later = Plan::new("p", "");
        person(&mut later, "bo", |bo| bo.starts = Day::parse("2027-09-01"));
        role(&mut later, "camp", |camp| camp.starts = Day::parse("2027-09-15"));
        assign(&mut later, "camp", "bo", Part::Owner);
        let line = told(&later).concat();
        assert!(line.contains("OwnsFrom") && !line.contains("OwnsToday"), "{line}");
        // Whoever can take one only leaves the other open, and says so.
        person(&mut plan, "ana", |ana| {
            ana.strengths.insert("grants".to_owned());
            ana.roles_at_most = Some(1);
        });
        let told = told(&plan);
        assert_eq!(told.iter().filter(|line| line.ends_with("NobodyLeft")).count(), 1);
    }

    #[test]
    fn a_role_that_changes_hands_names_who_has_it_and_whose_time_it_takes_then() {
        let mut plan = Plan::new("p", "");
        for (id, strengths) in [("both", "x"), ("one", "")] {
            person(&mut plan, id, |person| {
                person
                    .strengths
                    .extend((!strengths.is_empty()).then(|| strengths.to_owned()));
                person.roles_at_most = Some(1);
            });
        }
        role(&mut plan, "open", |role| role.effort = Some(Minutes(60)));
        role(&mut plan, "hard", |role| {
            role.strengths.insert("x".to_owned());
            role.effort = Some(Minutes(30));
        });
        assign(&mut plan, "open", "both", Part::Owner);
        assert_eq!(
            told(&plan),
            [
                "open: one (1, 1) (60, None) [OpenToAll], from both",
                "hard: both (1, 1) (30, None) [Strengths([\"x\"]), OnlyOne]",
            ]
        );
    }
}
