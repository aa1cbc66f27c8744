//! Every number of the worked example.

use schoolweave::engine::braid::by_hand::{by_hand, freest_first};
use schoolweave::engine::braid::check::{check, least_gap};
use schoolweave::engine::braid::question::{Cap, Cell, Fault, Line, MOST, Of, Payment, Priority, Question, Source};
use schoolweave::engine::braid::ranges::Range;
use schoolweave::engine::braid::solve::{Braid, Cut};
use schoolweave::engine::braid::suggest::{More, Opening, Trim};

use crate::instances::{example, line, solved, source};

fn dollars(amounts: impl IntoIterator<Item = i64>) -> Vec<i64> {
    amounts.into_iter().map(|amount| amount * 100).collect()
}

fn cell(source: usize, line: usize) -> Cell {
    Cell { source, line, year: 0 }
}

fn gap(question: &Question) -> i64 {
    solved(question).whole_gap()
}

#[test]
fn what_can_be_funded_and_why_no_more() {
    let question = example();
    let braid = solved(&question);
    assert_eq!(question.available() - question.need(), 1_400_000);
    assert_eq!(braid.fundable(), 27_000_000);
    assert_eq!(
        (0..8).map(|line| braid.gap(line, 0)).collect::<Vec<_>>(),
        dollars([0, 0, 0, 4_000, 0, 0, 0, 0])
    );
    assert_eq!((0..7).map(|source| braid.stranded(source)).sum::<i64>(), 1_800_000);
    let cut = Cut {
        lines: vec![(3, 0)],
        sources: vec![(2, 3_600_000), (4, 2_000_000), (6, 1_200_000)],
    };
    assert_eq!(braid.cut(), cut);
    assert_eq!(braid.helps().collect::<Vec<_>>(), [2, 4, 6]);
    assert_eq!(check(&question, &braid.allocation()), Ok(()));
    assert_eq!(least_gap(&question, &cut.lines), 400_000);
}

#[test]
fn what_is_missing_when_a_source_is_lost() {
    let braid = solved(&example());
    let gaps: Vec<i64> = (0..7).map(|source| braid.gap_without(&[source])).collect();
    assert_eq!(gaps, dollars([56_000, 81_000, 40_000, 26_000, 24_000, 4_000, 16_000]));
    assert_eq!(braid.gap_without(&[0, 1, 2, 3, 4, 5, 6]), 27_400_000);
}

#[test]
fn forced_cells_and_the_ranges_of_the_others() {
    let ranges = solved(&example()).ranges();
    let range = |(source, line, least, most): (usize, usize, i64, i64)| Range {
        cell: cell(source, line),
        least: least * 100,
        most: most * 100,
    };
    let expected = [
        (0, 0, 48_000, 70_000),
        (0, 1, 0, 22_000),
        (0, 4, 0, 12_000),
        (0, 5, 0, 9_000),
        (1, 1, 30_200, 52_200),
        (1, 2, 14_320, 14_320),
        (1, 5, 0, 9_000),
        (1, 6, 0, 10_000),
        (1, 7, 1_480, 16_480),
        (2, 3, 36_000, 36_000),
        (3, 0, 18_000, 40_000),
        (3, 6, 0, 10_000),
        (4, 3, 20_000, 20_000),
        (4, 5, 0, 0),
        (5, 4, 0, 12_000),
        (5, 7, 0, 15_000),
        (6, 0, 0, 0),
        (6, 1, 0, 0),
        (6, 2, 0, 0),
        (6, 3, 12_000, 12_000),
        (6, 4, 0, 0),
        (6, 5, 0, 0),
        (6, 6, 0, 0),
        (6, 7, 0, 0),
    ];
    assert_eq!(ranges, expected.map(range));
}

#[test]
fn what_would_close_the_gap() {
    let braid = solved(&example());
    let closes = 400_000;
    assert_eq!(braid.more(), [2, 4, 6].map(|source| More { source, closes }));
    let opening = |source| Opening {
        source,
        line: 3,
        closes,
    };
    assert_eq!(braid.openings(), [0, 1, 3, 5].map(opening));
    assert_eq!(braid.trims(), [Trim { line: 3, closes }]);
    let mut question = example();
    question.sources[2].amount += 400_000;
    let braid = solved(&question);
    assert_eq!(braid.whole_gap(), 0);
    assert_eq!((braid.cut(), braid.helps().count()), (Cut::default(), 0));
    assert_eq!(
        (braid.more(), braid.openings(), braid.trims()),
        (vec![], vec![], vec![])
    );
}

