//! Editing one cell: begin, type, keep or give up; and the new row that typing makes.

use crate::ui::widgets::grid::column::ColumnKind;
use crate::ui::widgets::grid::event::{CellEdit, GridEvent, NewRow, Reason};
use crate::ui::widgets::grid::model::{ColumnId, RowKey};
use crate::ui::widgets::grid::navigation::{Place, Step};

use super::{Core, Editing, Out, RowAt, Say, Start, Then};

impl Core {
    /// Opens the editor of the active cell.
    pub fn begin(&mut self, start: Start) -> Vec<Out> {
        let Some((_, column)) = self.column_at(self.active.column) else {
            return Vec::new();
        };
        if column.kind == ColumnKind::Check {
            return self.toggle();
        }
        let is_pending = matches!(&self.at, RowAt::Data(key) if self.pending.as_ref() == Some(key));
        if !is_pending && !self.can_edit(self.active) {
            return vec![Out::Say(Say::new("grid-read-only"))];
        }
        let column = column.id.clone();
        let original = if is_pending { None } else { self.cell_at(self.active) };
        let shown = original.map(|cell| cell.text.clone()).unwrap_or_default();
        let original = original.map(|cell| cell.edit_text().to_string()).unwrap_or_default();
        let targets = match self.active_row().cloned() {
            Some(key) => self.rows_with(&key).into(),
            None => [].into(),
        };
        self.sessions += 1;
        self.editing = Some(Editing {
            session: self.sessions,
            row: self.at.clone(),
            column,
            start,
            original,
            shown,
            sent: None,
            refused: 0,
            added: false,
            targets,
        });
        Vec::new()
    }

    /// Adds a row: goes to the new row and opens its first cell.
    pub fn begin_new(&mut self) -> Vec<Out> {
        let Some(line) = self.shape().new_line() else {
            return Vec::new();
        };
        self.run = None;
        let column =
            (self.first()..=self.shape().last_column()).find(|column| self.can_edit(Place { line, column: *column }));
        let mut out = self.go(Place {
            line,
            column: column.unwrap_or_else(|| self.first()),
        });
        out.extend(self.begin(Start::Keep));
        out
    }

    /// Typing has paused: the text is told to the page, so that it is kept.
    pub fn draft(&mut self, session: u32, text: String) -> Vec<Out> {
        let Some(editing) = self.editing.as_mut().filter(|editing| editing.session == session) else {
            return Vec::new();
        };
        if editing.targets.len() > 1 || *editing.sent.as_ref().unwrap_or(&editing.original) == text {
            return Vec::new();
        }
        match &editing.row {
            RowAt::Head => Vec::new(),
            RowAt::New if text.trim().is_empty() => Vec::new(),
            RowAt::New => {
                editing.sent = Some(text.clone());
                vec![Out::Add(new_row(&editing.column, text, true), Then::Stay)]
            }
            RowAt::Data(row) => {
                editing.sent = Some(text.clone());
                vec![Out::Event(edit(row, &editing.column, text, true))]
            }
        }
    }

    /// The page has made the row that the new row asked for, or has refused to.
    pub fn added(&mut self, key: Option<RowKey>, is_draft: bool, then: Then) -> Vec<Out> {
        let Some(key) = key else {
            // What was typed stays in the editor.
            if let Some(editing) = &mut self.editing {
                editing.sent = None;
                editing.refused += 1;
            }
            return vec![Out::Say(Say::new("grid-not-added"))];
        };
        self.aliases.insert(key.clone(), self.serial);
        if self.line_of(&key).is_some() {
            // The page was quicker than its answer.
            self.serial += 1;
        } else {
            self.pending = Some(key.clone());
        }
        if self.at == RowAt::New {
            self.at = RowAt::Data(key.clone());
        }
        if is_draft {
            if let Some(editing) = &mut self.editing {
                editing.row = RowAt::Data(key);
                editing.added = true;
            }
            return Vec::new();
        }
        self.editing = None;
        self.after(then)
    }

