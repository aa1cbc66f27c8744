//! Random plans: who can own what, who could not be done without, and which pairs, against trying everything.

use proptest::prelude::*;

use super::Pairs;
use crate::engine::staffing::cover::cover;
use crate::plan::checks::testing::*;
use crate::plan::{Id, Plan};

/// A role: which of three strengths it needs, and which people have declined it.
type Needs = ([bool; 3], [bool; 4]);
/// A person: which strengths they have, and how many roles they can own.
type Has = ([bool; 3], u32);

fn plan(roles: &[Needs], people: &[Has]) -> Plan {
    let mut plan = Plan::new("p", "");
    let named = |flags: &[bool; 3]| -> Vec<String> {
        let flags = flags.iter().enumerate().filter(|(_, is_set)| **is_set);
        flags.map(|(place, _)| format!("strength {place}")).collect()
    };
    for (place, (strengths, limit)) in people.iter().enumerate() {
        person(&mut plan, &format!("person {place}"), |person| {
            person.strengths.extend(named(strengths));
            person.roles_at_most = Some(*limit);
        });
    }
    for (place, (needs, declined)) in roles.iter().enumerate() {
        role(&mut plan, &format!("role {place}"), |role| {
            role.strengths.extend(named(needs));
            let declined = declined.iter().take(people.len()).enumerate();
            role.declined.extend(
                declined
                    .filter(|(_, has_declined)| **has_declined)
                    .map(|(person, _)| Id::new(format!("person {person}"))),
            );
        });
    }
    plan
}

/// The most roles, from this one on, that can be owned by those who are left: every choice is tried.
fn most(roles: &[Needs], people: &[Has], room: &mut Vec<u32>) -> usize {
    let Some(((needs, declined), others)) = roles.split_first() else {
        return 0;
    };
    let mut best = most(others, people, room);
    for place in 0..people.len() {
        let can = needs.iter().zip(&people[place].0).all(|(need, has)| !need || *has);
        if can && !declined[place] && room[place] > 0 {
            room[place] -= 1;
            best = best.max(1 + most(others, people, room));
            room[place] += 1;
        }
    }
    best
}

fn filled(roles: &[Needs], people: &[Has], gone: &[usize]) -> usize {
    let room = people.iter().enumerate();
    let mut room: Vec<u32> = room
        .map(|(place, (_, limit))| if gone.contains(&place) { 0 } else { *limit })
        .collect();
    most(roles, people, &mut room)
}

fn person_of(id: &str) -> usize {
    id.trim_start_matches("person ").parse().unwrap()
}

proptest! {
    #[test]
    fn what_is_proved_is_what_trying_everything_finds(
        roles in prop::collection::vec(any::<Needs>(), 0..6),
        people in prop::collection::vec((any::<[bool; 3]>(), 0..3_u32), 0..5),
    ) {
        let cover = cover(&plan(&roles, &people), today());
        let all = filled(&roles, &people, &[]);
        prop_assert_eq!(cover.counts(), (roles.len(), all));
        let short: usize = cover.too_few.iter().map(|group| group.short).sum();
        prop_assert_eq!(short, roles.len() - all);

        let lost = |gone: &[usize]| all - filled(&roles, &people, gone);
        let mut single: Vec<_> = cover.single_points.iter().map(|one| (person_of(one.person.id.as_str()), one.lost.count)).collect();
        single.sort_unstable();
        // Whichever of the roles that are named stays open: of the others nobody is missing.
        for one in &cover.single_points {
            let count: usize = one.lost.groups.iter().map(|group| group.count).sum();
            prop_assert_eq!(count, one.lost.count);
            prop_assert!(one.lost.groups.iter().all(|group| group.of.len() >= group.count));
        }
        let alone = (0..people.len()).map(|place| (place, lost(&[place]))).filter(|(_, lost)| *lost > 0);
        prop_assert_eq!(single, alone.collect::<Vec<_>>());

        let mut pairs = Pairs::new(&cover);
        while pairs.step() {}
        let mut found: Vec<_> = pairs.found().iter().map(|pair| {
            let [one, other] = pair.people.each_ref().map(|person| person_of(person.id.as_str()));
            (one, other, pair.lost.count, pair.together)
        }).collect();
        found.sort_unstable();
        let mut expected = Vec::new();
        for one in 0..people.len() {
            for other in one + 1..people.len() {
                let roles = lost(&[one, other]);
                let together = roles.saturating_sub(lost(&[one]) + lost(&[other]));
                if together > 0 {
                    expected.push((one, other, roles, together));
                }
            }
        }
        prop_assert_eq!(found, expected);
    }
}
