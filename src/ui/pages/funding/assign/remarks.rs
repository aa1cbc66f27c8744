//! What is said of cells that were typed into: how an amount was understood, or what would be right.

use crate::sorted::SortedMap;
use std::rc::Rc;

use yew::AttrValue;

use crate::ui::widgets::grid::{Cell, CellState};

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
    /// The cell with the remark beside it.
    pub fn on(&self, cell: Cell) -> Cell {
        match self {
            Self::Refused { text, message } => Cell::text(text.clone()).state(CellState::Error(message.clone())),
            // What is said of the cell anyway is not lost.
            Self::Note(note) => {
                let both = |said: &AttrValue| AttrValue::from(format!("{said} {note}"));
                let state = match &cell.state {
                    CellState::Flag(said) => CellState::Flag(both(said)),
                    CellState::Note(said) => CellState::Note(both(said)),
                    _ => CellState::Note(note.clone()),
                };
                cell.state(state)
            }
        }
    }
}

/// What is said of the cells of a grid, by row and column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remarks(SortedMap<(Rc<str>, Rc<str>), Remark>);

impl Remarks {
    /// What is said of a cell.
    pub fn of(&self, row: &str, column: &str) -> Option<&Remark> {
        self.0.get(&(Rc::from(row), Rc::from(column)))
    }

    /// What could not be read: it stays until it is put right, also when the page is left meanwhile.
    pub fn refused(&self) -> Self {
        let refused = self
            .0
            .iter()
            .filter(|(_, remark)| matches!(remark, Remark::Refused { .. }));
        Self(refused.map(|(cell, remark)| (cell.clone(), remark.clone())).collect())
    }

    /// Says something of a cell, or nothing any more.
    pub fn set(&mut self, row: &Rc<str>, column: &Rc<str>, remark: Option<Remark>) {
        let cell = (Rc::clone(row), Rc::clone(column));
        match remark {
            Some(remark) => self.0.insert(cell, remark),
            None => self.0.remove(&cell),
        };
    }
}
