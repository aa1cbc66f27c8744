//! Tests of a plan's money as a question of the braid, and of the answer in its records.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::source::Cap as Limit;
use crate::plan::{FundingStage, Id, PerMille};

/// The worked example of the braid as a plan, in dollars as they are written in cents.
fn example() -> Plan {
    let mut plan = Plan::new("p", "");
    for (id, need) in [
        ("coordinator", 88_000),
        ("academics", 52_200),
        ("enrichment", 14_320),
        ("clinician", 72_000),
        ("families", 12_000),
        ("training", 9_000),
        ("evaluation", 10_000),
        ("transport", 16_480),
    ] {
        line(&mut plan, id, &[need * 100], |_| {});
    }
    for (id, amount, lines) in [
        (
            "title-1",
            70_000,
            &["coordinator", "academics", "families", "training"][..],
        ),
        (
            "cclc",
            95_000,
            &["academics", "enrichment", "training", "evaluation", "transport"],
        ),
        ("medicaid", 36_000, &["clinician"]),
        ("foundation", 40_000, &["coordinator", "evaluation"]),
        ("title-4", 20_000, &["clinician", "training"]),
        ("united-way", 15_000, &["families", "transport"]),
    ] {
        source(&mut plan, id, &[amount * 100], |source| {
            source.unrestricted = false;
            for line in lines {
                source.eligible = source.with_verdict(&Id::new(*line), Some(crate::plan::Verdict::Yes));
            }
        });
    }
    source(&mut plan, "free", &[1_200_000], |_| {});
    plan
}

fn best(plan: &Plan) -> Braided {
    Braided::best(plan, &Source::is_live).unwrap()
}

#[test]
fn the_worked_example_is_read_from_a_plan() {
    let plan = example();
    let answer = best(&plan);
    assert_eq!(answer.asked.years, [2026, 2027, 2028]);
    assert_eq!(answer.braid.fundable(), 27_000_000);
    let missing: Vec<_> = answer
        .missing()
        .iter()
        .map(|(line, year, gap)| (line.id.as_str().to_owned(), *year, gap.0))
        .collect();
    assert_eq!(missing, [("clinician".to_owned(), 2026, 400_000)]);
    let whys = answer.why();
    let [why] = whys.as_slice() else { panic!("{whys:?}") };
    let lines: Vec<_> = why
        .lines
        .iter()
        .map(|(line, years)| (line.id.as_str(), &years[..]))
        .collect();
    assert_eq!(lines, [("clinician", &[2026][..])]);
    let sources: Vec<_> = why
        .sources
        .iter()
        .map(|(source, most)| (source.id.as_str(), most.0))
        .collect();
    assert_eq!(
        sources,
        [("medicaid", 3_600_000), ("title-4", 2_000_000), ("free", 1_200_000)]
    );
    assert_eq!((why.need, why.payable), (Money(7_200_000), Money(6_800_000)));
    let sum: i64 = answer.paid().iter().map(|paid| paid.amount.0).sum();
    assert_eq!(sum, 27_000_000);
    assert!(
        answer
            .paid()
            .iter()
            .all(|paid| paid.year == 2026 && paid.source.may_pay(&paid.line.id))
    );
}

#[test]
fn with_enough_there_is_no_reason_and_nothing_missing() {
    let mut plan = example();
    source(&mut plan, "more", &[400_000], |_| {});
    let answer = best(&plan);
    assert_eq!((answer.missing(), answer.why()), (Vec::new(), Vec::new()));
}

#[test]
fn only_sources_that_are_counted_on_pay() {
    let mut plan = example();
    source(&mut plan, "hoped", &[400_000], |source| {
        source.stage = Some(FundingStage::Submitted)
    });
    source(&mut plan, "lost", &[400_000], |source| {
        source.stage = Some(FundingStage::Declined)
    });
    assert!(best(&plan).why().is_empty());
    let secured = Braided::best(&plan, &|source| source.certainty() == crate::plan::Certainty::Secured).unwrap();
    assert_eq!(secured.braid.whole_gap(), 400_000);
}

