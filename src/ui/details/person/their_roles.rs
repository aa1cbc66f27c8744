//! The roles a person takes part in, how much time they take, and a line to give one more.

use crate::sorted::SortedSet;

use yew::prelude::*;

use crate::app::{Command, RoleParts};
use crate::plan::parts::Parts;
use crate::plan::{Id, Part, Person, Rank, Record, Role};
use crate::ui::details::add_part::AddPart;
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::parts::use_part_words;
use crate::ui::record::names_of;
use crate::ui::store::{new_id, use_can_edit, use_plan, use_route, use_store};

/// What [`TheirRoles`] takes.
#[derive(Properties, PartialEq)]
pub struct TheirRolesProps {
    /// The person.
    pub id: Id<Person>,
}

/// The roles of a person.
#[component]
pub fn TheirRoles(props: &TheirRolesProps) -> Html {
    let (parts, format) = (use_part_words(), use_format());
    let words = parts.words();
    let store = use_store();
    let plan = use_plan();
    let route = use_route();
    let can_edit = use_can_edit();
    let held = Parts::new(&plan, store.env().today());
    let of_person = |role: &Role, holds: bool| -> SortedSet<Part> {
        let of = held.of_role(&role.id).iter();
        of.filter(|each| each.person == props.id && held.holds(each) == holds)
            .filter_map(|each| each.part.clone())
            .collect()
    };
    let roles: Vec<_> = plan
        .roles
        .ordered()
        .into_iter()
        .map(|role| (of_person(&role, true), of_person(&role, false), role))
        .filter(|(now, past, _)| !now.is_empty() || !past.is_empty())
        .collect();
    let load = held.load().get(&props.id).copied().unwrap_or_default();
    let capacity = plan.people.find(&props.id).and_then(|person| person.capacity);
    let give = {
        let (store, person) = (store.clone(), props.id.clone());
        move |role: Id<Role>, part: Part, added: Option<Role>| {
            let state = store.state();
            let Some(plan) = state.plan() else { return };
            let had = plan
                .assignments
                .iter()
                .filter(|each| each.role == role && each.person == person);
            let mut parts: SortedSet<Part> = had.filter_map(|each| each.part.clone()).collect();
            parts.insert(part);
            store.dispatch(Command::SetParts {
                added: added.into_iter().map(Into::into).collect(),
                edits: Vec::new(),
                parts: vec![RoleParts {
                    role,
                    person: person.clone(),
                    parts,
                }],
            });
        }
    };
    let on_choose = {
        let give = give.clone();
        Callback::from(move |(part, id): (Part, AttrValue)| give(Id::new(id.as_str()), part, None))
    };
    let on_new = Callback::from(move |(part, name): (Part, AttrValue)| {
        let mut role = Role::new(new_id(&store), Rank::default());
        role.name = name.to_string();
        give(role.id.clone(), part, Some(role));
    });
    let asked = ("asked", format.hours(load).into());
    let hours = match capacity {
        Some(given) => words.with("details-hours-of", &[asked, ("given", format.hours(given).into())]),
        None => words.with("details-hours-asked", &[asked]),
    };
    html! {
        <>
            if roles.is_empty() {
                <p class="soft">{ words.text("leadership-nothing-yet") }</p>
            } else {
                <p class="soft">{ hours }</p>
            }
            <ul class="list-plain stack stack--tight">
                for (now, past, role) in roles {
                    <li key={role.id.as_str().to_owned()}>
                        <a href={route.clone().with_open(Some((&role.id).into())).to_string()}>{ named(words, &role.name) }</a>
                        <span class="soft">
                            { format!(" · {}", if now.is_empty() {
                                words.with("leadership-was", &[("parts", parts.list(&past).into())]).to_string()
                            } else {
                                parts.list(&now)
                            }) }
                        </span>
                    </li>
                }
            </ul>
            if can_edit {
                <AddPart
                    label={words.text("details-add-role")}
                    choices={names_of::<Role>(&plan, words)}
                    usual={Part::Doer}
                    {on_choose}
                    {on_new}
                />
            }
        </>
    }
}
