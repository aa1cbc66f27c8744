//! What a list says its rows come to: such rows are known by their words and figures, and the figures are checked.

use super::amounts::AmountReader;
use crate::exchange::columns::fold;
use crate::exchange::delimited::Row;
use crate::exchange::list::{Draft, Remark};
use crate::plan::{Amount, Money};

/// A column of amounts, added up.
#[derive(Clone, Copy, Default)]
struct Sums {
    /// Of all rows so far; none where one is not known or they are too large.
    all: Option<Money>,
    /// Of the rows since the last that sums up.
    since: Option<Money>,
}

impl Sums {
    const NONE: Self = Self {
        all: Some(Money::ZERO),
        since: Some(Money::ZERO),
    };

    fn add(&mut self, amount: Amount) {
        let add = |sum: Option<Money>| match amount {
            Amount::Blank => sum,
            Amount::Unknown => None,
            Amount::Known(money) => sum?.checked_add(money),
        };
        (self.all, self.since) = (add(self.all), add(self.since));
    }
}

/// The columns of amounts of a list, added up row by row.
pub(super) struct Totals {
    columns: Vec<(usize, String, Sums)>,
    rows: usize,
    /// How many rows stand behind the last that sums up.
    since: usize,
}

impl Totals {
    pub fn new(draft: &Draft, reader: &AmountReader) -> Self {
        Self {
            columns: reader
                .columns()
                .map(|place| (place, draft.column_name(place), Sums::NONE))
                .collect(),
            rows: 0,
            since: 0,
        }
    }

    /// Adds a row that is none of the totals.
    pub fn add(&mut self, reader: &AmountReader, row: &Row) {
        self.rows += 1;
        self.since += 1;
        for (place, _, sums) in &mut self.columns {
            sums.add(reader.figure(row, *place));
        }
    }

    /// Whether a row sums up those before it: its name sounds so, and its figures are their sums.
    pub fn is_one(&self, reader: &AmountReader, row: &Row, name: &str) -> bool {
        let name = fold(name);
        let sounds = ["total ", "subtotal ", "sub total "]
            .iter()
            .any(|word| name.starts_with(word))
            || name.ends_with(" total")
            || name.ends_with(" subtotal");
        let mut agrees = false;
        for (place, _, sums) in self.columns.iter().filter(|_| sounds && self.rows > 0) {
            let stated = reader.figure(row, *place);
            let is_sum = |sum: Option<Money>| sum.is_some() && stated.known() == sum;
            match stated {
                Amount::Blank => {}
                _ if is_sum(sums.all) || is_sum(sums.since) => agrees = true,
                _ => return false,
            }
        }
        agrees
    }

    /// Whether the amounts of a row are those of the rows since the last sum, whatever it is called.
    pub fn looks_like_one(&self, reader: &AmountReader, row: &Row) -> bool {
        let mut agrees = false;
        for (place, _, sums) in self.columns.iter().filter(|_| self.since > 1) {
            let stated = reader.figure(row, *place);
            match (stated, sums.since) {
                (Amount::Blank, _) | (Amount::Known(Money::ZERO), Some(Money::ZERO)) => {}
                (Amount::Known(stated), Some(sum)) if stated == sum => agrees = true,
                _ => return false,
            }
        }
        agrees
    }

    /// The figures of a row that sums up those before it which are not their sums. Sums of parts begin anew behind it.
    pub fn check(&mut self, reader: &AmountReader, row: &Row) -> Vec<Remark> {
        let mut remarks = Vec::new();
        self.since = 0;
        for (place, name, sums) in &mut self.columns {
            if let (Some(stated), Some(found)) = (reader.figure(row, *place).known(), sums.all)
                && stated != found
                && Some(stated) != sums.since
            {
                let column = name.clone();
                remarks.push(Remark::TotalDiffers { column, stated, found });
            }
            sums.since = Some(Money::ZERO);
        }
        remarks
    }
}
