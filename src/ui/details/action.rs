//! The details of an action.

use std::rc::Rc;

use yew::prelude::*;

use super::section::notes;
use crate::plan::{Action, ActionField, Kind, Person, RecordId};
use crate::ui::labels::named;
use crate::ui::record::{Desk, Fields};

/// The kinds of record that something is done about.
const MAY_BE_ABOUT: [Kind; 6] = [
    Kind::Goal,
    Kind::Partner,
    Kind::Role,
    Kind::CostLine,
    Kind::Source,
    Kind::Body,
];

/// The details.
pub fn details(desk: &Desk, record: &Rc<Action>) -> Html {
    let fields = desk.fields(&record.id);
    html! {
        <div class="form">
            { fields.text("name", &record.name, ActionField::Name) }
            { fields.reference::<Person>("owner", record.owner.as_ref(), ActionField::Owner) }
            <div class="form__grid">
                { fields.day("due", record.due, ActionField::Due) }
                { fields.choice("status", record.status.as_ref(), ActionField::Status) }
            </div>
            { what_it_is_about(&fields, record.about.as_ref()) }
            { fields.own_words("tags", &record.tags, |action| &action.tags, ActionField::Tags) }
            { notes(&fields, &record.notes, ActionField::Notes) }
        </div>
    }
}

/// What the action is about, and a link to it.
fn what_it_is_about(fields: &Fields<Action>, about: Option<&RecordId>) -> Html {
    let title = about.and_then(|about| fields.plan.title_of(about));
    let route = fields.store.state().route.clone().with_open(about.cloned());
    html! {
        <div>
            { fields.reference_among("about", &MAY_BE_ABOUT, about, ActionField::About) }
            if let Some(title) = title {
                <a class="small" href={route.to_string()}>{ named(&fields.entry.words, &title) }</a>
            }
        </div>
    }
}
