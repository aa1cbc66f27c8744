//! Tests of the ribbons: what they say, what stands together, the order, and that widths add up and nothing overlaps.

use proptest::prelude::*;

use super::order::Order;
use super::*;
use crate::engine::funding::funding;
use crate::plan::FundingStage;
use crate::plan::checks::testing::*;

const MEASURE: Measure = Measure {
    whole: 2_400,
    thinnest: 8,
    gap: 25,
};
const WORDS: u32 = 150;

fn draw(plan: &Plan, year: Option<i32>) -> Ribbons {
    Ribbons::of(plan, &funding(plan), year)
}

fn names(ends: &[End]) -> Vec<String> {
    let name = |end: &End| match end {
        End::Source(source) => source.id.as_str().to_owned(),
        End::Line(line) => line.id.as_str().to_owned(),
        End::More(count) => format!("{count} more"),
        End::Missing => "missing".to_owned(),
        End::Unassigned => "unassigned".to_owned(),
    };
    ends.iter().map(name).collect()
}

fn lay(ribbons: &Ribbons) -> Layout {
    Layout::of(ribbons, MEASURE, |_| WORDS, |_| WORDS)
}

/// Two lines, three sources, one of them lost.
fn town() -> Plan {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "bus", &[100, 50], |_| {});
    line(&mut plan, "club", &[40], |_| {});
    line(&mut plan, "empty", &[], |_| {});
    source(&mut plan, "city", &[90, 50], |_| {});
    source(&mut plan, "gift", &[30], |source| {
        source.stage = Some(FundingStage::Submitted)
    });
    source(&mut plan, "lost", &[30], |source| {
        source.stage = Some(FundingStage::Declined)
    });
    pay(&mut plan, "city", "bus", 2026, 80);
    pay(&mut plan, "gift", "club", 2026, 25);
    pay(&mut plan, "lost", "club", 2026, 15);
    pay(&mut plan, "city", "bus", 2027, 50);
    plan
}

#[test]
fn what_is_assigned_beyond_what_there_is_is_told() {
    let mut plan = town();
    let none = |over: &[(End, Money)]| over.is_empty();
    assert!(none(&draw(&plan, None).over));
    pay(&mut plan, "gift", "bus", 2026, 15);
    pay(&mut plan, "city", "club", 2027, 7);
    // 40 of the gift's 30; 57 of the city's 50 in the second year, in which the club needs nothing.
    let over = |year| {
        let found = draw(&plan, year);
        let ends: Vec<End> = found.over.iter().map(|(end, _)| end.clone()).collect();
        let over: Vec<i64> = found.over.iter().map(|(_, over)| over.0).collect();
        let records = found.from.iter().take_while(|end| **end != End::Missing).enumerate();
        let brought = records.map(|(place, end)| found.amount_from(place).0 - found.over(end).0);
        (names(&ends), over, brought.collect::<Vec<_>>())
    };
    let (ends, sums, brought) = over(Some(2026));
    assert_eq!((ends, sums), (vec!["gift".to_owned()], vec![10]));
    assert_eq!(brought, [90, 30], "what they bring");
    let (ends, sums, brought) = over(Some(2027));
    assert_eq!((ends, sums), (vec!["club".to_owned(), "city".to_owned()], vec![7, 7]));
    assert_eq!(brought, [50]);
}

#[test]
fn what_is_missing_and_what_is_left_have_ends_of_their_own() {
    let found = draw(&town(), Some(2026));
    assert_eq!(names(&found.from), ["city", "gift", "missing"]);
    assert_eq!(
        names(&found.to),
        ["bus", "club", "unassigned"],
        "what needs nothing is not there"
    );
    let told: Vec<_> = found
        .ribbons
        .iter()
        .map(|ribbon| (ribbon.from, ribbon.to, ribbon.says, ribbon.amount.0))
        .collect();
    assert_eq!(
        told,
        [
            (0, 0, Says::Paid(Certainty::Secured), 80),
            (0, 2, Says::Unassigned, 10),
            (1, 1, Says::Paid(Certainty::Pending), 25),
            (1, 2, Says::Unassigned, 5),
            (2, 0, Says::Missing, 20),
            (2, 1, Says::Missing, 15),
        ]
    );
    assert_eq!((found.amount_from(0), found.amount_to(0)), (Money(90), Money(100)));
    assert_eq!(found.lost, Money(15));
    let all = draw(&town(), None);
    assert_eq!((all.amount_from(0), all.amount_to(0)), (Money(140), Money(150)));
}

