//! What arrives, month by month, and what of the money arrives in no month.

use std::rc::Rc;

use super::costs::Costs;
use super::periods::{Period, Rounding, Spreading, spread};
use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Amount, CostLine, Day, Id, Money, Payment, PaymentWay, Plan, Source};
use crate::sorted::sort_by_key;

/// Why money arrives in no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It comes in instalments, and nobody says on which days.
    NoDay,
    /// It may not be spent in the year for which it is meant.
    NotOpen,
    /// It is reimbursed, and pays for nothing.
    NotClaimed,
    /// Its instalments come to more than it brings: what is beyond that is not counted.
    Beyond,
}

/// Money of a source that arrives in no month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The source.
    pub source: Rc<Source>,
    /// Why.
    pub why: Why,
    /// How much.
    pub amount: Tally,
}

/// What arrives.
pub(super) struct Receipts<'a> {
    spreading: &'a Spreading,
    /// In each month.
    pub(super) by_month: Vec<Tally>,
    /// Before the first month.
    pub(super) before: Money,
    /// After the last month.
    pub(super) after: Tally,
    /// In no month.
    pub(super) apart: Vec<Apart>,
}

/// A source, with what is needed to say when it arrives.
struct Arriving<'a> {
    plan: &'a Plan,
    source: &'a Rc<Source>,
    lag: usize,
}

impl Arriving<'_> {
    /// Whether the money may be spent on some day of a month.
    fn is_open(&self, period: &Period) -> bool {
        let source = self.source;
        source.available_from.is_none_or(|from| from <= period.last)
            && source.available_until.is_none_or(|until| until >= period.first)
    }
}

impl<'a> Receipts<'a> {
    pub(super) fn new(spreading: &'a Spreading) -> Self {
        Self {
            spreading,
            by_month: vec![Tally::default(); spreading.len()],
            before: Money::ZERO,
            after: Tally::default(),
            apart: Vec::new(),
        }
    }

    /// Adds what arrives of a source.
    pub(super) fn add(&mut self, plan: &Plan, paying: &Paying, costs: &Costs, source: &Rc<Source>) {
        let payment = source.payment.clone().unwrap_or_default();
        let arriving = Arriving {
            plan,
            source,
            lag: usize::try_from(Payment::lag(&payment)).unwrap_or(0),
        };
        match payment.way {
            Some(PaymentWay::Ahead) => self.by_year(&arriving, 1),
            Some(PaymentWay::Instalments) => self.instalments(&arriving),
            Some(PaymentWay::Reimbursed) => self.reimbursed(&arriving, paying, costs),
            _ => self.by_year(&arriving, usize::MAX),
        }
    }

    /// An amount arrives so many months after the month at a place.
    fn arrive(&mut self, place: usize, lag: usize, amount: Amount) {
        match self.by_month.get_mut(place.saturating_add(lag)) {
            Some(sum) => *sum = sum.with(amount),
            None => self.after = self.after.with(amount),
        }
    }

    fn keep_apart(&mut self, source: &Rc<Source>, why: Why, amount: Amount) {
        if matches!(amount, Amount::Blank | Amount::Known(Money::ZERO)) {
            return;
        }
        let known = self
            .apart
            .iter_mut()
            .find(|apart| apart.source.id == source.id && apart.why == why);
        match known {
            Some(apart) => apart.amount = apart.amount.with(amount),
            None => self.apart.push(Apart {
                source: Rc::clone(source),
                why,
                amount: Tally::default().with(amount),
            }),
        }
    }

    /// Each year's amount in the first so many months of the year in which it may be spent.
    fn by_year(&mut self, of: &Arriving<'_>, first: usize) {
        for year in of.plan.about.fiscal_years() {
            self.year(of, year, first);
        }
    }

    fn year(&mut self, of: &Arriving<'_>, year: i32, first: usize) {
        let mut places = self.spreading.places(year, |period| of.is_open(period));
        places.truncate(first);
        match of.source.amounts.of(year) {
            Amount::Blank => {}
            amount if places.is_empty() => self.keep_apart(of.source, Why::NotOpen, amount),
            Amount::Unknown => {
                for place in places {
                    self.arrive(place, of.lag, Amount::Unknown);
                }
            }
            Amount::Known(whole) => {
                let parts = spread(whole, &vec![1; places.len()], Rounding::Up);
                for (place, part) in places.into_iter().zip(parts) {
                    self.arrive(place, of.lag, Amount::Known(part));
                }
            }
        }
    }

