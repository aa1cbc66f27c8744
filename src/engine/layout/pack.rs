//! Rectangles beside each other without overlaps, in a whole of about a wanted shape: each goes to the lowest place of
//! the skyline, the leftmost of such, for several widths, of which the one that is shown largest is kept.
//! O(widths × rectangles²).

use super::Point;

const WIDTHS: usize = 24;

/// The top left corner of each rectangle, in their order; the first is at the top left of all. Sizes are at least zero.
pub(super) fn pack(sizes: &[Point], aspect: f32) -> Vec<Point> {
    let widest = sizes.iter().map(|size| size.x).fold(0.0, f32::max);
    let all: f32 = sizes.iter().map(|size| size.x).sum();
    let mut best = (f32::INFINITY, Vec::new());
    for step in 0..WIDTHS {
        // Closer together at the narrow end.
        let part = step as f32 / (WIDTHS - 1) as f32;
        let width = widest + (all - widest) * part * part;
        let corners = within(sizes, width);
        let end = corners.iter().zip(sizes).fold(Point::default(), |end, (corner, size)| {
            Point::new(end.x.max(corner.x + size.x), end.y.max(corner.y + size.y))
        });
        let needed = (end.x / aspect.max(0.1)).max(end.y);
        if needed < best.0 {
            best = (needed, corners);
        }
    }
    best.1
}

/// The corners for one width.
fn within(sizes: &[Point], width: f32) -> Vec<Point> {
    // Steps of the skyline: from where, and how low it reaches there; the last one to the right end.
    let mut steps = vec![Point::default()];
    let mut corners = Vec::with_capacity(sizes.len());
    for size in sizes {
        let mut best: Option<Point> = None;
        for (rank, step) in steps.iter().enumerate() {
            if step.x + size.x > width * 1.000_01 && rank > 0 {
                break;
            }
            let under = steps.iter().skip(rank).take_while(|next| next.x < step.x + size.x);
            let top = under.map(|next| next.y).fold(0.0, f32::max);
            if best.is_none_or(|best| top < best.y) {
                best = Some(Point::new(step.x, top));
            }
        }
        let corner = best.unwrap_or_default();
        corners.push(corner);
        let (right, bottom) = (corner.x + size.x, corner.y + size.y);
        let behind = steps
            .iter()
            .rev()
            .find(|step| step.x <= right)
            .map_or(0.0, |step| step.y);
        steps.retain(|step| step.x < corner.x || step.x > right);
        let rank = steps.iter().take_while(|step| step.x < corner.x).count();
        steps.insert(rank, Point::new(corner.x, bottom));
        steps.insert(rank + 1, Point::new(right, behind));
    }
    corners
}

/// Places in rows and columns for boxes of one size, so many, the first at the top left; the size is that of one box.
pub(super) fn rows(count: usize, size: Point, aspect: f32) -> Vec<Point> {
    let (mut columns, mut least) = (1, f32::INFINITY);
    for wide in 1..=count {
        let high = count.div_ceil(wide);
        let needed = (wide as f32 * size.x / aspect.max(0.1)).max(high as f32 * size.y);
        if needed < least {
            (columns, least) = (wide, needed);
        }
    }
    let place = |number: usize| Point::new((number % columns) as f32 * size.x, (number / columns) as f32 * size.y);
    (0..count).map(place).collect()
}

/// The size between two corners.
pub(super) fn size((top, bottom): (Point, Point)) -> Point {
    bottom.from(top)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::layout::at;

    #[test]
    fn rectangles_stand_beside_each_other() {
        let sizes: Vec<Point> = (0..60)
            .map(|number| Point::new(10.0 + (number * 37 % 90) as f32, 10.0 + (number * 53 % 70) as f32))
            .collect();
        let corners = pack(&sizes, 1.6);
        let mut end = Point::default();
        for (one, (corner, size)) in corners.iter().zip(&sizes).enumerate() {
            end = Point::new(end.x.max(corner.x + size.x), end.y.max(corner.y + size.y));
            for (other, its) in corners.iter().zip(&sizes).skip(one + 1) {
                let across = (corner.x + size.x).min(other.x + its.x) - corner.x.max(other.x);
                let down = (corner.y + size.y).min(other.y + its.y) - corner.y.max(other.y);
                assert!(across < 0.01 || down < 0.01, "{corner:?} {other:?}");
            }
        }
        let covered: f32 = sizes.iter().map(|size| size.x * size.y).sum();
        assert!(covered / (end.x * end.y) > 0.7, "loosely packed");
        assert!((0.9..3.0).contains(&(end.x / end.y)));
        assert_eq!(at(&corners, 0), Point::default());
    }
}
