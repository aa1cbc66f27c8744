//! Calendar days as people write them: `1/31/2026`, `31 Jan 2026`, `June 2027`.

use thiserror::Error;

use super::clean::clean;
use crate::plan::about::DateOrder;
use crate::plan::{About, Day};

/// What a month without a day means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthMeans {
    /// Its first day: right for beginnings.
    FirstDay,
    /// Its last day: right for deadlines and ends.
    LastDay,
}

/// What a plan and a field have settled about days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRules {
    /// What comes first where a day could be read in two ways.
    pub order: DateOrder,
    /// What a month without a day means.
    pub month: MonthMeans,
}

impl DayRules {
    /// The rules of a plan, for a field that says when something ends or is due.
    pub fn ending(about: &About) -> Self {
        Self {
            order: about.date_order.clone().unwrap_or(DateOrder::MonthFirst),
            month: MonthMeans::LastDay,
        }
    }

    /// The rules of a plan, for a field that says when something begins.
    pub fn beginning(about: &About) -> Self {
        Self {
            month: MonthMeans::FirstDay,
            ..Self::ending(about)
        }
    }
}

/// In which order the numbers of a day must stand, where they can be read in one way alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnlyOrder {
    /// As in `1/31/2026`.
    MonthFirst,
    /// As in `31/1/2026`.
    DayFirst,
}

/// A day that was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayRead {
    /// The day; none where nothing was entered.
    pub day: Option<Day>,
    /// What it would be with day and month the other way round, where it could be read in two ways.
    pub otherwise: Option<Day>,
    /// The only order in which its numbers are a day; none where there are two, or the month has a name.
    pub only: Option<OnlyOrder>,
    /// Whether only a month was given, so that its first or last day was taken.
    pub month_only: bool,
    /// Whether the year had two digits: 00 to 69 are this century.
    pub short_year: bool,
}

impl DayRead {
    /// Whether it could have been read in two ways.
    pub fn is_ambiguous(&self) -> bool {
        self.otherwise.is_some()
    }
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DayFault {
    /// It is not a day.
    #[error("not a day")]
    NotADay,
    /// There is no such day, as 30 February.
    #[error("no such day")]
    NoSuchDay,
    /// The year is missing.
    #[error("no year")]
    NoYear,
    /// There is a year and nothing else.
    #[error("only a year")]
    OnlyAYear,
}

impl DayFault {
    /// The key of the message that says what to do.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::NotADay => "entry-day-not-a-day",
            Self::NoSuchDay => "entry-day-no-such-day",
            Self::NoYear => "entry-day-no-year",
            Self::OnlyAYear => "entry-day-only-a-year",
        }
    }
}

/// Reads a day as people write it. `Day`'s own writing, `2026-01-31`, is read by every plan alike.
pub fn read_day(text: &str, rules: &DayRules) -> Result<DayRead, DayFault> {
    let cleaned = clean(text).to_lowercase();
    let cleaned = cleaned.strip_prefix('\'').unwrap_or(&cleaned);
    if cleaned.is_empty() || cleaned == "-" {
        return Ok(DayRead::default());
    }
    let pieces = pieces(without_time(cleaned))?;
    match pieces.as_slice() {
        [Piece::Number(day), Piece::Month(month), Piece::Number(year)]
        | [Piece::Month(month), Piece::Number(day), Piece::Number(year)]
            if day.digits <= 2 =>
        {
            dated(*year, *month, day.value)
        }
        [Piece::Number(year), Piece::Month(month), Piece::Number(day)] if year.digits == 4 => {
            dated(*year, *month, day.value)
        }
        [Piece::Number(year), Piece::Number(month), Piece::Number(day)] if year.digits == 4 && day.digits <= 2 => {
            dated(*year, month.value, day.value)
        }
        [Piece::Number(first), Piece::Number(second), Piece::Number(year)] => numeric(*first, *second, *year, rules),
        [Piece::Month(month), Piece::Number(year)] | [Piece::Number(year), Piece::Month(month)] if year.digits == 4 => {
            whole_month(*year, *month, rules)
        }
        // `Jun-27`, as spreadsheets shorten a month; a day of June could as well be meant where it is no year to come.
        [Piece::Month(month), Piece::Number(year)] if year.digits == 2 && cleaned.contains(['-', '\'']) => {
            whole_month(*year, *month, rules)
        }
        [Piece::Month(_), Piece::Number(_)] | [Piece::Number(_), Piece::Month(_)] | [Piece::Month(_)] => {
            Err(DayFault::NoYear)
        }
        [Piece::Number(month), Piece::Number(year)] | [Piece::Number(year), Piece::Number(month)]
            if year.digits == 4 && month.digits <= 2 =>
        {
            whole_month(*year, month.value, rules)
        }
        [Piece::Number(_), Piece::Number(_)] => Err(DayFault::NoYear),
        [Piece::Number(only)] if only.digits == 8 => {
            let year = Number {
                value: only.value / 10_000,
                digits: 4,
            };
            dated(year, only.value / 100 % 100, only.value % 100)
        }
        [Piece::Number(only)] if only.digits == 4 => Err(DayFault::OnlyAYear),
        _ => Err(DayFault::NotADay),
    }
}

