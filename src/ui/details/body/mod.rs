//! The details of a committee or team: what it is for, who belongs to it, how it decides.

mod members;

use std::rc::Rc;

use yew::prelude::*;

use super::findings::RecordFindings;
use super::named_in::NamedIn;
use super::remove::DeleteRecord;
use super::section::Section;
use super::{RecordPanel, use_record};
use crate::plan::{Body, BodyField, Id, RecordId};
use crate::ui::record::use_fields;
use members::Members;

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
    let Some(body) = use_record(&props.id) else {
        return Html::default();
    };
    let words = fields.entry.words.clone();
    let record = RecordId::from(&props.id);
    html! {
        <RecordPanel title={body.name.clone()} tools={html! { <DeleteRecord record={record.clone()} /> }}>
            <RecordFindings record={record.clone()} />
            <Section title={words.text("details-body")}>
                { fields.text("name", &body.name, BodyField::Name) }
                { fields.long_text("purpose", &body.purpose, BodyField::Purpose) }
                { fields.choice("practice", body.practice.as_ref(), BodyField::Practice) }
                <div class="form__grid">
                    { fields.choice("decision_rule", body.decision_rule.as_ref(), BodyField::DecisionRule) }
                    { fields.choice("rhythm", body.rhythm.as_ref(), BodyField::Rhythm) }
                </div>
            </Section>
            <Section title={words.text("details-members")}>
                <Members body={Rc::clone(&body)} />
            </Section>
            <Section title={words.text("details-more")}>
                { fields.long_text("notes", &body.notes, BodyField::Notes) }
            </Section>
            <NamedIn {record} title={words.text("details-named-in")} />
        </RecordPanel>
    }
}
