//! The same by person: what each does, how much they own, how much time it takes, and who has nothing yet.

use std::rc::Rc;

use yew::prelude::*;

use super::attention::{address_of, name_of};
use super::by_person_grid::PersonGrid;
use super::by_person_rows::{hours, roles_with, short};
use super::legend::{Legend, LegendSet};
use crate::app::Intent;
use crate::engine::leadership::{Leadership, PersonRow};
use crate::plan::{Id, Part, Role};
use crate::ui::format::use_format;
use crate::ui::hooks::use_media;
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::room::Around;
use crate::ui::store::{use_dispatch, use_route, use_store};
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, IconName};
use crate::ui::words::use_words;

/// What [`ByPerson`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct ByPersonProps {
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
}

/// The same by person.
#[component]
pub(super) fn ByPerson(props: &ByPersonProps) -> Html {
    let words = use_words();
    let (store, dispatch) = (use_store(), use_dispatch());
    let is_narrow = use_media("(max-width: 40rem)");
    let found = &props.found;
    if found.people.is_empty() {
        let to_people = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Intent::Go(store.state().route.clone().with_view("people")));
        });
        return html! {
            <EmptyState
                title={words.text("leadership-no-one-title")}
                text={words.text("leadership-no-one-text")}
                art={Some(ArtName::Places)}
                action={html! {
                    <Button label={words.text("leadership-begin-people")} icon={Some(IconName::Person)}
                        variant={ButtonVariant::Primary} on_click={to_people} />
                }}
            />
        };
    }
    let over = found.people.iter().filter(|row| row.is_overloaded()).count();
    html! {
        <div class="page__body by-person">
            <Around about={html! {
                <div class="leadership__top">
                    <p>
                        { words.with("leadership-idle", &[("count", found.idle().into())]) }
                        { " " }
                        { words.with("leadership-over", &[("count", over.into())]) }
                    </p>
                    <LegendSet />
                </div>
            }}>
                <Legend />
                if is_narrow {
                    <PersonList found={Rc::clone(found)} />
                } else {
                    <PersonGrid found={Rc::clone(found)} />
                }
            </Around>
        </div>
    }
}

/// By person on a phone, and on paper. Parts are changed in a role's details.
#[component]
pub(super) fn PersonList(props: &ByPersonProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let route = use_route();
    html! {
        <ul class="duties" aria-label={words.text("leadership-view-by-person")}>
            for row in props.found.people.iter() {
                <li key={row.person.id.as_str().to_owned()} class="duty">
                    <a class="duty__name" href={address_of(&route, &row.person.id)}>{ row.person.name.clone() }</a>
                    <p class="soft">{ short(&parts, row) }</p>
                    if row.load.0 > 0 || row.person.capacity.is_some() {
                        <p class={classes!(row.is_overloaded().then_some("duty__flag"))}>{ hours(&words, &format, row.load, row.person.capacity, true) }</p>
                    }
                    <dl class="duty__parts">
                        for (part, names) in named(&parts, &props.found, row) {
                            <div key={part.to_string()}>
                                <dt>{ part.clone() }</dt>
                                <dd>{ names }</dd>
                            </div>
                        }
                    </dl>
                </li>
            }
        </ul>
    }
}

/// The parts a person has, each with the names of the roles.
fn named(parts: &PartWords, found: &Leadership, row: &PersonRow) -> Vec<(AttrValue, String)> {
    let name = |id: &Id<Role>| {
        let role = found.roles.iter().find(|role| role.role.id == *id);
        role.map(|role| name_of(parts.words(), role).to_string())
    };
    let of_parts = Part::ALL.iter().map(|part| {
        let names: Vec<_> = roles_with(row, part).filter_map(name).collect();
        (parts.label(part), names.join(", "))
    });
    of_parts.filter(|(_, names)| !names.is_empty()).collect()
}
