//! The search's own counts, which follow each move, against what is counted anew.

use super::*;
use crate::engine::layout::measure::crossings;
use crate::engine::layout::start::spread;
use crate::engine::layout::{Graph, Node};

fn part() -> Part {
    let node = Node {
        radius: 1.0,
        label: (0.0, 0.0),
        pinned: None,
    };
    let edges = (1..50).flat_map(|node| [(node, 0), (node, node * 7 % 50), (node, node / 2)]);
    let graph = Graph {
        nodes: vec![node; 50],
        edges: edges
            .filter(|(one, _)| one % 5 > 0)
            .chain([(5, 9), (9, 10), (10, 12), (15, 20), (20, 25), (25, 1)])
            .collect(),
    };
    let mut part = Part::all(&graph).remove(0);
    while !part.count(7) {}
    part
}

fn search(part: &Part, radius: f32) -> Search {
    let places: Vec<Point> = (0..part.len())
        .map(|node| Point::default().moved(spread(node), 4.0))
        .collect();
    Search::new(part, places, vec![Room::disc(radius); part.len()], &[], 0.1)
}

#[test]
fn what_is_counted_move_by_move_is_what_is_counted_anew() {
    let part = part();
    // Ties of no thickness: nodes of no size have none running through them.
    for radius in [0.0, 0.05] {
        let mut search = search(&part, radius);
        let before = crossings(&part, &search.places);
        while !search.step(&part, 50) {
            let anew = Tangle::new(&part, &search.places, &search.rooms);
            for node in 0..part.len() {
                assert_eq!(search.tangle.of(&part, node), anew.of(&part, node), "of {node}");
            }
            let near = Near::new(&part, &search.places);
            assert!((search.near.sum(&part) - near.sum(&part)).abs() < 1e-3);
            let now = stress(&part, &search.places).now;
            assert!((search.stress - now).abs() < 1e-3 * now, "{} {now}", search.stress);
            if radius == 0.0 {
                let all: i32 = part
                    .edges
                    .iter()
                    .enumerate()
                    .map(|(tie, _)| search.tangle.cost(tie))
                    .sum();
                assert_eq!(usize::try_from(all / 2).unwrap(), crossings(&part, &search.places));
            }
        }
        assert!(crossings(&part, &search.places) * 2 < before);
    }
}

#[test]
fn what_is_fixed_does_not_move_and_boxes_stay_apart() {
    let part = part();
    let places: Vec<Point> = (0..part.len())
        .map(|node| Point::default().moved(spread(node), 9.0))
        .collect();
    let rooms = vec![Room::disc(0.2); part.len()];
    let fixed: Vec<bool> = (0..part.len()).map(|node| node % 3 == 0).collect();
    let overlaps = |places: &[Point]| {
        let covers = |one: usize, other: usize| rooms[one].reach(places[one], rooms[other], places[other]).is_some();
        (0..places.len())
            .flat_map(|one| (0..one).map(move |other| (one, other)))
            .filter(|(one, other)| covers(*one, *other))
            .count()
    };
    let mut search = Search::new(&part, places.clone(), rooms.clone(), &fixed, 0.1);
    while !search.step(&part, 1000) {}
    let after = search.places();
    assert!(overlaps(&after) <= overlaps(&places));
    let moved = (0..part.len()).filter(|node| after[*node] != places[*node]);
    assert!(moved.clone().all(|node| !fixed[node]));
    assert!(moved.count() > 10);
}
