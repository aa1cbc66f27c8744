//! Why no more can be paid, in the plan's own records.

use std::cmp::Reverse;
use std::rc::Rc;

use super::Braided;
use crate::engine::braid::question::Cell;
use crate::plan::{CostLine, Money, Source};
use crate::sorted::{SortedMap, SortedSet, sort_by_key};

/// Why no more can be paid: these lines can be paid only by these sources, which cannot pay more on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The lines, each with the years in which it is one of them.
    pub lines: Vec<(Rc<CostLine>, Vec<i32>)>,
    /// The sources, each with the most that it can pay for them all.
    pub sources: Vec<(Rc<Source>, Money)>,
    /// What the lines need in those years.
    pub need: Money,
    /// What the sources can pay for them.
    pub payable: Money,
}

/// Money of a source: of a year, or of all its years.
type Purse = (usize, Option<usize>);

/// Lines with their years that have money in common.
#[derive(Default)]
struct Part {
    lines: Vec<(usize, usize)>,
    payers: SortedSet<usize>,
}

impl Braided {
    /// Why no more can be paid, what misses most first: apart where no source may pay on both sides.
    pub fn why(&self) -> Vec<Why> {
        let parts = self.parts();
        let mut part_of: SortedMap<(usize, usize), usize> = SortedMap::new();
        let lines = parts.iter().enumerate();
        part_of.extend(lines.flat_map(|(place, part)| part.lines.iter().map(move |cell| (*cell, place))));
        // Whatever these sources can pay on these lines they pay on them.
        let mut on_them: Vec<SortedMap<usize, i64>> = vec![SortedMap::new(); parts.len()];
        for payment in self.braid.allocation() {
            let Cell { source, line, year } = payment.cell;
            if let Some(part) = part_of.get(&(line, year)).and_then(|part| on_them.get_mut(*part)) {
                *part.or_default(source) += payment.amount;
            }
        }
        let whys = parts
            .iter()
            .zip(&on_them)
            .filter_map(|(part, paid)| self.why_of(part, paid));
        let mut whys: Vec<Why> = whys.collect();
        sort_by_key(&mut whys, |why| Reverse(why.need.saturating_sub(why.payable)));
        whys
    }

    /// The lines of the cut with their years, those together that have money in common.
    fn parts(&self) -> Vec<Part> {
        let payers = self.payers();
        let cells = self.braid.cut().lines;
        // For each cell one with which it has money in common, at last itself; and for each money, a cell.
        let mut next: Vec<usize> = (0..cells.len()).collect();
        let mut of_purse: SortedMap<Purse, usize> = SortedMap::new();
        for (place, (line, year)) in cells.iter().enumerate() {
            let purses = self.purses(&payers, (*line, *year));
            let purses: Vec<Purse> = purses.collect();
            // What nobody may pay for has that in common with itself in other years.
            let nobody = purses.is_empty().then_some((usize::MAX, Some(*line)));
            for purse in purses.into_iter().chain(nobody) {
                let other = *of_purse.or_insert_with(purse, || place);
                let (one, other) = (last(&mut next, place), last(&mut next, other));
                if let Some(next) = next.get_mut(one.max(other)) {
                    *next = one.min(other);
                }
            }
        }
        let mut parts: SortedMap<usize, Part> = SortedMap::new();
        for (place, cell) in cells.iter().enumerate() {
            let part = parts.or_default(last(&mut next, place));
            part.lines.push(*cell);
            let of_cell = self.purses(&payers, *cell);
            part.payers.extend(of_cell.map(|(source, _)| source));
        }
        parts.into_values().collect()
    }

    /// For each line, the sources that may pay for it.
    fn payers(&self) -> Vec<Vec<usize>> {
        let question = &self.asked.question;
        let mut payers = vec![Vec::new(); question.lines.len()];
        for (place, source) in question.sources.iter().enumerate() {
            for line in &source.eligible {
                if let Some(payers) = payers.get_mut(*line).filter(|payers| payers.last() != Some(&place)) {
                    payers.push(place);
                }
            }
        }
        payers
    }

    /// The money that may pay for a line in a year: of a source its year's, or all where some may be carried over.
    fn purses(&self, payers: &[Vec<usize>], (line, year): (usize, usize)) -> impl Iterator<Item = Purse> {
        let payers = payers.get(line).into_iter().flatten();
        payers.filter_map(move |place| {
            let source = self.asked.question.sources.get(*place)?;
            let is_open = (source.first..=source.last).contains(&year);
            is_open.then_some((*place, (source.carry == Some(0)).then_some(year)))
        })
    }

    fn why_of(&self, part: &Part, paid: &SortedMap<usize, i64>) -> Option<Why> {
        let mut lines: Vec<(Rc<CostLine>, Vec<i32>)> = Vec::new();
        let mut need = 0;
        for (place, at) in &part.lines {
            let (line, year) = (self.asked.lines.get(*place)?, *self.asked.years.get(*at)?);
            need += self.asked.question.lines.get(*place)?.needs.get(*at)?;
            match lines.last_mut().filter(|(last, _)| last.id == line.id) {
                Some((_, years)) => years.push(year),
                None => lines.push((Rc::clone(line), vec![year])),
            }
        }
        let on_them = |source: &usize| paid.get(source).copied().unwrap_or(0);
        let sources = part.payers.iter().filter_map(|place| {
            let source = self.asked.sources.get(*place)?;
            Some((Rc::clone(source), Money(on_them(place))))
        });
        Some(Why {
            lines,
            sources: sources.collect(),
            need: Money(need),
            payable: Money(part.payers.iter().map(on_them).sum()),
        })
    }
}

/// The last of those that a place leads to; on the way, ways are made shorter.
fn last(next: &mut [usize], mut place: usize) -> usize {
    while let Some(after) = next.get(place).copied().filter(|after| *after != place) {
        let beyond = next.get(after).copied().unwrap_or(after);
        if let Some(slot) = next.get_mut(place) {
            *slot = beyond;
        }
        place = beyond;
    }
    place
}
