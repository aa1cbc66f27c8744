//! What a committee or team decides, and in what it has a say: the reading of its duties for whoever asks how things are
//! decided.

use std::rc::Rc;

use crate::plan::parts::Parts;
use crate::plan::{Body, Day, Id, Part, Person, Plan, Role};
use crate::sorted::sort_by_key;

/// The parts of a decision, the one with the most say first.
pub const SAY: [Part; 4] = [Part::Owner, Part::Approver, Part::Consulted, Part::Informed];

/// A duty in which a body has a say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// The role.
    pub role: Rc<Role>,
    /// Whether it is the body's own.
    pub is_own: bool,
    /// Its members who have this part in it.
    pub members: Vec<Rc<Person>>,
}

/// What a body decides, approves, gives input to and is informed about, each duty once, where it has the most say: what
/// is its own is for it to decide; of others, what its members are in them. What is its own stands first.
pub fn decisions(plan: &Plan, body: &Id<Body>, today: Day) -> Vec<(Part, Vec<Say>)> {
    let Some(found) = plan.bodies.find(body) else {
        return Vec::new();
    };
    let parts = Parts::new(plan, today);
    let mut say: Vec<(Part, Vec<Say>)> = SAY.map(|part| (part, Vec::new())).into();
    for role in parts.live_roles() {
        let is_own = role.body.as_ref() == Some(body);
        let mut lists = say.iter_mut();
        let place = lists.find_map(|(part, list)| {
            let mut members: Vec<Rc<Person>> = parts.holders(&role.id, part).into_iter().map(Rc::clone).collect();
            members.retain(|person| found.members.iter().any(|member| member.person == person.id));
            (is_own || !members.is_empty()).then_some((list, members))
        });
        if let Some((list, members)) = place {
            list.push(Say { role, is_own, members });
        }
    }
    for (_, list) in &mut say {
        sort_by_key(list, |say| !say.is_own);
    }
    say.retain(|(_, list)| !list.is_empty());
    say
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
        for id in ["led", "own", "approved", "asked", "told", "done", "over", "theirs"] {
            role(&mut plan, id, |role| {
                role.body = (id == "own").then(|| Id::new("team"));
                role.ends = (id == "over").then(|| today().previous());
            });
        }
        for (role, person, part) in [
            ("own", "out", Part::Owner),
            ("own", "ana", Part::Informed),
            ("led", "ben", Part::Owner),
            ("led", "ana", Part::Approver),
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
        let told: Vec<String> = decisions(&plan, &Id::new("team"), today())
            .iter()
            .flat_map(|(part, list)| {
                list.iter().map(|say| {
                    let members: Vec<&str> = say.members.iter().map(|person| person.id.as_str()).collect();
                    let own = if say.is_own { " own" } else { "" };
                    format!("{} {}{own} {}", part.id(), say.role.id.as_str(), members.join("+"))
                })
            })
            .collect();
        assert_eq!(
            told,
            [
                "owner own own ",
                "owner led ben",
                "approver approved ana+ben",
                "consulted asked ben",
                "informed told ana",
            ]
        );
        assert_eq!(decisions(&plan, &Id::new("never"), today()), []);
    }
}
