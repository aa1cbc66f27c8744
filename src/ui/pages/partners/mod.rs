//! Partners: who they are, how close they are with the school and with each other.

mod columns;
mod coverage;
mod duplicates;
mod filter_frame;
mod filters;
mod list;
pub mod map;
mod out;
mod ties;
mod view;

use std::rc::Rc;

use yew::prelude::*;

use self::coverage::{Coverage, CoverageAnswer};
use self::list::List;
use self::ties::{Ties, TiesAnswer};
use self::view::View;
use crate::app::{Intent, Route};
use crate::exchange::list::Subject;
use crate::plan::{Plan, Standing};
use crate::ui::chunks::{Content, OnUse};
use crate::ui::sheet::ListLink;
use crate::ui::store::{use_plan, use_selector, use_store};
use crate::ui::widgets::{Choice, Tabs};
use crate::ui::words::{Words, use_words};

/// The page.
#[component]
pub fn PartnersPage() -> Html {
    let words = use_words();
    let plan = use_plan();
    let view = use_selector(|state| match &state.route {
        Route::Plan { view, .. } => View::from_id(view),
        _ => View::default(),
    });
    let tabs = use_memo(words.clone(), |words| {
        let choice = |view: &View| Choice::new(view.id(), words.text(view.label_key()));
        View::TABS.iter().map(choice).collect::<Rc<[Choice]>>()
    });
    let store = use_store();
    let on_choose = use_callback(store, |id: AttrValue, store| {
        store.dispatch(Intent::Go(store.state().route.clone().with_view(&id)));
    });
    html! {
        <div class="page page--wide partners">
            <header class="page__head">
                <div class="page__header">
                    <h1 class="page__question">{ words.text("partners-question") }</h1>
                    // The map has an answer of its own, which comes with it.
                    if view != View::Map {
                        <p class="page__answer">
                            { match view {
                                View::List | View::Map => html! { answer(&words, &plan) },
                                View::Ties => html! { <TiesAnswer /> },
                                View::Coverage => html! { <CoverageAnswer /> },
                            } }
                        </p>
                    }
                </div>
                if view == View::List {
                    <ListLink subject={Subject::Partners} />
                }
            </header>
            <Tabs label={words.text("partners-views")} tabs={(*tabs).clone()} value={view.id()} {on_choose}>
                { match view {
                    View::List => html! { <List /> },
                    View::Map => html! { <OnUse content={Content::Map} /> },
                    View::Ties => html! { <Ties /> },
                    View::Coverage => html! { <Coverage /> },
                } }
            </Tabs>
        </div>
    }
}

/// Who is there, in a sentence.
fn answer(words: &Words, plan: &Plan) -> AttrValue {
    if plan.partners.is_empty() {
        return words.text("partners-answer-empty");
    }
    let active = plan
        .partners
        .iter()
        .filter(|partner| partner.standing == Some(Standing::Active))
        .count();
    let unheld = plan.partners.iter().filter(|partner| partner.holder.is_none()).count();
    words.with(
        "partners-answer",
        &[
            ("count", plan.partners.len().into()),
            ("active", active.into()),
            ("unheld", unheld.into()),
        ],
    )
}
