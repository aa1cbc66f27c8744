//! What happens in goals × partners, as commands on the partners' goals.

use crate::app::{Command, Intent, Store};
use crate::plan::{Id, RecordId};
use crate::ui::serving::serve;
use crate::ui::widgets::grid::{CHECKED, CellEdit, GridEvent, RowKey};

/// Does what an event asks for; the view is the page's.
pub(super) fn take(store: &Store, event: GridEvent) {
    match event {
        GridEvent::Edit { row, column, text, .. } => change(store, &[CellEdit { row, column, text }]),
        GridEvent::EditMany { edits, .. } => change(store, &edits),
        GridEvent::Paste(paste) => change(store, &paste.edits),
        GridEvent::Open { row } => {
            let route = store.state().route.clone();
            store.dispatch(Intent::Go(route.with_open(Some(id_of(&row)))));
        }
        GridEvent::Move { rows, before } => store.dispatch(Command::Move {
            records: rows.iter().map(id_of).collect(),
            before: before.as_ref().map(id_of),
        }),
        GridEvent::Withdraw { .. } | GridEvent::Delete { .. } | GridEvent::View(_) | GridEvent::Action { .. } => {}
    }
}

/// Sets which goals partners serve, as one step of its own. What is neither yes nor no is passed over.
fn change(store: &Store, edits: &[CellEdit]) {
    let cells = edits.iter().filter_map(|edit| {
        let Some(RecordId::Partner(partner)) = RecordId::parse(&edit.column) else {
            return None;
        };
        let serves = match edit.text.as_str() {
            CHECKED => true,
            "" => false,
            _ => return None,
        };
        Some((partner, Id::new(edit.row.clone()), serves))
    });
    serve(store, cells);
}

fn id_of(row: &RowKey) -> RecordId {
    RecordId::Goal(Id::new(row.clone()))
}
