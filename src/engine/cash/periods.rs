//! The months of a plan's fiscal years, and how amounts are spread over them.

use crate::plan::{About, Day, Money, Month};

/// A month of a fiscal year: it begins on the day of the month on which fiscal years begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// The calendar year in which its fiscal year begins.
    pub year: i32,
}

impl Period {
    /// The month of the calendar in which it begins.
    pub fn month(&self) -> Month {
        Month::of(self.first)
    }
}

/// The months of a plan, twelve for each of its years.
pub(super) fn periods(about: &About) -> Vec<Period> {
    let years = about.fiscal_years();
    let years = years.filter_map(|year| Some((year, about.fiscal_start.year(year)?)));
    let months = years.flat_map(|(year, of)| {
        (0..12).map(move |month| Period {
            first: of.first.plus_months(month),
            last: if month == 11 {
                of.last
            } else {
                of.first.plus_months(month + 1).previous()
            },
            year,
        })
    });
    months.collect()
}

/// How a sum is rounded that is spread over months, as it adds up from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rounding {
    /// As costs are: no month asks for more than its share.
    Down,
    /// As receipts are.
    Up,
}

/// An amount in proportion to weights. The parts add up to it exactly, and each is its share rounded down or up.
/// Without any weight they are all zero.
pub(super) fn spread(whole: Money, weights: &[u64], rounding: Rounding) -> Vec<Money> {
    let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let (mut seen, mut given) = (0_i128, 0_i128);
    let mut part = |weight: &u64| {
        if all == 0 {
            return Money::ZERO;
        }
        seen += i128::from(*weight);
        let share = i128::from(whole.0) * seen;
        let due = match rounding {
            Rounding::Down => share.div_euclid(all),
            Rounding::Up => -(-share).div_euclid(all),
        };
        let part = due - given;
        given = due;
        Money(i64::try_from(part).unwrap_or(i64::MAX))
    };
    weights.iter().map(&mut part).collect()
}

/// The months over which amounts are spread.
pub(super) struct Spreading {
    /// The months.
    pub(super) periods: Vec<Period>,
}

impl Spreading {
    pub(super) fn new(periods: Vec<Period>) -> Self {
        Self { periods }
    }

    /// How many months there are.
    pub(super) fn len(&self) -> usize {
        self.periods.len()
    }

    /// The places of those months of a fiscal year that fit.
    pub(super) fn places(&self, year: i32, fits: impl Fn(&Period) -> bool) -> Vec<usize> {
        let all = self.periods.iter().enumerate();
        all.filter(|(_, period)| period.year == year && fits(period))
            .map(|(place, _)| place)
            .collect()
    }
}
