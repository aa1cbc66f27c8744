//! The details of a goal.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{Goal, GoalField, Id};
use crate::ui::record::use_fields;

/// What [`GoalDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct GoalDetailsProps {
    /// The record.
    pub id: Id<Goal>,
}

/// The details.
#[component]
pub fn GoalDetails(props: &GoalDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, GoalField::Name) }
                { fields.long_text("notes", &record.notes, GoalField::Notes) }
            </div>
        </RecordPanel>
    }
}
