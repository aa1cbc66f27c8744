//! Tests of the cash by month: the worked example, and each rule.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::source::SourceForm;
use crate::plan::{FundingStage, Month, Payment, PaymentWay, Receipt};

fn plan(years: u8, opening: Option<i64>) -> Plan {
    let mut plan = Plan::new("p", "");
    let about = Rc::make_mut(&mut plan.about);
    about.first_year = Some(2026);
    about.years = Some(years);
    about.opening_cash = opening.map(Money);
    plan
}

fn pays(source: &mut Source, way: PaymentWay, lag: u32) {
    source.payment = Some(Payment {
        way: Some(way),
        lag: (lag > 0).then_some(lag),
        ..Payment::default()
    });
}

fn receipts(source: &mut Source, dated: &[(&str, i64)]) {
    pays(source, PaymentWay::Instalments, 0);
    let receipt = |(on, amount): &(&str, i64)| Receipt {
        day: Some(day(on)),
        amount: Some(Money(*amount)),
        ..Receipt::default()
    };
    source.receipts = dated.iter().map(receipt).collect();
}

fn secured(plan: &Plan) -> Reading {
    cash(plan).counting(Counted::Secured).unwrap().clone()
}

fn closing(reading: &Reading) -> Vec<i64> {
    reading.months.iter().map(|month| month.closing.0).collect()
}

fn coming(reading: &Reading) -> Vec<i64> {
    reading.months.iter().map(|month| month.receipts.sum.0).collect()
}

fn paid(reading: &Reading) -> Vec<i64> {
    reading.months.iter().map(|month| month.costs.sum.0).collect()
}

/// Costs of 10,000 a month; 60% reimbursed two months later; 24,000 in October; 6,000 at the end of each quarter from
/// September on; 5,000 in hand.
fn worked() -> Plan {
    let mut plan = plan(1, Some(500_000));
    line(&mut plan, "work", &[12_000_000], |_| {});
    source(&mut plan, "state", &[7_200_000], |source| {
        pays(source, PaymentWay::Reimbursed, 2)
    });
    pay(&mut plan, "state", "work", 2026, 7_200_000);
    source(&mut plan, "grant", &[2_400_000], |source| {
        receipts(source, &[("2026-10-15", 2_400_000)])
    });
    let quarters = ["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"].map(|on| (on, 600_000));
    source(&mut plan, "gifts", &[2_400_000], |source| receipts(source, &quarters));
    plan
}

#[test]
fn a_balanced_year_is_negative_in_eight_of_twelve_months() {
    let reading = secured(&worked());
    let thousands: Vec<i64> = closing(&reading).iter().map(|cents| cents / 100_000).collect();
    assert_eq!(thousands, [-5, -15, -13, 7, 3, 5, 1, -3, -1, -5, -9, -7]);
    assert!(closing(&reading).iter().all(|cents| cents % 100_000 == 0));
    assert_eq!((reading.below(), reading.bridge()), (8, Money(1_500_000)));
    assert_eq!(reading.lowest().unwrap().period.first, day("2026-08-01"));
    let spells = reading.spells().into_iter();
    let spells: Vec<_> = spells
        .map(|spell| {
            (
                spell.first.first.month(),
                spell.last.first.month(),
                spell.worst.first.month(),
                spell.short.0,
                spell.ends,
            )
        })
        .collect();
    assert_eq!(spells, [(7, 9, 8, 1_500_000, true), (2, 6, 5, 900_000, false)]);
    // The costs of May and June are reimbursed in July and August.
    assert_eq!((reading.receivable.sum, reading.apart), (Money(1_200_000), vec![]));
    assert_eq!(reading.assumed, []);
}