#[derive(Clone, Copy)]
struct Number {
    value: u32,
    digits: usize,
}

#[derive(Clone, Copy)]
enum Piece {
    Number(Number),
    Month(u32),
}

/// The text without a time of day behind it, as `2026-01-31T08:00:00Z` or `1/31/2026 8:00 am`.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = text.get(..colon).unwrap_or(text);
    let date = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
    date.trim_end_matches([' ', 't', ','])
}

fn pieces(text: &str) -> Result<Vec<Piece>, DayFault> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = |matches: fn(char) -> bool| rest.find(|sign| !matches(sign)).unwrap_or(rest.len());
        let taken = if first.is_ascii_digit() {
            let end = length(|sign| sign.is_ascii_digit());
            let digits = rest.get(..end).unwrap_or_default();
            let value = digits.parse().map_err(|_| DayFault::NotADay)?;
            pieces.push(Piece::Number(Number {
                value,
                digits: digits.len(),
            }));
            end
        } else if first.is_alphabetic() {
            let end = length(char::is_alphabetic);
            let word = rest.get(..end).unwrap_or_default();
            match month(word) {
                Some(month) => pieces.push(Piece::Month(month)),
                None if is_filler(word) => {}
                None => return Err(DayFault::NotADay),
            }
            end
        } else if " /.,-'".contains(first) {
            first.len_utf8()
        } else {
            return Err(DayFault::NotADay);
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    Ok(pieces)
}

/// The months' names in English and Spanish; any beginning of three letters or more will do.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "enero"],
    ["february", "febrero"],
    ["march", "marzo"],
    ["april", "abril"],
    ["may", "mayo"],
    ["june", "junio"],
    ["july", "julio"],
    ["august", "agosto"],
    ["september", "septiembre"],
    ["october", "octubre"],
    ["november", "noviembre"],
    ["december", "diciembre"],
];

fn month(word: &str) -> Option<u32> {
    let is_named = |names: &[&str; 2]| word.len() >= 3 && names.iter().any(|name| name.starts_with(word));
    (1..)
        .zip(&MONTHS)
        .find(|(_, names)| is_named(names))
        .map(|(month, _)| month)
}

/// Words that say nothing of their own: `31st of January`, `Saturday, 31 January`.
fn is_filler(word: &str) -> bool {
    const WEEKDAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    matches!(
        word,
        "st" | "nd" | "rd" | "th" | "of" | "de" | "del" | "the" | "on" | "by"
    ) || word.len() >= 3 && WEEKDAYS.iter().any(|day| day.starts_with(word))
        || matches!(word, "tues" | "thurs")
}

fn full_year(year: Number) -> Result<(i32, bool), DayFault> {
    let value = i32::try_from(year.value).map_err(|_| DayFault::NotADay)?;
    match year.digits {
        4 => Ok((value, false)),
        2 => Ok((value + if value < 70 { 2000 } else { 1900 }, true)),
        _ => Err(DayFault::NotADay),
    }
}

fn dated(year: Number, month: u32, day: u32) -> Result<DayRead, DayFault> {
    let (year, short_year) = full_year(year)?;
    let day = Day::new(year, month, day).ok_or(DayFault::NoSuchDay)?;
    Ok(DayRead {
        day: Some(day),
        short_year,
        ..DayRead::default()
    })
}

fn numeric(first: Number, second: Number, year: Number, rules: &DayRules) -> Result<DayRead, DayFault> {
    if first.digits > 2 || second.digits > 2 {
        return Err(DayFault::NotADay);
    }
    let month_first = dated(year, first.value, second.value);
    let day_first = dated(year, second.value, first.value);
    let only = |read: DayRead, order| DayRead {
        only: Some(order),
        ..read
    };
    match (month_first, day_first) {
        (Ok(month_first), Ok(day_first)) => {
            let (read, other) = if rules.order == DateOrder::DayFirst {
                (day_first, month_first)
            } else {
                (month_first, day_first)
            };
            Ok(DayRead {
                otherwise: other.day.filter(|day| read.day != Some(*day)),
                ..read
            })
        }
        (Ok(read), Err(_)) => Ok(only(read, OnlyOrder::MonthFirst)),
        (Err(_), Ok(read)) => Ok(only(read, OnlyOrder::DayFirst)),
        (Err(fault), Err(_)) => Err(fault),
    }
}

fn whole_month(year: Number, month: u32, rules: &DayRules) -> Result<DayRead, DayFault> {
    let first = dated(year, month, 1)?;
    let day = first.day.map(|day| match rules.month {
        MonthMeans::FirstDay => day,
        MonthMeans::LastDay => day.plus_months(1).previous(),
    });
    Ok(DayRead {
        day,
        month_only: true,
        ..first
    })
}

#[cfg(test)]
#[path = "day_tests.rs"]
mod tests;
