//! What can be paid at best, why no more, and what would help: worked out, checked, and put into the plan on request.

mod allocation;
mod by_hand;
mod helps;
mod in_grid;
mod kept;
mod left;
mod losses;
mod matched;
mod of_sources;
mod payer;
mod reason;
mod refused;
mod taking;
mod unsaid;
mod verdict;
mod working;

use std::rc::Rc;

use yew::prelude::*;

use self::allocation::Allocation;
use self::helps::Helps;
pub(super) use self::in_grid::{AtBest, Standing, WorkedOut};
pub(super) use self::kept::Kept;
use self::kept::use_found;
use self::left::WhatIsLeft;
use self::losses::Losses;
pub(super) use self::matched::CountsInFull;
use self::matched::NotMatched;
pub use self::refused::Refused;
pub(super) use self::unsaid::{Unsaid, is_said};
use self::verdict::Verdict;
use self::working::{Shared, use_working};
use super::assign::NothingToAssign;
use super::use_go;
use crate::app::{Route, State};
use crate::engine::at_best;
use crate::engine::braid::ranges::Range;
use crate::engine::braided::Braided;
use crate::plan::{Certainty, Money, Source};
use crate::ui::store::{use_plan, use_selector};
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

    /// What the address says: `best/secured`.
    fn of(state: &State) -> Self {
        let Route::Plan { view, .. } = &state.route else {
            return Self::All;
        };
        let said = view.split('/').nth(1).unwrap_or_default();
        let said = Self::ALL.into_iter().find(|counted| counted.id() == said);
        said.unwrap_or(Self::All)
    }

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

/// The address that counts on these sources, with no more of an award than its match is there for or with all of it.
fn address(counted: &str, is_matched: bool) -> AttrValue {
    match (counted == Counted::All.id(), is_matched) {
        (true, false) => "best".into(),
        (_, false) => format!("best/{counted}").into(),
        (_, true) => format!("best/{counted}/{MATCHED}").into(),
    }
}

/// The end of the address where an award counts as far as its match is there.
const MATCHED: &str = "matched";

fn is_matched(state: &State) -> bool {
    matches!(&state.route, Route::Plan { view, .. } if view.split('/').nth(2) == Some(MATCHED))
}

/// The answer, and the sources that were counted on; the same as long as nothing changes that it follows from.
#[derive(Clone)]
struct Answer(Rc<Braided>, Counted);

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

/// A part of what is told, with the answer it is told of: while another answer is worked out, that is the one before.
type Part<T> = Option<(Answer, Shared<T>)>;

/// The view.
#[component]
pub fn Best() -> Html {
    let words = use_words();
    let plan = use_plan();
    let counted = use_selector(Counted::of);
    let go = use_go();
    let is_matched = use_selector(is_matched);
    let found = use_found(counted, is_matched);
    if plan.cost_lines.is_empty() || plan.sources.is_empty() {
        return html! { <NothingToAssign area="best-empty" has_lines={!plan.cost_lines.is_empty()} /> };
    }
    let choices = Counted::ALL.map(|counted| {
        let id = counted.id();
        Choice::new(id, words.text(&format!("best-counted-{id}")))
    });
    let on_choose = {
        let go = go.clone();
        Callback::from(move |id: AttrValue| go.emit(address(&id, is_matched)))
    };
    let on_matched = Callback::from(move |is_matched: bool| go.emit(address(counted.id(), is_matched)));
    html! {
        <div class="stack stack--loose">
            <RadioGroup label={words.text("best-counted")} value={counted.id()} choices={Rc::<[Choice]>::from(choices)}
                look={RadioLook::Segments} {on_choose} />
            if !found.held.is_empty() {
                <NotMatched held={found.held.clone()} {is_matched} on_change={on_matched} />
            }
            { match &found.best {
                Ok(answer) => html! { <Told answer={answer.clone()} /> },
                Err(why) => html! { <Refused why={why.clone()} /> },
            } }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AnswerProps {
    answer: Answer,
}

/// What was told last: each part stays until there is another, so that nothing jumps.
#[derive(Default)]
struct Last {
    verdict: Part<at_best::Verdict>,
    helps: Part<at_best::Helps>,
    losses: Part<[(usize, Money)]>,
    ranges: Option<(Answer, Option<Shared<[Range]>>)>,
}

impl Last {
    fn follow(&mut self, answer: &Answer, told: &at_best::Told) {
        fn keep<T: ?Sized>(part: &mut Part<T>, answer: &Answer, told: Option<&Rc<T>>) {
            if let Some(told) = told {
                *part = Some((answer.clone(), Shared::of(told)));
            }
        }
        keep(&mut self.verdict, answer, told.verdict.as_ref());
        keep(&mut self.helps, answer, told.helps.as_ref());
        keep(&mut self.losses, answer, told.losses.as_ref());
        let ranges = told.ranges.as_ref().map(Shared::of);
        // Of many cells who pays is told before how much else it could be.
        let is_first = self.ranges.is_none() || answer.braid.free_cells() > MANY;
        if ranges.is_some() || is_first {
            self.ranges = Some((answer.clone(), ranges));
        }
    }

    fn is_whole(&self) -> bool {
        let has_ranges = self.ranges.as_ref().is_some_and(|(_, ranges)| ranges.is_some());
        has_ranges && self.verdict.is_some() && self.helps.is_some() && self.losses.is_some()
    }
}

/// From how many possible payments on they are shown before it is worked out how much else they could be.
const MANY: usize = 10_000;

/// What is told of the answer.
#[component]
fn Told(props: &AnswerProps) -> Html {
    let words = use_words();
    let answer = &props.answer;
    let working = use_working(answer);
    let last = use_mut_ref(Last::default);
    let mut last = last.borrow_mut();
    last.follow(answer, &working.told);
    if !is_said(&answer.asked) {
        return html! { <Unsaid sources={answer.asked.unsaid()} is_all={true} /> };
    }
    let going = working.going.filter(|_| !last.is_whole());
    html! {
        <>
            <Unsaid sources={answer.asked.unsaid()} />
            if let Some((answer, verdict)) = last.verdict.clone() {
                <Verdict {answer} {verdict} by_hand={working.told.by_hand.as_ref().map(Shared::of)} />
            }
            if let Some((done, of)) = going {
                <p role="status" class="cluster">
                    { words.text("best-going") }
                    <progress value={done.to_string()} max={of.to_string()} aria-label={words.text("best-going")} />
                </p>
            }
            if let Some((answer, verdict)) = last.verdict.clone() {
                <WhatIsLeft {answer} {verdict} />
            }
            if let Some((answer, helps)) = last.helps.clone() {
                <Helps {answer} {helps} />
            }
            if let Some((answer, losses)) = last.losses.clone() {
                <Losses {answer} {losses} />
            }
            if let Some((answer, ranges)) = last.ranges.clone() {
                <Allocation {answer} {ranges} />
            }
        </>
    }
}
