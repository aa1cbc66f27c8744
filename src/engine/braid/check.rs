//! Checks an answer against its question from scratch: every rule, and that no more could be funded. Nothing here is
//! shared with how answers are found, so that a mistake there is not made twice.

use std::ops::RangeInclusive;

use super::question::{Cap, Cell, Payment, Question, Source};
use crate::sorted::SortedSet;

/// A rule that an allocation does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// The source may not pay for the line, or not in the year.
    NotEligible(Cell),
    /// Paid nothing or less, or twice.
    NotOnce(Cell),
    /// More than this line needs in this year.
    Need(usize, usize),
    /// More than this source brings.
    Amount(usize),
    /// More than a cap of this source lets it pay.
    Cap(usize, Cap),
    /// More than this source may carry over from this year to the next.
    Carry(usize, usize),
    /// Not what is locked in this cell.
    Lock(Cell),
}

/// Checks that an allocation keeps every rule.
///
/// # Errors
///
/// The first rule found that it does not keep.
pub fn check(question: &Question, allocation: &[Payment]) -> Result<(), Breach> {
    let mut payments = allocation.to_vec();
    payments.sort_unstable();
    for payment in &payments {
        let cell = payment.cell;
        let may_pay =
            |source: &Source| source.eligible.contains(&cell.line) && (source.first..=source.last).contains(&cell.year);
        if !question.sources.get(cell.source).is_some_and(may_pay) {
            return Err(Breach::NotEligible(cell));
        }
        if payment.amount <= 0 {
            return Err(Breach::NotOnce(cell));
        }
    }
    if let Some(payment) = payments.windows(2).find_map(|pair| match pair {
        [one, other] => (one.cell == other.cell).then_some(one),
        _ => None,
    }) {
        return Err(Breach::NotOnce(payment.cell));
    }
    for lock in &question.locked {
        let paid = payments.iter().find(|payment| payment.cell == lock.cell);
        if paid.map_or(0, |payment| payment.amount) != lock.amount {
            return Err(Breach::Lock(lock.cell));
        }
    }
    for of_source in payments.chunk_by(|one, other| one.cell.source == other.cell.source) {
        if let Some(place) = of_source.first().map(|payment| payment.cell.source)
            && let Some(source) = question.sources.get(place)
        {
            check_source(question, place, source, of_source)?;
        }
    }
    payments.sort_unstable_by_key(|payment| (payment.cell.line, payment.cell.year));
    let is_same = |one: &Payment, other: &Payment| (one.cell.line, one.cell.year) == (other.cell.line, other.cell.year);
    for of_line in payments.chunk_by(is_same) {
        if let Some(Cell { line, year, .. }) = of_line.first().map(|payment| payment.cell) {
            let need = question.lines.get(line).and_then(|line| line.needs.get(year));
            if need.is_none_or(|need| sum(of_line, |_| true) > i128::from(*need)) {
                return Err(Breach::Need(line, year));
            }
        }
    }
    Ok(())
}

/// Checks the rules of one source.
fn check_source(question: &Question, place: usize, source: &Source, paid: &[Payment]) -> Result<(), Breach> {
    if sum(paid, |_| true) > source.brings().into() {
        return Err(Breach::Amount(place));
    }
    let is_by_year = source.carry.is_some() || !source.later.is_empty();
    let is_over = |cap: Cap, year: Option<usize>| {
        let counts = |cell: Cell| year.is_none_or(|year| cell.year == year) && is_under(question, cap, cell.line);
        sum(paid, counts) > cap.most().into()
    };
    let every_year: Vec<Option<usize>> = if is_by_year {
        (0..question.years).map(Some).collect()
    } else {
        vec![None]
    };
    let of_all = source
        .caps
        .iter()
        .flat_map(|cap| every_year.iter().map(|year| (*cap, *year)));
    let of_years = source
        .caps_in
        .iter()
        .filter(|_| is_by_year)
        .map(|(year, cap)| (*cap, Some(*year)));
    if let Some((cap, _)) = of_all.chain(of_years).find(|(cap, year)| is_over(*cap, *year)) {
        return Err(Breach::Cap(place, cap));
    }
    // What it pays in some years is what it brings in them and what passes from the year before.
    let more_than_it_brings = |years: RangeInclusive<usize>| {
        let brought: i128 = years.clone().map(|year| brings(source, year)).sum();
        sum(paid, |cell| years.contains(&cell.year)) - brought
    };
    let ends = |first: usize| first..question.years;
    if ends(source.first).any(|last| more_than_it_brings(source.first..=last) > 0) {
        return Err(Breach::Amount(place));
    }
    let is_over = |year: &usize| {
        let mut carried = ends(year + 1).map(|last| more_than_it_brings(year + 1..=last));
        source
            .carry
            .is_some_and(|carry| carried.any(|carried| carried > carry.into()))
    };
    match (source.first..question.years).find(is_over) {
        Some(year) => Err(Breach::Carry(place, year)),
        None => Ok(()),
    }
}

