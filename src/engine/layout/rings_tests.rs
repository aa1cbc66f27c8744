//! Rings, sectors, goals in the middle, and scales across each other.

use super::measure::measure;
use super::rings::{Levels, around};
use super::*;

fn graph(count: usize, edges: &[(usize, usize)]) -> Graph {
    let node = Node {
        radius: 10.0,
        label: (90.0, 14.0),
        pinned: None,
    };
    Graph {
        nodes: vec![node; count],
        edges: edges.to_vec(),
    }
}

fn far(place: &Point) -> f32 {
    place.square().sqrt()
}

#[test]
fn each_node_is_on_its_ring() {
    let graph = graph(60, &(1..60).map(|node| (node, node / 3)).collect::<Vec<_>>());
    let levels = Levels {
        rings: (0..60).map(|node| if node == 0 { 0 } else { 1 + node % 3 }).collect(),
        sectors: Vec::new(),
    };
    let rings = rings::arrange(&graph, &levels, &Options::default());
    assert_eq!(rings.radii.len(), 4);
    assert!(rings.radii.is_sorted());
    for (place, ring) in rings.drawing.places.iter().zip(&levels.rings) {
        assert!((far(place) - rings.radii[*ring]).abs() < 0.1);
    }
    assert_eq!(measure(&graph, &rings.drawing).overlaps, 0);
    assert_eq!(rings, rings::arrange(&graph, &levels, &Options::default()));
}

#[test]
fn sectors_keep_what_is_in_them() {
    let graph = graph(50, &(1..50).map(|node| (node, node * 7 % 50)).collect::<Vec<_>>());
    let levels = Levels {
        rings: (0..50).map(|node| 1 + node % 2).collect(),
        sectors: (0..50).map(|node| node * node % 5).collect(),
    };
    let rings = rings::arrange(&graph, &levels, &Options::default());
    for (place, sector) in rings.drawing.places.iter().zip(&levels.sectors) {
        let angle = place.x.atan2(-place.y).rem_euclid(std::f32::consts::TAU);
        let (from, to) = rings.sectors[*sector];
        assert!((from..=to).contains(&angle), "{angle} in {from} to {to}");
    }
    assert_eq!(measure(&graph, &rings.drawing).overlaps, 0);
}

#[test]
fn partners_stand_by_their_goals() {
    // Six goals; each partner serves one or two that are next to each other, but was named in another order.
    let edges: Vec<(usize, usize)> = (0..36)
        .flat_map(|number| {
            let (partner, goal) = (6 + number * 17 % 36, number / 6);
            [
                (partner, goal),
                (partner, if number % 6 == 0 { (goal + 1) % 6 } else { goal }),
            ]
        })
        .collect();
    let graph = graph(42, &edges);
    let is_goal: Vec<bool> = (0..42).map(|node| node < 6).collect();
    let rings = around(&graph, &is_goal, &Options::default());
    let found = measure(&graph, &rings.drawing);
    assert_eq!(found.overlaps, 0);
    assert!(found.crossings <= 12, "{found:?}");
    let inner = rings.drawing.places[..6].iter().map(far).fold(0.0, f32::max);
    assert!(rings.drawing.places[6..].iter().all(|place| far(place) > inner));
}

#[test]
fn rings_of_nothing_and_of_many_are_no_trouble() {
    let none = rings::arrange(&Graph::default(), &Levels::default(), &Options::default());
    assert!(none.drawing.places.is_empty());
    let graph = graph(500, &[(0, 0), (3, 900)]);
    let levels = Levels {
        rings: vec![usize::MAX; 500],
        sectors: vec![3; 20],
    };
    let rings = rings::arrange(&graph, &levels, &Options::default());
    assert!(rings.drawing.places.iter().all(|place| place.is_sound()));
    assert_eq!(measure(&graph, &rings.drawing).overlaps, 0);
}

#[test]
fn who_is_rated_alike_stands_in_one_cell_and_who_is_not_rated_in_none() {
    let graph = graph(40, &[]);
    let rated: Vec<Option<(usize, usize)>> = (0..40)
        .map(|node| (node % 9 != 0).then_some((node % 5, node / 13)))
        .collect();
    let found = scales::arrange(&graph, &rated, (5, 3), &Options::default());
    assert_eq!(measure(&graph, &found.drawing).overlaps, 0);
    for (place, rated) in found.drawing.places.iter().zip(&rated) {
        match rated {
            Some((column, line)) => {
                let line = 2 - (*line).min(2);
                assert_eq!((place.x / found.cell.x) as usize, *column, "{place:?}");
                assert_eq!((place.y / found.cell.y) as usize, line, "{place:?}");
            }
            None => assert!(place.y > 3.0 * found.cell.y),
        }
    }
}
