//! What is wanted next: ties to be made, deepened, loosened or ended, each with the next step about it or the way to make one.

use yew::prelude::*;

use super::next_of::{Group, Step, by_steps, from_to, groups, make, to_do};
use crate::ui::hooks::use_focus_after_change;
use crate::ui::labels::named;
use crate::ui::rested::use_rested_plan;
use crate::ui::room::use_first;
use crate::ui::store::{use_can_edit, use_plan, use_route, use_store};
use crate::ui::ties::tie_name;
use crate::ui::widgets::{Button, Icon, IconName, IconSize, use_announcer};
use crate::ui::words::use_words;

/// What is wanted next.
#[component]
pub(super) fn Next() -> Html {
    let words = use_words();
    let plan = use_rested_plan();
    let groups = use_memo(plan, |plan| groups(plan));
    let count: usize = groups.iter().map(|(_, steps)| steps.len()).sum();
    html! {
        <section class="stack" aria-labelledby="ties-next">
            <h2 id="ties-next" class="title-3" tabindex="-1">{ words.with("ties-next", &[("count", count.into())]) }</h2>
            if count == 0 {
                <p class="soft measure">{ words.text("ties-next-none") }</p>
            }
            for group in groups.iter() {
                <Steps key={group.0} group={group.clone()} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct StepsProps {
    group: Group,
}

/// The steps of one sort.
#[component]
fn Steps(props: &StepsProps) -> Html {
    let words = use_words();
    let (heading, steps) = &props.group;
    let title = words.with(heading, &[("count", steps.len().into())]);
    let few = use_first(steps.len(), &title);
    html! {
        <div class="stack stack--tight">
            <h3 class="title-4">{ title.clone() }</h3>
            <ul class="rows" aria-label={title}>
                for step in steps.iter().take(few.shown) {
                    <li key={step.tie.id.as_str().to_owned()} class="row ties__next"><StepRow step={step.clone()} /></li>
                }
            </ul>
            { few.rest }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StepRowProps {
    step: Step,
}

/// One tie of which something else is wanted.
#[component]
fn StepRow(props: &StepRowProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let route = use_route();
    let can_edit = use_can_edit();
    let announcer = use_announcer();
    let step = &props.step;
    let name = tie_name(&words, &plan, &step.tie);
    let steps = by_steps(&words, step.change);
    let node = use_node_ref();
    // The button goes with what it does: the way on from there is the step it made.
    use_focus_after_change(&node, step.planned.is_some(), &[".ties__planned a", "button"]);
    let on_make = {
        let (words, step) = (words.clone(), step.clone());
        let said = words.with(
            "ties-step-made",
            &[("step", to_do(&words, &plan, &step).as_str().into())],
        );
        Callback::from(move |_: MouseEvent| {
            make(&store, &words, &step);
            announcer.say(&said);
        })
    };
    html! {
        <div ref={node} class="ties__step-row">
            <div class="row__main">
                <p>
                    <a href={route.clone().with_open(Some((&step.tie.id).into())).to_string()}>{ name.clone() }</a>
                </p>
                <p class="small">
                    { steps.clone().unwrap_or_default() }
                    <span class="soft">
                        if steps.is_some() {
                            { " · " }
                        }
                        { from_to(&words, &step.tie) }
                    </span>
                </p>
            </div>
            if let Some(action) = &step.planned {
                <p class="row__end small ties__planned">
                    <Icon name={IconName::Check} size={IconSize::Small} class="text--good" />
                    <span>
                        { words.text("ties-planned") }
                        { " " }
                        <a href={route.with_open(Some((&action.id).into())).to_string()}>{ named(&words, &action.name) }</a>
                    </span>
                </p>
            } else if can_edit {
                <div class="row__end no-print">
                    <Button small=true label={words.text("ties-make-step")}
                        name={words.with("ties-make-step-name", &[("tie", name.as_str().into())])} on_click={on_make} />
                </div>
            }
        </div>
    }
}
