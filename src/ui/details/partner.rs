//! The details of a partner.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{Id, Partner, PartnerField};
use crate::ui::record::use_fields;

/// What [`PartnerDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct PartnerDetailsProps {
    /// The record.
    pub id: Id<Partner>,
}

/// The details.
#[component]
pub fn PartnerDetails(props: &PartnerDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, PartnerField::Name) }
                { fields.long_text("notes", &record.notes, PartnerField::Notes) }
            </div>
        </RecordPanel>
    }
}
