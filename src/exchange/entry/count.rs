//! Whole numbers, hours and percentages as people write them.

use thiserror::Error;

use super::clean::clean;
use crate::plan::{Minutes, PerMille};

/// A count that was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CountRead {
    /// The count; none where nothing was entered.
    pub count: Option<u32>,
    /// Whether it was given as a rough one, as in `about 120` or `120+`.
    pub rough: bool,
}

/// Why a text is no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CountFault {
    /// It is not a whole number from zero up.
    #[error("not a whole number")]
    NotWhole,
    /// It is larger than can be held.
    #[error("too large")]
    TooLarge,
}

impl CountFault {
    /// The key of the message that says what to do.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::NotWhole => "entry-count-not-whole",
            Self::TooLarge => "entry-count-too-large",
        }
    }
}

/// Reads a whole number: `120`, `1,200`, `1 200`, `120.0`, `about 120`, `120+`.
pub fn read_count(text: &str) -> Result<CountRead, CountFault> {
    let cleaned = clean(text).to_lowercase();
    if matches!(cleaned.as_str(), "" | "-" | "?" | "n/a" | "na" | "unknown" | "tbd") {
        return Ok(CountRead::default());
    }
    let bare = [
        "about",
        "approximately",
        "approx.",
        "approx",
        "around",
        "circa",
        "ca.",
        "c.",
        "~",
        "≈",
    ]
    .iter()
    .find_map(|word| cleaned.strip_prefix(word))
    .unwrap_or(&cleaned);
    let bare = bare.strip_suffix('+').unwrap_or(bare).trim();
    let rough = bare != cleaned;
    let bare = bare
        .strip_suffix(".0")
        .or_else(|| bare.strip_suffix(".00"))
        .unwrap_or(bare);
    let groups: Vec<&str> = bare.split([',', ' ', '.', '\'']).collect();
    let sound = match groups.as_slice() {
        [only] => !only.is_empty(),
        [first, rest @ ..] => (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3),
        [] => false,
    };
    let digits = groups.concat();
    if !sound || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CountFault::NotWhole);
    }
    let count = digits.parse().map_err(|_| CountFault::TooLarge)?;
    Ok(CountRead {
        count: Some(count),
        rough,
    })
}

/// Reads hours: `6`, `1.5`, `1:30`, `1h30`, `6 hours`, `90 min`. `Ok(None)` where nothing was entered, `Err` where it is
/// no length of time.
pub fn read_hours(text: &str) -> Result<Option<Minutes>, CountFault> {
    let cleaned = clean(text).to_lowercase();
    if matches!(cleaned.as_str(), "" | "-") {
        return Ok(None);
    }
    if let Some(minutes) = Minutes::from_hours(&cleaned) {
        return Ok(Some(minutes));
    }
    let numeric = |text: &str| text.trim().parse::<u32>().ok();
    let unit = |text: &str, units: &[&str]| -> Option<String> {
        units
            .iter()
            .find_map(|unit| text.strip_suffix(unit))
            .map(|rest| rest.trim().to_owned())
    };
    const MINUTES: [&str; 4] = ["minutes", "mins", "min", "m"];
    const HOURS: [&str; 5] = ["hours", "hour", "hrs", "hr", "h"];
    if let Some(hours) = unit(&cleaned, &HOURS) {
        return Minutes::from_hours(&hours).map(Some).ok_or(CountFault::NotWhole);
    }
    let bare = unit(&cleaned, &MINUTES);
    if let Some(minutes) = bare.as_deref().and_then(numeric) {
        return Ok(Some(Minutes(minutes)));
    }
    // Hours and minutes together: `1h30`, `1 hr 30 min`.
    let bare = bare.unwrap_or(cleaned);
    let split = bare
        .rfind(|sign: char| !sign.is_ascii_digit() && sign != ' ')
        .and_then(|place| {
            let (hours, minutes) = bare.split_at_checked(place + 1)?;
            Some((
                numeric(&unit(hours, &HOURS)?)?,
                numeric(minutes).filter(|minutes| *minutes < 60)?,
            ))
        });
    let (hours, minutes) = split.ok_or(CountFault::NotWhole)?;
    let total = hours.checked_mul(60).and_then(|whole| whole.checked_add(minutes));
    total.map(Minutes).map(Some).ok_or(CountFault::TooLarge)
}

/// A share that was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PercentRead {
    /// The share; none where nothing was entered.
    pub share: Option<PerMille>,
    /// Whether it was finer than tenths of a percent and was rounded, halves up.
    pub rounded: bool,
}

/// Why a text is no percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PercentFault {
    /// It is not a number.
    #[error("not a number")]
    NotANumber,
    /// It is not between 0 and 100.
    #[error("not between 0 and 100")]
    OutOfRange,
}

impl PercentFault {
    /// The key of the message that says what to do.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::NotANumber => "entry-percent-not-a-number",
            Self::OutOfRange => "entry-percent-out-of-range",
        }
    }
}

