//! Rings from core to edge, by a level of each node, and sectors within them, by a group of each node; goals in the
//! middle with partners around them are two rings. The order on the rings puts each node near those it is tied with, by
//! repeated circular means (the barycentre method of Sugiyama, Tagawa and Toda, 1981, on circles), of which the drawing
//! with the shortest ties is kept. O(rounds × (ties + nodes log nodes)).

use std::f32::consts::TAU;

use super::{Drawing, Graph, Options, Point, Room, at, put};

/// In so many steps a ring is gone round.
const STEPS: usize = 180;
/// How often all are put near what they are tied with.
const ROUNDS: usize = 24;

/// What decides where nodes stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Levels {
    /// The ring of each node, 0 in the middle; any above 31 counts as 31.
    pub rings: Vec<usize>,
    /// The sector of each node, from 0; empty for none. Sectors stand clockwise from the top, each as wide as it needs.
    pub sectors: Vec<usize>,
}

/// Nodes on rings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rings {
    /// Where the nodes stand, around (0, 0).
    pub drawing: Drawing,
    /// The radius of each ring, zero where one node alone stands in the middle.
    pub radii: Vec<f32>,
    /// Where each sector begins and ends, in radians clockwise from the top; of 0 width where nobody is in it.
    pub sectors: Vec<(f32, f32)>,
}

/// Puts nodes on rings. Pinned nodes stay where they are.
pub fn arrange(graph: &Graph, levels: &Levels, options: &Options) -> Rings {
    let rings: Vec<usize> = (0..graph.nodes.len())
        .map(|node| at(&levels.rings, node).min(31))
        .collect();
    let rooms: Vec<Room> = graph.nodes.iter().map(|node| Room::of(node, options.gap)).collect();
    let count = rings.iter().max().map_or(0, |most| most + 1);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (node, ring) in rings.iter().enumerate() {
        if let Some(members) = members.get_mut(*ring) {
            members.push(node);
        }
    }
    let near = near(graph);
    let sectors = sectors(levels, &members);
    let mut order = members;
    let mut best: Option<(f32, Vec<Point>, Vec<f32>)> = None;
    for round in 0..ROUNDS {
        let (places, radii, angles) = place(&order, &rooms, levels, &sectors);
        let length: f32 = near
            .iter()
            .enumerate()
            .flat_map(|(node, near)| near.iter().map(move |other| (node, *other)))
            .map(|(node, other)| at(&places, node).distance(at(&places, other)))
            .sum();
        if best.as_ref().is_none_or(|(least, ..)| length < *least) {
            best = Some((length, places, radii));
        }
        // From inside out, and then from outside in.
        let step = round % (2 * count).max(1);
        let ring = if step < count {
            step
        } else {
            (2 * count).saturating_sub(step + 1)
        };
        if let Some(ring) = order.get_mut(ring) {
            sort(ring, &near, &angles, levels);
        }
    }
    let (_, mut places, radii) = best.unwrap_or_default();
    for (place, node) in places.iter_mut().zip(&graph.nodes) {
        *place = node.pinned.unwrap_or(*place);
    }
    Rings {
        drawing: Drawing { places },
        radii,
        sectors,
    }
}

/// Goals in the middle and everything else around them: `is_inner` says who is in the middle.
pub fn around(graph: &Graph, is_inner: &[bool], options: &Options) -> Rings {
    let levels = Levels {
        rings: (0..graph.nodes.len())
            .map(|node| usize::from(!at(is_inner, node)))
            .collect(),
        sectors: Vec::new(),
    };
    arrange(graph, &levels, options)
}

fn near(graph: &Graph) -> Vec<Vec<usize>> {
    let mut near = vec![Vec::new(); graph.nodes.len()];
    for (one, other) in graph.edges.iter().copied().filter(|(one, other)| one != other) {
        if one.max(other) < graph.nodes.len() {
            for (from, to) in [(one, other), (other, one)] {
                if let Some(near) = near.get_mut(from) {
                    near.push(to);
                }
            }
        }
    }
    near
}

/// Where each sector begins and ends: as wide as its share on the ring where it has most.
fn sectors(levels: &Levels, members: &[Vec<usize>]) -> Vec<(f32, f32)> {
    let count = levels.sectors.iter().max().map_or(0, |most| (most + 1).min(1000));
    let mut shares = vec![0.0_f32; count];
    // Who alone stands in the middle needs no sector.
    let is_centre = |(number, ring): &(usize, &Vec<usize>)| *number == 0 && ring.len() == 1;
    for (_, ring) in members.iter().enumerate().filter(|ring| !is_centre(ring)) {
        let mut own = vec![0.0_f32; count];
        for node in ring {
            if let Some(own) = own.get_mut(at(&levels.sectors, *node)) {
                *own += 1.0;
            }
        }
        for (share, own) in shares.iter_mut().zip(own) {
            *share = share.max(own / ring.len().max(1) as f32);
        }
    }
    let all: f32 = shares.iter().sum();
    let mut from = 0.0;
    let sector = |share: &f32| {
        let begin = from;
        from += share / all.max(f32::MIN_POSITIVE) * TAU;
        (begin, from)
    };
    shares.iter().map(sector).collect()
}

/// A place at an angle, clockwise from the top.
fn on(radius: f32, angle: f32) -> Point {
    Point::new(radius * angle.sin(), -radius * angle.cos())
}

