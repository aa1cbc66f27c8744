//! Everything that bounds a payment, as trees: of a source what it has in its first year, in it what it carries from
//! year to year, in these its caps for categories, in these its caps for lines; and beside them what each line needs in
//! each year. What a source brings flows into the limits of its years.
//!
//! A payment counts against the limits from its cell's outwards, and against its line's need. These limits nest, which is
//! what makes the question a flow.

use std::ops::Range;

use super::question::{Cap, Cell, Fault, Payment, Question, Source};
use crate::sorted::{SortedMap, SortedSet};

/// A cell that is free, and the innermost of its source's limits that it is in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Free {
    pub cell: Cell,
    pub limit: usize,
}

/// What a source brings in a year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Supply {
    pub source: usize,
    /// The year in which it is there.
    pub year: usize,
    /// The limit into which it flows.
    pub limit: usize,
    /// How much, in cents.
    pub amount: i64,
    pub lapses: u32,
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
    /// What sources bring, by source.
    pub supplies: Vec<Supply>,
    /// The cells that are not locked, by source, line and year.
    pub cells: Vec<Free>,
    /// What is locked, each cell once, with the innermost of its source's limits.
    pub locked: Vec<(Free, Payment)>,
    /// For each source, its branches.
    branches: Vec<Vec<Branch>>,
    years: usize,
}

/// The caps of a source: for all years together, or for a year.
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
    /// The limits of a question, with what is locked taken off what lines need.
    ///
    /// # Errors
    ///
    /// What is wrong with the question, or locks that are more than a line needs.
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

    /// What a source brings, with its place among all that sources bring.
    pub fn of_source(&self, source: usize) -> impl Iterator<Item = (usize, &Supply)> {
        let before = |source| self.supplies.partition_point(|supply| supply.source < source);
        let (first, end) = (before(source), before(source + 1));
        self.supplies.iter().enumerate().take(end).skip(first)
    }

    fn limit(&mut self, parent: Option<usize>, room: i64) -> usize {
        self.parents.push(parent);
        self.rooms.push(room);
        self.rooms.len() - 1
    }

    fn supply(&mut self, (source, year): (usize, usize), limit: usize, amount: i64, lapses: u32) {
        self.supplies.push(Supply {
            source,
            year,
            limit,
            amount,
            lapses,
        });
    }

    /// The limits and cells of a source.
    fn grow(&mut self, question: &Question, place: usize, source: &Source) {
        let mut limit = self.limit(None, 0);
        self.supply((place, source.first), limit, source.amount, source.lapses);
        let years = source.first..source.last.saturating_add(1).min(question.years);
        let mut branches = Vec::new();
        if source.is_by_year() {
            for year in years {
                if year > source.first {
                    limit = self.limit(Some(limit), source.carry.unwrap_or(i64::MAX));
                }
                for arrival in source.later.iter().filter(|arrival| arrival.year == year) {
                    self.supply((place, year), limit, arrival.amount, arrival.lapses);
                }
                branches.push(self.branch(question, source, limit, year..year + 1));
            }
        } else {
            branches.push(self.branch(question, source, limit, years));
        }
        let lines: SortedSet<usize> = source.eligible.iter().copied().collect();
        self.branches.push(branches);
        for line in lines.iter().filter(|line| **line < question.lines.len()) {
            let cells: Vec<Free> = self.payable(question, place, *line).collect();
            self.cells.extend(cells);
        }
    }

    /// The caps of a source for these years.
    fn branch(&mut self, question: &Question, source: &Source, outer: usize, years: Range<usize>) -> Branch {
        let year = source.is_by_year().then_some(years.start);
        let caps: Vec<Cap> = source.caps_of(year).collect();
        let least = |picks: &dyn Fn(Cap) -> bool| caps.iter().filter(|cap| picks(**cap)).map(|cap| cap.most()).min();
        let mut branch = Branch {
            years,
            root: match least(&|cap| matches!(cap, Cap::All(_))) {
                Some(most) => self.limit(Some(outer), most),
                None => outer,
            },
            categories: SortedMap::new(),
            lines: SortedMap::new(),
        };
        for cap in &caps {
            if let Cap::Category(category, _) = *cap
                && let Some(most) = least(&|cap| matches!(cap, Cap::Category(of, _) if of == category))
            {
                let root = branch.root;
                let limit = || self.limit(Some(root), most);
                branch.categories.or_insert_with(category, limit);
            }
        }
        for cap in &caps {
            if let Cap::Line(line, _) = *cap
                && let Some(most) = least(&|cap| matches!(cap, Cap::Line(of, _) if of == line))
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

    /// The outermost limits of what a source pays: one for all years together, or one for each.
    pub fn in_all(&self, source: usize) -> impl Iterator<Item = usize> {
        self.branches
            .get(source)
            .into_iter()
            .flatten()
            .map(|branch| branch.root)
    }

    /// Takes what is locked off what lines need, and the cells out.
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
            held.push((free, *lock));
            let need = self.need(lock.cell);
            let room = self.rooms.get_mut(need);
            if let Some(room) = room {
                *room -= lock.amount;
                if *room < 0 {
                    let locks = held.iter().map(|(_, lock)| *lock);
                    let on_it = locks.filter(|lock| lock.amount > 0 && self.need(lock.cell) == need);
                    return Err(Fault::Locks(on_it.collect()));
                }
            }
        }
        self.locked = held;
        let locked: SortedSet<Cell> = self.locked.iter().map(|(_, lock)| lock.cell).collect();
        self.cells.retain(|free| !locked.contains(&free.cell));
        Ok(())
    }
}
