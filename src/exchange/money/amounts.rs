//! Amounts of a row, by fiscal year.

use crate::exchange::columns::Target;
use crate::exchange::delimited::Row;
use crate::exchange::entry::{AmountFault, AmountRules, read_amount};
use crate::exchange::list::{Cell, Draft, Leftovers, Remark};
use crate::plan::{About, Amount, YearAmounts};

/// How amounts are read, worked out once for all rows.
pub(super) struct AmountReader {
    rules: AmountRules,
    /// The columns of amounts, and the calendar year in which the fiscal year of each begins.
    years: Vec<(usize, i32)>,
    total: Option<usize>,
}

impl AmountReader {
    pub fn new(draft: &Draft, about: &About) -> Self {
        Self {
            rules: draft.amount_rules(about),
            years: draft.years(about),
            total: draft.column_of(Target::Total),
        }
    }

    /// The columns that hold amounts of this row's own: those of the years, and what they come to.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        self.years.iter().map(|(place, _)| *place).chain(self.total)
    }

    /// The amount that a column holds in a row; blank where it cannot be read, which is said elsewhere.
    pub fn figure(&self, row: &Row, place: usize) -> Amount {
        read_amount(row.cell(place), &self.rules).map_or(Amount::Blank, |read| read.amount)
    }

    /// Takes the amount of a year; one that cannot be read, or of a year that has one already, is kept.
    pub fn take(&self, amounts: YearAmounts, left: &mut Leftovers, cell: Cell) -> YearAmounts {
        let Some((_, year)) = self.years.iter().find(|(place, _)| *place == cell.place) else {
            return amounts;
        };
        match self.read(left, cell) {
            None | Some(Amount::Blank) => amounts,
            Some(_) if amounts.of(*year) != Amount::Blank => {
                left.note(cell.column, cell.text);
                amounts
            }
            Some(amount) => amounts.with(*year, amount),
        }
    }

    /// Reads an amount; one that cannot be read is kept, with the reason where it is of another currency.
    pub fn read(&self, left: &mut Leftovers, cell: Cell) -> Option<Amount> {
        let (column, text) = (cell.column.to_owned(), cell.text.to_owned());
        match read_amount(cell.text, &self.rules) {
            Ok(read) => {
                if read.rounded {
                    left.remarks.push(Remark::Rounded { column, text });
                }
                Some(read.amount)
            }
            Err(AmountFault::OtherCurrency { .. }) => {
                left.note(cell.column, cell.text);
                let currency = self.rules.currency.code().to_owned();
                left.remarks.push(Remark::OtherCurrency { column, text, currency });
                None
            }
            Err(_) => {
                left.unread(cell.column, cell.text);
                None
            }
        }
    }

    /// What a row says its years come to, where that is not what they come to.
    pub fn differing_total(&self, row: &Row, amounts: &YearAmounts, column: String) -> Option<Remark> {
        let stated = self.figure(row, self.total?).known()?;
        let mut found = crate::plan::Money::ZERO;
        for (_, amount) in amounts.iter() {
            found = found.checked_add(amount.known()?)?;
        }
        (stated != found).then_some(Remark::TotalDiffers { column, stated, found })
    }
}
