//! The details of an action.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{Action, ActionField, Id, Person};
use crate::ui::record::use_fields;

/// What [`ActionDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct ActionDetailsProps {
    /// The record.
    pub id: Id<Action>,
}

/// The details.
#[component]
pub fn ActionDetails(props: &ActionDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, ActionField::Name) }
                { fields.reference::<Person>("owner", record.owner.as_ref(), ActionField::Owner) }
                <div class="form__grid">
                    { fields.day("due", record.due, ActionField::Due) }
                    { fields.choice("status", record.status.as_ref(), ActionField::Status) }
                </div>
                { fields.long_text("notes", &record.notes, ActionField::Notes) }
            </div>
        </RecordPanel>
    }
}
