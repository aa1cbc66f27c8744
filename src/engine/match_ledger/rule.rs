//! What a rule of match comes to. “A quarter” is two figures: of the award, and of what everything costs.

use crate::plan::source::{MatchBasis, MatchRule};
use crate::plan::{Amount, Money, PerMille, Source};

/// Which figure of a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// The share of the total cost.
    TotalCost,
    /// The share of the award.
    Award,
    /// What was promised for each year.
    Proposed,
    /// Nobody has said of what it is a share: the larger figure counts until someone does, which is that of the total cost.
    NotSaid,
    /// It cannot be reckoned with: no share is said, or the basis is one of a newer version.
    Unclear,
}

/// What a rule asks for in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Its share as one of the total cost; none where there is no share, or no award to reckon with.
    pub of_total: Option<Money>,
    /// Its share as one of the award; none likewise.
    pub of_award: Option<Money>,
    /// What counts: blank where nothing is asked for, not known where it cannot be said.
    pub required: Amount,
}

/// Which figure of a rule counts; none where it is empty.
pub fn counting(rule: &MatchRule) -> Option<Counting> {
    let has_amounts = rule.amounts.iter().next().is_some();
    Some(match (&rule.basis, rule.share) {
        (Some(MatchBasis::Proposed), _) => Counting::Proposed,
        (Some(MatchBasis::TotalCost), Some(_)) => Counting::TotalCost,
        (Some(MatchBasis::Award), Some(_)) => Counting::Award,
        (Some(_), _) => Counting::Unclear,
        (None, Some(_)) => Counting::NotSaid,
        (None, None) if has_amounts => Counting::Proposed,
        (None, None) => return None,
    })
}

/// What an award asks for in a year.
pub fn asked(award: &Source, year: i32) -> Asked {
    let Some((rule, counting)) = award.match_rule.as_ref().and_then(|rule| Some((rule, counting(rule)?))) else {
        return Asked::default();
    };
    let brings = award.amounts.of(year);
    let figure = |of: fn(Money, PerMille) -> Option<Money>| of(brings.known()?, rule.share?);
    let (of_total, of_award) = (figure(of_total), figure(|award, share| Some(of_award(award, share))));
    let required = |figure: Option<Money>| match brings {
        Amount::Blank => Amount::Blank,
        _ => figure.map_or(Amount::Unknown, Amount::Known),
    };
    Asked {
        of_total,
        of_award,
        required: match counting {
            Counting::TotalCost | Counting::NotSaid => required(of_total),
            Counting::Award => required(of_award),
            Counting::Proposed => rule.amounts.of(year),
            Counting::Unclear => required(None),
        },
    }
}

/// The match for an award of which the share is one of the award itself: 25% of 200,000 are 50,000.
pub fn of_award(award: Money, share: PerMille) -> Money {
    let share = i128::from(share.thousandths());
    divided(i128::from(award.0) * share, 1000).unwrap_or_default()
}

/// The match for an award of which the share is one of the total cost: award and match together are the whole, so that 25%
/// beside 200,000 are 66,666.67. None where the match would have to be all of it.
pub fn of_total(award: Money, share: PerMille) -> Option<Money> {
    let share = i128::from(share.thousandths());
    divided(i128::from(award.0) * share, 1000 - share)
}

/// A quotient with halves away from zero; none by nothing, at the bounds where it is larger than can be held.
fn divided(number: i128, by: i128) -> Option<Money> {
    let size = (number.abs() * 2 + by).checked_div(by * 2)?;
    let signed = size * number.signum();
    Some(Money(i64::try_from(signed).unwrap_or(if signed < 0 {
        i64::MIN
    } else {
        i64::MAX
    })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_quarter_is_two_figures() {
        let quarter = PerMille::of(250);
        assert_eq!(of_total(Money(20_000_000), quarter), Some(Money(6_666_667)));
        assert_eq!(of_award(Money(20_000_000), quarter), Money(5_000_000));
        // Of a project of 400,000 at 20% the award is 320,000 and the match 80,000.
        assert_eq!(of_total(Money(32_000_000), PerMille::of(200)), Some(Money(8_000_000)));
    }

    #[test]
    fn halves_go_away_from_zero_and_nothing_breaks_at_the_bounds() {
        let half = PerMille::of(500);
        for (award, of) in [(1, 1), (3, 2), (-1, -1), (-3, -2), (0, 0)] {
            assert_eq!(of_award(Money(award), half), Money(of), "half of {award}");
            assert_eq!(
                of_total(Money(award), half),
                Some(Money(award)),
                "as much again as {award}"
            );
        }
        assert_eq!(
            of_total(Money(100), PerMille::of(1000)),
            None,
            "all of it is no match for an award"
        );
        assert_eq!(of_award(Money(100), PerMille::of(1000)), Money(100));
        assert_eq!(of_total(Money(i64::MAX), PerMille::of(999)), Some(Money(i64::MAX)));
        assert_eq!(of_total(Money(i64::MIN), PerMille::of(999)), Some(Money(i64::MIN)));
    }

    proptest! {
        /// The match is the share of award and match together, to the half of a minor unit.
        #[test]
        fn award_and_match_are_the_whole(award in 0..1_000_000_000_000_i64, share in 0..1000_u16) {
            let brought = of_total(Money(award), PerMille::of(share)).unwrap();
            let (whole, share) = (i128::from(award + brought.0), i128::from(share));
            let off = i128::from(brought.0) * 1000 - whole * share;
            prop_assert!(off.abs() * 2 <= 1000 - share, "{off}");
            prop_assert!(of_award(Money(award), PerMille::of(u16::try_from(share).unwrap())) <= brought);
        }
    }
}