/// Reads a percentage: `50`, `50 %`, `12,5`, `33.333 percent`.
pub fn read_percent(text: &str) -> Result<PercentRead, PercentFault> {
    let cleaned = clean(text).to_lowercase();
    if matches!(cleaned.as_str(), "" | "-" | "?") {
        return Ok(PercentRead::default());
    }
    let bare = cleaned
        .strip_suffix('%')
        .or_else(|| cleaned.strip_suffix("percent"))
        .unwrap_or(&cleaned)
        .trim();
    let negative = bare.starts_with('-');
    let (whole, fraction) = bare
        .trim_start_matches(['-', '+'])
        .split_once(['.', ','])
        .unwrap_or((bare, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = whole.trim_start_matches(['-', '+']);
    if !is_digits(whole) || !is_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return Err(PercentFault::NotANumber);
    }
    let tenth: u32 = fraction.get(..1).and_then(|digit| digit.parse().ok()).unwrap_or(0);
    let beyond = fraction.get(1..).unwrap_or_default();
    let whole: u32 = if whole.is_empty() {
        0
    } else {
        whole.parse().map_err(|_| PercentFault::OutOfRange)?
    };
    let sum = whole
        .checked_mul(10)
        .and_then(|sum| sum.checked_add(tenth))
        .ok_or(PercentFault::OutOfRange)?;
    let rounded = beyond.contains(|digit: char| digit != '0');
    if sum > 1000 || (sum == 1000 && rounded) || (negative && (sum > 0 || rounded)) {
        return Err(PercentFault::OutOfRange);
    }
    let up = u32::from(beyond.starts_with(|digit: char| digit >= '5'));
    Ok(PercentRead {
        share: u16::try_from(sum + up).ok().map(PerMille::of),
        rounded,
    })
}

/// The share that a number from 0 to 1 is where it is meant as a fraction, as spreadsheets keep percentages: `0.6`, `0,6`
/// and `.6` are 60%, `1` is all. None where a sign says that it is a percentage, where it is larger, and for nothing.
pub fn read_fraction(text: &str) -> Option<PerMille> {
    let cleaned = clean(text);
    let bare = cleaned.trim();
    let (whole, fraction) = bare.split_once(['.', ',']).unwrap_or((bare, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let whole: u16 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let beyond = fraction.get(3..).unwrap_or_default();
    let thousandths: u16 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    let is_more = beyond.contains(|digit: char| digit != '0');
    let up = u16::from(beyond.starts_with(|digit: char| digit >= '5'));
    match whole {
        0 => Some(PerMille::of(thousandths + up)),
        1 if thousandths == 0 && !is_more => Some(PerMille::of(1000)),
        _ => None,
    }
}

/// The share for its field, as [`read_percent`] reads it: `12.5`, without the sign.
pub fn write_percent(share: PerMille) -> String {
    let thousandths = share.thousandths();
    match thousandths % 10 {
        0 => (thousandths / 10).to_string(),
        tenth => format!("{}.{tenth}", thousandths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_people_write_them() {
        for (text, count, rough) in [
            ("120", Some(120), false),
            ("1,200", Some(1200), false),
            ("1 200", Some(1200), false),
            ("1.200.000", Some(1_200_000), false),
            ("120.0", Some(120), false),
            ("about 120", Some(120), true),
            ("~120", Some(120), true),
            ("120+", Some(120), true),
            ("0", Some(0), false),
            ("", None, false),
            ("n/a", None, false),
        ] {
            assert_eq!(read_count(text), Ok(CountRead { count, rough }), "{text:?}");
        }
        for text in ["12.5", "-3", "many", "100-150", "1,20", "½", "1e3"] {
            assert_eq!(read_count(text), Err(CountFault::NotWhole), "{text:?}");
        }
        assert_eq!(read_count("99999999999"), Err(CountFault::TooLarge));
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("6", 360),
            ("1.5", 90),
            ("1,5 h", 90),
            ("1:30", 90),
            ("1h30", 90),
            ("1 h 30", 90),
            ("1 hr 30 min", 90),
            ("90 min", 90),
            ("6 hours", 360),
            ("0", 0),
        ] {
            assert_eq!(read_hours(text), Ok(Some(Minutes(minutes))), "{text:?}");
        }
        assert_eq!(read_hours(" "), Ok(None));
        for text in ["x", "-1", "1:75", "1h75", "h", "90 sec"] {
            assert_eq!(read_hours(text), Err(CountFault::NotWhole), "{text:?}");
        }
    }

    #[test]
    fn percentages_are_read_as_people_write_them() {
        for (text, thousandths, rounded) in [
            ("50", 500, false),
            ("50 %", 500, false),
            ("12,5", 125, false),
            ("12.50%", 125, false),
            ("33.333 percent", 333, true),
            ("66.67", 667, true),
            ("100", 1000, false),
            ("0", 0, false),
            (".5", 5, false),
        ] {
            let share = Some(PerMille::of(thousandths));
            assert_eq!(read_percent(text), Ok(PercentRead { share, rounded }), "{text:?}");
        }
        for text in ["101", "100.01", "-5", "9999999999999"] {
            assert_eq!(read_percent(text), Err(PercentFault::OutOfRange), "{text:?}");
        }
        for text in ["half", "1/2", "5 5", "%"] {
            assert_eq!(read_percent(text), Err(PercentFault::NotANumber), "{text:?}");
        }
    }

    #[test]
    fn numbers_up_to_one_may_be_fractions() {
        for (text, thousandths) in [
            ("0.6", 600),
            ("0,6", 600),
            (".25", 250),
            ("0.3333", 333),
            ("0.9996", 1000),
            ("1", 1000),
            ("1.0", 1000),
            ("0", 0),
        ] {
            assert_eq!(read_fraction(text), Some(PerMille::of(thousandths)), "{text:?}");
        }
        for text in ["0.6%", "60", "1.01", "1.0001", "", "-", "?", "half", "-0.5", "0.5.5"] {
            assert_eq!(read_fraction(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_reads_the_same() {
        for share in (0..=1000).map(PerMille::of) {
            assert_eq!(read_percent(&write_percent(share)).unwrap().share, Some(share));
        }
    }
}
