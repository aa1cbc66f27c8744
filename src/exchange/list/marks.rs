//! Which sign stands before the decimals in the amounts of a list: `1.250` is a thousand and more, or a little over one.

use super::draft::Draft;
use crate::exchange::columns::{Column, Target};
use crate::exchange::delimited::Row;
use crate::exchange::entry::{AmountRules, read_amount};
use crate::plan::about::DecimalMark;
use crate::plan::{About, Amount, Money};

/// What the amounts of a list show of their decimal mark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// How many can only be read with a point before the decimals, and how many with a comma.
    point: usize,
    comma: usize,
    /// How many can be read in two ways, and the first of them.
    open: usize,
    example: String,
}

impl Marks {
    /// Looks through the columns that become amounts.
    pub fn of(columns: &[Column], rows: &[Row]) -> Self {
        let mut marks = Self::default();
        let is_amount = |target: Target| {
            matches!(
                target,
                Target::Amount | Target::Total | Target::CarryLimit | Target::Paying | Target::PaidInAll | Target::Gap
            )
        };
        let of_amounts = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| is_amount(column.target));
        for (place, _) in of_amounts {
            for cell in rows.iter().map(|row| row.cell(place)) {
                match shown(cell) {
                    Some('.') => marks.point += 1,
                    Some(',') => marks.comma += 1,
                    _ if is_open(cell) => {
                        if marks.open == 0 {
                            cell.clone_into(&mut marks.example);
                        }
                        marks.open += 1;
                    }
                    _ => {}
                }
            }
        }
        marks
    }

    /// The mark that the other amounts of the list show, where they agree.
    fn shown(&self) -> Option<DecimalMark> {
        match (self.point, self.comma) {
            (1.., 0) => Some(DecimalMark::Point),
            (0, 1..) => Some(DecimalMark::Comma),
            _ => None,
        }
    }
}

/// Whether an amount could be read in two ways, in a currency with cents.
fn is_open(cell: &str) -> bool {
    read_amount(cell, &AmountRules::default()).is_ok_and(|read| read.is_ambiguous())
}

/// The sign before the decimals of an amount, where it shows: `1,250.50` and `1,250,000` have a point, `250,5` a comma.
fn shown(cell: &str) -> Option<char> {
    let other = |mark: char| if mark == '.' { ',' } else { '.' };
    let cell = cell.trim_matches(|sign: char| !sign.is_ascii_digit());
    let (points, commas) = (cell.matches('.').count(), cell.matches(',').count());
    match (points, commas) {
        (0, 0) => None,
        (2.., 0) => Some(','),
        (0, 2..) => Some('.'),
        (0, 1) | (1, 0) => {
            let mark = if points == 1 { '.' } else { ',' };
            let (whole, decimals) = cell.split_once(mark)?;
            let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let could_group = decimals.len() == 3 && !whole.starts_with('0') && whole.len() <= 3;
            (is_digits(decimals) && !could_group).then_some(mark)
        }
        _ => {
            let last = if cell.rfind('.') > cell.rfind(',') { '.' } else { ',' };
            // `1,250.000` groups by the other one all the same.
            (cell.matches(last).count() == 1).then_some(last).or(Some(other(last)))
        }
    }
}

/// How the amounts of a list are read that can be read in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountMark {
    /// The sign before the decimals.
    pub mark: DecimalMark,
    /// How many amounts there are of which nobody and nothing says how they are meant.
    pub open: usize,
    /// The first of them as the list has it, and the amount it is read as.
    pub example: (String, Money),
}

impl Draft {
    /// How amounts are read: as the user says, as other amounts of the list show, or as the plan has it.
    pub(in crate::exchange) fn amount_rules(&self, about: &About) -> AmountRules {
        let mut rules = AmountRules::of(about);
        if let Some(mark) = self.said_mark.clone().or_else(|| self.marks.shown()) {
            rules.mark = mark;
        }
        rules
    }

    /// How amounts are read that can be read in two ways; none where the list has no such amounts.
    pub fn amount_mark(&self, about: &About) -> Option<AmountMark> {
        let rules = self.amount_rules(about);
        let is_settled = self.said_mark.is_some() || self.marks.shown().is_some();
        let read = read_amount(&self.marks.example, &rules).ok()?;
        let Amount::Known(money) = read.amount else { return None };
        Some(AmountMark {
            mark: rules.mark,
            open: if is_settled { 0 } else { self.marks.open },
            example: (self.marks.example.clone(), money),
        })
    }

    /// Says which sign stands before the decimals.
    pub fn set_amount_mark(&mut self, mark: DecimalMark) {
        self.said_mark = Some(mark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_show_their_decimal_mark() {
        for (cell, mark) in [
            ("$1,250.50", Some('.')),
            ("1.250,50 €", Some(',')),
            ("1,250,000", Some('.')),
            ("243780,15", Some(',')),
            ("1250.5", Some('.')),
            ("1,250", None),
            ("0,250", Some(',')),
            ("1250", None),
            ("(500)", None),
            ("?", None),
        ] {
            assert_eq!(shown(cell), mark, "{cell:?}");
        }
        assert!(is_open("1,250") && !is_open("1250.5"));
    }
}
