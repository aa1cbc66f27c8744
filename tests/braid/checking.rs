//! The checker finds every kind of breach, and its proof of the gap does not depend on the answer.

use proptest::prelude::*;
use schoolweave::engine::braid::check::{Breach, check, least_gap};
use schoolweave::engine::braid::question::{Cap, Cell, Payment, Question, Source};

use crate::instances::{Size, example, line, questions, solved};

fn pay(source: usize, line: usize, year: usize, amount: i64) -> Payment {
    Payment {
        cell: Cell { source, line, year },
        amount,
    }
}

/// Two lines of one category for three years; a source with every bound, and one without.
fn bounded(carry: Option<i64>) -> Question {
    let mut lines = vec![line(0); 2];
    for line in &mut lines {
        line.category = Some(7);
        line.needs = vec![100; 3];
    }
    let source = Source {
        amount: 100,
        last: 2,
        carry,
        eligible: vec![0, 1],
        caps: vec![Cap::Line(0, 50), Cap::Category(7, 70)],
        ..Source::default()
    };
    let late = Source {
        amount: 400,
        first: 1,
        last: 1,
        eligible: vec![1],
        ..Source::default()
    };
    Question {
        years: 3,
        lines,
        sources: vec![source, late],
        locked: vec![pay(1, 1, 1, 5)],
    }
}

#[test]
fn every_breach_is_found() {
    let question = bounded(None);
    let with = |paid: &[Payment]| {
        let mut all = vec![pay(1, 1, 1, 5)];
        all.extend(paid);
        check(&question, &all).err()
    };
    let cell = |payment: Payment| payment.cell;
    assert_eq!(with(&[pay(0, 0, 0, 50), pay(0, 1, 2, 20)]), None);
    assert_eq!(
        with(&[pay(0, 2, 0, 1)]),
        Some(Breach::NotEligible(cell(pay(0, 2, 0, 1))))
    );
    assert_eq!(
        with(&[pay(1, 1, 0, 1)]),
        Some(Breach::NotEligible(cell(pay(1, 1, 0, 1))))
    );
    assert_eq!(
        with(&[pay(9, 0, 0, 1)]),
        Some(Breach::NotEligible(cell(pay(9, 0, 0, 1))))
    );
    // Its window may go on after the last year; there is nothing to pay for then.
    let mut longer = question.clone();
    longer.sources[0].last = 5;
    assert_eq!(
        check(&longer, &[pay(0, 0, 3, 1), pay(1, 1, 1, 5)]),
        Err(Breach::Need(0, 3))
    );
    assert_eq!(with(&[pay(0, 0, 0, 0)]), Some(Breach::NotOnce(cell(pay(0, 0, 0, 0)))));
    assert_eq!(
        with(&[pay(0, 0, 0, 1), pay(0, 0, 0, 1)]),
        Some(Breach::NotOnce(cell(pay(0, 0, 0, 1))))
    );
    assert_eq!(
        with(&[pay(0, 0, 0, 50), pay(0, 0, 1, 1)]),
        Some(Breach::Cap(0, Cap::Line(0, 50)))
    );
    assert_eq!(
        with(&[pay(0, 0, 0, 40), pay(0, 1, 1, 31)]),
        Some(Breach::Cap(0, Cap::Category(7, 70)))
    );
    assert_eq!(with(&[pay(0, 0, 0, 101)]), Some(Breach::Amount(0)));
    assert_eq!(check(&question, &[]), Err(Breach::Lock(cell(pay(1, 1, 1, 5)))));
    assert_eq!(
        check(&question, &[pay(1, 1, 1, 101)]),
        Err(Breach::Lock(cell(pay(1, 1, 1, 5))))
    );
    let mut unlocked = question.clone();
    unlocked.locked.clear();
    assert_eq!(check(&unlocked, &[pay(1, 1, 1, 101)]), Err(Breach::Need(1, 1)));
}

#[test]
fn what_is_carried_and_the_caps_of_each_year() {
    let question = bounded(Some(30));
    let with = |paid: &[Payment]| {
        let mut all = vec![pay(1, 1, 1, 5)];
        all.extend(paid);
        check(&question, &all).err()
    };
    // Caps are for each year here.
    assert_eq!(with(&[pay(0, 0, 0, 50), pay(0, 1, 0, 20), pay(0, 0, 2, 30)]), None);
    assert_eq!(with(&[pay(0, 0, 0, 51)]), Some(Breach::Cap(0, Cap::Line(0, 50))));
    assert_eq!(with(&[pay(0, 0, 1, 20), pay(0, 0, 2, 11)]), Some(Breach::Carry(0, 0)));
}

#[test]
fn a_gap_is_proved_by_any_lines_that_must_miss_it() {
    let question = example();
    assert_eq!(least_gap(&question, &[(3, 0)]), 400_000);
    assert_eq!(least_gap(&question, &[(0, 0)]), 0);
    assert_eq!(least_gap(&question, &[]), 0);
}

proptest! {
    #[test]
    fn no_lines_prove_more_than_is_missing(
        question in questions(Size { count: 5, years: 2, most: 50, locks: 2 }),
        picked in prop::collection::vec(any::<bool>(), 10),
    ) {
        let all = (0..question.lines.len()).flat_map(|line| (0..question.years).map(move |year| (line, year)));
        let lines: Vec<_> = all.zip(picked).filter(|(_, is_picked)| *is_picked).map(|(line, _)| line).collect();
        prop_assert!(least_gap(&question, &lines) <= i128::from(solved(&question).whole_gap()));
    }
}
