//! What a committee or team decides, and in what it has a say: the reading of its duties for whoever asks how things are
//! decided.

use std::rc::Rc;

use crate::plan::parts::Parts;
use crate::plan::{Body, Day, Id, Part, Person, Plan, Role};

/// A duty in which a body has a say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// The role.
    pub role: Rc<Role>,
    /// Its members who have this part in it.
    pub members: Vec<Rc<Person>>,
    /// Whether the body has it as a whole, not only through members.
    pub as_a_whole: bool,
}

/// In what a body has a say, each duty once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// What is its own, and so for it to decide.
    pub decides: Vec<Say>,
    /// What others decide and it approves, gives input to or is informed about, as a whole or through its members, where
    /// it has the most say.
    pub others: Vec<(Part, Vec<Say>)>,
    /// What its members decide, each for themselves, and the body has no say in otherwise.
    pub of_members: Vec<Say>,
}

impl Decisions {
    /// Whether it has a say in nothing.
    pub fn is_empty(&self) -> bool {
        self.decides.is_empty() && self.others.is_empty() && self.of_members.is_empty()
    }
}

/// Reads what a body decides on a day.
pub fn decisions(plan: &Plan, body: &Id<Body>, today: Day) -> Decisions {
    let mut found = Decisions::default();
    let Some(of) = plan.bodies.find(body) else {
        return found;
    };
    let parts = Parts::new(plan, today);
    let mut others = [Part::Approver, Part::Consulted, Part::Informed].map(|part| (part, Vec::new()));
    for role in parts.live_roles() {
        let members = |part: &Part| -> Vec<Rc<Person>> {
            let mut people: Vec<_> = parts.holders(&role.id, part).into_iter().map(Rc::clone).collect();
            people.retain(|person| of.members.iter().any(|member| member.person == person.id));
            people
        };
        let owners = members(&Part::Owner);
        if role.body.as_ref() == Some(body) {
            found.decides.push(Say {
                role,
                members: owners,
                as_a_whole: true,
            });
            continue;
        }
        let say = others.iter_mut().find_map(|(part, list)| {
            let members = members(part);
            let as_a_whole = role.bodies(part).is_some_and(|bodies| bodies.contains(body));
            (as_a_whole || !members.is_empty()).then_some((list, members, as_a_whole))
        });
        match say {
            Some((list, members, as_a_whole)) => list.push(Say {
                role,
                members,
                as_a_whole,
            }),
            None if !owners.is_empty() => found.of_members.push(Say {
                role,
                members: owners,
                as_a_whole: false,
            }),
            None => {}
        }
    }
    found.others = others.into_iter().filter(|(_, list)| !list.is_empty()).collect();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::body::Membership;
    use crate::plan::checks::testing::*;
    use crate::plan::{Rank, Record};

    #[test]
    fn each_duty_stands_once_where_the_body_has_the_most_say() {
        let mut plan = Plan::new("p", "");
        for id in ["ana", "ben", "out"] {
            person(&mut plan, id, |_| {});
        }
        let mut team = Body::new(Id::new("team"), Rank::default());
        let member = |id: &str| Membership {
            person: Id::new(id),
            ..Membership::default()
        };
        team.members = vec![member("ana"), member("ben")];
        plan.put(team.into());
        for id in [
            "led", "own", "alone", "approved", "asked", "told", "done", "over", "theirs", "board", "news",
        ] {
            role(&mut plan, id, |role| {
                role.body = (id == "own").then(|| Id::new("team"));
                role.ends = (id == "over").then(|| today().previous());
                // A body has a say of its own, whether or not a member has another.
                role.approved_by.extend((id == "asked").then(|| Id::new("board")));
                role.approved_by.extend((id == "board").then(|| Id::new("team")));
                role.asked
                    .extend((id == "told" || id == "own").then(|| Id::new("team")));
                role.told
                    .extend((id == "news" || id == "approved").then(|| Id::new("team")));
            });
        }
        for (role, person, part) in [
            ("own", "out", Part::Owner),
            ("own", "ana", Part::Informed),
            ("led", "ben", Part::Owner),
            ("led", "ana", Part::Approver),
            ("alone", "ben", Part::Owner),
            ("approved", "ana", Part::Approver),
            ("approved", "ben", Part::Approver),
            ("approved", "out", Part::Owner),
            ("asked", "ben", Part::Consulted),
            ("asked", "ana", Part::Informed),
            ("told", "ana", Part::Informed),
            ("done", "ana", Part::Doer),
            ("over", "ana", Part::Owner),
            ("theirs", "out", Part::Owner),
        ] {
            assign(&mut plan, role, person, part);
        }
        let found = decisions(&plan, &Id::new("team"), today());
        let told = |list: &[Say]| -> Vec<String> {
            let say = |say: &Say| {
                let members: Vec<&str> = say.members.iter().map(|person| person.id.as_str()).collect();
                let whole = if say.as_a_whole { " (as a whole)" } else { "" };
                format!("{} {}{whole}", say.role.id.as_str(), members.join("+"))
            };
            list.iter().map(say).collect()
        };
        assert_eq!(told(&found.decides), ["own  (as a whole)"]);
        let others: Vec<_> = found
            .others
            .iter()
            .map(|(part, list)| (part.id(), told(list)))
            .collect();
        assert_eq!(
            others,
            [
                (
                    "approver",
                    vec![
                        "led ana".to_owned(),
                        "approved ana+ben".to_owned(),
                        "board  (as a whole)".to_owned(),
                    ],
                ),
                (
                    "consulted",
                    vec!["asked ben".to_owned(), "told  (as a whole)".to_owned()],
                ),
                ("informed", vec!["news  (as a whole)".to_owned()]),
            ]
        );
        assert_eq!(told(&found.of_members), ["alone ben"]);
        assert!(!found.is_empty());
        assert!(decisions(&plan, &Id::new("never"), today()).is_empty());
    }
}
