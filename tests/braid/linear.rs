//! Random questions against a solver of linear programs: how much can be funded, in which order, in which cells, and
//! what becomes of it when something changes.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use proptest::prelude::*;
use schoolweave::engine::braid::check::least_gap;
use schoolweave::engine::braid::question::{Arrival, Cap, Cell, Priority, Question, Source};

use crate::instances::{Size, questions, solved};

const SIZE: Size = Size {
    count: 5,
    years: 3,
    most: 60,
    locks: 3,
};

/// A sum over cells that is held at what it was.
type Held<'a> = (&'a dyn Fn(Cell) -> bool, i64);

/// The greatest sum of what is paid in some cells, or the least, with other sums held.
fn best(question: &Question, direction: OptimizationDirection, counts: &dyn Fn(Cell) -> bool, held: &[Held]) -> i64 {
    let mut problem = Problem::new(direction);
    let mut cells: Vec<(Cell, Variable)> = Vec::new();
    for (source, of) in question.sources.iter().enumerate() {
        for line in of.eligible.iter().copied() {
            for year in (of.first..=of.last).filter(|year| *year < question.years) {
                let cell = Cell { source, line, year };
                let lock = question.locked.iter().find(|lock| lock.cell == cell);
                let bounds = lock.map_or((0.0, f64::INFINITY), |lock| (lock.amount as f64, lock.amount as f64));
                let weight = if counts(cell) { 1.0 } else { 0.0 };
                cells.push((cell, problem.add_var(weight, bounds)));
            }
        }
    }
    let mut constrain = |holds: &dyn Fn(Cell) -> bool, compare, bound: i64| {
        let terms: Vec<_> = cells
            .iter()
            .filter(|(cell, _)| holds(*cell))
            .map(|(_, var)| (*var, 1.0))
            .collect();
        if !terms.is_empty() {
            problem.add_constraint(terms, compare, bound as f64);
        }
    };
    for (line, of) in question.lines.iter().enumerate() {
        for (year, need) in of.needs.iter().enumerate() {
            constrain(&|cell| (cell.line, cell.year) == (line, year), ComparisonOp::Le, *need);
        }
    }
    for (source, of) in question.sources.iter().enumerate() {
        let periods: Vec<Option<usize>> = if of.carry.is_none() && of.later.is_empty() {
            vec![None]
        } else {
            (0..question.years).map(Some).collect()
        };
        let of_years = of.caps_in.iter().filter(|_| periods != [None]);
        let of_years = of_years.map(|(year, cap)| (*cap, Some(*year)));
        let of_all = of
            .caps
            .iter()
            .flat_map(|cap| periods.iter().map(|period| (*cap, *period)));
        for (cap, period) in of_all.chain(of_years) {
            let is_capped = |line: usize| match cap {
                Cap::Line(of, _) => line == of,
                Cap::Category(of, _) => question.lines[line].category == Some(of),
                Cap::All(_) => true,
            };
            let holds = |cell: Cell| {
                cell.source == source && is_capped(cell.line) && period.is_none_or(|year| year == cell.year)
            };
            constrain(&holds, ComparisonOp::Le, cap.most());
        }
        // What is paid in any years in a row is what was carried into them, and what came in them.
        for from in of.first..question.years {
            for to in from..question.years {
                let arrived = of.later.iter().filter(|arrival| (from..=to).contains(&arrival.year));
                let arrived: i64 = arrived.map(|arrival| arrival.amount).sum();
                let carried = if from == of.first { Some(of.amount) } else { of.carry };
                if let Some(carried) = carried {
                    let holds = |cell: Cell| cell.source == source && (from..=to).contains(&cell.year);
                    constrain(&holds, ComparisonOp::Le, carried + arrived);
                }
            }
        }
    }
    for (holds, sum) in held {
        constrain(holds, ComparisonOp::Eq, *sum);
    }
    let objective = problem.solve().unwrap().into_solution().unwrap().objective();
    assert!(
        (objective - objective.round()).abs() < 1e-5,
        "a vertex of a flow is whole: {objective}"
    );
    objective.round() as i64
}

fn most(question: &Question, counts: &dyn Fn(Cell) -> bool, held: &[Held]) -> i64 {
    best(question, OptimizationDirection::Maximize, counts, held)
}

