//! How sure it is: the chance that everything is paid for, what will be missing on the average, and what each award is
//! worth.

mod awards;
mod beside;
mod in_words;
mod picture;
mod reckoning;
mod verdict;
mod years;

use std::rc::Rc;

use yew::prelude::*;

use self::awards::Awards;
use self::beside::Beside;
pub(super) use self::in_words::chance_in_words;
use self::reckoning::{Progress, use_reckoning};
use self::verdict::Verdict;
use self::years::Years;
use super::assign::NothingToAssign;
use super::best::{CountsInFull, Refused, Unsaid, is_said};
use crate::engine::braid::chance::Chances;
use crate::engine::sure::Sure;
use crate::ui::store::use_plan;
use crate::ui::words::use_words;

/// What was found; the same as long as nothing changes that it follows from.
#[derive(Clone)]
struct Found {
    sure: Rc<Sure>,
    chances: Rc<Chances>,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.chances, &other.chances)
    }
}

/// What each part of the view takes.
#[derive(Properties, PartialEq)]
struct FoundProps {
    found: Found,
}

/// The view.
#[component]
pub fn HowSure() -> Html {
    let words = use_words();
    let plan = use_plan();
    let progress = use_reckoning();
    if plan.cost_lines.is_empty() || plan.sources.is_empty() {
        return html! { <NothingToAssign area="sure-empty" has_lines={!plan.cost_lines.is_empty()} /> };
    }
    match progress {
        Progress::Refused(why) => html! { <Refused {why} /> },
        Progress::Going(done, of) => html! {
            <p role="status" class="cluster">
                { words.text("sure-going") }
                <progress value={done.to_string()} max={of.to_string()} aria-label={words.text("sure-going")} />
            </p>
        },
        Progress::Done(found) if !is_said(&found.sure.asked) => html! {
            <Unsaid sources={found.sure.asked.unsaid()} is_all={true} />
        },
        Progress::Done(found) => html! {
            <div class="stack stack--loose">
                <Unsaid sources={found.sure.asked.unsaid()} />
                <CountsInFull />
                <Verdict found={found.clone()} />
                if !found.sure.awards.is_empty() {
                    <Awards found={found.clone()} />
                    <Beside found={found.clone()} />
                }
                if found.sure.asked.years.len() > 1 {
                    <Years found={found.clone()} />
                }
            </div>
        },
    }
}
