//! The details of a person.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{Id, Person, PersonField};
use crate::ui::record::use_fields;

/// What [`PersonDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct PersonDetailsProps {
    /// The record.
    pub id: Id<Person>,
}

/// The details.
#[component]
pub fn PersonDetails(props: &PersonDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, PersonField::Name) }
                { fields.long_text("notes", &record.notes, PersonField::Notes) }
            </div>
        </RecordPanel>
    }
}
