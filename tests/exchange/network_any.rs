//! Any plan's network, made of random numbers and texts, comes back from each format as it was.
#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

use proptest::prelude::*;
use schoolweave::plan::partner::{Contribution, Disposition, MapPlace, PartnerKind, PartnershipType, Stage, Standing};
use schoolweave::plan::tie::Direction;
use schoolweave::plan::{Goal, Id, Partner, Person, Plan, Rank, Record, Tie, TieEnd, TieKind, TieLevel, TieScale};

use crate::network::check;

/// A plan made of numbers and texts.
fn made(names: &[String], tags: &[String], numbers: &[u32]) -> Plan {
    let mut numbers = numbers.iter().copied().cycle();
    let mut next = move |below: usize| numbers.next().unwrap() as usize % below;
    let mut plan = Plan::new("p", "Plan of Ash School");
    for (place, name) in ["Read well", "Attend, every day", "Grades 6–8"].into_iter().enumerate() {
        let mut goal = Goal::new(Id::new(format!("goal-{place}")), Rank::at(1));
        goal.name = name.to_owned();
        plan.put(goal.into());
    }
    let mut person = Person::new(Id::new("ann"), Rank::at(1));
    person.name = "Ann Smith".to_owned();
    plan.put(person.into());
    let mut ids = vec![TieEnd::School];
    for (place, name) in names.iter().enumerate() {
        let id: Id<Partner> = Id::new(format!("partner-{place:04}"));
        let mut partner = Partner::new(id.clone(), Rank::at(i64::try_from(place).unwrap()));
        partner.name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if partner.name.is_empty() {
            partner.name = format!("Partner {place}");
        }
        macro_rules! some {
            ($Type:ident) => {
                (next(3) > 0).then(|| $Type::ALL[next($Type::ALL.len())].clone())
            };
        }
        partner.kind = some!(PartnerKind);
        if partner.kind == Some(PartnerKind::Else) {
            partner.kind_name = "Choir".to_owned();
        }
        partner.standing = some!(Standing);
        partner.stage = some!(Stage);
        partner.type_now = some!(PartnershipType);
        partner.disposition = some!(Disposition);
        partner.gives = (0..next(4))
            .map(|_| Contribution::ALL[next(Contribution::ALL.len())].clone())
            .collect();
        partner.goals = (0..next(3)).map(|_| Id::new(format!("goal-{}", next(3)))).collect();
        partner.tags = (0..next(3))
            .filter_map(|_| tags.get(next(tags.len().max(1))).cloned())
            .collect();
        partner.students_served = (next(2) > 0).then(|| u32::try_from(next(5000)).unwrap());
        partner.influence = (next(2) > 0).then(|| u8::try_from(1 + next(5)).unwrap());
        partner.holder = (next(3) == 0).then(|| Id::new("ann"));
        partner.place = if next(3) == 0 {
            "12 Main St, Elmford".to_owned()
        } else {
            String::new()
        };
        partner.notes = if next(3) == 0 { tags.join("\n") } else { String::new() };
        partner.on_map = (next(2) > 0).then(|| MapPlace {
            x: i32::try_from(next(900)).unwrap() - 450,
            y: i32::try_from(next(900)).unwrap() - 450,
            ..MapPlace::default()
        });
        ids.push(TieEnd::Partner(id));
        plan.put(partner.into());
    }
    for place in 0..next(2 * ids.len()) {
        let mut tie = Tie::new(
            Id::new(format!("tie-{place:04}")),
            Rank::at(i64::try_from(place).unwrap()),
        );
        tie.from = ids[next(ids.len())].clone();
        tie.to = ids[next(ids.len())].clone();
        let scale = TieScale::ALL[next(3)].clone();
        let levels = scale.levels();
        tie.level = match next(6) {
            0 => None,
            1 => Some(TieLevel::Unknown),
            _ => Some(levels[next(levels.len())].clone()),
        };
        tie.desired = (next(2) > 0).then(|| levels[next(levels.len())].clone());
        tie.scale = Some(scale).filter(|scale| *scale != TieScale::Vnl4);
        tie.kinds = (0..next(3))
            .map(|_| TieKind::ALL[next(TieKind::ALL.len())].clone())
            .collect();
        tie.tags = (0..next(2))
            .filter_map(|_| tags.get(next(tags.len().max(1))).cloned())
            .collect();
        tie.direction = match next(4) {
            0 => Some(Direction::Forward),
            1 => Some(Direction::Backward),
            _ => None,
        };
        tie.from_rating = (next(2) > 0).then(|| u8::try_from(1 + next(4)).unwrap());
        tie.to_rating = (next(2) > 0).then(|| u8::try_from(1 + next(4)).unwrap());
        tie.notes = if next(3) == 0 { tags.join("\n") } else { String::new() };
        plan.put(tie.into());
    }
    plan
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 8, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_comes_back_as_it_was(
        names in prop::collection::vec("[a-zA-Z<>&\"'=+@(){}|\\]; ,.éß🎓\u{202e}\u{5d0}0-9-]{1,14}", 1..9),
        tags in prop::collection::vec("[a-z<&\"=]{1,6}", 0..4),
        numbers in prop::collection::vec(any::<u32>(), 60..200),
    ) {
        // Names may be the same, or the same but for signs: the ids tell partners apart.
        check(&made(&names, &tags, &numbers));
    }
}