#[test]
fn years_pay_for_themselves_but_for_what_may_be_carried_over() {
    let fundable = |carry: Option<i64>, until: Option<&str>| {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "c", &[80, 60, 60], |_| {});
        source(&mut plan, "s", &[100, 40, 40], |source| {
            source.carry_limit = carry.map(Money);
            source.available_until = until.map(day);
        });
        best(&plan).braid.fundable()
    };
    assert_eq!(fundable(None, None), 160);
    assert_eq!(fundable(Some(15), None), 175);
    assert_eq!(fundable(Some(100), None), 180);
    // What would arrive after its last day does not count.
    assert_eq!(fundable(Some(100), Some("2028-06-30")), 140);
}

#[test]
fn limits_hold_in_each_year() {
    let fundable = |limit: Limit| {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "c", &[200, 100], |line| {
            line.category = Some(CostCategory::Indirect)
        });
        line(&mut plan, "d", &[50, 50], |_| {});
        source(&mut plan, "s", &[1000, 500], |source| source.caps = vec![limit]);
        best(&plan).braid.fundable()
    };
    let most = |most: i64| Limit {
        most: Some(Money(most)),
        ..Limit::default()
    };
    let share = |share: u16| Limit {
        share: Some(PerMille::of(share)),
        ..Limit::default()
    };
    let on_line = |limit: Limit| Limit {
        line: Some(Id::new("c")),
        ..limit
    };
    let on_category = |limit: Limit| Limit {
        category: Some(CostCategory::Indirect),
        ..limit
    };
    assert_eq!(fundable(Limit::default()), 400);
    assert_eq!(fundable(most(70)), 140);
    assert_eq!(fundable(on_line(most(70))), 240);
    assert_eq!(fundable(on_category(most(70))), 240);
    // A tenth of the line's need, of the award, and of the award for all.
    assert_eq!(fundable(on_line(share(100))), 130);
    assert_eq!(fundable(on_category(share(100))), 250);
    assert_eq!(fundable(share(100)), 150);
    // A limit on a line of another category is about nothing.
    let other = Limit {
        category: Some(CostCategory::Travel),
        ..on_line(most(1))
    };
    assert_eq!(fundable(other), 400);
}

#[test]
fn what_is_not_known_yet_is_nothing_and_counted() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100], |line| {
        line.need = line.need.with(2027, Amount::Unknown)
    });
    source(&mut plan, "s", &[60], |source| {
        source.amounts = source.amounts.with(2028, Amount::Unknown)
    });
    let answer = best(&plan);
    assert_eq!((answer.braid.fundable(), answer.asked.unknown), (60, 2));
}

#[test]
fn reasons_that_have_no_money_in_common_are_told_apart() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "bus", &[100, 100], |_| {});
    // In neither of its years may anything pay for it: that is told once.
    line(&mut plan, "club", &[50, 30], |_| {});
    source(&mut plan, "s", &[70, 40], |source| {
        source.unrestricted = false;
        source.eligible = source.with_verdict(&Id::new("bus"), Some(crate::plan::Verdict::Yes));
    });
    let told = |plan: &Plan| -> Vec<(Vec<String>, i64, i64)> {
        let whys = best(plan).why();
        let names = |why: &Why| {
            why.lines
                .iter()
                .map(|(line, years)| format!("{} {years:?}", line.id.as_str()))
                .collect()
        };
        whys.iter().map(|why| (names(why), why.need.0, why.payable.0)).collect()
    };
    let one = |name: &str, need, payable| (vec![name.to_owned()], need, payable);
    let apart = [
        one("club [2026, 2027]", 80, 0),
        one("bus [2027]", 100, 40),
        one("bus [2026]", 100, 70),
    ];
    assert_eq!(told(&plan), apart);
    // What may be carried over is money that both years have in common.
    source(&mut plan, "s", &[70, 40], |source| {
        source.unrestricted = false;
        source.eligible = source.with_verdict(&Id::new("bus"), Some(crate::plan::Verdict::Yes));
        source.carry_limit = Some(Money(5));
    });
    assert_eq!(
        told(&plan),
        [one("bus [2026, 2027]", 200, 110), one("club [2026, 2027]", 80, 0)]
    );
}

/// Locks what is assigned.
fn lock(plan: &mut Plan, source: &str, line: &str, year: i32, amount: i64) {
    pay(plan, source, line, year, amount);
    let id = format!("{source}-{line}-{year}");
    let mut paid = (**plan.allocations.find(&Id::new(id)).unwrap()).clone();
    paid.locked = true;
    plan.put(paid.into());
}

