//! What stands in place of a page whose chunk did not come.

use yew::prelude::*;

use crate::ui::focus;
use crate::ui::widgets::{Button, ButtonVariant};
use crate::ui::words::use_words;

/// What [`Trouble`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct TroubleProps {
    /// Tries again.
    pub again: Callback<MouseEvent>,
}

/// Says that a part of the program did not come, and what to do.
#[component]
pub fn Trouble(props: &TroubleProps) -> Html {
    let words = use_words();
    use_effect_with((), |()| focus::pass_on_to_heading());
    // The button goes away, and the focus waits where the page will be.
    let again = props.again.reform(|event| {
        focus::wait_for_heading();
        event
    });
    // The page's host may have a newer page by now: then only a fresh start finds the part.
    let reload = Callback::from(|_| {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    });
    html! {
        <div class="page page--narrow">
            <header class="page__header">
                <h1 class="page__question">{ words.text("chunk-missed-title") }</h1>
                <p class="page__answer" role="alert">{ words.text("chunk-missed-text") }</p>
            </header>
            <div class="cluster">
                <Button
                    label={words.text("chunk-again")}
                    variant={ButtonVariant::Primary}
                    on_click={again}
                />
                <Button label={words.text("chunk-reload")} on_click={reload} />
            </div>
        </div>
    }
}
