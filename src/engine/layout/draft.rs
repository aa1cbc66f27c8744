//! The drawing of one connected part while it is made, a slice at a time.

mod resumed;

use super::apart::Apart;
use super::forces::Forces;
use super::measure::crossings;
use super::part::Part;
use super::search::Search;
use super::stress::{Descent, stress};
use super::turn::{bounds, onto, to_fill};
use super::{LARGEST, Options, Point, Room, at, put, start};

/// Rounds of the descent from the start.
const ROUNDS: u32 = 14;

/// Rounds of a descent that corrects what stands.
const GENTLE: u32 = 8;
/// The fewest and the most rounds of forces: fewer in larger parts.
const FORCES: (u32, u32) = (25, 60);
/// So many nodes can be read with their labels at once.
const SCREENFUL: f32 = 60.0;
/// A part of so many nodes is drawn once, smaller ones more often and at most so often.
const TRIES: usize = 300;
const MOST_TRIES: usize = 6;
/// Nodes from which distances are counted in a slice; moves that are tried in one.
const ROWS: usize = 200;
const MOVES: usize = 128;
/// Sweeps in which boxes are pushed apart, in a slice.
const SWEEPS: usize = 8;
/// How much of a drawing is covered at most while it is made: closer together, nodes find worse places.
const WORKED: f32 = 0.2;

/// What was known of a node before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    /// Where it must stand.
    pub pinned: Option<Point>,
    /// Where it stood.
    pub before: Option<Point>,
    /// Whether it stands in the middle.
    pub is_centre: bool,
}

/// A part being drawn.
pub(super) struct Draft {
    pub part: Part,
    /// Where the nodes are: in pixels at the end, in ties before.
    pub places: Vec<Point>,
    pub rooms: Vec<Room>,
    /// The rooms as they are while a new drawing is made.
    plain: Vec<Room>,
    /// How much closer together a new drawing stands in the end than it was made.
    closer: Option<f32>,
    /// Whether its place on the page is given by pins or by where it was.
    pub is_anchored: bool,
    known: Vec<Known>,
    fixed: Vec<bool>,
    options: Options,
    /// Pixels for a tie.
    unit: f32,
    least: f32,
    tries: usize,
    best: (f32, Vec<Point>),
    is_hurried: bool,
    stage: Stage,
}

enum Stage {
    Counting,
    Descending(Descent),
    Forcing(Forces),
    /// After pins: what is not pinned follows.
    Following(Descent),
    /// Boxes are pushed apart.
    Clearing(Apart),
    Searching(Box<Search>),
    Done,
}

impl Draft {
    /// A draft of a part. `rooms` are as they stand in the end, `plain` before they are drawn wider and less high.
    pub fn new(part: Part, (rooms, plain): (Vec<Room>, Vec<Room>), known: Vec<Known>, options: Options) -> Self {
        let is_anchored = known.iter().any(|known| known.pinned.or(known.before).is_some());
        Self {
            places: Vec::new(),
            fixed: vec![false; part.len()],
            is_anchored,
            unit: 1.0,
            least: 0.0,
            tries: 0,
            best: Default::default(),
            is_hurried: false,
            stage: Stage::Counting,
            part,
            rooms,
            plain,
            closer: None,
            known,
            options,
        }
    }

    /// From now on nothing is tried that is not needed for a sound drawing.
    pub fn hurry(&mut self) {
        self.is_hurried = true;
    }

    /// About how long it takes, in no unit.
    pub fn weight(&self) -> f32 {
        let count = self.part.len() as f32;
        20.0 + count + count * count * 0.02
    }

    /// How much is done, from 0 to 1.
    pub fn progress(&self) -> f32 {
        // Of each try.
        let tried = |part: f32| 0.4 * (self.tries as f32 + part) / self.wanted_tries() as f32;
        match &self.stage {
            Stage::Counting => 0.0,
            Stage::Descending(_) => tried(0.2),
            Stage::Forcing(_) => tried(0.6),
            Stage::Clearing(_) if self.plain.is_empty() => 1.0,
            Stage::Following(_) | Stage::Clearing(_) => 0.4,
            Stage::Searching(search) => 0.4 + 0.6 * search.progress(),
            Stage::Done => 1.0,
        }
    }

