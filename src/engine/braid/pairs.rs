//! Few pairs of source and line, by a heuristic: money goes around no cycle of pairs that are paid anyway.
//!
//! Along such a cycle money can be shifted until one pair is paid nothing, while every source pays and every line is
//! paid what they were. What remains are about as many pairs as lines and sources together; fewer yet may be possible,
//! but the fewest would be a fixed-charge problem, which is NP-hard.

use super::network::Network;
use super::solve::{Braid, node};
use crate::sorted::sort_by_key;

/// Groups of nodes that are connected.
struct Groups(Vec<usize>);

impl Groups {
    fn of(&mut self, mut node: usize) -> usize {
        while let Some(parent) = self.0.get(node).copied()
            && parent != node
        {
            // Each second step is made shorter, so that the next time is quicker.
            let above = self.0.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.0.get_mut(node) {
                *slot = above;
            }
            node = above;
        }
        node
    }

    /// Connects two nodes; whether they were not connected.
    fn join(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.of(one), self.of(other));
        if let Some(slot) = self.0.get_mut(one) {
            *slot = other;
        }
        one != other
    }
}

/// Shifts money away from small payments that others on their cycle can take over.
pub(super) fn join(braid: &mut Braid) {
    let count = node(braid.limits.rooms.len());
    let mut groups = Groups((0..count).collect());
    // Arcs with flow between limits: their ends, and their place in the network.
    let mut arcs: Vec<(usize, usize, usize)> = Vec::new();
    for (limit, parent) in braid.limits.parents.iter().enumerate() {
        let arc = braid.limit_arc(limit);
        if let Some(parent) = parent
            && braid.network.flow(arc) > 0
        {
            groups.join(node(*parent), node(limit));
            arcs.push((node(*parent), node(limit), arc));
        }
    }
    let mut cells: Vec<usize> = (0..braid.limits.cells.len())
        .filter(|place| braid.paid(*place) > 0)
        .collect();
    sort_by_key(&mut cells, |place| std::cmp::Reverse(braid.paid(*place)));
    let mut on_cycle = Vec::new();
    for place in cells {
        let Some(free) = braid.limits.cells.get(place) else {
            continue;
        };
        let (from, to) = (node(free.limit), node(braid.limits.need(free.cell)));
        if !groups.join(from, to) {
            on_cycle.push((from, to, arcs.len()));
        }
        arcs.push((from, to, braid.cell_arc(place)));
    }
    if on_cycle.is_empty() {
        return;
    }
    let mut paid = Network::new(count);
    for (from, to, arc) in &arcs {
        let same = paid.connect(*from, *to, 0);
        paid.set(same, braid.network.rest(*arc), braid.network.flow(*arc));
    }
    for (from, to, arc) in on_cycle.into_iter().map(|(from, to, place)| (from, to, 2 * place)) {
        let (rest, flow) = (paid.rest(arc), paid.flow(arc));
        paid.set(arc, 0, 0);
        let shifted = paid.send(from, to, flow);
        if shifted < flow {
            paid.set(arc, rest + shifted, flow - shifted);
        }
    }
    for (place, (.., arc)) in arcs.into_iter().enumerate() {
        let flow = paid.flow(2 * place);
        let room = braid.network.rest(arc) + braid.network.flow(arc);
        braid.network.set(arc, room - flow, flow);
    }
}
