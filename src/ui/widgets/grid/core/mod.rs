//! The grid without a browser: what is shown, where the focus is, what is selected and edited, and what each intent
//! does. The component performs the [`Out`]s.
//!
//! **Invariant:** the active cell and the edited cell are kept by row key and column id, so they stay themselves when
//! rows are sorted, added or taken away around them.

mod clip;
mod edit;
mod hurry;
mod look;
mod many;
mod moves;
#[cfg(test)]
mod tests;

use crate::sorted::SortedSet;
use std::collections::HashMap;
use std::rc::Rc;

use yew::AttrValue;

use crate::ui::words::Argument;

use super::arrange::{Group, arrange, groups, is_stale, keep};
use super::column::Column;
use super::event::{GridEvent, NewRow, Paste};
use super::model::{CellState, ColumnId, RowKey};
use super::navigation::Place;
use super::rows::GridRow;
use super::view::GridView;

pub(super) use clip::HeadingAnswer;

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowAt {
    Head,
    Data(RowKey),
    New,
}

/// How an editor opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// With the cell's text, the caret at its end.
    Keep,
    /// With the cell's text selected, as after Tab.
    Select,
    /// With this text in place of the cell's.
    Replace(String),
    /// With the list open.
    Open,
}

/// Where the focus goes when an edit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    Stay,
    Down,
    Up,
    /// The cell below, and no further: Down goes back to where a run began, and on to the next new row.
    Below,
    Right,
    Left,
    /// The focus went elsewhere by itself.
    Blur,
}

/// The cell being edited.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Editing {
    /// Tells the messages of this edit from those of an earlier one.
    pub session: u32,
    pub row: RowAt,
    pub column: ColumnId,
    pub start: Start,
    /// The text before.
    pub original: String,
    /// What the cell shows for it.
    pub shown: AttrValue,
    /// The last text the page was told while typing.
    pub sent: Option<String>,
    /// How often the page has refused the row it was to make.
    pub refused: u32,
    /// The new row was made by this edit.
    pub added: bool,
    /// The rows that get the text: more than one when several are selected.
    pub targets: Rc<[RowKey]>,
}

/// Words to announce.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Say {
    pub key: &'static str,
    /// An error: said at once.
    pub is_urgent: bool,
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Say {
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            is_urgent: false,
            arguments: Vec::new(),
        }
    }

    pub fn and(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name, argument.into()));
        self
    }
}

/// What the component is to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Out {
    Event(GridEvent),
    /// Ask the page for a row; then tell the core its key.
    Add(NewRow, Then),
    /// Bring the active cell into sight and give it the focus.
    Focus,
    Say(Say),
    /// Show the menu of the active row.
    Menu,
}

/// What the page gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Input {
    pub columns: Rc<[Column]>,
    pub rows: Rc<[GridRow]>,
    pub view: GridView,
    pub can_add: bool,
    pub can_select: bool,
    pub can_delete: bool,
    pub can_move: bool,
    pub can_open: bool,
    pub is_read_only: bool,
}

/// The state of a grid.
pub(super) struct Core {
    pub input: Input,
    /// Places, in the page's list, of the columns shown.
    pub shown: Vec<usize>,
    /// Places, in the page's list, of the rows shown.
    pub order: Vec<usize>,
    /// The groups they stand in.
    pub groups: Vec<Group>,
    /// Sorting and filtering again would show something else.
    pub is_stale: bool,
    pub active: Place,
    at: RowAt,
    at_column: Option<ColumnId>,
    /// Other corner of the selection.
    pub anchor: Place,
    /// Rows whose boxes are ticked.
    pub checked: SortedSet<RowKey>,
    pub editing: Option<Editing>,
    /// The column where an entry run with Tab began.
    pub run: Option<ColumnId>,
    /// How many rows a page key moves.
    pub page: usize,
    /// A row the page has made that has not come with its rows yet.
    pub pending: Option<RowKey>,
    /// A field for pasting rows is on offer.
    pub awaits_paste: bool,
    /// A paste that waits for an answer about its first row.
    pub question: Option<Rc<[Vec<String>]>>,
    /// The last paste, while something of it did not fit.
    pub leftover: Option<Paste>,
    sessions: u32,
    /// Component keys of rows that the new row has become, so that their editor stays the same element.
    aliases: HashMap<RowKey, u32>,
    serial: u32,
    /// The active row that vanished; it becomes active again when it comes back (undo).
    lost: Option<RowKey>,
    /// Where the focus and the other corner go once pasted rows have come.
    claim: Option<(Place, Place)>,
    /// A cell the page asked to go to, until its row is shown.
    wanted: Option<(RowKey, Option<ColumnId>)>,
    /// The cell whose edit has just ended: what the page says of it is announced.
    judged: Option<(RowKey, ColumnId)>,
    /// No letter was set yet since the focus came to this cell: the first one replaces.
    fresh: bool,
}

