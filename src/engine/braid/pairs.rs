//! Few pairs of source and line, by a heuristic: money goes around no cycle of payments.
//!
//! Along such a cycle money can be shifted until one payment is none or one limit is reached, while every source pays and
//! every line is paid what they were; the smallest payments are tried first. What remains is a basic solution (Ahuja,
//! Magnanti, Orlin, *Network Flows*, 1993, chapter 11), with about as many payments as lines and sources together. Fewer
//! may be possible, but the fewest would be a fixed-charge problem, which is NP-hard.

use std::cmp::Reverse;

use super::network::Network;
use super::solve::{Braid, node};
use crate::sorted::sort_by_key;

/// Shifts money away from small payments that others on their cycle can take over.
pub(super) fn join(braid: &mut Braid) {
    let (limits, network) = (&braid.limits, &braid.network);
    let nested = limits.parents.iter().enumerate();
    let nested = nested.filter_map(|(limit, parent)| Some((node((*parent)?), node(limit), braid.limit_arc(limit))));
    let cells = limits.cells.iter().enumerate();
    let cells = cells.map(|(place, free)| (node(free.limit), node(limits.need(free.cell)), braid.cell_arc(place)));
    let mut cells: Vec<_> = cells.filter(|(.., arc)| network.flow(*arc) > 0).collect();
    sort_by_key(&mut cells, |(.., arc)| Reverse(network.flow(*arc)));
    let arcs: Vec<_> = nested.chain(cells).collect();
    let mut forest = Forest(vec![None; node(limits.rooms.len())]);
    for (from, to, arc) in arcs {
        forest.add(&mut braid.network, from, to, arc);
    }
}

/// Arcs that form no cycle: for each node the arc to its parent, and the parent.
struct Forest(Vec<Option<(usize, usize)>>);

impl Forest {
    /// Adds an arc. Where it closes a cycle, money is shifted from it to the others until it has none, or until no more
    /// can pass one of them, which leaves for it.
    fn add(&mut self, network: &mut Network, from: usize, to: usize, arc: usize) {
        let (mut ups, mut downs) = (self.way_up(from), self.way_up(to));
        if root(&ups, from) != root(&downs, to) {
            return self.hang(from, to, arc);
        }
        while ups.last().is_some_and(|last| downs.last() == Some(last)) {
            ups.pop();
            downs.pop();
        }
        let path = ups.iter().map(|up| up.arc).chain(downs.iter().map(|down| down.arc ^ 1));
        let amount = path
            .clone()
            .map(|arc| network.rest(arc))
            .fold(network.flow(arc), i64::min);
        for arc in path.chain([arc ^ 1]) {
            network.pass(arc, amount);
        }
        if network.flow(arc) == 0 {
            return;
        }
        if let Some(full) = ups.iter().find(|up| network.rest(up.arc) == 0) {
            self.cut(full.node);
            self.hang(from, to, arc);
        } else if let Some(full) = downs.iter().find(|down| network.flow(down.arc) == 0) {
            self.cut(full.node);
            self.hang(to, from, arc ^ 1);
        }
    }

    /// The steps from a node to the root of its tree.
    fn way_up(&self, mut node: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        while let Some((arc, parent)) = self.0.get(node).copied().flatten() {
            steps.push(Step { node, arc, parent });
            node = parent;
        }
        steps
    }

    fn cut(&mut self, node: usize) {
        if let Some(up) = self.0.get_mut(node) {
            *up = None;
        }
    }

    /// Makes a node the root of its tree and hangs it below a node of another.
    fn hang(&mut self, mut node: usize, parent: usize, arc: usize) {
        let mut up = Some((arc, parent));
        while let Some((arc, parent)) = up {
            let Some(slot) = self.0.get_mut(node) else { return };
            let before = slot.replace((arc, parent));
            up = before.map(|(arc, _)| (arc ^ 1, node));
            node = before.map_or(node, |(_, parent)| parent);
        }
    }
}

/// A step from a node to its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    node: usize,
    arc: usize,
    parent: usize,
}

fn root(steps: &[Step], node: usize) -> usize {
    steps.last().map_or(node, |last| last.parent)
}

#[cfg(test)]
#[path = "pairs_tests.rs"]
mod tests;
