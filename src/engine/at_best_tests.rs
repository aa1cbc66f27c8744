//! Tests of what is told of the best answer: each part once, in its order, and the worked example's money that is left.

use super::*;
use crate::engine::braid::question::Cell;
use crate::plan::checks::testing::*;
use crate::plan::{CostLine, Id, Plan, Verdict as May};

/// The worked example of the braid: more money than is needed, and yet 4,000 short.
fn example() -> Plan {
    let mut plan = Plan::new("p", "");
    let lines = [
        ("C1", 88_000, "1..1..1"),
        ("C2", 52_200, "11....1"),
        ("C3", 14_320, ".1....1"),
        ("C4", 72_000, "..1.1.1"),
        ("C5", 12_000, "1....11"),
        ("C6", 9_000, "11..1.1"),
        ("C7", 10_000, ".1.1..1"),
        ("C8", 16_480, ".1...11"),
    ];
    for (id, need, _) in lines {
        line(&mut plan, id, &[need * 100], |_| {});
    }
    let sources = [70_000, 95_000, 36_000, 40_000, 20_000, 15_000, 12_000];
    for (place, amount) in sources.into_iter().enumerate() {
        source(&mut plan, &format!("S{}", place + 1), &[amount * 100], |source| {
            source.unrestricted = false;
            for (id, _, may) in lines {
                if may.as_bytes()[place] == b'1' {
                    source.eligible = source.with_verdict(&Id::<CostLine>::new(id), Some(May::Yes));
                }
            }
        });
    }
    plan
}

fn best(plan: &Plan) -> Rc<Braided> {
    Rc::new(Braided::best(plan, &Source::is_live).unwrap())
}

fn told(best: &Rc<Braided>) -> Told {
    let mut telling = Telling::new(Rc::clone(best));
    while telling.step() {}
    telling.told().clone()
}

#[test]
fn money_that_is_left_is_told_beside_what_is_missing() {
    let best = best(&example());
    let verdict = told(&best).verdict.unwrap();
    let left: i64 = verdict.left.iter().map(|left| left.sum().0).sum();
    let question = best.braid.question();
    // Surplus 14,000, gap 4,000, left 18,000.
    assert_eq!(question.available() - question.need(), 1_400_000);
    assert_eq!((best.braid.whole_gap(), left), (400_000, 1_800_000));
    assert_eq!(verdict.gaps, [Money(400_000), Money(0), Money(0)]);
    assert!(
        verdict
            .left
            .iter()
            .all(|left| left.years.iter().all(|(year, _)| *year == 0))
    );
    assert!(verdict.is_proved);
}

#[test]
fn what_is_left_is_of_the_year_that_brought_it() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "work", &[300, 100], |_| {});
    source(&mut plan, "grant", &[200, 150], |_| {});
    source(&mut plan, "gift", &[50, 50], |_| {});
    let best = best(&plan);
    let verdict = told(&best).verdict.unwrap();
    assert_eq!(verdict.gaps, [Money(50), Money(0), Money(0)]);
    let sums = verdict.left.iter().flat_map(|left| &left.years);
    assert!(sums.clone().all(|(year, _)| *year == 1));
    assert_eq!(sums.map(|(_, left)| left.0).sum::<i64>(), 100);
}

#[test]
fn each_part_is_told_once_and_what_is_read_first_comes_first() {
    let best = best(&example());
    let mut telling = Telling::new(Rc::clone(&best));
    let mut seen = Vec::new();
    let mut steps = 0;
    let mut is_left = true;
    while is_left {
        is_left = telling.step();
        steps += 1;
        let told = telling.told();
        let parts = [
            told.verdict.is_some(),
            told.helps.is_some(),
            told.losses.is_some(),
            told.ranges.is_some(),
            told.by_hand.is_some(),
        ];
        let count = parts.iter().filter(|is_told| **is_told).count();
        assert!(
            parts.iter().take(count).all(|is_told| *is_told),
            "in their order: {parts:?}"
        );
        if seen.last() != Some(&count) {
            seen.push(count);
        }
        let (done, of) = telling.progress();
        assert!(done < of, "{done} of {of}");
    }
    assert_eq!(seen, [1, 2, 3, 4, 5]);
    // A step is one cell or one source, not all of them.
    assert!(steps > 2 * best.braid.free_cells(), "{steps}");
    let verdict = telling.told().verdict.clone().unwrap();
    assert!(!telling.step(), "nothing is left");
    assert!(
        Rc::ptr_eq(&verdict, telling.told().verdict.as_ref().unwrap()),
        "nor worked out again"
    );
}

#[test]
fn what_is_told_by_steps_is_what_is_asked_at_once() {
    let best = best(&example());
    let told = told(&best);
    let helps = told.helps.unwrap();
    assert_eq!(helps.more, best.braid.more());
    assert_eq!(helps.trims, best.braid.trims());
    let openings = best.braid.openings();
    let most = |openings: &[Opening]| openings.iter().take(OPENINGS).map(|of| of.closes).collect::<Vec<_>>();
    assert_eq!(most(&helps.openings), most(&openings));
    let ranges = best.braid.ranges();
    assert_eq!(told.ranges.unwrap().to_vec(), ranges);
    let losses = told.losses.unwrap();
    assert_eq!(losses.len(), 7);
    assert!(
        losses
            .iter()
            .all(|(source, gap)| gap.0 == best.braid.gap_without(&[*source]))
    );
}