impl Core {
    pub fn new(input: Input) -> Self {
        let mut core = Self {
            shown: input.view.shown(&input.columns),
            order: Vec::new(),
            input,
            groups: Vec::new(),
            is_stale: false,
            active: Place::default(),
            at: RowAt::Head,
            at_column: None,
            anchor: Place::default(),
            checked: SortedSet::new(),
            editing: None,
            run: None,
            page: 10,
            pending: None,
            awaits_paste: false,
            question: None,
            leftover: None,
            sessions: 0,
            aliases: HashMap::new(),
            serial: 0,
            lost: None,
            claim: None,
            wanted: None,
            judged: None,
            fresh: true,
        };
        core.arrange_again();
        let first = core.first();
        core.put(Place { line: 1, column: first });
        core
    }

    /// Takes what the page gives now; the result is what there is to announce.
    pub fn intake(&mut self, input: Input) -> Vec<Out> {
        let before = std::mem::replace(&mut self.input, input);
        let columns_changed = !Rc::ptr_eq(&before.columns, &self.input.columns) && before.columns != self.input.columns;
        if columns_changed || before.view != self.input.view {
            self.shown = self.input.view.shown(&self.input.columns);
        }
        let sort_changed = before.view.sort != self.input.view.sort || before.view.group != self.input.view.group;
        let view_changed = sort_changed || before.view.filter != self.input.view.filter;
        let rows_changed = !Rc::ptr_eq(&before.rows, &self.input.rows);
        if view_changed || (rows_changed && self.input.view.is_natural()) {
            self.arrange_again();
        } else if rows_changed {
            self.order = keep(&before.rows, &self.order, &self.input.rows);
            self.is_stale = is_stale(&self.input.rows, &self.order, &self.input.columns, &self.input.view);
            self.regroup();
        }
        if rows_changed {
            if self.pending.as_ref().is_some_and(|key| self.line_of(key).is_some()) {
                self.pending = None;
                self.serial += 1;
            }
            if !self.checked.is_empty() {
                let keys: SortedSet<&RowKey> = self.input.rows.iter().map(|row| &row.key).collect();
                self.checked.retain(|key| keys.contains(key));
            }
        }
        self.settle();
        if rows_changed && let Some((active, anchor)) = self.claim.take() {
            self.put(active);
            self.anchor = anchor;
        }
        let gone_to = self.go_wanted();
        let verdict = if rows_changed { self.verdict() } else { None };
        let sorted = (before.view.sort != self.input.view.sort).then(|| self.say_sorted());
        let grouped = (before.view.group != self.input.view.group).then(|| self.say_grouped());
        let found = (before.view.filter != self.input.view.filter).then(|| self.say_found());
        let said = [verdict, sorted, grouped, found].into_iter().flatten().map(Out::Say);
        said.chain(gone_to).collect()
    }

