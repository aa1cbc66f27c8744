//! What of the map is in sight: how large it is drawn, and where its middle stands. Pixels of the page on one side, units
//! of the map on the other.

use crate::engine::layout::Point;
use crate::engine::layout::labels::Area;

/// The least and the most that the map is enlarged.
const LEAST: f32 = 0.08;
/// The least at which all is in sight, however much it is.
const FITS_AT_LEAST: f32 = 0.01;
const MOST: f32 = 4.0;
/// What a step of the keys or buttons enlarges by.
pub(super) const STEP: f32 = 1.25;
/// The most by which everything is enlarged to fill the place: a map of three must not have giants on it.
const FILLS_AT_MOST: f32 = 1.6;
/// What comes into sight stands no nearer to a side than this.
const NEAR: f32 = 64.0;
/// What is left free above and below: labels of the outermost reach so far, and no farther.
const ABOVE: f32 = 62.0;
const BELOW: f32 = 66.0;

/// What is left free at both sides of a map that is so wide; more where names stand at the edge that say what places mean.
/// On a phone it is little: labels stand inwards then.
pub(super) fn side_of(width: f32, has_names: bool) -> f32 {
    let (part, most) = if has_names { (0.2, 84.0) } else { (0.1, 64.0) };
    (width * part).clamp(30.0, most)
}

/// Nearer to the edge of the map nothing is written.
const EDGE: f32 = 4.0;

/// How far labels may reach beyond the outermost of what is looked at: a little less than what is left free.
pub(super) fn margin_of(width: f32) -> Point {
    Point::new(side_of(width, false) - 4.0, ABOVE - 2.0)
}

/// Where a map is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sheet {
    /// Its size.
    pub(super) size: Point,
    /// What is left free at both sides.
    pub(super) side: f32,
    /// What lies over it at its end, and is left free as well.
    pub(super) over: f32,
}

/// What is in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Viewport {
    /// Pixels for a unit of the map.
    pub(super) scale: f32,
    /// Where the map's (0, 0) stands.
    pub(super) origin: Point,
}

impl Default for Viewport {
    fn default() -> Self {
        Self {
            scale: 1.0,
            origin: Point::default(),
        }
    }
}

impl Viewport {
    /// Where a place of the map stands on the page.
    pub(super) fn to_page(self, place: Point) -> Point {
        Point::new(
            place.x * self.scale + self.origin.x,
            place.y * self.scale + self.origin.y,
        )
    }

    /// Which place of the map stands there.
    pub(super) fn to_map(self, point: Point) -> Point {
        Point::new(
            (point.x - self.origin.x) / self.scale,
            (point.y - self.origin.y) / self.scale,
        )
    }

    /// How what was drawn before is moved and then enlarged to stand as here.
    pub(super) fn since(self, before: Self) -> (Point, f32) {
        let by = self.scale / before.scale;
        (self.origin.moved(before.origin, -by), by)
    }

    /// Enlarged, with one point of the page staying where it is.
    pub(super) fn zoomed(self, by: f32, around: Point) -> Self {
        // What is shown smaller than that is so because all of it is in sight.
        let scale = (self.scale * by).clamp(LEAST.min(self.scale), MOST);
        let stays = self.to_map(around);
        Self {
            scale,
            origin: Point::new(around.x - stays.x * scale, around.y - stays.y * scale),
        }
    }

    /// Moved on the page.
    pub(super) fn moved(self, way: Point) -> Self {
        Self {
            origin: self.origin.moved(way, 1.0),
            ..self
        }
    }

    /// As large as shows all of some places on a sheet; as it is where there are none.
    pub(super) fn fitting(self, places: impl Iterator<Item = Point>, sheet: Sheet) -> Self {
        let Sheet { size, side, over } = sheet;
        let area = Area::around(places, Point::default()).filter(|_| size.x > 0.0 && size.y > 0.0);
        let Some(Area { from, to }) = area else {
            return self;
        };
        let across = (size.x - over - 2.0 * side).max(size.x / 2.0) / (to.x - from.x).max(1.0);
        let down = (size.y - ABOVE - BELOW).max(size.y / 2.0) / (to.y - from.y).max(1.0);
        let scale = across.min(down).clamp(FITS_AT_LEAST, FILLS_AT_MOST);
        let middle = Point::new(f32::midpoint(from.x, to.x), f32::midpoint(from.y, to.y));
        Self {
            scale,
            origin: Point::new(
                (size.x - over) / 2.0 - middle.x * scale,
                (size.y + ABOVE - BELOW) / 2.0 - middle.y * scale,
            ),
        }
    }

