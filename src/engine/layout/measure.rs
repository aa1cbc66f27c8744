//! How good a drawing is, as anyone can measure it: normalised stress, crossings, and neighbourhoods kept. For tests and
//! benchmarks; the search has its own counts, which these check.

use super::part::Part;
use super::{Drawing, Graph, Node, Point, Room};

/// What is measured of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// The mean over all connected pairs of (α·distance on the page / distance in the network − 1)², with the α that
    /// makes it least.
    pub stress: f64,
    /// How many pairs of ties without a common end cross.
    pub crossings: usize,
    /// The mean over all nodes with neighbours of what their neighbours and their equally many nearest nodes have in
    /// common, as a share of both together (Jaccard): from 0 to 1.
    pub neighbourhoods: f64,
    /// How many pairs of discs or labels cover each other.
    pub overlaps: usize,
}

/// Measures a drawing. O(nodes² log nodes + ties²).
pub fn measure(graph: &Graph, drawing: &Drawing) -> Measures {
    let places = &drawing.places;
    let parts = Part::all(graph);
    let (mut sum, mut square, mut pairs) = (0.0, 0.0, 0.0);
    let (mut shares, mut with_neighbours) = (0.0, 0_usize);
    let mut drawn: Vec<(Part, Vec<Point>)> = Vec::new();
    for mut part in parts {
        while !part.count(usize::MAX) {}
        let place = |own: usize| super::at(places, super::at(&part.nodes, own));
        for own in 0..part.len() {
            for (other, hops) in part.hops(own).iter().enumerate().take(own) {
                let ratio = distance(place(own), place(other)) / f64::from(*hops);
                sum += ratio;
                square += ratio * ratio;
                pairs += 1.0;
            }
            let degree = part.degree(own);
            if degree > 0 {
                let all = super::at(&part.nodes, own);
                let mut near: Vec<(f64, usize)> = (0..places.len())
                    .filter(|other| *other != all)
                    .map(|other| (distance(place(own), super::at(places, other)), other))
                    .collect();
                near.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
                let is_tied = |node: usize| {
                    part.near(own)
                        .iter()
                        .any(|near| super::at(&part.nodes, *near as usize) == node)
                };
                let common = near.iter().take(degree).filter(|(_, node)| is_tied(*node)).count();
                shares += common as f64 / (2 * degree - common) as f64;
                with_neighbours += 1;
            }
        }
        let own: Vec<Point> = (0..part.len()).map(place).collect();
        drawn.push((part, own));
    }
    let best = if square > 0.0 { sum / square } else { 0.0 };
    Measures {
        stress: if pairs > 0.0 {
            (best * best * square - 2.0 * best * sum + pairs) / pairs
        } else {
            0.0
        },
        crossings: crossings_of(&drawn),
        neighbourhoods: if with_neighbours > 0 {
            shares / with_neighbours as f64
        } else {
            1.0
        },
        overlaps: overlaps(&graph.nodes, places),
    }
}

fn distance(one: Point, other: Point) -> f64 {
    let (x, y) = (
        f64::from(one.x) - f64::from(other.x),
        f64::from(one.y) - f64::from(other.y),
    );
    (x * x + y * y).sqrt()
}

/// How many pairs of a part's ties cross. O(ties²).
pub(super) fn crossings(part: &Part, places: &[Point]) -> usize {
    let place = |node: u32| super::at(places, node as usize);
    let lines: Vec<(Point, Point)> = part
        .edges
        .iter()
        .map(|(one, other)| (place(*one), place(*other)))
        .collect();
    let side = |from: Point, to: Point, of: Point| {
        let (way, other) = (to.from(from), of.from(from));
        way.x * other.y - way.y * other.x
    };
    let mut count = 0;
    for (rank, ((from, to), (a, b))) in part.edges.iter().zip(&lines).enumerate() {
        for ((begin, end), (c, d)) in part.edges.iter().zip(&lines).skip(rank + 1) {
            if side(*a, *b, *c) * side(*a, *b, *d) < 0.0
                && side(*c, *d, *a) * side(*c, *d, *b) < 0.0
                && from != begin
                && from != end
                && to != begin
                && to != end
            {
                count += 1;
            }
        }
    }
    count
}

/// Within the parts, and of one with another: as if all were one.
fn crossings_of(drawn: &[(Part, Vec<Point>)]) -> usize {
    let mut all = Part::default();
    let mut places = Vec::new();
    for (part, own) in drawn {
        let from = places.len() as u32;
        all.edges
            .extend(part.edges.iter().map(|(one, other)| (one + from, other + from)));
        places.extend(own);
    }
    crossings(&all, &places)
}

fn overlaps(nodes: &[Node], places: &[Point]) -> usize {
    let rooms: Vec<Room> = nodes.iter().map(|node| Room::of(node, 0.0)).collect();
    let mut count = 0;
    for (rank, (place, room)) in places.iter().zip(&rooms).enumerate() {
        let others = places.iter().zip(&rooms).skip(rank + 1);
        count += others
            .filter(|(there, other)| room.reach(*place, **other, **there).is_some())
            .count();
    }
    count
}
