//! The rectangle of selected cells.

use super::navigation::Place;

/// A rectangle of cells, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub top: usize,
    pub bottom: usize,
    pub left: usize,
    pub right: usize,
}

impl Range {
    /// The rectangle between two corners.
    pub fn between(one: Place, other: Place) -> Self {
        Self {
            top: one.line.min(other.line),
            bottom: one.line.max(other.line),
            left: one.column.min(other.column),
            right: one.column.max(other.column),
        }
    }

    /// Whether it holds more than one cell.
    pub fn is_wide(self) -> bool {
        self.top != self.bottom || self.left != self.right
    }

    /// How many lines it spans.
    pub fn lines(self) -> usize {
        self.bottom - self.top + 1
    }

    /// The columns selected in a line, first and last.
    pub fn in_line(self, line: usize) -> Option<(usize, usize)> {
        (self.is_wide() && (self.top..=self.bottom).contains(&line)).then_some((self.left, self.right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_two_corners_make_the_rectangle_and_one_cell_is_none() {
        let range = Range::between(Place { line: 5, column: 1 }, Place { line: 2, column: 3 });
        assert_eq!(
            (range.top, range.bottom, range.left, range.right, range.lines()),
            (2, 5, 1, 3, 4)
        );
        assert_eq!(range.in_line(3), Some((1, 3)));
        assert_eq!(range.in_line(6), None);
        let one = Range::between(Place { line: 5, column: 1 }, Place { line: 5, column: 1 });
        assert!(!one.is_wide());
        assert_eq!(one.in_line(5), None);
    }
}
