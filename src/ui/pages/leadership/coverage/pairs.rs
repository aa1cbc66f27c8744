//! Which two people must not leave together: tried in parts, so that the page goes on meanwhile, and can be stopped.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{Answer, AnswerProps};
use crate::engine::staffing::pairs::{PairLoss, Pairs as Trying};
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_focus_after_change;
use crate::ui::labels::named;
use crate::ui::pages::leadership::lost::lost;
use crate::ui::widgets::{Button, use_announcer};
use crate::ui::words::{Words, use_words};

/// How many pairs are tried before the page has its turn.
const AT_ONCE: usize = 400;
/// Up to how many people it is worth no asking: it takes no time that anyone would see.
const UNASKED: usize = 60;

/// How far it has come.
#[derive(Clone, PartialEq)]
enum Progress {
    Waiting,
    Trying(usize, usize),
    Done(Rc<[PairLoss]>),
}

/// Pairs of people whose leaving together costs more than each costs alone.
#[component]
pub(super) fn Pairs(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let wanted = use_state_eq(|| props.answer.asked.people.len() <= UNASKED);
    let progress = use_trying(&props.answer, *wanted);
    let (start, stop) = (wanted.setter(), wanted.setter());
    let title = match &progress {
        Progress::Done(pairs) => words.with("coverage-two", &[("count", pairs.len().into())]),
        _ => words.text("coverage-two-question"),
    };
    // The buttons go with what they were for; whoever asked for it is told the answer.
    let node = use_node_ref();
    use_focus_after_change(&node, std::mem::discriminant(&progress), &["button", "h2"]);
    let announcer = use_announcer();
    let tells = matches!(progress, Progress::Done(_)) && props.answer.asked.people.len() > UNASKED;
    use_effect_with((tells, title.clone()), move |(tells, title)| {
        if *tells {
            announcer.say(title);
        }
    });
    html! {
        <section ref={node} class="stack stack--tight" aria-labelledby="coverage-two">
            <h2 id="coverage-two" class="title-3" tabindex="-1">{ title }</h2>
            { match &progress {
                Progress::Waiting => html! {
                    <div>
                        <Button label={words.text("coverage-two-try")} on_click={Callback::from(move |_| start.set(true))} />
                    </div>
                },
                Progress::Trying(tried, of) => html! {
                    <div class="cluster">
                        <progress value={tried.to_string()} max={of.to_string()} aria-label={words.text("coverage-two-trying")} />
                        <Button label={words.text("coverage-two-stop")} small=true on_click={Callback::from(move |_| stop.set(false))} />
                    </div>
                },
                Progress::Done(pairs) => html! {
                    <ul class="rows">
                        for pair in pairs.iter() {
                            <li key={key(pair)} class="row">{ sentence(&words, &format, pair) }</li>
                        }
                    </ul>
                },
            } }
        </section>
    }
}

fn key(pair: &PairLoss) -> String {
    pair.people.iter().map(|person| person.id.as_str()).collect()
}

fn sentence(words: &Words, format: &Format, pair: &PairLoss) -> AttrValue {
    let [one, other] = &pair.people;
    let arguments = [
        ("one", named(words, &one.name).as_str().into()),
        ("other", named(words, &other.name).as_str().into()),
        ("roles", lost(words, format, &pair.lost).as_str().into()),
        ("count", pair.lost.count.into()),
        ("together", pair.together.into()),
    ];
    let key = if pair.together == pair.lost.count {
        "coverage-pair-only"
    } else {
        "coverage-pair"
    };
    words.with(key, &arguments)
}

/// Tries the pairs of an answer, some at a time, for as long as it is wanted.
#[hook]
fn use_trying(answer: &Answer, wanted: bool) -> Progress {
    let progress = use_state_eq(|| Progress::Waiting);
    let set = progress.setter();
    use_effect_with((answer.clone(), wanted), move |(answer, wanted)| {
        let next: Rc<RefCell<Option<Timeout>>> = Rc::default();
        if *wanted {
            set.set(Progress::Trying(0, answer.asked.people.len()));
            go_on(Trying::new(answer), set, &next);
        } else {
            set.set(Progress::Waiting);
        }
        move || drop(next.take())
    });
    (*progress).clone()
}

/// Tries the next pairs once the page has had its turn.
fn go_on(mut trying: Trying, set: UseStateSetter<Progress>, next: &Rc<RefCell<Option<Timeout>>>) {
    let again = Rc::downgrade(next);
    let timeout = Timeout::new(0, move || {
        let mut pairs = 0;
        let mut is_left = true;
        while is_left && pairs < AT_ONCE {
            let (tried, of) = trying.progress();
            pairs += of.saturating_sub(tried);
            is_left = trying.step();
        }
        if !is_left {
            set.set(Progress::Done(trying.found().into()));
        } else if let Some(next) = again.upgrade() {
            let (tried, of) = trying.progress();
            set.set(Progress::Trying(tried, of));
            go_on(trying, set, &next);
        }
    });
    next.replace(Some(timeout));
}
