//! Amounts of a row, by fiscal year.

use crate::exchange::columns::{NamedYear, Target};
use crate::exchange::delimited::Row;
use crate::exchange::entry::{AmountFault, AmountRules, read_amount};
use crate::exchange::list::{Cell, Draft, Leftovers, Remark, YearOf};
use crate::plan::{About, Amount, Money, YearAmounts};

/// How amounts are read, worked out once for all rows.
pub(super) struct AmountReader {
    rules: AmountRules,
    about: About,
    /// The columns of amounts of the row's own, and of those that sources pay, with the years they are about.
    years: Vec<YearOf>,
    paying: Vec<YearOf>,
    /// The column that says which year a row is about.
    year: Option<usize>,
    total: Option<usize>,
    paid: Option<usize>,
    gap: Option<usize>,
}

impl AmountReader {
    pub fn new(draft: &Draft, about: &About) -> Self {
        Self {
            rules: draft.amount_rules(about),
            about: about.clone(),
            years: draft.years_of(about, Target::Amount),
            paying: draft.years_of(about, Target::Paying),
            year: draft.column_of(Target::Year),
            total: draft.column_of(Target::Total),
            paid: draft.column_of(Target::PaidInAll),
            gap: draft.column_of(Target::Gap),
        }
    }

    /// The columns of amounts that a row of sums adds up.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        let own = self.years.iter().chain(&self.paying).map(|of| of.place);
        own.chain([self.total, self.paid, self.gap].into_iter().flatten())
    }

    /// Whether no column says what is needed.
    pub fn has_no_need(&self) -> bool {
        self.years.is_empty()
    }

    /// The amount that a column holds in a row; blank where it cannot be read, which is said elsewhere.
    pub fn figure(&self, row: &Row, place: usize) -> Amount {
        read_amount(row.cell(place), &self.rules).map_or(Amount::Blank, |read| read.amount)
    }

    /// The year that a row is about, where a column says one.
    pub fn row_year(&self, row: &Row) -> Option<i32> {
        self.year_named(row.cell(self.year?))
    }

    /// The year that a column is about in a row: its own, else the row's.
    pub fn year_of(&self, row: &Row, place: usize) -> i32 {
        let of = self.years.iter().chain(&self.paying).find(|of| of.place == place);
        let own = of.filter(|of| of.is_own).map(|of| of.year);
        own.or_else(|| self.row_year(row))
            .or(of.map(|of| of.year))
            .unwrap_or(self.about.fiscal_years().start)
    }

    /// Takes the amount of a year; one that cannot be read, or of a year that has one already, is kept.
    pub fn take(&self, amounts: YearAmounts, left: &mut Leftovers, cell: Cell, row: &Row) -> YearAmounts {
        let year = self.year_of(row, cell.place);
        match self.read(left, cell) {
            None | Some(Amount::Blank) => amounts,
            Some(_) if amounts.of(year) != Amount::Blank => {
                left.note(cell.column, cell.text);
                amounts
            }
            Some(amount) => amounts.with(year, amount),
        }
    }

    /// What a row needs by what it says it comes to, else by what sources pay for it: where no column says the need.
    pub fn need_by_payers(&self, row: &Row) -> YearAmounts {
        let mut amounts = YearAmounts::default();
        let stated = self.total.map_or(Amount::Blank, |place| self.figure(row, place));
        if let (Some(first), false) = (self.paying.first(), stated == Amount::Blank) {
            return amounts.with(self.year_of(row, first.place), stated);
        }
        for of in &self.paying {
            let year = self.year_of(row, of.place);
            let sum = match (amounts.of(year), self.figure(row, of.place)) {
                (before, Amount::Blank) => before,
                (Amount::Blank, paid) => paid,
                (Amount::Known(before), Amount::Known(paid)) => {
                    before.checked_add(paid).map_or(Amount::Unknown, Amount::Known)
                }
                _ => Amount::Unknown,
            };
            amounts = amounts.with(year, sum);
        }
        amounts
    }

    /// The amount that a part of a cell is.
    pub fn plain(&self, text: &str) -> Option<Amount> {
        read_amount(text, &self.rules).ok().map(|read| read.amount)
    }

    /// The fiscal year that a part of a cell names.
    pub fn year_named(&self, text: &str) -> Option<i32> {
        NamedYear::read(text).map(|named| named.begins(&self.about))
    }

    /// Whether a cell of a column of a source is an amount.
    pub fn is_amount(&self, text: &str) -> bool {
        !matches!(read_amount(text, &self.rules), Err(AmountFault::NotANumber))
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

    /// What a row says it comes to, where that is not what it comes to: all its years, all that sources pay for it, what
    /// is missing.
    pub fn differing(&self, row: &Row, amounts: &YearAmounts, draft: &Draft) -> Vec<Remark> {
        let add = |sum: Money, amount: Amount| match amount {
            Amount::Blank => Some(sum),
            amount => sum.checked_add(amount.known()?),
        };
        let need = amounts.iter().map(|(_, amount)| amount).try_fold(Money::ZERO, add);
        let paid = self.paying.iter().map(|of| self.figure(row, of.place));
        let paid = { paid }.try_fold(Money::ZERO, add);
        let has_payers = !self.paying.is_empty();
        let mut remarks = Vec::new();
        let mut check = |place: Option<usize>, may_be: &[Option<Money>]| {
            let Some(place) = place else { return };
            let (Some(stated), Some(Some(found))) = (self.figure(row, place).known(), may_be.first()) else {
                return;
            };
            if !may_be.contains(&Some(stated)) {
                let (column, found) = (draft.column_name(place), *found);
                remarks.push(Remark::TotalDiffers { column, stated, found });
            }
        };
        match (has_payers, self.has_no_need()) {
            // What a row comes to beside sources is what they pay, or what is needed.
            (true, true) => check(self.total, &[paid]),
            (true, false) => check(self.total, &[need, paid]),
            (false, _) => check(self.total, &[need]),
        }
        if has_payers {
            check(self.paid, &[paid]);
            let missing = need.zip(paid).and_then(|(need, paid)| need.checked_sub(paid));
            let over = need.zip(paid).and_then(|(need, paid)| paid.checked_sub(need));
            check(self.gap, &[missing, over]);
        }
        remarks
    }
}
