//! The cliff: what recurring costs stand on year by year, what money goes on which day, and what stops with it.
//!
//! Money that lasts, money whose end is in sight and money that comes once are told apart; cash and in kind are never
//! added up, and neither is what is secured with what is pending or hoped for.

mod stops;

use std::rc::Rc;

use crate::sorted::SortedMap;

pub use self::stops::{Carried, Keeps, Line, Stop, Then};
use super::funding::{Funding, SourceRow};
use super::outlook::unsaid;
use crate::plan::money::Tally;
use crate::plan::{Amount, Certainty, Day, Id, Money, Plan, Recurrence, Source};

/// Money by how sure it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BySure {
    /// Awarded in writing.
    pub secured: Tally,
    /// Asked for or promised.
    pub pending: Tally,
    /// Hoped for.
    pub hoped: Tally,
}

impl BySure {
    /// What is this sure, the surest first.
    pub fn parts(&self) -> [(Certainty, Tally); 3] {
        [
            (Certainty::Secured, self.secured),
            (Certainty::Pending, self.pending),
            (Certainty::Hoped, self.hoped),
        ]
    }

    /// All of it.
    pub fn total(&self) -> Tally {
        self.parts().map(|(_, tally)| tally).into_iter().sum()
    }

    fn add(&mut self, certainty: Certainty, tally: Tally) {
        let sum = match certainty {
            Certainty::Secured => &mut self.secured,
            Certainty::Pending => &mut self.pending,
            Certainty::Hoped => &mut self.hoped,
            Certainty::Lost => return,
        };
        *sum = [*sum, tally].into_iter().sum();
    }
}

/// Cash and what is in kind, apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// Money.
    pub cash: BySure,
    /// Goods, space and time.
    pub in_kind: BySure,
}

impl Apart {
    /// Adds something that is of a source; of one that will not come, nothing.
    fn add(&mut self, source: &Source, tally: Tally) {
        let form = if source.is_in_kind() {
            &mut self.in_kind
        } else {
            &mut self.cash
        };
        form.add(source.certainty(), tally);
    }

    /// This with something more, each to its own.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let mut sum = *self;
        for (certainty, tally) in other.cash.parts() {
            sum.cash.add(certainty, tally);
        }
        for (certainty, tally) in other.in_kind.parts() {
            sum.in_kind.add(certainty, tally);
        }
        sum
    }

    /// Whether there is nothing of either.
    pub fn is_nothing(&self) -> bool {
        self.total().is_nothing()
    }

    /// All of both, to compare with; nothing that is shown adds them up.
    pub fn total(&self) -> Tally {
        [self.cash.total(), self.in_kind.total()].into_iter().sum()
    }
}

/// How long a source's money goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// No end is in sight, or nobody has said.
    Lasts,
    /// It comes in several years, and its end is in sight.
    Ends,
    /// It comes in one of the plan's years only, and its end is in sight.
    Once,
}

impl Lasting {
    /// How long the money of a source goes on.
    pub fn of(plan: &Plan, source: &Source) -> Self {
        if source.ends(&plan.about).is_none() {
            return Self::Lasts;
        }
        let brings = |year: &i32| brings(source.amounts.of(*year));
        match plan.about.fiscal_years().filter(brings).count() {
            0 | 1 => Self::Once,
            _ => Self::Ends,
        }
    }
}

fn brings(amount: Amount) -> bool {
    !matches!(amount, Amount::Blank | Amount::Known(Money::ZERO))
}

/// What one fiscal year stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOn {
    /// The calendar year in which it begins.
    pub year: i32,
    /// Its name in figures.
    pub name: String,
    /// What lines need that come again; a line of which nothing is said does.
    pub recurring: Tally,
    /// What lines need that come once.
    pub one_time: Tally,
    /// What is assigned to recurring lines of money that lasts.
    pub lasts: Apart,
    /// Of money that ends.
    pub ends: Apart,
    /// Of money that comes once.
    pub once: Apart,
    /// What recurring lines still miss.
    pub unpaid: Tally,
    /// What is assigned to lines that come once.
    pub on_one_time: Apart,
    /// What sources bring.
    pub brought: Apart,
    /// How much of that is gone afterwards: what sources bring whose last money in the plan it is.
    pub goes: Apart,
}

impl YearOn {
    /// What is assigned to recurring lines of money that ends or comes once.
    pub fn at_risk(&self) -> Apart {
        self.ends.plus(&self.once)
    }

    /// What is assigned to recurring lines.
    pub fn paid(&self) -> Apart {
        self.lasts.plus(&self.at_risk())
    }
}

