//! Start: what this is, the three ways to begin, and the plans in this browser.

mod plans;

use yew::prelude::*;

use crate::app::{FilePurpose, Intent};
use crate::ui::store::{use_dispatch, use_selector};
use crate::ui::widgets::{Art, ArtName, Button, ButtonVariant, IconName};
use crate::ui::words::use_words;
use plans::{Plans, Trash};

/// The start page.
#[component]
pub fn StartPage() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let has_plans = use_selector(|state| state.plans.iter().any(|plan| plan.trashed.is_none()));
    let persistent = use_selector(|state| state.persistent);
    let untitled = words.text("start-untitled");
    let start = use_callback((dispatch.clone(), untitled), |_: MouseEvent, (dispatch, untitled)| {
        dispatch.emit(Intent::NewPlan {
            title: untitled.as_str().into(),
        });
    });
    let example = use_callback(dispatch.clone(), |_: MouseEvent, dispatch| {
        dispatch.emit(Intent::OpenExample)
    });
    let open = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.emit(Intent::ChooseFile(FilePurpose::Open));
    });
    html! {
        <div class={classes!("page", "start", has_plans.then_some("start--plans"))}>
            <header class="page__header start__header">
                <h1 class="page__question">{ words.text("start-question") }</h1>
                <p class="page__answer">{ words.text("start-answer") }</p>
            </header>
            <div class="cluster start__ways">
                <Button label={words.text("start-new")} icon={IconName::Add} variant={ButtonVariant::Primary} on_click={start} />
                <Button label={words.text("action-open-example")} on_click={example} />
                <Button label={words.text("action-open-file")} on_click={open} />
            </div>
            <p class="small soft start__where">
                { words.text("start-where") }
                if persistent == Some(false) {
                    { " " }
                    { words.text("start-not-persistent") }
                }
            </p>
            if !has_plans {
                <Art name={ArtName::Weave} large={true} />
            }
            <Plans />
            <Trash />
        </div>
    }
}
