//! What is near on a map: in a direction, for arrow keys; under a point, for a hand.

use crate::engine::layout::Point;

/// A direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

impl Way {
    /// That of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }

    /// A step of a length that way.
    pub fn step(self, length: f32) -> Point {
        match self {
            Self::Left => Point::new(-length, 0.0),
            Self::Right => Point::new(length, 0.0),
            Self::Up => Point::new(0.0, -length),
            Self::Down => Point::new(0.0, length),
        }
    }
}

/// The node that lies next to another one that way: the nearest, where what lies aside counts twice. None where nothing
/// lies that way. `is_shown` says which are there at all.
pub fn towards(places: &[Point], from: usize, way: Way, is_shown: impl Fn(usize) -> bool) -> Option<usize> {
    let here = *places.get(from)?;
    let cost = |there: &Point| {
        let gap = there.from(here);
        let (along, aside) = match way {
            Way::Left => (-gap.x, gap.y.abs()),
            Way::Right => (gap.x, gap.y.abs()),
            Way::Up => (-gap.y, gap.x.abs()),
            Way::Down => (gap.y, gap.x.abs()),
        };
        // What lies more aside than ahead lies another way.
        (along > 0.0 && aside <= along * 2.0).then_some(along + 2.0 * aside)
    };
    let others = places
        .iter()
        .enumerate()
        .filter(|(place, _)| *place != from && is_shown(*place));
    let found = others.filter_map(|(place, there)| Some((place, cost(there)?)));
    found
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(place, _)| place)
}

/// The node nearest to a point, no farther than `reach` from its middle.
pub fn at_point(places: &[Point], point: Point, reach: f32, is_shown: impl Fn(usize) -> bool) -> Option<usize> {
    let near = places.iter().enumerate().filter(|(place, _)| is_shown(*place));
    let found = near.map(|(place, there)| (place, there.distance(point)));
    found
        .filter(|(_, distance)| *distance <= reach)
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(place, _)| place)
}
