//! What must hold whatever the question.

use proptest::prelude::*;
use schoolweave::engine::braid::by_hand::by_hand;
use schoolweave::engine::braid::check::{check, least_gap};
use schoolweave::engine::braid::question::{Cap, Cell, Fault, Priority, Question};
use schoolweave::engine::braid::solve::Braid;
use schoolweave::engine::braid::suggest::{Helping, Opening};

use crate::instances::{Size, any_questions, can_hold, questions, solved};

const SIZE: Size = Size {
    count: 8,
    years: 3,
    most: 1_000,
    locks: 4,
};

/// The question with lines and sources in another order: each place in a list is where it was.
fn permuted(question: &Question, lines: &[usize], sources: &[usize]) -> Question {
    let place = |places: &[usize], of: usize| places.iter().position(|place| *place == of).unwrap();
    let mut other = question.clone();
    other.lines = lines.iter().map(|line| question.lines[*line].clone()).collect();
    other.sources = sources.iter().map(|source| question.sources[*source].clone()).collect();
    for source in &mut other.sources {
        for line in &mut source.eligible {
            *line = place(lines, *line);
        }
        let of_years = source.caps_in.iter_mut().map(|(_, cap)| cap);
        for cap in source.caps.iter_mut().chain(of_years) {
            if let Cap::Line(line, _) = cap {
                *line = lines.iter().position(|of| of == line).unwrap_or(usize::MAX);
            }
        }
    }
    for lock in &mut other.locked {
        lock.cell.line = place(lines, lock.cell.line);
        lock.cell.source = place(sources, lock.cell.source);
    }
    other
}

fn shuffled(question: Question) -> impl Strategy<Value = (Question, Question)> {
    let lines: Vec<usize> = (0..question.lines.len()).collect();
    let sources: Vec<usize> = (0..question.sources.len()).collect();
    (Just(question), Just(lines).prop_shuffle(), Just(sources).prop_shuffle()).prop_map(|(question, lines, sources)| {
        let other = permuted(&question, &lines, &sources);
        (question, other)
    })
}