#[test]
fn cash_lasts_so_long_and_what_is_free_of_it_not_as_long() {
    let mut plan = plan(1, Some(80_000_000));
    line(&mut plan, "work", &[9_000_000 * 12], |_| {});
    let reading = secured(&plan);
    let months = |cents: i64| reading.runway(Money(cents)).unwrap().hundredths;
    assert_eq!((months(80_000_000), months(15_000_000)), (889, 167));
    assert_eq!((months(0), months(-5)), (0, 0));
    assert_eq!(
        secured(&super::tests::plan(1, Some(5))).runway(Money(5)),
        None,
        "nothing is to be paid"
    );
}

#[test]
fn costs_fall_in_their_months_and_what_is_given_takes_no_cash() {
    let mut plan = plan(1, None);
    line(&mut plan, "camp", &[100], |line| {
        line.months = [Month::July, Month::August, Month::June].into_iter().collect()
    });
    line(&mut plan, "food", &[1_200], |_| {});
    source(&mut plan, "pantry", &[480], |source| {
        source.form = Some(SourceForm::InKind)
    });
    source(&mut plan, "hoped", &[120], |source| {
        source.form = Some(SourceForm::InKind);
        source.stage = None;
    });
    pay(&mut plan, "pantry", "food", 2026, 480);
    pay(&mut plan, "hoped", "food", 2026, 120);
    let reading = secured(&plan);
    assert_eq!(paid(&reading), [93, 93, 60, 60, 60, 60, 60, 60, 60, 60, 60, 94]);
    assert_eq!((reading.in_kind, reading.receivable), (Money(480), Tally::default()));
    let hoped = cash(&plan).counting(Counted::Hoped).unwrap().clone();
    assert_eq!((hoped.in_kind, paid(&hoped).iter().sum::<i64>()), (Money(600), 700));
    assert_eq!(coming(&hoped), [0; 12], "gifts in kind are no cash");
    // More than all of it cannot be given.
    pay(&mut plan, "pantry", "food", 2026, 5_000);
    assert_eq!(secured(&plan).in_kind, Money(1_200));
}

#[test]
fn money_comes_while_it_may_be_spent_or_at_once_or_later() {
    let mut plan = plan(2, None);
    source(&mut plan, "even", &[900, 0], |source| {
        source.available_from = Some(day("2026-10-15"))
    });
    assert_eq!(
        coming(&secured(&plan))[..13],
        [0, 0, 0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 0]
    );
    assert_eq!(secured(&plan).assumed.len(), 1);
    source(&mut plan, "even", &[900, 100], |source| {
        source.available_from = Some(day("2026-10-15"));
        pays(source, PaymentWay::Ahead, 0);
    });
    let reading = secured(&plan);
    assert_eq!(
        (coming(&reading)[3], coming(&reading)[12], reading.assumed.len()),
        (900, 100, 0)
    );
    source(&mut plan, "even", &[1_200, 1_200], |source| {
        pays(source, PaymentWay::Evenly, 3)
    });
    let reading = secured(&plan);
    assert_eq!(
        (coming(&reading)[2], coming(&reading)[3], reading.receivable.sum),
        (0, 100, Money(300))
    );
    // A year in which it may not be spent has no month for it, and more than two years late is two.
    source(&mut plan, "even", &[1_200, 1_200], |source| {
        source.available_until = Some(day("2027-06-30"));
        pays(source, PaymentWay::Evenly, 999);
    });
    let reading = secured(&plan);
    assert_eq!(
        (reading.receivable.sum, reading.months[23].closing),
        (Money(1_200), Money::ZERO)
    );
    let apart: Vec<_> = reading
        .apart
        .iter()
        .map(|apart| (apart.why, apart.amount.sum.0))
        .collect();
    assert_eq!(apart, [(Why::NotOpen, 1_200)]);
}

/// What arrives in no month, and why.
fn apart(reading: &Reading) -> Vec<(Why, i64)> {
    let parts = reading.apart.iter();
    parts.map(|apart| (apart.why, apart.amount.sum.0)).collect()
}

