//! What joins nodes: how close, which way, and what shall become of it.

use std::rc::Rc;

use super::Shows;
use crate::engine::partner_map::{Change, PartnerMap, View, change};
use crate::plan::tie::Direction;
use crate::plan::{Id, Plan, Tie, TieKind, TieLevel, TieScale};
use crate::sorted::{SortedMap, SortedSet};

/// What shall become of what is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// It stays, or nobody says.
    #[default]
    Stays,
    /// It shall be made.
    New,
    /// It shall be closer.
    Closer,
    /// It shall be looser.
    Looser,
    /// It shall end.
    Ends,
}

/// A line between two nodes, for all their ties.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The places of the two.
    pub between: (usize, usize),
    /// How heavy it is, from 1 to 4 by the step on its scale; 0 where nobody has said how close it is.
    pub weight: u8,
    /// What shall become of it; none where that is not shown.
    pub turn: Option<Turn>,
    /// Whether it runs one way: from the first to the second, or the other way.
    pub runs: Option<bool>,
    /// What flows over it.
    pub kinds: SortedSet<TieKind>,
    /// The ties it stands for; none where it says that a partner serves a goal.
    pub ties: Vec<Id<Tie>>,
    /// Whether it alone joins some with the rest.
    pub is_only_tie: bool,
}

impl Turn {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::New, Self::Closer, Self::Looser, Self::Ends, Self::Stays];
}

impl Line {
    /// Whether it ends at a place.
    pub fn joins(&self, place: usize) -> bool {
        self.between.0 == place || self.between.1 == place
    }

    /// Its end opposite to a place.
    pub fn other(&self, place: usize) -> usize {
        if self.between.0 == place {
            self.between.1
        } else {
            self.between.0
        }
    }

    /// That a partner serves a goal, or might.
    pub(super) fn serving(between: (usize, usize), serves: bool) -> Self {
        Self {
            between,
            weight: if serves { 2 } else { 0 },
            turn: None,
            runs: None,
            kinds: SortedSet::new(),
            ties: Vec::new(),
            is_only_tie: false,
        }
    }
}

/// How heavy a line of a level is: its step of the scale in quarters, rounded up; 0 where the level is none of the scale.
pub fn weight_of(level: Option<&TieLevel>, scale: Option<&TieScale>) -> u8 {
    let levels = scale.unwrap_or(&TieScale::Vnl4).levels();
    let step = levels.iter().position(|step| Some(step) == level);
    step.map_or(0, |step| (((step + 1) * 4).div_ceil(levels.len().max(1))) as u8)
}

/// The lines of a map, in the order of places.
pub(super) fn of(plan: &Plan, map: &PartnerMap, shows: Shows) -> Vec<Line> {
    let view = shows.view();
    let mut found: SortedMap<(usize, usize), Vec<Rc<Tie>>> = SortedMap::new();
    for link in &map.links {
        found.insert(link.between, link.ties.clone());
    }
    if shows == Shows::Changes {
        for tie in plan.ties.ordered() {
            let ends = map.place(&tie.from).zip(map.place(&tie.to));
            let Some((one, other)) = ends.filter(|(one, other)| one != other) else {
                continue;
            };
            if !tie.joins() && View::Desired.joins(&tie) {
                found.or_default((one.min(other), one.max(other))).push(tie);
            }
        }
    }
    let line = |(between, ties): (&(usize, usize), &Vec<Rc<Tie>>)| {
        let weight = |tie: &Rc<Tie>| {
            let level = match shows {
                Shows::Changes if !tie.joins() => tie.desired.as_ref(),
                _ => view.level(tie),
            };
            weight_of(level, tie.scale.as_ref())
        };
        let runs = |tie: &Rc<Tie>| {
            let is_along = map.place(&tie.from) == Some(between.0);
            match tie.direction {
                Some(Direction::Forward) => Some(is_along),
                Some(Direction::Backward) => Some(!is_along),
                _ => None,
            }
        };
        let first = ties.first().and_then(runs);
        Line {
            between: *between,
            weight: ties.iter().map(weight).max().unwrap_or_default(),
            turn: (shows == Shows::Changes).then(|| turn(ties)),
            runs: first.filter(|_| ties.iter().all(|tie| runs(tie) == first)),
            kinds: ties.iter().flat_map(|tie| tie.kinds.iter().cloned()).collect(),
            ties: ties.iter().map(|tie| tie.id.clone()).collect(),
            is_only_tie: false,
        }
    };
    found.iter().map(line).collect()
}

/// What shall become of several ties between the same two: the first of which anything is said.
fn turn(ties: &[Rc<Tie>]) -> Turn {
    let turns = ties.iter().filter_map(|tie| change(tie));
    let mut turns = turns.map(|change| match change {
        Change::Make => Turn::New,
        Change::Deepen(_) => Turn::Closer,
        Change::Loosen(_) => Turn::Looser,
        Change::End => Turn::Ends,
        Change::NotComparable => Turn::Stays,
    });
    turns.find(|turn| *turn != Turn::Stays).unwrap_or_default()
}
