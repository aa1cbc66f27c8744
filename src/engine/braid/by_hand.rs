//! Filling the grid by hand, as people do: line after line, each from the first source that may pay and has money left.
//! It is shown beside the best answer; nothing is decided by it.

use std::cmp::Reverse;

use super::limits::Limits;
use super::question::{Fault, Payment, Question};
use crate::sorted::{SortedSet, sort_by_key};

/// What is paid where when sources are taken in this order, those that are not in it last, year after year and line
/// after line.
///
/// # Errors
///
/// What is wrong with the question, or the locks that cannot all hold.
pub fn by_hand(question: &Question, order: &[usize]) -> Result<Vec<Payment>, Fault> {
    let mut limits = Limits::new(question)?;
    let mut cells = limits.cells.clone();
    let turn = |source| order.iter().position(|place| *place == source).unwrap_or(order.len());
    sort_by_key(&mut cells, |free| {
        (free.cell.year, free.cell.line, turn(free.cell.source))
    });
    let mut payments: Vec<Payment> = limits.locked.clone();
    for free in cells {
        let amount = limits.room(free);
        limits.take(free, amount);
        payments.push(Payment {
            cell: free.cell,
            amount,
        });
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
