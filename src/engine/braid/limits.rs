//! Everything that bounds a payment, as trees: of a source its amount, in it what it carries from year to year, in
//! these its caps for categories, in these its caps for lines; and beside them what each line needs in each year.
//!
//! A payment counts against the limits from its cell's up to the source's amount, and against its line's need. These
//! limits nest, which is what makes the question a flow.

use std::iter::successors;
use std::ops::Range;

use super::question::{Cap, Cell, Fault, Payment, Question, Source};
use crate::sorted::{SortedMap, SortedSet};

/// A cell that is free, and the innermost of its source's limits that it is in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Free {
    pub cell: Cell,
    pub limit: usize,
}

/// The limits; those below `lines` are the needs of lines, by line and year.
#[derive(Clone, Debug, Default)]
pub(super) struct Limits {
    /// For each limit, how much of it is left, in cents.
    pub rooms: Vec<i64>,
    /// For each limit, the one that it is in.
    pub parents: Vec<Option<usize>>,
    /// How many limits are the needs of lines.
    pub lines: usize,
    /// For each source, the limit that is its amount.
    pub roots: Vec<usize>,
    /// The cells that are not locked, by source, line and year.
    pub cells: Vec<Free>,
    /// What is locked, each cell once.
    pub locked: Vec<Payment>,
    /// For each source, its branches.
    branches: Vec<Vec<Branch>>,
    years: usize,
}

/// The caps of a source: one for all years, or one for each where what is carried over is bounded.
#[derive(Clone, Debug)]
struct Branch {
    years: Range<usize>,
    root: usize,
    /// The limits of categories.
    categories: SortedMap<usize, usize>,
    /// The limits of lines.
    lines: SortedMap<usize, usize>,
}

impl Branch {
    /// The innermost limit around what is paid for a line.
    fn innermost(&self, question: &Question, line: usize) -> usize {
        let category = question.lines.get(line).and_then(|line| line.category);
        let category = || self.categories.get(&category?);
        *self.lines.get(&line).or_else(category).unwrap_or(&self.root)
    }
}

impl Limits {
    /// The limits of a question, with what is locked taken off them.
    ///
    /// # Errors
    ///
    /// What is wrong with the question, or the locks that cannot all hold.
    pub fn new(question: &Question) -> Result<Self, Fault> {
        question.check()?;
        let needs: Vec<i64> = question.lines.iter().flat_map(|line| &line.needs).copied().collect();
        let mut limits = Self {
            parents: vec![None; needs.len()],
            lines: needs.len(),
            rooms: needs,
            years: question.years,
            ..Self::default()
        };
        for (place, source) in question.sources.iter().enumerate() {
            limits.grow(question, place, source);
        }
        limits.lock(&question.locked)?;
        Ok(limits)
    }

    /// The limit that is what a line needs in a year.
    pub fn need(&self, cell: Cell) -> usize {
        cell.line * self.years + cell.year
    }

    /// The free cells of a source.
    pub fn of(&self, source: usize) -> Range<usize> {
        let before = |source| self.cells.partition_point(|free| free.cell.source < source);
        before(source)..before(source + 1)
    }

    /// How much can still be paid in a cell.
    pub fn room(&self, free: Free) -> i64 {
        let rooms = self.around(free).filter_map(|limit| self.rooms.get(limit));
        rooms.copied().min().unwrap_or(0)
    }

    /// Takes a payment off every limit around it.
    pub fn take(&mut self, free: Free, amount: i64) {
        for limit in self.around(free).collect::<Vec<_>>() {
            if let Some(room) = self.rooms.get_mut(limit) {
                *room -= amount;
            }
        }
    }

    /// The limits around a cell, outwards, and its line's need.
    fn around(&self, free: Free) -> impl Iterator<Item = usize> {
        let outwards = successors(Some(free.limit), |limit| self.parents.get(*limit).copied().flatten());
        outwards.chain([self.need(free.cell)])
    }

