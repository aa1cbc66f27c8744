//! Who serves which goal: goals × partners as a grid, on a phone and on paper as a list.

mod events;
mod grid;
mod list;
mod rows;

use std::rc::Rc;

use yew::prelude::*;

use self::grid::CoverageGrid;
use self::list::CoverageList;
use super::hooks::{use_media, use_printing};
use super::labels::named;
use super::store::{use_selector, use_store};
use super::words::{Words, use_words};
use crate::engine::coverage::{Coverage, GoalCoverage, coverage};

/// A goal's name.
pub fn name_of(words: &Words, goal: &GoalCoverage) -> AttrValue {
    named(words, &goal.goal.name)
}

/// Goals × partners; worked out again only when goals or partners change.
#[hook]
pub fn use_coverage() -> Rc<Coverage> {
    let store = use_store();
    let tables = use_selector(|state| state.plan().map(|plan| (plan.goals.clone(), plan.partners.clone())));
    use_memo(tables, move |_| {
        let plan = store.state().plan().cloned().unwrap_or_default();
        coverage(&plan)
    })
}

/// Who serves which goal: as a grid, on a phone and on paper as a list; nothing where there are no goals.
#[component]
pub fn WhoServes() -> Html {
    let words = use_words();
    let found = use_coverage();
    let is_narrow = use_media("(max-width: 40rem)");
    let is_printing = use_printing();
    html! {
        if !found.goals.is_empty() {
            <section class="page__body coverage" aria-labelledby="goals-coverage">
                <h2 id="goals-coverage" class="title-3">{ words.text("goals-coverage") }</h2>
                if found.partners.is_empty() {
                    <p>{ words.text("goals-no-partners") }</p>
                } else if is_narrow {
                    <CoverageList {found} />
                } else {
                    // A column for each partner is more than a sheet of paper has room for.
                    if is_printing {
                        <div class="only-print"><CoverageList found={Rc::clone(&found)} /></div>
                    }
                    <div class="page__body no-print"><CoverageGrid {found} /></div>
                }
            </section>
        }
    }
}