fn told(refusal: Refusal) -> Vec<(String, String, i32, i64)> {
    let locks = match refusal {
        Refusal::TooLarge => Vec::new(),
        Refusal::NotPayable(lock) => vec![lock],
        Refusal::Locks(locks) => locks,
    };
    let told = |lock: &Paid| {
        let (source, line) = (lock.source.id.as_str(), lock.line.id.as_str());
        (source.to_owned(), line.to_owned(), lock.year, lock.amount.0)
    };
    locks.iter().map(told).collect()
}

#[test]
fn what_is_locked_is_paid_as_it_is_and_the_rest_around_it() {
    let mut plan = example();
    // Unrestricted money on what others may pay for: then it is missing for the clinician.
    lock(&mut plan, "free", "academics", 2026, 1_000_000);
    // What is assigned and not locked is no part of the question.
    pay(&mut plan, "free", "training", 2026, 100);
    let answer = best(&plan);
    assert_eq!(answer.braid.whole_gap(), 1_400_000);
    let paid = answer.paid();
    let paid = |source: &str, line: &str| {
        let of = |paid: &&Paid| (paid.source.id.as_str(), paid.line.id.as_str()) == (source, line);
        paid.iter().find(of).map_or(0, |paid| paid.amount.0)
    };
    assert_eq!(
        (paid("free", "academics"), paid("free", "clinician")),
        (1_000_000, 200_000)
    );
    // Where the source is not counted on, its lock does not count either.
    let without = Braided::best(&plan, &|source| source.id.as_str() != "free").unwrap();
    assert_eq!(without.braid.whole_gap(), 1_600_000);
}

#[test]
fn locks_that_cannot_be_are_named() {
    let refused = |change: &dyn Fn(&mut Plan)| {
        let mut plan = example();
        change(&mut plan);
        Braided::best(&plan, &Source::is_live)
            .map(|_| ())
            .map_err(told)
            .unwrap_err()
    };
    let row = |source: &str, line: &str, year, amount| (source.to_owned(), line.to_owned(), year, amount);
    let may_not = refused(&|plan| lock(plan, "medicaid", "transport", 2026, 5));
    assert_eq!(may_not, [row("medicaid", "transport", 2026, 5)]);
    // There is no money in that year.
    let none = refused(&|plan| lock(plan, "medicaid", "clinician", 2027, 5));
    assert_eq!(none, [row("medicaid", "clinician", 2027, 5)]);
    let together = refused(&|plan| {
        lock(plan, "free", "clinician", 2026, 700_000);
        lock(plan, "free", "transport", 2026, 600_000);
    });
    assert_eq!(
        together,
        [
            row("free", "clinician", 2026, 700_000),
            row("free", "transport", 2026, 600_000)
        ]
    );
    // A source that brings nothing at all.
    let empty = refused(&|plan| {
        source(plan, "empty", &[], |_| {});
        lock(plan, "empty", "transport", 2026, 5);
    });
    assert_eq!(empty, [row("empty", "transport", 2026, 5)]);
}

#[test]
fn no_more_is_assigned_to_indirect_costs_than_their_rule_allows() {
    use crate::plan::source::{IndirectBasis, IndirectRule};
    for (basis, equipment, most) in [
        (IndirectBasis::Direct, 0, 452_381),
        (IndirectBasis::Award, 0, 475_000),
        (IndirectBasis::ModifiedDirect, 0, 452_381),
        // Ten thousand of equipment are left out of the base, and so is five percent of them out of the rest.
        (IndirectBasis::ModifiedDirect, 1_000_000, 404_762),
    ] {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "salaries", &[9_000_000], |_| {});
        line(&mut plan, "overhead", &[1_000_000], |overhead| {
            overhead.category = Some(CostCategory::Indirect);
        });
        line(&mut plan, "buses", &[equipment], |buses| {
            buses.category = Some(CostCategory::Equipment);
        });
        source(&mut plan, "award", &[9_500_000], |award| {
            award.indirect = Some(IndirectRule {
                share: Some(PerMille::of(50)),
                basis: Some(basis.clone()),
                ..IndirectRule::default()
            });
        });
        let answer = best(&plan);
        let paid = answer.paid();
        let indirect = paid.iter().filter(|paid| paid.line.id.as_str() == "overhead");
        assert!(indirect.map(|paid| paid.amount.0).sum::<i64>() <= most, "{basis:?}");
        let fundable = (9_000_000 + equipment + most).min(9_500_000);
        assert_eq!(answer.braid.fundable(), fundable, "{basis:?}");
    }
}
