//! Tests of the cliff: its parts to the cent, what stops, and that they add up to what the plan says.

use proptest::prelude::*;

use super::*;
use crate::engine::funding::funding;
use crate::plan::checks::testing::*;
use crate::plan::source::SourceForm;
use crate::plan::{FundingStage, Part, Partner};

fn look(plan: &Plan) -> Cliff {
    cliff(plan, &funding(plan), today())
}

fn sum(tally: Tally) -> i64 {
    tally.sum.0
}

/// Three years: a line on lasting money, one on a grant that ends, one on a gift, one that comes once.
fn town() -> Plan {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "coordinator", &[8_800_000, 9_064_000, 9_336_000], |line| {
        line.goal = Some(Id::new("read"));
    });
    line(&mut plan, "clubs", &[1_432_000, 1_432_000, 1_432_000], |line| {
        line.goal = Some(Id::new("arts"));
    });
    line(&mut plan, "shed", &[500_000], |line| {
        line.recurrence = Some(Recurrence::OneTime)
    });
    source(&mut plan, "title", &[7_000_000, 7_000_000, 7_000_000], |_| {});
    source(&mut plan, "grant", &[4_000_000, 2_000_000], |source| {
        source.stage = Some(FundingStage::Submitted);
        source.available_until = Some(day("2028-06-30"));
    });
    ending(&mut plan, "gift", &[600_001], |_| {});
    ending(&mut plan, "hours", &[300_000], |source| {
        source.form = Some(SourceForm::InKind)
    });
    pay(&mut plan, "title", "coordinator", 2026, 5_000_000);
    pay(&mut plan, "grant", "coordinator", 2026, 3_800_000);
    pay(&mut plan, "grant", "coordinator", 2027, 2_000_000);
    pay(&mut plan, "gift", "clubs", 2026, 100_001);
    pay(&mut plan, "gift", "shed", 2026, 500_000);
    pay(&mut plan, "hours", "clubs", 2026, 300_000);
    goal(&mut plan, "read", |_| {});
    goal(&mut plan, "arts", |_| {});
    goal(&mut plan, "other", |_| {});
    plan
}

#[test]
fn each_year_says_what_its_recurring_costs_stand_on_to_the_cent() {
    let found = look(&town());
    let first = &found.years[0];
    assert_eq!((sum(first.recurring), sum(first.one_time)), (10_232_000, 500_000));
    assert_eq!(sum(first.lasts.cash.secured), 5_000_000);
    assert_eq!(sum(first.ends.cash.pending), 3_800_000);
    assert_eq!(sum(first.once.cash.secured), 100_001);
    assert_eq!(sum(first.once.in_kind.secured), 300_000, "in kind stands apart");
    assert_eq!(sum(first.on_one_time.cash.secured), 500_000);
    assert_eq!(sum(first.at_risk().total()), 4_200_001);
    assert_eq!(sum(first.unpaid), 1_031_999);
    assert_eq!(
        (sum(first.goes.cash.secured), sum(first.goes.in_kind.secured)),
        (600_001, 300_000)
    );
    assert_eq!(found.most_at_risk().map(|on| on.year), Some(2026));
    let second = &found.years[1];
    assert_eq!(
        (sum(second.at_risk().total()), sum(second.goes.cash.pending)),
        (2_000_000, 2_000_000)
    );
    assert_eq!(sum(found.years[2].goes.total()), 0);
}

#[test]
fn what_goes_on_one_day_stands_together_with_what_stops() {
    let found = look(&town());
    let days: Vec<_> = found.falls.iter().map(|fall| fall.day).collect();
    assert_eq!(days, [day("2027-06-30"), day("2028-06-30")]);
    let gone = &found.falls[0];
    assert_eq!(
        (sum(gone.goes.cash.secured), sum(gone.goes.in_kind.secured)),
        (600_001, 300_000)
    );
    assert_eq!(sum(gone.carries.total()), 400_001, "what comes once does not stop");
    let gift = &gone.stops[0];
    assert_eq!(gift.lines[0].then, Then::Short(Money(1_432_000)));
    let goals: Vec<_> = gift
        .goals
        .iter()
        .map(|carried| (carried.goal.id.as_str(), carried.is_all))
        .collect();
    assert_eq!(goals, [("arts", true)], "gift and hours end on the same day");
    assert_eq!(found.steepest().unwrap().day, day("2028-06-30"));
    let grant = &found.falls[1].stops[0];
    assert_eq!(grant.goes, Amount::Known(Money(2_000_000)));
    let goals: Vec<_> = grant.goals.iter().map(|carried| carried.is_all).collect();
    assert_eq!(goals, [true], "nothing else pays for it in that year");
}

