//! Overview: the six practices at a glance, what needs attention, what comes next.

mod actions;
mod attention;
mod first_steps;
mod practices;

use yew::prelude::*;

use crate::app::Intent;
use crate::plan::Plan;
use crate::plan::checks::Severity;
use crate::ui::findings::{Findings, use_findings};
use crate::ui::store::{use_dispatch, use_plan, use_selector};
use crate::ui::widgets::{Banner, Button};
use crate::ui::words::{Words, use_words};
use actions::Actions;
use attention::Attention;
use first_steps::FirstSteps;
use practices::Practices;

/// The page.
#[component]
pub fn OverviewPage() -> Html {
    let words = use_words();
    let plan = use_plan();
    let findings = use_findings();
    html! {
        <div class="page overview">
            <header class="page__header">
                <h1 class="page__question">{ words.text("overview-question") }</h1>
                <p class="page__answer">{ answer(&words, &plan, &findings) }</p>
            </header>
            <SampleNote />
            <FirstSteps />
            <Practices />
            <div class="overview__two">
                <Attention />
                <Actions />
            </div>
        </div>
    }
}

/// Says what the sample is, and takes it away in one action.
#[component]
fn SampleNote() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let is_sample = use_selector(|state| state.plan().is_some_and(|plan| plan.about.example));
    let leave = use_callback(dispatch, |_: MouseEvent, dispatch| dispatch.emit(Intent::LeaveExample));
    if !is_sample {
        return Html::default();
    }
    html! {
        <Banner actions={html! { <Button label={words.text("example-leave")} small={true} on_click={leave} /> }}>
            { words.text("overview-sample") }
        </Banner>
    }
}

/// Where the partnership stands, in a sentence.
fn answer(words: &Words, plan: &Plan, findings: &Findings) -> AttrValue {
    if plan.is_empty() {
        return words.text("overview-answer-empty");
    }
    let errors = findings
        .open
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    let open = plan.actions.iter().filter(|action| action.is_open()).count();
    words.with(
        "overview-answer",
        &[
            ("partners", plan.partners.len().into()),
            ("goals", plan.goals.len().into()),
            ("errors", errors.into()),
            ("actions", open.into()),
        ],
    )
}
