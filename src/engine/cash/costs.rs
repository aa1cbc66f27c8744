//! What has to be paid in cash, month by month.

use std::rc::Rc;

use super::periods::{Period, Rounding, Spreading, spread};
use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Amount, CostLine, Id, Money, Plan, Source};
use crate::sorted::SortedMap;

/// The months in which something falls, by their places, and how much in each.
type Falls = Vec<(usize, Money)>;

/// The costs of a plan.
pub(super) struct Costs {
    /// What has to be paid in each month.
    pub(super) by_month: Vec<Tally>,
    /// How many gifts in kind towards costs of each month are not known yet.
    pub(super) given: Vec<usize>,
    /// How much is paid in kind.
    pub(super) in_kind: Money,
    /// Of each line and year the months in which it falls, and how much in each.
    falls: SortedMap<(Id<CostLine>, i32), Falls>,
}

impl Costs {
    /// The costs where these sources give in kind.
    pub(super) fn new(plan: &Plan, paying: &Paying, spreading: &Spreading, in_kind: &[&Rc<Source>]) -> Self {
        let mut costs = Self {
            by_month: vec![Tally::default(); spreading.len()],
            given: vec![0; spreading.len()],
            in_kind: Money::ZERO,
            falls: SortedMap::new(),
        };
        for line in plan.cost_lines.iter() {
            for year in plan.about.fiscal_years() {
                let given: Tally = in_kind
                    .iter()
                    .map(|source| paying.cell(&source.id, &line.id, year))
                    .sum();
                costs.add(spreading, line, year, given);
            }
        }
        costs
    }

    fn add(&mut self, spreading: &Spreading, line: &CostLine, year: i32, given: Tally) {
        let is_paid_in = |period: &Period| line.months.contains(&period.month());
        let mut places = spreading.places(year, is_paid_in);
        if places.is_empty() {
            places = spreading.places(year, |_| true);
        }
        let cash = match line.need.of(year) {
            Amount::Blank => return,
            Amount::Unknown => Amount::Unknown,
            Amount::Known(need) => {
                // More than all of it cannot be given, and what is below zero is not.
                let taken = given.sum.max(Money::ZERO).min(need.max(Money::ZERO));
                self.in_kind = Money(self.in_kind.0.saturating_add(taken.0));
                Amount::Known(need.saturating_sub(taken))
            }
        };
        let parts = match cash {
            Amount::Known(cash) => spread(cash, &vec![1; places.len()], Rounding::Down),
            _ => vec![Money::ZERO; places.len()],
        };
        for (place, part) in places.iter().zip(&parts) {
            if let Some(sum) = self.by_month.get_mut(*place) {
                *sum = sum.with(cash.known().map_or(Amount::Unknown, |_| Amount::Known(*part)));
            }
            if let Some(count) = self.given.get_mut(*place) {
                *count += given.unknown;
            }
        }
        let falls = places.into_iter().zip(parts).collect();
        self.falls.insert((line.id.clone(), year), falls);
    }

    /// The months in which a line falls in a year, and how much in each.
    pub(super) fn falls(&self, line: &Id<CostLine>, year: i32) -> &[(usize, Money)] {
        self.falls.get(&(line.clone(), year)).map_or(&[], Vec::as_slice)
    }
}
