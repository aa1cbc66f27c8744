//! A plan's money as a question of the braid, and the answer in the plan's own records.
//!
//! What a source brings in a year may be spent in that year; what is left passes to the next as far as its carry-over
//! limit lets it. Its limits hold in each year, shares of the award as shares of what it brings in the year, and so does
//! the rule of how much of it may be indirect costs. An amount
//! that is not known yet counts as nothing, and is counted. Money counts only in years in which some day of it may be
//! spent.

mod why;

use std::rc::Rc;

pub use self::why::Why;
use super::braid::question::{Arrival, Cap, Cell, Fault, Line, Payment, Priority, Question, Source as Giver};
use super::braid::solve::Braid;
use super::indirect;
use super::match_ledger::Held;
use crate::plan::paying::Paying;
use crate::plan::{Amount, CostCategory, CostLine, Id, Money, Plan, Priority as Wanted, Source};
use crate::sorted::{SortedMap, SortedSet};

/// A plan's money as a question, with the records that its places stand for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The question.
    pub question: Rc<Question>,
    /// The lines, in the order people gave them.
    pub lines: Vec<Rc<CostLine>>,
    /// The sources that are counted on, in the order people gave them.
    pub sources: Vec<Rc<Source>>,
    /// The calendar years in which the plan's fiscal years begin.
    pub years: Vec<i32>,
    /// How many amounts are not known yet and count as nothing.
    pub unknown: usize,
}

/// What is paid where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// By which source.
    pub source: Rc<Source>,
    /// For which line.
    pub line: Rc<CostLine>,
    /// In the fiscal year that begins in this calendar year.
    pub year: i32,
    /// How much.
    pub amount: Money,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Amounts are too large to be reckoned with.
    TooLarge,
    /// This is locked, and the source has no money that may pay for the line in the year.
    NotPayable(Paid),
    /// These are locked, and cannot all be.
    Locks(Vec<Paid>),
}

/// The best answer to a plan's question.
#[derive(Clone, Debug)]
pub struct Braided {
    /// What was asked.
    pub asked: Asked,
    /// The answer, by the places of what was asked.
    pub braid: Braid,
}

impl Braided {
    /// The best answer where these sources are counted on.
    ///
    /// # Errors
    ///
    /// Amounts too large to be reckoned with, and locked amounts that cannot be.
    pub fn best(plan: &Plan, counts: &dyn Fn(&Source) -> bool) -> Result<Self, Refusal> {
        Self::of(ask(plan, counts))
    }

    /// The best answer to a question.
    ///
    /// # Errors
    ///
    /// As those of [`Braided::best`].
    pub fn of(asked: Asked) -> Result<Self, Refusal> {
        match Braid::best(Rc::clone(&asked.question)) {
            Ok(braid) => Ok(Self { asked, braid }),
            Err(fault) => Err(asked.refusal(&fault)),
        }
    }

    /// What is paid where, by source, line and year.
    pub fn paid(&self) -> Vec<Paid> {
        self.asked.paid(&self.braid.allocation())
    }

    /// The lines that miss something, each with how much in which year.
    pub fn missing(&self) -> Vec<(Rc<CostLine>, i32, Money)> {
        let lines = self.asked.lines.iter().enumerate();
        let years = || self.asked.years.iter().enumerate();
        let all = lines.flat_map(|(place, line)| years().map(move |(at, year)| (place, line, at, *year)));
        all.map(|(place, line, at, year)| (Rc::clone(line), year, Money(self.braid.gap(place, at))))
            .filter(|(.., gap)| *gap > Money::ZERO)
            .collect()
    }
}

impl Asked {
    /// Payments in the plan's own records.
    pub fn paid(&self, payments: &[Payment]) -> Vec<Paid> {
        let paid = |payment: &Payment| {
            let Cell { source, line, year } = payment.cell;
            Some(Paid {
                source: Rc::clone(self.sources.get(source)?),
                line: Rc::clone(self.lines.get(line)?),
                year: *self.years.get(year)?,
                amount: Money(payment.amount),
            })
        };
        payments.iter().filter_map(paid).collect()
    }

