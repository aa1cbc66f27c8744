//! Where the arrows lead. Line 0 is the heading, the rows follow, the new row is last.

/// A cell by its place on the page: line and column, as shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// 0 for the heading, then the rows, then the new row.
    pub line: usize,
    /// 0 for the first column, which is the one with check boxes where rows can be selected.
    pub column: usize,
}

/// A movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    Left,
    Right,
    RowStart,
    RowEnd,
    GridStart,
    GridEnd,
    PageUp,
    PageDown,
    Top,
    Bottom,
}

/// The measures of a grid as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// How many rows are shown.
    pub rows: usize,
    /// Whether a new row follows them.
    pub has_new: bool,
    /// How many columns are shown, with the one of check boxes.
    pub columns: usize,
    /// The first column that holds data.
    pub first: usize,
    /// How many rows a page key moves.
    pub page: usize,
}

impl Shape {
    /// The last line there is.
    pub fn last_line(self) -> usize {
        self.rows + usize::from(self.has_new)
    }

    /// The line of the new row.
    pub fn new_line(self) -> Option<usize> {
        self.has_new.then_some(self.rows + 1)
    }

    /// The last column.
    pub fn last_column(self) -> usize {
        self.columns.saturating_sub(1)
    }

    /// The nearest place that exists.
    pub fn clamp(self, place: Place) -> Place {
        let line = place.line.min(self.last_line());
        let least = if self.new_line() == Some(line) { self.first } else { 0 };
        Place {
            line,
            column: place.column.min(self.last_column()).max(least),
        }
    }

    /// Where a movement leads; it stops at the edges and never wraps.
    pub fn step(self, from: Place, step: Step) -> Place {
        let Place { line, column } = from;
        // Without rows the heading is the only line; with rows the jumps leave it out.
        let top = 1.min(self.last_line());
        let to = match step {
            Step::Up => Place {
                line: line.saturating_sub(1),
                column,
            },
            Step::Down => Place { line: line + 1, column },
            Step::Left => Place {
                line,
                column: column.saturating_sub(1),
            },
            Step::Right => Place {
                line,
                column: column + 1,
            },
            Step::RowStart => Place {
                line,
                column: self.first,
            },
            Step::RowEnd => Place {
                line,
                column: self.last_column(),
            },
            Step::GridStart => Place {
                line: top,
                column: self.first,
            },
            Step::GridEnd => Place {
                line: self.rows.max(top),
                column: self.last_column(),
            },
            Step::PageUp => Place {
                line: line.saturating_sub(self.page.max(1)).max(top.min(line)),
                column,
            },
            Step::PageDown => Place {
                line: line + self.page.max(1),
                column,
            },
            Step::Top => Place { line: top, column },
            Step::Bottom => Place {
                line: self.rows.max(top),
                column,
            },
        };
        self.clamp(to)
    }

    /// Where a movement that widens the selection leads: it stays among the rows and their data.
    pub fn extend(self, from: Place, step: Step) -> Place {
        let to = self.step(from, step);
        Place {
            line: to.line.clamp(1.min(self.rows), self.rows),
            column: to.column.max(self.first),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPE: Shape = Shape {
        rows: 10,
        has_new: true,
        columns: 4,
        first: 1,
        page: 5,
    };

    fn at(line: usize, column: usize) -> Place {
        Place { line, column }
    }

    #[test]
    fn arrows_reach_the_heading_the_check_boxes_and_the_new_row_and_stop_at_the_edges() {
        assert_eq!(SHAPE.step(at(1, 1), Step::Up), at(0, 1));
        assert_eq!(SHAPE.step(at(0, 1), Step::Up), at(0, 1));
        assert_eq!(SHAPE.step(at(1, 1), Step::Left), at(1, 0));
        assert_eq!(SHAPE.step(at(10, 2), Step::Down), at(11, 2));
        assert_eq!(SHAPE.step(at(11, 2), Step::Down), at(11, 2));
        assert_eq!(SHAPE.step(at(11, 1), Step::Left), at(11, 1));
        assert_eq!(SHAPE.step(at(5, 3), Step::Right), at(5, 3));
    }

    #[test]
    fn jumps_go_to_the_data() {
        assert_eq!(SHAPE.step(at(5, 3), Step::RowStart), at(5, 1));
        assert_eq!(SHAPE.step(at(5, 1), Step::RowEnd), at(5, 3));
        assert_eq!(SHAPE.step(at(5, 3), Step::GridStart), at(1, 1));
        assert_eq!(SHAPE.step(at(5, 1), Step::GridEnd), at(10, 3));
        assert_eq!(SHAPE.step(at(3, 2), Step::PageUp), at(1, 2));
        assert_eq!(SHAPE.step(at(8, 2), Step::PageDown), at(11, 2));
        assert_eq!(SHAPE.step(at(0, 2), Step::PageUp), at(0, 2));
    }

    #[test]
    fn an_empty_grid_has_a_heading_and_perhaps_a_new_row() {
        let empty = Shape { rows: 0, ..SHAPE };
        assert_eq!(empty.step(at(1, 2), Step::GridStart), at(1, 1));
        assert_eq!(empty.step(at(1, 2), Step::GridEnd), at(1, 3));
        let closed = Shape {
            has_new: false,
            ..empty
        };
        assert_eq!(closed.step(at(0, 2), Step::Down), at(0, 2));
        assert_eq!(closed.step(at(0, 2), Step::GridStart), at(0, 1));
    }

    #[test]
    fn a_selection_stays_among_the_data() {
        assert_eq!(SHAPE.extend(at(1, 1), Step::Up), at(1, 1));
        assert_eq!(SHAPE.extend(at(1, 1), Step::Left), at(1, 1));
        assert_eq!(SHAPE.extend(at(10, 1), Step::Down), at(10, 1));
        assert_eq!(SHAPE.extend(at(4, 2), Step::Bottom), at(10, 2));
    }
}
