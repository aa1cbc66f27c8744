//! Whether every role can have an owner: the answer and its proof, whom to ask, and whose leaving could not be made up
//! for.

mod losses;
mod only;
mod pairs;
mod proof;
mod suggestions;
mod verdict;

use std::rc::Rc;

use yew::prelude::*;

use self::losses::Losses;
use self::only::Only;
use self::pairs::Pairs;
use self::proof::Proof;
use self::suggestions::Suggestions;
use self::verdict::Verdict;
use crate::engine::staffing::cover::{Cover, cover};
use crate::ui::section::use_section;
use crate::ui::store::{use_route, use_selector, use_store};
use crate::ui::widgets::{ArtName, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::use_words;

/// The answer for the plan as it stands today; the same as long as nothing changes that it follows from.
#[derive(Clone)]
struct Answer(Rc<Cover>);

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Answer {
    type Target = Cover;

    fn deref(&self) -> &Cover {
        &self.0
    }
}

#[hook]
fn use_answer() -> Answer {
    let store = use_store();
    let asked = use_selector(|state| {
        let plan = state.plan()?;
        let limits = plan.about.thresholds.clone();
        Some((
            plan.people.clone(),
            plan.roles.clone(),
            plan.assignments.clone(),
            limits,
        ))
    });
    let today = store.env().today();
    let found = use_memo((asked, today), move |_| {
        let plan = store.state().plan().cloned().unwrap_or_default();
        Answer(Rc::new(cover(&plan, today)))
    });
    (*found).clone()
}

/// What each part of the view takes.
#[derive(Properties, PartialEq)]
struct AnswerProps {
    answer: Answer,
}

/// The view.
#[component]
pub(super) fn Coverage() -> Html {
    let words = use_words();
    let route = use_route();
    let answer = use_answer();
    use_section("coverage");
    if answer.asked.roles.is_empty() || answer.asked.people.is_empty() {
        let (label, view) = if answer.asked.roles.is_empty() {
            ("coverage-go-roles", "roles")
        } else {
            ("leadership-begin-people", "people")
        };
        let href = route.with_view(view).to_string();
        let action = html! { <LinkButton label={words.text(label)} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <EmptyState title={words.text("coverage-empty-title")} text={words.text("coverage-empty-text")}
                art={ArtName::Places} {action} />
        };
    }
    html! {
        <div class="stack stack--loose">
            <div class="stack stack--tight">
                <Verdict answer={answer.clone()} />
                <Proof answer={answer.clone()} />
            </div>
            <Suggestions answer={answer.clone()} />
            <Losses answer={answer.clone()} />
            <Only />
            <Pairs {answer} />
        </div>
    }
}
