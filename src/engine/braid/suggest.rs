//! What would close the gap: more of a source, a source that may pay for one line more, a line trimmed.

use std::cmp::Reverse;

use super::limits::Free;
use super::network::{Distances, Network};
use super::question::Cell;
use super::solve::{Braid, END, START, node};
use crate::sorted::sort_by_key;

/// A source's money that would close some of the gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct More {
    /// The source.
    pub source: usize,
    /// How much of the gap it could close if it brought as much more, in the years in which it brings anything, in cents.
    pub closes: i64,
}

/// A line that a source may not pay for, and that it would help if it might.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The source.
    pub source: usize,
    /// The line.
    pub line: usize,
    /// How much of the gap would be closed, in cents.
    pub closes: i64,
}

/// A line that it would help to trim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trim {
    /// The line.
    pub line: usize,
    /// How much of the gap would be closed if its need were less by as much, in cents. Less than this closes what it
    /// is less by; more closes no more.
    pub closes: i64,
}

/// The most openings that are tried one after another before the rest is left: what is told are ways, not every one.
const TRIED: usize = 2_000;

/// The search for what would help, a question at a time. Each step is given the answer that it began with.
#[derive(Clone, Debug)]
pub struct Helping {
    network: Network,
    /// How many openings are kept.
    keeps: usize,
    /// The sources of which more would help, those not yet asked about last.
    helps: Vec<usize>,
    /// The lines that are short, those not yet asked about last.
    lines: Vec<usize>,
    /// The sources that may have something left for a line more, those not yet asked about last.
    rich: Vec<usize>,
    /// What each of these could pay of the gap if it might pay for anything, the most first.
    reach: Vec<(usize, i64)>,
    /// The pair that is tried next, by the places of what it could pay and of the line to trim.
    next: (usize, usize),
    tried: usize,
    more: Vec<More>,
    trims: Vec<Trim>,
    openings: Vec<Opening>,
}

impl Helping {
    /// Before the first question; of the openings, so many of those that would close most are kept.
    pub fn new(braid: &Braid, keeps: usize) -> Self {
        let network = braid.network.clone();
        let mut from_more = Distances::default();
        network.measure::<false>(&mut from_more, START, None);
        let is_rich = |source: &usize| {
            let mut cells = braid.limits.in_all(*source);
            cells.any(|limit| from_more.is_finite(node(limit)))
        };
        let mut lines: Vec<usize> = (0..braid.question.lines.len()).collect();
        lines.retain(|line| braid.is_line_short(*line));
        lines.reverse();
        let mut rich: Vec<usize> = (0..braid.question.sources.len()).rev().filter(is_rich).collect();
        if lines.is_empty() {
            rich.clear();
        }
        Self {
            network,
            keeps,
            helps: braid.helps().collect::<Vec<_>>().into_iter().rev().collect(),
            lines,
            rich,
            reach: Vec::new(),
            next: (0, 0),
            tried: 0,
            more: Vec::new(),
            trims: Vec::new(),
            openings: Vec::new(),
        }
    }

    /// Asks one more question; whether any is left.
    pub fn step(&mut self, braid: &Braid) -> bool {
        if let Some(source) = self.helps.pop() {
            let more = braid.more_of(&mut self.network, source);
            self.more.push(more);
            return true;
        }
        if let Some(line) = self.lines.pop() {
            let trim = braid.trim_of(&mut self.network, line);
            self.trims.push(trim);
            if self.lines.is_empty() {
                sort_by_key(&mut self.trims, |trim| Reverse(trim.closes));
            }
            return true;
        }
        if let Some(source) = self.rich.pop() {
            // No more than the whole gap is asked for: that much is found soon.
            let (limits, gap) = (braid.limits.in_all(source), braid.whole_gap());
            let to_gap: Vec<_> = limits.map(|limit| (node(limit), END, gap)).collect();
            let most = self.network.gain(START, END, &to_gap);
            self.reach.push((source, most));
            if self.rich.is_empty() {
                sort_by_key(&mut self.reach, |(_, most)| Reverse(*most));
            }
            return true;
        }
        self.open_next(braid)
    }

    /// Tries the next opening that could close more than those that are kept; whether any is left.
    fn open_next(&mut self, braid: &Braid) -> bool {
        let (at, of) = self.next;
        let Some((source, most)) = self.reach.get(at).copied().filter(|_| self.tried < TRIED) else {
            return false;
        };
        let enough = self.enough();
        if most <= enough {
            return false;
        }
        let trim = self.trims.get(of).filter(|trim| trim.closes > enough);
        let Some(line) = trim.map(|trim| trim.line) else {
            self.next = (at + 1, 0);
            return true;
        };
        self.next = (at, of + 1);
        let may_not = braid
            .question
            .sources
            .get(source)
            .is_some_and(|of| !of.eligible.contains(&line));
        if may_not {
            self.tried += 1;
            let closes = braid.opened(&mut self.network, source, line);
            if closes > 0 {
                self.openings.push(Opening { source, line, closes });
                sort_by_key(&mut self.openings, |opening| {
                    (Reverse(opening.closes), opening.source, opening.line)
                });
                self.openings.truncate(self.keeps);
            }
        }
        true
    }

