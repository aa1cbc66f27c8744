//! Where the nodes of a network stand on a map.
//!
//! [`arrange`] draws a network so that distances on the page follow distances in the network, few ties cross, what is
//! tied stands close together, and no node or label covers another. It is deterministic: the same network, options and
//! previous places give the same drawing, natively and in the browser (nothing but IEEE arithmetic and square roots
//! decides). [`Run`] is the same in slices, with progress, for a page that must answer meanwhile.
//!
//! How, for each connected part ([`Run`] has the order): distances by breadth-first search; a start by pivots (Brandes
//! and Pich, “Eigensolver methods for progressive multidimensional scaling of large data”, 2007); stress by stochastic
//! gradient descent (Zheng, Pawar and Goodman, “Graph drawing by stochastic gradient descent”, 2019; the stress is that
//! of Gansner, Koren and North, “Graph drawing by stress majorization”, 2005); forces that let clusters part (Jacomy et
//! al., “ForceAtlas2”, 2014); boxes pushed apart; and then a search that moves one node at a time and judges each move
//! by what is measured: stress, crossings, ties through nodes, and how many of a node's nearest are its neighbours
//! ([`search`]). Drawings of the least stress have the most crossings where a network has a hub, as a school is: the
//! search gives back a few hundredths of the stress for half of the crossings. Parts are packed beside each other.
//!
//! No crate does this: those for forces (`fdg-sim`, `forceatlas2`, `petgraph-drawing`'s family) stop before labels,
//! crossings, pins and stability, and bring graph types and threads that the page would have to load.
//!
//! Units are those of the page: lengths in pixels at scale 1, x to the right, y downwards.
//!
//! Cost: time and memory grow with the square of a part's nodes, which for the largest plan (2,000 partners) is four
//! million distances of one byte; parts above [`LARGEST`] get the start and the pushing apart alone.

mod apart;
mod draft;
mod forces;
mod pack;
mod part;
mod run;
mod search;
mod start;
mod stress;
mod turn;

pub mod labels;
pub mod measure;
pub mod rings;
pub mod scales;

pub use self::run::{Progress, Run};

#[cfg(test)]
mod karate;
#[cfg(test)]
mod layout_tests;
#[cfg(test)]
mod rings_tests;

/// The most nodes of a connected part that is laid out with all its distances.
pub const LARGEST: usize = 3000;

/// A place on the page, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// A place.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// From another place to this one.
    pub fn from(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }

    /// This place moved by a part of a way.
    pub fn moved(self, way: Self, part: f32) -> Self {
        Self::new(self.x + way.x * part, self.y + way.y * part)
    }

    /// The square of the distance from (0, 0).
    pub fn square(self) -> f32 {
        self.x * self.x + self.y * self.y
    }

    /// The distance from another place.
    pub fn distance(self, other: Self) -> f32 {
        self.from(other).square().sqrt()
    }

    /// This place in something drawn so much wider, and less high.
    fn stretched(self, by: f32) -> Self {
        Self::new(self.x * by, self.y / by)
    }

    /// Whether both numbers are finite and of a size that a page can have.
    fn is_sound(self) -> bool {
        self.x.abs() < 1e7 && self.y.abs() < 1e7
    }
}

/// A node: a disc with a label below it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    /// The radius of its disc.
    pub radius: f32,
    /// Width and height of its label, zero if it has none.
    pub label: (f32, f32),
    /// Where it must stand.
    pub pinned: Option<Point>,
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// The nodes.
    pub nodes: Vec<Node>,
    /// Ties by the places of their ends in `nodes`. Ties to oneself, ties said twice and ties to nobody are passed over.
    pub edges: Vec<(usize, usize)>,
}

/// What the user wants of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// The node that stands in the middle, such as the school.
    pub centre: Option<usize>,
    /// How much of the drawing's area nodes and labels cover, from 0 to 1: more is a smaller drawing.
    pub density: f32,
    /// Width by height of where it is shown.
    pub aspect: f32,
    /// The space between boxes.
    pub gap: f32,
    /// How much everything is drawn wider, and less high, than distances in the network ask: above 1 it fills a wide
    /// screen better, so that labels are larger there, for some more stress.
    pub stretch: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            centre: None,
            density: 0.2,
            aspect: 16.0 / 9.0,
            gap: 4.0,
            stretch: 1.0,
        }
    }
}

