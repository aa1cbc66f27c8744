//! The match that awards ask for: what each of their rules comes to in each year, what is brought for it, and what of
//! that counts. Whole minor units throughout, halves away from zero.
//!
//! **Invariant:** nothing counts twice. A contribution counts for one award, and of a source that brings it never more
//! counts in a year than the source brings.

mod alike;
mod checks;
mod drawable;
mod rule;

use std::rc::Rc;

use crate::plan::money::Tally;
use crate::plan::source::FundingLevel;
use crate::plan::{Amount, Id, MatchContribution, Money, Plan, Source, Table};
use crate::sorted::SortedMap;

pub use checks::check;
pub use drawable::{Held, held};
pub use rule::{Asked, Counting, asked, counting, of_award, of_total};

/// Whether and why a contribution counts, whatever it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It counts for its award.
    Counts,
    /// It names no award, or none that is in the plan.
    NoAward,
    /// Its award will not come.
    AwardLost,
    /// What brings it is the award itself.
    OwnMoney,
    /// What brings it will not come.
    MoneyLost,
    /// It is paid with federal money, which counts for no federal award unless a law says so. An award of which the level is
    /// not said may be one.
    Federal,
}

impl Standing {
    /// The key of its label in the message catalogue.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Counts => "match-counts",
            Self::NoAward => "match-no-award",
            Self::AwardLost => "match-award-lost",
            Self::OwnMoney => "match-own-money",
            Self::MoneyLost => "match-money-lost",
            Self::Federal => "match-federal",
        }
    }
}

/// Whether and why a contribution counts.
pub fn standing(sources: &Table<Source>, brought: &MatchContribution) -> Standing {
    let Some(award) = brought.award.as_ref().and_then(|award| sources.find(award)) else {
        return Standing::NoAward;
    };
    let payer = brought.brought_by.as_ref().and_then(|payer| sources.find(payer));
    let is_federal = |source: &Source| source.level == Some(FundingLevel::Federal);
    match payer {
        _ if !award.is_live() => Standing::AwardLost,
        Some(payer) if payer.id == award.id => Standing::OwnMoney,
        Some(payer) if !payer.is_live() => Standing::MoneyLost,
        Some(payer)
            if is_federal(payer)
                && (is_federal(award) || award.level.is_none())
                && brought.authority.trim().is_empty() =>
        {
            Standing::Federal
        }
        _ => Standing::Counts,
    }
}

/// A contribution in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryYear {
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// What it is worth. Hours at their rate are worth something in the years of the award alone.
    pub value: Amount,
    /// What of that counts.
    pub counted: Amount,
}

/// A contribution with its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The contribution.
    pub contribution: Rc<MatchContribution>,
    /// Whether and why it counts.
    pub standing: Standing,
    /// One for each of the plan's years.
    pub years: Vec<EntryYear>,
}

/// An award in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwardYear {
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// What the rule asks for.
    pub asked: Asked,
    /// What counts.
    pub counted: Tally,
    /// How much of that is not documented yet.
    pub undocumented: Tally,
}

impl AwardYear {
    /// What is missing, below zero where more counts than is asked for; none where it cannot be said. Where what is known is
    /// enough, what is not known yet makes no difference.
    pub fn short(&self) -> Option<Money> {
        let required = self.asked.required.known()?;
        let short = required.saturating_sub(self.counted.sum);
        (self.counted.unknown == 0 || short <= Money::ZERO).then_some(short)
    }
}

/// An award that asks for match, or for which something is brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardMatch {
    /// The award.
    pub award: Rc<Source>,
    /// Which figure of its rule counts; none where it asks for nothing.
    pub counting: Option<Counting>,
    /// One for each of the plan's years.
    pub years: Vec<AwardYear>,
}

impl AwardMatch {
    /// What is missing of it in the plan's years, each year's own; what cannot be said is left out.
    pub fn short(&self) -> Money {
        let short = self.years.iter().filter_map(AwardYear::short);
        short.fold(Money::ZERO, |sum, short| Money(sum.0.saturating_add(short.0.max(0))))
    }
}

/// A source of which more is meant to count than it brings in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverPledged {
    /// The source.
    pub source: Rc<Source>,
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// What it brings.
    pub brings: Money,
    /// What it is meant to bring as match.
    pub pledged: Money,
    /// The contributions that it brings, in the order people gave them: what is too much is of the last ones.
    pub by: Vec<Rc<MatchContribution>>,
}

impl OverPledged {
    /// How much of it would count twice.
    pub fn over(&self) -> Money {
        self.pledged.saturating_sub(self.brings)
    }
}

/// What is asked for and brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatchLedger {
    /// The awards, in the order people gave them.
    pub awards: Vec<AwardMatch>,
    /// The contributions, in the order people gave them.
    pub entries: Vec<Entry>,
    /// The sources of which more is meant to count than they bring.
    pub over_pledged: Vec<OverPledged>,
}