/// What goes on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fall {
    /// The last day of the money.
    pub day: Day,
    /// What is brought in the last year and gone after it.
    pub goes: Apart,
    /// How much of that pays for recurring lines.
    pub carries: Apart,
    /// The sources, in the order people gave them, with what stops.
    pub stops: Vec<Stop>,
}

/// The cliff of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cliff {
    /// One for each of the plan's years.
    pub years: Vec<YearOn>,
    /// One for each day on which money ends, the next first; what ended before today is not in it.
    pub falls: Vec<Fall>,
    /// The first year of which nothing is said of sources that bring something before it, and these: no end, and no
    /// amount. Until it is said, their money is one that lasts.
    pub unsaid: Option<(i32, Vec<Rc<Source>>)>,
}

impl Cliff {
    /// The year in which most recurring cost stands on money that ends or comes once; the earlier of two, none where
    /// none does.
    pub fn most_at_risk(&self) -> Option<&YearOn> {
        let mut most: Option<&YearOn> = None;
        for year in &self.years {
            let found = most.map_or(Money::ZERO, |found| found.at_risk().total().sum);
            if year.at_risk().total().sum > found {
                most = Some(year);
            }
        }
        most
    }

    /// The day on which most recurring cost loses its money; the earlier of two.
    pub fn steepest(&self) -> Option<&Fall> {
        let mut steepest: Option<&Fall> = None;
        for fall in &self.falls {
            let most = steepest.map_or(Money::ZERO, |found| found.carries.total().sum);
            if fall.carries.total().sum > most {
                steepest = Some(fall);
            }
        }
        steepest
    }
}

/// The cliff of a plan on a day.
pub fn cliff(plan: &Plan, funding: &Funding, today: Day) -> Cliff {
    let lasting: SortedMap<&Id<Source>, Lasting> = funding
        .sources
        .iter()
        .map(|row| (&row.source.id, Lasting::of(plan, &row.source)))
        .collect();
    let years = (0..funding.years.len()).filter_map(|place| year_on(plan, funding, place, &lasting));
    Cliff {
        years: years.collect(),
        falls: stops::falls(plan, funding, today),
        unsaid: unsaid(plan),
    }
}

fn year_on(plan: &Plan, funding: &Funding, place: usize, lasting: &SortedMap<&Id<Source>, Lasting>) -> Option<YearOn> {
    let summary = funding.years.get(place)?;
    let mut on = YearOn {
        year: summary.year,
        name: summary.name.clone(),
        recurring: Tally::default(),
        one_time: Tally::default(),
        lasts: Apart::default(),
        ends: Apart::default(),
        once: Apart::default(),
        unpaid: Tally::default(),
        on_one_time: Apart::default(),
        brought: Apart::default(),
        goes: Apart::default(),
    };
    for row in &funding.lines {
        let Some(of_year) = row.years.get(place) else { continue };
        if row.line.recurrence == Some(Recurrence::OneTime) {
            on.one_time = on.one_time.with(of_year.need);
            continue;
        }
        on.recurring = on.recurring.with(of_year.need);
        if of_year.need != Amount::Blank {
            let missing = of_year.gap.map(|gap| gap.max(Money::ZERO));
            on.unpaid = on.unpaid.with(missing.map_or(Amount::Unknown, Amount::Known));
        }
    }
    for row in &funding.sources {
        let source = &row.source;
        let Some(of_year) = row.years.get(place) else { continue };
        let brought = Tally::default().with(of_year.brings);
        on.brought.add(source, brought);
        if last_of(plan, row).is_some_and(|(_, last)| last == place) {
            on.goes.add(source, brought);
        }
        for line in &funding.lines {
            let paid = funding.paying.cell(&source.id, &line.line.id, summary.year);
            let sum = match lasting.get(&&source.id) {
                _ if line.line.recurrence == Some(Recurrence::OneTime) => &mut on.on_one_time,
                Some(Lasting::Ends) => &mut on.ends,
                Some(Lasting::Once) => &mut on.once,
                _ => &mut on.lasts,
            };
            sum.add(source, paid);
        }
    }
    Some(on)
}

/// The last day of a source's money, and the place of the last year up to then in which it brings some; none where it
/// will not come, brings nothing, or no end is in sight.
fn last_of(plan: &Plan, row: &SourceRow) -> Option<(Day, usize)> {
    let day = row.source.ends(&plan.about).filter(|_| row.source.is_live())?;
    let ends_in = plan.about.fiscal_start.beginning_of(day);
    let last = row
        .years
        .iter()
        .rposition(|year| year.year <= ends_in && brings(year.brings))?;
    Some((day, last))
}

#[cfg(test)]
#[path = "cliff_tests.rs"]
mod tests;