    /// The same with no more of these awards than may be drawn.
    #[must_use]
    pub fn only_as_matched(mut self, held: &[Held]) -> Self {
        let question = Rc::make_mut(&mut self.question);
        for held in held {
            let place = self.sources.iter().position(|source| source.id == held.award.id);
            let year = self.years.iter().position(|year| *year == held.year);
            let Some((giver, year)) = place.and_then(|place| question.sources.get_mut(place)).zip(year) else {
                continue;
            };
            let drawable = held.drawable.0;
            if giver.first == year {
                giver.amount = giver.amount.min(drawable);
            }
            for arrival in giver.later.iter_mut().filter(|arrival| arrival.year == year) {
                arrival.amount = arrival.amount.min(drawable);
            }
        }
        self
    }

    /// Why there is no answer, in the plan's own records.
    pub fn refusal(&self, fault: &Fault) -> Refusal {
        match fault {
            Fault::NotPayable(cell) => {
                let locked = self.question.locked.iter().filter(|lock| lock.cell == *cell);
                let mut paid = self.paid(&locked.copied().collect::<Vec<_>>());
                paid.pop().map_or(Refusal::TooLarge, Refusal::NotPayable)
            }
            Fault::Locks(locks) => Refusal::Locks(self.paid(locks)),
            _ => Refusal::TooLarge,
        }
    }
}

/// A plan's money as a question.
pub fn ask(plan: &Plan, counts: &dyn Fn(&Source) -> bool) -> Asked {
    let years: Vec<i32> = plan.about.fiscal_years().collect();
    let lines = plan.cost_lines.ordered();
    let places: Places = lines
        .iter()
        .enumerate()
        .map(|(place, line)| (&line.id, place))
        .collect();
    let mut categories: Vec<CostCategory> = Vec::new();
    let mut unknown = 0;
    let mut known = |amount: Amount| {
        unknown += usize::from(amount == Amount::Unknown);
        cents(amount)
    };
    let mut asked_lines = Vec::new();
    for line in &lines {
        asked_lines.push(Line {
            priority: match line.priority {
                Some(Wanted::Should) => Priority::Should,
                Some(Wanted::Could) => Priority::Could,
                _ => Priority::Must,
            },
            category: line.category.as_ref().map(|category| place(&mut categories, category)),
            needs: years.iter().map(|year| known(line.need.of(*year))).collect(),
        });
    }
    let paying = Paying::new(plan);
    let (mut sources, mut givers) = (Vec::new(), Vec::new());
    let mut locked = Vec::new();
    for source in plan.sources.ordered().into_iter().filter(|source| counts(source)) {
        unknown += source
            .amounts
            .iter()
            .filter(|(_, amount)| *amount == Amount::Unknown)
            .count();
        let locks: Vec<Payment> = paying
            .locked()
            .filter(|(of, ..)| **of == source.id)
            .filter_map(|(_, line, year, amount)| {
                let cell = Cell {
                    source: sources.len(),
                    line: *places.get(&line)?,
                    year: years.iter().position(|of| *of == year)?,
                };
                let amount = amount.0.max(0);
                Some(Payment { cell, amount })
            })
            .collect();
        let giver = giver(plan, &source, &years, (&lines, &places), &mut categories);
        // What is locked of a source that brings nothing is asked for as well, to be told that it cannot be.
        let is_wanted = locks.iter().any(|lock| lock.amount > 0);
        if let Some(giver) = giver.or_else(|| is_wanted.then(Giver::default)) {
            let may_be =
                |cell: Cell| giver.eligible.contains(&cell.line) && (giver.first..=giver.last).contains(&cell.year);
            locked.extend(locks.into_iter().filter(|lock| lock.amount > 0 || may_be(lock.cell)));
            sources.push(source);
            givers.push(giver);
        }
    }
    Asked {
        question: Rc::new(Question {
            years: years.len(),
            lines: asked_lines,
            sources: givers,
            locked,
        }),
        lines,
        sources,
        years,
        unknown,
    }
}

