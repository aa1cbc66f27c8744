//! Questions: the worked example, and random ones.

use std::rc::Rc;

use proptest::prelude::*;
use schoolweave::engine::braid::check::check;
use schoolweave::engine::braid::question::{Arrival, Cap, Cell, Line, Payment, Priority, Question, Source};
use schoolweave::engine::braid::solve::Braid;

/// The best answer.
pub fn solved(question: &Question) -> Braid {
    Braid::best(Rc::new(question.clone())).unwrap()
}

/// A line of one year, in dollars.
pub fn line(need: i64) -> Line {
    Line {
        needs: vec![need * 100],
        ..Line::default()
    }
}

/// A source of one year, in dollars.
pub fn source(amount: i64, eligible: &[usize]) -> Source {
    Source {
        amount: amount * 100,
        eligible: eligible.to_vec(),
        ..Source::default()
    }
}

/// The lines of the worked example: C1 to C8 at the places 0 to 7.
pub fn lines() -> Vec<Line> {
    [88_000, 52_200, 14_320, 72_000, 12_000, 9_000, 10_000, 16_480]
        .map(line)
        .into()
}

/// The worked example: S1 to S7 at the places 0 to 6.
pub fn example() -> Question {
    Question {
        years: 1,
        lines: lines(),
        sources: vec![
            source(70_000, &[0, 1, 4, 5]),
            source(95_000, &[1, 2, 5, 6, 7]),
            source(36_000, &[3]),
            source(40_000, &[0, 6]),
            source(20_000, &[3, 5]),
            source(15_000, &[4, 7]),
            source(12_000, &[0, 1, 2, 3, 4, 5, 6, 7]),
        ],
        locked: Vec::new(),
    }
}

/// How large random questions are.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// The most lines and sources.
    pub count: usize,
    /// The most years.
    pub years: usize,
    /// The largest amount.
    pub most: i64,
    /// The most locks that are tried.
    pub locks: usize,
}

fn a_line(size: Size) -> impl Strategy<Value = Line> {
    let priority = prop::sample::select(&Priority::ALL[..]);
    (
        priority,
        prop::option::of(0..2_usize),
        prop::collection::vec(0..=size.most, size.years),
    )
        .prop_map(|(priority, category, needs)| Line {
            priority,
            category,
            needs,
        })
}

fn a_source(size: Size) -> impl Strategy<Value = Source> {
    let amount = 0..=size.most * 2;
    let cap = (0..5, 0..size.count, 0..=size.most).prop_map(|(kind, of, most)| match kind {
        0 | 1 => Cap::Line(of, most),
        2 | 3 => Cap::Category(of % 2, most),
        _ => Cap::All(most),
    });
    let caps_in = prop::collection::vec((0..size.years, cap.clone()), 0..2);
    let caps = (prop::collection::vec(cap, 0..3), caps_in);
    let carry = prop::option::of(0..=size.most);
    let eligible = prop::collection::vec(any::<bool>(), size.count);
    let later = prop::collection::vec((0..=size.years, 0..=size.most), 0..3);
    (
        (amount, later),
        0..size.years,
        0..size.years + 1,
        eligible,
        caps,
        carry,
        0..3_u32,
        any::<bool>(),
    )
        .prop_map(
            |((amount, later), first, more, eligible, caps, carry, lapses, is_restricted)| Source {
                amount,
                later: later
                    .into_iter()
                    .map(|(after, amount)| Arrival {
                        year: first + after.min(more),
                        amount,
                        lapses,
                    })
                    .collect(),
                first,
                last: first + more,
                carry,
                eligible: (0..eligible.len()).filter(|line| eligible[*line]).collect(),
                caps: caps.0,
                caps_in: caps.1,
                lapses,
                is_restricted,
            },
        )
}

/// Questions with locks, which need not all hold.
pub fn any_questions(size: Size) -> impl Strategy<Value = Question> {
    let lines = prop::collection::vec(a_line(size), 1..=size.count);
    let sources = prop::collection::vec(a_source(size), 1..=size.count);
    let lock = (0..size.count, 0..size.count, 0..size.years, 0..=size.most / 2);
    let locks = prop::collection::vec(lock, 0..=size.locks);
    (1..=size.years, lines, sources, locks).prop_map(|(years, lines, sources, locks)| {
        let mut question = Question {
            years,
            lines,
            sources,
            locked: Vec::new(),
        };
        for line in &mut question.lines {
            line.needs.truncate(years);
        }
        let eligible = question.lines.len();
        for source in &mut question.sources {
            source.eligible.retain(|line| *line < eligible);
            source.later.retain(|arrival| arrival.year < years);
        }
        for (source, line, year, amount) in locks {
            // Only cells that there are: of others, locks are refused without more ado.
            let of = question.sources.get(source);
            let payable = |of: &Source| of.eligible.contains(&line) && (of.first..=of.last).contains(&year);
            if year < years && of.is_some_and(payable) {
                let cell = Cell { source, line, year };
                question.locked.push(Payment { cell, amount });
            }
        }
        question
    })
}

/// Whether all locks can hold: whether they alone keep every rule.
pub fn can_hold(question: &Question) -> bool {
    let mut locked = question.locked.clone();
    locked.sort_unstable();
    locked.dedup();
    let twice = locked.windows(2).any(|pair| pair[0].cell == pair[1].cell);
    locked.retain(|lock| lock.amount > 0);
    !twice && check(question, &locked).is_ok()
}

/// Questions with an answer.
pub fn questions(size: Size) -> impl Strategy<Value = Question> {
    any_questions(size).prop_map(|mut question| {
        while !can_hold(&question) {
            question.locked.pop();
        }
        question
    })
}
