//! Layouts: that they are the same each time, bounded, without overlaps, near the best, and that little changes when
//! little has changed.

use super::karate::karate;
use super::measure::{Measures, measure};
use super::*;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

fn node() -> Node {
    Node {
        radius: 10.0,
        label: (80.0, 14.0),
        pinned: None,
    }
}

pub(super) fn graph(count: usize, edges: &[(usize, usize)]) -> Graph {
    Graph {
        nodes: vec![node(); count],
        edges: edges.to_vec(),
    }
}

/// A school with half of its partners, five lead partners with some each, and triangles among those: as plans have it.
fn partners(count: usize) -> Graph {
    let mut dice = Dice(count as u64);
    let mut edges = Vec::new();
    for partner in 1..count {
        let lead = 1 + dice.below(5.min(partner));
        edges.push((partner, if partner < 6 || dice.below(2) == 0 { 0 } else { lead }));
        if dice.below(3) > 0 {
            edges.push((partner, dice.below(partner)));
        }
        if dice.below(3) == 0 {
            edges.push((partner, lead));
        }
    }
    graph(count, &edges)
}

fn drawn(graph: &Graph) -> (Drawing, Measures) {
    let drawing = arrange(graph, &Options::default(), None);
    assert_sound(graph, &drawing);
    let measures = measure(graph, &drawing);
    (drawing, measures)
}

fn assert_sound(graph: &Graph, drawing: &Drawing) {
    assert_eq!(drawing.places.len(), graph.nodes.len());
    assert!(drawing.places.iter().all(|place| place.is_sound()), "{drawing:?}");
    assert_eq!(measure(graph, drawing).overlaps, 0);
}

/// Moves of the nodes that are in both, as shares of the drawing's width, from least to most.
fn moves(before: &Drawing, after: &Drawing) -> Vec<f32> {
    let (least, most) = before.places.iter().fold((f32::MAX, f32::MIN), |(least, most), place| {
        (least.min(place.x), most.max(place.x))
    });
    let pairs = before.places.iter().zip(&after.places);
    let mut moves: Vec<f32> = pairs
        .map(|(before, after)| before.distance(*after) / (most - least))
        .collect();
    moves.sort_by(f32::total_cmp);
    moves
}

fn stood(drawing: &Drawing) -> Vec<Option<Point>> {
    drawing.places.iter().copied().map(Some).collect()
}

#[test]
fn the_karate_club_is_drawn_better_than_others_draw_it() {
    let graph = karate();
    let (_, found) = drawn(&graph);
    // fcose has a stress of .078, ForceAtlas2 67 crossings and neighbourhoods of .39.
    assert!(found.stress < 0.078, "{found:?}");
    // Pulled wider and closer together to be read, it keeps what it found.
    let read = measure(&graph, &arrange(&graph, &Options::to_read(), None));
    for found in [found, read] {
        assert!(found.crossings <= 67, "{found:?}");
        assert!(found.neighbourhoods > 0.39, "{found:?}");
    }
}

#[test]
fn networks_of_partners_have_little_stress_and_few_crossings() {
    for (count, stress, crossings, neighbourhoods) in
        [(30, 0.11, 1.0, 0.3), (60, 0.13, 1.5, 0.2), (150, 0.15, 2.5, 0.14)]
    {
        let graph = partners(count);
        let (_, found) = drawn(&graph);
        assert!(found.stress < stress, "{count}: {found:?}");
        assert!(
            (found.crossings as f64) < crossings * graph.edges.len() as f64,
            "{count}: {found:?}"
        );
        assert!(found.neighbourhoods > neighbourhoods, "{count}: {found:?}");
    }
}

#[test]
fn a_path_a_ring_and_a_grid_are_drawn_as_they_are() {
    let path: Vec<(usize, usize)> = (1..12).map(|node| (node - 1, node)).collect();
    let ring: Vec<(usize, usize)> = (0..12).map(|node| (node, (node + 1) % 12)).collect();
    let grid: Vec<(usize, usize)> = (0..36)
        .flat_map(|node| [(node, node + 1), (node, node + 6)])
        .filter(|(from, to)| *to < 36 && (to - from == 6 || to % 6 > 0))
        .collect();
    for (count, edges, stress) in [(12, path, 0.01), (12, ring, 0.06), (36, grid, 0.04)] {
        let (_, found) = drawn(&graph(count, &edges));
        assert!(found.stress < stress, "{found:?}");
        assert_eq!(found.crossings, 0, "{found:?}");
    }
}

