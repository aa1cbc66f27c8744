//! A layout in slices: the parts one after another, and then all of them beside each other.
//!
//! Each part goes through: counting of distances, a start by pivots, descent of the stress, forces, turning to fill the
//! page (or onto pins), pushing boxes apart, search. A part most of whose nodes have a place keeps it: only what is new
//! is placed, where its stress is least, and searches; what stands gives way where it must. A part with few known places
//! is drawn anew and turned so that those are near where they were. Parts with pins or known places stay where they
//! are; all others are packed around them.

use super::apart::Apart;
use super::draft::{Draft, Known};
use super::pack::{pack, rows, size};
use super::part::Part;
use super::turn::bounds;
use super::{Drawing, Graph, Options, Point, Room, at, put};

/// The space between parts.
const BETWEEN: f32 = 28.0;
/// The room of a node without ties, at least, as a share of the width of what it stands beside.
const LOOSE: f32 = 0.016;

/// How far a layout is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Whether the drawing is finished.
    pub is_done: bool,
    /// The share that is done, from 0 to 1.
    pub share: f32,
}

/// A layout that is made in slices. Dropping it cancels it.
pub struct Run {
    drafts: Vec<Draft>,
    next: usize,
    /// Nodes without ties.
    single: Vec<usize>,
    rooms: Vec<Room>,
    known: Vec<Known>,
    /// Pins, and places before, as they were given.
    given: Vec<(Option<Point>, Option<Point>)>,
    options: Options,
    places: Vec<Point>,
    is_done: bool,
}

impl Run {
    /// Begins a layout; with `previous`, what stood stays as it is as far as it can.
    pub fn new(graph: &Graph, options: &Options, previous: Option<&[Option<Point>]>) -> Self {
        let stretch = if options.stretch.is_finite() {
            options.stretch.clamp(0.5, 2.0)
        } else {
            1.0
        };
        let options = &Options {
            aspect: options.aspect / stretch / stretch,
            stretch,
            ..*options
        };
        let plain: Vec<Room> = graph.nodes.iter().map(|node| Room::of(node, options.gap)).collect();
        let rooms: Vec<Room> = plain.iter().map(|room| room.squeezed(stretch)).collect();
        let sound = |place: Option<Point>| {
            place
                .filter(|place| place.is_sound())
                .map(|place| place.stretched(1.0 / stretch))
        };
        let known: Vec<Known> = graph
            .nodes
            .iter()
            .enumerate()
            .map(|(number, node)| Known {
                pinned: sound(node.pinned),
                before: sound(previous.and_then(|places| places.get(number).copied().flatten())),
                is_centre: options.centre == Some(number),
            })
            .collect();
        let given = graph.nodes.iter().enumerate().map(|(number, node)| {
            let before = previous.and_then(|places| places.get(number).copied().flatten());
            (
                node.pinned.filter(|place| place.is_sound()),
                before.filter(|place| place.is_sound()),
            )
        });
        let (single, parts): (Vec<Part>, Vec<Part>) = Part::all(graph).into_iter().partition(|part| part.len() == 1);
        let draft = |part: Part| {
            let of = |rooms: &[Room]| part.nodes.iter().map(|node| at(rooms, *node)).collect();
            let its_rooms = (of(&rooms), of(&plain));
            let its_known = part.nodes.iter().map(|node| at(&known, *node)).collect();
            Draft::new(part, its_rooms, its_known, *options)
        };
        Self {
            drafts: parts.into_iter().map(draft).collect(),
            next: 0,
            single: single.into_iter().flat_map(|part| part.nodes).collect(),
            places: vec![Point::default(); graph.nodes.len()],
            given: given.collect(),
            rooms,
            known,
            options: *options,
            is_done: false,
        }
    }

    /// A slice of the work: a few milliseconds for up to 1,000 nodes.
    pub fn step(&mut self) -> Progress {
        match self.drafts.get_mut(self.next) {
            Some(draft) => self.next += usize::from(draft.step()),
            None if !self.is_done => {
                self.gather();
                self.is_done = true;
            }
            None => {}
        }
        let weight: f32 = self.drafts.iter().map(Draft::weight).sum();
        let done: f32 = self.drafts.iter().map(|draft| draft.weight() * draft.progress()).sum();
        let share = if self.is_done {
            1.0
        } else {
            0.99 * done / weight.max(1.0)
        };
        Progress {
            is_done: self.is_done,
            share,
        }
    }

    /// Whoever waits wants to see it: what is left is done without trying whether it can be drawn better. The drawing is
    /// as sound, and not as good.
    pub fn hurry(&mut self) {
        self.drafts.iter_mut().for_each(Draft::hurry);
    }

