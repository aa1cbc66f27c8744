//! What a page asks of one of its grids, from a button or a link outside it: go to a row, begin a new one, take rows of a spreadsheet.
//!
//! The page names the grid by its id, as a link does; a grid is asked only while it is on the page.

use std::cell::RefCell;
use std::collections::HashMap;

use yew::Callback;

use super::message::Msg;
use super::model::{ColumnId, RowKey};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Give a row the focus, in a column or else in the first one. A search that hides the row is cleared.
    Go {
        /// The row.
        row: RowKey,
        /// The column.
        column: Option<ColumnId>,
    },
    /// Open the new row.
    Add,
    /// Offer a field into which rows of a spreadsheet are pasted.
    Paste,
}

thread_local! {
    static GRIDS: RefCell<HashMap<String, Callback<Msg>>> = RefCell::default();
}

/// Asks the grid with this id; says whether it is on the page.
pub fn ask(grid: &str, request: Request) -> bool {
    // The grid may ask others in turn, so it is asked after the borrow.
    let link = GRIDS.with_borrow(|grids| grids.get(grid).cloned());
    if let Some(link) = &link {
        link.emit(Msg::Request(request));
    }
    link.is_some()
}

/// A grid is on the page.
pub(super) fn register(grid: &str, link: Callback<Msg>) {
    GRIDS.with_borrow_mut(|grids| grids.insert(grid.to_owned(), link));
}

/// A grid has left the page.
pub(super) fn withdraw(grid: &str, link: &Callback<Msg>) {
    GRIDS.with_borrow_mut(|grids| {
        // Another grid of the same id may have come in its place meanwhile.
        if grids.get(grid) == Some(link) {
            grids.remove(grid);
        }
    });
}