#[test]
fn the_same_question_has_the_same_answer_and_slices_make_no_difference() {
    let graph = partners(60);
    let first = arrange(&graph, &Options::default(), None);
    assert_eq!(arrange(&graph, &Options::default(), None), first);
    let mut run = Run::new(&graph, &Options::default(), None);
    let (mut steps, mut share) = (0, 0.0);
    loop {
        let progress = run.step();
        assert!((share..=1.0).contains(&progress.share), "{progress:?} after {share}");
        share = progress.share;
        steps += 1;
        if progress.is_done {
            break;
        }
    }
    assert!(steps > 20 && share == 1.0, "{steps} slices, {share}");
    assert_eq!(run.drawing(), first);
}

#[test]
fn a_drawing_that_is_hurried_is_there_sooner_and_sound() {
    let graph = partners(300);
    let steps = [false, true].map(|hurries| {
        let mut run = Run::new(&graph, &Options::default(), None);
        if hurries {
            run.hurry();
        }
        let steps = std::iter::repeat_with(|| run.step()).take_while(|progress| !progress.is_done);
        let steps = steps.count();
        assert_sound(&graph, &run.drawing());
        steps
    });
    assert!(3 * steps[1] < 2 * steps[0], "{steps:?}");
}

#[test]
fn pinned_nodes_stay_exactly_and_the_others_keep_clear_of_them() {
    let mut graph = partners(60);
    let pins = [
        (0, Point::new(123.45, -67.89)),
        (7, Point::new(-300.3, 200.7)),
        (8, Point::new(-290.0, 196.0)),
    ];
    for (node, place) in pins {
        graph.nodes[node].pinned = Some(place);
    }
    let drawing = arrange(&graph, &Options::default(), None);
    for (node, place) in pins {
        assert_eq!(drawing.places[node], place);
    }
    // Two pins that cover each other are the user's wish.
    assert_eq!(measure(&graph, &drawing).overlaps, 1);
    let again = arrange(&graph, &Options::default(), Some(&stood(&drawing)));
    assert_eq!(moves(&drawing, &again).last(), Some(&0.0));
}

#[test]
fn the_school_stands_in_the_middle_if_asked() {
    let graph = partners(40);
    let options = Options {
        centre: Some(0),
        ..Options::default()
    };
    let drawing = arrange(&graph, &options, None);
    assert_sound(&graph, &drawing);
    assert_eq!(drawing.places[0], Point::default());
    let far = |sign: f32| drawing.places.iter().map(|place| place.x * sign).fold(0.0, f32::max);
    assert!(
        (0.4..2.5).contains(&(far(1.0) / far(-1.0))),
        "{} {}",
        far(1.0),
        far(-1.0)
    );
}

#[test]
fn one_more_partner_moves_the_others_little() {
    let mut graph = partners(60);
    let mut drawing = arrange(&graph, &Options::default(), None);
    for ties in [vec![0, 3], vec![17], vec![], vec![5, 60, 2]] {
        let new = graph.nodes.len();
        graph.nodes.push(node());
        graph.edges.extend(ties.iter().map(|to| (new, *to)));
        let mut before = stood(&drawing);
        before.push(None);
        let after = arrange(&graph, &Options::default(), Some(&before));
        assert_sound(&graph, &after);
        let moves = moves(&drawing, &after);
        assert!(moves[moves.len() / 2] < 0.005, "{moves:?}");
        assert!(moves[moves.len() - 1] < 0.1, "{moves:?}");
        for to in ties {
            let tie = after.places[new].distance(after.places[to]);
            assert!(tie < 900.0, "{tie} from {new} to {to}");
        }
        drawing = after;
    }
    // Nothing new: nothing moves.
    assert_eq!(arrange(&graph, &Options::default(), Some(&stood(&drawing))), drawing);
}

#[test]
fn removing_partners_moves_nobody() {
    let graph = partners(60);
    let drawing = arrange(&graph, &Options::default(), None);
    let mut fewer = graph.clone();
    fewer.nodes.truncate(50);
    fewer.edges.retain(|(one, other)| *one < 50 && *other < 50);
    let after = arrange(&fewer, &Options::default(), Some(&stood(&drawing)));
    assert_eq!(moves(&drawing, &after).last(), Some(&0.0));
}

