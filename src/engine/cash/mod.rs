//! Cash by month: what is paid and what arrives, what is in hand at the end of each month, and what would bridge it.
//!
//! A cost falls in the months that its line names, else evenly in all of its fiscal year; what a gift in kind pays of it
//! takes no cash. A source arrives as its payment says, else evenly over those months of the year in which it may be
//! spent. Reimbursed money follows what is assigned of it, month by month as the costs fall. Money of sources that are
//! not counted on does not arrive, and what is not known yet is counted and never taken to be nothing.
//!
//! Where months do not come out even, costs are rounded down and receipts up as they add up, to the cent, so that
//! rounding alone never says that money is short; every year's amounts add up exactly.

mod check;
mod costs;
mod periods;
mod receipts;
mod runway;

use std::rc::Rc;

pub use check::check;
pub use periods::Period;
pub use receipts::{Apart, Why};
pub use runway::Runway;

use self::costs::Costs;
use self::periods::{Spreading, periods};
use self::receipts::Receipts;
use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Amount, Certainty, Money, Plan, Source};

/// Which sources are counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Those that are awarded in writing.
    Secured,
    /// Those that are asked for or promised as well.
    Pending,
    /// All that may come.
    Hoped,
}

impl Counted {
    /// All of them, the strictest first.
    pub const ALL: [Self; 3] = [Self::Secured, Self::Pending, Self::Hoped];

    /// Its name in messages and in what is kept of how the page is looked at.
    pub fn id(self) -> &'static str {
        match self {
            Self::Secured => "secured",
            Self::Pending => "pending",
            Self::Hoped => "hoped",
        }
    }

    /// The key of its label in the message catalogue.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Secured => "cash-counted-secured",
            Self::Pending => "cash-counted-pending",
            Self::Hoped => "cash-counted-hoped",
        }
    }

    /// Whether a source is counted on.
    pub fn counts(self, source: &Source) -> bool {
        match source.certainty() {
            Certainty::Secured => true,
            Certainty::Pending => self >= Self::Pending,
            Certainty::Hoped => self == Self::Hoped,
            Certainty::Lost => false,
        }
    }
}

/// The cash of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthCash {
    /// The month.
    pub period: Period,
    /// What has to be paid.
    pub costs: Tally,
    /// What arrives.
    pub receipts: Tally,
    /// What is in hand at the end, as far as amounts are known.
    pub closing: Money,
    /// How many costs of this month and those before it are not known yet.
    pub unknown_costs: usize,
    /// How many receipts of this month and those before it are not known yet.
    pub unknown_receipts: usize,
}

impl MonthCash {
    /// Whether there is less than nothing in hand at the end.
    pub fn is_below(&self) -> bool {
        self.closing < Money::ZERO
    }
}

/// Months in a row at whose ends there is less than nothing in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The first of them.
    pub first: Period,
    /// The last of them.
    pub last: Period,
    /// The first of those in which it is worst.
    pub worst: Period,
    /// How much is missing then: what would bridge it.
    pub short: Money,
    /// Whether there is enough again after it, within the plan.
    pub ends: bool,
}

/// The cash of a plan where some sources are counted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which.
    pub counted: Counted,
    /// What is in hand before the first month.
    pub opening: Money,
    /// The months of the plan.
    pub months: Vec<MonthCash>,
    /// What arrives only after the last month.
    pub receivable: Tally,
    /// What arrived before the first month, and so is part of what is in hand.
    pub before: Money,
    /// What of the sources arrives in no month, and why.
    pub apart: Vec<Apart>,
    /// How much of the costs is paid in kind and takes no cash.
    pub in_kind: Money,
    /// The sources of which nobody says how they arrive, in the order people gave them.
    pub assumed: Vec<Rc<Source>>,
}

impl Reading {
    /// The first of the months at whose ends least is in hand.
    pub fn lowest(&self) -> Option<&MonthCash> {
        self.months.iter().min_by_key(|month| month.closing)
    }

    /// How many months end with less than nothing.
    pub fn below(&self) -> usize {
        self.months.iter().filter(|month| month.is_below()).count()
    }

    /// The least that would have to be lent for no month to end with less than nothing.
    pub fn bridge(&self) -> Money {
        let lowest = self.lowest().map_or(Money::ZERO, |month| month.closing);
        Money::ZERO.saturating_sub(lowest.min(Money::ZERO))
    }

