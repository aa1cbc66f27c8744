//! The people at a partner, and a line to add one.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::plan::{AnyRecord, Edit, Id, Partner, Person, PersonField, PersonGroup, Plan, Rank, Record};
use crate::ui::hooks::focus_first;
use crate::ui::labels::named;
use crate::ui::record::{names_of, told_apart};
use crate::ui::store::{new_id, use_can_edit, use_plan, use_route, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Combobox, IconName};
use crate::ui::words::{Words, use_words};

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
    let plan = use_plan();
    let can_edit = use_can_edit();
    let node = use_node_ref();
    let mut contacts = plan.people.ordered();
    contacts.retain(|person| person.partner.as_ref() == Some(&props.partner));
    let set = use_callback(
        store.clone(),
        |(person, partner): (Id<Person>, Option<Id<Partner>>), store| {
            store.dispatch(Command::Set(Edit::Person(person, PersonField::Partner(partner))));
            store.dispatch(Intent::Settle);
        },
    );
    let on_choose = {
        let partner = props.partner.clone();
        set.reform(move |id: AttrValue| (Id::new(id.as_str()), Some(partner.clone())))
    };
    let on_add = use_callback((store, props.partner.clone()), |name: AttrValue, (store, partner)| {
        store.dispatch(Command::add(Person {
            name: name.to_string(),
            partner: Some(partner.clone()),
            group: Some(PersonGroup::Partner),
            ..Person::new(new_id(store), Rank::default())
        }));
    });
    let on_remove = {
        let node = node.clone();
        set.reform(move |person: Id<Person>| {
            focus_first(&node, &["input[role=combobox]"]);
            (person, None)
        })
    };
    html! {
        <div ref={node} class="stack">
            if contacts.is_empty() {
                <p class="small soft">{ words.text("partner-contacts-none") }</p>
            }
            <ul class="rows">
                for person in contacts.iter() {
                    { {
                        let (id, name) = (person.id.clone(), named(&words, &person.name));
                        let whom = match apart(&plan, &words, &contacts, person) {
                            Some(apart) => format!("{name} ({apart})"),
                            None => name.to_string(),
                        };
                        html! {
                            <li key={id.as_str().to_owned()} class="row">
                                <div class="row__main">
                                    <a href={route.clone().with_open(Some((&id).into())).to_string()}>{ name.clone() }</a>
                                    <p class="small soft">{ &person.title }</p>
                                    <p class="small soft private">
                                        { [&person.email, &person.phone].into_iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" · ") }
                                    </p>
                                </div>
                                if can_edit {
                                    <Button
                                        label={words.with("details-take-out", &[("person", whom.into())])}
                                        icon={IconName::Close}
                                        variant={ButtonVariant::Icon}
                                        on_click={on_remove.reform(move |_: MouseEvent| id.clone())}
                                    />
                                }
                            </li>
                        }
                    } }
                }
            </ul>
            if can_edit {
                <div class="no-print">
                    <Combobox
                        label={words.text("partner-contact-add")}
                        value=""
                        choices={names_of::<Person>(&plan, &words)}
                        {on_choose}
                        {on_add}
                        clears={true}
                    />
                </div>
            }
        </div>
    }
}

/// What tells a person apart from the others here of the same name; none where there are no such.
fn apart(plan: &Plan, words: &Words, contacts: &[Rc<Person>], person: &Person) -> Option<AttrValue> {
    let same: Vec<AnyRecord> = contacts
        .iter()
        .filter(|other| other.name.trim().to_lowercase() == person.name.trim().to_lowercase())
        .map(|other| AnyRecord::Person(Rc::clone(other)))
        .collect();
    let place = same.iter().position(|other| other.id() == (&person.id).into())?;
    let said = told_apart(plan, words, &same.iter().collect::<Vec<_>>());
    said.into_iter().nth(place).filter(|_| same.len() > 1)
}
