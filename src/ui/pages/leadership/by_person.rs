//! The same by person: what each does, how much they own, how much time it takes, and who has nothing yet.

use crate::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use super::attention::{address_of, name_of};
use super::by_person_rows::{PersonContext, Roles, columns, hours, roles_with, short, word};
use super::legend::{Legend, LegendSet};
use crate::app::{Command, Intent, RoleParts, Store};
use crate::engine::leadership::{Leadership, PersonRow};
use crate::plan::parts::Parts;
use crate::plan::{Id, Kind, Part, Person, RecordId, Role};
use crate::ui::format::use_format;
use crate::ui::hooks::{use_media, use_printing};
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::room::{Around, use_room};
use crate::ui::sheet::{table_text, use_open_row, use_view};
use crate::ui::store::{use_can_edit, use_dispatch, use_route, use_store};
use crate::ui::widgets::grid::{CellEdit, Grid, GridEvent, GridView, RowKey, SEPARATOR, use_rows};
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, IconName};
use crate::ui::words::use_words;

const GRID: &str = "leadership-by-person";

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
    let is_printing = use_printing();
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
                    // Rows of many roles are higher than a sheet of paper: there, each person stands with their parts.
                    if is_printing {
                        <div class="only-print"><PersonList found={Rc::clone(found)} /></div>
                    }
                    <div class="no-print"><PersonGrid found={Rc::clone(found)} /></div>
                }
            </Around>
        </div>
    }
}

#[component]
fn PersonGrid(props: &ByPersonProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let store = use_store();
    let can_edit = use_can_edit();
    // Rows of many roles would be higher than the picture: there their words are cut.
    let is_room = use_room();
    let (view, set_view) = use_view(GRID.into(), GridView::default());
    let open_row = use_open_row(Kind::Person);
    let found = &props.found;
    let names: Vec<_> = found
        .roles
        .iter()
        .map(|row| (row.role.id.clone(), name_of(&words, row)))
        .collect();
    let roles = use_memo(names, |names| Roles::from(names.clone()));
    let columns = use_memo((parts.clone(), Rc::clone(&roles)), |(parts, roles)| {
        columns(parts, roles)
    });
    let sources: Vec<(RowKey, PersonRow)> = found
        .people
        .iter()
        .map(|row| (row.person.id.text(), row.clone()))
        .collect();
    let context = PersonContext {
        parts,
        format,
        roles: (*roles).clone(),
    };
    let rows = use_rows(context, sources, word);
    let on_event = {
        let found = Rc::clone(found);
        Callback::from(move |event: GridEvent| take(&store, &found, &set_view, event))
    };
    html! {
        <Grid
            id={GRID}
            label={words.text("leadership-view-by-person")}
            columns={(*columns).clone()}
            {rows}
            {view}
            {on_event}
            table_text={table_text()}
            can_move={can_edit}
            can_open=true
            is_read_only={!can_edit}
            wraps={!is_room}
            {open_row}
        />
    }
}

fn take(store: &Store, found: &Leadership, set_view: &Callback<GridView>, event: GridEvent) {
    let id_of = |row: &RowKey| RecordId::Person(Id::new(row.clone()));
    match event {
        GridEvent::View(view) => set_view.emit(view),
        GridEvent::Edit { row, column, text, .. } => change(store, found, &[CellEdit { row, column, text }]),
        GridEvent::EditMany { edits, .. } => change(store, found, &edits),
        GridEvent::Paste(paste) => change(store, found, &paste.edits),
        GridEvent::Open { row } => {
            let route = store.state().route.clone();
            store.dispatch(Intent::Go(route.with_open(Some(id_of(&row)))));
        }
        GridEvent::Move { rows, before } => store.dispatch(Command::Move {
            records: rows.iter().map(id_of).collect(),
            before: before.as_ref().map(id_of),
        }),
        GridEvent::Withdraw { .. } | GridEvent::Delete { .. } | GridEvent::Action { .. } => {}
    }
}

/// Sets which roles people have a part in, as one step. Names that are no role are passed over.
fn change(store: &Store, found: &Leadership, edits: &[CellEdit]) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let held = Parts::new(plan, store.env().today());
    let mut asked: Vec<RoleParts> = Vec::new();
    for edit in edits {
        let person = Id::<Person>::new(edit.row.clone());
        let part = Part::from_id(&edit.column);
        let wanted: SortedSet<Id<Role>> = edit.text.split(SEPARATOR).map(|id| Id::new(id.trim())).collect();
        for row in &found.roles {
            let role = &row.role.id;
            let has = row
                .of(&person)
                .any(|holding| holding.holds && holding.part.as_ref() == Some(&part));
            if has == wanted.contains(role) {
                continue;
            }
            let place = asked.iter().position(|of| of.role == *role && of.person == person);
            let mut of = match place {
                Some(place) => asked.swap_remove(place),
                None => RoleParts {
                    role: role.clone(),
                    person: person.clone(),
                    parts: held.of_person(role, &person),
                },
            };
            if has {
                of.parts.remove(&part);
            } else {
                of.parts.insert(part.clone());
            }
            asked.push(of);
        }
    }
    if !asked.is_empty() {
        store.dispatch(Command::SetParts {
            added: Vec::new(),
            edits: Vec::new(),
            parts: asked,
        });
    }
}

/// By person on a phone. Parts are changed in a role's details.
#[component]
fn PersonList(props: &ByPersonProps) -> Html {
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
