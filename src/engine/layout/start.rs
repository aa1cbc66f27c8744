//! A start by pivots (Brandes and Pich 2007): distances to a few nodes far from each other, and the two directions in
//! which they differ most. O(nodes × pivots); the same for the same part, whatever else stands on the map, so that two
//! networks that differ little start alike.

use super::part::Part;
use super::{Point, at, put};

const PIVOTS: usize = 24;
/// How often a direction is turned towards the one in which most differs.
const TURNS: usize = 40;

/// Places in ties: what is one tie apart is about 1 apart. Another start is more of a mixture, each time a different one.
pub(super) fn by_pivots(part: &Part, another: usize) -> Vec<Point> {
    let count = part.len();
    let table = table(part, &pivots(part));
    let columns = table.len().checked_div(count).unwrap_or_default();
    let products = products(&table, columns);
    let first = direction(&products, columns, None);
    let second = direction(&products, columns, Some(&first));
    let along = |row: &[f32], way: &[f32]| -> f32 { row.iter().zip(way).map(|(cell, way)| cell * way).sum() };
    let mut places: Vec<Point> = table
        .chunks(columns.max(1))
        .map(|row| Point::new(along(row, &first), along(row, &second)))
        .collect();
    places.resize(count, Point::default());
    let wide = places.iter().map(|place| place.square()).fold(0.0, f32::max).sqrt();
    let scale = f32::from(part.widest().max(1)) / 2.0 / wide.max(f32::MIN_POSITIVE);
    for (number, place) in places.iter_mut().enumerate() {
        let off = spread(number + 97 * another);
        *place = Point::new(place.x * scale, place.y * scale).moved(off, 0.3 + another as f32);
    }
    places
}

/// A place within (±0.5, ±0.5) for a number, far from those of the numbers before it (Roberts' sequence).
pub(super) fn spread(number: usize) -> Point {
    let step = (number % 65_536 + 1) as f32;
    Point::new((step * 0.754_877_7).fract() - 0.5, (step * 0.569_840_3).fract() - 0.5)
}

/// The hub, and then each time the node farthest from all before it.
fn pivots(part: &Part) -> Vec<usize> {
    let mut pivots = vec![part.hub()];
    let mut least = vec![u8::MAX; part.len()];
    while pivots.len() < PIVOTS.min(part.len()) {
        let last = pivots.last().copied().unwrap_or_default();
        for (least, hops) in least.iter_mut().zip(part.hops(last)) {
            *least = (*least).min(*hops);
        }
        let farthest = |best: usize, node: usize| {
            let far = |node: usize| (at(&least, node), part.degree(node));
            if far(node) > far(best) { node } else { best }
        };
        pivots.push((0..part.len()).fold(0, farthest));
    }
    pivots
}

/// For each node a row with a number for each pivot: the squared distances, less the means of their row and column.
fn table(part: &Part, pivots: &[usize]) -> Vec<f32> {
    let count = part.len();
    let mut table = vec![0.0; count * pivots.len()];
    for (column, pivot) in pivots.iter().enumerate() {
        for (node, hops) in part.hops(*pivot).iter().enumerate() {
            let hops = f32::from(*hops);
            put(&mut table, node * pivots.len() + column, hops * hops * -0.5);
        }
    }
    let mut means = vec![0.0; pivots.len()];
    for row in table.chunks(pivots.len().max(1)) {
        for (mean, cell) in means.iter_mut().zip(row) {
            *mean += cell / count.max(1) as f32;
        }
    }
    let all = means.iter().sum::<f32>() / pivots.len().max(1) as f32;
    for row in table.chunks_mut(pivots.len().max(1)) {
        let own = row.iter().sum::<f32>() / row.len().max(1) as f32;
        for (cell, mean) in row.iter_mut().zip(&means) {
            *cell += all - own - mean;
        }
    }
    table
}

/// What each two columns have in common: the sum of their products.
fn products(table: &[f32], columns: usize) -> Vec<f32> {
    let mut products = vec![0.0; columns * columns];
    for row in table.chunks(columns.max(1)) {
        for (cell, products) in row.iter().zip(products.chunks_mut(columns.max(1))) {
            for (other, product) in row.iter().zip(products) {
                *product += cell * other;
            }
        }
    }
    products
}

/// The direction in which the rows differ most, at right angles to one found before, by repeated multiplication.
fn direction(products: &[f32], columns: usize, before: Option<&[f32]>) -> Vec<f32> {
    let along = |one: &[f32], other: &[f32]| -> f32 { one.iter().zip(other).map(|(one, other)| one * other).sum() };
    let mut way: Vec<f32> = (0..columns).map(|column| spread(column).x + 0.1).collect();
    for _ in 0..TURNS {
        let mut next: Vec<f32> = products.chunks(columns.max(1)).map(|row| along(row, &way)).collect();
        if let Some(before) = before {
            let part = along(&next, before);
            for (next, before) in next.iter_mut().zip(before) {
                *next -= before * part;
            }
        }
        let length = along(&next, &next).sqrt();
        if length <= f32::MIN_POSITIVE {
            break;
        }
        way = next.into_iter().map(|next| next / length).collect();
    }
    way
}