#[test]
fn parts_are_packed_beside_each_other() {
    let mut edges = Vec::new();
    let mut count = 0;
    for size in [20, 9, 4, 3, 2, 2, 2] {
        edges.extend((1..size).map(|node| (count + node, count + node / 2)));
        count += size;
    }
    let graph = graph(count + 7, &edges);
    let (drawing, found) = drawn(&graph);
    assert_eq!(found.crossings, 0);
    // No node of a part is within the rectangle around another part.
    let mut first = 0;
    for size in [20, 9, 4, 3, 2, 2, 2] {
        let own = &drawing.places[first..first + size];
        let inside = |place: &Point| {
            let over = |of: fn(&Point) -> f32| {
                let least = own.iter().map(of).fold(f32::MAX, f32::min);
                let most = own.iter().map(of).fold(f32::MIN, f32::max);
                (least..=most).contains(&of(place))
            };
            over(|place| place.x) && over(|place| place.y)
        };
        let others = drawing.places[..first].iter().chain(&drawing.places[first + size..]);
        assert_eq!(
            others.filter(|place| inside(place)).count(),
            0,
            "in the part from {first}"
        );
        first += size;
    }
}

#[test]
fn networks_that_are_hardly_one_are_no_trouble() {
    let complete: Vec<(usize, usize)> = (0..30)
        .flat_map(|one| (0..one).map(move |other| (one, other)))
        .collect();
    let star: Vec<(usize, usize)> = (1..200).map(|node| (0, node)).collect();
    let path: Vec<(usize, usize)> = (1..400).map(|node| (node - 1, node)).collect();
    let twice = [(0, 1), (1, 0), (0, 1), (2, 2), (1, 9), (9, 9)];
    for graph in [
        Graph::default(),
        graph(1, &[]),
        graph(1, &[(0, 0)]),
        graph(2, &[]),
        graph(2, &[(0, 1)]),
        graph(3, &twice),
        graph(1000, &[]),
        graph(30, &complete),
        graph(200, &star),
        graph(400, &path),
    ] {
        let (drawing, _) = drawn(&graph);
        let again = arrange(&graph, &Options::default(), Some(&stood(&drawing)));
        assert_eq!(again, drawing);
    }
}

#[test]
fn nonsense_places_and_sizes_are_no_trouble() {
    let mut graph = partners(20);
    graph.nodes[3].radius = f32::NAN;
    graph.nodes[4].label = (f32::INFINITY, -5.0);
    graph.nodes[5].pinned = Some(Point::new(f32::NAN, 0.0));
    for place in [Point::default(), Point::new(f32::NAN, 1.0), Point::new(1e30, 0.0)] {
        let drawing = arrange(&graph, &Options::default(), Some(&[Some(place); 20]));
        assert_sound(&graph, &drawing);
    }
    // All where one stood are pushed apart, and fewer places than nodes are as many.
    let same = vec![Some(Point::new(50.0, 50.0)); 15];
    assert_sound(&graph, &arrange(&graph, &Options::default(), Some(&same)));
    let options = Options {
        density: f32::NAN,
        aspect: 0.0,
        gap: f32::NAN,
        stretch: f32::INFINITY,
        centre: Some(99),
    };
    assert_sound(&graph, &arrange(&graph, &options, None));
}

#[test]
fn sixty_partners_can_be_read_at_once() {
    let graph = partners(60);
    let drawing = arrange(&graph, &Options::to_read(), None);
    assert_sound(&graph, &drawing);
    let most = |of: fn(&Point) -> f32| drawing.places.iter().map(of).fold(f32::MIN, f32::max);
    let (wide, high) = (
        most(|place| place.x) + most(|place| -place.x),
        most(|place| place.y) + most(|place| -place.y),
    );
    let zoom = ((1280.0 - 90.0) / wide).min((720.0 - 40.0) / high);
    assert!(zoom > 0.7, "{wide} by {high}");
    // At that zoom, with labels as large as ever.
    let labelled: Vec<labels::Labelled> = drawing
        .places
        .iter()
        .map(|place| labels::Labelled {
            place: Point::default().moved(*place, zoom),
            radius: 8.0,
            label: (80.0, 14.0),
            ..labels::Labelled::default()
        })
        .collect();
    let hidden = labels::place(&labelled).iter().filter(|side| side.is_none()).count();
    assert!(hidden <= 1, "{hidden} hidden");
    // What stood in a stretched drawing stays as well.
    assert_eq!(arrange(&graph, &Options::to_read(), Some(&stood(&drawing))), drawing);
}

#[test]
fn discs_without_labels_are_drawn_closer() {
    let labelled = partners(40);
    let mut plain = labelled.clone();
    plain.nodes.iter_mut().for_each(|node| node.label = (0.0, 0.0));
    let wide = |graph: &Graph| {
        let places = drawn(graph).0.places;
        places.iter().map(|place| place.x.abs()).fold(0.0, f32::max)
    };
    assert!(wide(&plain) < 0.8 * wide(&labelled));
}
