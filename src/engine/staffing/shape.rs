//! How leadership is shared: time asked and given, roles owned, per practice, by whom. A pattern in words and figures
//! beside it, never one score: which pattern is good depends on the work (Mehra et al., *The Leadership Quarterly* 17,
//! 2006), and it differs from practice to practice (Hulpia, Devos and Rosseel, *Educational and Psychological
//! Measurement* 69, 2009).

use std::rc::Rc;

use super::load::Load;
use super::spread::Spread;
use crate::plan::parts::Parts;
use crate::plan::sides::Side;
use crate::plan::{Day, Id, Minutes, Part, PerMille, Person, PersonGroup, Plan, Practice};
use crate::sorted::SortedMap;

/// In what way roles are owned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Nobody but one person owns any.
    One,
    /// One person owns half of all roles or more.
    OneMostly,
    /// As though three people or fewer shared them.
    Few,
    /// More widely than that.
    Many,
}

/// How the roles of one practice, or of the plan, are owned.
#[derive(Clone, Debug, PartialEq)]
pub struct Owned {
    /// How many roles there are.
    pub roles: usize,
    /// How many of them somebody owns.
    pub owned: usize,
    /// How much time a month they ask for, whoever has them.
    pub asked: Minutes,
    /// How they are spread over everyone, a role of two owners once for each; none where nobody owns any.
    pub spread: Option<Spread>,
    /// Who owns the most; none where several own as many.
    pub first: Option<Rc<Person>>,
    /// By how many owners of each group they are held ([`Plan::group_of`]), somebody who owns three counting three times:
    /// every known group, then others that own any; none stands for people without a group.
    pub groups: Vec<(Option<PersonGroup>, usize)>,
}

impl Owned {
    /// In what way; none where nobody owns any.
    pub fn pattern(&self) -> Option<Pattern> {
        let spread = self.spread?;
        Some(if spread.most == spread.total {
            Pattern::One
        } else if spread.most * 2 >= self.roles {
            Pattern::OneMostly
        } else if spread.effective() <= 3.0 {
            Pattern::Few
        } else {
            Pattern::Many
        })
    }

    /// Which share of all roles the one with the most owns, alone or with others; none where nobody owns any.
    pub fn largest_share(&self) -> Option<PerMille> {
        Some(PerMille::ratio(self.spread?.most, self.roles))
    }
}

/// How leadership is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Everyone who has not left, in the order people gave them.
    pub people: Vec<Load<Rc<Person>>>,
    /// The organisations people stand for, in the order of their names; then families and the community, and last those
    /// of whom nobody has said it.
    pub organisations: Vec<Load<Side>>,
    /// All roles together.
    pub all: Owned,
    /// The roles of each practice, in the order of the practices, then those of none; practices without roles are left
    /// out.
    pub practices: Vec<(Option<Practice>, Owned)>,
}

/// How leadership is shared on a day.
pub fn shape(plan: &Plan, today: Day) -> Shape {
    let parts = Parts::new(plan, today);
    let loads = parts.load();
    let mut people = plan.people.ordered();
    people.retain(|person| !person.has_left(today));
    let mut owned: SortedMap<Id<Person>, usize> = SortedMap::new();
    let mut by_practice: SortedMap<Option<Practice>, Vec<Held>> = SortedMap::new();
    let mut all = Vec::new();
    for role in parts.live_roles() {
        let owners: Vec<Rc<Person>> = parts.holders(&role.id, &Part::Owner).into_iter().cloned().collect();
        for owner in &owners {
            *owned.or_default(owner.id.clone()) += 1;
        }
        let held = (role.effort.unwrap_or_default(), owners);
        by_practice.or_default(role.practice.clone()).push(held.clone());
        all.push(held);
    }
    let loads: Vec<_> = people
        .iter()
        .map(|person| Load {
            of: Rc::clone(person),
            asked: loads.get(&person.id).copied().unwrap_or_default(),
            given: person.capacity,
            owned: owned.get(&person.id).copied().unwrap_or(0),
        })
        .collect();
    let known = Practice::ALL.iter().cloned().map(Some);
    let others = by_practice
        .keys()
        .filter(|practice| practice.as_ref().is_some_and(|one| !Practice::ALL.contains(one)));
    let practices: Vec<_> = known.chain(others.cloned()).chain([None]).collect();
    Shape {
        organisations: organisations(plan, &loads),
        all: of(plan, &people, &all),
        practices: practices
            .into_iter()
            .filter_map(|practice| {
                let roles = by_practice.get(&practice)?;
                Some((practice, of(plan, &people, roles)))
            })
            .collect(),
        people: loads,
    }
}

