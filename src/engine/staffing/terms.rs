//! Who has owned each role or taken another part in it, does and will: terms beside each other on one scale of time, and
//! those that end together.

use std::rc::Rc;

use crate::engine::scale::place;
use crate::plan::parts::Parts;
use crate::plan::{Day, Part, Person, Plan, Role};
use crate::sorted::{SortedMap, sort_by_key};

/// Whose terms are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Those of owners.
    #[default]
    Owners,
    /// Those of everyone with a part.
    All,
}

/// One person's term in a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Who.
    pub person: Rc<Person>,
    /// As what.
    pub part: Part,
    /// The first day; none means since before anyone wrote it down.
    pub starts: Option<Day>,
    /// The last day; none means without an end.
    pub ends: Option<Day>,
    /// Whether it is over.
    pub is_over: bool,
}

/// A quarter of a year in which terms end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// How many terms end in it.
    pub count: usize,
}

/// The terms of all roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The roles, those that are over last, each with its terms, part by part and the earliest first; without those that
    /// never had one.
    pub roles: Vec<(Rc<Role>, Vec<Term>)>,
    /// The first and the last day of the scale: whole quarters that hold every day of a term, and today.
    pub scale: (Day, Day),
    /// The day these are as of.
    pub today: Day,
    /// The quarters in which present and coming terms end, in their order.
    pub ending: Vec<Quarter>,
    /// How many present and coming terms have no end.
    pub endless: usize,
}

impl Terms {
    /// Where a day stands on the scale, in thousandths of it.
    pub fn place(&self, day: Day) -> u32 {
        let (from, until) = self.scale;
        place(day.days_since(from), until.days_since(from))
    }

    /// From where to where a term is drawn, and which part of that lies between days that somebody wrote down, or today
    /// where one of them is not: nobody knows that it reaches as far as the scale does.
    pub fn span(&self, term: &Term) -> ((u32, u32), (u32, u32)) {
        let whole = (
            term.starts.map_or(0, |day| self.place(day)),
            term.ends.map_or(1_000, |day| self.place(day)),
        );
        let today = self.place(self.today);
        let known = match (term.starts, term.ends) {
            (Some(_), Some(_)) => whole,
            (Some(_), None) => (whole.0, today.max(whole.0)),
            (None, Some(_)) => (today.min(whole.1), whole.1),
            (None, None) => (today, today),
        };
        (whole, known)
    }

    /// The quarter in which the most terms end; none where no two end in one.
    pub fn together(&self) -> Option<Quarter> {
        let mut most: Option<Quarter> = None;
        for quarter in self.ending.iter().filter(|quarter| quarter.count > 1) {
            if most.is_none_or(|most| quarter.count > most.count) {
                most = Some(*quarter);
            }
        }
        most
    }

    /// The first days of the years that begin on the scale.
    pub fn years(&self) -> Vec<Day> {
        let (from, until) = self.scale;
        let years = from.year()..=until.year();
        years
            .filter_map(|year| Day::new(year, 1, 1))
            .filter(|day| *day >= from)
            .collect()
    }
}

