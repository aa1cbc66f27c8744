//! Who does what: the grid of roles × people, with its legend and the roles to look at.

use std::rc::Rc;

use yew::prelude::*;

use super::as_a_whole::{NamedBodies, beside};
use super::attention::Attention;
use super::empty::NoRoles;
use super::legend::{Legend, LegendSet};
use super::matrix_events::{Hand, Refused};
use super::matrix_groups::{BY, group_of};
use super::matrix_list::MatrixList;
use super::matrix_paper::MatrixPaper;
use super::matrix_rows::{MatrixContext, MatrixSource, Named, columns, word};
use crate::engine::leadership::Leadership;
use crate::plan::{Kind, Part};
use crate::ui::format::use_format;
use crate::ui::hooks::{use_media, use_printing};
use crate::ui::labels;
use crate::ui::parts::use_part_words;
use crate::ui::room::{Around, use_room};
use crate::ui::sheet::{table_text, use_begin, use_kept_state, use_open_row, use_view};
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::grid::{FoundOnPaper, Grid, GridEvent, GridView, RowKey, shown_rows, use_rows};
use crate::ui::words::use_words;

/// The grid's id.
const GRID: &str = "leadership-parts";
/// Up to how many roles their names stand in several lines, which draws all rows.
const WRAPS_UP_TO: usize = 60;

/// What [`Matrix`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct MatrixProps {
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
}

/// Who does what.
#[component]
pub(super) fn Matrix(props: &MatrixProps) -> Html {
    let is_narrow = use_media("(max-width: 40rem)");
    let (is_begun, on_begin) = use_begin(GRID, None);
    let found = &props.found;
    if found.roles.is_empty() && !is_begun {
        return html! { <NoRoles {on_begin} offers_people={found.people.is_empty()} /> };
    }
    html! {
        <div class="page__body parts-grid">
            <Around about={html! {
                <div class="leadership__top">
                    <Attention found={Rc::clone(found)} grid={GRID} />
                    <LegendSet />
                </div>
            }}>
                <Legend />
                if is_narrow && !found.roles.is_empty() {
                    <MatrixList found={Rc::clone(found)} />
                } else {
                    <MatrixGrid found={Rc::clone(found)} />
                }
            </Around>
        </div>
    }
}

/// How it is looked at, as a grid and as a list. What it can be grouped by is a column to have on request.
#[hook]
pub(super) fn use_matrix_view() -> (GridView, Callback<GridView>) {
    let first = GridView {
        hidden: BY.map(Into::into).to_vec(),
        ..GridView::default()
    };
    use_view(GRID.into(), first)
}

#[component]
fn MatrixGrid(props: &MatrixProps) -> Html {
    let (words, parts, format) = (use_words(), use_part_words(), use_format());
    let store = use_store();
    let can_edit = use_can_edit();
    let (is_room, is_printing) = (use_room(), use_printing());
    let refused = use_kept_state("parts refused", Refused::default(), Refused::clone);
    let plan = use_plan();
    let (view, set_view) = use_matrix_view();
    let open_row = use_open_row(Kind::Role);
    let found = &props.found;
    let names: Vec<_> = found
        .people
        .iter()
        .map(|row| {
            let name = labels::named(&words, &row.person.name);
            (row.person.id.clone(), name)
        })
        .collect();
    let people = use_memo(names, |names| Named::from(names.clone()));
    let bodies = use_memo(beside(&words, &plan, &found.roles), |bodies| {
        NamedBodies::from(bodies.clone())
    });
    let columns = use_memo(
        (parts.clone(), Rc::clone(&people), Rc::clone(&bodies), is_room),
        |(parts, people, bodies, is_room)| columns(parts, people, bodies, *is_room),
    );
    let sources: Vec<(RowKey, MatrixSource)> = found
        .roles
        .iter()
        .map(|row| {
            let key = row.role.id.text();
            let refused = refused.drawn().of(&key);
            let groups = BY.map(|by| group_of(&words, &plan, &row.role, by));
            let row = row.clone();
            (key, MatrixSource { row, groups, refused })
        })
        .collect();
    let context = MatrixContext {
        parts: parts.clone(),
        format,
        people: (*people).clone(),
        bodies: (*bodies).clone(),
    };
    let rows = use_rows(context, sources, word);
    let hand = Rc::new(Hand { store, parts, refused });
    let on_event = {
        let hand = Rc::clone(&hand);
        Callback::from(move |event: GridEvent| match event {
            GridEvent::View(view) => set_view.emit(view),
            event => hand.take(event),
        })
    };
    let on_add = {
        let hand = Rc::clone(&hand);
        can_edit.then(|| Callback::from(move |row| Some(hand.add(&row))))
    };
    // The columns of all people are more than a sheet of paper has room for.
    let paper = is_printing.then(|| {
        let shown = shown_rows(&rows, &columns, &view);
        let of_key = |key: &RowKey| found.roles.iter().find(|row| row.role.id.as_str() == &**key);
        let roles: Vec<_> = shown.iter().filter_map(of_key).cloned().collect();
        let count = roles.len();
        let shown = Rc::new(Leadership {
            roles,
            ..(**found).clone()
        });
        html! {
            <>
                <FoundOnPaper filter={view.filter.clone()} shown={count} total={found.roles.len()} />
                <div class="only-print"><MatrixPaper found={Rc::clone(found)} shown={Rc::clone(&shown)} /></div>
                <div class="only-print paper-words"><MatrixList found={shown} /></div>
            </>
        }
    });
    html! {
        <>
            { paper }
            <div class="page__body no-print">
                <Grid
                    id={GRID}
                    label={words.text("leadership-view-parts")}
                    columns={(*columns).clone()}
                    {rows}
                    {view}
                    {on_event}
                    {on_add}
                    table_text={table_text()}
                    new_label={words.text("leadership-add-role")}
                    can_select={can_edit && !is_room}
                    can_delete={can_edit}
                    can_move={can_edit}
                    can_open=true
                    is_read_only={!can_edit}
                    wraps={found.roles.len() <= WRAPS_UP_TO}
                    {open_row}
                />
                if can_edit {
                    <p class="small soft grid-keys">
                        { words.text(if found.people.is_empty() { "leadership-no-people" } else { "leadership-keys" }) }
                        if !bodies.is_empty() {
                            { " " }
                            { words.with("leadership-keys-of-bodies", &[("list", hand.parts.list(&Part::OF_BODIES).into())]) }
                        }
                    </p>
                }
            </div>
        </>
    }
}