    /// The edit is done: the text is kept.
    pub fn finish(&mut self, session: u32, text: String, then: Then) -> Vec<Out> {
        let Some(editing) = self.editing.clone().filter(|editing| editing.session == session) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        match &editing.row {
            RowAt::Head => {}
            RowAt::New if text.trim().is_empty() => {
                // An empty Enter ends the run.
                self.editing = None;
                self.run = None;
                return if then == Then::Blur { out } else { vec![Out::Focus] };
            }
            RowAt::New => return vec![Out::Add(new_row(&editing.column, text, false), then)],
            RowAt::Data(row) if editing.added && text.trim().is_empty() => {
                let row = row.clone();
                return self.withdraw(row, then);
            }
            RowAt::Data(row) if editing.targets.len() > 1 => {
                if text != editing.original {
                    out.push(self.same_for_all(&editing, &text));
                    out.push(Out::Say(
                        Say::new("grid-changed-rows").and("count", editing.targets.len()),
                    ));
                }
                let _ = row;
            }
            RowAt::Data(row) => {
                if editing.sent.is_some() || text != editing.original {
                    self.judged = Some((row.clone(), editing.column.clone()));
                    out.push(Out::Event(edit(row, &editing.column, text, false)));
                }
            }
        }
        self.editing = None;
        out.extend(self.after(then));
        out
    }

    /// The edit is given up: the old text comes back.
    pub fn cancel(&mut self, session: u32) -> Vec<Out> {
        let Some(editing) = self.editing.clone().filter(|editing| editing.session == session) else {
            return Vec::new();
        };
        self.run = None;
        match &editing.row {
            RowAt::Data(row) if editing.added => self.withdraw(row.clone(), Then::Stay),
            RowAt::Data(row) => {
                self.editing = None;
                let mut out = Vec::new();
                if editing.sent.as_ref().is_some_and(|sent| *sent != editing.original) {
                    out.push(Out::Event(edit(row, &editing.column, editing.original, false)));
                }
                out.push(Out::Focus);
                out
            }
            RowAt::New | RowAt::Head => {
                self.editing = None;
                vec![Out::Focus]
            }
        }
    }

    fn withdraw(&mut self, row: RowKey, then: Then) -> Vec<Out> {
        self.editing = None;
        self.run = None;
        if self.pending.as_ref() == Some(&row) {
            self.pending = None;
        }
        self.at = RowAt::New;
        let mut out = vec![Out::Event(GridEvent::Withdraw { row })];
        if then != Then::Blur {
            out.push(Out::Focus);
        }
        out
    }

    fn same_for_all(&self, editing: &Editing, text: &str) -> Out {
        let edits = editing
            .targets
            .iter()
            .filter(|row| self.may_edit(row, &editing.column))
            .map(|row| CellEdit {
                row: row.clone(),
                column: editing.column.clone(),
                text: text.to_owned(),
            });
        Out::Event(GridEvent::EditMany {
            edits: edits.collect(),
            reason: Reason::Same,
        })
    }

    /// Whether a cell can be edited, by its names.
    pub(super) fn may_edit(&self, row: &RowKey, column: &ColumnId) -> bool {
        match (self.line_of(row), self.position_of(column)) {
            (Some(line), Some(column)) => self.can_edit(Place { line, column }),
            _ => false,
        }
    }

    /// Moves on after an edit.
    fn after(&mut self, then: Then) -> Vec<Out> {
        let is_new_line = |core: &Self| core.shape().new_line() == Some(core.active.line);
        match then {
            Then::Blur => Vec::new(),
            Then::Stay => vec![Out::Focus],
            Then::Right | Then::Left => {
                if self.run.is_none() {
                    self.run = self.at_column.clone();
                }
                match self.next_place(self.active, then == Then::Right) {
                    Some((place, takes_typing)) => self.enter_run(place, takes_typing),
                    None => {
                        self.run = None;
                        vec![Out::Focus]
                    }
                }
            }
            Then::Up => {
                self.run = None;
                let line = self.active.line.saturating_sub(1).max(1);
                self.go(Place { line, ..self.active })
            }
            Then::Below => {
                self.run = None;
                let below = self.shape().step(self.active, Step::Down);
                self.go(below)
            }
            Then::Down => {
                let start = self.run.take().and_then(|column| self.position_of(&column));
                let column = start.unwrap_or(self.active.column);
                if is_new_line(self) || self.active.line >= self.order.len() {
                    let Some(line) = self.shape().new_line() else {
                        return vec![Out::Focus];
                    };
                    self.put(Place { line, column });
                    // The new row opens at once: the next name is typed, or an empty Enter ends the run.
                    let mut out = vec![Out::Focus];
                    out.extend(self.begin(Start::Keep));
                    return out;
                }
                self.go(Place {
                    line: self.active.line + 1,
                    column,
                })
            }
        }
    }
}

pub(super) fn edit(row: &RowKey, column: &ColumnId, text: String, is_draft: bool) -> GridEvent {
    GridEvent::Edit {
        row: row.clone(),
        column: column.clone(),
        text,
        is_draft,
    }
}

pub(super) fn new_row(column: &ColumnId, text: String, is_draft: bool) -> NewRow {
    NewRow {
        cells: vec![(column.clone(), text)],
        is_draft,
    }
}
