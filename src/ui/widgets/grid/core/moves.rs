//! Moving and selecting.

use crate::ui::widgets::grid::event::GridEvent;
use crate::ui::widgets::grid::keys::Intent;
use crate::ui::widgets::grid::model::{ColumnId, RowKey};
use crate::ui::widgets::grid::navigation::{Place, Step};
use crate::ui::widgets::grid::selection::Range;

use super::{Core, Editing, Out, RowAt, Say, Start};

impl Core {
    /// Opens the editor of the active cell; of two quick clicks the second finds it open.
    pub fn open_editor(&mut self) -> Vec<Out> {
        if self.edit_here().is_some() {
            return Vec::new();
        }
        self.intend(Intent::Edit)
    }

    /// The edit of the active cell.
    pub fn edit_here(&self) -> Option<&Editing> {
        let is_here = |editing: &&Editing| editing.row == self.at && Some(&editing.column) == self.at_column.as_ref();
        self.editing.as_ref().filter(is_here)
    }

    /// Does what a key or a button asks for in a cell that is not edited.
    pub fn intend(&mut self, intent: Intent) -> Vec<Out> {
        match intent {
            Intent::Move(step) => {
                self.run = None;
                let to = self.shape().step(self.active, step);
                self.go(to)
            }
            Intent::Extend(step) => self.extend_to(self.shape().extend(self.active, step)),
            Intent::Edit => self.begin(Start::Keep),
            Intent::Replace(text) => self.begin(Start::Replace(text)),
            Intent::Choices => self.begin(Start::Open),
            Intent::Toggle => self.toggle(),
            Intent::Letter(letter, adds) => self.letter(letter, adds),
            Intent::Clear => self.clear(),
            Intent::SelectRow if self.active.line == 0 => self.check_all(),
            Intent::SelectRow => self.check_active(),
            Intent::SelectAll => self.select_all(),
            Intent::Unselect => self.unselect(),
            Intent::FillDown => self.fill_down(),
            Intent::DeleteRows => self.delete_rows(),
            Intent::Menu => vec![Out::Menu],
            Intent::Open => self.open(),
            Intent::Shift(step) => self.shift(step),
            Intent::NextInRun => self.next_in_run(true),
            Intent::PreviousInRun => self.next_in_run(false),
            Intent::Sort => self.sort(),
        }
    }

    /// Gives a cell the focus and gives up the rectangle.
    pub fn go(&mut self, place: Place) -> Vec<Out> {
        self.put(place);
        vec![Out::Focus]
    }

    /// Goes to a cell by its names. Where a search hides its row, the search is cleared first.
    pub fn go_to(&mut self, row: RowKey, column: Option<ColumnId>) -> Vec<Out> {
        let is_hidden = self.line_of(&row).is_none();
        self.wanted = Some((row, column));
        if is_hidden && !self.input.view.filter.is_empty() {
            return vec![Out::Event(GridEvent::View(self.input.view.filtered("")))];
        }
        self.go_wanted().into_iter().collect()
    }

    /// Goes back to a row, if it is shown: to the active cell where that is in it, else to the first one.
    pub fn back_to(&mut self, row: &RowKey) -> Vec<Out> {
        match self.line_of(row) {
            None => Vec::new(),
            Some(line) if line == self.active.line => vec![Out::Focus],
            Some(line) => self.go(Place {
                line,
                column: self.first(),
            }),
        }
    }

    /// Goes to the cell that was asked for, once its row is shown.
    pub(super) fn go_wanted(&mut self) -> Option<Out> {
        let (row, column) = self.wanted.take()?;
        let Some(line) = self.line_of(&row) else {
            self.wanted = Some((row, column));
            return None;
        };
        let column = column
            .and_then(|column| self.position_of(&column))
            .unwrap_or(self.first());
        self.run = None;
        self.put(Place { line, column });
        Some(Out::Focus)
    }

    /// A place got the focus by itself: a press of the pointer, or the browser.
    pub fn focused(&mut self, place: Place) {
        self.wanted = None;
        if place != self.active {
            self.run = None;
            self.put(place);
        }
    }

    /// Widens the rectangle to a place.
    pub fn extend_to(&mut self, place: Place) -> Vec<Out> {
        if self.order.is_empty() || self.active.line == 0 || self.active.line > self.order.len() {
            return self.go(place);
        }
        let anchor = self.anchor;
        let lines_before = self.range().lines();
        self.run = None;
        self.put(place);
        self.anchor = anchor;
        let mut out = vec![Out::Focus];
        let lines = self.range().lines();
        if lines != lines_before {
            out.push(Out::Say(Say::new("grid-selected-rows").and("count", lines)));
        }
        out
    }

    /// Ticks or unticks rows, by one box or with Shift from the anchor to it.
    pub fn check(&mut self, line: usize, through: bool) -> Vec<Out> {
        let Some(key) = self.row_at(line).map(|row| row.key.clone()) else {
            return Vec::new();
        };
        if through {
            let range = Range::between(self.anchor, Place { line, column: 0 });
            let keys: Vec<RowKey> = (range.top..=range.bottom)
                .filter_map(|line| self.row_at(line))
                .map(|row| row.key.clone())
                .collect();
            self.checked.extend(keys);
        } else if !self.checked.remove(&key) {
            self.checked.insert(key);
        }
        vec![self.say_checked()]
    }