/// What a role asks for, and who owns it.
type Held = (Minutes, Vec<Rc<Person>>);

fn of(plan: &Plan, people: &[Rc<Person>], roles: &[Held]) -> Owned {
    let mut counts = vec![0; people.len()];
    let mut groups: Vec<_> = PersonGroup::ALL.iter().map(|group| (Some(group.clone()), 0)).collect();
    for owner in roles.iter().flat_map(|(_, owners)| owners) {
        let place = people.iter().position(|person| person.id == owner.id);
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
            let of = plan.group_of(owner);
            match groups.iter_mut().find(|(group, _)| *group == of) {
                Some((_, count)) => *count += 1,
                None => groups.push((of, 1)),
            }
        }
    }
    let spread = Spread::of(&counts);
    let mut first = people
        .iter()
        .zip(&counts)
        .filter(|(_, count)| spread.is_some_and(|spread| spread.most == **count));
    let alone = first.next().filter(|_| first.next().is_none());
    Owned {
        roles: roles.len(),
        owned: roles.iter().filter(|(_, owners)| !owners.is_empty()).count(),
        asked: Minutes(roles.iter().fold(0, |sum, (asked, _)| sum.saturating_add(asked.0))),
        spread,
        first: alone.map(|(person, _)| Rc::clone(person)),
        groups,
    }
}