/// The least gap.
fn gap(question: &Question) -> i64 {
    question.need() - most(question, &|_| true, &[])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn as_much_is_funded_and_the_cut_is_worth_as_much(question in questions(SIZE)) {
        let braid = solved(&question);
        prop_assert_eq!(braid.whole_gap(), gap(&question));
        let cut = braid.cut();
        let needed: i64 = cut.lines.iter().map(|(line, year)| question.lines[*line].needs[*year]).sum();
        let payable: i64 = cut.sources.iter().map(|(_, most)| most).sum();
        prop_assert_eq!(needed - payable, braid.whole_gap());
        prop_assert_eq!(least_gap(&question, &cut.lines), i128::from(braid.whole_gap()));
        // The smallest on the side of the lines: each of them, needing less, would lessen the gap.
        for (line, year) in cut.lines {
            let mut less = question.clone();
            less.lines[line].needs[year] -= 1;
            if crate::instances::can_hold(&less) {
                prop_assert_eq!(gap(&less), braid.whole_gap() - 1);
            }
        }
    }

    #[test]
    fn lines_and_sources_in_their_order(question in questions(SIZE)) {
        let (braid, question) = (solved(&question), &question);
        let all = |_: Cell| true;
        let must = |cell: Cell| question.lines[cell.line].priority == Priority::Must;
        let should = |cell: Cell| question.lines[cell.line].priority == Priority::Should;
        let mut held: Vec<Held> = vec![(&all, braid.fundable())];
        for (counts, priority) in [(&must as &dyn Fn(Cell) -> bool, Priority::Must), (&should, Priority::Should)] {
            let funded = braid.funded(priority);
            prop_assert_eq!(funded, most(question, counts, &held));
            held.push((counts, funded));
        }
        let turn = |source: &Source| (source.lapses, !source.is_restricted);
        let mut turns: Vec<(u32, bool)> = question.sources.iter().map(turn).collect();
        turns.sort_unstable();
        turns.dedup();
        let used: Vec<_> = turns
            .into_iter()
            .map(|now| move |cell: Cell| turn(&question.sources[cell.source]) == now)
            .collect();
        for used in &used {
            let paid = braid.allocation().into_iter().filter(|payment| used(payment.cell));
            let sum = paid.map(|payment| payment.amount).sum();
            prop_assert_eq!(sum, most(question, used, &held));
            held.push((used, sum));
        }
    }

    #[test]
    fn losing_a_source_and_helping_one(question in questions(SIZE)) {
        let braid = solved(&question);
        for source in 0..question.sources.len() {
            let mut without = question.clone();
            without.sources[source].eligible.clear();
            without.locked.retain(|lock| lock.cell.source != source);
            prop_assert_eq!(braid.gap_without(&[source]), gap(&without));
            // More in its first year, or in another in which it brings something.
            let of = &question.sources[source];
            let years: Vec<usize> = of.later.iter().map(|arrival| arrival.year).collect();
            let richer = |by: i64, years: &[usize]| {
                let mut more = question.clone();
                let arrivals = years.iter().map(|year| Arrival { year: *year, amount: by, lapses: of.lapses });
                more.sources[source].later.extend(arrivals);
                more
            };
            let mut one_more = question.clone();
            one_more.sources[source].amount += 1;
            let least = years.iter().map(|year| gap(&richer(1, &[*year]))).chain([gap(&one_more)]).min();
            prop_assert_eq!(braid.helps().any(|helps| helps == source), least < Some(braid.whole_gap()));
            let mut more = richer(100_000, &years);
            more.sources[source].amount += 100_000;
            let closes = braid.more().iter().find(|more| more.source == source).map_or(0, |more| more.closes);
            prop_assert_eq!(braid.whole_gap() - closes, gap(&more));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn forced_cells_and_ranges(question in questions(SIZE)) {
        let braid = solved(&question);
        let all = |_: Cell| true;
        let held: [Held; 1] = [(&all, braid.fundable())];
        let ranges = braid.ranges();
        let cells = question.sources.iter().map(|of| {
            of.eligible.len() * (of.first..=of.last).filter(|year| *year < question.years).count()
        });
        prop_assert_eq!(ranges.len(), cells.sum::<usize>());
        prop_assert!(ranges.windows(2).all(|pair| pair[0].cell < pair[1].cell));
        for range in ranges {
            let counts = |cell: Cell| cell == range.cell;
            let least = best(&question, OptimizationDirection::Minimize, &counts, &held);
            prop_assert_eq!((range.least, range.most), (least, most(&question, &counts, &held)));
        }
    }

    #[test]
    fn one_more_eligibility_and_one_line_trimmed(question in questions(SIZE)) {
        let braid = solved(&question);
        let (openings, trims) = (braid.openings(), braid.trims());
        for line in 0..question.lines.len() {
            for source in (0..question.sources.len()).filter(|source| !question.sources[*source].eligible.contains(&line)) {
                let mut open = question.clone();
                open.sources[source].eligible.push(line);
                let opening = openings.iter().find(|opening| (opening.source, opening.line) == (source, line));
                prop_assert_eq!(braid.whole_gap() - opening.map_or(0, |opening| opening.closes), gap(&open));
            }
            // A line trimmed is as if a source of its own paid for what it needs no longer.
            let mut trimmed = question.clone();
            trimmed.sources.push(Source {
                amount: 100_000,
                last: question.years,
                eligible: vec![line],
                ..Source::default()
            });
            let closes = trims.iter().find(|trim| trim.line == line).map_or(0, |trim| trim.closes);
            prop_assert_eq!(braid.whole_gap() - closes, gap(&trimmed));
        }
    }
}