    fn wanted_tries(&self) -> usize {
        (TRIES / self.part.len().max(1)).clamp(1, MOST_TRIES)
    }

    /// A slice of work; whether it was the last.
    pub fn step(&mut self) -> bool {
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        self.stage = match stage {
            Stage::Counting => self.count(),
            Stage::Descending(mut descent) => {
                if descent.round(&self.part, &mut self.places, &[]) {
                    let found = stress(&self.part, &self.places);
                    self.least = if self.tries == 0 {
                        found.mean
                    } else {
                        self.least.min(found.mean)
                    };
                    let (least, most) = FORCES;
                    let rounds = most.saturating_sub(self.part.len() as u32 / 20).max(least);
                    Stage::Forcing(Forces::new(&self.part, rounds))
                } else {
                    Stage::Descending(descent)
                }
            }
            Stage::Forcing(mut forces) => {
                if forces.round(&self.part, &mut self.places, &[]) {
                    self.compare()
                } else {
                    Stage::Forcing(forces)
                }
            }
            Stage::Following(mut descent) => {
                if descent.round(&self.part, &mut self.places, &self.fixed) {
                    self.clear()
                } else {
                    Stage::Following(descent)
                }
            }
            Stage::Clearing(mut apart) => {
                if (0..SWEEPS).any(|_| apart.sweep(&mut self.places)) {
                    match self.plain.is_empty() {
                        true => self.finish(),
                        false => self.search(),
                    }
                } else {
                    Stage::Clearing(apart)
                }
            }
            Stage::Searching(mut search) => {
                if self.is_hurried || search.step(&self.part, MOVES) {
                    self.places = search.places();
                    self.settle()
                } else {
                    Stage::Searching(search)
                }
            }
            Stage::Done => Stage::Done,
        };
        matches!(self.stage, Stage::Done)
    }

    fn count(&mut self) -> Stage {
        let count = self.part.len();
        if count > LARGEST {
            self.places = (0..count)
                .map(|node| start::spread(node).moved(start::spread(node), count as f32))
                .collect();
            return self.shape();
        }
        if !self.part.count(ROWS) {
            return Stage::Counting;
        }
        let before = self
            .known
            .iter()
            .filter(|known| known.pinned.or(known.before).is_some())
            .count();
        if before * 2 > count && before > 0 {
            return self.resume();
        }
        self.begin_plainly();
        if count == 1 {
            self.places = vec![Point::default()];
            return self.shape();
        }
        self.start()
    }

    /// A new drawing is made as if it had all the room it wants, and only then pulled wider and closer together: that way
    /// fewer lines cross, and who is joined stands nearer.
    fn begin_plainly(&mut self) {
        let closer = (WORKED / self.options.density.clamp(0.02, 0.6)).min(1.0).sqrt();
        if !self.is_anchored && (closer < 1.0 || self.rooms != self.plain) {
            std::mem::swap(&mut self.rooms, &mut self.plain);
            self.closer = Some(closer);
        }
    }

    fn start(&mut self) -> Stage {
        self.places = start::by_pivots(&self.part, self.tries);
        Stage::Descending(Descent::new(&self.part, ROUNDS, false))
    }

    /// Keeps the best of several tries: small parts are quick to draw, and differ much.
    fn compare(&mut self) -> Stage {
        let found = stress(&self.part, &self.places).mean / self.least.max(1e-4);
        let score = found * 3.0 + crossings(&self.part, &self.places) as f32 / self.part.edges.len().max(1) as f32;
        if self.tries == 0 || score < self.best.0 {
            self.best = (score, std::mem::take(&mut self.places));
        }
        self.tries += 1;
        if !self.is_hurried && self.tries < self.wanted_tries() && self.part.len() > 3 {
            return self.start();
        }
        self.places = std::mem::take(&mut self.best.1);
        self.shape()
    }

