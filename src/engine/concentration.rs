//! How much of a year's money hangs on few: the largest share, and how many givers of the same size would be as
//! concentrated. Which givers are told apart is part of the answer, as sources of one funder or of one level of
//! government can fall together.

use std::rc::Rc;

use crate::plan::source::FundingLevel;
use crate::plan::{Amount, Id, Money, Partner, PerMille, Plan, Source};
use crate::sorted::SortedMap;

/// What counts as one giver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Each source.
    Source,
    /// Each funder; a source without one stands for itself.
    Funder,
    /// Each level of government or society.
    Government,
}

/// A giver.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Giver {
    /// A source.
    Source(Id<Source>),
    /// A funder.
    Funder(Id<Partner>),
    /// A level of government or society; none where it is not said.
    Level(Option<FundingLevel>),
}

/// How concentrated a year's money is.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// How many givers bring some.
    pub givers: usize,
    /// What they bring together.
    pub total: Money,
    /// The one that brings most.
    pub largest: Giver,
    /// Its share.
    pub share: PerMille,
    /// The Herfindahl–Hirschman index: the sum of the squares of the shares.
    pub index: f64,
}

impl Concentration {
    /// How many givers of the same size would be as concentrated: one over the index.
    pub fn effective(&self) -> f64 {
        1.0 / self.index
    }
}

/// The Herfindahl–Hirschman index of amounts, the sum of the squares of their shares; none where they are nothing.
pub fn index(amounts: &[f64]) -> Option<f64> {
    let sum: f64 = amounts.iter().sum();
    (sum > 0.0).then(|| amounts.iter().map(|amount| (amount / sum).powi(2)).sum())
}

/// How concentrated the money is that may come in a fiscal year; none where none is known. What is not known yet does
/// not count.
pub fn concentration(plan: &Plan, level: Level, year: i32) -> Option<Concentration> {
    let mut givers: SortedMap<Giver, i64> = SortedMap::new();
    let mut order: Vec<Giver> = Vec::new();
    for source in plan.sources.ordered().iter().filter(|source| source.is_live()) {
        let Amount::Known(Money(cents @ 1..)) = source.amounts.of(year) else {
            continue;
        };
        let giver = giver(source, level);
        if !givers.contains_key(&giver) {
            order.push(giver.clone());
        }
        let sum = givers.or_default(giver);
        *sum = sum.saturating_add(cents);
    }
    let of = |giver: &Giver| givers.get(giver).copied().unwrap_or_default();
    // The first of those that bring most, in the order people gave the sources.
    let mut largest = order.first()?;
    for giver in &order {
        if of(giver) > of(largest) {
            largest = giver;
        }
    }
    let total = givers.values().fold(0_i64, |sum, cents| sum.saturating_add(*cents));
    let amounts: Vec<f64> = givers.values().map(|cents| *cents as f64).collect();
    Some(Concentration {
        givers: givers.len(),
        total: Money(total),
        share: share(of(largest), total)?,
        index: index(&amounts)?,
        largest: largest.clone(),
    })
}

/// The nearest share in thousandths; all of it only where it is all.
fn share(part: i64, whole: i64) -> Option<PerMille> {
    let twice = 2000 * i128::from(part) + i128::from(whole);
    let nearest = twice.checked_div(2 * i128::from(whole))?;
    let most = if part < whole { 999 } else { 1000 };
    u16::try_from(nearest.min(most)).ok().map(PerMille::of)
}

fn giver(source: &Rc<Source>, level: Level) -> Giver {
    match (level, &source.funder) {
        (Level::Government, _) => Giver::Level(source.level.clone()),
        (Level::Funder, Some(funder)) => Giver::Funder(funder.clone()),
        _ => Giver::Source(source.id.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FundingStage;
    use crate::plan::checks::testing::*;

    fn example() -> Plan {
        let mut plan = Plan::new("p", "");
        for (id, amount) in [
            ("title-1", 70_000),
            ("cclc", 95_000),
            ("medicaid", 36_000),
            ("foundation", 40_000),
            ("title-4", 20_000),
            ("united-way", 15_000),
            ("free", 12_000),
        ] {
            source(&mut plan, id, &[amount * 100], |source| {
                let is_federal = ["title-1", "cclc", "medicaid", "title-4"].contains(&id);
                source.level = is_federal.then_some(FundingLevel::Federal);
                if id.starts_with("title") {
                    source.funder = Some(Id::new("department"));
                }
            });
        }
        plan
    }

    #[test]
    fn the_worked_example() {
        let found = concentration(&example(), Level::Source, 2026).unwrap();
        assert!((found.index - 0.212_07).abs() < 0.000_005 && (found.effective() - 4.715).abs() < 0.0005);
        // 32.99%.
        assert_eq!((found.givers, found.share), (7, PerMille::of(330)));
        assert_eq!(found.largest, Giver::Source(Id::new("cclc")));
        assert_eq!(concentration(&example(), Level::Source, 2027), None);
    }

    #[test]
    fn what_is_one_giver_makes_a_difference() {
        let largest = |level| {
            let found = concentration(&example(), level, 2026).unwrap();
            (found.givers, found.largest, found.share.thousandths())
        };
        // Of one size with the largest source the first counts; here it is larger.
        assert_eq!(largest(Level::Funder), (6, Giver::Source(Id::new("cclc")), 330));
        assert_eq!(
            largest(Level::Government),
            (2, Giver::Level(Some(FundingLevel::Federal)), 767)
        );
    }

    #[test]
    fn a_share_is_the_nearest_and_all_of_it_only_where_it_is_all() {
        let shares = [(1, 3), (2, 3), (999_999, 1_000_000), (7, 7)].map(|(part, whole)| share(part, whole).unwrap());
        assert_eq!(shares, [333, 667, 999, 1000].map(PerMille::of));
        assert_eq!(share(0, 0), None);
    }

    #[test]
    fn what_will_not_come_and_what_is_not_known_does_not_count() {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "known", &[10], |_| {});
        source(&mut plan, "lost", &[90], |source| {
            source.stage = Some(FundingStage::Declined)
        });
        source(&mut plan, "unknown", &[], |source| {
            source.amounts = source.amounts.with(2026, Amount::Unknown)
        });
        let found = concentration(&plan, Level::Source, 2026).unwrap();
        assert_eq!((found.givers, found.total, found.index), (1, Money(10), 1.0));
    }
}
