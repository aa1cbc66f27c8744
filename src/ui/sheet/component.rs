//! The sheet.

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::columns::Columns;
use super::events::Hand;
use super::kept::use_kept_state;
use super::look::use_view;
use super::lookup::{Lookup, SheetContext};
use super::reach::use_open_row;
use super::remarks::{OfRow, Remarks};
use super::table_text::table_text;
use crate::plan::{AnyRecord, Tabled};
use crate::ui::entry::use_entry;
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::grid::{Cell, Column, Grid, GridEvent, GridView, RowAction, RowKey, use_rows};

/// What a [`Sheet`] takes.
#[derive(Properties)]
pub struct SheetProps {
    /// The grid's id; what it looks like is kept under it.
    pub id: AttrValue,
    /// Its accessible name.
    pub label: AttrValue,
    /// The columns; the first names the records. Keep the same ones while nothing changes.
    pub columns: Columns,
    /// The records to show, in the plan's order.
    pub records: Records,
    /// The tables whose records cells name.
    #[prop_or_default]
    pub lookup: Lookup,
    /// The words of the row that adds a record.
    pub new_label: AttrValue,
    /// What a new record begins with, such as the kind that is filtered for.
    #[prop_or_default]
    pub begin: Option<Callback<AnyRecord, AnyRecord>>,
    /// Records have details that can be opened.
    #[prop_or(true)]
    pub can_open: bool,
    /// Records can be moved in the order made by hand.
    #[prop_or_default]
    pub can_move: bool,
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

impl PartialEq for SheetProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.label == other.label
            && self.columns == other.columns
            && self.records == other.records
            && self.lookup == other.lookup
            && self.new_label == other.new_label
            && self.begin == other.begin
            && self.can_open == other.can_open
            && self.can_move == other.can_move
            && self.actions == other.actions
            && self.on_action == other.on_action
            && self.empty == other.empty
    }
}

/// The records of a sheet.
#[derive(Clone, PartialEq)]
pub struct Records(Rc<[AnyRecord]>);

impl<T: Tabled> IntoPropValue<Records> for Vec<Rc<T>> {
    fn into_prop_value(self) -> Records {
        Records(self.into_iter().map(T::any).collect())
    }
}

/// What all rows are worded with.
#[derive(Clone, PartialEq)]
struct Wording {
    context: SheetContext,
    columns: Columns,
}

type Source = (AnyRecord, Option<OfRow>);

/// A grid over records of one kind.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let entry = use_entry();
    let store = use_store();
    let can_edit = use_can_edit();
    let (view, set_view) = use_view(props.id.clone(), props.first_view.clone());
    let remarks = use_kept_state(&format!("{} refused", props.id), Remarks::default(), Remarks::refused);
    let context = SheetContext {
        today: store.env().today(),
        lookup: props.lookup.clone(),
        entry,
    };
    let open_row = use_open_row(props.columns.kind);
    let sources: Vec<(RowKey, Source)> = props
        .records
        .0
        .iter()
        .map(|record| {
            let key = RowKey::from(record.id().text());
            let said = remarks.drawn().of(&key);
            (key, (record.clone(), said))
        })
        .collect();
    let wording = Wording {
        context: context.clone(),
        columns: props.columns.clone(),
    };
    let rows = use_rows(wording, sources, word);
    let columns = use_memo(props.columns.clone(), |columns| {
        columns
            .list
            .iter()
            .map(|column| column.column.clone())
            .collect::<Rc<[Column]>>()
    });
    let hand = Rc::new(Hand {
        store,
        context,
        columns: props.columns.clone(),
        remarks,
        begin: props.begin.clone(),
    });
    let on_event = {
        let (hand, on_action) = (Rc::clone(&hand), props.on_action.clone());
        Callback::from(move |event: GridEvent| match event {
            GridEvent::View(view) => set_view.emit(view),
            GridEvent::Action { action, rows, .. } => on_action.emit((action, rows)),
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
            {open_row}
            actions={Rc::clone(&props.actions)}
            empty={props.empty.clone()}
            probe={props.probe.clone()}
        />
    }
}

fn word(wording: &Wording, (record, remarks): &Source) -> Vec<Cell> {
    wording
        .columns
        .list
        .iter()
        .map(|column| {
            let cell = (column.show)(&wording.context, record);
            let remark = remarks.as_ref().and_then(|remarks| remarks.get(&column.column.id));
            match remark {
                None => cell,
                Some(remark) => remark.on(cell),
            }
        })
        .collect()
}