/// A source with the rules that come with it; none where it brings nothing when it may be spent.
fn giver(
    plan: &Plan,
    source: &Source,
    years: &[i32],
    (lines, places): (&[Rc<CostLine>], &Places),
    categories: &mut Vec<CostCategory>,
) -> Option<Giver> {
    let is_open = |year: i32| {
        let year = plan.about.fiscal_start.year(year);
        year.is_none_or(|year| source.is_open_in(&year))
    };
    let open: Vec<(usize, i32)> = years
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, year)| is_open(*year))
        .collect();
    let last = open.last()?.0;
    let carry = cents(source.carry_limit.map_or(Amount::Blank, Amount::Known));
    // What may be carried over lapses a year later.
    let lapses = |at: usize| u32::try_from(if carry > 0 { last.min(at + 1) } else { at }).unwrap_or(u32::MAX);
    let brings = open.iter().map(|(at, year)| (*at, cents(source.amounts.of(*year))));
    let mut brings = brings.filter(|(_, amount)| *amount > 0);
    let (first, amount) = brings.next()?;
    let later = brings.map(|(year, amount)| Arrival {
        year,
        amount,
        lapses: lapses(year),
    });
    let later: Vec<Arrival> = later.collect();
    Some(Giver {
        amount,
        later,
        first,
        last,
        carry: Some(carry),
        eligible: payable(source, lines, places),
        caps: Vec::new(),
        caps_in: open
            .iter()
            .flat_map(|(at, year)| caps(source, *year, lines, categories).into_iter().map(|cap| (*at, cap)))
            .collect(),
        lapses: lapses(first),
        is_restricted: !source.unrestricted,
    })
}

/// The places of lines by their ids.
type Places<'a> = SortedMap<&'a Id<CostLine>, usize>;

/// The lines that a source may pay for, in their order. Of one that is not unrestricted only those are looked at of which
/// something is said.
fn payable(source: &Source, lines: &[Rc<CostLine>], places: &Places) -> Vec<usize> {
    let may_be: SortedSet<usize> = if source.unrestricted {
        (0..lines.len()).collect()
    } else {
        let said = source.eligible.iter();
        said.filter_map(|said| places.get(&&said.line).copied()).collect()
    };
    let may_pay = |place: &usize| lines.get(*place).is_some_and(|line| source.may_pay(&line.id));
    may_be.into_iter().filter(may_pay).collect()
}

/// The limits of a source in a year. A share of what is not known yet is none.
fn caps(source: &Source, year: i32, lines: &[Rc<CostLine>], categories: &mut Vec<CostCategory>) -> Vec<Cap> {
    let mut caps = Vec::new();
    for limit in &source.caps {
        let line = limit
            .line
            .as_ref()
            .map(|id| lines.iter().position(|line| line.id == *id));
        let (on, place, whole): (fn(usize, i64) -> Cap, usize, Amount) = match (line, &limit.category) {
            (Some(None), _) => continue,
            (Some(Some(place)), category) => {
                let Some(line) = lines
                    .get(place)
                    .filter(|line| category.is_none() || line.category == *category)
                else {
                    continue;
                };
                (Cap::Line, place, line.need.of(year))
            }
            (None, Some(category)) => (
                Cap::Category,
                self::place(categories, category),
                source.amounts.of(year),
            ),
            (None, None) => (|_, most| Cap::All(most), 0, source.amounts.of(year)),
        };
        let shared = limit.share.zip(whole.known()).map(|(share, whole)| whole.part(share));
        let most = [limit.most, shared].into_iter().flatten();
        caps.extend(most.map(|most| on(place, most.0.max(0))));
    }
    let indirect = indirect::most_in(source, year, lines);
    caps.extend(indirect.map(|most| Cap::Category(self::place(categories, &CostCategory::Indirect), most.0.max(0))));
    caps
}

fn cents(amount: Amount) -> i64 {
    amount.known().map_or(0, |money| money.0.max(0))
}

/// The place of a category, which is given one where it has none.
fn place(categories: &mut Vec<CostCategory>, category: &CostCategory) -> usize {
    categories
        .iter()
        .position(|known| known == category)
        .unwrap_or_else(|| {
            categories.push(category.clone());
            categories.len() - 1
        })
}

#[cfg(test)]
#[path = "braided_tests.rs"]
mod tests;
