//! How much of an award may be drawn while more match is asked for than is there. What counts for it is written down and
//! does not follow from what is paid, so that this is a limit on the award and needs no other kind of solver.

use std::rc::Rc;

use super::{AwardYear, Counting, match_ledger};
use crate::plan::{Money, Plan, Source};

/// An award of which in a year more match is asked for than is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The award.
    pub award: Rc<Source>,
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// What it brings.
    pub brings: Money,
    /// What it asks for.
    pub asked: Money,
    /// What counts for it.
    pub counted: Money,
    /// The most of it for which as much is there as is asked for.
    pub drawable: Money,
}

/// The awards of which less may be drawn than they bring, as far as that can be said.
pub fn held(plan: &Plan) -> Vec<Held> {
    let awards = match_ledger(plan).awards.into_iter();
    let held = awards.flat_map(|award| {
        let years = award.years.into_iter();
        let held: Vec<Held> = years
            .filter_map(|year| held_in(&award.award, award.counting?, &year))
            .collect();
        held
    });
    held.collect()
}

fn held_in(award: &Rc<Source>, counting: Counting, year: &AwardYear) -> Option<Held> {
    year.short().filter(|short| *short > Money::ZERO)?;
    let (asked, brings) = (year.asked.required.known()?, award.amounts.of(year.year).known()?);
    let counted = year.counted.sum.max(Money::ZERO);
    let share = award
        .match_rule
        .as_ref()?
        .share
        .map(|share| i64::from(share.thousandths()));
    // Down to the cent, so that never more is asked for than is there.
    let (number, by) = match (counting, share) {
        (Counting::TotalCost | Counting::NotSaid, Some(share)) => (1000 - share, share),
        (Counting::Award, Some(share)) => (1000, share),
        // A sum that was promised: in proportion.
        _ => (brings.0, asked.0),
    };
    let drawable = (i128::from(counted.0) * i128::from(number)).checked_div(i128::from(by))?;
    Some(Held {
        award: Rc::clone(award),
        year: year.year,
        brings,
        asked,
        counted,
        drawable: Money(i64::try_from(drawable).unwrap_or(i64::MAX).min(brings.0)),
    })
    .filter(|held| held.drawable < brings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::match_ledger::asked;
    use crate::plan::checks::testing::source;
    use crate::plan::source::{MatchBasis, MatchRule};
    use crate::plan::{Amount, Id, MatchContribution, PerMille, Rank, Record, YearAmounts};
    use proptest::prelude::*;

    fn town(basis: Option<MatchBasis>, share: u16, brings: i64, there: i64) -> Plan {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "award", &[brings], |award| {
            award.match_rule = Some(MatchRule {
                share: Some(PerMille::of(share)),
                amounts: YearAmounts::default().with(2026, Amount::Known(Money(5_000_000))),
                basis,
                ..MatchRule::default()
            });
        });
        let mut brought = MatchContribution::new(Id::new("hours"), Rank::default());
        brought.award = Some(Id::new("award"));
        brought.amounts = brought.amounts.with(2026, Amount::Known(Money(there)));
        plan.put(brought.into());
        plan
    }

    #[test]
    fn as_much_may_be_drawn_as_the_match_is_there_for() {
        let drawable = |basis, there| {
            let held = held(&town(Some(basis), 250, 20_000_000, there));
            held.first().map(|held| (held.asked.0, held.drawable.0))
        };
        // 25% beside 200,000: 66,666.67 of the total cost, 50,000 of the award.
        assert_eq!(
            drawable(MatchBasis::TotalCost, 5_000_000),
            Some((6_666_667, 15_000_000))
        );
        assert_eq!(drawable(MatchBasis::TotalCost, 6_666_667), None);
        assert_eq!(drawable(MatchBasis::Award, 2_500_000), Some((5_000_000, 10_000_000)));
        assert_eq!(drawable(MatchBasis::Award, 5_000_000), None);
        assert_eq!(drawable(MatchBasis::Award, 0), Some((5_000_000, 0)));
        assert_eq!(drawable(MatchBasis::Proposed, 1_250_000), Some((5_000_000, 5_000_000)));
        let mut unknown = town(None, 250, 20_000_000, 0);
        let mut more = MatchContribution::new(Id::new("more"), Rank::default());
        more.award = Some(Id::new("award"));
        more.amounts = more.amounts.with(2026, Amount::Unknown);
        unknown.put(more.into());
        assert_eq!(held(&unknown), [], "what is not known yet may be enough");
    }

    proptest! {
        /// The rule asks for no more than is there for what may be drawn, and for all of it a little beyond.
        #[test]
        fn it_is_the_most_for_which_enough_is_there(
            share in 1_u16..1000,
            brings in 1_i64..100_000_000,
            there in 0_i64..100_000_000,
            is_total in any::<bool>(),
        ) {
            let basis = if is_total { MatchBasis::TotalCost } else { MatchBasis::Award };
            let plan = town(Some(basis), share, brings, there);
            let Some(found) = held(&plan).pop() else { return Ok(()) };
            let asks = |drawn: i64| {
                let mut award = (*found.award).clone();
                award.amounts = award.amounts.with(2026, Amount::Known(Money(drawn)));
                asked(&award, 2026).required.known().unwrap().0
            };
            prop_assert!(asks(found.drawable.0) <= there);
            // As much as one cent of match is asked for.
            let step = 1000 / i64::from(share) + 2;
            prop_assert!(asks(found.drawable.0 + step) >= there);
        }
    }
}
