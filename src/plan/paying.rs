//! What pays for what: the totals of allocations, and when a source's money is there.

use crate::sorted::{SortedMap, SortedSet};
use std::rc::Rc;

use super::date::{Day, FiscalYear};
use super::id::Id;
use super::money::{Amount, Money, Tally};
use super::{About, Allocation, Certainty, CostLine, Plan, Source, YearAmounts};

/// The totals of a plan's allocations. An allocation whose source, line or year is not in the plan stays in the file
/// and counts nowhere: nobody pays it, or nothing is paid with it, until the record or the year is back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paying {
    cells: SortedMap<(Id<Source>, Id<CostLine>, i32), Tally>,
    locked: SortedSet<(Id<Source>, Id<CostLine>, i32)>,
    by_line: SortedMap<(Id<CostLine>, i32), Tally>,
    by_source: SortedMap<(Id<Source>, i32), Tally>,
}

impl Paying {
    /// Adds up a plan's allocations.
    pub fn new(plan: &Plan) -> Self {
        let mut paying = Self::default();
        let years = plan.about.fiscal_years();
        let counts = |paid: &&Rc<Allocation>| {
            years.contains(&paid.year) && plan.sources.contains(&paid.source) && plan.cost_lines.contains(&paid.line)
        };
        for allocation in plan.allocations.iter().filter(counts) {
            let (source, line, year) = (&allocation.source, &allocation.line, allocation.year);
            let tallies = [
                paying.cells.or_default((source.clone(), line.clone(), year)),
                paying.by_line.or_default((line.clone(), year)),
                paying.by_source.or_default((source.clone(), year)),
            ];
            for tally in tallies {
                *tally = tally.with(allocation.amount);
            }
            if allocation.locked {
                paying.locked.insert((source.clone(), line.clone(), year));
            }
        }
        paying
    }

    /// Whether nothing is assigned at all.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// What a source pays for a line in a year.
    pub fn cell(&self, source: &Id<Source>, line: &Id<CostLine>, year: i32) -> Tally {
        let cell = (source.clone(), line.clone(), year);
        self.cells.get(&cell).copied().unwrap_or_default()
    }

    /// What is paid for a line in a year.
    pub fn line(&self, line: &Id<CostLine>, year: i32) -> Tally {
        self.by_line.get(&(line.clone(), year)).copied().unwrap_or_default()
    }

    /// What a source pays in a year.
    pub fn source(&self, source: &Id<Source>, year: i32) -> Tally {
        self.by_source.get(&(source.clone(), year)).copied().unwrap_or_default()
    }

    /// Every source, line and year for which something is assigned, with its total.
    pub fn cells(&self) -> impl Iterator<Item = (&Id<Source>, &Id<CostLine>, i32, Tally)> {
        self.cells
            .iter()
            .map(|((source, line, year), tally)| (source, line, *year, *tally))
    }

    /// Every source, line and year of which it is settled what is assigned, with its total; one that is not known yet
    /// is not settled.
    pub fn locked(&self) -> impl Iterator<Item = (&Id<Source>, &Id<CostLine>, i32, Money)> {
        let locked = self
            .locked
            .iter()
            .filter_map(|cell| Some((cell, self.cells.get(cell)?)));
        locked
            .filter(|(_, tally)| tally.unknown == 0)
            .map(|((source, line, year), tally)| (source, line, *year, tally.sum))
    }

    /// Whether what a source pays for a line in a year is locked, also where it is not known yet.
    pub fn is_locked(&self, source: &Id<Source>, line: &Id<CostLine>, year: i32) -> bool {
        self.locked.contains(&(source.clone(), line.clone(), year))
    }

    /// The lines a source pays for.
    pub fn lines_of(&self, source: &Id<Source>) -> SortedSet<&Id<CostLine>> {
        let cells = self.cells.keys().filter(|(payer, ..)| payer == source);
        cells.map(|(_, line, _)| line).collect()
    }

    /// Every line and year for which something is assigned, with its total.
    pub fn lines(&self) -> impl Iterator<Item = (&Id<CostLine>, i32, Tally)> {
        self.by_line.iter().map(|((line, year), tally)| (line, *year, *tally))
    }

    /// What a source pays in all the plan's years together.
    pub fn source_in_all(&self, source: &Id<Source>) -> Tally {
        let years = self.by_source.iter().filter(|((payer, _), _)| payer == source);
        years.map(|(_, tally)| *tally).sum()
    }
}

impl Plan {
    /// The allocations of a source to a line in a year, in the order people gave them: at most one, unless copies of
    /// the plan were merged.
    pub fn allocations_of(&self, source: &Id<Source>, line: &Id<CostLine>, year: i32) -> Vec<Rc<Allocation>> {
        let mut found = self.allocations.ordered();
        found.retain(|paid| paid.source == *source && paid.line == *line && paid.year == year);
        found
    }

