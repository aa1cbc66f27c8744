//! Which cells hold what could not be read. It is in no plan and in no storage: undo goes back to before it was typed,
//! and leaving the page would lose it.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use yew::prelude::*;

use crate::app::{Entry, History, State, Store, Subscription};
use crate::plan::{AnyRecord, Kind, Plan, RecordId};
use crate::ui::widgets::grid::{ColumnId, RowKey};

/// A cell by its names.
pub type Spot = (RowKey, ColumnId);

/// What is remembered of cells, some of which could not be read.
pub trait Refusals {
    /// The cells that could not be read.
    fn cells(&self) -> Vec<Spot>;
    /// Nothing is said of this cell any more.
    fn forget(&mut self, cell: &Spot);
}

/// The cells of one grid, each with how many steps could be undone when it was refused.
#[derive(Default)]
struct OfGrid {
    plan: Rc<str>,
    cells: HashMap<Spot, usize>,
}

/// The cells that could not be read, of all grids.
#[derive(Default)]
pub(super) struct Unread {
    grids: RefCell<HashMap<AttrValue, OfGrid>>,
    seen: RefCell<Seen>,
    /// Grows when some are forgotten.
    forgotten: Cell<usize>,
    warning: RefCell<Option<EventListener>>,
}

/// The history as it was last seen.
#[derive(Default)]
struct Seen {
    plan: Rc<str>,
    undoable: Option<Rc<Entry>>,
    redoable: Option<Rc<Entry>>,
}

fn same(one: Option<&Rc<Entry>>, other: Option<&Rc<Entry>>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if Rc::ptr_eq(one, other))
}

/// Whether the step changed what stands in the cell: its row's record, or a record between its row's and its column's.
fn changed(entry: &Entry, (row, column): &Spot) -> bool {
    let concerns = |record: &AnyRecord| {
        let (mut of_row, mut of_column) = (record.id().text() == &**row, false);
        if !of_row {
            record.references(&mut |_, id| {
                of_row |= id.text() == &**row;
                of_column |= column.ends_with(id.text());
            });
            return of_row && of_column;
        }
        of_row
    };
    let records = entry.change.records.iter();
    records
        .flat_map(|(before, after)| [before, after])
        .flatten()
        .any(concerns)
}

impl Unread {
    /// Forgets what an undo or a redo has made out of date: cells whose record it changed, and what was typed after the
    /// step that was undone.
    fn follow(&self, plan: &Rc<str>, history: &History) {
        let (undoable, redoable) = (history.undoable().cloned(), history.redoable().cloned());
        let before = self.seen.replace(Seen {
            plan: Rc::clone(plan),
            undoable: undoable.clone(),
            redoable: redoable.clone(),
        });
        if before.plan != *plan {
            return;
        }
        let undone = redoable.filter(|entry| same(Some(entry), before.undoable.as_ref()));
        let redone = undoable.filter(|entry| same(Some(entry), before.redoable.as_ref()));
        let (is_undo, Some(entry)) = (undone.is_some(), undone.or(redone)) else {
            return;
        };
        let mut count = 0;
        for grid in self.grids.borrow_mut().values_mut().filter(|grid| grid.plan == *plan) {
            let all = grid.cells.len();
            grid.cells
                .retain(|cell, steps| !(changed(&entry, cell) || is_undo && *steps > history.len()));
            count += all - grid.cells.len();
        }
        self.forgotten.set(self.forgotten.get() + count);
    }

    /// Takes the cells of a grid.
    pub(super) fn note(&self, grid: &AttrValue, plan: &Rc<str>, cells: Vec<Spot>, state: &State) {
        let steps = state.document.as_ref().map_or(0, |document| document.history.len());
        let mut grids = self.grids.borrow_mut();
        let before = grids.remove(grid).unwrap_or_default();
        let since = |cell: &Spot| before.cells.get(cell).copied().unwrap_or(steps);
        let cells: HashMap<Spot, usize> = cells.into_iter().map(|cell| (cell.clone(), since(&cell))).collect();
        if !cells.is_empty() {
            let plan = Rc::clone(plan);
            grids.insert(grid.clone(), OfGrid { plan, cells });
        }
    }

    /// Whether the cell is still taken for unread.
    pub(super) fn holds(&self, grid: &AttrValue, cell: &Spot) -> bool {
        self.grids
            .borrow()
            .get(grid)
            .is_some_and(|grid| grid.cells.contains_key(cell))
    }

    /// How many were forgotten so far.
    pub(super) fn forgotten(&self) -> usize {
        self.forgotten.get()
    }

    /// Whether something would be lost with the page. Cells of records that were deleted are not in sight.
    fn is_any(&self, open: Option<&Rc<Plan>>) -> bool {
        let is_there = |plan: &Plan, row: &RowKey| {
            let mut kinds = Kind::ALL.iter();
            kinds.any(|kind| plan.contains(&RecordId::of(*kind, row)))
        };
        self.grids.borrow().values().any(|grid| {
            let open = open.filter(|plan| plan.id == grid.plan);
            grid.cells
                .keys()
                .any(|(row, _)| open.is_none_or(|plan| is_there(plan, row)))
        })
    }

    /// Has the browser ask before the page is left, for as long as something would be lost with it.
    pub(super) fn warn(this: &Rc<Self>, store: &Store) {
        let needs = !this.grids.borrow().is_empty();
        let has = this.warning.borrow().is_some();
        if needs == has {
            return;
        }
        let listener = needs.then(web_sys::window).flatten().map(|window| {
            let (unread, store) = (Rc::downgrade(this), store.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "beforeunload", options, move |event| {
                if unread
                    .upgrade()
                    .is_some_and(|unread| unread.is_any(store.state().plan()))
                {
                    event.prevent_default();
                }
            })
        });
        this.warning.replace(listener);
    }
}

/// Follows the history, so that what could not be read goes with what is undone, also of grids that are not on the page.
#[hook]
pub(super) fn use_following(unread: &Rc<Unread>) {
    let store = crate::ui::store::use_store();
    let unread = Rc::clone(unread);
    let _subscription: Rc<Subscription> = use_memo(store, move |store| {
        let listened = store.clone();
        store.subscribe(move || {
            let state = listened.state();
            if let Some(document) = &state.document {
                unread.follow(&document.plan.id, &document.history);
                Unread::warn(&unread, &listened);
            }
        })
    });
}
