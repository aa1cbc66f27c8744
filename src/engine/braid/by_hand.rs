//! Filling the grid by hand, as people do: line after line, each from the first source that may pay and has money left.
//! It is shown beside the best answer; nothing is decided by it.

use std::cmp::Reverse;

use super::limits::Free;
use super::question::{Fault, Payment, Question};
use super::solve::{END, START, cell_arc, close, close_supply, locked, open, open_supply};
use crate::sorted::{SortedSet, sort_by_key};

/// What is paid where when sources are taken in this order, those that are not in it last, year after year and line
/// after line.
///
/// # Errors
///
/// What is wrong with the question, or the locks that cannot all hold.
pub fn by_hand(question: &Question, order: &[usize]) -> Result<Vec<Payment>, Fault> {
    let (limits, mut network) = locked(question)?;
    let arcs = limits
        .cells
        .iter()
        .enumerate()
        .map(|(place, free)| (*free, cell_arc(&limits, place)));
    let mut cells: Vec<(Free, usize)> = arcs.collect();
    for (_, arc) in &cells {
        network.set(*arc, 0, 0);
    }
    let turn = |source| order.iter().position(|place| *place == source).unwrap_or(order.len());
    sort_by_key(&mut cells, |(free, _)| {
        (free.cell.year, free.cell.line, turn(free.cell.source))
    });
    let mut payments: Vec<Payment> = limits.locked.iter().map(|(_, lock)| *lock).collect();
    for (Free { cell, .. }, arc) in cells {
        let missing = open(&limits, &mut network, limits.need(cell));
        let supplies: Vec<usize> = limits.of_source(cell.source).map(|(supply, _)| supply).collect();
        let left: i64 = supplies
            .iter()
            .map(|supply| open_supply(&limits, &mut network, *supply))
            .sum();
        // This cell alone is open; once paid it is out of reach, so that nothing is taken back.
        network.set(arc, i64::MAX, 0);
        let amount = network.send(START, END, missing.min(left));
        network.set(arc, 0, 0);
        close(&limits, &mut network, limits.need(cell));
        for supply in supplies {
            close_supply(&limits, &mut network, supply);
        }
        payments.push(Payment { cell, amount });
    }
    payments.retain(|payment| payment.amount > 0);
    Ok(payments.into_iter().collect::<SortedSet<_>>().into_iter().collect())
}

/// The sources from those that may pay for most lines to those that may pay for fewest: the order that wastes money.
pub fn freest_first(question: &Question) -> Vec<usize> {
    let mut order: Vec<usize> = (0..question.sources.len()).collect();
    sort_by_key(&mut order, |source| {
        Reverse(question.sources.get(*source).map(|source| source.eligible.len()))
    });
    order
}
