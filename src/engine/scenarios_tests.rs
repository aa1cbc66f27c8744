//! Tests of scenarios: the plan as it would be, and how it compares.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::{Id, Rank, Receipt, Record};

fn plan() -> Plan {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "bus", &[100, 100], |_| {});
    line(&mut plan, "club", &[50, 51], |_| {});
    source(&mut plan, "grant", &[120, 80], |source| {
        source.stage = Some(FundingStage::Submitted);
        source.available_from = Some(day("2026-07-01"));
        source.available_until = Some(day("2028-06-30"));
        source.receipts = vec![receipt("2026-10-31", 120)];
    });
    source(&mut plan, "gift", &[30, 30], |source| {
        source.receipts = vec![receipt("2027-02-28", 31)]
    });
    plan
}

fn receipt(on: &str, amount: i64) -> Receipt {
    Receipt {
        day: Some(day(on)),
        amount: Some(Money(amount)),
        ..Receipt::default()
    }
}

fn scenario(changes: Vec<WhatIf>) -> Scenario {
    let mut scenario = Scenario::new(Id::new("s"), Rank::default());
    scenario.changes = changes;
    scenario
}

fn about_source(kind: WhatIfKind, id: &str) -> WhatIf {
    WhatIf {
        kind: Some(kind),
        source: Some(Id::new(id)),
        ..WhatIf::default()
    }
}

fn trimmed(id: &str, size: u32) -> WhatIf {
    WhatIf {
        kind: Some(WhatIfKind::Trimmed),
        line: Some(Id::new(id)),
        size: Some(size),
        ..WhatIf::default()
    }
}

fn missing(plan: &Plan) -> Vec<i64> {
    let standing = standing(plan).unwrap();
    assert_eq!(
        standing.missing.0,
        standing.years.iter().map(|year| year.missing.0).sum::<i64>()
    );
    standing.years.iter().map(|year| year.missing.0).collect()
}

#[test]
fn a_change_is_said_once_it_says_of_what_and_how_much() {
    let plan = plan();
    let is_said = |change: &WhatIf| is_said(&plan, change);
    let unsized_line = WhatIf {
        size: None,
        ..trimmed("bus", 900)
    };
    let no_line = WhatIf {
        line: None,
        ..trimmed("bus", 900)
    };
    for open in [
        WhatIf::default(),
        unsized_line,
        no_line,
        about_source(WhatIfKind::Delayed, "grant"),
        about_source(WhatIfKind::Resized, "grant"),
        about_source(WhatIfKind::Lost, "gone"),
    ] {
        assert!(!is_said(&open), "{open:?}");
    }
    assert!(is_said(&trimmed("bus", 900)) && is_said(&about_source(WhatIfKind::Lost, "grant")));
}

#[test]
fn each_kind_of_change_is_as_it_says() {
    let plan = plan();
    let under = |change: WhatIf| plan_under(&plan, &scenario(vec![change]));
    assert_eq!(missing(&plan), [0, 41, 0]);
    let won = under(about_source(WhatIfKind::Won, "grant"));
    assert_eq!(
        won.sources.find(&Id::new("grant")).unwrap().stage,
        Some(FundingStage::Awarded)
    );
    assert_eq!(missing(&under(about_source(WhatIfKind::Lost, "grant"))), [120, 121, 0]);
    let delayed = under(WhatIf {
        years: Some(1),
        ..about_source(WhatIfKind::Delayed, "grant")
    });
    assert_eq!(missing(&delayed), [120, 1, 0]);
    let grant = delayed.sources.find(&Id::new("grant")).unwrap();
    let window = (grant.available_from, grant.available_until);
    assert_eq!(window, (Some(day("2027-07-01")), Some(day("2029-06-30"))));
    assert_eq!(grant.receipts, [receipt("2027-10-31", 120)]);
    let resized = under(WhatIf {
        size: Some(1500),
        ..about_source(WhatIfKind::Resized, "gift")
    });
    assert_eq!(missing(&resized), [0, 26, 0]);
    let gift = resized.sources.find(&Id::new("gift")).unwrap();
    assert_eq!(gift.receipts, [receipt("2027-02-28", 47)]);
    // Halves are rounded away from zero: 25.5 to 26.
    let line = under(trimmed("club", 500));
    assert_eq!(
        line.cost_lines.find(&Id::new("club")).unwrap().need.of(2027),
        Amount::Known(Money(26))
    );
    assert_eq!(missing(&line), [0, 16, 0]);
}