#[test]
fn a_cap_on_what_a_source_pays_of_a_line() {
    let with_cap = |percent: i64| {
        let mut question = example();
        question.sources[3].caps = vec![Cap::Line(0, 8_800_000 * percent / 100)];
        gap(&question)
    };
    assert_eq!([25, 20, 10].map(with_cap).to_vec(), dollars([4_000, 4_400, 13_200]));
}

#[test]
fn filling_by_hand_reaches_the_least_gap_in_588_of_5040_orders() {
    let question = example();
    let gap = |order: &[usize]| {
        let paid = by_hand(&question, order).unwrap();
        assert_eq!(check(&question, &paid), Ok(()));
        (question.need() - paid.iter().map(|payment| payment.amount).sum::<i64>()) / 100
    };
    let mut gaps: Vec<i64> = Vec::new();
    orders(&mut (0..7).collect(), 0, &mut |order| gaps.push(gap(order)));
    let count = |gap: i64| gaps.iter().filter(|other| **other == gap).count();
    assert_eq!(gaps.len(), 5_040);
    assert_eq!([4_000, 8_000, 16_000, 20_000].map(count), [588, 672, 1_512, 2_268]);
    assert_eq!(gap(&[0, 1, 2, 3, 4, 5, 6]), 8_000);
    assert_eq!(gap(&freest_first(&question)), 20_000);
}

#[test]
fn by_hand_fills_year_after_year() {
    // The second line needs it in the first year.
    let question = Question {
        years: 2,
        lines: vec![
            Line {
                needs: vec![0, 10],
                ..Line::default()
            },
            Line {
                needs: vec![10, 0],
                ..Line::default()
            },
        ],
        sources: vec![Source {
            amount: 10,
            last: 1,
            eligible: vec![0, 1],
            ..Source::default()
        }],
        locked: Vec::new(),
    };
    let paid = by_hand(&question, &[0]).unwrap();
    assert_eq!(
        paid.iter()
            .map(|payment| (payment.cell.line, payment.cell.year))
            .collect::<Vec<_>>(),
        [(1, 0)]
    );
}

/// Every order of places.
fn orders(places: &mut Vec<usize>, from: usize, found: &mut impl FnMut(&[usize])) {
    if from == places.len() {
        return found(places);
    }
    for next in from..places.len() {
        places.swap(from, next);
        orders(places, from + 1, found);
        places.swap(from, next);
    }
}

#[test]
fn what_is_carried_over() {
    let with_carry = |carry: &dyn Fn(i64) -> Option<i64>| {
        let year = |(first, amount): (usize, i64)| Source {
            first,
            last: first + 1,
            carry: carry(amount * 100),
            ..source(amount, &[0])
        };
        let question = Question {
            years: 3,
            lines: vec![Line {
                needs: dollars([80_000, 60_000, 60_000]),
                ..Line::default()
            }],
            sources: [(0, 100_000), (1, 40_000), (2, 40_000)].map(year).into(),
            locked: Vec::new(),
        };
        solved(&question).fundable() / 100
    };
    assert_eq!(with_carry(&|amount| Some(amount * 15 / 100)), 175_000);
    assert_eq!(with_carry(&|_| Some(0)), 160_000);
    assert_eq!(with_carry(&|_| None), 180_000);
}

#[test]
fn priorities_then_what_lapses_first_then_what_has_a_purpose() {
    // Three sources of 10 for two lines of 10, of which the second comes first.
    let mut question = Question {
        years: 1,
        lines: vec![line(10), line(10)],
        sources: vec![source(10, &[0, 1]); 3],
        locked: Vec::new(),
    };
    question.lines[0].priority = Priority::Could;
    question.sources.truncate(1);
    let braid = solved(&question);
    assert_eq!(Priority::ALL.map(|priority| braid.funded(priority)), [1_000, 0, 0]);
    // The last lapses first; of the others the second has a purpose.
    question.sources = vec![source(10, &[0, 1]); 3];
    question.sources[0].lapses = 5;
    question.sources[1].lapses = 5;
    question.sources[1].is_restricted = true;
    question.sources[2].lapses = 4;
    let braid = solved(&question);
    assert_eq!([0, 1, 2].map(|source| braid.stranded(source)), [1_000, 0, 0]);
    assert_eq!(braid.allocation().len(), 2);
}