/// Adds up people by whom they stand for.
fn organisations(plan: &Plan, people: &[Load<Rc<Person>>]) -> Vec<Load<Side>> {
    let mut sums: SortedMap<Side, Load<()>> = SortedMap::new();
    for load in people {
        let sum = sums.or_insert_with(plan.side_of(&load.of), || Load {
            of: (),
            asked: Minutes(0),
            given: None,
            owned: 0,
        });
        sum.asked.0 = sum.asked.0.saturating_add(load.asked.0);
        sum.owned += load.owned;
        sum.given = match (sum.given, load.given) {
            (Some(sum), Some(more)) => Some(Minutes(sum.0.saturating_add(more.0))),
            (sum, more) => sum.or(more),
        };
    }
    let mut loads: Vec<_> = sums
        .into_iter()
        .map(|(of, sum)| Load {
            of,
            asked: sum.asked,
            given: sum.given,
            owned: sum.owned,
        })
        .collect();
    let name = |of: &Side| match of {
        Side::School => (0, String::new()),
        Side::Partner(Some(id)) => (1, plan.title_of(&id.into()).unwrap_or_default()),
        Side::Partner(None) => (2, String::new()),
        Side::Community => (3, String::new()),
        Side::Unknown => (4, String::new()),
    };
    crate::sorted::sort_by_key(&mut loads, |load| name(&load.of));
    loads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::PartnerKind;
    use crate::plan::checks::testing::*;

    #[test]
    fn the_worked_example_is_concentrated_and_says_on_whom() {
        let mut plan = Plan::new("p", "");
        for (place, count) in [9, 4, 3, 2, 1, 1, 0, 0].into_iter().enumerate() {
            let id = format!("person-{place}");
            person(&mut plan, &id, |person| {
                person.group = Some(if place == 0 {
                    PersonGroup::School
                } else {
                    PersonGroup::Family
                });
            });
            for role_of in 0..count {
                let role_id = format!("role-{place}-{role_of}");
                role(&mut plan, &role_id, |_| {});
                assign(&mut plan, &role_id, &id, Part::Owner);
            }
        }
        let shape = shape(&plan, today());
        let spread = shape.all.spread.unwrap();
        assert!((spread.gini - 0.5625).abs() < 1e-12 && (spread.effective() - 3.571).abs() < 0.0005);
        assert_eq!((shape.all.roles, shape.all.pattern()), (20, Some(Pattern::Many)));
        assert_eq!(
            shape.all.first.as_ref().map(|person| person.id.as_str()),
            Some("person-0")
        );
        assert_eq!(shape.all.largest_share(), Some(PerMille::of(450)));
        // A group that owns nothing is told as well.
        let groups: Vec<_> = shape
            .all
            .groups
            .iter()
            .map(|(group, count)| (group.as_ref(), *count))
            .collect();
        assert_eq!(
            groups,
            [
                (Some(&PersonGroup::School), 9),
                (Some(&PersonGroup::Partner), 0),
                (Some(&PersonGroup::Family), 11),
                (Some(&PersonGroup::Student), 0),
                (Some(&PersonGroup::Community), 0),
            ]
        );
    }

    #[test]
    fn the_largest_share_is_of_all_roles_as_the_page_s_headline_has_it() {
        let mut plan = Plan::new("p", "");
        for id in ["a", "b", "c"] {
            person(&mut plan, id, |_| {});
        }
        for (id, owners) in [
            ("1", "ab"),
            ("2", "a"),
            ("3", "a"),
            ("4", "c"),
            ("5", ""),
            ("6", ""),
            ("7", ""),
        ] {
            role(&mut plan, id, |role| {
                role.practice = (id < "5").then_some(Practice::Channels);
                role.effort = (id != "4").then_some(Minutes(90));
            });
            for owner in owners.chars() {
                assign(&mut plan, id, &owner.to_string(), Part::Owner);
            }
        }
        let shape = shape(&plan, today());
        // Three of four roles, though only three of the five owner parts.
        let (_, communication) = &shape.practices[0];
        assert_eq!(communication.largest_share(), Some(PerMille::of(750)));
        assert_eq!(communication.pattern(), Some(Pattern::OneMostly));
        assert_eq!(communication.asked, Minutes(270));
        // Roles without an owner count: three of seven are not half.
        assert_eq!(
            shape.all.largest_share(),
            crate::engine::leadership::leadership(&plan, today())
                .largest_share()
                .map(|largest| largest.share)
        );
        assert_eq!(
            (shape.all.pattern(), shape.all.asked),
            (Some(Pattern::Few), Minutes(540))
        );
        // Nobody owns any of the others.
        let (_, others) = &shape.practices[1];
        assert_eq!((others.largest_share(), others.asked), (None, Minutes(270)));
    }

    #[test]
    fn practices_are_told_apart_and_patterns_named() {
        let mut plan = Plan::new("p", "");
        for id in ["a", "b", "c"] {
            person(&mut plan, id, |_| {});
        }
        for (id, owner, practice) in [
            ("1", "a", Practice::Funding),
            ("2", "a", Practice::Funding),
            ("3", "a", Practice::Evidence),
            ("4", "a", Practice::Evidence),
            ("5", "b", Practice::Evidence),
        ] {
            role(&mut plan, id, |role| role.practice = Some(practice));
            assign(&mut plan, id, owner, Part::Owner);
        }
        role(&mut plan, "open", |_| {});
        let shape = shape(&plan, today());
        let patterns: Vec<_> = shape
            .practices
            .iter()
            .map(|(practice, of)| (practice.clone(), of.roles, of.pattern()))
            .collect();
        assert_eq!(
            patterns,
            [
                (Some(Practice::Evidence), 3, Some(Pattern::OneMostly)),
                (Some(Practice::Funding), 2, Some(Pattern::One)),
                (None, 1, None),
            ]
        );
        assign(&mut plan, "open", "c", Part::Owner);
        assign(&mut plan, "3", "b", Part::Owner);
        assert_eq!(super::shape(&plan, today()).all.pattern(), Some(Pattern::OneMostly));
    }

    #[test]
    fn time_is_added_up_by_organisation() {
        let mut plan = Plan::new("p", "");
        partner(&mut plan, "y", |partner| partner.name = "YMCA".to_owned());
        person(&mut plan, "a", |a| {
            a.partner = Some(Id::new("y"));
            a.capacity = Some(Minutes(60));
        });
        person(&mut plan, "b", |b| b.partner = Some(Id::new("y")));
        person(&mut plan, "c", |c| c.group = Some(PersonGroup::School));
        person(&mut plan, "d", |_| {});
        // The district is the school as well, and its people count as the school's staff.
        partner(&mut plan, "z", |district| district.kind = Some(PartnerKind::School));
        person(&mut plan, "e", |e| {
            e.partner = Some(Id::new("z"));
            e.group = Some(PersonGroup::Partner);
        });
        role(&mut plan, "1", |role| role.effort = Some(Minutes(90)));
        role(&mut plan, "2", |role| role.effort = Some(Minutes(30)));
        assign(&mut plan, "1", "a", Part::Owner);
        assign(&mut plan, "2", "e", Part::Owner);
        let shape = shape(&plan, today());
        let held: Vec<_> = shape.all.groups.iter().filter(|(_, count)| *count > 0).collect();
        assert_eq!(
            held,
            [&(Some(PersonGroup::School), 1), &(Some(PersonGroup::Partner), 1)]
        );
        let organisations = shape.organisations;
        let told: Vec<_> = organisations
            .iter()
            .map(|load| (load.asked.0, load.given, load.is_over()))
            .collect();
        assert_eq!(
            told,
            [(30, None, false), (90, Some(Minutes(60)), true), (0, None, false)]
        );
        // Of whom nobody has said anything is not the community.
        let of: Vec<_> = organisations.into_iter().map(|load| load.of).collect();
        assert_eq!(of, [Side::School, Side::Partner(Some(Id::new("y"))), Side::Unknown]);
    }
}
