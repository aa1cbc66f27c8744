//! The people who take a part in a role, and a line to add one.

use crate::sorted::{SortedSet, sort_by_key};
use std::rc::Rc;

use yew::prelude::*;

use super::holder::Holder;
use crate::app::{Command, RoleParts};
use crate::plan::parts::Parts;
use crate::plan::{Assignment, Id, Part, Person, Rank, Record, RecordId, Role};
use crate::ui::details::add_part::AddPart;
use crate::ui::hooks::focus_first;
use crate::ui::record::{called_apart, names_of};
use crate::ui::store::{new_id, use_can_edit, use_plan, use_store};
use crate::ui::words::use_words;

/// What [`Holders`] takes.
#[derive(Properties, PartialEq)]
pub struct HoldersProps {
    /// The role.
    pub role: Rc<Role>,
}

/// The people of a role.
#[component]
pub fn Holders(props: &HoldersProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let node = use_node_ref();
    let role = &props.role.id;
    let parts = Parts::new(&plan, store.env().today());
    let mut held: Vec<Rc<Assignment>> = parts.of_role(role).iter().map(|each| Rc::clone(each)).collect();
    let name = |each: &Assignment| plan.people.find(&each.person).map(|person| person.name.clone());
    // Those who hold it now come first, then by part and name.
    sort_by_key(&mut held, |each| {
        (!parts.holds(each), each.part.clone(), name(each), each.id.clone())
    });
    // One person may take several parts.
    let people: Vec<RecordId> = SortedSet::from_iter(held.iter().map(|each| RecordId::from(&each.person)))
        .into_iter()
        .collect();
    let called = called_apart(&plan, &words, &people);
    let whom = |each: &Assignment| {
        let place = people.iter().position(|person| *person == (&each.person).into());
        place.and_then(|place| called.get(place)).cloned().unwrap_or_default()
    };
    let usual = if parts.holders(role, &Part::Owner).is_empty() {
        Part::Owner
    } else {
        Part::Doer
    };
    let on_choose = {
        let (store, role) = (store.clone(), role.clone());
        Callback::from(move |(part, id): (Part, AttrValue)| give(&store, &role, Id::new(id.as_str()), part))
    };
    let on_new = {
        let (store, role) = (store.clone(), role.clone());
        Callback::from(move |(part, name): (Part, AttrValue)| {
            let mut person = Person::new(new_id(&store), Rank::default());
            person.name = name.to_string();
            store.dispatch(Command::SetParts {
                parts: vec![RoleParts {
                    role: role.clone(),
                    person: person.id.clone(),
                    parts: SortedSet::from([part]),
                }],
                added: vec![person.into()],
                edits: Vec::new(),
            });
        })
    };
    let on_remove = {
        let node = node.clone();
        Callback::from(move |id: Id<Assignment>| {
            // The line that adds stands where the focus can stay.
            focus_first(&node, &[".add-part input"]);
            store.dispatch(Command::delete(vec![RecordId::from(&id)]));
        })
    };
    html! {
        <div ref={node} class="stack">
            if held.is_empty() {
                <p class="soft">{ words.text("details-holders-none") }</p>
            }
            <ul class="rows holders">
                for assignment in held {
                    <Holder
                        key={assignment.id.as_str().to_owned()}
                        name={whom(&assignment)}
                        holds={parts.holds(&assignment)}
                        on_remove={on_remove.clone()}
                        assignment={Rc::clone(&assignment)}
                    />
                }
            </ul>
            if can_edit {
                <AddPart
                    label={words.text("details-add-person")}
                    choices={names_of::<Person>(&plan, &words)}
                    {usual}
                    {on_choose}
                    {on_new}
                />
            }
        </div>
    }
}

/// Gives a person one more part in a role.
fn give(store: &crate::app::Store, role: &Id<Role>, person: Id<Person>, part: Part) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let mut parts = Parts::new(plan, store.env().today()).of_person(role, &person);
    parts.insert(part);
    store.dispatch(Command::SetPart {
        role: role.clone(),
        person,
        parts,
    });
}