    /// What of a sheet is seen, in units of the map, but for a little at its edges.
    pub(super) fn seen(self, sheet: Sheet) -> Area {
        let Sheet { size, over, .. } = sheet;
        Area {
            from: self.to_map(Point::new(EDGE, EDGE)),
            to: self.to_map(Point::new(size.x - over - EDGE, size.y - EDGE)),
        }
    }

    /// The same size with a place in the middle of the page.
    pub(super) fn centred(self, place: Point, size: Point) -> Self {
        Self {
            origin: Point::new(size.x / 2.0 - place.x * self.scale, size.y / 2.0 - place.y * self.scale),
            ..self
        }
    }

    /// Moved no farther than brings a place into sight.
    pub(super) fn showing(self, place: Point, size: Point) -> Self {
        let at = self.to_page(place);
        let into = |at: f32, before: f32, end: f32| {
            if at < before {
                before - at
            } else if at > end {
                end - at
            } else {
                0.0
            }
        };
        let way = Point::new(
            into(at.x, NEAR, (size.x - NEAR).max(NEAR)),
            into(at.y, ABOVE, (size.y - BELOW).max(ABOVE)),
        );
        self.moved(way)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pointed_at_stays_there_while_zooming_and_there_are_limits() {
        let view = Viewport {
            scale: 0.8,
            origin: Point::new(300.0, 200.0),
        };
        let around = Point::new(120.0, 340.0);
        let place = view.to_map(around);
        let near = view.zoomed(STEP, around);
        assert!(near.scale > view.scale);
        assert!(near.to_page(place).distance(around) < 0.01);
        let far = (0..100).fold(view, |view, _| view.zoomed(0.5, around));
        assert_eq!(far.scale, LEAST);
        assert!(far.to_page(far.to_map(around)).distance(around) < 0.01);
        assert_eq!((0..100).fold(view, |view, _| view.zoomed(2.0, around)).scale, MOST);
    }

    #[test]
    fn everything_fits_and_little_is_not_blown_up() {
        let size = Point::new(1000.0, 500.0);
        let places = [(-800.0, 0.0), (900.0, 300.0), (0.0, -350.0)].map(|(x, y)| Point::new(x, y));
        let sheet = Sheet {
            size,
            side: 64.0,
            over: 40.0,
        };
        let view = Viewport::default().fitting(places.into_iter(), sheet);
        for place in places {
            let at = view.to_page(place);
            assert!(at.x >= 64.0 - 0.1 && at.x <= size.x - 64.0 - 40.0 + 0.1, "{at:?}");
            assert!(at.y >= ABOVE - 0.1 && at.y <= size.y - BELOW + 0.1, "{at:?}");
        }
        // However much it is, all of it is in sight; and made larger from there, it is no more than made larger.
        let far = places.map(|place| Point::new(place.x * 20.0, place.y * 20.0));
        let all = Viewport::default().fitting(far.into_iter(), sheet);
        let seen = all.seen(sheet);
        for place in far {
            assert!(seen.holds(&Area { from: place, to: place }), "{place:?} {seen:?}");
        }
        assert!(all.scale < LEAST && all.zoomed(STEP, Point::default()).scale < LEAST);
        let two = [Point::new(0.0, 0.0), Point::new(40.0, 0.0)];
        assert_eq!(Viewport::default().fitting(two.into_iter(), sheet).scale, FILLS_AT_MOST);
        assert_eq!(
            Viewport::default().fitting(std::iter::empty(), sheet),
            Viewport::default()
        );
        assert_eq!(view.fitting(two.into_iter(), Sheet::default()), view);
    }

    #[test]
    fn what_was_drawn_is_moved_to_where_it_would_be_drawn() {
        let before = Viewport::default().moved(Point::new(30.0, -20.0));
        let now = before
            .zoomed(1.7, Point::new(200.0, 90.0))
            .moved(Point::new(-12.0, 5.0));
        let (way, by) = now.since(before);
        let place = Point::new(41.0, 77.0);
        let stretched = before.to_page(place);
        let stretched = Point::new(stretched.x * by + way.x, stretched.y * by + way.y);
        assert!(stretched.distance(now.to_page(place)) < 0.01);
        assert_eq!(now.since(now), (Point::default(), 1.0));
    }

    #[test]
    fn what_has_the_focus_comes_into_sight_and_no_more_moves_than_must() {
        let (size, view) = (Point::new(1000.0, 500.0), Viewport::default());
        let there = Point::new(400.0, 200.0);
        assert_eq!(view.showing(there, size), view);
        let out = view.showing(Point::new(1400.0, 200.0), size);
        assert_eq!(out.to_page(Point::new(1400.0, 200.0)), Point::new(1000.0 - NEAR, 200.0));
        assert_eq!(view.centred(there, size).to_page(there), Point::new(500.0, 250.0));
    }
}