#[test]
fn instalments_count_up_to_what_the_source_brings() {
    let mut plan = plan(1, Some(10));
    source(&mut plan, "s", &[100], |source| {
        receipts(source, &[("2026-06-30", 30), ("2027-07-01", 20), ("2026-07-31", 10)])
    });
    let told = |plan: &Plan| {
        let reading = secured(plan);
        let apart = apart(&reading);
        (
            reading.before.0,
            coming(&reading).iter().sum::<i64>(),
            reading.receivable.sum.0,
            apart,
        )
    };
    assert_eq!(told(&plan), (30, 10, 20, vec![(Why::NoDay, 40)]));
    source(&mut plan, "s", &[25], |source| {
        receipts(source, &[("2026-07-31", 10), ("2026-08-31", 10), ("2026-09-30", 10)])
    });
    assert_eq!(told(&plan), (0, 25, 0, vec![(Why::Beyond, 5)]));
    // What came for years before the plan is not taken from what is to come.
    source(&mut plan, "s", &[25], |source| {
        receipts(source, &[("2025-07-31", 90), ("2026-08-31", 25)]);
        source.amounts = source.amounts.with(2025, Amount::Known(Money(90)));
    });
    assert_eq!(told(&plan), (90, 25, 0, vec![]));
    source(&mut plan, "s", &[], |source| {
        receipts(source, &[("2026-07-31", 10)]);
        source.amounts = source.amounts.with(2026, Amount::Unknown);
    });
    assert_eq!(told(&plan), (0, 10, 0, vec![(Why::NoDay, 0)]));
    assert_eq!(secured(&plan).apart[0].amount.unknown, 1);
}

#[test]
fn reimbursements_follow_what_is_assigned_and_end_with_the_money() {
    let mut plan = plan(2, None);
    line(&mut plan, "camp", &[90, 90], |line| {
        line.months = [Month::July, Month::August, Month::June].into_iter().collect()
    });
    line(&mut plan, "work", &[120, 120], |_| {});
    let state = |plan: &mut Plan, carry: i64| {
        source(plan, "state", &[100, 100], |source| {
            pays(source, PaymentWay::Reimbursed, 1);
            source.carry_limit = (carry > 0).then_some(Money(carry));
        });
    };
    state(&mut plan, 0);
    pay(&mut plan, "state", "camp", 2026, 60);
    let told = |plan: &Plan| {
        let reading = secured(plan);
        let apart = apart(&reading);
        (coming(&reading)[..14].to_vec(), apart)
    };
    // In the second year nothing is assigned: evenly, nine months of which have arrived in the first months shown.
    assert_eq!(told(&plan).0, [0, 20, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9]);
    assert_eq!(told(&plan).1, [(Why::NotClaimed, 40)]);
    // More is assigned than it has: what comes first is paid first.
    pay(&mut plan, "state", "camp", 2026, 90);
    pay(&mut plan, "state", "work", 2026, 120);
    pay(&mut plan, "state", "work", 2027, 120);
    assert_eq!(told(&plan).0, [0, 40, 40, 10, 10, 0, 0, 0, 0, 0, 0, 0, 0, 10]);
    // What may be carried over pays in the next year.
    pay(&mut plan, "state", "camp", 2026, 70);
    pay(&mut plan, "state", "work", 2026, 0);
    state(&mut plan, 20);
    let (_, apart) = told(&plan);
    assert_eq!(apart, [(Why::NotClaimed, 10)]);
    let all: i64 = coming(&secured(&plan)).iter().sum();
    assert_eq!(all + secured(&plan).receivable.sum.0, 190);
}

#[test]
fn a_cost_that_is_paid_back_in_full_comes_back_to_the_cent() {
    let mut plan = plan(1, None);
    line(&mut plan, "work", &[1_000], |_| {});
    source(&mut plan, "state", &[1_000], |source| {
        pays(source, PaymentWay::Reimbursed, 0)
    });
    pay(&mut plan, "state", "work", 2026, 1_000);
    assert_eq!(closing(&secured(&plan)), [0; 12]);
    assert_ne!(paid(&secured(&plan))[0], paid(&secured(&plan))[11]);
}

