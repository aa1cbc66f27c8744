//! What happens in a sheet, as commands; and what is said of cells that could not be read.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::{Columns, Read};
use super::kept::KeptState;
use super::lookup::SheetContext;
use super::remarks::{Remark, Remarks};
use crate::app::{Command, Intent, Store};
use crate::plan::{AnyRecord, Edit, Rank, RecordId};
use crate::sorted::SortedMap;
use crate::ui::entry::Outcome;
use crate::ui::widgets::grid::{CellEdit, GridEvent, NewRow, Paste, RowKey};

/// What turns events into commands.
pub(super) struct Hand {
    pub(super) store: Store,
    pub(super) context: SheetContext,
    pub(super) columns: Columns,
    pub(super) remarks: KeptState<Remarks>,
    pub(super) begin: Option<Callback<AnyRecord, AnyRecord>>,
}

impl Hand {
    /// Does what an event asks for.
    pub(super) fn take(&self, event: GridEvent) {
        match event {
            GridEvent::Edit {
                row,
                column,
                text,
                is_draft,
            } => self.edit(&row, &column, &text, is_draft),
            GridEvent::EditMany { edits, .. } => {
                let mut remarks = self.remarks.latest();
                let edits = self.read_all(&edits, &mut remarks);
                self.store.dispatch(Command::SetMany { edits });
                self.remarks.say(&self.store, remarks);
            }
            GridEvent::Paste(paste) => self.paste(&paste),
            GridEvent::Withdraw { row } => {
                let field = self.first_field();
                self.store.dispatch(Command::Withdraw {
                    record: self.id_of(&row),
                    field,
                });
            }
            GridEvent::Delete { rows } => {
                self.store
                    .dispatch(Command::delete(rows.iter().map(|row| self.id_of(row)).collect()));
            }
            GridEvent::Open { row } => {
                let route = self.store.state().route.clone();
                self.store.dispatch(Intent::Go(route.with_open(Some(self.id_of(&row)))));
            }
            GridEvent::Move { rows, before } => self.store.dispatch(Command::Move {
                records: rows.iter().map(|row| self.id_of(row)).collect(),
                before: before.as_ref().map(|row| self.id_of(row)),
            }),
            // The sheet takes these itself.
            GridEvent::View(_) | GridEvent::Action { .. } => {}
        }
    }

    /// Makes a record of a new row; gives its key.
    pub(super) fn add(&self, row: &NewRow) -> RowKey {
        let mut remarks = self.remarks.latest();
        let record = self.record_of(row, &mut remarks);
        let key = RowKey::from(record.id().text());
        let command = if row.is_draft {
            Command::Begin {
                record,
                field: self.first_field(),
            }
        } else {
            Command::Add { records: vec![record] }
        };
        self.store.dispatch(command);
        self.remarks.set(remarks);
        key
    }

    fn edit(&self, row: &RowKey, column: &Rc<str>, text: &str, is_draft: bool) {
        let mut remarks = self.remarks.latest();
        match self.read(row, column, text) {
            Some(Ok(understood)) => {
                self.store.dispatch(self.command(row, column, understood.value));
                remarks.set(row, column, understood.note.filter(|_| !is_draft).map(Remark::Note));
            }
            // A draft is judged when it is done.
            Some(Err(_)) if is_draft => {}
            Some(Err(message)) => remarks.set(row, column, Some(Remark::refused(text, message))),
            None => {}
        }
        if !is_draft {
            self.store.dispatch(Intent::Settle);
        }
        self.remarks.set(remarks);
    }

    /// What an edit of a cell does: it sets its field, and what changes with it as one step.
    fn command(&self, row: &RowKey, column: &Rc<str>, edit: Edit) -> Command {
        let record = self.store.state().plan().and_then(|plan| plan.find(&self.id_of(row)));
        let mut edits = match record {
            Some(record) => self.edits(column, &record, edit),
            None => vec![edit],
        };
        match (edits.pop(), edits.is_empty()) {
            (Some(only), true) => Command::Set(only),
            (last, _) => Command::SetMany {
                edits: edits.into_iter().chain(last).collect(),
            },
        }
    }

