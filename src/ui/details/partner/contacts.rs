//! The people at a partner, and a line to add one.

use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::plan::{Edit, Id, Partner, Person, PersonField, PersonGroup, Rank, Record, RecordId};
use crate::ui::hooks::focus_first;
use crate::ui::labels::named;
use crate::ui::record::{called_apart, names_of};
use crate::ui::store::{new_id, use_can_edit, use_plan, use_route, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Combobox, IconName};
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
    let plan = use_plan();
    let can_edit = use_can_edit();
    let node = use_node_ref();
    let mut contacts = plan.people.ordered();
    contacts.retain(|person| person.partner.as_ref() == Some(&props.partner));
    let ids: Vec<RecordId> = contacts.iter().map(|person| (&person.id).into()).collect();
    let called = called_apart(&plan, &words, &ids);
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
                for (person, whom) in contacts.iter().zip(called) {
                    { {
                        let (id, name) = (person.id.clone(), named(&words, &person.name));
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
                                        label={words.with("details-take-out", &[("person", whom.as_str().into())])}
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
