//! Which rows are drawn: those in sight, some around them, and the one that has the focus.

use std::ops::Range;

/// Rows are drawn in steps of this many, so that scrolling by a little draws nothing.
const STEP: usize = 8;

/// A grid with fewer rows draws all of them.
pub(super) const ALL_BELOW: usize = 60;

/// The rows to draw for a scroll position, in measures of the same unit. `head` is how far the first row stands below
/// the top of what scrolls.
pub(super) fn window(scroll: f64, height: f64, row: f64, count: usize) -> Range<usize> {
    if count < ALL_BELOW || row <= 0.0 {
        return 0..count;
    }
    let first = whole(scroll / row);
    let visible = whole(height / row) + 1;
    let start = (first / STEP * STEP).saturating_sub(STEP);
    let end = ((first + visible) / STEP * STEP) + 2 * STEP;
    start.min(count.saturating_sub(1))..end.min(count)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to small whole numbers before"
)]
fn whole(number: f64) -> usize {
    if number.is_finite() {
        number.floor().clamp(0.0, 1e7) as usize
    } else {
        0
    }
}

/// A part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Empty space in place of rows, by the place of the first among those shown, and how many.
    Gap(usize, usize),
    /// A row, by its place among those shown.
    Row(usize),
}

/// The body from top to bottom: drawn rows and the gaps between them. The pinned row is drawn wherever it stands, so
/// that it does not lose the focus when it scrolls out of sight.
pub(super) fn parts(drawn: &Range<usize>, pinned: Option<usize>, count: usize) -> Vec<Part> {
    let mut rows: Vec<usize> = drawn.clone().collect();
    if let Some(pinned) = pinned.filter(|pinned| *pinned < count && !drawn.contains(pinned)) {
        let place = if pinned < drawn.start { 0 } else { rows.len() };
        rows.insert(place, pinned);
    }
    let mut parts = Vec::with_capacity(rows.len() + 3);
    let mut next = 0;
    for row in rows {
        if row > next {
            parts.push(Part::Gap(next, row - next));
        }
        parts.push(Part::Row(row));
        next = row + 1;
    }
    if next < count {
        parts.push(Part::Gap(next, count - next));
    }
    parts
}

/// How much of a scroll position is headings of groups, which stand above the rows with these places.
pub(super) fn headings_above(scroll: f64, row: f64, heading: f64, firsts: impl Iterator<Item = usize>) -> f64 {
    let mut above = 0.0;
    for first in firsts {
        let rows = row * f64::from(u32::try_from(first).unwrap_or(u32::MAX));
        if rows + above >= scroll {
            break;
        }
        above = (above + heading).min(scroll - rows);
    }
    above
}

/// The scroll position that brings a span into sight with the least movement, below what sticks at the start.
pub(super) fn reveal(scroll: f64, view: f64, sticky: f64, start: f64, length: f64) -> f64 {
    if start - sticky < scroll {
        (start - sticky).max(0.0)
    } else if start + length > scroll + view {
        // A span longer than the view shows its start.
        (start + length - view).min(start - sticky).max(0.0)
    } else {
        scroll
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_grids_are_drawn_whole_and_long_ones_around_what_is_in_sight() {
        assert_eq!(window(0.0, 400.0, 40.0, 30), 0..30);
        assert_eq!(window(0.0, 400.0, 40.0, 2000), 0..24);
        let middle = window(40_000.0, 400.0, 40.0, 2000);
        assert!(
            middle.start <= 992 && middle.end >= 1019 && middle.len() < 50,
            "{middle:?}"
        );
        assert_eq!(window(40_100.0, 400.0, 40.0, 2000), middle);
        assert_eq!(window(1e9, 400.0, 40.0, 2000), 1999..2000);
        assert_eq!(window(0.0, 400.0, 0.0, 2000), 0..2000);
    }

    #[test]
    fn gaps_and_rows_add_up_and_the_pinned_row_is_always_there() {
        let total = |parts: &[Part]| -> usize {
            parts
                .iter()
                .map(|part| if let Part::Gap(_, rows) = part { *rows } else { 1 })
                .sum()
        };
        for pinned in [None, Some(0), Some(49), Some(55), Some(70), Some(99), Some(200)] {
            let parts = parts(&(50..60), pinned, 100);
            assert_eq!(total(&parts), 100, "{pinned:?}");
            if let Some(pinned) = pinned.filter(|pinned| *pinned < 100) {
                assert!(parts.contains(&Part::Row(pinned)));
            }
        }
        assert_eq!(parts(&(0..0), None, 0), []);
    }

    #[test]
    fn headings_of_groups_count_as_far_as_they_are_scrolled_past() {
        let above = |scroll| headings_above(scroll, 40.0, 30.0, [0, 2, 5].into_iter());
        assert_eq!(
            [0.0, 10.0, 30.0, 110.0, 120.0, 140.0, 1000.0].map(above),
            [0.0, 10.0, 30.0, 30.0, 40.0, 60.0, 90.0]
        );
        assert_eq!(headings_above(100.0, 40.0, 30.0, [].into_iter()), 0.0);
    }

    #[test]
    fn scrolling_to_a_cell_moves_as_little_as_it_can() {
        assert_eq!(reveal(100.0, 400.0, 40.0, 200.0, 40.0), 100.0);
        assert_eq!(reveal(100.0, 400.0, 40.0, 120.0, 40.0), 80.0);
        assert_eq!(reveal(100.0, 400.0, 40.0, 480.0, 40.0), 120.0);
        assert_eq!(reveal(100.0, 400.0, 40.0, 600.0, 500.0), 560.0);
    }
}
