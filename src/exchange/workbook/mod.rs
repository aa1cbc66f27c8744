//! A workbook for Excel and LibreOffice: pages of cells that hold numbers, days and text, and totals as formulas.
//!
//! The pages are put together without knowing the file's format; [`mod@write`] makes the file of them, and is the heavy part.
//!
//! **Invariant:** text is never a formula. A formula is only what this program wrote, and it carries its result, so that
//! whoever does not reckon shows the same figures.

pub mod reference;
pub mod write;

use crate::plan::{Amount, Currency, Day};

pub use super::table::Cell;

/// A workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    /// What it is called in its properties.
    pub title: String,
    /// The currency of its amounts.
    pub currency: Currency,
    /// The day of which it tells, which is also the day it was made.
    pub day: Day,
    /// Its pages, which spreadsheets call sheets.
    pub pages: Vec<Page>,
}

/// A page of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its name, as [`reference::names`] gives it.
    pub name: String,
    /// How many rows and columns at its beginning stay in sight.
    pub frozen: (u32, u16),
    /// Its rows.
    pub rows: Vec<Row>,
}

/// How a row looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As any other.
    #[default]
    Plain,
    /// As the heading of the page.
    Title,
    /// As the headings of columns.
    Head,
    /// As a total.
    Sum,
}

/// A row of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// How it looks.
    pub look: Look,
    /// What stands in it.
    pub fields: Vec<Field>,
}

/// What stands in a cell: a value, or a formula with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What is shown.
    pub value: Cell,
    /// How a spreadsheet reckons it again, without the sign of equality before it.
    pub formula: Option<String>,
}

impl From<Cell> for Field {
    fn from(value: Cell) -> Self {
        Self { value, formula: None }
    }
}

impl Field {
    /// Nothing.
    pub fn blank() -> Self {
        Cell::Blank.into()
    }

    /// Text.
    pub fn text(text: &str) -> Self {
        if text.is_empty() {
            Self::blank()
        } else {
            Cell::Text(text.to_owned()).into()
        }
    }

    /// An amount.
    pub fn amount(amount: Amount) -> Self {
        Cell::Amount(amount).into()
    }

    /// A formula with its value.
    pub fn reckoned(formula: String, value: Cell) -> Self {
        Self {
            value,
            formula: Some(formula),
        }
    }
}

impl Row {
    /// A row with a look.
    pub fn new(look: Look, fields: Vec<Field>) -> Self {
        Self { look, fields }
    }
}

impl Page {
    /// An empty page of which so many rows and columns stay in sight.
    pub fn new(name: &str, frozen: (u32, u16)) -> Self {
        Self {
            name: name.to_owned(),
            frozen,
            rows: Vec::new(),
        }
    }

    /// Adds a row; its place, counted from nothing.
    pub fn push(&mut self, look: Look, fields: Vec<Field>) -> usize {
        self.rows.push(Row::new(look, fields));
        self.rows.len() - 1
    }

    /// What stands somewhere; nothing outside of the page.
    pub fn value(&self, row: usize, column: usize) -> Cell {
        let field = self.rows.get(row).and_then(|row| row.fields.get(column));
        field.map_or(Cell::Blank, |field| field.value.clone())
    }
}