    /// What the least of those kept closes, once as many are kept as are to be.
    fn enough(&self) -> i64 {
        let last = self.keeps.checked_sub(1).and_then(|last| self.openings.get(last));
        last.map_or(0, |last| last.closes)
    }

    /// What was found so far: more of sources, openings and lines to trim, of each what closes most first.
    pub fn found(mut self) -> (Vec<More>, Vec<Opening>, Vec<Trim>) {
        sort_by_key(&mut self.more, |more| Reverse(more.closes));
        (self.more, self.openings, self.trims)
    }
}

impl Braid {
    /// The sources of which more would help, those that could close most first.
    pub fn more(&self) -> Vec<More> {
        let mut network = self.network.clone();
        let more = self.helps().map(|source| self.more_of(&mut network, source));
        let mut more: Vec<More> = more.collect();
        sort_by_key(&mut more, |more| Reverse(more.closes));
        more
    }

    /// The single new eligibilities that would help, those that would close most first.
    pub fn openings(&self) -> Vec<Opening> {
        let mut network = self.network.clone();
        let mut from_more = Distances::default();
        network.measure::<false>(&mut from_more, START, None);
        let lines: Vec<usize> = (0..self.question.lines.len())
            .filter(|line| self.is_line_short(*line))
            .collect();
        let mut openings = Vec::new();
        for (source, of) in self.question.sources.iter().enumerate() {
            for line in lines.iter().copied().filter(|line| !of.eligible.contains(line)) {
                let cells: Vec<Free> = self.limits.payable(&self.question, source, line).collect();
                // Money that is left must reach one of the new cells, and the gap be reached from one.
                let is_from_more = cells.iter().any(|free| from_more.is_finite(node(free.limit)));
                if is_from_more && cells.iter().any(|free| self.is_short(self.limits.need(free.cell))) {
                    let arc = |free: &Free| (node(free.limit), node(self.limits.need(free.cell)), i64::MAX);
                    let closes = network.gain(START, END, &cells.iter().map(arc).collect::<Vec<_>>());
                    openings.push(Opening { source, line, closes });
                }
            }
        }
        openings.retain(|opening| opening.closes > 0);
        sort_by_key(&mut openings, |opening| Reverse(opening.closes));
        openings
    }

    /// The lines that it would help to trim, those that could close most first.
    pub fn trims(&self) -> Vec<Trim> {
        let mut network = self.network.clone();
        let lines = (0..self.question.lines.len()).filter(|line| self.is_line_short(*line));
        let trims = lines.map(|line| self.trim_of(&mut network, line));
        let mut trims: Vec<Trim> = trims.collect();
        sort_by_key(&mut trims, |trim| Reverse(trim.closes));
        trims
    }

    fn more_of(&self, network: &mut Network, source: usize) -> More {
        let supplies = self.limits.of_source(source);
        let more: Vec<_> = supplies
            .map(|(_, supply)| (START, node(supply.limit), i64::MAX))
            .collect();
        let closes = network.gain(START, END, &more);
        More { source, closes }
    }

    fn trim_of(&self, network: &mut Network, line: usize) -> Trim {
        // A line that needs less is as if some of it were paid by nobody.
        let unpaid: Vec<_> = self
            .needs(line)
            .filter_map(|limit| Some((START, node(limit), *self.limits.rooms.get(limit)?)))
            .collect();
        let closes = network.gain(START, END, &unpaid);
        Trim { line, closes }
    }

    /// How much of the gap would be closed if a source might pay for a line, in cents.
    fn opened(&self, network: &mut Network, source: usize, line: usize) -> i64 {
        let cells = self.limits.payable(&self.question, source, line);
        let arcs = cells.map(|free| (node(free.limit), node(self.limits.need(free.cell)), i64::MAX));
        network.gain(START, END, &arcs.collect::<Vec<_>>())
    }

    fn is_line_short(&self, line: usize) -> bool {
        self.needs(line).any(|limit| self.is_short(limit))
    }

    /// The limits that are what a line needs in each year.
    fn needs(&self, line: usize) -> impl Iterator<Item = usize> {
        (0..self.question.years).map(move |year| {
            self.limits.need(Cell {
                line,
                year,
                ..Cell::default()
            })
        })
    }
}
