//! What can happen to a grid.

use std::rc::Rc;

use yew::AttrValue;

use super::core::{HeadingAnswer, Then};
use super::keys::{Intent, Press};
use super::model::RowKey;
use super::navigation::Place;
use super::request::Request;
use super::view::GridView;

/// What an editor has come to.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    /// The text the cell gets.
    pub text: String,
    /// What stands in the field.
    pub held: String,
    /// What the field was opened with.
    pub opened: Option<String>,
}

impl Typed {
    /// The cell gets what stands in the field.
    pub fn plain(text: String, opened: Option<String>) -> Self {
        Self {
            held: text.clone(),
            text,
            opened,
        }
    }
}

/// What happens to a grid.
#[derive(Clone, Debug)]
pub(super) enum Msg {
    /// A key was pressed; the count of what it is a clone of tells how many are still to be done.
    Key(Press, Rc<()>),
    /// A button asks for something.
    Do(Intent),
    /// A cell was pressed with the pointer.
    Press { place: Place, shift: bool, ctrl: bool },
    /// The pointer was dragged to a cell.
    Drag(Place),
    /// A cell was pressed twice, or once more by touch.
    Edit(Place),
    /// A check box of a row or of a cell was clicked.
    Tick { place: Place, shift: bool },
    /// The details of a row are asked for.
    Open(Place),
    /// The menu of a row is asked for.
    OpenMenu(Place),
    /// The menu of a row is to close; with whether the focus goes back to the cell.
    CloseMenu(bool),
    /// Something was chosen from the menu of the active row.
    Choose(AttrValue),
    /// A cell got the focus; with which, where it was not the grid that gave it.
    FocusIn(Option<Place>),
    /// The focus left a cell; with whether it stays in the table.
    FocusOut(bool),
    /// A block was pasted.
    Paste(Vec<Vec<String>>),
    /// A text was pasted that is to become new rows.
    PasteNew(String),
    /// What was copied is to be cleared.
    Cut,
    /// Typing has paused.
    Draft(u32, Typed),
    /// An edit is done.
    Finish(u32, Typed, Then),
    /// An edit is given up.
    Cancel(u32),
    /// The view is to change.
    View(GridView),
    /// Sort and filter again.
    Again,
    /// Add a row.
    AddNew,
    /// An answer about the first row of a paste.
    Answer(HeadingAnswer),
    /// The note about a paste is read, or none is wanted.
    Dismiss,
    /// Delete rows.
    Delete(Vec<RowKey>),
    /// Give up the selection.
    Unselect,
    /// One of the page's own actions.
    Action(AttrValue, Vec<RowKey>),
    /// The box scrolled or changed its size.
    Measure,
    /// Printing begins or has ended.
    Print(bool),
    /// The page asks for something.
    Request(Request),
    /// The details of a row have closed, and nothing has the focus.
    Closed(RowKey),
}
