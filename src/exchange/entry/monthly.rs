//! Time a month, as people give it: by the month, the week or the year.

use super::count::{CountFault, read_hours};
use crate::plan::Minutes;

/// For how long a time is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// A month, as in the plan.
    #[default]
    Month,
    /// A week: there are 52 in a year.
    Week,
    /// A year.
    Year,
}

impl Period {
    /// The period that a text names, as a heading does: `Hours per week`.
    pub fn named(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        if has(&["week", "wk"]) {
            Some(Self::Week)
        } else if has(&["month", "/mo"]) {
            Some(Self::Month)
        } else if has(&["year", "annual", "yr"]) {
            Some(Self::Year)
        } else {
            None
        }
    }
}

/// Reads time a month: `20`, `5 h/week`, `3 hours per week`, `90 min a month`. Where the text names no period it is
/// `usual`. `Ok(None)` where nothing was entered.
pub fn read_monthly(text: &str, usual: Period) -> Result<Option<Minutes>, CountFault> {
    let lower = text.trim().to_lowercase();
    let period = Period::named(&lower);
    // `5 h/week`, `5 hours a week`, `5 weekly hours`: the words of the period and what leads to it are taken off.
    let bare: Vec<&str> = lower
        .split(['/', ' ', '\u{a0}'])
        .filter(|word| Period::named(word).is_none() && !["a", "per", "each", "every", "mo", ""].contains(word))
        .collect();
    let Some(time) = read_hours(&bare.join(" "))? else {
        return Ok(None);
    };
    let minutes = u64::from(time.0);
    let monthly = match period.unwrap_or(usual) {
        Period::Month => minutes,
        Period::Week => (minutes * 52 + 6) / 12,
        Period::Year => (minutes + 6) / 12,
    };
    u32::try_from(monthly)
        .map(|minutes| Some(Minutes(minutes)))
        .map_err(|_| CountFault::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x4_time_is_read_by_the_month_the_week_and_the_year() {
        for (text, minutes) in [
            ("20", 1200),
            ("20 hours a month", 1200),
            ("3 h/week", 780),
            ("3 hours per week", 780),
            ("3 hrs/wk", 780),
            ("1:30 weekly", 390),
            ("90 min per month", 90),
            ("120 hours a year", 600),
            ("6 h/mo", 360),
        ] {
            assert_eq!(read_monthly(text, Period::Month), Ok(Some(Minutes(minutes))), "{text}");
        }
        assert_eq!(read_monthly("6", Period::Week), Ok(Some(Minutes(1560))));
        assert_eq!(read_monthly("6 a month", Period::Week), Ok(Some(Minutes(360))));
        assert_eq!(read_monthly(" - ", Period::Week), Ok(None));
        for text in ["some", "3-5 hours", "weekly"] {
            let read = read_monthly(text, Period::Month);
            assert!(matches!(read, Err(_) | Ok(None)), "{text}: {read:?}");
        }
        assert!(read_monthly("some", Period::Month).is_err());
    }
}