/// What a source brings in a year.
fn brings(source: &Source, year: usize) -> i128 {
    let first = if year == source.first { source.amount } else { 0 };
    let later = source.later.iter().filter(|arrival| arrival.year == year);
    later.fold(first.into(), |sum, arrival| sum + i128::from(arrival.amount))
}

fn is_under(question: &Question, cap: Cap, line: usize) -> bool {
    match cap {
        Cap::Line(of, _) => of == line,
        Cap::Category(of, _) => question.lines.get(line).and_then(|line| line.category) == Some(of),
        Cap::All(_) => true,
    }
}

fn sum(payments: &[Payment], counts: impl Fn(Cell) -> bool) -> i128 {
    let counted = payments.iter().filter(|payment| counts(payment.cell));
    counted.map(|payment| i128::from(payment.amount)).sum()
}

/// How much must be missing because of these lines in these years, in cents: what they need beyond all that sources
/// that may pay for them could, if they paid for nothing else. Whatever the lines, no answer misses less; where an answer
/// misses just this, no better one is possible.
pub fn least_gap(question: &Question, lines: &[(usize, usize)]) -> i128 {
    let locked: SortedSet<Payment> = question.locked.iter().copied().collect();
    let locked: Vec<Payment> = locked.into_iter().collect();
    let mut needs: Vec<Vec<i128>> = vec![vec![0; question.years]; question.lines.len()];
    for (line, year) in lines {
        let need = question.lines.get(*line).and_then(|line| line.needs.get(*year));
        if let (Some(need), Some(open)) = (need, needs.get_mut(*line).and_then(|years| years.get_mut(*year))) {
            let held = sum(&locked, |cell| (cell.line, cell.year) == (*line, *year));
            *open = i128::from(*need) - held;
        }
    }
    let all: i128 = needs.iter().flatten().sum();
    let most = question.sources.iter().enumerate().map(|(place, source)| {
        let held: Vec<Payment> = locked
            .iter()
            .filter(|lock| lock.cell.source == place)
            .copied()
            .collect();
        let in_all = sum(&held, |_| true);
        let payable = |years: &[usize]| payable(question, source, &held, &needs, years);
        let window: Vec<usize> = (source.first..=source.last)
            .take_while(|year| *year < question.years)
            .collect();
        if source.carry.is_none() && source.later.is_empty() {
            return (i128::from(source.amount) - in_all).min(payable(&window));
        }
        // Year after year it pays what it can, of what is held as well; what is left passes on as far as it may.
        let (mut paid, mut has) = (0, 0);
        for year in window {
            has += brings(source, year);
            let pays = has.min(payable(&[year]) + sum(&held, |cell| cell.year == year));
            paid += pays;
            has = source.carry.map_or(has - pays, |carry| (has - pays).min(carry.into()));
        }
        paid - in_all
    });
    (all - most.sum::<i128>()).max(0)
}

/// The most that a source could pay in these years within its caps, beside what is held.
fn payable(question: &Question, source: &Source, held: &[Payment], needs: &[Vec<i128>], years: &[usize]) -> i128 {
    // Where caps are for each year, a single one is asked about.
    let is_by_year = source.carry.is_some() || !source.later.is_empty();
    let of_year = source.caps_in.iter().filter(|(year, _)| is_by_year && years == [*year]);
    let caps: Vec<Cap> = source
        .caps
        .iter()
        .copied()
        .chain(of_year.map(|(_, cap)| *cap))
        .collect();
    // The least of the caps that this picks, less what is held under it.
    let within = |picks: &dyn Fn(Cap) -> bool, amount: i128| {
        let rests = caps.iter().filter(|cap| picks(**cap)).map(|cap| {
            let counts = |cell: Cell| years.contains(&cell.year) && is_under(question, *cap, cell.line);
            i128::from(cap.most()) - sum(held, counts)
        });
        rests.fold(amount, i128::min)
    };
    let mut by_category: Vec<(Option<usize>, i128)> = Vec::new();
    for line in source.eligible.iter().copied().collect::<SortedSet<usize>>() {
        let open = |year: &&usize| {
            held.iter()
                .all(|lock| (lock.cell.line, lock.cell.year) != (line, **year))
        };
        let need = |year: &usize| needs.get(line).and_then(|needs| needs.get(*year));
        let needed = years.iter().filter(open).filter_map(need).sum();
        let most = within(&|cap| matches!(cap, Cap::Line(of, _) if of == line), needed);
        let category = question.lines.get(line).and_then(|line| line.category);
        match by_category.iter_mut().find(|(of, _)| *of == category) {
            Some((_, sum)) => *sum += most,
            None => by_category.push((category, most)),
        }
    }
    let capped = by_category
        .into_iter()
        .map(|(category, sum)| within(&|cap| matches!(cap, Cap::Category(of, _) if Some(of) == category), sum));
    within(&|cap| matches!(cap, Cap::All(_)), capped.sum())
}
