//! The answer: as much as can be funded, what is paid where, and why no more.
//!
//! Money flows from its sources through their limits to lines. Which of the greatest flows this is follows from the
//! order in which it is found: lines of one priority after another, and for each the sources that are to be used first
//! before the others. What a line is paid and what a source pays never falls on the way, because no path of more money
//! leads through either end; so that earlier lines get, and earlier sources pay, as much as any answer lets them. (What
//! lines can be paid, and what sources can pay, are polymatroids, for which going by order is best: Schrijver,
//! *Combinatorial Optimization*, 2003, chapters 40 and 44.)

use std::rc::Rc;

use super::limits::{Limits, Supply};
use super::network::{Distances, Network};
use super::pairs;
use super::question::{Cell, Fault, Payment, Priority, Question};
use crate::sorted::{SortedSet, sort_by_key};

/// The node from which all money comes.
pub(super) const START: usize = 0;
/// The node to which all money goes.
pub(super) const END: usize = 1;

/// The node of a limit.
pub(super) fn node(limit: usize) -> usize {
    limit + 2
}

/// Why no more can be funded: these lines can be paid only by these sources, which cannot pay more on them.
///
/// What the lines need is what is paid for them and the whole gap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// The lines, each with its year.
    pub lines: Vec<(usize, usize)>,
    /// The sources that may pay for one of them, each with the most that it can pay for them all.
    pub sources: Vec<(usize, i64)>,
}

/// The best answer to a question.
#[derive(Clone, Debug)]
pub struct Braid {
    pub(super) question: Rc<Question>,
    pub(super) limits: Limits,
    pub(super) network: Network,
    /// How far each node is from the gap: where there is a way, more money would close some of it.
    to_gap: Distances,
}

impl Braid {
    /// The best answer.
    ///
    /// # Errors
    ///
    /// What is wrong with the question, or the locks that cannot all hold.
    pub fn best(question: Rc<Question>) -> Result<Self, Fault> {
        let (limits, mut network) = locked(&question)?;
        fill(&question, &limits, &mut network);
        let mut braid = Self {
            question,
            limits,
            network,
            to_gap: Distances::default(),
        };
        pairs::join(&mut braid);
        braid.network.measure::<true>(&mut braid.to_gap, END, None);
        Ok(braid)
    }

    /// The question.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// How much can be funded, in cents.
    pub fn fundable(&self) -> i64 {
        self.question.need() - self.whole_gap()
    }

    /// How much of the lines of a priority is funded, in cents.
    pub fn funded(&self, priority: Priority) -> i64 {
        let lines = self.question.lines.iter().enumerate();
        lines
            .filter(|(_, line)| line.priority == priority)
            .flat_map(|(place, line)| line.needs.iter().enumerate().map(move |needed| (place, needed)))
            .map(|(line, (year, need))| need - self.gap(line, year))
            .sum()
    }

    /// What a line misses in a year, in cents.
    pub fn gap(&self, line: usize, year: usize) -> i64 {
        let cell = Cell {
            line,
            year,
            ..Cell::default()
        };
        self.network.rest(self.limit_arc(self.limits.need(cell)))
    }

    /// The lines that miss something in some year.
    pub fn short(&self) -> Vec<usize> {
        let misses = |line: &usize| (0..self.question.years).any(|year| self.gap(*line, year) > 0);
        (0..self.question.lines.len()).filter(misses).collect()
    }

    /// What all lines miss in all years, in cents.
    pub fn whole_gap(&self) -> i64 {
        gap(&self.limits, &self.network)
    }

    /// What a source has left, in cents.
    pub fn stranded(&self, source: usize) -> i64 {
        let supplies = self.limits.of_source(source);
        supplies
            .map(|(supply, _)| self.network.rest(supply_arc(&self.limits, supply)))
            .sum()
    }

    /// What a source has left of what it brings in each year, in cents: only years of which anything is left.
    pub fn left(&self, source: usize) -> impl Iterator<Item = (usize, i64)> {
        let supplies = self.limits.of_source(source);
        let left = supplies.map(|(place, supply)| (supply.year, self.network.rest(supply_arc(&self.limits, place))));
        left.filter(|(_, left)| *left > 0)
    }

    /// How many payments are possible beside those that are locked.
    pub fn free_cells(&self) -> usize {
        self.limits.cells.len()
    }

    /// What is paid where, by source, line and year.
    pub fn allocation(&self) -> Vec<Payment> {
        let free = self.limits.cells.iter().enumerate().map(|(place, free)| Payment {
            cell: free.cell,
            amount: self.paid(place),
        });
        let locked = self.limits.locked.iter().map(|(_, lock)| *lock);
        let all: SortedSet<Payment> = free.chain(locked).collect();
        all.into_iter().filter(|payment| payment.amount > 0).collect()
    }