impl Options {
    /// For a screen on which all labels are to be read at once: closer together, and wider than high, for a tenth more
    /// stress. 60 partners with labels of 90 pixels fill 1280 × 720 at about nine tenths of their size.
    pub fn to_read() -> Self {
        Self {
            density: 0.35,
            stretch: 1.2,
            ..Self::default()
        }
    }
}

/// Places for the nodes, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Where each node's disc has its middle.
    pub places: Vec<Point>,
}

/// Lays a network out at once. With `previous`, one place for each node (none for those that are new), what stands
/// stays as it is as far as it can, and only what is new finds a place. See [`Run`].
pub fn arrange(graph: &Graph, options: &Options, previous: Option<&[Option<Point>]>) -> Drawing {
    let mut run = Run::new(graph, options, previous);
    while !run.step().is_done {}
    run.drawing()
}

/// What a node takes up around the middle of its disc.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Room {
    /// To the left and to the right.
    side: f32,
    above: f32,
    below: f32,
    radius: f32,
}

impl Room {
    fn of(node: &Node, gap: f32) -> Self {
        let sound = |length: f32| {
            if length.is_finite() {
                length.clamp(0.0, 1e4)
            } else {
                0.0
            }
        };
        let (radius, width, height) = (sound(node.radius), sound(node.label.0), sound(node.label.1));
        let gap = sound(gap) / 2.0;
        Self {
            side: radius.max(width / 2.0) + gap,
            above: radius + gap,
            below: radius + height + gap,
            radius,
        }
    }

    /// Of a disc.
    fn disc(radius: f32) -> Self {
        Self {
            side: radius,
            above: radius,
            below: radius,
            radius,
        }
    }

    /// The most of both in every direction.
    fn most(self, other: Self) -> Self {
        Self {
            side: self.side.max(other.side),
            above: self.above.max(other.above),
            below: self.below.max(other.below),
            radius: self.radius.max(other.radius),
        }
    }

    fn scaled(self, by: f32) -> Self {
        Self {
            side: self.side * by,
            above: self.above * by,
            below: self.below * by,
            radius: self.radius * by,
        }
    }

    /// Where what is drawn will be so much wider, and less high.
    fn squeezed(self, by: f32) -> Self {
        Self {
            side: self.side / by,
            above: self.above * by,
            below: self.below * by,
            radius: self.radius,
        }
    }

    fn area(self) -> f32 {
        2.0 * self.side * (self.above + self.below)
    }

    /// How far this room at one place reaches into another at another place, across and down; neither if both are not
    /// above zero.
    #[inline(always)]
    fn reach(self, at: Point, other: Self, there: Point) -> Option<(f32, f32)> {
        let across = self.side + other.side - (there.x - at.x).abs();
        if across <= 0.0 {
            return None;
        }
        let down = if there.y > at.y || (there.y == at.y && self.below >= other.below) {
            at.y + self.below - (there.y - other.above)
        } else {
            there.y + other.below - (at.y - self.above)
        };
        (down > 0.0).then_some((across, down))
    }
}

/// What stands at a place of a list, or nothing (zero).
#[inline(always)]
fn at<T: Copy + Default>(all: &[T], place: usize) -> T {
    all.get(place).copied().unwrap_or_default()
}

/// The larger of two numbers. (`f32::max` is a call in WebAssembly, for what is not a number.)
#[inline(always)]
fn larger(one: f32, other: f32) -> f32 {
    if one > other { one } else { other }
}

/// The smaller of two numbers.
#[inline(always)]
fn smaller(one: f32, other: f32) -> f32 {
    if one < other { one } else { other }
}

/// Puts a value at a place of a list.
#[inline(always)]
fn put<T>(all: &mut [T], place: usize, value: T) {
    if let Some(old) = all.get_mut(place) {
        *old = value;
    }
}
