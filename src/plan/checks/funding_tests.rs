//! Tests of the checks of money.

use std::rc::Rc;

use crate::plan::checks::testing::*;
use crate::plan::checks::{Code, Fact};
use crate::plan::source::{Cap, Deliverable, Eligibility};
use crate::plan::{
    Amount, CostCategory, FundingStage, Id, Money, PerMille, Plan, Recurrence, Source, Verdict, YearAmounts,
};

const NONE: [&str; 0] = [];

fn may_pay(source: &mut Source, line: &str, verdict: Verdict) {
    source.unrestricted = false;
    source.eligible.push(Eligibility {
        line: Id::new(line),
        verdict: Some(verdict),
        ..Eligibility::default()
    });
}

#[test]
fn f01_a_line_needs_a_source_that_may_pay() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100], |_| {});
    line(&mut plan, "free", &[], |_| {});
    assert_eq!(about(&plan, Code::Unfundable), ["c"]);
    source(&mut plan, "s", &[1], |source| may_pay(source, "c", Verdict::No));
    assert_eq!(about(&plan, Code::Unfundable), ["c"]);
    source(&mut plan, "s", &[1], |source| {
        may_pay(source, "c", Verdict::Conditional)
    });
    assert_eq!(about(&plan, Code::Unfundable), NONE);
    source(&mut plan, "s", &[1], |source| {
        source.stage = Some(FundingStage::Withdrawn)
    });
    assert_eq!(about(&plan, Code::Unfundable), ["c"]);
}

#[test]
fn f02_each_year_needs_money_that_may_pay() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100, 100, 100], |_| {});
    source(&mut plan, "s", &[100, 0, 100], |source| {
        may_pay(source, "c", Verdict::Yes)
    });
    let found = found(&plan, Code::YearUnfundable);
    assert_eq!(found.len(), 1);
    assert!(
        found[0]
            .arguments
            .contains(&("years", Fact::Texts(vec!["2027–28".to_owned()])))
    );
    source(&mut plan, "t", &[0, 1], |_| {});
    assert_eq!(about(&plan, Code::YearUnfundable), NONE);
}

#[test]
fn f03_f04_money_is_put_to_use() {
    let mut plan = Plan::new("p", "");
    source(&mut plan, "s", &[10], |source| source.unrestricted = false);
    source(&mut plan, "t", &[10], |_| {});
    assert_eq!(about(&plan, Code::SourceIdle), NONE, "there are no lines yet");
    line(&mut plan, "c", &[100], |_| {});
    assert_eq!(about(&plan, Code::SourceIdle), ["s"]);
    assert_eq!(about(&plan, Code::SourceUnused), NONE, "nothing is assigned yet");
    source(&mut plan, "u", &[10], |_| {});
    pay(&mut plan, "u", "c", 2026, 10);
    assert_eq!(about(&plan, Code::SourceUnused), ["t"]);
}

#[test]
fn f06_costs_that_come_again_outlive_money_that_ends() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100, 100, 100], |line| {
        line.recurrence = Some(Recurrence::Recurring)
    });
    source(&mut plan, "s", &[100, 100, 100], |_| {});
    pay(&mut plan, "s", "c", 2026, 100);
    assert_eq!(about(&plan, Code::Cliff), NONE, "the money goes on");
    source(&mut plan, "s", &[100], |_| {});
    assert_eq!(about(&plan, Code::Cliff), NONE, "nobody has said that it ends");
    ending(&mut plan, "s", &[100], |_| {});
    let cliff = found(&plan, Code::Cliff);
    assert_eq!(cliff.len(), 1);
    assert!(cliff[0].arguments.contains(&("day", Fact::Day(day("2027-06-30")))));
    line(&mut plan, "c", &[100, 100, 100], |line| {
        line.recurrence = Some(Recurrence::OneTime)
    });
    assert_eq!(about(&plan, Code::Cliff), NONE);
    line(&mut plan, "c", &[100], |line| {
        line.recurrence = Some(Recurrence::Recurring)
    });
    assert_eq!(about(&plan, Code::Cliff), NONE, "nothing is needed afterwards");
}

