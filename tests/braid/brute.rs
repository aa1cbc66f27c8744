//! Small questions against trying every allocation.

use proptest::prelude::*;
use schoolweave::engine::braid::check::check;
use schoolweave::engine::braid::question::{Cell, Payment, Priority, Question};

use crate::instances::{Size, questions, solved};

const SIZE: Size = Size {
    count: 3,
    years: 2,
    most: 2,
    locks: 1,
};

/// The most cells of which everything is tried.
const CELLS: usize = 6;

fn cells(question: &Question) -> Vec<Cell> {
    let mut cells = Vec::new();
    for (source, of) in question.sources.iter().enumerate() {
        for line in of.eligible.iter().copied() {
            let years = (of.first..=of.last).filter(|year| *year < question.years);
            cells.extend(years.map(|year| Cell { source, line, year }));
        }
    }
    cells
}

/// Every allocation that keeps the rules.
fn allocations(question: &Question, cells: &[Cell], paid: &mut Vec<Payment>, found: &mut Vec<Vec<Payment>>) {
    let Some((cell, rest)) = cells.split_first() else {
        if check(question, paid).is_ok() {
            found.push(paid.clone());
        }
        return;
    };
    allocations(question, rest, paid, found);
    for amount in 1..=SIZE.most {
        paid.push(Payment { cell: *cell, amount });
        allocations(question, rest, paid, found);
        paid.pop();
    }
}

/// How good an allocation is: what is funded, of each priority, and what is paid by each turn of sources.
fn worth(question: &Question, paid: &[Payment]) -> Vec<i64> {
    let sum = |counts: &dyn Fn(Cell) -> bool| -> i64 {
        paid.iter()
            .filter(|payment| counts(payment.cell))
            .map(|payment| payment.amount)
            .sum()
    };
    let mut worth = vec![sum(&|_| true)];
    worth.extend(Priority::ALL.map(|priority| sum(&|cell| question.lines[cell.line].priority == priority)));
    for lapses in 0..3 {
        for is_restricted in [true, false] {
            worth.push(sum(&|cell| {
                let source = &question.sources[cell.source];
                (source.lapses, source.is_restricted) == (lapses, is_restricted)
            }));
        }
    }
    worth
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn no_allocation_is_better_and_ranges_are_those_of_all_the_best(question in questions(SIZE)) {
        let cells = cells(&question);
        prop_assume!(cells.len() <= CELLS);
        let mut all = Vec::new();
        allocations(&question, &cells, &mut Vec::new(), &mut all);
        let braid = solved(&question);
        let best = all.iter().map(|paid| worth(&question, paid)).max().unwrap();
        prop_assert_eq!(worth(&question, &braid.allocation()), best.clone());
        all.retain(|paid| worth(&question, paid)[0] == best[0]);
        for range in braid.ranges() {
            let paid = |paid: &Vec<Payment>| {
                paid.iter().find(|payment| payment.cell == range.cell).map_or(0, |payment| payment.amount)
            };
            let least = all.iter().map(paid).min().unwrap();
            let most = all.iter().map(paid).max().unwrap();
            prop_assert_eq!((range.least, range.most), (least, most));
        }
    }
}
