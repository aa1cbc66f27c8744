//! Details of one record, beside whatever page is shown: one component for each kind of record that has any.
//!
//! Which record is open stands in the address, so that back, forward and reload work, and a link can lead to it.

mod action;
mod add_part;
mod body;
mod cost_line;
pub mod findings;
mod goal;
mod named_in;
mod partner;
mod person;
mod remove;
mod role;
mod section;
mod site;
mod source;

use yew::prelude::*;

use self::action::ActionDetails;
use self::body::BodyDetails;
use self::cost_line::CostLineDetails;
use self::goal::GoalDetails;
use self::partner::PartnerDetails;
use self::person::PersonDetails;
use self::role::RoleDetails;
use self::site::SiteDetails;
use self::source::SourceDetails;
use super::store::{use_route, use_selector, use_store};
use super::widgets::Panel;
use crate::app::{Intent, Route};
use crate::plan::RecordId;
use crate::ui::words::use_words;

/// The details of the record in the address, if it is in the plan.
#[component]
pub fn Details() -> Html {
    let route = use_route();
    let Route::Plan { open: Some(record), .. } = route else {
        return Html::default();
    };
    html! { <aside class="shell__panel"><OpenRecord key={record.to_string()} record={record.clone()} /></aside> }
}

#[derive(Properties, PartialEq)]
struct OpenRecordProps {
    record: RecordId,
}

#[component]
fn OpenRecord(props: &OpenRecordProps) -> Html {
    match &props.record {
        RecordId::Partner(id) => html! { <PartnerDetails id={id.clone()} /> },
        RecordId::Person(id) => html! { <PersonDetails id={id.clone()} /> },
        RecordId::Goal(id) => html! { <GoalDetails id={id.clone()} /> },
        RecordId::Role(id) => html! { <RoleDetails id={id.clone()} /> },
        RecordId::Body(id) => html! { <BodyDetails id={id.clone()} /> },
        RecordId::CostLine(id) => html! { <CostLineDetails id={id.clone()} /> },
        RecordId::Source(id) => html! { <SourceDetails id={id.clone()} /> },
        RecordId::Action(id) => html! { <ActionDetails id={id.clone()} /> },
        RecordId::Site(id) => html! { <SiteDetails id={id.clone()} /> },
        // These have no details of their own; they are edited where their ends are.
        RecordId::Tie(_) | RecordId::Assignment(_) | RecordId::Allocation(_) => Html::default(),
    }
}

/// What [`RecordPanel`] takes.
#[derive(Properties, PartialEq)]
pub struct RecordPanelProps {
    /// The record's name.
    pub title: AttrValue,
    /// Buttons in the header.
    #[prop_or_default]
    pub tools: Option<Html>,
    /// The fields.
    pub children: Html,
}

/// The panel around a record's fields. Closing it goes back to the page alone.
#[component]
pub fn RecordPanel(props: &RecordPanelProps) -> Html {
    let words = use_words();
    let store = use_store();
    let on_close = use_callback(store, |(), store| {
        let route = store.state().route.clone();
        store.dispatch(Intent::Go(route.with_open(None)));
    });
    let title = if props.title.trim().is_empty() {
        words.text("check-unnamed")
    } else {
        props.title.clone()
    };
    html! { <Panel {title} {on_close} tools={props.tools.clone()}>{ props.children.clone() }</Panel> }
}

/// One record of the open plan, for its details; nothing once it is gone.
#[hook]
pub fn use_record<T: crate::plan::Tabled>(id: &crate::plan::Id<T>) -> Option<std::rc::Rc<T>> {
    let id = id.clone();
    use_selector(move |state| state.plan().and_then(|plan| T::table(plan).find(&id).cloned()))
}
