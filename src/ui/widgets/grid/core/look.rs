//! Looking things up: lines and rows, positions and columns, what can be edited, what is selected.

use crate::ui::widgets::grid::column::{Column, ColumnKind};
use crate::ui::widgets::grid::keys::Spot;
use crate::ui::widgets::grid::model::{Cell, ColumnId, RowKey};
use crate::ui::widgets::grid::navigation::{Place, Shape};
use crate::ui::widgets::grid::rows::GridRow;
use crate::ui::widgets::grid::selection::Range;

use super::{Core, RowAt};

impl Core {
    /// Whether the first column holds the boxes that select rows.
    pub fn has_gutter(&self) -> bool {
        self.input.can_select
    }

    /// The first column that holds data.
    pub fn first(&self) -> usize {
        usize::from(self.has_gutter())
    }

    pub fn shape(&self) -> Shape {
        Shape {
            rows: self.order.len(),
            has_new: self.input.can_add,
            columns: self.shown.len() + self.first(),
            first: self.first(),
            page: self.page,
        }
    }

    /// The row of a line.
    pub fn row_at(&self, line: usize) -> Option<&GridRow> {
        self.input.rows.get(*self.order.get(line.checked_sub(1)?)?)
    }

    /// The line of a row that is shown.
    pub fn line_of(&self, key: &RowKey) -> Option<usize> {
        let is_it = |place: &usize| self.input.rows.get(*place).is_some_and(|row| row.key == *key);
        self.order.iter().position(is_it).map(|place| place + 1)
    }

    /// The column at a position, with its place in the page's list.
    pub fn column_at(&self, position: usize) -> Option<(usize, &Column)> {
        let place = *self.shown.get(position.checked_sub(self.first())?)?;
        Some((place, self.input.columns.get(place)?))
    }

    /// The position of a column that is shown.
    pub fn position_of(&self, id: &ColumnId) -> Option<usize> {
        let is_it = |place: &usize| self.input.columns.get(*place).is_some_and(|column| column.id == *id);
        self.shown
            .iter()
            .position(is_it)
            .map(|position| position + self.first())
    }

    pub fn cell_at(&self, place: Place) -> Option<&Cell> {
        let (column, _) = self.column_at(place.column)?;
        self.row_at(place.line)?.cell(column)
    }

    /// Whether the cell can be edited.
    pub fn can_edit(&self, place: Place) -> bool {
        let Some((_, column)) = self.column_at(place.column) else {
            return false;
        };
        if self.input.is_read_only || column.is_read_only || place.line == 0 {
            return false;
        }
        let is_new = self.shape().new_line() == Some(place.line);
        is_new || self.cell_at(place).is_some_and(|cell| !cell.is_read_only)
    }

    /// What the active cell is.
    pub fn spot(&self) -> Spot {
        let Some((_, column)) = self.column_at(self.active.column) else {
            return Spot::Gutter;
        };
        if self.active.line == 0 {
            return Spot::Head;
        }
        if !self.can_edit(self.active) {
            return Spot::ReadOnly;
        }
        match column.kind {
            ColumnKind::Check => Spot::Check,
            ColumnKind::Letters(_) => Spot::Letters,
            ColumnKind::Choice(_) | ColumnKind::Multi(_) => Spot::Listed,
            ColumnKind::Text(_) | ColumnKind::LongText | ColumnKind::Amount | ColumnKind::Date => Spot::Typed,
        }
    }

    /// The row under the focus.
    pub fn active_row(&self) -> Option<&RowKey> {
        match &self.at {
            RowAt::Data(key) => Some(key),
            _ => None,
        }
    }

    /// The selected rectangle, among rows and data columns.
    pub fn range(&self) -> Range {
        let rows = self.order.len();
        let inside = |place: Place| Place {
            line: place.line.clamp(1.min(rows), rows.max(1)),
            column: place
                .column
                .clamp(self.first(), self.shape().last_column().max(self.first())),
        };
        if self.active.line == 0 || self.active.line > rows {
            return Range::between(self.active, self.active);
        }
        Range::between(inside(self.active), inside(self.anchor))
    }

    /// The rows that "selected" means now, in the order shown: ticked ones, else those of a rectangle of several lines.
    pub fn selected_rows(&self) -> Vec<RowKey> {
        if self.checked.is_empty() {
            let range = self.range();
            if range.lines() < 2 {
                return Vec::new();
            }
            return (range.top..=range.bottom)
                .filter_map(|line| self.row_at(line))
                .map(|row| row.key.clone())
                .collect();
        }
        let shown = self.order.iter().filter_map(|place| self.input.rows.get(*place));
        shown
            .filter(|row| self.checked.contains(&row.key))
            .map(|row| row.key.clone())
            .collect()
    }

    /// The rows an action on this row means: the selected ones if it is among them, else itself.
    pub fn rows_with(&self, key: &RowKey) -> Vec<RowKey> {
        let selected = self.selected_rows();
        if selected.contains(key) {
            selected
        } else {
            vec![key.clone()]
        }
    }

    /// The component key of a row; see `aliases`.
    pub fn component_key(&self, key: &RowKey) -> String {
        self.aliases
            .get(key)
            .map_or_else(|| format!("row-{key}"), |serial| format!("new-{serial}"))
    }

    /// The component key of the new row.
    pub fn new_component_key(&self) -> String {
        format!("new-{}", self.serial)
    }
}
