//! A search that moves one node at a time, and keeps a move where the drawing gets better by what is measured of it:
//! stress, crossings, ties that run through nodes, and neighbourhoods kept; a little worse is allowed at first
//! (threshold accepting, Dueck and Scheuer 1990, after the idea of Davidson and Harel, “Drawing graphs nicely using
//! simulated annealing”, 1996). No move lets boxes overlap.
//!
//! What makes it fast enough to run at all is that a move is judged exactly by what it changes, the dearest last and
//! only as far as it can still be worth it: the stress in O(nodes), the neighbourhoods in O(nodes) with each node's
//! distance to the last of its nearest ([`near`]), crossings by the cells that a tie passes through ([`tangle`]).

mod grid;
mod moves;
mod near;
#[cfg(test)]
mod search_tests;
mod tangle;

use super::part::Part;
use super::stress::stress;
use super::{Point, Room, at, larger, put};
use crate::engine::random::Random;
use near::Near;
use tangle::Tangle;

/// What the least stress is worth; more stress costs in proportion.
const STRESS: f32 = 2.0;
/// So much more than the least stress is free of the dearer price.
const FREE: f32 = 1.05;
/// What stress beyond that costs, squared.
const BEYOND: f32 = 120.0;
/// What so many crossings as there are ties cost.
const CROSSINGS: f32 = 1.75;
/// What neighbourhoods that are all kept are worth.
const NEIGHBOURS: f32 = 4.5;
/// How much worse the drawing may get by a move, at first.
const WORSE: f32 = 0.001;

/// A drawing being searched. Lengths are in ties.
pub(super) struct Search {
    rooms: Vec<Room>,
    /// As far as the box of any node reaches.
    widest: Room,
    places: Vec<Point>,
    /// The nodes that may move.
    free: Vec<u32>,
    near: Near,
    tangle: Tangle,
    random: Random,
    /// 1 / ties, by ties.
    shares: Vec<f32>,
    /// The sum that is the stress, and what it is at the least.
    stress: f32,
    least: f32,
    per_crossing: f32,
    done: usize,
    wanted: usize,
    /// The squares of distances from where a node would go.
    squares: Vec<f32>,
    olds: Vec<f32>,
}

impl Search {
    /// Of a drawing, in ties, at the scale at which stress is least; `least` is the least stress known (the mean over
    /// pairs). Nodes that are fixed do not move.
    pub fn new(part: &Part, places: Vec<Point>, rooms: Vec<Room>, fixed: &[bool], least: f32) -> Self {
        let now = stress(part, &places);
        let free: Vec<u32> = (0..part.len() as u32)
            .filter(|node| !at(fixed, *node as usize))
            .collect();
        let wanted = if part.len() > 2 {
            moves::wanted(part.len(), free.len())
        } else {
            0
        };
        Self {
            near: Near::new(part, &places),
            tangle: Tangle::new(part, &places, &rooms),
            random: Random::new(part.edges.len() as u64),
            shares: (0..=u8::MAX).map(|hops| 1.0 / f32::from(hops.max(1))).collect(),
            stress: now.now,
            least: (least.max(1e-4) * now.pairs).max(f32::MIN_POSITIVE),
            per_crossing: CROSSINGS / part.edges.len().max(1) as f32,
            done: 0,
            wanted,
            squares: vec![0.0; part.len()],
            olds: vec![0.0; part.len()],
            widest: rooms.iter().copied().fold(Room::default(), Room::most),
            rooms,
            places,
            free,
        }
    }

    /// So many moves; whether they were the last.
    pub fn step(&mut self, part: &Part, moves: usize) -> bool {
        for _ in 0..moves {
            if self.done >= self.wanted || self.free.is_empty() {
                return true;
            }
            let left = 1.0 - self.done as f32 / self.wanted as f32;
            self.done += 1;
            let (node, to) = self.propose(part, left);
            let worse = WORSE * left * left * self.random.unit() as f32;
            if let Some(to) = to {
                self.attempt(part, node, to, worse);
            }
        }
        self.done >= self.wanted
    }

    /// How much is done, from 0 to 1.
    pub fn progress(&self) -> f32 {
        self.done as f32 / self.wanted.max(1) as f32
    }

    /// Where the nodes are.
    pub fn places(self) -> Vec<Point> {
        self.places
    }

    /// Moves a node if the drawing gets better by it, or worse by less than `worse`.
    fn attempt(&mut self, part: &Part, node: usize, to: Point, worse: f32) -> bool {
        let stress = self.stress_after(part, node, to);
        let mut cost = self.price(stress) - self.price(self.stress);
        let crossed = self.tangle.of(part, node);
        // No crossing left, and a gain for neighbourhoods that hardly any move has.
        let best = cost - self.per_crossing * crossed as f32 - NEIGHBOURS * 6.0 / part.len() as f32;
        if best >= worse {
            return false;
        }
        let kept = self.near.gain(part, node, &self.squares, &self.olds);
        cost -= NEIGHBOURS * kept / part.len() as f32;
        let most = ((worse - cost) / self.per_crossing).min(1e6) as i32 + crossed;
        if most < 0 {
            return false;
        }
        let Some(crosses) = self.tangle.at(part, &self.places, node, to, most) else {
            return false;
        };
        if cost + self.per_crossing * (crosses - crossed) as f32 >= worse {
            return false;
        }
        self.tangle.moved(part, &mut self.places, node, to);
        self.near.moved(part, &self.places, node);
        self.stress = stress;
        true
    }

    /// The stress if a node went somewhere; the squared distances from there and from where it is are noted.
    fn stress_after(&mut self, part: &Part, node: usize, to: Point) -> f32 {
        let from = at(&self.places, node);
        let mut change = 0.0;
        let notes = self.squares.iter_mut().zip(&mut self.olds);
        for ((place, hops), (square, old)) in self.places.iter().zip(part.hops(node)).zip(notes) {
            let share = at(&self.shares, *hops as usize);
            *square = place.from(to).square();
            *old = place.from(from).square();
            let (new, before) = (square.sqrt() * share - 1.0, old.sqrt() * share - 1.0);
            change += new * new - before * before;
        }
        // To itself it is 0 before and as far as it goes after.
        let own = to.distance(from) - 1.0;
        put(&mut self.squares, node, f32::INFINITY);
        put(&mut self.olds, node, f32::INFINITY);
        (self.stress + change - own * own + 1.0).max(0.0)
    }

    fn price(&self, stress: f32) -> f32 {
        let ratio = stress / self.least;
        let beyond = larger(ratio - FREE, 0.0);
        // Dearer and dearer, so that at first nodes can get past each other.
        let dear = self.progress();
        STRESS * ratio + BEYOND * dear * dear * beyond * beyond
    }
}
