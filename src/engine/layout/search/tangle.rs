//! Crossings, and ties that run through nodes: counted for each tie and each node, and found by the cells of a grid that
//! a tie passes through.

use super::grid::Grid;
use crate::engine::layout::part::Part;
use crate::engine::layout::{Point, Room, at, larger, put, smaller};

/// A tie through a node misleads: it costs as much as so many crossings.
const THROUGH: i32 = 2;

/// Who crosses whom.
pub(super) struct Tangle {
    grid: Grid,
    ends: Vec<(Point, Point)>,
    /// How near a tie may come to a node.
    clear: Vec<f32>,
    /// What each tie's crossings and the nodes it runs through cost.
    ties: Vec<i32>,
    /// What the ties cost that run through a node.
    nodes: Vec<i32>,
    found: Vec<Met>,
    /// When a tie and a node were last looked at.
    seen_ties: Vec<u32>,
    seen_nodes: Vec<u32>,
    now: u32,
    cells: Vec<u32>,
}

#[derive(Clone, Copy)]
enum Met {
    /// A tie that crosses.
    Crossing(u32),
    /// A tie that runs through the node.
    Through(u32),
    /// A node that the tie runs through.
    Node(u32),
}

impl Tangle {
    pub fn new(part: &Part, places: &[Point], rooms: &[Room]) -> Self {
        let place = |node: u32| at(places, node as usize);
        let ends: Vec<(Point, Point)> = part
            .edges
            .iter()
            .map(|(one, other)| (place(*one), place(*other)))
            .collect();
        let clear: Vec<f32> = rooms.iter().map(|room| room.radius * 1.2).collect();
        let mut grid = Grid::new(places);
        for (tie, (from, to)) in (0_u32..).zip(&ends) {
            grid.put_tie(tie, *from, *to);
        }
        for (node, (place, clear)) in (0_u32..).zip(places.iter().zip(&clear)) {
            grid.put_node(node, *place, *clear);
        }
        let mut tangle = Self {
            grid,
            clear,
            ties: vec![0; part.edges.len()],
            nodes: vec![0; part.len()],
            found: Vec::new(),
            seen_ties: vec![0; part.edges.len()],
            seen_nodes: vec![0; part.len()],
            now: 0,
            cells: Vec::new(),
            ends,
        };
        for (tie, (from, to)) in part.edges.iter().enumerate() {
            let cost = tangle.along(part, places, (*from as usize, place(*from)), *to as usize, i32::MAX);
            put(&mut tangle.ties, tie, cost.unwrap_or_default());
        }
        for node in 0..part.len() {
            let cost = tangle.through(part, node, at(places, node), i32::MAX);
            put(&mut tangle.nodes, node, cost.unwrap_or_default());
        }
        tangle
    }

    /// Whether a node's box covers no other there; no node's box reaches farther than `most`.
    pub fn is_clear(&mut self, places: &[Point], rooms: &[Room], node: usize, to: Point, most: Room) -> bool {
        let room = at(rooms, node);
        let reach = Room {
            side: room.side + most.side,
            above: room.above + most.below,
            below: room.below + most.above,
            radius: 0.0,
        };
        self.grid.around(to, reach, &mut self.cells);
        let mut others = self.cells.iter().flat_map(|cell| self.grid.nodes(*cell));
        !others.any(|other| {
            let other = *other as usize;
            room.reach(to, at(rooms, other), at(places, other)).is_some() && other != node
        })
    }

    /// What a node's ties and the ties through it cost.
    pub fn of(&self, part: &Part, node: usize) -> i32 {
        let ties = part.ties(node).iter().map(|tie| at(&self.ties, *tie as usize));
        ties.sum::<i32>() + at(&self.nodes, node)
    }

    /// What a tie costs.
    #[cfg(test)]
    pub fn cost(&self, tie: usize) -> i32 {
        at(&self.ties, tie)
    }

    /// The same if it stood somewhere else; nothing where that is more than `most`.
    pub fn at(&mut self, part: &Part, places: &[Point], node: usize, to: Point, most: i32) -> Option<i32> {
        let mut sum = self.through(part, node, to, most)?;
        for other in part.near(node) {
            sum += self.along(part, places, (node, to), *other as usize, most - sum)?;
        }
        Some(sum)
    }

    /// Moves a node.
    pub fn moved(&mut self, part: &Part, places: &mut [Point], node: usize, to: Point) {
        let from = at(places, node);
        self.count(part, places, node, from, -1);
        let clear = at(&self.clear, node);
        self.grid.take_node(node as u32, from, clear);
        self.grid.put_node(node as u32, to, clear);
        put(places, node, to);
        for tie in part.ties(node).iter().copied() {
            let (one, other) = at(&self.ends, tie as usize);
            self.grid.take_tie(tie, one, other);
            let (one, other) = at(&part.edges, tie as usize);
            let ends = (at(places, one as usize), at(places, other as usize));
            put(&mut self.ends, tie as usize, ends);
            self.grid.put_tie(tie, ends.0, ends.1);
        }
        self.count(part, places, node, to, 1);
    }

