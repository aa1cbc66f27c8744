//! What can be paid at best, why no more, and what would help: worked out, checked, and put into the plan on request.

mod allocation;
mod helps;
mod losses;
mod payer;
mod reason;
mod refused;
mod verdict;

use std::rc::Rc;

use yew::prelude::*;

use self::allocation::Allocation;
use self::helps::Helps;
use self::losses::Losses;
pub use self::refused::Refused;
use self::verdict::Verdict;
use super::assign::NothingToAssign;
use crate::engine::braided::Braided;
use crate::plan::{Certainty, Source};
use crate::ui::store::use_plan;
use crate::ui::widgets::{Choice, RadioGroup, RadioLook};
use crate::ui::words::use_words;

/// Which sources are counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    /// Those that are awarded in writing.
    Secured,
    /// Those that are asked for or promised, too.
    Pending,
    /// Every one that may still come.
    All,
}

impl Counted {
    const ALL: [Self; 3] = [Self::All, Self::Pending, Self::Secured];

    fn id(self) -> &'static str {
        match self {
            Self::Secured => "secured",
            Self::Pending => "pending",
            Self::All => "all",
        }
    }

    fn counts(self, source: &Source) -> bool {
        match source.certainty() {
            Certainty::Secured => true,
            Certainty::Pending => self != Self::Secured,
            Certainty::Hoped => self == Self::All,
            Certainty::Lost => false,
        }
    }
}

/// The answer; the same as long as nothing changes that it follows from.
#[derive(Clone)]
struct Answer(Rc<Braided>);

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Answer {
    type Target = Braided;

    fn deref(&self) -> &Braided {
        &self.0
    }
}

/// What each part of the view takes.
#[derive(Properties, PartialEq)]
struct AnswerProps {
    answer: Answer,
}

/// The view.
#[component]
pub fn Best() -> Html {
    let words = use_words();
    let plan = use_plan();
    let counted = use_state_eq(|| Counted::All);
    let asked = (
        plan.about.clone(),
        plan.cost_lines.clone(),
        plan.sources.clone(),
        plan.allocations.clone(),
        *counted,
    );
    let found = {
        let plan = Rc::clone(&plan);
        use_memo(asked, move |(.., counted)| {
            let counted = *counted;
            let best = Braided::best(&plan, &|source| counted.counts(source));
            best.map(|best| Answer(Rc::new(best)))
        })
    };
    if plan.cost_lines.is_empty() || plan.sources.is_empty() {
        return html! { <NothingToAssign area="best-empty" has_lines={!plan.cost_lines.is_empty()} /> };
    }
    let choices = Counted::ALL.map(|counted| {
        let id = counted.id();
        Choice::new(id, words.text(&format!("best-counted-{id}")))
    });
    let on_choose = {
        let counted = counted.setter();
        Callback::from(move |id: AttrValue| {
            if let Some(chosen) = Counted::ALL.into_iter().find(|counted| counted.id() == id) {
                counted.set(chosen);
            }
        })
    };
    html! {
        <div class="stack stack--loose">
            <RadioGroup label={words.text("best-counted")} value={counted.id()} choices={Rc::<[Choice]>::from(choices)}
                look={RadioLook::Segments} {on_choose} />
            { match &*found {
                Ok(answer) => html! {
                    <>
                        <Verdict answer={answer.clone()} />
                        <Helps answer={answer.clone()} />
                        <Losses answer={answer.clone()} />
                        <Allocation answer={answer.clone()} />
                    </>
                },
                Err(why) => html! { <Refused why={why.clone()} /> },
            } }
        </div>
    }
}