#[test]
fn changes_follow_each_other_and_those_about_nothing_change_nothing() {
    let plan = plan();
    let both = scenario(vec![
        about_source(WhatIfKind::Lost, "gift"),
        about_source(WhatIfKind::Won, "gift"),
        trimmed("club", 0),
    ]);
    assert_eq!(missing(&plan_under(&plan, &both)), [0, 0, 0]);
    let nothing = scenario(vec![
        WhatIf::default(),
        about_source(WhatIfKind::Lost, "gone"),
        about_source(WhatIfKind::Delayed, "gift"),
        about_source(WhatIfKind::from_id("of tomorrow"), "gift"),
    ]);
    assert_eq!(plan_under(&plan, &nothing), plan);
}

#[test]
fn what_is_taken_in_is_no_what_if_any_more() {
    let mut plan = plan();
    let scenario = scenario(vec![trimmed("bus", 900)]);
    plan.put(scenario.clone().into());
    let after = taken(&plan, &scenario);
    assert!(after.scenarios.is_empty());
    let need = after.cost_lines.find(&Id::new("bus")).unwrap().need.of(2026);
    assert_eq!(need, Amount::Known(Money(90)));
}

#[test]
fn the_lines_that_miss_something_are_named_once() {
    let plan = plan_under(&plan(), &scenario(vec![about_source(WhatIfKind::Lost, "grant")]));
    let short: Vec<_> = standing(&plan)
        .unwrap()
        .short
        .iter()
        .map(|(line, gap)| (line.id.as_str().to_owned(), gap.0))
        .collect();
    assert_eq!(short.iter().map(|(_, gap)| gap).sum::<i64>(), 241);
    assert_eq!(short.len(), 2);
}

#[test]
fn what_is_locked_gives_way_where_it_cannot_be_and_is_named() {
    let mut plan = plan();
    pay(&mut plan, "grant", "bus", 2026, 100);
    let id = Id::new("grant-bus-2026");
    let mut paid = (**plan.allocations.find(&id).unwrap()).clone();
    paid.locked = true;
    plan.put(paid.into());
    let told = |change: WhatIf| {
        let standing = standing(&plan_under(&plan, &scenario(vec![change]))).unwrap();
        let named = standing.gave_way.iter().map(|paid| {
            let (source, line) = (paid.source.id.as_str(), paid.line.id.as_str());
            (source.to_owned(), line.to_owned(), paid.year, paid.amount.0)
        });
        assert!(standing.is_proved);
        (standing.missing.0, named.collect::<Vec<_>>())
    };
    let lock = || vec![("grant".to_owned(), "bus".to_owned(), 2026, 100)];
    // Nothing comes in the first year, half of it, less is needed, none of it comes at all.
    let later = WhatIf {
        years: Some(1),
        ..about_source(WhatIfKind::Delayed, "grant")
    };
    let half = WhatIf {
        size: Some(500),
        ..about_source(WhatIfKind::Resized, "grant")
    };
    for change in [
        later,
        half,
        trimmed("bus", 500),
        about_source(WhatIfKind::Lost, "grant"),
    ] {
        assert_eq!(told(change.clone()).1, lock(), "{change:?}");
    }
    // Where it can be, it stays.
    assert_eq!(told(trimmed("club", 500)).1, []);
    assert!(standing(&plan).unwrap().gave_way.is_empty());
    // What is missing is what would be missing without the lock.
    let mut without = plan.clone();
    without.remove(&RecordId::from(&id));
    let lost = plan_under(&without, &scenario(vec![about_source(WhatIfKind::Lost, "grant")]));
    assert_eq!(
        told(about_source(WhatIfKind::Lost, "grant")).0,
        standing(&lost).unwrap().missing.0
    );
}
