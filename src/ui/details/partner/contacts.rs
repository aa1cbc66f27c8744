//! The people at a partner, and a line to add one.

use yew::prelude::*;

use crate::app::Command;
use crate::plan::{Id, Partner, Person, PersonGroup, Rank, Record};
use crate::ui::record::QuickAdd;
use crate::ui::store::{new_id, use_can_edit, use_route, use_selector, use_store};
use crate::ui::words::use_words;

/// What [`Contacts`] takes.
#[derive(Properties, PartialEq)]
pub struct ContactsProps {
    /// The partner.
    pub partner: Id<Partner>,
}

/// The people who belong to the partner.
#[component]
pub fn Contacts(props: &ContactsProps) -> Html {
    let words = use_words();
    let store = use_store();
    let route = use_route();
    let can_edit = use_can_edit();
    let people = use_selector(|state| state.plan().map(|plan| plan.people.clone()).unwrap_or_default());
    let contacts: Vec<_> = people
        .ordered()
        .into_iter()
        .filter(|person| person.partner.as_ref() == Some(&props.partner))
        .collect();
    let on_add = use_callback((store, props.partner.clone()), |name: String, (store, partner)| {
        store.dispatch(Command::add(Person {
            name,
            partner: Some(partner.clone()),
            group: Some(PersonGroup::Partner),
            ..Person::new(new_id(store), Rank::default())
        }));
    });
    html! {
        <>
            if contacts.is_empty() {
                <p class="small soft">{ words.text("partner-contacts-none") }</p>
            }
            <ul class="rows">
                for person in contacts {
                    <li key={person.id.as_str().to_owned()} class="row">
                        <div class="row__main">
                            <a href={route.clone().with_open(Some((&person.id).into())).to_string()}>
                                { if person.name.trim().is_empty() { words.text("check-unnamed") } else { AttrValue::from(person.name.clone()) } }
                            </a>
                            <p class="small soft">{ &person.title }</p>
                            <p class="small soft private">
                                { [&person.email, &person.phone].into_iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" · ") }
                            </p>
                        </div>
                    </li>
                }
            </ul>
            if can_edit {
                <QuickAdd label={words.text("partner-contact-add")} button={words.text("partner-contact-add-go")} {on_add} />
            }
        </>
    }
}
