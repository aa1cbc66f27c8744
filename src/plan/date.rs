//! Calendar days, fiscal years, lengths of time and shares: whole numbers with their bounds.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::Value;

/// A calendar day (ISO 8601). Neither a time nor a place belongs to it. The usual one is 1 January 1970.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The day with this number in this month of this year.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|date| (0..=9999).contains(&date.year()))
            .map(Self)
    }

    /// Reads `2026-01-31`, exactly.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| part.parse::<u32>().ok())?
        };
        if text.len() != 10 || text.get(4..5) != Some("-") || text.get(7..8) != Some("-") {
            return None;
        }
        Self::new(i32::try_from(digits(0..4)?).ok()?, digits(5..7)?, digits(8..10)?)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The day this many days later; the last day there is where that lies beyond it.
    #[must_use]
    pub fn plus_days(self, days: u64) -> Self {
        self.0.checked_add_days(Days::new(days)).map_or(self, Self)
    }

    /// The same day of the month this many months later, or the last day of that month where it is shorter.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        self.0.checked_add_months(Months::new(months)).map_or(self, Self)
    }

    /// The day before.
    #[must_use]
    pub fn previous(self) -> Self {
        self.0.pred_opt().map_or(self, Self)
    }

    /// The day after.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus_days(1)
    }

    /// The first and the last day of the quarter of the calendar year in which it lies.
    pub fn quarter(self) -> (Self, Self) {
        let first = Self::new(self.year(), (self.month() - 1) / 3 * 3 + 1, 1).unwrap_or(self);
        (first, first.plus_months(3).previous())
    }

    /// How many days it is from `earlier` to this day; negative where that is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// Reads `"2026-01-31"`.
    pub fn from_json(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }

    /// Writes what [`Day::from_json`] reads.
    pub fn to_json(self) -> Value {
        self.to_string().into()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

/// The day on which fiscal years begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalStart {
    month: u32,
    day: u32,
}

impl FiscalStart {
    /// The start on this day of this month; 29 February is no start, as most years have none.
    pub fn new(month: u32, day: u32) -> Option<Self> {
        Day::new(2025, month, day).map(|_| Self { month, day })
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.month
    }

    /// The day of the month.
    pub fn day(self) -> u32 {
        self.day
    }

    /// The fiscal year that begins in this calendar year.
    pub fn year(self, beginning: i32) -> Option<FiscalYear> {
        let first = Day::new(beginning, self.month, self.day)?;
        let last = Day::new(beginning + 1, self.month, self.day)?.previous();
        Some(FiscalYear { first, last })
    }

    /// The calendar year in which the fiscal year that holds a day begins.
    pub fn beginning_of(self, day: Day) -> i32 {
        if (day.month(), day.day()) >= (self.month, self.day) {
            day.year()
        } else {
            day.year() - 1
        }
    }

    /// Reads `"07-01"`.
    pub fn from_json(value: &Value) -> Option<Self> {
        let (month, day) = value.as_str()?.split_once('-')?;
        let number = |text: &str| (text.len() == 2).then(|| text.parse().ok())?;
        Self::new(number(month)?, number(day)?)
    }

    /// Writes what [`FiscalStart::from_json`] reads.
    pub fn to_json(self) -> Value {
        format!("{:02}-{:02}", self.month, self.day).into()
    }
}

/// The first of July, as for most school districts of the United States.
impl Default for FiscalStart {
    fn default() -> Self {
        Self { month: 7, day: 1 }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FiscalStart {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FiscalStart".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^\d\d-\d\d$", "description": "Month and day." })
    }
}

/// A fiscal year: twelve months from its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl FiscalYear {
    /// Whether a day lies in it.
    pub fn contains(&self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Its name in figures: “2026–27”, or “2026” where it is a calendar year.
    pub fn name(&self) -> String {
        if self.first.year() == self.last.year() {
            self.first.year().to_string()
        } else {
            format!("{}–{:02}", self.first.year(), self.last.year().rem_euclid(100))
        }
    }
}

/// A length of time in whole minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Minutes(pub u32);

impl Minutes {
    /// Reads hours as people write them: `6`, `1.5`, `1,5`, `1:30`.
    pub fn from_hours(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((hours, minutes)) = text.split_once(':') {
            let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
            return hours
                .checked_mul(60)?
                .checked_add(minutes)
                .filter(|_| minutes < 60)
                .map(Self);
        }
        let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
        if fraction.len() > 4 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let part: u32 = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
        // To the nearest minute: a third of an hour is written as 0.33.
        let unit = 10_u32.pow(u32::try_from(fraction.len()).ok()?);
        let minutes = (part * 60 + unit / 2) / unit;
        whole
            .parse::<u32>()
            .ok()?
            .checked_mul(60)?
            .checked_add(minutes)
            .map(Self)
    }