    /// Counts what a node's ties at a place do to others, once more or once less, and what is theirs anew.
    fn count(&mut self, part: &Part, places: &[Point], node: usize, place: Point, by: i32) {
        let own = self.through(part, node, place, i32::MAX).unwrap_or_default();
        put(&mut self.nodes, node, own);
        self.note(by);
        for (tie, other) in part.ties(node).iter().zip(self.ends_of(part, node)) {
            let own = self.along(part, places, (node, place), other, i32::MAX);
            put(&mut self.ties, *tie as usize, own.unwrap_or_default());
            self.note(by);
        }
    }

    /// The other ends of a node's ties, in the order of its ties.
    fn ends_of(&self, part: &Part, node: usize) -> Vec<usize> {
        let other = |tie: &u32| {
            let (one, other) = at(&part.edges, *tie as usize);
            if one as usize == node {
                other as usize
            } else {
                one as usize
            }
        };
        part.ties(node).iter().map(other).collect()
    }

    /// What was found the last time is counted for those found, once more or once less.
    fn note(&mut self, by: i32) {
        for met in &self.found {
            let (cost, by) = match *met {
                Met::Crossing(tie) => (self.ties.get_mut(tie as usize), by),
                Met::Through(tie) => (self.ties.get_mut(tie as usize), by * THROUGH),
                Met::Node(node) => (self.nodes.get_mut(node as usize), by * THROUGH),
            };
            if let Some(cost) = cost {
                *cost += by;
            }
        }
    }

    /// What the ties of others cost that run through a node at a place; nothing where that is more than `most`.
    fn through(&mut self, part: &Part, node: usize, place: Point, most: i32) -> Option<i32> {
        self.found.clear();
        self.now += 1;
        let clear = at(&self.clear, node);
        self.grid.around(place, Room::disc(clear), &mut self.cells);
        let mut sum = 0;
        for cell in &self.cells {
            for tie in self.grid.ties(*cell) {
                let Some(seen) = self.seen_ties.get_mut(*tie as usize).filter(|seen| **seen != self.now) else {
                    continue;
                };
                *seen = self.now;
                let (from, to) = at(&self.ends, *tie as usize);
                let (one, other) = at(&part.edges, *tie as usize);
                if one as usize != node && other as usize != node && is_within(place, from, to, clear) {
                    self.found.push(Met::Through(*tie));
                    sum += THROUGH;
                    if sum > most {
                        return None;
                    }
                }
            }
        }
        Some(sum)
    }

    /// What a node's tie with another costs if it stands at a place; nothing where that is more than `most`.
    fn along(&mut self, part: &Part, places: &[Point], node: (usize, Point), other: usize, most: i32) -> Option<i32> {
        self.found.clear();
        self.now += 1;
        let ((node, here), there) = (node, at(places, other));
        let way = there.from(here);
        self.grid.along(here, there, &mut self.cells);
        let mut sum = 0;
        for cell in &self.cells {
            for tie in self.grid.ties(*cell) {
                let Some(seen) = self.seen_ties.get_mut(*tie as usize).filter(|seen| **seen != self.now) else {
                    continue;
                };
                *seen = self.now;
                let (from, to) = at(&self.ends, *tie as usize);
                if turns(way, from.from(here)) * turns(way, to.from(here)) >= 0.0 {
                    continue;
                }
                let its = to.from(from);
                if turns(its, here.from(from)) * turns(its, there.from(from)) >= 0.0 {
                    continue;
                }
                let (one, two) = at(&part.edges, *tie as usize);
                let is_own = |end: u32| end as usize == node || end as usize == other;
                if !is_own(one) && !is_own(two) {
                    self.found.push(Met::Crossing(*tie));
                    sum += 1;
                }
            }
            for met in self.grid.nodes(*cell) {
                let Some(seen) = self.seen_nodes.get_mut(*met as usize).filter(|seen| **seen != self.now) else {
                    continue;
                };
                *seen = self.now;
                let met_at = *met as usize;
                if met_at != node
                    && met_at != other
                    && is_within(at(places, met_at), here, there, at(&self.clear, met_at))
                {
                    self.found.push(Met::Node(*met));
                    sum += THROUGH;
                }
            }
            if sum > most {
                return None;
            }
        }
        Some(sum)
    }
}

/// Above zero where the second way turns off from the first to one side, below to the other.
#[inline(always)]
fn turns(way: Point, other: Point) -> f32 {
    way.x * other.y - way.y * other.x
}

/// Whether a place is nearer to a line between two others than so far.
#[inline]
fn is_within(place: Point, from: Point, to: Point, far: f32) -> bool {
    let (way, off) = (to.from(from), place.from(from));
    let along = (way.x * off.x + way.y * off.y) / larger(way.square(), f32::MIN_POSITIVE);
    from.moved(way, larger(smaller(along, 1.0), 0.0)).from(place).square() < far * far
}
