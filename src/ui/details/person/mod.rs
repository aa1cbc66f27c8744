//! The details of a person: who it is, what they do, and who else counts on them.

mod their_roles;

use yew::prelude::*;

use super::findings::RecordFindings;
use super::named_in::NamedIn;
use super::remove::DeleteRecord;
use super::section::Section;
use super::{RecordPanel, use_record};
use crate::plan::{Id, Kind, Partner, Person, PersonField, RecordId};
use crate::ui::record::{Fields, use_fields};
use crate::ui::widgets::{Icon, IconName, IconSize};
use their_roles::TheirRoles;

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
    let Some(person) = use_record(&props.id) else {
        return Html::default();
    };
    let words = fields.entry.words.clone();
    let record = RecordId::from(&props.id);
    html! {
        <RecordPanel title={person.name.clone()} tools={html! { <DeleteRecord record={record.clone()} /> }}>
            <RecordFindings record={record.clone()} />
            <Section title={words.text("details-person")}>
                { fields.text("name", &person.name, PersonField::Name) }
                { fields.choice("group", person.group.as_ref(), PersonField::Group) }
                { fields.reference::<Partner>("partner", person.partner.as_ref(), PersonField::Partner) }
                { fields.text("title", &person.title, PersonField::Title) }
            </Section>
            <Section title={words.text("details-their-roles")}>
                <TheirRoles id={props.id.clone()} />
            </Section>
            <Section title={words.text("details-can-give")}>
                { fields.hours("capacity", person.capacity, PersonField::Capacity) }
                { fields.own_words("strengths", &person.strengths, |person| &person.strengths, PersonField::Strengths) }
                <div class="form__grid">
                    { fields.day("starts", person.starts, PersonField::Starts) }
                    { fields.day("leaves", person.leaves, PersonField::Leaves) }
                </div>
                { fields.references("sites", &person.sites, PersonField::Sites) }
            </Section>
            { contact(&fields, &person) }
            <NamedIn {record} title={words.text("details-counts-on")} except={&[Kind::Role] as &[Kind]} />
        </RecordPanel>
    }
}

/// What is private of a person.
fn contact(fields: &Fields<Person>, person: &Person) -> Html {
    let words = &fields.entry.words;
    html! {
        <>
            <Section title={words.text("details-private")}>
                <p class="small soft private-note">
                    <Icon name={IconName::Private} size={IconSize::Small} />
                    { words.text(if person.may_have_contact() { "details-private-hint" } else { "leadership-student-contact" }) }
                </p>
                <div class="form private">
                    if person.may_have_contact() {
                        { fields.email("email", &person.email, PersonField::Email) }
                        { fields.phone("phone", &person.phone, PersonField::Phone) }
                    }
                    { fields.long_text("notes", &person.notes, PersonField::Notes) }
                </div>
                { fields.own_words("tags", &person.tags, |person| &person.tags, PersonField::Tags) }
            </Section>
        </>
    }
}