    /// Pixels for a tie, so that nodes and labels cover as much as is wanted of a drawing with an area of so many ties
    /// by ties.
    fn unit_for(&self, area: f32) -> f32 {
        let covered: f32 = self.rooms.iter().map(|room| room.area()).sum();
        // What is too much for one look anyway gets more space for each.
        let spread = (SCREENFUL / self.part.len().max(1) as f32).sqrt().min(1.0);
        let density = self.options.density.clamp(0.02, 0.6);
        let density = if self.closer.is_some() {
            density.min(WORKED)
        } else {
            density
        };
        (covered / (density * spread * area.max(0.1))).sqrt().max(1.0)
    }

    /// Gives the drawing its scale and its pins.
    fn shape(&mut self) -> Stage {
        let scale = stress(&self.part, &self.places).scale;
        self.places
            .iter_mut()
            .for_each(|place| *place = Point::new(place.x * scale, place.y * scale));
        // A new drawing is turned as if it stayed as it is.
        let wider = if self.closer.is_some() {
            self.options.stretch
        } else {
            1.0
        };
        to_fill(&mut self.places, self.options.aspect * wider * wider);
        let (top, bottom) = bounds(&self.places, &vec![Room::default(); self.part.len()]);
        let size = bottom.from(top);
        // What is drawn fills about its ellipse.
        self.unit = self.unit_for((size.x + 0.5) * (size.y + 0.5) * 0.785);
        let wanted: Vec<(usize, Point)> = self
            .known
            .iter()
            .enumerate()
            .filter_map(|(node, known)| Some((node, known.pinned.or(known.before)?)))
            .map(|(node, place)| (node, Point::default().moved(place, 1.0 / self.unit)))
            .collect();
        onto(&mut self.places, &wanted);
        self.fixed = self.known.iter().map(|known| known.pinned.is_some()).collect();
        for (node, place) in wanted.iter().filter(|(node, _)| at(&self.fixed, *node)) {
            put(&mut self.places, *node, *place);
        }
        let centre = self.known.iter().position(|known| known.is_centre);
        if let Some(centre) = centre.filter(|centre| !at(&self.fixed, *centre)) {
            let (top, bottom) = bounds(&self.places, &vec![Room::default(); self.part.len()]);
            put(&mut self.places, centre, top.moved(bottom.from(top), 0.5));
            put(&mut self.fixed, centre, true);
        }
        let pins = self.fixed.iter().filter(|is_fixed| **is_fixed).count();
        if pins > 0 && self.part.len() <= LARGEST {
            Stage::Following(Descent::new(&self.part, GENTLE, true))
        } else {
            self.clear()
        }
    }

    /// Begins to push boxes apart.
    fn clear(&mut self) -> Stage {
        let rooms: Vec<Room> = self.rooms.iter().map(|room| room.scaled(1.0 / self.unit)).collect();
        let ease = self
            .known
            .iter()
            .zip(&self.fixed)
            .map(|(known, is_fixed)| match (known.pinned, is_fixed) {
                (Some(_), _) => 0.0,
                (None, true) if known.before.is_none() => 0.0,
                (None, true) => 0.02,
                (None, false) => 1.0,
            });
        let is_patient = self.is_anchored || self.plain.is_empty();
        Stage::Clearing(Apart::new(rooms, ease.collect(), is_patient))
    }

    /// Begins the search.
    fn search(&mut self) -> Stage {
        if self.part.len() < 3 || self.part.len() > LARGEST {
            return self.settle();
        }
        let least = if self.least > 0.0 {
            self.least
        } else {
            stress(&self.part, &self.places).mean
        };
        let rooms = self.rooms.iter().map(|room| room.scaled(1.0 / self.unit)).collect();
        let places = std::mem::take(&mut self.places);
        Stage::Searching(Box::new(Search::new(&self.part, places, rooms, &self.fixed, least)))
    }

    /// A new drawing comes as close together as is wanted, in the rooms that it has in the end; boxes give way once more.
    fn settle(&mut self) -> Stage {
        let Some(closer) = self.closer.take() else {
            return self.finish();
        };
        self.rooms = std::mem::take(&mut self.plain);
        self.unit *= closer;
        self.clear()
    }

    fn finish(&mut self) -> Stage {
        for place in &mut self.places {
            *place = Point::default().moved(*place, self.unit);
        }
        Stage::Done
    }
}