    /// The months that end with less than nothing, those in a row together.
    pub fn spells(&self) -> Vec<Spell> {
        let mut spells = Vec::new();
        for run in self.months.chunk_by(|one, next| one.is_below() == next.is_below()) {
            let worst = run.iter().min_by_key(|month| month.closing);
            let (Some(first), Some(last), Some(worst)) = (run.first(), run.last(), worst) else {
                continue;
            };
            if first.is_below() {
                spells.push(Spell {
                    first: first.period,
                    last: last.period,
                    worst: worst.period,
                    short: Money::ZERO.saturating_sub(worst.closing),
                    ends: self.months.last().is_some_and(|end| end.period != last.period),
                });
            }
        }
        spells
    }

    /// The months of the fiscal year that begins in a calendar year.
    pub fn year(&self, year: i32) -> impl Iterator<Item = &MonthCash> {
        self.months.iter().filter(move |month| month.period.year == year)
    }

    /// How long some cash lasts at the average cost of a month of the first year, if nothing arrives.
    pub fn runway(&self, cash: Money) -> Option<Runway> {
        let first = self.months.first()?.period.year;
        let costs: Tally = self.year(first).map(|month| month.costs).sum();
        Runway::new(cash, costs)
    }
}

/// What can be said of a plan's cash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cash {
    /// What is in hand on the first day, where somebody says so; else it is reckoned from nothing.
    pub opening: Option<Money>,
    /// How much of it may be spent on anything.
    pub unrestricted: Option<Money>,
    /// One reading for each of [`Counted::ALL`].
    pub readings: Vec<Reading>,
}

impl Cash {
    /// The reading where these are counted on.
    pub fn counting(&self, counted: Counted) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.counted == counted)
    }
}

/// The cash of a plan, by all that can be counted on.
pub fn cash(plan: &Plan) -> Cash {
    let paying = Paying::new(plan);
    let about = &plan.about;
    Cash {
        opening: about.opening_cash,
        unrestricted: about.opening_unrestricted,
        readings: Counted::ALL.map(|counted| reading(plan, &paying, counted)).into(),
    }
}

/// The cash of a plan where some sources are counted on.
fn reading(plan: &Plan, paying: &Paying, counted: Counted) -> Reading {
    let spreading = Spreading::new(periods(&plan.about));
    let sources: Vec<Rc<Source>> = plan.sources.ordered();
    let counts = |source: &&Rc<Source>| counted.counts(source);
    let (in_kind, money): (Vec<_>, Vec<_>) = sources.iter().filter(counts).partition(|source| source.is_in_kind());
    let costs = Costs::new(plan, paying, &spreading, &in_kind);
    let mut receipts = Receipts::new(&spreading);
    for source in &money {
        receipts.add(plan, paying, &costs, source);
    }
    let opening = plan.about.opening_cash.unwrap_or_default();
    let (mut closing, mut unknown_costs, mut unknown_receipts) = (opening, 0, 0);
    let flows = costs.by_month.iter().zip(&costs.given).zip(&receipts.by_month);
    let months = spreading
        .periods
        .iter()
        .zip(flows)
        .map(|(period, ((costs, given), receipts))| {
            closing = Money(closing.0.saturating_sub(costs.sum.0).saturating_add(receipts.sum.0));
            unknown_costs += costs.unknown;
            // What is given may yet take costs off: like money, it can make things only better.
            unknown_receipts += receipts.unknown + given;
            MonthCash {
                period: *period,
                costs: *costs,
                receipts: *receipts,
                closing,
                unknown_costs,
                unknown_receipts,
            }
        });
    let is_assumed = |source: &&&Rc<Source>| {
        let brings = plan
            .about
            .fiscal_years()
            .any(|year| !matches!(source.amounts.of(year), Amount::Blank | Amount::Known(Money::ZERO)));
        brings && source.payment.as_ref().is_none_or(|payment| payment.way.is_none())
    };
    Reading {
        counted,
        opening,
        months: months.collect(),
        receivable: receipts.after,
        before: receipts.before,
        assumed: money
            .iter()
            .filter(is_assumed)
            .map(|source| Rc::clone(source))
            .collect(),
        apart: receipts.apart,
        in_kind: costs.in_kind,
    }
}

#[cfg(test)]
#[path = "cash_properties.rs"]
mod properties;
#[cfg(test)]
#[path = "cash_tests.rs"]
mod tests;
