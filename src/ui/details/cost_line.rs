//! The details of a cost line.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{CostLine, CostLineField, Id};
use crate::ui::record::use_fields;

/// What [`CostLineDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct CostLineDetailsProps {
    /// The record.
    pub id: Id<CostLine>,
}

/// The details.
#[component]
pub fn CostLineDetails(props: &CostLineDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, CostLineField::Name) }
                { fields.long_text("notes", &record.notes, CostLineField::Notes) }
            </div>
        </RecordPanel>
    }
}
