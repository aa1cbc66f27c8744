//! The details of a goal: the outcome, who answers for it, which partners serve it.

use yew::prelude::*;

use super::findings::RecordFindings;
use super::named_in::NamedIn;
use super::remove::DeleteRecord;
use super::section::Section;
use super::{RecordPanel, use_record};
use crate::plan::{Goal, GoalField, Id, Kind, Person, RecordId};
use crate::ui::record::use_fields;
use crate::ui::serving::ServedBy;

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
    let Some(goal) = use_record(&props.id) else {
        return Html::default();
    };
    let words = fields.entry.words.clone();
    let record = RecordId::from(&props.id);
    html! {
        <RecordPanel title={goal.name.clone()} tools={html! { <DeleteRecord record={record.clone()} /> }}>
            <RecordFindings record={record.clone()} />
            <Section title={words.text("details-goal")}>
                { fields.long_text("name", &goal.name, GoalField::Name) }
                { fields.reference::<Person>("owner", goal.owner.as_ref(), GoalField::Owner) }
                <div class="form__grid">
                    { fields.choice("priority", goal.priority.as_ref(), GoalField::Priority) }
                    { fields.choice("status", goal.status.as_ref(), GoalField::Status) }
                    { fields.choice("theme", goal.theme.as_ref(), GoalField::Theme) }
                    { fields.day("target", goal.target, GoalField::Target) }
                </div>
            </Section>
            <Section title={words.text("details-serving")}>
                <ServedBy goal={props.id.clone()} />
            </Section>
            <Section title={words.text("details-more")}>
                { fields.text("label", &goal.label, GoalField::Label) }
                { fields.references("sites", &goal.sites, GoalField::Sites) }
                { fields.own_words("tags", &goal.tags, |goal| &goal.tags, GoalField::Tags) }
                { fields.long_text("notes", &goal.notes, GoalField::Notes) }
            </Section>
            <NamedIn {record} title={words.text("details-named-in")} except={&[Kind::Partner] as &[Kind]} />
        </RecordPanel>
    }
}
