//! What happens in roles × people, and × committees and teams, as commands. Whatever happens at once is one step.

use crate::sorted::SortedMap;

use yew::prelude::*;

use super::as_a_whole::{self, body_of};
use super::matrix_rows::{NAME, person_of};
use crate::app::{Command, Intent, RoleParts, Store};
use crate::plan::parts::Parts;
use crate::plan::{AnyRecord, Edit, Id, Rank, Record, RecordId, Role, RoleField};
use crate::ui::parts::PartWords;
use crate::ui::sheet::{KeptState, Refusals, Spot, tell_refused};
use crate::ui::widgets::grid::{CellEdit, ColumnId, GridEvent, NewRow, Paste, RowKey};

/// Text of cells that stands for no part: it stays in sight until it is put right.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Refused(SortedMap<(RowKey, ColumnId), AttrValue>);

impl Refused {
    /// What could not be read in a row.
    pub(super) fn of(&self, row: &RowKey) -> Vec<(ColumnId, AttrValue)> {
        let of_row = self.0.iter().filter(|((of, _), _)| of == row);
        of_row
            .map(|((_, column), text)| (column.clone(), text.clone()))
            .collect()
    }
}

impl Refusals for Refused {
    fn cells(&self) -> Vec<Spot> {
        self.0.keys().cloned().collect()
    }

    fn forget(&mut self, cell: &Spot) {
        self.0.remove(cell);
    }
}

/// What several cells ask for.
#[derive(Default)]
struct Asked {
    edits: Vec<Edit>,
    parts: Vec<RoleParts>,
    of_bodies: as_a_whole::Asked,
}

impl Asked {
    fn command(self, added: Vec<AnyRecord>) -> Option<Command> {
        let Self {
            mut edits,
            mut parts,
            of_bodies,
        } = self;
        let of_bodies = of_bodies.edits();
        if !of_bodies.is_empty() {
            edits.extend(of_bodies);
            return Some(Command::SetParts { added, edits, parts });
        }
        if added.is_empty() && parts.is_empty() {
            return match edits.len() {
                0 => None,
                1 => edits.pop().map(Command::Set),
                _ => Some(Command::SetMany { edits }),
            };
        }
        if added.is_empty() && edits.is_empty() && parts.len() == 1 {
            let RoleParts { role, person, parts } = parts.pop()?;
            return Some(Command::SetPart { role, person, parts });
        }
        Some(Command::SetParts { added, edits, parts })
    }
}

/// What turns events into commands.
pub(super) struct Hand {
    pub(super) store: Store,
    pub(super) parts: PartWords,
    pub(super) refused: KeptState<Refused>,
}

impl Hand {
    /// Does what an event asks for; the view is the page's.
    pub(super) fn take(&self, event: GridEvent) {
        match event {
            GridEvent::Edit {
                row,
                column,
                text,
                is_draft,
            } => {
                self.change(&[CellEdit { row, column, text }]);
                if !is_draft {
                    self.store.dispatch(Intent::Settle);
                }
            }
            GridEvent::EditMany { edits, .. } => self.change(&edits),
            GridEvent::Paste(paste) => self.paste(&paste),
            GridEvent::Withdraw { row } => self.store.dispatch(Command::Withdraw {
                record: id_of(&row),
                field: NAME,
            }),
            GridEvent::Delete { rows } => self.store.dispatch(Command::delete(rows.iter().map(id_of).collect())),
            GridEvent::Open { row } => {
                let route = self.store.state().route.clone();
                self.store.dispatch(Intent::Go(route.with_open(Some(id_of(&row)))));
            }
            GridEvent::Move { rows, before } => self.store.dispatch(Command::Move {
                records: rows.iter().map(id_of).collect(),
                before: before.as_ref().map(id_of),
            }),
            GridEvent::View(_) | GridEvent::Action { .. } => {}
        }
    }