#[test]
fn what_is_locked_stays_or_is_refused_by_name() {
    let lock = |source, line, amount: i64| Payment {
        cell: cell(source, line),
        amount: amount * 100,
    };
    let mut question = example();
    question.locked = vec![lock(6, 0, 12_000), lock(4, 5, 0)];
    let braid = solved(&question);
    assert_eq!(braid.whole_gap(), 1_600_000);
    assert!(braid.allocation().contains(&question.locked[0]));
    assert_eq!(check(&question, &braid.allocation()), Ok(()));
    assert_eq!(least_gap(&question, &braid.cut().lines), 1_600_000);
    let forced = braid
        .ranges()
        .into_iter()
        .filter(|range| range.is_forced() && range.cell.source == 6)
        .count();
    assert_eq!(forced, 8);
    // Lost, what was locked on it is unpaid.
    assert_eq!(braid.gap_without(&[6]), 1_600_000);

    let refused = |locked: Vec<Payment>| {
        let question = Question { locked, ..example() };
        Braid::best(question.into()).err()
    };
    // The third fits, and has nothing to do with it.
    let locks = vec![lock(6, 0, 7_000), lock(0, 1, 5_000), lock(6, 2, 5_001)];
    assert_eq!(refused(locks.clone()), Some(Fault::Locks(vec![locks[0], locks[2]])));
    let more_than_needed = vec![lock(1, 2, 14_000), lock(6, 2, 321)];
    assert_eq!(refused(more_than_needed.clone()), Some(Fault::Locks(more_than_needed)));
    let twice = vec![lock(1, 2, 1), lock(1, 2, 2)];
    assert_eq!(refused(twice.clone()), Some(Fault::Locks(twice)));
    assert_eq!(refused(vec![lock(2, 0, 1)]), Some(Fault::NotPayable(cell(2, 0))));
    assert_eq!(refused(vec![lock(9, 0, 1)]), Some(Fault::NotPayable(cell(9, 0))));
    assert_eq!(
        refused(vec![lock(0, 0, -1)]),
        Some(Fault::OutOfRange(Of::Lock(cell(0, 0))))
    );
}

#[test]
fn a_question_that_makes_no_sense_says_what_is_wrong() {
    let fault = |change: &dyn Fn(&mut Question)| {
        let mut question = example();
        change(&mut question);
        Braid::best(question.into()).err()
    };
    assert_eq!(
        fault(&|question| question.lines[1].needs[0] = -1),
        Some(Fault::OutOfRange(Of::Need(1)))
    );
    assert_eq!(
        fault(&|question| question.sources[2].amount = MOST + 1),
        Some(Fault::OutOfRange(Of::Amount(2)))
    );
    let cap = Cap::Category(0, -1);
    assert_eq!(
        fault(&|question| question.sources[2].caps = vec![cap]),
        Some(Fault::OutOfRange(Of::Cap(2)))
    );
    assert_eq!(
        fault(&|question| question.sources[2].carry = Some(-1)),
        Some(Fault::OutOfRange(Of::Carry(2)))
    );
    assert_eq!(fault(&|question| question.sources[2].first = 1), Some(Fault::Window(2)));
    assert_eq!(
        fault(&|question| question.lines[1].needs.clear()),
        Some(Fault::Years(1))
    );
    let too_much = |question: &mut Question| {
        question.sources = vec![source(MOST / 100, &[0]); 9_224];
    };
    assert_eq!(fault(&too_much), Some(Fault::TooMuch));
    assert_eq!(fault(&|_| ()), None);
}

#[test]
fn the_largest_amounts_are_counted_to_the_cent() {
    let question = Question {
        years: 2,
        lines: vec![
            Line {
                needs: vec![MOST, MOST - 1],
                ..Line::default()
            };
            40
        ],
        sources: vec![
            Source {
                amount: MOST,
                last: 1,
                carry: Some(MOST),
                eligible: (0..40).collect(),
                ..Source::default()
            };
            79
        ],
        locked: Vec::new(),
    };
    let braid = solved(&question);
    assert_eq!(braid.whole_gap(), MOST - 40);
    assert_eq!(check(&question, &braid.allocation()), Ok(()));
    assert_eq!(braid.gap_without(&[3]), 2 * MOST - 40);
}

#[test]
fn without_lines_or_sources_there_is_nothing_to_say() {
    let nothing = Question {
        years: 1,
        ..Question::default()
    };
    let braid = solved(&nothing);
    assert_eq!(
        (braid.fundable(), braid.allocation(), braid.ranges()),
        (0, vec![], vec![])
    );
    // Nor without years.
    let timeless = Question {
        years: 0,
        lines: vec![Line::default(); 2],
        sources: vec![source(5, &[0, 1])],
        ..nothing.clone()
    };
    assert_eq!((solved(&timeless).fundable(), solved(&timeless).ranges()), (0, vec![]));
    let unpaid = Question {
        lines: vec![line(5)],
        ..nothing
    };
    let braid = solved(&unpaid);
    assert_eq!(
        (braid.fundable(), braid.cut().lines, braid.cut().sources),
        (0, vec![(0, 0)], vec![])
    );
    assert_eq!(braid.trims(), [Trim { line: 0, closes: 500 }]);
}
