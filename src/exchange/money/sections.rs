//! Rows that only have a name: those that head the rows below them, and those that are records without amounts.

use super::amounts::AmountReader;
use crate::exchange::columns::Target;
use crate::exchange::delimited::{Row, is_totals};
use crate::exchange::list::Draft;
use crate::plan::Amount;

/// What a row that has nothing but a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alone {
    /// It has more than a name.
    No,
    /// It stands before rows with amounts, which it heads.
    Heads,
    /// It stands where it heads nothing, in a list with amounts.
    Ends,
    /// It has nothing but a name, as most rows of the list: that says nothing.
    Among,
}

/// What each row of a list is in this.
pub(super) fn alone(draft: &Draft, amounts: &AmountReader) -> Vec<Alone> {
    let data = draft.data();
    let name = draft.column_of(Target::Name);
    let is_alone = |row: &Row| row.filled() == 1 && name.is_some_and(|name| !row.cell(name).is_empty());
    let has_amounts = |row: &Row| {
        let mut figures = amounts.columns().map(|place| amounts.figure(row, place));
        figures.any(|figure| figure != Amount::Blank)
    };
    let count = data.iter().filter(|row| is_alone(row)).count();
    // Where half the rows have nothing but a name, amounts are still to come.
    let says_nothing = count * 2 > data.len() || !data.iter().any(has_amounts);
    let mut found = Vec::with_capacity(data.len());
    // From below: a row heads what stands under it, over other headings as well.
    let mut heads = false;
    for row in data.iter().rev() {
        let is_sum = is_totals(row, draft.heading()).is_some();
        if !is_alone(row) {
            heads = has_amounts(row) && !is_sum;
            found.push(Alone::No);
        } else if says_nothing {
            found.push(Alone::Among);
        } else if heads {
            found.push(Alone::Heads);
        } else {
            found.push(Alone::Ends);
        }
    }
    found.reverse();
    found
}
