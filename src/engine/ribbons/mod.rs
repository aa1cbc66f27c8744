//! Which money pays for which as ribbons: sources on one side, cost lines on the other, as wide as what is assigned.
//!
//! What a line still misses comes from an end of its own, and what is left of a source goes to one: so a source is as wide
//! as what it brings, a line as what it needs, and both sides come to the same. Where more is assigned than that, it is as
//! much wider, which is told. Amounts that are not known have no width; they are counted.

mod layout;
mod order;

use std::rc::Rc;

pub use self::layout::{Drawn, Layout, Measure, Slot};
use super::funding::Funding;
use crate::plan::{Amount, Certainty, CostLine, Id, Money, Plan, Source};
use crate::sorted::{SortedMap, sort_by_key};

/// What stands at one end of ribbons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// A source.
    Source(Rc<Source>),
    /// A cost line.
    Line(Rc<CostLine>),
    /// So many smaller sources or lines together.
    More(usize),
    /// What lines miss, among the sources.
    Missing,
    /// What is not assigned of sources, among the lines.
    Unassigned,
}

impl End {
    /// Where it stands whatever the rest does: smaller ones together come last, before what is no record.
    fn place(&self) -> u8 {
        match self {
            Self::Source(_) | Self::Line(_) => 0,
            Self::More(_) => 1,
            Self::Missing | Self::Unassigned => 2,
        }
    }
}

/// What a ribbon says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// Assigned, this sure.
    Paid(Certainty),
    /// Still missing.
    Missing,
    /// Not assigned.
    Unassigned,
}

/// A ribbon between two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ribbon {
    /// Its place among the ends it comes from.
    pub from: usize,
    /// Its place among those it goes to.
    pub to: usize,
    /// What it says.
    pub says: Says,
    /// How much.
    pub amount: Money,
}

/// The picture, before it is laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ribbons {
    /// The sources.
    pub from: Vec<End>,
    /// The lines.
    pub to: Vec<End>,
    /// What is between them, each wider than nothing, by source and then by line.
    pub ribbons: Vec<Ribbon>,
    /// How many amounts are not known and have no width.
    pub unknown: usize,
    /// What is assigned of sources that will not come, and so pays for nothing.
    pub lost: Money,
    /// Sources of which more is assigned than they bring in a year, and lines to which more is than they need, with how
    /// much more.
    pub over: Vec<(End, Money)>,
}

impl Ribbons {
    /// The money of a year, or of all the plan's years.
    pub fn of(plan: &Plan, funding: &Funding, year: Option<i32>) -> Self {
        let is_in = |of: i32| year.is_none_or(|year| year == of);
        let mut found = Self::default();
        let mut paid: SortedMap<(&Id<Source>, &Id<CostLine>), i64> = SortedMap::new();
        for (source, line, _, tally) in funding.paying.cells().filter(|(.., year, _)| is_in(*year)) {
            if plan.sources.find(source).is_some_and(|source| source.is_live()) {
                found.unknown += tally.unknown;
                let sum = paid.or_default((source, line));
                *sum = sum.saturating_add(tally.sum.0.max(0));
            } else {
                found.lost = Money(found.lost.0.saturating_add(tally.sum.0));
            }
        }
        let rest = |rests: &mut dyn Iterator<Item = Option<Money>>| -> i64 {
            rests.flatten().fold(0, |sum, rest| sum.saturating_add(rest.0.max(0)))
        };
        let over = |rests: &mut dyn Iterator<Item = Option<Money>>| -> Money {
            Money(rests.flatten().fold(0, |sum, rest| sum.saturating_sub(rest.0.min(0))))
        };
        // What is missing or left of an amount that is not known is not known either: it is one amount that has no width.
        let mut unknown = 0;
        let (mut missing, mut left) = (Vec::new(), Vec::new());
        for row in &funding.lines {
            let years = || row.years.iter().filter(|of| is_in(of.year));
            unknown += years().filter(|of| of.need == Amount::Unknown).count();
            missing.push(rest(&mut years().map(|of| of.gap)));
            found
                .over
                .push((End::Line(Rc::clone(&row.line)), over(&mut years().map(|of| of.gap))));
        }
        for row in &funding.sources {
            let years = || row.years.iter().filter(|of| is_in(of.year) && row.source.is_live());
            unknown += years().filter(|of| of.brings == Amount::Unknown).count();
            left.push(rest(&mut years().map(|of| of.left)));
            found.over.push((
                End::Source(Rc::clone(&row.source)),
                over(&mut years().map(|of| of.left)),
            ));
        }
        found.over.retain(|(_, over)| *over > Money::ZERO);
        found.unknown += unknown;
        let is_wide =
            |source: &Id<Source>, line: &Id<CostLine>| paid.get(&(source, line)).is_some_and(|paid| *paid > 0);
        let lines: Vec<(&Rc<CostLine>, i64)> = funding
            .lines
            .iter()
            .map(|row| &row.line)
            .zip(missing)
            .filter(|(line, missing)| {
                *missing > 0 || funding.sources.iter().any(|row| is_wide(&row.source.id, &line.id))
            })
            .collect();
        let sources: Vec<(&Rc<Source>, i64)> = funding
            .sources
            .iter()
            .map(|row| &row.source)
            .zip(left)
            .filter(|(source, left)| *left > 0 || lines.iter().any(|(line, _)| is_wide(&source.id, &line.id)))
            .collect();
        found.from = sources
            .iter()
            .map(|(source, _)| End::Source(Rc::clone(source)))
            .collect();
        found.to = lines.iter().map(|(line, _)| End::Line(Rc::clone(line))).collect();
        let (nowhere, nothing) = (found.to.len(), found.from.len());
        for (from, (source, left)) in sources.iter().enumerate() {
            for (to, (line, _)) in lines.iter().enumerate() {
                let amount = paid.get(&(&source.id, &line.id)).copied().unwrap_or_default();
                found.add(from, to, Says::Paid(source.certainty()), amount);
            }
            found.add(from, nowhere, Says::Unassigned, *left);
        }
        for (to, (_, missing)) in lines.iter().enumerate() {
            found.add(nothing, to, Says::Missing, *missing);
        }
        if found.ribbons.iter().any(|ribbon| ribbon.says == Says::Unassigned) {
            found.to.push(End::Unassigned);
        }
        if found.ribbons.iter().any(|ribbon| ribbon.says == Says::Missing) {
            found.from.push(End::Missing);
        }
        found
    }

