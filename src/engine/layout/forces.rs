//! Forces that let clusters part (after Jacomy et al. 2014): what is tied attracts, everything repels, and what has many
//! ties repels more, so that it takes its own neighbours along. O(nodes²) a round.

use super::part::Part;
use super::{Point, at, larger};

/// How strongly things repel.
const REPELS: f32 = 0.01;
/// How fast things go: as ForceAtlas2 has it, times ten, as what begins is nearly there.
const SPEED: f32 = 1.0;
/// The farthest a node goes in a round, in ties.
const FARTHEST: f32 = 0.5;

/// Rounds of forces.
pub(super) struct Forces {
    left: u32,
    speed: f32,
    before: Vec<Point>,
}

impl Forces {
    pub fn new(part: &Part, rounds: u32) -> Self {
        Self {
            left: rounds,
            speed: 1.0,
            before: vec![Point::default(); part.len()],
        }
    }

    /// One round; whether it was the last. Places are in ties.
    pub fn round(&mut self, part: &Part, places: &mut [Point], fixed: &[bool]) -> bool {
        let forces = forces(part, places);
        let mass = |node: usize| 1.0 + part.degree(node) as f32;
        let (mut swings, mut pulls) = (0.0, 0.0);
        for (node, (force, before)) in forces.iter().zip(&self.before).enumerate() {
            swings += mass(node) * force.distance(*before);
            pulls += mass(node) * force.moved(*before, 1.0).square().sqrt() / 2.0;
        }
        let wanted = pulls / f32::max(swings, 1e-9);
        self.speed += (wanted - self.speed).min(0.5 * self.speed);
        for (node, (force, before)) in forces.iter().zip(&self.before).enumerate() {
            if at(fixed, node) {
                continue;
            }
            let swing = force.distance(*before) * mass(node);
            let part = self.speed * SPEED / (1.0 + (self.speed * swing).sqrt());
            let way = force.square().sqrt() * part;
            let part = part * (FARTHEST / way.max(FARTHEST));
            pull(places, node, *force, part);
        }
        self.before = forces;
        self.left = self.left.saturating_sub(1);
        self.left == 0
    }
}

fn forces(part: &Part, places: &[Point]) -> Vec<Point> {
    let masses: Vec<f32> = (0..part.len()).map(|node| 1.0 + part.degree(node) as f32).collect();
    let mut forces = vec![Point::default(); part.len()];
    for (node, place) in places.iter().enumerate() {
        let mut own = Point::default();
        let mass = REPELS * at(&masses, node);
        for ((force, other), others) in forces.iter_mut().zip(places).zip(&masses).take(node) {
            let way = place.from(*other);
            let strength = mass * others / larger(way.square(), 1e-6);
            own = own.moved(way, strength);
            *force = force.moved(way, -strength);
        }
        pull(&mut forces, node, own, 1.0);
    }
    for (one, other) in &part.edges {
        let (one, other) = (*one as usize, *other as usize);
        let way = at(places, one).from(at(places, other));
        pull(&mut forces, one, way, -1.0);
        pull(&mut forces, other, way, 1.0);
    }
    forces
}

/// Adds to the force on a node.
fn pull(forces: &mut [Point], node: usize, way: Point, part: f32) {
    if let Some(force) = forces.get_mut(node) {
        *force = force.moved(way, part);
    }
}
