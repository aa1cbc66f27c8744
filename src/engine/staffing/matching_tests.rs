//! Who can take which role: the worked example, and random instances against answers found by other means.

use proptest::prelude::*;

use super::*;

fn solved(question: &Question) -> Matching {
    Matching::best(Rc::new(question.clone()))
}

fn question(able: &[&[usize]], limits: &[usize]) -> Question {
    let able: Vec<Vec<Able>> = able
        .iter()
        .map(|people| {
            people
                .iter()
                .map(|person| Able {
                    person: *person,
                    reserve: 0,
                })
                .collect()
        })
        .collect();
    Question {
        today: vec![None; able.len()],
        able,
        limits: limits.to_vec(),
    }
}

/// Finance, PD, evaluation, data, communications, family, health, after-school; principal, coordinator, teacher leader,
/// parent leader, health partner, YMCA.
fn example(limit: usize) -> Question {
    let able: [&[usize]; 8] = [&[0], &[0, 2], &[1], &[1, 2], &[1, 3], &[1, 3, 5], &[4], &[5]];
    question(&able, &[limit; 6])
}

fn after(base: &Matching, people: &[usize]) -> usize {
    let mut matching = base.clone();
    for person in people {
        matching.leave(*person);
    }
    matching.filled()
}

#[test]
fn the_worked_example_with_one_role_each() {
    let question = example(1);
    let best = solved(&question);
    assert_eq!(best.filled(), 6);
    let short: usize = best.bottlenecks().iter().map(|group| group.short).sum();
    assert_eq!(short, 2);
}

#[test]
fn the_worked_example_with_two_roles_each() {
    let question = example(2);
    let best = solved(&question);
    assert_eq!((best.filled(), best.bottlenecks()), (8, vec![]));
    let one: Vec<_> = (0..6).map(|person| after(&best, &[person])).collect();
    assert_eq!(one, [7, 7, 8, 8, 7, 7]);
    assert_eq!(after(&best, &[3, 5]), 6);
}

#[test]
fn a_bottleneck_names_the_roles_and_everyone_who_could_take_them() {
    // Two who can take three roles; a fourth role has nobody; a fifth is no concern of theirs.
    let question = question(&[&[0, 1], &[0, 1], &[1], &[], &[2]], &[1, 1, 1]);
    let best = solved(&question);
    let mut groups = best.bottlenecks();
    groups.sort_by_key(|group| group.roles.len());
    let group = |roles: &[usize], people: &[usize], short| Bottleneck {
        roles: roles.to_vec(),
        people: people.to_vec(),
        short,
    };
    assert_eq!(groups, [group(&[3], &[], 1), group(&[0, 1, 2], &[0, 1], 1)]);
}

#[test]
fn whoever_holds_a_role_keeps_it_unless_somebody_would_go_without() {
    let mut question = question(&[&[0, 1], &[0], &[0, 1]], &[2, 2]);
    question.today = vec![Some(0), None, Some(0)];
    // The second role can only be the first person's, who has two already: one of them goes to the other.
    let best = solved(&question);
    assert_eq!(best.filled(), 3);
    let kept = (0..3).filter(|role| best.holders()[*role] == Some(0)).count();
    assert_eq!((best.holders()[1], kept), (Some(0), 2));
    // With room for all, nothing changes hands.
    question.limits = vec![3, 3];
    assert_eq!(solved(&question).holders(), [Some(0), Some(0), Some(0)]);
}

#[test]
fn roles_are_spread_and_wishes_followed() {
    let mut question = question(&[&[0, 1, 2], &[0, 1, 2], &[0, 1, 2]], &[3, 3, 3]);
    let mut holders: Vec<_> = solved(&question).holders().iter().flatten().copied().collect();
    holders.sort_unstable();
    assert_eq!(holders, [0, 1, 2]);
    // A wish that weighs more than evenness is followed.
    for able in &mut question.able[1] {
        able.reserve = if able.person == 2 { 0 } else { 9 };
    }
    assert_eq!(solved(&question).holders()[1], Some(2));
}

/// The most roles that can be filled, by trying everything.
fn most(question: &Question, role: usize, rest: &mut Vec<usize>) -> usize {
    let Some(able) = question.able.get(role) else { return 0 };
    let mut best = most(question, role + 1, rest);
    for able in able {
        if rest[able.person] > 0 {
            rest[able.person] -= 1;
            best = best.max(1 + most(question, role + 1, rest));
            rest[able.person] += 1;
        }
    }
    best
}