    /// The years for which there are amounts though they are not among the plan's: what counts only once they are.
    pub fn years_left_out(&self) -> SortedSet<i32> {
        let needs = self.cost_lines.iter().flat_map(|line| line.need.iter());
        let brought = self.sources.iter().flat_map(|source| source.amounts.iter());
        let paid = self.allocations.iter().map(|paid| (paid.year, paid.amount));
        let matching = self.contributions.iter().flat_map(|brought| brought.amounts.iter());
        let years = self.about.fiscal_years();
        let all = needs.chain(brought).chain(paid).chain(matching);
        all.filter(|(year, amount)| *amount != Amount::Blank && !years.contains(year))
            .map(|(year, _)| year)
            .collect()
    }

    /// Whether any amount of money is in the plan: then its currency's number of decimals is settled.
    pub fn holds_amounts(&self) -> bool {
        let known = |amount: Amount| amount.known().is_some();
        let mut lines = self.cost_lines.iter();
        let mut sources = self.sources.iter();
        let any = |amounts: &YearAmounts| amounts.iter().any(|(_, amount)| known(amount));
        let mut matching = self.contributions.iter();
        self.allocations.iter().any(|paid| known(paid.amount))
            || matching.any(|brought| {
                let rate = brought.valuation.as_ref().and_then(|valuation| valuation.rate);
                rate.is_some() || any(&brought.amounts)
            })
            || lines.any(|line| {
                let has_rate = line.formula.as_ref().is_some_and(|formula| formula.rate.is_some());
                has_rate || any(&line.need)
            })
            || self.about.opening_cash.is_some()
            || self.about.opening_unrestricted.is_some()
            || sources.any(|source| {
                source.carry_limit.is_some()
                    || source.receipts.iter().any(|receipt| receipt.amount.is_some())
                    || source.caps.iter().any(|cap| cap.most.is_some())
                    || any(&source.amounts)
                    || source.match_rule.as_ref().is_some_and(|rule| any(&rule.amounts))
            })
    }
}

impl Source {
    /// Whether it may still come.
    pub fn is_live(&self) -> bool {
        self.certainty() != Certainty::Lost
    }

    /// Whether its money may be spent on some day of a fiscal year.
    pub fn is_open_in(&self, year: &FiscalYear) -> bool {
        self.available_from.is_none_or(|from| from <= year.last)
            && self.available_until.is_none_or(|until| until >= year.first)
    }

    /// Whether it may pay for a line with money in a year: some it brings or, where that is allowed, carried over.
    pub fn can_pay_in(&self, about: &About, year: i32) -> bool {
        let is_open = about.fiscal_start.year(year).is_none_or(|year| self.is_open_in(&year));
        let brings = |amount: Amount| amount.known().is_none_or(|money| money > Money::ZERO);
        let first = about.fiscal_years().start;
        let has_money = match self.amounts.of(year) {
            Amount::Blank | Amount::Known(Money::ZERO) => {
                self.carry_limit.is_some_and(|limit| limit > Money::ZERO)
                    && self
                        .amounts
                        .iter()
                        .any(|(earlier, amount)| (first..year).contains(&earlier) && brings(amount))
            }
            amount => brings(amount),
        };
        self.is_live() && is_open && has_money
    }

    /// The first of the plan's later years of which nothing is said, where no last day is either: nobody has said that it
    /// brings nothing then. None where its end is said, where it goes on, or where it brings nothing at all.
    pub fn unsaid_from(&self, about: &About) -> Option<i32> {
        let brings = |year: &i32| !matches!(self.amounts.of(*year), Amount::Blank | Amount::Known(Money::ZERO));
        let last = about.fiscal_years().rev().find(brings)?;
        let next = Some(last + 1).filter(|next| about.fiscal_years().contains(next))?;
        let is_unsaid = self.available_until.is_none() && self.amounts.of(next) == Amount::Blank;
        is_unsaid.then_some(next)
    }

