//! Tests of the totals of money, on the worked example of the funding research.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::source::{Eligibility, SourceForm};
use crate::plan::{FundingStage, PerMille, Verdict};

/// The worked example: eight lines of 274,000 dollars together and seven sources of 288,000, all in the first year.
fn worked() -> Plan {
    let mut plan = Plan::new("p", "");
    for (id, dollars) in [
        ("C1", 88_000),
        ("C2", 52_200),
        ("C3", 14_320),
        ("C4", 72_000),
        ("C5", 12_000),
        ("C6", 9_000),
        ("C7", 10_000),
        ("C8", 16_480),
    ] {
        line(&mut plan, id, &[dollars * 100], |_| {});
    }
    for (id, dollars, lines) in [
        ("S1", 70_000, &["C1", "C2", "C5", "C6"] as &[&str]),
        ("S2", 95_000, &["C2", "C3", "C6", "C7", "C8"]),
        ("S3", 36_000, &["C4"]),
        ("S4", 40_000, &["C1", "C7"]),
        ("S5", 20_000, &["C4", "C6"]),
        ("S6", 15_000, &["C5", "C8"]),
        ("S7", 12_000, &[]),
    ] {
        source(&mut plan, id, &[dollars * 100], |source| {
            source.unrestricted = lines.is_empty();
            source.eligible = lines
                .iter()
                .map(|line| Eligibility {
                    line: Id::new(*line),
                    verdict: Some(Verdict::Yes),
                    ..Eligibility::default()
                })
                .collect();
        });
    }
    plan
}

fn dollars(dollars: i64) -> Tally {
    Tally::default().with(Amount::Known(Money(dollars * 100)))
}

#[test]
fn the_worked_example_has_a_surplus_on_paper_and_everything_to_assign() {
    let years = by_year(&worked());
    assert_eq!(years.len(), 3);
    let first = &years[0];
    assert_eq!(
        (first.name.as_str(), first.need, first.secured),
        ("2026–27", dollars(274_000), dollars(288_000))
    );
    assert_eq!(first.balance(), Money(1_400_000));
    assert_eq!(
        (first.gap, first.unassigned, first.allocated),
        (dollars(274_000), dollars(288_000), Tally::default())
    );
    // Where nothing was entered, nothing is short.
    let (need, available, gap) = (years[1].need, years[1].available(), years[1].gap);
    assert_eq!([need, available, gap, years[1].unassigned], [Tally::default(); 4]);
}

#[test]
fn the_best_answer_leaves_the_gap_it_cannot_close() {
    let mut plan = worked();
    for (source, line, dollars) in [
        ("S1", "C1", 58_000),
        ("S1", "C5", 12_000),
        ("S2", "C2", 52_200),
        ("S2", "C3", 14_320),
        ("S2", "C6", 9_000),
        ("S2", "C8", 1_480),
        ("S3", "C4", 36_000),
        ("S4", "C1", 30_000),
        ("S4", "C7", 10_000),
        ("S5", "C4", 20_000),
        ("S6", "C8", 15_000),
        ("S7", "C4", 12_000),
    ] {
        pay(&mut plan, source, line, 2026, dollars * 100);
    }
    let funding = funding(&plan);
    let first = &funding.years[0];
    assert_eq!(
        (first.allocated, first.gap, first.unassigned),
        (dollars(270_000), dollars(4_000), dollars(18_000))
    );
    let clinician = &funding.lines[3].years[0];
    assert_eq!((clinician.paid, clinician.gap), (dollars(68_000), Some(Money(400_000))));
    assert_eq!(funding.sources[1].years[0].left, Some(Money(1_800_000)));
    assert_eq!(
        funding.paying.cell(&Id::new("S2"), &Id::new("C8"), 2026),
        dollars(1_480)
    );
}

#[test]
fn what_is_missing_of_one_line_is_not_made_good_by_too_much_on_another() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100], |_| {});
    line(&mut plan, "d", &[100], |_| {});
    source(&mut plan, "s", &[200], |_| {});
    pay(&mut plan, "s", "c", 2026, 150);
    let funding = funding(&plan);
    assert_eq!(funding.years[0].gap.sum, Money(100));
    assert_eq!(funding.lines[0].years[0].gap, Some(Money(-50)));
}

#[test]
fn how_sure_money_is_and_what_is_not_known_is_kept_apart() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100], |line| line.priority = Some(Priority::Could));
    line(&mut plan, "d", &[], |line| {
        line.need = line.need.with(2026, Amount::Unknown)
    });
    for (id, stage, amount) in [
        ("a", FundingStage::Active, 1),
        ("b", FundingStage::Submitted, 20),
        ("c", FundingStage::Drafting, 300),
        ("d", FundingStage::Declined, 4_000),
    ] {
        source(&mut plan, id, &[amount], |source| {
            source.stage = Some(stage);
            source.form = (id == "b").then_some(SourceForm::InKind);
        });
    }
    source(&mut plan, "e", &[], |source| {
        source.amounts = source.amounts.with(2026, Amount::Unknown)
    });
    pay(&mut plan, "a", "c", 2026, 1);
    pay(&mut plan, "d", "c", 2026, 50);
    let year = &by_year(&plan)[0];
    let tally = |sum: i64, unknown: usize| Tally {
        sum: Money(sum),
        unknown,
        is_entered: true,
    };
    assert_eq!(
        (year.secured, year.pending, year.hoped),
        (tally(1, 1), tally(20, 0), tally(300, 0))
    );
    assert_eq!((year.available(), year.in_kind), (tally(321, 1), tally(20, 0)));
    assert_eq!(
        (year.need, year.must, year.could),
        (tally(100, 1), tally(0, 1), tally(100, 0))
    );
    // What the declined source was to pay does not count.
    assert_eq!((year.allocated, year.allocated_secured), (tally(1, 0), tally(1, 0)));
    assert_eq!(year.gap, tally(99, 1));
}

#[test]
fn what_is_expected_weighs_each_amount_by_its_chance_and_is_rounded_once() {
    let mut plan = Plan::new("p", "");
    let at = |plan: &mut Plan, id: &str, cents: i64, stage: FundingStage, chance: Option<u16>| {
        source(plan, id, &[cents], |source| {
            source.stage = Some(stage);
            source.probability = chance.map(PerMille::of);
        });
    };
    at(&mut plan, "sure", 1000, FundingStage::Awarded, Some(100));
    at(&mut plan, "gone", 5000, FundingStage::Declined, Some(900));
    // 30% as usual of 1 and of 1, and 5% said of 18: 0.3 + 0.3 + 0.9, which is rounded when it is added up.
    at(&mut plan, "asked", 1, FundingStage::Submitted, None);
    at(&mut plan, "also", 1, FundingStage::Submitted, None);
    at(&mut plan, "said", 18, FundingStage::Submitted, Some(50));
    let year = &by_year(&plan)[0];
    assert_eq!((year.expected.sum, year.expected.unknown), (Money(1002), 0));
    source(&mut plan, "open", &[], |source| {
        source.amounts = source.amounts.with(2026, Amount::Unknown);
    });
    assert_eq!(by_year(&plan)[0].expected.unknown, 1);
}
