//! A row of a budget or a list of awards, read.

use super::amounts::AmountReader;
use super::names::Names;
use super::sorting::Line;
use crate::exchange::columns::{NamedYear, Target, read_verdict};
use crate::exchange::delimited::Row;
use crate::exchange::list::{Cell, Draft, Leftovers, Remark, RowReader, one_line};
use crate::plan::{Amount, Id, Rank, Verdict};

/// A row, read.
pub(super) struct Incoming<R> {
    /// What the row says; an empty field is one it says nothing about.
    pub record: R,
    /// What sources pay for it: the place of the column, the year, how much.
    pub paid: Vec<(usize, i32, Amount)>,
    /// Whether sources may pay for it, where that stands in place of an amount, with a note.
    pub may: Vec<(usize, Verdict, String)>,
    pub remarks: Vec<Remark>,
}

impl<R: Line> Incoming<R> {
    /// Reads a row.
    pub fn read(
        row: &Row,
        draft: &Draft,
        rows: &RowReader,
        amounts: &AmountReader,
        names: &mut Names,
        cells: &R::Reader,
    ) -> Self {
        let mut record = R::new(Id::default(), Rank::default());
        let mut left = Leftovers::default();
        let (mut paid, mut may) = (Vec::new(), Vec::new());
        for cell in rows.cells(row) {
            match cell.target {
                Target::Name => *record.name_mut() = one_line(cell.text),
                Target::Amount => {
                    let before = std::mem::take(record.amounts_mut());
                    *record.amounts_mut() = amounts.take(before, &mut left, cell, row);
                }
                Target::Paying => match read_verdict(cell.text).filter(|_| !amounts.is_amount(cell.text)) {
                    Some((verdict, note)) => may.push((cell.place, verdict, note.to_owned())),
                    None => {
                        let year = amounts.year_of(row, cell.place);
                        let amount = amounts.read(&mut left, cell);
                        paid.extend(amount.map(|amount| (cell.place, year, amount)));
                    }
                },
                Target::Year => year(&mut left, cell),
                Target::Total | Target::PaidInAll | Target::Gap => {}
                Target::Notes => left.notes.push(rows.note(cell)),
                _ => record.take(cells, names, amounts, &mut left, cell),
            }
        }
        if amounts.has_no_need() {
            *record.amounts_mut() = amounts.need_by_payers(row);
        }
        left.remarks.extend(rows.uneven(row));
        left.remarks.extend(amounts.differing(row, record.amounts(), draft));
        *record.notes() = left.notes.join("\n");
        Self {
            record,
            paid,
            may,
            remarks: left.remarks,
        }
    }
}

/// The year of a row is read where its amounts are; what names none is kept.
fn year(left: &mut Leftovers, cell: Cell) {
    if NamedYear::read(cell.text).is_none() {
        left.unread(cell.column, cell.text);
    }
}
