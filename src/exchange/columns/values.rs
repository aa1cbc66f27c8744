//! What the cells of a column look like, whatever its heading says.

use crate::sorted::SortedSet;

use super::choices::read_standing;
use super::groups::read_group;
use super::involvement::{read_rating, read_stage};
use super::kinds::is_kind;
use super::letters::{MARK, is_known, read_letters};
use super::money_words::read_yes;
use super::years::NamedYear;
use crate::exchange::delimited::Row;
use crate::exchange::entry::{
    AmountFault, AmountRules, DayRules, is_email, read_amount, read_count, read_day, safe_url,
};
use crate::plan::{About, Amount};

/// How many filled cells of a column are looked at.
const LOOKED_AT: usize = 300;

/// The longest cell that may be one word of a short list, in bytes.
const LONGEST: usize = 40;

/// What the cells of a column look like: how many of those looked at are of each form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Profile {
    /// How many cells of the whole column hold anything.
    pub filled: usize,
    /// How many were looked at.
    pub seen: usize,
    pub emails: usize,
    pub urls: usize,
    pub phones: usize,
    pub days: usize,
    pub counts: usize,
    pub kinds: usize,
    pub distinct: usize,
    /// Cells that are a rating from 1 to 5.
    pub ratings: usize,
    /// Cells that are a life-cycle stage.
    pub stages: usize,
    /// Cells that say how a partnership stands.
    pub standings: usize,
    /// Cells with letters in them that are none of the above.
    pub words: usize,
    /// Cells that say where a person stands.
    pub groups: usize,
    /// Cells that say parts in a role by letters or words.
    pub parts: usize,
    /// Cells that only say by a mark that there is a part.
    pub marks: usize,
    /// Cells that say that there is no part: `–`, `n/a`.
    pub nobody: usize,
    /// Cells that are amounts of money, of whatever currency.
    pub amounts: usize,
    /// Cells that name a fiscal year.
    pub years: usize,
    /// Cells that say or deny: `yes`, `restricted`.
    pub answers: usize,
}

impl Profile {
    pub fn of(data: &[Row], column: usize) -> Self {
        let rules = DayRules::ending(&About::default());
        let mut profile = Self::default();
        let mut different = SortedSet::new();
        for cell in data.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()) {
            profile.filled += 1;
            if profile.seen >= LOOKED_AT {
                continue;
            }
            profile.seen += 1;
            different.insert(cell);
            if cell.len() <= LONGEST {
                profile.ratings += usize::from(read_rating(cell).is_some());
                profile.stages += usize::from(read_stage(cell).is_some());
                profile.standings += usize::from(read_standing(cell).is_some());
                profile.groups += usize::from(read_group(cell).is_some());
                let tokens = read_letters(cell);
                profile.nobody += usize::from(tokens.as_ref().is_some_and(Vec::is_empty));
                let tokens = tokens.unwrap_or_default();
                let is_mark = tokens.iter().all(|token| token == MARK);
                let is_part = tokens.iter().any(|token| is_known(token));
                profile.marks += usize::from(is_part && is_mark);
                profile.parts += usize::from(is_part && !is_mark);
            }
            profile.answers += usize::from(read_yes(cell).is_some());
            profile.years += usize::from(NamedYear::read(cell).is_some());
            profile.amounts += usize::from(is_amount(cell));
            let has_digit = cell.contains(|sign: char| sign.is_ascii_digit());
            let form = if is_email(cell) {
                &mut profile.emails
            } else if safe_url(cell).is_some() {
                &mut profile.urls
            } else if is_phone(cell) {
                &mut profile.phones
            } else if has_digit && read_day(cell, &rules).is_ok() {
                &mut profile.days
            } else if has_digit && read_count(cell).is_ok() {
                &mut profile.counts
            } else if cell.contains(char::is_alphabetic) {
                profile.kinds += usize::from(is_kind(cell));
                &mut profile.words
            } else {
                continue;
            };
            *form += 1;
        }
        profile.distinct = different.len();
        profile
    }

    /// Whether at least so many hundredths of the cells looked at are of a form.
    pub fn is_mostly(&self, count: usize, hundredths: usize) -> bool {
        self.seen > 0 && count * 100 >= self.seen * hundredths
    }

    /// Whether the cells say parts in roles.
    pub fn is_of_letters(&self) -> bool {
        let letters = self.parts + self.marks;
        letters > 0 && self.is_mostly(letters + self.nobody, 50)
    }
}

/// Whether a cell is an amount, whatever its currency, or says that it is not known yet.
fn is_amount(cell: &str) -> bool {
    match read_amount(cell, &AmountRules::default()) {
        Ok(read) => read.amount != Amount::Blank,
        Err(fault) => matches!(fault, AmountFault::OtherCurrency { .. }),
    }
}

/// Whether a cell looks like a telephone number: bare digits as they are dialled, or digits with signs between.
fn is_phone(cell: &str) -> bool {
    let bare = cell.to_lowercase();
    let bare = bare.split(['x', 'e']).next().unwrap_or_default().trim();
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let only_known = bare
        .chars()
        .all(|sign| sign.is_ascii_digit() || " +-.()/".contains(sign));
    let has_signs = digits < bare.len();
    only_known && (digits == 10 || digits == 11 || has_signs && (7..=15).contains(&digits) && !is_day_like(bare))
}

/// `2026-01-31` has digits and signs as well.
fn is_day_like(text: &str) -> bool {
    read_day(text, &DayRules::ending(&About::default())).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_are_told_from_days_and_figures() {
        for text in [
            "8025550100",
            "(802) 555-0100",
            "802-555-0100",
            "+1 802 555 0100 x12",
            "555-0100",
        ] {
            assert!(is_phone(text), "{text:?}");
        }
        for text in ["05401", "2026-01-31", "1/31/2026", "1250", "12,500", "10-12", "K-5"] {
            assert!(!is_phone(text), "{text:?}");
        }
    }
}