    /// What the page says of the cell whose edit has just ended.
    fn verdict(&mut self) -> Option<Say> {
        let (row, column) = self.judged.take()?;
        let place = Place {
            line: self.line_of(&row)?,
            column: self.position_of(&column)?,
        };
        let (_, column) = self.column_at(place.column)?;
        let (message, is_urgent) = match &self.cell_at(place)?.state {
            CellState::Error(message) => (message, true),
            CellState::Note(message) => (message, false),
            CellState::Aside(_) | CellState::Flag(_) | CellState::Plain => return None,
        };
        let say = Say::new("grid-cell-says")
            .and("column", column.title.as_str())
            .and("message", message.as_str());
        Some(Say { is_urgent, ..say })
    }

    fn say_sorted(&self) -> Say {
        let sort = self.input.view.sort.as_ref();
        let column = sort.and_then(|sort| self.input.columns.iter().find(|column| column.id == sort.column));
        match (sort, column) {
            (Some(sort), Some(column)) => {
                let key = if sort.is_descending {
                    "grid-sorted-down"
                } else {
                    "grid-sorted-up"
                };
                Say::new(key).and("column", column.title.as_str())
            }
            _ => Say::new("grid-unsorted"),
        }
    }

    fn say_grouped(&self) -> Say {
        match &self.input.view.group {
            Some(_) => Say::new("grid-grouped").and("count", self.groups.len()),
            None => Say::new("grid-ungrouped"),
        }
    }

    fn say_found(&self) -> Say {
        Say::new("grid-shown-of")
            .and("shown", self.order.len())
            .and("total", self.input.rows.len())
    }

    /// Sorts and filters again.
    pub fn arrange_again(&mut self) {
        self.order = arrange(&self.input.rows, &self.input.columns, &self.input.view);
        self.is_stale = false;
        self.regroup();
        self.settle();
    }

    fn regroup(&mut self) {
        self.groups = groups(&self.input.rows, &self.order, &self.input.columns, &self.input.view);
    }

    /// Finds the active and the edited cell again among what is shown now.
    fn settle(&mut self) {
        let column = self.at_column.as_ref().and_then(|id| self.position_of(id));
        let column = if self.at_column.is_some() {
            column.unwrap_or(self.active.column)
        } else {
            self.active.column
        };
        let before = self.active;
        if let Some(line) = self.lost.clone().and_then(|key| self.line_of(&key)) {
            self.put(Place { line, column });
        } else {
            let line = match &self.at {
                RowAt::Head => Some(0),
                RowAt::New => self.shape().new_line(),
                RowAt::Data(key) if self.pending.as_ref() == Some(key) => self.shape().new_line(),
                RowAt::Data(key) => self.line_of(key),
            };
            if let Some(line) = line {
                self.active = self.shape().clamp(Place { line, column });
                self.at_column = self.column_at(self.active.column).map(|(_, column)| column.id.clone());
            } else {
                let lost = match &self.at {
                    RowAt::Data(key) => Some(key.clone()),
                    _ => None,
                };
                // The row that stands there now; the last one rather than the new row.
                let line = before.line.min(self.order.len()).max(1);
                self.put(Place { line, column });
                self.lost = lost;
            }
        }
        if self.active != before {
            self.anchor = self.active;
        }
        let gone = self.editing.as_ref().is_some_and(|editing| {
            let row_gone = match &editing.row {
                RowAt::Head => true,
                RowAt::New => !self.input.can_add,
                RowAt::Data(key) => self.pending.as_ref() != Some(key) && self.line_of(key).is_none(),
            };
            row_gone || self.position_of(&editing.column).is_none()
        });
        if gone {
            self.editing = None;
        }
    }

    /// Makes a cell the active one, without the focus.
    fn put(&mut self, place: Place) {
        let place = self.shape().clamp(place);
        self.at = match place.line {
            0 => RowAt::Head,
            line => self.row_at(line).map_or(RowAt::New, |row| RowAt::Data(row.key.clone())),
        };
        self.at_column = self.column_at(place.column).map(|(_, column)| column.id.clone());
        self.active = place;
        self.anchor = place;
        self.lost = None;
        self.fresh = true;
    }
}
