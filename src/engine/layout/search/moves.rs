//! Where a node might stand better: near where it is, amid its neighbours, where its stress would be least, or beside
//! another neighbour of a neighbour. Near at first means far, and less and less so.

use super::Search;
use crate::engine::layout::part::Part;
use crate::engine::layout::{Point, at, larger};

/// Moves for any part, those for each of its nodes, and the most for all of them.
const MOVES: (usize, usize, usize) = (600, 19, 8000);
/// The most moves for each node that may move.
const EACH: usize = 60;

/// How many moves are tried in a part of so many nodes, of which so many may move.
pub(super) fn wanted(nodes: usize, free: usize) -> usize {
    let all = (MOVES.0 + MOVES.1 * nodes).min(MOVES.2);
    (all * free)
        .div_ceil(nodes.max(1))
        .max(EACH * free.min(20))
        .min(EACH * free)
}

impl Search {
    /// A node and where it might go; `left` is 1 at first and 0 at the end.
    pub(super) fn propose(&mut self, part: &Part, left: f32) -> (usize, Option<Point>) {
        let mut choose = || at(&self.free, self.random.below(self.free.len())) as usize;
        let (mut node, other) = (choose(), choose());
        // Those with many ties are dear to move, and rarely gain.
        if part.degree(node) > 3 * part.degree(other) {
            node = other;
        }
        let far = 0.1 + 0.3 * left;
        let here = at(&self.places, node);
        let near = part.near(node);
        let (around, far) = match self.random.below(4) {
            _ if near.is_empty() => (here, far),
            0 => (here, far),
            1 => (self.amid(part, node), far),
            2 => (self.least_stressed(part, node), far * 0.3),
            _ => {
                let neighbour = at(near, self.random.below(near.len())) as usize;
                let others = part.near(neighbour);
                let other = at(others, self.random.below(others.len())) as usize;
                (at(&self.places, if other == node { neighbour } else { other }), far)
            }
        };
        // What is not clear at once may be a little farther off.
        let mut tries = (0_u8..6).map(|number| far + 0.1 * f32::from(number));
        let to = tries.find_map(|far| {
            let to = around.moved(self.off(), far);
            let is_clear = to.is_sound() && self.tangle.is_clear(&self.places, &self.rooms, node, to, self.widest);
            is_clear.then_some(to)
        });
        (node, to)
    }

    /// A random way, mostly short.
    fn off(&mut self) -> Point {
        let mut one = || (self.random.unit() + self.random.unit() + self.random.unit()) as f32 * 2.0 - 3.0;
        Point::new(one(), one())
    }

    /// The middle of a node's neighbours, of which those with few neighbours weigh more.
    fn amid(&self, part: &Part, node: usize) -> Point {
        let (mut sum, mut whole) = (Point::default(), 0.0);
        for other in part.near(node) {
            let weight = 1.0 / part.degree(*other as usize).max(1) as f32;
            sum = sum.moved(at(&self.places, *other as usize), weight);
            whole += weight;
        }
        Point::default().moved(sum, 1.0 / whole)
    }

    /// Where one step of majorisation puts a node (Gansner, Koren and North 2005). O(nodes).
    fn least_stressed(&self, part: &Part, node: usize) -> Point {
        let here = at(&self.places, node);
        let (mut sum, mut whole) = (Point::default(), 0.0);
        for (place, hops) in self.places.iter().zip(part.hops(node)) {
            if *hops == 0 {
                continue;
            }
            let share = at(&self.shares, *hops as usize);
            let way = here.from(*place);
            let stretch = 1.0 / larger(way.square().sqrt() * share, 1e-6);
            sum = sum.moved(place.moved(way, stretch), share * share);
            whole += share * share;
        }
        Point::default().moved(sum, 1.0 / whole)
    }
}
