//! The details of a source of money.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{Id, Source, SourceField};
use crate::ui::record::use_fields;

/// What [`SourceDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct SourceDetailsProps {
    /// The record.
    pub id: Id<Source>,
}

/// The details.
#[component]
pub fn SourceDetails(props: &SourceDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, SourceField::Name) }
                { fields.long_text("notes", &record.notes, SourceField::Notes) }
            </div>
        </RecordPanel>
    }
}
