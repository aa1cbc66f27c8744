//! Leadership: who does what, as roles × people and the other way round; the people, roles, committees and teams.

mod answer;
mod as_a_whole;
mod attention;
mod bodies;
mod by_person;
mod by_person_grid;
mod by_person_rows;
mod coverage;
mod empty;
mod leaving;
mod legend;
mod load;
mod lost;
mod matrix;
mod matrix_events;
mod matrix_groups;
mod matrix_list;
mod matrix_paper;
mod matrix_rows;
mod partner_links;
mod people;
mod report;
mod roles;
mod templates;
mod view;

use std::rc::Rc;

use yew::prelude::*;

use self::answer::answer;
use self::bodies::Bodies;
use self::by_person::ByPerson;
use self::coverage::Coverage;
use self::leaving::Leaving;
use self::load::LoadView;
use self::matrix::Matrix;
use self::people::People;
use self::report::Report;
use self::roles::Roles;
use self::view::View;
use crate::app::{Intent, Route};
use crate::engine::leadership::{Leadership, leadership};
use crate::plan::Part;
use crate::plan::about::PartLabels;
use crate::ui::format::use_format;
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::sheet::ListLink;
use crate::ui::store::{use_dispatch, use_selector, use_store};
use crate::ui::widgets::{Choice, Tabs};
use crate::ui::words::use_words;

/// Roles × people as they stand today; worked out again only when people, roles or their parts change.
#[hook]
fn use_leadership() -> Rc<Leadership> {
    let store = use_store();
    let tables = use_selector(|state| {
        let plan = state.plan()?;
        Some((plan.people.clone(), plan.roles.clone(), plan.assignments.clone()))
    });
    let today = store.env().today();
    use_memo((tables, today), move |_| {
        let plan = store.state().plan().cloned().unwrap_or_default();
        leadership(&plan, today)
    })
}

/// The page.
#[component]
pub fn LeadershipPage() -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let dispatch = use_dispatch();
    let found = use_leadership();
    let (view, who) = use_selector(|state| match &state.route {
        Route::Plan { view, .. } => View::from_id(view),
        _ => (View::default(), None),
    });
    let tabs = use_memo(words.clone(), |words| {
        View::TABS
            .iter()
            .map(|view| Choice::new(view.id(), words.text(view.label_key())))
            .collect::<Rc<[Choice]>>()
    });
    let store = use_store();
    let on_choose = use_callback((store, dispatch), |id: AttrValue, (store, dispatch)| {
        dispatch.emit(Intent::Go(store.state().route.clone().with_view(&id)));
    });
    if let (View::Report, Some(about)) = (view, &who) {
        return html! { <Report about={about.clone()} {found} /> };
    }
    html! {
        <div class="page page--wide">
            <header class="page__head">
                <div class="page__header">
                    <h1 class="page__question">{ words.text("leadership-question") }</h1>
                    <p class="page__answer">{ answer(&parts, &format, &found) }</p>
                </div>
                if let Some(subject) = view.list() {
                    <ListLink {subject} />
                }
            </header>
            <Tabs label={words.text("page-leadership")} tabs={(*tabs).clone()} value={view.id()} {on_choose}>
                if view.speaks_of_owners() {
                    <OwnersMeant />
                }
                { match view {
                    View::Parts => html! { <Matrix found={Rc::clone(&found)} /> },
                    View::ByPerson => html! { <ByPerson found={Rc::clone(&found)} /> },
                    View::People => html! { <People /> },
                    View::Roles => html! { <Roles /> },
                    View::Bodies => html! { <Bodies /> },
                    View::Coverage => html! { <Coverage /> },
                    View::Load => html! { <LoadView /> },
                    View::Leaving | View::Report => html! { <Leaving {who} /> },
                } }
            </Tabs>
        </div>
    }
}

/// Who is meant by owners, where the plan calls them otherwise.
#[component]
fn OwnersMeant() -> Html {
    let parts = use_part_words();
    let words = parts.words();
    let [called, plainly] =
        [&parts, &PartWords::new(words.clone(), PartLabels::Plain)].map(|of| of.label(&Part::Owner));
    if called == plainly {
        return Html::default();
    }
    let arguments = [("called", called.as_str().into()), ("plainly", plainly.as_str().into())];
    html! { <p class="small soft measure">{ words.with("leadership-owners-meant", &arguments) }</p> }
}
