//! Pushing boxes apart that cover each other: in each sweep, from left to right, each two that overlap give way along
//! the side on which less is needed (after Dwyer, Marriott and Stuckey, “Fast node overlap removal”, 2005, without
//! their solver), and where that does not end the drawing grows a little. O(nodes log nodes + pairs that are near) a
//! sweep. Where the boxes fit and not all is fixed, it ends without overlaps.

use super::{Point, Room, at, put};

/// Sweeps between growing.
const PATIENCE: u32 = 10;
/// How much the drawing grows then.
const GROWS: f32 = 1.03;
/// The most sweeps; from a half of them on the drawing grows after each.
const SWEEPS: u32 = 600;
/// How much farther than needed things are pushed, so that rounding does not bring them back.
const FARTHER: f32 = 1.01;

/// Boxes being pushed apart.
pub(super) struct Apart {
    rooms: Vec<Room>,
    /// How readily each gives way: nothing does not at all.
    ease: Vec<f32>,
    order: Vec<u32>,
    sweeps: u32,
    patience: u32,
    widest: f32,
}

impl Apart {
    /// Of boxes; patient ones try for long before the drawing grows.
    pub fn new(rooms: Vec<Room>, ease: Vec<f32>, is_patient: bool) -> Self {
        Self {
            order: (0..rooms.len() as u32).collect(),
            sweeps: 0,
            patience: if is_patient { PATIENCE * 6 } else { PATIENCE },
            widest: rooms.iter().map(|room| room.side).fold(0.0, f32::max),
            rooms,
            ease,
        }
    }

    /// All sweeps.
    pub fn finish(mut self, places: &mut [Point]) {
        while !self.sweep(places) {}
    }

    /// One sweep; whether nothing is left to do.
    pub fn sweep(&mut self, places: &mut [Point]) -> bool {
        let mut order = std::mem::take(&mut self.order);
        order.sort_unstable_by(|one, other| {
            let left = |node: &u32| at(places, *node as usize).x;
            left(one).total_cmp(&left(other)).then(one.cmp(other))
        });
        let mut is_apart = true;
        for (rank, one) in order.iter().enumerate() {
            let one = *one as usize;
            for other in order.iter().skip(rank + 1) {
                let other = *other as usize;
                let reach = at(&self.rooms, one).side + self.widest;
                if at(places, other).x - at(places, one).x > reach * 1.05 {
                    break;
                }
                is_apart &= !self.push(places, one, other);
            }
        }
        self.order = order;
        self.sweeps += 1;
        let grows = self.sweeps.is_multiple_of(self.patience) || self.sweeps > SWEEPS / 2;
        if !is_apart && grows {
            self.grow(places);
        }
        is_apart || self.sweeps >= SWEEPS
    }

    /// Pushes two apart; whether they had to be.
    fn push(&self, places: &mut [Point], one: usize, other: usize) -> bool {
        let (here, there) = (at(places, one), at(places, other));
        let Some((across, down)) = at(&self.rooms, one).reach(here, at(&self.rooms, other), there) else {
            return false;
        };
        let (ease, others) = (at(&self.ease, one), at(&self.ease, other));
        if ease + others <= 0.0 {
            return false;
        }
        let way = if across < down {
            let to = if there.x < here.x { -1.0 } else { 1.0 };
            Point::new(across * to, 0.0)
        } else {
            let to = if there.y < here.y || (there.y == here.y && other < one) {
                -1.0
            } else {
                1.0
            };
            Point::new(0.0, down * to)
        };
        let share = FARTHER / (ease + others);
        // An absolute amount as well, for where the numbers are large.
        let least = 1.0 + 1e-6 * (here.square() + there.square()).sqrt() / across.min(down).max(1e-6);
        put(places, one, here.moved(way, -share * ease * least));
        put(places, other, there.moved(way, share * others * least));
        true
    }

    /// Everything that can give way goes a little from the middle, or from what is fixed.
    fn grow(&self, places: &mut [Point]) {
        let fixed: Vec<Point> = places
            .iter()
            .zip(&self.ease)
            .filter(|(_, ease)| **ease <= 0.0)
            .map(|(place, _)| *place)
            .collect();
        let around = if fixed.is_empty() {
            middle(places)
        } else {
            middle(&fixed)
        };
        for (place, ease) in places.iter_mut().zip(&self.ease) {
            if *ease > 0.0 {
                *place = around.moved(place.from(around), GROWS);
            }
        }
    }
}

/// The mean of places.
pub(super) fn middle(places: &[Point]) -> Point {
    let part = 1.0 / places.len().max(1) as f32;
    places
        .iter()
        .fold(Point::default(), |sum, place| sum.moved(*place, part))
}
