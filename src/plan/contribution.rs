//! Contributions to match: what is brought beside an award so that its funder's rule is kept, and what that is worth.

use std::rc::Rc;

use crate::sorted::SortedSet;

use super::choice::choices;
use super::cost_line::Formula;
use super::date::Minutes;
use super::id::Id;
use super::money::{Amount, Money, Tally};
use super::record::{part, record};
use super::years::YearAmounts;
use super::{Partner, Plan, Source};

choices! {
    /// What is brought.
    ContributionKind in "contribution-kind" {
        /// Money.
        Cash = "cash",
        /// The time of people who are paid.
        StaffTime = "staff_time",
        /// The time of people who are not paid for it.
        VolunteerTime = "volunteer_time",
        /// Rooms and grounds.
        Space = "space",
        /// Things.
        Goods = "goods",
        /// What others do for a living, given or at a lower price.
        Services = "services",
        /// Something else.
        Else = "other",
    }
}

part! {
    /// Hours of work and what an hour of it is worth. The rate is that of the work, whoever does it, and says when, where
    /// and by whom it was found: no figure of this program stands in for it.
    Valuation {
        /// How much time a fiscal year.
        Time => time: Option<Minutes>,
        /// What an hour of this work is paid.
        Rate => rate: Option<Money>,
        /// The calendar year for which the rate was found.
        Year => rate_year: Option<i32>,
        /// Where it is paid: a state, county or town.
        Place => rate_place: String,
        /// Who says so.
        Source => rate_source: String,
    }
}

impl Valuation {
    /// What a year of it is worth, to the minor unit with halves away from zero; none where the time or the rate is not
    /// said, or it is larger than can be held.
    pub fn amount(&self) -> Option<Money> {
        self.time?;
        let formula = Formula {
            rate: self.rate,
            time: self.time,
            ..Formula::default()
        };
        formula.amount()
    }

    /// Whether it has a rate of which it is not said when or by whom it was found.
    pub fn is_unfounded(&self) -> bool {
        self.rate.is_some() && (self.rate_year.is_none() || self.rate_source.trim().is_empty())
    }
}

record! {
    /// Something that is brought as match for an award.
    MatchContribution, MatchContributionField {
        /// What it is.
        Name => name: String,
        /// The partner that gives it; none where the school itself does, or nobody is named yet.
        Giver => giver: Option<Id<Partner>>,
        /// The award for which it counts, and for no other.
        Award => award: Option<Id<Source>>,
        /// What is brought.
        Kind => kind: Option<ContributionKind>,
        /// The source of the plan that pays for it or brings it, if one does.
        BroughtBy => brought_by: Option<Id<Source>>,
        /// What it is worth in each fiscal year.
        Amounts => amounts: YearAmounts,
        /// How it is reckoned in years of which no amount is said.
        Valuation => valuation: Option<Valuation>,
        /// Whether it can be shown: time sheets are signed, a letter is there.
        Documented => documented: bool,
        /// What shows it and where that is kept.
        Proof => proof: String,
        /// The law that lets money of one federal award count for another, where one does.
        Authority => authority: String,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}

impl MatchContribution {
    /// What it is worth in a year: the amount that is said, else its hours at their rate.
    pub fn value(&self, year: i32) -> Amount {
        match self.amounts.of(year) {
            Amount::Blank => self.reckoned().map_or(Amount::Blank, Amount::Known),
            said => said,
        }
    }

    /// How it is reckoned, with a change; none where nothing is left of it.
    #[must_use]
    pub fn with_valuation(&self, change: impl FnOnce(&mut Valuation)) -> Option<Valuation> {
        let mut valuation = self.valuation.clone().unwrap_or_default();
        change(&mut valuation);
        (valuation != Valuation::default()).then_some(valuation)
    }