    fn paste(&self, paste: &Paste) {
        let mut remarks = self.remarks.latest();
        let edits = self.read_all(&paste.edits, &mut remarks);
        let added: Vec<AnyRecord> = paste
            .added
            .iter()
            .map(|row| self.record_of(row, &mut remarks))
            .collect();
        self.store.dispatch(Command::Paste { added, edits });
        self.remarks.say(&self.store, remarks);
    }

    fn record_of(&self, row: &NewRow, remarks: &mut Remarks) -> AnyRecord {
        let key: RowKey = self.store.env().new_id();
        let mut record = AnyRecord::new(self.id_of(&key), Rank::default());
        if let Some(begin) = &self.begin {
            record = begin.emit(record);
        }
        for (id, text) in &row.cells {
            let Some(read) = self.reader(id) else {
                continue;
            };
            match read(&self.context, &record, text) {
                Ok(understood) => {
                    for edit in self.edits(id, &record, understood.value) {
                        record = record.edited(&edit);
                    }
                    remarks.set(&key, id, understood.note.map(Remark::Note));
                }
                Err(message) => remarks.set(&key, id, Some(Remark::refused(text, message))),
            }
        }
        record
    }

    fn read_all(&self, edits: &[CellEdit], remarks: &mut Remarks) -> Vec<Edit> {
        let state = self.store.state();
        let Some(plan) = state.plan() else {
            return Vec::new();
        };
        let mut read = Vec::with_capacity(edits.len());
        // Several columns may be parts of one field, as years are: each cell is read over what the ones before it set.
        let mut records: SortedMap<RowKey, AnyRecord> = SortedMap::new();
        for edit in edits {
            let Some(reader) = self.reader(&edit.column) else {
                continue;
            };
            let Some(there) = plan.find(&self.id_of(&edit.row)) else {
                continue;
            };
            let record = records.or_insert_with(Rc::clone(&edit.row), || there);
            match reader(&self.context, record, &edit.text) {
                Ok(understood) => {
                    for change in self.edits(&edit.column, record, understood.value) {
                        *record = record.edited(&change);
                        read.push(change);
                    }
                    remarks.set(&edit.row, &edit.column, understood.note.map(Remark::Note));
                }
                Err(message) => remarks.set(&edit.row, &edit.column, Some(Remark::refused(&edit.text, message))),
            }
        }
        read
    }

    /// Reads a cell's text; nothing where the record is gone or the column is not edited.
    fn read(&self, row: &RowKey, column: &Rc<str>, text: &str) -> Option<Outcome<Edit>> {
        let state = self.store.state();
        let record = state.plan()?.find(&self.id_of(row))?;
        Some(self.reader(column)?(&self.context, &record, text))
    }

    /// An edit of a column, and those that come with it.
    fn edits(&self, column: &Rc<str>, record: &AnyRecord, edit: Edit) -> Vec<Edit> {
        let column = self.columns.list.iter().find(|known| known.column.id == *column);
        let also = column.and_then(|column| column.also.as_ref());
        let others = also.map(|also| also(record, &edit)).unwrap_or_default();
        std::iter::once(edit).chain(others).collect()
    }

    /// What reads the cells of a column; nothing where it is not edited.
    fn reader(&self, column: &Rc<str>) -> Option<&Read> {
        let column = self.columns.list.iter().find(|known| known.column.id == *column)?;
        column.read.as_ref()
    }

    /// The field of the first column, in which records are begun.
    fn first_field(&self) -> &'static str {
        let blank = AnyRecord::new(self.id_of(&RowKey::default()), Rank::default());
        self.columns
            .list
            .first()
            .and_then(|column| column.read.as_ref())
            .and_then(|read| read(&self.context, &blank, "").ok())
            .map_or("name", |understood| understood.value.field())
    }

    fn id_of(&self, row: &RowKey) -> RecordId {
        RecordId::of(self.columns.kind, row)
    }
}
