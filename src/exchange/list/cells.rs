//! Cells of rows, read as what their columns become; what cannot be read is kept.

use super::days::DayOrder;
use super::draft::Draft;
use super::remark::Remark;
use crate::exchange::columns::{Target, is_known_heading};
use crate::exchange::delimited::Row;
use crate::exchange::entry::{DayRules, Period, read_count, read_day, read_monthly};
use crate::plan::{About, Day, Minutes};

/// A cell that holds something.
#[derive(Clone, Copy)]
pub(in crate::exchange) struct Cell<'a> {
    /// The place of its column.
    pub place: usize,
    /// What the column becomes.
    pub target: Target,
    /// What the column is called.
    pub column: &'a str,
    /// What it says.
    pub text: &'a str,
}

/// How days are read.
pub(in crate::exchange) struct DayReader {
    rules: DayRules,
    /// Whether each day that can be read in two ways is pointed out.
    is_mixed: bool,
}

impl DayReader {
    /// How days are read that begin something.
    pub fn beginning(draft: &Draft, about: &About) -> Self {
        Self::of(draft, about, DayRules::beginning(about))
    }

    /// How days are read that end something.
    pub fn ending(draft: &Draft, about: &About) -> Self {
        Self::of(draft, about, DayRules::ending(about))
    }

    fn of(draft: &Draft, about: &About, rules: DayRules) -> Self {
        match draft.day_order(about) {
            Some(DayOrder { order, is_mixed, .. }) => Self {
                rules: DayRules { order, ..rules },
                is_mixed,
            },
            None => Self { rules, is_mixed: false },
        }
    }
}

/// How rows are read, worked out once for all of them.
pub(in crate::exchange) struct RowReader {
    columns: Vec<(usize, Target, String)>,
    headings: Option<usize>,
    /// How days are read that end something.
    pub ends: DayReader,
    /// How days are read that begin something.
    pub begins: DayReader,
    /// The column whose notes need no heading before them.
    plain_notes: Option<usize>,
}

impl RowReader {
    pub fn new(draft: &Draft, about: &About) -> Self {
        let all = draft.columns().iter().enumerate();
        let columns: Vec<(usize, Target, String)> = all
            .filter(|(_, column)| column.target != Target::Skip)
            .map(|(place, column)| (place, column.target, draft.column_name(place)))
            .collect();
        let notes: Vec<&(usize, Target, String)> = columns
            .iter()
            .filter(|(_, target, _)| *target == Target::Notes)
            .collect();
        let plain_notes = match notes.as_slice() {
            [(place, _, name)] if is_known_heading(draft.subject(), name) => Some(*place),
            _ => None,
        };
        Self {
            headings: draft.heading().map(|row| row.cells.len()),
            ends: DayReader::ending(draft, about),
            begins: DayReader::beginning(draft, about),
            plain_notes,
            columns,
        }
    }

    /// The cells of a row that hold something and become something.
    pub fn cells<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = Cell<'a>> {
        let cells = self.columns.iter().map(|(place, target, column)| Cell {
            place: *place,
            target: *target,
            column,
            text: row.cell(*place),
        });
        cells.filter(|cell| !cell.text.is_empty())
    }

    /// A cell of notes as they are kept: under its heading where there are several.
    pub fn note(&self, cell: Cell) -> String {
        if self.plain_notes == Some(cell.place) {
            cell.text.to_owned()
        } else {
            format!("{}: {}", cell.column, cell.text)
        }
    }

    /// That a row has more cells than there are headings, where it has.
    pub fn uneven(&self, row: &Row) -> Option<Remark> {
        let headings = self.headings?;
        let is_longer = row.cells.iter().skip(headings).any(|cell| !cell.trim().is_empty());
        let cells = row.cells.len();
        is_longer.then_some(Remark::Uneven { cells, headings })
    }
}

/// What a row leaves behind while it is read.
#[derive(Default)]
pub(in crate::exchange) struct Leftovers {
    pub notes: Vec<String>,
    pub remarks: Vec<Remark>,
}

impl Leftovers {
    pub fn note(&mut self, column: &str, text: &str) {
        self.notes.push(format!("{column}: {text}"));
    }

    /// Keeps what could not be read.
    pub fn unread(&mut self, column: &str, text: &str) {
        self.note(column, text);
        self.remarks.push(Remark::Unread {
            column: column.to_owned(),
            text: text.to_owned(),
        });
    }

    /// A word of a short list; one that is not known is kept, and the known ones are named.
    pub fn choice<T>(&mut self, cell: Cell, read: fn(&str) -> Option<T>) -> Option<T> {
        let value = read(cell.text);
        if value.is_none() {
            self.note(cell.column, cell.text);
            self.remarks.push(Remark::UnknownWord {
                column: cell.column.to_owned(),
                text: cell.text.to_owned(),
                target: cell.target,
            });
        }
        value
    }

    pub fn day(&mut self, cell: Cell, reader: &DayReader) -> Option<Day> {
        let Ok(read) = read_day(cell.text, &reader.rules) else {
            self.unread(cell.column, cell.text);
            return None;
        };
        if let (true, Some(day)) = (reader.is_mixed && read.is_ambiguous(), read.day) {
            self.remarks.push(Remark::AmbiguousDay {
                column: cell.column.to_owned(),
                text: cell.text.to_owned(),
                day,
            });
        }
        read.day
    }

    pub fn count(&mut self, cell: Cell) -> Option<u32> {
        let Ok(read) = read_count(cell.text) else {
            self.unread(cell.column, cell.text);
            return None;
        };
        if read.rough {
            self.remarks.push(Remark::Rough {
                column: cell.column.to_owned(),
                text: cell.text.to_owned(),
            });
        }
        read.count
    }

    /// Time a month.
    pub fn time(&mut self, cell: Cell) -> Option<Minutes> {
        let usual = Period::named(cell.column).unwrap_or_default();
        let Ok(read) = read_monthly(cell.text, usual) else {
            self.unread(cell.column, cell.text);
            return None;
        };
        let is_plain = usual == Period::Month && Period::named(cell.text).is_none_or(|period| period == Period::Month);
        if let (Some(time), false) = (read, is_plain) {
            self.remarks.push(Remark::HoursAMonth {
                column: cell.column.to_owned(),
                text: cell.text.to_owned(),
                time,
            });
        }
        read
    }
}
