//! The editable grid, as pages use it.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::widgets::use_announcer;
use crate::ui::words::use_words;

use super::body::Body;
use super::column::Column;
use super::event::{GridEvent, NewRow, RowAction};
use super::model::RowKey;
use super::rows::GridRow;
use super::view::GridView;

/// A cell on its way to the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiedCell {
    /// Its text.
    pub text: String,
    /// It is a number in a column of amounts. Anything else is text, which must not run as a formula.
    pub is_number: bool,
}

/// How blocks of cells are read from the clipboard and written to it. The grid knows no formats; pages pass
/// `ui::sheet::table_text()`.
#[derive(Clone, Copy)]
pub struct TableText {
    /// The cells of `text/plain`.
    pub read: fn(&str) -> Vec<Vec<String>>,
    /// Cells as `text/plain` and as `text/html`.
    pub write: fn(&[Vec<CopiedCell>]) -> (String, String),
}

/// There is one format; handles to it are equal.
impl PartialEq for TableText {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Props of [`Grid`].
#[derive(Properties, Clone, PartialEq)]
pub struct GridProps {
    /// The id of its element; ids of its parts begin with it.
    pub id: AttrValue,
    /// Its accessible name, such as the page's heading.
    pub label: AttrValue,
    /// All columns, the first one naming the rows. Keep the same `Rc` while nothing changes.
    pub columns: Rc<[Column]>,
    /// The rows in the page's own order, as [`super::use_rows`] keeps them.
    pub rows: Rc<[GridRow]>,
    /// How the grid is looked at: the view that [`GridEvent::View`] last brought.
    pub view: GridView,
    /// What happened. The page answers with new rows.
    pub on_event: Callback<GridEvent>,
    /// Makes a row and gives its key, or nothing where the page refuses. Without it the grid has no new row. The row
    /// must be last in the page's order.
    #[prop_or_default]
    pub on_add: Option<Callback<NewRow, Option<RowKey>>>,
    /// How blocks of cells are read and written.
    pub table_text: TableText,
    /// The words of the new row and of the button that adds one ("Add a partner").
    #[prop_or_default]
    pub new_label: Option<AttrValue>,
    /// Rows have boxes to select them.
    #[prop_or_default]
    pub can_select: bool,
    /// Rows can be deleted.
    #[prop_or_default]
    pub can_delete: bool,
    /// Rows can be moved in the page's own order.
    #[prop_or_default]
    pub can_move: bool,
    /// Rows have details that can be opened.
    #[prop_or_default]
    pub can_open: bool,
    /// Nothing can be edited.
    #[prop_or_default]
    pub is_read_only: bool,
    /// Texts wrap, so that rows differ in height; all rows are drawn. For short grids only.
    #[prop_or_default]
    pub wraps: bool,
    /// Search, columns and the add button stand above the table.
    #[prop_or(true)]
    pub has_tools: bool,
    /// The row whose details are open.
    #[prop_or_default]
    pub open_row: Option<RowKey>,
    /// The page's own actions on rows.
    #[prop_or_default]
    pub actions: Rc<[RowAction]>,
    /// More controls for several selected rows, made from their keys.
    #[prop_or_default]
    pub bulk: Option<Callback<Rc<[RowKey]>, Html>>,
    /// What stands in an empty grid.
    #[prop_or_default]
    pub empty: Option<AttrValue>,
    /// Told of every row that is drawn, for tests.
    #[prop_or_default]
    pub probe: Option<Callback<RowKey>>,
}

/// An editable grid; see the module's documentation.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let words = use_words();
    let announcer = use_announcer();
    html! { <Body grid={props.clone()} {words} {announcer} /> }
}