#[test]
fn what_is_not_known_is_counted() {
    let mut plan = town();
    line(&mut plan, "trip", &[], |line| {
        line.need = line.need.with(2026, Amount::Unknown)
    });
    source(&mut plan, "fund", &[], |source| {
        source.amounts = source.amounts.with(2027, Amount::Unknown)
    });
    assert_eq!((draw(&plan, Some(2026)).unknown, draw(&plan, None).unknown), (1, 2));
    assert_eq!(draw(&Plan::new("p", ""), None), Ribbons::default());
    assert_eq!(lay(&Ribbons::default()).height, 0);
}

#[test]
fn the_smallest_stand_together_before_what_is_no_record() {
    let mut plan = Plan::new("p", "");
    for (name, need) in [("a", 50), ("b", 10), ("c", 10), ("d", 70), ("e", 1)] {
        line(&mut plan, name, &[need], |_| {});
    }
    source(&mut plan, "all", &[100], |_| {});
    pay(&mut plan, "all", "b", 2026, 10);
    let found = draw(&plan, None).gathered(3);
    assert_eq!(names(&found.to), ["a", "d", "3 more", "unassigned"]);
    let more = found.ribbons.iter().filter(|ribbon| ribbon.to == 2);
    let more: Vec<_> = more.map(|ribbon| (ribbon.from, ribbon.amount.0)).collect();
    assert_eq!(more, [(0, 10), (1, 11)], "what pays for it, and what it misses");
    assert_eq!(
        draw(&plan, None).gathered(5),
        draw(&plan, None),
        "what fits stands alone"
    );
}

#[test]
fn few_ribbons_cross() {
    let mut plan = Plan::new("p", "");
    for place in 0..6 {
        line(&mut plan, &format!("l{place}"), &[10], |_| {});
        source(&mut plan, &format!("s{place}"), &[10], |_| {});
    }
    for place in 0..6 {
        pay(&mut plan, &format!("s{place}"), &format!("l{}", 5 - place), 2026, 10);
    }
    let found = draw(&plan, None);
    assert!(Order::given(&found).crossings(&found) > 0);
    assert_eq!(Order::of(&found).crossings(&found), 0);
    // Where nothing crosses, the order is the one people gave.
    let straight = draw(&town(), None);
    assert_eq!(Order::of(&straight).from, [0, 1, 2]);
}

/// Any ribbons: so many ends, amounts between them, some of them large.
fn any_ribbons(most: usize) -> impl Strategy<Value = Plan> {
    let amounts = move || prop::collection::vec(prop_oneof![1_i64..100, 1_i64..9_000_000_000], 1..most);
    let paid = prop::collection::vec((0..most, 0..most, 1_i64..5_000_000_000), 0..most * 3);
    (amounts(), amounts(), paid).prop_map(|(brought, needs, paid)| {
        let mut plan = Plan::new("p", "");
        let stages = [FundingStage::Awarded, FundingStage::Submitted, FundingStage::Idea];
        for (place, amount) in brought.iter().enumerate() {
            source(&mut plan, &format!("s{place:02}"), &[*amount], |source| {
                source.stage = stages.get(place % 3).cloned();
            });
        }
        for (place, need) in needs.iter().enumerate() {
            line(&mut plan, &format!("l{place:02}"), &[*need], |_| {});
        }
        for (from, to, amount) in paid {
            pay(&mut plan, &format!("s{from:02}"), &format!("l{to:02}"), 2026, amount);
        }
        plan
    })
}

