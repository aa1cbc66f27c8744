//! A part most of whose nodes stood somewhere before: they stay, and what is new goes beside what it is joined with.

use super::super::apart::middle;
use super::super::stress::Descent;
use super::super::{Point, at, put, start};
use super::{Draft, GENTLE, Stage};

impl Draft {
    /// What stood stays, and what is new goes where its stress is least.
    pub(super) fn resume(&mut self) -> Stage {
        let places: Vec<Option<Point>> = self.known.iter().map(|known| known.pinned.or(known.before)).collect();
        self.fixed = places.iter().map(Option::is_some).collect();
        let all: Vec<Point> = places.iter().flatten().copied().collect();
        let centre = middle(&all);
        self.places = places.iter().map(|place| place.unwrap_or(centre)).collect();
        self.unit = self.unit_of_known();
        // Beside what it is tied with; in the order of the graph, each counting for the next.
        let mut is_placed = self.fixed.clone();
        for _ in 0..self.part.len() {
            let mut is_done = true;
            for node in 0..self.part.len() {
                let near = self.part.near(node).iter().map(|near| *near as usize);
                let placed: Vec<Point> = near
                    .filter(|near| at(&is_placed, *near))
                    .map(|near| at(&self.places, near))
                    .collect();
                if at(&is_placed, node) || placed.is_empty() {
                    continue;
                }
                let beside = middle(&placed);
                let out = beside.from(centre);
                let part = self.unit * 0.5 / out.square().sqrt().max(1.0);
                put(
                    &mut self.places,
                    node,
                    beside.moved(out, part).moved(start::spread(node), self.unit * 0.3),
                );
                put(&mut is_placed, node, true);
                is_done = false;
            }
            if is_done {
                break;
            }
        }
        self.shrink();
        if self.fixed.iter().all(|is_fixed| *is_fixed) {
            self.clear()
        } else {
            Stage::Following(Descent::new(&self.part, GENTLE, true))
        }
    }

    /// Pixels for a tie, as what stood before has it; as a new drawing would have it where that cannot be said.
    fn unit_of_known(&self) -> f32 {
        let (mut sum, mut square) = (0.0_f32, 0.0_f32);
        for (node, place) in self
            .places
            .iter()
            .enumerate()
            .filter(|(node, _)| at(&self.fixed, *node))
        {
            for (other, (there, hops)) in self.places.iter().zip(self.part.hops(node)).enumerate().take(node) {
                if at(&self.fixed, other) && *hops > 0 {
                    let ratio = place.distance(*there) / f32::from(*hops);
                    sum += ratio;
                    square += ratio * ratio;
                }
            }
        }
        if sum > 0.0 { square / sum } else { self.unit_for(2.0) }
    }

    fn shrink(&mut self) {
        let part = 1.0 / self.unit;
        self.places
            .iter_mut()
            .for_each(|place| *place = Point::default().moved(*place, part));
    }
}
