//! Filling the grid by hand, as people do: line after line, each from the first source that may pay and has money left.
//! It is shown beside the best answer; nothing is decided by it.

use std::cmp::Reverse;

use super::limits::{Free, Limits};
use super::network::Network;
use super::question::{Cell, Fault, Payment, Question};
use super::solve::{END, START, cell_arc, close, close_supply, locked, open, open_supply};
use crate::sorted::{SortedSet, sort_by_key};

/// What is paid where when sources are taken in this order, those that are not in it last, year after year and line
/// after line.
///
/// # Errors
///
/// What is wrong with the question, or the locks that cannot all hold.
pub fn by_hand(question: &Question, order: &[usize]) -> Result<Vec<Payment>, Fault> {
    let mut filling = Filling::new(question, order)?;
    while filling.step() {}
    Ok(filling.found())
}

/// Filling the grid, a cell at a time.
#[derive(Clone, Debug)]
pub struct Filling {
    limits: Limits,
    network: Network,
    /// The cells in the order in which they are filled, each with its arc.
    cells: Vec<(Free, usize)>,
    next: usize,
    payments: Vec<Payment>,
}

impl Filling {
    /// Before the first cell.
    ///
    /// # Errors
    ///
    /// What is wrong with the question, or the locks that cannot all hold.
    pub fn new(question: &Question, order: &[usize]) -> Result<Self, Fault> {
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
        let mut turns = vec![order.len(); question.sources.len()];
        for (turn, source) in order.iter().enumerate().rev() {
            if let Some(slot) = turns.get_mut(*source) {
                *slot = turn;
            }
        }
        sort_by_key(&mut cells, |(free, _)| {
            let turn = turns.get(free.cell.source).copied();
            (free.cell.year, free.cell.line, turn)
        });
        Ok(Self {
            payments: limits.locked.iter().map(|(_, lock)| *lock).collect(),
            limits,
            network,
            cells,
            next: 0,
        })
    }

    /// Fills one more cell; whether any is left.
    pub fn step(&mut self) -> bool {
        if let Some((free, arc)) = self.cells.get(self.next).copied() {
            self.fill(free.cell, arc);
        }
        self.next += 1;
        self.next < self.cells.len()
    }

    /// What is paid where.
    pub fn found(mut self) -> Vec<Payment> {
        self.payments.retain(|payment| payment.amount > 0);
        self.payments
            .into_iter()
            .collect::<SortedSet<_>>()
            .into_iter()
            .collect()
    }

    fn fill(&mut self, cell: Cell, arc: usize) {
        let (limits, network) = (&self.limits, &mut self.network);
        let missing = open(limits, network, limits.need(cell));
        let supplies: Vec<usize> = limits.of_source(cell.source).map(|(supply, _)| supply).collect();
        let left: i64 = supplies
            .iter()
            .map(|supply| open_supply(limits, network, *supply))
            .sum();
        // This cell alone is open; once paid it is out of reach, so that nothing is taken back.
        network.set(arc, i64::MAX, 0);
        let amount = network.send(START, END, missing.min(left));
        network.set(arc, 0, 0);
        close(limits, network, limits.need(cell));
        for supply in supplies {
            close_supply(limits, network, supply);
        }
        self.payments.push(Payment { cell, amount });
    }
}

/// The sources from those that may pay for most lines to those that may pay for fewest: the order that wastes money.
pub fn freest_first(question: &Question) -> Vec<usize> {
    let mut order: Vec<usize> = (0..question.sources.len()).collect();
    sort_by_key(&mut order, |source| {
        Reverse(question.sources.get(*source).map(|source| source.eligible.len()))
    });
    order
}
