//! The members of a committee or team, each with what they are in it, and a line to add one.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent, Store};
use crate::plan::{Body, BodyField, Edit, Id, Membership, Person, Rank, Record, RecordId};
use crate::ui::hooks::focus_first;
use crate::ui::record::{called_apart, names_of};
use crate::ui::store::{new_id, use_can_edit, use_plan, use_route, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Combobox, IconName, TextField};
use crate::ui::words::use_words;

/// What [`Members`] takes.
#[derive(Properties, PartialEq)]
pub struct MembersProps {
    /// The committee or team.
    pub body: Rc<Body>,
}

/// Changes the members; what is typed in one line is one step until the line is left.
fn change(store: &Store, body: &Id<Body>, change: impl FnOnce(&mut Vec<Membership>)) {
    let state = store.state();
    let found = state.plan().and_then(|plan| plan.bodies.find(body));
    let Some(mut members) = found.map(|body| body.members.clone()) else {
        return;
    };
    change(&mut members);
    let edit = Edit::Body(body.clone(), BodyField::Members(members));
    store.dispatch(Command::Set(edit));
}

/// The members.
#[component]
pub fn Members(props: &MembersProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let node = use_node_ref();
    let body = &props.body.id;
    let on_choose = {
        let (store, body) = (store.clone(), body.clone());
        Callback::from(move |id: AttrValue| {
            let person = Id::<Person>::new(id.as_str());
            change(&store, &body, |members| {
                if !id.is_empty() && members.iter().all(|member| member.person != person) {
                    members.push(Membership {
                        person,
                        ..Membership::default()
                    });
                }
            });
            store.dispatch(Intent::Settle);
        })
    };
    let on_add = {
        let (store, body) = (store.clone(), props.body.clone());
        Callback::from(move |name: AttrValue| {
            let mut person = Person::new(new_id(&store), Rank::default());
            person.name = name.to_string();
            let state = store.state();
            let now = state.plan().and_then(|plan| plan.bodies.find(&body.id));
            let mut members = now.map(|body| body.members.clone()).unwrap_or_default();
            members.push(Membership {
                person: person.id.clone(),
                ..Membership::default()
            });
            store.dispatch(Command::Paste {
                added: vec![person.into()],
                edits: vec![Edit::Body(body.id.clone(), BodyField::Members(members))],
            });
        })
    };
    let on_remove = {
        let (store, body, node) = (store.clone(), body.clone(), node.clone());
        Callback::from(move |place: usize| {
            focus_first(&node, &["input[role=combobox]"]);
            change(&store, &body, |members| {
                if place < members.len() {
                    members.remove(place);
                }
            });
            store.dispatch(Intent::Settle);
        })
    };
    let members = &props.body.members;
    let ids: Vec<RecordId> = members.iter().map(|member| (&member.person).into()).collect();
    let called = called_apart(&plan, &words, &ids);
    html! {
        <div ref={node} class="stack">
            if members.is_empty() {
                <p class="soft">{ words.text("details-members-none") }</p>
            }
            <ul class="rows holders">
                for (place, (member, name)) in members.iter().zip(called).enumerate() {
                    <Member
                        key={format!("{place} {}", member.person.as_str())}
                        body={body.clone()}
                        {place}
                        {name}
                        member={member.clone()}
                        on_remove={on_remove.clone()}
                    />
                }
            </ul>
            if can_edit {
                <Combobox
                    label={words.text("details-add-member")}
                    value=""
                    choices={names_of::<Person>(&plan, &words)}
                    {on_choose}
                    {on_add}
                    clears=true
                />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MemberProps {
    body: Id<Body>,
    place: usize,
    name: AttrValue,
    member: Membership,
    on_remove: Callback<usize>,
}

#[component]
fn Member(props: &MemberProps) -> Html {
    let words = use_words();
    let store = use_store();
    let route = use_route();
    let can_edit = use_can_edit();
    let on_end = use_callback(store.clone(), |(), store| store.dispatch(Intent::Settle));
    let on_text = use_callback(
        (store, props.body.clone(), props.place),
        |text: AttrValue, (store, body, place)| {
            change(store, body, |members| {
                if let Some(member) = members.get_mut(*place) {
                    member.part = text.to_string();
                }
            });
            Ok(())
        },
    );
    let place = props.place;
    html! {
        <li class="holder">
            <div class="holder__line">
                <a class="holder__name" href={route.with_open(Some((&props.member.person).into())).to_string()}>{ props.name.clone() }</a>
                if can_edit {
                    <TextField
                        label={words.with("details-member-as", &[("person", props.name.as_str().into())])}
                        label_hidden=true
                        value={props.member.part.clone()}
                        {on_text}
                        {on_end}
                    />
                    <Button
                        label={words.with("details-take-out", &[("person", props.name.as_str().into())])}
                        icon={Some(IconName::Close)}
                        variant={ButtonVariant::Icon}
                        on_click={props.on_remove.reform(move |_: MouseEvent| place)}
                    />
                } else {
                    <span>{ props.member.part.clone() }</span>
                }
            </div>
        </li>
    }
}
