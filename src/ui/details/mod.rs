//! Details of one record, beside whatever page is shown: one function for each kind of record that has any.
//!
//! Which record is open stands in the address, so that back, forward and reload work, and a link can lead to it.

mod action;
mod add_part;
mod body;
mod contribution;
mod cost_line;
pub mod findings;
mod goal;
mod joined;
mod more_pages;
mod named_in;
mod partner;
mod person;
mod remove;
mod role;
mod scenario;
mod section;
mod site;
mod source;
mod tie;

use yew::prelude::*;

use self::findings::RecordFindings;
use self::named_in::named_in;
use self::remove::DeleteRecord;
use super::chunks::{Content, OnUse};
use super::focus;
use super::hooks::use_covering_panel;
use super::record::{Desk, use_desk};
use super::store::use_route;
use super::widgets::Panel;
use crate::app::{Intent, Page, Route};
use crate::plan::{AnyRecord, RecordId};
use crate::ui::labels;
use crate::ui::shell::page_key;
use crate::ui::words::use_words;

/// How details came to be open, on which hangs what becomes of the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The page was loaded with them: the browser's own start is right.
    AtStart,
    /// They came with another page: what had the focus is gone, and they take it.
    WithPage,
    /// They opened beside the page: they take the focus, and what had it gets it back.
    Beside,
}

/// How the details in an address came to be open.
#[hook]
fn use_opening(route: &Route) -> Opening {
    let known = use_mut_ref(|| (route.clone(), Opening::AtStart));
    let mut known = known.borrow_mut();
    if known.0 != *route {
        let is_same_page = known.0.clone().with_open(None) == route.clone().with_open(None);
        let opening = if is_same_page {
            Opening::Beside
        } else {
            Opening::WithPage
        };
        *known = (route.clone(), opening);
    }
    known.1
}

/// Where details have closed and neither what opened them nor a row of a grid has taken the focus, the page's heading
/// takes it.
#[hook]
fn use_focus_after(is_open: bool) {
    let was_open = use_mut_ref(|| false);
    use_effect_with(is_open, move |&is_open| {
        if was_open.replace(is_open) && !is_open {
            focus::catch();
        }
    });
}

/// The details of the record in the address, if it is in the plan. It is there on every page, so as to know how they
/// came.
#[component]
pub fn Details() -> Html {
    let route = use_route();
    let opening = use_opening(&route);
    let covers = use_covering_panel();
    let words = use_words();
    use_focus_after(matches!(route, Route::Plan { open: Some(_), .. }));
    let Route::Plan {
        open: Some(record),
        page,
        ..
    } = route
    else {
        return Html::default();
    };
    // Where they cover the page they are the main thing on it, and its heading is hidden with it.
    let role = if covers { "main" } else { "complementary" };
    html! {
        <div class="shell__panel" {role}>
            if covers {
                <h1 class="visually-hidden">{ words.text(page_key(page)) }</h1>
            }
            <OnUse key={record.to_string()} content={Content::Record(record.clone(), page, opening)} />
        </div>
    }
}

/// The panel of a record. It is drawn through its chunk.
pub(super) fn of(record: &RecordId, page: Page, opening: Opening) -> Html {
    html! { <OpenRecord record={record.clone()} {page} {opening} /> }
}

#[derive(Properties, PartialEq)]
struct OpenRecordProps {
    record: RecordId,
    /// The page it is open beside, to which its links lead back.
    page: Page,
    opening: Opening,
}

/// The panel of a record; nothing once the record is gone. Closing it goes back to the page alone.
#[component]
fn OpenRecord(props: &OpenRecordProps) -> Html {
    let desk = use_desk();
    let found = desk.plan.find(&props.record).map(|record| {
        let details = details_of(&desk, &record);
        (record, details)
    });
    use_focus_after(found.is_some());
    let Some((record, details)) = found else {
        return Html::default();
    };
    let words = &desk.entry.words;
    let title = labels::named(words, &desk.plan.title(&record));
    let store = desk.store.clone();
    let on_close = move |()| {
        let route = store.state().route.clone();
        store.dispatch(Intent::Go(route.with_open(None)));
    };
    // What is done in two controls is two steps, also where both are parts of one field.
    let on_leave = {
        let store = desk.store.clone();
        move |()| store.dispatch(Intent::Settle)
    };
    let tools = html! { <DeleteRecord record={props.record.clone()} title={title.clone()} /> };
    html! {
        <Panel
            {title}
            {tools}
            {on_close}
            {on_leave}
            takes_focus={props.opening != Opening::AtStart}
            has_opener={props.opening == Opening::Beside}
        >
            <RecordFindings record={props.record.clone()} />
            { details }
            { named_in(&desk, &props.record) }
        </Panel>
    }
}

/// The details of a record.
fn details_of(desk: &Desk, record: &AnyRecord) -> Html {
    match record {
        AnyRecord::Partner(partner) => partner::details(desk, partner),
        AnyRecord::Person(person) => person::details(desk, person),
        AnyRecord::Goal(goal) => goal::details(desk, goal),
        AnyRecord::Role(role) => role::details(desk, role),
        AnyRecord::Body(body) => body::details(desk, body),
        AnyRecord::CostLine(line) => cost_line::details(desk, line),
        AnyRecord::Source(source) => source::details(desk, source),
        AnyRecord::Action(action) => action::details(desk, action),
        AnyRecord::Scenario(scenario) => scenario::details(desk, scenario),
        AnyRecord::MatchContribution(brought) => contribution::details(desk, brought),
        AnyRecord::Site(site) => site::details(desk, site),
        AnyRecord::Tie(tie) => tie::details(desk, tie),
        AnyRecord::Assignment(_) | AnyRecord::Allocation(_) => joined::details(desk, record),
    }
}
