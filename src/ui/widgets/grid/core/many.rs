//! Changes without an editor: letters, ticks, clearing, filling, deleting.

use crate::ui::widgets::grid::column::{ColumnKind, toggle_letter};
use crate::ui::widgets::grid::event::{CellEdit, GridEvent, Reason};
use crate::ui::widgets::grid::model::CHECKED;
use crate::ui::widgets::grid::navigation::Place;

use super::edit::{edit, new_row};
use super::{Core, Out, RowAt, Say, Then};

impl Core {
    /// The places a change of the active cell means: the rectangle, or the active column of the ticked rows.
    pub(super) fn target_places(&self) -> Vec<Place> {
        let is_checked = self.active_row().is_some_and(|row| self.checked.contains(row));
        if is_checked && !self.range().is_wide() {
            let lines = self.selected_rows().into_iter().filter_map(|row| self.line_of(&row));
            return lines
                .map(|line| Place {
                    line,
                    column: self.active.column,
                })
                .collect();
        }
        let range = self.range();
        if !range.is_wide() {
            return vec![self.active];
        }
        let line = |line: usize| (range.left..=range.right).map(move |column| Place { line, column });
        (range.top..=range.bottom).flat_map(line).collect()
    }

    /// Edits of the places that can be edited, where the text differs.
    pub(super) fn edits(&self, places: &[Place], text: impl Fn(&Self, Place) -> Option<String>) -> Vec<CellEdit> {
        let mut edits = Vec::new();
        for place in places.iter().copied().filter(|place| self.can_edit(*place)) {
            let (Some(row), Some((_, column)), Some(cell)) = (
                self.row_at(place.line),
                self.column_at(place.column),
                self.cell_at(place),
            ) else {
                continue;
            };
            if let Some(text) = text(self, place).filter(|text| cell.edit_text() != text) {
                edits.push(CellEdit {
                    row: row.key.clone(),
                    column: column.id.clone(),
                    text,
                });
            }
        }
        edits
    }

    /// One edit as itself, several as one step.
    pub(super) fn told(mut edits: Vec<CellEdit>, reason: Reason) -> Vec<Out> {
        match edits.len() {
            0 => Vec::new(),
            1 => edits
                .pop()
                .map(|each| Out::Event(edit(&each.row, &each.column, each.text, false)))
                .into_iter()
                .collect(),
            count => vec![
                Out::Event(GridEvent::EditMany { edits, reason }),
                Out::Say(Say::new("grid-changed-cells").and("count", count)),
            ],
        }
    }

    pub(super) fn toggle(&mut self) -> Vec<Out> {
        if !self.can_edit(self.active) {
            return vec![Out::Say(Say::new("grid-read-only"))];
        }
        let Some((_, column)) = self
            .column_at(self.active.column)
            .filter(|(_, column)| column.kind == ColumnKind::Check)
        else {
            return Vec::new();
        };
        if self.at == RowAt::New {
            return vec![Out::Add(new_row(&column.id, CHECKED.to_owned(), false), Then::Stay)];
        }
        let is_checked = self
            .cell_at(self.active)
            .is_some_and(|cell| cell.edit_text() == CHECKED);
        let text = if is_checked { "" } else { CHECKED };
        let of_kind = |core: &Self, place: Place| {
            let is_check = core
                .column_at(place.column)
                .is_some_and(|(_, column)| column.kind == ColumnKind::Check);
            is_check.then(|| text.to_owned())
        };
        Self::told(self.edits(&self.target_places(), of_kind), Reason::Same)
    }

    pub(super) fn letter(&mut self, pressed: char, adds: bool) -> Vec<Out> {
        let Some((_, column)) = self.column_at(self.active.column) else {
            return Vec::new();
        };
        let ColumnKind::Letters(choices) = &column.kind else {
            return Vec::new();
        };
        let is_pressed = |letter: char| letter.to_lowercase().eq(pressed.to_lowercase());
        let known = choices
            .iter()
            .filter_map(|choice| choice.value.chars().next())
            .find(|letter| is_pressed(*letter));
        let Some(letter) = known else {
            let keys: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).collect();
            return vec![Out::Say(Say::new("grid-no-such-letter").and("keys", keys.join(" ")))];
        };
        if self.at == RowAt::New {
            return vec![Out::Add(new_row(&column.id, letter.to_string(), false), Then::Stay)];
        }
        let alone = self.fresh && !adds;
        let text = |core: &Self, place: Place| {
            let (_, column) = core.column_at(place.column)?;
            let ColumnKind::Letters(choices) = &column.kind else {
                return None;
            };
            Some(toggle_letter(choices, core.cell_at(place)?.edit_text(), letter, alone))
        };
        let edits = self.edits(&self.target_places(), text);
        self.fresh = false;
        Self::told(edits, Reason::Same)
    }

    pub(super) fn clear(&mut self) -> Vec<Out> {
        if self.active.line == 0 || self.at == RowAt::New {
            return Vec::new();
        }
        self.fresh = true;
        let places = self.target_places();
        if places.len() == 1 && !self.can_edit(self.active) {
            return vec![Out::Say(Say::new("grid-read-only"))];
        }
        Self::told(self.edits(&places, |_, _| Some(String::new())), Reason::Clear)
    }

    pub(super) fn fill_down(&mut self) -> Vec<Out> {
        if self.active.line == 0 || self.at == RowAt::New {
            return Vec::new();
        }
        let range = self.range();
        let (from, top) = if range.lines() > 1 {
            (range.top, range.top + 1)
        } else {
            (range.top.saturating_sub(1), range.top)
        };
        if from == 0 {
            return Vec::new();
        }
        let line = |line: usize| (range.left..=range.right).map(move |column| Place { line, column });
        let places: Vec<Place> = (top..=range.bottom).flat_map(line).collect();
        let above = |core: &Self, place: Place| {
            core.cell_at(Place { line: from, ..place })
                .map(|cell| cell.edit_text().to_string())
        };
        Self::told(self.edits(&places, above), Reason::Fill)
    }

    pub(super) fn delete_rows(&mut self) -> Vec<Out> {
        let Some(active) = self.active_row().filter(|_| self.input.can_delete).cloned() else {
            return Vec::new();
        };
        self.delete(self.rows_with(&active))
    }

    /// Deletes rows; the focus goes to the row that then stands where the first one stood.
    pub fn delete(&mut self, rows: Vec<crate::ui::widgets::grid::model::RowKey>) -> Vec<Out> {
        let first = rows.iter().filter_map(|row| self.line_of(row)).min();
        let Some(line) = first else {
            return Vec::new();
        };
        let count = rows.len();
        self.put(Place { line, ..self.active });
        vec![
            Out::Event(GridEvent::Delete { rows }),
            Out::Focus,
            Out::Say(Say::new("grid-deleted-rows").and("count", count)),
        ]
    }
}