/// Puts each ring's nodes on it in their order, the rings as near to each other as their boxes allow; also the radii,
/// and the angle of each node.
fn place(
    order: &[Vec<usize>],
    rooms: &[Room],
    levels: &Levels,
    sectors: &[(f32, f32)],
) -> (Vec<Point>, Vec<f32>, Vec<f32>) {
    let (mut places, mut angles) = (vec![Point::default(); rooms.len()], vec![0.0; rooms.len()]);
    let mut radii = Vec::new();
    // How far out the rings before reach.
    let mut reach = 0.0;
    for ring in order {
        let widest = ring
            .iter()
            .map(|node| at(rooms, *node))
            .fold(Room::default(), Room::most);
        let far = (widest.side * widest.side + widest.above.max(widest.below) * widest.above.max(widest.below)).sqrt();
        if reach == 0.0 && ring.len() == 1 {
            radii.push(0.0);
            reach = far;
            continue;
        }
        let fits: f32 = (0..STEPS)
            .map(|step| TAU / STEPS as f32 / arc(widest, (step as f32 + 0.5) * TAU / STEPS as f32))
            .sum();
        let mut radius: f32 = if ring.is_empty() {
            reach
        } else {
            (reach + far).max(ring.len() as f32 / fits)
        };
        let mut whole = spread(ring, widest, levels, sectors);
        // Until nobody on it covers anybody else.
        while !is_clear(&whole, radius, rooms) && radius < 1e6 {
            radius *= 1.03;
            whole = spread(ring, widest, levels, sectors);
        }
        for (node, angle) in whole {
            put(&mut places, node, on(radius, angle));
            put(&mut angles, node, angle);
        }
        radii.push(radius);
        reach = if ring.is_empty() { radius } else { radius + far };
    }
    (places, radii, angles)
}

/// How much of a ring a box of this size needs at an angle: less where boxes stand one below another.
fn arc(widest: Room, angle: f32) -> f32 {
    let (wide, high) = (2.0 * widest.side, widest.above + widest.below);
    let (across, down) = (angle.cos().abs(), angle.sin().abs());
    (wide / across.max(1e-3)).min(high / down.max(1e-3)).max(0.1)
}

/// The angles of nodes on a ring: in their order, within their sectors, closer together where their boxes need less.
fn spread(ring: &[usize], widest: Room, levels: &Levels, sectors: &[(f32, f32)]) -> Vec<(usize, f32)> {
    let mut out = Vec::with_capacity(ring.len());
    let mut rest = ring;
    while let Some(first) = rest.first() {
        let sector = at(&levels.sectors, *first);
        let count = rest
            .iter()
            .take_while(|node| at(&levels.sectors, **node) == sector)
            .count();
        let count = if sectors.is_empty() { rest.len() } else { count };
        let (group, others) = rest.split_at(count);
        rest = others;
        let (from, to) = if sectors.is_empty() {
            (0.0, TAU)
        } else {
            at(sectors, sector)
        };
        // In small steps: as much of what is needed there as the group's share of the whole.
        let step = (to - from) / STEPS as f32;
        let densities: Vec<f32> = (0..STEPS)
            .map(|number| 1.0 / arc(widest, from + (number as f32 + 0.5) * step))
            .collect();
        let all: f32 = densities.iter().sum();
        let (mut passed, mut members) = (0.0, group.iter().enumerate().peekable());
        for (number, density) in densities.iter().enumerate() {
            while let Some((rank, node)) = members.peek() {
                let wanted = (*rank as f32 + 0.5) / count as f32 * all;
                if wanted > passed + density && number + 1 < STEPS {
                    break;
                }
                let within = ((wanted - passed) / density.max(f32::MIN_POSITIVE)).clamp(0.0, 1.0);
                out.push((**node, from + (number as f32 + within) * step));
                members.next();
            }
            passed += density;
        }
    }
    out
}

fn is_clear(ring: &[(usize, f32)], radius: f32, rooms: &[Room]) -> bool {
    let place = |angle: f32| on(radius, angle);
    let clear = |(one, angle): &(usize, f32), (other, there): &(usize, f32)| {
        at(rooms, *one)
            .reach(place(*angle), at(rooms, *other), place(*there))
            .is_none()
    };
    // They stand in the order of their angles: only those next to each other can be in each other's way.
    let next = |rank: usize| ring.iter().cycle().skip(rank + 1).take(3.min(ring.len() - 1));
    ring.iter()
        .enumerate()
        .all(|(rank, one)| next(rank).all(|other| clear(one, other)))
}

/// Sorts a ring by where its nodes' neighbours are; who has none keeps its place.
fn sort(ring: &mut [usize], near: &[Vec<usize>], angles: &[f32], levels: &Levels) {
    let wanted = |node: usize| {
        let sum = near
            .get(node)
            .into_iter()
            .flatten()
            .fold(Point::default(), |sum, other| {
                sum.moved(on(1.0, at(angles, *other)), 1.0)
            });
        let own = at(angles, node);
        if sum.square() < 1e-6 {
            own
        } else {
            sum.x.atan2(-sum.y).rem_euclid(TAU)
        }
    };
    let mut keys: Vec<(usize, f32, usize)> = ring
        .iter()
        .map(|node| (at(&levels.sectors, *node), wanted(*node), *node))
        .collect();
    keys.sort_by(|one, other| {
        one.0
            .cmp(&other.0)
            .then(one.1.total_cmp(&other.1))
            .then(one.2.cmp(&other.2))
    });
    for (place, (.., node)) in ring.iter_mut().zip(keys) {
        *place = node;
    }
}
