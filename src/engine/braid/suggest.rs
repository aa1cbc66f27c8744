//! What would close the gap: more of a source, a source that may pay for one line more, a line trimmed.

use std::cmp::Reverse;

use super::limits::Free;
use super::network::Distances;
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

impl Braid {
    /// The sources of which more would help, those that could close most first.
    pub fn more(&self) -> Vec<More> {
        let mut network = self.network.clone();
        let more = self.helps().map(|source| {
            let supplies = self.limits.of_source(source);
            let more: Vec<_> = supplies
                .map(|(_, supply)| (START, node(supply.limit), i64::MAX))
                .collect();
            let closes = network.gain(START, END, &more);
            More { source, closes }
        });
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
        let trims = lines.map(|line| {
            // A line that needs less is as if some of it were paid by nobody.
            let unpaid: Vec<_> = self
                .needs(line)
                .filter_map(|limit| Some((START, node(limit), *self.limits.rooms.get(limit)?)))
                .collect();
            let closes = network.gain(START, END, &unpaid);
            Trim { line, closes }
        });
        let mut trims: Vec<Trim> = trims.collect();
        sort_by_key(&mut trims, |trim| Reverse(trim.closes));
        trims
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
