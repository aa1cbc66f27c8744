//! What is said of the cells of a grid: how what was typed was understood, or why it could not be read.

use std::rc::Rc;

use yew::AttrValue;

use super::kept::KeptState;
use super::unread::{Refusals, Spot};
use crate::app::{Intent, Notice, NoticeKind, Store};
use crate::sorted::SortedMap;
use crate::ui::widgets::grid::{Cell, CellState, RowKey};

/// What is said of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// It could not be read: what was typed stays, with what would be right.
    Refused {
        /// What was typed.
        text: AttrValue,
        /// What would be right.
        message: AttrValue,
    },
    /// How it was understood.
    Note(AttrValue),
}

impl Remark {
    /// A text that could not be read, and what would be right.
    pub fn refused(text: &str, message: AttrValue) -> Self {
        Self::Refused {
            text: text.to_owned().into(),
            message,
        }
    }

    /// The cell with the remark beside it.
    pub fn on(&self, cell: Cell) -> Cell {
        match self {
            Self::Refused { text, message } => Cell::text(text.clone()).state(CellState::Error(message.clone())),
            // What is said of the cell anyway is not lost.
            Self::Note(note) => {
                let state = match cell.state.clone() {
                    CellState::Aside(said) => CellState::Note(said).followed_by(note),
                    said @ (CellState::Flag(_) | CellState::Note(_)) => said.followed_by(note),
                    CellState::Plain | CellState::Error(_) => CellState::Note(note.clone()),
                };
                cell.state(state)
            }
        }
    }
}

/// What is said of the cells of a row, by column.
pub type OfRow = Rc<SortedMap<Rc<str>, Remark>>;

/// What is said of the cells of a sheet, by row and column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remarks(SortedMap<RowKey, OfRow>);

impl Remarks {
    /// What is said of a row.
    pub fn of(&self, row: &RowKey) -> Option<OfRow> {
        self.0.get(row).cloned()
    }

    /// What is said of a cell.
    pub fn of_cell(&self, row: &str, column: &str) -> Option<&Remark> {
        self.0.get(row)?.get(column)
    }

    /// What could not be read: it stays until it is put right, also when the page is left meanwhile.
    pub fn refused(&self) -> Self {
        let mut refused = Self::default();
        for (row, of_row) in &self.0 {
            for (column, remark) in of_row.iter() {
                if matches!(remark, Remark::Refused { .. }) {
                    refused.set(row, column, Some(remark.clone()));
                }
            }
        }
        refused
    }

    fn refusals(&self) -> usize {
        let all = self.0.values().flat_map(|of_row| of_row.values());
        all.filter(|remark| matches!(remark, Remark::Refused { .. })).count()
    }

    /// Says something of a cell, or nothing any more.
    pub fn set(&mut self, row: &RowKey, column: &Rc<str>, remark: Option<Remark>) {
        let mut of_row = self.0.remove(row).map(|row| (*row).clone()).unwrap_or_default();
        match remark {
            Some(remark) => of_row.insert(Rc::clone(column), remark),
            None => of_row.remove(column),
        };
        if !of_row.is_empty() {
            self.0.insert(Rc::clone(row), Rc::new(of_row));
        }
    }
}

impl Refusals for Remarks {
    fn cells(&self) -> Vec<Spot> {
        let of_rows = self.0.iter().flat_map(|(row, of_row)| {
            let refused = of_row
                .iter()
                .filter(|(_, remark)| matches!(remark, Remark::Refused { .. }));
            refused.map(|(column, _)| (Rc::clone(row), Rc::clone(column)))
        });
        of_rows.collect()
    }

    fn forget(&mut self, (row, column): &Spot) {
        self.set(row, column, None);
    }
}

impl KeptState<Remarks> {
    /// Says it beside the cells, and in a word as well where some could not be read: of many, few are in sight.
    pub fn say(&self, store: &Store, remarks: Remarks) {
        tell_refused(store, self.latest().refusals(), remarks.refusals());
        self.set(remarks);
    }
}

/// Says how many more cells could not be read than before.
pub fn tell_refused(store: &Store, before: usize, after: usize) {
    if after > before {
        let notice = Notice::new(NoticeKind::Trouble, "notice-cells-refused");
        store.dispatch(Intent::Tell(notice.counting(after - before)));
    }
}
