//! First steps: from an empty plan to a first useful one. Each leaves when it is done, and all can be put away.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Intent, Page, Preferences, Route};
use crate::plan::Plan;
use crate::ui::store::{use_can_edit, use_plan, use_selector, use_store};
use crate::ui::widgets::{Button, ButtonVariant, LinkButton};
use crate::ui::words::use_words;

/// A step: the end of its message keys, where it is taken, and whether it is done.
struct Step {
    id: &'static str,
    page: Page,
    is_done: fn(&Plan) -> bool,
}

const STEPS: &[Step] = &[
    Step {
        id: "name",
        page: Page::Settings,
        is_done: |plan| !plan.about.community.trim().is_empty(),
    },
    Step {
        id: "goals",
        page: Page::Goals,
        is_done: |plan| !plan.goals.is_empty(),
    },
    Step {
        id: "partners",
        page: Page::Partners,
        is_done: |plan| plan.partners.len() >= 3,
    },
    Step {
        id: "roles",
        page: Page::Leadership,
        is_done: |plan| !plan.roles.is_empty() && !plan.people.is_empty(),
    },
    Step {
        id: "money",
        page: Page::Funding,
        is_done: |plan| !plan.cost_lines.is_empty() && !plan.sources.is_empty(),
    },
];

/// The name under which putting them away is kept in this browser: each plan has first steps of its own.
fn put_away_name(plan: &Plan) -> Rc<str> {
    format!("first-steps {}", plan.id).into()
}

/// The steps that are still to take.
#[component]
pub fn FirstSteps() -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let name = put_away_name(&plan);
    let is_put_away = use_selector({
        let name = Rc::clone(&name);
        move |state| state.preferences.put_away.contains(&name)
    });
    let turn = use_callback((store, name), |_: MouseEvent, (store, name)| {
        let mut liked: Preferences = (*store.state().preferences).clone();
        let count = liked.put_away.len();
        liked.put_away.retain(|away| away != name);
        if liked.put_away.len() == count {
            liked.put_away.push(Rc::clone(name));
        }
        store.dispatch(Intent::Prefer(liked));
    });
    let left: Vec<&Step> = STEPS.iter().filter(|step| !(step.is_done)(&plan)).collect();
    if left.is_empty() || !can_edit {
        return Html::default();
    }
    html! {
        <section class="panel stack stack--tight overview__steps no-print" aria-labelledby="overview-steps">
            <div class="cluster cluster--between">
                <h2 id="overview-steps" class="title-3">{ words.text("steps-title") }</h2>
                <Button label={words.text(if is_put_away { "steps-show" } else { "steps-hide" })} variant={ButtonVariant::Quiet} small={true} on_click={turn} />
            </div>
            if !is_put_away {
                <ol class="rows">
                    for step in left {
                        <li key={step.id} class="row">
                            <div class="row__main">
                                <p class="strong">{ words.text(&format!("steps-{}", step.id)) }</p>
                                <p class="small soft">{ words.text(&format!("steps-{}-text", step.id)) }</p>
                            </div>
                            <LinkButton
                                small={true}
                                label={words.text(&format!("steps-{}-go", step.id))}
                                href={Route::page(&plan.id, step.page).to_string()}
                            />
                        </li>
                    }
                </ol>
            }
        </section>
    }
}
