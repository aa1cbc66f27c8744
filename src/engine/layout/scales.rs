//! Two scales across each other, such as influence and interest: a grid of cells of one size, in each of which nodes
//! stand in rows. Who is not rated stands below the grid: not rated is not low. O(nodes).

use super::pack::rows;
use super::{Drawing, Graph, Options, Point, Room, at, put};

/// The space within a cell around what stands in it.
const WITHIN: f32 = 12.0;

/// Nodes in a grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scales {
    /// Where the nodes stand. The grid's corner at the top left is at (0, 0).
    pub drawing: Drawing,
    /// Width and height of each cell.
    pub cell: Point,
}

/// Puts nodes in a grid of so many columns and rows. `rated` has the column and the row of each node, from the left and
/// from the bottom, both from 0; beyond the last is in the last. Pinned nodes stay where they are.
pub fn arrange(
    graph: &Graph,
    rated: &[Option<(usize, usize)>],
    (columns, lines): (usize, usize),
    options: &Options,
) -> Scales {
    let (columns, lines) = (columns.clamp(1, 100), lines.clamp(1, 100));
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); columns * lines];
    let mut unrated = Vec::new();
    let mut room = Room::default();
    for (number, node) in graph.nodes.iter().enumerate() {
        room = room.most(Room::of(node, options.gap));
        let cell = at(rated, number).map(|(column, line)| line.min(lines - 1) * columns + column.min(columns - 1));
        match cell.and_then(|cell| members.get_mut(cell)) {
            Some(members) => members.push(number),
            None => unrated.push(number),
        }
    }
    let size = Point::new(2.0 * room.side, room.above + room.below);
    let most = members.iter().map(Vec::len).max().unwrap_or_default().max(1);
    // Cells in which the fullest fits, of the shape that makes the whole grid fill the page.
    let aspect = options.aspect * lines as f32 / columns as f32;
    let full = rows(most, size, aspect);
    let end = full.iter().fold(Point::default(), |end, place| {
        Point::new(end.x.max(place.x), end.y.max(place.y))
    });
    let cell = end.moved(size, 1.0).moved(Point::new(WITHIN, WITHIN), 2.0);
    let mut places = vec![Point::default(); graph.nodes.len()];
    let first = Point::new(room.side, room.above);
    for (number, members) in members.iter().enumerate() {
        let (column, line) = (number % columns, lines - 1 - number / columns);
        let corner = Point::new(cell.x * column as f32 + WITHIN, cell.y * line as f32 + WITHIN);
        let wide = ((end.x / size.x.max(1.0)).round() as usize + 1).max(1);
        for (rank, node) in members.iter().enumerate() {
            let within = Point::new((rank % wide) as f32 * size.x, (rank / wide) as f32 * size.y);
            put(&mut places, *node, corner.moved(first, 1.0).moved(within, 1.0));
        }
    }
    let wide = ((cell.x * columns as f32 / size.x.max(1.0)) as usize).max(1);
    let below = Point::new(0.0, cell.y * lines as f32 + 2.0 * WITHIN);
    for (rank, node) in unrated.iter().enumerate() {
        let within = Point::new((rank % wide) as f32 * size.x, (rank / wide) as f32 * size.y);
        put(&mut places, *node, below.moved(first, 1.0).moved(within, 1.0));
    }
    for (place, node) in places.iter_mut().zip(&graph.nodes) {
        *place = node.pinned.unwrap_or(*place);
    }
    Scales {
        drawing: Drawing { places },
        cell,
    }
}