    fn limit(&mut self, parent: Option<usize>, room: i64) -> usize {
        self.parents.push(parent);
        self.rooms.push(room);
        self.rooms.len() - 1
    }

    /// The limits and cells of a source.
    fn grow(&mut self, question: &Question, place: usize, source: &Source) {
        let root = self.limit(None, source.amount);
        self.roots.push(root);
        let years = source.first..source.last.saturating_add(1).min(question.years);
        let mut branches = Vec::new();
        match source.carry {
            None => branches.push(self.branch(question, source, root, years)),
            Some(carry) => {
                let mut limit = root;
                for year in years {
                    if year > source.first {
                        limit = self.limit(Some(limit), carry);
                    }
                    branches.push(self.branch(question, source, limit, year..year + 1));
                }
            }
        }
        let lines: SortedSet<usize> = source.eligible.iter().copied().collect();
        self.branches.push(branches);
        for line in lines.iter().filter(|line| **line < question.lines.len()) {
            let cells: Vec<Free> = self.payable(question, place, *line).collect();
            self.cells.extend(cells);
        }
    }

    /// The caps of a source for these years.
    fn branch(&mut self, question: &Question, source: &Source, root: usize, years: Range<usize>) -> Branch {
        let mut branch = Branch {
            years,
            root,
            categories: SortedMap::new(),
            lines: SortedMap::new(),
        };
        for cap in &source.caps {
            if let Cap::Category(category, _) = *cap
                && let Some(most) = source.category_cap(category)
            {
                let limit = || self.limit(Some(root), most);
                branch.categories.or_insert_with(category, limit);
            }
        }
        for cap in &source.caps {
            if let Cap::Line(line, _) = *cap
                && let Some(most) = source.line_cap(line)
            {
                let outer = branch.innermost(question, line);
                let limit = || self.limit(Some(outer), most);
                branch.lines.or_insert_with(line, limit);
            }
        }
        branch
    }

    /// The cells in which a source would pay for a line, whether or not it may.
    pub fn payable(&self, question: &Question, source: usize, line: usize) -> impl Iterator<Item = Free> {
        self.branches.get(source).into_iter().flatten().flat_map(move |branch| {
            let limit = branch.innermost(question, line);
            let cell = move |year| Cell { source, line, year };
            branch.years.clone().map(move |year| Free {
                cell: cell(year),
                limit,
            })
        })
    }

    /// Takes what is locked off the limits, and the cells out.
    fn lock(&mut self, locked: &[Payment]) -> Result<(), Fault> {
        let mut held: Vec<(Free, Payment)> = Vec::new();
        for lock in locked {
            if let Some((_, before)) = held.iter().find(|(_, before)| before.cell == lock.cell) {
                if before == lock {
                    continue;
                }
                return Err(Fault::Locks(vec![*before, *lock]));
            }
            let mut cells = self.cells.get(self.of(lock.cell.source)).unwrap_or_default().iter();
            let is_locked = |free: &&Free| free.cell == lock.cell;
            let free = *cells.find(is_locked).ok_or(Fault::NotPayable(lock.cell))?;
            self.take(free, lock.amount);
            held.push((free, *lock));
            let is_over = |limit: &usize| self.rooms.get(*limit).is_some_and(|room| *room < 0);
            if let Some(over) = self.around(free).find(is_over) {
                let mut held: Vec<(Free, Payment)> = held.into_iter().filter(|(_, lock)| lock.amount > 0).collect();
                held.retain(|(free, _)| self.around(*free).any(|limit| limit == over));
                return Err(Fault::Locks(held.into_iter().map(|(_, lock)| lock).collect()));
            }
        }
        self.locked = held.into_iter().map(|(_, lock)| lock).collect();
        let locked: SortedSet<Cell> = self.locked.iter().map(|lock| lock.cell).collect();
        self.cells.retain(|free| !locked.contains(&free.cell));
        Ok(())
    }
}