/// The terms in a plan's roles on a day.
pub fn terms(plan: &Plan, whose: Whose, today: Day) -> Terms {
    let parts = Parts::new(plan, today);
    let mut found = Terms {
        roles: Vec::new(),
        scale: (today, today),
        today,
        ending: Vec::new(),
        endless: 0,
    };
    let mut ending: SortedMap<(Day, Day), usize> = SortedMap::new();
    for role in plan.roles.ordered() {
        let mut terms = Vec::new();
        for assignment in parts.of_role(&role.id) {
            let person = plan.people.find(&assignment.person);
            let part = assignment.part.as_ref();
            let part = part.filter(|part| whose == Whose::All || **part == Part::Owner);
            let (Some(person), Some(part)) = (person, part) else {
                continue;
            };
            let (starts, ends) = parts.term(assignment);
            let is_over = !parts.holds(assignment);
            for day in [starts, ends].into_iter().flatten() {
                found.scale = (found.scale.0.min(day), found.scale.1.max(day));
            }
            match ends {
                _ if is_over => {}
                Some(ends) => *ending.or_default(ends.quarter()) += 1,
                None => found.endless += 1,
            }
            terms.push(Term {
                person: Rc::clone(person),
                part: part.clone(),
                starts,
                ends,
                is_over,
            });
        }
        sort_by_key(&mut terms, |term| {
            (term.part.clone(), term.starts, term.ends, term.person.id.clone())
        });
        if !terms.is_empty() {
            found.roles.push((role, terms));
        }
    }
    sort_by_key(&mut found.roles, |(role, _)| role.is_over(today));
    found.scale = (found.scale.0.quarter().0, found.scale.1.quarter().1);
    let quarter = |((first, last), count)| Quarter { first, last, count };
    found.ending = ending.into_iter().map(quarter).collect();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;

    #[test]
    fn history_stands_beside_what_is_to_come() {
        let mut plan = Plan::new("p", "");
        for id in ["old", "now", "next"] {
            person(&mut plan, id, |_| {});
        }
        for id in ["one", "two", "three", "never"] {
            role(&mut plan, id, |_| {});
        }
        let term = |plan: &mut Plan, role: &str, who: &str, starts: &str, ends: &str| {
            assign_with(plan, role, who, Part::Owner, |assignment| {
                assignment.starts = Day::parse(starts);
                assignment.ends = Day::parse(ends);
            });
        };
        term(&mut plan, "one", "now", "2026-07-01", "2027-06-30");
        term(&mut plan, "one", "old", "2025-08-15", "2026-06-30");
        term(&mut plan, "one", "next", "2027-07-01", "");
        term(&mut plan, "two", "now", "", "2027-04-02");
        term(&mut plan, "three", "now", "", "2027-07-01");
        assign(&mut plan, "three", "next", Part::Deputy);
        let found = terms(&plan, Whose::Owners, today());
        let told: Vec<_> = found
            .roles
            .iter()
            .map(|(role, terms)| {
                let terms: Vec<_> = terms
                    .iter()
                    .map(|term| (term.person.id.as_str(), term.is_over))
                    .collect();
                (role.id.as_str(), terms)
            })
            .collect();
        assert_eq!(
            told,
            [
                ("one", vec![("old", true), ("now", false), ("next", false)]),
                ("two", vec![("now", false)]),
                ("three", vec![("now", false)]),
            ]
        );
        assert_eq!(found.scale, (day("2025-07-01"), day("2027-09-30")));
        assert_eq!(found.endless, 1);
        assert_eq!(
            found.together(),
            Some(Quarter {
                first: day("2027-04-01"),
                last: day("2027-06-30"),
                count: 2
            })
        );
        assert_eq!(found.years(), [day("2026-01-01"), day("2027-01-01")]);
        assert_eq!((found.place(found.scale.0), found.place(found.scale.1)), (0, 1_000));
    }

    #[test]
    fn every_part_has_its_history_the_owners_first() {
        let mut plan = Plan::new("p", "");
        for id in ["ann", "ben", "eve"] {
            person(&mut plan, id, |_| {});
        }
        for id in ["led", "unled"] {
            role(&mut plan, id, |_| {});
        }
        for (role, who, part, starts, ends) in [
            ("led", "ann", Some(Part::Deputy), "2026-10-01", "2027-06-30"),
            ("led", "eve", Some(Part::Deputy), "2024-07-01", "2025-06-30"),
            ("led", "ben", Some(Part::Owner), "2026-10-01", "2027-06-30"),
            ("led", "eve", Some(Part::Other("scribe".into())), "", ""),
            // As what is not said: nothing to tell as anything.
            ("led", "ann", None, "2020-01-01", ""),
            ("unled", "eve", Some(Part::Approver), "", ""),
        ] {
            let said = part.clone().unwrap_or(Part::Doer);
            assign_with(&mut plan, role, who, said, |assignment| {
                assignment.part = part;
                assignment.starts = Day::parse(starts);
                assignment.ends = Day::parse(ends);
            });
        }
        let told = |found: &Terms| -> Vec<String> {
            let roles = found.roles.iter();
            roles
                .flat_map(|(role, terms)| {
                    terms.iter().map(|term| {
                        let over = if term.is_over { ", over" } else { "" };
                        format!(
                            "{}: {} {}{over}",
                            role.id.as_str(),
                            term.part.id(),
                            term.person.id.as_str()
                        )
                    })
                })
                .collect()
        };
        let owners = terms(&plan, Whose::Owners, today());
        assert_eq!(told(&owners), ["led: owner ben"]);
        assert_eq!((owners.together(), owners.endless), (None, 0));
        let all = terms(&plan, Whose::All, today());
        assert_eq!(
            told(&all),
            [
                "led: owner ben",
                "led: deputy eve, over",
                "led: deputy ann",
                "led: scribe eve",
                "unled: approver eve",
            ]
        );
        assert_eq!((all.together().map(|quarter| quarter.count), all.endless), (Some(2), 2));
        assert_eq!(all.scale, (day("2024-07-01"), day("2027-06-30")));
    }

    #[test]
    fn a_role_that_is_over_keeps_its_history_and_ends_nothing_to_come() {
        let mut plan = Plan::new("p", "");
        person(&mut plan, "a", |_| {});
        role(&mut plan, "over", |role| role.ends = Day::parse("2026-06-30"));
        role(&mut plan, "live", |_| {});
        assign(&mut plan, "over", "a", Part::Owner);
        assign(&mut plan, "live", "a", Part::Owner);
        let found = terms(&plan, Whose::Owners, today());
        let told: Vec<_> = found
            .roles
            .iter()
            .map(|(role, terms)| (role.id.as_str(), terms[0].is_over, terms[0].ends))
            .collect();
        assert_eq!(told, [("live", false, None), ("over", true, Day::parse("2026-06-30"))]);
        assert_eq!((found.endless, found.ending.len()), (1, 0));
        assert_eq!(found.scale, (day("2026-04-01"), day("2026-12-31")));
    }

    #[test]
    fn a_term_without_a_day_is_known_from_or_until_today_only() {
        let mut plan = Plan::new("p", "");
        person(&mut plan, "a", |_| {});
        let days = ["", "2026-04-01", "2026-12-31"];
        for (role_id, starts, ends) in [
            ("both", days[1], days[2]),
            ("from", days[1], days[0]),
            ("until", days[0], days[2]),
            ("open", days[0], days[0]),
            ("later", days[2], days[0]),
        ] {
            role(&mut plan, role_id, |_| {});
            assign_with(&mut plan, role_id, "a", Part::Owner, |assignment| {
                assignment.starts = Day::parse(starts);
                assignment.ends = Day::parse(ends);
            });
        }
        let found = terms(&plan, Whose::Owners, today());
        let today = found.place(today());
        let spans: Vec<_> = found.roles.iter().map(|(_, terms)| found.span(&terms[0])).collect();
        assert_eq!(
            spans,
            [
                ((0, 1_000), (0, 1_000)),
                ((0, 1_000), (0, today)),
                ((0, 1_000), (today, 1_000)),
                ((0, 1_000), (today, today)),
                ((1_000, 1_000), (1_000, 1_000)),
            ]
        );
        assert!(today > 0 && today < 1_000);
    }

    #[test]
    fn an_empty_plan_has_today_s_quarter() {
        let found = terms(&Plan::new("p", ""), Whose::Owners, today());
        assert_eq!((found.roles.len(), found.together()), (0, None));
        assert_eq!(found.scale, (day("2026-10-01"), day("2026-12-31")));
    }
}
