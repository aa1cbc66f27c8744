//! A sheet of records with an amount for each year, and what fills the later years of its rows.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::plan::{Kind, RecordId};
use crate::ui::record::{GrowDialog, fill_same};
use crate::ui::sheet::{Columns, Lookup, Records, Sheet};
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::grid::{RowAction, RowKey};
use crate::ui::words::{Words, use_words};

/// The action that gives later years the same amount.
const SAME: &str = "same";

/// What a [`YearlySheet`] takes.
#[derive(Properties, PartialEq)]
pub struct YearlySheetProps {
    /// The grid's id.
    pub id: &'static str,
    /// The kind of its records.
    pub kind: Kind,
    /// Its accessible name.
    pub label: AttrValue,
    /// The columns.
    pub columns: Columns,
    /// The records.
    pub records: Records,
    /// The tables whose records cells name.
    pub lookup: Lookup,
    /// The words of the row that adds a record.
    pub new_label: AttrValue,
}

/// The sheet.
#[component]
pub fn YearlySheet(props: &YearlySheetProps) -> Html {
    let words = use_words();
    let store = use_store();
    let can_edit = use_can_edit();
    let actions = use_memo((words.clone(), can_edit), |(words, can_edit)| actions(words, *can_edit));
    let growing = use_state(|| None::<Rc<[RecordId]>>);
    let on_action = {
        let (growing, kind) = (growing.setter(), props.kind);
        Callback::from(move |(action, rows): (AttrValue, Vec<RowKey>)| {
            let ids: Rc<[RecordId]> = rows.iter().map(|row| RecordId::of(kind, row)).collect();
            match action.as_str() {
                SAME => fill_same(&store, &ids),
                // The grid first gives the focus back to its cell: there it goes again when the dialog closes.
                _ => {
                    let growing = growing.clone();
                    Timeout::new(0, move || growing.set(Some(ids))).forget();
                }
            }
        })
    };
    let on_close = {
        let growing = growing.setter();
        Callback::from(move |()| growing.set(None))
    };
    html! {
        <>
            <Sheet
                id={props.id}
                label={props.label.clone()}
                columns={props.columns.clone()}
                records={props.records.clone()}
                lookup={props.lookup.clone()}
                new_label={props.new_label.clone()}
                can_move={true}
                actions={(*actions).clone()}
                {on_action}
            />
            if let Some(ids) = (*growing).clone() {
                <GrowDialog {ids} {on_close} />
            }
        </>
    }
}

/// What can be done to the years of rows.
fn actions(words: &Words, can_edit: bool) -> Rc<[RowAction]> {
    let action = |id: &'static str, key: &str| RowAction {
        id: id.into(),
        label: words.text(key),
        takes_many: true,
        shortcut: None,
    };
    if can_edit {
        Rc::new([action(SAME, "years-same"), action("grow", "years-grow")])
    } else {
        Rc::new([])
    }
}