    /// Makes a role of a new row; gives its key.
    pub(super) fn add(&self, row: &NewRow) -> RowKey {
        let mut refused = self.refused.latest();
        let (role, asked) = self.role_of(row, &mut refused);
        let key = role.id.text();
        if row.is_draft {
            self.store.dispatch(Command::Begin {
                record: role.into(),
                field: NAME,
            });
        } else if let Some(command) = asked.command(vec![role.into()]) {
            self.store.dispatch(command);
        }
        self.refused.set(refused);
        key
    }

    fn change(&self, edits: &[CellEdit]) {
        let mut refused = self.refused.latest();
        let mut asked = Asked::default();
        for edit in edits {
            self.read(edit, &mut asked, &mut refused);
        }
        if let Some(command) = asked.command(Vec::new()) {
            self.store.dispatch(command);
        }
        self.refused.set(refused);
    }

    fn paste(&self, paste: &Paste) {
        let mut refused = self.refused.latest();
        let mut asked = Asked::default();
        for edit in &paste.edits {
            self.read(edit, &mut asked, &mut refused);
        }
        let mut added = Vec::new();
        for row in &paste.added {
            let (role, of_row) = self.role_of(row, &mut refused);
            asked.parts.extend(of_row.parts);
            added.push(role.into());
        }
        if let Some(command) = asked.command(added) {
            self.store.dispatch(command);
        }
        tell_refused(&self.store, self.refused.latest().0.len(), refused.0.len());
        self.refused.set(refused);
    }

    fn role_of(&self, row: &NewRow, refused: &mut Refused) -> (Role, Asked) {
        let mut role = Role::new(Id::new(self.store.env().new_id()), Rank::default());
        let mut asked = Asked::default();
        for (column, text) in &row.cells {
            let of_body = body_of(column).and_then(|body| Some((body, as_a_whole::read(&self.parts, text)?)));
            if **column == *NAME {
                role.name.clone_from(text);
            } else if let Some((body, parts)) = of_body {
                role.set_parts_of_body(&body, &parts);
            } else {
                let edit = CellEdit {
                    row: role.id.text(),
                    column: column.clone(),
                    text: text.clone(),
                };
                self.read(&edit, &mut asked, refused);
            }
        }
        (role, asked)
    }

    /// Reads a cell's text.
    fn read(&self, edit: &CellEdit, asked: &mut Asked, refused: &mut Refused) {
        let role = Id::<Role>::new(edit.row.clone());
        if *edit.column == *NAME {
            asked.edits.push(Edit::Role(role, RoleField::Name(edit.text.clone())));
            return;
        }
        let place = (edit.row.clone(), edit.column.clone());
        if let Some(body) = body_of(&edit.column) {
            match as_a_whole::read(&self.parts, &edit.text) {
                Some(parts) => {
                    if let Some(plan) = self.store.state().plan() {
                        asked.of_bodies.set(plan, &role, &body, |_| parts);
                    }
                    refused.0.remove(&place);
                }
                None => {
                    refused.0.insert(place, edit.text.clone().into());
                }
            }
            return;
        }
        let Some(person) = person_of(&edit.column) else {
            return;
        };
        match self.parts.read(edit.text.trim()) {
            Some(mut parts) => {
                // A part of a newer version has no letter here: only clearing the cell takes it away.
                if !parts.is_empty() {
                    let plan = self.store.state().plan().cloned().unwrap_or_default();
                    let had = Parts::new(&plan, self.store.env().today()).of_person(&role, &person);
                    parts.extend(had.into_iter().filter(|part| self.parts.letter(part).is_none()));
                }
                asked.parts.push(RoleParts { role, person, parts });
                refused.0.remove(&place);
            }
            None => {
                refused.0.insert(place, edit.text.clone().into());
            }
        }
    }
}

fn id_of(row: &RowKey) -> RecordId {
    RecordId::Role(Id::new(row.clone()))
}
