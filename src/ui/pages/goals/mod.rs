//! Goals: what the partnership works towards, and which partner serves which goal.

mod answer;
mod list;

use yew::prelude::*;

use self::answer::answer;
use self::list::GoalList;
use crate::plan::Kind;
use crate::ui::sheet::{EmptySheet, use_begin};
use crate::ui::store::use_selector;
use crate::ui::who_serves::{WhoServes, use_coverage};
use crate::ui::widgets::ArtName;
use crate::ui::words::use_words;

/// The id of the grid of goals.
const GRID: &str = "goals";

/// The page.
#[component]
pub fn GoalsPage() -> Html {
    let words = use_words();
    let found = use_coverage();
    let has_goals = use_selector(|state| state.plan().is_some_and(|plan| !plan.goals.is_empty()));
    let (is_begun, on_begin) = use_begin(GRID, Some(Kind::Goal));
    let body = if has_goals || is_begun {
        html! {
            <>
                <GoalList grid={GRID} />
                <WhoServes />
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
