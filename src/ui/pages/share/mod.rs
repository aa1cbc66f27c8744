//! Share: the plan as a file that is its owners', other files, restore points, tables, paper.

mod files;
mod points;
mod tables;

use yew::prelude::*;

use crate::app::Intent;
use crate::ui::store::{use_selector, use_store};
use crate::ui::widgets::{Button, IconName};
use crate::ui::words::use_words;
use files::Files;
use points::Points;
use tables::Tables;

/// The page.
#[component]
pub fn SharePage() -> Html {
    let words = use_words();
    let store = use_store();
    let standing =
        use_selector(|state| state.document.as_ref().map(|document| document.file.clone())).unwrap_or_default();
    let format = crate::ui::format::use_format();
    let changes = usize::try_from(standing.changes).unwrap_or(usize::MAX);
    let answer = match standing.saved {
        None => words.text("share-answer-never"),
        Some(at) if changes == 0 => words.with("share-answer-current", &[("time", format.moment(at).into())]),
        Some(at) => words.with(
            "share-answer-behind",
            &[("time", format.moment(at).into()), ("count", changes.into())],
        ),
    };
    let print = use_callback(store, |_: MouseEvent, store| store.dispatch(Intent::Print));
    html! {
        <div class="page page--narrow share">
            <header class="page__header">
                <h1 class="page__question">{ words.text("share-question") }</h1>
                <p class="page__answer">{ answer }</p>
            </header>
            <Files />
            <Points />
            <Tables />
            <section class="stack stack--tight no-print" aria-labelledby="share-print">
                <h2 id="share-print" class="title-2">{ words.text("share-print") }</h2>
                <p>{ words.text("share-print-text") }</p>
                <div><Button label={words.text("share-print-this")} icon={IconName::Print} on_click={print} /></div>
            </section>
        </div>
    }
}
