//! A grid of cells over a drawing: which ties pass through each, and which nodes' discs reach into it. Outside of it
//! everything counts as in the cells at its border.

use crate::engine::layout::{Point, Room, at, larger, smaller};

/// The side of a cell, in ties; more where the drawing is very large.
const CELL: f32 = 0.5;
/// The most cells along a side.
const MOST: f32 = 128.0;

/// The cells.
pub(super) struct Grid {
    ties: Vec<Vec<u32>>,
    nodes: Vec<Vec<u32>>,
    from: Point,
    cell: f32,
    columns: u32,
    rows: u32,
    cells: Vec<u32>,
}

impl Grid {
    /// Over these places and a little around them.
    pub fn new(places: &[Point]) -> Self {
        let first = at(places, 0);
        let (least, most) = places.iter().fold((first, first), |(least, most), place| {
            (
                Point::new(least.x.min(place.x), least.y.min(place.y)),
                Point::new(most.x.max(place.x), most.y.max(place.y)),
            )
        });
        let size = most.from(least);
        let cell = CELL.max(size.x.max(size.y) / MOST);
        let (columns, rows) = ((size.x / cell) as u32 + 3, (size.y / cell) as u32 + 3);
        let count = (columns * rows) as usize;
        Self {
            ties: vec![Vec::new(); count],
            nodes: vec![Vec::new(); count],
            from: Point::new(least.x - cell, least.y - cell),
            cell,
            columns,
            rows,
            cells: Vec::new(),
        }
    }

    fn column(&self, x: f32) -> u32 {
        // Below zero becomes zero.
        (((x - self.from.x) / self.cell) as u32).min(self.columns - 1)
    }

    fn row(&self, y: f32) -> u32 {
        (((y - self.from.y) / self.cell) as u32).min(self.rows - 1)
    }

    /// The cells that a line passes through, each once.
    pub fn along(&self, one: Point, other: Point, cells: &mut Vec<u32>) {
        cells.clear();
        let (top, bottom) = if one.y <= other.y { (one, other) } else { (other, one) };
        let (first, last) = (self.row(top.y), self.row(bottom.y));
        let slope = if bottom.y > top.y {
            (bottom.x - top.x) / (bottom.y - top.y)
        } else {
            0.0
        };
        for row in first..=last {
            let above = self.from.y + row as f32 * self.cell;
            let enters = if row == first {
                top.x
            } else {
                top.x + (above - top.y) * slope
            };
            let leaves = if row == last {
                bottom.x
            } else {
                top.x + (above + self.cell - top.y) * slope
            };
            // A little more on both sides, for what rounding hides.
            let more = self.cell * 1e-3;
            let (left, right) = (
                self.column(smaller(enters, leaves) - more),
                self.column(larger(enters, leaves) + more),
            );
            cells.extend((left..=right).map(|column| row * self.columns + column));
        }
    }

    /// The cells around a place.
    pub fn around(&self, place: Point, room: Room, cells: &mut Vec<u32>) {
        cells.clear();
        for row in self.row(place.y - room.above)..=self.row(place.y + room.below) {
            let columns = self.column(place.x - room.side)..=self.column(place.x + room.side);
            cells.extend(columns.map(|column| row * self.columns + column));
        }
    }

    /// The ties in a cell.
    pub fn ties(&self, cell: u32) -> &[u32] {
        self.ties.get(cell as usize).map_or(&[], Vec::as_slice)
    }

    /// The nodes in a cell.
    pub fn nodes(&self, cell: u32) -> &[u32] {
        self.nodes.get(cell as usize).map_or(&[], Vec::as_slice)
    }

    pub fn put_tie(&mut self, tie: u32, one: Point, other: Point) {
        let mut cells = std::mem::take(&mut self.cells);
        self.along(one, other, &mut cells);
        put(&mut self.ties, &cells, tie);
        self.cells = cells;
    }

    pub fn take_tie(&mut self, tie: u32, one: Point, other: Point) {
        let mut cells = std::mem::take(&mut self.cells);
        self.along(one, other, &mut cells);
        take(&mut self.ties, &cells, tie);
        self.cells = cells;
    }

    pub fn put_node(&mut self, node: u32, place: Point, radius: f32) {
        let mut cells = std::mem::take(&mut self.cells);
        self.around(place, Room::disc(radius), &mut cells);
        put(&mut self.nodes, &cells, node);
        self.cells = cells;
    }

    pub fn take_node(&mut self, node: u32, place: Point, radius: f32) {
        let mut cells = std::mem::take(&mut self.cells);
        self.around(place, Room::disc(radius), &mut cells);
        take(&mut self.nodes, &cells, node);
        self.cells = cells;
    }
}

fn put(all: &mut [Vec<u32>], cells: &[u32], item: u32) {
    for cell in cells {
        if let Some(items) = all.get_mut(*cell as usize) {
            items.push(item);
        }
    }
}

fn take(all: &mut [Vec<u32>], cells: &[u32], item: u32) {
    for cell in cells {
        if let Some(items) = all.get_mut(*cell as usize)
            && let Some(rank) = items.iter().position(|other| *other == item)
        {
            items.swap_remove(rank);
        }
    }
}