/// The lowest cost of the answers that fill the most roles, by trying everything: changed hands, then reserves and
/// squares together.
fn cheapest(question: &Question, role: usize, held: &mut Vec<usize>) -> (usize, usize, usize) {
    let Some(able) = question.able.get(role) else {
        return (0, 0, held.iter().map(|held| held * held).sum());
    };
    let (mut open, lost, cost) = cheapest(question, role + 1, held);
    open += 1;
    let today = question.today[role];
    let mut best = (open, lost + usize::from(today.is_some()), cost);
    for able in able {
        if held[able.person] == question.limits[able.person] {
            continue;
        }
        held[able.person] += 1;
        let (open, lost, cost) = cheapest(question, role + 1, held);
        let here = if today == Some(able.person) {
            (open, lost, cost)
        } else {
            (
                open,
                lost + usize::from(today.is_some()),
                cost + 2 * able.reserve as usize,
            )
        };
        best = best.min(here);
        held[able.person] -= 1;
    }
    best
}

fn questions() -> impl Strategy<Value = Question> {
    let able = prop::collection::vec(prop::collection::btree_map(0..4_usize, 0..3_u32, 0..4), 1..6);
    let limits = prop::collection::vec(0..3_usize, 4);
    let today = prop::collection::vec(prop::option::of(0..4_usize), 6);
    (able, limits, today).prop_map(|(able, limits, today)| {
        let able: Vec<Vec<Able>> = able
            .into_iter()
            .map(|people| {
                people
                    .into_iter()
                    .map(|(person, reserve)| Able { person, reserve })
                    .collect()
            })
            .collect();
        let of = |(role, able): (usize, &Vec<Able>)| {
            today[role].filter(|person| able.iter().any(|able| able.person == *person))
        };
        Question {
            today: able.iter().enumerate().map(of).collect(),
            able,
            limits,
        }
    })
}

proptest! {
    #[test]
    fn as_many_as_trying_everything_finds_and_no_cheaper_way(question in questions()) {
        let best = solved(&question);
        prop_assert_eq!(best.filled(), most(&question, 0, &mut question.limits.clone()));
        let mut held = vec![0; question.limits.len()];
        let (mut changed, mut cost) = (0, 0);
        for (role, holder) in best.holders().iter().enumerate() {
            changed += usize::from(question.today[role].is_some() && question.today[role] != *holder);
            let Some(person) = holder else { continue };
            held[*person] += 1;
            let able = question.able[role].iter().find(|able| able.person == *person).unwrap();
            if question.today[role] != Some(*person) {
                cost += 2 * able.reserve as usize;
            }
        }
        prop_assert!(held.iter().zip(&question.limits).all(|(held, limit)| held <= limit));
        cost += held.iter().map(|held| held * held).sum::<usize>();
        let open = question.able.len() - best.filled();
        prop_assert_eq!((open, changed, cost), cheapest(&question, 0, &mut vec![0; question.limits.len()]));
    }

    #[test]
    fn a_bottleneck_proves_itself(question in questions()) {
        let best = solved(&question);
        let groups = best.bottlenecks();
        prop_assert_eq!(groups.iter().map(|group| group.short).sum::<usize>(), best.unfilled().count());
        for group in groups {
            let room: usize = group.people.iter().map(|person| question.limits[*person]).sum();
            prop_assert_eq!(room + group.short, group.roles.len());
            for role in group.roles {
                let outside = question.able[role]
                    .iter()
                    .any(|able| question.limits[able.person] > 0 && !group.people.contains(&able.person));
                prop_assert!(!outside);
            }
        }
    }

    #[test]
    fn leaving_is_as_if_they_had_never_been_there(question in questions(), gone in prop::collection::btree_set(0..4_usize, 1..3)) {
        let gone: Vec<_> = gone.into_iter().collect();
        let left = after(&solved(&question), &gone);
        let mut without = question.clone();
        for person in gone {
            without.limits[person] = 0;
        }
        prop_assert_eq!(left, most(&without, 0, &mut without.limits.clone()));
    }
}
