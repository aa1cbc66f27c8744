//! Coverage: which goals are served, which grades reached, what is given, by how many and how surely; who could give what is
//! missing, and what is done twice.

mod answer;
mod candidates;
mod crossed;
mod doubled;
mod list;
mod take;

use std::rc::Rc;

use yew::prelude::*;

use self::answer::answer;
use self::crossed::CrossedTable;
use self::doubled::Doubled;
use self::list::{NeedList, axis_key};
use crate::app::{Intent, Page, Route};
use crate::engine::coverage::{Axis, Provision, provision};
use crate::ui::rested::use_rested_plan;
use crate::ui::store::{use_plan, use_selector, use_store};
use crate::ui::tables::{Table, TableButtons};
use crate::ui::who_serves::WhoServes;
use crate::ui::widgets::{ArtName, ButtonVariant, Choice, EmptyState, LinkButton, RadioGroup, RadioLook};
use crate::ui::words::use_words;

/// What is looked at, each with its place in the address.
const AXES: [(Axis, &str); 3] = [
    (Axis::Goals, "coverage"),
    (Axis::Grades, "coverage/grades"),
    (Axis::Contributions, "coverage/gives"),
];

/// What is looked at, and its place in the address.
#[derive(Clone, Copy, PartialEq)]
struct Chosen(Axis, &'static str);

#[hook]
fn use_chosen() -> Chosen {
    use_selector(|state| {
        let chosen = AXES.into_iter().find(|(_, place)| match &state.route {
            Route::Plan { view, .. } => **view == **place,
            _ => false,
        });
        chosen.map_or(Chosen(Axis::Goals, "coverage"), |(axis, place)| Chosen(axis, place))
    })
}

/// How well the things are provided that are looked at.
#[hook]
fn use_found(axis: Axis) -> Rc<[Provision]> {
    let today = use_store().env().today();
    let plan = use_rested_plan();
    let found = use_memo((plan, today, axis), |(plan, today, axis)| {
        Rc::<[Provision]>::from(provision(plan, *axis, *today))
    });
    Rc::clone(&found)
}

/// What is to be said of it first.
#[component]
pub(super) fn CoverageAnswer() -> Html {
    let words = use_words();
    let has_partners = use_selector(|state| state.plan().is_some_and(|plan| !plan.partners.is_empty()));
    let Chosen(axis, _) = use_chosen();
    let found = use_found(axis);
    if !has_partners {
        return words.text("partners-answer-empty").into();
    }
    answer(&words, axis, &found).into()
}

/// The view.
#[component]
pub(super) fn Coverage() -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let Chosen(axis, here) = use_chosen();
    let found = use_found(axis);
    let choices: Rc<[Choice]> = AXES
        .into_iter()
        .map(|(axis, place)| Choice::new(place, words.text(axis_key(axis))))
        .collect();
    if plan.partners.is_empty() {
        let href = Route::page(&plan.id, Page::Partners).to_string();
        let action = html! { <LinkButton label={words.text("ties-empty-to-partners")} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <EmptyState title={words.text("provided-empty-title")} text={words.text("provided-empty-text")}
                art={ArtName::Places} example={html! { <p>{ words.text("provided-empty-example") }</p> }} {action} />
        };
    }
    let on_choose = Callback::from(move |place: AttrValue| {
        store.dispatch(Intent::Go(store.state().route.clone().with_view(&place)));
    });
    html! {
        <div class="stack stack--loose">
            <div class="stack">
                <RadioGroup label={words.text("provided-look")} label_hidden=true value={here} {choices} {on_choose}
                    look={RadioLook::Segments} class="no-print" />
                <NeedList key={here} {axis} found={Rc::clone(&found)} />
                if !found.is_empty() {
                    <div class="cluster no-print"><TableButtons table={Table::Provided(axis)} /></div>
                }
            </div>
            if axis == Axis::Goals {
                <WhoServes />
            }
            if axis == Axis::Contributions {
                <CrossedTable />
                <Doubled />
            }
        </div>
    }
}
