//! Goals: what the partnership works towards, and which partner serves which goal.

mod answer;
mod coverage_events;
mod coverage_grid;
mod coverage_list;
mod coverage_rows;
mod list;

use std::rc::Rc;

use yew::prelude::*;

use self::answer::answer;
use self::coverage_grid::CoverageGrid;
use self::coverage_list::CoverageList;
use self::list::GoalList;
use crate::engine::coverage::{Coverage, coverage};
use crate::plan::Kind;
use crate::ui::hooks::{use_media, use_printing};
use crate::ui::sheet::{EmptySheet, use_begin};
use crate::ui::store::{use_selector, use_store};
use crate::ui::widgets::ArtName;
use crate::ui::words::use_words;

/// The id of the grid of goals.
const GRID: &str = "goals";

/// Goals × partners; worked out again only when goals or partners change.
#[hook]
fn use_coverage() -> Rc<Coverage> {
    let store = use_store();
    let tables = use_selector(|state| state.plan().map(|plan| (plan.goals.clone(), plan.partners.clone())));
    use_memo(tables, move |_| {
        let plan = store.state().plan().cloned().unwrap_or_default();
        coverage(&plan)
    })
}

/// The page.
#[component]
pub fn GoalsPage() -> Html {
    let words = use_words();
    let found = use_coverage();
    let is_narrow = use_media("(max-width: 40rem)");
    let is_printing = use_printing();
    let has_goals = use_selector(|state| state.plan().is_some_and(|plan| !plan.goals.is_empty()));
    let (is_begun, on_begin) = use_begin(GRID, Some(Kind::Goal));
    let body = if has_goals || is_begun {
        html! {
            <>
                <GoalList grid={GRID} />
                if !found.goals.is_empty() {
                    <section class="page__body coverage" aria-labelledby="goals-coverage">
                        <h2 id="goals-coverage" class="title-3">{ words.text("goals-coverage") }</h2>
                        if found.partners.is_empty() {
                            <p>{ words.text("goals-no-partners") }</p>
                        } else if is_narrow {
                            <CoverageList found={Rc::clone(&found)} />
                        } else {
                            // A column for each partner is more than a sheet of paper has room for.
                            if is_printing {
                                <div class="only-print"><CoverageList found={Rc::clone(&found)} /></div>
                            }
                            <div class="page__body no-print"><CoverageGrid found={Rc::clone(&found)} /></div>
                        }
                    </section>
                }
            </>
        }
    } else {
        html! {
            <EmptySheet
                title={words.text("goals-empty-title")}
                text={words.text("goals-empty-text")}
                art={ArtName::Steps}
                example={html! { <p>{ words.text("goals-empty-example") }</p> }}
                add={words.text("goals-add")}
                {on_begin}
            />
        }
    };
    html! {
        <div class="page page--wide">
            <header class="page__header">
                <h1 class="page__question">{ words.text("goals-question") }</h1>
                <p class="page__answer">{ answer(&words, &found) }</p>
            </header>
            { body }
        </div>
    }
}