    /// The drawing, once it is finished.
    pub fn drawing(self) -> Drawing {
        let given = self.given.into_iter().zip(self.places);
        let place = |((own, place), squeezed): ((Option<Point>, Option<Point>), Point)| {
            let now = squeezed.stretched(self.options.stretch);
            // What has not moved is just where it was, whatever rounding says.
            own.or(place.filter(|place| place.distance(now) < 0.05)).unwrap_or(now)
        };
        Drawing {
            places: given.map(place).collect(),
        }
    }

    /// Puts the parts beside each other.
    fn gather(&mut self) {
        let stands = |known: &Known| known.pinned.or(known.before);
        let mut standing: Vec<usize> = Vec::new();
        for draft in self.drafts.iter().filter(|draft| draft.is_anchored) {
            for (node, place) in draft.part.nodes.iter().zip(&draft.places) {
                put(&mut self.places, *node, *place);
                standing.push(*node);
            }
        }
        let mut loose = Vec::new();
        for node in self.single.iter().copied() {
            match stands(&at(&self.known, node)) {
                Some(place) => {
                    put(&mut self.places, node, place);
                    standing.push(node);
                }
                None => loose.push(node),
            }
        }
        self.clear(&standing);
        self.pack(&standing, &loose);
    }

    /// Pushes apart what stands: parts do not know of each other.
    fn clear(&mut self, standing: &[usize]) {
        let rooms: Vec<Room> = standing.iter().map(|node| at(&self.rooms, *node)).collect();
        let mut places: Vec<Point> = standing.iter().map(|node| at(&self.places, *node)).collect();
        let ease = |node: &usize| match at(&self.known, *node) {
            Known { pinned: Some(_), .. } => 0.0,
            Known { before: Some(_), .. } => 0.02,
            _ => 1.0,
        };
        let ease: Vec<f32> = standing.iter().map(ease).collect();
        Apart::new(rooms, ease, true).finish(&mut places);
        for (node, place) in standing.iter().zip(places) {
            put(&mut self.places, *node, place);
        }
    }

    /// Packs what does not stand around what does; where nothing does, around the middle of the page.
    fn pack(&mut self, standing: &[usize], loose: &[usize]) {
        let of = |nodes: &[usize], places: &[Point]| {
            let rooms: Vec<Room> = nodes.iter().map(|node| at(&self.rooms, *node)).collect();
            bounds(places, &rooms)
        };
        let places: Vec<Point> = standing.iter().map(|node| at(&self.places, *node)).collect();
        let stood = of(standing, &places);
        let mut blocks = vec![(Vec::new(), Vec::new(), stood)];
        if standing.is_empty() {
            blocks.clear();
        }
        for draft in self.drafts.iter().filter(|draft| !draft.is_anchored) {
            blocks.push((
                draft.part.nodes.clone(),
                draft.places.clone(),
                of(&draft.part.nodes, &draft.places),
            ));
        }
        if !loose.is_empty() {
            let room = loose
                .iter()
                .map(|node| at(&self.rooms, *node))
                .fold(Room::default(), Room::most);
            // Marks shrink less than the map does where it is shown whole: beside much they need more room.
            let widest = blocks.iter().map(|(.., bounds)| size(*bounds).x).fold(0.0, f32::max);
            let least = widest * LOOSE;
            let cell = Point::new((room.side * 2.0).max(least), (room.above + room.below).max(least));
            let places = rows(loose.len(), cell, self.options.aspect);
            blocks.push((loose.to_vec(), places.clone(), of(loose, &places)));
        }
        let between = Point::new(BETWEEN, BETWEEN);
        let sizes: Vec<Point> = blocks
            .iter()
            .map(|(.., bounds)| size(*bounds).moved(between, 1.0))
            .collect();
        let corners = pack(&sizes, self.options.aspect);
        let end = corners
            .iter()
            .zip(&sizes)
            .fold(Point::default(), |end, (corner, size)| {
                Point::new(end.x.max(corner.x + size.x), end.y.max(corner.y + size.y))
            });
        let from = if standing.is_empty() {
            Point::default().moved(end.from(between), -0.5)
        } else {
            stood.0
        };
        for ((nodes, places, (top, _)), corner) in blocks.iter().zip(&corners) {
            for (node, place) in nodes.iter().zip(places) {
                put(
                    &mut self.places,
                    *node,
                    from.moved(*corner, 1.0).moved(place.from(*top), 1.0),
                );
            }
        }
        if let Some(centre) = self.options.centre.filter(|_| standing.is_empty()) {
            let centre = at(&self.places, centre);
            self.places.iter_mut().for_each(|place| *place = place.from(centre));
        }
    }
}