    /// Why no more can be funded, with as few lines as it can be said with; empty where everything is funded.
    pub fn cut(&self) -> Cut {
        let years = 0..self.question.years;
        let lines = (0..self.question.lines.len()).flat_map(|line| years.clone().map(move |year| (line, year)));
        let in_cut = |line: usize, year: usize| {
            let cell = Cell {
                line,
                year,
                ..Cell::default()
            };
            self.is_short(self.limits.need(cell))
        };
        let mut most: Vec<Option<i64>> = vec![None; self.question.sources.len()];
        let mut add = |payment: Payment| {
            let Cell { source, line, year } = payment.cell;
            if let Some(most) = most.get_mut(source).filter(|_| in_cut(line, year)) {
                *most = Some(most.unwrap_or(0) + payment.amount);
            }
        };
        // Whatever these sources can pay on these lines they pay on them.
        for payment in self.allocation() {
            add(payment);
        }
        for free in &self.limits.cells {
            add(Payment {
                cell: free.cell,
                amount: 0,
            });
        }
        Cut {
            lines: lines.filter(|(line, year)| in_cut(*line, *year)).collect(),
            sources: most
                .into_iter()
                .enumerate()
                .filter_map(|(source, most)| Some((source, most?)))
                .collect(),
        }
    }

    /// The sources of which one unit more would close some of the gap.
    pub fn helps(&self) -> impl Iterator<Item = usize> {
        let is_short = |source: &usize| {
            self.limits
                .of_source(*source)
                .any(|(_, supply)| self.is_short(supply.limit))
        };
        (0..self.question.sources.len()).filter(is_short)
    }

    /// What all lines miss once these sources are lost, whole and with what is locked on them, in cents.
    pub fn gap_without(&self, sources: &[usize]) -> i64 {
        let mut left = self.network.clone();
        for source in sources {
            self.lose(&mut left, *source);
        }
        self.refill(&mut left)
    }

    /// Takes a source out of a network, with all that it pays.
    pub(super) fn lose(&self, network: &mut Network, source: usize) {
        let need = |cell: Cell| self.limit_arc(self.limits.need(cell));
        for place in self.limits.of(source) {
            if let Some(free) = self.limits.cells.get(place) {
                let (cell, need) = (self.cell_arc(place), need(free.cell));
                let paid = network.flow(cell);
                network.set(cell, 0, 0);
                network.pass(need, -paid);
            }
        }
        let locks = self.limits.locked.iter().map(|(_, lock)| lock);
        for lock in locks.filter(|lock| lock.cell.source == source) {
            let need = need(lock.cell);
            network.set(need, network.rest(need) + lock.amount, network.flow(need));
        }
        for (supply, _) in self.limits.of_source(source) {
            network.set(supply_arc(&self.limits, supply), 0, 0);
        }
    }

    /// Funds as much as can be in a network from which sources were taken; what all lines then miss.
    pub(super) fn refill(&self, network: &mut Network) -> i64 {
        network.send(START, END, i64::MAX);
        gap(&self.limits, network)
    }

    /// Whether more money at a limit would close some of the gap.
    pub(super) fn is_short(&self, limit: usize) -> bool {
        self.to_gap.is_finite(node(limit))
    }

    /// The arc into a limit; of a line's need, the arc to the end.
    pub(super) fn limit_arc(&self, limit: usize) -> usize {
        limit_arc(&self.limits, limit)
    }

    /// The arc of a free cell.
    pub(super) fn cell_arc(&self, place: usize) -> usize {
        cell_arc(&self.limits, place)
    }

    /// What is paid in a free cell.
    pub(super) fn paid(&self, place: usize) -> i64 {
        self.network.flow(self.cell_arc(place))
    }
}

/// Lets money flow, line by line and source by source in their order.
fn fill(question: &Question, limits: &Limits, network: &mut Network) {
    let is_restricted = |supply: &Supply| question.sources.get(supply.source).is_some_and(|of| of.is_restricted);
    let supplies = limits.supplies.iter().enumerate();
    let mut order: Vec<_> = supplies
        .map(|(place, supply)| ((supply.lapses, !is_restricted(supply)), place))
        .collect();
    sort_by_key(&mut order, |(turn, _)| *turn);
    let mut missing = 0;
    for priority in Priority::ALL {
        let lines = question
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.priority == priority);
        let needs = lines.flat_map(|(place, _)| place * question.years..(place + 1) * question.years);
        missing += needs.map(|need| open(limits, network, need)).sum::<i64>();
        for turn in order.chunk_by(|(one, _), (other, _)| one == other) {
            let left = turn
                .iter()
                .map(|(_, supply)| open_supply(limits, network, *supply))
                .sum();
            missing -= network.send(START, END, missing.min(left));
            for (_, supply) in turn {
                close_supply(limits, network, *supply);
            }
        }
    }
    for (_, supply) in order {
        open_supply(limits, network, supply);
    }
}

