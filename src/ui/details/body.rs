//! The details of a committee, team or council.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{Body, BodyField, Id};
use crate::ui::record::use_fields;

/// What [`BodyDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct BodyDetailsProps {
    /// The record.
    pub id: Id<Body>,
}

/// The details.
#[component]
pub fn BodyDetails(props: &BodyDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, BodyField::Name) }
                { fields.long_text("notes", &record.notes, BodyField::Notes) }
            </div>
        </RecordPanel>
    }
}
