//! How the grid's cells go to the clipboard and come from it: the formats of `exchange`.

use crate::exchange::delimited::parse_cells;
use crate::exchange::entry::AmountRules;
use crate::exchange::table::{Cell, Sheet};
use crate::ui::widgets::grid::{CopiedCell, TableText};

/// The one way in which cells are read from the clipboard and written to it.
pub fn table_text() -> TableText {
    TableText {
        read: parse_cells,
        write,
    }
}

/// An amount goes as a number; text that a spreadsheet would take for a formula goes as text.
fn write(cells: &[Vec<CopiedCell>]) -> (String, String) {
    let cell = |cell: &CopiedCell| match cell {
        CopiedCell { text, is_number: true } => Cell::Figure(text.clone()),
        CopiedCell { text, .. } => Cell::Text(text.clone()),
    };
    let sheet = Sheet {
        headings: Vec::new(),
        rows: cells.iter().map(|row| row.iter().map(cell).collect()).collect(),
    };
    let rules = AmountRules::default();
    (sheet.to_cells(&rules), sheet.to_html(&rules))
}