/// Opens the arc of a limit as far as it has room; how far that is.
pub(super) fn open(limits: &Limits, network: &mut Network, limit: usize) -> i64 {
    let room = limits.rooms.get(limit).copied().unwrap_or(0);
    open_arc(network, limit_arc(limits, limit), room)
}

/// Lets no more pass a limit.
pub(super) fn close(limits: &Limits, network: &mut Network, limit: usize) {
    let arc = limit_arc(limits, limit);
    network.set(arc, 0, network.flow(arc));
}

/// Opens the arc of what a source brings; how much of it is left.
pub(super) fn open_supply(limits: &Limits, network: &mut Network, supply: usize) -> i64 {
    let amount = limits.supplies.get(supply).map_or(0, |supply| supply.amount);
    open_arc(network, supply_arc(limits, supply), amount)
}

/// Lets no more pass of what a source brings.
pub(super) fn close_supply(limits: &Limits, network: &mut Network, supply: usize) {
    let arc = supply_arc(limits, supply);
    network.set(arc, 0, network.flow(arc));
}

fn open_arc(network: &mut Network, arc: usize, room: i64) -> i64 {
    let flow = network.flow(arc);
    network.set(arc, room - flow, flow);
    room - flow
}

/// The limits of a question, and their network with what is locked paid and out of reach. What leads from the start and
/// to the end is closed.
///
/// # Errors
///
/// What is wrong with the question, or the locks that cannot all hold.
pub(super) fn locked(question: &Question) -> Result<(Limits, Network), Fault> {
    let limits = Limits::new(question)?;
    let mut network = connected(&limits);
    for supply in 0..limits.supplies.len() {
        open_supply(&limits, &mut network, supply);
    }
    let amounts = limits.locked.iter().map(|(_, lock)| lock.amount);
    let wanted: i128 = amounts.map(i128::from).sum();
    if i128::from(network.send(START, END, i64::MAX)) < wanted {
        let mut to_unpaid = Distances::default();
        network.measure::<true>(&mut to_unpaid, END, None);
        let locked = limits.locked.iter();
        let in_the_way = locked.filter(|(free, lock)| lock.amount > 0 && to_unpaid.is_finite(node(free.limit)));
        return Err(Fault::Locks(in_the_way.map(|(_, lock)| *lock).collect()));
    }
    for lock in 0..limits.locked.len() {
        network.set(lock_arc(&limits, lock), 0, 0);
    }
    for supply in 0..limits.supplies.len() {
        close_supply(&limits, &mut network, supply);
    }
    Ok((limits, network))
}

/// The network of limits: the arcs of cells, of limits, of what sources bring, and straight to the end those of locks,
/// which alone are open at either end.
fn connected(limits: &Limits) -> Network {
    let mut network = Network::new(node(limits.rooms.len()));
    // Of a node's arcs the last made is tried first: thus limits and cells are tried in their order.
    // A cell has no limit of its own: it would have to grow when a lock on its line goes with its source.
    for free in limits.cells.iter().rev() {
        network.connect(node(free.limit), node(limits.need(free.cell)), i64::MAX);
    }
    for (limit, (parent, room)) in limits.parents.iter().zip(&limits.rooms).enumerate().rev() {
        match parent {
            Some(parent) => network.connect(node(*parent), node(limit), *room),
            None if limit < limits.lines => network.connect(node(limit), END, 0),
            // Of a source's first year; so that each limit has its arc.
            None => network.connect(START, node(limit), 0),
        };
    }
    for supply in limits.supplies.iter().rev() {
        network.connect(START, node(supply.limit), 0);
    }
    for (free, lock) in limits.locked.iter().rev() {
        network.connect(node(free.limit), END, lock.amount);
    }
    network
}

/// The arc of a free cell.
pub(super) fn cell_arc(limits: &Limits, place: usize) -> usize {
    2 * (limits.cells.len() - 1 - place)
}

fn limit_arc(limits: &Limits, limit: usize) -> usize {
    2 * (limits.cells.len() + limits.rooms.len() - 1 - limit)
}

/// The arc of what a source brings.
fn supply_arc(limits: &Limits, supply: usize) -> usize {
    2 * (limits.cells.len() + limits.rooms.len() + limits.supplies.len() - 1 - supply)
}

fn lock_arc(limits: &Limits, lock: usize) -> usize {
    2 * (limits.cells.len() + limits.rooms.len() + limits.supplies.len() + limits.locked.len() - 1 - lock)
}

fn gap(limits: &Limits, network: &Network) -> i64 {
    (0..limits.lines)
        .map(|need| network.rest(limit_arc(limits, need)))
        .sum()
}
