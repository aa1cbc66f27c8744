//! The details of a role.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{Id, Role, RoleField};
use crate::ui::record::use_fields;

/// What [`RoleDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct RoleDetailsProps {
    /// The record.
    pub id: Id<Role>,
}

/// The details.
#[component]
pub fn RoleDetails(props: &RoleDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, RoleField::Name) }
                { fields.long_text("notes", &record.notes, RoleField::Notes) }
            </div>
        </RecordPanel>
    }
}
