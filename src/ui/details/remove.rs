//! The button that deletes the record whose details are open. It asks nothing: the step can be undone.

use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::plan::RecordId;
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::{Button, ButtonVariant, IconName};
use crate::ui::words::use_words;

/// What [`DeleteRecord`] takes.
#[derive(Properties, PartialEq)]
pub struct DeleteRecordProps {
    /// The record.
    pub record: RecordId,
    /// What it is called.
    pub title: AttrValue,
}

/// The button.
#[component]
pub fn DeleteRecord(props: &DeleteRecordProps) -> Html {
    let words = use_words();
    let store = use_store();
    let can_edit = use_can_edit();
    let on_click = use_callback((store, props.record.clone()), |_: MouseEvent, (store, record)| {
        let route = store.state().route.clone();
        store.dispatch(Command::delete(vec![record.clone()]));
        store.dispatch(Intent::Go(route.with_open(None)));
    });
    html! {
        if can_edit {
            <Button label={words.with("details-delete", &[("title", props.title.as_str().into())])} icon={Some(IconName::Delete)} variant={ButtonVariant::Icon} {on_click} />
        }
    }
}