#[test]
fn f07_money_is_spent_while_it_may_be() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100, 100], |_| {});
    pay(&mut plan, "s", "c", 2027, 10);
    source(&mut plan, "s", &[10, 10], |source| {
        source.available_until = Some(day("2027-07-01"))
    });
    assert_eq!(about(&plan, Code::OutsidePeriod), NONE);
    source(&mut plan, "s", &[10, 10], |source| {
        source.available_until = Some(day("2027-06-30"))
    });
    assert_eq!(about(&plan, Code::OutsidePeriod), ["s"]);
    source(&mut plan, "s", &[10, 10], |source| {
        source.available_from = Some(day("2028-07-01"))
    });
    assert_eq!(about(&plan, Code::OutsidePeriod), ["s"]);
}

#[test]
fn f08_thirty_percent_from_one_source_is_not_too_much() {
    let mut plan = Plan::new("p", "");
    for (id, amount) in [("s", 30), ("t", 30), ("u", 30), ("v", 10)] {
        source(&mut plan, id, &[amount], |_| {});
    }
    assert_eq!(about(&plan, Code::LeansOnOne), NONE);
    source(&mut plan, "s", &[31], |_| {});
    let leaning = found(&plan, Code::LeansOnOne);
    assert_eq!(leaning.len(), 1);
    assert!(
        leaning[0]
            .arguments
            .contains(&("share", Fact::Share(PerMille::of(306))))
    );
    source(&mut plan, "lost", &[1000], |source| {
        source.stage = Some(FundingStage::Declined)
    });
    assert_eq!(about(&plan, Code::LeansOnOne), ["s"]);
}

#[test]
fn f09_no_more_is_assigned_than_a_source_has() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100, 100, 100], |_| {});
    source(&mut plan, "s", &[50, 50], |_| {});
    pay(&mut plan, "s", "c", 2026, 40);
    pay(&mut plan, "s", "c", 2027, 50);
    assert_eq!(about(&plan, Code::Overdrawn), NONE);
    pay(&mut plan, "s", "c", 2027, 60);
    assert_eq!(about(&plan, Code::Overdrawn), ["s"]);
    for (limit, over) in [(10, 0), (9, 1)] {
        source(&mut plan, "s", &[50, 50], |source| {
            source.carry_limit = Some(Money(limit))
        });
        assert_eq!(
            about(&plan, Code::Overdrawn).len(),
            over,
            "ten are left of the first year"
        );
    }
    source(&mut plan, "s", &[50], |source| {
        source.amounts = source.amounts.with(2027, Amount::Unknown);
    });
    assert_eq!(about(&plan, Code::Overdrawn), NONE);
}

#[test]
fn f10_no_more_is_assigned_than_a_line_needs() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100], |_| {});
    source(&mut plan, "s", &[100], |_| {});
    source(&mut plan, "t", &[100], |_| {});
    pay(&mut plan, "s", "c", 2026, 60);
    pay(&mut plan, "t", "c", 2026, 40);
    assert_eq!(about(&plan, Code::Overpaid), NONE);
    pay(&mut plan, "t", "c", 2026, 41);
    let over = found(&plan, Code::Overpaid);
    assert!(over[0].arguments.contains(&("amount", Fact::Money(Money(1)))));
    line(&mut plan, "c", &[], |line| {
        line.need = YearAmounts::default().with(2026, Amount::Unknown)
    });
    assert_eq!(about(&plan, Code::Overpaid), NONE);
}

#[test]
fn f11_f15_only_money_that_may_and_will_pays() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100], |_| {});
    line(&mut plan, "d", &[100], |_| {});
    source(&mut plan, "s", &[100], |source| may_pay(source, "c", Verdict::Yes));
    pay(&mut plan, "s", "c", 2026, 10);
    assert_eq!(about(&plan, Code::Ineligible), NONE);
    pay(&mut plan, "s", "d", 2026, 10);
    assert_eq!(found(&plan, Code::Ineligible)[0].about[1].text(), "d");
    source(&mut plan, "s", &[100], |source| {
        source.stage = Some(FundingStage::Declined)
    });
    assert_eq!(about(&plan, Code::CountsOnLost), ["s", "s"]);
    assert_eq!(about(&plan, Code::Ineligible), NONE);
}

#[test]
fn f12_amounts_below_zero_are_pointed_out() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[-1], |_| {});
    source(&mut plan, "s", &[-1], |_| {});
    pay(&mut plan, "s", "c", 2026, -1);
    assert_eq!(about(&plan, Code::Negative), ["c", "s", "s-c-2026"]);
}

