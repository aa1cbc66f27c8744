//! The details of a person: who it is, what they do, and who else counts on them.

mod their_roles;

use std::rc::Rc;

use yew::prelude::*;

use super::more_pages::MorePages;
use super::section::section;
use crate::plan::{Partner, Person, PersonField, RecordId};
use crate::ui::private::covered;
use crate::ui::record::{Desk, Fields};
use their_roles::TheirRoles;

/// The details.
pub fn details(desk: &Desk, person: &Rc<Person>) -> Html {
    let fields = desk.fields(&person.id);
    let words = &desk.entry.words;
    html! {
        <>
            { section(words, "details-person", html! {
                <>
                    { fields.text("name", &person.name, PersonField::Name) }
                    { fields.choice("group", person.group.as_ref(), PersonField::Group) }
                    { fields.reference::<Partner>("partner", person.partner.as_ref(), PersonField::Partner) }
                    { fields.text("title", &person.title, PersonField::Title) }
                </>
            }) }
            { section(words, "details-their-roles", html! {
                <>
                    <TheirRoles id={person.id.clone()} />
                    <MorePages of={RecordId::from(&person.id)} />
                </>
            }) }
            { section(words, "details-can-give", html! {
                <>
                    <div class="form__grid">
                        { fields.hours("capacity", person.capacity, PersonField::Capacity) }
                        { fields.count("roles_at_most", person.roles_at_most, PersonField::RolesAtMost) }
                    </div>
                    { fields.own_words("strengths", &person.strengths, |person| &person.strengths, PersonField::Strengths) }
                    <div class="form__grid">
                        { fields.day("starts", person.starts, PersonField::Starts) }
                        { fields.last_day("leaves", (person.starts, person.leaves), PersonField::Leaves) }
                    </div>
                    { fields.references("sites", &person.sites, PersonField::Sites) }
                </>
            }) }
            { contact(&fields, person) }
        </>
    }
}

/// What is private of a person.
fn contact(fields: &Fields<Person>, person: &Person) -> Html {
    let words = &fields.entry.words;
    let hint = (!person.may_have_contact()).then(|| words.text("leadership-student-contact"));
    let private = html! {
        <>
            if person.may_have_contact() {
                { fields.email("email", &person.email, PersonField::Email) }
                { fields.phone("phone", &person.phone, PersonField::Phone) }
            }
            { fields.long_text("notes", &person.notes, PersonField::Notes) }
        </>
    };
    let body = html! {
        <>
            { covered(words, hint, private) }
            { fields.own_words("tags", &person.tags, |person| &person.tags, PersonField::Tags) }
        </>
    };
    section(words, "details-private", body)
}
