//! What all rows share: made anew only when columns or the wording change, compared by pointer.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::ui::words::Words;

use super::column::Column;
use super::message::Msg;
use super::model::RowKey;

/// A column that is shown.
pub(super) struct ShownColumn {
    /// Its place in the page's list: the place of its cells.
    pub place: usize,
    pub column: Column,
}

pub(super) struct Shared {
    /// The grid's id.
    pub id: AttrValue,
    pub columns: Vec<ShownColumn>,
    /// Whether a column of check boxes stands first.
    pub has_gutter: bool,
    /// Rows have a menu.
    pub has_menu: bool,
    /// Rows have details.
    pub can_open: bool,
    pub is_read_only: bool,
    pub words: Words,
    pub link: Callback<Msg>,
    pub new_label: AttrValue,
    /// Told of every row that is drawn, for the render-count test.
    pub probe: Option<Callback<RowKey>>,
}

/// A handle to it.
#[derive(Clone)]
pub(super) struct Frame(pub Rc<Shared>);

impl PartialEq for Frame {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Frame {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl Shared {
    /// The first position that holds data.
    pub fn first(&self) -> usize {
        usize::from(self.has_gutter)
    }

    /// How wide the table is at least, in rem.
    pub fn least_width(&self) -> f64 {
        let gutter = if self.has_gutter { 2.5 } else { 0.0 };
        gutter + self.columns.iter().map(|shown| shown.column.width.rem()).sum::<f64>()
    }
}
