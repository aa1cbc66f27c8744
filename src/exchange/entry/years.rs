//! Amounts for several years at once: a pasted row, “the same for later years”, and growth.

use std::ops::Range;

use thiserror::Error;

use super::amount::{AmountFault, AmountRead, AmountRules, read_amount};
use super::clean::clean;
use crate::plan::{Amount, Money, YearAmounts};

/// Why amounts for several years cannot be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum YearsFault {
    /// The growth is not a percentage.
    #[error("not a percentage")]
    NotAPercentage,
    /// The year to start from has no known amount.
    #[error("nothing to start from")]
    NothingToStartFrom,
    /// An amount would be larger than can be held.
    #[error("too large")]
    TooLarge,
}

impl YearsFault {
    /// The key of the message that says what to do.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::NotAPercentage => "entry-years-not-a-percentage",
            Self::NothingToStartFrom => "entry-years-nothing-to-start-from",
            Self::TooLarge => "entry-amount-too-large",
        }
    }
}

/// Reads a pasted row of amounts, by tabs or lines, into the years from `first` on. Each cell is read or a fault by
/// itself; cells beyond the plan's last year come with their year all the same, so that the page can point them out.
pub fn read_years(text: &str, first: i32, rules: &AmountRules) -> Vec<(i32, Result<AmountRead, AmountFault>)> {
    let row = text.trim_end_matches(['\r', '\n']);
    let cells = row.split(['\t', '\n']).map(|cell| cell.trim_end_matches('\r'));
    (first..)
        .zip(cells)
        .map(|(year, cell)| (year, read_amount(cell, rules)))
        .collect()
}

/// The amounts with those of `from` given to every later year of the plan.
#[must_use]
pub fn same_for_later(amounts: &YearAmounts, from: i32, years: Range<i32>) -> YearAmounts {
    let amount = amounts.of(from);
    years
        .filter(|year| *year > from)
        .fold(amounts.clone(), |amounts, year| amounts.with(year, amount))
}

/// The year from which later years are filled: the last one with an amount where later ones are blank, else the first
/// one with an amount. None where there is none.
pub fn year_to_fill_from(amounts: &YearAmounts, years: Range<i32>) -> Option<i32> {
    let has_amount = |year: &i32| amounts.of(*year) != Amount::Blank;
    let last = years.clone().rev().find(has_amount)?;
    if last + 1 < years.end {
        Some(last)
    } else {
        years.into_iter().find(has_amount)
    }
}

/// A yearly growth or shrinking, in hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth(pub i32);

/// Reads a growth: `3`, `+3%`, `-2,5 %`; hundredths of a percent at the finest.
pub fn read_growth(text: &str) -> Result<Growth, YearsFault> {
    let cleaned = clean(text);
    let bare = cleaned.trim_end_matches('%').trim();
    let (negative, digits) = match bare.strip_prefix('-') {
        Some(digits) => (true, digits.trim()),
        None => (false, bare.strip_prefix('+').unwrap_or(bare).trim()),
    };
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let sound = !(whole.is_empty() && fraction.is_empty())
        && whole.len() <= 4
        && fraction.len() <= 2
        && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if !sound {
        return Err(YearsFault::NotAPercentage);
    }
    let hundredths: i32 = format!("{whole}{fraction:0<2}")
        .parse()
        .map_err(|_| YearsFault::NotAPercentage)?;
    Ok(Growth(if negative { -hundredths } else { hundredths }))
}

