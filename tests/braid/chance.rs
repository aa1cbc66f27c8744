//! The chance that everything is funded: the worked example, and sampling against enumerating.

use std::rc::Rc;

use proptest::prelude::*;
use schoolweave::engine::braid::chance::{Chances, Draw, Outcome, Reckoning, Sampling, chances, cutoff, discount};
use schoolweave::engine::braid::question::{Cell, Payment, Priority, Question};

use crate::instances::{Size, lines, questions, solved, source};

/// S1, S6, S7 secured at the places 0 to 2; S2, S3, S4, S5, S8 pending at the places 3 to 7.
fn pending() -> Question {
    Question {
        years: 1,
        lines: lines(),
        sources: vec![
            source(70_000, &[0, 1, 4, 5]),
            source(15_000, &[4, 7]),
            source(12_000, &[0, 1, 2, 3, 4, 5, 6, 7]),
            source(95_000, &[1, 2, 5, 6, 7]),
            source(36_000, &[3]),
            source(40_000, &[0, 6]),
            source(20_000, &[3, 5]),
            source(60_000, &[0, 3, 4, 5, 6]),
        ],
        locked: Vec::new(),
    }
}

fn draws(sources: &[&[usize]], chances: &[f64]) -> Vec<Draw> {
    let draw = |(sources, chance): (&&[usize], &f64)| Draw {
        sources: sources.to_vec(),
        chance: *chance,
    };
    sources.iter().zip(chances).map(draw).collect()
}

fn example() -> Vec<Draw> {
    draws(&[&[3], &[4], &[5], &[6], &[7]], &[0.6, 0.9, 0.5, 0.8, 0.4])
}

fn found(question: &Question, draws: &[Draw]) -> Chances {
    chances(Rc::new(question.clone()), draws, Sampling::default()).unwrap()
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(1.0)
}

#[test]
fn the_worked_example() {
    let (question, draws) = (pending(), example());
    assert!(near(discount(&question, &draws), 24_640_000.0));
    assert!(near(cutoff(&question, &draws), 15_300_000.0));
    let found = found(&question, &draws);
    assert!(near(found.full, 0.228) && near(found.gap, 4_204_800.0) && near(found.total_covers, 0.3576));
    assert_eq!(found.standard_error, None);
    let won = [
        (0.38, 13_680),
        (0.24, 39_240),
        (0.24, 30_016),
        (0.228, 38_960),
        (0.57, 19_620),
    ];
    let lost = [
        (0.0, 84_600),
        (0.12, 67_320),
        (0.216, 54_080),
        (0.228, 54_400),
        (0.0, 57_000),
    ];
    for (found, expected) in [(&found.won, won), (&found.lost, lost)] {
        for (found, (full, gap)) in found.iter().zip(expected) {
            assert!(near(found.full.unwrap(), full) && near(found.gap.unwrap(), f64::from(gap) * 100.0));
        }
    }
}

#[test]
fn sources_of_a_group_are_won_and_lost_together() {
    // Only S2 and S8 can hinder: together they come with 0.4, S3 and S4 as before.
    let together = draws(&[&[3, 7], &[4], &[5], &[6]], &[0.4, 0.9, 0.5, 0.8]);
    let found = found(&pending(), &together);
    assert!(near(found.full, 0.4 * (1.0 - 0.1 * 0.5)));
}

#[test]
fn what_is_sure_has_no_other_outcome() {
    let sure = draws(&[&[3], &[4]], &[1.0, 0.0]);
    let found = found(&pending(), &sure);
    assert_eq!(found.lost[0], Outcome::default());
    assert_eq!(found.won[1], Outcome::default());
    assert_eq!(found.won[0].gap, Some(found.gap));
    assert!(near(found.gap, solved(&pending()).gap_without(&[4]) as f64));
}

#[test]
fn with_many_draws_outcomes_are_sampled_and_the_same_seed_says_the_same() {
    let mut question = pending();
    let mut many = example();
    for _ in 0..10 {
        many.push(Draw {
            sources: vec![question.sources.len()],
            chance: 0.5,
        });
        // They may pay for nothing, so that the chance is as before.
        question.sources.push(source(1_000, &[]));
    }
    let with = |seed| {
        let sampling = Sampling { seed, samples: 4_000 };
        chances(Rc::new(question.clone()), &many, sampling).unwrap()
    };
    let (one, other) = (with(1), with(2));
    assert_eq!(one, with(1));
    assert_ne!(one.full, other.full);
    let error = one.standard_error.unwrap();
    assert!(near(error, (one.full * (1.0 - one.full) / 4_000.0).sqrt()));
    for found in [&one, &other] {
        assert!((found.full - 0.228).abs() < 5.0 * error && (found.gap / 4_204_800.0 - 1.0).abs() < 0.1);
        assert!((found.won[0].full.unwrap() - 0.38).abs() < 0.06);
    }
}

