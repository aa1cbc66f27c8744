//! How long cash lasts.

use crate::plan::Money;
use crate::plan::money::Tally;

/// How many months some cash lasts at the average cost of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Runway {
    /// The months in hundredths, rounded with halves away from zero.
    pub hundredths: u64,
    /// Whether some costs are not known yet, so that it is this long at the most.
    pub is_at_most: bool,
}

impl Runway {
    /// How long cash lasts where this has to be paid in twelve months; none where nothing has.
    pub(super) fn new(cash: Money, costs: Tally) -> Option<Self> {
        let whole = i128::from(costs.sum.0);
        if whole <= 0 {
            return None;
        }
        let hundredths = i128::from(cash.0.max(0)) * 12 * 100;
        Some(Self {
            hundredths: u64::try_from((hundredths * 2 + whole) / (whole * 2)).unwrap_or(u64::MAX),
            is_at_most: costs.unknown > 0,
        })
    }
}