    /// Hours, as [`Minutes::from_hours`] reads them: `6` or `1.5`, which nobody takes for a time of day. Two decimals
    /// tell every minute from the next.
    pub fn to_hours(self) -> String {
        let hundredths = (self.0 % 60 * 100 + 30) / 60;
        let text = format!("{}.{hundredths:02}", self.0 / 60);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// Reads whole minutes.
    pub fn from_json(value: &Value) -> Option<Self> {
        value.as_number()?.as_str().parse().ok().map(Self)
    }

    /// Writes what [`Minutes::from_json`] reads.
    pub fn to_json(self) -> Value {
        self.0.into()
    }
}

/// A share or chance in whole thousandths, 0 to 1,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PerMille(u16);

impl PerMille {
    /// This many thousandths, 1,000 at the most.
    pub const fn of(thousandths: u16) -> Self {
        Self(if thousandths > 1000 { 1000 } else { thousandths })
    }

    /// The share that a part is of a whole, rounded; of nothing there is no share.
    pub fn ratio(part: usize, whole: usize) -> Self {
        let thousandths = part.saturating_mul(2000).saturating_add(whole);
        let thousandths = thousandths.checked_div(whole.saturating_mul(2)).unwrap_or_default();
        Self::of(u16::try_from(thousandths).unwrap_or(1000))
    }

    /// The number of thousandths.
    pub fn thousandths(self) -> u16 {
        self.0
    }

    /// Reads a percentage of at most one decimal: `25`, `12.5`, `12,5 %`.
    pub fn from_percent(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('%').trim_end();
        let (whole, tenths) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let tenths: u16 = if tenths.len() == 1 {
            tenths.parse().ok()?
        } else {
            return None;
        };
        whole
            .parse::<u16>()
            .ok()?
            .checked_mul(10)?
            .checked_add(tenths)
            .filter(|sum| *sum <= 1000)
            .map(Self)
    }

    /// Whether `part` is more than this share of `whole`.
    pub fn is_exceeded_by(self, part: i64, whole: i64) -> bool {
        whole > 0 && i128::from(part) * 1000 > i128::from(whole) * i128::from(self.0)
    }

    /// Reads whole thousandths.
    pub fn from_json(value: &Value) -> Option<Self> {
        value
            .as_number()?
            .as_str()
            .parse()
            .ok()
            .filter(|number| *number <= 1000)
            .map(Self)
    }

    /// Writes what [`PerMille::from_json`] reads.
    pub fn to_json(self) -> Value {
        self.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn days_are_read_exactly() {
        assert_eq!(day("2028-02-29").to_string(), "2028-02-29");
        for text in [
            "2026-2-1",
            "2026-02-30",
            "2026-02-29",
            "26-02-01",
            "2026/02/01",
            " 2026-02-01",
            "+026-02-01",
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn months_end_where_they_end() {
        assert_eq!(day("2026-01-31").plus_months(1), day("2026-02-28"));
        assert_eq!(day("2026-12-31").plus_days(1), day("2027-01-01"));
        assert_eq!(day("2027-01-01").days_since(day("2026-12-31")), 1);
    }

    #[test]
    fn fiscal_years_run_for_twelve_months() {
        let school = FiscalStart::default();
        let year = school.year(2026).unwrap();
        assert_eq!(
            (year.first, year.last, year.name()),
            (day("2026-07-01"), day("2027-06-30"), "2026–27".to_owned())
        );
        assert_eq!(school.beginning_of(day("2027-06-30")), 2026);
        assert_eq!(school.beginning_of(day("2027-07-01")), 2027);
        assert_eq!(FiscalStart::new(1, 1).unwrap().year(2026).unwrap().name(), "2026");
        assert_eq!(FiscalStart::new(2, 29), None);
    }

    #[test]
    fn hours_and_percentages_are_read_as_people_write_them() {
        for (text, minutes) in [("6", 360), ("1.5", 90), ("1,25", 75), ("1:30", 90), ("0", 0)] {
            assert_eq!(Minutes::from_hours(text), Some(Minutes(minutes)), "{text}");
        }
        for text in ["", "x", "1:60", "-1", "1.x", "99999999999"] {
            assert_eq!(Minutes::from_hours(text), None, "{text}");
        }
        for (minutes, text) in [
            (0, "0"),
            (600, "10"),
            (90, "1.5"),
            (75, "1.25"),
            (20, "0.33"),
            (659, "10.98"),
        ] {
            assert_eq!(Minutes(minutes).to_hours(), text);
        }
        for minutes in (0..=180).map(Minutes) {
            assert_eq!(Minutes::from_hours(&minutes.to_hours()), Some(minutes));
        }
        assert_eq!(PerMille::from_percent("12,5 %"), Some(PerMille::of(125)));
        assert_eq!(PerMille::from_percent("100.1"), None);
        assert_eq!(PerMille::from_percent("12.55"), None);
    }
}