    fn add(&mut self, from: usize, to: usize, says: Says, amount: i64) {
        if amount > 0 {
            let amount = Money(amount);
            self.ribbons.push(Ribbon { from, to, says, amount });
        }
    }

    /// How wide an end is among those ribbons come from.
    pub fn amount_from(&self, place: usize) -> Money {
        self.sum(|ribbon| ribbon.from == place)
    }

    /// How wide an end is among those ribbons go to.
    pub fn amount_to(&self, place: usize) -> Money {
        self.sum(|ribbon| ribbon.to == place)
    }

    /// How much more is assigned of an end than it brings, or to it than it needs.
    pub fn over(&self, end: &End) -> Money {
        let found = self.over.iter().find(|(other, _)| other == end);
        found.map_or(Money::ZERO, |(_, over)| *over)
    }

    /// What ribbons come to that say something.
    pub fn amount_of(&self, says: impl Fn(Says) -> bool) -> Money {
        self.sum(|ribbon| says(ribbon.says))
    }

    fn sum(&self, counts: impl Fn(&Ribbon) -> bool) -> Money {
        let of = self.ribbons.iter().filter(|ribbon| counts(ribbon));
        Money(of.fold(0, |sum, ribbon| sum.saturating_add(ribbon.amount.0)))
    }

    /// The same with at most so many sources and so many lines: the smallest stand together as one.
    #[must_use]
    pub fn gathered(&self, most: usize) -> Self {
        let (from, from_at) = gather(&self.from, most, |place| self.amount_from(place));
        let (to, to_at) = gather(&self.to, most, |place| self.amount_to(place));
        let mut sums: SortedMap<(usize, usize, Says), i64> = SortedMap::new();
        for ribbon in &self.ribbons {
            if let (Some(from), Some(to)) = (from_at.get(ribbon.from), to_at.get(ribbon.to)) {
                let sum = sums.or_default((*from, *to, ribbon.says));
                *sum = sum.saturating_add(ribbon.amount.0);
            }
        }
        let ribbons = sums.iter().map(|((from, to, says), amount)| Ribbon {
            from: *from,
            to: *to,
            says: *says,
            amount: Money(*amount),
        });
        Self {
            ribbons: ribbons.collect(),
            from,
            to,
            over: self.over.clone(),
            ..*self
        }
    }
}

/// The ends that are left when the smallest stand together, and where each went.
fn gather(ends: &[End], most: usize, amount: impl Fn(usize) -> Money) -> (Vec<End>, Vec<usize>) {
    let mut records: Vec<usize> = (0..ends.len())
        .filter(|place| ends.get(*place).is_some_and(|end| end.place() == 0))
        .collect();
    let most = most.max(1);
    let small: Vec<usize> = if records.len() > most {
        // Of two that are as large the later one goes.
        sort_by_key(&mut records, |place| {
            std::cmp::Reverse((amount(*place), std::cmp::Reverse(*place)))
        });
        records.split_off(most - 1)
    } else {
        Vec::new()
    };
    let (mut left, mut at) = (Vec::new(), Vec::new());
    let kept = ends
        .iter()
        .enumerate()
        .filter(|(place, end)| end.place() == 0 && !small.contains(place));
    let more = kept.count();
    let mut next = 0;
    for (place, end) in ends.iter().enumerate() {
        if small.contains(&place) {
            at.push(more);
        } else if end.place() == 0 {
            at.push(next);
            next += 1;
            left.push(end.clone());
        } else {
            at.push(more + usize::from(!small.is_empty()));
        }
    }
    if !small.is_empty() {
        left.push(End::More(small.len()));
    }
    left.extend(ends.iter().filter(|end| end.place() != 0).cloned());
    (left, at)
}

#[cfg(test)]
#[path = "ribbons_tests.rs"]
mod tests;
