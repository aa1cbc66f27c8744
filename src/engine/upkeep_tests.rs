//! What ties take to keep up.

use std::rc::Rc;

use super::{Cost, Keeper, Upkeep, usual};
use crate::plan::checks::testing::*;
use crate::plan::{Id, Minutes, Plan, Standing, Tie, TieLevel, TieScale};

/// A tie between two ends (nothing is the school), as close as the first, wanted as the second.
fn rated(plan: &mut Plan, from: &str, to: &str, level: Option<TieLevel>, desired: Option<TieLevel>) {
    let id = format!("{from}-{to}");
    tied(plan, &id, from, to);
    change_tie(plan, &id, |tie| (tie.level, tie.desired) = (level, desired));
}

fn change_tie(plan: &mut Plan, id: &str, edit: impl FnOnce(&mut Tie)) {
    let mut tie = plan.ties.find(&Id::new(id)).map(|tie| Tie::clone(tie)).unwrap();
    edit(&mut tie);
    plan.ties = plan.ties.with(Rc::new(tie));
}

fn told(upkeep: &Upkeep) -> Vec<(Option<&str>, usize, u32, u32)> {
    let keepers = upkeep.keepers.iter();
    keepers
        .map(|keeper| {
            let who = keeper.person.as_ref().map(|person| person.id.as_str());
            (who, keeper.cost.ties, keeper.cost.now.0, keeper.cost.wanted.0)
        })
        .collect()
}

#[test]
fn what_ties_take_is_summed_by_who_keeps_them_and_beside_what_their_roles_take() {
    use TieLevel::{Awareness, Cooperation, Coordination, Integration, Unknown};
    let mut plan = Plan::new("p", "");
    for (id, hours) in [("ana", 600), ("ben", 60), ("gone", 600)] {
        person(&mut plan, id, |person| {
            person.capacity = Some(Minutes(hours));
            person.leaves = (id == "gone").then(|| today().previous());
        });
    }
    for (id, holder) in [
        ("clinic", "ana"),
        ("museum", "ben"),
        ("church", "ben"),
        ("bank", "gone"),
        ("old", "ana"),
    ] {
        partner(&mut plan, id, |partner| {
            partner.holder = Some(Id::new(holder));
            partner.standing = (id == "old").then_some(Standing::Ended);
        });
    }
    rated(&mut plan, "", "clinic", Some(Coordination), Some(Integration));
    rated(&mut plan, "museum", "", Some(Cooperation), None);
    rated(&mut plan, "", "church", Some(Unknown), Some(Awareness));
    rated(&mut plan, "", "bank", None, None);
    rated(&mut plan, "", "old", Some(Integration), None);
    rated(&mut plan, "clinic", "museum", Some(Integration), None);

    let upkeep = Upkeep::of(&plan, today());
    let expected = [(Some("ana"), 1, 180, 360), (Some("ben"), 2, 60, 90), (None, 1, 0, 0)];
    assert_eq!(told(&upkeep), expected);
    let whole = Cost {
        ties: 4,
        unrated: 2,
        now: Minutes(240),
        wanted: Minutes(450),
    };
    assert_eq!(upkeep.whole, whole);
    assert_eq!(upkeep.overloaded().count(), 0);
    let ben = upkeep.keepers.get(1).unwrap();
    assert_eq!((ben.over(), ben.over_if_wanted()), (None, Some(Minutes(30))));

    // The plan's own hours go before the usual ones; nothing is a value of its own.
    let about = Rc::make_mut(&mut plan.about);
    about.upkeep.insert("cooperation".to_owned(), Minutes(90));
    about.upkeep.insert("coordination".to_owned(), Minutes(0));
    let upkeep = Upkeep::of(&plan, today());
    let expected = [(Some("ben"), 2, 90, 120), (Some("ana"), 1, 0, 360), (None, 1, 0, 0)];
    assert_eq!(told(&upkeep), expected);
    let over: Vec<Option<Minutes>> = upkeep.keepers.iter().map(Keeper::over).collect();
    assert_eq!(over, [Some(Minutes(30)), None, None]);
}

#[test]
fn no_tie_costs_more_than_a_closer_one_on_its_scale() {
    for scale in [TieScale::Vnl4, TieScale::Frey5] {
        let costs: Vec<Minutes> = scale.levels().iter().map(usual).collect();
        assert!(costs.is_sorted() && costs.first() > Some(&Minutes(0)), "{scale:?}");
    }
}
