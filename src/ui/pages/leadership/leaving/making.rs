//! The hand-over plan as a whole: which lines become actions, by when, and what follows where something stays empty.

use std::rc::Rc;

use yew::prelude::*;

use super::plan_of::{Change, Choices, Due, Step, Usual, make};
use crate::plan::Day;
use crate::ui::format::use_format;
use crate::ui::hooks::use_id;
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::{Button, ButtonVariant, DateField, use_announcer};
use crate::ui::words::{Words, use_words};

/// What [`Which`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct WhichProps {
    /// Everything that is left.
    pub(super) steps: Vec<Step>,
    /// What people have said of it.
    pub(super) choices: Choices,
    /// Takes what they say next.
    pub(super) change: Callback<Change>,
}

/// How many lines become actions, with all or none of them at once.
#[component]
pub(super) fn Which(props: &WhichProps) -> Html {
    let words = use_words();
    let announcer = use_announcer();
    let id = use_id();
    let asked = props.steps.iter().filter(|step| step.asks()).count();
    if asked == 0 {
        return Html::default();
    }
    let (count, _) = props.choices.counts(&props.steps);
    let told =
        |words: &Words, count: usize| words.with("leaving-which", &[("count", count.into()), ("total", asked.into())]);
    let button = |label: &str, name: &str, all: bool| {
        let (steps, change, announcer) = (props.steps.clone(), props.change.clone(), announcer.clone());
        let said = told(&words, if all { asked } else { 0 });
        let on_click = Callback::from(move |_: MouseEvent| {
            let steps = steps.clone();
            change.emit(Rc::new(move |choices| choices.include(&steps, all)));
            announcer.say(&said);
        });
        html! { <Button label={words.text(label)} name={words.text(name)} small=true {on_click} /> }
    };
    html! {
        <div class="cluster no-print" role="group" aria-labelledby={id.clone()}>
            <span {id} class="small soft">{ told(&words, count) }</span>
            { button("leaving-all", "leaving-all-name", true) }
            { button("leaving-none", "leaving-none-name", false) }
        </div>
    }
}

/// What [`Making`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct MakingProps {
    /// Everything that is left.
    pub(super) steps: Vec<Step>,
    /// What people have said of it.
    pub(super) choices: Choices,
    /// By when where nobody says.
    pub(super) usual: Usual,
    /// Takes what they say next.
    pub(super) change: Callback<Change>,
}

/// By when, and the button that makes the plan.
#[component]
pub(super) fn Making(props: &MakingProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let store = use_store();
    let can_edit = use_can_edit();
    let announcer = use_announcer();
    let (steps, choices) = (&props.steps, &props.choices);
    if !can_edit || !steps.iter().any(Step::asks) {
        return Html::default();
    }
    let (count, open) = choices.counts(steps);
    let planned = steps.iter().filter(|step| step.planned.is_some()).count();
    let today = store.env().today();
    let on_date = {
        let change = props.change.clone();
        Callback::from(move |day: AttrValue| {
            let due = Day::parse(&day).map_or(Due::Emptied, Due::On);
            change.emit(Rc::new(move |choices| choices.due = due));
        })
    };
    let on_make = {
        let (steps, choices, due) = (steps.clone(), choices.clone(), choices.due.day(props.usual));
        let said = words.with("leaving-planned-count", &[("count", (planned + count).into())]);
        Callback::from(move |_: MouseEvent| {
            make(&store, &steps, &choices, due);
            announcer.say(&said);
        })
    };
    let day = choices.due.day(props.usual);
    let value = match choices.due {
        Due::Emptied => AttrValue::default(),
        _ => day.to_string().into(),
    };
    let told = |key: &str, day: Day| words.with(key, &[("day", format.day(day).into())]);
    let hint = match choices.due {
        Due::Emptied if props.usual.is_last_day => Some(told("leaving-due-last-day", props.usual.day)),
        Due::Emptied => Some(told("leaving-due-month", props.usual.day)),
        _ => (day < today).then(|| told("leaving-due-over", day)),
    };
    html! {
        <>
            if open > 0 {
                <p>{ words.with("leaving-open-count", &[("count", open.into())]) }</p>
            }
            if count > 0 {
                <div class="cluster leaving__make no-print">
                    <DateField label={words.text("leaving-due")} {value} {hint} {on_date} />
                    <Button label={words.with("leaving-make", &[("count", count.into())])}
                        variant={ButtonVariant::Primary} on_click={on_make} />
                </div>
            } else {
                <p class="no-print">{ words.text("leaving-none-chosen") }</p>
            }
        </>
    }
}
