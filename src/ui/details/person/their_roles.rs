//! The roles a person takes part in, how much time they take, and a line to give one more.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, RoleParts};
use crate::plan::parts::Parts;
use crate::plan::{Assignment, Day, Id, Part, Person, Rank, Record, Role};
use crate::sorted::SortedSet;
use crate::ui::details::add_part::AddPart;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::parts::{PartWords, use_part_words};
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
    let roles: Vec<_> = plan
        .roles
        .ordered()
        .into_iter()
        .filter_map(|role| {
            let of_role = held.of_role(&role.id).iter();
            let theirs: Vec<_> = of_role.copied().filter(|each| each.person == props.id).collect();
            (!theirs.is_empty()).then(|| (told(&parts, &format, &held, &theirs), role))
        })
        .collect();
    let load = held.load().get(&props.id).copied().unwrap_or_default();
    let capacity = plan.people.find(&props.id).and_then(|person| person.capacity);
    let give = {
        let (store, person) = (store.clone(), props.id.clone());
        move |role: Id<Role>, part: Part, added: Option<Role>| {
            let state = store.state();
            let Some(plan) = state.plan() else { return };
            let mut parts = Parts::new(plan, store.env().today()).of_person(&role, &person);
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
                for (told, role) in roles {
                    <li key={role.id.as_str().to_owned()}>
                        <a href={route.clone().with_open(Some((&role.id).into())).to_string()}>{ named(words, &role.name) }</a>
                        if !told.is_empty() {
                            <span class="soft">{ format!(" · {told}") }</span>
                        }
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

/// The parts of someone in one role: those of today, those to come with their day, and where there are neither, those
/// that are over.
fn told(parts: &PartWords, format: &Format, held: &Parts, theirs: &[&Rc<Assignment>]) -> String {
    let words = parts.words();
    let of = |fits: &dyn Fn(&Assignment) -> bool| -> SortedSet<&Part> {
        let of = theirs.iter().filter(|each| fits(each));
        of.filter_map(|each| each.part.as_ref()).collect()
    };
    let now = of(&|each| held.holds(each) && held.to_come(each).is_none());
    let mut told: Vec<String> = Vec::new();
    if !now.is_empty() {
        told.push(parts.list(now.iter().copied()));
    }
    let to_come = theirs.iter().filter(|each| held.holds(each));
    let days: SortedSet<Day> = to_come.filter_map(|each| held.to_come(each)).collect();
    for day in days {
        let begins = of(&|each| held.holds(each) && held.to_come(each) == Some(day));
        let arguments = [
            ("parts", parts.list(begins.iter().copied()).into()),
            ("day", format.day(day).into()),
        ];
        told.push(words.with("leadership-will", &arguments).to_string());
    }
    if told.is_empty() {
        let past = of(&|each| !held.holds(each));
        if !past.is_empty() {
            let was = words.with("leadership-was", &[("parts", parts.list(past).into())]);
            told.push(was.to_string());
        }
    }
    told.join(", ")
}
