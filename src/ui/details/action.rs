//! The details of an action.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{Action, ActionField, Person};
use crate::ui::record::Desk;

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
                { fields.own_words("tags", &record.tags, |action| &action.tags, ActionField::Tags) }
                { fields.long_text("notes", &record.notes, ActionField::Notes) }
            </div>
        </>
    }
}