    /// Its hours at their rate, in a year of which no amount is said.
    pub fn reckoned(&self) -> Option<Money> {
        self.valuation.as_ref().and_then(Valuation::amount)
    }
}

impl Plan {
    /// What contributions say that a source brings, in the order people gave them.
    pub fn brought_by(&self, source: &Id<Source>) -> Vec<Rc<MatchContribution>> {
        let mut brought = self.contributions.ordered();
        brought.retain(|of| of.brought_by.as_ref() == Some(source));
        brought
    }
}

/// What contributions are worth together in a year: not known where one of them is not, and none where none says
/// anything of the year.
pub fn worth(brought: &[Rc<MatchContribution>], year: i32) -> Option<Amount> {
    let all: Tally = brought.iter().map(|of| of.value(year)).collect();
    let known = if all.unknown > 0 {
        Amount::Unknown
    } else {
        Amount::Known(all.sum)
    };
    all.is_entered.then_some(known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Rank, Record};

    #[test]
    fn what_is_said_of_a_year_goes_before_hours_at_their_rate() {
        let mut tutors = MatchContribution::new(Id::new("t"), Rank::default());
        assert_eq!(tutors.value(2026), Amount::Blank);
        // 20 minutes at 31.85 are 10.6166… and 30 minutes 15.925: halves go away from zero.
        for (minutes, cents) in [(20, 1062), (30, 1593), (60 * 400, 1_274_000)] {
            tutors.valuation = Some(Valuation {
                time: Some(Minutes(minutes)),
                rate: Some(Money(3185)),
                ..Valuation::default()
            });
            assert_eq!(tutors.value(2026), Amount::Known(Money(cents)), "{minutes} minutes");
        }
        tutors.amounts = tutors
            .amounts
            .with(2027, Amount::Unknown)
            .with(2028, Amount::Known(Money::ZERO));
        assert_eq!(
            [2027, 2028].map(|year| tutors.value(year)),
            [Amount::Unknown, Amount::Known(Money::ZERO)]
        );
        for half in [
            Valuation {
                time: Some(Minutes(60)),
                ..Valuation::default()
            },
            Valuation {
                rate: Some(Money(100)),
                ..Valuation::default()
            },
        ] {
            assert_eq!(half.amount(), None, "{half:?}");
        }
    }

    #[test]
    fn what_a_source_in_kind_brings_is_what_its_contributions_are_worth() {
        let (tutors, other) = (Id::<Source>::new("tutors"), Id::<Source>::new("other"));
        let mut plan = Plan::new("p", "");
        let mut put = |id: &str, by: &Id<Source>, fill: &dyn Fn(&mut MatchContribution)| {
            let mut of = MatchContribution::new(Id::new(id), plan.contributions.last_rank());
            of.brought_by = Some(by.clone());
            fill(&mut of);
            plan.put(of.into());
        };
        put("hours", &tutors, &|of| {
            of.valuation = Some(Valuation {
                time: Some(Minutes(60 * 240)),
                rate: Some(Money(2150)),
                ..Valuation::default()
            });
        });
        put("books", &tutors, &|of| {
            of.amounts = of.amounts.with(2027, Amount::Known(Money(5_001)));
            of.amounts = of.amounts.with(2028, Amount::Unknown);
        });
        put("rooms", &other, &|of| {
            of.amounts = of.amounts.with(2026, Amount::Known(Money(9)));
        });
        let brought = plan.brought_by(&tutors);
        assert_eq!(brought.len(), 2);
        let known = |cents| Some(Amount::Known(Money(cents)));
        assert_eq!(worth(&brought, 2026), known(516_000));
        assert_eq!(worth(&brought, 2027), known(521_001));
        assert_eq!(worth(&brought, 2028), Some(Amount::Unknown));
        assert_eq!(worth(&plan.brought_by(&other), 2027), None);
    }

    #[test]
    fn a_rate_says_its_year_and_where_it_comes_from() {
        let mut rate = Valuation::default();
        assert!(!rate.is_unfounded(), "there is none");
        rate.rate = Some(Money(3185));
        rate.rate_year = Some(2025);
        rate.rate_source = " ".to_owned();
        assert!(rate.is_unfounded());
        rate.rate_source = "State labor office".to_owned();
        assert!(!rate.is_unfounded());
    }
}
