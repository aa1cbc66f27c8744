//! The answer: as much as can be funded, what is paid where, and why no more.
//!
//! Money flows from its sources through their limits to lines. Which of the greatest flows this is follows from the
//! order in which it is found: lines of one priority after another, and for each the sources that are to be used first
//! before the others. What a line is paid and what a source pays never falls on the way, because no path of more money
//! leads through either end; so that earlier lines get, and earlier sources pay, as much as any answer lets them. (What
//! lines can be paid, and what sources can pay, are polymatroids, for which going by order is best: Schrijver,
//! *Combinatorial Optimization*, 2003, chapters 40 and 44.)

use std::rc::Rc;

use super::limits::Limits;
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
        let limits = Limits::new(&question)?;
        let mut network = connected(&limits);
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

    /// What all lines miss in all years, in cents.
    pub fn whole_gap(&self) -> i64 {
        gap(&self.limits, &self.network)
    }

    /// What a source has left, in cents.
    pub fn stranded(&self, source: usize) -> i64 {
        let root = self.limits.roots.get(source);
        root.map_or(0, |root| self.network.rest(self.limit_arc(*root)))
    }

    /// What is paid where, by source, line and year.
    pub fn allocation(&self) -> Vec<Payment> {
        let free = self.limits.cells.iter().enumerate().map(|(place, free)| Payment {
            cell: free.cell,
            amount: self.paid(place),
        });
        let all: SortedSet<Payment> = free.chain(self.limits.locked.iter().copied()).collect();
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
        let roots = self.limits.roots.iter().enumerate();
        roots
            .filter(|(_, root)| self.is_short(**root))
            .map(|(source, _)| source)
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
        for lock in self.limits.locked.iter().filter(|lock| lock.cell.source == source) {
            let need = need(lock.cell);
            network.set(need, network.rest(need) + lock.amount, network.flow(need));
        }
        if let Some(root) = self.limits.roots.get(source) {
            network.set(self.limit_arc(*root), 0, 0);
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
        2 * (self.limits.cells.len() - 1 - place)
    }

    /// What is paid in a free cell.
    pub(super) fn paid(&self, place: usize) -> i64 {
        self.network.flow(self.cell_arc(place))
    }
}

/// Lets money flow, line by line and source by source in their order.
fn fill(question: &Question, limits: &Limits, network: &mut Network) {
    let sources = question.sources.iter().zip(&limits.roots);
    let mut order: Vec<_> = sources
        .map(|(source, root)| ((source.lapses, !source.is_restricted), *root))
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
            let left = turn.iter().map(|(_, root)| open(limits, network, *root)).sum();
            missing -= network.send(START, END, missing.min(left));
            for (_, root) in turn {
                let arc = limit_arc(limits, *root);
                network.set(arc, 0, network.flow(arc));
            }
        }
    }
    for (_, root) in order {
        open(limits, network, root);
    }
}

/// Opens the arc of a limit as far as it has room; how far that is.
fn open(limits: &Limits, network: &mut Network, limit: usize) -> i64 {
    let arc = limit_arc(limits, limit);
    let flow = network.flow(arc);
    let rest = limits.rooms.get(limit).map_or(0, |room| room - flow);
    network.set(arc, rest, flow);
    rest
}

/// The network of limits. What leads from the start and to the end is closed.
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
            None => network.connect(START, node(limit), 0),
        };
    }
    network
}

fn limit_arc(limits: &Limits, limit: usize) -> usize {
    2 * (limits.cells.len() + limits.rooms.len() - 1 - limit)
}

fn gap(limits: &Limits, network: &Network) -> i64 {
    (0..limits.lines)
        .map(|need| network.rest(limit_arc(limits, need)))
        .sum()
}
