//! What a grid tells its page. The page answers with new rows.

use std::rc::Rc;

use yew::AttrValue;

use super::model::{ColumnId, RowKey};
use super::view::GridView;

/// New text for one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellEdit {
    /// The row.
    pub row: RowKey,
    /// The column.
    pub column: ColumnId,
    /// The text: what was typed, or the value of a choice. Empty clears the cell.
    pub text: String,
}

/// A row to be made, with the text of its cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewRow {
    /// The cells that hold something.
    pub cells: Vec<(ColumnId, String)>,
    /// More typing may follow: the edits of the same cell that come next belong to the same undo step.
    pub is_draft: bool,
}

/// Why several cells change at once: the label of the undo step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// One text was given to several rows.
    Same,
    /// Cells were cleared.
    Clear,
    /// Cells were cut.
    Cut,
    /// Cells were filled from the one above.
    Fill,
}

/// A pasted block, placed. One undo step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paste {
    /// Cells of rows that exist, in reading order.
    pub edits: Vec<CellEdit>,
    /// Rows to be made, in order.
    pub added: Vec<NewRow>,
    /// Cells to the right of the last column, by pasted row; nothing of it is in the edits. The grid shows it.
    pub surplus: Vec<Vec<String>>,
    /// Rows below the end of a grid that cannot grow.
    pub surplus_rows: usize,
    /// How many cells were left because they cannot be edited.
    pub left: usize,
    /// The whole block as it was on the clipboard.
    pub block: Rc<[Vec<String>]>,
}

/// What happened in a grid.
#[derive(Clone, Debug, PartialEq)]
pub enum GridEvent {
    /// A cell's text changed. While `is_draft`, typing goes on: keep the text (it must survive a reload), coalesce it
    /// with the edits that follow, and judge it only when the edit that is no draft comes. Escape sends the old text.
    Edit {
        /// The row.
        row: RowKey,
        /// The column.
        column: ColumnId,
        /// The text typed, or the value of a choice.
        text: String,
        /// More typing may follow.
        is_draft: bool,
    },
    /// Several cells change in one step.
    EditMany {
        /// The cells, in reading order.
        edits: Vec<CellEdit>,
        /// Why.
        reason: Reason,
    },
    /// A block was pasted.
    Paste(Paste),
    /// A row that the new row made is given up with Escape: take it away without a word.
    Withdraw {
        /// The row.
        row: RowKey,
    },
    /// Rows are to be deleted.
    Delete {
        /// The rows, in the order shown.
        rows: Vec<RowKey>,
    },
    /// A row's details are asked for.
    Open {
        /// The row.
        row: RowKey,
    },
    /// Rows are to stand elsewhere in the page's own order.
    Move {
        /// The rows, in the order shown.
        rows: Vec<RowKey>,
        /// The row they are to stand before; the end where there is none.
        before: Option<RowKey>,
    },
    /// Sorting, filter or columns changed: give the view back as a prop.
    View(GridView),
    /// One of the page's own row actions was chosen.
    Action {
        /// The action's id.
        action: AttrValue,
        /// The rows, in the order shown.
        rows: Vec<RowKey>,
        /// The column of the cell whose menu it was chosen from; none where it was chosen for rows as a whole.
        column: Option<ColumnId>,
    },
}

impl GridEvent {
    /// That an action was chosen for rows as a whole.
    pub(super) fn of_rows(action: AttrValue, rows: Vec<RowKey>) -> Self {
        Self::Action {
            action,
            rows,
            column: None,
        }
    }
}

/// An action of the page's own, in the menu of every row and beside the count of selected rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowAction {
    /// Names it in [`GridEvent::Action`].
    pub id: AttrValue,
    /// Its wording.
    pub label: AttrValue,
    /// It makes sense for several rows.
    pub takes_many: bool,
    /// What is typed instead, shown beside it.
    pub shortcut: Option<AttrValue>,
}