#[test]
fn by_hand_more_is_missing_and_more_is_left() {
    let best = best(&example());
    let by_hand = told(&best).by_hand.unwrap();
    let short = |way: &Way| -> Vec<(usize, i64)> { way.short.iter().map(|(line, gap)| (*line, gap.0 / 100)).collect() };
    assert_eq!((by_hand.missing, by_hand.left), (Money(2_000_000), Money(3_400_000)));
    assert_eq!(short(&by_hand), [(3, 16_000), (7, 4_000)]);
    let at_best = Way::of(best.braid.question(), &best.braid.allocation());
    assert_eq!((at_best.missing, at_best.left), (Money(400_000), Money(1_800_000)));
    assert_eq!(short(&at_best), [(3, 4_000)]);
}

#[test]
fn rows_say_who_pays_and_who_could() {
    let best = best(&example());
    let ranges = told(&best).ranges.unwrap();
    let found = rows(&best, Some(&ranges));
    assert_eq!(found.len(), 8, "a row for each line that needs something");
    for row in &found {
        let paid: i64 = row.payers.iter().map(|payer| payer.amount.0).sum();
        assert_eq!(paid + row.gap.0, row.need.0);
        let first_idle = row.payers.iter().position(|payer| payer.amount == Money::ZERO);
        let pays_later = row
            .payers
            .iter()
            .skip(first_idle.unwrap_or(usize::MAX))
            .any(|payer| payer.amount > Money::ZERO);
        assert!(!pays_later, "who pays stands first");
        assert!(row.payers.iter().all(|payer| {
            payer
                .range
                .is_some_and(|(least, most)| (least..=most).contains(&payer.amount))
        }));
    }
    // The unrestricted money is for the clinician alone; Title IV-A pays for no bus.
    let never = |line: usize| -> Vec<&str> {
        let never = found[line].never.iter();
        never.map(|source| best.asked.sources[*source].id.as_str()).collect()
    };
    assert_eq!((never(0), never(3)), (vec!["S7"], vec![]));
    assert_eq!(never(5), ["S5", "S7"]);
    let so_far = rows(&best, None);
    let paying = so_far.iter().flat_map(|row| &row.payers);
    assert!(
        paying
            .clone()
            .all(|payer| payer.range.is_none() && payer.amount > Money::ZERO)
    );
    assert_eq!(paying.count(), best.braid.allocation().len());
    assert!(so_far.iter().all(|row| row.never.is_empty()));
}

#[test]
fn a_wrong_answer_is_not_taken_for_proved() {
    let best = best(&example());
    let question = best.braid.question();
    let cut = best.braid.cut().lines;
    let right = best.braid.allocation();
    let gap = best.braid.whole_gap();
    assert!(is_proved(question, &right, &cut, gap));
    assert!(!is_proved(question, &right, &cut, gap + 1), "less could be missing");
    let mut wrong = right.clone();
    wrong[0].amount += 1_000_000_000;
    assert!(!is_proved(question, &wrong, &cut, gap), "more than there is");
    let mut wrong = right;
    wrong[0].cell = Cell {
        source: 2,
        line: 0,
        year: 0,
    };
    assert!(!is_proved(question, &wrong, &cut, gap), "the source may not");
}

#[test]
fn nobody_having_said_what_money_may_pay_for_is_not_a_no() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "work", &[100], |_| {});
    source(&mut plan, "new", &[100], |source| source.unrestricted = false);
    source(&mut plan, "any", &[100], |source| source.unrestricted = true);
    source(&mut plan, "not", &[100], |source| {
        source.unrestricted = false;
        source.eligible = source.with_verdict(&Id::<CostLine>::new("work"), Some(May::No));
    });
    let unsaid = best(&plan).asked.unsaid();
    let names: Vec<&str> = unsaid.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(names, ["new"]);
}

#[test]
fn what_could_be_paid_otherwise_is_told_of_the_first_year() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "bus", &[100], |_| {});
    line(&mut plan, "club", &[100], |_| {});
    source(&mut plan, "any", &[100], |source| source.unrestricted = true);
    source(&mut plan, "bus-money", &[100], |source| {
        source.unrestricted = false;
        source.eligible = source.with_verdict(&Id::<CostLine>::new("bus"), Some(May::Yes));
    });
    pay(&mut plan, "any", "bus", 2026, 100);
    let gap = |plan: &Plan| crate::engine::funding::funding(plan).years[0].gap;
    assert_eq!(more_in_first_year(&plan, gap(&plan)), Some(Money(100)));
    // What nobody knows of a later year is no matter; of the first year it is.
    let mut open = plan.clone();
    source(&mut open, "later", &[], |source| {
        source.amounts = source.amounts.with(2027, Amount::Unknown);
    });
    assert_eq!(more_in_first_year(&open, gap(&open)), Some(Money(100)));
    source(&mut open, "now", &[], |source| {
        source.amounts = source.amounts.with(2026, Amount::Unknown);
    });
    assert_eq!(more_in_first_year(&open, gap(&open)), None);
    // What is carried over may go to the first year, but for what is locked in a later one.
    source(&mut plan, "any", &[150], |source| {
        source.unrestricted = true;
        source.carry_limit = Some(Money(150));
    });
    line(&mut plan, "club", &[150, 100], |_| {});
    assert_eq!(more_in_first_year(&plan, gap(&plan)), Some(Money(150)));
    pay(&mut plan, "any", "club", 2027, 30);
    let mut locked = (**plan.allocations.find(&Id::new("any-club-2027")).unwrap()).clone();
    locked.locked = true;
    plan.put(locked.into());
    assert_eq!(more_in_first_year(&plan, gap(&plan)), Some(Money(120)));
    let best = best(&plan);
    assert_eq!(best.braid.missing_by_year()[0], 30, "as where all years are asked for");
    pay(&mut plan, "any", "club", 2026, 150);
    assert_eq!(more_in_first_year(&plan, gap(&plan)), None, "nothing is missing");
}