#[test]
fn years_that_the_plan_does_not_have_count_in_no_check() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[0, 0, -1], |_| {});
    line(&mut plan, "d", &[10], |_| {});
    source(&mut plan, "s", &[10, 0, -1], |source| {
        source.unrestricted = false;
        may_pay(source, "d", Verdict::Yes);
        source.available_until = Some(day("2027-06-30"));
    });
    source(&mut plan, "lost", &[], |source| {
        source.stage = Some(FundingStage::Declined);
    });
    pay(&mut plan, "s", "d", 2026, 4);
    pay(&mut plan, "s", "d", 2028, 6);
    pay(&mut plan, "s", "c", 2028, -1);
    pay(&mut plan, "lost", "d", 2028, 1);
    let codes = [
        Code::OutsidePeriod,
        Code::Overpaid,
        Code::Ineligible,
        Code::Negative,
        Code::CountsOnLost,
    ];
    for code in codes {
        assert_ne!(about(&plan, code), NONE, "{code:?}");
    }
    Rc::make_mut(&mut plan.about).years = Some(1);
    for code in codes {
        assert_eq!(about(&plan, code), NONE, "{code:?}");
    }
    // What is left of the source is not lessened by what was paid in a year that is gone.
    let lapses = found(&plan, Code::Lapses);
    assert_eq!(lapses.len(), 1);
    assert!(lapses[0].arguments.contains(&("amount", Fact::Money(Money(6)))));
}

#[test]
fn f13_limits_on_a_line_a_category_and_the_award_hold() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[200, 200], |line| {
        line.category = Some(CostCategory::Indirect)
    });
    line(&mut plan, "d", &[200, 200], |_| {});
    for year in [2026, 2027] {
        pay(&mut plan, "s", "c", year, 50);
        pay(&mut plan, "s", "d", year, 100);
    }
    let capped = |plan: &mut Plan, cap: Cap| {
        source(plan, "s", &[1000, 1000], |source| source.caps.push(cap));
        about(plan, Code::OverCap).len()
    };
    let most = |most: i64| Cap {
        most: Some(Money(most)),
        ..Cap::default()
    };
    let on_line = |cap: Cap| Cap {
        line: Some(Id::new("c")),
        ..cap
    };
    let on_category = |cap: Cap| Cap {
        category: Some(CostCategory::Indirect),
        ..cap
    };
    let share = |share: u16| Cap {
        share: Some(PerMille::of(share)),
        ..Cap::default()
    };
    for (cap, over) in [
        (most(150), 0),
        (most(149), 1),
        (on_line(most(50)), 0),
        (on_line(most(49)), 1),
        (on_category(most(50)), 0),
        (on_category(most(49)), 1),
        // In each year 50 of the line's 200, and of the award's 1,000.
        (on_line(share(250)), 0),
        (on_line(share(249)), 1),
        (on_category(share(50)), 0),
        (on_category(share(49)), 1),
    ] {
        assert_eq!(capped(&mut plan, cap.clone()), over, "{cap:?}");
    }
}

#[test]
fn f16_what_is_owed_to_a_funder_is_on_time() {
    let mut plan = Plan::new("p", "");
    let owed = |plan: &mut Plan, due: &str, done: bool| {
        source(plan, "s", &[1], |source| {
            source.deliverables.push(Deliverable {
                due: Some(day(due)),
                done,
                ..Deliverable::default()
            });
        });
        about(plan, Code::DeliverableOverdue).len()
    };
    assert_eq!(owed(&mut plan, "2026-11-24", false), 0);
    assert_eq!(owed(&mut plan, "2026-11-23", false), 1);
    assert_eq!(owed(&mut plan, "2026-11-23", true), 0);
}

#[test]
fn f17_a_year_has_money_enough() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100, 100], |_| {});
    source(&mut plan, "s", &[100, 99], |_| {});
    let short = found(&plan, Code::YearShort);
    assert_eq!(short.len(), 1);
    assert!(short[0].arguments.contains(&("year", Fact::Text("2027–28".to_owned()))));
    assert!(short[0].arguments.contains(&("amount", Fact::Money(Money(1)))));
    source(&mut plan, "t", &[], |source| {
        source.amounts = source.amounts.with(2027, Amount::Unknown)
    });
    assert_eq!(about(&plan, Code::YearShort), NONE, "it may be enough");
}
