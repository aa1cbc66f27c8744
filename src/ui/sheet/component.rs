//! The sheet.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::columns::SheetColumn;
use super::events::{Hand, Remark, Remarks};
use super::kept::{use_kept, use_kept_state};
use super::lookup::{Lookup, SheetContext};
use super::table_text::table_text;
use crate::plan::Tabled;
use crate::ui::entry::use_entry;
use crate::ui::store::{use_can_edit, use_selector, use_store};
use crate::ui::widgets::grid::{Cell, CellState, Column, Grid, GridEvent, GridView, RowAction, RowKey, use_rows};

/// What a [`Sheet`] takes.
#[derive(Properties)]
pub struct SheetProps<T: Tabled> {
    /// The grid's id; what it looks like is kept under it.
    pub id: AttrValue,
    /// Its accessible name.
    pub label: AttrValue,
    /// The columns; the first names the records. Keep the same `Rc` while nothing changes.
    pub columns: Rc<[SheetColumn<T>]>,
    /// The records to show, in the plan's order.
    pub records: Vec<Rc<T>>,
    /// The tables whose records cells name.
    #[prop_or_default]
    pub lookup: Lookup,
    /// The words of the row that adds a record.
    pub new_label: AttrValue,
    /// What a new record begins with, such as the kind that is filtered for.
    #[prop_or_default]
    pub begin: Option<Callback<T, T>>,
    /// Records have details that can be opened.
    #[prop_or(true)]
    pub can_open: bool,
    /// Records can be moved in the order made by hand.
    #[prop_or_default]
    pub can_move: bool,
    /// How many records there are before the page's own filters.
    #[prop_or_default]
    pub out_of: Option<usize>,
    /// The page's own actions on rows.
    #[prop_or_default]
    pub actions: Rc<[RowAction]>,
    /// One of them was chosen.
    #[prop_or_default]
    pub on_action: Callback<(AttrValue, Vec<RowKey>)>,
    /// How the grid is looked at before anything was chosen.
    #[prop_or_default]
    pub first_view: GridView,
    /// What stands in an empty grid.
    #[prop_or_default]
    pub empty: Option<AttrValue>,
    /// Told of every row that is drawn, for tests.
    #[prop_or_default]
    pub probe: Option<Callback<RowKey>>,
}

impl<T: Tabled> PartialEq for SheetProps<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.label == other.label
            && Rc::ptr_eq(&self.columns, &other.columns)
            && self.records == other.records
            && self.lookup == other.lookup
            && self.new_label == other.new_label
            && self.begin == other.begin
            && self.can_open == other.can_open
            && self.can_move == other.can_move
            && self.out_of == other.out_of
            && self.actions == other.actions
            && self.on_action == other.on_action
            && self.empty == other.empty
    }
}

/// What all rows are worded with.
struct Wording<T: Tabled> {
    context: SheetContext,
    columns: Rc<[SheetColumn<T>]>,
}

impl<T: Tabled> Clone for Wording<T> {
    fn clone(&self) -> Self {
        Self {
            context: self.context.clone(),
            columns: Rc::clone(&self.columns),
        }
    }
}

impl<T: Tabled> PartialEq for Wording<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.columns, &other.columns) && self.context == other.context
    }
}

type Source<T> = (Rc<T>, Option<Rc<BTreeMap<Rc<str>, Remark>>>);

/// A grid over records of one kind.
#[component]
pub fn Sheet<T: Tabled>(props: &SheetProps<T>) -> Html {
    let entry = use_entry();
    let store = use_store();
    let can_edit = use_can_edit();
    let (view, set_view) = use_kept(props.id.clone(), props.first_view.clone());
    let remarks = use_kept_state(&format!("{} refused", props.id), Remarks::default(), Remarks::refused);
    let context = SheetContext {
        today: store.env().today(),
        lookup: props.lookup.clone(),
        entry,
    };
    let open_row = use_selector(|state| match &state.route {
        crate::app::Route::Plan { open: Some(open), .. } if open.kind() == T::KIND => Some(RowKey::from(open.text())),
        _ => None,
    });
    let sources: Vec<(RowKey, Source<T>)> = props
        .records
        .iter()
        .map(|record| {
            let key = record.id().text();
            let said = remarks.of(&key);
            (key, (Rc::clone(record), said))
        })
        .collect();
    let wording = Wording {
        context: context.clone(),
        columns: Rc::clone(&props.columns),
    };
    let rows = use_rows(wording, sources, word::<T>);
    let columns = use_memo(ByPointer(Rc::clone(&props.columns)), |columns| {
        columns
            .0
            .iter()
            .map(|column| column.column.clone())
            .collect::<Rc<[Column]>>()
    });
    let hand = Rc::new(Hand {
        store,
        context,
        columns: Rc::clone(&props.columns),
        remarks,
        begin: props.begin.clone(),
    });
    let on_event = {
        let (hand, on_action) = (Rc::clone(&hand), props.on_action.clone());
        Callback::from(move |event: GridEvent| match event {
            GridEvent::View(view) => set_view.emit(view),
            GridEvent::Action { action, rows } => on_action.emit((action, rows)),
            event => hand.take(event),
        })
    };
    let on_add = can_edit.then(|| Callback::from(move |row| Some(hand.add(&row))));
    html! {
        <Grid
            id={props.id.clone()}
            label={props.label.clone()}
            columns={(*columns).clone()}
            {rows}
            {view}
            {on_event}
            {on_add}
            table_text={table_text()}
            new_label={props.new_label.clone()}
            can_select={can_edit}
            can_delete={can_edit}
            can_move={props.can_move && can_edit}
            can_open={props.can_open}
            is_read_only={!can_edit}
            out_of={props.out_of}
            {open_row}
            actions={Rc::clone(&props.actions)}
            empty={props.empty.clone()}
            probe={props.probe.clone()}
        />
    }
}

/// Columns compared by pointer.
struct ByPointer<T: Tabled>(Rc<[SheetColumn<T>]>);

impl<T: Tabled> PartialEq for ByPointer<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn word<T: Tabled>(wording: &Wording<T>, (record, remarks): &Source<T>) -> Vec<Cell> {
    wording
        .columns
        .iter()
        .map(|column| {
            let cell = (column.show)(&wording.context, record);
            let remark = remarks.as_ref().and_then(|remarks| remarks.get(&column.column.id));
            match remark {
                None => cell,
                Some(Remark::Refused { text, message }) => {
                    Cell::text(text.clone()).state(CellState::Error(message.clone()))
                }
                Some(Remark::Note(note)) => cell.state(CellState::Note(note.clone())),
            }
        })
        .collect()
}
