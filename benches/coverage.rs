//! How long coverage takes in a browser, as the page is built: 200 people, 300 roles, one answer with all single
//! departures; all pairs; and the rehearsal of one departure. `cargo xtask bench` prints the times.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]

use std::hint::black_box;
use std::time::Duration;

use schoolweave::engine::staffing::cover::{Cover, cover};
use schoolweave::engine::staffing::departure::{Leaver, departure};
use schoolweave::engine::staffing::pairs::Pairs;
use schoolweave::plan::{Assignment, Day, Id, Kind, Part, Person, Plan, Rank, Record, Role};
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const PEOPLE: usize = 200;
const ROLES: usize = 300;
const STRENGTHS: usize = 24;

fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

/// A district: everyone has three strengths and takes one or two roles, every role needs one strength, and two thirds of
/// them have an owner. Some strengths are so rare that a few roles stay open, as the search for who could change is what
/// takes the time.
fn district() -> Plan {
    let mut plan = Plan::new("district", "A district");
    let strength = |place: usize| format!("strength {}", place % STRENGTHS);
    for place in 0..PEOPLE {
        let mut person = Person::new(Id::new(format!("person-{place}")), plan.last_rank(Kind::Person));
        person.name = format!("Person {place}");
        person.strengths = [place, place * 7 + 3, place * 5 + 1].map(strength).into();
        person.roles_at_most = Some(1 + u32::from(place % 3 > 0));
        plan.put(person.into());
    }
    for place in 0..ROLES {
        let mut role = Role::new(Id::new(format!("role-{place}")), plan.last_rank(Kind::Role));
        role.name = format!("Role {place}");
        role.strengths.insert(strength(place * place));
        plan.put(role.into());
        if place % 3 > 0 {
            let mut owner = Assignment::new(Id::new(format!("owner-{place}")), Rank::default());
            owner.role = Id::new(format!("role-{place}"));
            owner.person = Id::new(format!("person-{}", place * 11 % PEOPLE));
            owner.part = Some(Part::Owner);
            plan.put(owner.into());
        }
    }
    plan
}

/// The answer, once it is sure that it is one of the size meant.
fn answer(plan: &Plan) -> Cover {
    let found = cover(plan, today());
    let (roles, filled) = found.counts();
    assert_eq!((roles, found.asked.people.len()), (ROLES, PEOPLE));
    assert!(filled > ROLES / 2 && !found.single_points.is_empty(), "{filled}");
    found
}

#[wasm_bindgen_bench]
fn coverage_with_every_single_departure(criterion: &mut Criterion) {
    let plan = district();
    answer(&plan);
    criterion.bench_function("coverage of 200 × 300, every single departure", |bencher| {
        bencher.iter(|| cover(black_box(&plan), today()));
    });
}

#[wasm_bindgen_bench]
fn coverage_with_every_pair(criterion: &mut Criterion) {
    let found = answer(&district());
    *criterion = std::mem::take(criterion)
        .sample_size(10)
        .measurement_time(Duration::from_secs(20));
    criterion.bench_function("every pair of 200 people", |bencher| {
        bencher.iter(|| {
            let mut pairs = Pairs::new(black_box(&found));
            while pairs.step() {}
            pairs.found()
        });
    });
}

#[wasm_bindgen_bench]
fn one_departure(criterion: &mut Criterion) {
    let plan = district();
    let leaver = Leaver::Person(Id::new("person-11"));
    criterion.bench_function("rehearsal of one departure", |bencher| {
        bencher.iter(|| departure(black_box(&plan), &leaver, today()));
    });
}