/// What is missing in each year, solved anew without the needs of later years.
fn missing_by_year(question: &Question) -> Vec<i64> {
    let through = |last: usize| {
        let mut early = question.clone();
        for line in &mut early.lines {
            for need in line.needs.iter_mut().skip(last + 1) {
                *need = 0;
            }
        }
        solved(&early).whole_gap()
    };
    let through: Vec<i64> = (0..question.years).map(through).collect();
    let before = std::iter::once(0).chain(through.iter().copied());
    through
        .iter()
        .zip(before)
        .map(|(through, before)| through - before)
        .collect()
}

/// What is missing of what must be paid for, solved anew without the needs of other lines.
fn missing_of_must(question: &Question) -> i64 {
    let mut only = question.clone();
    for line in only.lines.iter_mut().filter(|line| line.priority != Priority::Must) {
        line.needs.fill(0);
    }
    solved(&only).whole_gap()
}

/// Every outcome from scratch, with its weight: the chance of all and the gap of all; the same of each year, and last
/// of what must be paid for.
fn from_scratch(question: &Question, draws: &[Draw]) -> (f64, f64, Vec<(f64, f64)>) {
    let (mut full, mut gap) = (0.0, 0.0);
    let mut years = vec![(0.0, 0.0); question.years + 1];
    for outcome in 0..1_u32 << draws.len() {
        let mut left = question.clone();
        let mut weight = 1.0;
        for (place, draw) in draws.iter().enumerate() {
            let is_won = outcome >> place & 1 == 1;
            weight *= if is_won { draw.chance } else { 1.0 - draw.chance };
            for source in draw.sources.iter().filter(|_| !is_won) {
                left.sources[*source].amount = 0;
                left.sources[*source].eligible.clear();
                left.locked.retain(|lock: &Payment| lock.cell.source != *source);
            }
        }
        let missing = solved(&left).whole_gap();
        gap += weight * missing as f64;
        full += if missing == 0 { weight } else { 0.0 };
        if left.locked.is_empty() {
            let missing = missing_by_year(&left).into_iter().chain([missing_of_must(&left)]);
            for ((full, gap), missing) in years.iter_mut().zip(missing) {
                *gap += weight * missing as f64;
                *full += if missing == 0 { weight } else { 0.0 };
            }
        }
    }
    (full, gap, years)
}

proptest! {
    #[test]
    fn one_loss_after_another_is_as_from_scratch(
        question in questions(Size { count: 5, years: 2, most: 40, locks: 3 }),
        chance in prop::collection::vec(0.0..=1.0_f64, 4),
    ) {
        let count = question.sources.len();
        // The fifth stands or falls with the first.
        let grouped = |place| if place == 0 && count > 4 { vec![0, 4] } else { vec![place] };
        let places = (0..count.min(4)).map(grouped);
        let draws: Vec<Draw> = places.zip(chance).map(|(sources, chance)| Draw { sources, chance }).collect();
        let found = found(&question, &draws);
        let (full, gap, _) = from_scratch(&question, &draws);
        prop_assert!(near(found.full, full) && near(found.gap, gap), "{} {} {} {}", found.full, full, found.gap, gap);
    }

    #[test]
    fn each_year_is_served_before_those_after_it_and_what_must_be_before_what_could_be(
        question in questions(Size { count: 5, years: 3, most: 40, locks: 0 }),
        chance in prop::collection::vec(0.0..=1.0_f64, 3),
    ) {
        let places = (0..question.sources.len().min(3)).map(|place| vec![place]);
        let draws: Vec<Draw> = places.zip(chance).map(|(sources, chance)| Draw { sources, chance }).collect();
        let found = found(&question, &draws);
        let (_, gap, years) = from_scratch(&question, &draws);
        for (found, (full, gap)) in found.years.iter().chain([&found.must]).zip(&years) {
            prop_assert!(near(found.full.unwrap(), *full) && near(found.gap.unwrap(), *gap), "{found:?} {full} {gap}");
        }
        prop_assert!(near(found.years.iter().filter_map(|year| year.gap).sum(), gap));
    }
}

#[test]
fn outcomes_can_be_gone_through_one_at_a_time() {
    let mut reckoning = Reckoning::new(Rc::new(pending()), example(), Sampling::default()).unwrap();
    let mut steps = 1;
    assert_eq!(reckoning.progress(), (0, 32));
    while reckoning.step() {
        steps += 1;
    }
    assert_eq!((steps, reckoning.progress()), (32, (32, 32)));
    assert_eq!(reckoning.found(), found(&pending(), &example()));
}

#[test]
fn a_lock_on_what_is_lost_is_void() {
    let mut question = pending();
    let cell = Cell {
        source: 3,
        line: 2,
        year: 0,
    };
    question.locked = vec![Payment {
        cell,
        amount: 1_432_000,
    }];
    let draws = draws(&[&[3]], &[0.5]);
    let found = found(&question, &draws);
    question.locked.clear();
    assert_eq!(found.lost[0].gap.unwrap(), solved(&question).gap_without(&[3]) as f64);
}
