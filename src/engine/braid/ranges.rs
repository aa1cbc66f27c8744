//! How much could be paid in each cell, over all answers of the greatest fundable total.
//!
//! From one such answer to another money is shifted around cycles of the residual network (Ahuja, Magnanti, Orlin,
//! *Network Flows*, 1993, section 3.5). The most that a cell can be paid is therefore what it is paid and what can pass
//! from its line back to its source; the least, without what can pass from its source to its line another way.

use super::network::{Distances, Network};
use super::question::Cell;
use super::solve::{Braid, node};
use crate::sorted::sort_by_key;

/// What could be paid in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// The cell.
    pub cell: Cell,
    /// The least, in cents.
    pub least: i64,
    /// The most, in cents.
    pub most: i64,
}

impl Range {
    /// Whether it is the same in all best answers.
    pub fn is_forced(&self) -> bool {
        self.least == self.most
    }
}

impl Braid {
    /// What could be paid in each cell, by source, line and year. What is locked is forced.
    pub fn ranges(&self) -> Vec<Range> {
        let mut ranging = Ranging::new(self);
        while ranging.step(self) {}
        ranging.found(self)
    }
}

/// The search for what could be paid, a cell at a time. Each step is given the answer that it began with.
#[derive(Clone, Debug)]
pub struct Ranging {
    /// The free cells, those of a limit after one another: they share what is measured.
    places: Vec<usize>,
    next: usize,
    found: Vec<Range>,
    network: Network,
    /// The limit whose cells are shifted.
    limit: Option<usize>,
    /// The distances from the limit.
    after: Distances,
    /// The distances to the limit.
    before: Distances,
    /// How much can pass to the limit by arcs that lie on cycles.
    room: i64,
}

impl Ranging {
    /// Before the first cell.
    pub fn new(braid: &Braid) -> Self {
        let mut places: Vec<usize> = (0..braid.limits.cells.len()).collect();
        sort_by_key(&mut places, |place: &usize| {
            braid.limits.cells.get(*place).map(|free| free.limit)
        });
        Self {
            found: Vec::with_capacity(places.len()),
            places,
            next: 0,
            network: braid.network.clone(),
            limit: None,
            after: Distances::default(),
            before: Distances::default(),
            room: 0,
        }
    }

    /// Goes through one more cell; whether any is left.
    pub fn step(&mut self, braid: &Braid) -> bool {
        if let Some(place) = self.places.get(self.next).copied()
            && let Some(free) = braid.limits.cells.get(place)
        {
            let limit = node(free.limit);
            if self.limit != Some(limit) {
                self.begin(limit);
                self.limit = Some(limit);
            }
            let range = self.range(braid, limit, place);
            self.found.extend(range);
        }
        self.next += 1;
        self.next < self.places.len()
    }

    /// How many cells it has gone through, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.places.len())
    }

    /// What was found, by source, line and year, with what is locked.
    pub fn found(mut self, braid: &Braid) -> Vec<Range> {
        self.found.extend(braid.limits.locked.iter().map(|(_, lock)| Range {
            cell: lock.cell,
            least: lock.amount,
            most: lock.amount,
        }));
        sort_by_key(&mut self.found, |range| range.cell);
        self.found
    }

    fn begin(&mut self, limit: usize) {
        self.network.measure::<false>(&mut self.after, limit, None);
        self.network.measure::<true>(&mut self.before, limit, None);
        self.room = self.around::<false>(limit).1;
    }

    /// The arcs with room out of a node, or into it, that lie on a cycle with the limit; and how much can pass them.
    fn around<const OUT: bool>(&self, node: usize) -> (Vec<(usize, usize)>, i64) {
        let mut arcs = self.network.with_room::<OUT>(node);
        arcs.retain(|(_, other)| self.is_around(*other));
        let rests = arcs.iter().map(|(arc, _)| self.network.rest(*arc));
        let room = rests.fold(0, i64::saturating_add);
        (arcs, room)
    }

    fn is_around(&self, node: usize) -> bool {
        self.after.is_finite(node) && self.before.is_finite(node)
    }

    fn range(&mut self, braid: &Braid, limit: usize, place: usize) -> Option<Range> {
        let cell = braid.limits.cells.get(place)?.cell;
        let need = node(braid.limits.need(cell));
        let arc = braid.cell_arc(place);
        let (rest, paid) = (self.network.rest(arc), self.network.flow(arc));
        let mut range = Range {
            cell,
            least: paid,
            most: paid,
        };
        if self.is_around(need) {
            self.network.set(arc, 0, 0);
            range.most += self.shift::<true>(limit, need, rest.min(self.room - paid));
            if paid > 0 {
                let room = self.around::<true>(limit).1;
                range.least -= self.shift::<false>(limit, need, paid.min(room));
            }
            self.network.set(arc, rest, paid);
        }
        Some(range)
    }

    /// How much can pass from a need back to the limit, or to it from the limit, up to a bound.
    fn shift<const BACK: bool>(&mut self, limit: usize, need: usize, bound: i64) -> i64 {
        // No more can pass than can pass at either end. Mostly that is what passes, so that no search has to fail to
        // prove that no more can.
        let (arcs, room) = self.around::<BACK>(need);
        let bound = bound.min(room);
        let distances = if BACK { &self.before } else { &self.after };
        self.network.attempt(|network| {
            let mut shifted = 0;
            // First by the distances between the limit and the other ends, which all cells of the limit share.
            for (arc, node) in arcs {
                let amount = network.rest(arc).min(bound - shifted);
                let amount = network.send_along::<BACK>(distances, node, amount);
                network.pass(arc, amount);
                shifted += amount;
            }
            let (from, to) = if BACK { (need, limit) } else { (limit, need) };
            shifted + network.send(from, to, bound - shifted)
        })
    }
}
