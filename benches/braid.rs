//! How long the braid takes in a browser, as the page is built, beside two solvers of linear programs from npm that are
//! asked for the fundable amount of the same money: one school (40 sources, 60 lines, 5 years) and a large district
//! (500 sources, 800 lines, 5 years). `cargo xtask bench braid` sets them up and prints the times.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark that cannot run has to stop"
)]

use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

use schoolweave::engine::braid::question::{Cap, Line, Priority, Question, Source};
use schoolweave::engine::braid::solve::Braid;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/benches/peers.js")]
extern "C" {
    async fn load();
    fn ask(columns: usize, starts: &[u32], cells: &[u32], most: &[f64]);
    fn by_highs() -> f64;
    fn by_simplex() -> f64;
}

const YEARS: usize = 5;
const CATEGORIES: usize = 10;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    /// A number below another.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    /// Dollars below so many thousands, in cents.
    fn dollars(&mut self, thousands: usize) -> i64 {
        i64::try_from(self.below(thousands * 1000)).unwrap() * 100
    }
}

/// So many sources and lines: each source may pay for so many of the lines, over one to five years, and a third of the
/// sources pay for one category up to a limit only.
fn money(sources: usize, lines: usize, eligible: usize) -> Question {
    let mut dice = Dice(2026);
    let line = |dice: &mut Dice| Line {
        priority: Priority::ALL[dice.below(3)],
        category: Some(dice.below(CATEGORIES)),
        needs: (0..YEARS).map(|_| dice.dollars(60)).collect(),
    };
    let source = |dice: &mut Dice| {
        let (first, last) = (dice.below(YEARS), dice.below(YEARS));
        let cap = Cap::Category(dice.below(CATEGORIES), dice.dollars(40));
        let mut eligible: Vec<usize> = (0..eligible).map(|_| dice.below(lines)).collect();
        eligible.sort_unstable();
        eligible.dedup();
        Source {
            amount: dice.dollars(300),
            first: first.min(last),
            last: first.max(last),
            eligible,
            caps: if dice.below(3) == 0 { vec![cap] } else { Vec::new() },
            lapses: u32::try_from(last).unwrap(),
            ..Source::default()
        }
    };
    Question {
        years: YEARS,
        lines: (0..lines).map(|_| line(&mut dice)).collect(),
        sources: (0..sources).map(|_| source(&mut dice)).collect(),
        locked: Vec::new(),
    }
}

/// Hands the peers the linear program of a question: a column for each cell that may be paid, a row for each need, each
/// source and each limit.
fn hand_over(question: &Question) {
    let mut cells = Vec::new();
    for (source, of) in question.sources.iter().enumerate() {
        for line in of.eligible.iter().copied() {
            cells.extend((of.first..=of.last).map(|year| (source, line, year)));
        }
    }
    let (mut starts, mut columns, mut most) = (vec![0], Vec::new(), Vec::new());
    let mut row = |bound: i64, holds: &dyn Fn(usize, usize, usize) -> bool| {
        let held = cells
            .iter()
            .zip(0_u32..)
            .filter(|((source, line, year), _)| holds(*source, *line, *year));
        columns.extend(held.map(|(_, column)| column));
        starts.push(u32::try_from(columns.len()).unwrap());
        #[allow(clippy::cast_precision_loss, reason = "far below 2^53 cents")]
        most.push(bound as f64);
    };
    for (line, of) in question.lines.iter().enumerate() {
        for (year, need) in of.needs.iter().enumerate() {
            row(*need, &|_, in_line, in_year| (in_line, in_year) == (line, year));
        }
    }
    for (source, of) in question.sources.iter().enumerate() {
        row(of.amount, &|by, _, _| by == source);
        for cap in &of.caps {
            let Cap::Category(category, bound) = *cap else { continue };
            row(bound, &|by, line, _| {
                by == source && question.lines[line].category == Some(category)
            });
        }
    }
    ask(cells.len(), &starts, &columns, &most);
}

/// Stops where a peer finds another amount: it would have been asked something else.
fn assert_same(theirs: f64, ours: &Braid) {
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53 cents")]
    let ours = ours.fundable() as f64;
    assert!((theirs - ours).abs() < 1.0, "{theirs} cents, not {ours}");
}

fn best(question: &Rc<Question>) -> Braid {
    Braid::best(Rc::clone(question)).unwrap()
}

/// Few runs of what takes long.
fn slowly(criterion: &mut Criterion) {
    *criterion = std::mem::take(criterion)
        .sample_size(10)
        .measurement_time(Duration::from_secs(10));
}

#[wasm_bindgen_bench]
async fn school(criterion: &mut Criterion) {
    load().await;
    let question = Rc::new(money(40, 60, 20));
    hand_over(&question);
    let answer = best(&question);
    assert_same(by_highs(), &answer);
    assert_same(by_simplex(), &answer);
    slowly(criterion);
    criterion.bench_function("40 × 60 × 5, with ranges and the loss of each source", |bencher| {
        bencher.iter(|| {
            let answer = best(black_box(&question));
            let without: Vec<i64> = (0..question.sources.len())
                .map(|source| answer.gap_without(&[source]))
                .collect();
            (answer.ranges(), without)
        });
    });
    criterion.bench_function("40 × 60 × 5, every order of the best answer", |bencher| {
        bencher.iter(|| best(black_box(&question)));
    });
    criterion.bench_function("40 × 60 × 5, fundable amount alone, HiGHS", |bencher| {
        bencher.iter(by_highs)
    });
    criterion.bench_function("40 × 60 × 5, fundable amount alone, javascript-lp-solver", |bencher| {
        bencher.iter(by_simplex);
    });
}

/// javascript-lp-solver keeps a table of rows × columns, over a gigabyte here: it is not asked.
#[wasm_bindgen_bench]
async fn district(criterion: &mut Criterion) {
    load().await;
    let question = Rc::new(money(500, 800, 20));
    hand_over(&question);
    assert_same(by_highs(), &best(&question));
    slowly(criterion);
    criterion.bench_function("500 × 800 × 5, every order of the best answer", |bencher| {
        bencher.iter(|| best(black_box(&question)));
    });
    criterion.bench_function("500 × 800 × 5, fundable amount alone, HiGHS", |bencher| {
        bencher.iter(by_highs)
    });
}
