//! The details of a role: what it is for, who takes which part in it, and for how long.

mod holder;
mod holders;

use std::rc::Rc;

use yew::prelude::*;

use super::findings::RecordFindings;
use super::named_in::NamedIn;
use super::remove::DeleteRecord;
use super::section::Section;
use super::{RecordPanel, use_record};
use crate::plan::{Body, Goal, Id, Kind, Partner, RecordId, Role, RoleField, Source};
use crate::ui::record::use_fields;
use holders::Holders;

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
    let Some(role) = use_record(&props.id) else {
        return Html::default();
    };
    let words = fields.entry.words.clone();
    let record = RecordId::from(&props.id);
    html! {
        <RecordPanel title={role.name.clone()} tools={html! { <DeleteRecord record={record.clone()} /> }}>
            <RecordFindings record={record.clone()} />
            <Section title={words.text("details-role")}>
                { fields.text("name", &role.name, RoleField::Name) }
                { fields.long_text("responsibilities", &role.responsibilities, RoleField::Responsibilities) }
            </Section>
            <Section title={words.text("details-holders")}>
                <Holders role={Rc::clone(&role)} />
                { fields.text("vacancy", &role.vacancy, RoleField::Vacancy) }
            </Section>
            <Section title={words.text("details-for")}>
                { fields.choice("practice", role.practice.as_ref(), RoleField::Practice) }
                { fields.reference::<Goal>("goal", role.goal.as_ref(), RoleField::Goal) }
                { fields.reference::<Partner>("partner", role.partner.as_ref(), RoleField::Partner) }
                { fields.reference::<Body>("body", role.body.as_ref(), RoleField::Body) }
                { fields.references("sites", &role.sites, RoleField::Sites) }
            </Section>
            <Section title={words.text("details-asks")}>
                { fields.own_words("strengths", &role.strengths, |role| &role.strengths, RoleField::Strengths) }
                { fields.hours("effort", role.effort, RoleField::Effort) }
                <div class="form__grid">
                    { fields.day("starts", role.starts, RoleField::Starts) }
                    { fields.day("ends", role.ends, RoleField::Ends) }
                </div>
                { fields.reference::<Source>("paid_by", role.paid_by.as_ref(), RoleField::PaidBy) }
            </Section>
            <Section title={words.text("details-more")}>
                { fields.own_words("tags", &role.tags, |role| &role.tags, RoleField::Tags) }
                { fields.long_text("notes", &role.notes, RoleField::Notes) }
            </Section>
            <NamedIn {record} title={words.text("details-named-in")} except={&[Kind::Assignment] as &[Kind]} />
        </RecordPanel>
    }
}