#[test]
fn what_is_not_known_is_counted_and_is_not_nothing() {
    let mut plan = plan(1, None);
    line(&mut plan, "camp", &[], |line| {
        line.need = line.need.with(2026, Amount::Unknown);
        line.months = [Month::August].into_iter().collect();
    });
    source(&mut plan, "s", &[], |source| {
        source.amounts = source.amounts.with(2026, Amount::Unknown);
        source.available_from = Some(day("2027-06-01"));
    });
    let reading = secured(&plan);
    let unknown: Vec<_> = reading
        .months
        .iter()
        .map(|month| (month.costs.unknown, month.unknown_costs, month.unknown_receipts))
        .collect();
    assert_eq!(
        (unknown[0], unknown[1], unknown[2], unknown[11]),
        ((0, 0, 0), (1, 1, 0), (0, 1, 0), (0, 1, 1))
    );
    assert_eq!(reading.runway(Money(1)), None);
}

#[test]
fn only_what_is_counted_on_arrives() {
    let mut plan = plan(1, None);
    for (id, stage) in [
        ("a", FundingStage::Active),
        ("b", FundingStage::Submitted),
        ("c", FundingStage::Idea),
        ("d", FundingStage::Declined),
    ] {
        source(&mut plan, id, &[12], |source| source.stage = Some(stage));
    }
    let first = cash(&plan)
        .readings
        .iter()
        .map(|reading| (coming(reading)[0], reading.assumed.len()))
        .collect::<Vec<_>>();
    assert_eq!(first, [(1, 1), (2, 2), (3, 3)]);
}

#[test]
fn months_begin_where_fiscal_years_do() {
    let mut plan = plan(10, None);
    Rc::make_mut(&mut plan.about).fiscal_start = crate::plan::FiscalStart::new(1, 31).unwrap();
    let reading = secured(&plan);
    assert_eq!(reading.months.len(), 120);
    let bounds: Vec<_> = reading
        .months
        .iter()
        .map(|month| (month.period.first, month.period.last))
        .collect();
    assert!(bounds.windows(2).all(|pair| pair[0].1.next() == pair[1].0));
    let months: Vec<u32> = bounds[..12].iter().map(|(first, _)| first.month()).collect();
    assert_eq!(months, (1..=12).collect::<Vec<_>>());
}

#[test]
fn f18_tells_of_money_that_is_late_and_of_nothing_else() {
    let dips = |plan: &Plan| -> Vec<_> {
        let found = check(plan).into_iter();
        found
            .map(|finding| (finding.place.year.unwrap(), finding.measure().unwrap()))
            .collect()
    };
    let mut late = worked();
    assert_eq!(dips(&late), [(2026, 1_500_000)]);
    // With enough in hand nothing is below zero.
    Rc::make_mut(&mut late.about).opening_cash = Some(Money(2_000_000));
    assert_eq!(dips(&late), []);
    // A year that is short as a whole is another matter, and so is a plan that says nothing of months.
    let mut short = plan(2, Some(0));
    line(&mut short, "work", &[1_000, 1_000], |_| {});
    source(&mut short, "s", &[600, 600], |_| {});
    assert_eq!(dips(&short), []);
    source(&mut short, "t", &[600, 600], |source| {
        source.available_from = Some(day("2026-12-01"))
    });
    assert_eq!(dips(&short).len(), 1);
    Rc::make_mut(&mut short.about).opening_cash = None;
    assert_eq!(dips(&short), []);
    // Where money is not known yet it may be enough.
    Rc::make_mut(&mut short.about).opening_cash = Some(Money(0));
    source(&mut short, "u", &[], |source| {
        source.amounts = source.amounts.with(2026, Amount::Unknown)
    });
    assert_eq!(dips(&short), []);
}