/// What is asked for and brought in a plan.
pub fn match_ledger(plan: &Plan) -> MatchLedger {
    let years: Vec<i32> = plan.about.fiscal_years().collect();
    let mut left = Left::default();
    let entries: Vec<Entry> = plan
        .contributions
        .ordered()
        .into_iter()
        .map(|contribution| entry(plan, contribution, &years, &mut left))
        .collect();
    let awards = plan.sources.ordered().into_iter().filter(|source| source.is_live());
    let awards = awards.filter_map(|award| {
        let counting = award.match_rule.as_ref().and_then(counting);
        let of_award: Vec<&Entry> = entries.iter().filter(|entry| entry.counts_for(&award.id)).collect();
        (counting.is_some() || !of_award.is_empty()).then(|| {
            let years = years.iter().enumerate();
            AwardMatch {
                years: years
                    .map(|(at, year)| award_year(&award, *year, at, &of_award))
                    .collect(),
                counting,
                award,
            }
        })
    });
    MatchLedger {
        awards: awards.collect(),
        over_pledged: left.over_pledged(plan),
        entries,
    }
}

impl EntryYear {
    /// What counts and what it is worth, where it counts and less than all of it.
    fn in_part(&self) -> Option<(Money, Money)> {
        let (counted, value) = (self.counted.known()?, self.value.known()?);
        (counted < value).then_some((counted, value))
    }
}

impl Entry {
    /// The years in which less of it counts than it is worth, as what brings it brings no more: the year, what counts, and
    /// what it is worth.
    pub fn in_part(&self) -> impl Iterator<Item = (i32, Money, Money)> {
        let years = self.years.iter();
        years.filter_map(|year| year.in_part().map(|(counted, value)| (year.year, counted, value)))
    }

    /// Whether it counts for this award.
    fn counts_for(&self, award: &Id<Source>) -> bool {
        self.standing == Standing::Counts && self.contribution.award.as_ref() == Some(award)
    }
}

/// What is left in each year of the sources that bring match.
#[derive(Default)]
struct Left(SortedMap<(Id<Source>, i32), Pledged>);

#[derive(Default)]
struct Pledged {
    sum: Money,
    by: Vec<Rc<MatchContribution>>,
}

impl Left {
    /// Takes a value out of what a source brings in a year; what of it is there counts.
    fn take(&mut self, source: &Source, year: i32, value: Amount, brought: &Rc<MatchContribution>) -> Amount {
        let Amount::Known(value) = value else {
            return value;
        };
        let pledged = self.0.or_default((source.id.clone(), year));
        let before = pledged.sum;
        pledged.sum = Money(before.0.saturating_add(value.0));
        pledged.by.push(Rc::clone(brought));
        match source.amounts.of(year) {
            // Nobody knows yet what there is.
            Amount::Unknown => Amount::Known(value),
            brings => {
                let left = brings.known().unwrap_or_default().saturating_sub(before);
                Amount::Known(value.min(left.max(Money::ZERO)))
            }
        }
    }

    fn over_pledged(self, plan: &Plan) -> Vec<OverPledged> {
        let years: Vec<i32> = plan.about.fiscal_years().collect();
        let mut found = Vec::new();
        for source in plan.sources.ordered() {
            for year in &years {
                let Some(pledged) = self.0.get(&(source.id.clone(), *year)) else {
                    continue;
                };
                let brings = match source.amounts.of(*year) {
                    Amount::Unknown => continue,
                    amount => amount.known().unwrap_or_default(),
                };
                if pledged.sum > brings {
                    found.push(OverPledged {
                        source: Rc::clone(&source),
                        year: *year,
                        brings,
                        pledged: pledged.sum,
                        by: pledged.by.clone(),
                    });
                }
            }
        }
        found
    }
}

fn entry(plan: &Plan, contribution: Rc<MatchContribution>, years: &[i32], left: &mut Left) -> Entry {
    let standing = standing(&plan.sources, &contribution);
    let payer = contribution.brought_by.as_ref().and_then(|id| plan.sources.find(id));
    let years = years.iter().map(|year| {
        let value = value_in(&plan.sources, &contribution, *year);
        let counted = match (standing, payer) {
            (Standing::Counts, Some(payer)) => left.take(payer, *year, value, &contribution),
            (Standing::Counts, None) => value,
            _ => Amount::Blank,
        };
        EntryYear {
            year: *year,
            value,
            counted,
        }
    });
    Entry {
        years: years.collect(),
        standing,
        contribution,
    }
}

/// What a contribution is worth in a year: hours at their rate are worth something in the years of its award alone.
pub fn value_in(sources: &Table<Source>, brought: &MatchContribution, year: i32) -> Amount {
    let award = brought.award.as_ref().and_then(|award| sources.find(award));
    match award {
        Some(award) if !runs_in(award, year) => brought.amounts.of(year),
        _ => brought.value(year),
    }
}

/// Whether an award is there in a year: it brings something, or match was promised for it.
fn runs_in(award: &Source, year: i32) -> bool {
    let promised = award.match_rule.as_ref().map(|rule| rule.amounts.of(year));
    award.amounts.of(year) != Amount::Blank || promised.unwrap_or_default() != Amount::Blank
}

/// An award in the year that has this place among the plan's.
fn award_year(award: &Source, year: i32, at: usize, entries: &[&Entry]) -> AwardYear {
    let counted = |entry: &&&Entry| entry.years.get(at).map(|year| year.counted);
    let undocumented = entries.iter().filter(|entry| !entry.contribution.documented);
    AwardYear {
        year,
        asked: asked(award, year),
        counted: entries.iter().filter_map(|entry| counted(&entry)).collect(),
        undocumented: undocumented.filter_map(|entry| counted(&entry)).collect(),
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