#[test]
fn a_line_stands_a_year_later_as_the_plan_says() {
    let mut plan = town();
    let then = |plan: &Plan| look(plan).falls[1].stops[0].lines[0].then;
    assert_eq!(then(&plan), Then::Short(Money(9_336_000)));
    pay(&mut plan, "title", "coordinator", 2028, 9_336_000);
    assert_eq!(then(&plan), Then::Paid);
    line(&mut plan, "coordinator", &[8_800_000, 9_064_000], |_| {});
    assert_eq!(then(&plan), Then::NotNeeded);
    line(&mut plan, "coordinator", &[8_800_000, 9_064_000], |line| {
        line.need = line.need.with(2028, Amount::Unknown);
    });
    assert_eq!(then(&plan), Then::Unknown);
    source(&mut plan, "grant", &[0, 0, 2_000_000], |source| {
        source.available_until = Some(day("2029-06-30"));
    });
    pay(&mut plan, "grant", "clubs", 2028, 1);
    assert_eq!(then(&plan), Then::NotPlanned);
}

#[test]
fn what_was_carried_over_still_carries_lines() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "bus", &[10, 10, 10], |_| {});
    source(&mut plan, "grant", &[20], |source| {
        source.carry_limit = Some(Money(10));
        source.available_until = Some(day("2028-06-30"));
    });
    pay(&mut plan, "grant", "bus", 2026, 10);
    pay(&mut plan, "grant", "bus", 2027, 7);
    let stop = look(&plan).falls[0].stops[0].clone();
    assert_eq!(stop.goes, Amount::Known(Money(20)));
    assert_eq!(
        (sum(stop.lines[0].paid), stop.lines[0].then),
        (7, Then::Short(Money(10)))
    );
}

#[test]
fn roles_and_partners_hang_on_the_money_that_pays_them() {
    let mut plan = town();
    partner(&mut plan, "foundation", |_| {});
    partner(&mut plan, "clinic", |_| {});
    partner(&mut plan, "library", |partner: &mut Partner| {
        partner.holder = Some(Id::new("ana"))
    });
    partner(&mut plan, "church", |partner: &mut Partner| {
        partner.holder = Some(Id::new("ben"))
    });
    person(&mut plan, "ana", |_| {});
    person(&mut plan, "ben", |_| {});
    source(&mut plan, "grant", &[4_000_000, 2_000_000], |source| {
        source.funder = Some(Id::new("foundation"));
        source.available_until = Some(day("2028-06-30"));
    });
    role(&mut plan, "coordinate", |role| {
        role.paid_by = Some(Id::new("grant"));
        role.partner = Some(Id::new("clinic"));
        role.goal = Some(Id::new("other"));
    });
    assign(&mut plan, "coordinate", "ana", Part::Owner);
    let grant = look(&plan).falls[1].stops[0].clone();
    let hang: Vec<_> = grant
        .partners
        .iter()
        .map(|(partner, keeps)| (partner.id.as_str(), *keeps))
        .collect();
    assert_eq!(
        hang,
        [
            ("foundation", Keeps::Gives),
            ("clinic", Keeps::RoleFor),
            ("library", Keeps::KeptBy)
        ]
    );
    assert_eq!(grant.roles.len(), 1);
    let goals: Vec<_> = grant
        .goals
        .iter()
        .map(|carried| (carried.goal.id.as_str(), carried.is_all))
        .collect();
    assert_eq!(goals, [("read", true), ("other", false)]);
}

#[test]
fn money_lasts_ends_or_comes_once() {
    let mut plan = Plan::new("p", "");
    source(&mut plan, "lasts", &[1, 1, 1], |_| {});
    source(&mut plan, "later", &[0, 0, 1], |_| {});
    ending(&mut plan, "ends", &[1, 1], |_| {});
    source(&mut plan, "stated", &[1, 1, 1], |source| {
        source.available_until = Some(day("2031-01-31"))
    });
    ending(&mut plan, "once", &[0, 1], |_| {});
    source(&mut plan, "unsaid", &[1], |_| {});
    let of = |id: &str| Lasting::of(&plan, plan.sources.find(&Id::new(id)).unwrap());
    assert_eq!(
        ["lasts", "later", "ends", "stated", "once", "unsaid"].map(of),
        [
            Lasting::Lasts,
            Lasting::Lasts,
            Lasting::Ends,
            Lasting::Ends,
            Lasting::Once,
            Lasting::Lasts
        ]
    );
    // What nobody has said is told as that, and as no fall.
    let found = look(&plan);
    let (year, sources) = found.unsaid.unwrap();
    let sources: Vec<_> = sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!((year, sources), (2027, vec!["unsaid"]));
    let falls = found.falls.iter().flat_map(|fall| &fall.stops);
    assert!(falls.clone().count() > 0 && falls.into_iter().all(|stop| stop.source.id.as_str() != "unsaid"));
}