/// The amounts with every later year of the plan grown from the year before.
///
/// Each year grows from the amount of the year before as it stands there, rounded to the minor unit with halves away
/// from zero: what anyone gets who checks one year against the next.
pub fn grow(amounts: &YearAmounts, from: i32, years: Range<i32>, growth: Growth) -> Result<YearAmounts, YearsFault> {
    let mut money = amounts.of(from).known().ok_or(YearsFault::NothingToStartFrom)?;
    let mut grown = amounts.clone();
    for year in years.filter(|year| *year > from) {
        let product = i128::from(money.0) * (10_000 + i128::from(growth.0));
        let rounded = (product.abs() + 5_000) / 10_000 * product.signum();
        money = Money(i64::try_from(rounded).map_err(|_| YearsFault::TooLarge)?);
        grown = grown.with(year, Amount::Known(money));
    }
    Ok(grown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(entries: &[(i32, i64)]) -> YearAmounts {
        entries
            .iter()
            .map(|(year, cents)| (*year, Amount::Known(Money(*cents))))
            .collect()
    }

    #[test]
    fn b5_a_row_of_years_is_pasted() {
        let read = read_years("$1,000.00\t\t?\tabc\r\n", 2026, &AmountRules::default());
        let years: Vec<i32> = read.iter().map(|(year, _)| *year).collect();
        assert_eq!(years, [2026, 2027, 2028, 2029]);
        let amounts: Vec<_> = read.into_iter().map(|(_, read)| read.map(|read| read.amount)).collect();
        assert_eq!(
            amounts,
            [
                Ok(Amount::Known(Money(100_000))),
                Ok(Amount::Blank),
                Ok(Amount::Unknown),
                Err(AmountFault::NotANumber)
            ]
        );
        assert_eq!(read_years("1\n2\n3", 2026, &AmountRules::default()).len(), 3);
    }

    #[test]
    fn b5_later_years_get_the_same() {
        let before = amounts(&[(2025, 5), (2026, 700), (2028, 1)]);
        assert_eq!(
            same_for_later(&before, 2026, 2026..2029),
            amounts(&[(2025, 5), (2026, 700), (2027, 700), (2028, 700)])
        );
        assert_eq!(
            same_for_later(&before, 2027, 2026..2029),
            amounts(&[(2025, 5), (2026, 700)])
        );
    }

    #[test]
    fn b5_filling_goes_on_from_the_last_amount_or_begins_anew() {
        let from = |entries: &[(i32, i64)]| year_to_fill_from(&amounts(entries), 2026..2029);
        assert_eq!(from(&[(2026, 1)]), Some(2026));
        assert_eq!(from(&[(2026, 1), (2027, 2)]), Some(2027));
        assert_eq!(from(&[(2026, 1), (2027, 2), (2028, 3)]), Some(2026));
        assert_eq!(from(&[(2027, 2), (2028, 3)]), Some(2027));
        assert_eq!(from(&[(2025, 1), (2029, 1)]), None, "outside the plan");
    }

    #[test]
    fn b5_growth_is_exact_to_the_cent() {
        let start = amounts(&[(2026, 100_001)]);
        let grown = grow(&start, 2026, 2026..2029, read_growth("+3%").unwrap()).unwrap();
        // 1,000.01 × 1.03 = 1,030.0103; 1,030.01 × 1.03 = 1,060.9103.
        assert_eq!(grown, amounts(&[(2026, 100_001), (2027, 103_001), (2028, 106_091)]));
        let shrunk = grow(&amounts(&[(2026, -50)]), 2026, 2026..2028, read_growth("-1 %").unwrap()).unwrap();
        assert_eq!(
            shrunk.of(2027),
            Amount::Known(Money(-50)),
            "-49.5 is rounded away from zero"
        );
        assert_eq!(
            grow(&start, 2027, 2026..2029, Growth(300)),
            Err(YearsFault::NothingToStartFrom)
        );
        assert_eq!(
            grow(&amounts(&[(2026, i64::MAX)]), 2026, 2026..2028, Growth(1)),
            Err(YearsFault::TooLarge)
        );
    }

    #[test]
    fn growth_is_read_as_people_write_it() {
        for (text, hundredths) in [
            ("3", 300),
            ("+3%", 300),
            ("-2,5 %", -250),
            ("0.25%", 25),
            ("−10", -1000),
            (".5", 50),
        ] {
            assert_eq!(read_growth(text), Ok(Growth(hundredths)), "{text:?}");
        }
        for text in ["", "%", "x", "3.125", "99999", "--3"] {
            assert_eq!(read_growth(text), Err(YearsFault::NotAPercentage), "{text:?}");
        }
    }
}