    /// Ticks the row of the active cell; all rows of a rectangle at once.
    fn check_active(&mut self) -> Vec<Out> {
        let range = self.range();
        if range.lines() < 2 {
            return self.check(self.active.line, false);
        }
        let keys: Vec<RowKey> = (range.top..=range.bottom)
            .filter_map(|line| self.row_at(line))
            .map(|row| row.key.clone())
            .collect();
        self.anchor = self.active;
        if keys.iter().all(|key| self.checked.contains(key)) {
            self.checked.retain(|key| !keys.contains(key));
        } else {
            self.checked.extend(keys);
        }
        vec![self.say_checked()]
    }

    /// Ticks every row shown, or none where all are ticked.
    pub fn check_all(&mut self) -> Vec<Out> {
        let keys: Vec<RowKey> = self
            .order
            .iter()
            .filter_map(|place| self.input.rows.get(*place))
            .map(|row| row.key.clone())
            .collect();
        if keys.iter().all(|key| self.checked.contains(key)) {
            self.checked.clear();
        } else {
            self.checked.extend(keys);
        }
        vec![self.say_checked()]
    }

    fn say_checked(&self) -> Out {
        Out::Say(Say::new("grid-selected-rows").and("count", self.checked.len()))
    }

    fn select_all(&mut self) -> Vec<Out> {
        if self.order.is_empty() {
            return Vec::new();
        }
        let first = Place {
            line: 1,
            column: self.first(),
        };
        let last = Place {
            line: self.order.len(),
            column: self.shape().last_column(),
        };
        self.put(first);
        self.anchor = last;
        vec![
            Out::Focus,
            Out::Say(Say::new("grid-selected-rows").and("count", self.order.len())),
        ]
    }

    /// Gives up the rectangle, the ticked rows, and an entry run.
    pub fn unselect(&mut self) -> Vec<Out> {
        self.run = None;
        self.question = None;
        let had_any = !self.checked.is_empty() || self.range().is_wide();
        self.checked.clear();
        self.anchor = self.active;
        if had_any {
            vec![Out::Focus, Out::Say(Say::new("grid-nothing-selected"))]
        } else {
            Vec::new()
        }
    }

    fn open(&self) -> Vec<Out> {
        match self.active_row() {
            Some(row) if self.input.can_open => vec![Out::Event(GridEvent::Open { row: row.clone() })],
            _ => Vec::new(),
        }
    }

    fn sort(&self) -> Vec<Out> {
        match self.column_at(self.active.column) {
            Some((_, column)) if column.is_sortable => {
                vec![Out::Event(GridEvent::View(self.input.view.sorted_by(&column.id)))]
            }
            _ => Vec::new(),
        }
    }

    fn shift(&mut self, step: Step) -> Vec<Out> {
        if self.active.line > 0 {
            return self.shift_rows(step == Step::Down);
        }
        match self.column_at(self.active.column) {
            Some((_, column)) if column.can_hide => {
                let view = self
                    .input
                    .view
                    .with_moved(&self.input.columns, &column.id, step == Step::Right);
                vec![Out::Event(GridEvent::View(view)), Out::Focus]
            }
            _ => Vec::new(),
        }
    }

    fn shift_rows(&mut self, down: bool) -> Vec<Out> {
        let Some(active) = self.active_row().filter(|_| self.input.can_move).cloned() else {
            return Vec::new();
        };
        if !self.input.view.is_natural() {
            return vec![Out::Say(Say::new("grid-sorted-stays"))];
        }
        let rows = self.rows_with(&active);
        let lines: Vec<usize> = rows.iter().filter_map(|key| self.line_of(key)).collect();
        let (Some(top), Some(bottom)) = (lines.first(), lines.last()) else {
            return Vec::new();
        };
        let before = if down {
            if *bottom >= self.order.len() {
                return Vec::new();
            }
            self.row_at(bottom + 2).map(|row| row.key.clone())
        } else {
            let Some(row) = top.checked_sub(1).and_then(|line| self.row_at(line)) else {
                return Vec::new();
            };
            Some(row.key.clone())
        };
        vec![Out::Event(GridEvent::Move { rows, before }), Out::Focus]
    }

    /// The next place of an entry run in the line, with whether it takes typing.
    pub fn next_place(&self, from: Place, forward: bool) -> Option<(Place, bool)> {
        let columns: Vec<usize> = if forward {
            (from.column + 1..=self.shape().last_column()).collect()
        } else {
            (self.first()..from.column).rev().collect()
        };
        let at = |column: usize| Place {
            line: from.line,
            column,
        };
        let column = columns.into_iter().find(|column| self.can_edit(at(*column)))?;
        let takes_typing = self
            .column_at(column)
            .is_some_and(|(_, column)| column.kind.takes_typing());
        Some((at(column), takes_typing))
    }

    fn next_in_run(&mut self, forward: bool) -> Vec<Out> {
        match self.next_place(self.active, forward) {
            Some((place, takes_typing)) => self.enter_run(place, takes_typing),
            None => Vec::new(),
        }
    }

    /// Goes to a cell of an entry run and opens its editor where it takes typing.
    pub(super) fn enter_run(&mut self, place: Place, takes_typing: bool) -> Vec<Out> {
        let row = self.at.clone();
        self.put(place);
        // A row that has not come with the page's rows yet keeps its key.
        if matches!(&row, RowAt::Data(key) if self.pending.as_ref() == Some(key)) {
            self.at = row;
        }
        if takes_typing {
            self.begin(Start::Select)
        } else {
            vec![Out::Focus]
        }
    }
}