#[test]
fn what_is_over_or_will_not_come_falls_no_more() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "bus", &[10, 10, 10], |_| {});
    source(&mut plan, "past", &[10], |source| {
        source.available_until = Some(day("2026-10-31"))
    });
    source(&mut plan, "lost", &[10], |source| {
        source.stage = Some(FundingStage::Declined)
    });
    ending(&mut plan, "asked", &[0], |source| {
        source.amounts = source.amounts.with(2026, Amount::Unknown);
    });
    pay(&mut plan, "lost", "bus", 2026, 4);
    let found = look(&plan);
    assert_eq!(found.falls.len(), 1);
    assert_eq!(found.falls[0].goes.cash.secured.unknown, 1);
    assert_eq!(found.steepest(), None);
    assert_eq!(
        (sum(found.years[0].paid().total()), sum(found.years[0].goes.total())),
        (0, 10)
    );
}

/// A plan of any sources and lines.
fn any_plan() -> impl Strategy<Value = Plan> {
    let amounts = || prop::collection::vec(0_i64..90_000, 0..4);
    let lines = prop::collection::vec((amounts(), any::<bool>()), 1..5);
    let stage = prop_oneof![
        Just(FundingStage::Awarded),
        Just(FundingStage::Submitted),
        Just(FundingStage::Idea),
        Just(FundingStage::Declined)
    ];
    let until = prop::option::of(prop_oneof![Just("2026-12-31"), Just("2027-06-30"), Just("2028-03-31")]);
    let sources = prop::collection::vec((amounts(), stage, until, any::<bool>()), 1..6);
    let paid = prop::collection::vec((0_usize..6, 0_usize..5, 2026_i32..2029, 1_i64..50_000), 0..16);
    (lines, sources, paid).prop_map(|(lines, sources, paid)| {
        let mut plan = Plan::new("p", "");
        for (place, (needs, is_once)) in lines.iter().enumerate() {
            line(&mut plan, &format!("l{place}"), needs, |line| {
                line.recurrence = is_once.then_some(Recurrence::OneTime);
            });
        }
        for (place, (amounts, stage, until, is_in_kind)) in sources.into_iter().enumerate() {
            source(&mut plan, &format!("s{place}"), &amounts, |source| {
                source.stage = Some(stage);
                source.available_until = until.map(day);
                source.form = is_in_kind.then_some(SourceForm::InKind);
            });
        }
        for (source, line, year, amount) in paid {
            pay(&mut plan, &format!("s{source}"), &format!("l{line}"), year, amount);
        }
        plan
    })
}

proptest! {
    #[test]
    fn the_parts_add_up_to_what_the_plan_says(plan in any_plan()) {
        let money = funding(&plan);
        let found = cliff(&plan, &money, day("2026-07-01"));
        for (on, summary) in found.years.iter().zip(&money.years) {
            prop_assert_eq!(sum(on.recurring) + sum(on.one_time), sum(summary.need));
            prop_assert_eq!(sum(on.paid().total()) + sum(on.on_one_time.total()), sum(summary.allocated));
            for (certainty, of) in [
                (Certainty::Secured, summary.secured),
                (Certainty::Pending, summary.pending),
                (Certainty::Hoped, summary.hoped),
            ] {
                let part = |sure: BySure| sure.parts().into_iter().find(|(sure, _)| *sure == certainty).unwrap().1;
                prop_assert_eq!(sum(part(on.brought.cash)) + sum(part(on.brought.in_kind)), sum(of));
            }
            prop_assert_eq!(sum(on.brought.in_kind.total()), sum(summary.in_kind));
            let once = money.lines.iter().filter(|row| row.line.recurrence == Some(Recurrence::OneTime));
            let once = once.filter_map(|row| row.years.iter().find(|year| year.year == on.year));
            let once: i64 = once.filter(|year| year.need != Amount::Blank).map(|year| year.gap.unwrap().0.max(0)).sum();
            prop_assert_eq!(sum(on.unpaid) + once, sum(summary.gap));
        }
        // What goes by year is what goes by day, as none has ended before today.
        let by_year: i64 = found.years.iter().map(|on| sum(on.goes.total())).sum();
        let by_day: i64 = found.falls.iter().map(|fall| sum(fall.goes.total())).sum();
        prop_assert_eq!(by_year, by_day);
        for fall in &found.falls {
            let lines = fall.stops.iter().flat_map(|stop| &stop.lines);
            prop_assert_eq!(lines.map(|line| sum(line.paid)).sum::<i64>(), sum(fall.carries.total()));
        }
        prop_assert!(found.falls.is_sorted_by(|one, next| one.day < next.day));
    }
}
