//! Turning a drawing as a whole: so that it fills what it is shown in, or so that it lies on places it had.

use super::apart::middle;
use super::{Point, Room, larger, smaller};

/// A turn by five degrees, as cosine and sine: the same digits everywhere.
const FIVE_DEGREES: Point = Point::new(0.996_194_7, 0.087_155_74);

/// A place turned around (0, 0) by an angle with this cosine and sine.
fn turned(place: Point, by: Point) -> Point {
    Point::new(place.x * by.x - place.y * by.y, place.x * by.y + place.y * by.x)
}

/// Where boxes lie: the corner at the top left, and the one at the bottom right.
pub(super) fn bounds(places: &[Point], rooms: &[Room]) -> (Point, Point) {
    let none = (
        Point::new(f32::INFINITY, f32::INFINITY),
        Point::new(f32::NEG_INFINITY, f32::NEG_INFINITY),
    );
    let (least, most) = places.iter().zip(rooms).fold(none, |(least, most), (place, room)| {
        (
            Point::new(
                smaller(least.x, place.x - room.side),
                smaller(least.y, place.y - room.above),
            ),
            Point::new(
                larger(most.x, place.x + room.side),
                larger(most.y, place.y + room.below),
            ),
        )
    });
    if least.x <= most.x {
        (least, most)
    } else {
        Default::default()
    }
}

/// Turns places so that they are shown largest in something so much wider than high. O(nodes).
pub(super) fn to_fill(places: &mut [Point], aspect: f32) {
    let rooms = vec![Room::default(); places.len()];
    let middle = middle(places);
    places.iter_mut().for_each(|place| *place = place.from(middle));
    let mut now = places.to_vec();
    let mut by = Point::new(1.0, 0.0);
    let (mut best, mut least) = (by, f32::INFINITY);
    for _ in 0..36 {
        let (top, bottom) = bounds(&now, &rooms);
        let size = bottom.from(top);
        let needed = (size.x / aspect.max(0.1)).max(size.y);
        // Less by enough to be worth it: where all turns are alike the first stays.
        if needed < least * 0.99 {
            (best, least) = (by, needed);
        }
        by = turned(by, FIVE_DEGREES);
        now.iter_mut().for_each(|place| *place = turned(*place, FIVE_DEGREES));
    }
    places.iter_mut().for_each(|place| *place = turned(*place, best));
}

/// Moves and turns places, mirrored where that is nearer, so that they lie on other places as nearly as they can; both by
/// number. O(nodes).
pub(super) fn onto(places: &mut [Point], wanted: &[(usize, Point)]) {
    let own: Vec<Point> = wanted
        .iter()
        .filter_map(|(node, _)| places.get(*node).copied())
        .collect();
    let theirs: Vec<Point> = wanted.iter().map(|(_, place)| *place).collect();
    if own.len() != theirs.len() || own.is_empty() {
        return;
    }
    let (from, to) = (middle(&own), middle(&theirs));
    let fit = |is_mirrored: bool| {
        let sum = own.iter().zip(&theirs).fold(Point::default(), |sum, (own, their)| {
            let (own, their) = (mirrored(own.from(from), is_mirrored), their.from(to));
            let turn = Point::new(own.x * their.x + own.y * their.y, own.x * their.y - own.y * their.x);
            sum.moved(turn, 1.0)
        });
        (sum.square().sqrt(), sum)
    };
    let (plain, other) = (fit(false), fit(true));
    let is_mirrored = other.0 > plain.0 * 1.000_1;
    let (length, sum) = if is_mirrored { other } else { plain };
    let by = if length > f32::MIN_POSITIVE {
        Point::new(sum.x / length, sum.y / length)
    } else {
        Point::new(1.0, 0.0)
    };
    for place in places {
        *place = to.moved(turned(mirrored(place.from(from), is_mirrored), by), 1.0);
    }
}

fn mirrored(place: Point, is_mirrored: bool) -> Point {
    if is_mirrored {
        Point::new(place.x, -place.y)
    } else {
        place
    }
}
