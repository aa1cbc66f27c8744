//! How much could be paid in each cell, over all answers of the greatest fundable total.
//!
//! From one such answer to another money is shifted around cycles of the residual network (Ahuja, Magnanti, Orlin,
//! *Network Flows*, 1993, section 3.5). The most that a cell can be paid is therefore what it is paid and what can pass
//! from its line back to its source; the least, without what can pass from its source to its line another way.

use super::network::Network;
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
        let mut shifts = Shifts {
            braid: self,
            network: self.network.clone(),
            around: Vec::new(),
            is_measured: false,
        };
        let mut places: Vec<usize> = (0..self.limits.cells.len()).collect();
        // The cells of a limit after one another share what is measured; what is paid spoils it and comes last.
        let limit = |place: &usize| self.limits.cells.get(*place).map(|free| free.limit);
        sort_by_key(&mut places, |place| (limit(place), self.paid(*place) > 0));
        let mut ranges: Vec<Range> = Vec::new();
        for cells in places.chunk_by(|one, other| limit(one) == limit(other)) {
            if let Some(limit) = cells.first().and_then(limit) {
                shifts.begin(node(limit));
                ranges.extend(cells.iter().filter_map(|place| shifts.range(node(limit), *place)));
            }
        }
        ranges.extend(self.question.locked.iter().map(|lock| Range {
            cell: lock.cell,
            least: lock.amount,
            most: lock.amount,
        }));
        sort_by_key(&mut ranges, |range| range.cell);
        ranges.dedup();
        ranges
    }
}

/// The search for what can be shifted to and from the cells of one limit.
struct Shifts<'a> {
    braid: &'a Braid,
    network: Network,
    /// For each node, whether it lies on a cycle with the limit's.
    around: Vec<bool>,
    /// Whether distances to the limit's node are those of the answer.
    is_measured: bool,
}

impl Shifts<'_> {
    fn begin(&mut self, from: usize) {
        self.network.measure::<false>(from, None);
        let nodes = 0..node(self.braid.limits.rooms.len());
        let after: Vec<bool> = nodes.map(|node| self.network.is_reached(node)).collect();
        self.network.measure::<true>(from, None);
        self.is_measured = true;
        let both = |(node, after)| after && self.network.is_reached(node);
        self.around = after.into_iter().enumerate().map(both).collect();
    }

    fn is_around(&self, node: usize) -> bool {
        self.around.get(node).is_some_and(|is_around| *is_around)
    }

    fn range(&mut self, from: usize, place: usize) -> Option<Range> {
        let cell = self.braid.limits.cells.get(place)?.cell;
        let to = node(self.braid.limits.need(cell));
        let arc = self.braid.cell_arc(place);
        let (rest, paid) = (self.network.rest(arc), self.network.flow(arc));
        let mut range = Range {
            cell,
            least: paid,
            most: paid,
        };
        if self.is_around(to) {
            // No more than can leave the one node and reach the other, by whatever is on a cycle with them. Mostly
            // this is what passes, and no search has to fail to prove that no more can.
            let around = |node| self.is_around(node);
            let back = self
                .network
                .room::<false>(to, around)
                .min(self.network.room::<true>(from, around))
                - paid;
            let along = self
                .network
                .room::<false>(from, around)
                .min(self.network.room::<true>(to, around))
                - rest;
            self.network.set(arc, 0, 0);
            range.most += self.shift(to, from, rest.min(back), paid == 0);
            range.least -= self.shift(from, to, paid.min(along), false);
            self.network.set(arc, rest, paid);
        }
        Some(range)
    }

    /// How much can pass, up to a limit; by the distances of the answer first, where these are to the end of the way
    /// and do not count on the cell itself.
    fn shift(&mut self, from: usize, to: usize, limit: i64, is_to_limit: bool) -> i64 {
        if limit == 0 {
            return 0;
        }
        let is_measured = is_to_limit && self.is_measured;
        let mut is_spoilt = false;
        let shifted = self.network.attempt(|network| {
            let shifted = if is_measured {
                network.send_shortest(from, to, limit)
            } else {
                0
            };
            is_spoilt = shifted < limit;
            shifted + network.send(from, to, limit - shifted)
        });
        if is_spoilt {
            self.is_measured = false;
            if is_to_limit {
                self.network.measure::<true>(to, None);
                self.is_measured = true;
            }
        }
        shifted
    }
}