proptest! {
    #[test]
    fn both_sides_come_to_what_the_plan_says(plan in any_ribbons(12)) {
        let found = draw(&plan, Some(2026));
        let summary = funding(&plan).years[0].clone();
        prop_assert_eq!(found.amount_of(|says| matches!(says, Says::Paid(_))), summary.allocated.sum);
        prop_assert_eq!(found.amount_of(|says| says == Says::Missing), summary.gap.sum);
        prop_assert_eq!(found.amount_of(|says| says == Says::Unassigned), summary.unassigned.sum);
        for (place, end) in found.to.iter().enumerate() {
            if let End::Line(line) = end {
                let paid = funding(&plan).paying.line(&line.id, 2026).sum;
                prop_assert_eq!(found.amount_to(place), line.need.of(2026).known().unwrap_or_default().max(paid));
            }
        }
    }

    #[test]
    fn gathering_loses_nothing(plan in any_ribbons(30), most in 2_usize..20) {
        let found = draw(&plan, None);
        let few = found.gathered(most);
        let records = |ends: &[End]| ends.iter().filter(|end| end.place() < 2).count();
        prop_assert!(records(&few.from) <= most && records(&few.to) <= most);
        for says in [Says::Missing, Says::Unassigned, Says::Paid(Certainty::Pending)] {
            prop_assert_eq!(few.amount_of(|of| of == says), found.amount_of(|of| of == says));
        }
        let whole = |ends: &[End]| -> usize {
            let size = |end: &End| if let End::More(count) = end { *count } else { 1 };
            ends.iter().map(size).sum()
        };
        prop_assert_eq!((whole(&few.from), whole(&few.to)), (whole(&found.from), whole(&found.to)));
    }

    #[test]
    fn widths_add_up_on_both_sides_and_nothing_overlaps(plan in any_ribbons(30), most in 2_usize..24) {
        let found = draw(&plan, None).gathered(most);
        let laid = lay(&found);
        let thick = |slots: &[Slot]| slots.iter().map(|slot| slot.thick).sum::<u32>();
        let all: u32 = laid.ribbons.iter().map(|drawn| drawn.thick).sum();
        prop_assert_eq!((thick(&laid.from), thick(&laid.to)), (all, all));
        let thin = u32::try_from(found.ribbons.len()).unwrap() * MEASURE.thinnest;
        prop_assert!(all <= MEASURE.whole + thin);
        for slots in [&laid.from, &laid.to] {
            for slot in slots {
                prop_assert!(slot.height >= WORDS && slot.thick <= slot.height);
                prop_assert!(slot.bar >= slot.top && slot.bar + slot.thick <= slot.top + slot.height);
                prop_assert!(slot.top + slot.height <= laid.height);
            }
            for pair in slots.windows(2) {
                prop_assert!(pair[0].top + pair[0].height < pair[1].top);
            }
        }
        // At each end its ribbons fill its bar, each beside the last.
        for (slots, from) in [(&laid.from, true), (&laid.to, false)] {
            for slot in slots {
                let of = |drawn: &&Drawn| if from { drawn.ribbon.from } else { drawn.ribbon.to } == slot.place;
                let mut edges: Vec<(u32, u32)> = laid
                    .ribbons
                    .iter()
                    .filter(of)
                    .map(|drawn| (if from { drawn.from } else { drawn.to }, drawn.thick))
                    .collect();
                edges.sort_unstable();
                let mut next = slot.bar;
                for (top, thick) in edges {
                    prop_assert_eq!(top, next);
                    next += thick;
                }
                prop_assert_eq!(next, slot.bar + slot.thick);
            }
        }
    }

    #[test]
    fn no_order_crosses_more_than_the_given_one_and_all_of_them_are_the_same(plan in any_ribbons(16)) {
        let found = draw(&plan, None);
        let order = Order::of(&found);
        prop_assert!(order.crossings(&found) <= Order::given(&found).crossings(&found));
        prop_assert_eq!(&order, &Order::of(&found));
        let mut all = order.to.clone();
        all.sort_unstable();
        prop_assert_eq!(all, (0..found.to.len()).collect::<Vec<_>>());
        let last = order.from.last().and_then(|place| found.from.get(*place)).unwrap();
        prop_assert!(!found.from.contains(&End::Missing) || *last == End::Missing);
    }
}
