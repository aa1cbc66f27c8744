//! The grid by person: which roles each has a part in, and below the people the same of committees and teams.

use crate::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use super::as_a_whole::{Asked, beside, body_of, key_of};
use super::attention::name_of;
use super::by_person::{ByPersonProps, PersonList};
use super::by_person_rows::{PersonContext, Roles, Source, columns, word};
use crate::app::{Command, Intent, RoleParts, Store};
use crate::engine::leadership::{Leadership, RoleRow};
use crate::plan::parts::Parts;
use crate::plan::{Id, Kind, Part, Person, RecordId, Role};
use crate::ui::format::use_format;
use crate::ui::hooks::use_printing;
use crate::ui::parts::use_part_words;
use crate::ui::room::use_room;
use crate::ui::sheet::{table_text, use_open_row, use_view};
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::grid::{
    CellEdit, FoundOnPaper, Grid, GridEvent, GridView, RowKey, SEPARATOR, shown_rows, use_rows,
};
use crate::ui::words::use_words;

const GRID: &str = "leadership-by-person";

/// The people in the rows, and below them committees and teams that take part as a whole.
#[component]
pub(super) fn PersonGrid(props: &ByPersonProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let store = use_store();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let (is_room, is_printing) = (use_room(), use_printing());
    let (view, set_view) = use_view(GRID.into(), GridView::default());
    let (open_person, open_body) = (use_open_row(Kind::Person), use_open_row(Kind::Body));
    let open_row = open_person.or_else(|| open_body.map(|id| key_of(&Id::new(id))));
    let found = &props.found;
    let names: Vec<_> = found
        .roles
        .iter()
        .map(|row| (row.role.id.clone(), name_of(&words, row)))
        .collect();
    let roles = use_memo(names, |names| Roles::from(names.clone()));
    let bodies = beside(&words, &plan, &found.roles);
    let has_bodies = !bodies.is_empty();
    let columns = use_memo(
        (parts.clone(), Rc::clone(&roles), has_bodies, is_room),
        |(parts, roles, has_bodies, is_room)| columns(parts, roles, *has_bodies, *is_room),
    );
    let of_people = found.people.iter();
    let of_people = of_people.map(|row| (row.person.id.text(), Source::Person(row.clone())));
    let of_bodies = bodies.into_iter().map(|(body, name)| {
        let roles = Part::OF_BODIES.map(|part| {
            let has = |row: &&RoleRow| row.role.bodies(&part).is_some_and(|bodies| bodies.contains(&body));
            let roles = found.roles.iter().filter(has);
            roles.map(|row| row.role.id.clone()).collect()
        });
        (key_of(&body), Source::Body(name, roles))
    });
    let sources: Vec<(RowKey, Source)> = of_people.chain(of_bodies).collect();
    let context = PersonContext {
        parts,
        format,
        roles: (*roles).clone(),
        has_bodies,
    };
    let rows = use_rows(context, sources, word);
    let on_event = {
        let found = Rc::clone(found);
        Callback::from(move |event: GridEvent| take(&store, &found, &set_view, event))
    };
    // Rows of many roles are higher than a sheet of paper: there, each person stands with their parts.
    let paper = is_printing.then(|| {
        let shown = shown_rows(&rows, &columns, &view);
        let of_key = |key: &RowKey| found.people.iter().find(|row| row.person.id.as_str() == &**key);
        let people: Vec<_> = shown.iter().filter_map(of_key).cloned().collect();
        let count = people.len();
        let shown = Leadership {
            people,
            ..(**found).clone()
        };
        html! {
            <>
                <FoundOnPaper filter={view.filter.clone()} shown={count} total={found.people.len()} />
                <div class="only-print"><PersonList found={Rc::new(shown)} /></div>
            </>
        }
    });
    html! {
        <>
            { paper }
            <div class="no-print">
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
                    wraps=true
                    {open_row}
                />
            </div>
        </>
    }
}

/// Whom a row is about.
fn record_of(row: &RowKey) -> RecordId {
    body_of(row).map_or_else(|| RecordId::Person(Id::new(row.clone())), RecordId::Body)
}

fn take(store: &Store, found: &Leadership, set_view: &Callback<GridView>, event: GridEvent) {
    match event {
        GridEvent::View(view) => set_view.emit(view),
        GridEvent::Edit { row, column, text, .. } => change(store, found, &[CellEdit { row, column, text }]),
        GridEvent::EditMany { edits, .. } => change(store, found, &edits),
        GridEvent::Paste(paste) => change(store, found, &paste.edits),
        GridEvent::Open { row } => {
            let route = store.state().route.clone();
            store.dispatch(Intent::Go(route.with_open(Some(record_of(&row)))));
        }
        GridEvent::Move { rows, before } => {
            let records: Vec<_> = rows.iter().map(record_of).collect();
            let before = before.as_ref().map(record_of);
            // People and bodies stay in their own groups: what would stand before the other ones stands at its end.
            let kind = records.first().map(RecordId::kind);
            let is_up_over = kind == Some(Kind::Body) && before.as_ref().is_some_and(|it| it.kind() == Kind::Person);
            if records.iter().all(|record| Some(record.kind()) == kind) && !is_up_over {
                let before = before.filter(|before| Some(before.kind()) == kind);
                store.dispatch(Command::Move { records, before });
            }
        }
        GridEvent::Withdraw { .. } | GridEvent::Delete { .. } | GridEvent::Action { .. } => {}
    }
}

/// Sets which roles people, committees and teams have a part in, as one step. Names that are no role are passed over.
fn change(store: &Store, found: &Leadership, edits: &[CellEdit]) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let held = Parts::new(plan, store.env().today());
    let mut parts: Vec<RoleParts> = Vec::new();
    let mut of_bodies = Asked::default();
    for edit in edits {
        let part = Part::from_id(&edit.column);
        let wanted: SortedSet<Id<Role>> = edit.text.split(SEPARATOR).map(|id| Id::new(id.trim())).collect();
        let body = body_of(&edit.row);
        let person = Id::<Person>::new(edit.row.clone());
        for row in &found.roles {
            let role = &row.role.id;
            let is_wanted = wanted.contains(role);
            if let Some(body) = &body {
                of_bodies.set(plan, role, body, |has| toggled(has, &part, is_wanted));
                continue;
            }
            let has = row
                .of(&person)
                .any(|holding| holding.holds && holding.part.as_ref() == Some(&part));
            if has == is_wanted {
                continue;
            }
            let place = parts.iter().position(|of| of.role == *role && of.person == person);
            let mut of = match place {
                Some(place) => parts.swap_remove(place),
                None => RoleParts {
                    role: role.clone(),
                    person: person.clone(),
                    parts: held.of_person(role, &person),
                },
            };
            of.parts = toggled(of.parts, &part, is_wanted);
            parts.push(of);
        }
    }
    let edits = of_bodies.edits();
    if !parts.is_empty() || !edits.is_empty() {
        store.dispatch(Command::SetParts {
            added: Vec::new(),
            edits,
            parts,
        });
    }
}

/// Parts with one more, or without it.
fn toggled(mut parts: SortedSet<Part>, part: &Part, is_wanted: bool) -> SortedSet<Part> {
    if is_wanted {
        parts.insert(part.clone());
    } else {
        parts.remove(part);
    }
    parts
}
