//! Ties that are proposed, on small plans made by hand.

use proptest::prelude::*;

use super::*;
use crate::engine::partner_map::View;
use crate::engine::partner_map::testing::*;
use crate::plan::checks::testing::*;
use crate::plan::{Standing, TieLevel};

fn suggested(plan: &Plan) -> Vec<Suggestion> {
    suggestions(plan, &Reading::of(plan, View::Now))
}

#[test]
fn a_tie_around_a_partner_on_which_others_hang_is_proposed_first() {
    let mut plan = clinic();
    let found = suggested(&plan);
    // With the optician tied to the school neither the clinic nor the nurses are the only way.
    assert_eq!(found[0].between, (TieEnd::School, end("optician")));
    let around = |around: &str, reaches: &[&str], is_last| Bypass {
        around: Id::new(around),
        reaches: ids(reaches),
        is_last,
    };
    let both = [
        around("clinic", &["nurses", "optician"], false),
        around("nurses", &["optician"], true),
    ];
    assert_eq!((found[0].bypasses.as_slice(), found[0].freed()), (&both[..], 3));
    assert_eq!(found[1].between, (TieEnd::School, end("dentist")));
    assert_eq!(found.len(), 2, "nothing else speaks for any");
    // A goal in common decides with whom; a tie that is said not to be wanted is not proposed.
    goal(&mut plan, "see", |_| {});
    for id in ["ymca", "optician"] {
        partner(&mut plan, id, |of| of.goals = goals(&["see"]).into_iter().collect());
    }
    assert_eq!(suggested(&plan)[0].between, (end("ymca"), end("optician")));
    tie(&mut plan, "no", |tie| {
        (tie.from, tie.to) = (end("ymca"), end("optician"));
        tie.level = Some(TieLevel::NoTie);
    });
    assert_eq!(suggested(&plan)[0].between, (TieEnd::School, end("optician")));
}

#[test]
fn those_with_the_same_goals_and_no_tie_are_proposed() {
    let mut plan = plan_of(
        &["a", "b", "c", "d", "resting"],
        &[("", "a"), ("", "b"), ("", "c"), ("a", "b")],
    );
    for id in ["g", "h"] {
        goal(&mut plan, id, |_| {});
    }
    for (id, serves) in [
        ("a", &["g", "h"][..]),
        ("b", &["g", "h"]),
        ("c", &["g", "h"]),
        ("d", &["h"]),
        ("resting", &["g", "h"]),
    ] {
        partner(&mut plan, id, |of| {
            of.goals = goals(serves).into_iter().collect();
            of.standing = (id == "resting").then_some(Standing::Paused);
            of.gives = (id == "b").then_some(Contribution::Space).into_iter().collect();
            of.needs = (id == "d").then_some(Contribution::Space).into_iter().collect();
        });
    }
    let found = suggested(&plan);
    let told: Vec<_> = found
        .iter()
        .map(|found| (found.between.clone(), found.goals.len(), found.given.len()))
        .collect();
    let expected = [
        ((end("a"), end("c")), 2, 0),
        ((end("b"), end("c")), 2, 0),
        ((end("b"), end("d")), 1, 1),
        ((end("a"), end("d")), 1, 0),
        ((end("c"), end("d")), 1, 0),
    ];
    assert_eq!(told, expected);
    let given = Given {
        by: Id::new("b"),
        to: Id::new("d"),
        what: vec![Contribution::Space],
    };
    assert_eq!(found[2].given, [given]);
}

#[test]
fn proposals_are_few_and_not_all_with_one_partner() {
    let names: Vec<String> = (0..30).map(|number| format!("p{number:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut plan = plan_of(&names, &[("", "p00")]);
    goal(&mut plan, "g", |_| {});
    for id in &names {
        partner(&mut plan, id, |of| of.goals = goals(&["g"]).into_iter().collect());
    }
    let found = suggested(&plan);
    assert_eq!(found.len(), 12);
    for name in names {
        let with = found
            .iter()
            .filter(|found| found.between.0 == end(name) || found.between.1 == end(name));
        assert!(with.count() <= 3, "{name}");
    }
}

proptest! {
    #[test]
    fn what_a_tie_is_said_to_free_is_free_with_it(plan in any_plan()) {
        for found in suggested(&plan) {
            let (one, other) = &found.between;
            prop_assert!(!plan.ties.iter().any(|tie| tie.ends() == (one.min(other), one.max(other))));
            let mut after = plan.clone();
            tie(&mut after, "made", |tie| (tie.from, tie.to) = found.between.clone());
            let map = PartnerMap::of(&after, View::Now);
            prop_assert!(!found.bypasses.is_empty(), "nothing else speaks for it");
            for bypass in &found.bypasses {
                let hangs = map.cut_off(&bypass.around);
                prop_assert!(hangs.iter().all(|partner| !bypass.reaches.contains(&partner.id)));
                prop_assert_eq!(hangs.is_empty(), bypass.is_last);
            }
        }
    }
}