    /// The last day of its money: the stated one, else the end of the last year that brings some where it is said that
    /// the next year of the plan brings none. None where no end is in sight: a year left blank is none.
    pub fn ends(&self, about: &About) -> Option<Day> {
        if self.available_until.is_some() {
            return self.available_until;
        }
        let brings = |year: &i32| !matches!(self.amounts.of(*year), Amount::Blank | Amount::Known(Money::ZERO));
        let last = about.fiscal_years().rev().find(brings)?;
        let is_over = about.fiscal_years().contains(&(last + 1)) && self.amounts.of(last + 1) != Amount::Blank;
        let year = about.fiscal_start.year(last).filter(|_| is_over);
        year.map(|year| year.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;
    use crate::plan::{MatchContribution, Rank, Record, Valuation};

    #[test]
    fn a_source_ends_on_its_stated_day_or_with_its_last_amount() {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "stated", &[10, 10, 10], |source| {
            source.available_until = Some(day("2028-09-30"));
        });
        source(&mut plan, "fading", &[10, 10], |source| {
            source.amounts = source.amounts.with(2028, Amount::Known(Money::ZERO));
        });
        source(&mut plan, "steady", &[10, 10, 10], |_| {});
        source(&mut plan, "empty", &[], |_| {});
        let end = |id: &str| plan.sources.find(&Id::new(id)).unwrap().ends(&plan.about);
        assert_eq!(end("stated"), Some(day("2028-09-30")));
        assert_eq!(end("fading"), Some(day("2028-06-30")));
        assert_eq!(end("steady"), None);
        assert_eq!(end("empty"), None);
        source(&mut plan, "unsaid", &[10, 10], |_| {});
        let unsaid = |id: &str| plan.sources.find(&Id::new(id)).unwrap().unsaid_from(&plan.about);
        let found = ["unsaid", "stated", "fading", "steady", "empty"].map(unsaid);
        assert_eq!(found, [Some(2028), None, None, None, None]);
    }

    #[test]
    fn money_can_be_spent_when_it_is_there() {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "s", &[10, 0, 10], |source| {
            source.available_until = Some(day("2028-07-01"));
        });
        let source_now = plan.sources.find(&Id::new("s")).unwrap().clone();
        let years = |source: &Source| [2026, 2027, 2028, 2029].map(|year| source.can_pay_in(&plan.about, year));
        assert_eq!(years(&source_now), [true, false, true, false]);
        let mut carried = (*source_now).clone();
        carried.carry_limit = Some(Money(1));
        assert_eq!(years(&carried), [true, true, true, false]);
        carried.stage = Some(crate::plan::FundingStage::Declined);
        assert_eq!(years(&carried), [false; 4]);
    }

    #[test]
    fn nothing_is_carried_over_from_before_the_plan() {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "s", &[10], |source| source.carry_limit = Some(Money(10)));
        let can_pay = |plan: &Plan| {
            let source = plan.sources.find(&Id::new("s")).unwrap();
            source.can_pay_in(&plan.about, 2027)
        };
        assert!(can_pay(&plan));
        Rc::make_mut(&mut plan.about).first_year = Some(2027);
        assert!(!can_pay(&plan));
    }

    #[test]
    fn years_that_the_plan_does_not_have_are_named_once_and_count_nowhere() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "c", &[10, 10, 10], |_| {});
        source(&mut plan, "s", &[10, 0, 0, 10], |_| {});
        pay(&mut plan, "s", "c", 2026, 1);
        pay(&mut plan, "s", "c", 2028, 2);
        pay(&mut plan, "s", "c", 2031, 4);
        let left_out = |plan: &Plan| plan.years_left_out().iter().copied().collect::<Vec<_>>();
        let paid = |plan: &Plan| Paying::new(plan).source_in_all(&Id::new("s")).sum;
        assert_eq!((left_out(&plan), paid(&plan)), (vec![2029, 2031], Money(3)));
        Rc::make_mut(&mut plan.about).years = Some(1);
        assert_eq!((left_out(&plan), paid(&plan)), (vec![2027, 2028, 2029, 2031], Money(1)));
        Rc::make_mut(&mut plan.about).years = Some(6);
        assert_eq!((left_out(&plan), paid(&plan)), (vec![], Money(7)));
    }

    #[test]
    fn a_plan_holds_amounts_once_any_is_known() {
        let mut plan = Plan::new("p", "");
        assert!(!plan.holds_amounts());
        let mut line = CostLine::new(Id::new("l"), Rank::default());
        line.need = line.need.with(2026, Amount::Unknown);
        plan.put(line.clone().into());
        assert!(!plan.holds_amounts(), "an amount that is not known is none");
        line.need = line.need.with(2026, Amount::Known(Money(0)));
        plan.put(line.into());
        assert!(plan.holds_amounts());
        let mut plan = Plan::new("p", "");
        let mut source = Source::new(Id::new("s"), Rank::default());
        source.carry_limit = Some(Money(1));
        plan.put(source.into());
        assert!(plan.holds_amounts());
        let mut plan = Plan::new("p", "");
        Rc::make_mut(&mut plan.about).opening_cash = Some(Money(1));
        assert!(plan.holds_amounts());
        let mut plan = Plan::new("p", "");
        let mut source = Source::new(Id::new("s"), Rank::default());
        source.receipts = vec![crate::plan::Receipt {
            amount: Some(Money(1)),
            ..crate::plan::Receipt::default()
        }];
        plan.put(source.into());
        assert!(plan.holds_amounts());
        let mut plan = Plan::new("p", "");
        let mut tutors = MatchContribution::new(Id::new("m"), Rank::default());
        tutors.valuation = Some(Valuation::default());
        plan.put(tutors.clone().into());
        assert!(!plan.holds_amounts(), "hours without a rate are no money");
        tutors.amounts = tutors.amounts.with(2040, Amount::Known(Money(1)));
        plan.put(tutors.into());
        assert!(plan.holds_amounts());
        assert!(plan.years_left_out().contains(&2040));
    }
}
