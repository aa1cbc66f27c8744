//! The details of an action.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::named_in::named;
use super::section::notes;
use crate::plan::{Action, ActionField, Person, RecordId};
use crate::ui::focus;
use crate::ui::record::{Desk, Fields};
use crate::ui::widgets::{Button, ButtonVariant, IconName};

/// The details.
pub fn details(desk: &Desk, record: &Rc<Action>) -> Html {
    let fields = desk.fields(&record.id);
    html! {
        <>
            <div class="form">
                { fields.text("name", &record.name, ActionField::Name) }
                { fields.reference::<Person>("owner", record.owner.as_ref(), ActionField::Owner) }
                <div class="form__grid">
                    { fields.day("due", record.due, ActionField::Due) }
                    { fields.choice("status", record.status.as_ref(), ActionField::Status) }
                </div>
                if let Some(about) = &record.about {
                    { what_it_is_about(&fields, about) }
                }
                { fields.own_words("tags", &record.tags, |action| &action.tags, ActionField::Tags) }
                { notes(&fields, &record.notes, ActionField::Notes) }
            </div>
        </>
    }
}

/// The record that the action is about, and a button that leaves it out.
fn what_it_is_about(fields: &Fields<Action>, about: &RecordId) -> Html {
    let words = &fields.entry.words;
    let (name, address) = match fields.plan.title_of(about) {
        Some(title) => {
            let route = fields.store.state().route.clone().with_open(Some(about.clone()));
            (named(words, title), Some(route.to_string()))
        }
        None => (words.text("not-in-plan"), None),
    };
    let leave_out = {
        let fields = fields.clone();
        Callback::from(move |_: MouseEvent| {
            fields.set(ActionField::About(None));
            fields.settle().emit(());
            // The button goes with it.
            Timeout::new(0, focus::catch).forget();
        })
    };
    html! {
        <p class="cluster">
            <span class="soft">{ fields.label("about") }</span>
            if let Some(href) = address {
                <a {href}>{ name.clone() }</a>
            } else {
                <span>{ name.clone() }</span>
            }
            if fields.can_edit {
                <Button
                    label={words.with("details-take-out", &[("person", name.as_str().into())])}
                    icon={Some(IconName::Close)}
                    variant={ButtonVariant::Icon}
                    small=true
                    on_click={leave_out}
                />
            }
        </p>
    }
}
