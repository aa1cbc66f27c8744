//! Fiscal years as headings name them: `2026-27`, `FY27`, `Budget 2026`, `Year 2`.

use crate::plan::About;

/// What a heading says of the fiscal year its column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedYear {
    /// The calendar year in which it begins.
    Begins(i32),
    /// The calendar year in which it ends: what `FY27` means.
    Ends(i32),
    /// The first, second, … year of the plan, from one.
    Nth(u8),
}

impl NamedYear {
    /// Reads a heading; none where it names no year, or several.
    pub fn read(heading: &str) -> Option<Self> {
        let text = heading.to_lowercase();
        match runs(&text).as_slice() {
            [only] => only.year(),
            [first, second] if first.joins(second, &text) => first.with_next(second),
            _ => None,
        }
    }

    /// The calendar year in which the fiscal year begins.
    pub fn begins(self, about: &About) -> i32 {
        match self {
            Self::Begins(year) => year,
            Self::Ends(year) if about.fiscal_start.month() == 1 && about.fiscal_start.day() == 1 => year,
            Self::Ends(year) => year - 1,
            Self::Nth(place) => about.fiscal_years().start + i32::from(place) - 1,
        }
    }
}

/// A heading without the year that it names, and without what stood around that: “Title I (2026-27)” is “Title I”.
pub(super) fn without_year(heading: &str) -> String {
    let text = heading.to_lowercase();
    let found = runs(&text);
    let (Some(first), Some(last)) = (found.first(), found.last()) else {
        return heading.trim().to_owned();
    };
    let end = last.start + last.digits.len();
    let mut start = first.start;
    // What says that digits are a year goes with them: “FY27”, “school year 2026”.
    loop {
        let before = text
            .get(..start)
            .unwrap_or_default()
            .trim_end_matches(['\'', '’', ' ', '.']);
        let word = ["fiscal", "school", "year", "fy", "sy", "yr", "y"].iter().find(|word| {
            before
                .strip_suffix(**word)
                .is_some_and(|rest| !rest.ends_with(char::is_alphabetic))
        });
        match word {
            Some(word) => start = before.len() - word.len(),
            None => break,
        }
    }
    let (Some(before), Some(after)) = (heading.get(..start), heading.get(end..)) else {
        return heading.trim().to_owned();
    };
    let is_around = |sign: char| sign.is_whitespace() || "-–—:,;/()[]".contains(sign);
    let parts = [before.trim_matches(is_around), after.trim_matches(is_around)];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// Digits of a heading, with the word they stand behind.
struct Run<'a> {
    digits: &'a str,
    word: &'a str,
    start: usize,
}

/// The runs of digits of a text.
fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut from = 0;
    while let Some((start, rest)) = text
        .get(from..)
        .and_then(|rest| Some((rest.find(|sign: char| sign.is_ascii_digit())? + from, rest)))
    {
        let tail = rest.get(start - from..).unwrap_or_default();
        let length = tail.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(tail.len());
        let before = text.get(..start).unwrap_or_default();
        let word = before.trim_end_matches(|sign: char| !sign.is_alphabetic() && sign != ')');
        let word = word
            .rsplit(|sign: char| !sign.is_alphabetic())
            .next()
            .unwrap_or_default();
        runs.push(Run {
            digits: tail.get(..length).unwrap_or_default(),
            word,
            start,
        });
        from = start + length;
    }
    runs
}

impl Run<'_> {
    fn number(&self) -> i32 {
        self.digits.parse().unwrap_or(0)
    }

    fn is_full(&self) -> bool {
        self.digits.len() == 4 && (1900..2100).contains(&self.number())
    }

    fn is_fiscal(&self) -> bool {
        matches!(self.word, "fy" | "sy" | "fiscal" | "school")
    }

    fn year(&self) -> Option<NamedYear> {
        let number = self.number();
        match self.digits.len() {
            4 if self.is_full() && self.word == "fy" => Some(NamedYear::Ends(number)),
            4 if self.is_full() => Some(NamedYear::Begins(number)),
            2 if self.is_fiscal() => Some(NamedYear::Ends(2000 + number)),
            1 | 2 if matches!(self.word, "year" | "yr" | "y" | "año" | "ano") && (1..=10).contains(&number) => {
                u8::try_from(number).ok().map(NamedYear::Nth)
            }
            _ => None,
        }
    }

    /// Whether nothing but a sign stands between two runs.
    fn joins(&self, next: &Self, text: &str) -> bool {
        let between = text.get(self.start + self.digits.len()..next.start).unwrap_or_default();
        matches!(between.trim(), "-" | "–" | "—" | "/" | "to")
    }

    fn with_next(&self, next: &Self) -> Option<NamedYear> {
        let first = match self.digits.len() {
            4 if self.is_full() => self.number(),
            2 if next.digits.len() == 2 => 2000 + self.number(),
            _ => return None,
        };
        let follows = match next.digits.len() {
            2 => next.number() == (first + 1).rem_euclid(100),
            4 => next.number() == first + 1,
            _ => false,
        };
        follows.then_some(NamedYear::Begins(first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_years_in_many_ways() {
        use NamedYear::{Begins, Ends, Nth};
        for (heading, year) in [
            ("2026-27", Begins(2026)),
            ("2026–2027", Begins(2026)),
            ("SY 2026/27", Begins(2026)),
            ("FY26-27", Begins(2026)),
            ("1999-00", Begins(1999)),
            ("budget2014", Begins(2014)),
            ("Amount 2027 ($)", Begins(2027)),
            ("FY2027", Ends(2027)),
            ("FY 27", Ends(2027)),
            ("FY’27 budget", Ends(2027)),
            ("Year 1", Nth(1)),
            ("Yr2", Nth(2)),
            ("Y3 need", Nth(3)),
        ] {
            assert_eq!(NamedYear::read(heading), Some(year), "{heading:?}");
        }
        for heading in [
            "",
            "Amount",
            "ED 524",
            "Title 1",
            "2026-2029",
            "2026 vs 2027",
            "Year 12",
            "mandataire2",
            "3 year total",
            "05401",
        ] {
            assert_eq!(NamedYear::read(heading), None, "{heading:?}");
        }
    }

    #[test]
    fn the_year_of_a_name_is_that_in_which_it_begins() {
        let mut about = About {
            first_year: Some(2026),
            ..About::default()
        };
        about.fiscal_start = crate::plan::FiscalStart::new(7, 1).unwrap();
        assert_eq!(NamedYear::Ends(2027).begins(&about), 2026);
        assert_eq!(NamedYear::Nth(3).begins(&about), 2028);
        about.fiscal_start = crate::plan::FiscalStart::new(1, 1).unwrap();
        assert_eq!(NamedYear::Ends(2027).begins(&about), 2027);
    }
}
