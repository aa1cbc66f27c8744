//! Tests of how sure a plan's money is: the worked example as a plan, groups, and what is settled.

use super::*;
use crate::engine::braid::chance::Chances;
use crate::plan::checks::testing::*;
use crate::plan::{FundingStage, Id, Verdict};

/// The worked example of the chance as a plan.
fn example() -> Plan {
    let mut plan = Plan::new("p", "");
    for (id, need) in [
        ("C1", 88_000),
        ("C2", 52_200),
        ("C3", 14_320),
        ("C4", 72_000),
        ("C5", 12_000),
        ("C6", 9_000),
        ("C7", 10_000),
        ("C8", 16_480),
    ] {
        line(&mut plan, id, &[need * 100], |_| {});
    }
    for (id, amount, chance, lines) in [
        ("S1", 70_000, None, &["C1", "C2", "C5", "C6"][..]),
        ("S2", 95_000, Some(600), &["C2", "C3", "C6", "C7", "C8"]),
        ("S3", 36_000, Some(900), &["C4"]),
        ("S4", 40_000, Some(500), &["C1", "C7"]),
        ("S5", 20_000, Some(800), &["C4", "C6"]),
        ("S6", 15_000, None, &["C5", "C8"]),
        ("S8", 60_000, Some(400), &["C1", "C4", "C5", "C6", "C7"]),
    ] {
        source(&mut plan, id, &[amount * 100], |source| {
            source.unrestricted = false;
            if let Some(chance) = chance {
                source.stage = Some(FundingStage::Submitted);
                source.probability = Some(PerMille::of(chance));
            }
            for line in lines {
                source.eligible = source.with_verdict(&Id::new(*line), Some(Verdict::Yes));
            }
        });
    }
    source(&mut plan, "S7", &[1_200_000], |_| {});
    plan
}

fn found(sure: &Sure) -> Chances {
    let mut reckoning = sure.reckoning().unwrap();
    while reckoning.step() {}
    reckoning.found()
}

fn names(sure: &Sure) -> Vec<String> {
    let of = |award: &Award| {
        award
            .sources
            .iter()
            .map(|source| source.id.as_str())
            .collect::<Vec<_>>()
            .join("+")
    };
    sure.awards.iter().map(of).collect()
}

#[test]
fn the_worked_example_is_read_from_a_plan() {
    let sure = Sure::new(&example());
    assert_eq!(names(&sure), ["S2", "S3", "S4", "S5", "S8"]);
    assert_eq!((sure.discount(), sure.cutoff()), (Money(24_640_000), Money(15_300_000)));
    let found = found(&sure);
    assert_eq!(share_of(found.full), PerMille::of(228));
    assert_eq!(in_cents(found.gap), Money(4_204_800));
    assert_eq!(share_of(found.total_covers), PerMille::of(358));
    assert_eq!(in_cents(found.lost[0].gap.unwrap()), Money(8_460_000));
    // The plan has three years, and nothing is needed in the others.
    let years: Vec<_> = found.years.iter().map(|year| share_of(year.full.unwrap())).collect();
    assert_eq!(years, [228, 1000, 1000].map(PerMille::of));
}

#[test]
fn sources_of_a_group_are_one_award_with_the_least_of_their_chances() {
    let mut plan = example();
    for (id, chance) in [("a", 700), ("b", 300)] {
        source(&mut plan, id, &[100], |source| {
            source.stage = Some(FundingStage::Submitted);
            source.probability = Some(PerMille::of(chance));
            source.group = if id == "a" { "State" } else { " state" }.to_owned();
        });
    }
    let sure = Sure::new(&plan);
    assert_eq!(names(&sure), ["S2", "S3", "S4", "S5", "S8", "a+b"]);
    let last = sure.awards.last().unwrap();
    assert_eq!((last.chance, last.is_mixed), (PerMille::of(300), true));
    // The sums people reckon with take each by its own chance, as the money weighted by chance does elsewhere.
    let before = Sure::new(&example());
    let more = |of: fn(&Sure) -> Money| of(&sure).saturating_sub(of(&before));
    assert_eq!((more(Sure::discount), more(Sure::cutoff)), (Money(70 + 30), Money(0)));
    source(&mut plan, "a", &[100], |source| {
        source.stage = Some(FundingStage::Submitted);
        source.probability = Some(PerMille::of(750));
        source.group = "state".to_owned();
    });
    let sure = Sure::new(&plan);
    assert_eq!(sure.cutoff().saturating_sub(before.cutoff()), Money(100));
}

#[test]
fn what_is_settled_is_no_question_of_chance() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100], |_| {});
    source(&mut plan, "sure", &[60], |_| {});
    source(&mut plan, "lost", &[100], |source| {
        source.stage = Some(FundingStage::Declined)
    });
    source(&mut plan, "never", &[100], |source| {
        source.stage = Some(FundingStage::Submitted);
        source.probability = Some(PerMille::of(0));
    });
    let sure = Sure::new(&plan);
    assert_eq!((names(&sure).len(), sure.asked.sources.len()), (0, 1));
    let found = found(&sure);
    assert_eq!(
        (share_of(found.full), in_cents(found.gap)),
        (PerMille::of(0), Money(40))
    );
}

#[test]
fn what_may_happen_is_neither_impossible_nor_certain() {
    let shares = [0.0, 0.000_01, 0.5, 0.999_99, 1.0 - 1e-12].map(share_of);
    assert_eq!(shares, [0, 1, 500, 999, 1000].map(PerMille::of));
}
