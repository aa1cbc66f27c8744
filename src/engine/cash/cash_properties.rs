//! Of the cash by month: that no cent is lost or made.

use std::rc::Rc;

use proptest::prelude::*;

use super::periods::{Rounding, spread};
use super::*;
use crate::plan::checks::testing::*;
use crate::plan::{Month, Payment, PaymentWay, Receipt};

/// How a source pays, its amounts, what may be carried, its days and what it pays for.
type Drawn = (usize, u32, Vec<i64>, Option<i64>, Vec<(u32, i64)>, Vec<(usize, i64)>);

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        0..5_usize,
        0..26_u32,
        prop::collection::vec(0..100_000_i64, 2),
        prop::option::of(0..50_000_i64),
        prop::collection::vec((0..40_u32, 1..60_000_i64), 0..4),
        prop::collection::vec((0..3_usize, 0..60_000_i64), 0..4),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_cent_is_lost_or_made(
        needs in prop::collection::vec((prop::collection::vec(0..200_000_i64, 2), 0..4096_u32), 3),
        sources in prop::collection::vec(drawn(), 1..5),
        opening in -100_000..100_000_i64,
    ) {
        let mut plan = Plan::new("p", "");
        let about = Rc::make_mut(&mut plan.about);
        (about.first_year, about.years, about.opening_cash) = (Some(2026), Some(2), Some(Money(opening)));
        for (place, (need, months)) in needs.iter().enumerate() {
            line(&mut plan, &format!("line-{place}"), need, |line| {
                line.months = Month::ALL.iter().enumerate().filter(|(bit, _)| months >> bit & 1 == 1).map(|(_, month)| month.clone()).collect();
            });
        }
        for (place, (way, lag, amounts, carry, days, cells)) in sources.iter().enumerate() {
            let id = format!("s{place}");
            source(&mut plan, &id, amounts, |source| {
                if let Some(way) = PaymentWay::ALL.get(*way) {
                    source.payment = Some(Payment {
                        way: Some(way.clone()),
                        lag: Some(*lag),
                        ..Payment::default()
                    });
                }
                source.carry_limit = carry.map(Money);
                if *way == 3 {
                    source.available_from = Some(day("2026-11-01"));
                }
                source.receipts = days.iter().map(|(months, amount)| Receipt {
                    day: Some(day("2026-05-31").plus_months(*months)),
                    amount: Some(Money(*amount)),
                    ..Receipt::default()
                }).collect();
            });
            for (line, amount) in cells {
                pay(&mut plan, &id, &format!("line-{line}"), 2026 + i32::try_from(place % 2).unwrap(), *amount);
            }
        }
        let reading = reading(&plan, &Paying::new(&plan), Counted::Secured);
        let sum = |of: fn(&MonthCash) -> i64| reading.months.iter().map(of).sum::<i64>();
        let (costs, receipts) = (sum(|month| month.costs.sum.0), sum(|month| month.receipts.sum.0));
        let need: i64 = needs.iter().flat_map(|(need, _)| need).sum();
        prop_assert_eq!(costs, need);
        let brings: i64 = sources.iter().flat_map(|(_, _, amounts, ..)| amounts).sum();
        let apart = reading.apart.iter().filter(|apart| apart.why != Why::Beyond);
        let apart: i64 = apart.map(|apart| apart.amount.sum.0).sum();
        prop_assert_eq!(receipts + reading.receivable.sum.0 + reading.before.0 + apart, brings);
        prop_assert_eq!(reading.months.last().unwrap().closing.0, opening + receipts - costs);
        prop_assert!(reading.months.iter().all(|month| month.receipts.sum >= Money::ZERO && month.costs.sum >= Money::ZERO));
    }

    #[test]
    fn parts_add_up_and_each_is_its_share(whole in -1_000_000..1_000_000_i64, weights in prop::collection::vec(0..1000_u64, 1..14)) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let all: u64 = weights.iter().sum();
        for rounding in [Rounding::Down, Rounding::Up] {
            let parts = spread(Money(whole), &weights, rounding);
            prop_assert_eq!(parts.iter().map(|part| part.0).sum::<i64>(), whole);
            let (mut sum, mut seen) = (0, 0);
            for (part, weight) in parts.iter().zip(&weights) {
                (sum, seen) = (sum + part.0, seen + weight);
                let off = i128::from(sum) * i128::from(all) - i128::from(whole) * i128::from(seen);
                prop_assert!(off.abs() < i128::from(all));
                let is_its_way = if rounding == Rounding::Down { off <= 0 } else { off >= 0 };
                prop_assert!(is_its_way);
            }
        }
    }
}