    /// What is written down by day. It is never more than the source brings up to the end of the plan; what came before
    /// the plan is in hand.
    fn instalments(&mut self, of: &Arriving<'_>) {
        let years = of.plan.about.fiscal_years();
        let brings: Tally = of.source.amounts.total(years.clone());
        let earlier = of.source.amounts.iter().filter(|(year, _)| *year < years.start);
        let earlier: Tally = earlier.map(|(_, amount)| amount).collect();
        let is_known = brings.unknown + earlier.unknown == 0;
        let mut left = brings.sum.0.saturating_add(earlier.sum.0);
        let mut dated: Vec<(Day, Money)> = of
            .source
            .receipts
            .iter()
            .filter_map(|receipt| receipt.day.zip(receipt.amount))
            .collect();
        sort_by_key(&mut dated, |(day, _)| *day);
        for (day, amount) in dated {
            let counted = if is_known { amount.0.min(left.max(0)) } else { amount.0 };
            self.keep_apart(
                of.source,
                Why::Beyond,
                Amount::Known(Money(amount.0.saturating_sub(counted))),
            );
            left = left.saturating_sub(counted);
            self.arrive_on(day, Money(counted));
        }
        let undated = left.min(brings.sum.0).max(0);
        if brings.unknown > 0 {
            self.keep_apart(of.source, Why::NoDay, Amount::Unknown);
        } else {
            self.keep_apart(of.source, Why::NoDay, Amount::Known(Money(undated)));
        }
    }

    fn arrive_on(&mut self, day: Day, amount: Money) {
        let periods = &self.spreading.periods;
        if periods.first().is_some_and(|first| day < first.first) {
            self.before = Money(self.before.0.saturating_add(amount.0));
            return;
        }
        let place = periods.iter().position(|period| day <= period.last);
        self.arrive(place.unwrap_or(periods.len()), 0, Amount::Known(amount));
    }

    /// What is assigned of it in each year, as the costs fall that it pays for, and never more than it has; in years in
    /// which nothing is assigned evenly.
    fn reimbursed(&mut self, of: &Arriving<'_>, paying: &Paying, costs: &Costs) {
        let mut carried = Money::ZERO;
        for year in of.plan.about.fiscal_years() {
            let cells = paying
                .cells()
                .filter(|(source, _, of_year, _)| **source == of.source.id && *of_year == year);
            let cells: Vec<(&Id<CostLine>, Tally)> = cells.map(|(_, line, _, paid)| (line, paid)).collect();
            if cells.iter().all(|(_, paid)| paid.is_nothing()) {
                self.keep_apart(of.source, Why::NotClaimed, Amount::Known(carried));
                carried = Money::ZERO;
                self.year(of, year, usize::MAX);
                continue;
            }
            let claimed = self.claimed(of, year, &cells, costs);
            let brings = of.source.amounts.of(year);
            let mut left = match brings {
                Amount::Unknown => i64::MAX,
                amount => amount
                    .known()
                    .unwrap_or_default()
                    .max(Money::ZERO)
                    .0
                    .saturating_add(carried.0),
            };
            for (place, claim) in claimed {
                let paid = claim.0.min(left);
                left = left.saturating_sub(paid);
                self.arrive(place, of.lag, Amount::Known(Money(paid)));
            }
            carried = Money::ZERO;
            if brings != Amount::Unknown {
                carried = Money(left).min(of.source.carry_limit.unwrap_or_default().max(Money::ZERO));
                self.keep_apart(
                    of.source,
                    Why::NotClaimed,
                    Amount::Known(Money(left).saturating_sub(carried)),
                );
            }
        }
        self.keep_apart(of.source, Why::NotClaimed, Amount::Known(carried));
    }

    /// What can be claimed for each month of a year, by the costs that fall in it.
    fn claimed(
        &mut self,
        of: &Arriving<'_>,
        year: i32,
        cells: &[(&Id<CostLine>, Tally)],
        costs: &Costs,
    ) -> Vec<(usize, Money)> {
        let open = self.spreading.places(year, |period| of.is_open(period));
        let mut claims: Vec<(usize, Money)> = self
            .spreading
            .places(year, |_| true)
            .into_iter()
            .map(|place| (place, Money::ZERO))
            .collect();
        for (line, paid) in cells {
            let mut falls = costs.falls(line, year).to_vec();
            if falls.iter().any(|(place, _)| open.contains(place)) {
                falls.retain(|(place, _)| open.contains(place));
            }
            let has_costs = falls.iter().any(|(_, cost)| *cost > Money::ZERO);
            let weight = |cost: Money| {
                if has_costs {
                    u64::try_from(cost.0).unwrap_or(0)
                } else {
                    1
                }
            };
            if falls.is_empty() {
                // The line has no need in the year: as the money may be spent.
                let all = if open.is_empty() {
                    self.spreading.places(year, |_| true)
                } else {
                    open.clone()
                };
                falls = all.into_iter().map(|place| (place, Money::ZERO)).collect();
            }
            let weights: Vec<u64> = falls.iter().map(|(_, cost)| weight(*cost)).collect();
            let parts = spread(paid.sum.max(Money::ZERO), &weights, Rounding::Up);
            for ((place, _), part) in falls.iter().zip(parts) {
                if let Some((_, sum)) = claims.iter_mut().find(|(claimed, _)| claimed == place) {
                    sum.0 = sum.0.saturating_add(part.0);
                }
                if paid.unknown > 0 {
                    self.arrive(*place, of.lag, Amount::Unknown);
                }
            }
        }
        claims
    }
}