proptest! {
    #[test]
    fn an_answer_keeps_every_rule_and_proves_itself(question in questions(SIZE)) {
        let braid = solved(&question);
        let paid = braid.allocation();
        prop_assert_eq!(check(&question, &paid), Ok(()));
        prop_assert_eq!(least_gap(&question, &braid.cut().lines), i128::from(braid.whole_gap()));
        let sum: i64 = paid.iter().map(|payment| payment.amount).sum();
        prop_assert_eq!(sum, braid.fundable());
        prop_assert_eq!(sum, Priority::ALL.map(|priority| braid.funded(priority)).iter().sum::<i64>());
        let stranded: i64 = (0..question.sources.len()).map(|source| braid.stranded(source)).sum();
        prop_assert_eq!(sum + stranded, question.available());
        let gaps = (0..question.lines.len()).flat_map(|line| (0..question.years).map(move |year| (line, year)));
        prop_assert_eq!(gaps.map(|(line, year)| braid.gap(line, year)).sum::<i64>(), braid.whole_gap());
    }

    #[test]
    fn what_is_paid_lies_in_its_range(question in questions(SIZE)) {
        let braid = solved(&question);
        let ranges = braid.ranges();
        for payment in braid.allocation() {
            let range = ranges.iter().find(|range| range.cell == payment.cell).unwrap();
            prop_assert!((range.least..=range.most).contains(&payment.amount));
        }
    }

    #[test]
    fn locks_are_kept_or_refused_by_name(question in any_questions(SIZE)) {
        match Braid::best(question.clone().into()) {
            Ok(braid) => {
                prop_assert!(can_hold(&question));
                let paid = braid.allocation();
                for lock in &question.locked {
                    prop_assert_eq!(paid.contains(lock), lock.amount > 0);
                }
            }
            Err(fault) => {
                prop_assert!(!can_hold(&question));
                let Fault::Locks(locks) = fault else { panic!("{fault:?}") };
                // Those named are to blame by themselves.
                let alone = Question { locked: locks, ..question };
                prop_assert!(!can_hold(&alone));
            }
        }
    }

    #[test]
    fn the_order_of_the_question_changes_no_total((question, other) in questions(SIZE).prop_flat_map(shuffled)) {
        let (one, other) = (solved(&question), solved(&other));
        prop_assert_eq!(one.fundable(), other.fundable());
        for priority in Priority::ALL {
            prop_assert_eq!(one.funded(priority), other.funded(priority));
        }
        prop_assert_eq!(one.cut().lines.len(), other.cut().lines.len());
        let free = |braid: &Braid| braid.ranges().iter().filter(|range| !range.is_forced()).count();
        prop_assert_eq!(free(&one), free(&other));
    }

    #[test]
    fn more_money_never_funds_less(question in questions(SIZE), place in any::<prop::sample::Index>(), more in 1..500_i64) {
        let before = solved(&question).fundable();
        let mut richer = question.clone();
        let place = place.index(richer.sources.len());
        richer.sources[place].amount += more;
        let after = solved(&richer).fundable();
        prop_assert!((before..=before + more).contains(&after));
        let mut free = question.clone();
        free.sources[place].caps.clear();
        free.sources[place].caps_in.clear();
        prop_assert!(solved(&free).fundable() >= before);
    }

    #[test]
    fn what_would_help_is_the_same_by_steps(question in questions(SIZE), keeps in 1..6_usize) {
        let braid = solved(&question);
        let mut helping = Helping::new(&braid, keeps);
        while helping.step(&braid) {}
        let (more, openings, trims) = helping.found();
        prop_assert_eq!(more, braid.more());
        prop_assert_eq!(trims, braid.trims());
        let all = braid.openings();
        let closes = |openings: &[Opening]| openings.iter().take(keeps).map(|of| of.closes).collect::<Vec<_>>();
        prop_assert_eq!(closes(&openings), closes(&all));
        prop_assert!(openings.iter().all(|opening| all.contains(opening)));
    }

    #[test]
    fn what_is_left_of_each_year_is_all_that_is_not_paid(question in questions(SIZE)) {
        let braid = solved(&question);
        let mut all = 0;
        for source in 0..question.sources.len() {
            let left: i64 = braid.left(source).map(|(_, left)| left).sum();
            prop_assert_eq!(left, braid.stranded(source));
            all += left;
        }
        prop_assert_eq!(all, question.available() - braid.fundable());
    }

    #[test]
    fn by_hand_is_never_better_and_keeps_every_rule(question in questions(SIZE)) {
        let order: Vec<usize> = (0..question.sources.len()).rev().collect();
        let paid = by_hand(&question, &order).unwrap();
        prop_assert_eq!(check(&question, &paid), Ok(()));
        prop_assert!(paid.iter().map(|payment| payment.amount).sum::<i64>() <= solved(&question).fundable());
    }

    #[test]
    fn payments_below_their_caps_form_no_cycle(question in questions(Size { years: 1, locks: 0, ..SIZE })) {
        let mut question = question;
        for source in &mut question.sources {
            source.caps.retain(|cap| matches!(cap, Cap::Line(..)));
            source.caps_in.clear();
        }
        // Each payment connects what no payment before it did: a source and a line.
        let first = question.sources.len();
        let mut groups: Vec<usize> = (0..first + question.lines.len()).collect();
        for payment in solved(&question).allocation() {
            let Cell { source, line, .. } = payment.cell;
            let is_full = |cap: &Cap| *cap == Cap::Line(line, payment.amount);
            if question.sources[source].caps.iter().any(is_full) {
                continue;
            }
            let (one, other) = (groups[source], groups[first + line]);
            prop_assert_ne!(one, other);
            for group in groups.iter_mut().filter(|group| **group == one) {
                *group = other;
            }
        }
    }
}
